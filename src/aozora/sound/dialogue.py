"""Dialogue in the room: a line is heard from the mouth that says it, in the room of its shot, as its manner asks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.cues import VoicedLine
from aozora.film.motion import PoseTrack
from aozora.film.rotations import product, rotated
from aozora.film.screenplay import Line
from aozora.film.timing import SAMPLE_RATE
from aozora.film.world import Entity, Skeleton
from aozora.sound import dsp
from aozora.sound.clips import Clip
from aozora.sound.dsp import Signal
from aozora.sound.space import Spot, listener_of, placed, spot_of
from aozora.sound.timeline import ShotSpan

NARRATION_ROOM = "narration"
SPEECH_DB = -0.5
EVERYWHERE = Spot(1.0, 0.0, 1.0)
FARTHEST_M = 20.0
"""Voices are recorded close; distance colours a voice no more than this."""

_MOUTHS = ("jaw", "mouth", "beak", "head", "neck")
"""Joints from which somebody speaks, the nearest to the mouth first."""
_NARRATION_SEND, _SPEECH_SEND = 0.30, 0.25

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class _Recording:
    """What a manner does to the recording of a line: gain, passed band (0 is open), factor on the room's answer."""

    gain_db: float = 0.0
    low_hz: float = 0.0
    high_hz: float = 0.0
    send: float = 1.0


_RECORDINGS = {
    "muffled": _Recording(-2.0, 0.0, 900.0, 0.6),
    "filtered": _Recording(-1.0, 320.0, 3300.0, 0.0),
    "echoing": _Recording(0.0, 0.0, 0.0, 5.0),
    "distant": _Recording(-7.0, 120.0, 5000.0, 3.0),
    "faint": _Recording(-7.0, 0.0, 0.0, 1.2),
    "loud": _Recording(3.0, 0.0, 0.0, 1.2),
}
_WORDS = {
    "muffled": "muffled",
    "filtered": "filtered distorted telephone phone radio intercom megaphone tinny static",
    "echoing": "echoing echo reverberating booming echoes",
    "distant": "distant far faraway off-screen offscreen distantly",
    "faint": "faint faintly barely",
    "loud": "loud loudly booming",
}
_RECORDING_OF = {word: name for name, words in _WORDS.items() for word in words.split()}


def dialogue_clip(span: ShotSpan, line: VoicedLine) -> Clip:
    """The line on the tape. A narrator is everywhere; a speaker in the picture is heard from the mouth, but always well."""
    said = next((said for said in span.shot.lines if said.id == line.line_id), None)
    recording = _recording(said)
    spot, room, send = EVERYWHERE, NARRATION_ROOM, _NARRATION_SEND
    if said is not None and said.speaker != "narrator" and span.staged is not None:
        spot, room, send = _speaker_spot(span, said.speaker, line), span.shot.id, _SPEECH_SEND

    def render() -> Signal:
        voice = line.samples.astype(np.float64)
        if recording.low_hz or recording.high_hz:
            voice = dsp.apply(dsp.band(recording.low_hz, recording.high_hz), voice)
        return placed(voice, spot) * 10 ** ((SPEECH_DB + recording.gain_db) / 20)

    start = span.first + round(line.start_s * SAMPLE_RATE)
    return Clip(start, len(line.samples) + 128, "speech", render, room, send * recording.send)


def mouth_path(span: ShotSpan, speaker: str) -> tuple[Floats, Floats] | None:
    """Where a member of the cast speaks from: times (k,) seconds of the shot and places (k, 3) metres; None when it is not there.
    The middle of the joint nearest to the mouth, carried by pose and track; without joints, its origin."""
    if span.staged is None:
        return None
    motion, world = span.staged.motion, span.staged.world
    entity = next((entity for entity in world.entities if entity.id == speaker), None)
    track = motion.transforms.get(speaker)
    if entity is None and track is None:
        return None
    times = np.array([motion.seconds(frame) for frame in range(motion.frames)])
    local = _local_mouth(entity, motion.poses.get(speaker), motion.frames)
    if track is None:
        assert entity is not None
        turn, base = np.array(entity.rotation, np.float64), np.array(entity.position, np.float64)
        return times, np.broadcast_to(base, local.shape) + rotated(np.broadcast_to(turn, (len(local), 4)), local)
    return times, _middle(track.positions) + rotated(_middle(track.rotations), local)


def _middle(samples: NDArray[np.float32]) -> Floats:
    return samples[:, 1].astype(np.float64)


def _local_mouth(entity: Entity | None, pose: PoseTrack | None, frames: int) -> Floats:
    """The mouth (frames, 3) in its entity's space."""
    if entity is None:
        return np.zeros((frames, 3))
    if entity.skeleton is None:
        return np.zeros((frames, 3))
    joint = _mouth_joint(entity.skeleton)
    if pose is None:
        return np.broadcast_to(entity.scale * np.array(entity.skeleton.heads[joint]), (frames, 3))
    return entity.scale * _joint_path(entity.skeleton, pose, joint)


def _mouth_joint(skeleton: Skeleton) -> int:
    for name in _MOUTHS:
        if name in skeleton.names:
            return skeleton.names.index(name)
    return int(np.argmax([head[2] for head in skeleton.heads]))


def _joint_path(skeleton: Skeleton, pose: PoseTrack, joint: int) -> Floats:
    """Where a joint is at the middle of each frame (f, 3): the chain from the root, each joint turned by those above it."""
    chain = [joint]
    while skeleton.parents[chain[0]] >= 0:
        chain.insert(0, skeleton.parents[chain[0]])
    place: Floats = np.zeros((len(pose.offsets), 3))
    turn: Floats = np.broadcast_to(np.array([1.0, 0.0, 0.0, 0.0]), (len(place), 4))
    for number, j in enumerate(chain):
        rest = np.array(skeleton.heads[j]) - (np.array(skeleton.heads[chain[number - 1]]) if number else 0.0)
        place = place + rotated(turn, rest + pose.offsets[:, 1, j].astype(np.float64))
        turn = product(turn, pose.rotations[:, 1, j].astype(np.float64))
    return place


def _speaker_spot(span: ShotSpan, speaker: str, line: VoicedLine) -> Spot:
    found = mouth_path(span, speaker)
    if found is None or span.staged is None:
        return EVERYWHERE
    middle = line.start_s + 0.5 * len(line.samples) / SAMPLE_RATE
    point = np.array([np.interp(middle, found[0], found[1][:, axis]) for axis in range(3)])
    motion = span.staged.motion
    spot = spot_of(point, middle, listener_of(motion.camera, span.fps, motion.hidden), speaker)
    # levels of dialogue are set by hand in any film: distance colours a voice far more than it lowers it
    return Spot(min(spot.distance_m, FARTHEST_M), 0.6 * spot.pan, float(np.clip(spot.gain, 0.1, 10) ** 0.25), spot.hidden)


def _recording(said: Line | None) -> _Recording:
    total = _Recording()
    for word in said.manner if said is not None else ():
        if (name := _RECORDING_OF.get(word.lower())) is None:
            continue
        more = _RECORDINGS[name]
        high = min((hz for hz in (total.high_hz, more.high_hz) if hz), default=0.0)
        total = _Recording(total.gain_db + more.gain_db, max(total.low_hz, more.low_hz), high, total.send * more.send)
    return total
