# pyright: basic
"""The compiled steps of ropes; see `ropes` for what the arrays are."""

import numpy as np
from numba import njit

from aozora.world.physics.cloth_steps import AIR_KG_M3, stop
from aozora.world.physics.ropes import RATE_HZ

ROUNDS = 2
"""How often the lengths are solved anew in a step, for directions change as points move."""

GIVE = 1e-8
"""Metres per newton that every length gives."""


@njit(cache=True, fastmath=True)
def run(x, v, facts, ends, around, count):
    """`count` steps of 1 / RATE_HZ seconds on places and velocities (n, 3)."""
    weights, rest, _, _, grips = facts
    numbers, obstacles = around
    dt = 1.0 / RATE_HZ
    n = len(x)
    p = x.copy()
    kept = max(1.0 - numbers[3] * dt, 0.0)
    for step in range(count):
        share = (step + 1.0) / count
        _pull(x, v, facts, numbers, dt)
        for i in range(n):
            for k in range(3):
                if weights[i] > 0:
                    v[i, k] *= kept
                    p[i, k] = x[i, k] + dt * v[i, k]
                else:
                    p[i, k] = x[i, k]
        for g in range(len(grips)):
            for k in range(3):
                p[grips[g], k] = (1.0 - share) * ends[0][g, k] + share * ends[1][g, k]
        if numbers[5] > 0:
            _straighten(p, weights, rest, 1.0 / numbers[5], dt)
        for _ in range(ROUNDS):
            _hold(p, weights, rest, dt)
        for i in range(n):
            if weights[i] > 0:
                stop(p[i], x[i], numbers[1], numbers[2], obstacles, 0.5 * numbers[4])
        for i in range(n):
            for k in range(3):
                v[i, k] = (p[i, k] - x[i, k]) / dt
                x[i, k] = p[i, k]


@njit(cache=True, fastmath=True)
def _pull(x, v, facts, numbers, dt):
    """Gravity, lift, and the air: across the line by its thickness, and on what is tied to it from all sides."""
    weights, rest, lift, bulk, _ = facts
    n = len(x)
    for i in range(n):
        if weights[i] == 0:
            continue
        a, b = max(i - 1, 0), min(i + 1, n - 1)
        long = 0.0
        if i > 0:
            long += 0.5 * rest[i - 1]
        if i < n - 1:
            long += 0.5 * rest[i]
        t0, t1, t2 = x[b, 0] - x[a, 0], x[b, 1] - x[a, 1], x[b, 2] - x[a, 2]
        size = np.sqrt(t0 * t0 + t1 * t1 + t2 * t2) + 1e-12
        t0, t1, t2 = t0 / size, t1 / size, t2 / size
        w0, w1, w2 = numbers[6] - v[i, 0], numbers[7] - v[i, 1], numbers[8] - v[i, 2]
        along = w0 * t0 + w1 * t1 + w2 * t2
        c0, c1, c2 = w0 - along * t0, w1 - along * t1, w2 - along * t2
        across = np.sqrt(c0 * c0 + c1 * c1 + c2 * c2)
        speed = np.sqrt(w0 * w0 + w1 * w1 + w2 * w2)
        line = min(0.5 * AIR_KG_M3 * numbers[4] * long * across * weights[i] * dt, 0.5)
        body = min(0.5 * AIR_KG_M3 * bulk[i] * speed * weights[i] * dt, 0.5)
        v[i, 0] += line * c0 + body * w0
        v[i, 1] += line * c1 + body * w1
        v[i, 2] += line * c2 + body * w2 + dt * (lift[i] * weights[i] - numbers[0])


@njit(cache=True, fastmath=True)
def _straighten(p, weights, rest, give, dt):
    """A spring from every point to the one after the next, which only pushes them apart."""
    for i in range(len(p) - 2):
        both = weights[i] + weights[i + 2]
        if both == 0:
            continue
        d0, d1, d2 = p[i, 0] - p[i + 2, 0], p[i, 1] - p[i + 2, 1], p[i, 2] - p[i + 2, 2]
        length = np.sqrt(d0 * d0 + d1 * d1 + d2 * d2) + 1e-12
        push = max(rest[i] + rest[i + 1] - length, 0.0) / (both + give / (dt * dt)) / length
        p[i, 0] += weights[i] * push * d0
        p[i, 1] += weights[i] * push * d1
        p[i, 2] += weights[i] * push * d2
        p[i + 2, 0] -= weights[i + 2] * push * d0
        p[i + 2, 1] -= weights[i + 2] * push * d1
        p[i + 2, 2] -= weights[i + 2] * push * d2


@njit(cache=True, fastmath=True)
def _hold(p, weights, rest, dt):
    """All lengths at once: elimination along the three diagonals (Thomas)."""
    m = len(rest)
    ways = np.empty((m, 3))
    upper = np.empty(m)
    right = np.empty(m)
    give = GIVE / (dt * dt)
    for e in range(m):
        d0, d1, d2 = p[e + 1, 0] - p[e, 0], p[e + 1, 1] - p[e, 1], p[e + 1, 2] - p[e, 2]
        length = np.sqrt(d0 * d0 + d1 * d1 + d2 * d2) + 1e-12
        ways[e, 0], ways[e, 1], ways[e, 2] = d0 / length, d1 / length, d2 / length
        pivot = weights[e] + weights[e + 1] + give + 1e-9
        value = rest[e] - length
        if e > 0:
            cos = ways[e, 0] * ways[e - 1, 0] + ways[e, 1] * ways[e - 1, 1] + ways[e, 2] * ways[e - 1, 2]
            below = -weights[e] * cos
            pivot -= below * upper[e - 1]
            value -= below * right[e - 1]
        if e < m - 1:
            f0, f1, f2 = p[e + 2, 0] - p[e + 1, 0], p[e + 2, 1] - p[e + 1, 1], p[e + 2, 2] - p[e + 1, 2]
            far = np.sqrt(f0 * f0 + f1 * f1 + f2 * f2) + 1e-12
            cos = (ways[e, 0] * f0 + ways[e, 1] * f1 + ways[e, 2] * f2) / far
            upper[e] = -weights[e + 1] * cos / pivot
        right[e] = value / pivot
    force = 0.0
    for e in range(m - 1, -1, -1):
        force = right[e] - (upper[e] * force if e < m - 1 else 0.0)
        for k in range(3):
            p[e, k] -= weights[e] * ways[e, k] * force
            p[e + 1, k] += weights[e + 1] * ways[e, k] * force
