"""WordNet 3.0: how English words are used, what they mean, and what is a kind of what.

The table (lexicon/wordnet/, made by tools/make_wordnet.py) is read in blocks: only those that are asked for are decompressed.
"""

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

WordClass = Literal["noun", "verb", "adjective", "adverb"]

_LETTERS: dict[WordClass, str] = {"noun": "n", "verb": "v", "adjective": "a", "adverb": "r"}

_DETACHMENTS: dict[WordClass, tuple[tuple[str, str], ...]] = {
    "noun": (
        ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y"),
    ),
    "verb": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "adjective": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "adverb": (),
}  # fmt: skip
"""Endings of regular forms and what stands in their place in the base form."""


@dataclass(frozen=True, slots=True)
class Uses:
    """How often a lemma is used in each class: once per sense that WordNet lists, and once more per text tagged with it."""

    noun: int = 0
    verb: int = 0
    adjective: int = 0
    adverb: int = 0

    def __bool__(self) -> bool:
        """Whether WordNet lists the lemma at all."""
        return bool(self.noun or self.verb or self.adjective or self.adverb)


@dataclass(frozen=True, slots=True)
class _Lemma:
    """A line of lemmas.bin: by letter of the class (synset, count) of each sense, and base forms of an irregular form."""

    senses: dict[str, tuple[tuple[int, int], ...]]
    bases: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Synset:
    """A line of synsets.bin."""

    domain: str
    wider: tuple[int, ...]
    named: bool
    near: tuple[int, ...]
    words: tuple[str, ...]


class _Blocks:
    """Lines in compressed blocks, found by number or, where they are sorted, by the key that they begin with."""

    def __init__(self, name: str) -> None:
        self._data = files("aozora.director.lexicon").joinpath("wordnet", name).read_bytes()
        self._start = 4 + int.from_bytes(self._data[:4], "little")
        header = json.loads(zlib.decompress(self._data[4 : self._start]))
        self._ends: list[int] = header["ends"]
        self._firsts: list[bytes] = [first.encode() for first in header["firsts"]]
        self._lines: int = header["lines"]
        self._texts: dict[int, bytes] = {}
        self._split: dict[int, list[bytes]] = {}

    def _text(self, block: int) -> bytes:
        if block not in self._texts:
            begin = self._start + (self._ends[block - 1] if block else 0)
            self._texts[block] = b"\n" + zlib.decompress(self._data[begin : self._start + self._ends[block]]) + b"\n"
        return self._texts[block]

    def keyed(self, key: str) -> list[str]:
        """The fields after the key of a line; none if there is no such line."""
        wanted = key.encode(errors="replace")
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0 or b"\n" in wanted or b"\t" in wanted:
            return []
        text = self._text(block)
        at = text.find(b"\n" + wanted + b"\t")
        return text[at + 1 : text.index(b"\n", at + 1)].decode().split("\t")[1:] if at >= 0 else []

    def numbered(self, number: int) -> list[str]:
        """The fields of a line."""
        block, line = divmod(number, self._lines)
        if block not in self._split:
            self._split[block] = self._text(block)[1:-1].split(b"\n")
            del self._texts[block]
        return self._split[block][line].decode().split("\t")


@cache
def _lemmas() -> _Blocks:
    return _Blocks("lemmas.bin")


@cache
def _synsets() -> _Blocks:
    return _Blocks("synsets.bin")


@lru_cache(maxsize=16384)
def _lemma(lemma: str) -> _Lemma:
    senses: dict[str, tuple[tuple[int, int], ...]] = {}
    bases: dict[str, tuple[str, ...]] = {}
    for part in _lemmas().keyed(lemma.lower()):
        if part[0] == "=":
            bases[part[1]] = tuple(part[2:].split(","))
        else:
            pairs = (sense.partition("*") for sense in part[1:].split(","))
            senses[part[0]] = tuple((int(number), int(count or 0)) for number, _, count in pairs)
    return _Lemma(senses, bases)


@lru_cache(maxsize=16384)
def _synset(number: int) -> _Synset:
    domain, wider, near, words = _synsets().numbered(number)
    return _Synset(
        domain,
        tuple(int(one.lstrip("!")) for one in wider.split(",") if one),
        "!" in wider,
        tuple(int(one) for one in near.split(",") if one),
        tuple(words.split("|")),
    )


def uses(lemma: str) -> Uses:
    """How often a lemma (any case; words of a compound apart by spaces) is used in each class; 0 where it is not listed."""
    found = _lemma(lemma).senses
    return Uses(*(sum(1 + count for _, count in found.get(letter, ())) for letter in _LETTERS.values()))


def senses(lemma: str, word_class: WordClass) -> tuple[int, ...]:
    """The synsets of a lemma, the most frequent first."""
    return tuple(number for number, _ in _lemma(lemma).senses.get(_LETTERS[word_class], ()))


def counted_senses(lemma: str, word_class: WordClass) -> tuple[tuple[int, int], ...]:
    """Like `senses`, each with how many texts were tagged with it."""
    return _lemma(lemma).senses.get(_LETTERS[word_class], ())


def wider(synset: int) -> tuple[int, ...]:
    """What a synset is a kind of; of a named individual, what it is one of."""
    return _synset(synset).wider


def named(synset: int) -> bool:
    """Whether a synset is a named individual ("Paris"), not a kind."""
    return _synset(synset).named


def near(synset: int) -> tuple[int, ...]:
    """Similar adjectives, the nouns that an adjective is a value of or belongs to, verbs of the same group."""
    return _synset(synset).near


def domain(synset: int) -> str:
    """The lexicographer's file that a synset is in: "noun.animal", "verb.motion"."""
    return _synset(synset).domain


def words(synset: int) -> tuple[str, ...]:
    """The words for a synset, lower case, the usual one first."""
    return _synset(synset).words


def wider_closure(starts: Iterable[int]) -> dict[int, int]:
    """Every synset that some synsets are kinds of, themselves included, with the fewest steps to it, nearest first."""
    steps = dict.fromkeys(starts, 0)
    frontier = list(steps)
    while frontier:
        ahead = dict.fromkeys(up for one in frontier for up in wider(one) if up not in steps)
        steps.update(dict.fromkeys(ahead, steps[frontier[0]] + 1))
        frontier = list(ahead)
    return steps


def exceptions(word: str, word_class: WordClass) -> tuple[str, ...]:
    """The base forms of an irregular form ("mice": mouse); none of a regular one."""
    return _lemma(word).bases.get(_LETTERS[word_class], ())


@lru_cache(maxsize=16384)
def base_forms(word: str, word_class: WordClass) -> tuple[str, ...]:
    """The lemmas that a word (lower case) can be a form of: irregular ones first, then itself, then by its ending."""
    letter = _LETTERS[word_class]
    found = [*exceptions(word, word_class), word]
    for ending, instead in _DETACHMENTS[word_class]:
        if word.endswith(ending) and len(word) > len(ending) + 1 and not (word_class == "noun" and word.endswith("ss")):
            found.append(word.removesuffix(ending) + instead)
    return tuple(dict.fromkeys(form for form in found if letter in _lemma(form).senses))
