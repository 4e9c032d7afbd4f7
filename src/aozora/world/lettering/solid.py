"""Letters as meshes: outlines filled with triangles, flat or with a thickness."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay, QhullError

from aozora.film.world import Mesh
from aozora.world.geometry.neighbours import closest

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def solid(contours: tuple[Floats, ...], spacing: float, depth: float = 0.0) -> Mesh:
    """Outlines (n, 2) in metres as a mesh that faces -Y: x right as seen from there, z up. With `depth` letters stand out by so
    much towards -Y. Points are at most about `spacing` apart, so that a mesh can be bent."""
    points: list[Floats] = []
    faces: list[Ints] = []
    count = 0
    for group in grouped(contours):
        dense = [resampled(contour, spacing) for contour in group]
        flat, triangles = filled(dense, spacing)
        if len(triangles):
            front = np.stack([flat[:, 0], np.full(len(flat), -depth), flat[:, 1]], 1)
            points.append(front)
            faces.append(triangles + count)
            count += len(front)
        if depth > 0:
            for outline in dense:
                walls, quads = _walls(outline, depth)
                points.append(walls)
                faces.append(quads + count)
                count += len(walls)
    if not points:
        return Mesh.of_faces(np.zeros((3, 3)), np.array([[0, 1, 2]]), smooth=False)
    return Mesh.of_faces(np.concatenate(points), np.concatenate(faces), smooth=False)


def _walls(outline: Floats, depth: float) -> tuple[Floats, Ints]:
    """The sides of an outline, two triangles for each piece of it."""
    n = len(outline)
    near = np.stack([outline[:, 0], np.full(n, -depth), outline[:, 1]], 1)
    far = near.copy()
    far[:, 1] = 0.0
    here, there = np.arange(n), (np.arange(n) + 1) % n
    quads = np.concatenate([np.stack([here, there, n + there], 1), np.stack([here, n + there, n + here], 1)])
    return np.concatenate([near, far]), quads


def grouped(contours: tuple[Floats, ...]) -> list[list[Floats]]:
    """Contours whose boxes touch belong to one shape."""
    boxes = [(c.min(0), c.max(0)) for c in contours]
    parent = list(range(len(contours)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(range(len(contours)), key=lambda i: float(boxes[i][0][0]))
    for place, i in enumerate(order):
        for j in order[place + 1 :]:
            if boxes[j][0][0] > boxes[i][1][0]:
                continue
            if (boxes[i][0] <= boxes[j][1]).all() and (boxes[j][0] <= boxes[i][1]).all():
                parent[root(j)] = root(i)
    groups: dict[int, list[Floats]] = {}
    for i in range(len(contours)):
        groups.setdefault(root(i), []).append(contours[i])
    return list(groups.values())


def resampled(contour: Floats, spacing: float) -> Floats:
    """A closed outline with points at most `spacing` apart; its corners stay."""
    following = np.roll(contour, -1, 0)
    length = np.linalg.norm(following - contour, axis=1)
    keep = length > 1e-9
    contour, following, length = contour[keep], following[keep], length[keep]
    count = np.maximum(1, np.ceil(length / spacing)).astype(int)
    piece = np.repeat(np.arange(len(count)), count)
    step = np.arange(len(piece)) - np.repeat(np.cumsum(count) - count, count)
    share = (step / count[piece])[:, None]
    return contour[piece] * (1 - share) + following[piece] * share


def filled(outlines: list[Floats], spacing: float) -> tuple[Floats, Ints]:
    """Points (n, 2) and triangles (t, 3), anticlockwise, of what the outlines wind around."""
    edge = np.concatenate(outlines)
    low, high = edge.min(0), edge.max(0)
    axes = [np.arange(a + 0.5 * spacing, b, spacing) for a, b in zip(low, high, strict=True)]
    inner = np.stack(np.meshgrid(*axes), -1).reshape(-1, 2)
    inner = inner[winding(inner, outlines) != 0]
    if len(inner):
        # Points too near to the outline make slivers.
        away, _ = closest(inner, edge)
        inner = inner[away > 0.45 * spacing]
    points = np.concatenate([edge, inner])
    try:
        triangles = Delaunay(points, qhull_options="QJ Pp").simplices.astype(np.int64)
    except QhullError:
        return points, np.zeros((0, 3), np.int64)
    inside = winding(points[triangles].mean(1), outlines) != 0
    triangles = triangles[inside]
    a, b, c = (points[triangles[:, k]] for k in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    triangles[twice < 0] = triangles[twice < 0][:, ::-1]
    return points, triangles[np.abs(twice) > 1e-14]


def winding(points: Floats, outlines: list[Floats]) -> Ints:
    """How often the outlines go around each point (n,): by the crossings of a ray to the right, with their sense."""
    total = np.zeros(len(points), np.int64)
    for outline in outlines:
        x0, y0 = outline[:, 0], outline[:, 1]
        x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
        for first in range(0, len(points), 4096):
            px, py = points[first : first + 4096, 0:1], points[first : first + 4096, 1:2]
            rising, falling = (y0 <= py) & (y1 > py), (y0 > py) & (y1 <= py)
            side = (x1 - x0) * (py - y0) - (px - x0) * (y1 - y0)
            total[first : first + 4096] += (rising & (side > 0)).sum(1) - (falling & (side < 0)).sum(1)
    return total
