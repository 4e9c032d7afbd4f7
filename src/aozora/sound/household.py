"""What hands do: doors, switches, keys, knives, water and paper; each is a function (rng) -> mono (n,) with a peak of about 1."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, whole
from aozora.sound.dsp import Signal
from aozora.sound.materials import MATERIALS
from aozora.sound.modal import Blow, Modes, attacked, impact, ringing
from aozora.sound.textures import wander

Rng = np.random.Generator


def peaked(sound: Signal) -> Signal:
    """The sound at a peak of 1."""
    return sound / max(float(np.max(np.abs(sound))), 1e-9)


def laid(seconds: float, parts: list[tuple[float, Signal]]) -> Signal:
    """Sounds that begin at their times (s) in a stretch of `seconds`; the end is faded over 20 ms."""
    out = np.zeros(round(seconds * SAMPLE_RATE))
    for at, part in parts:
        first = round(at * SAMPLE_RATE)
        n = max(0, min(len(part), len(out) - first))
        out[first : first + n] += part[:n]
    return out * np.minimum(1, np.arange(len(out))[::-1] / (0.02 * SAMPLE_RATE))


def blow(pair: tuple[str, str], size_m: float, mass_kg: float, speed: float, rng: Rng, panel: bool = True) -> Signal:
    """One hit of a small body on another, peak 1."""
    what = Blow(MATERIALS[pair[0]], MATERIALS[pair[1]], size_m, mass_kg, speed, mass_kg * speed, panel)
    return peaked(impact(what, rng, (lane(0, "hand", pair[0]), lane(0, "on", pair[1]))))


def rustled(rng: Rng, seconds: float, band: tuple[float, float], grain_s: float, swell: float = 0.7) -> Signal:
    """Crumpling and brushing: noise in a band whose grains come and go."""
    n = round(seconds * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    step = max(round(grain_s * SAMPLE_RATE), 2)
    grains = np.repeat(rng.exponential(1.0, n // step + 2) ** 1.6, step)[:n]
    level = dsp.one_pole(grains, 0.35 * grain_s) * np.sin(np.pi * x) ** swell
    return peaked(attacked(dsp.apply(dsp.band(*band), rng.standard_normal(n)) * level, 0.004))


def door_closing(rng: Rng) -> Signal:
    """A wooden door falls to: the panel, the frame, the latch."""
    thud = blow(("wood", "wood"), 0.5, 9.0, 0.9, rng)
    latch = blow(("metal", "metal"), 0.03, 0.04, 0.7, rng, panel=False)
    return peaked(laid(0.8, [(0.0, thud), (0.018, 0.3 * latch), (0.075, 0.2 * latch)]))


def door_opening(rng: Rng) -> Signal:
    """Handle, latch, and hinges that creak a little."""
    click = blow(("metal", "metal"), 0.025, 0.03, 0.6, rng, panel=False)
    return peaked(laid(1.5, [(0.0, 0.7 * click), (0.09, 0.5 * click), (0.2, 0.5 * creak(rng))]))


def creak(rng: Rng) -> Signal:
    """Stick and slip of an old hinge: pulses that hurry and slow down, in the wood of the door."""
    n = round(1.2 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    hz = (90 + 260 * np.sin(np.pi * x) ** 2) * np.exp(0.25 * wander(rng, n, 5))
    phase = np.cumsum(hz) / SAMPLE_RATE
    slips = np.diff(np.floor(phase), prepend=0.0) * (0.6 + 0.4 * rng.random(n))
    out = sum(
        level * dsp.apply(dsp.resonance(hz0, q), slips) for hz0, q, level in ((640, 9, 1.0), (1180, 10, 0.8), (2350, 9, 0.5))
    )
    return peaked(np.asarray(out) * np.sin(np.pi * x) ** 0.6)


def switch(rng: Rng) -> Signal:
    """A light switch: two clicks of plastic."""
    click = blow(("plastic", "plastic"), 0.012, 0.004, 1.2, rng, panel=False)
    return peaked(laid(0.2, [(0.0, 0.6 * click), (0.022, click)]))


def typing(rng: Rng) -> Signal:
    """Two seconds of a keyboard: keys go down and come up, words have pauses."""
    parts: list[tuple[float, Signal]] = []
    at = 0.02
    while at < 1.9:
        down = blow(
            ("plastic", "plastic"), between(rng, 0.011, 0.02), 0.004, between(rng, 0.7, 1.4), rng, panel=rng.random() < 0.5
        )
        parts += [(at, between(rng, 0.5, 1.0) * down), (at + between(rng, 0.06, 0.09), 0.25 * down)]
        at += between(rng, 0.09, 0.2) + (between(rng, 0.15, 0.35) if rng.random() < 0.15 else 0.0)
    return peaked(laid(2.05, parts))


def writing(rng: Rng) -> Signal:
    """Strokes of a pencil over paper."""
    strokes = [
        (0.16 * k + between(rng, 0, 0.04), between(rng, 0.4, 1) * rustled(rng, 0.13, (2200, 9000), 0.003)) for k in range(11)
    ]
    return peaked(laid(2.0, strokes))


def cutting(rng: Rng) -> Signal:
    """A knife goes through something crisp and meets the board, three times."""
    parts: list[tuple[float, Signal]] = []
    for k in range(3):
        at = 0.36 * k + between(rng, 0, 0.03)
        parts += [(at, 0.5 * rustled(rng, 0.07, (1500, 8000), 0.006)), (at + 0.06, blow(("metal", "wood"), 0.12, 0.12, 0.9, rng))]
    return peaked(laid(1.3, parts))


def sawing(rng: Rng) -> Signal:
    """One stroke forth and back through wood."""
    n = round(0.4 * SAMPLE_RATE)
    teeth = np.exp(-6 * (np.cumsum(np.full(n, 150.0)) / SAMPLE_RATE % 1))
    noise = dsp.apply(dsp.band(700, 6500), rng.standard_normal(n)) * (0.35 + teeth)
    stroke = noise * np.sin(np.pi * np.linspace(0, 1, n)) ** 0.7
    return peaked(np.concatenate([stroke, np.zeros(1500), 0.6 * stroke[::-1]]))


def pour(rng: Rng) -> Signal:
    """A glass fills: bubbles, and the air column above the water, a quarter wave long, that rises in pitch as it shortens."""
    seconds = 4.0
    n = round(seconds * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    hz = 343 / (4 * (0.145 - 0.115 * x + 0.6 * 0.033))
    turn = np.exp(2j * np.pi * np.cumsum(hz) / SAMPLE_RATE)
    slow = dsp.one_pole(dsp.one_pole(rng.standard_normal((n, 2)), 0.0025), 0.0025)
    column = peaked(np.real((slow[:, 0] + 1j * slow[:, 1]) * turn)) + 0.25 * peaked(
        np.real((slow[:, 1] - 1j * slow[:, 0]) * turn**3)
    )
    hiss = peaked(dsp.apply(dsp.band(900, 9000), rng.standard_normal(n)))
    drops = np.zeros(n)
    for at in rng.random(240) * (n - 2400):
        drop = _bubble(rng, between(rng, 0.0012, 0.004))[:2400]
        drops[int(at) : int(at) + len(drop)] += drop * rng.exponential(0.4)
    out = (column + 0.2 * hiss + 0.5 * peaked(drops)) * np.minimum(1, np.minimum(x / 0.03, (1 - x) / 0.05))
    return peaked(out)


def _bubble(rng: Rng, radius_m: float) -> Signal:
    """Minnaert's bubble, 3.26 / radius Hz, that rises as it nears the surface."""
    hz, decay = 3.26 / radius_m, 0.13 / radius_m + 0.0072 * radius_m**-1.5
    t = np.arange(round(min(0.12, 6 / decay) * SAMPLE_RATE)) / SAMPLE_RATE
    return np.sin(2 * np.pi * hz * (t + 0.05 * decay * rng.random() * t**2)) * np.exp(-decay * t) * np.minimum(1, t / 0.0008)


