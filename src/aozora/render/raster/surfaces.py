"""Materials as rows of numbers, and their pictures as pyramids in one array: what the compiled shading reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest
from aozora.film.world import Material

Pixels = NDArray[np.float32]

COLUMNS = 20
"""0-2 colour, 3 times the points' colours, 4 roughness, 5 metallic, 6 specular, 7 transmission, 8-10 emission, 11 emission
times the surface's colour, 12 picture (-1 none), 13 projection (0 uv, 1 box, 2 flat), 14-16 its repeats, 17 translucency, 18
coat, 19 sheen."""

_PROJECTIONS = {"uv": 0.0, "box": 1.0, "flat": 2.0}

LARGEST = 256
"""Pictures are taken at most this large: a small frame shows no more of them."""


@dataclass(frozen=True)
class Pyramid:
    """A picture and its halves: texels (n, 3) one after another, and (levels, 3) offset, height and width of each level."""

    texels: Pixels
    levels: NDArray[np.int64]


def pyramid(picture: Pixels, largest: int = LARGEST) -> Pyramid:
    """A picture (h, w) or (h, w, 3), halved until it is at most `largest`, with all its halves down to one texel."""
    level = picture if picture.ndim == 3 else np.repeat(picture[..., None], 3, -1)
    while max(level.shape[:2]) > largest:
        level = _halved(level)
    texels: list[Pixels] = []
    levels: list[tuple[int, int, int]] = []
    offset = 0
    while True:
        levels.append((offset, level.shape[0], level.shape[1]))
        texels.append(level.reshape(-1, 3))
        offset += level.shape[0] * level.shape[1]
        if max(level.shape[:2]) == 1:
            break
        level = _halved(level)
    return Pyramid(np.ascontiguousarray(np.concatenate(texels), np.float32), np.array(levels, np.int64))


def _halved(level: Pixels) -> Pixels:
    h, w = max(level.shape[0] // 2, 1), max(level.shape[1] // 2, 1)
    rows = level[: 2 * h].reshape(h, -1, level.shape[1], 3).mean(1)
    return rows[:, : 2 * w].reshape(h, w, -1, 3).mean(2)


@dataclass(frozen=True)
class Surfaces:
    """All materials (m, COLUMNS) of a world by number, and their pictures: texels (n, 3), levels (l, 3), and the first level and
    number of levels of each picture (p, 2)."""

    numbers: Mapping[str, int]
    rows: Pixels
    texels: Pixels
    levels: NDArray[np.int64]
    pictures: NDArray[np.int64]


def surfaces_of(materials: Mapping[str, Material], read: Callable[[Digest], Pyramid]) -> Surfaces:
    """The materials of a world; `read` gives kept pictures."""
    rows = np.zeros((max(len(materials), 1), COLUMNS), np.float32)
    kept: dict[Digest, int] = {}
    pyramids: list[Pyramid] = []
    for number, material in enumerate(materials.values()):
        picture = -1
        if (texture := material.colour_texture) is not None:
            if texture.picture not in kept:
                kept[texture.picture] = len(pyramids)
                pyramids.append(read(texture.picture))
            picture = kept[texture.picture]
        rows[number] = _row(material, picture)
    pictures = np.zeros((max(len(pyramids), 1), 2), np.int64)
    levels: list[NDArray[np.int64]] = []
    offset = level = 0
    for number, made in enumerate(pyramids):
        pictures[number] = level, len(made.levels)
        levels.append(made.levels + np.array([offset, 0, 0]))
        offset += len(made.texels)
        level += len(made.levels)
    texels = np.concatenate([made.texels for made in pyramids]) if pyramids else np.ones((1, 3), np.float32)
    steps = np.concatenate(levels) if levels else np.array([[0, 1, 1]], np.int64)
    return Surfaces({name: i for i, name in enumerate(materials)}, rows, texels, steps, pictures)


def _row(material: Material, picture: int) -> list[float]:
    texture = material.colour_texture
    # What shines through or lies as a second layer on a surface is left to renderers that follow light.
    roughness = material.roughness
    if (rough := material.roughness_texture) is not None:
        roughness = 0.5 * (rough.low + rough.high)
    colour = material.colour
    if material.snow > 0:
        colour = tuple(c + (0.85 - c) * min(material.snow, 1.0) for c in colour)
    if material.wet > 0:
        colour = tuple(c * (1 - 0.4 * material.wet) for c in colour)
        roughness *= 1 - 0.6 * material.wet
    return [
        *colour,
        float(material.colour_attribute),
        roughness,
        material.metallic,
        material.specular,
        material.transmission if material.alpha >= 1 else max(material.transmission, 1 - material.alpha),
        *material.emission,
        float(material.emission_by_colour or texture is not None),
        float(picture),
        _PROJECTIONS[texture.projection] if texture is not None else 0.0,
        *(texture.scale if texture is not None else (1.0, 1.0, 1.0)),
        material.translucency,
        material.coat,
        material.sheen,
    ]
