"""How ropes look: laid strands or the links of a chain along lines that move, as meshes that deform."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from aozora.film.motion import TransformTrack
from aozora.film.store import Digest, Store
from aozora.film.world import IDENTITY, Entity, Material, Mesh, Part, put_mesh
from aozora.world.callsheet import ShotBrief
from aozora.world.elements import material_name
from aozora.world.happenings.happening import Happening, Scene
from aozora.world.physics.ropes import frames_along
from aozora.world.physics.tracks import quantised

Floats = NDArray[np.float64]
Weave = Literal["laid", "strap", "string", "chain"]

SIDES = 12
_RINGS = 420
"""At most so many rings along a rope."""

_LINK_SIDES, _LINK_ROUND = 6, 14

HEMP = Material(colour=(0.42, 0.30, 0.16), roughness=0.92, specular=0.2, sheen=0.15)
TWINE = Material(colour=(0.82, 0.80, 0.76), roughness=0.8, specular=0.2)


ROPE = "rope"


def ropes_of(brief: ShotBrief) -> list[str]:
    """The ropes of a shot."""
    return [role for role in brief.here if brief.assets[role].kind == ROPE]


def drawn(scene: Scene, name: str, lines: Floats, thick: float, look: tuple[Weave, str, Material]) -> Happening:
    """A new entity `name` that is a line of diameter `thick` along lines (f, n, 3) in the world; `look` is the weave, the
    substance that is heard, and the material."""
    weave, substance, material = look
    label = material_name("rope", material)
    track, lines = _about_middles(scene, lines)
    part, digest = _shaped(scene.store, lines, thick, weave, label)
    return Happening(
        entities=(Entity(name, 0, (part,), None, substance),),
        materials={label: material},
        transforms={name: track},
        deformations={name: digest},
    )


def redrawn(scene: Scene, role: str, lines: Floats, thick: float, weave: Weave) -> Happening:
    """A role whose own mesh becomes a line, in its own first material."""
    label = scene.brief.assets[role].parts[0].materials[0]
    track, lines = _about_middles(scene, lines)
    part, digest = _shaped(scene.store, lines, thick, weave, label)
    return Happening(parts={role: (part,)}, transforms={role: track}, deformations={role: digest})


def _about_middles(scene: Scene, lines: Floats) -> tuple[TransformTrack, Floats]:
    """A track of the lines' middle, unturned, and the lines (f, n, 3) about it: so the camera knows where they are."""
    middles = quantised(lines.mean(1), 1e-4).astype(np.float64)
    still = scene.still((0.0, 0.0, 0.0), IDENTITY)
    places = np.repeat(middles[:, None], scene.times.shape[1], 1).astype(np.float32)
    return TransformTrack(places, still.rotations), lines - middles[:, None]


def _shaped(store: Store, lines: Floats, thick: float, weave: Weave, material: str) -> tuple[Part, Digest]:
    mesh, points = links(lines, thick) if weave == "chain" else strands(lines, thick, weave)
    digest = store.put({"points": np.round(points, 5).astype(np.float32)}, {"type": "deformation"})
    return Part(put_mesh(store, mesh), (material,)), digest


def strands(lines: Floats, thick: float, weave: Weave) -> tuple[Mesh, Floats]:
    """A mesh of the first line and its points at all times (f, m, 3): three strands laid about one another, a flat strap, or a
    plain string."""
    length = float(np.linalg.norm(np.diff(lines[0], axis=0), axis=1).sum())
    pitch = 7.5 * thick if weave == "laid" else 40.0 * thick
    count = int(np.clip(8 * length / pitch, 24, _RINGS))
    path = _along(lines, count)
    _, side, up = frames_along(path)
    turn = np.linspace(0.0, 2 * np.pi, SIDES, endpoint=False)
    twist = 2 * np.pi * np.linspace(0.0, length, count)[:, None] / pitch
    lobes = 1.0 - 0.24 * (0.5 - 0.5 * np.cos(3.0 * (turn[None] - twist))) if weave == "laid" else np.ones((count, SIDES))
    flat = 0.3 if weave == "strap" else 1.0
    radius = 0.5 * thick * lobes * (1.8 if weave == "strap" else 1.0)
    across = radius * np.cos(turn) * flat
    deep = radius * np.sin(turn)
    points = path[:, :, None] + across[..., None] * side[:, :, None] + deep[..., None] * up[:, :, None]
    ends = path[:, [0, -1]]
    flat_points = np.concatenate([points.reshape(len(lines), -1, 3), ends], 1)
    return Mesh.of_faces(flat_points[0], _skin(count)), flat_points


