"""Any being that is not a four-legged mammal, from its parts to an asset: sculpted hulls, patches, a coat, bones and a rig.

Figures are modelled in a unit of their own (a body's length, say) and scaled to metres when they are assembled.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Part, Rgb, Skeleton, Vec3, put_mesh
from aozora.world.creatures.anatomy import Point, xyz
from aozora.world.creatures.finishes import FINISHES
from aozora.world.elements import Asset, Rig, material_name
from aozora.world.geometry.sdf import Primitive, Sculpture, sculpt, strongest_four

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Bone:
    """A joint by name, the joint it hangs on ("" for the root) and where it is."""

    name: str
    parent: str
    head: Vec3


@dataclass(frozen=True)
class Hull:
    """A closed sculpted surface: its forms, the grain of the grid, the width over which joints blend, and its finish. `coat` says
    whether the coat grows on it where its forms have fur."""

    forms: Sequence[Primitive]
    voxel: float
    seam: float
    slot: str = "hide"
    coat: bool = True


@dataclass(frozen=True)
class Patch:
    """Triangles (f, 3) over points (n, 3) of one finish, with colours (n, 3), that follow joints with weights (n, j). `shapes`
    are where the points go in named shapes (n, 3)."""

    slot: str
    points: Floats
    faces: Ints
    colours: Floats
    weights: Floats
    shapes: Mapping[str, Floats] = field(default_factory=dict[str, Floats])


@dataclass(frozen=True)
class Surface:
    """Points on a sculpted surface with their outward normals (n, 3) and the share (n,) of each zone there."""

    points: Floats
    normals: Floats
    zones: Mapping[str, Floats]

    def share(self, *names: str) -> Floats:
        """The share (n,) of some zones together."""
        return np.sum([self.zones[name] for name in names if name in self.zones] or [np.zeros(len(self.points))], 0)


Marks = Callable[[Surface, Floats], Floats]
"""Markings: the surface and its plain colours (n, 3) -> its colours."""


def unmarked(surface: Surface, colours: Floats) -> Floats:
    """No markings."""
    return colours


@dataclass(frozen=True)
class Coat:
    """Feathers or fur: how many blades, how wide they are as a share of their length, how far they stand off, how uneven their
    lie is, and the finish. Where the forms say 0 nothing grows; nor within the `bare` balls (centre, radius) about eyes."""

    blades: int
    width: float = 0.34
    lift: float = 0.16
    stray: float = 0.12
    shade: float = 0.72
    slot: str = "plume"
    bare: tuple[tuple[Vec3, float], ...] = ()


@dataclass(frozen=True)
class Figure:
    """Everything about a being in its own unit. `palette` gives the zones' colours, `head` the point that a close-up frames."""

    kind: str
    bones: tuple[Bone, ...]
    hulls: tuple[Hull, ...]
    patches: tuple[Patch, ...]
    palette: Mapping[str, Rgb]
    rig: Rig
    head: Vec3
    marks: Marks = unmarked
    coat: Coat | None = None
    substance: str = "feather"


@dataclass(frozen=True)
class Shell:
    """A sculpted hull with the share of its zones (by name) and the weights of the joints (n, j)."""

    made: Sculpture
    surface: Surface
    weights: Floats
    fur: Floats
    lie: Floats


def joint_names(bones: Sequence[Bone]) -> tuple[str, ...]:
    """The names of the joints in order."""
    return tuple(bone.name for bone in bones)


def shell_of(hull: Hull, joints: tuple[str, ...]) -> Shell:
    """A hull, sculpted."""
    made = sculpt(hull.forms, hull.voxel, hull.seam)
    to_joint = np.array([[form.joint == joint for joint in joints] for form in hull.forms], float)
    zones = sorted({form.zone for form in hull.forms})
    shares = made.shares @ np.array([[form.zone == zone for zone in zones] for form in hull.forms], float)
    surface = Surface(made.points, made.normals, {zone: shares[:, i] for i, zone in enumerate(zones)})
    fur = made.shares @ np.array([form.fur for form in hull.forms])
    lie = made.shares @ np.array([form.comb for form in hull.forms])
    return Shell(made, surface, made.pulls @ to_joint, fur, lie)


def painted(surface: Surface, palette: Mapping[str, Rgb], marks: Marks) -> Floats:
    """Linear colours (n, 3) of a surface; zones that the palette does not name have its base colour."""
    colours = np.zeros((len(surface.points), 3))
    for zone, share in surface.zones.items():
        colours += share[:, None] * np.array(palette.get(zone, palette["base"]))
    return np.clip(marks(surface, colours), 0.0, 1.0)


def _hull_patch(hull: Hull, shell: Shell, figure: Figure) -> Patch:
    colours = painted(shell.surface, figure.palette, figure.marks)
    return Patch(hull.slot, shell.made.points, shell.made.faces, colours, shell.weights)


