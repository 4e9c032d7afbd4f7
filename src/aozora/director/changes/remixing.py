"""Remix: a new screenplay keeps of the old one what its prompt does not mention."""

from typing import Any

from aozora.director.changes.finding import find
from aozora.director.changes.reading import Reader
from aozora.film.screenplay import Attributes, Role, Screenplay, Shot


def remixed(old: Screenplay, new: Screenplay, reader: Reader) -> tuple[Screenplay, tuple[str, ...]]:
    """`new` with the old cast, place, hour, weather, season, look, light and seed wherever its prompt is silent; and a line per
    thing that was kept. Beings that the new prompt brings take the place of the old ones; of the same kind they stay who they
    were."""
    notes = reader.read(new.prompt, new.seconds).notes
    told: list[str] = []
    names, cast = _cast(old, new, reader, told)
    first = old.shots[0]
    shots = tuple(_renamed(shot, names) for shot in new.shots)
    kept: dict[str, Any] = {
        field: getattr(first, field) for field in ("hour", "weather", "season", "look") if not getattr(notes, field)
    }
    if not notes.place.name:
        kept["place"] = first.place
    if not notes.light and not notes.studio:
        kept["light"] = first.light
    told += [f"kept {name}: {value}" for name, value in kept.items() if isinstance(value, str)]
    shots = tuple(shot.model_copy(update=kept) for shot in shots)
    if not new.cast:
        cast = list(old.cast)
        happening = {name: getattr(first, name) for name in ("roles", "relations", "beats", "lines")}
        camera = first.camera if not notes.framing and not notes.moves else shots[0].camera
        fits = [b.model_copy(update={"end": min(b.end, shots[0].seconds)}) for b in first.beats if b.start < shots[0].seconds]
        shots = (shots[0].model_copy(update={**happening, "beats": tuple(fits), "camera": camera}), *shots[1:])
        told += [f"kept {role.id}: {role.kind}" for role in old.cast]
    made = new.model_copy(update={"cast": tuple(cast), "shots": shots, "seed": old.seed})
    return Screenplay.model_validate(made.model_dump()), tuple(told)


def _cast(old: Screenplay, new: Screenplay, reader: Reader, told: list[str]) -> tuple[dict[str, str], list[Role]]:
    """New id -> id of the same one in the old film, and the cast."""
    names: dict[str, str] = {}
    cast: list[Role] = []
    for role in new.cast:
        free = [r for r in old.cast if r.id not in names.values()]
        called = find(role.kind, old, reader.vocabulary).roles
        known = [r for r in free if r.kind == role.kind or r.id in called]
        if not known:
            cast.append(role)
            continue
        same = known[0]
        attributes = same.attributes.model_copy(update=role.attributes.model_dump(exclude_defaults=True))
        features = {f.name: f for f in (*same.features, *role.features)}
        names[role.id] = same.id
        cast.append(same.model_copy(update={"attributes": Attributes.model_validate(attributes.model_dump()), "kind": role.kind,
                                            "features": tuple(features.values())}))  # fmt: skip
        told.append(f"kept {same.id}: {same.kind}")
    taken = {role.id for role in cast}
    for number, role in enumerate(cast):
        if [r.id for r in cast].count(role.id) > 1 and role.id not in names.values():
            fresh = next(f"{role.id}-{n}" for n in range(2, 99) if f"{role.id}-{n}" not in taken)
            names[role.id], cast[number] = fresh, role.model_copy(update={"id": fresh})
    return names, cast


def _renamed(shot: Shot, names: dict[str, str]) -> Shot:
    def of(role: str) -> str:
        return names.get(role, role)

    def all_of(roles: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(of(role) for role in roles)

    camera = shot.camera.model_copy(update={"subjects": all_of(shot.camera.subjects)})
    beats = [
        b.model_copy(update={"subject": of(b.subject), "targets": all_of(b.targets), "tools": all_of(b.tools)})
        for b in shot.beats
    ]
    return shot.model_copy(
        update={
            "roles": all_of(shot.roles),
            "camera": camera,
            "beats": tuple(beats),
            "relations": tuple(r.model_copy(update={"subject": of(r.subject), "object": of(r.object)}) for r in shot.relations),
            "lines": tuple(line.model_copy(update={"speaker": of(line.speaker)}) for line in shot.lines),
            "sounds": tuple(cue.model_copy(update={"source": of(cue.source)}) for cue in shot.sounds),
            "texts": tuple(text.model_copy(update={"on": of(text.on)}) for text in shot.texts),
        }
    )
