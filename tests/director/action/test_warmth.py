"""Temperatures that things are brought to, and liquids that are seen because they flow."""

from fractions import Fraction

import pytest

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay
from aozora.world.catalogue import world_catalogue


def read(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), world_catalogue(), lambda line: Fraction(1))


@pytest.mark.parametrize(
    ("prompt", "kind", "manner"),
    [
        ("Butter changes as the temperature rises to 60°C.", "block of butter", "to 60 degrees"),
        ("A glass of milk as the temperature drops below 0°C.", "pool of milk", "to -10 degrees"),
        ("A block of cheese as the temperature rises to 5°C.", "block of cheese", "to 5 degrees"),
    ],
)
def test_a_temperature_is_a_deed_that_the_thing_undergoes(prompt: str, kind: str, manner: str) -> None:
    screenplay = read(prompt)
    beats = [beat for shot in screenplay.shots for beat in shot.beats if beat.action == "heat"]
    assert [(screenplay.role(beat.subject).kind, beat.manner) for beat in beats] == [(kind, (manner,))]


def test_water_is_cast_where_it_is_poured_and_nowhere_else() -> None:
    poured = read("Water is poured into a glass.")
    assert [role.kind for role in poured.cast] == ["poured water", "glass"]
    assert [(beat.action, beat.targets) for beat in poured.shots[0].beats] == [("pour", ("glass-1",))]
    assert "poured water" not in {role.kind for role in read("A duck swims in the water.").cast}
