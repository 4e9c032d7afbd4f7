"""The rasteriser behind the `Renderer` protocol: pictures and passes of staged shots in this process, without a child.

It draws the same worlds from the same meshes, materials, lamps and surround as the path tracer, in milliseconds at small
sizes: light reaches surfaces once, what is lit lights the rest evenly, glass tints without bending. Fine relief, second layers
on surfaces, depth of field and what glows beyond three lamps are left out; liquids that are simulated are refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion
from aozora.film.production import PassName, RawFrame, RenderRequest, StagedShot
from aozora.film.projection import Pinhole
from aozora.film.store import Digest, FolderStore
from aozora.film.watch import Watch
from aozora.film.world import Lamp, World, get_mesh, get_picture
from aozora.render.raster.covering import (
    FAR,
    cover,  # pyright: ignore[reportUnknownVariableType]
    viewed,  # pyright: ignore[reportUnknownVariableType]
)
from aozora.render.raster.forms import Form
from aozora.render.raster.lights import Lights, Region, glow_lamp, lights_of, region_of
from aozora.render.raster.picture import (
    GRID,
    flow,  # pyright: ignore[reportUnknownVariableType]
    mean_sent,  # pyright: ignore[reportUnknownVariableType]
    passes,  # pyright: ignore[reportUnknownVariableType]
    picture,  # pyright: ignore[reportUnknownVariableType]
)
from aozora.render.raster.staged import ShotArrays, arrays_of, form_of, pose, renormal
from aozora.render.raster.surfaces import Pyramid, Surfaces, pyramid, surfaces_of

Points = NDArray[np.float32]
T = TypeVar("T")

KEPT = 300
"""Meshes and pictures that are kept ready between shots."""

GLOWING = 3
"""Glowing parts that light the scene, at most."""

SKY_TEXELS = 1024


class RasterRenderer:
    """Draws frames in this process; what shots have in common stays ready."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store
        self._forms: dict[Digest, Form] = {}
        self._pictures: dict[Digest, Pyramid] = {}

    def render(self, shot: StagedShot, request: RenderRequest, watch: Watch) -> Iterator[RawFrame]:
        with watch.timing("prepare"):
            prepared = _Prepared(shot, request, self)
        for index in request.frames:
            watch.check()
            yield prepared.frame(index)

    def close(self) -> None:
        self._forms.clear()
        self._pictures.clear()

    def form(self, digest: Digest) -> Form:
        """The triangles of a mesh."""
        return _recalled(self._forms, digest, lambda: form_of(self._store, digest))

    def picture(self, digest: Digest) -> Pyramid:
        """A picture with its halves."""
        return _recalled(self._pictures, digest, lambda: pyramid(get_picture(self._store, digest).pixels))

    @property
    def store(self) -> FolderStore:
        """Where meshes and pictures lie."""
        return self._store


def _recalled(kept: dict[Digest, T], digest: Digest, make: Callable[[], T]) -> T:
    """What is kept under a digest, made when it is not; the oldest goes when there are too many."""
    if digest not in kept:
        while len(kept) >= KEPT:
            kept.pop(next(iter(kept)))
        kept[digest] = make()
    return kept[digest]


@dataclass
class _Seen:
    """One frame's visibility: points as they are and as the eye sees them, and the triangles of each sample."""

    eye: Pinhole
    points: Points
    view: NDArray[np.float64]
    faces: NDArray[np.int32]
    glass: NDArray[np.int32]


@dataclass
class _Still:
    """What an eye that stands where it stood saw of what stands still: depth, triangles, and those of glass with their depth."""

    eye: Pinhole
    depth: Points
    faces: NDArray[np.int32]
    clear_depth: Points
    glass: NDArray[np.int32]


