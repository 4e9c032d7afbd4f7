"""The null sound department: lines take a plausible time, and the soundtrack is silent."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from aozora.film.cues import Cues, VoicedLine, Word
from aozora.film.production import STEMS, SoundChunk, Soundtrack, StagedShot
from aozora.film.screenplay import Line, Role, Screenplay
from aozora.film.timing import SAMPLE_RATE, to_seconds
from aozora.film.watch import Watch
from aozora.sound.timeline import spans_of

_SECONDS_PER_WORD = Fraction(2, 5)


class NullSound:
    """Silence of the right length, at once."""

    def rehearse(self, screenplay: Screenplay, watch: Watch) -> Cues:
        watch.check()
        return Cues(lines=tuple(self._voiced(shot.id, line) for shot in screenplay.shots for line in shot.lines))

    def mix(self, screenplay: Screenplay, cues: Cues, shots: tuple[StagedShot, ...], seed: int, watch: Watch) -> Soundtrack:
        count = spans_of(screenplay, shots)[-1].last

        def chunks() -> Iterator[SoundChunk]:
            for first in range(0, count, SAMPLE_RATE):
                watch.check()
                silence = np.zeros((min(SAMPLE_RATE, count - first), 2), np.float32)
                yield SoundChunk(first, silence, dict.fromkeys(STEMS, silence))

        return Soundtrack(count, chunks)

    def line_seconds(self, line: Line, cast: tuple[Role, ...] = ()) -> Fraction:
        return to_seconds(max(1, len(line.text.split())) * _SECONDS_PER_WORD)

    def _voiced(self, shot_id: str, line: Line) -> VoicedLine:
        texts = line.text.split()
        each = float(_SECONDS_PER_WORD)
        words = tuple(Word(text, number * each, each) for number, text in enumerate(texts))
        silence = np.zeros(round(self.line_seconds(line) * SAMPLE_RATE), np.float32)
        return VoicedLine(line.id, shot_id, float(line.start or 0), silence, (), words)
