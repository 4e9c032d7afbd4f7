"""Letters for sheets and captions: Pillow's own, and for other scripts the broad face among Blender's when that is installed."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_LATIN_END = 0x24F


def font_for(text: str, size: float) -> ImageFont.FreeTypeFont:
    """A font of a size in pixels that has the letters of a text, as far as one is installed."""
    return _font(round(size), any(ord(letter) > _LATIN_END and letter.isalpha() for letter in text))


@lru_cache(maxsize=64)
def _font(size: int, beyond_latin: bool) -> ImageFont.FreeTypeFont:
    path = _broad_font() if beyond_latin else None
    if path is not None:
        return ImageFont.truetype(str(path), size)
    plain = ImageFont.load_default(size=size)
    assert isinstance(plain, ImageFont.FreeTypeFont)
    return plain


@lru_cache(maxsize=1)
def _broad_font() -> Path | None:
    from importlib.util import find_spec

    spec = find_spec("bpy")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    found = sorted(folder.glob("*/datafiles/fonts/Noto Sans CJK Regular.woff2")) if folder is not None else []
    return found[0] if found else None