@dataclass
class _Prepared:
    """A shot ready to draw."""

    shot: StagedShot
    request: RenderRequest
    renderer: RasterRenderer
    _points: dict[int, Points] = field(default_factory=dict[int, Points])
    _last: tuple[_Seen, Points, Points] | None = None
    _still: _Still | None = None

    def __post_init__(self) -> None:
        world, store = self.shot.world, self.renderer.store
        self.surfaces: Surfaces = surfaces_of(world.materials, self.renderer.picture)
        self.arrays: ShotArrays = arrays_of(self.shot, self.surfaces, self.renderer.form, store)
        self.deformations = {name: store.get(digest)[0]["points"] for name, digest in self.motion.deformations.items()}
        clear = self.surfaces.rows[self.arrays.materials, 7] > 0.3
        self._clear = clear
        self.arrays.casting_still = self.arrays.casting_still[~clear[self.arrays.casting_still]]
        sky = (
            pyramid(get_picture(store, world.sky.picture).pixels * np.float32(world.sky.strength), SKY_TEXELS)
            if world.sky
            else None
        )
        self.sky = sky or Pyramid(np.zeros((1, 3), np.float32), np.array([[0, 1, 1]], np.int64))
        looks = [self._visible(index) for index in sorted({0, self.motion.frames // 2, self.motion.frames - 1})]
        _, h, w = (int(v) for v in self.sky.levels[0])
        surround = self.sky.texels[: h * w].reshape(h, w, 3) if sky else None
        self.lights: Lights = lights_of(world, self.arrays, surround, self._regions(looks), self._glowing())
        self._bounce = (0.0, 0.0, 0.0)
        for _ in range(2):
            # Light that was reflected once lights the rest, and so on: two rounds of the mean come near the sum.
            lit = [self._mean(look) for look in looks]
            self._bounce = tuple(float(v) for v in np.mean(lit, 0))

    @property
    def motion(self) -> Motion:
        return self.shot.motion

    def frame(self, index: int) -> RawFrame:
        """One frame with the passes asked for. Where nothing has moved since the last one its picture is the same."""
        before, seen = self._last, self._visible(index)
        lamps = self._lamps(index)
        scene = self._scene(seen)
        if before is not None and before[0] is seen and np.array_equal(before[1], lamps):
            shown = before[2]
        else:
            worlds = self._worlds(lamps, seen)
            shown = np.zeros((seen.eye.height, seen.eye.width, 3), np.float32)
            picture((seen.faces, seen.glass), seen.view, self._rays(seen.eye), scene, *worlds, shown)
        self._last = (seen, lamps, shown)
        made: dict[PassName, NDArray[Any]] = {}
        wanted = self.request.passes
        if wanted & {"depth", "ids", "normal"}:
            depth, ids, normal = passes(seen.faces, seen.view, self._rays(seen.eye), scene, self.arrays.ids)
            made |= {"depth": depth, "ids": ids, "normal": normal}
        if "flow" in wanted:
            made["flow"] = self._flow(index, seen)
        return RawFrame(index, shown, {name: made[name] for name in wanted if name in made})

    def _at(self, index: int) -> Points:
        """Points of a frame; those of the last few are kept."""
        index = min(max(index, 0), self.motion.exposed - 1)
        if index not in self._points:
            while len(self._points) > 3:
                self._points.pop(next(iter(self._points)))
            self._points[index] = pose(self.arrays, self.motion, index, self.deformations)
        return self._points[index]

    def _eye(self, index: int) -> Pinhole:
        index = min(max(index, 0), self.motion.exposed - 1)
        return Pinhole.of(self.motion.camera, index, self.request.width, self.request.height)

    def _visible(self, index: int) -> _Seen:
        points, eye = self._at(index), self._eye(index)
        before = self._last[0] if self._last is not None else None
        if before is not None and _same(before.eye, eye) and np.array_equal(before.points, points):
            return before
        view, arrays, near = viewed(points, _rows(eye)), self.arrays, self.shot.world.near_m
        still = self._standing(eye, view)
        depth, faces = still.depth.copy(), still.faces.copy()
        moving = arrays.seen_moving
        cover(view, arrays.triangles, moving[~self._clear[moving]], near, depth, faces)
        clear_depth = np.minimum(still.clear_depth, depth)
        glass = np.where(still.clear_depth < depth, still.glass, -1).astype(np.int32)
        cover(view, arrays.triangles, moving[self._clear[moving]], near, clear_depth, glass)
        return _Seen(eye, points, view, faces, glass)

    def _standing(self, eye: Pinhole, view: NDArray[np.float64]) -> _Still:
        """What an eye sees of what stands still; looked at once for an eye that stays."""
        if self._still is None or not _same(self._still.eye, eye):
            arrays, near = self.arrays, self.shot.world.near_m
            depth = np.full((GRID * eye.height, GRID * eye.width), FAR, np.float32)
            faces, glass = np.full(depth.shape, -1, np.int32), np.full(depth.shape, -1, np.int32)
            chosen = arrays.seen_still
            cover(view, arrays.triangles, chosen[~self._clear[chosen]], near, depth, faces)
            clear_depth = np.full(depth.shape, FAR, np.float32)
            cover(view, arrays.triangles, chosen[self._clear[chosen]], near, clear_depth, glass)
            self._still = _Still(eye, depth, faces, clear_depth, glass)
        return self._still

    def _scene(self, seen: _Seen) -> tuple[Any, ...]:
        a = self.arrays
        normals = renormal(a, seen.points)
        return (seen.points, normals, a.rest, a.colours, a.triangles, a.materials, a.objects, a.smooth, a.uv)

    def _worlds(self, lamps: Points, seen: _Seen) -> tuple[Any, Any]:
        s, lights = self.surfaces, self.lights
        lamp_maps, around_maps = lights.with_moving(self.arrays, seen.points)
        bounce = np.array(self._bounce, np.float32)
        sky = (self.sky.texels, self.sky.levels)
        lit = (lamps, lights.eye_rows, lamp_maps, around_maps, lights.radiance, lights.directions, bounce, *sky, self._slack)
        return (s.rows, s.texels, s.levels, s.pictures), lit

    @cached_property
    def _slack(self) -> Points:
        """How far inside its own coarse shadow a moving object may lie, in metres."""
        return np.where(self.arrays.moving, 0.045 * self.arrays.extents, 0.004).astype(np.float32)

    def _lamps(self, index: int) -> Points:
        """The lamps with the power that they have at a frame."""
        rows = self.lights.lamps.copy()
        for number, lamp in enumerate(self.shot.world.lamps):
            if lamp.id in self.motion.lights:
                rows[number, 7:10] *= self.motion.lights[lamp.id][min(index, self.motion.exposed - 1), 1]
        return rows

    def _rays(self, eye: Pinhole) -> tuple[Any, ...]:
        turn = eye.rotation
        axes = np.ascontiguousarray(np.stack([turn[:, 0], -turn[:, 1], -turn[:, 2]]))
        return eye.position, axes, eye.focal, eye.width / 2, eye.height / 2, self._fog

    @cached_property
    def _fog(self) -> NDArray[np.float64]:
        fog = self.shot.world.fog
        return np.array([*fog.colour, fog.density, fog.start_m]) if fog is not None else np.zeros(5)

    def _flow(self, index: int, seen: _Seen) -> Points:
        out = np.zeros((self.request.height, self.request.width, 4), np.float32)
        before = viewed(self._at(index - 1), _rows(self._eye(index - 1)))
        after = viewed(self._at(index + 1), _rows(self._eye(index + 1)))
        flow(seen.faces, seen.view, self.arrays.triangles, before, after, out)
        return out

    def _regions(self, looks: list[_Seen]) -> tuple[Region, Region]:
        """Where lamps throw shadows, about the cast, and where the surround does, about all that is seen."""
        wide = region_of(self._spots(looks), 0.97)
        cast = [p for p in self.arrays.pieces if not p.entity.id.startswith("set/")]
        cast = cast or [p for p in self.arrays.pieces if p.moving]
        boxes = [look.points[p.first : p.last] for p in cast for look in looks]
        corners = [np.stack([box.min(0), box.max(0)]) for box in boxes if len(box)]
        if not corners:
            return wide, wide
        near = region_of(np.concatenate(corners), 1.0, wide.radius)
        return Region(near.centre, min(max(2.2 * near.radius, 0.3 * wide.radius), wide.radius)), wide

    def _spots(self, looks: list[_Seen]) -> Points:
        """Places of what is seen, a few hundred of each look."""
        found: list[Points] = []
        for look in looks:
            faces = look.faces[2::8, 2::8].ravel()
            corners = self.arrays.triangles[faces[faces >= 0]]
            found.append(look.points[corners].mean(1))
        return np.concatenate(found)

    def _mean(self, look: _Seen) -> tuple[float, float, float]:
        return mean_sent(look.faces, look.view, self._rays(look.eye), self._scene(look), self._worlds(self._lamps(0), look), 6)

    def _glowing(self) -> tuple[Lamp, ...]:
        """Lamps for parts that glow, the brightest first."""
        world: World = self.shot.world
        found: list[Lamp] = []
        for piece in self.arrays.pieces:
            materials = [world.materials[name] for name in piece.entity.parts[piece.number].materials]
            if len(materials) == 1 and max(materials[0].emission) > 0 and not materials[0].emission_by_colour:
                mesh = get_mesh(self.renderer.store, piece.entity.parts[piece.number].mesh)
                points = self._at(0)[piece.first : piece.last]
                found.append(glow_lamp(f"{piece.entity.id}/{piece.number}", mesh, points, materials[0].emission))
        found.sort(key=lambda lamp: -lamp.power * max(lamp.colour))
        return tuple(found[:GLOWING])


def _same(one: Pinhole, other: Pinhole) -> bool:
    places = np.array_equal(one.position, other.position) and np.array_equal(one.rotation, other.rotation)
    return places and one.focal == other.focal


def _rows(eye: Pinhole) -> NDArray[np.float64]:
    """An eye's view for `covering`, in samples."""
    turn, focal = eye.rotation, eye.focal * GRID
    forward, right, down = -turn[:, 2], turn[:, 0], -turn[:, 1]

    def plane(axis: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.append(axis, -axis @ eye.position)

    depth = plane(forward)
    x = focal * plane(right) + GRID * eye.width / 2 * depth
    y = focal * plane(down) + GRID * eye.height / 2 * depth
    return np.stack([x, y, depth, depth])
