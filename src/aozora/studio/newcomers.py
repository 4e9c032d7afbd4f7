"""Who comes new into a given picture: the part of a screenplay that the world plays, laid into the picture frame by frame."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from aozora.engines.engine import Compositor
from aozora.film.plate import PRESENT, CutOut, Plate
from aozora.film.production import Staging
from aozora.film.screenplay import CameraPlan, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.watch import Watch

if TYPE_CHECKING:
    from aozora.vision.motion import Guest

_COMING_S = 0.5
"""How long those take to appear who cannot come in from outside."""

_NEW = re.compile(
    r"\b(?:an?|some|another|several|many|two|three|four|five|six|seven|eight|nine|ten|dozen|\d+)\s+(?:[\w'-]+[ ,]+){0,4}$", re.I
)
_OTHER = re.compile(r"[.;:!?]|\b(?:the|this|that|these|those|his|her|its|their|and|with|of)\b", re.I)
_BRINGING = re.compile(r"\b(?:add|put|place|set|insert|bring|there (?:is|are))\b", re.I)


def newcomers(screenplay: Screenplay) -> frozenset[str]:
    """Ids of the roles that the prompt brings in: "a dog" that does something, or is put there, comes new; "the dog", and what is
    only described, is in the picture already."""
    prompt, found = screenplay.prompt, set[str]()
    acting = {beat.subject for shot in screenplay.shots for beat in shot.beats}
    bringing = _BRINGING.search(prompt) is not None
    for span in screenplay.understanding:
        said = _NEW.search(prompt[: span.start])
        if said is None or span.role not in ("subject", "object") or _OTHER.search(said[0]):
            continue
        if span.element in acting or bringing:
            found.add(span.element)
    groups = {role.group for role in screenplay.cast if role.id in found and role.group}
    return frozenset(role.id for role in screenplay.cast if role.id in found or (role.group and role.group in groups))


def only(screenplay: Screenplay, roles: frozenset[str]) -> Screenplay:
    """The screenplay with nobody but these roles, each shot in one still view of them."""
    cast = tuple(role for role in screenplay.cast if role.id in roles)
    return screenplay.model_copy(update={"cast": cast, "shots": tuple(_with(shot, roles) for shot in screenplay.shots)})


def _with(shot: Shot, roles: frozenset[str]) -> Shot:
    beats = tuple(
        beat.model_copy(
            update={"targets": tuple(t for t in beat.targets if t in roles), "tools": tuple(t for t in beat.tools if t in roles)}
        )
        for beat in shot.beats
        if beat.subject in roles
    )
    here = tuple(role for role in shot.roles if role in roles)
    return shot.model_copy(
        update={
            "roles": here,
            "beats": beats,
            "relations": tuple(r for r in shot.relations if r.subject in roles and r.object in roles),
            "lines": tuple(line for line in shot.lines if line.speaker in roles),
            "ways": tuple(way for way in shot.ways if way.role in roles),
            "camera": CameraPlan(framing="full shot", subjects=here),
            "look": "house",
            "texts": (),
            "hour": "afternoon",
            "weather": "clear",
            "season": "summer",
        }
    )


class Newcomers:
    """The staged newcomers of a film, as guests of its frames."""

    def __init__(self, engine: Compositor, staging: Staging, plate: Plate, settings: Settings) -> None:
        self._engine, self._staging, self._plate, self._settings = engine, staging, plate, settings

    @property
    def staging(self) -> Staging:
        """Who was staged, and what is to tell of it."""
        return self._staging

    def settled(self, span: Span) -> Span | None:
        """What became of a span that speaks of newcomers; None for others."""
        mine = {role.id for role in self._staging.screenplay.cast}
        mine |= {beat.id for shot in self._staging.screenplay.shots for beat in shot.beats}
        found = (one for one in self._staging.screenplay.understanding if (one.start, one.end, one.element) == _key(span))
        return next(found, None) if span.element in mine else None

    def guests(self, watch: Watch) -> "Iterator[Guest | None]":
        """One for each frame of the film; nobody in the first, which is the given picture, and in shots without newcomers."""
        first = True
        sizes = {shot.id: self._settings.clock.frame_count(shot.seconds) for shot in self._staging.screenplay.shots}
        for shot in self._staging.shots:
            alone = all(entity.id.startswith("set/") for entity in shot.world.entities)
            if alone:
                yield from [None] * sizes[shot.shot_id]
                first = False
                continue
            present = {note.element for note in self._staging.notes if note.text == PRESENT} if first else set[str]()
            rising = any(entity.id in present for entity in shot.world.entities)
            for cut in self._engine.cut_outs(shot, self._settings, watch):
                share = min(1.0, cut.index / self._settings.fps / _COMING_S) if rising else 1.0
                yield None if first and cut.index == 0 else self._guest(cut, share)
            first = False

    def _guest(self, cut: CutOut, share: float) -> "Guest":
        from aozora.vision.motion import Guest
        from aozora.vision.plates import displayed, reading_depth
        from aozora.vision.reading import Layer

        held = cut.cover > 0.02
        typical = float(np.median(cut.depth[held])) if held.any() else self._plate.depth_of(1.0, 1.0)
        depth = np.where(held, cut.depth, np.float32(typical)).astype(np.float32)
        aspect = self._settings.width / self._settings.height
        layer = Layer(displayed(cut.colour), reading_depth(depth, self._plate, aspect), (cut.cover * share).astype(np.float32))
        return Guest(layer, (1 - (1 - cut.shade) * np.float32(share)).astype(np.float32))


def _key(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.element


def staged(engine: Compositor, screenplay: Screenplay, plate: Plate, settings: Settings, watch: Watch) -> Newcomers | None:
    """The newcomers of a screenplay on a plate; None when it has none."""
    roles = newcomers(screenplay)
    if not roles:
        return None
    mine = only(screenplay, roles)
    staging = engine.stage_on(plate, mine, settings, watch)
    return Newcomers(engine, staging, plate, settings)
