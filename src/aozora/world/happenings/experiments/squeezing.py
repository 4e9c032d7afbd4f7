"""Something is squeezed by a hand that closes round it more and more; what is wet drips."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.screenplay import Beat
from aozora.film.world import Material
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.happenings.experiments.bent import bend
from aozora.world.happenings.experiments.dripping import PUDDLE, WATER, Drop, fall, puddle
from aozora.world.happenings.experiments.hands import FINGERS, SKIN, SLEEVE, Hand, carried, hand_surface, sleeve
from aozora.world.happenings.experiments.tableau import Skin, Tableau, eased, said
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.things.finishes import SPECIAL

VOXELS = {"preview": 0.0036, "standard": 0.0026, "high": 0.002}

SOFT = frozenset(
    {"cotton ball", "rag", "sponge", "teddy bear", "orange", "lemon", "bread", "cushion", "towels", "t-shirt", "socks"}
)
"""Kinds that are held in the air and give way as a whole."""

WET = frozenset({"cotton ball", "rag", "sponge"})
JUICY = {"orange": "orange juice", "lemon": "orange juice", "juice box": "orange juice", "milk carton": "milk", "tomato": "jam"}
"""Kind -> what comes out of it."""

STANDS, HELD = 0.62, 0.72
"""How far a hard thing and a soft thing give way, as shares of their radius."""


@dataclass(frozen=True)
class _Grip:
    """The half axes (2,) across of what is held at rest, at what height it is gripped, and how far it gives way at every
    frame."""

    half: tuple[float, float]
    height: float
    given: Floats

    def axes_at(self, frame: int) -> tuple[float, float]:
        """The half axes at the grip at a frame."""
        left = 1.0 - float(self.given[frame])
        return (self.half[0] * (0.2 + 0.8 * left), self.half[1] * (0.3 + 0.7 * left))


def squeezing(scene: Scene) -> Happening | None:
    """The first squeeze of a shot."""
    for beat in scene.beats("squeeze"):
        asset = scene.brief.assets[beat.subject]
        if asset.rig is None:
            return _squeezed(scene, beat, asset)
    return None


def _squeezed(scene: Scene, beat: Beat, asset: Asset) -> Happening:
    tableau = Tableau(scene, beat)
    soft = asset.kind in SOFT
    lift = 0.105 if soft else 0.0
    u = eased((tableau.shares - 0.30) / 0.52)
    close = eased(tableau.shares / 0.24)
    given = (HELD if soft else STANDS) * u
    half = (0.5 * asset.size[0], 0.5 * asset.size[1])
    height = lift + (0.5 if soft or asset.size[2] < 0.16 else 0.42) * asset.size[2]
    grip = _Grip(half, height, given)
    shift = np.array([0.0, 0.0, lift])
    points = bend(tableau, asset, lambda rest: _pressed(rest, given, height - lift, soft), shift)
    _hand(tableau, grip, close)
    juice = _juice(tableau, asset)
    if juice is not None:
        _drips(tableau, asset, grip, points, juice)
    wide = 0.085
    top = max(float(points[..., 2].max()), height + 0.05)
    return tableau.made((-wide, -0.05, 0.0 if soft else 0.02), (wide + 0.02, 0.05, top if soft else 0.02 + 0.8 * top))


def _pressed(rest: Floats, given: Floats, grip: float, soft: bool) -> Floats:
    """Points pressed together at the height of the grip; what is soft swells above and below it, what is thin folds."""
    g = given[:, None]
    reach = 0.9 * float(np.ptp(rest[:, 2])) if soft else 0.034
    near = np.exp(-(((rest[:, 2] - grip) / reach) ** 2))
    angle = np.arctan2(rest[:, 1], rest[:, 0])
    folds = 0.16 * fbm(2.2 * np.cos(angle) + 40 * rest[:, 2], 2.2 * np.sin(angle) - 25 * rest[:, 2], 3, 4)
    radius = np.hypot(rest[:, 0], rest[:, 1])
    mean = float(np.percentile(radius, 90))
    rim = np.clip(radius / max(mean, 1e-6), 0.0, 1.2)
    moved = np.repeat(rest[None], len(given), 0)
    moved[..., 1] = rest[:, 1] * (1.0 - 0.7 * g * near) + g * near * folds * mean * rim
    moved[..., 0] = rest[:, 0] * (1.0 - 0.8 * g * near) + 0.8 * g * near * folds * mean * rim
    if soft:
        moved[..., 2] = grip + (rest[:, 2] - grip) * (1.0 + 0.35 * g) + 0.3 * g * folds * mean
    else:
        moved[..., 2] = rest[:, 2] * (1.0 - 0.10 * g * np.clip(rest[:, 2] / max(grip, 1e-6), 0, 1))
        moved[..., 0] += 0.10 * g * np.clip(rest[:, 2] - grip, 0.0, None)
    return moved


def _hand(tableau: Tableau, grip: _Grip, close: Floats) -> None:
    """The hand comes from the right behind, closes round the thing, and presses."""
    voxel = VOXELS[tableau.scene.brief.settings.quality]
    hands = [_holding(grip, frame, float(share)) for frame, share in enumerate(close)]
    skins: list[Skin] = []
    pace = 2.0 * float(tableau.scene.middles[1] - tableau.scene.middles[0]) if len(hands) > 1 else 1.0
    for frame, hand in enumerate(hands):
        points, faces, tint = hand_surface(hand, voxel)
        around = (hands[max(frame - 1, 0)], hands[min(frame + 1, len(hands) - 1)])
        skins.append(Skin(points, faces, carried(points, around, pace), tint))
    tableau.flowing("hand", SKIN, skins)
    first = _holding(grip, 0, 0.0)
    cloth = sleeve(replace(first, wrist=np.zeros(3)))
    tableau.moving("sleeve", cloth, SLEEVE, np.array([hand.wrist for hand in hands]))


def _holding(grip: _Grip, frame: int, close: float) -> Hand:
    """A right hand behind the thing, its arm to the right, fingers round the left side and thumb round the right."""
    a, b = grip.axes_at(frame)
    away = (1.0 - close) * np.array([0.09, 0.05, 0.0])
    wrist = np.array([0.058, b + 0.017, grip.height]) + away
    axes = np.array([[-1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
    tips: dict[str, Floats] = {}
    for name, finger in FINGERS.items():
        thick = finger.radii[1] + 0.0025
        root = wrist - away + axes @ np.array(finger.root)
        round_about = a + b + 2 * thick
        length = sum(finger.bones)
        begin = np.arctan2(abs(root[0]), b + thick)
        turn = begin + (0.84 if name != "thumb" else 0.9) * length / (0.5 * round_about)
        turn = min(turn, 3.0 if name != "thumb" else 2.35)
        side = -1.0 if name != "thumb" else 1.0
        high = root[2] if name != "thumb" else grip.height + 0.4 * (root[2] - grip.height)
        tip = np.array([side * (a + thick) * np.sin(turn), (b + thick) * np.cos(turn), high])
        opened = root + axes @ np.array([0.82 * length, 0.0, 0.3 * length]) if name != "thumb" else root + axes @ np.array(
            [0.3 * length, 0.55 * length, 0.5 * length]
        )  # fmt: skip
        tips[name] = away * close + close * tip + (1 - close) * (opened + away)
    return Hand(wrist, axes, tips)


def _juice(tableau: Tableau, asset: Asset) -> Material | None:
    """What runs out when it is pressed; None where nothing does."""
    if asset.kind in JUICY:
        return SPECIAL[JUICY[asset.kind]]
    phrase = said(tableau.beat, "thing") + " " + said(tableau.beat, "liquid")
    wet = any(word in phrase for word in ("wet", "soaked", "damp", "water", "milk", "oil", "juice"))
    liquid = said(tableau.beat, "liquid")
    if liquid in SPECIAL and liquid != "water":
        return SPECIAL[liquid]
    return WATER if wet or asset.kind in WET else None


def _drips(tableau: Tableau, asset: Asset, grip: _Grip, points: Floats, juice: Material) -> None:
    """Drops leave more and more often while the grip closes, from below what is soft, from the straw of a box."""
    dice = lane(tableau.scene.brief.settings.seed, "squeezing", "drops")
    seconds = tableau.seconds
    rate: Floats = np.asarray(np.gradient(grip.given, seconds), np.float64) / max(float(grip.given.max()), 1e-6)
    total: Floats = np.asarray(np.cumsum(rate) * (seconds[1] - seconds[0]), np.float64)
    count = 90
    drops: list[Drop] = []
    for number in range(count):
        at = int(np.searchsorted(total, (number + 0.5) / count * 0.98))
        frame = min(at, len(seconds) - 1)
        shape = points[frame]
        if asset.kind in SOFT:
            low = shape[shape[:, 2] < np.percentile(shape[:, 2], 14)]
            start = low[int(dice.random() * len(low))] - np.array([0.0, 0.0, 0.001])
            velocity = np.array([*dice.normal(0, 0.03, 2), -0.05])
        else:
            start = shape[np.argmax(shape[:, 2])] + np.array([0.002, 0.0, 0.0])
            velocity = np.array([-0.25, -0.12, 0.55]) * (0.7 + 0.5 * number / count) + dice.normal(0, 0.04, 3)
        drops.append(
            Drop(float(seconds[frame]) + float(dice.uniform(0, 0.04)), start, velocity, float(dice.uniform(0.0022, 0.0042)))
        )
    fall(tableau, "drops", drops, juice)
    grown = np.interp(seconds - 0.15, seconds, np.clip(total, 0, 1)).astype(np.float64)
    middle = np.array([0.0, 0.0, 0.0]) if asset.kind in SOFT else np.array([-0.06, -0.03, 0.0])
    look = PUDDLE if juice.transmission > 0.9 else replace(juice, roughness=0.08)
    puddle(tableau, "puddle", 0.062 * np.sqrt(grown), middle, look)
    tableau.heard(float(seconds[int(np.argmax(rate))]) * 0.6, "dripping", (0.0, 0.0, 0.0), 0.05, float(seconds[-1]) * 0.5)
