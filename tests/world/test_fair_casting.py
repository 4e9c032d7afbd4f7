"""Chance favours nobody: over 500 seeds sex, age and skin are balanced for every role; and a role once drawn stays itself."""

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Feature, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.world.casting import build_cast
from aozora.world.people.params import PersonParams
from aozora.world.people.roles import PEOPLE
from aozora.world.people.sampling import person_rand

SEEDS = 500
OPEN = tuple(name for name, kind in PEOPLE.items() if not kind.sex)
"""Roles that leave the sex open."""
SIGMAS = 4.2
"""Of some 70 roles not one differs from an even chance by more than this in one of 500 runs of the test (two-sided normal)."""


def drawn(kind: str, **said: str) -> list[PersonParams]:
    role = Role(id="role-1", kind=kind, category="being", attributes=Attributes.model_validate(said))
    return [person_rand(role, lane(seed, "role-1", "variation")) for seed in range(SEEDS)]


@pytest.fixture(scope="module")
def people() -> dict[str, list[PersonParams]]:
    # Every role has draws of its own: with one lane for all they would be the same 500 people in other clothes.
    def role(kind: str) -> Role:
        return Role(id=kind, kind=kind, category="being")

    return {kind: [person_rand(role(kind), lane(seed, kind, "variation")) for seed in range(SEEDS)] for kind in OPEN}


def balanced(count: int, of: int, share: float) -> bool:
    return abs(count - share * of) < SIGMAS * (of * share * (1 - share)) ** 0.5


def test_both_sexes_take_every_role(people: dict[str, list[PersonParams]]) -> None:
    women = {kind: sum(person.sex == "female" for person in drawn) for kind, drawn in people.items()}
    assert {kind: count for kind, count in women.items() if not balanced(count, SEEDS, 0.5)} == {}


def test_every_skin_tone_takes_every_role(people: dict[str, list[PersonParams]]) -> None:
    for kind, found in people.items():
        fifths = np.histogram([person.skin for person in found], bins=5, range=(0, 1))[0]
        assert all(balanced(int(count), SEEDS, 0.2) for count in fifths), (kind, fifths)


def test_ages_spread_over_the_span_of_every_role(people: dict[str, list[PersonParams]]) -> None:
    for kind, found in people.items():
        thirds = np.histogram([person.age for person in found], bins=3, range=PEOPLE[kind].ages)[0]
        assert all(balanced(int(count), SEEDS, 1 / 3) for count in thirds), (kind, thirds)


def test_sex_says_nothing_of_skin_or_age(people: dict[str, list[PersonParams]]) -> None:
    everybody = [person for kind, found in people.items() if PEOPLE[kind].ages == PEOPLE["person"].ages for person in found]
    female = np.array([person.sex == "female" for person in everybody], float)
    for other in (np.array([person.skin for person in everybody]), np.array([person.age for person in everybody])):
        assert abs(float(np.corrcoef(female, other)[0, 1])) < SIGMAS / len(everybody) ** 0.5


@pytest.mark.parametrize("kind", ["doctor", "nurse", "person", "construction worker"])
def test_the_prompt_wins(kind: str) -> None:
    assert {person.sex for person in drawn(kind, sex="female")} == {"female"}
    assert min(person.age for person in drawn(kind, age="old")) > 65
    dark = Role(id="r", kind=kind, category="being", attributes=Attributes(states=("dark-skinned",)))
    assert min(person_rand(dark, lane(seed, "r")).skin for seed in range(50)) > 0.7


def test_a_role_is_the_same_person_in_other_shots_films_and_company() -> None:
    anna = Role(id="anna", kind="woman", category="being", features=(Feature(name="sweater", sort="garment"),))
    other = Role(id="cup", kind="cup", category="thing")
    settings = Settings.of(width=64, height=36, seconds=2, seed=3)

    def shot(number: int, framing_of: str, roles: tuple[str, ...]) -> Shot:
        return Shot.model_validate(
            {"id": f"shot-{number}", "seconds": 1, "place": "park", "roles": roles, "camera": {"framing": framing_of}}
        )

    alone = Screenplay(prompt="", shots=(shot(1, "close-up", ("anna",)),), cast=(anna,))
    twice = Screenplay(
        prompt="", shots=(shot(1, "wide shot", ("anna", "cup")), shot(2, "close-up", ("anna",))), cast=(other, anna)
    )
    first, second = (build_cast(play, settings, MemoryStore()).assets["anna"] for play in (alone, twice))
    # Meshes and pictures are named by the digest of their bytes.
    assert first == second
    stranger = build_cast(alone, Settings.of(width=64, height=36, seconds=2, seed=4), MemoryStore()).assets["anna"]
    assert stranger.parts[0].mesh != first.parts[0].mesh
