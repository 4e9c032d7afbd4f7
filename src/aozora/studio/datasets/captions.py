"""What a clip shows, in words: written from the world that was filmed, not from what was asked for.

A caption says only what the settled screenplay, the events and the ids of the frames hold: who is seen, how many, in what
colour, what they do, where, and how the camera moves. The same facts are said in several ways, drawn from the clip's own lane.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Event
from aozora.film.production import StagedShot, Staging
from aozora.film.projection import way_of
from aozora.film.screenplay import Attributes, Beat, Role, Shot
from aozora.studio.datasets.prompts import COUNTS, Speaker, Wordbook, listed, plural, with_article

SEEN_SHARE = 0.0015
"""Share of a picture from which on somebody counts as seen in it."""

HARD_M_S = 0.35
"""Speed from which on an impact counts as one."""

_ACTIVE = {
    "fall": ("falls", "fall"), "bounce": ("bounces", "bounce"), "roll": ("rolls", "roll"), "slide": ("slides", "slide"),
    "spin": ("spins", "spin"), "hit": ("hits", "hit"), "knock over": ("knocks over", "knock over"), "walk": ("walks", "walk"),
    "run": ("runs", "run"), "stand": ("stands", "stand"), "look around": ("looks around", "look around"), "sit": ("sits", "sit"),
}  # fmt: skip
_ADJECTIVES = {"wood": "wooden", "wool": "woollen"}
_SLOW_TURN = 0.06
_SLOW_WAY = 0.04


@dataclass(frozen=True)
class Sight:
    """What the frames show of one role: the share of the frames in which it is seen, and its largest share of a picture."""

    frames: float
    area: float


def sights_of(shot: StagedShot, ids: NDArray[np.int32]) -> dict[str, Sight]:
    """What frames' ids (f, h, w) show of each role of the cast."""
    found: dict[str, Sight] = {}
    for entity in shot.world.entities:
        if not entity.id.startswith("set/"):
            area = (ids == entity.pass_index).mean((1, 2))
            found[entity.id] = Sight(float((area > SEEN_SHARE).mean()), float(area.max()))
    return found


def captions_of(staging: Staging, sights: dict[str, Sight], rng: np.random.Generator) -> tuple[str, ...]:
    """Three captions of a clip of one shot, the shortest first."""
    shot, staged = staging.screenplay.shots[0], staging.shots[0]
    cast = [staging.screenplay.role(role) for role in shot.roles if role in sights and sights[role].frames > 0]
    say = Speaker(Wordbook((), (), (), (), (), (), ()), rng)
    action = _action(cast, shot, say)
    place = _place(shot, say)
    short = f"{action} {place}" if say.chance(0.6) else action
    sound, camera = _sound(cast, staged.motion.events, say), _camera(shot, staged, say)
    middle = f"{action} {place}" + (f", {camera}" if camera else "")
    full = [f"{action} {place}"]
    if sound:
        full.append(sound)
    if camera:
        full.append(camera)
    return tuple(_sentence(text) for text in (short, middle, ". ".join(_capital(part) for part in full)))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _sentence(text: str) -> str:
    return _capital(" ".join(text.split())) + "."


def noun_of(role: Role) -> str:
    """What a role is called, with what is known of how it looks."""
    looks: Attributes = role.attributes
    parts = [looks.size, looks.colour, _ADJECTIVES.get(looks.material, looks.material), role.kind]
    return " ".join(part for part in parts if part)


def _counted(cast: list[Role]) -> list[str]:
    """The cast as phrases; those that look alike are counted."""
    numbers = Counter(noun_of(role) for role in cast)
    return [with_article(noun) if n == 1 else f"{COUNTS.get(n, str(n))} {plural(noun)}" for noun, n in numbers.items()]


