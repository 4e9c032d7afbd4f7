"""Changes to members of the cast: other attributes, another kind, out of the film, other words."""

import re
from typing import Any

from aozora.director.changes.finding import Found
from aozora.director.changes.merging import Merged
from aozora.director.changes.reading import Reader
from aozora.film.screenplay import Attributes, Feature, Line, Role, Screenplay, Shot

_SIZES = ("tiny", "small", "", "large", "huge")
_GROWTH = {"bigger": 1, "larger": 1, "taller": 1, "smaller": -1, "shorter": -1, "tinier": -1}


def described(screenplay: Screenplay, found: Found, words: str, reader: Reader) -> Merged | None:
    """Roles or features with the attributes that the words say; None when they say none."""
    told: list[str] = []
    cast = list(screenplay.cast)
    for number, role in enumerate(cast):
        if role.id not in found.roles:
            continue
        new = _feature_described(role, found, words, reader) if found.feature else _role_described(role, words, reader)
        if new is None:
            return None
        cast[number] = new[0]
        told.append(f"{role.id}{f' {found.feature}' if found.feature else ''}: {new[1]}")
    return Merged(screenplay.model_copy(update={"cast": tuple(cast)}), tuple(told))


def _role_described(role: Role, words: str, reader: Reader) -> tuple[Role, str] | None:
    if (step := _GROWTH.get(words.split()[-1])) is not None:
        size = _SIZES[min(max(_SIZES.index(role.attributes.size) + step, 0), 4)]
        attributes = role.attributes.model_copy(update={"size": size})
        return role.model_copy(update={"attributes": attributes}), f"size {size or 'as usual'}"
    # "made of wood" is said behind the noun, everything else before it.
    behind = re.match(r"^(?:made\s+)?(?:out\s+)?of\b", words)
    read = reader.read(f"a {role.kind} made {words.removeprefix('made ')}" if behind else f"a {words} {role.kind}")
    same = next((r for r in read.screenplay.cast if r.kind == role.kind), None)
    if same is None or same.attributes == Attributes() or len(read.screenplay.cast) > 1:
        return None
    attributes, said = _over(role.attributes, same.attributes)
    return role.model_copy(update={"attributes": attributes}), said


def _feature_described(role: Role, found: Found, words: str, reader: Reader) -> tuple[Role, str] | None:
    clause = (
        f"a person in a {words} {found.feature}" if found.sort == "garment" else f"a {role.kind} with {words} {found.feature}"
    )
    features = [f for r in reader.read(clause).screenplay.cast for f in r.features if f.name == found.feature]
    if not features or features[0].attributes == Attributes():
        return None
    known = next((f for f in role.features if f.name == found.feature), None)
    before = known or Feature(name=found.feature, sort="garment" if found.sort == "garment" else "part")
    attributes, said = _over(before.attributes, features[0].attributes)
    new = before.model_copy(update={"attributes": attributes})
    others = [new if f is known else f for f in role.features] if known else [*role.features, new]
    return role.model_copy(update={"features": tuple(others)}), said


def _over(before: Attributes, said: Attributes) -> tuple[Attributes, str]:
    """Attributes with what was said instead of what was there; a new colour ends its accents."""
    update: dict[str, Any] = said.model_dump(exclude_defaults=True)
    if said.colour:
        update["accents"] = said.accents
    told = ", ".join(f"{name} {value if isinstance(value, str) else ', '.join(value)}" for name, value in update.items() if value)
    return before.model_copy(update=update), told


def replaced(screenplay: Screenplay, found: Found, words: str, reader: Reader) -> Merged | None:
    """Roles become another kind in the same place and deeds; a feature becomes another feature."""
    if found.feature:
        return _other_feature(screenplay, found, words, reader)
    read = reader.read(words if re.match(r"^(?:a|an|the|two|three|some)\b", words.lower()) else f"a {words}")
    if not read.screenplay.cast:
        return None
    new = read.screenplay.cast[0]
    cast = [
        new.model_copy(update={"id": role.id, "group": role.group}) if role.id in found.roles else role
        for role in screenplay.cast
    ]
    told = tuple(f"{role}: {screenplay.role(role).kind} -> {new.kind}" for role in found.roles)
    lost = tuple(f"not understood: {span.text!r}" for span in read.lost)
    return Merged(screenplay.model_copy(update={"cast": tuple(cast)}), (*told, *lost))


