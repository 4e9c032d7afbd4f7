# pyright: basic
"""Liquids that are heated in vessels: from a still surface over ripples to a rolling boil, with bubbles and vapour, browning
and a black rest where the table says so."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Blend, Event
from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Rgb
from aozora.world.geometry.primitives import sphere
from aozora.world.happenings.contents import Contents
from aozora.world.happenings.happening import Floats, Happening, Scene, together
from aozora.world.happenings.vials import Vial, glowing, meniscus, placed, walled
from aozora.world.physics.matter import Substance, darkens_at, nearness_to_boiling
from aozora.world.things.substances import liquid_look

BURNT = Material(colour=(0.010, 0.008, 0.007), roughness=0.6, specular=0.3, coat=0.25, coat_roughness=0.3)
"""What is left of organic liquids: black and half glossy."""

_BUBBLES, _DOMES = 90, 46
_LOST = 0.10
"""Share of the volume that a boiling liquid loses while it is looked at."""


@dataclass(frozen=True)
class Heat:
    """What heat does to a liquid: how violently it boils, ripples and steams at the end (0..1), the colour of its smoke, what it
    turns to, and the share of its volume that is left."""

    boils: float
    ripples: float
    steams: float
    smoke: Rgb | None
    into: Material | None
    left: float


def heat_of(of: Substance, degrees: float) -> Heat:
    """What a temperature does to a liquid of the table."""
    near = nearness_to_boiling(of, degrees)
    boils = 1.0 if near >= 1.0 else 0.0
    thin = of.viscosity is not None and of.viscosity < 0.02
    ripples = 1.0 if boils else (0.16 * max(near - 0.2, 0.0) if thin else 0.0)
    steams = 1.0 if boils else (0.30 * max(near - 0.35, 0.0) if thin and of.nature not in ("oil", "metal") else 0.0)
    dark = darkens_at(of, degrees)
    burnt = dark and of.nature in ("alcohol", "oil", "solvent")
    into = BURNT if burnt else _browned(of) if dark else None
    smoke = (0.20, 0.19, 0.18) if burnt else None
    return Heat(boils, ripples, steams, smoke, into, 0.16 if burnt and boils else 1.0 - _LOST * boils)


def _browned(of: Substance) -> Material:
    look = liquid_look(of)
    red, green, blue = look.colour
    return replace(look, colour=(0.16 * red, 0.07 * green, 0.03 * blue), transmission=0.2 * look.transmission, roughness=0.1)


def boiling(scene: Scene, vial: Vial, share: Floats, degrees: float) -> Happening:
    """The contents of a vessel are heated as `share` (f, 3) goes from 0 to 1."""
    heat, body = heat_of(vial.substance, degrees), Contents(vial.holder.inside)
    seconds = scene.times[:, 1] * (scene.short[-1] / max(float(scene.middles[-1]), 1e-6))
    now = share[:, 1]
    left = 1.0 - (1.0 - heat.left) * np.clip((now - 0.3) / 0.7, 0.0, 1.0) ** 1.5
    levels = _levels(vial, now, left)
    gone = np.clip((now - 0.88) / 0.12, 0, 1) if heat.left < 0.5 else np.zeros_like(now)
    vigour = np.clip((now - 0.22) / 0.5, 0.0, 1.0) * (1.0 - gone)
    relief = _waves(body, levels, seconds, heat, vigour, scene.brief.settings.seed)
    name = f"{vial.role}/contents"
    made = placed(scene, vial, name, body.mesh(vial.level), body.points(levels, relief), name)
    found = [
        Happening(
            entities=(made.entity,),
            materials={name: glowing(vial.liquid, scene, vial)},
            deformations={name: made.deformation},
        )
    ]
    if heat.into is not None:
        turned = np.clip((share - 0.35) / 0.5, 0, 1).astype(np.float32)
        found.append(
            Happening(materials={f"{name}/dark": glowing(heat.into, scene, vial)}, blends={name: Blend(f"{name}/dark", turned)})
        )
    if heat.boils:
        found += [
            _risen(scene, vial, levels, seconds, (vigour, now, heat)),
            _domed(scene, vial, levels, seconds, (vigour, now, heat)),
        ]
    found.append(_vapour(scene, vial, heat))
    found += [walled(scene, vial), meniscus(scene, vial, levels)]
    if heat.steams > 0.01:
        vial = replace(vial, headroom=0.22 if vial.holder.size[1] > 1.5 * vial.holder.size[0] else 0.5)
    return vial.together(scene, found)


def _levels(vial: Vial, now: Floats, left: Floats) -> Floats:
    """How high the liquid stands (f,): by what is left of it, or, in a gauge, by how warm it is."""
    inside = vial.holder.inside
    if vial.holder.gauge:
        return vial.level + 0.40 * (float(inside.heights[-1]) - vial.level) * (1.0 + 1.2 * np.clip(now / 0.7, 0, 1)) - 0.010
    return inside.level_of(inside.volume_to(vial.level) * left)


def _waves(body: Contents, levels: Floats, seconds: Floats, heat: Heat, vigour: Floats, seed: int) -> Floats:
    """Ripples that run across the surface, and the heaving of a boil."""
    x, y = body.surface(levels)
    edge = float(np.hypot(x, y).max())
    dice = lane(seed, "waves")
    made = np.zeros_like(x)
    speed = 2.4 if heat.boils else 1.0
    for number in range(9):
        way, length, phase = dice.uniform(0, 2 * np.pi), dice.uniform(0.28, 0.8) * edge, dice.uniform(0, 2 * np.pi)
        along = (x * np.cos(way) + y * np.sin(way)) * 2 * np.pi / length
        made += np.sin(along - speed * (2.0 + 0.4 * number) * seconds[:, None, None] + phase)
    start = 0.3 * heat.ripples if not heat.boils else 0.0
    strength = (start + (heat.ripples - start) * vigour) * (0.020 * edge)
    return made * strength[:, None, None] * (1.0 if not heat.boils else 0.9)


def _ball() -> Mesh:
    return sphere(1.0, 10)


def _many(ball: Mesh, middles: Floats, radii: Floats, flat: float = 1.0) -> Floats:
    """Points (f, n, 3) of balls at `middles` (f, k, 3) with `radii` (f, k)."""
    shape = ball.points.astype(np.float64) * np.array([1.0, 1.0, flat])
    points = middles[:, :, None] + radii[:, :, None, None] * shape[None, None]
    return points.reshape(len(middles), -1, 3)


def _joined(ball: Mesh, count: int, points: Floats) -> Mesh:
    size = len(ball.points)
    corners = (ball.corners[None] + size * np.arange(count)[:, None]).ravel().astype(np.int32)
    starts = (ball.starts[None] + len(ball.corners) * np.arange(count)[:, None]).ravel().astype(np.int32)
    return Mesh(points[-1].astype(np.float32), corners, starts)


def _risen(scene: Scene, vial: Vial, levels: Floats, seconds: Floats, course: tuple[Floats, Floats, Heat]) -> Happening:
    """Bubbles that come off the floor and the wall, grow as they rise, and wobble."""
    vigour, now, heat = course
    dice = lane(scene.brief.settings.seed, "bubbles").random((_BUBBLES, 6))
    inside = vial.holder.inside
    floor, wide = float(inside.heights[0]), float(inside.radii.max())
    way = (seconds[:, None] * (0.55 + 0.5 * dice[None, :, 0]) + dice[None, :, 1]) % 1.0
    z = floor + 0.002 + way * np.maximum(levels[:, None] - floor - 0.004, 0.001)
    room = np.maximum(inside.radius_at(z) * 0.985, 1e-4)
    large = wide * (0.040 + 0.060 * dice[None, :, 2]) * (0.45 + 0.75 * way)
    large = large * np.clip((vigour[:, None] - 0.7 * dice[None, :, 3]) / 0.3, 0.0, 1.0)
    large = np.minimum(large, 0.5 * np.maximum(levels[:, None] - floor, 1e-4))
    away = np.minimum((0.55 + 0.45 * dice[None, :, 4] ** 0.5) * room - 0.4 * large, room - 0.9 * large)
    if vial.substance.clear < 0.35:
        # In what cannot be seen through only those at the wall are seen.
        away, large = 0.975 * room, np.minimum((1.7 if vial.holder.gauge else 0.8) * large, 0.5 * room)
    angle = 2 * np.pi * dice[None, :, 5] + 0.35 * np.sin(9.0 * way + 7.0 * dice[None, :, 2])
    middles = np.stack([away * np.cos(angle), away * np.sin(angle), z], -1).astype(np.float64)
    ball = _ball()
    points = _many(ball, middles, np.maximum(large, 1e-6), 0.85)
    name = f"{vial.role}/bubbles"
    look = Material(colour=_lighter(vial.liquid.colour), roughness=0.12, alpha=0.75, coat=1.0, coat_roughness=0.0)
    made = placed(scene, vial, name, _joined(ball, _BUBBLES, points), points, name)
    shown = Happening(
        entities=(made.entity,), materials={name: glowing(look, scene, vial, 2.2)}, deformations={name: made.deformation}
    )
    return together([shown, _darkened(scene, vial, name, (look, now, heat))])


def _darkened(scene: Scene, vial: Vial, name: str, course: tuple[Material, Floats, Heat]) -> Happening:
    """Bubbles of what browns or burns go dark with it."""
    look, now, heat = course
    if heat.into is None:
        return Happening()
    red, green, blue = (min(2.2 * part + 0.015, 1.0) for part in heat.into.colour)
    dark = replace(look, colour=(red, green, blue), transmission=0.0)
    share = np.repeat(np.clip((now[:, None] - 0.35) / 0.5, 0, 1), 3, 1).astype(np.float32)
    return Happening(materials={f"{name}/dark": glowing(dark, scene, vial)}, blends={name: Blend(f"{name}/dark", share)})


def _domed(scene: Scene, vial: Vial, levels: Floats, seconds: Floats, course: tuple[Floats, Floats, Heat]) -> Happening:
    """Bubbles that swell on the surface and burst."""
    vigour, now, heat = course
    dice = lane(scene.brief.settings.seed, "domes").random((_DOMES, 5))
    edge = 0.97 * vial.holder.inside.radius_at(levels)
    beats = seconds[:, None] * (0.9 + 1.1 * dice[None, :, 0]) + dice[None, :, 1]
    swell, turn = beats % 1.0, np.floor(beats)
    # Every time it bursts, the next one comes up elsewhere.
    angle = 2 * np.pi * ((dice[None, :, 2] + 0.618 * turn) % 1.0)
    away = edge[:, None] * np.sqrt((dice[None, :, 3] + 0.389 * turn) % 1.0) * 0.9
    large = edge[:, None] * (0.06 + 0.17 * dice[None, :, 4] ** 2) * np.sqrt(np.clip(swell * 1.25, 0, 1)) * (swell < 0.9)
    large = large * np.clip((vigour[:, None] - 0.6 * dice[None, :, 0]) / 0.4, 0.0, 1.0)
    away = np.minimum(away, np.maximum(edge[:, None] - large, 0.0))
    heights = np.repeat(levels[:, None], _DOMES, 1) - 0.15 * large
    middles = np.stack([away * np.cos(angle), away * np.sin(angle), heights], -1).astype(np.float64)
    ball = _ball()
    points = _many(ball, middles, np.maximum(large, 1e-6), 0.8)
    name = f"{vial.role}/domes"
    clear = vial.substance.clear > 0.6 and min(vial.liquid.colour) > 0.4
    look = (
        Material(colour=(0.93, 0.96, 0.97), roughness=0.02, alpha=0.38, coat=1.0, coat_roughness=0.0)
        if clear
        else replace(vial.liquid, colour=_lighter(vial.liquid.colour), transmission=0.0, roughness=0.08, coat=1.0)
    )
    made = placed(scene, vial, name, _joined(ball, _DOMES, points), points, name)
    shown = Happening(entities=(made.entity,), materials={name: look}, deformations={name: made.deformation})
    return together([shown, _darkened(scene, vial, name, (look, now, heat))])


def _lighter(colour: Rgb) -> Rgb:
    red, green, blue = (min(1.0, 0.45 + 0.62 * part) for part in colour)
    return red, green, blue


def _vapour(scene: Scene, vial: Vial, heat: Heat) -> Happening:
    """Steam or smoke above the mouth, from when it is hot, and what is heard of it."""
    if heat.steams <= 0.01:
        return Happening()
    place = scene.blocked.places[vial.role].position
    wide, high = vial.holder.size
    seconds = float(scene.times[-1, 1])
    begin = 0.28 * seconds if heat.boils else 0.15 * seconds
    seed = scene.brief.settings.seed
    mouth = 2.0 * float(vial.holder.inside.radii[-1])
    rim = (0.0, 0.0, float(vial.holder.inside.heights[-1]) - 0.1 * high)
    tall = 1.3 * max(high, 2.0 * wide)
    white, thick = (0.95, 0.95, 0.97), (0.55 if mouth < 0.08 else 0.34) * heat.steams
    plumes = [Plume("steam", vial.role, rim, tall, max(0.45 * mouth, 0.02), white, seed, thick, begin, 0.3 * seconds)]
    if heat.smoke is not None:
        late = 0.5 * seconds
        plumes.append(
            Plume("smoke", vial.role, rim, tall, max(0.6 * mouth, 0.02), heat.smoke, seed + 7, 0.5, late, 0.3 * seconds)
        )
    sound = Event(begin, "emit", vial.role, duration=seconds - begin, size=wide, position=place, data={"sound": "boiling"})
    return Happening(plumes=tuple(plumes), events=(sound,) if heat.boils else ())
