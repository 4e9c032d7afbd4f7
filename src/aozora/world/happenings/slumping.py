"""Solids by themselves that are heated: what melts slumps into a puddle of its own, what sublimes shrinks and streams away, what
chars turns black, and what does none of it stays as it is."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event
from aozora.film.screenplay import Beat
from aozora.film.world import Entity, Lamp, Material, Part, Rgb, get_mesh, put_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import volume
from aozora.world.happenings.boiling import BURNT
from aozora.world.happenings.happening import Box, Floats, Happening, Scene, together
from aozora.world.happenings.melting import Bend, bent
from aozora.world.happenings.vials import close_light
from aozora.world.physics.matter import Substance, darkens_at
from aozora.world.things.substances import liquid_look, pool_mesh

LEFT = 0.16
"""Share of the volume that is still solid at the end: what the puddle comes from is seen in every picture."""

VAPOURS: dict[str, Rgb] = {"iodine": (0.42, 0.06, 0.60), "bromine": (0.55, 0.16, 0.04), "arsenic": (0.8, 0.8, 0.74)}
"""Vapours that have a colour; the others are seen as a white fog."""


def steady(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """What stays as it is, looked at closely."""
    return Happening(
        frozenset([beat.id]),
        boxes={beat.subject: _box(scene, beat.subject, asset, 1.0)},
        lamps=_light(scene, beat.subject, asset),
    )


def slumped(scene: Scene, beat: Beat, asset: Asset, of: Substance, degrees: float) -> Happening:
    """A solid melts: ice from its edges in, fats and waxes by sinking; its puddle takes what it loses."""
    role, share = beat.subject, scene.progress(beat, 0.08, 0.90)
    own = get_mesh(scene.store, asset.parts[0].mesh)
    whole = abs(volume(own))
    icy = of.nature in ("ice", "aqueous") or of.nature == "metal"
    bend = _shrunk(asset, LEFT) if icy else _sunk(asset)
    melted = bent(scene, role, asset, share[:, 1], bend)
    found = [melted, _puddle(scene, role, asset, of, (share, 0.9 * whole, degrees))]
    names = {name: f"{role}/{name}" for part in asset.parts for name in part.materials}
    parts = tuple(replace(p, materials=tuple(names[m] for m in p.materials)) for p in melted.parts[role])
    soft = replace(asset.materials[asset.parts[0].materials[0]], roughness=0.12, coat=0.8, coat_roughness=0.02)
    wet = np.clip(share / 0.3, 0, 1).astype(np.float32)
    found.append(
        Happening(
            parts={role: parts},
            materials={**{own: asset.materials[name] for name, own in names.items()}, f"{role}/soft": soft},
            blends={own: Blend(f"{role}/soft", wet) for own in names.values()},
            lamps=_light(scene, role, asset),
        )
    )
    return together([*found, Happening(frozenset([beat.id]), boxes={role: _box(scene, role, asset, 1.32)})])


def _shrunk(asset: Asset, left: float) -> Bend:
    """It loses its corners and its top first, and stands on what is left of it."""
    half, high = 0.5 * max(asset.size[:2]), asset.size[2]

    def bend(points: Floats, s: Floats) -> Floats:
        small = (1.0 - (1.0 - left) * s) ** (1 / 3)
        middle = np.array([0.0, 0.0, 0.5 * high])
        away = points - middle
        reach = np.linalg.norm(away / np.array([half, half, 0.5 * high]), axis=1)
        # Corners stick out of the ellipsoid inside; they go first.
        round_off = 1.0 - np.minimum(1.35 * s, 1.0)[:, None] * 0.55 * np.clip(reach - 0.85, 0.0, 1.0)[None]
        uneven = 1.0 + 0.10 * s[:, None] * fbm(40 * points[:, 0], 40 * points[:, 1] + 30 * points[:, 2], 3, 5)[None]
        scale = small[:, None] * round_off * uneven
        made = middle + scale[..., None] * away[None]
        made[..., 2] -= made[..., 2].min(1, keepdims=True)
        return made

    return bend


def _sunk(asset: Asset) -> Bend:
    """The foot spreads, the top sinks into it and rounds off."""
    high = asset.size[2]

    def bend(points: Floats, s: Floats) -> Floats:
        u = np.clip(points[:, 2] / high, 0, 1)
        way = s[:, None]
        angle = np.arctan2(points[:, 1], points[:, 0])
        tongues = 1.0 + 0.20 * way * fbm(2.2 * np.cos(angle) + 3, 2.2 * np.sin(angle), 3, 11)[None]
        wide = (1.0 + way * (0.42 * (1 - u) ** 1.4 - 0.30 * u)) * tongues
        rim = np.clip(np.hypot(points[:, 0], points[:, 1]) / (0.5 * max(asset.size[:2])), 0, 1)
        z = points[:, 2] * (1.0 - 0.80 * way**1.15) * (1.0 - 0.45 * way * rim**2)
        return np.stack([points[:, 0] * wide, points[:, 1] * wide, z], -1)

    return bend


def _puddle(scene: Scene, role: str, asset: Asset, of: Substance, course: tuple[Floats, float, float]) -> Happening:
    """The liquid that spreads under a solid with the volume that it loses, and browns where the heat is too much for it."""
    share, most, degrees = course
    place = scene.blocked.places[role]
    thick = 0.0035 if of.viscosity is not None and of.viscosity < 1.0 else 0.007
    radius = math.sqrt(most / math.pi / thick)
    radius = min(radius, 1.35 * max(asset.size[:2]))
    mesh = pool_mesh((2.0, 2.0 * asset.size[1] / asset.size[0], 1.0), scene.brief.settings.seed + 3)
    grown = np.sqrt(np.clip(share, 0, 1)) * radius
    flat = mesh.points.astype(np.float64)
    wide = np.maximum(grown[:, 1], 0.004)[:, None, None]
    points = flat[None] * np.concatenate([np.repeat(wide, 2, -1), np.full_like(wide, thick)], -1)
    points[..., 2] += 0.0004
    name = f"{role}/puddle"
    carried = np.round(points, 6).astype(np.float32)
    part = Part(put_mesh(scene.store, replace(mesh, points=carried[0])), (name,))
    look = liquid_look(of)
    if look.transmission > 0.5:
        # So thin a layer is seen by its gloss and its edge.
        red, green, blue = look.colour
        look = Material(colour=(0.9 * red, 0.95 * green, blue), roughness=0.02, alpha=0.28, coat=1.0, coat_roughness=0.0)
    materials = {name: look}
    blends: dict[str, Blend] = {}
    if darkens_at(of, degrees):
        materials[f"{name}/dark"] = BURNT
        blends[name] = Blend(f"{name}/dark", np.clip((share - 0.5) / 0.5, 0, 1).astype(np.float32))
    return Happening(
        entities=(Entity(name, 0, (part,), None, "water", place.position, place.rotation),),
        materials=materials,
        deformations={name: scene.store.put({"points": carried}, {"type": "deformation"})},
        blends=blends,
    )


def sublimed(scene: Scene, beat: Beat, asset: Asset, of: Substance) -> Happening:
    """A solid goes over into vapour: it shrinks to a fifth of its length, and a fog streams off it."""
    role, share = beat.subject, scene.progress(beat, 0.10, 0.90)
    place = scene.blocked.places[role]
    size = (1.0 - 0.70 * share).astype(np.float32)
    track = replace(scene.still(place.position, place.rotation), scales=np.round(size, 5))
    seconds, wide = float(scene.times[-1, 1]), max(asset.size[:2])
    sound = Event(0.0, "emit", role, duration=seconds, size=wide, position=place.position, data={"sound": "steam"})
    return Happening(
        frozenset([beat.id]),
        transforms={role: track},
        plumes=_streams(scene, role, asset, of),
        events=(sound,),
        boxes={role: _box(scene, role, asset, 1.15, 0.5)},
        lamps=_light(scene, role, asset),
    )


def _streams(scene: Scene, role: str, asset: Asset, of: Substance) -> tuple[Plume, ...]:
    """The vapour that comes off: up, and over the ground where it is cold and heavy."""
    seconds, seed = float(scene.times[-1, 1]), scene.brief.settings.seed
    wide, high = max(asset.size[:2]), asset.size[2]
    tint = VAPOURS.get(of.name, (0.95, 0.96, 0.98))
    dense = 0.9 if of.name in VAPOURS or of.nature == "ice" else 0.6
    plumes = [
        Plume("steam", role, (0.0, 0.0, 0.25 * high), 1.9 * wide, 0.55 * wide, tint, seed, dense, 0.06 * seconds, 0.25 * seconds),
        Plume(
            "steam",
            role,
            (0.12 * wide, 0.0, 0.1 * high),
            1.2 * wide,
            0.4 * wide,
            tint,
            seed + 9,
            dense,
            0.1 * seconds,
            0.3 * seconds,
        ),
    ]
    if of.nature == "ice":
        # Cold vapour is heavy: it flows away over the ground.
        for number, (x, y) in enumerate(((-0.55, -0.15), (0.5, -0.2), (0.0, 0.4), (-0.2, -0.5))):
            spot = (x * wide, y * wide, -0.02 * high)
            plumes.append(
                Plume("steam", role, spot, 0.42 * wide, 0.75 * wide, tint, seed + 20 + number, 0.8, 0.12 * seconds, 0.3 * seconds)
            )
    return tuple(plumes)


def charred(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    """It falls apart: it browns, turns black and smokes."""
    role, share = beat.subject, scene.progress(beat, 0.12, 0.90).astype(np.float32)
    names = {name: f"{role}/{name}" for name in asset.materials}
    parts = tuple(replace(part, materials=tuple(names[m] for m in part.materials)) for part in asset.parts)
    seconds, wide = float(scene.times[-1, 1]), max(asset.size[:2])
    smoke = Plume(
        "smoke",
        role,
        (0.0, 0.0, 0.6 * asset.size[2]),
        1.6 * wide,
        0.4 * wide,
        (0.3, 0.3, 0.3),
        3,
        0.5,
        0.25 * seconds,
        0.3 * seconds,
    )
    return Happening(
        frozenset([beat.id]),
        parts={role: parts},
        materials={**{own: asset.materials[name] for name, own in names.items()}, f"{role}/burnt": BURNT},
        blends={own: Blend(f"{role}/burnt", share) for own in names.values()},
        plumes=(smoke,),
        boxes={role: _box(scene, role, asset, 1.0, 0.4)},
        lamps=_light(scene, role, asset),
    )


def _box(scene: Scene, role: str, asset: Asset, spread: float, above: float = 0.12) -> Box:
    x, y, z = scene.blocked.places[role].position
    half = 0.5 * spread * max(asset.size[:2])
    return (x - half, y - half, z), (x + half, y + half, z + asset.size[2] + 2 * above * half)


def _light(scene: Scene, role: str, asset: Asset) -> tuple[Lamp, ...]:
    return close_light(scene, role, 1.3 * max(asset.size), halo=0.0)
