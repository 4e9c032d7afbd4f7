"""What a few words say, laid over a screenplay: setting, camera, sound, newcomers, relations, deeds and lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aozora.director.changes.finding import find
from aozora.director.changes.reading import Read
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Beat, Line, Relation, Role, Screenplay, Shot

_SETTING = ("hour", "weather", "season", "look")


@dataclass(frozen=True)
class Merged:
    """The screenplay afterwards, and a line per thing that changed."""

    screenplay: Screenplay
    told: tuple[str, ...] = ()


def merged(screenplay: Screenplay, read: Read, vocabulary: Vocabulary, shots: range, start: Fraction | None = None) -> Merged:
    """What was read, laid over the shots with the numbers in `shots`. Beats take the place of what their subjects did before,
    or follow from second `start` of the shot if that is given."""
    names, cast, told = _cast(screenplay, read, vocabulary)
    made = list(screenplay.shots)
    for number in shots:
        shot, news = _setting(made[number], read)
        shot, more = _camera(shot, read, names)
        shot, deeds = _happenings(shot, read, names, start)
        made[number] = shot
        told += [line for line in (*news, *more, *deeds) if line not in told]
    return Merged(screenplay.model_copy(update={"cast": tuple(cast), "shots": tuple(made)}), tuple(told))


def _cast(screenplay: Screenplay, read: Read, vocabulary: Vocabulary) -> tuple[dict[str, str], list[Role], list[str]]:
    """Small screenplay's role id -> role id here; the cast with newcomers; what they are."""
    names: dict[str, str] = {}
    cast, told = list(screenplay.cast), list[str]()
    said = f" {read.screenplay.prompt.lower()} "
    for role in read.screenplay.cast:
        noun = role.id.rpartition("-")[0].replace("-", " ")
        known = tuple(r for r in find(noun, screenplay, vocabulary).roles if r not in names.values())
        new = any(f" {word} {noun}" in said for word in ("another", "second", "new")) or role.group != ""
        if known and not new and f" a {noun}" not in said.replace(" an ", " a "):
            names[role.id] = known[0]
            continue
        names[role.id] = _free(role.id, {r.id for r in cast})
        cast.append(role.model_copy(update={"id": names[role.id]}))
        told.append(f"{names[role.id]}: a {role.kind} is added")
    return names, cast, told


def _free(name: str, taken: set[str]) -> str:
    stem, _, number = name.rpartition("-")
    while name in taken:
        number = str(int(number) + 1)
        name = f"{stem}-{number}"
    return name


def _setting(shot: Shot, read: Read) -> tuple[Shot, list[str]]:
    there, notes = read.screenplay.shots[0], read.notes
    update: dict[str, Any] = {}
    for field in _SETTING:
        if getattr(notes, field) and getattr(there, field) != getattr(shot, field):
            update[field] = getattr(there, field)
    if notes.place.name and there.place != shot.place:
        update["place"] = there.place
    if (notes.light or notes.studio) and there.light != shot.light:
        update["light"] = there.light
    if there.music is not None:
        update["music"] = there.music
    if there.without:
        update["without"] = tuple(dict.fromkeys((*shot.without, *there.without)))
    if not there.ambience:
        update["ambience"] = False
    told = [f"{name}: {_plain(getattr(shot, name))} -> {_plain(value)}" for name, value in update.items()]
    return shot.model_copy(update=update), told


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value) or "nothing"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if (dump := getattr(value, "model_dump", None)) is not None:
        return ", ".join(f"{k} {v}" for k, v in dump(exclude_defaults=True).items() if k != "id") or "plain"
    return str(value) if value not in (None, "") else "nothing"


def _camera(shot: Shot, read: Read, names: Mapping[str, str]) -> tuple[Shot, list[str]]:
    notes, there = read.notes, read.screenplay.shots[0].camera
    update: dict[str, Any] = {}
    for field in ("framing", "angle", "support", "focus", "pace", "lens_mm"):
        if getattr(notes, field):
            update[field] = getattr(there, field)
    if notes.moves:
        update |= {"move": there.move, "speed": there.speed, "direction": there.direction, "then": there.then}
    elif notes.speed:
        update["speed"] = there.speed
    if notes.camera_subjects:
        update["subjects"] = tuple(names[role] for role in notes.camera_subjects if names.get(role) in shot.roles)
    update = {name: value for name, value in update.items() if value != getattr(shot.camera, name)}
    told = [f"camera {name}: {_plain(getattr(shot.camera, name))} -> {_plain(value)}" for name, value in update.items()]
    return shot.model_copy(update={"camera": shot.camera.model_copy(update=update)}), told


