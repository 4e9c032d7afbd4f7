"""What engines ask of a model, in arrays: a reel of pictures and sound for a prompt and for what is given of the film."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from aozora.film.parts import Parts
from aozora.film.timing import SAMPLE_RATE

Pixels = NDArray[np.uint8]
Told = Callable[[int, int], None]
"""Hears of steps done of how many; may raise to stop the work."""


@dataclass(frozen=True)
class Ask:
    """What is to be filmed, and what is given of it. `steps` 0 leaves it to the model."""

    prompt: str
    width: int
    height: int
    frames: int
    fps: int
    seed: int
    parts: Parts = Parts()
    steps: int = 0


@dataclass(frozen=True)
class Facts:
    """Who made a model, and what may be done with what it makes."""

    name: str
    licence: str
    territory: str
    sounds: bool
    controls: tuple[str, ...] = ()
    """Control channels that can lead it."""


class Reel(Protocol):
    """Pictures and sound of one ask; each may be read as often as one likes."""

    def frames(self) -> Iterator[Pixels]:
        """Pictures (h, w, 3) of the film's size and number."""
        ...

    def sound(self) -> Iterator[NDArray[np.float32]]:
        """Stereo samples (n, 2) at 48 kHz, -1 to 1, in pieces."""
        ...


class Model(Protocol):
    """Something that films."""

    def facts(self) -> Facts:
        """What is known of it."""
        ...

    def film(self, ask: Ask, told: Told) -> Reel:
        """A reel; the work is done while it is read."""
        ...


def open_model(folder: Path, device: str) -> Model:
    """The model of a folder: Aozora's own, or one in the layout of diffusers. `device` is auto, cpu, cuda or mps."""
    chosen = device if device != "auto" else _best_device()
    if (folder / "model_index.json").is_file():
        from aozora.model.guests import Guest

        return Guest(folder, chosen)
    from aozora.model.own import open_own

    return open_own(folder, chosen)


def _best_device() -> str:
    return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"


def own_size(width: int, height: int, area: int, multiple: int) -> tuple[int, int]:
    """The size of about `area` pixels, in multiples, whose shape is nearest to that of the film."""
    tall = max(1, round(math.sqrt(area * height / width) / multiple))
    return max(1, round(tall * width / height)) * multiple, tall * multiple


def to_pixels(video: Tensor, width: int, height: int) -> Pixels:
    """Pictures (1, 3, T, H, W) in -1..1 as (T, height, width, 3) uint8, enlarged smoothly and cropped to their middle."""
    frames = video[0].transpose(0, 1).float()
    scale = max(height / frames.shape[2], width / frames.shape[3])
    if scale != 1:
        size = max(height, round(frames.shape[2] * scale)), max(width, round(frames.shape[3] * scale))
        frames = F.interpolate(frames, size, mode="bicubic", antialias=scale < 1)
    top, left = (frames.shape[2] - height) // 2, (frames.shape[3] - width) // 2
    frames = frames[..., top : top + height, left : left + width]
    return ((frames.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu().numpy()


def at_48_khz(sound: Tensor, rate: int) -> Tensor:
    """Samples (ears, n) at another rate, through a filter."""
    return sound if rate == SAMPLE_RATE else band_limited(sound, Fraction(SAMPLE_RATE, rate))


def band_limited(sound: Tensor, ratio: Fraction) -> Tensor:
    """Samples (ears, n) at `ratio` times the rate, by its spectrum: nothing new above what there was."""
    length = sound.shape[-1]
    wanted = round(length * ratio)
    spectrum = torch.fft.rfft(sound.double())
    bins = wanted // 2 + 1
    spectrum = F.pad(torch.view_as_real(spectrum), (0, 0, 0, max(0, bins - spectrum.shape[-1])))[..., :bins, :]
    return (torch.fft.irfft(torch.view_as_complex(spectrum.contiguous()), wanted) * float(ratio)).to(sound.dtype)
