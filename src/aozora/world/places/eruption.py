"""What makes a volcano one: a glowing crater, lava that runs down its side, a plume of smoke."""

import numpy as np

from aozora.film.randomness import lane
from aozora.film.world import Material, Mesh, Part, put_mesh
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bounds_of, merged
from aozora.world.places.wild import Extra, Site
from aozora.world.plants.ribbons import blobs

_LAVA = Material(colour_attribute=True, roughness=0.7, specular=0.2, emission=(5.5, 5.5, 5.5), emission_by_colour=True)
_SMOKE = Material(colour_attribute=True, roughness=1.0, specular=0.0, translucency=0.4)
_TOP_X, _TOP_Y = 60.0, 2200.0


def eruption(site: Site) -> Extra:
    """Lava and smoke for the cone of `reliefs.cone`."""
    rng = lane(site.params.seed, "eruption")
    streams = [
        _stream(site, rng, angle, length) for angle, length in ((-1.75, 760.0), (-1.35, 520.0), (-2.3, 430.0), (-0.7, 380.0))
    ]
    near = _stream(site, rng, -1.72, 0.0)
    pieces = [_piece("lava", merged([*streams, near]), _LAVA, site), _piece("smoke", _plume(site, rng), _SMOKE, site)]
    return Extra(pieces=tuple(pieces))


def _piece(name: str, mesh: Mesh, material: Material, site: Site) -> SetPiece:
    label = material_name(name, material)
    return SetPiece(name, Asset(name, (Part(put_mesh(site.store, mesh), (label,)),), {label: material}, bounds_of(mesh), "stone"))


def _stream(site: Site, rng: np.random.Generator, angle: float, length: float) -> Mesh:
    """A ribbon of lava from the rim downhill, or, without a length, a river of it past the stage."""
    if length:
        t = np.linspace(0, 1, 140)
        away = 150.0 + length * t
        turn = angle + 0.35 * fbm(t * 4 + angle * 9, t * 0, 3, 7) * t
        x, y = _TOP_X + away * np.cos(turn), _TOP_Y + away * np.sin(turn)
        half = 13.0 * (1.15 - t) + 4.0
        heat = 1.1 - 0.75 * t
    else:
        t = np.linspace(0, 1, 220)
        y = 9.0 + 900.0 * t**1.6
        x = -9.0 - 22 * t + 9 * np.sin(7 * t**0.6 + 0.5) * (0.4 + t * 3)
        half = 1.1 + 9.0 * t
        heat = np.ones(220)
    across = np.linspace(-1, 1, 9)
    ahead_x, ahead_y = np.gradient(x), np.gradient(y)
    norm = np.hypot(ahead_x, ahead_y)
    side_x, side_y = -ahead_y / norm, ahead_x / norm
    ragged = 1 + 0.35 * fbm(np.arange(len(t))[:, None] / 5 + across[None] * 0.4, across[None] * 3 + angle, 3, 8)
    spot_x = x[:, None] + side_x[:, None] * half[:, None] * across * ragged
    spot_y = y[:, None] + side_y[:, None] * half[:, None] * across * ragged
    z = (
        site.height(spot_x, spot_y)
        + (2.5 if length else 0.10) * (1 - across**2)
        - (0.6 if length else 0.15) * (np.abs(across) > 0.99)
    )
    crust = fbm(np.arange(len(t))[:, None] / (3 if length else 2), across[None] * 2.4 + angle, 4, 9)
    glow = np.clip(heat[:, None] * (1.05 - 0.55 * across**2) - 0.55 * np.clip(crust + 0.25, 0, 1) * 1.6, 0.02, 1.0)
    colour = np.stack([0.9 * glow, 0.30 * glow**2.1, 0.05 * glow**3.5], -1)
    number = np.arange(z.size).reshape(z.shape)
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)[:, ::-1]
    points = np.stack([spot_x, spot_y, z], -1).reshape(-1, 3)
    return Mesh.of_faces(points, faces, colours=colour.reshape(-1, 3).astype(np.float32))


def _plume(site: Site, rng: np.random.Generator) -> Mesh:
    """Billows that rise from the crater and drift with the wind."""
    count = 150
    t = np.sort(rng.random(count)) ** 0.8
    wide = 70 + 300 * t
    top = float(site.height(np.array([_TOP_X]), np.array([_TOP_Y]))[0])
    centre = np.stack(
        [
            _TOP_X + 620 * t**1.6 + rng.normal(0, 0.33, count) * wide,
            _TOP_Y + rng.normal(0, 0.33, count) * wide,
            top - 20 + 900 * t**0.8 + rng.normal(0, 0.22, count) * wide,
        ],
        -1,
    )
    size = (wide * rng.uniform(0.32, 0.6, count))[:, None] * np.array([1.0, 1.0, 0.85])
    grey = np.stack([0.20 + 0.14 * t, 0.19 + 0.14 * t, 0.19 + 0.15 * t], -1)
    grey += np.array([0.55, 0.16, 0.03]) * np.exp(-t / 0.05)[:, None]
    return blobs(centre, size, grey, 7, rng, rough=0.5)
