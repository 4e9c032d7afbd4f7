"""What became of the prompt: every planned span is settled by what the staged shots show."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack
from aozora.film.production import Note
from aozora.film.rotations import rotated
from aozora.film.screenplay import Screenplay, Span
from aozora.world.cameras.geometry import SubjectTrack

Floats = NDArray[np.float64]

SENSOR_HALF_MM = 18.0


def seen_share(subject: SubjectTrack, camera: CameraTrack, aspect: float) -> float:
    """Which share of the frames shows the middle or the head of a subject."""
    shown = _in_picture(subject.centre[:, 1], camera, aspect) | _in_picture(subject.head[:, 1], camera, aspect)
    return float(np.mean(shown))


def _in_picture(points: Floats, camera: CameraTrack, aspect: float) -> NDArray[np.bool_]:
    eye, turn = camera.positions[:, 1].astype(np.float64), camera.rotations[:, 1].astype(np.float64)
    there = points - eye
    local = rotated(turn * np.array([1.0, -1.0, -1.0, -1.0]), there)
    depth = np.maximum(-local[:, 2], 1e-6)
    half = SENSOR_HALF_MM / camera.lens_mm[:, 1]
    across, high = local[:, 0] / depth / half, local[:, 1] / depth / half * aspect
    return (local[:, 2] < 0) & (np.abs(across) < 1.0) & (np.abs(high) < 1.0)


def settle(screenplay: Screenplay, failures: Mapping[str, str], substitutes: Mapping[str, str]) -> Screenplay:
    """The screenplay with its planned spans settled. `failures` maps an element's id to why it is not seen, `substitutes` to what
    is seen instead. Spans of what is heard stay planned."""
    heard = {
        part.id
        for shot in screenplay.shots
        for part in (*shot.lines, *shot.sounds, *([shot.music] if shot.music is not None else []))
    }
    repeated = {beat.id for shot in screenplay.shots for beat in shot.beats if beat.times > 1}
    settled = tuple(
        _uncounted(span) if span.role == "count" and span.element in repeated else _settled(span, failures, substitutes, heard)
        for span in screenplay.understanding
    )
    return screenplay.model_copy(update={"understanding": settled})


def _settled(span: Span, failures: Mapping[str, str], substitutes: Mapping[str, str], heard: set[str]) -> Span:
    if span.status != "planned" or span.element in heard:
        return span
    if span.element in failures:
        return span.model_copy(update={"status": "not_depicted", "why": failures[span.element], "score": 0.0})
    if span.element in substitutes:
        return span.model_copy(update={"status": "substituted", "by": substitutes[span.element]})
    return span.model_copy(update={"status": "depicted"})


def _uncounted(span: Span) -> Span:
    """Acting fills the time of a beat; it does not count."""
    return span.model_copy(update={"status": "not_depicted", "why": "how often is not counted", "score": 0.0})


def hidden_notes(shot_id: str, subjects: Mapping[str, SubjectTrack], camera: CameraTrack, aspect: float) -> tuple[Note, ...]:
    """A note for everyone who is outside the picture over the whole shot."""
    return tuple(
        Note(shot_id, role, "is outside the picture")
        for role, subject in subjects.items()
        if seen_share(subject, camera, aspect) == 0.0
    )
