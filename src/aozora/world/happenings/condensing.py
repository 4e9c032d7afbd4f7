"""Vapour that meets something cold: a mist before it, droplets that appear on it, grow, merge and run down, and water at its
foot. Below freezing the drops turn to ice in the end."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event, TransformTrack
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.world import Entity, Material, Mesh, Part, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.floor import about_z
from aozora.world.geometry.primitives import cylinder, moved, sphere
from aozora.world.happenings.glassware import Holder, holder_of
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.happenings.tempering import degrees_of
from aozora.world.happenings.vials import close_light
from aozora.world.surfaces import surface
from aozora.world.things.substances import pool_mesh
from aozora.world.things.table import THINGS

DROP = Material(
    colour=(0.92, 0.97, 1.0),
    roughness=0.0,
    transmission=0.82,
    ior=1.33,
    coat=1.0,
    coat_roughness=0.0,
    emission=(0.024, 0.026, 0.028),
)
"""Water in drops, a little lighter than it is, or one would not see them on what they show."""

RIME = Material(colour=(0.88, 0.94, 0.98), roughness=0.4, subsurface=0.3)

_SMALL, _RUNNERS = 560, 16


@dataclass(frozen=True)
class _Skin:
    """A surface that one sees: `at` takes (u, v), each 0..1 across and up, to points and normals (..., 3) in the thing's space;
    `wide` and `high` in metres."""

    at: Callable[[Floats, Floats], tuple[Floats, Floats]]
    wide: float
    high: float
    scale: float = 1.0

    @property
    def unit(self) -> float:
        """What the sizes of drops are shares of, in metres: `scale` makes them larger on what is small."""
        return self.scale * min(self.wide, self.high)


def condensing(scene: Scene) -> Happening | None:
    """All on which something condenses in a shot."""
    found = [_condensed(scene, beat) for beat in scene.beats("condense") if beat.subject in scene.blocked.places]
    return together(found) if found else None


def _condensed(scene: Scene, beat: Beat) -> Happening:
    role, asset = beat.subject, scene.brief.assets[beat.subject]
    holder = holder_of(asset.kind, asset, scene.store)
    plain = holder if holder is not None and holder.shell is not None else None
    turned = _turned(scene, role)
    skin = _blown_skin(plain) if plain is not None else _skin_of(scene, asset)
    share = scene.progress(beat, 0.02, 0.92)
    degrees = degrees_of(beat)
    found = [
        turned,
        _plain(scene, role, plain) if plain is not None else None,
        _drops(scene, role, skin, share, degrees is not None and degrees < 0),
        _foot(scene, role, asset, share),
        _mist(scene, beat, asset),
        *(_source(scene, beat, source, asset) for source in beat.targets[:1] if source in scene.brief.assets),
    ]
    shown = Happening(
        frozenset([beat.id]), boxes={role: _box(scene, role, asset)}, lamps=close_light(scene, role, max(asset.size), 0.8)
    )
    return together([*found, shown])


def _plain(scene: Scene, role: str, holder: Holder) -> Happening:
    """A vessel without label or print, in the colour that is asked for or a dark one, on which drops are seen."""
    assert holder.shell is not None
    told = scene.brief.cast[role].attributes
    made = told.material or "plastic"
    look = surface("plastic" if made == "glass" else made, told.colour or "navy", scene.store, scene.brief.settings.seed)
    name = f"{role}/plain"
    part = Part(put_mesh(scene.store, holder.shell), (name,))
    cap = Part(put_mesh(scene.store, _cap(holder)), (f"{role}/cap",))
    white = surface("plastic", "white", scene.store, scene.brief.settings.seed)
    narrow = holder.inside.radii[-1] < 0.6 * holder.inside.radii.max()
    return Happening(parts={role: (part, *((cap,) if narrow else ()))}, materials={name: look, f"{role}/cap": white})


def _cap(holder: Holder) -> Mesh:
    radius, high = float(holder.inside.radii[-1]) + 2.0 * holder.wall, holder.size[1]
    return moved(cylinder(radius, 0.10 * high, 0.1 * radius, 48), (0.0, 0.0, 0.93 * high))


def _blown_skin(holder: Holder) -> _Skin:
    """The outside of a round vessel, where it faces the camera."""
    inside, high = holder.inside, 0.92 * holder.size[1]

    def at(u: Floats, v: Floats) -> tuple[Floats, Floats]:
        z = (0.03 + 0.92 * v) * high
        radius = inside.radius_at(z) + holder.wall
        angle = (u - 0.5) * 2.7 - 0.5 * np.pi
        normals = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], -1)
        made = normals * radius[..., None]
        made[..., 2] = z
        return made, normals

    return _Skin(at, 2.2 * holder.size[0], 0.9 * high, 1.8)


def _rotation(scene: Scene) -> tuple[float, float, float, float]:
    """What turns a thing's -Y towards the camera."""
    away = scene.blocked.floor.away
    return about_z(float(np.arctan2(away[1], away[0])) - 0.5 * np.pi)


