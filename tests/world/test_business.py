"""Stage business: what goes with people is held, sat on, ridden or stands before them; what an action needs is brought."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from stick_figure import stick_figure

from aozora.film.screenplay import Beat, Relation, Role, Screenplay, Shot
from aozora.world.acting.people.choice import chosen, form_of
from aozora.world.business import Business, business_of, face_to_face
from aozora.world.elements import Asset, StagingArea, flat_ground
from aozora.world.floor import floor_of
from aozora.world.layout import Placement
from aozora.world.property import furnished
from aozora.world.things.table import THINGS

MAN = stick_figure()


def thing(kind: str, size: tuple[float, float, float]) -> Asset:
    x, y, z = size
    return Asset(kind, (), {}, ((-x / 2, -y / 2, 0.0), (x / 2, y / 2, z)))


ASSETS = {
    "man": MAN,
    "woman": MAN,
    "cup": thing("cup", (0.1, 0.1, 0.1)),
    "box": thing("box", (0.5, 0.4, 0.4)),
    "bench": thing("bench", (0.5, 1.5, 0.8)),
    "bicycle": thing("bicycle", (1.8, 0.5, 1.0)),
    "umbrella": thing("umbrella", (1.0, 1.0, 0.9)),
}


def shot(*beats: Beat, relations: tuple[Relation, ...] = (), roles: tuple[str, ...] = tuple(ASSETS)) -> Shot:
    return Shot(id="s", seconds=Fraction(4), place="park", roles=roles, beats=beats, relations=relations)


def beat(action: str, *targets: str, tools: tuple[str, ...] = (), who: str = "man") -> Beat:
    return Beat(id="s/beat-1", action=action, subject=who, targets=targets, tools=tools, end=Fraction(4))


def business(*beats: Beat, relations: tuple[Relation, ...] = ()) -> Business:
    return business_of(shot(*beats, relations=relations), ASSETS)


@pytest.mark.parametrize(
    ("action", "kind", "form"),
    [
        ("hold", "cup", "hold"),
        ("hold", "box", "hold in both hands"),
        ("hold", "umbrella", "hold overhead"),
        ("ride", "bicycle", "ride bicycle"),
        ("play", "cup", "cheer"),
    ],
)
def test_things_decide_how_an_action_is_done(action: str, kind: str, form: str):
    assert chosen(action, [ASSETS[kind]]) == form


def test_what_is_drunk_from_is_held_and_not_laid_out():
    found = business(beat("drink", "cup"))
    assert found.held == {"cup": "man"}
    assert "cup" in found.offstage


def test_two_on_a_bench_sit_side_by_side_on_one_bench():
    on = (
        Relation(id="r1", subject="man", relation="on", object="bench"),
        Relation(id="r2", subject="woman", relation="on", object="bench"),
    )
    found = business(beat("sit"), replace_id(beat("sit", who="woman")), relations=on)
    assert found.seats == {"man": "bench", "woman": "bench"}
    assert found.beside["woman"][0] == "man"
    assert found.stands["bench"][1].at[1] == pytest.approx(0.5 * found.beside["woman"][1])


def replace_id(one: Beat) -> Beat:
    return one.model_copy(update={"id": "s/beat-2"})


def test_a_bicycle_goes_along_under_its_rider():
    found = business(beat("ride", "bicycle"))
    assert found.stands["bicycle"][0] == "man"
    assert found.moving == {"bicycle"}


def test_who_is_with_an_umbrella_holds_it():
    with_it = (Relation(id="r", subject="woman", relation="with", object="umbrella"),)
    assert business(relations=with_it).held == {"umbrella": "woman"}


def test_the_property_master_brings_what_is_missing_and_only_that():
    cast = tuple(Role(id=role, kind=asset.kind, category="being" if asset.rig else "thing") for role, asset in ASSETS.items())

    def brought(one: Beat) -> set[str]:
        play = Screenplay(cast=cast, shots=(shot(one),))
        return {role.kind for role in furnished(play, ASSETS).cast} - {role.kind for role in cast}

    assert brought(beat("play guitar")) == {"guitar"} & set(THINGS)
    assert brought(beat("drink", "cup")) == set()
    assert brought(beat("walk")) == set()
    play = furnished(Screenplay(cast=cast, shots=(shot(beat("read")),)), ASSETS)
    assert play.shots[0].beats[0].tools == ("s/beat-1/open book",)


def test_who_hugs_stands_close_and_face_to_face():
    area = StagingArea("lawn", "ground", (0.0, 0.0, 0.0), 5.0, (0.0, -8.0, 1.6))
    floor = floor_of(area, flat_ground)
    one, other = face_to_face(Placement((-1.0, 0.0, 0.0)), Placement((1.0, 0.5, 0.0)), 0.4, floor)
    assert np.allclose(np.subtract(other.position, one.position), (0.4, 0.0, 0.0))
    assert (one.heading, abs(other.heading)) == pytest.approx((0.0, np.pi))


def test_every_tool_of_a_form_that_things_know_has_a_kind_of_its_name():
    form = form_of("read")
    assert form is not None
    assert form.tool in THINGS
    assert replace(form, tool="").tool == ""


def test_a_letter_that_is_written_lies_on_the_table_and_a_pen_is_brought():
    assets = {**ASSETS, "letter": thing("letter", (0.2, 0.15, 0.001)), "pen": thing("pen", (0.14, 0.01, 0.01))}
    written = beat("write", "letter")
    alone = shot(written, roles=("man", "letter"))
    screenplay = Screenplay(
        prompt="",
        shots=(alone,),
        cast=(Role(id="man", kind="man", category="being"), Role(id="letter", kind="letter", category="thing")),
    )
    assert "pen" in {role.kind for role in furnished(screenplay, assets).cast}
    found = business_of(shot(beat("write", "letter", tools=("pen",)), roles=("man", "letter", "pen")), assets)
    assert found.held == {"pen": "man"}
    assert found.stands["letter"][1].at[2] < 0, "on the table"


def test_who_is_known_by_a_deed_without_a_tool_does_it():
    yogi = replace(MAN, kind="yogi")
    screenplay = Screenplay(prompt="", shots=(shot(roles=("man",)),), cast=(Role(id="man", kind="yogi", category="being"),))
    beats = furnished(screenplay, {"man": yogi}).shots[0].beats
    assert [b.action for b in beats] == ["do yoga"]