def joined(patches: Sequence[Patch], scale: float) -> tuple[Mesh, tuple[str, ...]]:
    """One skinned mesh of several patches, in metres, and the names of its finishes by slot."""
    slots = tuple(dict.fromkeys(patch.slot for patch in patches))
    starts = np.cumsum([0] + [len(patch.points) for patch in patches[:-1]])
    faces = np.concatenate([patch.faces + start for patch, start in zip(patches, starts, strict=True)])
    numbers = np.concatenate([np.full(len(patch.faces), slots.index(patch.slot), np.int16) for patch in patches])
    points = np.concatenate([patch.points for patch in patches]) * scale
    digits = 5 if scale > 0.2 else 7
    colours = np.round(np.concatenate([patch.colours for patch in patches]) * 1024).astype(np.float32) / np.float32(1024)
    shapes: dict[str, NDArray[np.float32]] = {}
    for name in sorted({name for patch in patches for name in patch.shapes}):
        goals = np.concatenate([patch.shapes.get(name, patch.points) for patch in patches]) * scale
        shapes[name] = np.round(goals - points, digits).astype(np.float32)
    skin = strongest_four(np.concatenate([patch.weights for patch in patches]))
    mesh = Mesh.of_faces(np.round(points, digits), faces, slots=numbers, colours=colours, skin=skin, shapes=shapes)
    return mesh, slots


def assemble(figure: Figure, scale: float, rng: np.random.Generator, store: Store) -> Asset:
    """The being as an asset `scale` times as large as its figure, which stands on z = 0 and looks along +X.

    Parts: what is sculpted (with all patches without shapes), the coat if there is one, and the patches that have shapes.
    """
    from aozora.world.creatures.plumage import grown_coat

    joints = joint_names(figure.bones)
    shells = [shell_of(hull, joints) for hull in figure.hulls]
    still = [_hull_patch(hull, shell, figure) for hull, shell in zip(figure.hulls, shells, strict=True)]
    still += [patch for patch in figure.patches if not patch.shapes]
    groups = [still, [patch for patch in figure.patches if patch.shapes]]
    if figure.coat is not None:
        coated = [shell for hull, shell in zip(figure.hulls, shells, strict=True) if hull.coat]
        groups.insert(1, [grown_coat(coated, figure, figure.coat, rng)])
    parts: list[Part] = []
    materials = {name: material_name(name, finish) for name, finish in FINISHES.items()}
    used: set[str] = set()
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for group in groups:
        if group:
            mesh, slots = joined(group, scale)
            parts.append(Part(put_mesh(store, mesh), tuple(materials[slot] for slot in slots)))
            used |= set(slots)
            low, high = np.minimum(low, mesh.points.min(0)), np.maximum(high, mesh.points.max(0))
    low[2] = min(float(low[2]), 0.0) if figure.rig.legs else float(low[2])
    return Asset(
        kind=figure.kind,
        parts=tuple(parts),
        materials={materials[name]: FINISHES[name] for name in sorted(used)},
        bounds=(xyz(np.round(low, 5).astype(np.float64)), xyz(np.round(high, 5).astype(np.float64))),
        substance=figure.substance,
        head=_scaled(figure.head, scale),
        skeleton=_skeleton(figure.bones, scale),
        rig=_scaled_rig(figure.rig, scale),
    )


def _scaled(point: Vec3, scale: float) -> Vec3:
    return xyz(np.round(np.array(point) * scale, 6))


def _skeleton(bones: Sequence[Bone], scale: float) -> Skeleton:
    ordered = _depth_first(bones)
    assert ordered == list(bones), "every bone must be followed by its children"
    names = joint_names(bones)
    parents = tuple(names.index(bone.parent) if bone.parent else -1 for bone in bones)
    return Skeleton(names, parents, tuple(_scaled(bone.head, scale) for bone in bones))


def _depth_first(bones: Sequence[Bone], parent: str = "") -> list[Bone]:
    ordered: list[Bone] = []
    for bone in bones:
        if bone.parent == parent:
            ordered += [bone, *_depth_first(bones, bone.name)]
    return ordered


def in_order(bones: Sequence[Bone]) -> tuple[Bone, ...]:
    """The bones, each followed by all that hangs on it."""
    return tuple(_depth_first(bones))


def _scaled_rig(rig: Rig, scale: float) -> Rig:
    """Lengths and speeds of the rig in metres; measures whose names end in "_deg" or "_hz" or "_share" stay."""
    plain = ("_deg", "_hz", "_share")
    measures = {name: value if name.endswith(plain) else value * scale for name, value in rig.measures.items()}
    return replace(
        rig,
        foot_points={foot: _scaled(point, scale) for foot, point in rig.foot_points.items()},
        hip_height=round(rig.hip_height * scale, 6),
        body_length=round(rig.body_length * scale, 6),
        measures={name: round(value, 6) for name, value in measures.items()},
    )


def follow(joints: tuple[str, ...], joint: str, count: int) -> Floats:
    """Weights (count, j) of points that follow one joint."""
    weights = np.zeros((count, len(joints)))
    weights[:, joints.index(joint)] = 1
    return weights


def follow_chain(joints: tuple[str, ...], chain: Sequence[str], along: Floats) -> Floats:
    """Weights (n, j) of points at `along` (n,) of a chain: 0 at its first joint, 1 at its second, and so on, blended between."""
    weights = np.zeros((len(along), len(joints)))
    at = np.clip(along, 0, len(chain) - 1)
    low = np.minimum(at.astype(int), max(len(chain) - 2, 0))
    share = at - low
    numbers = np.array([joints.index(joint) for joint in chain])
    rows = np.arange(len(along))
    weights[rows, numbers[low]] += 1 - share
    weights[rows, numbers[np.minimum(low + 1, len(chain) - 1)]] += share
    return weights


def point(x: float, y: float, z: float) -> Point:
    """A point."""
    return np.array([x, y, z], float)
