"""Graphite on paper: contours searched for twice, and hatching of single strokes that follow forms and stay on them."""

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian
from aozora.render.finish.looks.anchors import LIFE, Cloud
from aozora.render.finish.looks.flattening import simplified
from aozora.render.finish.looks.lines import built, creases, inked, rounded, silhouettes, widened, wobbled
from aozora.render.finish.looks.scene import Draw, Scene, Style
from aozora.render.finish.looks.strokes import FINE, Strokes, Way, along_edges, coarse, over, painted, traced
from aozora.render.finish.looks.textures import paper
from aozora.render.finish.looks.washes import Hand, margin

_PAPER, _LEAD = np.array([0.972, 0.962, 0.940], np.float32), np.array([0.15, 0.15, 0.17], np.float32)

_LAYERS = ((2.5, -52.0, 0.10, 0.9), (3.0, -18.0, 0.48, 0.75), (3.4, 38.0, 0.70, 0.7))
"""Of each layer of hatching: the distance of its strokes in units, their angle in degrees, the darkness from which there are any,
and how hard the pencil is pressed."""

_GROWN = 0.34
"""How much of its darkness grass and leaves keep: a meadow is told by a few strokes."""


def pencil() -> Style:
    """A pencil drawing: the cast worked out, things drawn, what grows only told, the far and the margins left to the paper."""

    def begin() -> Draw:
        hand = Hand(6.0)
        clouds = [Cloud(spacing, f"hatch {number}") for number, (spacing, *_) in enumerate(_LAYERS)]
        return lambda scene: _pencil(scene, hand.step(scene), clouds)

    return Style(begin, history=LIFE, sharp=True)


def _pencil(scene: Scene, hand: tuple[Image, Image, Image], clouds: list[Cloud]) -> Image:
    right, down, pressure = hand
    unit, tooth = scene.unit, paper(scene.seed, scene.size, scene.unit)
    luma = np.clip(scene.luma, 0, 1) ** np.float32(0.7)
    luma = simplified(np.repeat(luma[..., None], 3, -1), unit, 2, 0.1, 5)[..., 0]
    dark = _darkness(scene, luma)
    lead = _hatching(scene, luma, dark, clouds)
    # Under the strokes lies what a finger has rubbed.
    lead = 1 - (1 - lead) * (1 - 0.20 * gaussian(dark, 2.5 * unit))
    lead = np.maximum(lead, _contours(scene, luma, right, down) * np.clip(0.92 + 0.2 * pressure, 0.5, 1))
    lead = np.clip(lead * (1.0 + 0.5 * tooth), 0, 0.94) * margin(scene, 8, 0.8, 9.0)
    sheet = _PAPER * (1 + 0.02 * tooth[..., None])
    return np.clip(sheet * (1 - lead[..., None]) + lead[..., None] * _LEAD, 0, 1).astype(np.float32)


def _darkness(scene: Scene, luma: Image) -> Image:
    """How dark the drawing is to be (h, w) 0..1: the cast by its own range of tones, so that pale fur has shadows as well."""
    cast = scene.roles()
    tone = _ranged(luma, luma)
    if int(cast.sum()) > 60:
        soft = gaussian(cast.astype(np.float32), 0.8 * scene.unit)
        tone = tone * (1 - soft) + _ranged(luma, luma[cast]) * soft
    share = np.where(cast, 0.9, _GROWN + (0.72 - _GROWN) * built(scene)).astype(np.float32)
    if scene.field is not None:
        depth = np.maximum(scene.field.depth, 0.1)
        subject = float(np.median(depth[cast])) if cast.any() else float(np.percentile(depth, 40))
        share = share * np.clip(np.exp(-0.35 * np.maximum(np.log(depth / subject), 0)), 0.2, 1)
    return np.clip((1 - tone) * gaussian(share.astype(np.float32), scene.unit), 0, 1).astype(np.float32)


def _ranged(luma: Image, of: NDArray[np.float32]) -> Image:
    low, high = (float(v) for v in np.percentile(of, [4, 92]))
    return np.clip((luma - low) / max(high - low, 0.12), 0, 1).astype(np.float32)


def _hatching(scene: Scene, luma: Image, dark: Image, clouds: list[Cloud]) -> Image:
    """Strokes of a pencil (h, w) 0..1: more and harder where it is darker, along forms where these are clear."""
    unit = scene.unit
    along, clear = along_edges(gaussian(luma, 1.2 * unit), 3 * unit)
    ground = np.zeros((scene.size[1] * FINE, scene.size[0] * FINE, 3), np.float32)
    for cloud, (_, degrees, least, hard) in zip(clouds, _LAYERS, strict=True):
        angle = np.deg2rad(degrees)
        hatch = np.broadcast_to(np.array([np.cos(angle), np.sin(angle)], np.float32), along.shape)
        sense = np.where((along * hatch).sum(-1, keepdims=True) < 0, -1.0, 1.0)
        share = 0.75 * np.clip(2 * clear[..., None] - 0.4, 0, 1)
        way = Way((hatch * (1 - share) + along * sense * share).astype(np.float32))
        anchors = cloud.step(scene)
        places, chance = anchors.places, anchors.chance
        x = np.clip(np.rint(places[:, 0]), 0, scene.size[0] - 1).astype(np.int32)
        y = np.clip(np.rint(places[:, 1]), 0, scene.size[1] - 1).astype(np.int32)
        wanted = np.clip((dark[y, x] - least) / (1 - least), 0, 1)
        drawn = chance[:, 0] < 1.5 * wanted + 0.02
        lengths = unit * (4.5 + 7.5 * chance[:, 1]) * np.clip(anchors.presence, 0.2, 1)
        widths = np.maximum(unit * (0.42 + 0.38 * wanted), 0.5).astype(np.float32)
        grey = hard * np.clip(0.30 + 0.75 * wanted, 0, 1) * (0.75 + 0.35 * chance[:, 2]) * anchors.presence
        paths = traced(way, places[drawn], lengths[drawn].astype(np.float32))
        colours = np.repeat(grey[drawn, None], 3, 1).astype(np.float32)
        paint = painted(Strokes(paths, widths[drawn], colours, chance[drawn, 3]), scene.size, dry=0.7)
        layer = over(np.zeros_like(ground), paint)
        ground = 1 - (1 - ground) * (1 - np.clip(layer, 0, 1))
    return coarse(ground)[..., 0]


def _contours(scene: Scene, luma: Image, right: Image, down: Image) -> Image:
    """Outlines (h, w) 0..1, drawn twice by a hand that is not quite steady; hardest around the cast."""
    unit = scene.unit
    line = np.maximum(0.7 * widened(silhouettes(scene, 0.8), 0) * built(scene), 0.4 * creases(scene))
    line = np.maximum(line, rounded(scene.roles().astype(np.float32), unit, 1.3 * unit))
    line = np.maximum(line, 0.9 * inked(luma, unit, 20) * (0.12 + 0.88 * built(scene)))
    return np.maximum(wobbled(line, right, down, 0.35 * unit), 0.5 * wobbled(line, down, -right, 1.1 * unit)).astype(np.float32)
