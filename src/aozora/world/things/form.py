"""What a builder of things is given and gives: parameters in, meshes with materials out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from aozora.film.air import Plume
from aozora.film.store import Store
from aozora.film.world import Lamp, Material, Mesh, Vec3
from aozora.world.elements import Axle


@dataclass(frozen=True)
class ThingParams:
    """An exact thing. `size` is its full length, width and height in metres, `colour` and `accent` are colour words ("" for the
    kind's own), `material` a canonical material, `wear` runs from new (0) to well used (1), `seed` varies grain and wear,
    `pattern` and `states` are those of `patterns` and `weathering`."""

    kind: str
    size: Vec3
    material: str
    colour: str = ""
    accent: str = ""
    wear: float = 0.35
    seed: int = 0
    pattern: str = ""
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A mesh with its materials, each with a label that names it. `at` is where the mesh's origin lies in the thing's space:
    what turns (a wheel, a rotor) has its origin on its axle."""

    mesh: Mesh
    materials: tuple[tuple[str, Material], ...]
    at: Vec3 = (0.0, 0.0, 0.0)
    axle: Axle | None = None


Builder = Callable[[ThingParams, Store], tuple[Piece, ...]]


@dataclass(frozen=True, kw_only=True)
class ThingKind:
    """A row of the table of things.

    `builder` is "module:function" below `world.things`. `body` is the shape it collides as and `fill` the share of that shape's
    volume that is material. `bounce`, `grip` and `roll` override the material's restitution, friction and rolling friction.
    `plumes` is what rises from it and `lamps` what light it gives, placed in its own space at the row's size.
    """

    builder: str
    size: Vec3
    material: str
    body: Literal["sphere", "box", "cylinder", "capsule"]
    colour: str = ""
    words: tuple[str, ...] = ()
    family: str = "object"
    traits: tuple[str, ...] = ()
    fill: float = 1.0
    bounce: float | None = None
    grip: float | None = None
    roll: float | None = None
    substance: str = ""
    plumes: tuple[Plume, ...] = ()
    lamps: tuple[Lamp, ...] = ()


def planned(
    module: str, size: Vec3, material: str, family: str, words: tuple[str, ...] = (), fill: float = 0.1, **rest: Any
) -> ThingKind:
    """A row for what a module builds from a plan: `module` is its builder too. A box unless `body` says otherwise."""
    return ThingKind(
        builder=f"{module}:{module.rpartition('.')[2]}",
        size=size,
        material=material,
        body=rest.pop("body", "box"),
        family=family,
        words=words,
        fill=fill,
        **rest,
    )
