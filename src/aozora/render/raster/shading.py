# pyright: basic, reportCallIssue=false
"""The compiled shading: what light each sample sends to the eye.

Diffuse by Lambert; gloss by the distribution and shadowing of B. Walter et al., "Microfacet Models for Refraction through Rough
Surfaces" (2007), with Schlick's Fresnel term; lamps that are large widen the gloss (B. Karis, "Real Shading in Unreal Engine
4", 2013). `scene` is (points, normals, rest, colours, triangles, materials, objects, smooth, uv); `paint` (rows, texels,
levels, pictures); `light` (lamps, eyes, lamp maps, around maps, radiance, directions, bounce, sky texels, sky levels, extents).
"""

import numpy as np
from numba import njit

_TAPS = 16
_GOLDEN = 2.399963229728653
_DISC = np.stack(
    [
        np.sqrt((np.arange(_TAPS) + 0.5) / _TAPS) * np.cos(np.arange(_TAPS) * _GOLDEN),
        np.sqrt((np.arange(_TAPS) + 0.5) / _TAPS) * np.sin(np.arange(_TAPS) * _GOLDEN),
    ],
    -1,
).astype(np.float32)
"""Where shadows are looked for, in a disc of radius 1 (a sunflower)."""
_BRIGHTEST = 12.0
"""Radiance over which a sample no longer counts more, so that edges of lamps stay smooth."""


@njit(cache=True, fastmath=True, _nrt=False)
def _texel(texels, levels, number, u, v):
    """One level of a picture at u, v in repeats, bilinear, (0, 0) its lower left corner."""
    offset, h, w = levels[number, 0], levels[number, 1], levels[number, 2]
    x, y = u * w - 0.5, (1.0 - v) * h - 0.5
    x0, y0 = int(np.floor(x)), int(np.floor(y))
    fx, fy = x - x0, y - y0
    r = g = b = 0.0
    for j in range(2):
        for i in range(2):
            k = offset + ((y0 + j) % h) * w + (x0 + i) % w
            s = (fx if i else 1 - fx) * (fy if j else 1 - fy)
            r += s * texels[k, 0]
            g += s * texels[k, 1]
            b += s * texels[k, 2]
    return r, g, b


@njit(cache=True, fastmath=True, _nrt=False)
def _picture(paint, picture, u, v, step):
    """A picture where one pixel of the frame covers `step` of its repeats."""
    first, count = paint[3][picture, 0], paint[3][picture, 1]
    size = max(paint[2][first, 1], paint[2][first, 2])
    level = int(np.log2(max(step * size, 1.0)) + 0.3)
    return _texel(paint[1], paint[2], first + min(level, count - 1), u, v)


@njit(cache=True, fastmath=True, _nrt=False)
def sky_light(light, x, y, z, level):
    """The surround in a direction, as seen in one of its levels."""
    levels = light[8]
    number = min(max(level, 0), len(levels) - 1)
    u = 0.5 - np.arctan2(y, x) / (2 * np.pi)
    v = 0.5 + np.arctan2(z, np.sqrt(x * x + y * y)) / np.pi
    h = levels[number, 1]
    return _texel(light[7], levels, number, u, min(max(v, 0.5 / h), 1 - 0.5 / h))


@njit(cache=True, fastmath=True, _nrt=False)
def colour_of(scene, paint, t, share, step):
    """The surface's own colour; `step` metres are one pixel wide."""
    row = paint[0][scene[5][t]]
    a, b, c = scene[4][t, 0], scene[4][t, 1], scene[4][t, 2]
    la, lb, lc = share
    red, green, blue = row[0], row[1], row[2]
    if row[3] > 0:
        colours = scene[3]
        red *= la * colours[a, 0] + lb * colours[b, 0] + lc * colours[c, 0]
        green *= la * colours[a, 1] + lb * colours[b, 1] + lc * colours[c, 1]
        blue *= la * colours[a, 2] + lb * colours[b, 2] + lc * colours[c, 2]
    if row[12] < 0:
        return red, green, blue
    picture = int(row[12])
    if row[13] == 0.0:
        uv = scene[8]
        u = (la * uv[t, 0, 0] + lb * uv[t, 1, 0] + lc * uv[t, 2, 0]) * row[14]
        v = (la * uv[t, 0, 1] + lb * uv[t, 1, 1] + lc * uv[t, 2, 1]) * row[15]
        r, g, bl = _picture(paint, picture, u, v, _uv_step(scene, t, step) * row[14])
        return red * r, green * g, blue * bl
    r, g, bl = _boxed(scene, paint, t, share, step)
    return red * r, green * g, blue * bl


