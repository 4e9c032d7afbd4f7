"""What is in the glass that something is added to: layers, billows of what mixes, grains that sink and go, what lies on its
floor."""

import numpy as np

from aozora.film.motion import Blend
from aozora.film.randomness import lane
from aozora.film.store import Digest
from aozora.film.world import Material
from aozora.world.geometry.noise import fbm
from aozora.world.happenings.bench.glassware import column, liquid_look, powder_look
from aozora.world.happenings.bench.streams import balls
from aozora.world.happenings.bench.table import NOTHING, Skin, joined, kept
from aozora.world.happenings.bench.trial import BEGIN, DONE, END, Trial
from aozora.world.happenings.happening import Floats, Happening, together
from aozora.world.physics.meetings import sample_of


def content(trial: Trial) -> Happening:
    first, levels = trial.levels()
    name = trial.name("liquid")
    how = trial.meeting.how
    if trial.paper:
        water = sample_of("water")
        assert water is not None
        wet = [column(trial.tumbler, trial.tumbler.floor, level, water.colour) for level in levels.tolist()]
        return _surface(trial, name, wet, water.clear, None)
    if not trial.into.liquid:
        return _over_powder(trial, levels)
    upper: list[Skin] = []
    lower: list[Skin] = []
    for frame, level in enumerate(levels.tolist()):
        if how == "above" and level > first + 0.0015:
            lower.append(column(trial.tumbler, trial.tumbler.floor, first, trial.into.colour))
            upper.append(column(trial.tumbler, first, level, trial.added.colour))
        elif how == "below" and level > first + 0.0015:
            bed = trial.tumbler.level(trial.tumbler.volume(level) - trial.tumbler.volume(first))
            lower.append(column(trial.tumbler, bed, level, trial.into.colour))
            upper.append(column(trial.tumbler, trial.tumbler.floor, bed, trial.added.colour))
        else:
            lower.append(column(trial.tumbler, trial.tumbler.floor, level, _mixing(trial, frame, level)))
            upper.append(NOTHING)
    found = [
        _surface(trial, name, lower, trial.into.clear, trial.meeting.clear if how in ("mixes", "dissolves", "clouds") else None)
    ]
    if how in ("above", "below"):
        found.append(_surface(trial, trial.name("layer"), upper, trial.added.clear, None))
    if not trial.added.liquid:
        found.append(_grains_below(trial, levels))
    return together(found)


def _surface(trial: Trial, name: str, skins: list[Skin], clear: float, later: float | None) -> Happening:
    """A liquid that is another mesh in every frame; with `later` it becomes so clear."""
    store = trial.bench.scene
    materials: dict[str, Material] = {name: liquid_look(clear, trial.ev)}
    blends: dict[str, Blend] = {}
    if later is not None and abs(later - clear) > 0.02:
        materials[f"{name}/later"] = liquid_look(later, trial.ev)
        blends[name] = Blend(f"{name}/later", trial.bench.share(BEGIN + 0.03, DONE - 0.1).astype(np.float32))
    kept_skins: tuple[Digest, ...] = tuple(kept(store, skin) for skin in skins)
    return Happening(entities=(trial.bench.flowing(name, name),), materials=materials, surfaces={name: kept_skins}, blends=blends)


def _mixing(trial: Trial, frame: int, level: float):
    """The colours of what is being mixed: what was added goes down from the surface in billows, and evens out."""
    if trial.paper or trial.meeting.how in ("sinks", "floats"):
        return trial.into.colour
    arrived, reacted = trial.progress()
    come, done, now = float(arrived[frame]), float(reacted[frame]), float(trial.bench.seconds[frame, 1])
    shades, seed = trial.shades, trial.bench.scene.brief.settings.seed

    def painted(z: Floats, r: Floats, angle: Floats) -> Floats:
        depth = (level - z) / max(level - trial.tumbler.floor, 1e-4)
        u, v = 1.4 * np.cos(angle) + 0.4 * now, 1.4 * np.sin(angle)
        billow = fbm(u + 7.0, v + 2.2 * z / 0.04 + 1.1 * now, 3, seed % 7)
        front = 1.5 * done**0.8 if trial.small else 1.7 * min(done * 1.25, 1.0) ** 0.6
        near = np.clip((front - depth + 0.42 * billow) / 0.35, 0.0, 1.0) * min(come * 8.0, 1.0)
        share = near * near * (3 - 2 * near) * (0.35 + 0.65 * done)
        share = np.clip(share + (done**3) * (1.0 - share), 0.0, 1.0)
        spot = share * (len(shades) - 1)
        return np.stack([np.interp(spot, np.arange(len(shades)), shades[:, band]) for band in range(3)], -1)

    return painted


