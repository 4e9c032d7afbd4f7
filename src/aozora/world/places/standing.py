"""Assets that stand about a place, gathered into one scatter, so that each is kept and drawn from one mesh."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Scatter, Vec3, get_mesh
from aozora.world.elements import Asset
from aozora.world.places.masonry import Floats
from aozora.world.plants.scattering import Spots, put_scatter


@dataclass(frozen=True)
class Standing:
    """An asset at a position in metres, turned by `angle` radians about +Z."""

    asset: Asset
    position: Vec3
    angle: float = 0.0


def upright(angles: Floats) -> Floats:
    """Quaternions (n, 4) that turn by angles (n,) about +Z."""
    zero = np.zeros(len(angles))
    return np.stack([np.cos(angles / 2), zero, zero, np.sin(angles / 2)], -1)


def gathered(scatter_id: str, pass_index: int, found: Sequence[Standing], store: Store) -> tuple[Scatter, dict[str, Material]]:
    """One scatter of everything, and the materials that it names. Parts with a turn of their own lose it."""
    parts = {(part.mesh, part.materials): part for item in found for part in item.asset.parts}
    number = {key: n for n, key in enumerate(parts)}
    rows: list[tuple[float, ...]] = []
    for item in found:
        cos, sin = math.cos(item.angle), math.sin(item.angle)
        for part in item.asset.parts:
            (x, y, z), (a, b, c) = item.position, part.position
            spot = (x + cos * a - sin * b, y + sin * a + cos * b, z + c)
            rows.append((*spot, item.angle, *part.scale, number[part.mesh, part.materials]))
    table = np.array(rows)
    spots = Spots(table[:, :3], table[:, 3], table[:, 4:7], table[:, 7].astype(np.int64))
    sorts = [(get_mesh(store, mesh), names) for mesh, names in parts]
    materials = {name: made for item in found for name, made in item.asset.materials.items()}
    return put_scatter(store, scatter_id, pass_index, sorts, spots, upright(table[:, 3])), materials
