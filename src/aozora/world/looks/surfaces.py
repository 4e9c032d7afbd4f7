"""Surfaces of a look: plasticine with prints of thumbs, felt, coloured paper, pastel paint."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Digest, Store
from aozora.film.world import Material, Picture, Rgb, Texture, get_picture, put_picture
from aozora.world.looks.recipe import Surfaces

Floats = NDArray[np.float64]

_KEPT = ("eye", "glint", "teeth", "screen", "lettering")
"""Materials, by the beginning of their names, that are beads, lamps or print in every medium."""


def surfaced(materials: Mapping[str, Material], kind: Surfaces, store: Store) -> dict[str, Material]:
    """The materials of a world in the stuff of a look."""
    if not kind:
        return dict(materials)
    bump = _bump(kind, store)
    made: dict[str, Material] = {}
    for name, material in materials.items():
        keep = name.startswith(_KEPT) or material.transmission > 0.5
        made[name] = material if keep else _of(kind, name, material, bump, store)
    return made


def _of(kind: Surfaces, name: str, material: Material, bump: Digest | None, store: Store) -> Material:
    if kind == "pastel":
        return replace(material, colour=_pastel(name, material.colour)) if not material.colour_attribute else material
    flat = replace(plain(material, store), metallic=0.0, coat=0.0, cover=None, wet=0.0, roughness_texture=None)
    assert bump is not None
    match kind:
        case "clay":
            grain = Texture(bump, "box", (3.2, 3.2, 3.2))
            return replace(flat, roughness=0.55, specular=0.45, bump_texture=grain, bump_m=0.045)
        case "felt":
            grain = Texture(bump, "box", (6.0, 6.0, 6.0))
            tone = _dyed(flat.colour) if not flat.colour_attribute else flat.colour
            return replace(flat, colour=tone, roughness=1.0, specular=0.0, sheen=0.04, bump_texture=grain, bump_m=0.005)
        case _:
            grain = Texture(bump, "box", (5.0, 5.0, 5.0))
            return replace(flat, roughness=0.95, specular=0.08, sheen=0.1, translucency=0.0, bump_texture=grain, bump_m=0.0025)


def _dyed(colour: Rgb) -> Rgb:
    """The colour as wool takes it: a little more of it, and never quite black."""
    grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    red, green, blue = (round(min(0.85, max(0.015, grey + 1.2 * (c - grey))), 5) for c in colour)
    return (red, green, blue)


def plain(material: Material, store: Store) -> Material:
    """A material in one tone: its colour texture is averaged, unless it is a print that lies along the uv."""
    texture = material.colour_texture
    if texture is None or texture.projection == "uv":
        return material
    red, green, blue = (float(v) for v in _mean(texture, store))
    own = material.colour
    return replace(material, colour=(own[0] * red, own[1] * green, own[2] * blue), colour_texture=None)


def _mean(texture: Texture, store: Store) -> Floats:
    pixels = get_picture(store, texture.picture).pixels
    mean = np.asarray(pixels, np.float64).reshape(-1, pixels.shape[2] if pixels.ndim == 3 else 1).mean(0)
    return np.broadcast_to(mean, (3,))


_PASTELS: tuple[Rgb, ...] = (
    (0.86, 0.48, 0.52), (0.90, 0.72, 0.45), (0.50, 0.74, 0.66), (0.47, 0.66, 0.80), (0.88, 0.62, 0.66), (0.93, 0.84, 0.62),
    (0.66, 0.58, 0.78), (0.60, 0.76, 0.56),
)  # fmt: skip


def _pastel(name: str, colour: Rgb) -> Rgb:
    """A soft colour of a small palette, as light as the surface was or lighter; the same for the same material."""
    level = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    chosen = _PASTELS[int(lane(0, "pastel", name).random() * len(_PASTELS))]
    lightness = 0.35 + 0.75 * min(1.0, level) ** 0.5
    red, green, blue = (round(min(0.95, lightness * c), 5) for c in chosen)
    return (red, green, blue)


def _bump(kind: Surfaces, store: Store) -> Digest | None:
    match kind:
        case "clay":
            return put_picture(store, Picture(_thumbed(512), is_data=True))
        case "felt":
            return put_picture(store, Picture(_fibrous(512, 0.9), is_data=True))
        case "paper":
            return put_picture(store, Picture(_fibrous(512, 0.4), is_data=True))
        case _:
            return None


def _smooth(side: int, lumps: float, name: str) -> Floats:
    """Tileable noise of mean 0 and deviation 1 with `lumps` lumps along a side."""
    spectrum = np.fft.rfft2(lane(0, "looks", name).standard_normal((side, side)))
    down, right = np.fft.fftfreq(side)[:, None] * side, np.fft.rfftfreq(side)[None] * side
    kept = np.fft.irfft2(spectrum * np.exp(-((np.hypot(down, right) / lumps) ** 2)), (side, side))
    return kept / kept.std()


def _thumbed(side: int) -> NDArray[np.float32]:
    """Dents of fingers with their ridges in some of them, and small lumps (h, w) 0..1."""
    x, y = np.meshgrid((np.arange(side) + 0.5) / side, (np.arange(side) + 0.5) / side)
    height = 0.5 + 0.10 * _smooth(side, 5, "dents") + 0.035 * _smooth(side, 26, "lumps")
    rng = lane(0, "looks", "thumbs")
    for _ in range(34):
        cx, cy, radius = rng.random(), rng.random(), 0.055 + 0.045 * rng.random()
        turn, ring = 3.14 * rng.random(), 0.0062 + 0.002 * rng.random()
        dx, dy = (x - cx + 0.5) % 1 - 0.5, (y - cy + 0.5) % 1 - 0.5
        u, v = dx * np.cos(turn) + dy * np.sin(turn), -dx * np.sin(turn) + dy * np.cos(turn)
        away = np.hypot(u / 1.35, v) / radius
        inside = np.clip(1 - away, 0, 1)
        whorl = np.hypot(u * 0.8, v) + 0.18 * u * u / radius
        height -= 0.16 * inside**1.5 * (1 if rng.random() < 0.7 else -0.4)
        height += 0.045 * np.sin(2 * np.pi * whorl / ring) * np.clip(inside * 2.2, 0, 1) * (rng.random() < 0.75)
    return np.clip(height, 0, 1).astype(np.float32)


def _fibrous(side: int, depth: float) -> NDArray[np.float32]:
    """Short fibres that lie across one another (h, w) 0..1."""
    fibres = np.zeros((side, side))
    for turn in range(6):
        angle = np.pi * turn / 6
        spectrum = np.fft.rfft2(lane(0, "looks", "fibres", turn).standard_normal((side, side)))
        down, right = np.fft.fftfreq(side)[:, None] * side, np.fft.rfftfreq(side)[None] * side
        along, across = right * np.cos(angle) + down * np.sin(angle), -right * np.sin(angle) + down * np.cos(angle)
        line = np.fft.irfft2(spectrum * np.exp(-((along / 9) ** 2) - ((across / 90) ** 2)), (side, side))
        fibres = np.maximum(fibres, line / line.std())
    return np.clip(0.5 + 0.16 * depth * fibres + 0.10 * _smooth(side, 8, "matted"), 0, 1).astype(np.float32)
