# pyright: basic
"""Rendered EXR files as pictures and passes."""

from pathlib import Path

import numpy as np
import OpenEXR
from numpy.typing import NDArray

from aozora.film.production import PassName, RawFrame, RenderRequest

_CHANNELS: dict[str, tuple[str, str]] = {
    "depth": ("Depth", "ZV"),
    "normal": ("Normal", "XYZ"),
    "ids": ("Object Index", "XV"),
    "flow": ("Vector", "XYZW"),
    "albedo": ("Denoising Albedo", "RGB"),
    "facing": ("Denoising Normal", "XYZ"),
}
_SKY_DEPTH = 1e5
"""Cycles reports 1e10 where nothing was hit; half floats and arithmetic prefer less."""


def read_frame(path: Path, index: int, request: RenderRequest) -> RawFrame:
    """The picture and passes of one file, as the conventions of `PassName` say."""
    with OpenEXR.File(str(path), separate_channels=True) as file:
        # Blender writes a part for each pass.
        channels = {name: np.asarray(c.pixels) for part in file.parts for name, c in part.channels.items()}
    layers: dict[str, dict[str, NDArray[np.float32]]] = {}
    for name, pixels in channels.items():
        *_, layer, component = name.split(".")
        layers.setdefault(layer, {})[component] = pixels
    combined = layers["Combined"]
    picture = np.stack([combined[c] for c in "RGB"], -1).astype(np.float32)
    picture = np.nan_to_num(picture, nan=0.0, posinf=1e4, neginf=0.0)
    passes: dict[PassName, NDArray] = {name: _pass(layers, name) for name in request.passes if name != "mattes"}
    if "mattes" in request.passes:
        passes["mattes"] = _mattes(layers)
    return RawFrame(index, picture, passes, noisy=not request.denoised)


def _mattes(layers: dict[str, dict[str, NDArray[np.float32]]]) -> NDArray[np.float32]:
    """Six pairs of hash and coverage from three layers of four channels, which Blender names in either case."""
    found: list[NDArray[np.float32]] = []
    for number in range(3):
        layer = {component.upper(): plane for component, plane in layers[f"CryptoAsset{number:02d}"].items()}
        found += [layer[component] for component in "RGBA"]
    return np.stack(found, -1).astype(np.float32)


def _pass(layers: dict[str, dict[str, NDArray[np.float32]]], name: PassName) -> NDArray:
    layer, components = _CHANNELS[name]
    found = layers.get(layer) or layers.get(layer.replace("Object Index", "IndexOB").replace("Depth", "Z")) or {}
    if name in ("depth", "ids"):
        plane = next((found[c] for c in components if c in found), None)
        if plane is None:
            raise KeyError(f"{layer} in {sorted(layers)}")
        return np.rint(plane).astype(np.int32) if name == "ids" else np.minimum(plane, _SKY_DEPTH).astype(np.float32)
    if name == "flow" and not found:
        # With true motion blur Cycles has no vectors: nothing moves as far as the finish is concerned.
        return np.zeros((*next(iter(layers["Combined"].values())).shape, 4), np.float32)
    stacked = np.stack([found[c] for c in components], -1).astype(np.float32)
    # Cycles: the previous frame's pixel lies at (+X, +Y), the next frame's at (-Z, -W), with y upwards.
    return stacked * np.array([1, -1, -1, 1], np.float32) if name == "flow" else stacked
