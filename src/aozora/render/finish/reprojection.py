# pyright: basic
"""The compiled geometry of surfaces that stand still while the camera goes by; see `carrying` for what the arrays are.

A view is (19,) float32: camera place (3,), rotation to the world row by row (9,), focal length, half width and half height in
pixels (less half a pixel), and padding.
"""

import numpy as np
from numba import njit

FAR = np.float32(1e6)


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _world(view, x, y, depth):
    a, b = (x - view[13]) / view[12] * depth, -(y - view[14]) / view[12] * depth
    return (
        view[0] + view[3] * a + view[4] * b - view[5] * depth,
        view[1] + view[6] * a + view[7] * b - view[8] * depth,
        view[2] + view[9] * a + view[10] * b - view[11] * depth,
    )


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _seen(view, px, py, pz):
    dx, dy, dz = px - view[0], py - view[1], pz - view[2]
    a = dx * view[3] + dy * view[6] + dz * view[9]
    b = dx * view[4] + dy * view[7] + dz * view[10]
    depth = -(dx * view[5] + dy * view[8] + dz * view[11])
    scale = view[12] / max(depth, np.float32(1e-4))
    return a * scale + view[13], -b * scale + view[14], depth


@njit(cache=True, fastmath=True, nogil=True)
def thrown(depth, solid, here, there, out):
    """Depths (h, w) of one view as another one sees them, the nearest where several meet; `FAR` stays in `out` where nothing
    lands. Only what is `solid` (h, w) is thrown."""
    height, width = depth.shape
    for y in range(height):
        for x in range(width):
            if not solid[y, x]:
                continue
            px, py, pz = _world(here, np.float32(x), np.float32(y), depth[y, x])
            u, v, d = _seen(there, px, py, pz)
            i, j = int(np.floor(u + 0.5)), int(np.floor(v + 0.5))
            if d > 1e-3 and 0 <= i < width and 0 <= j < height and d < out[j, i]:
                out[j, i] = d


@njit(cache=True, fastmath=True, nogil=True)
def found(depth, here, there, known, leeway, out):
    """Where the surfaces of a view at `depth` (h, w; `FAR` is unknown) lie in another one whose depths are `known` (below 0:
    nothing that counts). Into `out` (h, w, 3): x, y, and the trust in it, 1 where that view shows the same surface (within a
    share `leeway` of its depth), 0 where it hardly does, and -1 where it shows another one."""
    height, width = depth.shape
    for y in range(height):
        for x in range(width):
            if depth[y, x] >= FAR:
                out[y, x, 0], out[y, x, 1], out[y, x, 2] = x, y, -1.0
                continue
            px, py, pz = _world(here, np.float32(x), np.float32(y), depth[y, x])
            u, v, d = _seen(there, px, py, pz)
            out[y, x, 0], out[y, x, 1] = u, v
            i, j = int(np.floor(u + 0.5)), int(np.floor(v + 0.5))
            if d <= 1e-3 or i < 0 or j < 0 or i >= width or j >= height or known[j, i] < 0:
                out[y, x, 2] = -1.0
                continue
            off = abs(known[j, i] - d)
            out[y, x, 2] = 1.0 if off < leeway * d else 0.0 if off < 3 * leeway * d else -1.0


@njit(cache=True, fastmath=True, nogil=True)
def streamed(depth, here, before, after, flow):
    """The flow (h, w, 4) of surfaces that stand still, to the view `before` and to that `after`."""
    height, width = depth.shape
    for y in range(height):
        for x in range(width):
            px, py, pz = _world(here, np.float32(x), np.float32(y), depth[y, x])
            u, v, _ = _seen(before, px, py, pz)
            flow[y, x, 0], flow[y, x, 1] = u - x, v - y
            u, v, _ = _seen(after, px, py, pz)
            flow[y, x, 2], flow[y, x, 3] = u - x, v - y
