# pyright: basic
"""The compiled steps of cloth and soft bodies; see `cloth` for what the arrays are."""

import numpy as np
from numba import njit

from aozora.world.physics.cloth import RATE_HZ

AIR_KG_M3 = 1.2

APART_EVERY = 4
"""Steps from one look for points that touch to the next."""


@njit(cache=True, fastmath=True)
def run(x, v, weights, springs, faces, around, count):
    """`count` steps of 1 / RATE_HZ seconds on places and velocities (n, 3)."""
    edges, rest, give = springs
    numbers, obstacles = around
    gravity, floor, friction, drag = numbers[0], numbers[1], numbers[2], numbers[3]
    dt = 1.0 / RATE_HZ
    n = len(x)
    p = x.copy()
    kept = max(1.0 - drag * dt, 0.0)
    for step in range(count):
        if numbers[7] > 0:
            _blow(x, v, weights, faces, numbers, dt)
        for i in range(n):
            if weights[i] > 0:
                v[i, 2] -= gravity * dt
                for k in range(3):
                    v[i, k] *= kept
                    p[i, k] = x[i, k] + dt * v[i, k]
            else:
                for k in range(3):
                    p[i, k] = x[i, k]
        _hold(p, weights, edges, rest, give, dt)
        if numbers[8] > 0 and step % APART_EVERY == 0:
            _keep_apart(p, weights, numbers[8])
        for i in range(n):
            if weights[i] > 0:
                stop(p[i], x[i], floor, friction, obstacles, 0.25 * numbers[8] + 0.0015)
        for i in range(n):
            for k in range(3):
                v[i, k] = (p[i, k] - x[i, k]) / dt
                x[i, k] = p[i, k]


@njit(cache=True, fastmath=True)
def _blow(x, v, weights, faces, numbers, dt):
    """Pressure on every triangle: half the density of air x area x the square of the wind through it, and a little along it."""
    for t in range(len(faces)):
        a, b, c = faces[t, 0], faces[t, 1], faces[t, 2]
        e0, e1, e2 = x[b, 0] - x[a, 0], x[b, 1] - x[a, 1], x[b, 2] - x[a, 2]
        f0, f1, f2 = x[c, 0] - x[a, 0], x[c, 1] - x[a, 1], x[c, 2] - x[a, 2]
        n0, n1, n2 = e1 * f2 - e2 * f1, e2 * f0 - e0 * f2, e0 * f1 - e1 * f0
        double = np.sqrt(n0 * n0 + n1 * n1 + n2 * n2)
        if double < 1e-14:
            continue
        n0, n1, n2 = n0 / double, n1 / double, n2 / double
        w0 = numbers[4] - (v[a, 0] + v[b, 0] + v[c, 0]) / 3
        w1 = numbers[5] - (v[a, 1] + v[b, 1] + v[c, 1]) / 3
        w2 = numbers[6] - (v[a, 2] + v[b, 2] + v[c, 2]) / 3
        through = w0 * n0 + w1 * n1 + w2 * n2
        push = 0.5 * AIR_KG_M3 * 0.5 * double * abs(through) * through
        speed = np.sqrt(w0 * w0 + w1 * w1 + w2 * w2)
        rub = 0.5 * AIR_KG_M3 * 0.5 * double * 0.05 * speed
        g0, g1, g2 = push * n0 + rub * w0, push * n1 + rub * w1, push * n2 + rub * w2
        for k in range(3):
            i = faces[t, k]
            share = weights[i] * dt / 3.0
            v[i, 0] += share * g0
            v[i, 1] += share * g1
            v[i, 2] += share * g2


@njit(cache=True, fastmath=True)
def _hold(p, weights, edges, rest, give, dt):
    """Every spring once, one after the other."""
    for e in range(len(edges)):
        i, j = edges[e, 0], edges[e, 1]
        both = weights[i] + weights[j]
        if both == 0:
            continue
        d0, d1, d2 = p[i, 0] - p[j, 0], p[i, 1] - p[j, 1], p[i, 2] - p[j, 2]
        length = np.sqrt(d0 * d0 + d1 * d1 + d2 * d2) + 1e-12
        push = (rest[e] - length) / (both + give[e] / (dt * dt)) / length
        wi, wj = weights[i] * push, weights[j] * push
        p[i, 0], p[i, 1], p[i, 2] = p[i, 0] + wi * d0, p[i, 1] + wi * d1, p[i, 2] + wi * d2
        p[j, 0], p[j, 1], p[j, 2] = p[j, 0] - wj * d0, p[j, 1] - wj * d1, p[j, 2] - wj * d2


