"""The Screenplay: a film as a typed document, and the understanding of the prompt that led to it.

Every element has an id that is unique in the screenplay and lives on in the world, the id pass and the events. A reader of a
saved screenplay may change anything in it and make the film again.
"""

import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from aozora.film.camera_path import CameraPath
from aozora.film.composition import Composition, check_compositions
from aozora.film.errors import InvalidInput
from aozora.film.settings import MAX_SECONDS, invalid_input
from aozora.film.timing import Seconds
from aozora.film.ways import Way


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Attributes(_Part):
    """How a member of the cast differs from the plain one; an empty string or tuple means "not said".

    `colour` is the main colour, `accents` are further ones ("red and white"). `shape` holds words such as long, tall, thin or
    round; `states` whatever else the kind knows as a variant or a condition (fluffy, wet, rusty, open, smiling).
    """

    colour: str = ""
    accents: tuple[str, ...] = ()
    material: str = ""
    size: Literal["", "tiny", "small", "large", "huge"] = ""
    shape: tuple[str, ...] = ()
    age: str = ""
    sex: Literal["", "female", "male"] = ""
    pattern: str = ""
    states: tuple[str, ...] = ()


class Feature(_Part):
    """A part of a member of the cast (beard, tail, wheels) or something it wears (hat, dress), with attributes of its own."""

    name: str
    sort: Literal["part", "garment"]
    count: int = 1
    attributes: Attributes = Attributes()


class Role(_Part):
    """One being or thing of the cast. Three blocks are three roles with one `group`. `name` is what the prompt calls somebody
    (Anna); `reference` the tag of the saved character or asset that it is, without the @; `identity` the lane of chance
    ("seed/id") that drew what is not said of a saved character, "" for the film's own. `measures` are numbers that were taken of
    somebody instead of drawn, by name (skin, face.width, hair.red, ...)."""

    id: str
    kind: str
    category: Literal["being", "thing"]
    name: str = ""
    group: str = ""
    reference: str = ""
    identity: str = ""
    attributes: Attributes = Attributes()
    features: tuple[Feature, ...] = ()
    measures: tuple[tuple[str, float], ...] = ()


class Beat(_Part):
    """One action in time: who does what to whom, from `start` to `end` seconds of the shot, `times` over, with which `tools`.

    A change of state begins at the subject's attributes and says where it leads: to another role as its target ("turns into a
    swan") or to a state as its manner ("to red")."""

    id: str
    action: str
    subject: str
    targets: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    times: int = 1
    start: Seconds = Fraction(0)
    end: Seconds
    manner: tuple[str, ...] = ()
    direction: str = ""


class Relation(_Part):
    """Where one role is to another (`left of`, `on`, `under`, `behind`, `next to`, `in front of`, ...), or where it is in the
    picture when the `object` is "frame" (`left of`, `right of`, `middle of`, `foreground of`, `background of`, `top of`, ...)."""

    id: str
    subject: str
    relation: str
    object: str


class Line(_Part):
    """Something spoken; `speaker` is a role id or "narrator". Without `start` the line begins as early as it can. `recording` is
    a WAV file in which it is already spoken, "" when a voice is to be made."""

    id: str
    speaker: str
    text: str
    manner: tuple[str, ...] = ()
    language: str = "en"
    start: Seconds | None = None
    recording: str = ""


class SoundCue(_Part):
    """A sound asked for by name; without `end` it lasts as long as the shot or as itself. `source` is the role that makes it."""

    id: str
    sound: str
    source: str = ""
    start: Seconds = Fraction(0)
    end: Seconds | None = None
    manner: tuple[str, ...] = ()


class Moment(_Part):
    """A value at a time of a curve."""

    at: float
    value: float


class ScoredNote(_Part):
    """One written note: MIDI `pitch` (60 is middle C), begin and length in beats of the music, velocity 0-1, instrument (""
    for the
    music's first). `bend` are (beats after its begin, semitones) and `swell` (beats after its begin, share of full level); a
    cymbal
    whose only swell is 1 at 0 is stopped by hand at its end."""

    pitch: int = Field(ge=0, le=127)
    start: float = Field(ge=0)
    beats: float = Field(gt=0)
    velocity: float = Field(default=0.7, ge=0, le=1)
    instrument: str = ""
    bend: tuple[Moment, ...] = ()
    swell: tuple[Moment, ...] = ()


class Music(_Part):
    """Music in the shot, by mood, genre, tempo in quarters a minute, `key` ("A minor") and `metre` ("3/4"); what is empty or 0
    is free
    choice. `tune` is a melody by its name; `notes` are played exactly as they are written and nothing besides. `level` is how
    loud
    it is; `course` how it goes ("swells", "fades in", "fades out", "sting": a hit at the end). `player` is the role whose hands
    play it. It begins at `start` seconds of the shot; of a piece that began before it (a negative start) only the rest is
    heard."""

    id: str
    mood: str = ""
    genre: str = ""
    tempo: int | float = Field(default=0, ge=0, le=400)
    instruments: tuple[str, ...] = ()
    key: str = ""
    metre: str = ""
    tune: str = ""
    notes: tuple[ScoredNote, ...] = ()
    level: Literal["", "soft", "loud"] = ""
    course: tuple[str, ...] = ()
    player: str = ""
    start: Seconds = Fraction(0)


