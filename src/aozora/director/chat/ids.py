"""Ids: every element gets one that is unique and fit for the world, and what refers to it follows."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from aozora.director.chat.draft import Draft
from aozora.film.screenplay import Beat, Line, Music, Relation, Role, ScreenText, Shot, SoundCue

_FIT = re.compile(r"(?!shot-\d)[a-z][a-z0-9_-]{0,47}")
_RESERVED = frozenset(["frame", "narrator", "set", "film"])

Element = TypeVar("Element", Beat, Relation, Line, SoundCue, ScreenText)


def identify(draft: Draft) -> tuple[Draft, Mapping[str, str]]:
    """The draft with good ids; also the new id of every old one that was used."""
    cast, members = _cast(draft.cast)
    new = {old: ids[0] for old, ids in members.items()}
    shots: list[Shot] = []
    for number, shot in enumerate(draft.shots, start=1):
        name = f"shot-{number}"
        renamed, inside = _shot(shot, name, members)
        new = {**inside, shot.id or name: name, **new}
        shots.append(renamed)
    return draft.model_copy(update={"cast": cast, "shots": tuple(shots)}), new


def _cast(cast: Sequence[Role]) -> tuple[tuple[Role, ...], dict[str, list[str]]]:
    """Roles that share an id become several; the id then means all of them."""
    taken: set[str] = set()
    members: dict[str, list[str]] = {}
    made: list[Role] = []
    for role in cast:
        name = role.id
        if name in taken or name in _RESERVED or not _FIT.fullmatch(name):
            stem = re.sub(r"[^a-z0-9]+", "-", role.kind.lower()).strip("-")[:40] or "role"
            stem = stem if _FIT.fullmatch(stem) else f"role-{stem}"
            number = 1
            while (name := f"{stem}-{number}") in taken:
                number += 1
        taken.add(name)
        members.setdefault(role.id or name, []).append(name)
        made.append(role.model_copy(update={"id": name}))
    return tuple(made), members


def _shot(shot: Shot, name: str, members: Mapping[str, Sequence[str]]) -> tuple[Shot, dict[str, str]]:
    new: dict[str, str] = {}

    def all_of(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member for old in ids for member in members.get(old, (old,))))

    def one_of(old: str) -> str:
        return members.get(old, (old,))[0]

    def numbered(elements: Sequence[Element], word: str) -> list[Element]:
        made = [item.model_copy(update={"id": f"{name}/{word}-{n}"}) for n, item in enumerate(elements, start=1)]
        for item, fresh in zip(elements, made, strict=True):
            if item.id:
                new.setdefault(item.id, fresh.id)
        return made

    beats = tuple(
        b.model_copy(update={"subject": one_of(b.subject), "targets": all_of(b.targets), "tools": all_of(b.tools)})
        for b in numbered(shot.beats, "beat")
    )
    relations = tuple(
        r.model_copy(update={"subject": one_of(r.subject), "object": one_of(r.object)})
        for r in numbered(shot.relations, "relation")
    )
    changes: dict[str, object] = {
        "id": name, "beats": beats, "relations": relations, "roles": all_of(shot.roles),
        "lines": tuple(n.model_copy(update={"speaker": one_of(n.speaker)}) for n in numbered(shot.lines, "line")),
        "sounds": tuple(s.model_copy(update={"source": one_of(s.source)}) for s in numbered(shot.sounds, "sound")),
        "texts": tuple(t.model_copy(update={"on": one_of(t.on)}) for t in numbered(shot.texts, "text")),
        "music": _music(shot.music, name, new),
        "camera": shot.camera.model_copy(update={"subjects": all_of(shot.camera.subjects)}),
    }  # fmt: skip
    return shot.model_copy(update=changes), new


def _music(music: Music | None, shot: str, new: dict[str, str]) -> Music | None:
    if music is None:
        return None
    new.setdefault(music.id, f"{shot}/music")
    return music.model_copy(update={"id": f"{shot}/music"})
