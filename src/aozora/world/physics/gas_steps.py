# pyright: basic
"""The compiled steps of hot gas on a staggered grid; see `gas` for what the arrays are.

Lengths are in cells and times in seconds inside of the steps; speeds stand on the faces of the cells (u[i] between cells i - 1
and i along x), everything else in their middles.
"""

import numpy as np
from numba import njit


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _mixed(field, x, y, z):
    """Trilinear at a place in units of the array's own numbers, held at the edges."""
    nx, ny, nz = field.shape
    x, y, z = min(max(x, 0.0), nx - 1.001), min(max(y, 0.0), ny - 1.001), min(max(z, 0.0), nz - 1.001)
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


@njit(cache=True, fastmath=True, nogil=True, inline="always")
def _free(solid, x, y, z):
    """Whether a place (cells, middles at whole numbers) is in no solid; those that border on the outside go on there."""
    nx, ny, nz = solid.shape
    i = min(max(int(x + 0.5), 0), nx - 1)
    j = min(max(int(y + 0.5), 0), ny - 1)
    k = min(max(int(z + 0.5), 0), nz - 1)
    return not solid[i, j, k]


@njit(cache=True, fastmath=True, nogil=True)
def _traced(u, v, w, solid, walled, place, dt):
    """Where what is at a place (cells, middles at whole numbers) was `dt` seconds ago: by the speed half way, and never through
    a solid."""
    x, y, z = place
    i, j, k = min(max(int(x + 0.5), 0), u.shape[0] - 2), min(max(int(y + 0.5), 0), u.shape[1] - 1), max(int(z + 0.5), 0)
    k = min(k, u.shape[2] - 1)
    # Half way along it is enough to know roughly how fast the air of the cell is.
    a, b, c = 0.5 * (u[i, j, k] + u[i + 1, j, k]), 0.5 * (v[i, j, k] + v[i, j + 1, k]), 0.5 * (w[i, j, k] + w[i, j, k + 1])
    half = 0.5 * dt
    mx, my, mz = x - half * a, y - half * b, z - half * c
    a = _mixed(u, mx + 0.5, my, mz)
    b = _mixed(v, mx, my + 0.5, mz)
    c = _mixed(w, mx, my, mz + 0.5)
    ex, ey, ez = x - dt * a, y - dt * b, z - dt * c
    if walled:
        length = max(abs(ex - x), abs(ey - y), abs(ez - z))
        count = int(2 * length) + 1
        for s in range(1, count + 1):
            t = s / count
            if not _free(solid, x + t * (ex - x), y + t * (ey - y), z + t * (ez - z)):
                t = (s - 1) / count
                return x + t * (ex - x), y + t * (ey - y), z + t * (ez - z)
    return ex, ey, ez


@njit(cache=True, fastmath=True, nogil=True)
def traced(flow, solid, walled, dt, ways):
    """How far (nx, ny, nz, 3) from each cell what is there was `dt` seconds ago."""
    u, v, w = flow
    nx, ny, nz = solid.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                x, y, z = _traced(u, v, w, solid, walled, (float(i), float(j), float(k)), dt)
                ways[i, j, k, 0], ways[i, j, k, 1], ways[i, j, k, 2] = x - i, y - j, z - k


@njit(cache=True, fastmath=True, nogil=True)
def carried_speeds(flow, ways, out):
    """All three speeds moved along by themselves (flow and out are (u, v, w)): each face fetches what was where its air was, by
    the `ways` of the cells on both sides of it."""
    half = np.float32(0.5)
    for axis in range(3):
        source = flow[0] if axis == 0 else flow[1] if axis == 1 else flow[2]
        target = out[0] if axis == 0 else out[1] if axis == 1 else out[2]
        di, dj, dk = (1 if axis == 0 else 0), (1 if axis == 1 else 0), (1 if axis == 2 else 0)
        nx, ny, nz = ways.shape[0], ways.shape[1], ways.shape[2]
        for i in range(nx + di):
            for j in range(ny + dj):
                for k in range(nz + dk):
                    a, b, c = max(i - di, 0), max(j - dj, 0), max(k - dk, 0)
                    d, e, f = min(i, nx - 1), min(j, ny - 1), min(k, nz - 1)
                    x = i + half * (ways[a, b, c, 0] + ways[d, e, f, 0])
                    y = j + half * (ways[a, b, c, 1] + ways[d, e, f, 1])
                    z = k + half * (ways[a, b, c, 2] + ways[d, e, f, 2])
                    target[i, j, k] = _mixed(source, x, y, z)


