"""Storyboards: one small picture per shot with what happens and how it is taken, before anything is rendered in full."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import CameraTrack, Motion, TransformTrack
from aozora.film.production import StagedShot
from aozora.film.projection import CameraWay, Pinhole, way_of
from aozora.film.screenplay import Beat, CameraPlan, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.watch import Watch
from aozora.media.storyboards import Gesture, Panel, write_storyboard
from aozora.studio.still import StillCamera

ROUGH_FPS = 12
"""Rate at which a storyboard is staged: the same world and the same ways with half the samples."""

PANEL_WIDTH = 384
_POINTS = 9
_LEAST_WAY = 0.06
"""Share of the picture below which nobody goes anywhere."""

Floats = NDArray[np.float64]


def rough(settings: Settings) -> Settings:
    """The settings of a storyboard's pictures: the film's shape, small."""
    height = max(16, 2 * round(PANEL_WIDTH * settings.height / settings.width / 2))
    small = {"width": PANEL_WIDTH, "height": height, "fps": ROUGH_FPS, "quality": "preview", "upscale": 1, "captions": "none"}
    return settings.model_copy(update=small)


def panels(screenplay: Screenplay, camera: StillCamera, settings: Settings, watch: Watch = Watch()) -> Iterator[Panel]:
    """A panel per shot, as they are taken; the picture is the shot's middle."""
    staging = camera.staged(screenplay, settings, watch)
    shots = staging.screenplay.shots
    begin = 0.0
    for number, shot in enumerate(shots):
        watch.tell("storyboard", number, len(shots))
        staged = next((there for there in staging.shots if there.shot_id == shot.id), None)
        frame, picture = camera.middle_of(staging, number, settings, watch)
        panel = Panel(picture.picture, _slate(shot, number, begin), _notes(staging.screenplay, number))
        if staged is not None:
            panel = replace(
                panel,
                gestures=gestures(staged.motion.camera),
                ways=_ways(staged, frame, {beat.subject for beat in shot.beats}, settings),
            )
        begin += float(shot.seconds)
        yield panel
    watch.tell("storyboard", len(shots), len(shots))


def write(path: Path, screenplay: Screenplay, board: Sequence[Panel]) -> None:
    """Write a storyboard as a PNG sheet or a PDF."""
    title = " ".join(screenplay.prompt.split()) or path.stem
    write_storyboard(path, title, board)


def gestures(camera: CameraTrack) -> tuple[Gesture, ...]:
    """What a camera does, for arrows: its way, measured against how far its subject is."""
    way = way_of(camera)
    reach = max(way.subject_m, 1e-6)
    right, up, forward = way.right / reach, way.up / reach, way.forward / reach
    found: list[Gesture] = []
    if _circles(way, right):
        found.append("orbit right" if right > 0 else "orbit left")
    else:
        found += _signed(right, 0.1, "right", "left")
        found += _signed(way.pan, 0.06, "pan right", "pan left")
    found += _signed(up, 0.1, "up", "down")
    found += _signed(way.tilt, 0.06, "tilt up", "tilt down") if abs(up) < 0.1 else []
    found += _signed(way.roll, 0.1, "roll right", "roll left")
    found += _signed(forward, 0.08, "in", "out")
    found += _signed(float(np.log(max(way.zoom, 1e-6))), 0.08, "zoom in", "zoom out")
    return tuple(found)


def _circles(way: CameraWay, right: float) -> bool:
    """Whether a camera that goes aside keeps turning to what it goes around."""
    return abs(right) > 0.15 and -1.4 < way.pan / right < -0.5


def _signed(value: float, least: float, above: Gesture, below: Gesture) -> list[Gesture]:
    return [] if abs(value) < least else [above if value > 0 else below]