def drip(rng: Rng) -> Signal:
    """One drop into still water: a tick, then the bubble it leaves."""
    tick = dsp.apply(dsp.band(3000, 12000), rng.standard_normal(200)) * np.exp(-np.arange(200) / 30)
    return peaked(attacked(laid(0.35, [(0.0, 0.25 * peaked(tick)), (0.012, _bubble(rng, between(rng, 0.0016, 0.003)))])))


def boiling(rng: Rng) -> Signal:
    """A second of large bubbles."""
    return peaked(laid(1.2, [(float(at), _bubble(rng, between(rng, 0.004, 0.012))) for at in rng.random(26) * 1.05]))


def paper(rng: Rng) -> Signal:
    """A page turns."""
    return peaked(
        laid(0.75, [(0.0, 0.6 * rustled(rng, 0.4, (1400, 11000), 0.008)), (0.33, rustled(rng, 0.22, (900, 9000), 0.005))])
    )


def cloth(rng: Rng) -> Signal:
    """Sleeves and folds move."""
    return rustled(rng, 0.6, (350, 4200), 0.02)


def shatter(rng: Rng) -> Signal:
    """Glass breaks: the crack, then shards that fall and ring, ever fewer."""
    crack = blow(("glass", "stone"), 0.2, 0.4, 4.0, rng)
    parts = [(0.0, crack)]
    for _ in range(38):
        at = float(min(rng.gamma(1.5, 0.16), 1.5))
        shard = blow(("glass", "stone"), between(rng, 0.008, 0.06), 0.01, between(rng, 0.8, 2), rng)
        parts.append((0.03 + at, float(rng.exponential(0.3)) * shard[: round(0.4 * SAMPLE_RATE)]))
    return peaked(laid(2.0, parts))