def _over_powder(trial: Trial, levels: Floats) -> Happening:
    """A liquid that is poured over a powder: the powder lies at the foot and goes, or stays."""
    bed = trial.tumbler.level(0.2 * trial.tumbler.capacity)
    gone = trial.meeting.how in ("dissolves", "clouds")
    arrived, reacted = trial.progress()
    powder: list[Skin] = []
    liquid: list[Skin] = []
    for come, done in zip(arrived.tolist(), reacted.tolist(), strict=True):
        top = trial.tumbler.floor + (bed - trial.tumbler.floor) * (1.0 - (0.97 * done if gone else 0.1 * done))
        powder.append(column(trial.tumbler, trial.tumbler.floor, top, trial.into.colour))
        high = trial.tumbler.level((0.2 * (1 - 0.6 * done) + 0.5 * come) * trial.tumbler.capacity)
        liquid.append(column(trial.tumbler, top, high, trial.meeting.colour) if high > top + 0.002 else NOTHING)
    dry = trial.name("powder")
    lying = Happening(
        entities=(trial.bench.flowing(dry, dry, "sand"),), materials={dry: powder_look(trial.ev)},
        surfaces={dry: tuple(kept(trial.bench.scene, skin) for skin in powder)},
    )  # fmt: skip
    return together([lying, _surface(trial, trial.name("liquid"), liquid, trial.meeting.clear, None)])


def _grains_below(trial: Trial, levels: Floats) -> Happening:
    """Grains on their way down in the liquid, and what lies on the floor or swims on top of it."""
    name, how = trial.name("grains"), trial.meeting.how
    arrived, reacted = trial.progress()
    count = 500 if trial.small else 1500
    dice = lane(trial.bench.scene.brief.settings.seed, "grains in a glass").random((count, 6))
    begin, end = BEGIN * trial.bench.length + 0.14, END * trial.bench.length + 0.14
    born = begin + (end - begin) * np.arange(count) / count
    sinking = 0.06 + 0.05 * dice[:, 0]
    lives = max((DONE - END) * trial.bench.length - 0.14, 0.1)
    skins: list[Skin] = []
    for frame, level in enumerate(levels.tolist()):
        age = float(trial.bench.seconds[frame, 1]) - born
        depth = sinking * np.maximum(age, 0.0)
        bottom = level - trial.tumbler.floor
        left = np.clip(1.0 - age / (lives * (0.5 + 0.5 * dice[:, 1])), 0.0, 1.0) if how == "dissolves" else np.ones(count)
        there = (age > 0) & (depth < bottom) & (left > 0.05) & (how != "floats")
        wide = (0.2 + 0.8 * np.clip(depth / 0.06, 0, 1)) * 0.8 * trial.tumbler.foot * np.sqrt(dice[:, 2])
        angle = 6.28 * dice[:, 3] + 1.5 * age
        places = np.stack([wide * np.cos(angle), wide * np.sin(angle), level - depth], -1)[there]
        falling = balls(places, (trial.grain_m * (0.7 + 0.6 * dice[:, 4]) * left)[there], trial.added.colour, False,
            np.stack([0 * sinking, 0 * sinking, -sinking], -1)[there])  # fmt: skip
        skins.append(joined([falling, _heap(trial, float(arrived[frame]), float(reacted[frame]), level)]))
    surfaces = {name: tuple(kept(trial.bench.scene, skin) for skin in skins)}
    return Happening(
        entities=(trial.bench.flowing(name, name, "sand"),), materials={name: powder_look(trial.ev)}, surfaces=surfaces
    )


def _heap(trial: Trial, come: float, done: float, level: float) -> Skin:
    """What lies on the floor, or swims."""
    how, amount = trial.meeting.how, 0.05 if trial.small else 0.26
    if how == "dissolves":
        share = 0.5 * come * (1.0 - np.clip((done - 0.45) / 0.5, 0, 1))
    elif how == "clouds":
        share = 0.25 * come
    else:
        share = come
    space = amount * share * trial.tumbler.capacity
    if space < 1e-7:
        return NOTHING
    if how == "floats":
        deep = trial.tumbler.level(trial.tumbler.volume(level) - space)
        return column(trial.tumbler, deep, level + 0.002, trial.added.colour, (6, 40))
    top = trial.tumbler.level(space)
    made = column(trial.tumbler, trial.tumbler.floor, top, trial.added.colour, (6, 40))
    points = made.points.copy()
    radius = np.hypot(points[:, 0], points[:, 1]) / trial.tumbler.foot
    lift = (points[:, 2] > top - 0.002) * (0.35 * (top - trial.tumbler.floor)) * (1.0 - 1.6 * radius**2)
    points[:, 2] = np.maximum(points[:, 2] + lift + 0.0006 * fbm(900 * points[:, 0], 900 * points[:, 1], 2), trial.tumbler.floor)
    return Skin(points, made.faces, made.colours)
