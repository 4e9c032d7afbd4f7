"""Things built from plans: a sample of the plans is as large as its row says and finite; what is closed looks outwards."""

import importlib

import numpy as np
import pytest

from aozora.film.store import MemoryStore
from aozora.world.geometry.primitives import volume
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.kit import Group, Panel, Sheet, spread
from aozora.world.things.workshop_table import PLANNED


@pytest.mark.parametrize("kind", [*PLANNED][::9])
def test_every_plan_is_as_large_as_its_row_says(kind: str) -> None:
    row = PLANNED[kind]
    plans = importlib.import_module("aozora.world.things." + row.builder.partition(":")[0]).PLANS
    parts = plans[kind]()
    meshes = [mesh for part in parts for _, mesh in spread(part)]
    points = np.concatenate([mesh.points for mesh in meshes])
    assert np.isfinite(points).all()
    size = points.max(0) - points.min(0)
    assert np.all(np.abs(size - row.size) < 0.02 * max(row.size))
    for part in parts:
        if not isinstance(part, Panel | Sheet | Group):
            assert all(volume(mesh) > -1e-9 for _, mesh in spread(part))


@pytest.mark.parametrize("kind", [*PLANNED][::30])
def test_planned_things_become_assets(kind: str) -> None:
    store = MemoryStore()
    asset = build_thing(thing_params(kind), store)
    assert asset.bounds[0][2] == 0.0
    assert np.allclose(asset.size, PLANNED[kind].size, atol=0.02 * max(PLANNED[kind].size))
    assert asset == build_thing(thing_params(kind), store)
    assert asset.body is not None
    assert asset.body.mass > 0