def clang(rng: Rng) -> Signal:
    """Blade against blade."""
    hit = blow(("metal", "metal"), 0.3, 0.9, 3.0, rng, panel=False)
    return peaked(laid(1.4, [(0.0, hit), (0.03, 0.35 * rustled(rng, 0.12, (3000, 12000), 0.004))]))


def hammer(rng: Rng) -> Signal:
    """A hammer on a nail in wood."""
    return peaked(
        laid(
            0.6,
            [(0.0, 0.6 * blow(("metal", "metal"), 0.05, 0.4, 2, rng, False)), (0.0, blow(("metal", "wood"), 0.06, 0.4, 2, rng))],
        )
    )


def sweeping(rng: Rng) -> Signal:
    """One stroke of a broom."""
    return rustled(rng, 0.75, (900, 8500), 0.006, 1.2)


def digging(rng: Rng) -> Signal:
    """A spade goes into earth and throws it aside."""
    stab = blow(("metal", "gravel"), 0.2, 1.2, 1.5, rng)
    return peaked(laid(1.5, [(0.0, stab), (0.85, 0.6 * rustled(rng, 0.5, (300, 5000), 0.012))]))


def clap(rng: Rng) -> Signal:
    """Two palms: a short burst with the hollow between them."""
    t = np.arange(round(0.06 * SAMPLE_RATE)) / SAMPLE_RATE
    burst = rng.standard_normal(len(t)) * np.exp(-t / 0.004)
    hollow = dsp.apply(dsp.resonance(between(rng, 800, 1500), 1.8), burst) + 0.25 * dsp.apply(dsp.band(2000, 9000), burst)
    return peaked(attacked(hollow, 0.0005))


def punch(rng: Rng) -> Signal:
    """A fist or a foot lands."""
    return peaked(laid(0.3, [(0.0, blow(("flesh", "leather"), 0.1, 1.5, 3.0, rng, False)), (0.0, 0.4 * clap(rng))]))


def kick(rng: Rng) -> Signal:
    """A foot against a ball: a hollow thump of leather over air."""
    hollow = ringing(
        Modes(np.array([165.0, 290.0, 430.0, 610.0]), np.array([32.0, 45, 60, 80]), np.array([1, 0.6, 0.4, 0.2])), 1e-3
    )
    return peaked(laid(0.4, [(0.0, attacked(peaked(hollow))), (0.0, 0.35 * clap(rng))]))


def racket(rng: Rng) -> Signal:
    """A ball against strings."""
    ring = ringing(
        Modes(np.array([520.0, 610.0, 1150.0, 1900.0]), np.array([28.0, 35, 60, 90]), np.array([1, 0.7, 0.4, 0.3])), 4e-4
    )
    return peaked(laid(0.3, [(0.0, attacked(peaked(ring))), (0.0, 0.3 * clap(rng))]))


