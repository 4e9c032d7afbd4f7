"""Fifty random scenes in one film: every impact is heard in the decoded file within one video frame of its contact."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np

from aozora.film.cues import Cues
from aozora.film.motion import CameraTrack, Event, Motion
from aozora.film.production import Frame, StagedShot
from aozora.film.randomness import lane
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Acoustics, World
from aozora.media.movie import MovieFormat, read_whole_sound, write_mp4
from aozora.sound.department import mix
from aozora.sound.materials import MATERIALS
from aozora.sound.space import SPEED_OF_SOUND

FPS, SCENES, FRAMES = 24, 50, 26
QUIET = round(0.52 * SAMPLE_RATE)
"""Before this nothing happens in a scene, and what rings from the one before dies away."""


def scene(number: int) -> tuple[StagedShot, float]:
    """A shot of 26 frames with one impact in it, seen from somewhere, and when it is due at the camera."""
    rng = lane(19, "scenes", number)
    names = sorted(MATERIALS)
    away, at = float(rng.uniform(1, 7)), float(rng.uniform(0.55, 0.75))
    upright = np.array([np.cos(np.pi / 4), np.sin(np.pi / 4), 0, 0], np.float32)
    camera = CameraTrack(
        np.broadcast_to(np.array([0, -away, 1], np.float32), (FRAMES, 3, 3)),
        np.broadcast_to(upright, (FRAMES, 3, 4)),
        *(np.full((FRAMES, 3), value, np.float32) for value in (50, away, 2.8)),
    )
    place = (float(rng.uniform(-1, 1)), 0.0, float(rng.uniform(0, 1)))
    material_a, material_b = (names[int(k)] for k in rng.integers(len(names), size=2))
    mass, speed = float(10 ** rng.uniform(-1.5, 0.5)), float(rng.uniform(0.8, 5))
    event = Event(
        at, "impact", "thing", "ground", material_a=material_a, material_b=material_b, size=float(10 ** rng.uniform(-1.5, -0.4)),
        mass=mass, position=place, normal_speed=speed, impulse=1.5 * mass * speed,
    )  # fmt: skip
    room = Acoustics("room", (6, 5, 3), "wood") if number % 2 else Acoustics()
    due = at + float(np.linalg.norm(np.array(place) - [0, -away, 1])) / SPEED_OF_SOUND
    return StagedShot(World(f"s{number}", acoustics=room), Motion(f"s{number}", FRAMES, camera, events=(event,))), due


def test_fifty_scenes(tmp_path: Path) -> None:
    staged = [scene(number) for number in range(SCENES)]
    seconds = Fraction(FRAMES, FPS)
    shots = tuple(Shot(id=f"s{n}", seconds=seconds, place="park", ambience=False) for n in range(SCENES))
    sound = mix(Screenplay(shots=shots), Cues(), tuple(shot for shot, _ in staged), 3, Watch())

    def pictures() -> Iterator[Frame]:
        grey = np.full((36, 64, 3), 90, np.uint8)
        yield from (Frame(k, f"s{k // FRAMES}", grey) for k in range(SCENES * FRAMES))

    path = tmp_path / "film.mp4"
    write_mp4(path, pictures(), sound.chunks(), MovieFormat(64, 36, Fraction(FPS), SCENES * FRAMES, sound.sample_count))
    heard = np.abs(read_whole_sound(path)).max(1)
    late: dict[int, float] = {}
    for number, (_, due) in enumerate(staged):
        first = round(number * float(seconds) * SAMPLE_RATE)
        own = heard[first + QUIET : first + round(float(seconds) * SAMPLE_RATE)]
        onset = (int(np.argmax(own > 0.25 * own.max())) + QUIET) / SAMPLE_RATE
        late[number] = onset - due
    assert max(map(abs, late.values())) < 1 / FPS, {n: round(v, 4) for n, v in late.items() if abs(v) >= 1 / FPS}
