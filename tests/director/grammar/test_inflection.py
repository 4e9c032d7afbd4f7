"""Lemmas of verbs and nouns."""

import pytest

from aozora.director.grammar.inflection import is_plural, noun_lemma, verb_readings


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("chases", ("chase", "s")), ("rolls", ("roll", "s")), ("flies", ("fly", "s")), ("watches", ("watch", "s")),
        ("running", ("run", "ing")), ("chasing", ("chase", "ing")), ("singing", ("sing", "ing")), ("hopping", ("hop", "ing")),
        ("lying", ("lie", "ing")), ("opening", ("open", "ing")), ("tried", ("try", "past")), ("stopped", ("stop", "past")),
        ("ran", ("run", "past")), ("slept", ("sleep", "participle")), ("thrown", ("throw", "participle")),
        ("run", ("run", "base")),
    ],
)  # fmt: skip
def test_verb_forms(word: str, reading: tuple[str, str]) -> None:
    assert reading in verb_readings(word)


@pytest.mark.parametrize("word", ["park", "ball", "golden", "seldom", "red", "string", "glass"])
def test_what_looks_like_a_verb_form_and_is_none(word: str) -> None:
    assert all(form == "base" for _, form in verb_readings(word))


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("puppies", "puppy"), ("blocks", "block"), ("boxes", "box"), ("dominoes", "domino"), ("leaves", "leaf"),
        ("wolves", "wolf"),
        ("glasses", "glass"), ("buses", "bus"), ("golden retrievers", "golden retriever"), ("people", "person"),
        ("children", "child"),
        ("horses", "horse"), ("potatoes", "potato"), ("shoes", "shoe"), ("women", "woman"), ("snowmen", "snowman"),
        ("movies", "movie"), ("cherries", "cherry"), ("axes", "axe"), ("bases", "base"), ("cacti", "cactus"), ("lenses", "lens"),
        ("arms", "arm"), ("mice", "mouse"), ("antennae", "antenna"), ("oxen", "ox"), ("blorps", "blorp"), ("blorpies", "blorpy"),
    ],
)  # fmt: skip
def test_plurals(plural: str, singular: str) -> None:
    assert noun_lemma(plural) == singular
    assert is_plural(plural)


@pytest.mark.parametrize(
    "word",
    [
        "grass",
        "stairs",
        "glass",
        "bus",
        "tennis",
        "puppy",
        "sheep",
        "lens",
        "canvas",
        "news",
        "mars",
        "chaos",
        "data",
        "his",
        "omen",
    ],
)
def test_singulars_that_end_like_plurals_stay(word: str) -> None:
    assert noun_lemma(word) == word
    assert not is_plural(word)
