"""How good a model is, in figures: what the codecs keep, how well the flow is known at each level, and what samples are worth."""

import math
from dataclasses import dataclass
from fractions import Fraction

import torch
from torch import Tensor

from aozora.film.clip import Clip
from aozora.film.watch import Watch
from aozora.model.bundle import Bundle
from aozora.model.flow import loss, noised
from aozora.model.latents import Known, Latents
from aozora.model.sampler import Guidance, Wanted, Way, levels_at, sample
from aozora.train.learners import Speaker, dice_for
from aozora.train.material import Example, pixels_of

LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Noise levels at which the flow is measured."""


@dataclass(frozen=True)
class Report:
    """What was measured on `clips` clips that training did not see (where there were enough).

    `picture_db` is the peak signal-to-noise ratio of pictures through the codec; `sound_db` the mean distance of log-mel bands
    through it; `flow_video` and `flow_sound` squared errors of the velocity by noise level (knowing nothing gives about 2)

    """

    clips: int
    picture_db: float
    sound_db: float
    flow_video: dict[float, float]
    flow_sound: dict[float, float]


@torch.no_grad()
def evaluated(bundle: Bundle, clips: list[Clip], examples: Example, seed: int = 0, watch: Watch = Watch()) -> Report:
    """Measure a model on clips (as the model takes them) and their latents."""
    pictures = [psnr(*through_codec(bundle, clip)) for clip in clips]
    sounds = [sound_distance(bundle, clip) for clip in clips]
    errors = [flow_error(bundle, examples, level, seed) for level in watch.timed("evaluate", LEVELS)]
    return Report(
        len(clips),
        sum(pictures) / len(pictures),
        sum(sounds) / len(sounds),
        {level: float(error.video) for level, error in zip(LEVELS, errors, strict=True)},
        {level: float(error.sound) for level, error in zip(LEVELS, errors, strict=True)},
    )


def psnr(said: Tensor, truth: Tensor) -> float:
    """Peak signal-to-noise ratio in dB of pictures in -1..1."""
    return -10 * math.log10(max(1e-12, float((said.clamp(-1, 1) - truth).square().mean()) / 4))


def through_codec(bundle: Bundle, clip: Clip) -> tuple[Tensor, Tensor]:
    """A clip's pictures after the codec and before."""
    truth = pixels_of(clip, bundle.codec.mean.device)
    return bundle.codec.decode(bundle.codec.encode(truth)), truth


def mel_distance(bundle: Bundle, said: Tensor, truth: Tensor) -> float:
    """Mean distance of log-mel bands in dB, of sounds (1, ears, samples)."""
    mel = bundle.sound_codec.spectrum.mel
    return float((mel(said) - mel(truth)).abs().mean()) * 5 * 20 / math.log(10)


def sound_distance(bundle: Bundle, clip: Clip) -> float:
    """Mean distance of log-mel bands of a clip's sound through the codec, in dB."""
    truth = torch.from_numpy(clip.audio)[None].to(bundle.codec.mean.device)
    return mel_distance(bundle, bundle.sound_codec.decode(bundle.sound_codec.encode(truth)), truth)


def flow_error(bundle: Bundle, examples: Example, level: float, seed: int) -> Latents:
    """Squared error of the velocity where all of a clip has this level, for picture and for sound."""
    device = bundle.codec.mean.device
    batch = examples.to(device)
    clean = batch.latents
    noise = clean.map(lambda part: torch.randn(part.shape, generator=dice_for(seed, round(level * 100), 0)).to(device))
    levels = levels_at(clean, Known.nothing(clean), level, level)
    speaker = Speaker(bundle.transformer, bundle.words).eval()
    turn = bundle.transformer.turns(clean, Fraction(bundle.card.fps))
    return loss(speaker(noised(clean, noise, levels), levels, batch.words, turn, batch.control), clean, noise, levels)


def sampled(bundle: Bundle, example: Example, way: Way, seed: int = 0) -> Latents:
    """Latents made of an example's words (and control) alone."""
    device = bundle.codec.mean.device
    like = example.to(device)
    noise = like.latents.map(lambda part: torch.randn(part.shape, generator=dice_for(seed, 0, 0)).to(device))
    nothing = bundle.read([""]).to(like.words).expand_as(like.words)
    speaker = Speaker(bundle.transformer, bundle.words).eval()
    turn = bundle.transformer.turns(noise, Fraction(bundle.card.fps))
    wanted = Wanted(noise, Known.nothing(noise), like.words, nothing, like.control)
    return sample(lambda s, le, w, c: speaker(s, le, w, turn, c), wanted, noise, way)


def way_of(bundle: Bundle) -> Way:
    """How this model is best sampled."""
    told = bundle.card.sampling
    return Way(told.steps, told.solver, told.shift, Guidance(told.guidance_video, told.guidance_sound, told.guidance_together))
