"""Planners: who makes a screenplay of a brief."""

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.plan.planning import plan
from aozora.director.reading import read_prompt, tags_of
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Line, Screenplay, Shot, Span
from aozora.film.watch import Watch


class Planner(Protocol):
    """Makes screenplays."""

    def direct(
        self, brief: Brief, catalogue: Catalogue, line_seconds: Callable[[Line], Fraction], watch: Watch = Watch()
    ) -> Screenplay:
        """The screenplay of a brief with what a catalogue offers. `line_seconds` says how long a line lasts when spoken;
        the watch hears what somebody should know. `InvalidInput` (field "prompt") when the prompt uses a reference that the
        brief does not have."""
        ...


class EmbeddedPlanner:
    """Reads English by grammar; no model, no network, the same screenplay every time."""

    def __init__(self) -> None:
        self._vocabulary: tuple[Catalogue, Vocabulary] | None = None

    def _vocabulary_of(self, catalogue: Catalogue) -> Vocabulary:
        """The vocabulary of a catalogue; that of the last one is kept."""
        if self._vocabulary is None or self._vocabulary[0] is not catalogue:
            self._vocabulary = (catalogue, Vocabulary(catalogue))
        return self._vocabulary[1]

    def direct(
        self, brief: Brief, catalogue: Catalogue, line_seconds: Callable[[Line], Fraction], watch: Watch = Watch()
    ) -> Screenplay:
        _check_references(brief)
        vocabulary = self._vocabulary_of(catalogue)
        return plan(brief, read_prompt(brief.prompt, vocabulary, brief.references), vocabulary, line_seconds)


class NullPlanner:
    """One shot of the first place, whatever the prompt says."""

    def direct(
        self, brief: Brief, catalogue: Catalogue, line_seconds: Callable[[Line], Fraction], watch: Watch = Watch()
    ) -> Screenplay:
        place = next((entry.name for entry in catalogue.of("place")), "")
        shot = Shot(id="shot-1", seconds=brief.settings.seconds, place=place)
        span = Span(
            start=0,
            end=len(brief.prompt),
            text=brief.prompt,
            role="other",
            status="not_depicted",
            why="the null planner reads nothing",
            score=0.0,
        )
        return Screenplay(prompt=brief.prompt, seed=brief.settings.seed, planner="null", shots=(shot,), understanding=(span,))


_EMBEDDED = EmbeddedPlanner()


def direct(brief: Brief, catalogue: Catalogue, line_seconds: Callable[[Line], Fraction]) -> Screenplay:
    """The embedded planner's screenplay."""
    return _EMBEDDED.direct(brief, catalogue, line_seconds)


def _check_references(brief: Brief) -> None:
    known = sorted({reference.tag for reference in brief.references})
    for name in tags_of(brief.prompt):
        if name.lower() not in {tag.lower() for tag in known}:
            # difflib is only needed for the message.
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=3, cutoff=0.5)
            hint = f"; did you mean {' or '.join('@' + tag for tag in near)}?" if near else ""
            allowed = ", ".join("@" + tag for tag in known) or "none"
            raise InvalidInput(f"unknown reference @{name}; known references: {allowed}{hint}", field="prompt")
