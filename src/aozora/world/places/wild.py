"""Wild places put together by one generator: relief, paint, water, stands, special pieces and air, from a table row."""

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Fog, Lamp, Material, Mesh, Part, Scatter, Sky, Vec3, put_mesh, put_picture
from aozora.world.elements import Asset, Height, SetPiece, Setting, StagingArea, material_name
from aozora.world.geometry.primitives import bounds_of
from aozora.world.places.bearings import side_light
from aozora.world.places.coast import light_over_water
from aozora.world.places.earth import EARTHS, earth_material
from aozora.world.places.groundwork import Way
from aozora.world.places.landscapes import Landscape
from aozora.world.places.open_air import air, sky_of, sun_lamps
from aozora.world.places.paints import Lie, Paint
from aozora.world.places.pools import Pool, pool_piece
from aozora.world.places.registry import PlaceParams
from aozora.world.places.reliefs import Relief
from aozora.world.places.stands import Ground, Stand, planted
from aozora.world.places.terrain import Terrain, graded
from aozora.world.places.vegetation import MATERIALS, Growth, flowers, turf
from aozora.world.plants.skins import SKINS
from aozora.world.sky import BuiltSky, develop_for

Floats = NDArray[Any]

NEAR = 130.0
"""Half the side of the near ground in metres; the far ring begins a little inside."""


@dataclass(frozen=True)
class Wild:
    """A wild place. `ground`, `rock`, `far_rock` are rows of `earth.EARTHS`; `turf` lets the fine grass and flowers of a
    landscape grow; `special` names builders of further pieces ("module:function" of a function from `Site` to `Extra`); `haze` is
    per metre, `mist` thickens the fog of the ground, `exposure` is in stops; `looking` puts the light over what lies ahead
    ("water") or beside the camera ("side"), and `light` puts a high sun at another azimuth in degrees; `season` overrides the
    asked one; `reach` is how far the land goes in metres; `space` "room" echoes; `vista` shows the place itself:
    the eye and what it looks at, above the stage's ground, and the lens in millimetres."""

    relief: Relief
    paint: Paint
    stands: tuple[Stand, ...] = ()
    ground: str = "turf"
    rock: str = "rock"
    far_rock: str = "crag"
    surface: str = "grass"
    radius: float = 9.0
    reach: float = 6000.0
    turf: Landscape | None = None
    pool: Pool | None = None
    special: tuple[str, ...] = ()
    haze: float = 0.00022
    mist: float = 0.0
    exposure: float = 0.0
    saturation: float = 1.0
    looking: str = "side"
    light: float | None = None
    season: str = ""
    clean: bool = False
    space: str = "outdoor"
    view: tuple[float, float] = (0.0, -4.5)
    eye: float = 0.55
    vista: tuple[Vec3, Vec3, float] | None = None


@dataclass(frozen=True)
class Site:
    """What special pieces are built for."""

    name: str
    params: PlaceParams
    height: Height
    sky: BuiltSky
    store: Store


