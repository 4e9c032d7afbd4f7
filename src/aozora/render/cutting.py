"""A cast cut out of its world, to be laid into another picture: colour, cover and depth, and what its shadow leaves of the light.

The cast is rendered twice as fine as the picture, which gives its edges a cover. Its shadow is the light on the ground with the
cast over the light without it; as camera, ground and light stand still, the latter is rendered once.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Motion
from aozora.film.plate import CutOut
from aozora.film.production import RawFrame, StagedShot
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.render.finish.clean import without_noise
from aozora.render.finish.filters import Image, gaussian, resized
from aozora.render.quality import request_for
from aozora.render.renderer import Renderer

FINER = 2
"""How many times finer than the picture the cast is rendered."""

SAMPLES = 4

_LEAST_LIGHT = 0.08
"""The darkest shadow: some light comes from everywhere."""

_FARTHEST_M = 300.0
"""Ground farther away has no shadows that are seen."""

_NOISE = 0.04
"""Share of light by which the ground may differ without a shadow."""


def cut_outs(shot: StagedShot, settings: Settings, renderer: Renderer, watch: Watch) -> Iterator[CutOut]:
    """The frames of a shot whose camera stands still, at the settings' size; what is called "set/..." is its ground."""
    ground = [entity for entity in shot.world.entities if entity.id.startswith("set/")]
    cast = np.array([e.pass_index for e in shot.world.entities if e not in ground], np.int32)
    request = replace(
        request_for(shot.shot_id, shot.motion.frames, settings),
        frames=tuple(range(shot.motion.frames)),
        width=settings.width * FINER,
        height=settings.height * FINER,
        samples=SAMPLES,
        motion_blur=False,
        spread=False,
        takes=1,
    )
    request = replace(request, passes=request.passes - {"flow"})
    nobody = Motion(shot.shot_id, 1, _first(shot.motion.camera), fps=shot.motion.fps)
    bare = StagedShot(replace(shot.world, entities=tuple(ground)), nobody)
    lit = _light(next(iter(renderer.render(bare, replace(request, frames=(0,)), watch))))
    size = (settings.width, settings.height)
    for raw in watch.timed("render", renderer.render(shot, request, watch)):
        yield _cut(without_noise(raw), lit, cast, size)


def _first(camera: CameraTrack) -> CameraTrack:
    """The camera in the first frame."""
    return CameraTrack(**{name: track[:1] for name, track in vars(camera).items()})


def _light(raw: RawFrame) -> Image:
    """The light on bare ground, which is smooth."""
    return gaussian(without_noise(raw).picture, 3.0)


def _cut(frame: RawFrame, lit: Image, cast: NDArray[np.int32], size: tuple[int, int]) -> CutOut:
    mine = np.isin(frame.passes["ids"], cast).astype(np.float32)
    cover = resized(mine, *size)
    colour = resized(frame.picture * mine[..., None], *size) / np.maximum(cover, 1e-3)[..., None]
    depth = resized(np.asarray(frame.passes["depth"], np.float32) * mine, *size) / np.maximum(cover, 1e-3)
    return CutOut(frame.index, colour.astype(np.float32), cover, depth.astype(np.float32), _shade(frame, lit, mine, size))


def _shade(frame: RawFrame, lit: Image, mine: Image, size: tuple[int, int]) -> Image:
    """The share of its light that the ground keeps; under the cast, what it is around it."""
    left = np.clip(frame.picture / np.maximum(lit, 1e-4), _LEAST_LIGHT, 1.0)
    free = ((1 - mine) * (np.asarray(frame.passes["depth"]) < _FARTHEST_M)).astype(np.float32)
    wide = max(1.0, frame.picture.shape[0] / 300)
    near = gaussian(free, wide)[..., None]
    left = np.where(near > 1e-3, gaussian(left * free[..., None], wide) / np.maximum(near, 1e-3), 1.0)
    # Grain is no shadow.
    return resized(np.clip((left + _NOISE).astype(np.float32), 0, 1), *size)