def shutter(rng: Rng) -> Signal:
    """The mirror and curtain of a camera."""
    click = blow(("metal", "plastic"), 0.014, 0.006, 1.5, rng, panel=False)
    return peaked(laid(0.25, [(0.0, click), (0.028, 0.6 * click), (0.085, 0.8 * click)]))


def ringtone(rng: Rng) -> Signal:
    """A telephone's bell: two gongs and a clapper, 20 strokes a second."""
    gong = ringing(
        Modes(np.array([1320.0, 1570.0, 2900.0, 4100.0]), np.array([7.0, 8, 14, 20]), np.array([1, 0.9, 0.5, 0.3])), 8e-5, 1.2
    )
    strokes = [(0.05 * k + between(rng, 0, 0.004), gong * between(rng, 0.7, 1)) for k in range(30)]
    return peaked(attacked(laid(2.4, strokes)))


def beep(rng: Rng) -> Signal:
    """An electronic beep near 2 kHz."""
    t = np.arange(round(0.16 * SAMPLE_RATE)) / SAMPLE_RATE
    edge: Signal = np.minimum(1.0, np.minimum(t, t[::-1]) / 0.006)
    return edge * np.sin(2 * np.pi * 2000 * (1 + 0.01 * float(rng.standard_normal())) * t)


def glass_harmonica(rng: Rng) -> Signal:
    """A wet finger round the rim of a glass: one slow, pure tone and its faint overtones."""
    n = round(2.6 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    hz = 660.0 * 2 ** (whole(rng, 0, 8) / 12)
    swell = np.minimum(1, np.minimum(t / 0.5, t[::-1] / 0.9)) * (1 + 0.08 * np.sin(2 * np.pi * 5.2 * t))
    tone = np.sin(2 * np.pi * hz * t) + 0.06 * np.sin(2 * np.pi * 2.32 * hz * t) + 0.015 * np.sin(2 * np.pi * 4.25 * hz * t)
    return peaked((tone + 0.02 * dsp.apply(dsp.band(2000, 8000), rng.standard_normal(n))) * swell**2)


def twang(rng: Rng) -> Signal:
    """A bow is loosed: the string, and the arrow that leaves."""
    string = ringing(
        Modes(np.array([115.0, 232, 351, 470, 720]), np.array([14.0, 18, 24, 30, 40]), np.array([1, 0.8, 0.5, 0.4, 0.2])),
        6e-4,
        0.6,
    )
    return peaked(laid(0.7, [(0.0, attacked(peaked(string))), (0.01, 0.5 * rustled(rng, 0.25, (1200, 7000), 0.03))]))


def swoosh(rng: Rng) -> Signal:
    """A wing beat or a swung cloth: a soft, low breath of air."""
    n = round(0.22 * SAMPLE_RATE)
    x = np.linspace(0, 1, n)
    air = dsp.apply(dsp.resonance(420, 0.8), rng.standard_normal(n)) + 0.3 * dsp.apply(
        dsp.resonance(1800, 0.8), rng.standard_normal(n)
    )
    return peaked(air * np.sin(np.pi * x**0.7) ** 2)


def gunshot(rng: Rng) -> Signal:
    """A crack and its long answer."""
    n = round(1.4 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    noise = rng.standard_normal(n)
    crack = noise * np.exp(-t / 0.006) + 0.5 * dsp.apply(dsp.band(60, 1200), noise) * np.exp(-t / 0.09)
    tail = dsp.apply(dsp.band(80, 2500), rng.standard_normal(n)) * np.exp(-t / 0.35)
    return peaked(attacked(crack + 0.12 * tail, 0.0006) * np.minimum(1, t[::-1] / 0.3))


def sizzle(rng: Rng, n: int) -> Signal:
    """A hot pan: fine, bright spitting (a bed)."""
    out = 0.4 * dsp.apply(dsp.band(2500, 15000), rng.standard_normal((n, 2)))
    spit = dsp.one_pole(np.where(rng.random((n, 2)) < 0.004, rng.exponential(6.0, (n, 2)), 0.0), 0.0008)
    spitting = dsp.apply(dsp.band(2000, 12000), rng.standard_normal((n, 2)) * spit)
    hot: Signal = out * np.exp(0.2 * wander(rng, n, 3))[:, None] + 6 * spitting
    return hot
