"""A prompt that tells what a temperature does becomes one close take of it: what changes, its vessel, one beat, a near camera."""

from collections.abc import Sequence

from aozora.director.claims import is_content
from aozora.director.grammar.tokens import tokenise
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.tempering.degrees import Temperature
from aozora.director.tempering.resolving import AMOUNTS, PLAIN, Named, substance, surface, vessel
from aozora.director.tempering.telling import Condensing, Told, condensing_in, tempered_in
from aozora.film.screenplay import Beat, CameraPlan, Light, Role, Screenplay, Shot, Span

SEEN_FROM_ABOVE = frozenset(
    {"pot", "frying pan", "bowl", "cup", "mug", "bucket", "plate", "plant pot", "barrel", "kettle", "bathtub", "sink", "teapot"}
)
"""Vessels into which one must look to see what they hold."""

FREEZING_PLACES = frozenset({"river", "lake", "pond", "stream"})
"""Places whose water is seen to freeze over."""

_PLACES: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(["rainforest", "jungle"]), "jungle"),
    (frozenset(["forest", "woods", "woodland"]), "forest"),
    (frozenset(["mountain", "mountains", "mountainous", "alpine", "highland"]), "mountains"),
    (frozenset(["shower", "bath", "bathroom", "sauna"]), "bathroom"),
    (frozenset(["garden"]), "garden"),
)
"""Words of where vapour comes from -> the place that is seen behind."""

_VAPOURS = {"steam": "steam", "breath": "steam", "fog": "fog", "mist": "mist"}
_SOURCES = frozenset(["pot", "kettle", "saucepan", "cup", "pan", "mug"])

_WORDS = frozenset(
    [
        "timelapse",
        "time-lapse",
        "time",
        "lapse",
        "captures",
        "capture",
        "capturing",
        "shows",
        "showing",
        "transformation",
        "transition",
        "change",
        "changes",
        "process",
        "gradual",
        "gradually",
        "slow",
        "slowly",
        "significantly",
        "significant",
        "sharply",
        "temperature",
        "temperatures",
        "drops",
        "drop",
        "falls",
        "fall",
        "rises",
        "rise",
        "reaches",
        "reach",
        "reached",
        "hits",
        "is",
        "it",
        "exposed",
        "heated",
        "cooled",
        "warmed",
        "to",
        "below",
        "above",
        "at",
        "of",
        "as",
        "c",
        "f",
        "k",
        "celsius",
        "centigrade",
        "fahrenheit",
        "kelvin",
        "degrees",
        "degree",
        "freezing",
        "zero",
        "significantly",
        "rapidly",
        "quickly",
        "increases",
        "increase",
        "decreases",
        "decrease",
        "climbs",
        "plunges",
        "dips",
        "gets",
        "goes",
        "up",
        "down",
        "comes",
        "come",
        "into",
        "contact",
        "with",
        "touches",
        "meets",
        "condenses",
        "on",
        "onto",
        "air",
        "environment",
        "humid",
        "moist",
        "region",
        "room",
    ]
)
"""What the picture answers to beside the noun phrases."""


def as_tempered(screenplay: Screenplay, vocabulary: Vocabulary) -> Screenplay:
    """The screenplay, staged around a temperature where it tells of nothing else; else as it was."""
    alone = len(screenplay.shots) == 1 and not screenplay.shots[0].lines
    if not alone or vocabulary.entry("action", "heat") is None or any(_lives(role) for role in screenplay.cast):
        return screenplay
    condensing = condensing_in(screenplay.prompt)
    if condensing is not None:
        return _condensed(screenplay, condensing, vocabulary) or screenplay
    return _tempered(screenplay, vocabulary) or screenplay


def _lives(role: Role) -> bool:
    return role.category == "being" and role.kind != "snowman"


def _tempered(screenplay: Screenplay, vocabulary: Vocabulary) -> Screenplay | None:
    told = tempered_in(screenplay.prompt)
    if told is None:
        return None
    shot = screenplay.shots[0]
    if told.vessel is None and shot.place in FREEZING_PLACES and not screenplay.cast:
        return _frozen_place(screenplay, told.what, told.temperature)
    what = substance(told.what, f"{shot.id}/matter", vocabulary)
    amount = told.vessel is not None and bool(AMOUNTS & set(told.vessel.text.lower().split()))
    holder = vessel(told.vessel, f"{shot.id}/vessel", vocabulary) if told.vessel is not None and not amount else None
    if what is None or (told.vessel is not None and not amount and holder is None):
        return None
    found = (what, *([holder] if holder is not None else []))
    beat = _beat(shot, "heat", found, (_to(told.temperature),))
    high = holder is None or holder.role.kind in SEEN_FROM_ABOVE
    camera = CameraPlan(framing="insert", angle="high angle" if high else "eye level", fstop=11.0, subjects=(what.role.id,))
    amounts = AMOUNTS if amount else frozenset[str]()
    return _staged(screenplay, found, beat, camera, "studio", _WORDS | amounts)


