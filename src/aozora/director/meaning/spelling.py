"""Spelling: a word that nobody knows, one slip of the pen away from just one that the vocabulary has ("umberlla"), or that sounds
like just one ("elefant")."""

import re
from collections.abc import Iterable, Iterator

from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.lexicon import closed
from aozora.director.lexicon.names import FEMALE_NAMES, MALE_NAMES
from aozora.director.meaning import wordnet

SHORTEST = 5
"""Letters below which a word is left as it is: too many words lie one letter apart."""
_SMALL: frozenset[str] = (
    closed.DETERMINERS | closed.PRONOUNS | closed.PREPOSITIONS | closed.AUXILIARIES | closed.NEGATIONS | closed.COORDINATORS
    | closed.SUBORDINATORS | closed.RELATIVES | closed.SEQUENCE_WORDS | frozenset(closed.NUMBER_WORDS) | closed.FILLERS
    | closed.DEGREES | closed.REFLEXIVES | frozenset(closed.ORDINALS)
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Speller:
    """Mends words by a list of those that are right."""

    def __init__(self, words: Iterable[str], verbs: Iterable[str]) -> None:
        self._right = {word for word in words if word.isalpha()}
        for verb in verbs:
            self._right.update(_forms(verb))
        self._by_sound: dict[str, set[str]] = {}
        for word in self._right:
            self._by_sound.setdefault(_sound(word), set()).add(word)

    def mended(self, word: str) -> str:
        """The word itself when it is known or far from every other, else the one that was meant. `word` is in lower case."""
        if len(word) < SHORTEST or not word.isascii() or not word.isalpha() or self._is_known(word):
            return word
        near = {one for one in _slips(word) if one in self._right and one[0] == word[0]}
        near |= {f"{one}s" for one in _slips(word.removesuffix("s")) if word.endswith("s") and one in self._right}
        if not near:
            near = self._by_sound.get(_sound(word), set[str]()) if len(word) > SHORTEST else set[str]()
        return next(iter(near)) if len(near) == 1 else word

    def _is_known(self, word: str) -> bool:
        if word in self._right or word in FEMALE_NAMES or word in MALE_NAMES:
            return True
        lemmas = {word, noun_lemma(word), word.removesuffix("ly"), *(lemma for lemma, _ in verb_readings(word))}
        if any(lemma in self._right for lemma in lemmas) or word in _SMALL:
            return True
        return any(wordnet.base_forms(word, one) for one in ("noun", "verb", "adjective", "adverb"))


_SOUNDS = (("ph", "f"), ("ck", "k"), ("qu", "kw"), ("c", "k"), ("z", "s"), ("y", "i"), ("ei", "ie"), ("ea", "e"), ("ou", "o"))


def _sound(word: str) -> str:
    """A word by how it sounds, roughly: its first letter as it is, doubled letters once."""
    rest = word
    for written, heard in _SOUNDS:
        rest = rest.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", rest)


def _forms(verb: str) -> Iterator[str]:
    """The regular forms of a verb, also with its last letter doubled."""
    yield verb
    if not verb.isalpha():
        return
    stem = verb.removesuffix("e")
    yield from (f"{verb}s", f"{stem}ing", f"{stem}ed", f"{verb}{verb[-1]}ing", f"{verb}{verb[-1]}ed")


def _slips(word: str) -> Iterator[str]:
    """Every word that one letter too many, too few, wrong, or two that changed places lead to."""
    for at in range(len(word) + 1):
        head, rest = word[:at], word[at:]
        if rest:
            yield head + rest[1:]
        if len(rest) > 1:
            yield head + rest[1] + rest[0] + rest[2:]
        for letter in _LETTERS:
            yield head + letter + rest
            if rest:
                yield head + letter + rest[1:]