@njit(cache=True, fastmath=True, _nrt=False)
def _uv_step(scene, t, step):
    """How many repeats of uv a pixel covers."""
    p, uv = scene[0], scene[8]
    a, b, c = scene[4][t, 0], scene[4][t, 1], scene[4][t, 2]
    long = wide = 1e-12
    for k in range(3):
        long += (p[b, k] - p[a, k]) ** 2 + (p[c, k] - p[a, k]) ** 2
    for k in range(2):
        wide += (uv[t, 1, k] - uv[t, 0, k]) ** 2 + (uv[t, 2, k] - uv[t, 0, k]) ** 2
    return step * np.sqrt(wide / long)


@njit(cache=True, fastmath=True, _nrt=False)
def _boxed(scene, paint, t, share, step):
    """A picture from the three sides of the part's space, or from above alone."""
    row = paint[0][scene[5][t]]
    rest = scene[2]
    a, b, c = scene[4][t, 0], scene[4][t, 1], scene[4][t, 2]
    la, lb, lc = share
    x = (la * rest[a, 0] + lb * rest[b, 0] + lc * rest[c, 0]) * row[14]
    y = (la * rest[a, 1] + lb * rest[b, 1] + lc * rest[c, 1]) * row[15]
    z = (la * rest[a, 2] + lb * rest[b, 2] + lc * rest[c, 2]) * row[16]
    e0, e1, e2 = rest[b, 0] - rest[a, 0], rest[b, 1] - rest[a, 1], rest[b, 2] - rest[a, 2]
    f0, f1, f2 = rest[c, 0] - rest[a, 0], rest[c, 1] - rest[a, 1], rest[c, 2] - rest[a, 2]
    nx, ny, nz = abs(e1 * f2 - e2 * f1), abs(e2 * f0 - e0 * f2), abs(e0 * f1 - e1 * f0)
    picture, step = int(row[12]), step * row[14]
    if row[13] == 2.0 or (nz >= nx and nz >= ny):
        return _picture(paint, picture, x, y, step)
    if nx >= ny:
        return _picture(paint, picture, y, z, step)
    return _picture(paint, picture, x, z, step)


@njit(cache=True, fastmath=True, _nrt=False)
def placed(scene, t, share, eye):
    """Place and unit normal, towards the eye, of a sample."""
    p, n = scene[0], scene[1]
    a, b, c = scene[4][t, 0], scene[4][t, 1], scene[4][t, 2]
    la, lb, lc = share
    x = la * p[a, 0] + lb * p[b, 0] + lc * p[c, 0]
    y = la * p[a, 1] + lb * p[b, 1] + lc * p[c, 1]
    z = la * p[a, 2] + lb * p[b, 2] + lc * p[c, 2]
    nx, ny, nz = flat_normal(p, scene[4], t)
    if (nx * (eye[0] - x) + ny * (eye[1] - y) + nz * (eye[2] - z)) < 0:
        nx, ny, nz = -nx, -ny, -nz
    if scene[7][t]:
        mx, my, mz = 0.0, 0.0, 0.0
        for i, s in ((a, la), (b, lb), (c, lc)):
            long = np.sqrt(n[i, 0] ** 2 + n[i, 1] ** 2 + n[i, 2] ** 2) + 1e-20
            mx += s * n[i, 0] / long
            my += s * n[i, 1] / long
            mz += s * n[i, 2] / long
        long = np.sqrt(mx * mx + my * my + mz * mz)
        if long > 1e-6:
            side = 1.0 if mx * nx + my * ny + mz * nz > 0 else -1.0
            nx, ny, nz = side * mx / long, side * my / long, side * mz / long
    return (x, y, z), (nx, ny, nz)


