"""Impacts: two bodies meet, the contact lasts a moment, both ring in their modes (modal synthesis).

The contact time is Hertz's for an elastic sphere on a half space (K. L. Johnson, "Contact Mechanics", 1985, eq. 11.24); it
sets how far up the modes are excited. A mode decays by support damping and the loss factor: exp(-(d + pi * eta * f) t).
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.materials import Material

ATTACK_S = 0.0006
"""Length of the raised-cosine attack: no click, and audible within half a millisecond."""

_HIGHEST_HZ = 19_000.0
_LOWEST_HZ, _HIGHEST_FUNDAMENTAL_HZ = 70.0, 4200.0
_PARTIALS = {
    # free bar (Euler-Bernoulli), a struck plate's dense series, and a round membrane (zeros of Bessel functions)
    "bar": ((2 * np.arange(1, 15) + 1) / 3.0) ** 2,
    "plate": np.array([1, 1.47, 2.09, 2.56, 3.14, 3.48, 4.17, 4.95, 5.43, 6.02, 6.8, 7.6, 8.3, 9.4, 10.3, 11.6]),
    "membrane": np.array([1, 1.59, 2.14, 2.30, 2.65, 2.92, 3.16, 3.50, 3.60, 3.65]),
    "none": np.zeros(0),
}
_BLOCK = 256
_DRIVE = 1.6
_PANEL_SHARE = {"stone": 0.25, "ceramic": 0.35, "glass": 0.6, "ice": 0.4}
"""Heavy floors hardly move: what falls on them rings more than they do."""


@dataclass(frozen=True)
class Modes:
    """Frequencies (m,) Hz, decay rates (m,) 1/s and levels (m,) of what rings."""

    hz: NDArray[np.float64]
    decay: NDArray[np.float64]
    level: NDArray[np.float64]

    def joined(self, other: "Modes", share: float) -> "Modes":
        """These modes and another body's at a relative level."""
        return Modes(
            np.concatenate([self.hz, other.hz]),
            np.concatenate([self.decay, other.decay]),
            np.concatenate([self.level, share * other.level]),
        )


def body_modes(material: Material, size_m: float, rng: np.random.Generator) -> Modes:
    """Modes of a free body `size_m` across; each body is a little different."""
    ratios = _PARTIALS[material.shape]
    first = np.clip(material.fundamental_hz * 0.1 / max(size_m, 0.004), _LOWEST_HZ, _HIGHEST_FUNDAMENTAL_HZ)
    hz = first * ratios * (1 + 0.03 * rng.standard_normal(len(ratios)))
    # a struck bar is heard with its torsion and its second axis, which fill the gaps of the flexural series
    if material.shape == "bar":
        hz = np.concatenate([hz, first * np.array([1.32, 2.05, 3.4, 4.3, 6.3]) * (1 + 0.04 * rng.standard_normal(5))])
    hz = np.sort(hz[(hz > 40) & (hz < _HIGHEST_HZ)])
    level = (hz / first) ** -material.tilt * (0.55 + 0.45 * rng.random(len(hz)))
    return Modes(hz, material.damping * max(1.0, first / 1500) + np.pi * material.loss * hz, material.ring * level)


def panel_modes(material: Material, rng: np.random.Generator) -> Modes:
    """Modes of a large surface (a floor, a stair, a table top): dense from low on, and well damped by what carries it."""
    if material.shape == "none":
        return Modes(np.zeros(0), np.zeros(0), np.zeros(0))
    count = 22
    lowest = max(95.0, material.fundamental_hz * 0.3)
    hz = lowest * np.geomspace(1, min(40.0, 9000 / lowest), count) * (1 + 0.06 * rng.standard_normal(count))
    level = (hz / lowest) ** (-0.5 * material.tilt) * (0.35 + 0.65 * rng.random(count))
    decay = 2.2 * material.damping + 1.6 * np.pi * material.loss * hz
    return Modes(hz, decay, _PANEL_SHARE.get(material.name, 1.0) * material.ring * level)


def contact_seconds(a: Material, b: Material, size_m: float, mass_kg: float, speed_m_s: float) -> float:
    """How long the bodies touch, in seconds."""
    stiffness = 1e9 / (1 / a.stiffness_gpa + 1 / b.stiffness_gpa)
    radius, mass = max(size_m / 2, 0.002), max(mass_kg, 1e-4)
    return float(np.clip(2.87 * (mass**2 / (radius * stiffness**2 * max(speed_m_s, 0.03))) ** 0.2, 4e-5, 0.03))


def ringing(modes: Modes, contact_s: float, longest_s: float = 3.0) -> Signal:
    """The modes after one push of `contact_s`; the sum of exponentially decaying sines, until 60 dB down.

    A sine's samples are products of a coarse and a fine rotation, so the whole bank is two matrix products.
    """
    level = modes.level / (1 + (1.6 * modes.hz * contact_s) ** 2)
    heard = level > 1e-3 * np.max(level, initial=1e-12)
    hz, decay, level = modes.hz[heard], modes.decay[heard], level[heard]
    if not len(hz):
        return np.zeros(_BLOCK)
    blocks = int(np.ceil(min(longest_s, 6.9 / decay.min()) * SAMPLE_RATE / _BLOCK))
    rate = (-decay + 2j * np.pi * hz) / SAMPLE_RATE
    coarse = np.exp(np.outer(np.arange(blocks) * _BLOCK, rate)) * level
    fine = np.exp(np.outer(rate, np.arange(_BLOCK)))
    wave = (coarse.real @ fine.imag + coarse.imag @ fine.real).reshape(-1)
    return wave * np.minimum(1, np.arange(len(wave))[::-1] / 400)


