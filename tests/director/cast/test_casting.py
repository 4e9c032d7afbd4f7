"""Who is cast, how many, and as what."""

import pytest
from told import misses

CASES = (
    ("Three dogs run", "who dog: dog x3 & roles: three=count@dog"),
    ("3 cats sleep", "who cat: cat x3"),
    ("a pair of swans", "who swan: swan x2"),
    ("a flock of birds", "who bird: bird x8 & roles: flock=count@bird"),
    ("a group of five dancers", "who dancer: dancer x5"),
    ("A family sits on a sofa", "who family: person x4"),
    ("dozens of balloons rise", "roles: dozens=count@balloon & who balloon: balloon x24"),
    ("several horses graze", "roles: several=count@horse & who horse: horse x4"),
    ("twin girls play", "who girl: girl x2"),
    ("a stack of books", "roles: stack=count@book"),
    ("a bouquet of roses", "roles: bouquet=count@rose & who rose: rose x6"),
    ("Both children laugh", "who child: child x2"),
    ("one person and another person talk", "who person: person x2"),
    ("A young boy and an old man", "who boy: boy & who man: old man|man & is man: old"),
    ("someone folds paper", "who someone: person & who paper: paper"),
    ("Anna walks into a kitchen", "who anna: woman & name anna: Anna"),
    ("Gwen Stacy reads a book", "who gwen: woman & name gwen: Gwen Stacy & does gwen: read > book"),
    ("A girl named Emma laughs", "who girl: girl & name girl: Emma"),
    ("Her brother Daniel sits", "name daniel: Daniel"),
    ("A robot DJ plays music", "who dj: robot"),
    ("A drone hovers", "who drone: drone"),
    ("fireworks over a city", "who firework: fireworks"),
    ("a teddy bear drives a car", "who bear: teddy bear & who car: car"),
    ("A corgi puppy", "who puppy: corgi & is puppy: puppy"),
    ("a coffee cup", "who cup: mug"),
    ("a piece of cake", "who cake: cake & roles: piece=count"),
    ("A farmer's barn", "who farmer: farmer & who barn: barn"),
    ("a street lamp next to a bench", "who lamp: street lamp & rel lamp: next to bench"),
    ("a flumph floats", "missing: flumph"),
    ("A government official speaks", "roles: government official=subject"),
    ("a figure skater spins", "roles: figure skater=subject"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_who_is_cast(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