@njit(cache=True, fastmath=True, _nrt=False)
def flat_normal(p, triangles, t):
    """The unit normal of a triangle."""
    a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
    e0, e1, e2 = p[b, 0] - p[a, 0], p[b, 1] - p[a, 1], p[b, 2] - p[a, 2]
    f0, f1, f2 = p[c, 0] - p[a, 0], p[c, 1] - p[a, 1], p[c, 2] - p[a, 2]
    x, y, z = e1 * f2 - e2 * f1, e2 * f0 - e0 * f2, e0 * f1 - e1 * f0
    long = np.sqrt(x * x + y * y + z * z) + 1e-20
    return x / long, y / long, z / long


@njit(cache=True, fastmath=True, _nrt=False)
def _turned(eyes, k, x, y, z):
    """A vector in the axes of a map: right, down, forward."""
    return (
        eyes[k, 3] * x + eyes[k, 4] * y + eyes[k, 5] * z,
        eyes[k, 6] * x + eyes[k, 7] * y + eyes[k, 8] * z,
        eyes[k, 9] * x + eyes[k, 10] * y + eyes[k, 11] * z,
    )


@njit(cache=True, fastmath=True, _nrt=False)
def _plane_depth(lens, at, u, v):
    """How deep the plane through a place is at texel u, v; the place's own depth where the plane is seen from its edge. `lens` is
    focal length, whether parallel, and the middle of the map; `at` a place and a normal in its axes."""
    focal, parallel, middle = lens
    x, y, z, nx, ny, nz = at
    if parallel:
        du, dv = (u - middle) / focal - x, (v - middle) / focal - y
        return z - (nx * du + ny * dv) / nz if abs(nz) > 0.15 else z
    along = (nx * (u - middle) + ny * (v - middle)) / focal + nz
    if abs(along) < 0.12:
        return z
    return min(max((nx * x + ny * y + nz * z) / along, 0.5 * z), 2.0 * z)


@njit(cache=True, fastmath=True, _nrt=False)
def lamp_share(eyes, k, maps, place, normal, radius, slack):
    """The share of lamp `k` that is seen from a place, 0..1."""
    size = maps.shape[1]
    x, y, z = _turned(eyes, k, place[0] - eyes[k, 0], place[1] - eyes[k, 1], place[2] - eyes[k, 2])
    parallel, focal, middle = eyes[k, 13] > 0, eyes[k, 12], eyes[k, 14]
    w = 1.0 if parallel else z
    if z < 0.06:
        return 1.0
    u, v = focal * x / w + middle, focal * y / w + middle
    if u < 1 or v < 1 or u >= size - 1 or v >= size - 1:
        return 1.0
    nx, ny, nz = _turned(eyes, k, normal[0], normal[1], normal[2])
    lens, at = (focal, parallel, middle), (x, y, z, nx, ny, nz)
    slack = slack + 1.6 * w / focal
    reach = min(max(radius * focal * (2.0 if parallel else 1.0 / z), 1.5), 0.1 * size)
    found, total = 0, 0.0
    for i in range(0, _TAPS, 2):
        tx, ty = u + reach * _DISC[i, 0], v + reach * _DISC[i, 1]
        d = maps[k, min(max(int(ty), 0), size - 1), min(max(int(tx), 0), size - 1)]
        if d < z + reach * w / focal and d < _plane_depth(lens, at, tx, ty) - slack:
            found += 1
            total += d
    if found == 0:
        return 1.0
    gap = z - total / found
    wide = radius * gap * focal if parallel else radius * gap / max(total / found, 0.05) * focal / z
    return _open(maps, k, (lens, at), (u, v), min(max(wide, 1.2), reach), slack)


