"""Order: which deeds follow one another, and which go on together."""

from collections.abc import Sequence

from aozora.director.grammar.clauses import Clause
from aozora.director.lexicon.verbs import OUTCOMES
from aozora.director.notes import Deed


def slot_after(deeds: Sequence[Deed], current: int, clause: Clause, subjects: Sequence[str], action: str) -> tuple[int, int]:
    """The slot of a clause's deed and the current slot from then on: after, together with or ahead of what came before. A new
    sentence goes on in time with whoever has acted already."""
    if not deeds:
        return current, current
    acted = bool({deed.subject for deed in deeds} & set(subjects))
    outcome = clause.link == "while" and not clause.verb.finite and action in OUTCOMES and acted
    if clause.link == "before":
        return min(deed.slot for deed in deeds) - 1, current
    following = current + 1 if outcome or clause.link == "then" or (clause.link == "" and acted) else current
    return following, following
