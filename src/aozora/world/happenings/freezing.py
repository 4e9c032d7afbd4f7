"""Liquids in vessels that freeze: crystals grow up the wall, the liquid turns cloudy and solid from the outside in, what swells
bulges, and hoar frost covers the vessel."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Blend
from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh
from aozora.world.geometry.noise import fbm
from aozora.world.happenings.contents import Contents
from aozora.world.happenings.glassware import FROSTED, GLASS
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.happenings.vials import Vial, glowing, placed, walled
from aozora.world.physics.matter import Substance
from aozora.world.things.substances import solid_look

CRYSTAL = Material(colour=(0.93, 0.97, 1.0), roughness=0.35, subsurface=0.2, emission=(0.30, 0.32, 0.34), emission_by_colour=True)
"""Needles of ice on the wall."""

_FERNS = 38


def frozen_look(of: Substance) -> Material:
    """What is frozen: white and cloudy with bubbles where it was clear, paler and matt where it was not."""
    if of.nature == "metal":
        return solid_look(of)
    pale = solid_look(of)
    colour = (0.66, 0.82, 0.93) if of.clear > 0.9 and min(of.liquid) > 0.8 else pale.colour
    return replace(pale, colour=colour, roughness=0.5, subsurface=0.2, transmission=0.0, coat=0.0, colour_attribute=True)


def frozen(scene: Scene, vial: Vial, share: Floats) -> Happening:
    """The contents of a vessel freeze as `share` (f, 3) goes from 0 to 1."""
    of, holder = vial.substance, vial.holder
    body = Contents(holder.inside)
    start = vial.level
    volume = holder.inside.volume_to(start)
    solid = np.clip((share[:, 1] - 0.25) / 0.75, 0.0, 1.0)
    levels = holder.inside.level_of(volume * (1.0 + of.swells * solid))
    relief = _bulge(body, levels, of.swells, solid, scene.brief.settings.seed)
    name, ice, wall, frost = (f"{vial.role}/{part}" for part in ("contents", "ice", "wall", "frost"))
    turning = np.clip((share - 0.22) / 0.62, 0.0, 1.0).astype(np.float32)
    mesh = _veined(body.mesh(start), vial, scene.brief.settings.seed)
    made = placed(scene, vial, name, mesh, body.points(levels, relief), name)
    found = Happening(
        entities=(made.entity,),
        materials={name: glowing(vial.liquid, scene, vial), ice: glowing(frozen_look(of), scene, vial)},
        blends={name: Blend(ice, turning)},
        deformations={name: made.deformation},
    )
    parts = [found, _ferned(scene, vial, levels, share[:, 1]), _hoar_around(scene, vial, share[:, 1])]
    if not holder.clear:
        parts.append(walled(scene, vial))
    else:
        hoar = (np.clip((share - 0.45) / 0.55, 0, 1) * 0.4).astype(np.float32)
        parts.append(vial.shown(scene, wall, GLASS, Blend(frost, hoar), {frost: FROSTED}))
    return vial.together(scene, parts)


def _veined(mesh: Mesh, vial: Vial, seed: int) -> Mesh:
    """The contents with the colours that they have when they are frozen: clouds, veins and cracks."""
    angle = np.arctan2(mesh.points[:, 1], mesh.points[:, 0])
    z = mesh.points[:, 2] / max(vial.level, 1e-6)
    x, y = 2.2 * np.cos(angle), 2.2 * np.sin(angle)
    cloud = fbm(x + 3.0 * z, y + 1.7 * z, 4, seed)
    vein = np.exp(-((fbm(1.6 * x + 2.0 * z, 1.6 * y - 2.6 * z, 4, seed + 5) / 0.09) ** 2))
    shade = np.clip(0.92 + 0.30 * cloud, 0.55, 1.25)[:, None] * np.ones(3)
    white = np.array([1.35, 1.16, 1.06])
    later = shade + 0.85 * vein[:, None] * (white - shade)
    return replace(mesh, later=later.astype(np.float32))


def _bulge(body: Contents, levels: Floats, swells: float, solid: Floats, seed: int) -> Floats:
    """What swells rises in the middle, where it freezes last; what shrinks sinks there."""
    x, y = body.surface(levels)
    edge = np.hypot(x, y)[:, :1]
    away = np.hypot(x, y) / np.maximum(edge, 1e-6)
    height = (0.30 if swells > 0 else -0.22) * edge
    dice = lane(seed, "bulge").uniform(0, 2 * np.pi, 3)
    angle = np.arctan2(y, x)
    rough = 1.0 + 0.18 * np.sin(3 * angle + dice[0]) * away + 0.10 * np.sin(7 * angle + dice[1]) * away
    return solid[:, None, None] * height * (1.0 - away**2) * rough


def _hoar_around(scene: Scene, vial: Vial, share: Floats) -> Happening:
    """A crust of hoar frost that spreads on the ground around the vessel's foot."""
    dice = lane(scene.brief.settings.seed, "hoar")
    count = 900
    angle = dice.uniform(0, 2 * np.pi, count)
    away = vial.holder.size[0] * (0.98 + 0.75 * dice.random(count) ** 1.6)
    large = (0.0012 + 0.0026 * dice.random(count)) * (vial.holder.size[0] / 0.04)
    begin = 0.25 + 0.6 * (away / vial.holder.size[0] - 0.98) / 0.75
    grown = np.clip((share[:, None] - begin[None]) / 0.2, 0.0, 1.0) * large[None]
    tilt = dice.uniform(0, 2 * np.pi, count)
    middle = np.stack([away * np.cos(angle), away * np.sin(angle), np.full(count, 0.0004)], -1)
    corners = [
        middle[None] + grown[..., None] * np.stack([np.cos(tilt + turn), np.sin(tilt + turn), np.full(count, high)], -1)[None]
        for turn, high in ((0.0, 0.1), (2.1, 0.2), (4.2, 0.9))
    ]
    points = np.stack(corners, 2).reshape(len(share), -1, 3)
    name = f"{vial.role}/hoar"
    made = placed(scene, vial, name, Mesh.of_faces(points[-1], np.arange(3 * count).reshape(-1, 3), smooth=False), points, name)
    return Happening(entities=(made.entity,), materials={name: CRYSTAL}, deformations={name: made.deformation})