@dataclass(frozen=True)
class Extra:
    """What a special builder brings; `fog`, `sky`, `suns` and `develop` replace the place's own."""

    pieces: tuple[SetPiece, ...] = ()
    scatters: tuple[Scatter, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    materials: Mapping[str, Material] = field(default_factory=dict[str, Material])
    fog: Fog | None = None
    sky: Sky | None = None
    suns: tuple[Lamp, ...] | None = None
    develop: Develop | None = None


def wild_place(name: str, row: Wild, params: PlaceParams, store: Store) -> Setting:
    """A place from its row. The stage lies along X about the origin, cameras look roughly along +Y; there is land all around."""
    params = replace(params, season=row.season) if row.season else params
    seed = int(lane(params.seed, name).random() * 2**20)
    sky = sky_of(params, _bearing(row, params))
    land = Terrain.of(graded(0.5, 20.0, NEAR, 1.05), graded(0.5, 20.0, NEAR, 1.05), lambda x, y: row.relief(x, y, seed))

    def height(x: Floats, y: Floats) -> Floats:
        inside = np.maximum(np.abs(x), np.abs(y)) < NEAR
        return np.where(inside, land.height(x, y), row.relief(x, y, seed))

    pieces = [_ground(row, land, params.season, seed, store), _ring(row, params.season, seed, store)]
    if row.pool is not None:
        pieces.append(pool_piece(row.pool, height, params, store))
    ground = Ground(height, params.season, params.seed, lambda xy: np.ones(len(xy)))
    scatters = planted(row.stands, ground, store)
    if row.turf is not None:
        growth = Growth(row.turf, height, Way(np.zeros((0, 2)), 0.0), params.season, params.seed, sky.sun_direction)
        scatters = (*scatters, *turf(growth, np.zeros((0, 3)), store), *flowers(growth, store))
    extras = [_special(name_of, Site(name, params, height, sky, store)) for name_of in row.special]
    level = float(height(np.zeros(1), np.zeros(1))[0])
    return Setting(
        name,
        (_stage(row, level),),
        height=height,
        surface=row.surface,
        pieces=(*pieces, *(piece for extra in extras for piece in extra.pieces)),
        scatters=(*scatters, *(scatter for extra in extras for scatter in extra.scatters)),
        materials={**MATERIALS, **SKINS, **{k: v for extra in extras for k, v in extra.materials.items()}},
        lamps=(
            *_first([e.suns for e in extras], sun_lamps(sky, params.weather)),
            *(lamp for extra in extras for lamp in extra.lamps),
        ),
        sky=_first([e.sky for e in extras], None) or Sky(put_picture(store, sky.picture)),
        fog=_first([e.fog for e in extras], _air(row, params, sky)),
        develop=_first([e.develop for e in extras], _develop(row, params, sky)),
        acoustics=_acoustics(row),
        clean_prefilter=row.clean or row.pool is not None or row.mist > 0.004 or row.ground == "snow",
    )


def _stage(row: Wild, level: float) -> StagingArea:
    """Where a cast can be; `level` is the height of its ground."""
    area = StagingArea("ground", "ground", (0.0, 0.0, level), row.radius, (*row.view, level + row.eye))
    if row.vista is None:
        return area
    (x, y, z), (a, b, c), lens = row.vista
    return replace(area, vista=((x, y, z + level), (a, b, c + level), lens))


def _bearing(row: Wild, params: PlaceParams) -> float | None:
    if row.looking == "water":
        return light_over_water(params.hour)
    beside = side_light(params.hour)
    return beside if row.light is None or beside is None else row.light


_T = TypeVar("_T")


def _first(found: Sequence[_T | None], otherwise: _T) -> _T:
    return next((item for item in found if item is not None), otherwise)


def _air(row: Wild, params: PlaceParams, sky: BuiltSky) -> Fog:
    fog = air(params, sky, row.haze)
    if row.mist:
        return replace(fog, density=round(fog.density + row.mist, 5), start_m=6.0, height_m=fog.height_m or 40.0)
    return fog


def _develop(row: Wild, params: PlaceParams, sky: BuiltSky) -> Develop:
    develop = develop_for(sky, params.hour, params.weather)
    exposure = develop.exposure_ev + EARTHS[row.ground].exposure + row.exposure
    return replace(develop, exposure_ev=round(exposure, 3), saturation=round(develop.saturation * row.saturation, 3))


def _acoustics(row: Wild) -> Acoustics:
    if row.space == "room":
        return Acoustics("room", (24.0, 50.0, 8.0), row.surface)
    return Acoustics("outdoor", surface=row.surface)


def _special(name: str, site: Site) -> Extra:
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(f"aozora.world.places.{module}"), function)(site)


