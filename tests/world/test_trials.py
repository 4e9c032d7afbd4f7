"""Trials on the bench: what is added, blended, lit, thrown into piles, struck, doused, dropped and left to rust, staged small."""

from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Attributes, Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore, Store
from aozora.film.watch import Watch
from aozora.world.happenings.bench.glassware import Leaning, Tumbler, column
from aozora.world.happenings.bench.pourer import pouring_from
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=12, seed=3)
STORE = MemoryStore()
TUMBLER = Tumbler()


def portion(name: str, colour: str = "", kind: str = "portion") -> Role:
    return Role(
        id=f"{name.split()[0]}-{kind.split()[0]}",
        kind=kind,
        category="thing",
        attributes=Attributes(colour=colour, states=(name,)),
    )


def staged(action: str, cast: tuple[Role, ...], manner: tuple[str, ...] = (), store: Store = STORE) -> StagedShot:
    """Two seconds of one beat on the bench, shown as planned."""
    subject, *targets = (role.id for role in cast)
    beat = Beat(id="beat", action=action, subject=subject, targets=tuple(targets), end=Fraction(2), manner=manner)
    shot = Shot(id="s", seconds=Fraction(2), place="laboratory bench", roles=tuple(r.id for r in cast), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    staging = stage(Screenplay(prompt="x", cast=cast, shots=(shot,), understanding=(span,)), Cues(), SETTINGS, store, Watch())
    assert staging.screenplay.understanding[0].status == "depicted", staging.notes
    return staging.shots[0]


def surface(shot: StagedShot, ending: str, frame: int) -> dict[str, NDArray[Any]]:
    """The mesh of a surface in a frame."""
    name = next(name for name in shot.motion.surfaces if name.endswith(ending))
    return STORE.get(shot.motion.surfaces[name][frame])[0]


@cache
def added(one: str, other: str, colour: str = "", *manner: str) -> StagedShot:
    return staged("add", (portion(one), portion(other, colour)), manner)


def test_a_tumbler_holds_what_its_level_says() -> None:
    assert TUMBLER.level(TUMBLER.volume(0.06)) == pytest.approx(0.06, abs=2e-4)


def test_a_column_is_closed_and_as_high_as_it_should_be() -> None:
    made = column(TUMBLER, 0.004, 0.06, (0.2, 0.3, 0.4))
    corners = made.points[made.faces]
    held = float((corners[:, 0] * np.cross(corners[:, 1], corners[:, 2])).sum() / 6)
    assert held == pytest.approx(TUMBLER.volume(0.06), rel=0.06)
    assert made.points[:, 2].max() == pytest.approx(0.06, abs=1e-9)


def test_what_lies_in_a_leaning_glass_keeps_its_volume() -> None:
    leaning = Leaning(TUMBLER)
    for angle in (0.0, 0.6, 1.2):
        found = leaning.lying(np.array([-np.sin(angle), 0.0, np.cos(angle)]), 0.4)
        assert found is not None
        corners = found[0][found[1]]
        held = float((corners[:, 0] * np.cross(corners[:, 1], corners[:, 2])).sum() / 6)
        assert held == pytest.approx(0.4 * TUMBLER.capacity, rel=0.08)


def test_a_glass_leans_the_more_the_less_is_in_it() -> None:
    seconds = np.linspace(0, 4, 49)[:, None] + np.array([-0.01, 0.0, 0.01])
    shares = np.clip(0.5 - 0.24 * (seconds[:, 1] - 1.0), 0.02, 0.5)
    pourer = pouring_from(TUMBLER, np.array([0.0, 0.0, 0.15]), shares, (seconds, 1.0, 3.0), slides=False)
    pouring = pourer.angles[13:36, 1]
    assert (np.diff(pouring) > -1e-6).all()
    assert pourer.angles[0, 1] < 0.3 < 1.0 < pouring[-1]


def test_oil_lies_on_milk_and_does_not_mix() -> None:
    shot = added("oil", "milk", "", "glass")
    milk, oil = surface(shot, "/liquid", -1), surface(shot, "/layer", -1)
    assert oil["points"][:, 2].min() == pytest.approx(milk["points"][:, 2].max(), abs=1e-4)
    assert np.ptp(milk["colours"], axis=0).max() < 1e-3
    assert len(surface(shot, "/layer", 0)["points"]) == 0


def test_salt_falls_as_grains_and_is_gone_at_the_end() -> None:
    shot = added("salt", "water", "", "glass")
    counts = [len(surface(shot, "/grains", frame)["points"]) for frame in range(24)]
    assert counts[0] == 0
    assert max(counts) > 500
    assert counts[-1] == 0


def test_sand_stays_on_the_floor() -> None:
    shot = added("sand", "water", "", "glass")
    heap = surface(shot, "/grains", -1)["points"]
    assert len(heap) > 100
    assert heap[:, 2].min() == pytest.approx(TUMBLER.floor, abs=1e-3)


def test_ammonia_turns_red_cabbage_from_purple_to_green() -> None:
    shot = added("ammonia", "red cabbage juice")
    red, green, blue = surface(shot, "/liquid", 0)["colours"].mean(0).tolist()
    assert blue > red > green
    red, green, blue = surface(shot, "/liquid", -1)["colours"].mean(0).tolist()
    assert green > 2 * red
    assert green > 2 * blue


def test_soda_in_vinegar_bubbles_and_foams() -> None:
    shot = added("baking soda", "vinegar", "", "glass")
    level = surface(shot, "/liquid", 12)["points"][:, 2].max()
    assert len(surface(shot, "/gas", 0)["points"]) == 0
    assert surface(shot, "/gas", 12)["points"][:, 2].max() > level + 0.01


def test_litmus_of_no_colour_begins_where_it_can_change() -> None:
    shot = added("potassium hydroxide", "litmus paper")
    paper = next(e for e in shot.world.entities if e.id.endswith("/paper"))
    arrays, _ = STORE.get(paper.parts[0].mesh)
    assert arrays["colours"][:, 0].mean() > 4 * arrays["colours"][:, 2].mean()
    assert arrays["later"][:, 2].mean() > 4 * arrays["later"][:, 0].mean()


def test_paints_are_two_at_first_and_one_at_the_end() -> None:
    shot = staged(
        "blend",
        (
            portion("paint", "black"),
            Role(id="b", kind="portion", category="thing", attributes=Attributes(colour="white", states=("paint",))),
        ),
    )
    first, last = surface(shot, "/paint", 0)["colours"], surface(shot, "/paint", -1)["colours"]
    assert first.min() < 0.03
    assert first.max() > 0.8
    assert np.mean(first[:, 0] > 0.4) == pytest.approx(0.5, abs=0.06)
    assert np.ptp(last) < 0.02
    assert 0.12 < last.mean() < 0.5


@pytest.mark.parametrize(("name", "band"), [("barium", 1), ("lithium", 0), ("sulfur", 2)])
def test_flames_have_the_colour_of_their_test(name: str, band: int) -> None:
    shot = staged("ignite", (portion(name),))
    flames = [plume for plume in shot.world.air.plumes if plume.kind == "flame"]
    assert flames
    assert all(int(np.argmax(plume.colour)) == band and plume.begin_s > 0 for plume in flames)


def test_fire_spreads_from_where_it_falls_until_all_is_charred() -> None:
    shot = staged("kindle", (portion("paper", kind="brand"), portion("leaves", kind="pile")))
    shares = [blend.shares[:, 1] for _, blend in sorted(shot.motion.blends.items())]
    assert len(shares) == 5
    begins = [int(np.argmax(share > 0.05)) for share in shares]
    assert begins == sorted(begins)
    assert begins[0] < begins[-1]
    assert all(share[0] == 0 and share[-1] > 0.9 for share in shares)
    up = [int(np.argmax(t.positions[:, 1, 2] > -1)) for n, t in sorted(shot.motion.transforms.items()) if "/fire-" in n]
    assert up == sorted(up)


def test_wood_keeps_the_print_and_rubber_springs_back() -> None:
    def depth(name: str) -> tuple[float, float]:
        shot = staged("strike", (portion("rod", kind="striker"), portion(name, kind="struck piece")))
        points = STORE.get(next(iter(shot.motion.deformations.values())))[0]["points"][..., 2].astype(float)
        moved = points - points[0]
        return float(moved.min()), float(moved[-1].min())

    deepest, left = depth("board")
    assert left == pytest.approx(deepest)
    assert left < -0.008
    deepest, left = depth("rubber block")
    assert deepest < -0.008
    assert left > 0.4 * deepest


def test_acid_shrinks_and_blackens_rubber_and_leaves_glass() -> None:
    acid = portion("sulfuric acid")
    balloon = staged("douse", (acid, Role(id="it", kind="balloon", category="thing")))
    points = STORE.get(balloon.motion.deformations["it"])[0]["points"]
    assert np.ptp(points[-1], axis=0).max() < 0.7 * np.ptp(points[0], axis=0).max()
    into = {balloon.world.materials[blend.into].colour for blend in balloon.motion.blends.values()}
    assert all(max(colour) < 0.02 for colour in into)
    assert any(plume.kind in ("smoke", "steam") for plume in balloon.world.air.plumes)
    bottle = staged("douse", (acid, Role(id="it", kind="bottle", category="thing", attributes=Attributes(material="glass"))))
    assert "it" not in bottle.motion.deformations
    assert not bottle.motion.blends


def test_an_egg_is_whole_until_it_touches_the_floor() -> None:
    shot = staged("shatter", (Role(id="it", kind="egg", category="thing"),))
    track = shot.motion.transforms["it"]
    assert track.scales is not None
    whole = track.scales[:, 1] == 1.0
    assert 6 < whole.sum() < 12
    heights = track.positions[:, 1, 2][whole]
    assert heights[0] > 0.05
    assert (np.diff(heights) < 0).all()
    assert any(name.endswith("/yolk") for name in shot.motion.transforms)
    assert sum("/shard-" in name for name in shot.motion.transforms) > 8


def test_rust_comes_in_patches_and_covers_all_in_the_end() -> None:
    shot = staged("rust", (Role(id="it", kind="water pipe", category="thing"),))
    shares = np.array([blend.shares[:, 1] for blend in shot.motion.blends.values()])
    assert (shares[:, 0] == 0).all()
    assert (shares[:, -1] > 0.9).all()
    middle = shares[:, 12]
    assert middle.min() < 0.1
    assert middle.max() > 0.9


def test_the_same_trial_has_the_same_bytes() -> None:
    cast = (portion("baking soda"), portion("vinegar"))
    one, other = (staged("add", cast, ("glass",), store) for store in (STORE, MemoryStore()))
    assert one.motion.surfaces == other.motion.surfaces
    assert one.world == other.world