def _skin(count: int) -> NDArray[np.int64]:
    """Quads around, and fans (as quads that repeat a corner) at both ends."""
    i, j = np.meshgrid(np.arange(count - 1), np.arange(SIDES), indexing="ij")
    k = (j + 1) % SIDES
    around = np.stack([i * SIDES + j, i * SIDES + k, (i + 1) * SIDES + k, (i + 1) * SIDES + j], -1).reshape(-1, 4)
    tris = np.concatenate([around[:, :3], around[:, [0, 2, 3]]])
    j, first, last = np.arange(SIDES), count * SIDES, count * SIDES + 1
    k, base = (j + 1) % SIDES, (count - 1) * SIDES
    caps = [np.stack([np.full(SIDES, first), k, j], 1), np.stack([np.full(SIDES, last), base + j, base + k], 1)]
    return np.concatenate([tris, *caps])


def links(lines: Floats, thick: float) -> tuple[Mesh, Floats]:
    """A chain of oval links, every other one turned by a quarter: a mesh and its points at all times (f, m, 3)."""
    length = float(np.linalg.norm(np.diff(lines[0], axis=0), axis=1).sum())
    pitch = 3.1 * thick
    count = max(int(length / pitch), 2)
    path = _along(lines, count)
    way, side, up = frames_along(path)
    link, faces = _link(pitch, thick)
    odd = (np.arange(count) % 2)[:, None]
    wide = np.where(odd, up, side)
    thin = np.where(odd, -side, up)
    axes = np.stack([way, wide, thin], -1)
    points = path[:, :, None] + np.swapaxes(axes @ link.T, -1, -2)
    numbers = (faces[None] + (np.arange(count) * len(link))[:, None, None]).reshape(-1, 4)
    flat = points.reshape(len(lines), -1, 3)
    return Mesh.of_faces(flat[0], numbers), flat


def _link(pitch: float, thick: float) -> tuple[Floats, NDArray[np.int64]]:
    """One oval link about the origin, along +X, lying in the plane z = 0."""
    wire = 0.32 * thick
    turn = np.linspace(0.0, 2 * np.pi, _LINK_ROUND, endpoint=False)
    straight = 0.5 * pitch - 0.15 * thick
    middle = np.stack([straight * np.sign(np.cos(turn)) + 0.5 * thick * np.cos(turn), 0.62 * thick * np.sin(turn), 0 * turn], 1)
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1)
    around = np.linspace(0.0, 2 * np.pi, _LINK_SIDES, endpoint=False)
    rings = np.cos(around)[None, :, None] * out[:, None] + np.sin(around)[None, :, None] * np.array([0.0, 0.0, 1.0])
    points = middle[:, None] + wire * rings
    i, j = np.meshgrid(np.arange(_LINK_ROUND), np.arange(_LINK_SIDES), indexing="ij")
    n, k = (i + 1) % _LINK_ROUND, (j + 1) % _LINK_SIDES
    corners = (i * _LINK_SIDES + j, n * _LINK_SIDES + j, n * _LINK_SIDES + k, i * _LINK_SIDES + k)
    return points.reshape(-1, 3), np.stack(corners, -1).reshape(-1, 4)


def _along(lines: Floats, count: int) -> Floats:
    """Lines (f, n, 3) through the same points, with `count` points evenly apart."""
    knots = np.linspace(0.0, 1.0, lines.shape[1])
    smooth = CubicSpline(knots, lines, axis=1) if lines.shape[1] > 3 else None
    wanted = np.linspace(0.0, 1.0, count)
    if smooth is None:
        share = wanted[None, :, None]
        return lines[:, :1] * (1 - share) + lines[:, -1:] * share
    found: Floats = np.asarray(smooth(wanted), np.float64)
    return found
