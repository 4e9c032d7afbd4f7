"""Kinds: which entry of the catalogue a noun phrase comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.cast.describing import Quality
from aozora.director.cast.members import RoleCategory
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.inflection import is_plural
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, nouns
from aozora.director.lexicon.qualities import AGES, PERSONAL
from aozora.director.meaning import wordnet
from aozora.director.meaning.nearness import is_being, is_person
from aozora.director.meaning.vocabulary import Match, Vocabulary
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
    return (
        _collected(phrase, names, vocabulary)
        or _genus(phrase, names, vocabulary)
        or _young(phrase, names, vocabulary)
        or _plain(phrase, names, vocabulary)
    )


def _collected(phrase: NounPhrase, names: Sequence[Word], vocabulary: Vocabulary) -> Kind | None:
    """ "an elephant herd" is many elephants."""
    if phrase.lemma not in closed.MEASURES or not names or names[-1].unit.last + 1 != phrase.head.unit.first:
        return None
    found = vocabulary.entry("kind", names[-1].unit.text) if _exact(phrase.lemma, vocabulary) is None else None
    return Kind(found, "being", Match(found.name, True, 1.0), (names[-1], phrase.head)) if found is not None else None


def _genus(phrase: NounPhrase, names: Sequence[Word], vocabulary: Vocabulary) -> Kind | None:
    """ "a rose flower", "a corgi dog": the noun before the head says which one of its kind is meant."""
    found = _exact(names[-1].unit.text, vocabulary) if names and names[-1].unit.last + 1 == phrase.head.unit.first else None
    head = _exact(phrase.lemma, vocabulary) if found is not None else None
    if found is None or head is None or found is head or head.name not in vocabulary.families(found.category, found.name):
        return None
    return Kind(found, _category(found), Match(found.name, True, 1.0), (names[-1], phrase.head))


def poured(lemma: str, head: Word, verb: str, vocabulary: Vocabulary) -> Kind | None:
    """ "water is poured into a glass": a liquid that is said to flow is seen as a thing."""
    if lemma not in nouns.POURED or verb not in nouns.FLOWING:
        return None
    entry = vocabulary.entry("thing", nouns.POURED[lemma])
    return Kind(entry, "thing", Match(entry.name, True, 1.0), (head,)) if entry is not None else None


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
    """The head by itself or its nearest; a being is never replaced by a thing. What the catalogue lists by this very word is
    meant before what is only a kind of something listed."""
    material = _material_in(phrase.head, vocabulary)
    texts = [phrase.lemma] if material is None else [phrase.lemma, phrase.lemma.partition(" ")[2]]
    candidates = [" ".join([*(word.unit.text for word in names), phrase.lemma]), *texts] if names else texts
    ranked: list[tuple[float, int, Match, Category, str]] = []
    for text in candidates:
        for category in _categories(text, vocabulary):
            match = vocabulary.nearest(category, text)
            listed = match.exact and vocabulary.entry(category, text) is not None
            family = match.exact and not listed and vocabulary.entry("place", text) is not None
            if match.name and not (family and category == "thing"):
                ranked.append((match.score + listed, -len(ranked), match, category, text))
    if not ranked:
        return _titled(phrase, names, vocabulary)
    _, _, match, category, text = max(ranked, key=lambda item: item[:2])
    entry = vocabulary.named(category, match.name)
    if entry is None:
        return None
    titled = None if match.exact else _titled(phrase, names, vocabulary)
    if titled is not None and (titled.match.exact or category == "thing"):
        # A mother is played by a woman, rather than by just anybody.
        return titled
    words = (*names, phrase.head) if text not in texts and match.exact else (phrase.head,)
    return Kind(entry, _category(entry), match, words, material=material)


def _titled(phrase: NounPhrase, names: Sequence[Word], vocabulary: Vocabulary) -> Kind | None:
    """ "a robot DJ": a being by the noun before what it is called; "a female anchor": somebody by what is said of them."""
    meanings = wordnet.senses(phrase.lemma, "noun")
    somebody = not meanings or any(wordnet.domain(sense) == "noun.person" for sense in meanings)
    if names and names[-1].tag == "noun" and not is_plural(names[-1].unit.text) and somebody:
        # A robot DJ is a robot; a spider web is no spider.
        entry = vocabulary.entry("kind", names[-1].unit.text)
        senses = wordnet.senses(phrase.lemma, "noun")
        # "dragon bones" are no dragon.
        personal = not senses or any(wordnet.domain(sense) == "noun.person" for sense in senses)
        if entry is not None and personal:
            return Kind(entry, "being", Match(entry.name, True, 0.9), (names[-1], phrase.head))
    if phrase.lemma in nouns.COLLECTIVES and not is_plural(phrase.head.unit.text):
        return entry_kind("person", vocabulary, (phrase.head,))
    personal = is_person(phrase.lemma) or any(word.unit.text in PERSONAL for word in phrase.modifiers)
    if personal and bool(meanings) and somebody:
        match = vocabulary.nearest("kind", "person")
        entry = vocabulary.named("kind", match.name) if match.name else None
        return Kind(entry, "being", Match(match.name, False, 0.6), (phrase.head,)) if entry is not None else None
    return None


def _categories(text: str, vocabulary: Vocabulary) -> tuple[Category, ...]:
    listed_thing = vocabulary.entry("thing", text) is not None
    return ("kind",) if is_being(text) and not listed_thing else ("kind", "thing")


def _material_in(head: Word, vocabulary: Vocabulary) -> Word | None:
    """The head when it is one phrase that begins with a material ("glass marble"); ice cream is not made of ice."""
    first, space, rest = head.unit.text.partition(" ")
    made = space and vocabulary.entry("material", first) is not None and _exact(rest, vocabulary) is not None
    return head if made else None


def entry_kind(name: str, vocabulary: Vocabulary, words: tuple[Word, ...] = ()) -> Kind | None:
    """The kind of a name when a word only implies it; `words` of the phrase say so."""
    match = vocabulary.nearest("kind", name) if name else Match()
    category: Category = "kind"
    if not match.name and name:
        match, category = vocabulary.nearest("thing", name), "thing"
    entry = vocabulary.named(category, match.name) if match.name else None
    return Kind(entry, _category(entry), match, words) if entry is not None else None


def kind_like(entry: Entry, head: Word) -> Kind:
    """The kind of somebody who is there, said again by another word."""
    return Kind(entry, _category(entry), Match(entry.name, True, 1.0), (head,))


def person_for(head: Word, sex: str, vocabulary: Vocabulary) -> Kind | None:
    """Somebody of whom only a pronoun or a part is said."""
    name = {"female": "woman", "male": "man"}.get(sex, "person")
    match = vocabulary.nearest("kind", name)
    entry = vocabulary.named("kind", match.name) if match.name else None
    words = (head,) if head.tag == "pronoun" and head.unit.text in closed.INDEFINITE_PERSONS else ()
    return Kind(entry, "being", match, words) if entry is not None else None


def inherent_qualities(kind: Kind, vocabulary: Vocabulary) -> list[Quality]:
    """What a phrase of the catalogue says by itself ("painted block", "old man", "glass marble")."""
    found: list[Quality] = []
    if kind.material is not None:
        name = vocabulary.nearest("material", kind.material.unit.text.partition(" ")[0]).name
        found.append(Quality(kind.material, "material", name))
    firsts = [word.unit.text.partition(" ")[0] for word in kind.words]
    traits = [first for first in firsts if first in kind.entry.traits and first not in nouns.YOUNG]
    found += [Quality(kind.words[-1], "state", trait) for trait in traits if vocabulary.entry("material", trait) is None]
    return [*found, *(Quality(kind.words[-1], "age", first) for first in firsts if first in AGES and first not in traits)]