def _condensed(screenplay: Screenplay, told: Condensing, vocabulary: Vocabulary) -> Screenplay | None:
    shot = screenplay.shots[0]
    cold = surface(told.surface, f"{shot.id}/surface", vocabulary)
    if cold is None or vocabulary.entry("action", "condense") is None:
        return None
    source = told.source.text.lower().split() if told.source is not None else []
    found = [cold]
    if told.source is not None and _SOURCES & set(source):
        pot = vessel(told.source, f"{shot.id}/source", vocabulary)
        found += [pot] if pot is not None else []
    vapour = next((_VAPOURS[word] for word in told.vapour.text.lower().split() if word in _VAPOURS), "mist")
    manner = (f"of {vapour}", *([_to(told.temperature)] if told.temperature is not None else []))
    place = next((place for words, place in _PLACES if words & set(source)), "studio")
    place = place if vocabulary.entry("place", place) is not None else "studio"
    beat = _beat(shot, "condense", found, manner)
    camera = CameraPlan(framing="insert", angle="eye level", fstop=8.0, subjects=(cold.role.id,))
    said = frozenset(told.vapour.text.lower().split()) | frozenset({"boiling", "hot", "shower", "rainforest", *source, *PLAIN})
    return _staged(screenplay, found, beat, camera, place, _WORDS | said)


def _frozen_place(screenplay: Screenplay, what: Told, temperature: Temperature) -> Screenplay:
    shot = screenplay.shots[0]
    taken = shot.model_copy(
        update={"degrees_c": temperature.degrees, "beats": (), "sounds": (), "relations": (), "camera": _ABOVE}
    )
    words = _WORDS | frozenset(what.text.lower().split())
    spans = tuple(_respan(span, (), shot.id, words) for span in screenplay.understanding)
    return screenplay.model_copy(update={"shots": (taken,), "understanding": spans})


_ABOVE = CameraPlan(framing="wide shot", angle="high angle")
"""Water is looked down on, or it is a line between its banks."""

_LIGHT = Light(setup="studio", qualities=("low key", "cool"))
"""A dark ground, on which vapour, ice and drops stand out."""


def _to(temperature: Temperature) -> str:
    return f"to {temperature.degrees:g} degrees"


def _beat(shot: Shot, action: str, found: Sequence[Named], manner: tuple[str, ...]) -> Beat:
    first, *rest = (named.role.id for named in found)
    return Beat(id=f"{shot.id}/beat-1", action=action, subject=first, targets=tuple(rest), end=shot.seconds, manner=manner)


def _staged(
    screenplay: Screenplay, found: Sequence[Named], beat: Beat, camera: CameraPlan, place: str, words: frozenset[str]
) -> Screenplay:
    shot = screenplay.shots[0]
    cast = tuple(named.role for named in found)
    taken = shot.model_copy(
        update={
            "place": place, "roles": tuple(role.id for role in cast), "beats": (beat,), "relations": (), "ways": (), "sounds": (),
            "camera": camera, "weather": "clear", "light": _LIGHT,
        }
    )  # fmt: skip
    spans = tuple(_respan(span, found, beat.id, words) for span in screenplay.understanding)
    return screenplay.model_copy(update={"cast": cast, "shots": (taken,), "understanding": spans})


def _respan(span: Span, found: Sequence[Named], beat: str, words: frozenset[str]) -> Span:
    """A span as it is shown: words of what changes, of its change, or nothing."""
    own = {token.lower for token in tokenise(span.text) if is_content(token)}
    for named in found:
        if span.start < named.told.end and span.end > named.told.start and own <= named.shown | words:
            return _planned(span, named.role.id)
    if own <= words or all(word.replace(".", "").isdigit() for word in own):
        return _planned(span, beat)
    if span.status == "not_depicted":
        return span
    return span.model_copy(
        update={"status": "not_depicted", "why": "nothing of the change shows it", "by": "", "score": 0.0, "element": ""}
    )


def _planned(span: Span, element: str) -> Span:
    return span.model_copy(update={"status": "planned", "why": "", "by": "", "score": 1.0, "element": element})
