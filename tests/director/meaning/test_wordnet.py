"""WordNet's table: how words are used, what they are kinds of, their base forms, and what it costs to ask."""

import subprocess
import sys
from importlib.resources import files

import pytest

from aozora.director.meaning import wordnet
from aozora.director.meaning.wordnet import WordClass


def test_uses_count_each_class() -> None:
    dog, run, red = wordnet.uses("dog"), wordnet.uses("run"), wordnet.uses("red")
    assert dog.noun > 40 > dog.verb > 0 == dog.adjective == dog.adverb
    assert run.verb > run.noun > 0
    assert red.adjective > red.noun > 0 == red.verb
    assert wordnet.uses("quickly").adverb > 0
    assert wordnet.uses("Golden Retriever").noun == 1


@pytest.mark.parametrize("unknown", ["", "xyzzyq", "dog\tn1", "a\nb", "犬", "\ud800", "the quick brown fox", "mice"])
def test_what_is_not_listed_has_no_use(unknown: str) -> None:
    assert not wordnet.uses(unknown)
    assert wordnet.senses(unknown, "noun") == ()


def first_words(noun: str, sense: int = 0) -> set[str]:
    closure = wordnet.wider_closure(wordnet.senses(noun, "noun")[sense : sense + 1])
    return {wordnet.words(synset)[0] for synset in closure}


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("corgi", "dog"),
        ("sedan", "car"),
        ("sparrow", "bird"),
        ("golden retriever", "dog"),
        ("crimson", "red"),
        ("nurse", "person"),
    ],
)
def test_wider_synsets(narrow: str, wide: str) -> None:
    assert wide in first_words(narrow)


def test_wider_closure_counts_the_fewest_steps() -> None:
    (corgi,), dog = wordnet.senses("corgi", "noun"), wordnet.senses("dog", "noun")[0]
    steps = wordnet.wider_closure([corgi])
    assert steps[corgi] == 0
    assert steps[dog] == 1
    assert list(steps.values()) == sorted(steps.values())


def test_domains_words_and_names() -> None:
    dog = wordnet.senses("dog", "noun")[0]
    assert wordnet.domain(dog) == "noun.animal"
    assert wordnet.words(dog) == ("dog", "domestic dog", "canis familiaris")
    assert not wordnet.named(dog)
    paris = wordnet.senses("paris", "noun")[0]
    assert wordnet.named(paris)
    assert wordnet.domain(paris) == "noun.location"
    assert wordnet.domain(wordnet.senses("run", "verb")[0]) == "verb.motion"


def test_senses_stand_in_order_of_frequency() -> None:
    counts = [count for _, count in wordnet.counted_senses("dog", "noun")]
    assert counts[0] == max(counts) > 10
    assert tuple(number for number, _ in wordnet.counted_senses("dog", "noun")) == wordnet.senses("dog", "noun")


def test_adjectives_know_similar_ones_and_their_nouns() -> None:
    near = {
        word for synset in wordnet.senses("scarlet", "adjective") for one in wordnet.near(synset) for word in wordnet.words(one)
    }
    assert "chromatic" in near
    big = {word for one in wordnet.near(wordnet.senses("big", "adjective")[0]) for word in wordnet.words(one)}
    assert {"size", "huge"} <= big


@pytest.mark.parametrize(
    ("form", "word_class", "bases"),
    [
        ("mice", "noun", ("mouse",)),
        ("wolves", "noun", ("wolf",)),
        ("buses", "noun", ("bus",)),
        ("glasses", "noun", ("glasses", "glass")),
        ("glass", "noun", ("glass",)),
        ("ponies", "noun", ("pony",)),
        ("ran", "verb", ("run",)),
        ("running", "verb", ("run",)),
        ("chased", "verb", ("chase",)),
        ("carries", "verb", ("carry",)),
        ("happier", "adjective", ("happy",)),
        ("largest", "adjective", ("large",)),
        ("blorping", "verb", ()),
    ],
)
def test_base_forms(form: str, word_class: WordClass, bases: tuple[str, ...]) -> None:
    assert wordnet.base_forms(form, word_class) == bases


def test_the_table_is_small_and_carries_its_licence() -> None:
    folder = files("aozora.director.lexicon").joinpath("wordnet")
    sizes = {item.name: len(item.read_bytes()) for item in folder.iterdir()}
    assert sum(sizes.values()) < 3_000_000
    assert "Princeton University" in folder.joinpath("LICENSE").read_text()


_FIRST_LOOKUP = """
import resource
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from aozora.director.meaning import wordnet
wordnet.uses("dog")
wordnet.wider_closure(wordnet.senses("corgi", "noun"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory)
"""


def test_the_first_lookup_takes_little_memory() -> None:
    said = subprocess.run([sys.executable, "-c", _FIRST_LOOKUP], capture_output=True, text=True, check=True).stdout
    assert int(said) < 24_000  # kilobytes