def _track(scene: Scene, spot: Floats) -> TransformTrack:
    shape = scene.times.shape
    positions = np.broadcast_to(spot.astype(np.float32), (*shape, 3)).copy()
    rotations = np.broadcast_to(np.array(_rotation(scene), np.float32), (*shape, 4)).copy()
    return TransformTrack(positions, rotations)


def _turned(scene: Scene, role: str) -> Happening:
    return Happening(transforms={role: _track(scene, np.array(scene.blocked.places[role].position))})


def _skin_of(scene: Scene, asset: Asset) -> _Skin:
    wide, deep, high = asset.size
    if THINGS[asset.kind].family == "panel":
        return (
            _flat_skin(scene, asset)
            if asset.kind in ("windshield", "hanging towel")
            else _even_skin(wide, deep, high, asset.kind)
        )
    return _round_skin(scene, asset)


def _even_skin(wide: float, deep: float, high: float, kind: str) -> _Skin:
    front = -0.5 * deep if kind == "tiled wall" else -0.2 * deep

    def at(u: Floats, v: Floats) -> tuple[Floats, Floats]:
        points = np.stack([(u - 0.5) * 0.93 * wide, np.full_like(u, front), (0.04 + 0.92 * v) * high], -1)
        return points, np.broadcast_to(np.array([0.0, -1.0, 0.0]), points.shape)

    return _Skin(at, 0.93 * wide, 0.92 * high)


def _flat_skin(scene: Scene, asset: Asset) -> _Skin:
    """A surface that is uneven, by the mesh of its first part: the foremost of it at every spot."""
    points = get_mesh(scene.store, asset.parts[0].mesh).points.astype(np.float64) + np.array(asset.parts[0].position)
    points = points[points[:, 1] <= np.median(points[:, 1]) + 0.02] if asset.kind == "hanging towel" else points
    low, high = points.min(0), points.max(0)

    def at(u: Floats, v: Floats) -> tuple[Floats, Floats]:
        z = low[2] + (0.05 + 0.9 * v) * (high[2] - low[2])
        shrink = 0.97 - 0.16 * v if asset.kind == "windshield" else 1.0
        x = (u - 0.5) * 0.92 * (high[0] - low[0]) * shrink
        spots = np.stack([x, z], -1).reshape(-1, 2)
        near = (
            np.argmin(((points[None, :, [0, 2]] - spots[:, None]) ** 2).sum(-1), axis=1)
            if len(spots) * len(points) < 3e7
            else None
        )
        depth = points[near, 1] if near is not None else np.full(len(spots), low[1])
        made = np.stack([x, depth.reshape(x.shape) - 0.001, z], -1)
        return made, np.broadcast_to(np.array([0.0, -1.0, 0.0]), made.shape)

    return _Skin(at, 0.92 * (high[0] - low[0]), 0.9 * (high[2] - low[2]))


def _round_skin(scene: Scene, asset: Asset) -> _Skin:
    """The side of a round thing that faces the camera, by its silhouette."""
    points = np.concatenate(
        [
            get_mesh(scene.store, part.mesh).points.astype(np.float64) * part.scale + np.array(part.position)
            for part in asset.parts
        ]
    )
    levels = np.linspace(0.0, asset.size[2], 90)
    nearest = np.clip(np.digitize(points[:, 2], levels) - 1, 0, 89)
    reach = np.zeros(90)
    np.maximum.at(reach, nearest, np.abs(points[:, 1]))
    known = np.flatnonzero(reach > 0)
    radii = np.interp(np.arange(90), known, reach[known])

    def at(u: Floats, v: Floats) -> tuple[Floats, Floats]:
        z = (0.05 + 0.9 * v) * asset.size[2]
        radius = np.interp(z, levels, radii)
        angle = (u - 0.5) * 2.7 - 0.5 * np.pi
        normals = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], -1)
        made = normals * radius[..., None]
        made[..., 2] = z
        return made, normals

    return _Skin(at, 2.2 * float(radii.max()), 0.9 * asset.size[2], 1.8)


