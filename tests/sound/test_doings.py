"""What is done in the picture is heard from there; engines follow their vehicles; pitches are those of the real things."""

from fractions import Fraction

import numpy as np
import pytest
from sound_scenes import FPS, camera, staged, track

from aozora.film.air import Air, Strike
from aozora.film.cues import Cues
from aozora.film.motion import Event, Motion
from aozora.film.production import StagedShot
from aozora.film.randomness import lane
from aozora.film.screenplay import Beat, Role, Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import World
from aozora.sound.department import mix
from aozora.sound.household import pour
from aozora.sound.machines import MACHINES, machine_sound, turning


def heard(play: Screenplay, shot: StagedShot, stem: str = "effects") -> np.ndarray:
    return np.concatenate([chunk.stems[stem] for chunk in mix(play, Cues(), (shot,), 3, Watch()).chunks()])


def scene(action: str, kind: str, x: float = 0.0, place: str = "park") -> np.ndarray:
    beat = Beat(id="b1", action=action, subject="r1", start=Fraction(1, 2), end=Fraction(2))
    shot = Shot(id="s1", seconds=Fraction(2), place=place, roles=("r1",), beats=(beat,), ambience=False)
    play = Screenplay(cast=(Role(id="r1", kind=kind, category="being"),), shots=(shot,))
    return heard(play, staged(transforms={"r1": track(48, (x, 0, 0), (0, 0, 0))}))


@pytest.mark.parametrize(
    ("action", "kind"), [("type", "woman"), ("clap", "man"), ("pour", "man"), ("roar", "lion"), ("cut", "chef")]
)
def test_beats_are_heard_while_they_last(action: str, kind: str) -> None:
    sound = scene(action, kind)
    assert np.abs(sound[: round(0.45 * SAMPLE_RATE)]).max() < 1e-6
    assert np.abs(sound[round(0.6 * SAMPLE_RATE) :]).max() > 0.003


def test_silent_doings_stay_silent_and_places_are_heard() -> None:
    assert np.abs(scene("stand", "woman")).max() < 1e-9
    left, right = (np.sqrt(np.mean(scene("clap", "man", x) ** 2, axis=0)) for x in (-3, 3))
    assert left[0] > 1.3 * left[1]
    assert right[1] > 1.3 * right[0]


def strongest_hz(sound: np.ndarray, low: float, high: float) -> float:
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    power[(hz < low) | (hz > high)] = 0
    return float(hz[np.argmax(power)])


def test_pouring_rises_as_the_glass_fills() -> None:
    sound = pour(lane(1, "pour"))
    early, late = (strongest_hz(sound[a : a + SAMPLE_RATE // 2], 300, 3000) for a in (SAMPLE_RATE // 2, 3 * SAMPLE_RATE))
    assert late > 1.5 * early


def test_engines_fire_at_their_turns() -> None:
    """A four-cylinder engine at 3000 turns a minute fires 100 times a second."""
    sound = machine_sound(MACHINES["car"], np.full(2 * SAMPLE_RATE, 3000.0), lane(1, "engine"))
    assert strongest_hz(sound, 60, 140) == pytest.approx(100, abs=6)
    faster = turning(MACHINES["car"], np.repeat([0.0, 6.0], 20_000))
    assert faster[-1] > 1.5 * faster[0]


def test_a_passing_car_is_heard_with_doppler() -> None:
    beat = Beat(id="b1", action="drive", subject="r1", end=Fraction(4))
    shot = Shot(id="s1", seconds=Fraction(4), place="park", roles=("r1",), beats=(beat,), ambience=False)
    play = Screenplay(cast=(Role(id="r1", kind="car", category="thing"),), shots=(shot,))
    sound = heard(play, staged(seconds=4, transforms={"r1": track(4 * FPS, (-40, 0, 0), (20, 0, 0))}))
    loud = [float(np.mean(part**2)) for part in np.split(sound[: 4 * SAMPLE_RATE], 8)]
    assert int(np.argmax(loud)) in (3, 4)
    first, last = sound[: SAMPLE_RATE // 2], sound[-SAMPLE_RATE // 2 :]
    assert np.mean(first[:, 0] ** 2) > np.mean(first[:, 1] ** 2)
    assert np.mean(last[:, 1] ** 2) > np.mean(last[:, 0] ** 2)


def test_thunder_comes_after_its_lightning() -> None:
    air = Air(strikes=(Strike(0.5, np.pi / 2, 343.0, 1.0, 1.0),))
    shot = StagedShot(World("s1", air=air), Motion("s1", 72, camera(72)))
    play = Screenplay(shots=(Shot(id="s1", seconds=Fraction(3), place="outer space", weather="clear"),))
    with_it, without = (heard(play, one, "ambience") for one in (shot, staged(seconds=3)))
    gain = float(np.linalg.norm(with_it[:SAMPLE_RATE]) / np.linalg.norm(without[:SAMPLE_RATE]))
    rest = np.abs(with_it / gain - without).max(1)
    onset = float(np.argmax(rest > 0.2 * rest.max())) / SAMPLE_RATE
    assert onset == pytest.approx(1.5, abs=0.15)


def test_below_the_surface_everything_is_dull() -> None:
    hit = Event(0.2, "impact", "a", "ground", material_a="metal", material_b="stone", impulse=0.1, normal_speed=1)

    def treble(place: str) -> float:
        play = Screenplay(shots=(Shot(id="s1", seconds=Fraction(1), place=place, ambience=False),))
        power = np.abs(np.fft.rfft(heard(play, staged(seconds=1, events=(hit,)))[:, 0])) ** 2
        return float(power[3000:].sum() / power.sum())

    assert treble("underwater") < 0.1 * treble("park")
