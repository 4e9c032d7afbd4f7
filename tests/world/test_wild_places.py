"""Wild places are level where a cast stands, painted within bounds, planted with what exists, and the same every time."""

import numpy as np
import pytest

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.film.world import get_mesh
from aozora.world.places.nature_registry import NATURE
from aozora.world.places.open_sea import sea_in
from aozora.world.places.other_worlds import HEAVENS, heaven
from aozora.world.places.paints import Lie
from aozora.world.places.registry import PlaceParams, build_place
from aozora.world.places.wild import Site
from aozora.world.places.wilds import WILDS
from aozora.world.plants.blossoms import BLOOMS
from aozora.world.plants.skins import SKINS
from aozora.world.plants.sorts import SORTS, sort_meshes
from aozora.world.plants.species import SPECIES
from aozora.world.things.build import build_thing, thing_params


def test_every_row_is_a_place() -> None:
    assert set(NATURE) == set(WILDS) | set(HEAVENS)
    assert Site.__dataclass_fields__.keys() >= {"height", "sky", "store"}


@pytest.mark.parametrize("name", list(WILDS))
def test_the_stage_is_level_and_the_land_is_painted(name: str) -> None:
    row = WILDS[name]
    x = np.linspace(-0.8 * row.radius, 0.8 * row.radius, 41)
    line = row.relief(x, np.zeros_like(x), 5)
    assert np.ptp(line) < 1.2
    assert np.abs(np.diff(line)).max() < 0.25
    r, a = np.meshgrid(np.geomspace(1, row.reach, 24), np.linspace(0, 6.2, 24))
    px, py = r * np.cos(a), r * np.sin(a)
    z = row.relief(px, py, 5)
    assert np.isfinite(z).all()
    for far in (False, True):
        for season in ("summer", "winter"):
            colours, kinds = row.paint(Lie(px, py, z, np.abs(np.sin(px)), season, 5, far))
            assert colours.shape == (*px.shape, 3)
            assert np.isfinite(colours).all()
            assert 0 <= kinds.min() <= kinds.max() <= 3
    for stand in row.stands:
        assert set(stand.names) <= {*SORTS, *SPECIES, "poppy", "cornflower"}


@pytest.mark.parametrize("name", list(SORTS))
def test_a_sort_stands_on_the_ground_in_known_materials(name: str) -> None:
    near, far = (sort_meshes(name, "summer", detail, 3) for detail in ("near", "far"))
    assert set(near[1]) <= set(SKINS)
    mesh = near[0]
    assert mesh.colours is not None
    assert mesh.colours.min() >= 0
    assert mesh.colours.max() <= 1
    assert mesh.corners.max() == len(mesh.points) - 1
    assert (0 if mesh.slots is None else int(mesh.slots.max())) < len(near[1])
    low, high = mesh.points.min(0), mesh.points.max(0)
    assert name == "stalactite" or low[2] < 0.5 or name == "vines"
    assert high[2] > low[2]
    assert len(far[0].starts) <= len(mesh.starts)


def test_an_unknown_sort_is_named() -> None:
    with pytest.raises(InvalidInput, match="must be one of"):
        sort_meshes("triffid", "summer", "near", 1)


def test_a_wild_place_is_complete_and_the_same_every_time() -> None:
    store = MemoryStore()
    params = PlaceParams("morning", seed=4)
    first, second = (build_place("desert", params, store) for _ in range(2))
    assert first.pieces[0].asset.parts == second.pieces[0].asset.parts
    assert first.scatters == second.scatters
    ground = get_mesh(store, first.pieces[0].asset.parts[0].mesh)
    inner = np.abs(ground.points[:, :2]).max(1) < 20
    x, y, z = ground.points[inner].T.astype(np.float64)
    assert np.abs(first.height(x, y) - z).max() < 1e-3
    assert len({piece.name for piece in first.pieces}) == len(first.pieces)


def test_space_has_stars_a_sun_and_no_ground() -> None:
    setting = heaven("outer space", PlaceParams(seed=1), MemoryStore())
    assert setting.lamps[0].type == "sun"
    assert setting.fog is None
    assert {piece.name for piece in setting.pieces} >= {"ringed planet", "rings"}


def test_storms_raise_the_sea() -> None:
    assert sea_in("storm").height > 2 * sea_in("rain").height > 2 * sea_in("clear").height
    assert sea_in("fog").height < sea_in("clear").height


@pytest.mark.parametrize("name", list(BLOOMS))
def test_petals_take_the_colour_that_is_asked_for(name: str) -> None:
    store = MemoryStore()
    blue = build_thing(thing_params(name, Attributes(colour="blue")), store)
    mesh = get_mesh(store, blue.parts[0].mesh)
    assert mesh.colours is not None
    bluest = mesh.colours[:, 2] - mesh.colours[:, 0]
    assert (bluest > 0.05).any()
