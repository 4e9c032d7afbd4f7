"""Taking: the shots of a draft with places, deeds, cameras and sounds that the catalogue has, among roles that exist."""

from collections.abc import Mapping, Sequence

from aozora.director.chat.naming import Change, Names
from aozora.film.brief import MAX_PROMPT
from aozora.film.screenplay import Beat, CameraPlan, Line, Relation, Role, ScreenText, Shot, SoundCue

NARRATOR = "narrator"
FRAME = "frame"
LENSES_MM = (4.0, 1200.0)
MOST_TIMES = 100


def shots_of(shots: Sequence[Shot], cast: Mapping[str, Role], place: str, names: Names) -> tuple[Shot, ...]:
    """The shots as they can be taken; `place` is where a shot without a place of its own is."""
    made: list[Shot] = []
    for shot in shots:
        place = names.of("place", shot.place, shot.id) or place
        made.append(_shot(shot, place, cast, names))
    return tuple(made)


def _shot(shot: Shot, place: str, cast: Mapping[str, Role], names: Names) -> Shot:
    beats = tuple(beat for given in shot.beats if (beat := _beat(given, cast, names)) is not None)
    relations = tuple(item for given in shot.relations if (item := _relation(given, cast, names)) is not None)
    lines = tuple(line for given in shot.lines if (line := _line(given, cast, names)) is not None)
    sounds = tuple(cue for given in shot.sounds if (cue := _sound(given, cast, names)) is not None)
    texts = tuple(_text(text, cast, names) for text in shot.texts if text.text.strip())
    camera = _camera(shot, cast, names)
    doing = (role for beat in beats for role in (beat.subject, *beat.targets, *beat.tools))
    placed = (role for relation in relations for role in (relation.subject, relation.object))
    named = (*(line.speaker for line in lines), *(cue.source for cue in sounds), *(text.on for text in texts))
    present = (*shot.roles, *doing, *placed, *named, *camera.subjects)
    changes: dict[str, object] = {
        "place": place, "beats": beats, "relations": relations, "lines": lines, "sounds": sounds, "texts": texts,
        "camera": camera, "roles": tuple(dict.fromkeys(role for role in present if role in cast)),
        "hour": names.of("hour", shot.hour, shot.id, "afternoon"),
        "weather": names.of("weather", shot.weather, shot.id, "clear"),
        "look": names.of("look", shot.look, shot.id, "house"),
        "season": shot.season or "summer",
    }  # fmt: skip
    return shot.model_copy(update=changes)


def _beat(beat: Beat, cast: Mapping[str, Role], names: Names) -> Beat | None:
    if beat.subject not in cast:
        names.drop(beat.id, beat.action, "nobody is there to do it")
        return None
    action = names.of("action", beat.action, beat.id, whole=True)
    if not action:
        return None
    changes = {
        "action": action,
        "targets": tuple(role for role in beat.targets if role in cast),
        "tools": tuple(role for role in beat.tools if role in cast),
        "times": min(max(beat.times, 1), MOST_TIMES),
    }
    return beat.model_copy(update=changes)


def _relation(relation: Relation, cast: Mapping[str, Role], names: Names) -> Relation | None:
    if relation.subject not in cast or relation.object not in {*cast, FRAME} or relation.subject == relation.object:
        names.drop(relation.id, relation.relation, "one of the two is missing")
        return None
    # Places in the picture are told apart from the relations of things, which the catalogue lists.
    word = relation.relation
    name = word if relation.object == FRAME else names.of("relation", word, relation.id, whole=True)
    return relation.model_copy(update={"relation": name}) if name else None


def _line(line: Line, cast: Mapping[str, Role], names: Names) -> Line | None:
    if not line.text.strip() or len(line.text) > MAX_PROMPT:
        names.drop(line.id, line.text, "not a line that can be spoken")
        return None
    if line.speaker in {*cast, NARRATOR}:
        return line
    names.changes.append(Change(line.id, line.text, NARRATOR, f"{line.speaker} is not in the cast", 0.5, whole=True))
    return line.model_copy(update={"speaker": NARRATOR})


def _sound(cue: SoundCue, cast: Mapping[str, Role], names: Names) -> SoundCue | None:
    sound = names.of("sound", cue.sound, cue.id, whole=True)
    source = cue.source if cue.source in cast else ""
    return cue.model_copy(update={"sound": sound, "source": source}) if sound else None


def _text(text: ScreenText, cast: Mapping[str, Role], names: Names) -> ScreenText:
    changes = {
        "medium": names.of("text", text.medium, text.id, "title"),
        "on": text.on if text.on in cast else "",
        "colour": names.of("colour", text.colour, text.id),
    }
    return text.model_copy(update=changes)


def _camera(shot: Shot, cast: Mapping[str, Role], names: Names) -> CameraPlan:
    camera, element = shot.camera, shot.id
    low, high = LENSES_MM
    moves = ((names.of("move", then.move, element), then) for then in camera.then)
    changes: dict[str, object] = {
        "framing": names.of("framing", camera.framing, element, "medium shot"),
        "angle": names.of("angle", camera.angle, element, "eye level"),
        "move": names.of("move", camera.move, element, "static"),
        "then": tuple(then.model_copy(update={"move": name}) for name, then in moves if name),
        "support": names.of("support", camera.support, element),
        "focus": names.of("focus", camera.focus, element),
        "pace": names.of("pace", camera.pace, element),
        "lens_mm": camera.lens_mm if camera.lens_mm is not None and low <= camera.lens_mm <= high else None,
        "subjects": tuple(role for role in camera.subjects if role in cast),
    }
    return camera.model_copy(update=changes)
