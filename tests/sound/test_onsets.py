"""What is heard begins when it happened, plus the way of its sound."""

import numpy as np
import pytest
from sound_scenes import camera, script, staged

from aozora.film.cues import Cues
from aozora.film.motion import Event
from aozora.film.randomness import lane
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Acoustics
from aozora.sound.department import mix
from aozora.sound.materials import MATERIALS
from aozora.sound.space import SPEED_OF_SOUND, listener_of, placed, placed_along, spot_of

HEARD_DB = -46.0
"""Audible: this far under the impact's own peak."""


def effects(events: tuple[Event, ...], seconds: float, acoustics: Acoustics = Acoustics(), velocity: float = 0.0) -> np.ndarray:
    shots = (staged(seconds=seconds, events=events, acoustics=acoustics, velocity=velocity),)
    chunks = mix(script(seconds, ambience=False), Cues(), shots, 3, Watch()).chunks()
    return np.concatenate([chunk.stems["effects"] for chunk in chunks])


def random_impact(number: int) -> Event:
    rng = lane(11, "onsets", number)
    names = sorted(MATERIALS)
    x, y, z = rng.uniform([-6, -2, 0], [6, 25, 2])
    mass, speed = float(10 ** rng.uniform(-3, 0.7)), float(rng.uniform(0.3, 5))
    return Event(
        0.1 + float(rng.uniform(0, 0.3)),
        "impact",
        "thing",
        "ground" if rng.random() < 0.6 else "other",
        material_a=names[int(rng.integers(len(names)))],
        material_b=names[int(rng.integers(len(names)))],
        size=float(10 ** rng.uniform(-2, -0.3)),
        mass=mass,
        position=(float(x), float(y), float(z)),
        normal_speed=speed,
        impulse=mass * speed * 1.5,
    )


@pytest.mark.parametrize("number", range(56))
def test_impacts_begin_within_a_millisecond(number: int) -> None:
    """Random materials, sizes and places; outdoors and in a room; from still and moving cameras."""
    event = random_impact(number)
    room = Acoustics("room", (6, 5, 3), "wood") if number % 2 else Acoustics()
    velocity = 1.5 if number % 3 == 0 else 0.0
    sound = np.abs(effects((event,), 0.8, room, velocity)).max(1)
    ears = camera(30, velocity=velocity).positions[:, 1]
    eye = np.array([np.interp(event.time, np.arange(30) / 24, ears[:, axis]) for axis in range(3)])
    due = event.time + float(np.linalg.norm(np.array(event.position) - eye)) / SPEED_OF_SOUND
    onset = int(np.argmax(sound > sound.max() * 10 ** (HEARD_DB / 20))) / SAMPLE_RATE
    assert abs(onset - due) < 0.001, (event.material_a, event.material_b, onset - due)


def test_sound_comes_from_where_it_is_seen() -> None:
    def ears(x: float) -> np.ndarray:
        event = Event(0.1, "impact", "a", "ground", material_a="wood", material_b="wood", position=(x, 0, 0), impulse=0.05)
        return np.sqrt(np.mean(effects((event,), 1.0) ** 2, axis=0))

    left, right = ears(-3), ears(3)
    assert left[0] > 1.5 * left[1]
    assert right[1] > 1.5 * right[0]
    middle = ears(0)
    assert middle[0] == pytest.approx(middle[1], rel=0.05)


def test_level_falls_with_distance_and_grows_with_impulse() -> None:
    def energy(y: float, impulse: float) -> float:
        near = Event(0.1, "impact", "a", "ground", material_a="glass", material_b="stone", position=(0, 0, 0), impulse=0.5)
        event = Event(1.1, "impact", "b", "ground", material_a="wood", material_b="wood", position=(0, y, 0), impulse=impulse)
        sound = effects((near, event), 2.5)
        late = sound[round(1.08 * SAMPLE_RATE) : round(1.6 * SAMPLE_RATE)]
        return float(np.sum(late**2)) / float(np.sum(sound[: SAMPLE_RATE // 2] ** 2))

    by_distance = [energy(y, 0.1) for y in (0, 6, 14)]
    assert by_distance == sorted(by_distance, reverse=True)
    by_impulse = [energy(0, impulse) for impulse in (0.004, 0.02, 0.1, 0.6)]
    assert by_impulse == sorted(by_impulse)


def test_doppler_raises_what_comes_and_lowers_what_goes() -> None:
    """A tone passes at 30 m/s: its pitch is that of a moving source in still air."""
    seconds, speed, hz = 4.0, 30.0, 1000.0
    n = round(seconds * SAMPLE_RATE)
    tone = np.sin(2 * np.pi * hz * np.arange(n) / SAMPLE_RATE)
    times = np.arange(97) / 24
    path = np.stack([(times - 2) * speed, np.zeros(97), np.full(97, 0.6)], 1)
    heard = placed_along(tone, 0.0, times, path, listener_of(camera(97), 24))[:, 0]

    def pitch(at: float) -> float:
        window = heard[round(at * SAMPLE_RATE) :][: SAMPLE_RATE // 4] * np.hanning(SAMPLE_RATE // 4)
        spectrum = np.abs(np.fft.rfft(window, 1 << 19))
        return float(np.argmax(spectrum)) * SAMPLE_RATE / (1 << 19)

    assert pitch(0.5) == pytest.approx(hz / (1 - speed / SPEED_OF_SOUND), rel=0.006)
    assert pitch(3.2) == pytest.approx(hz / (1 + speed / SPEED_OF_SOUND), rel=0.006)
    # cubic interpolation leaves no broadband dirt beside the tone
    spectrum = np.abs(np.fft.rfft(heard[4800:48000] * np.hanning(43200)))
    hz_axis = np.fft.rfftfreq(43200, 1 / SAMPLE_RATE)
    assert spectrum[hz_axis > 3000].max() < 1e-4 * spectrum.max()


def test_what_a_wall_hides_is_dull_and_softer() -> None:
    times, path = np.arange(49) / 24, np.tile([0.0, 4.0, 0.6], (49, 1))
    noise = np.random.default_rng(1).standard_normal(2 * SAMPLE_RATE) * 0.1
    share = np.repeat([0.0, 1.0], [24, 25]).astype(np.float32)
    ears = listener_of(camera(49), 24, {"a": share})
    heard = placed_along(noise, 0.0, times, path, ears, "a")[:, 0]

    def power(first: float, low: float, high: float) -> float:
        window = heard[round(first * SAMPLE_RATE) :][: SAMPLE_RATE // 2]
        spectrum = np.abs(np.fft.rfft(window)) ** 2
        hz = np.fft.rfftfreq(len(window), 1 / SAMPLE_RATE)
        return float(spectrum[(hz > low) & (hz < high)].sum())

    assert power(1.3, 4000, 8000) < 0.01 * power(0.2, 4000, 8000)
    assert 0.1 < power(1.3, 100, 300) / power(0.2, 100, 300) < 0.6
    still = spot_of((0.0, 4.0, 0.6), 1.5, ears, "a")
    assert still.hidden == 1
    assert spot_of((0.0, 4.0, 0.6), 1.5, ears, "b").hidden == 0
    dull, clear = (np.abs(np.diff(placed(noise, s)[:, 0])).sum() for s in (still, spot_of((0.0, 4.0, 0.6), 0.2, ears, "a")))
    assert dull < 0.3 * clear
