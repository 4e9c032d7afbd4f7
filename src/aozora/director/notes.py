"""Notes: what has been read of one shot so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from aozora.director.meaning.vocabulary import Match
from aozora.film.screenplay import CameraMove, CameraSpeed, ScoredNote

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True)
class Deed:
    """A beat before it has times: `slot` orders it; `lasting` ones go on until something else follows, others
    with `until` until that slot."""

    id: str
    action: str
    subject: str
    targets: tuple[str, ...] = ()
    manner: tuple[str, ...] = ()
    direction: str = ""
    slot: int = 0
    lasting: bool = False
    weight: float = 1.0
    tools: tuple[str, ...] = ()
    times: int = 1
    seconds: Fraction | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Where one role is to another."""

    id: str
    subject: str
    relation: str
    object: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A line before it has a time."""

    id: str
    speaker: str
    text: str
    manner: tuple[str, ...] = ()
    slot: int = 0
    token: int = 0
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Written:
    """Words to be read in the picture."""

    id: str
    text: str
    medium: str
    on: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sound asked for by name, and the role that makes it."""

    id: str
    sound: str
    manner: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Music asked for."""

    id: str
    mood: str = ""
    genre: str = ""
    tempo: int = 0
    instruments: tuple[str, ...] = ()
    key: str = ""
    metre: str = ""
    tune: str = ""
    notes: tuple[ScoredNote, ...] = ()
    level: Literal["", "soft", "loud"] = ""
    course: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """A further place or time of the same shot's text: how much had been read when it was reached. What is read from there on is
    a shot of its own; without a place it plays wherever it fits."""

    place: Match
    deeds: int
    roles: int
    relations: int
    speeches: int
    readings: int
    sounds: int


@dataclass
class ShotNotes:
    """One shot as far as it has been read; an empty value means that the prompt does not say. `snowfall`: snow is said to fall,
    and not only to lie."""

    id: str
    transition: str = "cut"
    seconds: Fraction | None = None
    ending: str = ""
    sound_lead: Fraction = Fraction(0)
    place: Match = Match()
    ground: bool = False
    elsewhere: bool = False
    stations: list[Station] = field(default_factory=list[Station])
    hour: str = ""
    weather: str = ""
    weather_exact: bool = True
    snowfall: bool = False
    season: str = ""
    studio: bool = False
    light: list[str] = field(default_factory=list[str])
    look: str = ""
    framing: str = ""
    angle: str = ""
    moves: list[CameraMove] = field(default_factory=list[CameraMove])
    speed: CameraSpeed = ""
    degrees: float | None = None
    support: str = ""
    focus: str = ""
    pace: str = ""
    lens_mm: float | None = None
    lens: Literal["", "anamorphic", "fisheye"] = ""
    fstop: float | None = None
    camera_subjects: list[str] = field(default_factory=list[str])
    roles: list[str] = field(default_factory=list[str])
    relations: list[Related] = field(default_factory=list[Related])
    deeds: list[Deed] = field(default_factory=list[Deed])
    speeches: list[Speech] = field(default_factory=list[Speech])
    readings: list[Written] = field(default_factory=list[Written])
    sounds: list[Heard] = field(default_factory=list[Heard])
    ambience: bool = True
    score: Score | None = None
    moments: dict[int, Fraction] = field(default_factory=dict[int, Fraction])
    without: list[str] = field(default_factory=list[str])

    def leave_out(self, name: str) -> None:
        """Keep something out of the shot."""
        if name not in self.without:
            self.without.append(name)

    def cast(self, roles: Sequence[str]) -> None:
        """Put roles into the shot."""
        self.roles += [role for role in dict.fromkeys(roles) if role not in self.roles]