@njit(cache=True, fastmath=True, nogil=True)
def _shares(matter, solid, walled, place, n, held):
    """The amounts (into `held` 0..2) at a place, with their least (3..5) and greatest (6..8); nothing comes from outside or out
    of solids."""
    nx, ny, nz = solid.shape
    x, y, z = place
    i, j, k = int(np.floor(x)), int(np.floor(y)), int(np.floor(z))
    a, b, c = x - i, y - j, z - k
    for q in range(n):
        held[q] = 0.0
        held[3 + q] = 1e30
        held[6 + q] = 0.0
    whole = 0.0
    for di in range(2):
        for dj in range(2):
            for dk in range(2):
                share = (a if di else 1 - a) * (b if dj else 1 - b) * (c if dk else 1 - c)
                p, r, s = i + di, j + dj, k + dk
                if s < 0:
                    s = 0
                inside = 0 <= p < nx and 0 <= r < ny and s < nz
                if inside and walled and solid[p, r, s]:
                    continue
                whole += share
                for q in range(n):
                    value = matter[p, r, s, q] if inside else np.float32(0.0)
                    held[q] += share * value
                    held[3 + q] = min(held[3 + q], value)
                    held[6 + q] = max(held[6 + q], value)
    if walled and whole > 1e-6:
        for q in range(n):
            held[q] /= whole


@njit(cache=True, fastmath=True, nogil=True)
def carried_matter(matter, ways, solid, walled, left, out):
    """Heat, fuel and soot (nx, ny, nz, n) moved along into `out` by MacCormack's scheme: fetched from where they were, by
    `ways[0]`, and corrected by half of what is wrong when they are sent back, by `ways[1]`; held between the values
    they came from, and brought to the sums (n,) that were there less what has `left`, since neither tracing nor holding keeps
    matter."""
    come, gone = ways
    nx, ny, nz, n = matter.shape
    first = np.empty_like(matter)
    edges = np.empty((nx, ny, nz, 2 * n), np.float32)
    held, before, after = np.zeros(9, np.float32), np.zeros(n), np.zeros(n)
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                place = (i + come[i, j, k, 0], j + come[i, j, k, 1], k + come[i, j, k, 2])
                _shares(matter, solid, walled, place, n, held)
                for q in range(n):
                    first[i, j, k, q] = held[q]
                    edges[i, j, k, q], edges[i, j, k, n + q] = held[3 + q], held[6 + q]
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                shown = np.float32(0.0)
                for q in range(n):
                    shown += first[i, j, k, q] + matter[i, j, k, q]
                    out[i, j, k, q] = 0.0
                if shown < 1e-6 or (walled and solid[i, j, k]):
                    continue
                place = (i + gone[i, j, k, 0], j + gone[i, j, k, 1], k + gone[i, j, k, 2])
                _shares(first, solid, walled, place, n, held)
                for q in range(n):
                    value = first[i, j, k, q] + np.float32(0.5) * (matter[i, j, k, q] - held[q])
                    value = min(max(value, edges[i, j, k, q]), edges[i, j, k, n + q])
                    out[i, j, k, q] = value
                    before[q] += matter[i, j, k, q]
                    after[q] += value
    for q in range(n):
        if after[q] > 1e-9:
            out[..., q] *= np.float32(min(max((before[q] - left[q]) / after[q], 0.8), 1.25))


@njit(cache=True, fastmath=True, nogil=True)
def leaving(matter, flow, dt, left):
    """How much of each (n,) flows out at the sides, the top and the bottom in a step, into `left`."""
    u, v, w = flow
    nx, ny, nz, n = matter.shape
    left[:] = 0.0
    for q in range(n):
        for j in range(ny):
            for k in range(nz):
                left[q] += max(-u[0, j, k], 0.0) * matter[0, j, k, q] + max(u[nx, j, k], 0.0) * matter[nx - 1, j, k, q]
        for i in range(nx):
            for k in range(nz):
                left[q] += max(-v[i, 0, k], 0.0) * matter[i, 0, k, q] + max(v[i, ny, k], 0.0) * matter[i, ny - 1, k, q]
            for j in range(ny):
                left[q] += max(-w[i, j, 0], 0.0) * matter[i, j, 0, q] + max(w[i, j, nz], 0.0) * matter[i, j, nz - 1, q]
        left[q] *= dt


