"""Intel's Open Image Denoise as a function on arrays: the library (Apache-2.0) that comes with the renderer, loaded on its own.

Frames are denoised here rather than in the renderer because only the finish knows their past: guides that were averaged over
several frames are free of noise and still sharp, which no filter of a single frame's guides is.
"""

import ctypes
import importlib.util
from functools import lru_cache
from pathlib import Path

import numpy as np

from aozora.film.errors import StageFailed
from aozora.render.finish.filters import Image

_CPU_DEVICE = 1
_FLOAT3 = 3
_FAST = 4
_MEMORY_MB = 500
"""What the library may take for itself; larger pictures are denoised in tiles."""

_NAMES = ("libOpenImageDenoise.so.2", "libOpenImageDenoise.2.dylib", "OpenImageDenoise.dll")


def available() -> bool:
    """Whether the library came with the renderer on this platform."""
    return _library_file() is not None


def denoised(picture: Image, albedo: Image, facing: Image, *, clean: bool) -> Image:
    """A noisy linear picture (h, w, 3) without its noise, guided by albedo (0..1) and normals (-1..1) of its size. `clean` guides
    are believed to the pixel; others are taken to be as noisy as the picture."""
    library, device = _device()
    size = picture.shape
    images = {"color": picture, "albedo": albedo, "normal": facing}
    held = {name: np.ascontiguousarray(image, np.float32) for name, image in images.items()}
    held["output"] = np.empty(size, np.float32)
    work = library.oidnNewFilter(device, b"RT")
    try:
        for name, image in held.items():
            library.oidnSetSharedFilterImage(work, name.encode(), image.ctypes.data, _FLOAT3, size[1], size[0], 0, 0, 0)
        library.oidnSetFilterBool(work, b"hdr", True)
        library.oidnSetFilterBool(work, b"cleanAux", clean)
        library.oidnSetFilterInt(work, b"quality", _FAST)
        library.oidnSetFilterInt(work, b"maxMemoryMB", _MEMORY_MB)
        library.oidnCommitFilter(work)
        library.oidnExecuteFilter(work)
    finally:
        library.oidnReleaseFilter(work)
    message = ctypes.c_char_p()
    if library.oidnGetDeviceError(device, ctypes.byref(message)):
        raise StageFailed(f"the denoiser gave up: {(message.value or b'').decode()}", field="render")
    return np.maximum(held["output"], np.float32(0))


@lru_cache(maxsize=1)
def _device() -> tuple[ctypes.CDLL, int]:
    """The library and its one device, made on first use."""
    path = _library_file()
    if path is None:
        raise StageFailed("Open Image Denoise did not come with the renderer on this platform", field="render")
    library = ctypes.CDLL(str(path))
    handle, text, number, size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t
    for name, result, arguments in (
        ("oidnNewDevice", handle, [number]),
        ("oidnCommitDevice", None, [handle]),
        ("oidnNewFilter", handle, [handle, text]),
        ("oidnSetSharedFilterImage", None, [handle, text, handle, number, *[size] * 5]),
        ("oidnSetFilterBool", None, [handle, text, ctypes.c_bool]),
        ("oidnSetFilterInt", None, [handle, text, number]),
        ("oidnCommitFilter", None, [handle]),
        ("oidnExecuteFilter", None, [handle]),
        ("oidnReleaseFilter", None, [handle]),
        ("oidnGetDeviceError", number, [handle, ctypes.POINTER(text)]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    device = library.oidnNewDevice(_CPU_DEVICE)
    library.oidnCommitDevice(device)
    return library, device


@lru_cache(maxsize=1)
def _library_file() -> Path | None:
    found = importlib.util.find_spec("bpy")
    if found is None or found.origin is None:
        return None
    folders = (Path(found.origin).parent / "lib", Path(found.origin).parent)
    return next((folder / name for folder in folders for name in _NAMES if (folder / name).is_file()), None)
