"""Whether a model has understood its captions: clips that it samples from the words of unseen endless worlds, tracked, beside the
same trackers on the true clips and what chance gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

import numpy as np
import torch

from aozora.film.clip import Clip
from aozora.film.watch import Watch
from aozora.model.bundle import Bundle
from aozora.model.filming import to_pixels
from aozora.train.endless.blocks import Shape, block_of
from aozora.train.endless.drawing import drawn
from aozora.train.endless.motion import tracks_of
from aozora.train.endless.stream import Endless, range_of
from aozora.train.endless.worlds import COLOURS, SHAPES, Plan, plan_of
from aozora.train.evaluate import sampled, way_of
from aozora.train.material import example_of
from aozora.train.settings import Clips
from aozora.train.trackers import OutlineJudge, Sighting, colour_named, onset, sighted

UNSEEN = 1_000_003
"""Added to the seed: no run learns from these worlds."""

_JUDGED = 240
"""Worlds whose outlines teach the judge."""

_HUES = {name: colour for name, colour in COLOURS.items() if name not in ("white", "black", "brown")}
_DOWN = ("fall", "bounce")


@dataclass(frozen=True)
class Figures:
    """Of some clips: shares with the thing found, in the right colour, motion and shape (among those found); the median of how
    far its landing and its sound are apart in seconds, over clips where both are found (`heard` of them); and the mean
    unsteadiness of its area."""

    found: float
    colour: float
    motion: float
    shape: float
    landing_s: float | None
    heard: int
    jitter: float | None


@dataclass(frozen=True)
class Understood:
    """Figures of `clips` sampled clips, of the true ones, and what guessing gives."""

    clips: int
    sampled: Figures
    true: Figures
    chance: dict[str, float]


@torch.no_grad()
def understood(bundle: Bundle, data: str, clips: int, seed: int = 0, watch: Watch = Watch()) -> Understood:
    """Sample `clips` clips from the words of worlds with one thing and a camera that stands still, and track them."""
    card = bundle.card
    shape = Clips(width=card.width, height=card.height, frames=card.frames, fps=card.fps)
    judge = judge_of(shape, seed)
    worlds = list(islice(_worlds(data, shape, seed + UNSEEN), clips))
    made = [_sampled(bundle, clip, shape, number) for number, (_, clip) in enumerate(watch.timed("sample", worlds))]
    plans = [plan for plan, _ in worlds]
    chance = {"colour": 1 / len(_HUES), "motion": 0.25, "shape": 1 / len(SHAPES)}
    true = [clip for _, clip in worlds]
    return Understood(clips, figures(plans, made, judge), figures(plans, true, judge), chance)


def figures(plans: list[Plan], clips: list[Clip], judge: OutlineJudge) -> Figures:
    """What the trackers say of clips that should show these worlds."""
    sights = [sighted(clip.video) for clip in clips]
    seen = [(plan, clip, sight) for plan, clip, sight in zip(plans, clips, sights, strict=True) if sight.there]
    gaps = [gap for plan, clip, sight in seen if (gap := _gap(plan, clip, sight)) is not None]

    def share(right: list[bool]) -> float:
        return float(np.mean(right)) if right else 0.0

    return Figures(
        share([sight.there for sight in sights]),
        share([colour_named(sight.colour, _HUES) == plan.things[0].colour for plan, _, sight in seen]),
        share([sight.motion == motion_of(plan) for plan, _, sight in seen]),
        share([judge.named(sight.outline) == plan.things[0].shape for plan, _, sight in seen]),
        float(np.median(gaps)) if gaps else None,
        len(gaps),
        float(np.mean([sight.jitter for _, _, sight in seen])) if seen else None,
    )


def motion_of(plan: Plan) -> str:
    """What the trackers should call the motion of a world's thing."""
    thing = plan.things[0]
    return "down" if thing.deed in _DOWN else "left" if thing.way < 0 else "right"


def judge_of(shape: Clips, seed: int) -> OutlineJudge:
    """A judge who has seen worlds with one colourful thing."""
    plans = [plan for plan in (plan_of(seed + 2 * UNSEEN, n) for n in range(_JUDGED)) if _single(plan)]
    look = Shape(shape.width, shape.height, 2, shape.fps)
    tracks = [tracks_of(plan, look.times) for plan in plans]
    sights = [sighted(video) for video in drawn(block_of(plans, tracks, look, torch.device("cpu"))).numpy()]
    kept = [(sight.outline, plan.things[0].shape) for sight, plan in zip(sights, plans, strict=True) if sight.there]
    return OutlineJudge(np.stack([one for one, _ in kept]), tuple(name for _, name in kept))


def _worlds(data: str, shape: Clips, seed: int) -> Iterator[tuple[Plan, Clip]]:
    """Worlds with one colourful thing that falls, bounces, rolls or slides before a camera that stands still."""
    shows = range_of(data)
    stream = Endless(seed, Shape(shape.width, shape.height, shape.frames, shape.fps), shows=shows)
    for number, clip in zip(count(), stream(), strict=False):
        plan = plan_of(seed, number, shows)
        if _single(plan) and plan.setting.move == "still" and plan.things[0].deed in (*_DOWN, "roll", "slide"):
            yield plan, clip


def _single(plan: Plan) -> bool:
    return len(plan.things) == 1 and plan.things[0].colour in _HUES


def _gap(plan: Plan, clip: Clip, sight: Sighting) -> float | None:
    """How far a landing that is seen and its sound are apart, where the thing falls."""
    if motion_of(plan) != "down":
        return None
    seen, heard = sight.landing(float(clip.fps)), onset(clip.audio, clip.rate)
    return None if seen is None or heard is None else abs(seen - heard)


def _sampled(bundle: Bundle, clip: Clip, shape: Clips, number: int) -> Clip:
    """What the model makes of a clip's caption."""
    made = sampled(bundle, example_of(clip, bundle, shape), way_of(bundle), number)
    video = to_pixels(bundle.codec.decode(made.video), shape.width, shape.height)
    sound = bundle.sound_codec.decode(made.sound)[0].cpu().numpy()
    return Clip(video, sound.astype(np.float32), clip.caption, clip.licence, clip.fps, bundle.sound_codec.rate)
