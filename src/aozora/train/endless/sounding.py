"""What a block of worlds sounds like: modes that ring at each impact, noise while something rolls or slides, both in stereo.

All blows of a thing are one train of impulses, convolved with the ringing of the thing and a little room by one product of
spectra for the whole block.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.randomness import lane
from aozora.train.endless.blocks import SLOTS
from aozora.train.endless.motion import Track
from aozora.train.endless.worlds import SUBSTANCES, Plan, Thing

Floats = NDArray[np.float32]

SOFTEST_M_S = 0.12
_MODES = 7
_ROOM_S, _ROOM_SHARE = 0.16, 0.10
_HALF_WIDTH_M = 2.4


def modes_of(thing: Thing, seed: int) -> NDArray[np.float64]:
    """Frequencies in hertz, decays per second and levels (3, modes) of a thing: smaller ones are higher; each is a little
    different."""
    substance = SUBSTANCES[thing.substance]
    rng = lane(seed, "modes", thing.shape, thing.substance)
    ratios = np.array([1.0, 1.58, 2.24, 2.92, 3.77, 4.9, 6.3]) * (1 + 0.05 * rng.standard_normal(_MODES))
    first = substance.hertz * 0.38 / thing.radius * {"ball": 1.0, "cube": 0.82, "ring": 1.3}.get(thing.shape, 0.92)
    hertz = first * ratios
    return np.stack([hertz, substance.decay * (0.7 + 0.3 * ratios), ratios**-substance.tilt * rng.uniform(0.5, 1.0, _MODES)])


def sounded(plans: list[Plan], tracks: list[list[Track]], rate: int, count: int, device: torch.device) -> Tensor:
    """The sound (b, 2, count) float32 at `rate`, loudest below 1."""
    b = len(plans)
    blows = np.zeros((b, SLOTS, 2, count + 1), np.float32)
    ringing = np.zeros((b, SLOTS, 3, _MODES), np.float32)
    rubbing = np.zeros((b, 2, count), np.float32)
    for i, (plan, mine) in enumerate(zip(plans, tracks, strict=True)):
        for slot, (thing, track) in enumerate(zip(plan.things, mine, strict=True)):
            ringing[i, slot] = modes_of(thing, plan.setting.noise)
            _strike(blows[i, slot], thing, track, rate)
            if track.rubbing.any():
                rubbing[i] += _rubbed(thing, track, rate, count, plan.setting.noise + slot)
    wave = _rung(torch.from_numpy(blows[..., :count]).to(device), torch.from_numpy(ringing).to(device), rate, count)
    wave = wave + torch.from_numpy(rubbing).to(device)
    # A limiter that leaves soft sounds as they are.
    return torch.tanh(wave * 0.9).float()


def _strike(train: Floats, thing: Thing, track: Track, rate: int) -> None:
    """Put a thing's impacts into its train (2, count + 1), between samples where they fall between them."""
    for impact in track.impacts:
        at = impact.time * rate
        first = int(at)
        if impact.speed < SOFTEST_M_S or first + 1 >= train.shape[1]:
            continue
        level = SUBSTANCES[thing.substance].level * 0.16 * (impact.speed / 4) ** 0.8 * (thing.radius / 0.38) ** 0.5
        gains = level * _panned(np.array([impact.x]))[:, 0]
        train[:, first] += gains * (1 - at + first)
        train[:, first + 1] += gains * (at - first)


def _panned(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gains (2, n) of left and right for places (n,) metres to the right, of equal power."""
    turn = np.pi / 4 * (1 + 0.8 * np.clip(x / _HALF_WIDTH_M, -1, 1))
    return np.sqrt(2) * np.stack([np.cos(turn), np.sin(turn)])


def _rubbed(thing: Thing, track: Track, rate: int, count: int, seed: int) -> Floats:
    """Noise (2, count) of what rolls or slides: as loud as it is fast, brighter for hard things and for sliding."""
    noise = lane(seed, "noise").standard_normal(count)
    spectrum, hertz = np.fft.rfft(noise), np.fft.rfftfreq(count, 1 / rate)
    low = 0.35 * SUBSTANCES[thing.substance].hertz * 0.38 / thing.radius
    centre, width = (3.2 * low, 2.0) if track.sliding else (low, 1.2)
    shape = np.exp(-((np.log(np.maximum(hertz, 1) / centre) / width) ** 2)) / np.sqrt(1 + (hertz / 6000) ** 2)
    band = np.fft.irfft(spectrum * shape, count)
    band /= max(float(np.std(band)), 1e-9)
    at = np.arange(count) / rate * (len(track.rubbing) / max(count / rate, 1e-9))
    frames = np.arange(len(track.rubbing))
    speed = np.interp(at, frames, track.rubbing)
    turns = 1 + 0.25 * np.sin(np.cumsum(speed) / rate / thing.radius * 2)
    level = 0.035 * SUBSTANCES[thing.substance].level * (speed / 1.5) * (1.3 if track.sliding else turns)
    return (level * band * _panned(np.interp(at, frames, track.places[:, 0]))).astype(np.float32)


def _rung(blows: Tensor, ringing: Tensor, rate: int, count: int) -> Tensor:
    """The blows (b, s, 2, count) through what rings (b, s, 3, m), with a little room: (b, 2, count)."""
    long = min(count, int(0.9 * rate))
    t = torch.arange(long, device=blows.device) / rate
    hertz, decay, level = ringing[:, :, 0], ringing[:, :, 1], ringing[:, :, 2]
    level = level * (hertz < 0.45 * rate)
    waves = torch.sin(2 * torch.pi * hertz[..., None] * t) * torch.exp(-decay[..., None] * t) * level[..., None]
    thud = torch.sin(2 * torch.pi * 95 * t) * torch.exp(-55 * t) * 0.8
    body = waves.sum(2) + thud * (level.sum(-1, keepdim=True) > 0)
    body = body * (1 - torch.exp(-t * 4000))
    size = 1 << (count + long - 1).bit_length()
    room = lane(0, "room").standard_normal(min(count, int(0.5 * rate)))
    room *= np.exp(-np.arange(len(room)) / rate / _ROOM_S) * _ROOM_SHARE / np.sqrt(_ROOM_S * rate)
    room[0] = 1.0
    answer = torch.fft.rfft(torch.from_numpy(room).float().to(blows.device), size)
    spectrum = torch.fft.rfft(blows, size) * torch.fft.rfft(body, size)[:, :, None]
    return torch.fft.irfft(spectrum.sum(1) * answer, size)[..., :count]
