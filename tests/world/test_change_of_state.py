"""What temperatures do to things and to what vessels hold: states reached, volumes kept, the same bytes again."""

from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.geometry.primitives import volume
from aozora.world.happenings.boiling import heat_of
from aozora.world.happenings.contents import RINGS, Contents
from aozora.world.happenings.glassware import holder_of
from aozora.world.physics.matter import substance_named
from aozora.world.stage import stage
from aozora.world.things.build import build_thing, thing_params

SETTINGS = Settings(width=160, height=90, fps=12, seed=3, quality="preview")
STORE = MemoryStore()


@cache
def staged(kinds: tuple[str, ...], action: str, *manner: str) -> StagedShot:
    """Two seconds of a change in a studio."""
    cast = tuple(Role(id=f"r{number}", kind=kind, category="thing") for number, kind in enumerate(kinds))
    beat = Beat(id="beat", action=action, subject="r0", targets=tuple(r.id for r in cast[1:]), end=Fraction(2), manner=manner)
    shot = Shot(id="s", seconds=Fraction(2), place="studio", roles=tuple(r.id for r in cast), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    made = stage(Screenplay(prompt="x", cast=cast, shots=(shot,), understanding=(span,)), Cues(), SETTINGS, STORE, Watch())
    assert made.screenplay.understanding[0].status == "depicted", made.notes
    return made.shots[0]


def points_of(shot: StagedShot, name: str) -> NDArray[Any]:
    return STORE.get(shot.motion.deformations[name])[0]["points"]


@pytest.mark.parametrize("kind", ["bottle", "flask", "beaker", "test tubes", "glass", "pot", "mug", "bucket"])
def test_contents_have_the_volume_of_their_level(kind: str) -> None:
    holder = holder_of(kind, build_thing(thing_params(kind), STORE), STORE)
    assert holder is not None
    body = Contents(holder.inside)
    level = float(holder.inside.level_of(0.5 * holder.inside.capacity))
    assert volume(body.mesh(level)) == pytest.approx(0.5 * holder.inside.capacity, rel=0.06)
    assert body.points(np.array([level]), np.zeros((1, RINGS + 1, 72))).shape[0] == 1


def test_water_in_a_bottle_freezes_and_swells() -> None:
    shot = staged(("pool of water", "bottle"), "heat", "to -10 degrees")
    blend = shot.motion.blends["r1/contents"]
    assert blend.shares[0, 0] == 0
    assert blend.shares[-1, -1] == pytest.approx(1.0)
    tops = points_of(shot, "r1/contents")[..., 2].max(1)
    assert tops[-1] > tops[0] + 0.01
    assert shot.world.entity("r0").parts == ()


def test_what_stays_liquid_stays() -> None:
    shot = staged(("ethanol", "flask"), "heat", "to 48 degrees")
    assert "r1/contents" not in shot.motion.blends
    assert "r1/bubbles" not in shot.motion.deformations


def test_what_boils_has_bubbles_and_vapour() -> None:
    shot = staged(("ethanol", "flask"), "heat", "to 108 degrees")
    bubbles = points_of(shot, "r1/bubbles")
    assert np.ptp(bubbles[0].reshape(90, -1, 3), axis=1).max() < 1e-4
    assert np.ptp(bubbles[-1].reshape(90, -1, 3), axis=1).max() > 0.002
    plume = next(plume for plume in shot.world.air.plumes if plume.kind == "steam")
    assert plume.strength(0.0) == 0
    assert plume.strength(1.9) > 0


def test_heat_by_the_table() -> None:
    found = {name: substance_named(name) for name in ("water", "honey", "glycerol", "mercury")}
    water, honey, glycerol, mercury = (row for row in found.values() if row is not None)
    assert heat_of(water, 70).boils == 0
    assert 0 < heat_of(water, 70).ripples < 0.2
    assert heat_of(honey, 120).ripples == heat_of(honey, 120).steams == 0
    assert heat_of(honey, 180).into is not None
    assert heat_of(glycerol, 320).smoke is not None
    assert heat_of(glycerol, 320).left < 0.3
    assert heat_of(mercury, 386).boils == 1


def test_ice_melts_into_a_puddle_and_stays_below_zero() -> None:
    shot = staged(("block of ice",), "heat", "to 10 degrees")
    own, puddle = points_of(shot, "r0"), points_of(shot, "r0/puddle")
    assert np.ptp(own[-1], axis=0)[2] < 0.7 * np.ptp(own[0], axis=0)[2]
    assert np.ptp(puddle[-1], axis=0)[0] > 5 * np.ptp(puddle[0], axis=0)[0]
    assert own[..., 2].min() > -1e-4
    assert "r0" not in staged(("block of ice",), "heat", "to -10 degrees").motion.deformations


def test_dry_ice_shrinks_in_its_fog_and_camphor_stays() -> None:
    scales = staged(("dry ice",), "heat", "to -70 degrees").motion.transforms["r0"].scales
    assert scales is not None
    assert scales[0, 0] == pytest.approx(1.0)
    assert scales[-1, -1] < 0.35
    assert staged(("camphor",), "heat", "to 120 degrees").world.air.plumes == ()


@pytest.mark.parametrize("kind", ["cold surface", "windshield", "bottle"])
def test_drops_grow_on_what_is_cold(kind: str) -> None:
    shot = staged((kind,), "condense", "of mist", "to -20 degrees")
    drops = points_of(shot, "r0/drops")
    sizes = [np.ptp(frame.reshape(576, -1, 3), axis=1).max(1) for frame in (drops[0], drops[12], drops[-1])]
    assert sizes[0].max() < 1e-3
    assert sizes[0].sum() < sizes[1].sum() < sizes[2].sum()
    assert "r0/drops" in shot.motion.blends
    mist = [plume for plume in shot.world.air.plumes if plume.kind == "steam"]
    assert all(plume.strength(0.0) > 0.2 for plume in mist)
    assert all(plume.strength(2.0) == 0 for plume in mist)


def test_the_same_change_has_the_same_bytes() -> None:
    first = staged(("pool of milk", "beaker"), "heat", "to -10 degrees").motion.deformations
    staged.cache_clear()
    assert staged(("pool of milk", "beaker"), "heat", "to -10 degrees").motion.deformations == first
