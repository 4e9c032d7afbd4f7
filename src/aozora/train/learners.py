"""What can learn: the codecs, the transformer, and a student of few steps. Each gives the loop a module and losses of a step's
batch.

Whatever is drawn is drawn for a place in the step's whole batch. So how a batch is shared out among processes changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from aozora.model.audio_codec import SoundCodec, Spectrum
from aozora.model.bundle import Bundle
from aozora.model.flow import Draw, Tasks, loss, noised, task
from aozora.model.latents import Latents, Levels
from aozora.model.text import ByteEncoder, FolderEncoder
from aozora.model.transformer import Transformer
from aozora.model.video_codec import VideoCodec
from aozora.train.material import Example, Material, Pool, pixels_of, shaped, wordless
from aozora.train.reading import Stream
from aozora.train.settings import Flow, RunSettings

Losses = dict[str, Tensor]
"""Scalars by name; "loss" is the one to go down."""


class Learner(Protocol):
    """Something that learns, one step at a time."""

    module: nn.Module
    """What is trained; the loop may wrap it, and calls nothing of it itself."""

    def losses(self, step: int, places: range) -> Losses:
        """Mean losses of those places of the step's batch."""
        ...

    def shards(self) -> list[nn.Module]:
        """The parts that are spread over processes one by one, from the inside out."""
        ...


def dice_for(seed: int, step: int, place: int) -> torch.Generator:
    """The randomness of one place in one step's batch."""
    return torch.Generator().manual_seed((seed * 1_000_003 + step) * 65_537 + place)


class Speaker(nn.Module):
    """The transformer with the encoder of its words, as one module."""

    def __init__(self, transformer: Transformer, words: ByteEncoder | FolderEncoder) -> None:
        super().__init__()
        self.transformer = transformer
        self.words = words if isinstance(words, ByteEncoder) else None

    def forward(self, noisy: Latents, levels: Levels, words: Tensor, turn: Tensor, control: dict[str, Tensor]) -> Latents:
        """The velocity; `words` are bytes (int64) or states."""
        states = self.words(words) if self.words is not None else words
        return self.transformer(noisy, levels, states, turn, control)


class FlowLearner:
    """The transformer learns the direction from noise to clean, in every task."""

    def __init__(self, module: nn.Module, bundle: Bundle, material: Material, settings: RunSettings) -> None:
        self.module = module
        self._transformer = bundle.transformer
        self._material, self._flow, self._seed = material, settings.flow, settings.seed
        self._fps = Fraction(settings.clips.fps)
        self._nothing = bundle.read([""]).cpu()

    def losses(self, step: int, places: range) -> Losses:
        device = next(self.module.parameters()).device
        drawn = [
            self._drawn(example, step, place)
            for example, place in zip(self._material.examples(step, places), places, strict=True)
        ]
        batch = Example.stacked([one[0] for one in drawn]).to(device)
        noise = Latents.stacked([one[1] for one in drawn]).map(lambda part: part.to(device))
        levels = Levels(*(torch.cat([getattr(one[2], name) for one in drawn]).to(device) for name in ("table", "video", "sound")))
        turn = self._transformer.turns(noise, self._fps)
        said: Latents = self.module(noised(batch.latents, noise, levels), levels, batch.words, turn, batch.control)
        error = loss(said.map(Tensor.float), batch.latents, noise, levels, self._flow.moving)
        return {"loss": error.video + self._flow.sound * error.sound, "video": error.video, "sound": error.sound}

    def shards(self) -> list[nn.Module]:
        return list(self._transformer.blocks)

    def _drawn(self, example: Example, step: int, place: int) -> tuple[Example, Latents, Levels]:
        """One clip, perhaps without its words, with noise and levels of its own."""
        dice = dice_for(self._seed, step, place)
        noise = example.latents.map(lambda part: torch.randn(part.shape, generator=dice))
        levels = task(example.latents, draw_of(self._flow), tasks_of(self._flow), self._transformer.size.patch, dice)
        if float(torch.rand((), generator=dice)) < self._flow.wordless:
            example = wordless(example, self._nothing)
        if example.control and float(torch.rand((), generator=dice)) < self._flow.uncontrolled:
            example = replace(example, control={name: torch.zeros_like(planes) for name, planes in example.control.items()})
        return example, noise, levels


def draw_of(flow: Flow) -> Draw:
    """How levels are drawn."""
    return Draw(flow.mean, flow.deviation, flow.shift)


def tasks_of(flow: Flow) -> Tasks:
    """How often each task is."""
    return Tasks(**flow.tasks.model_dump())


