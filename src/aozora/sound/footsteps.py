"""Footsteps: a foot presses, rolls and leaves the ground; grains of the ground break under it."""

from dataclasses import dataclass

import numpy as np

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.chance import log_between
from aozora.sound.dsp import Signal
from aozora.sound.materials import Material
from aozora.sound.modal import Modes, attacked, mixed, panel_modes, ringing


@dataclass(frozen=True)
class Foot:
    """What comes down: `hard` is how much of the floor's answer it draws out (1 is a leather sole), `contact` a factor on how
    long it touches (short is bright), `gap_s` from heel to toe (0: it lands at once), `hollow` the resonances of a hoof (Hz)."""

    hard: float = 1.0
    contact: float = 1.0
    gap_s: float = 0.085
    hollow: tuple[float, ...] = ()


FEET = {
    "shoe": Foot(),
    "boot": Foot(1.35, 1.5, 0.1),
    "heel": Foot(1.7, 0.35, 0.07),
    "sneaker": Foot(0.45, 2.2, 0.09),
    "bare": Foot(0.22, 3.0, 0.07),
    "paw": Foot(1.0, 1.0, 0.02),
    "hoof": Foot(1.6, 0.6, 0.012, (680.0, 1180.0, 1930.0)),
}
"""Feet by kind; paws and hooves belong to four legs."""

_GRAINS = {"gravel": 46, "snow": 70, "grass": 26, "leaves": 60, "sand": 34, "earth": 12, "water": 20}
"""Grains that break under an adult's step."""


def footstep(ground: Material, mass_kg: float, speed_m_s: float, kind: str, rng: np.random.Generator) -> Signal:
    """One step at 1 m, (n,), beginning at sample 0. `mass_kg` is the walker's, `speed_m_s` how fast the foot comes down, `kind` a
    row of `FEET`."""
    foot, paw = FEET[kind], kind == "paw"
    weight = float(np.clip((mass_kg / 70) ** 0.3, 0.25, 1.6))
    force = weight * float(np.clip(0.6 + 0.4 * speed_m_s, 0.5, 1.8))
    contact_s = (0.030 if paw else 0.055) + 0.06 * weight * (0.4 if speed_m_s > 1.5 else 1.0)
    parts = [_press(ground, weight, paw, rng), _rustle(ground, contact_s, paw, rng), _break(ground, contact_s, weight, paw, rng)]
    if ground.shape != "none":
        parts.append(_hard(ground, weight, foot, paw, rng))
    if foot.hollow:
        parts.append(_clop(ground, foot, rng))
    sound = attacked(mixed(parts))
    return 0.4 * force * np.sqrt(ground.loudness) * sound / max(np.max(np.abs(sound)), 1e-9)


def _press(ground: Material, weight: float, paw: bool, rng: np.random.Generator) -> Signal:
    """The weight meeting the ground: a short low thump."""
    hz = (150 if paw else 85) / weight**0.4 * (1 + 0.08 * rng.standard_normal())
    seconds = 0.016 if paw else 0.028
    t = np.arange(round(8 * seconds * SAMPLE_RATE)) / SAMPLE_RATE
    fall = np.sin(2 * np.pi * hz * (t + 0.5 * seconds * (1 - np.exp(-t / seconds))))
    pad = dsp.apply(dsp.band(180.0, 900.0 if paw else 650.0), rng.standard_normal(len(t)))
    return (0.5 + 0.5 * ground.thud) * (0.8 * fall + 0.5 * pad) * np.exp(-t / seconds) * (t / seconds + 0.35)


def _rustle(ground: Material, contact_s: float, paw: bool, rng: np.random.Generator) -> Signal:
    """Noise of the ground while the foot presses, and a softer one as it leaves."""
    n = round((contact_s + 0.22) * SAMPLE_RATE)
    t = np.arange(n) / SAMPLE_RATE
    press = np.exp(-t / ((0.3 if paw else 0.5) * ground.crunch_s + 0.006))
    leave = (0.2 if paw else 0.45) * np.exp(-(((t - contact_s) / (0.35 * ground.crunch_s + 0.012)) ** 2))
    noise = dsp.apply(dsp.band(*ground.crunch_band), rng.standard_normal(n))
    return (0.28 if paw else 0.34) * ground.crunch * noise * (press + leave) / max(float(np.std(noise)), 1e-9)


def _break(ground: Material, contact_s: float, weight: float, paw: bool, rng: np.random.Generator) -> Signal:
    """Single blades, crystals and pebbles: tiny bursts, most of them early."""
    count = round(_GRAINS.get(ground.name, 0) * weight * (0.5 if paw else 1.0))
    out = np.zeros(round((contact_s + 0.15) * SAMPLE_RATE))
    low, high = ground.crunch_band
    for _ in range(count):
        length = round(rng.uniform(0.0015, 0.009) * SAMPLE_RATE)
        at = round(min(rng.gamma(1.4, contact_s / 2.2), contact_s + 0.1) * SAMPLE_RATE)
        hz = log_between(rng, (low * 1.2, high))
        t = np.arange(length)
        grain = np.sin(2 * np.pi * hz * t / SAMPLE_RATE + rng.uniform(0, 6.28)) * np.exp(-5 * t / length)
        grain += 0.5 * rng.standard_normal(length) * np.exp(-6 * t / length)
        end = min(len(out), at + length)
        out[at:end] += rng.exponential(0.22) * grain[: end - at]
    return ground.crunch * out


def _hard(ground: Material, weight: float, foot: Foot, paw: bool, rng: np.random.Generator) -> Signal:
    """On floors: heel and toe knock (claws tick) and the floor answers."""
    answer = ringing(panel_modes(ground, rng), 0.0006 if paw else 0.0011 * weight * foot.contact, 0.25)
    answer /= max(np.max(np.abs(answer)), 1e-9)
    gap = round(foot.gap_s * (1 + 0.2 * rng.standard_normal()) * SAMPLE_RATE)
    second = np.concatenate([np.zeros(max(gap, 1)), 0.45 * answer])
    return foot.hard * mixed([0.7 * answer, second])


def _clop(ground: Material, foot: Foot, rng: np.random.Generator) -> Signal:
    """A hoof is a box of horn: it rings hollow, on hard ground above all."""
    hz = np.array(foot.hollow) * (1 + 0.04 * rng.standard_normal(len(foot.hollow)))
    hardness = 1.0 if ground.shape != "none" else 0.25
    return 0.9 * hardness * ringing(Modes(hz, np.array([70.0, 95.0, 130.0]), np.array([1.0, 0.7, 0.35])), 3e-4, 0.12)