@njit(cache=True, fastmath=True, nogil=True)
def burn(matter, swell, numbers):
    """Fuel that is hot enough burns: it gives heat and soot and swells; what is hot radiates, what is smoke thins out.
    `numbers`: seconds, burnt per second, heat and soot of one of fuel, swelling, cooling, share of heat lost and of soot thinned
    per second, heat at which fuel catches fire."""
    dt, pace, warmth, sooting, swelling, cooling, loss, thinning, catches = numbers
    nx, ny, nz = swell.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                heat, fuel, soot = matter[i, j, k, 0], matter[i, j, k, 1], matter[i, j, k, 2]
                gone = np.float32(0.0)
                if fuel > 1e-5 and heat > catches:
                    gone = min(fuel, np.float32(pace * dt))
                    fuel -= gone
                    heat += np.float32(warmth) * gone
                    soot += np.float32(sooting) * gone
                # Radiation takes the fourth power of the heat; solved exactly for the step, it never goes below zero.
                cube = 3.0 * cooling * dt * heat * heat * heat
                heat = heat / np.float32((1.0 + cube) ** (1.0 / 3.0)) * np.float32(1.0 - loss * dt)
                matter[i, j, k, 0], matter[i, j, k, 1] = heat, fuel
                matter[i, j, k, 2] = soot * np.float32(1.0 - thinning * dt)
                swell[i, j, k] = np.float32(swelling) * gone / np.float32(dt)


@njit(cache=True, fastmath=True, nogil=True)
def lift(w, matter, gained):
    """What is hot rises: `gained` are cells per second gained in the step by one of heat."""
    up = np.float32(0.5 * gained)
    nx, ny, nz = w.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(1, nz - 1):
                w[i, j, k] += up * (matter[i, j, k, 0] + matter[i, j, k - 1, 0])


@njit(cache=True, fastmath=True, nogil=True)
def whirl(flow, matter, strength, spin, size):
    """Vorticity confinement (Fedkiw, Stam and Jensen 2001): whirls that the grid would smooth away are kept turning.
    `strength` is in cells per step and unit of vorticity; `spin` (nx, ny, nz, 3) and `size` (nx, ny, nz) are scratch."""
    u, v, w = flow
    nx, ny, nz = size.shape
    half = np.float32(0.25)
    for i in range(1, nx - 1):
        for j in range(1, ny - 1):
            for k in range(1, nz - 1):
                a = half * (w[i, j + 1, k] + w[i, j + 1, k + 1] - w[i, j - 1, k] - w[i, j - 1, k + 1])
                b = half * (v[i, j, k + 1] + v[i, j + 1, k + 1] - v[i, j, k - 1] - v[i, j + 1, k - 1])
                c = half * (u[i, j, k + 1] + u[i + 1, j, k + 1] - u[i, j, k - 1] - u[i + 1, j, k - 1])
                d = half * (w[i + 1, j, k] + w[i + 1, j, k + 1] - w[i - 1, j, k] - w[i - 1, j, k + 1])
                e = half * (v[i + 1, j, k] + v[i + 1, j + 1, k] - v[i - 1, j, k] - v[i - 1, j + 1, k])
                f = half * (u[i, j + 1, k] + u[i + 1, j + 1, k] - u[i, j - 1, k] - u[i + 1, j - 1, k])
                spin[i, j, k, 0], spin[i, j, k, 1], spin[i, j, k, 2] = a - b, c - d, e - f
                size[i, j, k] = np.sqrt((a - b) ** 2 + (c - d) ** 2 + (e - f) ** 2)
    push = np.float32(0.5 * strength)
    for i in range(2, nx - 2):
        for j in range(2, ny - 2):
            for k in range(2, nz - 2):
                if matter[i, j, k, 0] + matter[i, j, k, 2] < 0.01:
                    continue
                a = size[i + 1, j, k] - size[i - 1, j, k]
                b = size[i, j + 1, k] - size[i, j - 1, k]
                c = size[i, j, k + 1] - size[i, j, k - 1]
                norm = np.sqrt(a * a + b * b + c * c) + np.float32(1e-3)
                a, b, c = a / norm, b / norm, c / norm
                p, q, r = spin[i, j, k, 0], spin[i, j, k, 1], spin[i, j, k, 2]
                fx, fy, fz = push * (b * r - c * q), push * (c * p - a * r), push * (a * q - b * p)
                u[i, j, k] += fx
                u[i + 1, j, k] += fx
                v[i, j, k] += fy
                v[i, j + 1, k] += fy
                w[i, j, k] += fz
                w[i, j, k + 1] += fz