@njit(cache=True, fastmath=True)
def _keep_apart(p, weights, gap):
    """Points nearer than `gap` are pushed apart; cells of that size find them."""
    n = len(p)
    low = np.empty(3)
    for k in range(3):
        low[k] = p[:, k].min()
    size = 1
    while size < 2 * n:
        size *= 2
    heads = np.full(size, -1, np.int64)
    following = np.empty(n, np.int64)
    cells = np.empty((n, 3), np.int64)
    for i in range(n):
        for k in range(3):
            cells[i, k] = int((p[i, k] - low[k]) / gap)
        key = ((cells[i, 0] * 73856093) ^ (cells[i, 1] * 19349663) ^ (cells[i, 2] * 83492791)) & (size - 1)
        following[i] = heads[key]
        heads[key] = i
    for i in range(n):
        for a in range(cells[i, 0] - 1, cells[i, 0] + 2):
            for b in range(cells[i, 1] - 1, cells[i, 1] + 2):
                for c in range(cells[i, 2] - 1, cells[i, 2] + 2):
                    j = heads[((a * 73856093) ^ (b * 19349663) ^ (c * 83492791)) & (size - 1)]
                    while j >= 0:
                        if j > i:
                            d0, d1, d2 = p[i, 0] - p[j, 0], p[i, 1] - p[j, 1], p[i, 2] - p[j, 2]
                            r = np.sqrt(d0 * d0 + d1 * d1 + d2 * d2)
                            both = weights[i] + weights[j]
                            if 1e-9 < r < gap and both > 0:
                                push = 0.5 * (gap - r) / r / both
                                for k in range(3):
                                    d = p[i, k] - p[j, k]
                                    p[i, k] += weights[i] * push * d
                                    p[j, k] -= weights[j] * push * d
                        j = following[j]


@njit(cache=True, fastmath=True)
def stop(q, before, floor, friction, obstacles, skin):
    """A place kept above the floor and out of the obstacles; along what it touches it is slowed down."""
    if q[2] < floor + skin:
        q[2] = floor + skin
        for k in range(2):
            q[k] -= friction * (q[k] - before[k])
    for o in range(len(obstacles)):
        row = obstacles[o]
        turn = row[7:].reshape(3, 3)
        away = np.empty(3)
        own = np.empty(3)
        for k in range(3):
            away[k] = q[k] - row[4 + k]
        for k in range(3):
            own[k] = turn[0, k] * away[0] + turn[1, k] * away[1] + turn[2, k] * away[2]
        depth, n0, n1, n2 = _inside(row, own, skin)
        if depth > 0:
            own[0], own[1], own[2] = own[0] + depth * n0, own[1] + depth * n1, own[2] + depth * n2
            for k in range(3):
                q[k] = row[4 + k] + turn[k, 0] * own[0] + turn[k, 1] * own[1] + turn[k, 2] * own[2]
                q[k] -= friction * (q[k] - before[k])


@njit(cache=True, fastmath=True)
def _inside(row, own, skin):
    """How deep a place in the axes of a body is in it, with the direction out."""
    shape = int(row[0])
    x, y, z = own[0], own[1], own[2]
    if shape == 0:
        r = np.sqrt(x * x + y * y + z * z) + 1e-12
        return row[1] + skin - r, x / r, y / r, z / r
    if shape == 1:
        dx, dy, dz = row[1] + skin - abs(x), row[2] + skin - abs(y), row[3] + skin - abs(z)
        if dx <= dy and dx <= dz:
            return dx, np.sign(x), 0.0, 0.0
        if dy <= dz:
            return min(dx, dy), 0.0, np.sign(y), 0.0
        return min(dx, dy, dz), 0.0, 0.0, np.sign(z)
    r = np.sqrt(x * x + y * y) + 1e-12
    if shape == 2:
        aside, up = row[1] + skin - r, row[2] + skin - abs(z)
        if aside < up:
            return aside, x / r, y / r, 0.0
        return min(aside, up), 0.0, 0.0, np.sign(z)
    over = z - min(max(z, -row[2]), row[2])
    far = np.sqrt(r * r + over * over) + 1e-12
    return row[1] + skin - far, x / far, y / far, over / far
