"""Voices without words: their pitch, their pace and their breath."""

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import throat, vocoder
from aozora.sound.dsp import Signal


def level(sound: Signal, ms: float = 10) -> Signal:
    """Root mean squares of blocks."""
    n = round(ms / 1000 * SAMPLE_RATE)
    return np.sqrt((sound[: len(sound) // n * n].reshape(-1, n) ** 2).mean(1))


def strongest_rate(curve: Signal, per_s: float, low: float, high: float) -> float:
    """The strongest modulation of a curve within a band (Hz)."""
    spectrum = np.abs(np.fft.rfft((curve - curve.mean()) * np.hanning(len(curve)), 4096))
    hz = np.fft.rfftfreq(4096, 1 / per_s)
    inside = (hz >= low) & (hz <= high)
    return float(hz[inside][np.argmax(spectrum[inside])])


def pitch(sound: Signal) -> float:
    """The middle of the pitches that the vocoder hears, up to 450 Hz."""
    heard = vocoder.anatomy_of(sound, 20_000.0).pitch_hz
    return float(np.median(heard[heard > 0]))


def strongest(sound: Signal, low: float, high: float) -> float:
    """The strongest frequency of the middle of a sound within a band, Hz."""
    middle = sound[len(sound) // 3 : len(sound) // 3 + 8192]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 1 << 16))
    hz = np.fft.rfftfreq(1 << 16, 1 / SAMPLE_RATE)
    inside = (hz > low) & (hz < high)
    return float(hz[inside][np.argmax(spectrum[inside])])


def test_a_laugh_comes_in_pulses_of_four_to_seven_a_second() -> None:
    assert 4 < strongest_rate(level(throat.laugh(lane(1, "a"), "man")), 100, 2, 12) < 8


def test_a_snore_flutters() -> None:
    curve = level(throat.snore(lane(1, "a"), "man")[:SAMPLE_RATE], 2)
    assert 24 < strongest_rate(curve, 500, 15, 80) < 42


def test_throats_have_their_own_pitch() -> None:
    heights = {who: pitch(throat.moan(lane(2, "b"), who)) for who in ("man", "woman", "child")}
    assert 80 < heights["man"] < 150 < heights["woman"] < 260 < heights["child"] < 400


def test_a_scream_is_high_and_rough_and_a_baby_cries_near_450_hertz() -> None:
    scream = throat.scream(lane(3, "c"), "woman")
    assert 600 < strongest(scream, 300, 2000) < 1300
    assert 330 < strongest(throat.baby_cry(lane(3, "d")), 250, 700) < 620


def test_a_gasp_is_breath() -> None:
    gasp = throat.gasp(lane(4, "e"), "woman")[8000:16000]
    power = np.abs(np.fft.rfft(gasp)) ** 2
    flatness = np.exp(np.mean(np.log(power[50:1500] + 1e-12))) / np.mean(power[50:1500])
    tone = throat.hummed(lane(4, "e"), "woman")[8000:16000]
    pure = np.abs(np.fft.rfft(tone)) ** 2
    assert flatness > 20 * np.exp(np.mean(np.log(pure[50:1500] + 1e-12))) / np.mean(pure[50:1500])


@pytest.mark.parametrize(
    "cry", [throat.laugh, throat.chuckle, throat.sob, throat.cough, throat.sigh, throat.yawn, throat.sneeze, throat.grunt]
)
def test_cries_are_whole_and_the_same_for_the_same_lane(cry: throat.Cry) -> None:
    sound = cry(lane(5, "f"), "woman")
    assert np.all(np.isfinite(sound))
    assert 0.4 < np.abs(sound).max() <= 1.001
    assert np.array_equal(sound, cry(lane(5, "f"), "woman"))
