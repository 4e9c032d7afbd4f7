"""Cloth and what is soft: flags and curtains in the wind, a cloth that falls over something, a jelly that wobbles."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import TransformTrack
from aozora.film.screenplay import Beat
from aozora.film.world import Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.breezes import Breeze, wind_over
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.physics.cloth import Obstacle, Surroundings, Weave, Wind, lattice_body, moved, sheet

Array = NDArray[Any]

BLOWN = frozenset({"wave", "flutter", "float", "fly", "blow", "swing", "sway", "flap", "hang"})
LAID = frozenset({"fall", "drape", "land", "slide"})
WOBBLING = frozenset({"fall", "bounce", "wobble", "shake"})

SOFT = frozenset({"jelly", "pudding"})
"""Kinds that wobble; so does whatever is made of jelly."""

BREEZE_M_S = 6.5
"""The wind that moves a flag where the weather brings none."""

DRAUGHT_M_S = 1.3
"""The mean of that which moves a curtain; it turns back at times."""

GRID = {"preview": 26, "standard": 36, "high": 50}
"""Points along the longer side of a cloth."""


def draping(scene: Scene) -> Happening | None:
    """All cloth and all jellies of a shot."""
    found: list[Happening | None] = []
    seen: set[str] = set()
    for beat in scene.beats(*BLOWN, *LAID, *WOBBLING):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is not None or beat.subject in seen:
            continue
        seen.add(beat.subject)
        if beat.action in BLOWN and hangs(asset):
            found.append(_blown(scene, beat, asset))
        elif beat.action in LAID and asset.kind == "cloth":
            found.append(_laid(scene, beat, asset))
        elif beat.action in WOBBLING and is_soft(scene, beat.subject):
            found.append(_wobbling(scene, beat, asset))
    return together(found) if found else None


def hangs(asset: Asset) -> bool:
    """Whether a thing is cloth that hangs from a pole or a rod."""
    return "flag" in asset.kind or asset.kind == "curtain"


def is_soft(scene: Scene, role: str) -> bool:
    """Whether a thing wobbles."""
    return scene.brief.assets[role].kind in SOFT or scene.brief.cast[role].attributes.material == "jelly"


def _blown(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """The cloth part of a flag or curtain, moved by a sheet of the same size that is held where the cloth is."""
    number = _cloth_part(scene, asset)
    part = asset.parts[number]
    mesh = get_mesh(scene.store, part.mesh)
    points = mesh.points.astype(np.float64) * part.scale + np.array(part.position)
    low, high = points.min(0), points.max(0)
    place = scene.blocked.places[beat.subject]
    frame, origin = rotation_matrix(place.rotation), np.array(place.position)
    along, up = np.array([high[0] - low[0], 0, 0]), np.array([0, 0, high[2] - low[2]])
    columns = GRID[scene.brief.settings.quality]
    rows = max(round(columns * up[2] / along[0]), 6)
    weave = sheet(frame @ along, frame @ up, (rows, columns), 0.16, 0.05)
    weave = replace(weave, points=weave.points + origin + frame @ np.array([low[0], 0.5 * (low[1] + high[1]), low[2]]))
    pole = "flag" in asset.kind
    number_of = np.arange(rows * columns, dtype=np.int64)
    pinned = number_of % columns == 0 if pole else number_of >= (rows - 1) * columns
    wind = _wind_on(scene, frame, pole)
    lead = np.concatenate([np.linspace(0, 2.0, 5)[1:], 2.0 + scene.middles])
    places = moved(replace(weave, pinned=pinned, thickness=0.0), Surroundings(wind=wind, drag=0.25), lead)[4:]
    local = (places - origin) @ frame
    carried = _carried(points, (low, high), local.reshape(-1, rows, columns, 3), pole, mesh)
    inner = (carried - np.array(part.position)) / np.array(part.scale)
    digest = scene.store.put({"points": np.round(inner, 5).astype(np.float32)}, {"type": "deformation"})
    parts = (part, *(p for i, p in enumerate(asset.parts) if i != number))
    return Happening(frozenset([beat.id]), parts={beat.subject: parts}, deformations={beat.subject: digest})


def _cloth_part(scene: Scene, asset: Asset) -> int:
    """The part that is widest and highest at once."""
    spans = [np.ptp(get_mesh(scene.store, part.mesh).points, axis=0) for part in asset.parts]
    return int(np.argmax([span[0] * span[2] for span in spans]))


def _wind_on(scene: Scene, frame: Floats, pole: bool) -> Wind:
    """The weather's wind, or a breeze along a flag, or one into a curtain and out again."""
    along = frame @ (np.array([1.0, 0.18, 0.0]) if pole else np.array([0.1, 1.0, 0.0]))
    breeze = Breeze(BREEZE_M_S, 0.4, along[:2], calm=2.0) if pole else Breeze(DRAUGHT_M_S, 1.4, along[:2], calm=2.0)
    return wind_over(scene, breeze)