def _other_feature(screenplay: Screenplay, found: Found, words: str, reader: Reader) -> Merged | None:
    sides = [f for r in reader.read(f"a person in {words}").screenplay.cast for f in r.features]
    if not sides:
        return None
    cast = [
        role.model_copy(update={"features": (*(f for f in role.features if f.name != found.feature), sides[0])})
        if role.id in found.roles
        else role
        for role in screenplay.cast
    ]
    told = tuple(f"{role}: {found.feature} -> {sides[0].name}" for role in found.roles)
    return Merged(screenplay.model_copy(update={"cast": tuple(cast)}), told)


def dressed(screenplay: Screenplay, found: Found, words: str, reader: Reader) -> Merged | None:
    """Roles wear or have something more; None when the words are no garment and no part."""
    new = [f for r in reader.read(f"a person wearing {words}").screenplay.cast for f in r.features]
    if not new:
        return None
    names = {feature.name for feature in new}
    cast = [
        role.model_copy(update={"features": (*(f for f in role.features if f.name not in names), *new)})
        if role.id in found.roles
        else role
        for role in screenplay.cast
    ]
    told = tuple(f"{role}: gets {', '.join(sorted(names))}" for role in found.roles)
    return Merged(screenplay.model_copy(update={"cast": tuple(cast)}), told)


def removed(screenplay: Screenplay, found: Found) -> Merged:
    """The screenplay without roles and all that hangs on them, or without a feature of theirs."""
    if found.feature:
        cast = [
            role.model_copy(update={"features": tuple(f for f in role.features if f.name != found.feature)})
            if role.id in found.roles
            else role
            for role in screenplay.cast
        ]
        told = tuple(f"{role}: without {found.feature}" for role in found.roles)
        return Merged(screenplay.model_copy(update={"cast": tuple(cast)}), told)
    gone = set(found.roles)
    shots = tuple(_without(shot, gone) for shot in screenplay.shots)
    cast = [role for role in screenplay.cast if role.id not in gone]
    told = tuple(f"{role}: removed" for role in found.roles)
    return Merged(screenplay.model_copy(update={"cast": tuple(cast), "shots": shots}), told)


def _without(shot: Shot, gone: set[str]) -> Shot:
    beats = [
        beat.model_copy(
            update={
                "targets": tuple(role for role in beat.targets if role not in gone),
                "tools": tuple(role for role in beat.tools if role not in gone),
            }
        )
        for beat in shot.beats
        if beat.subject not in gone
    ]
    camera = shot.camera.model_copy(update={"subjects": tuple(role for role in shot.camera.subjects if role not in gone)})
    update = {
        "roles": tuple(role for role in shot.roles if role not in gone),
        "beats": tuple(beats),
        "relations": tuple(r for r in shot.relations if not {r.subject, r.object} & gone),
        "lines": tuple(line for line in shot.lines if line.speaker not in gone),
        "sounds": tuple(cue for cue in shot.sounds if cue.source not in gone),
        "texts": tuple(text for text in shot.texts if text.on not in gone),
        "camera": camera,
    }
    return shot.model_copy(update=update)


def reworded(screenplay: Screenplay, speakers: tuple[str, ...], text: str, shots: range) -> Merged | None:
    """The first line of these speakers says something else; who has none yet says it from the shot's beginning."""
    made = list(screenplay.shots)
    for number in shots:
        for line in made[number].lines:
            if line.speaker in speakers:
                lines = tuple(
                    other.model_copy(update={"text": text}) if other.id == line.id else other for other in made[number].lines
                )
                made[number] = made[number].model_copy(update={"lines": lines})
                told = f"{line.speaker} says {text!r} instead of {line.text!r}"
                return Merged(screenplay.model_copy(update={"shots": tuple(made)}), (told,))
    for number in shots:
        shot = made[number]
        speaker = next((role for role in speakers if role in shot.roles or role == "narrator"), "")
        if speaker:
            taken = {line.id for line in shot.lines}
            name = next(f"{shot.id}/line-{n}" for n in range(1, 999) if f"{shot.id}/line-{n}" not in taken)
            made[number] = shot.model_copy(update={"lines": (*shot.lines, Line(id=name, speaker=speaker, text=text))})
            return Merged(screenplay.model_copy(update={"shots": tuple(made)}), (f"{speaker} says {text!r}",))
    return None
