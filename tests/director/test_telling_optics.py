"""Prompts of optics become experiments; who looks into a mirror stands beside it."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay

CATALOGUE = catalogue()

TOLD = (
    ("A prism splits a beam of white light into a rainbow", "split light", ["prism"]),
    ("White light passes through a glass prism.", "split light", ["prism"]),
    ("a laser beam reflects from a mirror", "reflect beam", ["laser pointer"]),
    ("A green laser bounces off a flat mirror.", "reflect beam", ["laser pointer"]),
    ("a magnifying glass over a newspaper", "magnify", ["magnifying glass", "newspaper"]),
    ("a lens shows an upside-down image of a candle", "magnify", ["magnifying glass", "candle"]),
    ("a straw in a glass of water", "stand in water", ["drinking straw", "glass of water"]),
    ("A pencil stands in a glass of water and looks broken.", "stand in water", ["pencil", "glass of water"]),
)


def told(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), CATALOGUE, lambda _: Fraction(1))


@pytest.mark.parametrize(("prompt", "action", "kinds"), TOLD, ids=[row[0][:30] for row in TOLD])
def test_optics_is_one_beat_of_its_things_and_answers_to_all_words(prompt: str, action: str, kinds: list[str]) -> None:
    screenplay = told(prompt)
    assert [beat.action for beat in screenplay.shots[0].beats] == [action]
    assert [role.kind for role in screenplay.cast] == kinds
    assert [span.text for span in screenplay.understanding if span.status == "not_depicted"] == []


def test_who_looks_into_a_mirror_stands_beside_it_and_not_inside() -> None:
    shot = told("a woman looks at herself in a mirror").shots[0]
    assert [(r.subject, r.relation, r.object) for r in shot.relations] == [("woman-1", "left of", "mirror-1")]
    assert shot.camera.framing == "full shot"


def test_a_car_mirror_or_a_laser_show_is_no_experiment() -> None:
    for prompt in ("a mirror on a wall", "people dance in front of a laser show"):
        assert all(beat.action != "reflect beam" for beat in told(prompt).shots[0].beats)
