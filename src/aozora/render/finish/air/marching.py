# pyright: basic
"""The compiled walk of rays through grids of hot gas; see `gas` for what the arrays are."""

import numpy as np
from numba import njit


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _mixed(field, x, y, z):
    """Trilinear at a place in cells (middles at whole numbers); nothing outside of the array."""
    nx, ny, nz = field.shape
    if x < 0.0 or y < 0.0 or z < -0.5 or x > nx - 1.001 or y > ny - 1.001 or z > nz - 1.001:
        return np.float32(0.0)
    z = max(z, 0.0)
    i, j, k = int(x), int(y), int(z)
    a, b, c = np.float32(x - i), np.float32(y - j), np.float32(z - k)
    one = np.float32(1.0)
    low = (one - b) * (field[i, j, k] * (one - c) + field[i, j, k + 1] * c) + b * (
        field[i, j + 1, k] * (one - c) + field[i, j + 1, k + 1] * c
    )
    high = (one - b) * (field[i + 1, j, k] * (one - c) + field[i + 1, j, k + 1] * c) + b * (
        field[i + 1, j + 1, k] * (one - c) + field[i + 1, j + 1, k + 1] * c
    )
    return (one - a) * low + a * high


@njit(cache=True, fastmath=True, nogil=True)
def shaded(soot, way, step, reach, out):
    """The share of light (nx, ny, nz) from the direction `way` (3,) that comes through the soot (optical depth per cell), by
    `reach` steps of `step` cells."""
    nx, ny, nz = soot.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                if soot[i, j, k] < 1e-5:
                    out[i, j, k] = 1.0
                    continue
                total = np.float32(0.0)
                for s in range(reach):
                    far = step * (s + 0.7)
                    total += _mixed(soot, i + far * way[0], j + far * way[1], k + far * way[2])
                out[i, j, k] = np.exp(-step * total)


@njit(cache=True, fastmath=True, nogil=True)
def occupied(heat, soot, out):
    """Mark in `out` (nx, ny, nz) from which cells on to the next ones anything is seen; `out` is 0 elsewhere."""
    nx, ny, nz = heat.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                if heat[i, j, k] > 0.2 or soot[i, j, k] > 1e-4:
                    for a in range(max(i - 1, 0), i + 1):
                        for b in range(max(j - 1, 0), j + 1):
                            for c in range(max(k - 1, 0), k + 1):
                                out[a, b, c] = 1


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _span(eye, ray, shape, near, far):
    """The part of a ray (cells) inside of a grid."""
    for axis in range(3):
        low, high = -0.5, shape[axis] - 0.5
        if abs(ray[axis]) < 1e-9:
            if eye[axis] < low or eye[axis] > high:
                return 1.0, 0.0
            continue
        a, b = (low - eye[axis]) / ray[axis], (high - eye[axis]) / ray[axis]
        near, far = max(near, min(a, b)), min(far, max(a, b))
    return near, far


@njit(cache=True, fastmath=True, nogil=True)
def walked(rays, depth, eye, fields, looks, numbers, out):
    """Walk rays (n, 3; cells per metre of depth) from `eye` (cells) as far as `depth` (n,) through `fields`: heat, optical depth
    of soot per cell, share of the key light, and where there is anything. `looks` are the radiance of flames (m, 3) by heat up
    to `numbers[1]`, and the soot's light (3, 3) out of the key light, from all around, and from the fire at `numbers[3:6]` within
    `numbers[6]` cells; `numbers[0]` is the optical depth of a flame per cell, `numbers[2]` the step in cells. Fills `out`: light
    (n, 6), what soot scatters and what flames give off, and the share (n,) that passes."""
    through = out[1]
    for n in range(len(rays)):
        ray = rays[n]
        near, far = _span(eye, ray, fields[0].shape, 0.0, depth[n])
        passing = 1.0
        if far > near:
            pace = np.sqrt(ray[0] ** 2 + ray[1] ** 2 + ray[2] ** 2)
            count = int((far - near) * pace / numbers[2]) + 1
            stride = (far - near) / count
            for s in range(count):
                t = near + (s + 0.5) * stride
                place = (eye[0] + t * ray[0], eye[1] + t * ray[1], eye[2] + t * ray[2])
                if not fields[3][max(int(place[0]), 0), max(int(place[1]), 0), max(int(place[2]), 0)]:
                    continue
                passing -= _shone(n, place, (passing, stride * pace), fields, looks, numbers, out[0])
                if passing < 0.005:
                    break
        through[n] = passing


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _shone(n, place, along, fields, looks, numbers, light):
    """What is taken of the light of ray n at a place, `along` telling the share that came so far and the step in cells; what the
    place adds to it goes into `light`."""
    heat, soot, lit, _ = fields
    ramp, tones = looks
    x, y, z = place
    hot, dark = _mixed(heat, x, y, z), _mixed(soot, x, y, z)
    burning = numbers[0] * min(max((hot - 0.2) * 2.5, 0.0), 1.0)
    whole = burning + dark
    if whole < 1e-5:
        return 0.0
    taken = along[0] * (1.0 - np.exp(-whole * along[1]))
    last = len(ramp) - 1
    warm = min(hot / numbers[1], 1.0) * last
    low = min(int(warm), last - 1)
    part = warm - low
    sun = _mixed(lit, x, y, z)
    away = ((x - numbers[3]) ** 2 + (y - numbers[4]) ** 2 + (z - numbers[5]) ** 2) / numbers[6] ** 2
    for channel in range(3):
        own = ramp[low, channel] * (1.0 - part) + ramp[low + 1, channel] * part
        seen = tones[0, channel] * sun + tones[1, channel] + tones[2, channel] / (0.25 + away)
        light[n, channel] += taken * dark * seen / whole
        light[n, 3 + channel] += taken * burning * own / whole
    return taken
