# pyright: basic
"""The compiled steps of liquids; see `liquid` for what the arrays are."""

import numpy as np
from numba import njit

from aozora.world.physics.liquid import GRAVITY, RATE_HZ, REACH

ITERATIONS = 3

MOST = 56
"""Neighbours that a particle has at most."""

CLEARANCE = 0.25
"""How near the middle of a particle comes to a wall, in units of the spacing."""


@njit(cache=True, fastmath=True)
def _neighbours(x, reach):
    """For each particle the numbers of those within reach: counts (n,) and (n, MOST)."""
    n = len(x)
    low = np.empty(3)
    size = np.empty(3, np.int64)
    for k in range(3):
        low[k] = x[:, k].min()
        size[k] = min(int((x[:, k].max() - low[k]) / reach) + 1, 400)
    cells = size[0] * size[1] * size[2]
    cell = np.empty(n, np.int64)
    count = np.zeros(cells + 1, np.int64)
    for i in range(n):
        a = min(int((x[i, 0] - low[0]) / reach), size[0] - 1)
        b = min(int((x[i, 1] - low[1]) / reach), size[1] - 1)
        c = min(int((x[i, 2] - low[2]) / reach), size[2] - 1)
        cell[i] = (a * size[1] + b) * size[2] + c
        count[cell[i] + 1] += 1
    for k in range(cells):
        count[k + 1] += count[k]
    order = np.empty(n, np.int64)
    filled = count[:-1].copy()
    for i in range(n):
        order[filled[cell[i]]] = i
        filled[cell[i]] += 1
    number = np.zeros(n, np.int64)
    near = np.empty((n, MOST), np.int32)
    for i in range(n):
        a, rest = divmod(cell[i], size[1] * size[2])
        b, c = divmod(rest, size[2])
        for p in range(max(a - 1, 0), min(a + 2, size[0])):
            for q in range(max(b - 1, 0), min(b + 2, size[1])):
                first = (p * size[1] + q) * size[2]
                for s in range(count[first + max(c - 1, 0)], count[first + min(c + 1, size[2] - 1) + 1]):
                    j = order[s]
                    if j != i:
                        r2 = (x[i, 0] - x[j, 0]) ** 2 + (x[i, 1] - x[j, 1]) ** 2 + (x[i, 2] - x[j, 2]) ** 2
                        if r2 < reach * reach and number[i] < MOST:
                            near[i, number[i]] = j
                            number[i] += 1
    return number, near


@njit(cache=True, fastmath=True)
def _distance(table, size, u, w):
    """The distance at radius u and height w in cells, bilinear; far outside a large one."""
    if w < 0 or u >= size[0] - 1 or w >= size[1] - 1:
        return 1.0
    i, j = int(u), int(w)
    u, w = u - i, w - j
    return (1 - u) * ((1 - w) * table[i, j] + w * table[i, j + 1]) + u * ((1 - w) * table[i + 1, j] + w * table[i + 1, j + 1])


@njit(cache=True, fastmath=True)
def _held(x, before, facts, walls):
    """A place (3,) kept out of the walls; `before` is where it came from, so that nothing slips through a thin one."""
    spacing, floor = facts[0], facts[3]
    gap = CLEARANCE * spacing
    axes, lows, steps, sizes, tables = walls
    for k in range(len(axes)):
        table, size, step = tables[k], sizes[k], steps[k]
        for part in range(1, 5):
            share = part / 4.0
            px = before[0] + share * (x[0] - before[0]) - axes[k, 0]
            py = before[1] + share * (x[1] - before[1]) - axes[k, 1]
            pz = before[2] + share * (x[2] - before[2]) - lows[k]
            r = np.sqrt(px * px + py * py)
            d = _distance(table, size, r / step, pz / step)
            if d < gap:
                e = 0.5
                dr = _distance(table, size, r / step + e, pz / step) - _distance(table, size, max(r / step - e, 0.0), pz / step)
                dz = _distance(table, size, r / step, pz / step + e) - _distance(table, size, r / step, max(pz / step - e, 0.0))
                length = np.sqrt(dr * dr + dz * dz)
                if length > 1e-12:
                    dr, dz = dr / length, dz / length
                    away = gap - d
                    new_r = max(r + away * dr, 0.0)
                    scale = new_r / r if r > 1e-9 else 1.0
                    x[0], x[1], x[2] = axes[k, 0] + px * scale, axes[k, 1] + py * scale, lows[k] + pz + away * dz
                break
    if x[2] < floor + gap:
        x[2] = floor + gap


