"""Features: the parts and garments that noun phrases and adjectives give to the members of the cast."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from aozora.director.cast.describing import NO_VARIANT, Quality, claim_description, describe
from aozora.director.cast.members import FeatureNote, FeatureSort, Member
from aozora.director.claims import Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import nouns
from aozora.director.lexicon.features import (
    BARE_ADJECTIVES,
    COMPOUND_ENDINGS,
    GARMENT_KIN,
    GARMENTS,
    NO_PARTS,
    NO_SINGULAR,
    PART_KIN,
)
from aozora.director.lexicon.qualities import COLOUR_KIN, PATTERNS
from aozora.director.meaning import wordnet
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.film.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Trait:
    """A noun phrase understood as a feature: the entry of the catalogue that it comes to, and the words that say so."""

    sort: FeatureSort
    match: Match
    words: tuple[Word, ...]


def is_garment(phrase: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Whether a noun phrase names something to wear by the tables."""
    if phrase.head.unit.text in NO_SINGULAR:
        return False
    return any(text in GARMENTS or vocabulary.entry("garment", text) is not None for text, _ in _compounds(phrase))


@lru_cache(maxsize=4096)
def is_clothing(lemma: str) -> bool:
    """Whether a noun first of all means something to wear."""
    senses = wordnet.senses(lemma, "noun")
    roots = {wordnet.senses(root, "noun")[0] for root in ("clothing", "footwear", "headdress")}
    return bool(senses) and bool(roots & set(wordnet.wider_closure(senses[:1])))


def is_part(phrase: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Whether a noun phrase names a part of somebody or something."""
    known = {phrase.lemma, phrase.head.unit.text}
    if phrase.head.unit.text in NO_PARTS:
        return False
    if known & nouns.PARTS or any(text in PART_KIN or vocabulary.entry("part", text) is not None for text in known):
        return True
    senses = wordnet.senses(phrase.lemma, "noun")
    return bool(senses) and wordnet.domain(senses[0]) == "noun.body"


def trait_of(phrase: NounPhrase, sort: FeatureSort, vocabulary: Vocabulary) -> Trait:
    """The feature of the catalogue that a noun phrase comes to: itself, a compound of it, or the nearest one."""
    kin = GARMENT_KIN if sort == "garment" else PART_KIN
    options = _compounds(phrase)
    for text, words in options:
        if (entry := _listed(sort, text, vocabulary)) is not None:
            return Trait(sort, Match(entry.name, True, 1.0), words)
    for text, words in options:
        for near in kin.get(text, ()):
            if (entry := vocabulary.entry(sort, near)) is not None:
                return Trait(sort, Match(entry.name, False, 0.8), words)
    return Trait(sort, Match(), (phrase.head,))


def _listed(sort: FeatureSort, text: str, vocabulary: Vocabulary) -> Entry | None:
    return vocabulary.entry(sort, text)


def _compounds(phrase: NounPhrase) -> list[tuple[str, tuple[Word, ...]]]:
    """The names that a phrase could go by, longest first: "leather jacket", "jacket"."""
    names = [word for word in phrase.modifiers if word.tag in ("noun", "adjective", "name")]
    found: list[tuple[str, tuple[Word, ...]]] = []
    for start in range(len(names)):
        before = " ".join(word.unit.text for word in names[start:])
        words = (*names[start:], phrase.head)
        found += [(f"{before} {phrase.head.unit.text}", words), (f"{before} {phrase.lemma}", words)]
    return [*found, (phrase.head.unit.text, (phrase.head,)), (phrase.lemma, (phrase.head,))]


class Wardrobe:
    """Gives features to members of the cast."""

    def __init__(self, claims: Claims, vocabulary: Vocabulary) -> None:
        self._claims = claims
        self._vocabulary = vocabulary

    def give(self, phrase: NounPhrase, trait: Trait, owners: Sequence[Member]) -> bool:
        """A noun phrase as a feature of its owners. False when the catalogue has nothing like it."""
        if not trait.match.name or not owners:
            return False
        ids = tuple(owner.id for owner in owners)
        entry = self._vocabulary.entry(trait.sort, trait.match.name)
        known = [word for word in phrase.modifiers if word not in trait.words or "material" in word.unit.senses]
        found = describe([word for word in known if word.tag != "adverb"], entry, trait.sort, self._vocabulary)
        for owner in owners:
            note = owner.feature(trait.match.name, trait.sort)
            note.marks.take_all(found)
            note.count = phrase.number or note.count
        self._claims.words(trait.words, "part", ids[0], match=trait.match)
        compound = [word for word in known if word.form == "ing" or (word.tag == "noun" and not word.unit.senses)]
        self._claims.words(compound, "part", ids[0], why=NO_VARIANT)
        claim_description(found, ids[:1], self._claims)
        self._claims.words([word for word in phrase.words if word.tag == "number"], "count", ids[0])
        return True

    def adjective(self, word: Word, owners: Sequence[Member]) -> bool:
        """ "red-haired", "blue-eyed", "hooded", "bearded": an adjective that names a feature."""
        said = self._feature_said(word.unit.text)
        if said is None or not owners or word.unit.text in owners[0].entry.traits:
            return False
        name, first = said
        for sort in ("part", "garment"):
            match = self._nearest(sort, name)
            if match.name:
                for owner in owners:
                    self._mark(owner.feature(match.name, sort), first)
                self._claims.words([word], "attribute", owners[0].id, match=match)
                return True
        self._claims.words([word], "attribute", owners[0].id, why=NO_VARIANT)
        return True

    def _feature_said(self, text: str) -> tuple[str, str] | None:
        if text in BARE_ADJECTIVES:
            return BARE_ADJECTIVES[text], ""
        first, dash, last = text.rpartition("-")
        return (COMPOUND_ENDINGS[last], first) if dash and last in COMPOUND_ENDINGS else None

    def _nearest(self, sort: FeatureSort, name: str) -> Match:
        kin = GARMENT_KIN if sort == "garment" else PART_KIN
        for near in (name, *kin.get(name, ())):
            if (entry := self._vocabulary.entry(sort, near)) is not None:
                return Match(entry.name, near == name, 1.0 if near == name else 0.8)
        return Match()

    def _mark(self, note: FeatureNote, said: str) -> None:
        """What the first half of "red-haired" says of the hair."""
        for part in said.split("-"):
            if part in COLOUR_KIN or self._vocabulary.entry("colour", part) is not None:
                note.marks.paint(self._vocabulary.nearest("colour", part).name)
            elif part in PATTERNS:
                note.marks.pattern = PATTERNS[part]
            elif part:
                note.marks.shape.append(part)


def coat_qualities(phrase: NounPhrase, vocabulary: Vocabulary) -> list[Quality]:
    """What a coat says of its wearer: "brown fur" makes a brown dog."""
    found = describe(phrase.modifiers, None, "part", vocabulary)
    return [*found.colours, *(quality for quality in found.others if quality.slot == "pattern")]
