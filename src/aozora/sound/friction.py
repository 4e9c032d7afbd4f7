"""Rolling and sliding: a surface's bumps tap the bodies at the pace of the motion.

After K. van den Doel, P. Kry, D. Pai, "FoleyAutomatic" (2001): micro-impacts of a rough profile drive the modes; level and
brightness grow with speed, and a turning body beats once per revolution.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import dsp
from aozora.sound.dsp import Signal
from aozora.sound.materials import MATERIALS, Material
from aozora.sound.modal import Bodies, Modes, body_modes, panel_modes, ringing

_ASPERITY_M = {
    "glass": 0.0035,
    "metal": 0.0035,
    "plastic": 0.003,
    "wood": 0.0022,
    "stone": 0.0016,
    "ceramic": 0.003,
    "ice": 0.005,
}
"""Mean distance of the bumps that a rolling body meets; 1 mm where nothing is said."""


@dataclass(frozen=True)
class Contact:
    """A body of `size_m` and `mass_kg` moving over another: materials and whether it turns."""

    body: Material
    surface: Material
    size_m: float
    mass_kg: float
    turns: bool


def moving_contact(contact: Contact, speed: NDArray[np.float64], rng: np.random.Generator, bodies: Bodies) -> Signal:
    """Rolling or sliding at 1 m while the speed (n,) in m/s goes on; (n + tail,). Silence where the speed is 0."""
    if contact.surface.shape == "none" or contact.body.shape == "none":
        return _soft(contact, speed, rng)
    taps = _taps(contact, speed, rng)
    modes = body_modes(contact.body, contact.size_m, bodies[0]).joined(panel_modes(contact.surface, bodies[1]), 1.1)
    touch = 8e-5 if min(contact.body.stiffness_gpa, contact.surface.stiffness_gpa) > 0.5 else 3e-4
    response = ringing(Modes(modes.hz, modes.decay * 1.5, modes.level), touch, 0.4)
    wave = dsp.convolve(taps, response / np.sqrt(np.sum(response**2)))
    low = dsp.apply(dsp.band(90.0, 420.0), np.pad(taps, (0, len(response) - 1)))
    wave += _rumble_share(contact) * low * np.sqrt(np.mean(wave**2) / max(np.mean(low**2), 1e-12))
    return wave * _level(contact)


def _taps(contact: Contact, speed: NDArray[np.float64], rng: np.random.Generator) -> Signal:
    """Impulses where bumps are met: at speed / spacing per second, heavy-tailed, stronger and denser the faster."""
    spacing = _ASPERITY_M.get(contact.surface.name, 0.001) * (0.35 if not contact.turns else 1.0)
    taps = _met(spacing, speed, rng) + 0.3 * _met(0.21 * spacing, speed, rng)
    if contact.turns:
        turn = np.cumsum(speed) / SAMPLE_RATE / (np.pi * max(contact.size_m, 0.005))
        taps *= 1 + 0.35 * np.sin(2 * np.pi * turn) + 0.15 * np.sin(4 * np.pi * turn + 1)
    else:
        taps += 0.12 * rng.standard_normal(len(taps)) * np.minimum(speed, 4.0)
    return taps


def _met(spacing_m: float, speed: NDArray[np.float64], rng: np.random.Generator) -> Signal:
    """One impulse per bump, (n,)."""
    met = np.floor(np.cumsum(np.maximum(speed, 0)) / SAMPLE_RATE / spacing_m + rng.random())
    at = np.flatnonzero(np.diff(met, prepend=met[:1]) > 0)
    jitter = np.floor(rng.uniform(-0.4, 0.4, len(at)) * spacing_m / np.maximum(speed[at], 0.02) * SAMPLE_RATE).astype(np.int64)
    at = np.clip(at + jitter, 0, len(speed) - 1)
    strength = np.minimum(rng.exponential(1.0, len(at)) ** 1.5, 4.5) * np.where(rng.random(len(at)) < 0.5, -1, 1)
    taps = np.zeros(len(speed))
    np.add.at(taps, at, strength * np.minimum(speed[at], 6.0) ** 0.9)
    return taps


def _soft(contact: Contact, speed: NDArray[np.float64], rng: np.random.Generator) -> Signal:
    """Over grass, sand, snow, cloth: a rustle whose grains come at the pace of the motion."""
    surface = contact.surface if contact.surface.shape == "none" else contact.body
    noise = dsp.apply(dsp.band(*surface.crunch_band), rng.standard_normal(len(speed)))
    pace = np.repeat(rng.exponential(1.0, len(speed) // 480 + 2), 480)[: len(speed)]
    level = dsp.one_pole(pace, 0.006) * np.minimum(speed, 6.0) ** 0.8
    return 0.012 * noise * level * surface.crunch * _size_share(contact)


def _rumble_share(contact: Contact) -> float:
    return float(np.clip(0.55 * (contact.mass_kg / 0.05) ** 0.25, 0.25, 1.2)) if contact.turns else 0.15


def _level(contact: Contact) -> float:
    return 0.14 * np.sqrt(contact.surface.loudness) * _size_share(contact)


def _size_share(contact: Contact) -> float:
    """Heavier bodies press harder."""
    return float(np.clip((contact.mass_kg / 0.02) ** 0.28, 0.4, 3.5))


def rolling_bed(rng: np.random.Generator, n: int) -> Signal:
    """A ball of wood that rolls over boards at about a metre a second (a bed)."""
    contact = Contact(MATERIALS["wood"], MATERIALS["wood"], 0.08, 0.2, turns=True)
    speed = 1.0 + 0.25 * np.sin(2 * np.pi * 0.23 * np.arange(n) / SAMPLE_RATE + 6.28 * float(rng.random()))
    mono = moving_contact(contact, speed, rng, (lane(0, "ball"), lane(0, "boards")))[:n]
    mono = np.pad(mono, (0, n - len(mono)))
    return (mono / max(float(np.sqrt(np.mean(mono**2))), 1e-9))[:, None] * np.ones(2)
