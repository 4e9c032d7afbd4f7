"""A person by measure: numbers that were taken of somebody take the place of those that chance drew."""

from collections.abc import Sequence
from dataclasses import fields, replace

from aozora.world.people.params import FaceShape, PersonParams

SPANS: dict[str, tuple[float, float]] = {
    "skin": (0.0, 1.0),
    "warmth": (-1.0, 1.0),
    "age": (4.0, 86.0),
    "height": (0.9, 2.1),
    "weight": (0.05, 0.95),
}
"""Measure -> its least and greatest value; multiples of the face lie within 0.7 to 1.4, tilts within -1 to 1, colours within
0 to 1 (linear)."""

_COLOURS = ("red", "green", "blue")


def measured(params: PersonParams, measures: Sequence[tuple[str, float]]) -> PersonParams:
    """The person with these measures; those that a person has not are left out, values beyond their span are held to it."""
    given = dict(measures)
    if not given:
        return params
    known = {name: min(max(given[name], low), high) for name, (low, high) in SPANS.items() if name in given}
    face: dict[str, float] = {}
    for field in fields(FaceShape):
        if (value := given.get(f"face.{field.name}")) is not None:
            low, high = (-1.0, 1.0) if field.name.endswith("tilt") else (0.7, 1.4)
            face[field.name] = min(max(value, low), high)
    hair, iris = (_colour(given, name) for name in ("hair", "iris"))
    weight = known.pop("weight", params.body.weight)
    return replace(
        params,
        **known,
        body=replace(params.body, weight=weight),
        face=replace(params.face, **face),
        hair=params.hair if hair is None else replace(params.hair, colour=hair),
        iris=iris or params.iris,
    )


def _colour(given: dict[str, float], name: str) -> tuple[float, float, float] | None:
    if not all(f"{name}.{channel}" in given for channel in _COLOURS):
        return None
    red, green, blue = (round(min(max(given[f"{name}.{channel}"], 0.0), 1.0), 4) for channel in _COLOURS)
    return red, green, blue
