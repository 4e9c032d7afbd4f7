"""What stands on pavements: lamps, bins, bollards, signs, bicycles, planters."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Material, Mesh, Part, Rgb, put_mesh
from aozora.world.elements import Asset, material_name
from aozora.world.geometry.primitives import (
    bevelled_box,
    bounds_of,
    cylinder,
    lathe,
    merged,
    moved,
    tinted,
    torus,
    tube,
    with_slot,
)
from aozora.world.geometry.rotations import turn
from aozora.world.places.furniture import lamp_post
from aozora.world.places.masonry import Floats

LAMP_LIGHTS: dict[str, tuple[float, float, float, Rgb]] = {
    "mast": (7.25, 1.75, 420.0, (1.0, 0.70, 0.42)),
    "lantern": (3.12, 0.0, 70.0, (1.0, 0.62, 0.30)),
}
"""Kind of street lamp -> height and reach over the road of its light in metres, watts, colour."""

_PAINT = Material(colour_attribute=True, roughness=0.38, specular=0.5)
_STEEL = Material(colour_attribute=True, roughness=0.42, metallic=0.6)
_RUBBER = Material(colour_attribute=True, roughness=0.8, specular=0.2)
_GREEN: Rgb = (0.022, 0.035, 0.028)


def _asset(kind: str, meshes: list[tuple[Mesh, int]], materials: list[tuple[str, Material]], store: Store) -> Asset:
    mesh = merged([with_slot(part, slot) for part, slot in meshes])
    named = [(material_name(label, material), material) for label, material in materials]
    low, high = bounds_of(mesh)
    part = Part(put_mesh(store, mesh), tuple(name for name, _ in named))
    return Asset(kind, (part,), dict(named), (low, high), "metal", (0.0, 0.0, (low[2] + high[2]) / 2))


def street_lamp(kind: str, store: Store, lit: bool) -> Asset:
    """A lamp whose arm reaches along +X: a mast of 7.5 m, or a lantern on a post."""
    if kind == "lantern":
        return lamp_post(store, lit)
    grey: Rgb = (0.05, 0.055, 0.058)
    pole = tube(
        np.array([[0, 0, 0], [0, 0, 3.6], [0, 0, 6.6], [0.18, 0, 7.15], [0.7, 0, 7.38], [1.5, 0, 7.42]]),
        np.array([0.085, 0.075, 0.06, 0.05, 0.045, 0.04]),
        10,
    )
    foot = moved(cylinder(0.125, 0.9, 0.02, 14), (0, 0, 0.45))
    head = moved(bevelled_box((0.75, 0.24, 0.10), 0.03, 2), (1.75, 0, 7.42))
    lens = moved(bevelled_box((0.55, 0.17, 0.03), 0.01, 1), (1.77, 0, 7.36))
    glow = (26.0, 18.0, 10.0) if lit else (0.0, 0.0, 0.0)
    parts = [(tinted(m, grey), 0) for m in (pole, foot, head)]
    return _asset(
        "street lamp",
        [*parts, (tinted(lens, (0.6, 0.6, 0.58)), 1)],
        [("street paint", _PAINT), ("lamp lens", Material((0.6, 0.6, 0.58), roughness=0.3, emission=glow))],
        store,
    )


def bin_(store: Store) -> Asset:
    """A litter bin 0.95 m high with a roof."""
    body = lathe(np.array([[0.0, 0.06], [0.22, 0.06], [0.235, 0.1], [0.235, 0.68], [0.2, 0.69], [0.0, 0.69]]), 24)
    ring = moved(torus(0.235, 0.018, 28, 8), (0, 0, 0.68))
    top = lathe(np.array([[0.0, 0.86], [0.26, 0.86], [0.26, 0.885], [0.1, 0.95], [0.0, 0.96]]), 24)
    posts = [
        tube(np.array([[0.2 * c, 0.2 * s, 0.66], [0.2 * c, 0.2 * s, 0.87]]), 0.012, 6)
        for c, s in ((1, 0), (-0.5, 0.87), (-0.5, -0.87))
    ]
    slats = [moved(bevelled_box((0.012, 0.045, 0.5), 0.004, 1), (0.243, 0, 0.38)) for _ in range(1)]
    ribs = [moved(slats[0], (0, 0, 0), turn((0, 0, 1), 20.0 * n)) for n in range(18)]
    return _asset("bin", [(tinted(m, _GREEN), 0) for m in (body, ring, top, *posts, *ribs)], [("street paint", _PAINT)], store)


def bollard(store: Store) -> Asset:
    """An iron bollard 0.95 m high."""
    profile = np.array(
        [
            [0.0, 0.0],
            [0.09, 0.0],
            [0.09, 0.06],
            [0.06, 0.1],
            [0.052, 0.72],
            [0.075, 0.75],
            [0.075, 0.79],
            [0.045, 0.82],
            [0.06, 0.88],
            [0.04, 0.94],
            [0.0, 0.95],
        ]
    )
    return _asset("bollard", [(tinted(lathe(profile, 16), (0.02, 0.022, 0.024)), 0)], [("street paint", _PAINT)], store)


def road_sign(store: Store, number: int) -> Asset:
    """A round or triangular traffic sign that looks along +X; it bears shapes, no writing."""
    pole = tube(np.array([[0, 0, 0], [0, 0, 2.75]]), 0.03, 10)
    tilt = turn((0, 1, 0), 90)
    discs: list[tuple[Mesh, int]] = []
    layers = (
        ((0.30, (0.45, 0.02, 0.02)), (0.235, (0.7, 0.7, 0.68)))
        if number % 2
        else ((0.30, (0.7, 0.7, 0.68)), (0.28, (0.02, 0.07, 0.32)))
    )
    for depth, (radius, colour) in enumerate(layers):
        plate = moved(cylinder(radius, 0.012, 0.002, 36), (0.045 + 0.008 * depth, 0, 2.4), tilt)
        discs.append((tinted(plate, colour), 0))
    bar = moved(bevelled_box((0.012, 0.36, 0.09), 0.002, 1), (0.062, 0, 2.4), turn((1, 0, 0), 40))
    discs.append((tinted(bar, (0.7, 0.7, 0.68) if number % 2 == 0 else (0.03, 0.03, 0.03)), 0))
    return _asset(
        "road sign", [(tinted(pole, (0.35, 0.36, 0.37)), 1), *discs], [("street paint", _PAINT), ("street steel", _STEEL)], store
    )


def planter(store: Store, seed: int) -> Asset:
    """A terracotta pot with a clipped bush, 1.05 m high."""
    dice = lane(seed, "planter")
    pot = lathe(np.array([[0.0, 0.0], [0.17, 0.0], [0.25, 0.40], [0.27, 0.40], [0.27, 0.46], [0.23, 0.46], [0.0, 0.44]]), 24)
    n = 900
    way = dice.normal(size=(n, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    spot = way * (0.31 * dice.uniform(0.75, 1.05, (n, 1))) * np.array([1, 1, 0.95]) + np.array([0, 0, 0.73])
    turned: Floats = dice.normal(size=(n, 3))
    side: Floats = np.asarray(np.cross(way, turned))
    a: Floats = 0.032 * side / np.linalg.norm(side, axis=1, keepdims=True)
    b: Floats = np.asarray(np.cross(way, a)) * 0.6 + way * 0.02
    corners = np.stack([spot - a, spot - b, spot + a, spot + b], 1).reshape(-1, 3)
    shade = np.array([0.05, 0.10, 0.025]) * dice.uniform(0.55, 1.5, (n, 1))
    leaves = Mesh.of_faces(
        corners, np.arange(4 * n).reshape(-1, 4), smooth=False, colours=np.repeat(shade, 4, 0).astype(np.float32)
    )
    leaf = Material(colour_attribute=True, roughness=0.5, specular=0.3, translucency=0.3)
    return _asset(
        "planter",
        [(tinted(pot, (0.34, 0.15, 0.09)), 0), (leaves, 1)],
        [("terracotta", Material(colour_attribute=True, roughness=0.8)), ("hedge leaf", leaf)],
        store,
    )


def tree_grate(store: Store) -> Asset:
    """A square iron grate of 1.2 m about a tree's foot."""
    bars = [moved(bevelled_box((1.2, 0.03, 0.02), 0.004, 1), (0, -0.58 + 0.145 * n, 0.012)) for n in range(9)]
    rim = [moved(bevelled_box((1.24, 0.05, 0.03), 0.005, 1), (0, s * 0.61, 0.012), turn((0, 0, 1), 0)) for s in (-1, 1)]
    rim += [moved(bevelled_box((0.05, 1.24, 0.03), 0.005, 1), (s * 0.61, 0, 0.012)) for s in (-1, 1)]
    soil = moved(bevelled_box((1.2, 1.2, 0.01), 0.003, 1), (0, 0, 0.004))
    return _asset(
        "tree grate",
        [(tinted(m, (0.05, 0.045, 0.04)), 0) for m in (*bars, *rim)] + [(tinted(soil, (0.04, 0.03, 0.02)), 0)],
        [("street iron", _PAINT)],
        store,
    )


def marker_post(store: Store) -> Asset:
    """A white roadside post 1.05 m high with a dark band."""
    post = moved(bevelled_box((0.05, 0.12, 1.05), 0.02, 2), (0, 0, 0.525))
    band = moved(bevelled_box((0.054, 0.124, 0.22), 0.004, 1), (0, 0, 0.82))
    glint = moved(bevelled_box((0.06, 0.05, 0.16), 0.004, 1), (0, 0, 0.82))
    parts = [(tinted(post, (0.7, 0.7, 0.68)), 0), (tinted(band, (0.02, 0.02, 0.02)), 0), (tinted(glint, (0.6, 0.35, 0.05)), 0)]
    return _asset("marker post", parts, [("street paint", _PAINT)], store)
