# pyright: basic
"""The surface of particles as a mesh, by SPH interpolation and marching cubes (splashsurf)."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Digest, Store
from aozora.world.physics.liquid import Particles

CELL, KERNEL = 1.4, 2.0
"""Cells of the surface and its smoothing length, in radii of a particle, which is half of the spacing."""

SMOOTHING = 12
"""Rounds of smoothing that take the grain of particles off the surface."""


Tint = Callable[[NDArray[np.float64]], NDArray[np.float64]]
"""What particles carry as their colours (n, 3) -> the colours that are seen."""


def kept_skin(particles: Particles, spacing: float, store: Store, tint: Tint | None = None) -> Digest:
    """The mesh of all particles, kept with velocities and colours, empty where there are none."""
    count = len(particles.positions)
    if count < 4:
        nothing = np.zeros((0, 3), np.float32)
        return store.put({"points": nothing, "faces": np.zeros((0, 3), np.int32), "velocities": nothing}, {"type": "surface"})
    import pysplashsurf

    made, _ = pysplashsurf.reconstruction_pipeline(
        np.ascontiguousarray(particles.positions, np.float64),
        attributes_to_interpolate={"velocities": particles.velocities, "colours": particles.colours},
        particle_radius=0.5 * spacing,
        smoothing_length=KERNEL,
        cube_size=CELL,
        iso_surface_threshold=0.55,
        mesh_smoothing_iters=SMOOTHING,
        multi_threading=False,
    )
    mesh: Any = made
    kept = {name: np.asarray(mesh.point_attributes[name], np.float32) for name in ("velocities", "colours")}
    if tint is not None:
        kept["colours"] = tint(kept["colours"].astype(np.float64)).astype(np.float32)
    points = np.round(np.asarray(mesh.mesh.vertices, np.float64), 5).astype(np.float32)
    return store.put({"points": points, "faces": np.asarray(mesh.mesh.triangles, np.int32), **kept}, {"type": "surface"})
