"""Casting: which noun phrases are members of the cast, and which of them are the same one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from aozora.director.describing import Description
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.inflection import is_plural, noun_lemma
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, nouns
from aozora.director.lexicon.qualities import DEALT_COLOURS
from aozora.director.vocabulary import Match, Vocabulary
from aozora.film.catalogue import Category, Entry
from aozora.film.screenplay import Attributes, Role

RoleCategory = Literal["being", "thing"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a noun phrase would be cast as: the catalogue's entry, how near it is, and the words that say so."""

    entry: Entry
    category: RoleCategory
    match: Match
    words: tuple[Word, ...]
    age: str = ""
    material: Word | None = None


@dataclass
class Member:
    """A role while the prompt is read. `nouns` are the singulars that it has been called by."""

    id: str
    entry: Entry
    category: RoleCategory
    group: str = ""
    nouns: set[str] = field(default_factory=set[str])
    colour: str = ""
    material: str = ""
    size: str = ""
    age: str = ""
    pattern: str = ""
    states: list[str] = field(default_factory=list[str])
    first_shot: int = 0

    def role(self) -> Role:
        """The finished role."""
        attributes = Attributes.model_validate(
            {
                "colour": self.colour, "material": self.material, "size": self.size, "age": self.age, "pattern": self.pattern,
                "states": tuple(dict.fromkeys(self.states)),
            }
        )  # fmt: skip
        return Role(id=self.id, kind=self.entry.name, category=self.category, group=self.group, attributes=attributes)


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
        if match.name and (entry := vocabulary.entry("kind", match.name)) is not None:
            return Kind(entry, "being", match, (*names[start:], phrase.head), age=lemma)
    breed = phrase.lemma.rpartition(" ")[0]
    match = vocabulary.nearest("kind", breed) if breed else Match()
    own = vocabulary.entry("kind", phrase.lemma)
    if not match.name and own is not None:
        match = Match(own.name, True, 1.0)
    if not match.name:
        match = vocabulary.nearest("kind", parent)
    entry = vocabulary.entry("kind", match.name) if match.name else None
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
    entry = vocabulary.entry(category, match.name)
    if entry is None:
        return None
    words = (*names, phrase.head) if text != phrase.lemma and match.exact else (phrase.head,)
    return Kind(entry, _category(entry), match, words, material=_material_in(phrase.head, vocabulary))


def _categories(lemma: str) -> tuple[Category, ...]:
    return ("kind",) if lemma in nouns.BEINGS else ("kind", "thing")


def _material_in(head: Word, vocabulary: Vocabulary) -> Word | None:
    """The head when it is one phrase that begins with a material ("glass marble")."""
    first, space, _ = head.unit.text.partition(" ")
    return head if space and vocabulary.entry("material", first) is not None else None


