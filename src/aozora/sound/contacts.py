"""Single contacts by the words people have for them: click, clink, clack, thud, crash, snap, crunch, scrape, squeak.

One table of struck pairs, each a modal blow (`modal`), and families of what tears, crushes and rubs. Sounds are functions
(rng) -> mono (n,) with a peak of about 1; the first sample is the contact.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import between, log_between, whole
from aozora.sound.dsp import Signal
from aozora.sound.household import blow, laid, peaked, rustled
from aozora.sound.modal import Modes, attacked, ringing
from aozora.sound.textures import tamed, unit, wander

Rng = np.random.Generator
Call = Callable[[Rng], Signal]


@dataclass(frozen=True)
class Struck:
    """A blow: materials of the lighter body and of what it meets, size (m), mass (kg) and speed (m/s) of the lighter one; `panel`
    when the other is large. `hand_s` is how soon the ringing is stopped by what holds it (0: it rings out); `low` adds the
    hollow of a large body, as (Hz, share)."""

    pair: tuple[str, str]
    size_m: float
    mass_kg: float
    speed: float
    panel: bool = False
    hand_s: float = 0.0
    low: tuple[float, float] = (0.0, 0.0)


STRUCK: dict[str, Struck] = {
    "click": Struck(("plastic", "plastic"), 0.016, 0.005, 1.3, hand_s=0.012),
    "metal click": Struck(("metal", "metal"), 0.022, 0.02, 0.9, hand_s=0.02),
    "clack": Struck(("wood", "plastic"), 0.05, 0.05, 1.6, hand_s=0.03),
    "clink": Struck(("glass", "glass"), 0.09, 0.15, 0.5),
    "china": Struck(("ceramic", "ceramic"), 0.1, 0.15, 0.5),
    "clank": Struck(("metal", "metal"), 0.28, 1.6, 1.4, hand_s=0.22),
    "tap": Struck(("wood", "wood"), 0.014, 0.012, 0.7, panel=True, hand_s=0.04),
    "glass tap": Struck(("plastic", "glass"), 0.012, 0.008, 0.7, hand_s=0.06),
    "thud": Struck(("leather", "earth"), 0.2, 4.0, 2.5, panel=True, low=(72, 0.8)),
    "thump": Struck(("leather", "wood"), 0.25, 6.0, 2.0, panel=True, low=(58, 1.3)),
    "thunk": Struck(("metal", "wood"), 0.16, 1.2, 3.0, panel=True, hand_s=0.08, low=(150, 0.7)),
    "plink": Struck(("glass", "glass"), 0.03, 0.004, 0.7, hand_s=0.16),
    "stomp": Struck(("rubber", "wood"), 0.28, 9.0, 2.0, panel=True, low=(66, 1.0)),
    "chip": Struck(("stone", "stone"), 0.03, 0.02, 1.0, hand_s=0.03),
    "pan": Struck(("metal", "metal"), 0.3, 0.6, 1.0, hand_s=0.4),
}


def struck(name: str, *others: str) -> Call:
    """The blow of a row of `STRUCK`, or of one of several."""

    def call(rng: Rng) -> Signal:
        return _hit(STRUCK[(name, *others)[whole(rng, 0, 1 + len(others))]], rng, 1.0)

    return call


def _hit(what: Struck, rng: Rng, share: float) -> Signal:
    hit = blow(
        what.pair, what.size_m * between(rng, 0.93, 1.07), what.mass_kg, what.speed * between(rng, 0.85, 1.1), rng, what.panel
    )
    if what.hand_s:
        hit = hit * np.exp(-np.arange(len(hit)) / (what.hand_s * SAMPLE_RATE))
        hit = hit[: round(7 * what.hand_s * SAMPLE_RATE) + 480]
    hz, level = what.low
    if level:
        t = np.arange(round(0.35 * SAMPLE_RATE)) / SAMPLE_RATE
        body = level * np.sin(2 * np.pi * hz * (t + 0.012 * (1 - np.exp(-t / 0.02)))) * np.exp(-t / 0.075)
        hit = np.pad(hit, (0, max(0, len(body) - len(hit))))
        hit[: len(body)] += body * np.minimum(1, t / 0.0015)
    return share * peaked(hit)


def pressed(name: str, gap_s: float, back: float) -> Call:
    """Down and up again: a click with the softer one that lets go."""

    def call(rng: Rng) -> Signal:
        first, second = _hit(STRUCK[name], rng, 1.0), _hit(STRUCK[name], rng, back)
        return peaked(laid(0.3, [(0.0, first), (gap_s * between(rng, 0.9, 1.2), second)]))

    return call


def many(names: tuple[str, ...], count: tuple[int, int], seconds: float, fading: float) -> Call:
    """A clatter of contacts at random within `seconds`, denser and louder at first by `fading` (0: even)."""

    def call(rng: Rng) -> Signal:
        parts: list[tuple[float, Signal]] = [(0.0, _hit(STRUCK[names[0]], rng, 1.0))]
        for _ in range(whole(rng, *count)):
            at = float(rng.random()) ** (1 + fading)
            share = between(rng, 0.25, 0.9) * float(np.exp(-1.6 * fading * at))
            parts.append((at * seconds, _hit(STRUCK[names[whole(rng, 0, len(names))]], rng, share)))
        return peaked(laid(seconds + 0.5, parts))

    return call


def crash(rng: Rng) -> Signal:
    """A heavy collision: body, sheet metal and wood that give way, and pieces that settle."""
    n = round(0.5 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    crush = attacked(dsp.apply(dsp.band(180, 7000), rng.standard_normal(n)) * np.exp(-t / 0.09), 0.001)
    pieces = many(("pan", "clack", "clink", "clank", "chip"), (16, 26), 1.3, 1.1)(rng)
    return peaked(laid(1.9, [(0.0, peaked(crush)), (0.0, _hit(STRUCK["thump"], rng, 0.9)), (0.004, 0.7 * pieces)]))


def jingling(rng: Rng) -> Signal:
    """Keys or coins: small pieces of metal that ring against each other."""
    parts: list[tuple[float, Signal]] = []
    for k in range(whole(rng, 9, 15)):
        ratios = np.array([1, 1.52, 2.24, 2.9, 3.7]) * log_between(rng, (2600, 5200))
        ring = ringing(Modes(ratios, np.array([16.0, 22, 28, 36, 48]), ratios[0] / ratios), 4e-5, 0.4)
        parts.append((0.05 * k + between(rng, 0, 0.045), between(rng, 0.3, 1) * attacked(peaked(ring))))
    return peaked(laid(1.0, parts))


def ring_out(rng: Rng) -> Signal:
    """A metal rod or rim that rings on."""
    first = log_between(rng, (900, 1500))
    ratios = np.array([1, 2.756, 5.404, 8.933])
    return peaked(attacked(ringing(Modes(first * ratios, 1.1 + 0.5 * ratios**1.4, ratios**-0.9), 8e-5, 3.0)))


# What breaks.


def snap(rng: Rng) -> Signal:
    """Something brittle breaks: one crack under a millisecond, and two dry modes of what is left."""
    n = round(0.16 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    burst = dsp.apply(dsp.band(900, 14000), rng.standard_normal(n)) * (np.exp(-t / 0.0016) + 0.25 * np.exp(-t / 0.009))
    hz = log_between(rng, (750, 1900))
    body = np.sin(2 * np.pi * hz * t) * np.exp(-t / 0.009) + 0.5 * np.sin(2 * np.pi * 2.7 * hz * t) * np.exp(-t / 0.005)
    return peaked(attacked(peaked(burst) + 0.6 * body, 0.0003))


def crack(rng: Rng) -> Signal:
    """A large break: fibres give way one after the other, then the body."""
    parts = [(0.09 * float(rng.random()) ** 2, between(rng, 0.25, 0.8) * snap(rng)) for _ in range(whole(rng, 5, 9))]
    return peaked(laid(0.4, [(0.0, snap(rng)), *parts, (0.02, 0.5 * _hit(STRUCK["thunk"], rng, 1.0))]))


def pop(rng: Rng) -> Signal:
    """A hollow opens at once: the burst of the gap and the ring of the air behind it, whose pitch rises."""
    n = round(0.14 * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    hz = log_between(rng, (420, 900))
    air = np.sin(2 * np.pi * hz * (t + 3.0 * t**2)) * np.exp(-t / 0.016)
    burst = dsp.apply(dsp.band(700, 9000), rng.standard_normal(n)) * np.exp(-t / 0.003)
    return peaked(attacked(air + 0.5 * peaked(burst), 0.0005))


def crunched(grains: int, band: tuple[float, float], seconds: float, bites: int = 1) -> Call:
    """Brittle grains that break under pressure, as so many small cracks of their own size; in one or several bites."""

    def call(rng: Rng) -> Signal:
        gap = seconds * 1.9
        out = np.zeros(round((gap * (bites - 1) + seconds + 0.06) * SAMPLE_RATE))
        noise = rng.standard_normal(4096)
        for bite in range(bites):
            for _ in range(grains):
                at = round((bite * gap + seconds * float(rng.beta(1.6, 2.4))) * SAMPLE_RATE)
                m = round(between(rng, 0.0008, 0.006) * SAMPLE_RATE) + 16
                first = whole(rng, 0, 4096 - 4 * m) if 4 * m < 4096 else 0
                grain = noise[first : first + 4 * m] * np.exp(-np.arange(min(4 * m, 4096 - first)) / m)
                out[at : at + len(grain)] += float(rng.exponential(0.5)) ** 1.3 * grain[: max(0, len(out) - at)]
        return peaked(attacked(dsp.apply(dsp.band(*band), out), 0.001))

    return call


def ripped(band: tuple[float, float], threads: tuple[float, float], seconds: float) -> Call:
    """Cloth, paper or hooks that let go thread by thread, faster and faster (threads a second, first and last)."""

    def call(rng: Rng) -> Signal:
        n = round(seconds * between(rng, 0.85, 1.15) * SAMPLE_RATE)
        rate = np.linspace(*threads, n) * np.exp(0.4 * wander(rng, n, 14))
        since = np.cumsum(rate) / SAMPLE_RATE % 1 / np.maximum(rate, 1)
        noise = dsp.apply(dsp.band(*band), rng.standard_normal(n))
        tear = noise * (np.exp(-since / 0.0022) + 0.18) * np.sqrt(np.linspace(0.5, 1, n))
        return peaked(attacked(tear, 0.002) * np.minimum(1, np.arange(n)[::-1] / 900))

    return call


def falling_grains(hz: tuple[float, float], per_s: float, seconds: float) -> Call:
    """Salt, sand or gravel that falls on something: small hard contacts whose number swells and fades."""

    def call(rng: Rng) -> Signal:
        n = round(seconds * SAMPLE_RATE)
        out = np.zeros(n + 2400)
        for at in rng.beta(1.5, 2.0, round(per_s * seconds)) * n:
            centre, m = log_between(rng, hz), 260
            t = np.arange(m) / SAMPLE_RATE
            tick = np.sin(2 * np.pi * centre * t + float(rng.random())) * np.exp(-t / 0.0011) * np.minimum(1, t / 0.0001)
            out[int(at) : int(at) + m] += float(rng.exponential(0.4)) * tick
        return peaked(out)

    return call


# What rubs.


def scraped(hz: tuple[float, float, float], strokes: int, seconds: float, rough: float) -> Call:
    """A hard edge drawn over a hard surface: chatter of the contact through three resonances of the body."""

    def call(rng: Rng) -> Signal:
        parts: list[tuple[float, Signal]] = []
        for k in range(strokes):
            n = round(seconds * between(rng, 0.8, 1.2) * SAMPLE_RATE)
            x = np.linspace(0, 1, n)
            chatter = dsp.one_pole(rng.exponential(1.0, n // 90 + 2) ** rough, 1 / SAMPLE_RATE).repeat(90)[:n]
            push = dsp.apply(dsp.band(500, 15000), rng.standard_normal(n)) * chatter
            body = sum(dsp.apply(dsp.resonance(f * between(rng, 0.95, 1.05), 9), push) / f**0.25 for f in hz)
            stroke = (unit(np.asarray(body)) + 0.35 * unit(push)) * np.sin(np.pi * x**0.8) ** 0.6
            parts.append((1.25 * seconds * k, between(rng, 0.7, 1) * attacked(stroke, 0.004)))
        return peaked(laid(1.3 * seconds * strokes + 0.1, parts))

    return call


def squeaked(hz: tuple[float, float], seconds: float, voices: int, noise: float = 0.05) -> Call:
    """Stick and slip faster than the ear can count: a saw tooth whose pitch rises and breaks off, as of rubber on a floor."""

    def call(rng: Rng) -> Signal:
        parts: list[tuple[float, Signal]] = []
        for k in range(whole(rng, 1, voices + 1)):
            n = round(seconds * between(rng, 0.7, 1.3) * SAMPLE_RATE)
            x = np.linspace(0, 1, n)
            pitch = np.exp(np.interp(x, [0, 0.5, 1], np.log([hz[0], hz[1], 0.5 * (hz[0] + hz[1])]))) * between(rng, 0.9, 1.1)
            pitch = pitch * np.exp(0.02 * wander(rng, n, 40))
            phase = np.cumsum(pitch) / SAMPLE_RATE % 1
            slip = dsp.one_pole(phase - 0.5, 0.00004)
            tone = dsp.apply(dsp.resonance(2.1 * hz[1], 1.2), slip) + 0.3 * slip
            tone = unit(tone) + noise * 4 * dsp.apply(dsp.band(1500, 9000), rng.standard_normal(n))
            parts.append((1.5 * seconds * k, tone * np.sin(np.pi * x**0.6) ** 0.7))
        return peaked(laid(1.6 * seconds * len(parts) + 0.05, parts))

    return call


def crinkled(rng: Rng) -> Signal:
    """Stiff foil or paper is crumpled: folds that snap over one by one."""
    crease = crunched(46, (1200, 13000), 0.55)(rng)
    return peaked(laid(0.75, [(0.0, crease), (0.02, 0.3 * rustled(rng, 0.6, (1800, 11000), 0.008))]))


def crackle(rng: Rng, n: int) -> Signal:
    """Small cracks in clusters, of any size down to the finest (a bed)."""
    busy = np.clip(np.exp(0.9 * wander(rng, n, 1.6)), 0.1, 4.0)
    out = np.zeros((n, 2))
    for band, per_s, share in (((400, 4000), 7, 1.0), ((1500, 9000), 30, 0.7), ((4000, 16000), 70, 0.4)):
        hits = np.where(rng.random((n, 2)) < per_s / SAMPLE_RATE * busy[:, None], rng.exponential(1.0, (n, 2)) ** 1.5, 0.0)
        out += share * unit(dsp.apply(dsp.band(*band), np.asarray(hits * rng.choice([-1.0, 1.0], (n, 2)), np.float64)))
    return tamed(out, 9.0)
