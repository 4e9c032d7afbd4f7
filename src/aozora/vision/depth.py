"""How far away things in a picture are: by a level ground, or by a depth model that somebody has installed."""

import importlib
import os
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from aozora.film.errors import InvalidInput
from aozora.vision.opencv import Pixels, Plane, resized_mask

SETTING = "AOZORA_DEPTH_MODEL"
"""The environment variable that names an ONNX file."""

_MEAN, _SPREAD = np.array([0.485, 0.456, 0.406], np.float32), np.array([0.229, 0.224, 0.225], np.float32)
"""Means and deviations that networks trained on photographs expect of red, green and blue."""

_SIDE, _STEP = 518, 14
"""Input size of a model that takes any, and what it must be a multiple of."""


class DepthModel(Protocol):
    """Says how near everything in a picture is."""

    def nearness(self, picture: Pixels) -> Plane | None:
        """Of a picture (h, w, 3): nearness (h, w) 0..1, as reciprocal depth up to scale and shift; None when it cannot say."""
        ...


class LevelGround:
    """The null twin: knows nothing, so the ground is taken to be level."""

    def nearness(self, picture: Pixels) -> Plane | None:
        return None


class OnnxDepth:
    """A network in an ONNX file with one picture input (1, 3, h, w) and reciprocal depth as its first output, as MiDaS and its
    successors have. Runs on the processor with onnxruntime (`pip install aozora[depth]`)."""

    def __init__(self, path: Path) -> None:
        try:
            runtime: Any = importlib.import_module("onnxruntime")
        except ImportError as cause:
            raise InvalidInput(f"{SETTING} needs onnxruntime (pip install aozora[depth])", field="depth_model") from cause
        if not path.is_file():
            raise InvalidInput(f"{SETTING} names no file ({path})", field="depth_model")
        options: Any = runtime.SessionOptions()
        options.intra_op_num_threads, options.log_severity_level = 1, 4
        try:
            self._session: Any = runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as cause:  # onnxruntime's errors have no common base but this
            raise InvalidInput(f"{path.name} is no ONNX model that can be opened", field="depth_model") from cause
        self._input: Any = self._session.get_inputs()[0]
        if len(self._input.shape) != 4 or self._input.shape[1] != 3:
            raise InvalidInput(f"{path.name} must take a picture (1, 3, h, w) (takes {self._input.shape})", field="depth_model")

    def nearness(self, picture: Pixels) -> Plane | None:
        height, width = picture.shape[:2]
        rows, columns = self._size(height, width)
        small = np.stack([resized_mask(picture[..., c].astype(np.float32), columns, rows) for c in range(3)], -1)
        block = ((small / 255 - _MEAN) / _SPREAD).transpose(2, 0, 1)[None].astype(np.float32)
        out: NDArray[Any] = np.asarray(self._session.run(None, {self._input.name: block})[0], np.float32).squeeze()
        if out.ndim != 2 or not np.isfinite(out).all():
            return None
        low, high = np.percentile(out, [1, 99])
        share = np.clip((out - low) / max(float(high - low), 1e-6), 0, 1).astype(np.float32)
        return resized_mask(share, width, height)

    def _size(self, height: int, width: int) -> tuple[int, int]:
        rows, columns = self._input.shape[2:]
        if isinstance(rows, int) and isinstance(columns, int):
            return rows, columns
        scale = _SIDE / max(height, width)
        return tuple(max(_STEP, round(side * scale / _STEP) * _STEP) for side in (height, width))  # pyright: ignore[reportReturnType]


def chosen_depth() -> DepthModel:
    """The model that the setting names, or the null twin."""
    path = os.environ.get(SETTING, "").strip()
    return OnnxDepth(Path(path)) if path else LevelGround()