class Coding(nn.Module):
    """Both codecs, there and back, as one module."""

    def __init__(self, codec: VideoCodec, sound_codec: SoundCodec) -> None:
        super().__init__()
        self.codec, self.sound_codec = codec, sound_codec

    def forward(self, video: Tensor, sound: Tensor, noise: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Pictures, sound and the divergence of the latents from a normal distribution, in nats per value."""
        mean, logarithm = self.codec.posterior(video)
        logarithm = logarithm.clamp(-12, 6)
        pictures = self.codec.reconstruction(mean + noise * torch.exp(logarithm / 2))
        divergence = 0.5 * (mean.square() + logarithm.exp() - 1 - logarithm).mean()
        return pictures, self.sound_codec.reconstruction(self.sound_codec.latents(sound)), divergence


_QUIET = 0.05
"""Mean magnitude below which a clip counts as silent, and errors are no longer taken in proportion to it."""


@dataclass(frozen=True)
class _Heard:
    """Spectra of several lengths, by which sound is compared."""

    spectra: tuple[Spectrum, ...]

    def error(self, said: Tensor, truth: Tensor) -> Tensor:
        """How far the magnitudes are from the true ones, in logarithms and in proportion, over all lengths of window."""
        total = said.new_zeros(())
        for spectrum in self.spectra:
            a, b = spectrum.of(said).abs(), spectrum.of(truth).abs()
            apart = (a - b).flatten(1).norm(dim=1) / b.flatten(1).norm(dim=1).clamp_min(_QUIET * b[0].numel() ** 0.5)
            total = total + F.l1_loss(torch.log(a + 1e-3), torch.log(b + 1e-3)) + apart.mean()
            total = total + 4 * F.l1_loss(spectrum.mel(said), spectrum.mel(truth))
        return total / len(self.spectra)


class CodecLearner:
    """Both codecs learn to give back what they were given: pictures by squared error (absolute error alone is content to leave
    small things out), sound by its bands."""

    def __init__(self, module: nn.Module, bundle: Bundle, stream: Stream, settings: RunSettings) -> None:
        def taken(first: int) -> Iterator[tuple[Tensor, Tensor]]:
            for clip in stream(first):
                whole = shaped(clip, bundle, settings.clips)
                yield torch.from_numpy(whole.video), torch.from_numpy(whole.audio)

        fresh = settings.pace.batch / settings.reuse if settings.endless else 0
        self.module = module
        self._pool, self._seed = Pool(taken, settings.pool, fresh, settings.seed), settings.seed
        self._channels = bundle.card.size.codec.channels
        rate = bundle.sound_codec.rate
        self._heard = _Heard(tuple(Spectrum(rate // over, bundle.card.size.codec.mels) for over in (1, 2, 4)))

    def losses(self, step: int, places: range) -> Losses:
        device = next(self.module.parameters()).device
        held = self._pool.at(step, places)
        video = torch.stack([one[0] for one in held]).to(device).permute(0, 4, 1, 2, 3).float() / 127.5 - 1
        sound = torch.stack([one[1] for one in held]).to(device)
        grid = ((video.shape[2] + 3) // 4, video.shape[3] // 8, video.shape[4] // 8)
        noise = torch.cat([torch.randn(1, self._channels, *grid, generator=dice_for(self._seed, step, p)) for p in places])
        for spectrum in self._heard.spectra:
            spectrum.to(device)
        pictures, said, divergence = self.module(video, sound, noise.to(device))
        seen = 4 * F.mse_loss(pictures.float(), video) + 0.1 * F.l1_loss(pictures.float(), video)
        heard = self._heard.error(said, sound)
        return {"loss": seen + 0.1 * heard + 1e-5 * divergence, "video": seen, "sound": heard, "divergence": divergence}

    def shards(self) -> list[nn.Module]:
        return []


@torch.no_grad()
def calibrate(bundle: Bundle, stream: Stream, settings: RunSettings, clips: int = 32) -> None:
    """Measure mean and deviation of the latents of some clips, so that those of all have about unit variance."""
    device = bundle.codec.mean.device
    pictures: list[Tensor] = []
    sounds: list[Tensor] = []
    for _, clip in zip(range(clips), stream(0), strict=False):
        whole = shaped(clip, bundle, settings.clips)
        pictures.append(bundle.codec.posterior(pixels_of(whole, device))[0])
        sounds.append(bundle.sound_codec.latents(torch.from_numpy(whole.audio)[None].to(device)))
    bundle.codec.calibrate(torch.cat(pictures))
    bundle.sound_codec.calibrate(torch.cat(sounds))
