"""Things whose own meshes are bent, all of their parts by one field."""

from collections.abc import Callable

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh, get_mesh
from aozora.world.elements import Asset
from aozora.world.geometry.refining import refined
from aozora.world.geometry.rotations import rotation_matrix
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats

Field = Callable[[Floats], Floats]
"""Points (n, 3) of all parts at rest -> (f, n, 3)."""

FINENESS = {"preview": 46, "standard": 70, "high": 110}
"""Into how many edges the longest side of a thing is divided."""


Look = Callable[[Material], Material]
"""What a material of a thing becomes."""


def at_rest(asset: Asset, store: Store) -> Floats:
    """All points (n, 3) of an asset in its own space."""
    found: list[Floats] = []
    for part in asset.parts:
        points = get_mesh(store, part.mesh).points.astype(np.float64) * part.scale
        found.append(points @ rotation_matrix(part.rotation).T + np.array(part.position))
    return np.concatenate(found)


def bend(tableau: Tableau, asset: Asset, field: Field, at: Floats | None = None, look: Look | None = None) -> Floats:
    """Bring an asset bent by a field, its origin `at` a point of the tableau, in other looks if asked for; all its points
    (f, n, 3) there."""
    store = tableau.scene.store
    longest = max(asset.size) / FINENESS[tableau.scene.brief.settings.quality]
    shift = np.zeros(3) if at is None else at
    meshes: list[Mesh] = []
    for part in asset.parts:
        mesh = get_mesh(store, part.mesh)
        own = (mesh.points.astype(np.float64) * part.scale) @ rotation_matrix(part.rotation).T + np.array(part.position)
        placed = Mesh(own.astype(np.float32), mesh.corners, mesh.starts, mesh.slots, mesh.smooth, mesh.colours, mesh.uv)
        meshes.append(refined(placed, longest))
    bent = field(np.concatenate([mesh.points for mesh in meshes]).astype(np.float64)) + shift
    first = 0
    for number, (part, mesh) in enumerate(zip(asset.parts, meshes, strict=True)):
        own = bent[:, first : first + len(mesh.points)]
        first += len(mesh.points)
        looks = tuple((look or _same)(asset.materials[name]) for name in part.materials)
        tableau.bending(f"part-{number}", mesh, looks, own)
    return bent


def _same(material: Material) -> Material:
    return material
