"""Order: which deeds follow one another, and which go on together."""

from collections.abc import Sequence
from dataclasses import replace

from aozora.director.action.circumstances import Way
from aozora.director.grammar.clauses import Clause
from aozora.director.lexicon.happenings import LAST_WORDS, TOGETHER_WORDS
from aozora.director.lexicon.verbs import MOMENTS, OUTCOMES
from aozora.director.notes import ShotNotes


class Order:
    """The slots of a shot's deeds, given out as its clauses are read; `slot` is that of the latest deed."""

    def __init__(self, notes: ShotNotes) -> None:
        self._notes = notes
        self.slot = 0

    def go_on(self) -> None:
        """Whatever comes now follows all deeds so far."""
        if self._notes.deeds:
            self.slot = max(deed.slot for deed in self._notes.deeds) + 1

    def next(self, clause: Clause, way: Way, subjects: Sequence[str], action: str) -> int:
        """The slot of a clause's deed: after, together with or ahead of what came before."""
        if not self._notes.deeds:
            return self.slot
        if clause.link == "before":
            return self._ahead()
        if clause.conjunction in LAST_WORDS:
            self.slot = max(deed.slot for deed in self._notes.deeds) + 1
        elif self._follows(clause, way, subjects, action):
            self.slot += 1
            if clause.conjunction in ("until", "till"):
                self._end_there(self.slot)
        return self.slot

    def _follows(self, clause: Clause, way: Way, subjects: Sequence[str], action: str) -> bool:
        """Whether a deed comes after the latest ones. A new sentence and a further verb go on in time with whoever has acted or
        been acted upon; participles and relative clauses go along with theirs."""
        if clause.conjunction in TOGETHER_WORDS:
            return False
        event = clause.link == "" and action in MOMENTS and clause.verb.finite and clause.verb.main.form != "ing"
        if clause.link == "then" or way.sudden or event:
            return True
        acted = {deed.subject for deed in self._notes.deeds}
        struck = {target for deed in self._notes.deeds if deed.slot == self.slot for target in deed.targets}
        if not clause.verb.finite:
            return clause.link == "while" and action in OUTCOMES and bool(acted & set(subjects))
        if clause.conjunction == "who":
            return False
        return bool((acted | (struck if action in OUTCOMES else set[str]())) & set(subjects))

    def _ahead(self) -> int:
        """Room for a deed just ahead of the latest ones: those move on by one slot."""
        here = self.slot
        self._notes.deeds[:] = [replace(d, slot=d.slot + 1) if d.slot >= here else d for d in self._notes.deeds]
        self._notes.speeches[:] = [replace(s, slot=s.slot + 1) if s.slot >= here else s for s in self._notes.speeches]
        self.slot = here + 1
        return here

    def _end_there(self, slot: int) -> None:
        """ "until": what went on ends where the new deed begins."""
        self._notes.deeds[:] = [replace(d, until=slot) if d.slot == slot - 1 else d for d in self._notes.deeds]