def _ways(staged: StagedShot, frame: int, going: set[str], settings: Settings) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Where those who go somewhere by themselves go, seen from the panel's moment; what they carry goes with them."""
    lens = Pinhole.of(staged.motion.camera, frame, settings.width, settings.height)
    found: list[tuple[tuple[float, float], ...]] = []
    for entity in staged.world.entities:
        track = staged.motion.transforms.get(entity.id)
        if track is None or entity.id not in going:
            continue
        points, depth = lens.seen(_middles(track, staged.motion, _half_height(staged, entity.id)))
        shares = points / [settings.width, settings.height]
        kept = shares[(depth > 0.05) & (np.abs(shares - 0.5) < 0.48).all(1)]
        if len(kept) > 1 and float(np.linalg.norm(kept[-1] - kept[0])) > _LEAST_WAY:
            found.append(tuple((float(x), float(y)) for x, y in kept))
    return tuple(found[:6])


def _middles(track: TransformTrack, motion: Motion, rise: float) -> Floats:
    chosen = np.linspace(0, motion.frames - 1, _POINTS).round().astype(int)
    return track.positions[chosen, 1].astype(np.float64) + np.array([0.0, 0.0, rise])


def _half_height(staged: StagedShot, entity_id: str) -> float:
    """Arrows lie at the height of people's knees: on the ground, but not in it."""
    return 0.4 if staged.world.entity(entity_id).skeleton is not None else 0.05


def _slate(shot: Shot, number: int, begin: float) -> tuple[str, str, str]:
    end = begin + float(shot.seconds)
    time = f"{_clock(begin)}-{_clock(end)}  {float(shot.seconds):.3g} s"
    where = ", ".join(part for part in (shot.place, shot.hour, "" if shot.weather == "clear" else shot.weather) if part)
    return str(number + 1), time, where


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{seconds % 60:04.1f}"


def _notes(screenplay: Screenplay, number: int) -> tuple[tuple[str, str], ...]:
    shot = screenplay.shots[number]
    names = {role.id: role.name or " ".join(filter(None, (role.attributes.colour, role.kind))) for role in screenplay.cast}
    notes = [("Action", text) for text in _once(_action(beat, names) for beat in shot.beats)]
    notes = notes or [("In it", ", ".join(dict.fromkeys(names[role] for role in shot.roles)) or "the place alone")]
    notes += [("Says", f'{names.get(line.speaker, "narrator")}: "{line.text}"') for line in shot.lines]
    notes += [("Text", f'{text.medium}: "{text.text}"') for text in shot.texts]
    notes.append(("Camera", camera_words(shot.camera)))
    sounds = [cue.sound for cue in shot.sounds]
    if shot.music is not None:
        sounds.append(" ".join(filter(None, (shot.music.mood, shot.music.genre, "music"))))
    if sounds:
        notes.append(("Sound", ", ".join(sounds)))
    if number and shot.transition != "cut":
        notes.append(("Begins", f"with a {shot.transition}"))
    return tuple(notes)


def _once(words: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _action(beat: Beat, names: dict[str, str]) -> str:
    targets = " and ".join(dict.fromkeys(names[target] for target in beat.targets))
    tools = " and ".join(dict.fromkeys(names[tool] for tool in beat.tools))
    words = (names[beat.subject], beat.action, targets, f"with {tools}" if tools else "", beat.direction, *beat.manner)
    said = ", ".join(filter(None, (" ".join(filter(None, words[:4])), *filter(None, words[4:]))))
    return f"{said} ({float(beat.start):.3g}-{float(beat.end):.3g} s)"


def camera_words(plan: CameraPlan) -> str:
    """A camera plan as one reads it on a slate."""
    moves = [" ".join(filter(None, (m.speed, m.move, m.direction))) for m in (plan, *plan.then)]
    said = [plan.framing, plan.angle, ", then ".join(moves), plan.support, plan.pace]
    said += [f"{plan.focus} focus" if plan.focus else "", plan.lens, f"{plan.lens_mm:g} mm" if plan.lens_mm else ""]
    said += [f"f/{plan.fstop:g}" if plan.fstop else "", "exact path" if plan.path is not None else ""]
    return ", ".join(filter(None, said))