def _action(cast: list[Role], shot: Shot, say: Speaker) -> str:
    """Who does what, in the order of the shot; who does nothing stands by."""
    here = {role.id: role for role in cast}
    phrases: list[str] = []
    told: set[str] = set()
    groups: dict[tuple[str, str, tuple[str, ...]], list[Beat]] = {}
    for beat in shot.beats:
        if beat.subject in here and beat.action in _ACTIVE:
            groups.setdefault((beat.action, beat.direction, beat.targets), []).append(beat)
    for (action, direction, targets), beats in groups.items():
        actors = [here[role] for role in dict.fromkeys(beat.subject for beat in beats)]
        told |= {role.id for role in actors}
        subject = listed(_counted(actors)) if len(phrases) == 0 else "it" if len(actors) == 1 else "they"
        seen = [here[target] for target in targets if target in here]
        told |= {role.id for role in seen}
        phrases.append(_clause(subject, action, direction, seen, len(actors)))
    rest = [role for role in cast if role.id not in told]
    if not phrases:
        verb = say.one(("", " stand", " lie still")) if len(rest) > 1 else say.one(("", " stands", " rests"))
        beings = any(role.category == "being" for role in rest)
        return listed(_counted(rest)) + ("" if beings else verb)
    words = " and then ".join(phrases)
    return f"{words} beside {listed(_counted(rest))}" if rest else words


def _clause(subject: str, action: str, direction: str, targets: list[Role], count: int) -> str:
    one, many = _ACTIVE[action]
    verb = one if count == 1 and subject != "they" else many
    way = f" to the {direction}" if direction in ("left", "right") else ""
    if not targets:
        return f"{subject} {verb}{way}"
    into = direction if direction in ("into", "onto", "over", "against", "towards", "at", "off") else ""
    into = into or ("" if action in ("hit", "knock over") else "onto" if action == "fall" else "to")
    return f"{subject} {verb} {into} {listed(_counted(targets))}"


def _place(shot: Shot, say: Speaker) -> str:
    if shot.place == "table top":
        return say.one(("on a table", "on a table top"))
    if shot.place == "studio":
        return say.one(("in a studio", "before a plain studio backdrop"))
    return f"in {with_article(shot.place)}" if say.chance(0.5) else f"({shot.place})"


def _sound(cast: list[Role], events: tuple[Event, ...], say: Speaker) -> str:
    """How often the cast strikes something, as far as it can be counted by ear."""
    names = {role.id for role in cast}
    times = sorted(e.time for e in events if e.type == "impact" and e.normal_speed > HARD_M_S and (e.a in names or e.b in names))
    apart = [t for i, t in enumerate(times) if i == 0 or t - times[i - 1] > 0.06]
    rolling = any(e.type == "roll" and e.duration > 0.4 and e.a in names for e in events)
    heard: list[str] = []
    if len(apart) == 1:
        heard.append(say.one(("one knock is heard", "it is heard to strike once", "a single impact sounds")))
    elif 2 <= len(apart) <= 5:
        heard.append(
            say.one(("{} impacts are heard", "{} knocks follow one another", "there are {} impacts")).format(COUNTS[len(apart)])
        )
    elif len(apart) > 5:
        heard.append(say.one(("many quick impacts are heard", "it rattles with many impacts")))
    if rolling:
        heard.append(say.one(("it can be heard rolling", "a rolling sound goes on")))
    return " and ".join(heard)


def _camera(shot: Shot, staged: StagedShot, say: Speaker) -> str:
    """Framing as planned, movement as solved: what the words say is measured on the camera's way."""
    way = way_of(staged.motion.camera)
    distance = max(way.subject_m, 0.1)
    moves: list[str] = []
    if abs(way.right) > _SLOW_WAY * distance and abs(way.pan) > _SLOW_TURN and way.right * way.pan < 0:
        moves.append(say.one(("the camera orbits", "the camera circles the subject")))
    elif abs(way.right) > _SLOW_WAY * distance:
        moves.append(f"the camera moves to the {'right' if way.right > 0 else 'left'}")
    elif abs(way.pan) > _SLOW_TURN:
        moves.append(f"the camera pans to the {'right' if way.pan > 0 else 'left'}")
    if abs(way.forward) > _SLOW_WAY * distance and not moves:
        moves.append(say.one(("the camera moves in",) if way.forward > 0 else ("the camera moves back",)))
    if abs(way.zoom - 1) > 0.05:
        moves.append("the camera zooms in" if way.zoom > 1 else "the camera zooms out")
    if not moves and max(abs(way.tilt), abs(way.roll), abs(way.up)) < 1e-3:
        moves.append(say.one(("static camera", "the camera stands still", "locked-off shot")))
    framing = shot.camera.framing if say.chance(0.6) else ""
    return ", ".join(part for part in (framing, *moves) if part)
