# pyright: basic
"""The compiled steps of heaped clouds: their shape on a grid, sunlight through it, and rays from the ground up to it.

Lengths are kilometres. A field (n, n, k) holds the distance to the nearest cloud, below zero inside it; it repeats along its
first two axes, which are x and y, and its third is height over the deck's base. See `cumulus` for what the arguments are.
"""

import math

import numpy as np
from numba import njit

EARTH = 6360.0

NEAR, FINE = 0.045, 0.14
"""How far towards the sun a point looks for what shades it, in kilometres; further shade is on the grid."""


@njit(cache=True, fastmath=True)
def billows(points, side):
    """Tiling cellular noise (side, side, side) of 0..1 (Worley, 1996): round lumps with creases between them, in two sizes.

    `points` (m, m, m, 3) lie in the cells of the larger size; the smaller one repeats them twice."""
    count = points.shape[0]
    out = np.empty((side, side, side), np.float32)
    for i in range(side):
        for j in range(side):
            for k in range(side):
                total = 0.0
                for octave in range(2):
                    scale = count * (1 + octave) / side
                    x, y, z = i * scale, j * scale, k * scale
                    a, b, c = int(x), int(y), int(z)
                    best = 9.0
                    for di in range(-1, 2):
                        for dj in range(-1, 2):
                            for dk in range(-1, 2):
                                p = points[(a + di) % count, (b + dj) % count, (c + dk) % count]
                                dx, dy, dz = a + di + p[0] - x, b + dj + p[1] - y, c + dk + p[2] - z
                                best = min(best, dx * dx + dy * dy + dz * dz)
                    total += (1.0 - min(math.sqrt(best), 1.0)) * (0.65 if octave == 0 else 0.35)
                out[i, j, k] = total
    return out


@njit(cache=True, fastmath=True)
def heap(puffs, field, cell, rise):
    """Lay puffs (m, 4: x, y, height, radius) into a field whose cells are `cell` wide and `rise` high."""
    n, levels = field.shape[0], field.shape[2]
    far = field[0, 0, 0]
    for m in range(puffs.shape[0]):
        x, y, z, radius = puffs[m]
        # Small puffs sit on large ones, which say for them how far they are.
        reach = radius + min(far, 0.12 + 1.5 * radius)
        wide = int(reach / cell) + 1
        i0, j0 = math.floor(x / cell), math.floor(y / cell)
        k0, k1 = max(int((z - reach) / rise), 0), min(int((z + reach) / rise) + 1, levels - 1)
        for i in range(i0 - wide, i0 + wide + 1):
            dx = i * cell - x
            for j in range(j0 - wide, j0 + wide + 1):
                dy = j * cell - y
                flat = dx * dx + dy * dy
                if flat > reach * reach:
                    continue
                for k in range(k0, k1 + 1):
                    dz = k * rise - z
                    away = math.sqrt(flat + dz * dz) - radius
                    if away < field[i % n, j % n, k]:
                        field[i % n, j % n, k] = away


@njit(cache=True, fastmath=True)
def _read(grid, x, y, z):
    """Trilinear value at cell coordinates; x and y wrap round (the side is a power of two), z is held."""
    n, levels = grid.shape[0], grid.shape[2]
    z = min(max(z, 0.0), levels - 1.001)
    a, b, c = math.floor(x), math.floor(y), int(z)
    u, v, w = np.float32(x - a), np.float32(y - b), np.float32(z - c)
    i, j = int(a) & (n - 1), int(b) & (n - 1)
    p, q = (i + 1) & (n - 1), (j + 1) & (n - 1)
    low = (grid[i, j, c] * (1 - u) + grid[p, j, c] * u) * (1 - v) + (grid[i, q, c] * (1 - u) + grid[p, q, c] * u) * v
    c += 1
    high = (grid[i, j, c] * (1 - u) + grid[p, j, c] * u) * (1 - v) + (grid[i, q, c] * (1 - u) + grid[p, q, c] * u) * v
    return low * (1 - w) + high * w