@dataclass(frozen=True)
class Blow:
    """One impact: materials of the lighter body and of what it meets, and the measures of the event.

    `onto_panel` says that the second body is large (floor, stair, table, wall).
    """

    light: Material
    heavy: Material
    size_m: float
    mass_kg: float
    speed_m_s: float
    impulse_n_s: float
    onto_panel: bool


Bodies = tuple[np.random.Generator, np.random.Generator]
"""What makes the lighter and the heavier body individuals; fresh generators of the same lanes give the same bodies."""


def impact(blow: Blow, rng: np.random.Generator, bodies: Bodies) -> Signal:
    """The sound of a blow at 1 m, (n,), beginning with its attack at sample 0; energy grows with the impulse.

    Bodies keep their modes from blow to blow; where they are struck changes how much of each mode is heard.
    """
    contact = contact_seconds(blow.light, blow.heavy, blow.size_m, blow.mass_kg, blow.speed_m_s)
    body = body_modes(blow.light, blow.size_m, bodies[0])
    other = panel_modes(blow.heavy, bodies[1]) if blow.onto_panel else body_modes(blow.heavy, 1.7 * blow.size_m, bodies[1])
    both = body.joined(other, 0.9)
    wave = ringing(replace(both, level=both.level * rng.uniform(0.45, 1.0, len(both.level))), contact)
    parts = [wave / max(np.max(np.abs(wave)), 1e-9) * max(blow.light.ring, blow.heavy.ring)]
    parts += [_thud(blow, contact), _crunch(blow, contact, rng)]
    sound = mixed(parts)
    sound /= max(np.max(np.abs(sound)), 1e-9)
    # a little drive, as tape and microphones give: the first peak rounded, the ringing brought up
    driven = np.tanh(_DRIVE * sound) / np.tanh(_DRIVE)
    return attacked(dsp.apply(dsp.band(22.0, 0.0, 1), driven)) * strike_level(blow)


def strike_level(blow: Blow) -> float:
    """Peak level at 1 m: grows with the impulse, compressed as film sound is (a feather is heard, a piano does not deafen);
    what only settles, slower than half a metre a second, is softer still."""
    loudness = np.sqrt(blow.light.loudness * blow.heavy.loudness)
    return float(0.16 * loudness * np.clip(blow.impulse_n_s / 0.01, 1e-4, 1e4) ** 0.3 * min(1.0, (blow.speed_m_s / 0.5) ** 0.8))


def mixed(parts: list[Signal]) -> Signal:
    """The sum of signals of different lengths."""
    out = np.zeros(max(map(len, parts)))
    for part in parts:
        out[: len(part)] += part
    return out


def attacked(sound: Signal, seconds: float = ATTACK_S) -> Signal:
    """The sound with a raised-cosine attack."""
    n = min(round(seconds * SAMPLE_RATE), len(sound))
    sound = sound.copy()
    sound[:n] *= 0.5 - 0.5 * np.cos(np.pi * (np.arange(n) + 1) / (n + 1))
    return sound


def _thud(blow: Blow, contact: float) -> Signal:
    """The low push of a mass into something that yields; its pitch falls as the contact opens."""
    share = (blow.light.thud + blow.heavy.thud) * min(1.0, (blow.mass_kg / 0.15) ** 0.35)
    seconds = 0.03 + 0.05 * min(1.0, blow.mass_kg)
    t = np.arange(round(4 * seconds * SAMPLE_RATE)) / SAMPLE_RATE
    start = np.clip(0.5 / contact, 75, 420)
    phase = 2 * np.pi * (0.62 * start * t + 0.38 * start * seconds * (1 - np.exp(-t / seconds)))
    return 0.75 * share * np.sin(phase) * np.exp(-t / seconds)


def _crunch(blow: Blow, contact: float, rng: np.random.Generator) -> Signal:
    """What crushes, scrapes and rustles at the contact, of both materials."""
    parts = [np.zeros(1)]
    for material in (blow.light, blow.heavy):
        seconds = material.crunch_s + contact
        noise = rng.standard_normal(round(6 * seconds * SAMPLE_RATE) + 64)
        t = np.arange(len(noise)) / SAMPLE_RATE
        grain = dsp.apply(dsp.band(*material.crunch_band), noise) * np.exp(-t / seconds)
        force = min(1.0, 0.35 + 0.5 * blow.speed_m_s)
        parts.append(material.crunch * force * grain / 2.5 / max(np.std(grain[: len(grain) // 4]), 1e-9) * 0.5)
    return mixed(parts)