@njit(cache=True, fastmath=True, _nrt=False)
def _open(maps, k, seen, middle, reach, slack):
    """The share of a disc of texels that nothing stands before."""
    size = maps.shape[1]
    total = 0.0
    for i in range(_TAPS):
        x, y = middle[0] + reach * _DISC[i, 0], middle[1] + reach * _DISC[i, 1]
        d = maps[k, min(max(int(y), 0), size - 1), min(max(int(x), 0), size - 1)]
        over = (d - _plane_depth(seen[0], seen[1], x, y)) / slack + 1.5
        total += min(max(over, 0.0), 1.0)
    return total / _TAPS


@njit(cache=True, fastmath=True, _nrt=False)
def _gloss(normal, view, way, alpha, wide):
    """Reflected share per irradiance of a lamp in direction `way`, without Fresnel's term, and the cosine for that."""
    h0, h1, h2 = view[0] + way[0], view[1] + way[1], view[2] + way[2]
    long = np.sqrt(h0 * h0 + h1 * h1 + h2 * h2) + 1e-9
    nh = (normal[0] * h0 + normal[1] * h1 + normal[2] * h2) / long
    vh = (view[0] * h0 + view[1] * h1 + view[2] * h2) / long
    nv = max(normal[0] * view[0] + normal[1] * view[1] + normal[2] * view[2], 0.05)
    nl = max(normal[0] * way[0] + normal[1] * way[1] + normal[2] * way[2], 0.0)
    spread = min(alpha + 0.5 * wide, 1.0)
    a2 = spread * spread
    d = nh * nh * (a2 - 1) + 1
    k = 0.5 * alpha
    visible = 1.0 / ((nl * (1 - k) + k) * (nv * (1 - k) + k) * 4)
    return a2 / (np.pi * d * d) * visible * (alpha / spread) ** 2, vh


@njit(cache=True, fastmath=True, _nrt=False)
def lamp_light(lamps, k, place):
    """Direction to a lamp, what it sends there per colour of its power, and how wide it looks (tangent)."""
    if lamps[k, 0] == 0.0:
        return (-lamps[k, 4], -lamps[k, 5], -lamps[k, 6]), 1.0, lamps[k, 10]
    d0, d1, d2 = lamps[k, 1] - place[0], lamps[k, 2] - place[1], lamps[k, 3] - place[2]
    far2 = max(d0 * d0 + d1 * d1 + d2 * d2, 1e-4)
    far = np.sqrt(far2)
    way = (d0 / far, d1 / far, d2 / far)
    facing = -(way[0] * lamps[k, 4] + way[1] * lamps[k, 5] + way[2] * lamps[k, 6])
    near = far2 + 0.5 * lamps[k, 10] * lamps[k, 10]
    if lamps[k, 0] == 1.0:
        return way, max(facing, 0.0) / (np.pi * near), lamps[k, 10] / far
    sent = 1.0 / (4 * np.pi * near)
    if lamps[k, 0] == 3.0:
        sent *= min(max((facing - lamps[k, 11]) / max(0.1 * (1 - lamps[k, 11]), 1e-4), 0.0), 1.0)
    return way, sent, lamps[k, 10] / far


