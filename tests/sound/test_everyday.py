"""Contacts, wet things and working places sound as their words say."""

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import contacts, fluids, playing, workplaces
from aozora.sound.dsp import Signal
from aozora.sound.everyday import EVERYDAY


def centroid(sound: Signal) -> float:
    """Centre of the power spectrum, Hz."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float(np.sum(power * np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)) / np.sum(power))


def level(sound: Signal, ms: float) -> Signal:
    """Root mean squares of blocks."""
    n = round(ms / 1000 * SAMPLE_RATE)
    return np.sqrt((sound[: len(sound) // n * n].reshape(-1, n) ** 2).mean(1))


def test_dull_words_are_duller_than_bright_ones() -> None:
    bright = {name: centroid(contacts.struck(name)(lane(1, "x"))) for name in ("thump", "thud", "thunk", "tap", "click", "plink")}
    assert bright["thump"] < bright["thunk"] < bright["click"]
    assert bright["thud"] < bright["tap"]
    assert bright["plink"] > 2500 > 400 > bright["thump"]


def test_glass_rings_and_a_click_does_not() -> None:
    def lasting(sound: Signal) -> float:
        curve = level(sound, 5)
        return 0.005 * float(np.max(np.flatnonzero(curve > 0.03 * curve.max())))

    assert lasting(contacts.struck("clink")(lane(2, "y"))) > 3 * lasting(contacts.struck("click")(lane(2, "y")))


@pytest.mark.parametrize(
    "row", [row for row in EVERYDAY if row.pause_s and row.call is not None and row.cry is None], ids=lambda r: r.name
)
def test_a_contact_begins_at_once(row: object) -> None:
    sound = row.call(lane(3, "z"))  # type: ignore[attr-defined]
    loud = np.flatnonzero(np.abs(sound) > 0.02)
    assert loud[0] < 0.06 * SAMPLE_RATE
    assert np.abs(sound).max() == pytest.approx(1, abs=0.02)


def test_a_bubble_rings_where_minnaert_says() -> None:
    sound = fluids.bubble(lane(4, "b"), 0.004, 0.0)
    power = np.abs(np.fft.rfft(sound, 1 << 16))
    assert np.argmax(power) * SAMPLE_RATE / (1 << 16) == pytest.approx(3.26 / 0.004, rel=0.03)


def test_an_aquarium_is_bubbles_of_millimetres_that_come_at_an_even_pace() -> None:
    sound = workplaces.aquarium(lane(5, "c"), 4 * SAMPLE_RATE).mean(1)
    power = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    assert power[(hz > 800) & (hz < 3000)].sum() > 0.6 * power.sum()


def test_a_press_keeps_its_beat_over_the_seams() -> None:
    assert abs(playing.BLOCK_S - playing.BLOCK_FADE_S - workplaces.SEAM_S) < 1e-9
    curve = level(workplaces.factory(lane(6, "d"), 8 * SAMPLE_RATE).mean(1), 10)
    match = np.correlate(curve - curve.mean(), curve - curve.mean(), "full")[len(curve) - 1 :]
    assert 60 + int(np.argmax(match[60:110])) == pytest.approx(85, abs=2)


def test_a_ping_of_ice_falls_as_the_square_of_time() -> None:
    sound = workplaces.ice_ping(lane(7, "e"))
    tracks = [np.argmax(np.abs(np.fft.rfft(sound[k : k + 960] * np.hanning(960), 8192))) for k in (480, 1920, 4800)]
    assert tracks[0] > 1.5 * tracks[1] > 1.5 * 1.3 * tracks[2]


def test_an_outboard_fires_in_harmonics() -> None:
    sound = workplaces.motor_boat(lane(8, "f"), 4 * SAMPLE_RATE).mean(1)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    low = power[(hz > 50) & (hz < 600)]
    assert low.sum() > 0.5 * power.sum()
    assert np.percentile(low, 99) > 15 * np.median(low)