def _drops(scene: Scene, role: str, skin: _Skin, share: Floats, freezes: bool) -> Happening:
    """Small drops that grow where they are, and large ones that run down and take those in their way along."""
    dice = lane(scene.brief.settings.seed, "drops").random((_SMALL, 5))
    now = share[:, 1]
    unit = skin.unit
    begin = 0.06 + 0.62 * dice[:, 2] ** 1.2
    large = unit * (0.012 + 0.022 * dice[:, 3] ** 2.0)
    u, v = _spread(large, skin, scene.brief.settings.seed)
    grown = large[None] * np.sqrt(np.clip((now[:, None] - begin[None]) / 0.45, 0.0, 1.0))
    lines, running, tall = _runs(scene, skin, now)
    for number in range(_RUNNERS):
        across = np.abs(u - lines[number]) * skin.wide < 0.8 * float(running[number].max())
        below = v[None] < tall[number][0] + 0.01
        # What was taken along grows again behind it.
        since = np.clip((v[None] - tall[number][:, None]) / 0.4, 0.0, 1.0)
        grown = np.where(across[None] & below & (since > 0), (0.25 + 0.75 * since**2) * grown, grown)
    middles, normals = skin.at(u, v)
    stretched = [
        _caps(np.broadcast_to(middles, (len(now), _SMALL, 3)), np.broadcast_to(normals, (len(now), _SMALL, 3)), grown, 1.0)
    ]
    spots, facing = skin.at(np.broadcast_to(lines[:, None], tall.shape), tall)
    stretched.append(_caps(spots.transpose(1, 0, 2), facing.transpose(1, 0, 2), running.T, 1.5))
    points = np.concatenate(stretched, 1)
    carried = np.round(points, 5).astype(np.float32)
    name = f"{role}/drops"
    place = scene.blocked.places[role]
    mesh = put_mesh(scene.store, _joined(carried[0], _SMALL + _RUNNERS))
    materials, blends = {name: DROP}, dict[str, Blend]()
    if freezes:
        materials[f"{name}/rime"] = RIME
        blends[name] = Blend(f"{name}/rime", np.clip((share - 0.78) / 0.22, 0, 0.8).astype(np.float32))
    return Happening(
        entities=(Entity(name, 0, (Part(mesh, (name,)),), None, "water", place.position, _rotation(scene)),),
        materials=materials,
        blends=blends,
        deformations={name: scene.store.put({"points": carried}, {"type": "deformation"})},
    )


def _spread(radii: Floats, skin: _Skin, seed: int) -> tuple[Floats, Floats]:
    """Spots (k,) and (k,) for drops of these radii that keep clear of one another: each takes the best of a few."""
    dice, size = lane(seed, "spots"), np.array([skin.wide, skin.high])
    order = np.argsort(-radii, kind="stable")
    placed, room = np.zeros((len(radii), 2)), radii[order]
    for count in range(len(radii)):
        tried = dice.random((14, 2))
        if count:
            gap = np.linalg.norm((tried[:, None] - placed[None, :count]) * size, axis=-1) - room[None, :count]
            tried = tried[[int(np.argmax(gap.min(1)))]]
        placed[count] = tried[0]
    spots = np.empty_like(placed)
    spots[order] = placed
    return spots[:, 0], spots[:, 1]


def _joined(points: NDArray[np.float32], count: int) -> Mesh:
    """A mesh of `count` balls with their points one after another."""
    ball = sphere(1.0, 10)
    corners = (ball.corners[None] + len(ball.points) * np.arange(count)[:, None]).ravel().astype(np.int32)
    starts = (ball.starts[None] + len(ball.corners) * np.arange(count)[:, None]).ravel().astype(np.int32)
    return Mesh(points, corners, starts)


def _runs(scene: Scene, skin: _Skin, now: Floats) -> tuple[Floats, Floats, Floats]:
    """Drops that run: where they are across (k,), their radii (k, f) in metres, and how high they are (k, f) as shares."""
    dice = lane(scene.brief.settings.seed, "runs").random((_RUNNERS, 5))
    lines = 0.03 + 0.94 * (np.arange(_RUNNERS) * 0.618 % 1.0)
    begin, ready = 0.10 + 0.35 * dice[:, 0], 0.42 + 0.46 * dice[:, 1]
    radius = skin.unit * (0.026 + 0.016 * dice[:, 2])
    swell = np.clip((now[None] - begin[:, None]) / (ready - begin)[:, None], 0.0, 1.0)
    running = radius[:, None] * np.sqrt(swell)
    since = np.clip(now[None] - ready[:, None], 0.0, None)
    start = 0.45 + 0.5 * dice[:, 3]
    tall = start[:, None] - (since**1.6) * (3.2 + 3.0 * dice[:, 4])[:, None]
    running = running * np.clip((tall + 0.02) / 0.04, 0.0, 1.0)
    return lines, running, np.clip(tall, 0.0, 1.0)


