"""What a quality means for the renderer and the finish."""

from dataclasses import dataclass

from aozora.film.production import PassName, RenderRequest
from aozora.film.settings import Quality, Settings
from aozora.render.finish.plan import blurs_in_render, rendered_frames


@dataclass(frozen=True)
class Preset:
    """`stride` 2 renders every other frame and makes the others in between."""

    samples: int
    stride: int = 1
    bounces: int = 3


PRESETS: dict[Quality, Preset] = {
    "preview": Preset(samples=1, stride=2, bounces=1),
    "standard": Preset(samples=1),
    "high": Preset(samples=6, bounces=5),
}

_FINISH_PASSES: frozenset[PassName] = frozenset({"depth", "flow", "ids"})
"""What vector blur, in-betweens and temporal accumulation read."""


def request_for(shot_id: str, frames: int, settings: Settings) -> RenderRequest:
    """The request for a whole shot at the settings' quality; the last frame is always rendered."""
    preset = PRESETS[settings.quality]
    return RenderRequest(
        shot_id,
        rendered_frames(frames, preset.stride),
        settings.width // settings.upscale,
        settings.height // settings.upscale,
        samples=preset.samples,
        bounces=preset.bounces,
        passes=_FINISH_PASSES | (frozenset(settings.passes) - {"linear"}),
        motion_blur=blurs_in_render(settings),
        spread=settings.upscale > 1,
        clean_guides=settings.quality != "preview",
        device=settings.device,
        seed=settings.seed,
    )
