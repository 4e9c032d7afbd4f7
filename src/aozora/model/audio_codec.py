"""The sound autoencoder: 40 ms of sound become one latent position, by way of a mel spectrogram; a light vocoder leads back.

The encoder sees how loud each band is, not its phase. The vocoder is a stack of one-dimensional convolutions that says
magnitude and phase of a short-time spectrum, which is turned into samples by its inverse (the idea of Vocos, Siuzdak 2023): one
step per 10 ms instead of one per sample.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.model.causal import begin_as_loud
from aozora.model.sizes import SOUND_RATE, CodecShape

HOPS = 4
"""Spectra per latent position: one each 10 ms."""

FLOOR = 1e-4
"""Magnitude that counts as silence: about -80 dB of a full-scale tone."""

CHUNK, REACH = 250, 16
"""Latent positions that are decoded at once (10 s), and how many neighbours on either side can have a say."""


class SoundCodec(nn.Module):
    """Samples (B, ears, S) in -1..1 at `rate` to latents (B, sound_channels, S / 40 ms), about unit variance, and back.

    S is a multiple of `step` samples (40 ms). `mean` and `deviation` are those of latents over the training clips (`calibrate`).
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, shape: CodecShape) -> None:
        super().__init__()
        self.rate, self.ears = shape.rate, shape.ears
        self.step = shape.rate // SOUND_RATE
        self.spectrum = Spectrum(shape.rate, shape.mels)
        width = shape.sound_width
        self.encoder = nn.Sequential(
            nn.Conv1d(shape.ears * shape.mels, width, 3, padding=1), Mixing(width),
            nn.Conv1d(width, width, 4, 2, 1), Mixing(width),
            nn.Conv1d(width, width, 4, 2, 1), Mixing(width),
            nn.Conv1d(width, shape.sound_channels, 1),
        )  # fmt: skip
        self.inward = nn.Conv1d(shape.sound_channels, width, 3, padding=1)
        self.first = nn.Sequential(Mixing(width), Mixing(width))
        self.finer = nn.Conv1d(width, width * HOPS, 1)
        self.second = nn.Sequential(*(Mixing(width) for _ in range(2 + 2 * shape.blocks)))
        self.head = nn.Conv1d(width, 2 * shape.ears * self.spectrum.bins, 1)
        begin_as_loud(self)
        nn.init.normal_(self.head.weight, std=0.01)
        self.register_buffer("mean", torch.zeros(1, shape.sound_channels, 1))
        self.register_buffer("deviation", torch.ones(1, shape.sound_channels, 1))

    def latents(self, samples: Tensor) -> Tensor:
        """Latents before they are normalised; for training."""
        return self.encoder(self.spectrum.mel(samples).flatten(1, 2))

    def calibrate(self, latents: Tensor) -> None:
        """Take mean and deviation of these latents, which are not normalised, as those of all."""
        self.mean.copy_(latents.mean((0, 2), keepdim=True))
        self.deviation.copy_(latents.std((0, 2), keepdim=True).clamp_min(1e-4))

    @torch.no_grad()
    def encode(self, samples: Tensor) -> Tensor:
        """Normalised latents of sound."""
        if samples.shape[-1] % self.step:
            raise ValueError(f"must be a multiple of {self.step} samples (got {samples.shape[-1]})")
        return (self.latents(samples) - self.mean) / self.deviation

    def reconstruction(self, latents: Tensor) -> Tensor:
        """The sound of latents that are not normalised; for training."""
        hidden = self.finer(self.first(self.inward(latents)))
        batch, width, steps = hidden.shape
        hidden = hidden.reshape(batch, width // HOPS, HOPS, steps).transpose(2, 3).flatten(2)
        magnitude, phase = self.head(self.second(hidden)).float().unflatten(1, (2, self.ears, -1)).unbind(1)
        return self.spectrum.samples(torch.polar(magnitude.clamp(max=7).exp(), phase))

    @torch.no_grad()
    def decode(self, latents: Tensor) -> Tensor:
        """The sound of normalised latents, 10 s at a time with their neighbours, so that memory does not depend on the length."""
        latents = latents * self.deviation + self.mean
        length = latents.shape[-1]
        pieces: list[Tensor] = []
        for first in range(0, length, CHUNK):
            begin, end = max(0, first - REACH), min(length, first + CHUNK + REACH)
            sound = self.reconstruction(latents[..., begin:end])
            kept = (min(length, first + CHUNK) - first) * self.step
            pieces.append(sound[..., (first - begin) * self.step :][..., :kept])
        return torch.cat(pieces, -1)


class Mixing(nn.Module):
    """A wide convolution for each channel, then two layers across channels, added to what came in (ConvNeXt in one dimension)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.along = nn.Conv1d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width)
        self.widen, self.narrow = nn.Linear(width, 3 * width), nn.Linear(3 * width, width)
        nn.init.zeros_(self.narrow.weight)
        nn.init.zeros_(self.narrow.bias)

    def forward(self, sound: Tensor) -> Tensor:
        inner = self.norm(self.along(sound).transpose(1, 2))
        return sound + self.narrow(F.gelu(self.widen(inner))).transpose(1, 2)


class Spectrum(nn.Module):
    """Short-time spectra each 10 ms under a Hann window of 40 ms."""

    window: Tensor
    bands: Tensor

    def __init__(self, rate: int, mels: int) -> None:
        super().__init__()
        self.hop = rate // SOUND_RATE // HOPS
        self.length = 4 * self.hop
        self.bins = self.length // 2 + 1
        self.register_buffer("window", torch.hann_window(self.length), persistent=False)
        self.register_buffer("bands", mel_bands(rate, self.bins, mels), persistent=False)

    def of(self, samples: Tensor) -> Tensor:
        """Samples (B, ears, S) as complex spectra (B, ears, bins, S / hop)."""
        flat = samples.float().flatten(0, 1)
        spectra = torch.stft(flat, self.length, self.hop, window=self.window, return_complex=True, pad_mode="constant")
        return spectra[..., :-1].unflatten(0, samples.shape[:2])

    def mel(self, samples: Tensor) -> Tensor:
        """How loud each band is: (B, ears, mels, S / hop), natural logarithm of its magnitude, scaled to about -1..1."""
        return (torch.einsum("mf,beft->bemt", self.bands, self.of(samples).abs()).clamp_min(FLOOR).log() + 4) / 5

    def samples(self, spectra: Tensor) -> Tensor:
        """Sound (B, ears, S) of complex spectra (B, ears, bins, S / hop)."""
        flat = F.pad(torch.view_as_real(spectra.flatten(0, 1)), (0, 0, 0, 1))
        length = spectra.shape[-1] * self.hop
        sound = torch.istft(torch.view_as_complex(flat), self.length, self.hop, window=self.window, length=length)
        return sound.unflatten(0, spectra.shape[:2])


def mel_bands(rate: int, bins: int, mels: int) -> Tensor:
    """Overlapping triangles (mels, bins) of equal width on the mel scale, 2595 log10(1 + f / 700), from 20 Hz to the highest;
    each sums to 1."""
    top, bottom = (2595 * math.log10(1 + f / 700) for f in (rate / 2, 20.0))
    edges = 700 * (10 ** (torch.linspace(bottom, top, mels + 2, dtype=torch.float64) / 2595) - 1)
    frequency = torch.linspace(0, rate / 2, bins, dtype=torch.float64)
    spacing = (edges[1:] - edges[:-1]).clamp_min(rate / 2 / (bins - 1))
    rising = (frequency - edges[:-2, None]) / spacing[:-1, None]
    falling = (edges[2:, None] - frequency) / spacing[1:, None]
    triangles = torch.minimum(rising, falling).clamp_min(0)
    nearest = F.one_hot((edges[1:-1, None] - frequency).abs().argmin(1), bins)
    triangles = torch.where(triangles.sum(1, keepdim=True) > 0, triangles, nearest.double())
    return (triangles / triangles.sum(1, keepdim=True)).float()