@njit(cache=True, fastmath=True, _nrt=False)
def ambient(light, place, normal, mirrored):
    """Irradiance from all around (3), and what share of the surround is open in the direction that is `mirrored`."""
    lamps, eyes, maps, radiance, directions, bounce = light[0], light[1], light[3], light[4], light[5], light[6]
    red = green = blue = 0.0
    best, is_open = -2.0, 1.0
    size = maps.shape[1]
    for k in range(len(directions)):
        dx, dy, dz = directions[k, 0], directions[k, 1], directions[k, 2]
        cosine = normal[0] * dx + normal[1] * dy + normal[2] * dz
        toward = mirrored[0] * dx + mirrored[1] * dy + mirrored[2] * dz
        if cosine <= 0 and toward <= best:
            continue
        e = len(lamps) + k
        x, y, z = _turned(eyes, e, place[0] - eyes[e, 0], place[1] - eyes[e, 1], place[2] - eyes[e, 2])
        x = min(max(eyes[e, 12] * x + eyes[e, 14] - 0.5, 0.0), size - 1.001)
        y = min(max(eyes[e, 12] * y + eyes[e, 14] - 0.5, 0.0), size - 1.001)
        x0, y0 = int(x), int(y)
        fx, fy = x - x0, y - y0
        z -= 2.2 / eyes[e, 12]
        seen = (1 - fy) * ((1 - fx) * (maps[k, y0, x0] > z) + fx * (maps[k, y0, x0 + 1] > z))
        seen += fy * ((1 - fx) * (maps[k, y0 + 1, x0] > z) + fx * (maps[k, y0 + 1, x0 + 1] > z))
        if toward > best:
            best, is_open = toward, seen
        share = max(cosine, 0.0) * 4 * np.pi / len(directions)
        red += share * (seen * radiance[k, 0] + (1 - seen) * bounce[0])
        green += share * (seen * radiance[k, 1] + (1 - seen) * bounce[1])
        blue += share * (seen * radiance[k, 2] + (1 - seen) * bounce[2])
    return red, green, blue, is_open


@njit(cache=True, fastmath=True, _nrt=False)
def lit(scene, row, light, at, view, colour, slack):
    """Radiance (3) of a surface of `colour` at a place with a normal, towards the eye."""
    place, normal = at
    alpha = max(row[4] * row[4], 0.02)
    facing = max(normal[0] * view[0] + normal[1] * view[1] + normal[2] * view[2], 0.0)
    base = 0.08 * row[6]
    f0 = (base + (colour[0] - base) * row[5], base + (colour[1] - base) * row[5], base + (colour[2] - base) * row[5])
    edge = (1 - facing) ** 5 * (1 - row[4]) ** 2
    mirrored = (2 * facing * normal[0] - view[0], 2 * facing * normal[1] - view[1], 2 * facing * normal[2] - view[2])
    red, green, blue, is_open = ambient(light, place, normal, mirrored)
    level = int(np.log2(max(row[4], 0.02) * light[8][0, 2] / 4) + 0.5)
    s0, s1, s2 = sky_light(light, mirrored[0], mirrored[1], mirrored[2], level)
    bounce, shut = light[6], 1 - is_open
    g0 = (f0[0] + (1 - f0[0]) * edge) * (is_open * s0 + shut * bounce[0])
    g1 = (f0[1] + (1 - f0[1]) * edge) * (is_open * s1 + shut * bounce[1])
    g2 = (f0[2] + (1 - f0[2]) * edge) * (is_open * s2 + shut * bounce[2])
    lamps, eyes, maps = light[0], light[1], light[2]
    for k in range(len(lamps)):
        way, sent, wide = lamp_light(lamps, k, place)
        cosine = normal[0] * way[0] + normal[1] * way[1] + normal[2] * way[2]
        through = row[17] * max(-cosine, 0.0)
        if max(cosine, through) <= 0 or sent <= 0:
            continue
        sent *= lamp_share(eyes, k, maps, place, normal, lamps[k, 10], slack)
        d = sent * (max(cosine, 0.0) * (1 - 0.5 * row[17]) + 0.5 * through)
        red, green, blue = red + d * lamps[k, 7], green + d * lamps[k, 8], blue + d * lamps[k, 9]
        if cosine > 0:
            g, vh = _gloss(normal, view, way, alpha, wide)
            fresnel = (1 - min(max(vh, 0.0), 1.0)) ** 5
            g *= sent * cosine
            g0 += g * (f0[0] + (1 - f0[0]) * fresnel) * lamps[k, 7]
            g1 += g * (f0[1] + (1 - f0[1]) * fresnel) * lamps[k, 8]
            g2 += g * (f0[2] + (1 - f0[2]) * fresnel) * lamps[k, 9]
    body = (1 - row[5]) * (1 - base) / np.pi
    return red * colour[0] * body + g0, green * colour[1] * body + g1, blue * colour[2] * body + g2
