"""What a quality means for the renderer and the finish."""

from dataclasses import dataclass

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.film.production import PassName, RenderRequest
from aozora.film.projection import SENSOR_MM
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
    "preview": Preset(samples=1, stride=2, bounces=1, takes=4, still_takes=6),
    "standard": Preset(samples=1, takes=6, still_takes=8),
    "high": Preset(samples=6, bounces=5),
}

_FINISH_PASSES: frozenset[PassName] = frozenset({"depth", "flow", "ids"})
"""What vector blur, in-betweens and temporal accumulation read."""

_NO_PASSES: frozenset[PassName] = frozenset()

_GUIDES: frozenset[PassName] = frozenset({"albedo", "facing"})
"""What the finish needs besides to denoise itself."""


FAST = 0.1
"""Share of the picture's width by which what is as far as the subject goes by in one frame."""


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


def with_fast(frames: tuple[int, ...], camera: CameraTrack) -> tuple[int, ...]:
    """The frames to render, and those in which the camera rushes along with its subject: shadows there stay with the subject
    while the ground goes by, and an in-between would show them twice."""
    if len(camera.positions) < 3 or not frames:
        return frames
    middle = camera.positions[:, 1].astype(np.float64)
    step = np.linalg.norm(np.gradient(middle, axis=0), axis=1)
    passing = step / np.maximum(camera.focus_m[:, 1], 0.05) * camera.lens_mm[:, 1] / SENSOR_MM
    fast = np.flatnonzero(passing > FAST)
    return tuple(sorted({*frames, *(int(i) for i in fast if frames[0] <= i <= frames[-1])}))
