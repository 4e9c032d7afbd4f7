"""Rain wets, snow whitens, wind bends, lightning flashes safely: what weather and season do to a finished place."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.store import MemoryStore
from aozora.film.world import Acoustics, Fog, Lamp, Material, Mesh, Picture, Prototype, Scatter, Sky, World, put_mesh, put_picture
from aozora.world.elements import Setting
from aozora.world.night_lights import is_dark, lights_on
from aozora.world.places.conditions import PlaceParams
from aozora.world.sky import SkyParams, build_sky, develop_for
from aozora.world.weathering import light_tracks, weathered
from aozora.world.weathers import WEATHERS

GROUND, BARK, WATER, LIT = "ground-1", "bark-1", "water-1", "lit room-1"


def a_place(surface: str = "grass") -> Setting:
    store = MemoryStore()
    mesh = put_mesh(store, Mesh.of_faces(np.eye(3), np.array([[0, 1, 2]])))
    points = {"position": np.zeros((1, 3), np.float32), "rotation": np.zeros((1, 4), np.float32)}
    instances = store.put({**points, "scale": np.ones((1, 3), np.float32), "prototype": np.zeros(1, np.int32)}, {})
    kept = (Prototype(mesh, (BARK,)),)
    return Setting(
        "field",
        (),
        surface=surface,
        scatters=tuple(Scatter(name, 1, kept, instances) for name in ("grass/near", "trees", "stones")),
        materials={
            GROUND: Material(),
            BARK: Material(),
            WATER: Material(roughness=0.02),
            LIT: Material(emission=(1.0, 1.0, 1.0)),
        },
        lamps=(Lamp("sun", "sun", (1.0, 1.0, 1.0), 5.0),),
        sky=Sky(put_picture(store, Picture(np.ones((2, 4, 3), np.float32)))),
        fog=Fog((0.5, 0.6, 0.7), 0.001),
        acoustics=Acoustics("outdoor"),
    )


def under(weather: str, season: str = "summer", surface: str = "grass") -> Setting:
    return weathered(a_place(surface), PlaceParams(weather=weather, season=season), MemoryStore())


@pytest.mark.parametrize("weather", list(WEATHERS))
def test_every_weather_has_a_sky_an_exposure_and_a_wind(weather: str) -> None:
    sky = build_sky(SkyParams("afternoon", weather, 3, width=64))
    assert np.isfinite(sky.picture.pixels).all()
    assert sky.picture.pixels.min() >= 0
    assert -6 < develop_for(sky, "afternoon", weather).exposure_ev < 8
    air = under(weather).air
    assert np.hypot(*air.wind.velocity) == pytest.approx(WEATHERS[weather].wind, rel=0.01)


@pytest.mark.parametrize("weather", [name for name, row in WEATHERS.items() if row.wet > 0.5])
def test_rain_wets_the_ground_and_nothing_that_shines(weather: str) -> None:
    materials = under(weather).materials
    assert materials[GROUND].wet == WEATHERS[weather].wet
    assert materials[WATER].wet == materials[LIT].wet == 0
    if WEATHERS[weather].flood == 0:
        assert under(weather).air.falling[0].splashes < under(weather, surface="stone").air.falling[0].splashes
    assert under("clear").materials[GROUND].wet == 0


def test_snow_buries_the_ground_and_lies_on_branches() -> None:
    snowy = under("snow", "winter").materials
    assert snowy[GROUND].snow > 1 > snowy[BARK].snow > 0
    assert snowy[WATER].snow == 0
    assert 0 < under("clear", "winter").materials[BARK].snow < snowy[BARK].snow
    assert under("clear", "winter", "sand").materials[BARK].snow == 0
    assert under("clear").materials[GROUND].snow == 0


@pytest.mark.parametrize(
    ("weather", "season", "kind"),
    [
        ("rain", "autumn", "rain"),
        ("blizzard", "winter", "snow"),
        ("hail", "summer", "hail"),
        ("sandstorm", "summer", "sand"),
        ("clear", "autumn", "leaves"),
        ("windy", "spring", "petals"),
    ],
)
def test_what_falls(weather: str, season: str, kind: str) -> None:
    assert [falling.kind for falling in under(weather, season).air.falling] == [kind]


def test_nothing_falls_on_a_summer_day_or_where_no_tree_stands() -> None:
    assert under("clear").air.falling == ()
    bare = replace(a_place(), scatters=())
    assert weathered(bare, PlaceParams(season="autumn"), MemoryStore()).air.falling == ()


def test_weathers_grow_stronger() -> None:
    for weaker, stronger in (("drizzle", "rain"), ("rain", "heavy rain"), ("snow", "blizzard")):
        assert under(weaker).air.falling[0].rate < under(stronger).air.falling[0].rate
    assert WEATHERS["clear"].wind < WEATHERS["windy"].wind < WEATHERS["hurricane"].wind
    sway = {scatter.id: scatter.sway for scatter in under("windy").scatters}
    assert sway["grass/near"] > sway["trees"] > sway["stones"] == 0


def test_lightning_lights_the_scene_for_moments_and_never_too_often() -> None:
    place = under("storm")
    times = np.arange(24 * 60)[:, None] / 24.0 + np.array([-0.01, 0.0, 0.01])
    world = World("shot-1", lamps=place.lamps, air=place.air)
    (lamp,) = (lamp.id for lamp in place.lamps if lamp.id == "lightning")
    share = light_tracks(world, times)[lamp][:, 1]
    assert share.max() > 0.8
    assert (share < 0.05).mean() > 0.6
    rises = np.flatnonzero((share[1:] > 0.3) & (share[1:] > share[:-1] + 0.2)) / 24.0
    assert all(((rises >= start) & (rises < start + 1)).sum() <= 3 for start in rises)
    assert light_tracks(World("shot-1", lamps=under("rain").lamps), times) == {}


def test_fires_flicker_but_never_go_out() -> None:
    lamps = tuple(Lamp(f"{role}/fire", "point", (1.0, 0.5, 0.2), 70.0) for role in ("a", "b"))
    times = np.arange(48)[:, None] / 24.0 + np.array([-0.01, 0.0, 0.01])
    first, second = light_tracks(World("shot-1", lamps=lamps), times).values()
    assert 0.6 < first.min() < 0.95 < 1.05 < first.max() < 1.4
    assert np.abs(first - second).max() > 0.05


def test_the_same_place_twice_and_indoors_not_at_all() -> None:
    assert under("storm") == under("storm")
    room = replace(a_place(), acoustics=Acoustics("room", (4.0, 4.0, 3.0)))
    assert weathered(room, PlaceParams(weather="storm"), MemoryStore()) == room


def test_head_lamps_are_lit_after_dark_and_light_nothing() -> None:
    cars = {"bulb-1": Material(colour=(0.6, 0.6, 0.6)), "tail lamp-1": Material(colour=(0.4, 0.01, 0.01)), "body-1": Material()}
    lit = lights_on(cars, 3.0)
    assert lit["bulb-1"].emission[0] > lit["tail lamp-1"].emission[0] * lit["tail lamp-1"].colour[0] > 0
    assert lit["bulb-1"].emission_by_colour
    assert lit["body-1"] == cars["body-1"]
    assert lights_on(cars, 5.0)["bulb-1"].emission < lit["bulb-1"].emission
    assert [is_dark(hour) for hour in ("noon", "sunset", "dusk", "night")] == [False, False, True, True]


def test_a_flood_stands_over_the_ground_and_not_over_the_sea() -> None:
    (water,) = under("flood").pieces
    assert water.position[2] == pytest.approx(WEATHERS["flood"].flood)
    assert under("flood", surface="water").pieces == ()
