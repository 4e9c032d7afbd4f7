"""Mouths in a real staging: lips meet on m, b and p, the jaw is open on a, when the line says so."""

from pathlib import Path

import numpy as np

from aozora.film.brief import Brief
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.sound.department import rehearse
from aozora.studio.make import plan
from aozora.world.stage import stage

PROMPT = 'A man stands in a park, close-up. He says "Papa, my mama bought a big pot."'


def test_lips_follow_the_phonemes_of_the_staged_line(tmp_path: Path) -> None:
    settings = Settings.of(width=64, height=36, fps=24, seconds=4, quality="preview")
    screenplay = plan(Brief.of(PROMPT, settings))
    cues = rehearse(screenplay, Watch())
    staging = stage(screenplay, cues, settings, FolderStore(tmp_path / "assets"), Watch())
    line, motion = cues.lines[0], staging.shots[0].motion
    speaker = screenplay.shots[0].lines[0].speaker
    track = motion.shapes[speaker]

    def weight(shape: str, symbols: str) -> float:
        """The mean weight of a shape in the middle of the phonemes that begin with one of these symbols."""
        middles = [p.start_s + 0.5 * p.duration_s - 0.02 for p in line.phonemes if p.symbol.strip("ˈˌ")[:1] in tuple(symbols)]
        assert middles
        frames = np.array([motion.seconds(k) for k in range(motion.frames)]) - line.start_s
        curve = track.weights[: motion.frames, 1, track.names.index(shape)]
        return float(np.mean(np.interp(middles, frames, curve)))

    assert weight("say m", "mbp") > 0.35
    # a short vowel between two of them does not quite part the lips
    assert weight("say m", "mbp") > 1.6 * weight("say m", "ɑɔaæɐʌ")
    assert weight("say aa", "ɑaæɐʌ") > 1.5 * weight("say aa", "mbp")
