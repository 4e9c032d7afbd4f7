"""Kinds: which entry of the catalogue a noun phrase comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, nouns
from aozora.director.members import RoleCategory
from aozora.director.nearness import is_being
from aozora.director.vocabulary import Match, Vocabulary
from aozora.film.catalogue import Category, Entry


@dataclass(frozen=True, slots=True)
class Kind:
    """What a noun phrase would be cast as: the catalogue's entry, how near it is, and the words that say so."""

    entry: Entry
    category: RoleCategory
    match: Match
    words: tuple[Word, ...]
    age: str = ""
    material: Word | None = None


def kind_of(phrase: NounPhrase, vocabulary: Vocabulary) -> Kind | None:
    """The entry of the catalogue that a noun phrase comes to, trying its compounds before its head alone."""
    before = [
        word
        for word in phrase.words
        if word.tag in ("noun", "name") or (word.tag == "adjective" and set(word.unit.senses) & {"kind", "thing"})
    ]
    names = [word for word in before if word is not phrase.head]
    for start in range(len(names)):
        compound = " ".join([*(word.unit.text for word in names[start:]), phrase.lemma])
        if (found := _exact(compound, vocabulary)) is not None:
            return Kind(
                found,
                _category(found),
                Match(found.name, True, 1.0),
                (*names[start:], phrase.head),
                material=_material_in(phrase.head, vocabulary),
            )
    return _young(phrase, names, vocabulary) or _plain(phrase, names, vocabulary)


def _exact(word: str, vocabulary: Vocabulary) -> Entry | None:
    return vocabulary.entry("kind", word) or vocabulary.entry("thing", word)


def _category(entry: Entry) -> RoleCategory:
    return "being" if entry.category == "kind" else "thing"


def _young(phrase: NounPhrase, names: Sequence[Word], vocabulary: Vocabulary) -> Kind | None:
    """A young animal: the kind is said before it ("golden retriever puppy") or by it ("kitten"); the word is the age."""
    lemma = phrase.lemma.rpartition(" ")[2] or phrase.lemma
    parent = nouns.YOUNG.get(phrase.lemma) or nouns.YOUNG.get(lemma)
    if parent is None:
        return None
    for start in range(len(names)):
        breed = " ".join(word.unit.text for word in names[start:])
        match = vocabulary.nearest("kind", breed)
        if match.name and (entry := vocabulary.named("kind", match.name)) is not None:
            return Kind(entry, "being", match, (*names[start:], phrase.head), age=lemma)
    breed = phrase.lemma.rpartition(" ")[0]
    match = vocabulary.nearest("kind", breed) if breed else Match()
    own = vocabulary.entry("kind", phrase.lemma)
    if not match.name and own is not None:
        match = Match(own.name, True, 1.0)
    if not match.name:
        match = vocabulary.nearest("kind", parent)
    entry = vocabulary.named("kind", match.name) if match.name else None
    return Kind(entry, "being", match, (phrase.head,), age=lemma) if entry is not None else None


def _plain(phrase: NounPhrase, names: Sequence[Word], vocabulary: Vocabulary) -> Kind | None:
    """The head by itself or its nearest; a being is never replaced by a thing."""
    candidates = [" ".join([*(word.unit.text for word in names), phrase.lemma]), phrase.lemma] if names else [phrase.lemma]
    best: tuple[Match, Category, str] | None = None
    for text in candidates:
        for category in _categories(phrase.lemma):
            match = vocabulary.nearest(category, text)
            if match.name and (best is None or match.score > best[0].score):
                best = (match, category, text)
    if best is None:
        return None
    match, category, text = best
    entry = vocabulary.named(category, match.name)
    if entry is None:
        return None
    words = (*names, phrase.head) if text != phrase.lemma and match.exact else (phrase.head,)
    return Kind(entry, _category(entry), match, words, material=_material_in(phrase.head, vocabulary))


def _categories(lemma: str) -> tuple[Category, ...]:
    return ("kind",) if is_being(lemma) else ("kind", "thing")


def _material_in(head: Word, vocabulary: Vocabulary) -> Word | None:
    """The head when it is one phrase that begins with a material ("glass marble")."""
    first, space, _ = head.unit.text.partition(" ")
    return head if space and vocabulary.entry("material", first) is not None else None


def entry_kind(name: str, head: Word, vocabulary: Vocabulary) -> Kind | None:
    """The kind of a name when a word only implies it; nothing of the phrase says it."""
    match = vocabulary.nearest("kind", name) if name else Match()
    category: Category = "kind"
    if not match.name and name:
        match, category = vocabulary.nearest("thing", name), "thing"
    entry = vocabulary.named(category, match.name) if match.name else None
    return Kind(entry, _category(entry), match, ()) if entry is not None else None


def person_for(head: Word, sex: str, vocabulary: Vocabulary) -> Kind | None:
    """Somebody of whom only a pronoun or a part is said."""
    name = {"female": "woman", "male": "man"}.get(sex, "person")
    match = vocabulary.nearest("kind", name)
    entry = vocabulary.named("kind", match.name) if match.name else None
    words = (head,) if head.tag == "pronoun" and head.unit.text in closed.INDEFINITE_PERSONS else ()
    return Kind(entry, "being", match, words) if entry is not None else None
