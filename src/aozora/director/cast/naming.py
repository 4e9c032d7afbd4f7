"""Naming: which noun phrases are proper names of somebody ("Gwen Stacy", "her brother Daniel", "MARA")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aozora.director.claims import Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import COPULAS, Sentence
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.names import FEMALE_NAMES, FORMS_OF_ADDRESS, MALE_NAMES, TITLES
from aozora.director.meaning import wordnet
from aozora.director.meaning.kinds import kind_of, person_for

if TYPE_CHECKING:
    from aozora.director.cast.mentions import Mentions

NAMING = frozenset(["name", "call", "dub", "nickname", "title"])
"""Verbs that give a name."""


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name: its words, the nouns before it that say who bears it ("her brother"), and the sex that it tells."""

    text: str
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    sex: str = ""


def names_in(sentence: Sentence, claims: Claims) -> dict[int, ProperName]:
    """The noun phrases of a sentence that are names, by number."""
    acting = {n for clause in sentence.clauses if clause.lemma not in COPULAS or clause.lemma == "be" for n in clause.subjects}
    given = {n for clause in sentence.clauses if clause.lemma in NAMING for n in clause.objects}
    found = {n: _name(phrase, n in acting, n in given, claims) for n, phrase in enumerate(sentence.phrases)}
    return {number: name for number, name in found.items() if name is not None}


def is_apposed(sentence: Sentence, number: int, claims: Claims) -> bool:
    """ "Anna, a young woman": what follows a name after a comma tells who it is."""
    if number + 1 >= len(sentence.phrases):
        return False
    name, following = sentence.phrases[number], sentence.phrases[number + 1]
    between = [claims.token(at).text for at in range(name.last + 1, following.first)]
    return between == [","] and following.determiner in ("a", "an", "the") and following.head.tag == "noun"


def _name(phrase: NounPhrase, acts: bool, given: bool, claims: Claims) -> ProperName | None:
    words = [word for word in phrase.words if word.tag in ("noun", "name", "adjective") and word.unit.kind == "word"]
    if not words or phrase.head.tag != "noun" or phrase.head is not words[-1]:
        return None
    first = len(words)
    while first and _is_written_large(words[first - 1], claims):
        first -= 1
    named = words[first:]
    while named and _is_ordinary(named[0]) and named[0].unit.text not in TITLES:
        named = named[1:]
    known = any(word.unit.text in FEMALE_NAMES | MALE_NAMES for word in named)
    titled = bool(named) and named[0].unit.text in TITLES and len(named) > 1
    new = acts and bool(named) and named[-1].unit.capital and all(_is_unheard_of(word) for word in named)
    if not (known or titled or new or (given and named)) or (
        phrase.determiner in ("a", "an", "the") and len(named) == len(words)
    ):
        return None
    before = tuple(word for word in words if not any(word is one for one in named))
    text = " ".join(_written(word, claims) for word in named)
    return ProperName(text, tuple(named), before, _sex(named))


def _is_written_large(word: Word, claims: Claims) -> bool:
    return word.unit.first == word.unit.last and claims.original(word)[:1].isupper()


def _is_ordinary(word: Word) -> bool:
    """Whether a word written large is a common noun that only begins the sentence."""
    text = word.unit.text
    if text in FEMALE_NAMES | MALE_NAMES:
        return False
    return not _is_unheard_of(word)


def _is_unheard_of(word: Word) -> bool:
    text = word.unit.text
    spelt = text.replace("-", "").isalpha()
    return text in FEMALE_NAMES | MALE_NAMES or (not word.unit.senses and not wordnet.uses(word.unit.lemma) and spelt)


def _written(word: Word, claims: Claims) -> str:
    text = claims.original(word)
    return text.title() if text.isupper() and len(text) > 2 else text


def _sex(named: Sequence[Word]) -> str:
    for word in named:
        if word.unit.text in FEMALE_NAMES:
            return "female"
        if word.unit.text in MALE_NAMES:
            return "male"
        if TITLES.get(word.unit.text):
            return TITLES[word.unit.text]
    return ""


class Naming:
    """Reads the names of one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._desk = mentions.desk

    def take(self, number: int, phrase: NounPhrase, name: ProperName) -> None:
        """ "Gwen Stacy", "her brother Daniel"; "a girl named Emma" gives somebody a name."""
        cast, claims, roles = self._desk.cast, self._desk.claims, self._mentions.roles
        giving = [clause for clause in self._mentions.sentence.clauses if number in clause.objects and clause.lemma in NAMING]
        owner = tuple(role for clause in giving for n in clause.subjects for role in roles.get(n, ()))
        if giving and owner:
            claims.words(giving[0].verb.words, "attribute", owner[0])
        if not giving and is_apposed(self._mentions.sentence, number, claims):
            beside = roles.get(number + 1, ())
            owner = tuple(role for role in beside if self._desk.is_being(role) and not cast.member(role).name)
        known = owner[:1] or cast.named(name.text) or self._engage(phrase, name)
        for role in known:
            member = cast.member(role)
            member.name = member.name or name.text
            member.nouns.update(word.unit.text for word in name.words)
        roles[number] = known
        cast.memory.speak_of(known)
        self._desk.notes.cast(known)
        said = "attribute" if giving else self._mentions.part_of_speech(number)
        claims.words(name.words, said, known[0] if known else "", why="" if known else "nobody is cast")

    def _engage(self, phrase: NounPhrase, name: ProperName) -> tuple[str, ...]:
        """Somebody new: of the kind that is said before the name, or a person."""
        first = next((word for word in name.words if word.unit.text not in FORMS_OF_ADDRESS), name.words[0])
        kind = person_for(first, name.sex, self._desk.vocabulary)
        called = kind_of(NounPhrase((name.words[-1],), name.words[-1]), self._desk.vocabulary)
        if called is not None and called.category == "being" and called.match.exact and len(name.words) > 1:
            # "Mr. Rooster" is a rooster.
            kind = called
        heads = [word for word in name.before if word.tag == "noun"]
        if heads:
            said = NounPhrase(name.before, heads[-1], tuple(w for w in name.before if w is not heads[-1]), phrase.determiner)
            kind = kind_of(said, self._desk.vocabulary) or kind
        if kind is None or self._desk.cast.is_full:
            return ()
        roles = self._desk.cast.engage(NounPhrase((first,), first), kind, 1, self._desk.shot)
        apart = [word for word in kind.words if all(word is not one for one in name.words)]
        self._desk.claims.words(apart, "attribute", roles[0], match=kind.match)
        self._mentions.describe_roles([w for w in name.before if all(w is not k for k in kind.words)], roles)
        return roles