@njit(cache=True, fastmath=True)
def _touches(x, facts, walls):
    """Whether a place is next to a wall or the floor."""
    near = 0.6 * facts[0]
    if x[2] < facts[3] + near:
        return True
    axes, lows, steps, sizes, tables = walls
    for k in range(len(axes)):
        r = np.sqrt((x[0] - axes[k, 0]) ** 2 + (x[1] - axes[k, 1]) ** 2)
        if _distance(tables[k], sizes[k], r / steps[k], (x[2] - lows[k]) / steps[k]) < near:
            return True
    return False


@njit(cache=True, fastmath=True)
def _missing(u):
    """The share of the kernel that lies behind a plane wall, u reaches away, and minus its slope: what the wall adds to the
    density that particles alone would lack there."""
    if u >= 1.0:
        return 0.0, 0.0
    u = max(u, 0.0)
    whole = u - 4 * u**3 / 3 + 6 * u**5 / 5 - 4 * u**7 / 7 + u**9 / 9
    return 0.5 - 315.0 / 256.0 * whole, 315.0 / 256.0 * (1 - u * u) ** 4


@njit(cache=True, fastmath=True)
def _beside_walls(x, facts, walls, out):
    """The density that walls add at a place, in units of that at rest, and its gradient in `out` (3,)."""
    spacing, floor = facts[0], facts[3]
    reach, inset = REACH * spacing, (0.5 - CLEARANCE) * spacing
    added, slope = _missing((x[2] - floor + inset) / reach)
    out[0], out[1], out[2] = 0.0, 0.0, -slope / reach
    axes, lows, steps, sizes, tables = walls
    for k in range(len(axes)):
        table, size, step = tables[k], sizes[k], steps[k]
        px, py, pz = x[0] - axes[k, 0], x[1] - axes[k, 1], (x[2] - lows[k]) / step
        r = np.sqrt(px * px + py * py)
        d = _distance(table, size, r / step, pz)
        if d + inset < reach:
            share, slope = _missing((d + inset) / reach)
            e = 0.5
            dr = _distance(table, size, r / step + e, pz) - _distance(table, size, max(r / step - e, 0.0), pz)
            dz = _distance(table, size, r / step, pz + e) - _distance(table, size, r / step, max(pz - e, 0.0))
            length = np.sqrt(dr * dr + dz * dz) + 1e-12
            added += share
            if r > 1e-9:
                out[0] -= slope / reach * dr / length * px / r
                out[1] -= slope / reach * dr / length * py / r
            out[2] -= slope / reach * dz / length
    return added


@njit(cache=True, fastmath=True)
def _correct(p, number, near, rest, facts, walls):
    """One pass of the density constraint, particle after particle, each seeing what was done before (Gauss-Seidel)."""
    n = len(p)
    spacing = facts[0]
    reach = REACH * spacing
    poly = 315.0 / (64.0 * np.pi * reach**9)
    spike = -45.0 / (np.pi * reach**6)
    slopes = np.empty((MOST, 3))
    beside = np.empty(3)
    for i in range(n):
        density = poly * reach**6 + rest * _beside_walls(p[i], facts, walls, beside)
        gx, gy, gz, total = beside[0], beside[1], beside[2], 0.0
        for s in range(number[i]):
            j = near[i, s]
            dx, dy, dz = p[i, 0] - p[j, 0], p[i, 1] - p[j, 1], p[i, 2] - p[j, 2]
            r2 = dx * dx + dy * dy + dz * dz
            slope = 0.0
            if r2 < reach * reach:
                density += poly * (reach * reach - r2) ** 3
                r = np.sqrt(r2) + 1e-12
                slope = spike * (reach - r) ** 2 / (rest * r)
                total += slope * slope * r2
            slopes[s, 0], slopes[s, 1], slopes[s, 2] = slope * dx, slope * dy, slope * dz
            gx, gy, gz = gx + slopes[s, 0], gy + slopes[s, 1], gz + slopes[s, 2]
        over = density / rest - 1.0
        if over <= 0.0:
            continue
        push = -over / (total + gx * gx + gy * gy + gz * gz + 0.5 / (reach * reach))
        longest = 0.3 * spacing
        length = abs(push) * np.sqrt(gx * gx + gy * gy + gz * gz)
        if length > longest:
            push *= longest / length
        p[i, 0], p[i, 1], p[i, 2] = p[i, 0] + push * gx, p[i, 1] + push * gy, p[i, 2] + push * gz
        for s in range(number[i]):
            j = near[i, s]
            for k in range(3):
                p[j, k] -= push * slopes[s, k]


