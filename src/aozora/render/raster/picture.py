# pyright: basic, reportCallIssue=false
"""The compiled frame: samples to pixels, and the passes that go with them.

`GRID` x `GRID` samples see triangles in each pixel. Where all of them see one smooth piece of surface the middle one is shaded
for all; edges are shaded sample by sample.
"""

import numpy as np
from numba import njit

from aozora.render.raster.covering import shares
from aozora.render.raster.shading import _BRIGHTEST, colour_of, flat_normal, lit, placed, sky_light

GRID = 3


@njit(cache=True, fastmath=True, _nrt=False)
def picture(seen, view, rays, scene, paint, light, out):
    """Fill `out` (h, w, 3) with the linear picture. `seen` are the triangles of the samples and those of glass before them, both
    (GRID h, GRID w); `rays` is (place, axes right, down and forward, focal length in pixels, half the width, half the height,
    fog)."""
    faces, glass = seen
    height, width = out.shape[0], out.shape[1]
    middle = GRID // 2
    for y in range(height):
        for x in range(width):
            if _plain(faces, glass, scene, y, x):
                r, g, b = _sample(GRID * x + middle, GRID * y + middle, seen, view, rays, scene, (paint, light))
                out[y, x, 0], out[y, x, 1], out[y, x, 2] = r, g, b
                continue
            for j in range(GRID):
                for i in range(GRID):
                    r, g, b = _sample(GRID * x + i, GRID * y + j, seen, view, rays, scene, (paint, light))
                    out[y, x, 0] += min(r, _BRIGHTEST) / (GRID * GRID)
                    out[y, x, 1] += min(g, _BRIGHTEST) / (GRID * GRID)
                    out[y, x, 2] += min(b, _BRIGHTEST) / (GRID * GRID)


@njit(cache=True, fastmath=True, _nrt=False)
def _plain(faces, glass, scene, y, x):
    """Whether one sample can speak for the whole pixel."""
    first = faces[GRID * y, GRID * x]
    n0, n1, n2 = (0.0, 0.0, 0.0) if first < 0 else flat_normal(scene[0], scene[4], first)
    for j in range(GRID):
        for i in range(GRID):
            t = faces[GRID * y + j, GRID * x + i]
            if glass[GRID * y + j, GRID * x + i] >= 0:
                return False
            if t == first:
                continue
            if t < 0 or first < 0 or scene[6][t] != scene[6][first] or scene[5][t] != scene[5][first]:
                return False
            m0, m1, m2 = flat_normal(scene[0], scene[4], t)
            if abs(n0 * m0 + n1 * m1 + n2 * m2) < 0.93:
                return False
    return True


@njit(cache=True, fastmath=True, _nrt=False)
def _sample(column, row, seen, view, rays, scene, worlds):
    """Radiance (3) of one sample, what is seen through glass included."""
    t, pane = seen[0][row, column], seen[1][row, column]
    u, v = column + 0.5, row + 0.5
    if t >= 0:
        r, g, b = _surface(t, (u, v), view, rays, scene, worlds)
    else:
        d0, d1, d2 = _ray(rays, u, v)
        r, g, b = sky_light(worlds[1], d0, d1, d2, 0)
    if pane < 0:
        return r, g, b
    return _through(pane, (u, v), view, rays, scene, worlds, (r, g, b))


@njit(cache=True, fastmath=True, _nrt=False)
def _ray(rays, u, v):
    """The direction of a sample."""
    axes, focal = rays[1], rays[2]
    x, y = (u / GRID - rays[3]) / focal, (v / GRID - rays[4]) / focal
    return (
        axes[0, 0] * x + axes[1, 0] * y + axes[2, 0],
        axes[0, 1] * x + axes[1, 1] * y + axes[2, 1],
        axes[0, 2] * x + axes[1, 2] * y + axes[2, 2],
    )


@njit(cache=True, fastmath=True, _nrt=False)
def _surface(t, at, view, rays, scene, worlds):
    """Radiance (3) of a triangle at a sample, with what it glows and the fog before it."""
    paint, light = worlds
    share = shares(view, scene[4], t, at[0], at[1])
    place, normal = placed(scene, t, share, rays[0])
    e0, e1, e2 = rays[0][0] - place[0], rays[0][1] - place[1], rays[0][2] - place[2]
    far = np.sqrt(e0 * e0 + e1 * e1 + e2 * e2) + 1e-9
    eye = (e0 / far, e1 / far, e2 / far)
    row = paint[0][scene[5][t]]
    facing = max(normal[0] * eye[0] + normal[1] * eye[1] + normal[2] * eye[2], 0.15)
    colour = colour_of(scene, paint, t, share, far / rays[2] / np.sqrt(facing))
    extents = light[9]
    r, g, b = lit(scene, row, light, (place, normal), eye, colour, extents[scene[6][t]])
    if row[8] + row[9] + row[10] > 0:
        c0, c1, c2 = colour if row[11] > 0 else (1.0, 1.0, 1.0)
        r, g, b = r + row[8] * c0, g + row[9] * c1, b + row[10] * c2
    fog = rays[5]
    if fog[3] > 0:
        gone = 1 - np.exp(-fog[3] * max(far - fog[4], 0.0))
        r, g, b = r + (fog[0] - r) * gone, g + (fog[1] - g) * gone, b + (fog[2] - b) * gone
    return r, g, b


