"""Repair: from the text of an answer to a screenplay that holds, with everything noted that had to change."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from aozora.director.chat.casting import cast_of
from aozora.director.chat.draft import Unusable, find_object, read_draft
from aozora.director.chat.ids import identify
from aozora.director.chat.naming import Names
from aozora.director.chat.pacing import paced
from aozora.director.chat.spans import understanding
from aozora.director.chat.taking import shots_of
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.plan.timing import LineSeconds
from aozora.film.brief import Brief
from aozora.film.screenplay import Role, Screenplay, Shot


@dataclass(frozen=True)
class Repaired:
    """A screenplay, and in a few words each what of the answer is not in it or not under its name."""

    screenplay: Screenplay
    changes: tuple[str, ...]


@dataclass(frozen=True)
class Workshop:
    """What an answer is repaired with: the brief, the vocabulary, the length of lines, and the embedded planner's reading."""

    brief: Brief
    vocabulary: Vocabulary
    line_seconds: LineSeconds
    own: Screenplay

    def repair(self, answer: str, planner: str) -> Repaired:
        """The screenplay of an answer; `Unusable` when there is none in it."""
        draft, left_out = read_draft(find_object(answer))
        draft, ids = identify(draft)
        names = Names(self.vocabulary)
        cast = cast_of(draft.cast, names, self.brief)
        known = {role.id: role for role in cast}
        shots = _with_everybody(shots_of(draft.shots, known, self.own.shots[0].place, names), cast)
        shots = paced(shots, self.brief.settings, self.line_seconds, names)
        seen = {role for shot in shots for role in shot.roles}
        cast = tuple(role for role in cast if role.id in seen)
        try:
            made = Screenplay(prompt=self.brief.prompt, seed=self.brief.settings.seed, planner=planner, cast=cast, shots=shots)
        except ValidationError as error:
            raise Unusable(error.errors(include_url=False)[0]["msg"]) from error
        spans = understanding(draft.understanding, made, ids, names, self.own)
        made = made.model_copy(update={"understanding": spans})
        changes = (*(change.told() for change in names.changes), *(f"{path} left out (not valid)" for path in left_out))
        return Repaired(made, tuple(dict.fromkeys(changes)))


def _with_everybody(shots: Sequence[Shot], cast: Sequence[Role]) -> tuple[Shot, ...]:
    """Roles that are in no shot come into the first one: somebody was cast to be seen."""
    seen = {role for shot in shots for role in shot.roles}
    lost = tuple(role.id for role in cast if role.id not in seen)
    first, *rest = shots
    return (first.model_copy(update={"roles": (*first.roles, *lost)}), *rest) if lost else tuple(shots)
