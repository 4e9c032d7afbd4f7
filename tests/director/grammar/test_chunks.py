"""Noun phrases and verb groups of sentences, written by hand."""

import pytest

from aozora.director.grammar.chunks import NounPhrase, VerbGroup, chunk
from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import tokenise
from aozora.director.grammar.units import unitise
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.catalogue import Catalogue

VOCABULARY = Vocabulary(Catalogue(engine="none", entries=()))


def chunks_of(sentence: str) -> tuple[object, ...]:
    """The chunks of a sentence."""
    return chunk(tag(unitise(tokenise(sentence), 0, VOCABULARY)))


def said(phrase: NounPhrase) -> str:
    """The words of a noun phrase; before a colon whose it is."""
    words = " ".join(word.unit.text for word in phrase.words)
    return f"{said(phrase.possessor)}: {words}" if phrase.possessor is not None else words


PHRASES = """
a dog | a dog
the tennis ball rolls | the tennis ball
a small, round, wooden table | a small , round , wooden table
a red, blue and green ball | a red , blue and green ball
a very old and rusty car | a very old and rusty car
a brightly painted boat | a brightly painted boat
a running dog and a sleeping cat | a running dog / a sleeping cat
the dog's ball | the dog: ball
my sister's red bike | my sister: red bike
the queen's dog's collar | the queen: dog: collar
a couple of dogs | a couple / dogs
three of the birds | three / the birds
one of them sings | one / them
a girl in black | a girl / black
balls roll across the felt | balls / the felt
the rich man and the old | the rich man / the old
a coffee shop window | a coffee shop window
a glass of orange juice | a glass / orange juice
an orange and a lemon | an orange / a lemon
people watch the watch | people / the watch
he hands her a cup | he / her / a cup
her hands | her hands
the man painting a wall | the man / a wall
a painting of a wall | a painting / a wall
each tiny house | each tiny house
both boys | both boys
no people | no people
another one | another one
"""


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_noun_phrases(line: str) -> None:
    sentence, _, wanted = line.partition(" | ")
    assert [said(part) for part in chunks_of(sentence) if isinstance(part, NounPhrase)] == wanted.split(" / ")


@pytest.mark.parametrize(
    ("sentence", "number", "plural"),
    [
        ("a dog", 1, False),
        ("dogs", None, True),
        ("three dogs", 3, True),
        ("12 dogs", 12, True),
        ("two dozen eggs", 24, True),
        ("a dozen eggs", 12, True),
        ("three hundred sheep", 300, True),
        ("a lone wolf", 1, False),
        ("several dogs", 4, True),
        ("the dog", None, False),
        ("both dogs", 2, True),
        ("sheep", None, False),
        ("a couple", 2, True),
    ],
)
def test_how_many(sentence: str, number: int | None, plural: bool) -> None:
    (phrase,) = chunks_of(sentence)
    assert isinstance(phrase, NounPhrase)
    assert (phrase.number, phrase.plural) == (number, plural)


@pytest.mark.parametrize(
    ("sentence", "words", "finite", "passive", "negated", "infinitive"),
    [
        ("a dog runs", "runs", True, False, False, False),
        ("a dog is slowly running", "is slowly running", True, False, False, False),
        ("a dog does not run", "does not run", True, False, True, False),
        ("a wall is painted", "is painted", True, True, False, False),
        ("a wall painted by a boy", "painted", False, True, False, False),
        ("the cake has been eaten", "has been eaten", True, True, False, False),
        ("the cake is then eaten", "is then eaten", True, True, False, False),
        ("a cake being eaten", "being eaten", False, True, False, False),
        ("a cake to be eaten", "to be eaten", False, True, False, True),
        ("a dog running", "running", False, False, False, False),
        ("to climb a tree", "to climb", False, False, False, True),
        ("a dog starts to run", "starts to run", True, False, False, False),
        ("a dog keeps running", "keeps running", True, False, False, False),
        ("the dog can jump", "can jump", True, False, False, False),
    ],
)
def test_verb_groups(sentence: str, words: str, finite: bool, passive: bool, negated: bool, infinitive: bool) -> None:
    (group,) = [part for part in chunks_of(sentence) if isinstance(part, VerbGroup)]
    assert " ".join(word.unit.text for word in group.words) == words
    assert (group.finite, group.passive, group.negated, group.infinitive) == (finite, passive, negated, infinitive)
