"""Numbered picture files: PNG for the finished picture, EXR for linear light with every pass."""

import importlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.film.production import Frame
from aozora.media import cryptomatte

_LAYERS: dict[str, tuple[str, ...]] = {
    "depth": ("depth.Z",),
    "normal": ("normal.X", "normal.Y", "normal.Z"),
    "flow": ("flow.backX", "flow.backY", "flow.onX", "flow.onY"),
}
"""Pass -> its channels."""


@dataclass(frozen=True)
class Mattes:
    """Who is who in a shot: all entities by name, and those of them that the film is about, whose share is the alpha channel."""

    names: tuple[str, ...]
    cast: frozenset[str]


def picture_name(index: int, suffix: str) -> str:
    """The name of a picture, numbered from 1 as editing programs expect."""
    return f"frame.{index + 1:06d}{suffix}"


def alpha_of(frame: Frame, mattes: Mattes) -> NDArray[np.float32] | None:
    """The share (h, w) of each pixel that the cast covers; None for frames without mattes."""
    if "mattes" not in frame.passes:
        return None
    return cryptomatte.coverage(frame.passes["mattes"], mattes.cast)


def write_png(path: Path, frame: Frame, mattes: Mattes, alpha: bool = False) -> None:
    """One finished picture, with the cast's alpha if asked for."""
    from aozora.media.pictures import write_picture

    share = alpha_of(frame, mattes) if alpha else None
    if share is None:
        write_picture(path, frame.picture)
        return
    from PIL import Image

    channels = np.dstack([frame.picture, np.rint(share * 255).astype(np.uint8)])
    with whole_file(path) as part:
        Image.fromarray(channels, "RGBA").save(part, "PNG")


def write_exr(path: Path, frame: Frame, mattes: Mattes, wanted: Collection[str]) -> None:
    """One frame in linear light (half floats) with depth, normals, flow, object ids and mattes (floats), as far as the frame
    carries them and they are `wanted`; "alpha" adds the cast's share as channel A."""
    exr: Any = importlib.import_module("OpenEXR")
    passes: dict[str, Any] = dict(frame.passes.items())
    if "linear" not in passes:
        raise InvalidInput("must be one that gives linear light, such as world", field="engine")
    channels: dict[str, NDArray[Any]] = {}
    for plane, name in enumerate("RGB"):
        channels[name] = np.ascontiguousarray(passes["linear"][..., plane], np.float16)
    for name, layer in _LAYERS.items():
        if name in passes and name in wanted:
            planes = passes[name][..., None] if passes[name].ndim == 2 else passes[name]
            channels |= {c: np.ascontiguousarray(planes[..., i], np.float32) for i, c in enumerate(layer)}
    if "ids" in passes and "ids" in wanted:
        channels["id.I"] = np.ascontiguousarray(passes["ids"], np.uint32)
    head: dict[str, Any] = {"compression": exr.ZIP_COMPRESSION, "type": exr.scanlineimage}
    if "mattes" in passes and "mattes" in wanted:
        head |= cryptomatte.header(mattes.names)
        for number in range(3):
            for i, component in enumerate("RGBA"):
                plane = passes["mattes"][..., 4 * number + i]
                channels[f"{cryptomatte.LAYER}{number:02d}.{component}"] = np.ascontiguousarray(plane, np.float32)
    share = alpha_of(frame, mattes) if "alpha" in wanted else None
    if share is not None:
        channels["A"] = share.astype(np.float16)
    with whole_file(path) as part:
        exr.File(head, channels).write(str(part))
