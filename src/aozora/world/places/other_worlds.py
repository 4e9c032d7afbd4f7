"""Skies and light of Mars and the moon, and places in outer space."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Acoustics, Lamp, Material, Mesh, Part, Rgb, Vec3, put_mesh
from aozora.world.daylight import HOURS
from aozora.world.elements import Asset, SetPiece, Setting, StagingArea, flat_ground, material_name
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.heavens import (
    air_glow,
    ball_piece,
    earth_colours,
    fixed_develop,
    from_angles,
    jupiter_colours,
    mars_air,
    nebula,
    sky_picture,
    star_field,
    sun,
    thin_haze,
)
from aozora.world.places.registry import PlaceParams
from aozora.world.places.wild import Extra, Site

Floats = NDArray[Any]


def mars(site: Site) -> Extra:
    """The dusty air of Mars; its low sun by night as well, dimmer."""
    hour = HOURS[site.params.hour]
    elevation = min(max(hour.elevation, 7.0), 42.0)
    pixels, haze = mars_air(elevation)
    dim = 0.25 if hour.moon or hour.elevation < 0 else 1.0
    lamp = sun(from_angles(208.0, elevation), 5.0 * dim, (1.0, 0.86, 0.70), 0.4)
    fog = thin_haze((haze[0] * dim, haze[1] * dim, haze[2] * dim), 0.00042)
    return Extra(sky=sky_picture(site.store, pixels * dim), suns=(lamp,), fog=fog, develop=fixed_develop(-0.55, 1.2, 1.15))


def moon(site: Site) -> Extra:
    """Black sky with stars, hard light without air, and the earth over the horizon."""
    sky = star_field(2048, site.params.seed, 0.5) * 0.7
    lamp = sun(from_angles(203.0, 24.0), 9.0, (1.0, 0.98, 0.95), 0.5)
    earth = ball_piece("earth", site.store, (-900.0, 4400.0, 1150.0), 270.0, earth_colours(3), 90)
    fill = sun(from_angles(80.0, 50.0), 0.10, (0.6, 0.75, 1.0), 20.0)
    return Extra(
        pieces=(earth,),
        sky=sky_picture(site.store, sky),
        suns=(lamp, Lamp("earthshine", "sun", fill.colour, fill.power, rotation=fill.rotation, size=fill.size)),
        fog=thin_haze((0.0, 0.0, 0.0), 0.0),
        develop=fixed_develop(-0.05, 1.35, 1.05),
    )


@dataclass(frozen=True)
class Heaven:
    """A place in space: bodies (name, centre, radius, kind), share of nebula, and where the sun stands in degrees."""

    bodies: tuple[tuple[str, Vec3, float, str], ...]
    nebula: float
    light: tuple[float, float]
    power: float = 7.0
    exposure: float = 0.0


_TAN: tuple[Rgb, ...] = ((0.60, 0.44, 0.29), (0.72, 0.62, 0.48), (0.46, 0.27, 0.16), (0.68, 0.52, 0.36), (0.55, 0.36, 0.22))
_ICE: tuple[Rgb, ...] = ((0.10, 0.28, 0.42), (0.14, 0.36, 0.50), (0.08, 0.22, 0.36))
_GREY: tuple[Rgb, ...] = ((0.20, 0.19, 0.18), (0.26, 0.25, 0.24), (0.17, 0.16, 0.155))

HEAVENS: Mapping[str, Heaven] = {
    "outer space": Heaven(
        (("ringed planet", (900.0, 3000.0, 520.0), 420.0, "tan"), ("moon", (-560.0, 1500.0, 40.0), 60.0, "grey")),
        1.0,
        (200.0, 18.0),
    ),
    "earth orbit": Heaven((("earth", (500.0, 2300.0, -2150.0), 2330.0, "earth"),), 0.0, (165.0, 24.0), 6.0, -0.25),
}
"""Name -> what is seen there."""


def heaven(name: str, params: PlaceParams, store: Store) -> Setting:
    """A place in space. Who acts there floats at z = 0 about the origin; cameras look along +Y."""
    row = HEAVENS[name]
    pixels = star_field(2048, params.seed)
    if row.nebula:
        wide = nebula(1024, params.seed)
        pixels = pixels + row.nebula * np.repeat(np.repeat(wide, 2, 0), 2, 1) * 0.55
    for _, centre, radius, kind in row.bodies:
        if kind == "earth":
            pixels = pixels + air_glow(centre, radius, from_angles(*row.light))
    pieces = [_body(*body, params.seed, store) for body in row.bodies]
    if any(body[0] == "ringed planet" for body in row.bodies):
        pieces.append(_rings(row.bodies[0][1], row.bodies[0][2], store))
    key = sun(from_angles(*row.light), row.power, (1.0, 0.97, 0.92), 0.5)
    fill = sun(from_angles(row.light[0] + 150.0, -10.0), 0.35, (0.45, 0.6, 1.0), 40.0)
    return Setting(
        name,
        (StagingArea("void", "ground", (0.0, 0.0, 0.0), 10.0, (0.0, -4.5, 0.6)),),
        height=flat_ground,
        surface="none",
        pieces=tuple(pieces),
        lamps=(key, Lamp("fill", "sun", fill.colour, fill.power, rotation=fill.rotation, size=fill.size)),
        sky=sky_picture(store, pixels),
        develop=fixed_develop(row.exposure, 1.3, 1.2),
        acoustics=Acoustics("outdoor", surface="none"),
    )


def _body(name: str, centre: Vec3, radius: float, kind: str, seed: int, store: Store) -> SetPiece:
    if kind == "earth":
        return ball_piece(name, store, centre, radius, _lying(_seaward(centre, radius, seed)), 220)
    bands = {"tan": _TAN, "ice": _ICE, "grey": _GREY}[kind]
    return ball_piece(name, store, centre, radius, jupiter_colours(bands, seed + 11), 96)


def _seaward(centre: Vec3, radius: float, seed: int) -> Callable[[Floats], Floats]:
    """The first earth of a seed whose side that is seen from the origin is mostly sea."""
    back = -np.array(centre) / np.linalg.norm(centre)
    turn = np.arange(400) * 2.4
    z = 1 - (np.arange(400) + 0.5) / 200
    unit = np.stack([np.sqrt(1 - z * z) * np.cos(turn), np.sqrt(1 - z * z) * np.sin(turn), z], -1)
    seen = unit[unit @ back > radius / float(np.linalg.norm(centre))]
    made = [earth_colours(seed + 3 + number) for number in range(12)]

    def sea(colours: Callable[[Floats], Floats]) -> float:
        tone = _lying(colours)(seen)
        return float(((tone[:, 2] > 1.3 * tone[:, 0]) & (tone[:, 0] < 0.2)).mean())

    return next((colours for colours in made if 0.35 < sea(colours) < 0.65), made[0])


def _lying(colours: Callable[[Floats], Floats]) -> Callable[[Floats], Floats]:
    """The same body with its axis level, so that its pole does not show."""
    return lambda unit: colours(np.asarray(unit)[:, [2, 0, 1]] * np.array([1.0, 1.0, -1.0]))


def _rings(centre: Vec3, radius: float, store: Store) -> SetPiece:
    angle = np.linspace(0, 2 * np.pi, 241)
    reach = np.linspace(1.28, 2.25, 90)
    gap = (reach > 1.80) & (reach < 1.86)
    tone = (0.30 + 0.22 * fbm(reach * 22, reach * 0, 4, 5)) * np.where(gap, 0.04, 1.0)
    r, a = np.meshgrid(reach, angle, indexing="ij")
    x, y = r * np.cos(a), r * np.sin(a)
    tilt_x, tilt_y = 0.42, 0.22
    points = np.stack([x, y * np.cos(tilt_x), y * np.sin(tilt_x) + x * np.sin(tilt_y)], -1) * radius
    number = np.arange(r.size).reshape(r.shape)
    faces = np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
    keep = np.repeat(tone[:-1] > 0.1, len(angle) - 1)
    colours = np.repeat((tone[:, None] * np.array([1.0, 0.88, 0.70]))[:, None], len(angle), 1).reshape(-1, 3)
    mesh = Mesh.of_faces(points.reshape(-1, 3), faces[keep], colours=np.clip(colours, 0.01, 0.9).astype(np.float32))
    material = Material(colour_attribute=True, roughness=1.0, specular=0.0, translucency=0.5)
    label = material_name("rings", material)
    part = Part(put_mesh(store, mesh), (label,))
    return SetPiece("rings", Asset("rings", (part,), {label: material}, bounds_of(mesh), ""), centre)
