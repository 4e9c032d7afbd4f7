"""Players: hands are where the notes are when these are heard, and dancers keep to the beat."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from stick_figure import stick_figure

from aozora.film.cues import Note, Pulse
from aozora.film.timing import Clock
from aozora.world.acting.direction import Blocking
from aozora.world.acting.people.forms import FORMS
from aozora.world.acting.people.perform import choreograph_person, sampled
from aozora.world.acting.people.playing import in_time, strokes_of
from aozora.world.acting.rotations import Floats
from aozora.world.elements import Act, Asset, Path, flat_ground

MAN = stick_figure()
GUITAR = Asset("guitar", (), {}, ((-0.2, -0.05, 0.0), (0.2, 0.05, 1.0)))
TIMES = np.linspace(-0.4, 4.4, 60)
FINE = np.arange(0.3, 3.6, 1 / 200)


def note(pitch: int, at: float, seconds: float = 0.3) -> Note:
    return Note("s1", "", pitch, at, seconds, 0.8, player="man")


def wrists(action: str, notes: tuple[Note, ...], props: dict[str, Asset] | None = None) -> dict[str, Floats]:
    """Where the hands are (n, 3) at the fine times."""
    blocking = Blocking(
        Path(TIMES, np.zeros((60, 3)), np.zeros(60)), flat_ground, Clock(Fraction(24)), 96, 7, "man", "grass", notes=notes,
        props=props or {},
    )  # fmt: skip
    dance = choreograph_person(MAN, (Act(action, 0.0, 4.0, tools=tuple(props or ())),), blocking)
    figure, _ = sampled(dance, FINE)
    figure.place()
    return {side: figure.heads[:, figure.joint(f"hand {side}")] for side in ("left", "right")}


def at(track: Floats, second: float) -> Floats:
    return track[int(np.argmin(np.abs(FINE - second)))]


def test_notes_that_begin_together_are_one_stroke() -> None:
    strokes = strokes_of([note(60, 1.0), note(64, 1.01), note(67, 1.02), note(72, 1.5)])
    assert [stroke.at for stroke in strokes] == [1.0, 1.5]
    assert strokes[0].pitches == (60, 64, 67)


def test_a_stick_is_down_when_its_drum_is_heard() -> None:
    hits = (0.8, 1.3, 1.8, 2.05, 2.3, 3.0)
    height = wrists("play drums", tuple(note(38, when, 0.1) for when in hits))["left"][:, 2]
    lowest = [FINE[k] for k in range(1, len(height) - 1) if height[k - 1] > height[k] <= height[k + 1]]
    for when in hits:
        assert min(abs(low - when) for low in lowest) < 0.03
    between = height[np.argmin(np.abs(FINE - 1.2))]
    assert between > at(height[:, None], 1.3)[0] + 0.08
    kick = wrists("play drums", (note(36, 1.0),))["right"][:, 2]
    assert np.ptp(kick) < 0.06


def test_hands_lie_over_the_keys_that_sound() -> None:
    notes = (note(72, 1.0, 0.5), note(84, 2.0, 0.5), note(48, 1.5, 0.5), note(40, 2.5, 0.5))
    hands = wrists("play piano", notes)
    # an octave to the right is 165 mm on the keyboard; the left hand goes eight semitones down
    right = at(hands["right"], 1.2)[1] - at(hands["right"], 2.2)[1]
    left = at(hands["left"], 2.7)[1] - at(hands["left"], 1.7)[1]
    assert right == pytest.approx(0.165, abs=0.03)
    assert left == pytest.approx(8 * 0.0137, abs=0.03)
    for side, when in (("right", 1.0), ("right", 2.0), ("left", 1.5), ("left", 2.5)):
        assert at(hands[side], when + 0.05)[2] < at(hands[side], when - 0.14)[2] - 0.015


def test_a_strum_crosses_the_strings_with_its_chord() -> None:
    strums = (0.7, 1.2, 1.7, 2.0, 2.3, 3.1)
    track = wrists("play guitar", tuple(note(p, when) for when in strums for p in (40, 47, 52)), {"guitar-1": GUITAR})["right"]
    speed = np.linalg.norm(np.gradient(track, FINE, axis=0), axis=1)
    for when in strums:
        near = np.abs(FINE - when) < 0.2
        assert abs(FINE[near][np.argmax(speed[near])] - when) < 0.06
    assert np.median(speed[np.abs(FINE - 2.7) < 0.15]) < 0.2 * speed.max()


def test_the_left_hand_goes_up_the_neck() -> None:
    low = wrists("play guitar", (note(46, 1.0, 2.0),), {"guitar-1": GUITAR})["left"]
    high = wrists("play guitar", (note(62, 1.0, 2.0),), {"guitar-1": GUITAR})["left"]
    assert np.linalg.norm(at(high, 2.0) - at(low, 2.0)) > 0.05


def test_a_bow_turns_with_every_note() -> None:
    form = FORMS["play violin"]
    times = np.array([1.0, 1.5, 2.0, 2.25, 3.0])
    rounds = in_time("play violin", form, [note(69, 1.0, 1.0), note(71, 2.0, 0.5)], (), times)
    assert rounds is not None
    assert rounds.tolist() == pytest.approx([0.0, 0.25, 0.5, 0.75, 1.0])


def test_dancers_keep_to_the_beat() -> None:
    form = replace(FORMS["dance"], seconds=1.9)
    pulses = [Pulse("s1", 0.2 + 0.5 * k, k % 4 == 1) for k in range(9)]
    rounds = in_time("dance", form, (), pulses, np.array([0.7, 2.7, 4.7]))
    assert rounds is not None
    assert rounds.tolist() == pytest.approx([0.0, 1.0, 2.0])
    assert in_time("wave", form, (), pulses, np.array([0.7])) is None
    assert in_time("dance", form, (), (), np.array([0.7])) is None
