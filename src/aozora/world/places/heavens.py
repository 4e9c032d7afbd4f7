"""Skies of other worlds: Mars and the moon, with their light."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Develop, Fog, Lamp, Material, Part, Picture, Rgb, Sky, Vec3, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.noise import fbm, smoothstep
from aozora.world.geometry.primitives import bounds_of, round_cube
from aozora.world.geometry.rotations import look_along

Floats = NDArray[Any]


def rays(width: int) -> Floats:
    """Directions (width / 2, width, 3) of a whole equirectangular picture, the zenith's row first; its middle column is +X."""
    elevation = math.pi / 2 - (np.arange(width // 2) + 0.5) / width * 2 * math.pi
    azimuth = (0.5 - (np.arange(width) + 0.5) / width) * 2 * math.pi
    flat = np.cos(elevation)[:, None]
    z = np.broadcast_to(np.sin(elevation)[:, None], (width // 2, width))
    return np.stack([flat * np.cos(azimuth), flat * np.sin(azimuth), z], -1)


def from_angles(azimuth: float, elevation: float) -> Vec3:
    """The unit vector at degrees counter-clockwise from +X and above the horizon."""
    a, e = math.radians(azimuth), math.radians(elevation)
    return (math.cos(e) * math.cos(a), math.cos(e) * math.sin(a), math.sin(e))


def star_field(width: int, seed: int, density: float = 1.0) -> Floats:
    """Stars of all magnitudes and a faint band of the galaxy (width / 2, width, 3)."""
    rng = lane(seed, "star field")
    aim = rays(width)
    chance = rng.random((2, *aim.shape[:2]))
    # Rows near the poles hold less sky per texel.
    wanted = 0.0016 * density * np.sqrt(np.maximum(1 - aim[..., 2] ** 2, 0))
    band = np.exp(-(((aim @ np.array([0.30, 0.42, 0.86])) / 0.20) ** 2))
    wanted = wanted * (1 + 3.0 * band)
    light = np.where(chance[0] < wanted, np.minimum(0.02 / (0.015 + chance[1]), 1.2), 0.0)
    hue = rng.uniform(-1, 1, aim.shape[:2])[..., None]
    stars = light[..., None] * (np.array([0.95, 0.95, 1.0]) + hue * np.array([0.22, 0.0, -0.25]))
    x, y, z = np.moveaxis(aim, -1, 0)
    dust = 0.5 + 0.5 * fbm(4 * x + 2.2 * z, 4 * y - 1.7 * z, 6, seed + 3)
    return stars + (0.012 * band * dust**2)[..., None] * np.array([0.85, 0.88, 1.1])


def nebula(width: int, seed: int) -> Floats:
    """Clouds of glowing gas, magenta to teal (width / 2, width, 3)."""
    x, y, z = np.moveaxis(rays(width), -1, 0)
    bend = fbm(1.6 * x + z, 1.6 * y - z, 4, seed + 5)
    veil = smoothstep(-0.05, 0.85, fbm(2.1 * x + 0.8 * z + bend, 2.1 * y - 0.7 * z + bend, 7, seed + 6))
    core = smoothstep(0.15, 0.95, fbm(3.2 * x - z + bend, 3.2 * y + z, 6, seed + 7))
    dark = smoothstep(0.1, 0.7, fbm(3.5 * x + 1.1 * z, 3.5 * y + bend, 6, seed + 8))
    gas = veil[..., None] * np.array([0.105, 0.040, 0.115]) + (core * veil)[..., None] * np.array([0.10, 0.26, 0.34])
    gas += (core**3)[..., None] * np.array([0.5, 0.28, 0.20])
    return gas * (1 - 0.75 * dark[..., None]) * 0.8


def sky_picture(store: Store, pixels: Floats) -> Sky:
    """Pixels (h, 2 h, 3) as the surround."""
    return Sky(put_picture(store, Picture(pixels.astype(np.float32))))


def sun(direction: Vec3, power: float, colour: Rgb = (1.0, 1.0, 1.0), degrees: float = 0.5) -> Lamp:
    """A sun that shines from a direction."""
    x, y, z = direction
    return Lamp("sun", "sun", colour, power, rotation=look_along((-x, -y, -z)), size=(degrees, degrees))


def ball_piece(name: str, store: Store, centre: Vec3, radius: float, colours: Any, cells: int = 64) -> SetPiece:
    """A heavenly body; `colours` takes unit vectors (n, 3) and gives linear colours (n, 3)."""
    ball = round_cube(1.0, cells)
    painted = np.clip(colours(ball.points.astype(np.float64)), 0, 0.95).astype(np.float32)
    mesh = replace(ball, points=(ball.points * radius).astype(np.float32), colours=painted, uv=None)
    material = Material(colour_attribute=True, roughness=1.0, specular=0.05)
    label = material_name(name, material)
    return SetPiece(name, Asset(name, (Part(put_mesh(store, mesh), (label,)),), {label: material}, bounds_of(mesh), ""), centre)


def air_glow(centre: Vec3, radius: float, light: Vec3, width: int = 2048) -> Floats:
    """The thin blue line of air around a planet seen from near (width / 2, width, 3), brightest on its lit side."""
    middle = np.array(centre)
    far = float(np.linalg.norm(middle))
    middle = middle / far
    aim = rays(width)
    off = np.degrees(np.arccos(np.clip(aim @ middle, -1, 1))) - math.degrees(math.asin(radius / far))
    lit = smoothstep(-0.5, 0.5, (aim - middle * (aim @ middle)[..., None]) @ np.array(light))
    near = np.exp(-np.maximum(off, 0.0) / 0.55) * lit
    wide = np.exp(-np.maximum(off, 0.0) / 2.0) * lit
    return near[..., None] * np.array([0.55, 0.85, 1.25]) + wide[..., None] * np.array([0.03, 0.10, 0.30])


def earth_colours(seed: int) -> Any:
    """Blue oceans, brown and green continents, white swirls of cloud and caps."""

    def paint(unit: Floats) -> Floats:
        x, y, z = unit.T
        bend = fbm(1.3 * x + z, 1.3 * y - z, 3, seed + 1)
        height = fbm(1.25 * x + 0.9 * z + 0.3 * bend, 1.25 * y - 0.8 * z + 3, 7, seed + 2)
        landed = smoothstep(0.24, 0.27, height)[:, None]
        dry = smoothstep(-0.2, 0.35, fbm(2.5 * x, 2.5 * y + 2.5 * z, 4, seed + 3) - 1.3 * np.abs(np.abs(z) - 0.35))[:, None]
        green = np.array([0.045, 0.085, 0.025]) * (1 - dry) + np.array([0.26, 0.19, 0.10]) * dry
        shelf = smoothstep(0.05, 0.25, height)[:, None]
        ocean = np.array([0.010, 0.045, 0.16]) * (1 - shelf) + np.array([0.02, 0.13, 0.22]) * shelf
        colour = ocean * (1 - landed) + green * landed
        ice = smoothstep(0.82, 0.9, np.abs(z) + 0.06 * bend)[:, None]
        colour = colour * (1 - ice) + 0.8 * ice
        swirl = fbm(1.5 * x + 1.1 * bend, 1.5 * y + 4.0 * z + 1.1 * bend, 3, seed + 4)
        cloud = fbm(3.4 * x + 1.6 * swirl, 3.4 * y + 5.0 * z + 1.6 * swirl, 7, seed + 5)
        white = 0.95 * smoothstep(-0.02, 0.5, cloud)[:, None]
        return colour * (1 - white) + 0.85 * white

    return paint


def jupiter_colours(bands: tuple[Rgb, ...], seed: int) -> Any:
    """Bands of a gas giant, stirred at their edges."""

    def paint(unit: Floats) -> Floats:
        x, y, z = unit.T
        stir = fbm(5 * x + 9 * z, 5 * y, 6, seed)
        at = (z + 0.035 * stir + 1) * 0.5 * len(bands) * 1.7
        whole = np.floor(at).astype(np.int64)
        part = smoothstep(0.2, 0.8, at - whole)[:, None]
        table = np.array(bands)
        return (table[whole % len(bands)] * (1 - part) + table[(whole + 1) % len(bands)] * part) * (1 + 0.12 * stir[:, None])

    return paint


def mars_air(hour_elevation: float) -> tuple[Floats, Rgb]:
    """The butterscotch sky of Mars (256, 512, 3), bluish about the sun, and the colour of its haze."""
    aim = rays(512)
    up = np.clip(aim[..., 2], 0, 1)[..., None]
    low, high = np.array([0.62, 0.40, 0.235]), np.array([0.30, 0.20, 0.135])
    glow = np.clip(aim @ np.array(from_angles(200.0, hour_elevation)), 0, 1)[..., None]
    sky = low * (1 - up**0.5) + high * up**0.5 + np.array([0.4, 0.42, 0.46]) * glow**60 + 0.10 * glow**6
    ground = np.where(aim[..., 2:] < 0, 0.35, 1.0)
    return sky * ground * 1.35, (0.62, 0.42, 0.27)


def fixed_develop(exposure: float, contrast: float = 1.25, saturation: float = 1.15) -> Develop:
    """A film response that owes nothing to an hour."""
    return Develop(exposure_ev=exposure, contrast=contrast, saturation=saturation)


def thin_haze(colour: Rgb, density: float) -> Fog:
    """Haze of one colour."""
    return Fog(colour, density, 10.0)
