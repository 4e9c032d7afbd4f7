"""Sound stays where its events are: from the simulation through the mix into the decoded mp4."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.brief import Brief
from aozora.film.production import Soundtrack, StagedShot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.media.movie import MovieFormat, read_whole_sound, write_mp4
from aozora.render.footage import footage
from aozora.render.null import NullRenderer
from aozora.sound.department import mix, rehearse
from aozora.studio.make import plan
from aozora.world.stage import stage

MARBLE = "A glass marble rolls down wooden stairs and knocks over three painted blocks, macro shot, soft studio light"
FPS = 24


@pytest.fixture(scope="module")
def sounded(tmp_path_factory: pytest.TempPathFactory) -> tuple[StagedShot, Soundtrack, NDArray[np.float32], NDArray[np.float32]]:
    """Prompt 2 staged and mixed for real; its mix and effects before encoding, and its sound decoded from an mp4."""
    folder = tmp_path_factory.mktemp("sync")
    settings = Settings.of(width=64, height=36, fps=FPS, seconds=4, quality="preview")
    store = FolderStore(folder / "assets")
    screenplay = plan(Brief.of(MARBLE, settings))
    staging = stage(screenplay, rehearse(screenplay, Watch()), settings, store, Watch())
    soundtrack = mix(staging.screenplay, staging.cues, staging.shots, 0, Watch())
    pictures = footage(staging, settings, NullRenderer(store), Watch())
    path = folder / "film.mp4"
    write_mp4(path, pictures.frames(), soundtrack.chunks(), MovieFormat.of(pictures, soundtrack), Watch())
    effects = np.concatenate([chunk.stems["effects"] for chunk in soundtrack.chunks()])
    return staging.shots[0], soundtrack, effects, read_whole_sound(Path(path))


def test_impacts_sound_when_they_happen(sounded: tuple[StagedShot, Soundtrack, NDArray[np.float32], NDArray[np.float32]]) -> None:
    """At each loud impact the effects jump within 3 ms: 1 ms, and what sound needs from the stairs to the camera."""
    shot, _, effects, _ = sounded
    loud = sorted((e for e in shot.motion.events if e.type == "impact"), key=lambda e: -e.impulse)[:4]
    assert len(loud) == 4
    level = np.abs(effects).max(1)
    for event in loud:
        at = round(event.time * SAMPLE_RATE)
        before, after = level[at - 480 : at].max(), level[at : at + 144 + 48].max()
        assert after > 2 * before, f"impact at {event.time:.3f} s"


def test_the_mp4_keeps_the_sound_in_step(
    sounded: tuple[StagedShot, Soundtrack, NDArray[np.float32], NDArray[np.float32]],
) -> None:
    _, soundtrack, _, decoded = sounded
    mixed = np.concatenate([chunk.mix for chunk in soundtrack.chunks()])
    size = 1 << (len(mixed) + len(decoded)).bit_length()
    spectrum = np.fft.rfft(decoded.mean(1), size) * np.conj(np.fft.rfft(mixed.mean(1), size))
    lag = int(np.argmax(np.fft.irfft(spectrum, size)))
    lag = lag - size if lag > size // 2 else lag
    assert abs(Fraction(lag, SAMPLE_RATE)) < Fraction(1, FPS)
    assert abs(len(decoded) - soundtrack.sample_count) < SAMPLE_RATE / FPS
