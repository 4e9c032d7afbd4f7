"""The fonts that come with Blender's module, found on disk without loading Blender, and which of them writes what."""

import importlib
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from aozora.film.errors import StageFailed
from aozora.film.store import Digest, MemoryStore, Store
from aozora.film.warehouse import Recipe, kept

harfbuzz: Any = importlib.import_module("uharfbuzz")
"""Compiled, and without types."""

ORDER = (
    "Inter", "NotoSansHebrew", "NotoSansArabic", "NotoSansDevanagari", "NotoSansBengali", "NotoSansGurmukhi", "NotoSansGujarati",
    "NotoSansTamil", "NotoSansTelugu", "NotoSansKannada", "NotoSansMalayalam", "NotoSansThai", "NotoSansKhmer", "NotoSansMyanmar",
    "NotoSansGeorgian", "NotoSansArmenian", "NotoSansEthiopic", "NotoSansJavanese", "NotoEmoji", "NotoSansSymbols-",
    "NotoSansSymbols2", "NotoSansMath", "DejaVuSansMono", "Noto Sans CJK",
)  # fmt: skip
"""Beginnings of file names, the first that has a character writes it."""

MONOSPACED = "DejaVuSansMono"


@cache
def font_files() -> tuple[Path, ...]:
    """The font files in the order in which they are asked. `StageFailed` when there are none."""
    spec = find_spec("bpy")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    found = sorted(folder.glob("*/datafiles/fonts/*.woff2")) if folder is not None else []
    ordered = [next((path for path in found if path.name.startswith(name)), None) for name in ORDER]
    if not any(ordered):
        raise StageFailed("no fonts were found beside Blender's module", field="text")
    return tuple(path for path in ordered if path is not None)


@cache
def face(path: Path) -> Any:
    """A font file as HarfBuzz reads it; what was unpacked once is kept between films."""
    store = MemoryStore()
    recipe = Recipe("font", (path.name, path.stat().st_size), str, ("aozora.world.lettering.fonts",))
    digest = Digest(kept(store, recipe, lambda shelf: _unpacked(path, shelf)))
    return harfbuzz.Face(harfbuzz.Blob(store.get(digest)[0]["bytes"].tobytes()))


def _unpacked(path: Path, store: Store) -> Digest:
    woff2: Any = importlib.import_module("fontTools.ttLib.woff2")
    packed = BytesIO(path.read_bytes())
    plain = BytesIO()
    woff2.decompress(packed, plain)
    return store.put({"bytes": np.frombuffer(plain.getvalue(), np.uint8)}, {"type": "font"})


@cache
def sized(path: Path, weight: int) -> Any:
    """A font at a weight (100 to 900; fonts without weights have their own), in its design units."""
    font = harfbuzz.Font(face(path))
    font.set_variations({"wght": float(weight)})
    return font


@cache
def coverage(path: Path) -> frozenset[int]:
    """The code points that a font has."""
    return frozenset(face(path).unicodes)


def font_for(text: str, first: str = "") -> Path | None:
    """The font that writes all of a cluster of characters; `first` is asked before the others."""
    codes = {ord(letter) for letter in text if ord(letter) not in _JOINERS}
    files = font_files()
    order = [path for path in files if first and path.name.startswith(first)] + list(files)
    return next((path for path in order if codes <= coverage(path)), None)


_JOINERS = {0x200C, 0x200D, 0xFE0E, 0xFE0F}
