"""Water on paper: transparent washes whose edges run and darken, ink in grey tones, and the pencil that comes before them.

Edges waver and pigment settles by noise that lies on anchors, so both stay with what is painted; the tooth of the paper stays
with the picture.
"""

from collections.abc import Callable

import numpy as np

from aozora.render.finish.filters import Image, gaussian, scaled_sum
from aozora.render.finish.looks.anchors import LIFE, Cloud, anchored_noise
from aozora.render.finish.looks.flattening import saturated, simplified, stepped, toned
from aozora.render.finish.looks.graphics import sealed
from aozora.render.finish.looks.lines import built, inked, rounded, silhouettes, widened, wobbled
from aozora.render.finish.looks.scene import Draw, Scene, Style
from aozora.render.finish.looks.textures import noise, paper


class Hand:
    """An unsteady hand: three fields of noise that move with surfaces."""

    def __init__(self, spacing: float) -> None:
        self._clouds = [Cloud(spacing, f"hand {number}") for number in range(3)]
        self._spacing = spacing

    def step(self, scene: Scene) -> tuple[Image, Image, Image]:
        """The fields of the next frame (h, w), of unit variance."""
        radius = 0.8 * self._spacing * scene.unit
        x, y, z = (anchored_noise(cloud.step(scene), scene.size, radius) for cloud in self._clouds)
        return x, y, z


def _running(draw: Callable[[Scene, Image, Image, Image], Image]) -> Style:
    def begin() -> Draw:
        hand = Hand(7.0)
        return lambda scene: draw(scene, *hand.step(scene))

    return Style(begin, history=LIFE, sharp=True)


def watercolour() -> Style:
    """Washes of pale colour with dark rims, pigment in the tooth of rough paper, white left open at the margins."""
    return _running(_watercolour)


def _watercolour(scene: Scene, right: Image, down: Image, pigment: Image) -> Image:
    unit = scene.unit
    bright = saturated(np.clip(scene.picture, 0, 1) ** np.float32(0.72), 1.35)
    washed = toned(simplified(bright, unit, 4, 0.17, 8), 6, 0.35)
    washed = wobbled(washed, right, down, 1.6 * unit)
    wet = wobbled(gaussian(washed, 4 * unit), down, right, 5 * unit)
    washed = scaled_sum(washed, 0.72, wet, 0.28)
    luma = washed @ np.array([0.3, 0.59, 0.11], np.float32)
    rim = np.abs(scaled_sum(luma, 1.0, gaussian(luma, 1.6 * unit), -1.0))
    rim = np.clip(rim / 0.05, 0, 1)
    tooth = paper(scene.seed, scene.size, unit)
    density = 1 + 0.16 * np.clip(pigment, -2, 2) + 0.20 * tooth + 0.75 * rim
    light = 1 - (1 - washed) * 0.92
    out = np.clip(light, 0.02, 1) ** np.clip(density, 0.4, 2.4)[..., None]
    pencil = 0.30 * widened(silhouettes(scene, 0.8), 0) * built(scene)
    pencil = np.maximum(pencil, 0.45 * rounded(scene.roles().astype(np.float32), unit, 0.7 * unit))
    out = out * (1 - wobbled(pencil, right, down, 0.8 * unit)[..., None] * np.array([0.62, 0.66, 0.6], np.float32))
    sheet = np.array([0.985, 0.975, 0.945], np.float32) * (1 + 0.035 * tooth[..., None])
    left_open = margin(scene, 10, 0.9, 1.0)[..., None]
    return np.clip(sheet * (out * left_open + 1 - left_open), 0, 1).astype(np.float32)


def margin(scene: Scene, inset: float, rough: float, softness: float) -> Image:
    """1 where the brush went, 0 on the bare margin of the sheet, with an uneven edge."""
    (width, height), unit = scene.size, scene.unit
    x = np.minimum(np.arange(width), np.arange(width)[::-1]).astype(np.float32)
    y = np.minimum(np.arange(height), np.arange(height)[::-1]).astype(np.float32)
    away = np.minimum(x[None], y[:, None]) / unit
    edge = inset * (1 + 0.45 * rough * np.asarray(noise(scene.seed, "margin", scene.size, 14 * unit)))
    edge = edge + 1.4 * rough * np.asarray(noise(scene.seed, "fringe", scene.size, 2.5 * unit))
    return np.clip((away - edge) / max(softness, 0.1) + 0.5, 0, 1).astype(np.float32)


def ink_wash() -> Style:
    """Ink in a few greys on rice paper: wet edges, dry strokes, the far dissolved into the paper, a red seal."""
    return _running(_ink_wash)


def _ink_wash(scene: Scene, right: Image, down: Image, pigment: Image) -> Image:
    unit = scene.unit
    luma = np.clip(scene.luma, 0, 1) ** np.float32(0.62)
    smooth = simplified(np.repeat(luma[..., None], 3, -1), unit, 3, 0.2, 8)[..., 0]
    tone = stepped(smooth, 5, 0.5)
    tone = wobbled(tone, right, down, 2.2 * unit)
    tone = 0.6 * tone + 0.4 * wobbled(gaussian(tone, 5 * unit), down, right, 7 * unit)
    if scene.field is not None:
        # What is far is left to the paper.
        near = np.exp(-np.maximum(np.log(np.maximum(scene.field.depth, 0.1) / _subject(scene)), 0) * 0.75)
        tone = 1 - (1 - tone) * np.clip(gaussian(near.astype(np.float32), 2 * unit), 0.10, 1)
    cast = scene.roles().astype(np.float32)
    body = gaussian(cast, 1.0 * unit)
    ink = (1 - tone) * (1 + 0.18 * np.clip(pigment, -2, 2)) * (0.62 + 0.5 * body)
    brush = rounded(cast, unit, 3.4 * unit * np.clip(0.8 + 0.35 * pigment, 0.35, 1.5))
    drawn = inked(np.clip(scene.luma, 0, 1) ** np.float32(0.62), unit, 22, 1.1)
    line = np.maximum(brush, 0.95 * drawn * (0.25 + 0.75 * np.maximum(cast, 0.45 * built(scene))))
    line = np.maximum(line, 0.6 * widened(silhouettes(scene, 0.6), 0.6) * built(scene))
    line = wobbled(line.astype(np.float32), right, down, 0.7 * unit)
    fibre = np.asarray(noise(scene.seed, "fibres", scene.size, 3.5 * unit))
    dry = np.clip(1.1 - 0.35 * np.maximum(fibre, 0), 0, 1)
    dark = np.clip(np.maximum(np.clip(ink, 0, 1) ** 1.25 * 0.92, line * dry), 0, 0.96)
    dark = dark * margin(scene, 9, 1.5, 7.0)
    sheet = np.array([0.945, 0.925, 0.865], np.float32) * (1 + 0.03 * fibre[..., None])
    out = sheet * (1 - dark[..., None]) + dark[..., None] * np.array([0.07, 0.07, 0.085], np.float32)
    width = scene.size[0]
    return np.clip(
        sealed(np.ascontiguousarray(out, np.float32), (width - round(30 * unit), round(14 * unit)), round(14 * unit)), 0, 1
    )


def _subject(scene: Scene) -> float:
    """How far away the cast is, in metres; the middle of the picture where there is none."""
    assert scene.field is not None
    cast = scene.roles()
    depth = scene.field.depth
    return float(np.median(depth[cast])) if cast.any() else float(np.percentile(depth, 40))
