"""Key frames: pictures, or numbers in a file, that say how the film is composed at a moment."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from aozora.film.composition import Composition
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay, Shot, read_screenplay
from aozora.film.settings import Settings, invalid_input
from aozora.film.watch import Watch
from aozora.studio.pictured import opened

_ENDINGS = (".json",)
_USUAL_HOUR, _USUAL_WEATHER = "afternoon", "clear"


@dataclass(frozen=True)
class Keyframe:
    """How the film is composed at a moment: `composition.time` is in seconds of the film. `hour` and `weather` are what the
    picture's sky tells, "" for nothing; `picture` is where its colours are, None for numbers alone."""

    composition: Composition
    hour: str = ""
    weather: str = ""
    picture: Path | None = None


def keyframes_from(given: Sequence[str], watch: Watch = Watch()) -> tuple[Keyframe, ...]:
    """Key frames as they are given, in order of time: "SECONDS=PICTURE" each, or a JSON file `{"keyframes": [{"time", "picture",
    "role"} or {"time", "horizon", "box", "role"}]}`, whose pictures lie beside it. `InvalidInput` says what is wrong."""
    found: list[Keyframe] = []
    for value in given:
        if value.lower().endswith(_ENDINGS) and "=" not in value:
            found += _listed(Path(value), watch)
            continue
        seconds, equals, file = value.partition("=")
        try:
            time = float(seconds)
        except ValueError:
            time = -1.0
        if not equals or not 0 <= time < float("inf"):
            raise InvalidInput(f"must be SECONDS=PICTURE or a .json file (got {value!r})", field="keyframe")
        found.append(_seen(time, Path(file), "", watch))
    return tuple(sorted(found, key=lambda one: one.composition.time))


def pictures_of(keyframes: Sequence[Keyframe]) -> dict[float, Path]:
    """The pictures of key frames by seconds of the film; those of numbers alone have none."""
    return {one.composition.time: one.picture for one in keyframes if one.picture is not None}


def with_keyframes(screenplay: Screenplay, keyframes: Sequence[Keyframe]) -> Screenplay:
    """The screenplay whose shots are composed so. A shot takes hour and weather of its first key frame if the prompt leaves them
    open. A role may be named by its id, its name or its kind."""
    shots, begin = list[Shot](), 0.0
    for shot in screenplay.shots:
        end = begin + float(shot.seconds)
        here = [one for one in keyframes if begin <= one.composition.time < end]
        shots.append(_composed(screenplay, shot, here, begin) if here else shot)
        begin = end
    for one in keyframes:
        if one.composition.time >= begin:
            raise InvalidInput(f"must be before the film's end, {begin:g} s (got {one.composition.time:g})", field="keyframe")
    # Read again, so that what cannot be is found here and named.
    return read_screenplay(screenplay.model_copy(update={"shots": tuple(shots)}).to_json()) if keyframes else screenplay


def toned(settings: Settings, keyframes: Sequence[Keyframe]) -> Settings:
    """The settings with the colours of the first key frame's picture, unless a style was asked for."""
    picture = next((one.picture for one in keyframes if one.picture is not None), None)
    if picture is None or settings.style is not None:
        return settings
    from aozora.vision.style import style_of_picture

    style = style_of_picture(opened(picture, "keyframe"))
    if _drawn_in_grey(style.colours):
        return settings
    # Light and palette, not how it was drawn or on what it was taken.
    return settings.model_copy(update={"style": style.model_copy(update={"grain": 0.0, "stroke": 0.0, "marked": 0.0})})


def _drawn_in_grey(colours: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a picture is a sketch: next to no colour anywhere."""
    return sum(abs(a) + abs(b) > 8 for _, a, b in colours) < 0.08 * len(colours)


def _listed(path: Path, watch: Watch) -> list[Keyframe]:
    try:
        rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["keyframes"]
        return [_row(row, path.parent, watch) for row in rows]
    except ValidationError as error:
        raise invalid_input(error, "keyframe") from error
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}: {getattr(cause, 'strerror', None) or 'not text'}", field="keyframe") from cause
    except (ValueError, KeyError, TypeError, AttributeError) as cause:
        raise InvalidInput(f"{path.name} holds no key frames: {cause}", field="keyframe") from cause


def _row(row: dict[str, Any], folder: Path, watch: Watch) -> Keyframe:
    if "picture" not in row:
        return Keyframe(Composition.model_validate(row))
    if unknown := sorted(set(row) - {"time", "picture", "role"}):
        raise ValueError(f"{unknown[0]!r} beside a picture; only time and role may be")
    return _seen(float(row["time"]), folder / str(row["picture"]), str(row.get("role", "")), watch)


def _seen(time: float, path: Path, role: str, watch: Watch) -> Keyframe:
    """The key frame of a picture, by what is seen in it."""
    from aozora.vision.composing import composition_of

    found = composition_of(opened(path, "keyframe"))
    if found.horizon is None and found.box is None:
        raise InvalidInput(
            f"neither a horizon nor a subject is seen in {path.name}; give numbers in a .json file", field="keyframe"
        )
    composition = Composition(time=time, horizon=found.horizon, box=found.box, role=role)
    watch.say(f"key frame at {time:g} s: {_words(composition, found.hour or found.weather)}")
    return Keyframe(composition, found.hour, found.weather, path)


def _words(one: Composition, light: str) -> str:
    said: list[str] = []
    if one.horizon is not None:
        said.append(f"horizon {one.horizon:.0%} down")
    if one.box is not None:
        left, top, right, bottom = one.box
        said.append(f"subject {left:.0%}-{right:.0%} across, {top:.0%}-{bottom:.0%} down")
    return ", ".join(filter(None, (*said, light)))


def _composed(screenplay: Screenplay, shot: Shot, keyframes: Sequence[Keyframe], begin: float) -> Shot:
    if shot.camera.path is not None:
        raise InvalidInput(f"{shot.id} has an exact camera path, which no key frame can move", field="keyframe")
    asked = [_for_roles(screenplay, shot, one.composition, begin) for one in keyframes]
    camera = shot.camera.model_copy(update={"compositions": tuple(asked)})
    update: dict[str, Any] = {"camera": camera}
    said = {span.role for span in screenplay.understanding}
    hour, weather = keyframes[0].hour, keyframes[0].weather
    if hour and shot.hour == _USUAL_HOUR and "hour" not in said:
        update["hour"] = hour
    if weather and shot.weather == _USUAL_WEATHER and "weather" not in said:
        update["weather"] = weather
    return shot.model_copy(update=update)


def _for_roles(screenplay: Screenplay, shot: Shot, one: Composition, begin: float) -> Composition:
    role = one.role
    if role:
        cast = [screenplay.role(name) for name in shot.roles]
        role = next((r.id for r in cast if role in (r.id, r.name, r.kind)), "")
        if not role:
            known = ", ".join(r.id for r in cast) or "nobody"
            raise InvalidInput(f"no {one.role!r} in {shot.id}, only {known}", field="keyframe")
    return one.model_copy(update={"time": round(one.time - begin, 6), "role": role})
