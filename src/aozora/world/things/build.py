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
from aozora.film.warehouse import Recipe, kept
from aozora.film.world import Material, Part, Vec3, put_mesh
from aozora.world.elements import Asset, Body, material_name
from aozora.world.geometry.primitives import bounds_of
from aozora.world.palette import colour_entries, colour_name
from aozora.world.surfaces import physics_of, surface_entries, surface_name
from aozora.world.things.dressing import dressed
from aozora.world.things.form import Builder, Piece, ThingKind, ThingParams
from aozora.world.things.patterns import PATTERNS
from aozora.world.things.rising import with_plumes
from aozora.world.things.table import THINGS
from aozora.world.things.weathering import KNOWN_STATES

SIZES: dict[str, float] = {"": 1.0, "tiny": 0.5, "small": 0.72, "large": 1.45, "huge": 2.4}
"""How much a size word scales a thing."""

_BUILDS: dict[str, dict[str, float]] = {
    "long": {"along": 1.5}, "elongated": {"along": 1.7, "across": 0.85}, "short": {"along": 0.8, "up": 0.68},
        "tall": {"up": 1.45}, "high": {"up": 1.35},
    "low": {"up": 0.65}, "thin": {"across": 0.55, "along": 0.8}, "slim": {"across": 0.65, "along": 0.82},
        "slender": {"across": 0.65, "along": 0.8},
    "narrow": {"across": 0.62}, "thick": {"across": 1.45, "up": 1.15}, "fat": {"across": 1.45, "along": 1.2},
        "chubby": {"across": 1.4, "along": 1.2},
    "plump": {"across": 1.3, "along": 1.15}, "wide": {"along": 1.3, "across": 1.3}, "broad": {"along": 1.25, "across": 1.3},
        "flat": {"up": 0.5},
    "bulky": {"along": 1.2, "across": 1.3, "up": 1.2}, "stout": {"across": 1.35, "along": 1.15, "up": 0.9},
        "skinny": {"across": 0.55, "along": 0.75},
}  # fmt: skip
"""Word of build -> how it stretches a thing: along its longer side, across it, and upwards."""

_CLEAR: dict[str, tuple[str, ...]] = {"transparent": ("transparent",), "clear": ("clear",), "translucent": ("translucent",)}
"""Colour words that mean clearness."""

NAMED_BY_STATE = frozenset({"portion", "tinder", "workpiece"})
"""Families whose states say what a thing is: a portion of salt, a pile of leaves, a striker that is a hammer."""

SOURCES = (
    *(f"aozora.world.{package}" for package in ("things", "geometry", "plants", "places")),
    *(f"aozora.world.{module}" for module in ("baking", "palette", "surfaces", "surface_table")),
)
"""Whose code shapes a thing."""

_WORN = {"new": 0.0, "brand new": 0.0, "clean": 0.1, "old": 0.75, "worn": 0.8, "antique": 0.7, "battered": 1.0, "vintage": 0.6}


_ANY_STATE = tuple(sorted({*KNOWN_STATES, *_WORN, *_BUILDS}))
"""What may be said of any thing and is seen."""


def thing_params(kind: str, attributes: Attributes = Attributes(), seed: int = 0) -> ThingParams:
    """The exact thing that a kind and its attributes name. `InvalidInput` names an unknown kind, colour or material."""
    if kind not in THINGS:
        raise InvalidInput(f"must be one of {', '.join(THINGS)} (got {kind!r})", field="kind")
    row = THINGS[kind]
    said = tuple(dict.fromkeys((attributes.age, *attributes.states, *_CLEAR.get(attributes.colour, ()))))
    return ThingParams(
        kind=kind,
        size=_size(row.size, attributes),
        material=_material(row, attributes),
        colour="" if attributes.colour in _CLEAR or attributes.colour in PATTERNS else _colour(attributes.colour),
        accent=next((_colour(word) for word in attributes.accents if colour_name(word)), ""),
        wear=next((_WORN[word] for word in said if word in _WORN), 0.35),
        seed=seed,
        pattern=_pattern(attributes),
        states=tuple(word for word in said if word in KNOWN_STATES or row.family in NAMED_BY_STATE),
    )


def _size(own: Vec3, attributes: Attributes) -> Vec3:
    """The kind's size in the size and the build that are asked for: what is long grows along its longer side on the ground."""
    scale = SIZES[attributes.size]
    size = [scale * side for side in own]
    along = 0 if own[0] >= own[1] else 1
    for word in (*attributes.shape, *attributes.states):
        for axis, factor in _BUILDS.get(word, {}).items():
            size[{"along": along, "across": 1 - along, "up": 2}[axis]] *= factor
    return (size[0], size[1], size[2])


def _pattern(attributes: Attributes) -> str:
    """`InvalidInput` names an unknown pattern."""
    name = attributes.pattern or (attributes.colour if attributes.colour in PATTERNS else "")
    if name and name not in PATTERNS:
        raise InvalidInput(f"must be one of {', '.join(PATTERNS)} (got {name!r})", field="pattern")
    return name


def unknown_states(kind: str, attributes: Attributes) -> tuple[str, ...]:
    """Words among the attributes that change nothing about a thing of that kind."""
    if THINGS[kind].family in NAMED_BY_STATE:
        return ()
    known = KNOWN_STATES | frozenset(_BUILDS) | frozenset(_WORN) | frozenset(THINGS[kind].traits)
    return tuple(word for word in (attributes.age, *attributes.states, *attributes.shape) if word and word not in known)


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
    give the same bytes, fetched from the warehouse when they were built before."""
    return kept(store, Recipe("thing", params, Asset, SOURCES), lambda store: _made(params, store))


def _made(params: ThingParams, store: Store) -> Asset:
    row = THINGS[params.kind]
    module, _, function = row.builder.partition(":")
    builder: Builder = getattr(importlib.import_module(f"aozora.world.things.{module}"), function)
    pieces = dressed(builder(params, store), params, row.material, store)
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
    axles = tuple((number, piece.axle) for number, piece in enumerate(pieces) if piece.axle is not None)
    # What swings in its frame stands fast: only its parts move.
    swings = any(axle.hang is not None for _, axle in axles)
    body = None if swings else _body(params, row, (low, high))
    made = Asset(params.kind, tuple(parts), materials, (low, high), substance=substance, head=middle, body=body, axles=axles)
    return with_plumes(made, row, params) if row.plumes or row.lamps else made


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
            traits=tuple(dict.fromkeys((*row.traits, *_ANY_STATE))),
            facts={"length_m": max(row.size[:2]), "height_m": row.size[2]},
        )
        for name, row in THINGS.items()
    )
    return (*things, *surface_entries(), *colour_entries())