class Cast:
    """The cast of the film, in order of appearance, and who was spoken of last."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.members: list[Member] = []
        self._spoken: list[tuple[str, ...]] = []

    def member(self, role: str) -> Member:
        """The member with this id."""
        return next(member for member in self.members if member.id == role)

    @property
    def is_full(self) -> bool:
        """Whether nobody else can be cast."""
        return len(self.members) >= nouns.LARGEST_CAST

    def speak_of(self, roles: Sequence[str]) -> None:
        """Remember that these were the last ones mentioned."""
        if roles:
            self._spoken.append(tuple(roles))

    def last_spoken(self) -> tuple[str, ...]:
        """Whom the latest mention means."""
        return self._spoken[-1] if self._spoken else ()

    # Who is meant.

    def pronoun(self, text: str, subjects: Sequence[str] = (), others: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Whom a pronoun means: those last spoken of who fit, none of `others`; `subjects` of the clause before come first."""
        plural = text in closed.PLURAL_PRONOUNS or text in ("both", "all", "these", "those", "each")
        groups = ([tuple(subjects)] if subjects else []) + list(reversed(self._spoken))
        groups = [group for group in groups if not others & set(group)]
        for group in groups:
            if (len(group) > 1) == plural and all(self._fits(role, text) for role in group):
                return group
        if plural and groups:
            together = {role for group in groups[:2] for role in group}
            return tuple(member.id for member in self.members if member.id in together)
        return groups[0] if groups and text in closed.SINGULAR_PRONOUNS and len(groups[0]) == 1 else ()

    def _fits(self, role: str, text: str) -> bool:
        member = self.member(role)
        gender = closed.SINGULAR_PRONOUNS.get(text, "any")
        if gender in ("male", "female"):
            other = nouns.FEMALE if gender == "male" else nouns.MALE
            return member.category == "being" and not (member.nouns & other)
        return not (text in ("it", "its", "itself") and member.nouns & nouns.HUMANS)

    def earlier(self, phrase: NounPhrase, kind: Kind | None, colour: str, shot: int) -> tuple[str, ...]:
        """The roles that a repeated mention means: by a definite article always, by the same noun in a later shot too."""
        definite = phrase.determiner in ("the", "this", "that", "these", "those", "both") or phrase.possessor is not None
        other = any(word.unit.text in ("other", "another", "second", "third", "new", "different") for word in phrase.words)
        lemma = phrase.lemma
        for member in reversed(self.members):
            same_noun = lemma in member.nouns or any(name.endswith(" " + lemma) for name in member.nouns)
            same_kind = kind is not None and kind.entry.name == member.entry.name and kind.category == member.category
            wider = kind is not None and definite and self._is_a(member, lemma)
            if not (same_noun or same_kind or wider) or other or (colour and member.colour and colour != member.colour):
                continue
            if definite or (member.first_shot != shot and not phrase.plural):
                return self._group_or_one(member, phrase)
        return ()

    def _is_a(self, member: Member, noun: str) -> bool:
        """Whether a member may be called by a wider noun ("the dog", "the animal", "the toy")."""
        seen: set[str] = set()
        frontier = [*sorted(member.nouns), member.entry.name, member.entry.family]
        while frontier:
            name = frontier.pop()
            if name == noun:
                return True
            if name and name not in seen:
                seen.add(name)
                frontier += [*nouns.NOUN_KIN.get(name, ()), *([nouns.YOUNG[name]] if name in nouns.YOUNG else [])]
        return False

    def _group_or_one(self, member: Member, phrase: NounPhrase) -> tuple[str, ...]:
        if is_plural(phrase.head.unit.text) and member.group:
            return tuple(other.id for other in self.members if other.group == member.group)
        return (member.id,)

    # New roles.

    def engage(self, phrase: NounPhrase, kind: Kind, count: int, shot: int) -> tuple[str, ...]:
        """New members of the cast for a noun phrase; several of them are one group."""
        name = _slug(phrase.lemma if phrase.head.tag == "noun" else kind.entry.name)
        taken = sum(1 for member in self.members if member.id.rpartition("-")[0] == name)
        group = ""
        if count > 1:
            groups = {member.group for member in self.members if member.group.startswith(f"{name}s-")}
            group = f"{name}s-{len(groups) + 1}"
        made = [
            Member(
                f"{name}-{taken + 1 + index}",
                kind.entry,
                kind.category,
                group,
                {phrase.lemma, kind.entry.name},
                age=kind.age,
                first_shot=shot,
            )
            for index in range(count)
        ]
        self.members += made
        return tuple(member.id for member in made)

    def deal_colours(self, roles: Sequence[str]) -> None:
        """Give each of a group a colour of its own, in a fixed order."""
        colours = [name for name in DEALT_COLOURS if self._vocabulary.entry("colour", name) is not None]
        for index, role in enumerate(roles):
            member = self.member(role)
            if colours and not member.colour:
                member.colour = colours[index % len(colours)]
                member.pattern = "" if member.pattern == "multicoloured" else member.pattern

    def describe(self, roles: Sequence[str], found: Description) -> None:
        """Bind a description to roles; as many colours as roles are dealt out one by one."""
        values = [quality.value for quality in found.colours if quality.value]
        for index, role in enumerate(roles):
            member = self.member(role)
            if values:
                member.colour = values[index % len(values)] if len(values) == len(roles) else values[0]
            for quality in found.others:
                _set(member, quality.slot, quality.value)


def is_dealt(found: Description, kind: Kind) -> bool:
    """Whether a description asks for colours without naming them ("painted blocks", "colourful balls")."""
    said = {first for word in kind.words if (first := word.unit.text.split()[0]) == "painted"}
    said |= {"painted" for quality in found.others if quality.word.unit.text.startswith("painted")}
    said |= {quality.value for quality in found.others if quality.slot in ("pattern", "state")}
    return not found.colours and bool(said & {"multicoloured", "painted"})


def _set(member: Member, slot: str, value: str) -> None:
    if not value:
        return
    match slot:
        case "material":
            member.material = value
        case "size":
            member.size = value
        case "age":
            # "small puppy" and "old dog" both name an age; a young animal's own word says it best.
            member.age = member.age if member.age in nouns.YOUNG else value
        case "pattern":
            member.pattern = value
        case "state":
            member.states.append(value)
        case _:
            return


def _slug(text: str) -> str:
    last = noun_lemma(text).split(" ")[-1]
    plain = re.sub(r"[^a-z0-9]+", "-", last.lower().encode("ascii", "ignore").decode()).strip("-")
    return plain or "role"


def count_of(phrase: NounPhrase, measured: int | None) -> int:
    """How many a noun phrase means, at least 1 and at most `MOST_ROLES`."""
    number = (
        phrase.number if phrase.number is not None and not (phrase.number == 1 and is_plural(phrase.head.unit.text)) else None
    )
    if measured is not None:
        number = measured if number is None or number <= 1 else number
    if number is None:
        several = {
            "some": 4,
            "several": 4,
            "many": 8,
            "various": 4,
            "numerous": 8,
            "few": 3,
            "all": 3,
            "both": 2,
            "these": 3,
            "those": 3,
        }
        plain = nouns.COUNT_OF_PLURAL if is_plural(phrase.head.unit.text) else 1
        number = several.get(phrase.determiner, plain) if is_plural(phrase.head.unit.text) else plain
    return max(1, min(number, nouns.MOST_ROLES))