def _carried(points: Floats, box: tuple[Floats, Floats], grid: Floats, flat: bool, mesh: Mesh) -> Floats:
    """The points of a mesh (n, 3), carried along by a grid (f, rows, columns, 3) that spans its box in x and z."""
    low, high = box
    rows, columns = grid.shape[1:3]
    u = (points[:, 0] - low[0]) / (high[0] - low[0]) * (columns - 1)
    w = (points[:, 2] - low[2]) / (high[2] - low[2]) * (rows - 1)
    i, j = np.clip(w.astype(int), 0, rows - 2), np.clip(u.astype(int), 0, columns - 2)
    a, b = (w - i)[:, None], (u - j)[:, None]
    out = np.cross(np.gradient(grid, axis=2), np.gradient(grid, axis=1))
    out = -out / np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-9)
    off = points[:, 1] - 0.5 * (low[1] + high[1])
    if flat:
        off = 0.0015 * np.sign(_facing(points, mesh))

    def at(field: Floats) -> Floats:
        near = (1 - b) * field[:, i, j] + b * field[:, i, j + 1]
        return (1 - a) * near + a * ((1 - b) * field[:, i + 1, j] + b * field[:, i + 1, j + 1])

    return at(grid) + off[:, None] * at(out)


def _facing(points: Floats, mesh: Mesh) -> Floats:
    """How much the surface faces +Y at each point (n,)."""
    starts = mesh.starts
    a, b, c = (points[mesh.corners[starts + k]] for k in range(3))
    normals = np.cross(b - a, c - a)[:, 1]
    total = np.zeros(len(points))
    for k in range(3):
        np.add.at(total, mesh.corners[starts + k], normals)
    return total


def _laid(scene: Scene, beat: Beat, asset: Asset) -> Happening | None:
    """A square cloth that falls flat from above over the first thing that is named, or on the ground."""
    brief, floor = scene.brief, scene.blocked.floor
    named = [*beat.targets, *(r.object for r in brief.shot.relations if r.subject == beat.subject)]
    named += [role for role in brief.here if role != beat.subject and not brief.being(role)]
    under = next((role for role in named if role in brief.assets and brief.assets[role].body is not None), "")
    place = scene.blocked.places[under or beat.subject]
    body = brief.assets[under].body if under else None
    size = brief.assets[under].size if under else (0.0, 0.0, 0.0)
    side = max(2.6 * max(size), 1.2 * max(asset.size[:2])) if max(size) < 1.0 else 1.5 * max(size[:2])
    count = 2 * GRID[brief.settings.quality] - 2
    weave = sheet(np.array([side, 0, 0]), np.array([0, side, 0]), (count, count), 0.18, 0.02 + 0.05 * side)
    base = floor.level(place.position[0], place.position[1])
    start = np.array([place.position[0] - 0.5 * side, place.position[1] - 0.5 * side, base + size[2] + 0.22 * side + 0.05])
    # A sheet that is dropped is never quite level, or all its edges would fall alike.
    tilt = 0.05 * side * (weave.points[:, :1] / side * 0.8 + weave.points[:, 1:2] / side * 0.5)
    weave = replace(weave, points=weave.points + start + tilt * np.array([0.0, 0.0, 1.0]))
    obstacles = () if body is None else (Obstacle(body, place.position, place.rotation),)
    begin = float(beat.start) + 0.25
    places = moved(weave, Surroundings(obstacles, base, drag=1.4), np.maximum(scene.middles - begin, 0.0))
    mesh = Mesh.of_faces(weave.points, _quads(count), uv=_laid_uv(count, side))
    parts = (Part(put_mesh(scene.store, mesh), asset.parts[0].materials[:1]),)
    digest = scene.store.put({"points": np.round(places, 5).astype(np.float32)}, {"type": "deformation"})
    low, high = _corner(places[-1].min(0)), _corner(np.array([*places[-1].max(0)[:2], places[:, :, 2].max()]))
    boxes: dict[str, Box] = dict.fromkeys((beat.subject, *([under] if under else [])), (low, high))
    still = TransformTrack(np.zeros((*scene.times.shape, 3), np.float32), _upright(scene))
    return Happening(
        frozenset([beat.id]), parts={beat.subject: parts}, deformations={beat.subject: digest}, boxes=boxes,
        transforms={beat.subject: still},
    )  # fmt: skip


