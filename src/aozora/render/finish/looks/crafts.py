"""Hand-made things and dreams: what is left to do to pictures of worlds that are already of clay, felt or paper."""

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, resized, sample, scaled_sum
from aozora.render.finish.looks.anchors import LIFE, Cloud
from aozora.render.finish.looks.flattening import saturated, simplified, soft_light, toned
from aozora.render.finish.looks.grading import Grade, glowing, printed
from aozora.render.finish.looks.lines import built, silhouettes
from aozora.render.finish.looks.scene import Draw, Scene, Style, stateless
from aozora.render.finish.looks.strokes import FINE, Strokes, Way, coarse, colours_at, over, painted, traced
from aozora.render.finish.looks.textures import noise, paper


def clay(scene: Scene) -> Image:
    """Warm table lamps on plasticine: clear colours, soft light, a shallow and slightly dark frame."""
    grade = Grade(
        saturation=1.22, contrast=1.02, lift=(0.02, 0.015, 0.01), gain=(1.0, 0.98, 0.93), glow=0.10, glow_px=10, vignette=0.3
    )
    return np.clip(printed(scene.picture, grade, scene), 0, 1).astype(np.float32)


def felt() -> Style:
    """Needle-felted wool: a matted ground of fine fibres over everything, and longer ones that stand out beyond every edge; they
    lie on anchors and move with their surface."""

    def begin() -> Draw:
        clouds = [Cloud(2.3, "fibres 0"), Cloud(3.4, "fibres 1")]
        return lambda scene: _felted(scene, clouds)

    return Style(begin, history=LIFE, sharp=True)


_WOOL = ((2.6, 3.2, 0.34, 0.11), (4.2, 6.0, 0.26, 0.15))
"""Of each layer of fibres: their least length and how much longer they may be, their width, in units, and how much lighter or
darker than the wool below they may be."""


def _felted(scene: Scene, clouds: list[Cloud]) -> Image:
    unit = scene.unit
    # Wool swallows speckles and sharp lights: forms are round and even.
    soft = simplified(np.clip(scene.picture, 0, 1).astype(np.float32), unit, 2, 0.12, 5)
    soft = saturated(scaled_sum(soft, 0.7, gaussian(soft, 1.4 * unit), 0.3), 1.22)
    fine = (scene.size[0] * FINE, scene.size[1] * FINE)
    ground = resized(soft, *fine)
    turn = 2.4 * np.asarray(noise(scene.seed, "nap", scene.size, 10 * unit))
    way = Way(np.stack([np.cos(turn), np.sin(turn)], -1).astype(np.float32))
    for cloud, (least, more, width, spread) in zip(clouds, _WOOL, strict=True):
        anchors = cloud.step(scene)
        chance = anchors.chance
        lengths = unit * (least + more * chance[:, 1]) * anchors.presence
        light = 1.0 + spread * (2.0 * chance[:, 2:3] - 1.0)
        colours = np.clip(colours_at(soft, anchors.places) * light, 0, 1)
        curl = _bent(traced(way, anchors.places, lengths.astype(np.float32)), chance[:, 3], unit)
        widths = np.full(len(lengths), max(unit * width, 0.5), np.float32)
        paint = painted(Strokes(curl, widths, colours.astype(np.float32), chance[:, 0]), scene.size, dry=0.0)
        ground = over(ground, type(paint)(paint.colour, paint.height, paint.cover * np.float32(0.7)))
    return np.clip(soft_light(coarse(ground), np.asarray(noise(scene.seed, "wool", scene.size, 1.6 * unit)), 0.014), 0, 1)


def _bent(paths: NDArray[np.float32], chance: NDArray[np.float32], unit: float) -> NDArray[np.float32]:
    """Fibres curl to one side, each by chance, and turn about."""
    along = np.linspace(-1, 1, paths.shape[1])[None, :]
    tangent = paths[:, -1] - paths[:, 0]
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], -1) / np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-3)
    bow = (1 - along**2)[..., None] * normal[:, None] * ((chance - 0.5) * 3.4 * unit)[:, None, None]
    turn = (chance * 7.0 % 1.0 - 0.5) * 2.2
    centre = paths.mean(1, keepdims=True)
    c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
    away = paths + bow - centre
    spun = np.stack([away[..., 0] * c - away[..., 1] * s, away[..., 0] * s + away[..., 1] * c], -1)
    return (centre + spun).astype(np.float32)


