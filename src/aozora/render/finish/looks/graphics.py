"""Drawn and printed looks: cel animation, comics, flat shapes, wood blocks, plans."""

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.render.finish.filters import Image, gaussian, resized
from aozora.render.finish.looks.flattening import leaning, saturated, simplified, soft_light, stepped, toned
from aozora.render.finish.looks.lines import built, creases, inked, rounded, silhouettes, widened
from aozora.render.finish.looks.scene import Scene
from aozora.render.finish.looks.textures import noise, paper, wood


def colours(codes: str) -> NDArray[np.float32]:
    """Colours (n, 3) of hexadecimal codes with blanks between them."""
    return np.array([[int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)] for code in codes.split()], np.float32)


def anime(scene: Scene) -> Image:
    """A painted cel: two tones and a rim on the cast with thin dark lines; a soft, saturated background with blooming light."""
    unit = scene.unit
    base = saturated(np.clip(scene.picture * 1.10 + 0.02, 0, 1).astype(np.float32), 1.42)
    cast = gaussian(scene.roles().astype(np.float32), 0.6)[..., None]
    cel = toned(simplified(base, unit, 3, 0.16, 7), 3, 0.12)
    ground = toned(simplified(base, unit, 2, 0.10, 5), 7, 0.5)
    out = cel * cast + ground * (1 - cast)
    ink = np.maximum(_outline(scene, 1.0), 0.85 * inked(simplified(base, unit, 1), unit) * (0.35 + 0.65 * cast[..., 0]))
    glow = gaussian(np.clip(out - 0.62, 0, 1).astype(np.float32), 9 * unit)
    out = 1 - (1 - out) * (1 - 0.75 * glow)
    return np.clip(_over(out, ink, (0.13, 0.09, 0.14)), 0, 1).astype(np.float32)


def _outline(scene: Scene, pixels: float, detail: float = 0.7) -> Image:
    """Contours, heavier around the cast."""
    thin = 0.75 * widened(silhouettes(scene, detail), 0.0) * built(scene)
    return np.maximum(thin, rounded(scene.roles().astype(np.float32), scene.unit, pixels * scene.unit))


def _over(picture: Image, ink: Image, colour: tuple[float, float, float]) -> Image:
    share = np.clip(ink, 0, 1)[..., None]
    return (picture * (1 - share) + share * np.array(colour, np.float32)).astype(np.float32)


def comic(scene: Scene) -> Image:
    """A printed comic: heavy black lines and shadows, few flat inks, dots of a screen in the mid tones, yellowed paper."""
    unit = scene.unit
    base = saturated(simplified(np.clip(scene.picture * 1.12, 0, 1).astype(np.float32), unit, 3, 0.17, 7), 1.7)
    inks = leaning(toned(base, 4, 0.1), _COMIC_INKS, 0.72, 16)
    luma = base @ np.array([0.299, 0.587, 0.114], np.float32)
    dots = _screen(scene.size, 3.4 * unit, np.deg2rad(27))
    share = np.clip((0.62 - luma) * 1.5, 0, 0.75)
    dotted = np.clip((share * 1.25 - dots) * 3.2 * max(1.0, unit), 0, 1) * (luma > 0.16)
    out = inks * (1 - 0.42 * dotted[..., None] * np.array([1.0, 1.0, 0.75], np.float32))
    shadow = np.clip((0.17 - gaussian(luma, 0.8 * unit)) * 30, 0, 1)
    lines = np.maximum(np.maximum(_outline(scene, 1.8, 0.9), 0.95 * inked(base, unit, 18, 1.25)), shadow)
    sheet = np.array([1.0, 0.985, 0.92], np.float32)
    return np.clip(_over(out * sheet, lines, (0.05, 0.04, 0.07)), 0, 1).astype(np.float32)


_COMIC_INKS = colours(
    "f6ead0 ffd23f f0a02c e2382c b3261e 3a9bd9 1f5fa8 59b24a 2b7a3d f2b89a a86b45 8a5fb0 9fd6f0 bfe08a ffffff 777777 2a2a33"
)