def _caps(middles: Floats, normals: Floats, radii: Floats, tall: float) -> Floats:
    """Flat drops (f, k * n, 3) on a surface: as high as half their radius, longer downwards where they run."""
    ball = sphere(1.0, 10).points.astype(np.float64)
    up = np.array([0.0, 0.0, 1.0])
    side = np.cross(normals, up)
    side /= np.maximum(np.linalg.norm(side, axis=-1, keepdims=True), 1e-9)
    r = np.maximum(radii, 1e-6)[..., None, None]
    out = 0.5 * ball[:, 1][:, None] * normals[..., None, :] * -1.0
    made = middles[..., None, :] + r * (ball[:, 0][:, None] * side[..., None, :] + out + tall * ball[:, 2][:, None] * up)
    return made.reshape(len(middles), -1, 3)


def _foot(scene: Scene, role: str, asset: Asset, share: Floats) -> Happening:
    """The water that has run down."""
    place = scene.blocked.places[role]
    wide = 0.40 * asset.size[0]
    mesh = pool_mesh((2.0, 0.42, 1.0), scene.brief.settings.seed + 5)
    grown = np.maximum(np.clip((share[:, 1] - 0.55) / 0.45, 0, 1) * wide, 1e-4)[:, None, None]
    points = mesh.points.astype(np.float64)[None] * np.concatenate([np.repeat(grown, 2, -1), np.full_like(grown, 0.003)], -1)
    points[..., 1] -= 0.5 * asset.size[1]
    name = f"{role}/foot"
    carried = np.round(points, 5).astype(np.float32)
    part = Part(put_mesh(scene.store, replace(mesh, points=carried[0])), (name,))
    look = Material(colour=(0.80, 0.90, 0.95), roughness=0.02, alpha=0.4, coat=1.0, coat_roughness=0.0)
    return Happening(
        entities=(Entity(name, 0, (part,), None, "water", place.position, _rotation(scene)),),
        materials={name: look},
        deformations={name: scene.store.put({"points": carried}, {"type": "deformation"})},
    )


def _mist(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """A mist before the surface that is there from the beginning and goes as the drops come."""
    seconds, seed = float(scene.times[-1, 1]), scene.brief.settings.seed
    wide, deep, high = asset.size
    tall = 1.1 * high
    plumes = tuple(
        Plume("steam", beat.subject, (x * wide, -0.6 * deep - 0.12 * wide, -0.1 * high), tall, 0.34 * wide, (0.93, 0.95, 0.97),
            seed + number, 0.42, -0.3 * seconds, 0.3 * seconds, 0.35 * seconds, 0.45 * seconds)
        for number, x in enumerate((-0.36, -0.12, 0.13, 0.37))
    )  # fmt: skip
    sound = Event(0.5 * seconds, "emit", beat.subject, duration=0.5 * seconds, size=0.1, data={"sound": "dripping"})
    return Happening(plumes=plumes, events=(sound,))


def _source(scene: Scene, beat: Beat, role: str, wall: Asset) -> Happening:
    """What steams stands before the surface, to one side."""
    own = scene.brief.assets[role]
    floor, spot = scene.blocked.floor, np.array(scene.blocked.places[beat.subject].position)
    spot[:2] += -0.30 * wall.size[0] * floor.right - (0.5 * wall.size[1] + 0.75 * own.size[1]) * floor.away
    seed = scene.brief.settings.seed
    steam = Plume(
        "steam", role, (0.0, 0.0, 0.85 * own.size[2]), 1.1 * wall.size[2], 0.5 * own.size[0], (0.95, 0.96, 0.97), seed + 40, 0.7
    )
    return Happening(transforms={role: _track(scene, spot)}, plumes=(steam,))


def _box(scene: Scene, role: str, asset: Asset) -> Box:
    x, y, z = scene.blocked.places[role].position
    if THINGS[asset.kind].family == "panel":
        half, low, top = 0.22 * asset.size[0], 0.27, 0.78
    else:
        half, low, top = 0.36 * max(asset.size[:2]), 0.06, 0.72
    return (x - half, y - half, z + low * asset.size[2]), (x + half, y + half, z + top * asset.size[2])