class ScreenText(_Part):
    """Words to be read in the picture; `medium` says on what (title, subtitle, sign, ...), `on` the role that carries them."""

    id: str
    text: str
    medium: str = "title"
    on: str = ""
    colour: str = ""
    start: Seconds = Fraction(0)
    end: Seconds | None = None


CameraSpeed = Literal["", "slow", "fast"]


class CameraMove(_Part):
    """One move of the camera; `degrees` is how far a pan, a tilt, a roll or an orbit goes, None as far as its speed takes it."""

    move: str
    speed: CameraSpeed = ""
    direction: str = ""
    degrees: float | None = Field(default=None, gt=0, le=1440)


class CameraPlan(_Part):
    """How the shot is taken, in the words of film; the world solves it to a camera track.

    `degrees` is how far the first move turns. `then` are the moves that follow the first one, in order.
    `support` is how the camera is carried (handheld, steadicam, ...).
    `focus` is shallow, deep, soft, rack or tilt-shift; `pace` how time passes (slow motion, time-lapse, ...), "" for real time.
    `lens_mm` is for a sensor whose longer side is 36 mm. `fstop` and `focus_on` (a role) overrule what the framing would choose.
    A `path` gives the camera exactly; then framing, angle and moves only name it. Else `compositions` pin it at moments.
    """

    framing: str = "medium shot"
    angle: str = "eye level"
    move: str = "static"
    speed: CameraSpeed = ""
    direction: str = ""
    degrees: float | None = Field(default=None, gt=0, le=1440)
    then: tuple[CameraMove, ...] = ()
    support: str = ""
    lens_mm: float | None = None
    focus: str = ""
    pace: str = ""
    subjects: tuple[str, ...] = ()
    lens: Literal["", "anamorphic", "fisheye"] = ""
    fstop: float | None = Field(default=None, ge=0.7, le=64)
    focus_on: str = ""
    easing: Literal["", "linear", "ease in", "ease out"] = ""
    path: CameraPath | None = None
    compositions: tuple[Composition, ...] = ()


class Light(_Part):
    """`setup` is "natural" or "studio"; qualities are words such as soft, hard, warm, cool, low key."""

    setup: Literal["natural", "studio"] = "natural"
    qualities: tuple[str, ...] = ()


Transition = Literal["cut", "fade", "dissolve", "wipe", "iris", "whip pan", "match cut", "smash cut"]


class Shot(_Part):
    """One uninterrupted take. `transition` is how it begins; `ending` how the film ends after it; `without` names what the prompt
    wants kept out of it. `transition_s` is how long the transition lasts, `fade_colour` what a fade comes out of (a name or
    #rrggbb). `sound_lead` is by how many seconds the shot is heard before it is seen (a J cut); below 0 the shot before is
    still heard (an L cut). `degrees_c`: what temperature the place comes to."""

    id: str
    seconds: Seconds
    place: str
    hour: str = "afternoon"
    weather: str = "clear"
    season: str = "summer"
    light: Light = Light()
    look: str = "house"
    roles: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    beats: tuple[Beat, ...] = ()
    ways: tuple[Way, ...] = ()
    camera: CameraPlan = CameraPlan()
    lines: tuple[Line, ...] = ()
    sounds: tuple[SoundCue, ...] = ()
    ambience: bool = True
    music: Music | None = None
    texts: tuple[ScreenText, ...] = ()
    transition: Transition = "cut"
    ending: Literal["", "fade"] = ""
    without: tuple[str, ...] = ()
    transition_s: Seconds | None = None
    fade_colour: str = "black"
    sound_lead: Seconds = Fraction(0)
    degrees_c: float | None = None


SpanRole = Literal[
    "subject", "object", "part", "attribute", "count", "action", "manner", "direction", "relation", "place", "hour", "season",
    "weather", "light", "look", "camera", "sound", "music", "dialogue", "text", "order", "heading", "transition", "negation",
    "reference", "request", "tone", "other",
]  # fmt: skip
"""Grammatical roles of spans. `part` is a feature of somebody; `order` words tell what comes when; `heading` words divide the
prompt ("Shot 2:", "Camera:"); `request` words speak of the film as a commission ("create a video of"); `tone` words are
judgements that no single thing answers to ("beautiful")."""


Status = Literal["planned", "depicted", "substituted", "not_depicted"]