def _ground(row: Wild, land: Terrain, season: str, seed: int, store: Store) -> SetPiece:
    x, y = np.meshgrid(land.xs, land.ys)
    z = land.heights.astype(np.float64)
    steep = np.hypot(np.gradient(z, land.xs, axis=1), np.gradient(z, land.ys, axis=0))
    colours, kinds = row.paint(Lie(x, y, z, steep, season, seed, False))
    if row.turf is not None:
        # Between blades close by one looks on soil in the shade.
        near = np.exp(-((np.hypot(np.maximum(np.abs(x) - 13, 0), y) / 14) ** 2))[..., None]
        colours = colours * (1 - 0.5 * near)
    mesh = land.mesh(np.clip(colours, 0.003, 0.9).reshape(-1, 3).astype(np.float32))
    cells = kinds[:-1, :-1].ravel()
    return _piece("ground", replace(mesh, slots=np.concatenate([cells, cells]).astype(np.int16)), row, store)


def _ring(row: Wild, season: str, seed: int, store: Store) -> SetPiece:
    """The land beyond the near ground: spokes every quarter of a degree, rings that widen outwards."""
    inner, spokes = NEAR * 0.97, 1140
    rings = int(28 * np.log(row.reach / inner) + 12)
    radius = np.geomspace(inner, row.reach, rings)
    # Looking down from above there must be no gap: the innermost ring dips below the near ground.
    angle = np.linspace(0, 2 * np.pi, spokes, endpoint=False)
    r, a = np.meshgrid(radius, angle, indexing="ij")
    square = 1 / np.maximum(np.abs(np.cos(a)), np.abs(np.sin(a)))
    grow = np.exp(-((r - inner) / (0.6 * NEAR)))
    r = r * (1 + (square - 1) * grow)
    x, y = r * np.cos(a), r * np.sin(a)
    z = row.relief(x, y, seed)
    slope_r = np.gradient(z, axis=0) / np.maximum(np.gradient(r, axis=0), 1e-6)
    around = (np.roll(z, -1, 1) - np.roll(z, 1, 1)) / (2 * r * 2 * np.pi / spokes)
    colours, kinds = row.paint(Lie(x, y, z, np.hypot(slope_r, around), season, seed, True))
    colours = colours * _hollows(z, 2 * np.pi * r / spokes)[..., None]
    z = z - 0.4 * (np.maximum(np.abs(x), np.abs(y)) < NEAR)
    number = np.arange(rings * spokes).reshape(rings, spokes)
    after = np.roll(number, -1, 1)
    faces = np.stack([number[:-1], number[1:], after[1:], after[:-1]], -1).reshape(-1, 4)
    mesh = Mesh.of_faces(
        np.stack([x, y, z], -1).reshape(-1, 3),
        faces,
        slots=kinds[:-1].ravel().astype(np.int16),
        colours=np.clip(colours, 0.003, 0.9).reshape(-1, 3).astype(np.float32),
    )
    return _piece("far land", mesh, row, store)


def _hollows(z: Floats, step: Floats) -> Floats:
    """How much light reaches each point of a ring (rings, spokes): gullies get less of the sky, crests more."""
    light = np.ones(z.shape)
    for reach in (3, 9):
        around = 0.5 * (np.roll(z, reach, 1) + np.roll(z, -reach, 1))
        light *= np.clip(1.0 - 0.9 * (around - z) / (reach * step), 0.6, 1.22)
    return light


def _piece(name: str, mesh: Mesh, row: Wild, store: Store) -> SetPiece:
    made = [earth_material(kind, store) for kind in (row.ground, row.rock, row.far_rock, "canopy")]
    names = tuple(material_name(label, m) for label, m in zip(("ground", "rock", "far rock", "canopy"), made, strict=True))
    part = Part(put_mesh(store, mesh), names)
    return SetPiece(name, Asset(name, (part,), dict(zip(names, made, strict=True)), bounds_of(mesh), "soil"))