def _screen(size: tuple[int, int], period: float, angle: float) -> Image:
    """A dot screen (h, w): 0 in the middle of dots, 1 between them."""
    width, height = size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    u = (x * np.cos(angle) + y * np.sin(angle)) * np.pi / period
    v = (-x * np.sin(angle) + y * np.cos(angle)) * np.pi / period
    return (1 - (np.cos(u) ** 2 + np.cos(v) ** 2) / 2).astype(np.float32)


def flat(scene: Scene) -> Image:
    """Flat vector shapes: no texture, no lines, few tones of clear colours with clean edges."""
    unit, (width, height) = scene.unit, scene.size
    bright = saturated(np.clip(scene.picture * 1.2 + 0.03, 0, 1).astype(np.float32), 1.3)
    lab = np.asarray(cv2.cvtColor(simplified(bright, unit, 4, 0.15, 7), cv2.COLOR_RGB2Lab), np.float32)
    # Cut at twice the size, so that edges are clean.
    fine = resized(gaussian(lab, 1.1 * unit), 2 * width, 2 * height)
    fine[..., 0] = 100 * stepped(fine[..., 0] / 100, 6, 0.04)
    fine[..., 1:] = 12 * np.rint(fine[..., 1:] / 12)
    cut = np.asarray(cv2.cvtColor(np.asarray(cv2.medianBlur(fine, 5)), cv2.COLOR_Lab2RGB))
    return np.clip(resized(np.clip(cut, 0, 1).astype(np.float32), width, height) * 0.95 + 0.04, 0, 1)


def woodblock(scene: Scene) -> Image:
    """A colour print from wood blocks: flat faded inks with a gradation in the sky, key lines, the grain of the block."""
    unit = scene.unit
    base = simplified(saturated(np.clip(scene.picture * 1.25 + 0.04, 0, 1).astype(np.float32), 1.15), unit, 3, 0.17, 7)
    inks = leaning(toned(base, 5, 0.10), _UKIYO_INKS, 0.9, 10)
    out = _bokashi(inks, scene)
    grain = wood(scene.seed, scene.size, unit)
    out = soft_light(out, grain, 0.07)
    lines = np.maximum(_outline(scene, 1.7, 1.0), inked(base, unit, 18, 1.2) * (0.35 + 0.65 * built(scene)))
    worn = np.clip(1.02 - 0.35 * np.maximum(np.asarray(noise(scene.seed, "worn", scene.size, 2 * unit)) - 0.8, 0), 0, 1)
    out = _over(out, lines * worn, (0.09, 0.11, 0.19))
    sheet = np.array([0.955, 0.915, 0.80], np.float32)
    out = _mounted(out * (0.4 * sheet + 0.6), scene, sheet)
    return np.clip(soft_light(out, paper(scene.seed, scene.size, unit), 0.05), 0, 1).astype(np.float32)


_UKIYO_INKS = colours(
    "f3e6c4 ecd6a0 e0b878 d2893f c0502f 9a2f28 a9bf8a 7ea06a 4f7a55 b3ccd0 78a6bd 3a6f97 234f80 172f58 "
    "8d7660 54433a d3ccb4 e0ab90 2b2a2c"
)


def _mounted(picture: Image, scene: Scene, sheet: NDArray[np.float32]) -> Image:
    """The print on its sheet: a margin of paper, a black rule, the publisher's red seal."""
    (width, height), unit = scene.size, scene.unit
    margin = round(7 * unit)
    out = np.empty_like(picture)
    out[:] = sheet
    out[margin : height - margin, margin : width - margin] = picture[margin : height - margin, margin : width - margin]
    cv2.rectangle(out, (margin, margin), (width - margin - 1, height - margin - 1), (0.1, 0.1, 0.14), max(1, round(unit)))
    return sealed(out, (width - round(27 * unit), round(15 * unit)), round(13 * unit))


