"""Casting: the members of the cast, engaged and described."""

import re
from collections.abc import Sequence

from aozora.director.cast.coreference import Coreference
from aozora.director.cast.describing import Description, Marks
from aozora.director.cast.members import Member
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.inflection import noun_lemma
from aozora.director.lexicon import nouns
from aozora.director.lexicon.qualities import DEALT_COLOURS
from aozora.director.meaning.kinds import Kind
from aozora.director.meaning.vocabulary import Vocabulary


class Cast:
    """The cast of the film, in order of appearance, and who was spoken of last (`memory`)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.members: list[Member] = []
        self.references: dict[str, str] = {}
        self.memory = Coreference(self.members)

    def member(self, role: str) -> Member:
        """The member with this id."""
        return next(member for member in self.members if member.id == role)

    def named(self, name: str) -> tuple[str, ...]:
        """Who bears a name, or the first or last word of it."""
        said = set(name.lower().split())
        for member in reversed(self.members):
            if member.name and said & set(member.name.lower().split()):
                return (member.id,)
        return ()

    @property
    def is_full(self) -> bool:
        """Whether nobody else can be cast."""
        return len(self.members) >= nouns.LARGEST_CAST

    def last_spoken(self) -> tuple[str, ...]:
        """Whom the latest mention means."""
        return self.memory.last_spoken()

    def engage(self, phrase: NounPhrase, kind: Kind, count: int, shot: int) -> tuple[str, ...]:
        """New members of the cast for a noun phrase; several of them are one group."""
        name = _slug(phrase.lemma if phrase.head.tag == "noun" or kind.words else kind.entry.name)
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
                marks=Marks(age=kind.age),
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
            marks = self.member(role).marks
            if colours and not marks.colour:
                marks.paint(colours[index % len(colours)])
                marks.pattern = "" if marks.pattern == "multicoloured" else marks.pattern

    def describe(self, roles: Sequence[str], found: Description) -> None:
        """Bind a description to roles; several colours of a group are dealt out one by one."""
        for index, role in enumerate(roles):
            mine = found
            if len(roles) > 1 and len(found.colours) > 1:
                mine = Description([found.colours[index % len(found.colours)]], found.others)
            self.member(role).marks.take_all(mine)


def is_dealt(found: Description, kind: Kind) -> bool:
    """Whether a description asks for colours without naming them ("painted blocks", "colourful balls")."""
    said = {first for word in kind.words if (first := word.unit.text.split()[0]) == "painted"}
    said |= {"painted" for quality in found.others if quality.word.unit.text.startswith("painted")}
    said |= {quality.value for quality in found.others if quality.slot in ("pattern", "state")}
    return not found.colours and bool(said & {"multicoloured", "painted"})


def _slug(text: str) -> str:
    last = noun_lemma(text).split(" ")[-1]
    plain = re.sub(r"[^a-z0-9]+", "-", last.lower().encode("ascii", "ignore").decode()).strip("-")
    return plain or "role"
