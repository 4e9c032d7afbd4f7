"""What is drawn on a body: windows, lamps, grilles, seams, each an outline seen from one side, and the parts they become."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Mesh
from aozora.world.geometry.sdf import vertex_normals
from aozora.world.things.vehicles.outlines import distance_to
from aozora.world.things.vehicles.shell import Field, Form, half_shell, mirrored_faces, split

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

View = Literal["side", "front", "rear", "top"]

PAINT, GLASS, TRIM, SEAM, CHROME, LENS, RED, AMBER, UNDER, OPEN, SECOND, WHITE = range(12)
"""What a face of a body is made of; OPEN faces are cut away."""


@dataclass(frozen=True)
class Drawing:
    """An outline (n, 2), or several, that gives what lies in it another surface.

    `view` says what the outline is drawn in: "side" x, z; "front" and "rear" y, z of the faces that look there; "top" x, y.
    With `line` only a stripe of that width along the outline. `over` limits it to faces of some surfaces. `span` limits it to a
    range of the third coordinate.
    """

    view: View
    outline: Floats | tuple[Floats, ...]
    surface: int
    line: float = 0.0
    over: tuple[int, ...] = ()
    span: tuple[float, float] = (-1e9, 1e9)


class Body:
    """Half a body while it is drawn upon."""

    def __init__(self, form: Form, voxel: float) -> None:
        self.field = Field(form)
        self.points, self.faces = half_shell(self.field, form, voxel)
        self.labels: Ints = np.zeros(len(self.faces), np.int64)

    def draw(self, drawings: Sequence[Drawing]) -> None:
        """Draw in order; later ones cover earlier ones."""
        for drawing in drawings:
            self._draw(drawing)

    def _draw(self, drawing: Drawing) -> None:
        plane, third = _PLANES[drawing.view]
        outlines = drawing.outline if isinstance(drawing.outline, tuple) else (drawing.outline,)
        flat, reach = self.points[:, plane], max(0.2, 2 * drawing.line)
        values = np.min([distance_to(outline, flat, reach) for outline in outlines], axis=0)
        if drawing.line:
            values = np.abs(values) - drawing.line / 2
        touched = (values[self.faces] < 0).any(1)
        if not touched.any():
            return
        cut = split(self.points, self.faces, self.labels, values)
        chosen = np.flatnonzero(cut.inside)
        faces = cut.faces[chosen]
        where = _looking(cut.points, faces, drawing.view)
        middle = cut.points[faces][..., third].mean(1)
        where &= (middle > drawing.span[0]) & (middle < drawing.span[1])
        if drawing.over:
            where &= np.isin(cut.labels[chosen], drawing.over)
        self.points, self.faces, self.labels = cut.points, cut.faces, cut.labels
        self.labels[chosen[where]] = drawing.surface

    def part(self, surfaces: Sequence[int], inset: float = 0.0, along: tuple[float, float, float] | None = None) -> Mesh | None:
        """The faces of these surfaces on both sides as one mesh, pushed inwards by `inset` metres (or along a direction); slots
        number the surfaces in their order. None if there are none."""
        chosen = [self.faces[self.labels == surface] for surface in surfaces]
        if not sum(len(f) for f in chosen):
            return None
        normal = vertex_normals(self.points, self.faces) if along is None else -np.asarray(along)
        points, both = mirrored_faces(self.points - inset * normal, chosen)
        faces = np.concatenate(both)
        slots = np.concatenate([np.full(len(f), number, np.int16) for number, f in enumerate(both)])
        used, corners = np.unique(faces, return_inverse=True)
        return Mesh.of_faces(points[used], corners.reshape(-1, 3), slots=slots)

    def lining(self, surfaces: Sequence[int], box: tuple[tuple[float, float], tuple[float, float]], inset: float) -> Mesh:
        """What one sees of those faces from inside, within x and z of a box: turned round and set in."""
        middle = self.points[self.faces].mean(1)
        (left, right), (low, high) = box
        where = np.isin(self.labels, surfaces) & (middle[:, 0] > left) & (middle[:, 0] < right)
        where &= (middle[:, 2] > low) & (middle[:, 2] < high)
        normal = vertex_normals(self.points, self.faces)
        points, both = mirrored_faces(self.points - inset * normal, [self.faces[where]])
        used, corners = np.unique(both[0][:, ::-1], return_inverse=True)
        return Mesh.of_faces(points[used], corners.reshape(-1, 3))


_PLANES: dict[View, tuple[list[int], int]] = {
    "side": ([0, 2], 1),
    "front": ([1, 2], 0),
    "rear": ([1, 2], 0),
    "top": ([0, 1], 2),
}


def _looking(points: Floats, faces: Ints, view: View) -> NDArray[np.bool_]:
    """Which faces can be seen well enough from there to be drawn upon."""
    a, b, c = (points[faces[:, i]] for i in range(3))
    normal = np.cross(b - a, c - a)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-15)
    if view == "side":
        return normal[:, 1] > 0.18
    if view == "front":
        return normal[:, 0] > 0.12
    if view == "rear":
        return normal[:, 0] < -0.12
    return normal[:, 2] > 0.3