@njit(cache=True, fastmath=True)
def _lump(noise, x, y, z):
    """The noise at a point, wrapping in all directions."""
    n = noise.shape[2]
    a, b, c = math.floor(x), math.floor(y), math.floor(z)
    u, v, w = np.float32(x - a), np.float32(y - b), np.float32(z - c)
    i, j, k = int(a) & (n - 1), int(b) & (n - 1), int(c) & (n - 1)
    p, q, r = (i + 1) & (n - 1), (j + 1) & (n - 1), (k + 1) & (n - 1)
    low = (noise[i, j, k] * (1 - u) + noise[p, j, k] * u) * (1 - v) + (noise[i, q, k] * (1 - u) + noise[p, q, k] * u) * v
    high = (noise[i, j, r] * (1 - u) + noise[p, j, r] * u) * (1 - v) + (noise[i, q, r] * (1 - u) + noise[p, q, r] * u) * v
    return low * (1 - w) + high * w


@njit(cache=True, fastmath=True)
def shade(field, cell, rise, sun, extinction):
    """Optical depth (n / 2, n / 2, k, 2) from every second cell towards the sun, and straight up."""
    n, levels = field.shape[0] // 2, field.shape[2]
    out = np.empty((2, n, n, levels), np.float32)
    for i in range(n):
        for j in range(n):
            above = 0.0
            for k in range(levels - 1, -1, -1):
                inside = min(max(-field[2 * i, 2 * j, k] / 0.1 + 0.3, 0.0), 1.0)
                above += inside * rise * extinction
                out[1, i, j, k] = above
                depth, s, stride = 0.0, FINE + 0.06, 0.12
                for _ in range(11):
                    x, y, z = 2 * i + sun[0] * s / cell, 2 * j + sun[1] * s / cell, k + sun[2] * s / rise
                    if z < 0.0 or z > levels - 1:
                        break
                    depth += min(max(-_read(field, x, y, z) / 0.1 + 0.3, 0.0), 1.0) * stride * extinction
                    s += 0.5 * stride
                    stride *= 1.3
                    s += 0.5 * stride
                out[0, i, j, k] = depth
    return out


@njit(cache=True, fastmath=True)
def _surface(field, noise, x, y, z, deck, seen):
    """Distance to the lumpy surface of the nearest cloud at a point; details smaller than `seen` are left out."""
    cell, rise, size, tall = deck[0], deck[1], deck[2], deck[3]
    away = _read(field, x / cell, y / cell, z / rise)
    if away > 1.15 * tall:
        return away - 0.8 * tall
    scale = noise.shape[0] / size
    rough = _lump(noise, x * scale, y * scale, z * scale * 1.1) - 0.42
    fine, finest = 0.0, 0.0
    if seen < 0.12 * size:
        scale *= 3.1
        fine = _lump(noise, x * scale + 9.0, y * scale + 5.0, z * scale) - 0.42
    if seen < 0.04 * size:
        scale *= 2.9
        finest = _lump(noise, x * scale, y * scale + 3.0, z * scale) - 0.42
    # Air is drawn in at the base, where clouds are smooth.
    foot = min(1.0, 0.3 + z / (1.2 * tall))
    away -= foot * tall * (1.4 * rough + 0.9 * fine + 0.5 * finest)
    return max(away, (0.02 + 0.35 * tall * (0.5 * rough + fine + 0.4 * finest + 0.2)) - z)


@njit(cache=True, fastmath=True)
def _lobe(g, cosine):
    return (1 - g * g) / (4 * math.pi * (1 + g * g - 2 * g * cosine) ** 1.5)


@njit(cache=True, fastmath=True)
def _scattered(depth, phases):
    """Sunlight of all orders after an optical depth: each order is dimmed and steered half as much (Wrenninge et al., "Oz: The
    Great and Volumetric", 2013)."""
    total, weight, share = 0.0, 1.0, 1.0
    for order in range(4):
        total += weight * phases[order] * math.exp(-share * depth)
        weight *= 0.62
        share *= 0.4
    return total


