"""Oil and its kin: layers of strokes from broad to fine, all of them on anchors that move with surfaces."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, resized, scaled_sum
from aozora.render.finish.looks.anchors import LIFE, Anchors, Cloud
from aozora.render.finish.looks.scene import Draw, Scene, Style
from aozora.render.finish.looks.strokes import (
    FINE,
    Paint,
    Strokes,
    Way,
    along_edges,
    coarse,
    colours_at,
    held,
    impasto,
    over,
    painted,
    traced,
)
from aozora.render.finish.looks.textures import canvas, noise


@dataclass(frozen=True)
class Layer:
    """Strokes of one size in units: how far apart, how wide and long. `details` layers paint only where coarser ones miss
    something, and on the cast."""

    spacing: float
    width: float
    length: float
    details: bool = False


@dataclass(frozen=True)
class Palette:
    """How a painter sees colour: factors of saturation and contrast, how far each stroke strays in hue and value."""

    saturation: float = 1.2
    contrast: float = 1.1
    stray: float = 0.05
    warm_lights: float = 0.0


@dataclass(frozen=True)
class Manner:
    """A painter's way. `swirl` is how far brushes follow whirls where the picture gives them no direction, `relief` how thick
    the paint is."""

    layers: tuple[Layer, ...]
    palette: Palette
    swirl: float = 0.0
    relief: float = 1.2
    weave: float = 0.02


OIL = Manner(
    (Layer(9, 13, 30), Layer(6.5, 8, 20), Layer(3.4, 3.6, 9, details=True)),
    Palette(1.25, 1.15, 0.05),
    relief=0.30,
)
VAN_GOGH = Manner(
    (Layer(8.0, 9.5, 36), Layer(6.0, 5.2, 30), Layer(3.4, 2.9, 12, details=True)),
    Palette(1.7, 1.2, 0.17, 0.07),
    swirl=1.0,
    relief=0.42,
)


def painting(manner: Manner) -> Style:
    """A painter's look."""

    def begin() -> Draw:
        clouds = [Cloud(layer.spacing, f"layer {number}") for number, layer in enumerate(manner.layers)]
        return lambda scene: _paint(scene, manner, clouds)

    return Style(begin, history=LIFE, sharp=True)


def _paint(scene: Scene, manner: Manner, clouds: list[Cloud]) -> Image:
    unit, seen = scene.unit, seen_by(scene.picture, manner.palette)
    ways = ways_of(scene, manner.swirl)
    fine = (scene.size[0] * FINE, scene.size[1] * FINE)
    ground = resized(gaussian(seen, 5 * unit), *fine)
    relief = np.full(ground.shape[:2], 0.5, np.float32)
    stop = None if scene.field is None else np.rint(scene.field.ids)
    important = _important(scene, seen)
    for layer, cloud in zip(manner.layers, clouds, strict=True):
        anchors = cloud.step(scene)
        if layer.details:
            anchors = anchors.only(_chosen(anchors, important))
        strokes = strokes_of(anchors, layer, seen, ways, stop, unit)
        paint = painted(_strayed(strokes, anchors, manner.palette), scene.size)
        ground, relief = over(ground, paint), _raised(relief, paint)
    ground = impasto(ground, relief, manner.relief, unit * FINE / 2)
    woven = 1 + np.float32(manner.weave) * canvas(fine, unit * FINE)
    return coarse(np.clip(ground * woven[..., None], 0, 1).astype(np.float32))


def seen_by(picture: Image, palette: Palette) -> Image:
    """The picture in a painter's colours."""
    grey = picture.mean(-1, keepdims=True)
    vivid = grey + (picture - grey) * np.float32(palette.saturation)
    vivid = (vivid - np.float32(0.45)) * np.float32(palette.contrast) + np.float32(0.47)
    if palette.warm_lights:
        tilt = np.array([1.0, 0.45, -1.2], np.float32) * np.float32(palette.warm_lights)
        vivid = vivid + tilt * (2 * grey - 1)
    return np.clip(vivid, 0, 1).astype(np.float32)


@dataclass(frozen=True)
class Ways:
    """Along edges, as clearly as `clear` (h, w) 0..1 says; `free` where there are none."""

    edges: Way
    free: Way
    clear: Image


