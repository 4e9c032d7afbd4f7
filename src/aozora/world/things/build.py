"""Things by kind: the way from words to parameters, and from parameters to an asset that weighs, collides and sounds."""

import importlib
import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.film.store import Store
from aozora.film.world import Material, Part, Vec3, put_mesh
from aozora.world.elements import Asset, Body, material_name
from aozora.world.geometry.primitives import bounds_of
from aozora.world.palette import colour_entries, colour_name
from aozora.world.surfaces import physics_of, surface_entries, surface_name
from aozora.world.things.form import Builder, Piece, ThingKind, ThingParams
from aozora.world.things.table import THINGS

SIZES: dict[str, float] = {"": 1.0, "tiny": 0.5, "small": 0.72, "large": 1.45, "huge": 2.4}
"""How much a size word scales a thing."""

_WORN = {"new": 0.0, "brand new": 0.0, "clean": 0.1, "old": 0.75, "worn": 0.8, "antique": 0.7, "battered": 1.0, "vintage": 0.6}


def thing_params(kind: str, attributes: Attributes = Attributes(), seed: int = 0) -> ThingParams:
    """The exact thing that a kind and its attributes name. `InvalidInput` names an unknown kind, colour or material."""
    if kind not in THINGS:
        raise InvalidInput(f"must be one of {', '.join(THINGS)} (got {kind!r})", field="kind")
    row = THINGS[kind]
    scale = SIZES[attributes.size]
    material, size = _material(row, attributes), row.size
    wear = next((_WORN[word] for word in (attributes.age, *attributes.states) if word in _WORN), 0.35)
    return ThingParams(
        kind=kind,
        size=(size[0] * scale, size[1] * scale, size[2] * scale),
        material=material,
        colour=_colour(attributes.colour),
        wear=wear,
        seed=seed,
    )


def thing_rand(kind: str, rng: np.random.Generator, attributes: Attributes = Attributes()) -> ThingParams:
    """A thing of that kind sampled within what its attributes leave open: size by a few per cent, wear, grain."""
    plain = thing_params(kind, attributes)
    scale = float(rng.uniform(0.96, 1.04)) if not attributes.size else 1.0
    wear = float(np.clip(plain.wear + rng.uniform(-0.12, 0.12), 0.0, 1.0))
    size: Vec3 = (plain.size[0] * scale, plain.size[1] * scale, plain.size[2] * scale)
    return replace(plain, size=size, wear=wear, seed=int(rng.random() * (1 << 30)))


def _material(row: ThingKind, attributes: Attributes) -> str:
    if not attributes.material:
        painted = row.material == "wood" and attributes.colour
        return "painted wood" if painted else row.material
    name = surface_name(attributes.material)
    if name is None:
        surface_names = ", ".join(entry.name for entry in surface_entries())
        raise InvalidInput(f"must be one of {surface_names} (got {attributes.material!r})", field="material")
    return "painted wood" if name == "wood" and attributes.colour else name


def _colour(word: str) -> str:
    if not word:
        return ""
    name = colour_name(word)
    if name is None:
        raise InvalidInput(f"must be a colour of the catalogue (got {word!r})", field="colour")
    return name


def build_thing(params: ThingParams, store: Store) -> Asset:
    """The thing as an asset that stands on z = 0 over the origin; its meshes and maps are kept in `store`. The same parameters
    give the same bytes."""
    row = THINGS[params.kind]
    module, _, function = row.builder.partition(":")
    builder: Builder = getattr(importlib.import_module(f"aozora.world.things.{module}"), function)
    pieces = builder(params, store)
    materials: dict[str, Material] = {}
    parts: list[Part] = []
    low, high = _bounds(pieces)
    base = low[2]
    low, high = (low[0], low[1], 0.0), (high[0], high[1], high[2] - base)
    for piece in pieces:
        names = [material_name(label, material) for label, material in piece.materials]
        materials |= dict(zip(names, (material for _, material in piece.materials), strict=True))
        parts.append(Part(put_mesh(store, piece.mesh), tuple(names), position=(piece.at[0], piece.at[1], piece.at[2] - base)))
    middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
    substance = row.substance or physics_of(params.material).substance
    body = _body(params, row, (low, high))
    return Asset(params.kind, tuple(parts), materials, (low, high), substance=substance, head=middle, body=body)


def _bounds(pieces: Sequence[Piece]) -> tuple[Vec3, Vec3]:
    boxes = np.array([np.add(bounds_of(piece.mesh), piece.at) for piece in pieces])
    low, high = boxes[:, 0].min(0).tolist(), boxes[:, 1].max(0).tolist()
    return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def _body(params: ThingParams, row: ThingKind, bounds: tuple[Vec3, Vec3]) -> Body:
    """The shape that collides, as large as what is seen, and its mass: density x volume of the shape x `fill`."""
    low, high = bounds
    half = [(b - a) / 2 for a, b in zip(low, high, strict=True)]
    radius = min(half[0], half[1]) if row.body == "cylinder" else (half[0] + half[1]) / 2
    facts = physics_of(params.material)
    if row.body == "sphere":
        size, space = (radius, 0.0, 0.0), 4 / 3 * math.pi * radius**3
    elif row.body == "box":
        size, space = (half[0], half[1], half[2]), 8 * half[0] * half[1] * half[2]
    else:
        size, space = (radius, half[2], 0.0), 2 * math.pi * radius**2 * half[2]
    own = (row.grip, row.bounce, row.roll)
    friction, restitution, rolling = (
        given if given is not None else default
        for given, default in zip(own, (facts.friction, facts.restitution, facts.rolling), strict=True)
    )
    return Body(
        shape=row.body,
        size=size,
        mass=facts.density * space * row.fill,
        centre=((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2] + (radius if row.body == "sphere" else half[2])),
        friction=friction,
        restitution=restitution,
        rolling=rolling,
    )


def thing_entries() -> tuple[Entry, ...]:
    """The catalogue's things, materials and colours."""
    things = (
        Entry(
            category="thing",
            name=name,
            words=row.words,
            family=row.family,
            traits=row.traits,
            facts={"length_m": max(row.size[:2]), "height_m": row.size[2]},
        )
        for name, row in THINGS.items()
    )
    return (*things, *surface_entries(), *colour_entries())
