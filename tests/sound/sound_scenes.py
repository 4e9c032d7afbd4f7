"""Small shots to be mixed: a camera that looks along +Y, and whatever happens before it."""

from fractions import Fraction

import numpy as np

from aozora.film.motion import CameraTrack, Event, Motion, TransformTrack
from aozora.film.production import StagedShot
from aozora.film.screenplay import Line, Screenplay, Shot, SoundCue
from aozora.film.world import Acoustics, World

FPS = 24


def camera(frames: int, position: tuple[float, float, float] = (0, -4, 0.6), velocity: float = 0.0) -> CameraTrack:
    """A camera that looks along +Y and moves along +X at `velocity` m/s."""
    moments = (np.arange(frames)[:, None] + np.array([-0.25, 0, 0.25])) / FPS
    places = np.array(position) + moments[..., None] * np.array([velocity, 0, 0])
    upright = np.array([np.cos(np.pi / 4), np.sin(np.pi / 4), 0, 0])
    return CameraTrack(
        places.astype(np.float32),
        np.broadcast_to(upright, (frames, 3, 4)).astype(np.float32),
        np.full((frames, 3), 50, np.float32),
        np.full((frames, 3), float(np.linalg.norm(position)), np.float32),
        np.full((frames, 3), 2.8, np.float32),
    )


def track(frames: int, start: tuple[float, float, float], velocity: tuple[float, float, float]) -> TransformTrack:
    """A straight way at even speed."""
    moments = np.repeat(np.arange(frames)[:, None] / FPS, 3, 1)
    places = np.array(start) + moments[..., None] * np.array(velocity)
    still = np.zeros((frames, 3, 4), np.float32)
    still[..., 0] = 1
    return TransformTrack(places.astype(np.float32), still)


def staged(
    shot_id: str = "s1",
    seconds: float = 2.0,
    events: tuple[Event, ...] = (),
    transforms: dict[str, TransformTrack] | None = None,
    acoustics: Acoustics = Acoustics(),
    velocity: float = 0.0,
) -> StagedShot:
    """A staged shot with these events."""
    frames = round(seconds * FPS)
    motion = Motion(shot_id, frames, camera(frames, velocity=velocity), transforms=transforms or {}, events=events)
    return StagedShot(World(shot_id, acoustics=acoustics), motion)


def script(
    *lengths: float,
    place: str = "park",
    hour: str = "afternoon",
    sounds: tuple[SoundCue, ...] = (),
    lines: tuple[Line, ...] = (),
    ambience: bool = True,
) -> Screenplay:
    """A screenplay of shots s1, s2, ...; sounds and lines belong to the first."""
    shots = [
        Shot(
            id=f"s{number}",
            seconds=Fraction(length).limit_denominator(1000),
            place=place,
            hour=hour,
            sounds=sounds if number == 1 else (),
            lines=lines if number == 1 else (),
            ambience=ambience,
        )
        for number, length in enumerate(lengths, 1)
    ]
    return Screenplay(shots=tuple(shots))
