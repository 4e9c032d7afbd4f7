"""A prompt that tells an experiment becomes one close take of it: its things, one beat, a near camera."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from aozora.director.claims import is_content
from aozora.director.experiments.kinds import HEADS, USUAL, thing_meant
from aozora.director.experiments.nouns import Named, Phrase, named
from aozora.director.experiments.templates import TEMPLATES, Template
from aozora.director.grammar.tokens import tokenise
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Beat, CameraPlan, Screenplay, Shot, Span

_KEPT = frozenset(
    {"camera", "look", "light", "heading", "transition", "request", "music", "text", "dialogue", "hour", "weather", "season"}
)
"""Spans that stay as they were read."""


LONGEST = 400
"""Characters; longer prompts tell more than an experiment."""


@dataclass(frozen=True)
class _Told:
    """An experiment that was found: its template, the roles by their group in the pattern, and what was said in the others."""

    template: Template
    roles: Mapping[str, Named]
    said: Mapping[str, str]
    start: int
    end: int


DRY = frozenset({"bowl", "bucket", "basin", "tub", "container", "sink", "glass", "tank"})
"""Vessels that hold water only where that is said."""


def as_experiment(screenplay: Screenplay, vocabulary: Vocabulary) -> Screenplay:
    """The screenplay, put as an experiment where it tells one; else as it was."""
    apart = len(screenplay.shots) != 1 or bool(screenplay.shots[0].lines)
    if apart or len(screenplay.prompt) > LONGEST or not _offered(vocabulary):
        return screenplay
    told = _told(screenplay.prompt, vocabulary)
    if told is None:
        return screenplay
    shot = screenplay.shots[0]
    beat_id = f"{shot.id}/experiment"
    cast = tuple(found.role for found in told.roles.values())
    beat = _beat(told, beat_id, shot)
    place, placed = _place(told, vocabulary)
    taken = shot.model_copy(
        update={
            "place": place, "roles": tuple(role.id for role in cast), "beats": (beat,), "relations": (), "ways": (), "sounds": (),
            "camera": _camera(shot.camera, told, screenplay, beat),
        }
    )  # fmt: skip
    spans = tuple(_respan(span, told, beat_id, placed, screenplay.prompt) for span in screenplay.understanding)
    return screenplay.model_copy(update={"cast": cast, "shots": (taken,), "understanding": spans})


def _offered(vocabulary: Vocabulary) -> bool:
    """Whether the catalogue has what experiments are made with."""
    return all(vocabulary.named("thing", kind) is not None for kind in USUAL.values())


def _told(prompt: str, vocabulary: Vocabulary) -> _Told | None:
    for template in TEMPLATES:
        match = template.pattern.search(prompt)
        if match is None:
            continue
        said = {name: (text or "").lower() for name, text in match.groupdict().items()}
        if template.action == "lay on water" and not said["liquid"] and said["host"].rpartition(" ")[2] in DRY:
            continue
        roles: dict[str, Named] = {}
        for group in ("thing", "vessel", "tool"):
            if said.get(group):
                found = _role(template, group, match, vocabulary)
                if found is None:
                    break
                roles[group] = found
        else:
            if roles:
                return _Told(template, roles, said, match.start(), match.end())
    return None


def _role(template: Template, group: str, match: re.Match[str], vocabulary: Vocabulary) -> Named | None:
    said = match.group(group)
    usual = USUAL.get((template.action, group), "")
    meant = thing_meant(template.action, group, said)
    surface = match.groupdict().get("surface") or ""
    if group == "thing" and surface:
        # "The rough, grey surface of a wall" is a grey wall.
        meant = f"{surface.replace(',', ' ').partition(' surface')[0]} {meant}"
    phrase = Phrase(said, meant, match.start(group), usual)
    return named(phrase, f"shot-1/{group}", vocabulary)


def _beat(told: _Told, name: str, shot: Shot) -> Beat:
    first, *rest = (found.role.id for found in told.roles.values())
    manner = [f"{group} {text}" for group, text in told.said.items() if text]
    return Beat(id=name, action=told.template.action, subject=first, targets=tuple(rest), end=shot.seconds, manner=tuple(manner))


def _place(told: _Told, vocabulary: Vocabulary) -> tuple[str, bool]:
    """Where it is shown, and whether that is where the prompt says."""
    host = told.said.get("host", "")
    for word in (host, host.rpartition(" ")[2]):
        entry = vocabulary.entry("place", re.sub(r"^(a|an|the) ", "", word))
        if entry is not None and told.template.action in ("lay on water", "disperse"):
            return entry.name, True
    return told.template.place, told.template.action in ("disperse", "rebound")


def _camera(camera: CameraPlan, told: _Told, screenplay: Screenplay, beat: Beat) -> CameraPlan:
    said = any(span.role == "camera" and span.status == "planned" for span in screenplay.understanding)
    pace = camera.pace if camera.pace != "time-lapse" else ""
    framing = camera.framing if said and "close" in camera.framing else "insert"
    return CameraPlan(framing=framing, angle=told.template.angle, pace=pace, fstop=9.0, subjects=(beat.subject,))


def _respan(span: Span, told: _Told, beat_id: str, placed: bool, prompt: str) -> Span:
    """A span as the experiment shows it: words of its things, of what happens, or nothing."""
    if span.role in _KEPT and span.status == "planned" and not span.element.startswith("shot-1/beat"):
        return span
    words = {token.lower for token in tokenise(span.text) if is_content(token)}
    heads = HEADS.get(told.template.action, frozenset())
    for found in told.roles.values():
        if found.start <= span.start < found.end and words <= found.shown | heads:
            return _planned(span, found.role.id)
    if span.role == "place" and placed and span.status == "planned":
        return span
    shown = told.template.words.union({"timelapse", "time-lapse"}, heads, *(found.shown for found in told.roles.values()))
    if words <= shown:
        return _planned(span, beat_id)
    why = span.why or "nothing of the experiment shows it"
    return span.model_copy(update={"status": "not_depicted", "why": why, "by": "", "score": 0.0, "element": ""})


def _planned(span: Span, element: str) -> Span:
    return span.model_copy(update={"status": "planned", "why": "", "by": "", "score": 1.0, "element": element})
