"""The desk: everything that is open while one shot is read."""

from collections.abc import Mapping, Sequence

from aozora.director.action.deeds import Actions
from aozora.director.cast.casting import Cast
from aozora.director.cast.relations import Relations
from aozora.director.claims import Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.units import Unit
from aozora.director.grammar.word_classes import Word
from aozora.director.heard.ear import Ear
from aozora.director.heard.quotations import Use
from aozora.director.heard.speech import LineWriter
from aozora.director.lexicon import closed, nouns
from aozora.director.meaning.kinds import Kind
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import NARRATOR, ShotNotes
from aozora.film.catalogue import Entry

_SOMEBODY = "somebody"


class Desk:
    """The notes of a shot with those who write into them. `subjects` are the roles that acted last; `shot` is its number."""

    def __init__(
        self,
        notes: ShotNotes,
        shot: int,
        cast: Cast,
        claims: Claims,
        tokens: Sequence[Token],
        uses: Mapping[int, Use],
        vocabulary: Vocabulary,
    ) -> None:
        self.notes = notes
        self.shot = shot
        self.tokens = tokens
        self.cast = cast
        self.claims = claims
        self.vocabulary = vocabulary
        self.ear = Ear(notes, claims, uses, vocabulary)
        self.lines = LineWriter(notes, claims, tokens, uses, self.ear, vocabulary)
        self.actions = Actions(notes, claims, vocabulary, self.families, self.is_being)
        self.relations = Relations(notes, claims, vocabulary)
        self.subjects: tuple[str, ...] = ()
        self.speaker = ""

    def is_being(self, role: str) -> bool:
        """Whether a role is a being."""
        return self.cast.member(role).category == "being"

    def is_human(self, role: str) -> bool:
        """Whether a role is somebody rather than an animal or a thing."""
        return "person" in self.families(role)

    def families(self, role: str) -> tuple[str, ...]:
        """The kind of a role and the families around it."""
        entry = self.cast.member(role).entry
        return self.vocabulary.families(entry.category, entry.name)

    def somebody(self) -> tuple[str, ...]:
        """An unnamed person who does what nobody is said to do; nobody when the catalogue has no people."""
        known = next((member.id for member in self.cast.members if member.nouns == {_SOMEBODY, "person"}), None)
        person = self.vocabulary.entry("kind", "person")
        if person is None or (known is None and self.cast.is_full):
            return ()
        roles = (known,) if known is not None else self._engage_somebody(person)
        self.notes.cast(roles)
        return roles

    def _engage_somebody(self, person: Entry) -> tuple[str, ...]:
        head = Word(Unit(0, 0, _SOMEBODY, "word"), "noun", _SOMEBODY)
        kind = Kind(person, "being", Match(person.name, True, 1.0), ())
        return self.cast.engage(NounPhrase((head,), head), kind, 1, self.shot)

    def latest(self) -> tuple[str, ...]:
        """Those last spoken of, if they are in this shot."""
        roles = self.cast.last_spoken()
        return roles if set(roles) <= set(self.notes.roles) else ()

    def speaker_named(self, name: str) -> str:
        """The role id of somebody called `name` in a script, or the narrator."""
        words = [word for word in name.split() if word not in closed.ARTICLES]
        if not words or set(words) & (nouns.NARRATORS | {"voice"}):
            return NARRATOR
        for member in reversed(self.cast.members):
            if (
                words[-1] in member.nouns
                or words[-1] == member.entry.name
                or (words[-1] in nouns.YOUNG and words[-1] == member.marks.age)
            ):
                self.notes.cast([member.id])
                return member.id
        return NARRATOR