@njit(cache=True, fastmath=True, nogil=True)
def shut(flow, solid, walled, floored):
    """Nothing flows through solids, nor through the floor."""
    u, v, w = flow
    nx, ny, nz = solid.shape
    if floored:
        w[:, :, 0] = 0.0
    if not walled:
        return
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                if solid[i, j, k]:
                    u[i, j, k] = u[i + 1, j, k] = 0.0
                    v[i, j, k] = v[i, j + 1, k] = 0.0
                    w[i, j, k] = w[i, j, k + 1] = 0.0


@njit(cache=True, fastmath=True, nogil=True)
def press(flow, pressure, excess, give, sweeps):
    """Find the pressure (nx + 2, ny + 2, nz + 2; none outside) that makes the flow swell where it burns and nowhere else: red
    and black sweeps with over-relaxation, begun with that of the step before. `excess` holds the swelling (nx, ny, nz) and is
    used up; `give` is 1 by the number of sides that are open, 0 in solids."""
    u, v, w = flow
    nx, ny, nz = excess.shape
    for i in range(nx):
        for j in range(ny):
            for k in range(nz):
                excess[i, j, k] -= u[i + 1, j, k] - u[i, j, k] + v[i, j + 1, k] - v[i, j, k] + w[i, j, k + 1] - w[i, j, k]
    over = np.float32(1.75)
    for _ in range(sweeps):
        for colour in range(2):
            for i in range(1, nx + 1):
                for j in range(1, ny + 1):
                    for k in range(1 + ((i + j + colour) & 1), nz + 1, 2):
                        share = give[i - 1, j - 1, k - 1]
                        if share > 0:
                            around = pressure[i - 1, j, k] + pressure[i + 1, j, k] + pressure[i, j - 1, k]
                            around += pressure[i, j + 1, k] + pressure[i, j, k - 1] + pressure[i, j, k + 1]
                            wanted = (around + excess[i - 1, j - 1, k - 1]) * share
                            pressure[i, j, k] += over * (wanted - pressure[i, j, k])


@njit(cache=True, fastmath=True, nogil=True)
def pushed(flow, pressure):
    """The flow after its pressure has pushed it."""
    u, v, w = flow
    nx, ny, nz = u.shape[0] - 1, v.shape[1] - 1, w.shape[2] - 1
    for i in range(nx + 1):
        for j in range(ny):
            for k in range(nz):
                u[i, j, k] -= pressure[i + 1, j + 1, k + 1] - pressure[i, j + 1, k + 1]
    for i in range(nx):
        for j in range(ny + 1):
            for k in range(nz):
                v[i, j, k] -= pressure[i + 1, j + 1, k + 1] - pressure[i + 1, j, k + 1]
    for i in range(nx):
        for j in range(ny):
            for k in range(nz + 1):
                w[i, j, k] -= pressure[i + 1, j + 1, k + 1] - pressure[i + 1, j + 1, k]


@njit(cache=True, fastmath=True, nogil=True)
def edged(flow, ambient, profile, wide, pull):
    """Towards the open sides the flow becomes that of the air about: `ambient` (3,) in cells per second times `profile` (nz,) by
    height, in the outermost `wide` cells, by the share `pull`; upwards it stays free."""
    nz = len(profile)
    for axis in range(2):
        field = flow[0] if axis == 0 else flow[1]
        for i in range(field.shape[0]):
            for j in range(field.shape[1]):
                edge = min(min(i, field.shape[0] - 1 - i), min(j, field.shape[1] - 1 - j))
                if edge < wide:
                    share = np.float32(pull * (1.0 - edge / wide))
                    for k in range(nz):
                        field[i, j, k] += share * (np.float32(ambient[axis]) * profile[k] - field[i, j, k])
