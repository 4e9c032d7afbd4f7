"""Where plants stand: jittered grids over the ground, densities, and the instances of a scatter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Mesh, Prototype, Scatter, put_mesh
from aozora.world.elements import Height

Floats = NDArray[Any]


@dataclass(frozen=True)
class Spots:
    """Places for plants: position (n, 3) metres, turn (n,) radians about the ground's normal, scale (n, 3), prototype (n,)."""

    position: Floats
    turn: Floats
    scale: Floats
    prototype: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.turn)

    def only(self, keep: NDArray[np.bool_]) -> "Spots":
        """The spots where `keep` (n,) is true."""
        return Spots(self.position[keep], self.turn[keep], self.scale[keep], self.prototype[keep])


def pick(rng: np.random.Generator, count: int, below: int) -> NDArray[np.int64]:
    """Whole numbers (count,) of 0 to `below` - 1, each as likely."""
    return (rng.random(count) * below).astype(np.int64)


def jittered_grid(low: tuple[float, float], high: tuple[float, float], cell: float, rng: np.random.Generator) -> Floats:
    """One point (n, 2) at random in every cell of a grid over a rectangle: even cover without rows."""
    columns, rows = (max(1, round((high[axis] - low[axis]) / cell)) for axis in (0, 1))
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    corner = np.stack([x.ravel(), y.ravel()], -1)
    size = np.array([(high[0] - low[0]) / columns, (high[1] - low[1]) / rows])
    return np.array(low) + (corner + rng.random(corner.shape)) * size


def stand(xy: Floats, height: Height, scale: Floats, prototype: NDArray[np.int64], rng: np.random.Generator) -> Spots:
    """Plants at xy (n, 2) on the ground, turned at random; scale (n,) or (n, 3)."""
    z = height(xy[:, 0], xy[:, 1])
    wide = scale if scale.ndim == 2 else np.repeat(scale[:, None], 3, 1)
    return Spots(np.column_stack([xy, z]), rng.uniform(0, 2 * np.pi, len(xy)), wide, prototype)


def ground_rotation(spots: Spots, height: Height, lean: float = 1.0) -> Floats:
    """Quaternions (n, 4) that turn each plant about Z and lean it by `lean` (0..1) of the way to the ground's normal."""
    x, y = spots.position[:, 0], spots.position[:, 1]
    step = 0.25
    slope_x = (height(x + step, y) - height(x - step, y)) / (2 * step) * lean
    slope_y = (height(x, y + step) - height(x, y - step)) / (2 * step) * lean
    # The shortest rotation from +Z to n = (-sx, -sy, 1): (1 + n.z, z cross n), normalised.
    length = np.sqrt(1 + slope_x**2 + slope_y**2)
    w, i, j = 1 + 1 / length, slope_y / length, -slope_x / length
    half_cos, half_sin = np.cos(spots.turn / 2), np.sin(spots.turn / 2)
    q = np.stack([w * half_cos, i * half_cos + j * half_sin, j * half_cos - i * half_sin, w * half_sin], -1)
    return q / np.linalg.norm(q, axis=1, keepdims=True)


def put_scatter(
    store: Store, scatter_id: str, pass_index: int, sorts: Sequence[tuple[Mesh, tuple[str, ...]]], spots: Spots, rotation: Floats
) -> Scatter:
    """Keep the meshes (each with the names of its materials) and the instances of a scatter."""
    prototypes = tuple(Prototype(put_mesh(store, mesh), materials) for mesh, materials in sorts)
    # Millimetres and quarter milliradians are plenty, and rounded numbers are the same on every machine.
    instances = store.put(
        {
            "position": np.round(spots.position, 4).astype(np.float32),
            "rotation": np.round(rotation, 5).astype(np.float32),
            "scale": np.round(spots.scale, 4).astype(np.float32),
            "prototype": spots.prototype.astype(np.int32),
        },
        {"type": "instances"},
    )
    return Scatter(scatter_id, pass_index, prototypes, instances)
