"""The only place in this room that touches Pillow: picture files, scaling, lettering, animations."""

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, ImageOps

from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file

Pixels = NDArray[np.uint8]
"""A picture (h, w, 3) in sRGB."""

_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def scaled(picture: Pixels, width: int, height: int | None = None) -> Pixels:
    """The picture at another size, by area when it gets smaller; without `height` in its own proportions."""
    if height is None:
        height = max(1, round(picture.shape[0] * width / picture.shape[1]))
    if picture.shape[:2] == (height, width):
        return picture
    return np.asarray(Image.fromarray(picture).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0))


def encoded(picture: Pixels, suffix: str, quality: int = 90) -> bytes:
    """The bytes of a JPEG, PNG or WebP file (`suffix` says which); `InvalidInput` for any other."""
    if suffix.lower() not in _FORMATS:
        raise InvalidInput(f"must end in {', '.join(_FORMATS)} (got {suffix!r})", field="output")
    block = io.BytesIO()
    fine = {"subsampling": 0, "optimize": True, "progressive": True} if _FORMATS[suffix.lower()] == "JPEG" else {}
    Image.fromarray(picture).save(block, _FORMATS[suffix.lower()], quality=quality, **fine)
    return block.getvalue()


def write_picture(path: Path, picture: Pixels, quality: int = 90) -> None:
    """Write a picture file, whole or not at all; the suffix says of which kind."""
    block = encoded(picture, path.suffix, quality)
    with whole_file(path) as part:
        part.write_bytes(block)


def read_picture(path: Path, most_pixels: int = 179_000_000) -> Pixels:
    """The pixels of a picture file, turned upright as its metadata says; `InvalidInput` when it is none, or when its header
    promises more than `most_pixels`, which are then not decoded."""
    try:
        with warnings.catch_warnings():
            # Pillow warns of what is checked here
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(path, formats=("JPEG", "PNG", "WEBP"))
        with image:
            if image.width * image.height > most_pixels:
                raise InvalidInput(f"{path} has more than {most_pixels} pixels", field="file")
            return np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as cause:
        raise InvalidInput(f"{path} cannot be read as a picture", field="file") from cause


def picture_size(path: Path, field: str = "file") -> tuple[int, int]:
    """Width and height that a PNG, JPEG or WebP file says it has, without decoding it; `InvalidInput` when it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=("PNG", "JPEG", "WEBP")) as image:
                return image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as cause:
        raise InvalidInput(f"{path.name} is no PNG, JPEG or WebP picture that can be opened", field=field) from cause


@dataclass(frozen=True)
class Label:
    """Words at a place of a sheet: the left (or right) end of their baseline."""

    text: str
    x: float
    y: float
    size: float
    colour: tuple[int, int, int]
    from_right: bool = False


def lettered(picture: Pixels, labels: Sequence[Label]) -> Pixels:
    """A copy of the picture with labels written on it."""
    image = Image.fromarray(picture)
    pen = ImageDraw.Draw(image)
    for label in labels:
        anchor = "rs" if label.from_right else "ls"
        pen.text((label.x, label.y), label.text, fill=label.colour, font=_font(label.size), anchor=anchor)
    return np.asarray(image)


@lru_cache(maxsize=8)
def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size=size)


def animation(pictures: Sequence[Pixels], frame_ms: Sequence[int], suffix: str, quality: int) -> bytes:
    """The bytes of an endless animated GIF or WebP; `quality` 0..100 stands for colours (GIF) or coding (WebP)."""
    images = [Image.fromarray(picture) for picture in pictures]
    block = io.BytesIO()
    if suffix.lower() == ".webp":
        options = {"quality": quality, "method": 4, "minimize_size": True}
        images[0].save(block, "WEBP", save_all=True, append_images=images[1:], duration=list(frame_ms), loop=0, **options)
    elif suffix.lower() == ".gif":
        palette = _shared_palette(pictures, colours=round(64 + 1.92 * quality))
        drawn = [image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG) for image in images]
        rest = {"duration": list(frame_ms), "loop": 0, "optimize": False, "disposal": 1}
        drawn[0].save(block, "GIF", save_all=True, append_images=drawn[1:], **rest)
    else:
        raise InvalidInput(f"must end in .gif or .webp (got {suffix!r})", field="output")
    return block.getvalue()


def _shared_palette(pictures: Sequence[Pixels], colours: int) -> Image.Image:
    """One palette for all, so that colours do not flicker from frame to frame."""
    step = max(1, len(pictures) // 8)
    chosen: list[Pixels] = list(pictures[::step])
    return Image.fromarray(np.concatenate(chosen, 0)).quantize(min(256, colours), method=Image.Quantize.MEDIANCUT)
