"""Voices that were recorded elsewhere: `--voice FILE` speaks the film's lines, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from aozora.film.screenplay import Line, Role, Screenplay, Shot
from aozora.sound.department import line_seconds


class LineSeconds(Protocol):
    """How long a line lasts when somebody of a cast speaks it."""

    def __call__(self, line: Line, cast: tuple[Role, ...] = ()) -> Fraction: ...


@dataclass
class Casting:
    """Voice files for lines: the first line that is asked for gets the first file, and so on; the rest is spoken as always."""

    files: tuple[Path, ...]
    voice_model: str = ""
    _given: dict[str, Path] = field(default_factory=dict[str, Path])

    def line_seconds(self, line: Line, cast: tuple[Role, ...] = ()) -> Fraction:
        """How long a line lasts with the voice that it has got."""
        if line.id not in self._given and len(self._given) < len(self.files):
            self._given[line.id] = self.files[len(self._given)]
        path = self._given.get(line.id)
        return line_seconds(line.model_copy(update={"recording": str(path)}) if path else line, cast, self.voice_model)


def with_voices(screenplay: Screenplay, files: Sequence[Path]) -> Screenplay:
    """The screenplay whose lines are spoken by these files in the order of the film. A film without lines gets one for the first
    file: by the first being of its first shot, else by the narrator."""
    if not files:
        return screenplay
    waiting = [str(path.resolve()) for path in files]
    if not any(shot.lines for shot in screenplay.shots):
        first, *others = screenplay.shots
        screenplay = screenplay.model_copy(update={"shots": (_spoken_over(first, screenplay), *others)})
    shots: list[Shot] = []
    for shot in screenplay.shots:
        lines = [line.model_copy(update={"recording": waiting.pop(0)}) if waiting else line for line in shot.lines]
        shots.append(shot.model_copy(update={"lines": tuple(lines)}))
    return screenplay.model_copy(update={"shots": tuple(shots)})


def _spoken_over(shot: Shot, screenplay: Screenplay) -> Shot:
    beings = [role for role in shot.roles if screenplay.role(role).category == "being"]
    line = Line(id=f"{shot.id}/line-1", speaker=beings[0] if beings else "narrator", text="(voice)")
    return shot.model_copy(update={"lines": (line,)})