def _happenings(shot: Shot, read: Read, names: Mapping[str, str], start: Fraction | None) -> tuple[Shot, list[str]]:
    there = read.screenplay.shots[0]
    told: list[str] = []
    roles = tuple(dict.fromkeys((*shot.roles, *(names[role] for role in there.roles))))
    taken = {part.id for part in (*shot.beats, *shot.relations, *shot.lines, *shot.sounds, *shot.texts)}
    beats = _beats(shot, there, names, start, taken)
    if beats != shot.beats:
        told += [f"{b.subject}: {b.action}" for b in beats if b not in shot.beats and b.action not in ("stand",)]
    relations = _relations(shot, there, names, taken)
    told += [f"{r.subject}: {r.relation} {r.object}" for r in relations if r not in shot.relations]
    added = start or Fraction(0)
    lines = tuple(_line(line, shot, names, added, taken) for line in there.lines)
    told += [f"{line.speaker} says {line.text!r}" for line in lines]
    sounds = tuple(cue.model_copy(update={"id": _named(shot, "sound", taken), "source": names.get(cue.source, ""),
                                          "start": cue.start + added}) for cue in there.sounds)  # fmt: skip
    told += [f"sound: {cue.sound}" for cue in sounds]
    texts = tuple(t.model_copy(update={"id": _named(shot, "text", taken), "on": names.get(t.on, "")}) for t in there.texts)
    told += [f"text: {text.text!r}" for text in texts]
    update = {
        "roles": roles, "beats": beats, "relations": relations, "lines": (*shot.lines, *lines),
        "sounds": (*shot.sounds, *sounds), "texts": (*shot.texts, *texts),
    }  # fmt: skip
    return shot.model_copy(update=update), told


def _beats(shot: Shot, there: Shot, names: Mapping[str, str], start: Fraction | None, taken: set[str]) -> tuple[Beat, ...]:
    """New deeds scaled to the room that there is."""
    begin = start or Fraction(0)
    scale = (shot.seconds - begin) / there.seconds
    busy = {names[beat.subject] for beat in there.beats}
    kept = [beat for beat in shot.beats if start is not None or beat.subject not in busy]
    if start is not None:
        kept = [b.model_copy(update={"end": min(b.end, max(begin, b.start + Fraction(1, 12)))}) if b.subject in busy else b
                for b in kept if b.subject not in busy or b.start < begin]  # fmt: skip
    new = [
        beat.model_copy(
            update={
                "id": _named(shot, "beat", taken),
                "subject": names[beat.subject],
                "targets": tuple(names[role] for role in beat.targets),
                "tools": tuple(names[role] for role in beat.tools),
                "start": begin + beat.start * scale,
                "end": begin + beat.end * scale,
            }
        )
        for beat in there.beats
    ]
    return (*kept, *new)


def _relations(shot: Shot, there: Shot, names: Mapping[str, str], taken: set[str]) -> tuple[Relation, ...]:
    new: list[Relation] = []
    for r in there.relations:
        ends = {"subject": names[r.subject], "object": names.get(r.object, r.object)}
        new.append(r.model_copy(update={"id": _named(shot, "relation", taken), **ends}))
    moved = {(relation.subject, relation.object == "frame") for relation in new}
    return (*(r for r in shot.relations if (r.subject, r.object == "frame") not in moved), *new)


def _line(line: Line, shot: Shot, names: Mapping[str, str], added: Fraction, taken: set[str]) -> Line:
    start = None if line.start is None else line.start + added
    speaker = names.get(line.speaker, "narrator")
    return line.model_copy(
        update={"id": _named(shot, "line", taken), "speaker": speaker, "start": start if start else added or None}
    )


def _named(shot: Shot, sort: str, taken: set[str]) -> str:
    """A free id for a new element of a shot."""
    number = 1
    while (name := f"{shot.id}/{sort}-{number}") in taken:
        number += 1
    taken.add(name)
    return name