@dataclass(frozen=True)
class _Fern:
    """A crystal: where it begins (angle, share of the height), which way it grows, how long it gets, and when."""

    angle: float
    height: float
    turn: float
    length: float
    begin: float


def _ferned(scene: Scene, vial: Vial, levels: Floats, share: Floats) -> Happening:
    """Feathery crystals that grow on the wall from below and from the surface, and go under when all is white."""
    dice = lane(scene.brief.settings.seed, "ferns")
    inside = vial.holder.inside
    floor, top = float(inside.heights[0]), vial.level
    reach = top - floor
    ferns = [
        _Fern(
            float(dice.uniform(0, 2 * np.pi)),
            float(dice.uniform(0.02, 0.98)),
            float(dice.uniform(0.2, 2.9)),
            float(dice.uniform(0.34, 0.72)) * min(reach, 0.09),
            float(dice.uniform(0.04, 0.42)),
        )
        for _ in range(_FERNS)
    ]
    flat = [_feather(fern.length) for fern in ferns]
    points: list[Floats] = []
    for fern, (spots, _) in zip(ferns, flat, strict=True):
        grown = np.clip((share - fern.begin) / 0.34, 0.0, 1.0)
        along, aside = spots[:, 0], spots[:, 1]
        shown = np.clip(grown[:, None] * (fern.length * 1.05) - along[None], 0.0, None)
        tip = np.minimum(1.0, shown / (0.25 * fern.length))
        u = np.minimum(along[None], grown[:, None] * fern.length)
        v = aside[None] * tip
        c, s = np.cos(fern.turn), np.sin(fern.turn)
        z = np.clip(floor + fern.height * reach + u * s + v * c, floor + 0.0008, levels[:, None] - 0.0004)
        radius = inside.radius_at(z) + (1.12 * vial.holder.wall + 0.0003 if vial.holder.clear else -0.0004)
        angle = fern.angle + (u * c - v * s) / np.maximum(radius, 0.004)
        points.append(np.stack([radius * np.cos(angle), radius * np.sin(angle), z], -1))
    faces = np.concatenate(
        [quads + base for (_, quads), base in zip(flat, np.cumsum([0, *[len(s) for s, _ in flat]])[:-1], strict=True)]
    )
    whole = np.concatenate(points, 1)
    name = f"{vial.role}/ferns"
    made = placed(scene, vial, name, Mesh.of_faces(whole[-1], faces, smooth=False), whole, name)
    return Happening(entities=(made.entity,), materials={name: CRYSTAL}, deformations={name: made.deformation})


def _feather(length: float) -> tuple[Floats, NDArray[np.int64]]:
    """A stem with barbs on both sides, flat: points (n, 2) along and across, quads (m, 4)."""
    spots: list[tuple[float, float]] = []
    quads: list[tuple[int, int, int, int]] = []

    def blade(base: tuple[float, float], tip: tuple[float, float], wide: float) -> None:
        (a, b), (c, d) = base, tip
        along = np.array([c - a, d - b])
        across = wide * np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-9)
        middle = 0.4 * along + np.array(base)
        first = len(spots)
        spots.extend([base, tuple(middle - across), tip, tuple(middle + across)])
        quads.append((first, first + 1, first + 2, first + 3))

    blade((0.0, 0.0), (length, 0.0), 0.022 * length + 0.0003)
    for step in np.linspace(0.12, 0.86, 9):
        barb = 0.42 * length * (1.0 - step) ** 0.8 + 0.05 * length
        for side in (1, -1):
            base = (step * length, 0.0)
            tip = (base[0] + 0.5 * barb, side * 0.87 * barb)
            blade(base, tip, 0.019 * length + 0.0002)
            for twig in (0.35, 0.62):
                at = (base[0] + twig * (tip[0] - base[0]), twig * tip[1])
                blade(at, (at[0] + 0.28 * barb, at[1] + side * 0.04 * barb), 0.014 * length + 0.00015)
    return np.array(spots), np.array(quads)