@njit(cache=True, fastmath=True, _nrt=False)
def _through(pane, at, view, rays, scene, worlds, behind):
    """Radiance (3) of glass: what lies behind, tinted, and what it mirrors."""
    paint, light = worlds
    share = shares(view, scene[4], pane, at[0], at[1])
    place, normal = placed(scene, pane, share, rays[0])
    e0, e1, e2 = rays[0][0] - place[0], rays[0][1] - place[1], rays[0][2] - place[2]
    far = np.sqrt(e0 * e0 + e1 * e1 + e2 * e2) + 1e-9
    eye = (e0 / far, e1 / far, e2 / far)
    row = paint[0][scene[5][pane]]
    c0, c1, c2 = colour_of(scene, paint, pane, share, far / rays[2])
    m0, m1, m2 = lit(scene, row, light, (place, normal), eye, (0.0, 0.0, 0.0), 0.01)
    facing = min(max(normal[0] * eye[0] + normal[1] * eye[1] + normal[2] * eye[2], 0.0), 1.0)
    # A wall of glass that is seen from its edge is long: it takes more light and bends the rest away.
    kept = row[7] * (0.45 + 0.55 * np.sqrt(facing)) * (1 - 0.04 - 0.96 * (1 - facing) ** 5)
    return behind[0] * kept * c0 + m0, behind[1] * kept * c1 + m1, behind[2] * kept * c2 + m2


@njit(cache=True, fastmath=True)
def passes(faces, view, rays, scene, ids):
    """Of the middle sample of each pixel: depth along the view axis, id, normal, colour-free; depth 1e10 and id 0 where
    nothing is."""
    height, width = faces.shape[0] // GRID, faces.shape[1] // GRID
    depth = np.full((height, width), 1e10, np.float32)
    numbers = np.zeros((height, width), np.int32)
    normals = np.zeros((height, width, 3), np.float32)
    forward = rays[1][2]
    for y in range(height):
        for x in range(width):
            t = faces[GRID * y + GRID // 2, GRID * x + GRID // 2]
            if t < 0:
                continue
            share = shares(view, scene[4], t, GRID * x + 0.5 * GRID, GRID * y + 0.5 * GRID)
            place, normal = placed(scene, t, share, rays[0])
            d = 0.0
            for k in range(3):
                d += forward[k] * (place[k] - rays[0][k])
                normals[y, x, k] = normal[k]
            depth[y, x] = d
            numbers[y, x] = ids[scene[6][t]]
    return depth, numbers, normals


@njit(cache=True, fastmath=True, _nrt=False)
def flow(faces, view, triangles, before, after, out):
    """Fill `out` (h, w, 4) with where the middle sample of each pixel was and will be: `before` and `after` are the same
    points as the views of the neighbouring frames see them. The surround is left as it is."""
    height, width = out.shape[0], out.shape[1]
    for y in range(height):
        for x in range(width):
            t = faces[GRID * y + GRID // 2, GRID * x + GRID // 2]
            if t < 0:
                continue
            u, v = GRID * x + 0.5 * GRID, GRID * y + 0.5 * GRID
            share = shares(view, triangles, t, u, v)
            for side in range(2):
                other = before if side == 0 else after
                px = py = pw = 0.0
                for k in range(3):
                    i = triangles[t, k]
                    px += share[k] * other[i, 0]
                    py += share[k] * other[i, 1]
                    pw += share[k] * other[i, 2]
                if pw > 1e-6:
                    out[y, x, 2 * side] = (px / pw - u) / GRID
                    out[y, x, 2 * side + 1] = (py / pw - v) / GRID


@njit(cache=True, fastmath=True, _nrt=False)
def mean_sent(faces, view, rays, scene, worlds, every):
    """The mean radiance (3) of what is seen, from every `every`-th pixel."""
    height, width = faces.shape[0] // GRID, faces.shape[1] // GRID
    red = green = blue = 0.0
    count = 0
    for y in range(every // 2, height, every):
        for x in range(every // 2, width, every):
            t = faces[GRID * y + 1, GRID * x + 1]
            if t < 0:
                continue
            r, g, b = _surface(t, (GRID * x + 1.5, GRID * y + 1.5), view, rays, scene, worlds)
            red, green, blue = red + min(r, 3.0), green + min(g, 3.0), blue + min(b, 3.0)
            count += 1
    return red / max(count, 1), green / max(count, 1), blue / max(count, 1)
