"""Reading the words of a change by the same grammar that reads a prompt."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from aozora.director.direct import EmbeddedPlanner
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import ShotNotes
from aozora.director.plan.planning import plan
from aozora.director.reading import read_prompt
from aozora.film.brief import Brief
from aozora.film.catalogue import Catalogue
from aozora.film.screenplay import Line, Screenplay, Span
from aozora.film.settings import Settings

LineSeconds = Callable[[Line], Fraction]


@dataclass(frozen=True)
class Read:
    """A few words, read: the small screenplay that they would make alone, and the notes that say what was really said."""

    screenplay: Screenplay
    notes: ShotNotes

    @property
    def lost(self) -> tuple[Span, ...]:
        """Spans that nothing could be made of."""
        return tuple(span for span in self.screenplay.understanding if span.status == "not_depicted" and span.role != "tone")


class Reader:
    """Reads instructions with one catalogue."""

    def __init__(self, catalogue: Catalogue, line_seconds: LineSeconds, seed: int = 0) -> None:
        self.vocabulary: Vocabulary = Vocabulary(catalogue)
        self.planner = EmbeddedPlanner()
        self._line_seconds, self._seed = line_seconds, seed

    def read(self, words: str, seconds: Fraction = Fraction(5)) -> Read:
        """What a few words say by themselves; beats are laid out over `seconds`."""
        settings = Settings(seconds=max(Fraction(1), seconds), seed=self._seed)
        brief = Brief.of(words, settings)
        film = read_prompt(words, self.vocabulary)
        return Read(plan(brief, film, self.vocabulary, self._line_seconds), film.shots[0])