@njit(cache=True, fastmath=True)
def _arriving(grids, shadows, at, deck, footprint, first):
    """Optical depth between a point and the sun: near by from the lumps themselves (from the part `first` on), farther from the
    grid."""
    x, y, z = at
    depth = _read(shadows[0], 0.5 * x / deck[0], 0.5 * y / deck[0], z / deck[1])
    for part in range(first, 2):
        reach = NEAR if part == 0 else FINE
        px, py, pz = x + deck[6] * reach, y + deck[7] * reach, z + deck[8] * reach
        ahead = _surface(grids[0], grids[1], px, py, pz, deck, max(reach, footprint))
        depth += deck[5] * 0.5 * FINE * min(max(0.3 - ahead / 0.08, 0.0), 1.0)
    return depth


@njit(cache=True, fastmath=True)
def _along(grids, shadows, ray, phases, deck, out):
    """What one ray (x, y, z, begin, end) sees, into `out` (5)."""
    extinction = deck[5]
    s, through = ray[3], 1.0
    while s < ray[4] and through > 0.03:
        footprint = deck[10] * s
        x, y = s * ray[0], s * ray[1]
        z = s * ray[2] + 0.5 * s * s / EARTH - deck[4]
        away = _surface(grids[0], grids[1], x, y, z, deck, footprint)
        soft = min(0.045 + 0.6 * footprint, 0.6)
        if away > 0.5 * soft:
            s += max(0.9 * away, 0.04 + 1.1 * footprint)
            continue
        stride = (0.035 + 0.7 * footprint) * (1.8 - 0.8 * through)
        amount = min(0.5 - away / soft, 1.0)
        hidden = through * (1.0 - math.exp(-extinction * amount * stride))
        # What lies deep in a cloud counts little, and is lit evenly.
        first = 2 if through < 0.3 else 1 if footprint > 0.06 else 0
        depth = _arriving(grids, shadows, (x, y, z), deck, footprint, first)
        over = _read(shadows[1], 0.5 * x / deck[0], 0.5 * y / deck[0], z / deck[1])
        clear = math.exp(-deck[9] * s) * hidden
        out[0] += clear * _scattered(depth, phases)
        out[1] += clear * (0.14 + 0.86 * math.exp(-0.1 * over))
        out[2] += clear * math.exp(-z / 0.35)
        out[3] += clear
        through -= hidden
        s += stride
    out[4] = 1.0 - through if through > 0.03 else 1.0


@njit(cache=True, fastmath=True)
def look_up(field, noise, shadows, sines, azimuths, deck):
    """What rays see of a deck: sunlight, light from above, light from below, how much of the light behind is replaced after haze,
    and how much is hidden, each (rows, columns) and relative to the light's strength.

    `deck` holds: cell, rise, lump size, lump height, height of the base, extinction, sun's x, y, z, haze per kilometre, texel in
    radians, and the farthest distance."""
    base = deck[4]
    top = base + deck[1] * (field.shape[2] - 1)
    out = np.zeros((5, sines.shape[0], azimuths.shape[0]), np.float32)
    phases, ray, seen = np.empty(4), np.empty(5), np.empty(5)
    ways = np.stack((np.cos(azimuths), np.sin(azimuths)))
    grids = (field, noise)
    for row in range(sines.shape[0]):
        up = sines[row]
        flat = math.sqrt(max(1.0 - up * up, 0.0))
        begin = EARTH * (math.sqrt(up * up + 2 * base / EARTH) - up)
        end = min(EARTH * (math.sqrt(up * up + 2 * top / EARTH) - up), deck[11])
        for column in range(azimuths.shape[0]):
            ray[0], ray[1], ray[2], ray[3], ray[4] = flat * ways[0, column], flat * ways[1, column], up, begin, end
            cosine = ray[0] * deck[6] + ray[1] * deck[7] + up * deck[8]
            g = 1.0
            for order in range(4):
                phases[order] = 0.72 * _lobe(0.80 * g, cosine) + 0.28 * _lobe(-0.25 * g, cosine)
                g *= 0.55
            seen[:] = 0.0
            _along(grids, shadows, ray, phases, deck, seen)
            out[:, row, column] = seen
    return out