def paper_cutout(scene: Scene) -> Image:
    """Sheets of coloured paper: flat tones with the tooth of paper, white cut edges towards the light, shadows on what lies
    below."""
    unit = scene.unit
    base = saturated(simplified(np.clip(scene.picture * 1.08, 0, 1).astype(np.float32), unit, 4, 0.18, 8), 0.98)
    sheet = toned(base, 5, 0.06)
    shade, edge = _layers(scene)
    grain = paper(scene.seed, scene.size, unit)
    out = soft_light(sheet, grain, 0.055)
    out = out * (1 - 0.48 * shade[..., None])
    return np.clip(out * (1 - edge[..., None]) + edge[..., None] * np.array([0.985, 0.975, 0.95], np.float32), 0, 1).astype(
        np.float32
    )


def _layers(scene: Scene) -> tuple[Image, Image]:
    """Shadows (h, w) that nearer sheets throw down to the right, and their bright cut edges."""
    height, width = scene.picture.shape[:2]
    if scene.field is None:
        return np.zeros((height, width), np.float32), np.zeros((height, width), np.float32)
    unit, depth = scene.unit, np.log(np.clip(scene.field.depth, 0.1, 300.0))
    solid = built(scene)
    shade = np.zeros((height, width), np.float32)
    for share, reach in ((0.5, 2.5), (0.5, 5.0)):
        moved = np.roll(depth, (round(reach * unit), round(0.7 * reach * unit)), (0, 1))
        mine = np.roll(solid, (round(reach * unit), round(0.7 * reach * unit)), (0, 1))
        shade += share * np.clip((depth - moved - 0.05) / 0.10, 0, 1) * mine
    edge = silhouettes(scene, 0.9) * solid
    return gaussian(shade, 1.4 * unit), np.clip(gaussian(edge, 0.35 + 0.3 * unit) * 1.25, 0, 1).astype(np.float32)


def dream() -> Style:
    """A dream: the ground is gold and the sky goes from teal to rose whatever the hour, edges of the picture swim, light hangs in
    the air."""
    return stateless(_dreamt)


def _dreamt(scene: Scene) -> Image:
    height, width = scene.picture.shape[:2]
    x, y = np.meshgrid(np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32))
    far = np.clip(np.hypot(x, 0.8 * y) - 0.35, 0, 1) ** 1.5
    phase = 1.1 * scene.seconds
    sway_x = 0.030 * far * np.sin(5.0 * y + phase) * width
    sway_y = 0.040 * far * np.sin(4.0 * x + 0.8 * phase + 1.3) * height
    places = np.stack([(x + 1) / 2 * (width - 1) + sway_x, (y + 1) / 2 * (height - 1) + sway_y], -1).astype(np.float32)
    swum = sample(np.ascontiguousarray(scene.picture), places)
    hsv = np.asarray(cv2.cvtColor(np.clip(swum, 0, 1), cv2.COLOR_RGB2HSV))
    green = np.exp(-(((hsv[..., 0] - 100) / 48) ** 2))
    hsv[..., 0] = (hsv[..., 0] - 62 * green) % 360
    hsv[..., 1] = np.clip(hsv[..., 1] * 1.15, 0, 1)
    out = np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB))
    grade = Grade(
        saturation=1.15,
        contrast=1.12,
        lift=(0.03, 0.02, 0.07),
        shadows=(0.03, 0.0, 0.10),
        highlights=(0.06, 0.02, -0.02),
        vignette=0.25,
    )
    out = printed(out.astype(np.float32), grade, scene)
    return np.clip(glowing(out, 0.30, 14 * scene.unit, (1.0, 0.85, 0.7)), 0, 1).astype(np.float32)
