"""What a quality means for the renderer and the finish."""

from dataclasses import dataclass

from aozora.film.production import PassName, RenderRequest
from aozora.film.settings import Quality, Settings
from aozora.render.finish.denoiser import available
from aozora.render.finish.looks.referenced import referenced
from aozora.render.finish.looks.table import style_of
from aozora.render.finish.plan import blurs_in_render, rendered_frames


@dataclass(frozen=True)
class Preset:
    """`stride` 2 renders every other frame and makes the others in between. `takes` is how often the first frame is sampled, that
    of a film of one frame `still_takes` times; the others rest on those before them."""

    samples: int
    stride: int = 1
    bounces: int = 3
    takes: int = 1
    still_takes: int = 1


PRESETS: dict[Quality, Preset] = {
    "preview": Preset(samples=1, stride=2, bounces=1, takes=3, still_takes=3),
    "standard": Preset(samples=1, takes=4, still_takes=8),
    "high": Preset(samples=6, bounces=5),
}

_FINISH_PASSES: frozenset[PassName] = frozenset({"depth", "flow", "ids"})
"""What vector blur, in-betweens and temporal accumulation read."""

_NO_PASSES: frozenset[PassName] = frozenset()

_GUIDES: frozenset[PassName] = frozenset({"albedo", "facing"})
"""What the finish needs besides to denoise itself."""


def request_for(shot_id: str, frames: int, settings: Settings, look: str = "house") -> RenderRequest:
    """The request for a whole shot at the settings' quality; the last frame is always rendered. Looks may want further passes,
    and drawn ones no blur, which would leave them without flow."""
    preset, style = PRESETS[settings.quality], style_of(look)
    style = style if settings.style is None else referenced(settings.style, style)
    clean_here = preset.takes > 1 and available()
    guides = _GUIDES if clean_here else _NO_PASSES
    wanted = style.passes if style is not None else _NO_PASSES
    return RenderRequest(
        shot_id,
        rendered_frames(frames, preset.stride),
        settings.width // settings.upscale,
        settings.height // settings.upscale,
        samples=preset.samples,
        bounces=preset.bounces,
        passes=_FINISH_PASSES | (frozenset(settings.passes) - {"linear"}) | guides | wanted,
        motion_blur=blurs_in_render(settings) and not (style is not None and style.sharp),
        spread=settings.upscale > 1,
        denoised=not clean_here,
        takes=(preset.still_takes if frames == 1 else preset.takes) if clean_here else 1,
        clean_guides=settings.quality != "preview",
        device=settings.device,
        seed=settings.seed,
    )