def ways_of(scene: Scene, swirl: float) -> Ways:
    """Along edges, and in whirls or a common slant where there are none."""
    unit = scene.unit
    edges, clear = along_edges(scene.luma, 4 * unit)
    if swirl:
        clear = np.clip(clear * 1.3, 0, 1) ** np.float32(0.7)
    return Ways(Way(edges), _free(scene.seed, scene.size, unit, swirl), clear.astype(np.float32))


@lru_cache(maxsize=4)
def _free(seed: int, size: tuple[int, int], unit: float, swirl: float) -> Way:
    if swirl:
        flow = noise(seed, "whirls", size, 70 * unit)
        x, y = np.gradient(gaussian(np.asarray(flow), 6 * unit))[::-1]
        norm = np.maximum(np.hypot(x, y), 1e-6)
        return Way(np.stack([-y / norm, x / norm], -1).astype(np.float32))
    slant = np.deg2rad(35.0) + 0.5 * np.asarray(noise(seed, "slant", size, 80 * unit))
    return Way(np.stack([np.cos(slant), np.sin(slant)], -1).astype(np.float32))


def strokes_of(anchors: Anchors, layer: Layer, seen: Image, ways: Ways, stop: Image | None, unit: float) -> Strokes:
    """Strokes of a layer on its anchors, in painting order. What a stroke owes to the free way it has from where it was born, so
    that it does not turn while its surface moves."""
    order = np.argsort(anchors.chance[:, 0], kind="stable")
    places, homes, chance = anchors.places[order], anchors.homes[order], anchors.chance[order]
    presence = anchors.presence[order]
    colour = colours_at(gaussian(seen, max(0.6, 0.28 * layer.width * unit)), places)
    lengths = layer.length * unit * (0.65 + 0.7 * chance[:, 1]) * presence
    widths = layer.width * unit * (0.75 + 0.5 * chance[:, 2]) * np.clip(presence, 0.05, 1)
    bound = traced(ways.edges, places, lengths, stop)
    free = traced(ways.free, homes, lengths) - homes[:, None] + places[:, None]
    clear = colours_at(np.repeat(ways.clear[..., None], 2, -1), places)[:, :1, None]
    back = ((bound[:, -1] - bound[:, 0]) * (free[:, -1] - free[:, 0])).sum(1) < 0
    free[back] = free[back][:, ::-1]
    paths = free + clear * (bound - free)
    return Strokes(held(paths, places, stop), widths.astype(np.float32), colour, chance[:, 3])


def _strayed(strokes: Strokes, anchors: Anchors, palette: Palette) -> Strokes:
    """Each stroke a little off in hue and value."""
    order = np.argsort(anchors.chance[:, 0], kind="stable")
    chance = anchors.chance[order]
    value = (chance[:, 3:4] - 0.5) * 2
    hue = np.stack([chance[:, 1] - 0.5, 0.35 * (chance[:, 2] - 0.5), 0.5 - chance[:, 1]], -1)
    stray = np.float32(palette.stray)
    colours = np.clip(strokes.colours * (1 + stray * value * 1.6) + stray * hue * 1.4, 0, 1).astype(np.float32)
    return Strokes(strokes.paths, strokes.widths, colours, strokes.chance)


def _important(scene: Scene, seen: Image) -> Image:
    """Where fine strokes are wanted (h, w) 0..1: on the cast, and where blurring would lose something."""
    lost = np.abs(scaled_sum(seen, 1.0, gaussian(seen, 3.5 * scene.unit), -1.0)).max(-1)
    important = np.clip(gaussian(lost, 1.5 * scene.unit) / 0.055, 0, 1)
    return np.maximum(important, 0.8 * scene.roles().astype(np.float32)).astype(np.float32)


def _chosen(anchors: Anchors, important: Image) -> NDArray[np.bool_]:
    height, width = important.shape
    x = np.clip(np.rint(anchors.places[:, 0]), 0, width - 1).astype(np.int32)
    y = np.clip(np.rint(anchors.places[:, 1]), 0, height - 1).astype(np.int32)
    return important[y, x] > anchors.chance[:, 3] * 0.9


def _raised(relief: Image, paint: Paint) -> Image:
    return relief * (1 - paint.cover) + paint.height * paint.cover