def sealed(picture: Image, at: tuple[int, int], size: int) -> Image:
    """A red seal with a maze of lines for its characters; `at` is its upper left corner in pixels."""
    out, (left, top) = picture, at
    cell = max(1, size // 7)
    red, pale = (0.71, 0.13, 0.10), (0.93, 0.86, 0.76)
    cv2.rectangle(out, (left, top), (left + 7 * cell, top + round(9 * cell)), red, -1)
    for x, y, across, down in ((1, 1, 5, 1), (3, 1, 1, 3), (1, 3, 5, 1), (1, 5, 1, 3), (5, 5, 1, 3), (1, 5, 5, 1), (2, 7, 3, 1)):
        corner = (left + (x + across) * cell - 1, top + (y + down) * cell - 1)
        cv2.rectangle(out, (left + x * cell, top + y * cell), corner, pale, -1)
    return out


def _bokashi(picture: Image, scene: Scene) -> Image:
    """The sky wiped from deep blue at the top to the colour of paper, as inks are on a block."""
    height = scene.size[1]
    if scene.field is None:
        return picture
    sky = gaussian((scene.field.depth > 2e3).astype(np.float32), 1.0)
    down = (np.arange(height, dtype=np.float32) / height)[:, None]
    deep = np.clip(1 - down / 0.30, 0, 1) ** 1.2
    low = np.clip((down - 0.30) / 0.25, 0, 1) * 0.5
    top, middle, warm = colours("1f3f66 c8d0c0 e9cfa4")
    colour = middle * (1 - deep[..., None] - low[..., None]) + top * deep[..., None] + warm * low[..., None]
    share = 0.85 * sky[..., None]
    return (picture * (1 - share) + colour * share).astype(np.float32)


def blueprint(scene: Scene) -> Image:
    """A plan: white lines on blue paper, a grid, a frame; tones only as faint washes."""
    unit, (width, height) = scene.unit, scene.size
    lines = np.maximum(widened(silhouettes(scene, 1.2), 0.0) * built(scene), 0.75 * widened(creases(scene), 0.0))
    inner = inked(simplified(scene.picture, unit, 2), unit, 12) * (0.30 + 0.5 * scene.roles()) * built(scene)
    strong = rounded(scene.roles().astype(np.float32), unit, 1.6 * unit)
    ground = np.array([0.055, 0.20, 0.46], np.float32) * (1 + 0.05 * paper(scene.seed, scene.size, unit)[..., None])
    wash = (stepped(scene.luma, 4, 0.2) - 0.5)[..., None] * np.array([0.05, 0.07, 0.10], np.float32)
    out = ground + wash
    out = out + 0.075 * _ruled((width, height), 9 * unit, 1)[..., None] + 0.10 * _ruled((width, height), 45 * unit, 1)[..., None]
    ink = np.clip(np.maximum(np.maximum(0.8 * lines, inner), strong), 0, 1)
    out = _over(out.astype(np.float32), ink * 0.92, (0.90, 0.95, 1.0))
    return np.clip(_over(out, _frame((width, height), unit), (0.88, 0.93, 1.0)), 0, 1).astype(np.float32)


def _ruled(size: tuple[int, int], period: float, wide: int) -> Image:
    """A grid of lines (h, w) 0..1."""
    width, height = size
    out = np.zeros((height, width), np.float32)
    for x in np.arange(0, width, period):
        out[:, int(x) : int(x) + wide] = 1
    for y in np.arange(0, height, period):
        out[int(y) : int(y) + wide] = 1
    return out


def _frame(size: tuple[int, int], unit: float) -> Image:
    """A drawing's border with the box for its title."""
    width, height = size
    out = np.zeros((height, width), np.float32)
    inset, thick = round(7 * unit), max(1, round(1.2 * unit))
    cv2.rectangle(out, (inset, inset), (width - inset, height - inset), (0.9,), thick)
    left, top = width - inset - round(96 * unit), height - inset - round(30 * unit)
    cv2.rectangle(out, (left, top), (width - inset, height - inset), (0.9,), max(1, thick // 2))
    for share in (0.36, 0.70):
        y = round(top + 30 * unit * share)
        cv2.line(out, (left, y), (width - inset, y), (0.7,), 1)
    return out