@njit(cache=True, fastmath=True)
def _exchange(x, v, colour, kind, number, near, reach):
    """Neighbours share velocity by their viscosity and colour where they mix; of two liquids the lighter is lifted. A touch of
    cohesion keeps streams together."""
    n = len(x)
    new = v.copy()
    tint = colour.copy()
    dt = 1.0 / RATE_HZ
    for i in range(n):
        weight = 0.0
        mean = np.zeros(3)
        hue = np.zeros(3)
        shared = heavy = 0.0
        pull = np.zeros(3)
        for s in range(number[i]):
            j = near[i, s]
            dx, dy, dz = x[i, 0] - x[j, 0], x[i, 1] - x[j, 1], x[i, 2] - x[j, 2]
            r = np.sqrt(dx * dx + dy * dy + dz * dz)
            w = max(1.0 - r / reach, 0.0)
            weight += w
            heavy += w * kind[j, 0]
            for k in range(3):
                mean[k] += w * v[j, k]
            pull[0], pull[1], pull[2] = pull[0] - w * dx, pull[1] - w * dy, pull[2] - w * dz
            if kind[i, 2] > 0 and kind[j, 2] > 0:
                shared += w
                for k in range(3):
                    hue[k] += w * colour[j, k]
        if weight > 0:
            share = 1.0 - (1.0 - min(0.04 + 0.96 * kind[i, 1], 0.999)) ** (dt / 0.01)
            for k in range(3):
                new[i, k] += share * (mean[k] / weight - v[i, k])
                new[i, k] += 18.0 * dt * pull[k] / weight / dt * 0.02
            new[i, 2] += dt * GRAVITY * min(max(heavy / weight / kind[i, 0] - 1.0, -0.5), 0.5) * 5.0
        if shared > 0:
            for k in range(3):
                tint[i, k] += 0.012 * (hue[k] / shared - colour[i, k])
    v[:] = new
    colour[:] = tint


@njit(cache=True, fastmath=True)
def step(x, v, colour, kind, facts, walls):
    """One step: fall, find neighbours, hold the density, take velocities from places, exchange them, rub along walls."""
    spacing, rest, gravity, grip = facts[0], facts[1], facts[2], facts[4]
    dt = 1.0 / RATE_HZ
    reach = REACH * spacing
    n = len(x)
    p, before = x.copy(), x.copy()
    for i in range(n):
        v[i, 2] -= gravity * dt
        for k in range(3):
            p[i, k] += dt * v[i, k]
        _held(p[i], x[i], facts, walls)
    number, near = _neighbours(p, reach)
    for _ in range(ITERATIONS):
        before[:] = p
        _correct(p, number, near, rest, facts, walls)
        for i in range(n):
            _held(p[i], before[i], facts, walls)
    for i in range(n):
        for k in range(3):
            v[i, k] = (p[i, k] - x[i, k]) / dt
        if _touches(p[i], facts, walls):
            rub = max(1.0 - (grip + 0.6 * kind[i, 1]), 0.0) if kind[i, 1] > 0.3 else 1.0 - grip
            for k in range(3):
                v[i, k] *= rub
            p[i, 0], p[i, 1] = x[i, 0] + rub * (p[i, 0] - x[i, 0]), x[i, 1] + rub * (p[i, 1] - x[i, 1])
            _held(p[i], x[i], facts, walls)
        for k in range(3):
            x[i, k] = p[i, k]
    _exchange(x, v, colour, kind, number, near, reach)
