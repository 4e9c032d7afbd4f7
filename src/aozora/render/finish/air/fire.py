"""Flames, candles, explosions and sparks: light without a surface."""

import numpy as np

from aozora.film.air import Plume, Rgb
from aozora.film.randomness import lane
from aozora.render.finish.air.falling import View, wind_at
from aozora.render.finish.air.patches import lay, noise, patch, shine
from aozora.render.finish.air.specks import Floats, Veil

_HEAT = ((1.0, 0.13, 0.008), (1.0, 0.40, 0.04), (1.0, 0.74, 0.24))
"""Light of the fringe, the body and the heart of a flame."""


def draw_flame(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """Tongues of fire that lick upwards; `level` is the radiance that the film shows as bright."""
    h, w = plume.height, 0.5 * plume.width
    spot = patch(veil, view.lens, foot, (2.0 * w + 0.3 * h, 2.0 * w + 0.3 * h, 0.12 * h, 1.5 * h))
    if spot is None:
        return
    lean = 0.05 * float(wind_at(view.air.wind, view.time_s)[:2] @ view.lens.rotation[:2, 0])
    v = spot.up / h
    heat: Floats = np.zeros(v.shape)
    count = int(np.clip(round(2 + 2.2 * plume.width / max(plume.height, 1e-6)), 3, 7))
    dice = lane(plume.seed, "tongues").random((count, 4))
    for number in range(count):
        shift = (number - (count - 1) / 2) / max(count - 1, 1) * 1.25
        tall = (1.0 - 0.45 * abs(shift)) * (0.72 + 0.5 * dice[number, 0])
        # A tongue grows, tears off and grows again.
        tall *= 0.86 + 0.2 * np.sin(view.time_s * (7 + 5 * dice[number, 1]) + 6.28 * dice[number, 2])
        heat = np.maximum(heat, _tongue(spot.right / w - shift - lean * v, v / tall, view.time_s, (w / h, dice[number, 3])))
    light = _glow(heat, plume.colour) * level
    shine(veil, spot, light)
    lay(veil, spot, 0.9 * np.clip(heat, 0, 1) ** 2, light)


def _tongue(u: Floats, v: Floats, time_s: float, form: tuple[float, float]) -> Floats:
    """Heat 0..1.4 of one tongue: `u` across in half widths of the fire, `v` up in its own heights; `form` aspect and phase."""
    aspect, phase = form
    waver = noise(0.34 * u * aspect + phase, 0.36 * v - 0.62 * time_s, 1) - 0.5
    lick = noise(0.9 * u * aspect + 2 * phase, 0.7 * v - 1.25 * time_s, 2)
    bent = u + 2.2 * waver * np.clip(v, 0, 1.2) ** 0.8
    wide = 0.72 * np.clip(1 - v, 0, 1) ** 0.7 * (0.5 + 0.5 * np.clip(v / 0.22, 0, 1)) + 1e-3
    body = np.clip(1.18 - np.abs(bent) / wide, 0, 1)
    return np.clip(body * (1.5 - 0.75 * v) - 1.25 * (1 - lick) * np.clip(v + 0.15, 0, 1), 0, 1.4) * (v > -0.1)


def _glow(heat: Floats, colour: Rgb) -> Floats:
    """The light of a flame by its heat: that of glowing soot, or of the `colour` that a substance dyes it with, paler at its
    heart."""
    fringe, middle, heart = (
        np.clip(heat * gain - bias, 0, 1)[..., None] for gain, bias in ((1.6, 0.0), (1.5, 0.35), (1.6, 0.85))
    )
    tones = _HEAT if min(colour) >= 1.0 else _dyed(colour)
    a, b, c = (np.array(tone) for tone in tones)
    return 0.7 * fringe * a + 0.6 * middle * b + 0.8 * heart * c


def _dyed(colour: Rgb) -> tuple[Rgb, Rgb, Rgb]:
    """Fringe, body and heart of a dyed flame."""
    top = max(*colour, 1e-6)
    red, green, blue = (band / top for band in colour)
    return (
        (0.7 * red**1.2, 0.7 * green**1.2, 0.7 * blue**1.2),
        (red, green, blue),
        (0.6 * red + 0.05, 0.6 * green + 0.05, 0.6 * blue + 0.05),
    )


def draw_candle(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """One steady drop of fire: blue at its foot, dark round the wick, yellow above."""
    h, w = plume.height, 0.5 * plume.width
    spot = patch(veil, view.lens, foot, (6 * w, 6 * w, 0.6 * h, 2.2 * h))
    if spot is None:
        return
    draught = 0.10 * np.sin(3.1 * view.time_s + plume.seed % 7) + 0.05 * np.sin(11 * view.time_s + plume.seed % 5)
    v = spot.up / (h * (1 + 0.06 * np.sin(13 * view.time_s + plume.seed % 11)))
    u = spot.right / w - draught * np.clip(v, 0, 2) ** 2
    wide = np.sin(np.pi * np.clip(v, 0, 1) ** 0.62) ** 0.85 * (1 - 0.25 * v) + 1e-3
    soft = max(0.12, 1.0 / max(spot.scale * w, 0.4))
    body = np.clip((wide - np.abs(u)) / soft + 0.5, 0, 1) * ((v > -0.05) & (v < 1.05))
    light = (
        np.array([1.0, 0.78, 0.32]) * np.clip(0.5 + v, 0, 1.3)[..., None] + np.array([0.05, 0.1, 0.5]) * (v < 0.2)[..., None]
    ) * 2.4
    halo = np.exp(-np.hypot(u / 3.2, (v - 0.5) / 0.9) * 2.2)[..., None] * np.array([1.0, 0.5, 0.14]) * 0.16
    shine(veil, spot, (body[..., None] * light + halo) * level)


def draw_sparks(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """Glowing grains thrown up, each on its parabola, again and again."""
    count = 170
    dice = lane(plume.seed, "sparks").random((count, 5))
    life = 0.7 + 0.8 * dice[:, 0]
    clock = view.time_s / life + dice[:, 1]
    beat = np.floor(clock)
    turn = 6.283 * ((dice[:, 2] + 0.618 * beat) % 1.0)
    push = (0.35 + 0.65 * dice[:, 3]) * np.sqrt(2 * 9.81 * plume.height)
    tilt = 0.5 * plume.width / max(plume.height, 0.1) * (0.3 + dice[:, 4])
    way = np.stack([np.cos(turn) * tilt, np.sin(turn) * tilt, np.ones(count)], -1)
    speed = way * push[:, None] * 0.75

    def at(age: Floats) -> Floats:
        drop = np.array([0.0, 0.0, -4.9]) * (age**2)[:, None]
        return foot + speed * age[:, None] + drop

    age = (clock - beat) * life
    heat = np.clip(1 - age / life, 0, 1)
    colour = np.array([1.0, 0.42, 0.08]) * heat[:, None] + np.array([0.4, 0.35, 0.2]) * (heat**3)[:, None]
    # A small fire throws fine sparks.
    grain = min(1.0, plume.height / 0.8)
    _trails(veil, view, (at(age), at(age + 0.03)), grain * (0.003 + 0.005 * heat), colour * level * 3)


def _trails(veil: Veil, view: View, ends: tuple[Floats, Floats], radius_m: Floats, light: Floats) -> None:
    """Glowing streaks between world places (n, 3)."""
    lens = view.lens
    ahead = -((ends[0] - lens.position) @ lens.rotation)[:, 2]
    front = ahead > 0.2
    if not bool(front.any()):
        return
    pixels = [lens.pixels((end - lens.position)[front]) for end in ends]
    radius = np.maximum(radius_m[front] * lens.focal / ahead[front], 0.55)
    veil.streaks((pixels[0], pixels[1]), ahead[front], radius, np.ones(int(front.sum())), light[front], glows=True)


def draw_fireworks(veil: Veil, plume: Plume, foot: Floats, view: View, level: float) -> None:
    """Shells that climb, burst into a sphere of stars and sink glowing: one after another, each in its own colour."""
    gap, last = 0.45, 3.6
    first = int(np.floor((view.time_s - last) / gap))
    for number in range(first, int(np.floor(view.time_s / gap)) + 1):
        age = view.time_s - number * gap
        if 0 <= age <= last:
            _shell(veil, (plume, foot, view, level), number, age)


_TONES = ((1.0, 0.25, 0.12), (0.25, 0.55, 1.0), (1.0, 0.78, 0.25), (0.35, 1.0, 0.4), (1.0, 0.35, 0.85), (0.95, 0.92, 0.85))


def _shell(veil: Veil, show: tuple[Plume, Floats, View, float], number: int, age: float) -> None:
    plume, foot, view, level = show
    dice = lane(plume.seed, "shell", number)
    aside, high, tone = dice.uniform(-0.5, 0.5), dice.uniform(0.55, 1.0), _TONES[int(dice.random() * len(_TONES))]
    right = view.lens.rotation[:, 0]
    middle = foot + right * aside * plume.width + np.array([0.0, 0.0, high * plume.height])
    climb = 0.55
    if age < climb:
        share = age / climb
        start = foot + right * aside * plume.width * 0.8
        ends = tuple((start + (middle - start) * (1 - (1 - max(s, 0.0)) ** 2))[None] for s in (share - 0.06, share))
        _trails(veil, view, (ends[0], ends[1]), np.array([0.18]), np.array([[1.0, 0.7, 0.35]]) * level * 3)
        return
    since = age - climb
    count = 210
    way = dice.standard_normal((count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    reach = 0.36 * plume.height * (0.92 + 0.16 * dice.random(count))
    fade = np.clip(1 - since / 2.0, 0, 1) ** 1.3 * (0.75 + 0.25 * np.sin(40 * since + 6.28 * dice.random(count)))

    def at(s: float) -> Floats:
        spread = 1 - np.exp(-2.6 * max(s, 0.0))
        return middle + way * (reach * spread)[:, None] - np.array([0.0, 0.0, 0.035 * plume.height * max(s, 0.0) ** 2])

    _powder_smoke(veil, (plume, foot, view, level), (middle, since, tone))
    light = np.array(tone) * fade[:, None] * level * 4
    _trails(veil, view, (at(since - 0.16), at(since)), np.full(count, 0.16), light)
    if since < 0.25:
        spot = patch(veil, view.lens, middle, (40.0, 40.0, 40.0, 40.0))
        if spot is not None:
            glow = np.exp(-np.hypot(spot.right, spot.up) / (0.09 * plume.height)) * (1 - since / 0.25)
            shine(veil, spot, glow[..., None] * np.array(tone) * level * 3)


def _powder_smoke(veil: Veil, show: tuple[Plume, Floats, View, float], burst: tuple[Floats, float, Rgb]) -> None:
    """What is left of a shell: a thin ragged ball of smoke, lit by its stars while they burn, that drifts with the wind."""
    plume, _, view, level = show
    middle, since, tone = burst
    wide = 0.30 * plume.height * (1 - np.exp(-2.2 * since))
    spot = patch(veil, view.lens, middle + wind_at(view.air.wind, view.time_s) * 0.5 * since, (wide, wide, wide, wide))
    if spot is None or wide <= 0:
        return
    away = np.hypot(spot.right, spot.up) / wide
    rags = noise(0.30 * spot.right / wide + plume.seed % 7, 0.30 * spot.up / wide, plume.seed % 4)
    cover = 0.55 * np.clip(1 - away, 0, 1) ** 0.7 * np.clip(2.2 * rags - 0.6, 0, 1) * np.clip(1 - since / 3.0, 0, 1)
    lit = 0.25 * level * np.clip(1 - since / 1.6, 0, 1) * np.array(tone) + 0.8 * np.array(view.air.light)
    lay(veil, spot, cover, lit)
