# pyright: basic, reportCallIssue=false
"""The compiled part of visibility: which triangle each sample sees, and how triangles look from a view.

Triangles are drawn in homogeneous coordinates (M. Olano and T. Greer, "Triangle Scan Conversion using 2D Homogeneous
Coordinates", 1997), so those that cross the plane of the eye need no clipping. A view is four rows (4, 4) that give x, y, w
and depth of a point; x / w and y / w count samples from the picture's upper left corner. What allocates nothing is compiled
without counting references (`_nrt`), which costs more than the work itself where many arrays are handed on.
"""

import numpy as np
from numba import njit

FAR = 1e9
"""Depth of what nothing covers."""


@njit(cache=True, fastmath=True)
def viewed(points, rows):
    """Points (n, 3) as a view sees them: (n, 4) x times w, y times w, w, depth."""
    out = np.empty((len(points), 4), np.float64)
    for i in range(len(points)):
        x, y, z = points[i, 0], points[i, 1], points[i, 2]
        for k in range(4):
            out[i, k] = rows[k, 0] * x + rows[k, 1] * y + rows[k, 2] * z + rows[k, 3]
    return out


@njit(cache=True, fastmath=True, _nrt=False)
def cover(view, triangles, chosen, near, depth, face):
    """Draw the triangles with the numbers `chosen` into `depth` (h, w) and their numbers into `face` (h, w); the nearer wins."""
    height, width = depth.shape
    for n in range(len(chosen)):
        t = chosen[n]
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        wa, wb, wc = view[a, 2], view[b, 2], view[c, 2]
        if wa < near and wb < near and wc < near:
            continue
        xa, ya, xb, yb, xc, yc = view[a, 0], view[a, 1], view[b, 0], view[b, 1], view[c, 0], view[c, 1]
        left, right, top, bottom = 0, width - 1, 0, height - 1
        if wa >= near and wb >= near and wc >= near:
            ua, va, ub, vb, uc, vc = xa / wa, ya / wa, xb / wb, yb / wb, xc / wc, yc / wc
            left = max(left, int(np.ceil(min(ua, ub, uc) - 0.5)))
            right = min(right, int(np.floor(max(ua, ub, uc) - 0.5)))
            if right < left:
                continue
            top = max(top, int(np.ceil(min(va, vb, vc) - 0.5)))
            bottom = min(bottom, int(np.floor(max(va, vb, vc) - 0.5)))
            if bottom < top:
                continue
        a0, a1, a2 = yb * wc - yc * wb, xc * wb - xb * wc, xb * yc - xc * yb
        det = xa * a0 + ya * a1 + wa * a2
        if abs(det) < 1e-14:
            continue
        b0, b1, b2 = yc * wa - ya * wc, xa * wc - xc * wa, xc * ya - xa * yc
        c0, c1, c2 = ya * wb - yb * wa, xb * wa - xa * wb, xa * yb - xb * ya
        s = 1.0 / det
        edges = (a0 * s, b0 * s, c0 * s), (a1 * s, b1 * s, c1 * s), (a2 * s, b2 * s, c2 * s)
        _fill(edges, (view[a, 3], view[b, 3], view[c, 3]), (left, right, top, bottom), t, near, depth, face)


@njit(cache=True, fastmath=True, _nrt=False)
def _fill(edges, deep, box, t, near, depth, face):
    """Draw one triangle, row by row between its edges. `edges` are the rates of the corners' shares along x and y, and their
    constants; the shares are divided by w."""
    left, right, top, bottom = box
    (a0, b0, c0), (a1, b1, c1), (a2, b2, c2) = edges
    za, zb, zc = deep
    for row in range(top, bottom + 1):
        v = row + 0.5
        ea, eb, ec = a1 * v + a2, b1 * v + b2, c1 * v + c2
        low, high = left + 0.5, right + 0.5
        for e, rate in ((ea, a0), (eb, b0), (ec, c0)):
            if rate > 0.0:
                low = max(low, -e / rate)
            elif rate < 0.0:
                high = min(high, -e / rate)
            elif e < 0.0:
                high = -1.0
        first, last = int(np.ceil(low - 0.5)), int(np.floor(high - 0.5))
        for column in range(max(first, left), min(last, right) + 1):
            u = column + 0.5
            la, lb, lc = ea + a0 * u, eb + b0 * u, ec + c0 * u
            total = la + lb + lc
            if total <= 0.0:
                continue
            z = (la * za + lb * zb + lc * zc) / total
            if near < z < depth[row, column]:
                depth[row, column] = z
                face[row, column] = t


@njit(cache=True, fastmath=True, _nrt=False)
def shares(view, triangles, t, u, v):
    """The shares of a triangle's three corners in what is seen of it at x `u`, y `v` (perspective is accounted for)."""
    a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
    xa, ya, wa = view[a, 0], view[a, 1], view[a, 2]
    xb, yb, wb = view[b, 0], view[b, 1], view[b, 2]
    xc, yc, wc = view[c, 0], view[c, 1], view[c, 2]
    la = (yb * wc - yc * wb) * u + (xc * wb - xb * wc) * v + (xb * yc - xc * yb)
    lb = (yc * wa - ya * wc) * u + (xa * wc - xc * wa) * v + (xc * ya - xa * yc)
    lc = (ya * wb - yb * wa) * u + (xb * wa - xa * wb) * v + (xa * yb - xb * ya)
    total = la + lb + lc
    if abs(total) < 1e-30:
        return 1.0 / 3, 1.0 / 3, 1.0 / 3
    la, lb = la / total, lb / total
    la, lb = min(max(la, 0.0), 1.0), min(max(lb, 0.0), 1.0)
    return la, lb, max(1.0 - la - lb, 0.0)


@njit(cache=True, fastmath=True, _nrt=False)
def corner_normals(points, triangles, first, last, out):
    """Fill `out` (n, 3) with the smooth normals of triangles `first` to `last`, weighted by area; rows used are cleared
    before."""
    for t in range(first, last):
        for k in range(3):
            for j in range(3):
                out[triangles[t, k], j] = 0.0
    for t in range(first, last):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        e0, e1, e2 = points[b, 0] - points[a, 0], points[b, 1] - points[a, 1], points[b, 2] - points[a, 2]
        f0, f1, f2 = points[c, 0] - points[a, 0], points[c, 1] - points[a, 1], points[c, 2] - points[a, 2]
        n0, n1, n2 = e1 * f2 - e2 * f1, e2 * f0 - e0 * f2, e0 * f1 - e1 * f0
        for k in range(3):
            i = triangles[t, k]
            out[i, 0] += n0
            out[i, 1] += n1
            out[i, 2] += n2


@njit(cache=True, fastmath=True)
def skinned(points, joints, weights, turns, shifts):
    """Points (n, 3) that follow joints: the weighted sum of turns (j, 3, 3) and shifts (j, 3)."""
    out = np.zeros((len(points), 3), np.float32)
    for i in range(len(points)):
        x, y, z = points[i, 0], points[i, 1], points[i, 2]
        for k in range(joints.shape[1]):
            w = weights[i, k]
            if w <= 0.0:
                continue
            j = joints[i, k]
            for r in range(3):
                out[i, r] += w * (turns[j, r, 0] * x + turns[j, r, 1] * y + turns[j, r, 2] * z + shifts[j, r])
    return out