def _upright(scene: Scene) -> Array:
    turns = np.zeros((*scene.times.shape, 4), np.float32)
    turns[..., 0] = 1.0
    return turns


def _corner(values: Floats) -> tuple[float, float, float]:
    return (float(values[0]), float(values[1]), float(values[2]))


def _quads(count: int) -> Array:
    number = np.arange(count * count).reshape(count, count)
    return np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)


def _laid_uv(count: int, side: float) -> Array:
    """Metres along both sides, for the corners of all quads."""
    flat = np.linspace(0, side, count)
    u, v = np.meshgrid(flat, flat, indexing="xy")
    both = np.stack([u.ravel(), v.ravel()], -1)
    return both[_quads(count).reshape(-1)].astype(np.float32)


def _wobbling(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """A block of springs falls and wobbles; the thing's own mesh goes along with it."""
    role = beat.subject
    own = scene.tracks.get(role)
    place = scene.blocked.places[role]
    start = own.positions[0, 0].astype(np.float64) if own is not None else np.array(place.position)
    base = scene.blocked.floor.level(float(start[0]), float(start[1]))
    low, high = (np.array(corner) for corner in asset.bounds)
    drop = max(float(start[2]) - base, 0.5 * asset.size[2])
    mass, count = 1000.0 * float(np.prod(high - low)) * 0.7, 7
    stiffness = mass * 9.81 * (count - 1) / (3.6 * count**2 * 0.07 * asset.size[2])
    weave = lattice_body(low, high, count, mass, 1.0 / stiffness)
    lift = np.array([float(start[0]), float(start[1]), base + drop])
    turned: Weave = replace(weave, points=weave.points @ rotation_matrix(place.rotation).T + lift)
    begin = float(beat.start) + 0.15
    places = moved(turned, Surroundings(floor=base, friction=0.3, drag=0.5), np.maximum(scene.middles - begin, 0.0))
    parts = asset.parts
    mesh = get_mesh(scene.store, parts[0].mesh)
    points = mesh.points.astype(np.float64) * parts[0].scale + np.array(parts[0].position)
    carried = _in_lattice(points, (low, high), places.reshape(-1, count, count, count, 3))
    digest = scene.store.put({"points": np.round(carried, 5).astype(np.float32)}, {"type": "deformation"})
    still = TransformTrack(np.zeros((*scene.times.shape, 3), np.float32), _upright(scene))
    unplaced = (replace(parts[0], position=(0.0, 0.0, 0.0), scale=(1.0, 1.0, 1.0)), *parts[1:])
    low_seen, high_seen = places.reshape(-1, 3).min(0), places.reshape(-1, 3).max(0)
    high_seen[2] = min(high_seen[2], base + 2.2 * asset.size[2])
    return Happening(
        frozenset(b.id for b in scene.beats(*WOBBLING) if b.subject == role),
        parts={role: unplaced},
        deformations={role: digest},
        transforms={role: still},
        boxes={role: (_corner(low_seen), _corner(high_seen))},
    )


def _in_lattice(points: Floats, box: tuple[Floats, Floats], grid: Floats) -> Floats:
    """Points (n, 3) inside a box, carried along by its lattice (f, k, k, k, 3), linear in all three directions."""
    low, high = box
    count = grid.shape[1]
    at = np.clip((points - low) / (high - low), 0, 1) * (count - 1)
    cell = np.clip(at.astype(int), 0, count - 2)
    u = at - cell
    found = np.zeros((len(grid), len(points), 3))
    for corner in range(8):
        side = np.array([(corner >> k) & 1 for k in range(3)])
        weight = np.prod(np.where(side, u, 1 - u), axis=1)
        i, j, k = (cell + side).T
        found += weight[:, None] * grid[:, i, j, k]
    return found
