"""Plain people are dressed for what they do, unless something is said of their clothes."""

from fractions import Fraction

import pytest

from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Beat, Feature, Role, Screenplay, Shot
from aozora.world.dressing_room import in_kit
from aozora.world.people.sampling import person_rand

MAN = Role(id="man", kind="man", category="being", attributes=Attributes(sex="male"))


def play(role: Role, *actions: str) -> Screenplay:
    shots = tuple(
        Shot(
            id=f"shot-{n}",
            seconds=Fraction(2),
            place="beach",
            roles=(role.id,),
            beats=(Beat(id=f"beat-{n}", subject=role.id, action=action, start=Fraction(0), end=Fraction(2)),),
        )
        for n, action in enumerate(actions)
    )
    return Screenplay(prompt="", shots=shots, cast=(role,))


def worn(screenplay: Screenplay) -> set[str]:
    return {garment.name for garment in person_rand(screenplay.cast[0], lane(1, "man")).garments}


def test_a_swimming_man_wears_trunks_and_nothing_else() -> None:
    assert worn(in_kit(play(MAN, "swim"))) == {"swim trunks"}


def test_a_rider_wears_a_rider_s_helmet_whatever_helmet_is_said() -> None:
    assert "motorcycle helmet" in worn(in_kit(play(MAN, "ride motorcycle")))
    red = Feature(name="helmet", sort="garment", attributes=Attributes(colour="red"))
    rider = person_rand(Role(id="r", kind="motorcyclist", category="being", features=(red,)), lane(2, "r"))
    assert next(g for g in rider.garments if "helmet" in g.name).name == "motorcycle helmet"
    assert next(g for g in rider.garments if "helmet" in g.name).colour == "red"


@pytest.mark.parametrize(
    ("role", "actions"),
    [
        (MAN.model_copy(update={"features": (Feature(name="suit", sort="garment"),)}), ("swim",)),
        (MAN.model_copy(update={"reference": "anna"}), ("swim",)),
        (MAN.model_copy(update={"kind": "chef"}), ("swim",)),
        (MAN, ("swim", "walk")),
    ],
)
def test_said_clothes_saved_people_trades_and_other_shots_win(role: Role, actions: tuple[str, ...]) -> None:
    screenplay = play(role, *actions)
    assert in_kit(screenplay) is screenplay