class Span(_Part):
    """What one stretch of the prompt became: `prompt[start:end]`, its grammatical role, and the element it lives in."""

    start: int
    end: int
    text: str
    role: SpanRole
    element: str = ""
    status: Status = "planned"
    by: str = ""
    why: str = ""
    score: float = 1.0


class Screenplay(_Part):
    """The whole film on paper."""

    kind: Literal["screenplay"] = "screenplay"
    version: Literal[2] = 2
    prompt: str = ""
    seed: int = 0
    planner: str = "embedded"
    cast: tuple[Role, ...] = ()
    shots: tuple[Shot, ...]
    understanding: tuple[Span, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> "Screenplay":
        if not self.shots:
            raise ValueError("shots: at least one is needed")
        if self.seconds > MAX_SECONDS:
            raise ValueError(f"shots: together at most {MAX_SECONDS} seconds (got {float(self.seconds):g})")
        roles = _unique("cast", [role.id for role in self.cast])
        _unique("shots", [shot.id for shot in self.shots])
        for shot in self.shots:
            _check_shot(shot, roles)
        return self

    @property
    def seconds(self) -> Fraction:
        """Length of the film."""
        return sum((shot.seconds for shot in self.shots), Fraction(0))

    def role(self, role_id: str) -> Role:
        """The member of the cast with this id."""
        return next(role for role in self.cast if role.id == role_id)

    def to_json(self) -> str:
        """The document as indented JSON."""
        return self.model_dump_json(indent=2) + "\n"


def _unique(field: str, ids: list[str]) -> set[str]:
    for name in ids:
        if ids.count(name) > 1:
            raise ValueError(f"{field}: id {name!r} is used twice")
    return set(ids)


def _check_shot(shot: Shot, cast: set[str]) -> None:
    if shot.seconds <= 0:
        raise ValueError(f"shots.{shot.id}.seconds: must be more than 0")
    here = set(shot.roles)
    _known(f"shots.{shot.id}.roles", here, cast)
    for beat in shot.beats:
        _known(f"shots.{shot.id}.beats.{beat.id}", {beat.subject, *beat.targets, *beat.tools}, here)
        if not 0 <= beat.start < beat.end:
            raise ValueError(f"shots.{shot.id}.beats.{beat.id}: start must be 0 or later and before end")
    _known(f"shots.{shot.id}.ways", {way.role for way in shot.ways}, here)
    for relation in shot.relations:
        _known(f"shots.{shot.id}.relations.{relation.id}", {relation.subject, relation.object}, here | {"frame"})
    for line in shot.lines:
        _known(f"shots.{shot.id}.lines.{line.id}.speaker", {line.speaker}, here | {"narrator"})
    _known(f"shots.{shot.id}.camera.subjects", {*shot.camera.subjects, *filter(None, [shot.camera.focus_on])}, here)
    check_compositions(f"shots.{shot.id}.camera.compositions", shot.camera.compositions, here, float(shot.seconds))
    _known(f"shots.{shot.id}.sounds", {cue.source for cue in shot.sounds if cue.source}, here)
    _known(f"shots.{shot.id}.music.player", {shot.music.player} - {""} if shot.music else set(), here)
    _known(f"shots.{shot.id}.texts", {text.on for text in shot.texts if text.on}, here)


def _known(field: str, used: set[str], known: set[str]) -> None:
    for name in sorted(used - known):
        raise ValueError(f"{field}: no {name!r} among {', '.join(sorted(known)) or 'none'}")


def _second(document: dict[str, Any]) -> dict[str, Any]:
    """Version 2 adds features, accents, shapes, tools, repetitions, further moves, focus, pace and more transitions. What was the
    move "handheld" is a support."""
    shots = document.get("shots")
    if isinstance(shots, list):
        shots = [_carried(shot) for shot in shots]  # pyright: ignore[reportUnknownVariableType]
    return {**document, "version": 2, "shots": shots}


def _carried(shot: Any) -> Any:
    match shot:
        case {"camera": {"move": "handheld", **camera}, **rest}:
            return {**rest, "camera": {**camera, "move": "static", "support": "handheld"}}
        case _:
            return shot


_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _second}
"""From version n to n + 1, one step each."""


def read_screenplay(text: str) -> Screenplay:
    """A screenplay from its JSON; anything wrong is one `InvalidInput` that names the field."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as cause:
        raise InvalidInput(f"not JSON: {cause.msg} at line {cause.lineno}", field="screenplay") from cause
    if not isinstance(data, dict) or data.get("kind") != "screenplay":  # pyright: ignore[reportUnknownMemberType]
        raise InvalidInput('must be a JSON object with "kind": "screenplay"', field="screenplay")
    document: dict[str, Any] = data  # pyright: ignore[reportUnknownVariableType]
    while isinstance(version := document.get("version"), int) and version in _UPGRADES:
        document = _UPGRADES[version](document)
    try:
        return Screenplay.model_validate(document)
    except ValidationError as error:
        raise invalid_input(error, "screenplay") from error
