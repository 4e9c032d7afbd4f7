"""A prompt that tells a trial becomes one close take of it: its portions and things, one beat, a near camera, and spans settled
word by word."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aozora.director.claims import JUDGED, is_content
from aozora.director.grammar.tokens import Token, tokenise
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.qualities import JUDGEMENTS
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.trials.phrases import AMOUNTS, DROPS, VESSELS, Portion, portion, thing, words_of
from aozora.director.trials.templates import LEAD, MANNERS, TEMPLATES, Template
from aozora.film.screenplay import Attributes, Beat, CameraPlan, Light, Role, Screenplay, Shot, Span, SpanRole

BENCH, FLOOR = "laboratory bench", "concrete floor"
_KEPT = frozenset({"camera", "look", "light", "heading", "transition", "music", "text", "dialogue", "hour", "season", "weather"})
"""Spans that stay as they were read."""

BRITTLE = listed(
    """
    egg glass vase plate cup mug bowl bottle jar mirror window teapot flask beaker lamp pumpkin saucer figurine chandelier
    """
) | {"light bulb", "wine glass", "snow globe", "plant pot", "glass bottle", "test tubes", "ice cubes", "flower vase"}
"""Kinds that go to pieces on a hard floor, unless they are made of something tough."""

TOUGH = listed(
    """
    plastic wood steel iron rubber leather fabric paper cardboard metal copper aluminium silver gold
    """
)

_LED = listed(
    """
    transformation reaction process change changes effect moment interaction chemical dramatic gradual
    """
)
_TELLING = listed("captures capture capturing shows show showing records record depicts depict reveals reveal documents presents")
_PACED = frozenset({"timelapse", "time-lapse", "time", "lapse"})


@dataclass(frozen=True)
class Trial:
    """A trial that was found: its template, where its telling begins, its portions and things by the groups of the pattern, and
    the beat's action and manner."""

    template: Template
    match: re.Match[str]
    roles: Mapping[str, Portion]
    action: str
    manner: tuple[str, ...]
    place: str = BENCH
    angle: str = "eye level"


def as_trial(screenplay: Screenplay, vocabulary: Vocabulary) -> Screenplay:
    """The screenplay, put as a trial where its prompt tells one; else as it was."""
    if len(screenplay.shots) != 1 or screenplay.shots[0].lines or not vocabulary.has("place"):
        return screenplay
    if vocabulary.entry("thing", "portion") is None or any(role.category == "being" and role.name for role in screenplay.cast):
        return screenplay
    trial = trial_in(screenplay.prompt, vocabulary)
    return screenplay if trial is None else _staged(screenplay, trial, vocabulary)


def trial_in(prompt: str, vocabulary: Vocabulary) -> Trial | None:
    """The trial that a prompt tells; None for what no template fits or whose things nobody knows."""
    lead = LEAD.match(prompt)
    begin = lead.end() if lead is not None else 0
    for template in TEMPLATES:
        match = template.pattern.search(prompt, begin if template.family != "rust" else 0)
        if match is not None:
            found = _FAMILIES[template.family](template, match, vocabulary)
            if found is not None:
                return found
    return None


def _said(match: re.Match[str]) -> tuple[str, ...]:
    words = words_of(match.string)
    return tuple(dict.fromkeys(MANNERS[word] for word in words if word in MANNERS))


def _paints(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    """Two colours of paint."""
    roles: dict[str, Portion] = {}
    for group in ("a", "b"):
        words = words_of(match.group(group))
        colour = next(
            (word for first in range(len(words)) if vocabulary.entry("colour", word := " ".join(words[first:])) is not None), ""
        )
        if not colour:
            return None
        role = Role(
            id=f"paint-{len(roles) + 1}",
            kind="portion",
            category="thing",
            attributes=Attributes(colour=colour, states=("paint",)),
        )
        roles[group] = Portion(role, frozenset({*colour.split(), "equal", "amounts", "parts"}))
    return Trial(template, match, roles, "blend", _said(match), BENCH, "bird's eye")


def _lit(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    found, words = portion(match.group("a"), "substance-1", vocabulary), words_of(match.group("a"))
    head = vocabulary.entry("thing", words[-1])
    if head is not None and head.family not in ("substance", "liquid") and not AMOUNTS & set(words):
        # A candle that is lit is a thing, not its wax.
        return None
    return None if found is None else Trial(template, match, {"a": found}, "ignite", _said(match))


def _added(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    """Something into something: a glass of a substance, or what is poured onto a thing."""
    added = portion(match.group("a"), "added-1", vocabulary)
    if added is None:
        return None
    into = portion(match.group("b"), "receiver-1", vocabulary)
    onto = thing(match.group("b"), "thing-1", vocabulary) if "solution" not in match.group("b") else None
    words = words_of(match.group("b"))
    held = bool(set(words) & (VESSELS | DROPS)) and "of" in words
    covered = (
        re.search(r"\b(?:onto|on|over|upon)\s*$", match.string[match.end("a") : match.start("b")], re.IGNORECASE) is not None
    )
    if covered and re.search(r"\b(?:put|placed)\b", match.string[match.end("a") : match.start("b")], re.IGNORECASE) is not None:
        # What is laid on something is not poured over it.
        return None
    if onto is not None and covered and not held:
        manner = ("drop",) if "drop" in added.held else ()
        flat = _is_flat(onto, vocabulary)
        return Trial(
            template,
            match,
            {"a": added, "b": onto},
            "douse",
            (*manner, *_said(match)),
            BENCH,
            "high angle" if flat else "eye level",
        )
    if into is None or _is_bare(match.group("b")):
        return None
    manner = tuple(word for word in added.held if word in ("glass", "drop"))
    manner += tuple(word for word in into.held if word in ("cup", "solution"))
    manner += ("dissolved",) if "solution" in added.held else ()
    return Trial(template, match, {"a": added, "b": into}, "add", (*manner, *_said(match)))


def _is_bare(text: str) -> bool:
    """Whether a phrase names a vessel and nothing in it: to fill a glass is no trial."""
    words = words_of(text)
    return "of" not in words and words[-1] in VESSELS


def _is_flat(found: Portion, vocabulary: Vocabulary) -> bool:
    """Whether a thing must be looked at from above to be recognised."""
    entry = vocabulary.named("thing", found.role.kind)
    facts = entry.facts if entry is not None else {}
    return facts.get("height_m", 1.0) < 0.3 * facts.get("length_m", 1.0)


def _kindled(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    """What burns, and the pile that it is thrown into; both are built by the words that name them."""
    roles: dict[str, Portion] = {}
    for group, kind in (("a", "brand"), ("b", "pile")):
        entry = vocabulary.entry("thing", kind)
        if entry is None:
            return None
        words = words_of(match.group(group))
        states = tuple(word for word in _compounds(words) if word in entry.traits)[:1]
        if not states:
            return None
        shown = frozenset(
            {
                *states[0].split(),
                *(word for word in words if word in ("small", "burning", "lit", "flaming", "dry", "dried", "piece")),
            }
        )
        shown |= frozenset(word for word in words if word in ("pile", "heap", "stack", "mound", "bed", "bunch", "bundle", "bale"))
        roles[group] = Portion(Role(id=f"{kind}-1", kind=kind, category="thing", attributes=Attributes(states=states)), shown)
    return Trial(template, match, roles, "kindle", _said(match), FLOOR)


def _compounds(words: list[str]) -> list[str]:
    """Stretches of words up to the last, the longest first, then single words from the end."""
    return [" ".join(words[first:]) for first in range(len(words))] + words[::-1]


def _dropped(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    found = thing(match.group("a"), "thing-1", vocabulary)
    if found is None or found.role.kind not in BRITTLE or found.role.attributes.material in TOUGH:
        return None
    return Trial(template, match, {"a": found}, "shatter", _said(match), FLOOR)


def _struck(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    """A hard heavy thing against another one."""
    entries = {name: vocabulary.entry("thing", name) for name in ("striker", "struck piece")}
    striker, piece = entries["striker"], entries["struck piece"]
    if striker is None or piece is None:
        return None
    roles: dict[str, Portion] = {}
    for group, entry, name in (("a", striker, "striker"), ("b", piece, "struck")):
        words = words_of(match.group(group))
        form = next((word for word in _compounds(words) if word in entry.traits), "")
        if not form:
            return None
        made = next((found for word in words if (found := vocabulary.entry("material", word)) is not None), None)
        said = [word for word in words if vocabulary.entry("material", word) is not None]
        attributes = Attributes(states=(form,), material=made.name if made is not None else "")
        shown = frozenset({*form.split(), *said[:1], "heavy", "hard", "thick", "flat"})
        roles[group] = Portion(Role(id=f"{name}-1", kind=entry.name, category="thing", attributes=attributes), shown)
    return Trial(template, match, roles, "strike", _said(match))


def _rusted(template: Template, match: re.Match[str], vocabulary: Vocabulary) -> Trial | None:
    found = thing(match.group("a"), "thing-1", vocabulary)
    if found is None:
        return None
    metal = found.role.attributes.material
    attributes = found.role.attributes.model_copy(update={"material": metal if metal else ""})
    role = found.role.model_copy(update={"attributes": attributes})
    entry = vocabulary.named("thing", role.kind)
    length = entry.facts.get("length_m", 1.0) if entry is not None else 1.0
    # What is neither small nor a vehicle or building is left to the weather in a garden.
    where = "garden" if 0.4 < length < 2.6 else ""
    return Trial(template, match, {"a": Portion(role, found.shown)}, "rust", _said(match), where)


_FAMILIES: dict[str, Callable[[Template, re.Match[str], Vocabulary], Trial | None]] = {
    "blend": _paints, "ignite": _lit, "add": _added, "kindle": _kindled, "drop": _dropped, "strike": _struck, "rust": _rusted,
}  # fmt: skip


def _staged(screenplay: Screenplay, trial: Trial, vocabulary: Vocabulary) -> Screenplay:
    shot = screenplay.shots[0]
    name = f"{shot.id}/beat-1"
    cast = tuple(found.role for found in trial.roles.values())
    first, *rest = (role.id for role in cast)
    beats = [Beat(id=name, action=trial.action, subject=first, targets=tuple(rest), end=shot.seconds, manner=trial.manner)]
    place = vocabulary.entry("place", trial.place) if trial.place else None
    told = any(span.role == "place" and span.status == "planned" for span in screenplay.understanding)
    said = told and trial.action in ("rust", "ignite", "kindle") and shot.place not in ("table top", "studio")
    where = shot.place if said or place is None else place.name
    taken = shot.model_copy(
        update={
            "place": where, "roles": tuple(role.id for role in cast), "beats": tuple(beats), "relations": (), "ways": (),
            "sounds": (),
            "camera": _camera(shot, trial, first), "light": _light(shot, trial, where),
        }
    )  # fmt: skip
    spans = _spans(screenplay, trial, name)
    return screenplay.model_copy(update={"cast": cast, "shots": (taken,), "understanding": spans})


def _light(shot: Shot, trial: Trial, place: str) -> Light:
    """A bench is lit by lamps, few of them where something burns."""
    if place not in (BENCH, FLOOR):
        return shot.light
    dim = ("low key",) if trial.action in ("ignite", "kindle") and not shot.light.qualities else ()
    return Light(setup="studio", qualities=(*shot.light.qualities, *dim))


def _camera(shot: Shot, trial: Trial, subject: str) -> CameraPlan:
    own = shot.camera
    pace = own.pace if trial.action == "rust" or own.pace != "time-lapse" else ""
    framing = own.framing if own.framing in ("extreme close-up", "macro shot", "insert") else "full shot"
    angle = own.angle if own.angle != "eye level" else trial.angle
    return CameraPlan(
        framing=framing,
        angle=angle,
        pace=pace,
        subjects=(trial.roles["b"].role.id if trial.action == "kindle" else subject,),
        fstop=8.0,
    )


def _spans(screenplay: Screenplay, trial: Trial, beat: str) -> tuple[Span, ...]:
    """The understanding, token by token; neighbours that became the same are one span."""
    prompt, shot = screenplay.prompt, screenplay.shots[0].id
    kept = [s for s in screenplay.understanding if s.role in _KEPT and s.status == "planned" and not _is_telling(s, trial)]
    made: list[Span] = []
    for token in tokenise(prompt):
        if not is_content(token):
            continue
        whole = next((span for span in kept if span.start <= token.start < span.end), None)
        if whole is not None:
            made += [whole] if whole not in made else []
            continue
        made.append(_settled(token, trial, beat, shot))
    return tuple(_merged(made, prompt))


def _is_telling(span: Span, trial: Trial) -> bool:
    return span.start < trial.match.end() and span.end > trial.match.start()


def _settled(token: Token, trial: Trial, beat: str, shot: str) -> Span:
    """What one word of the prompt became."""
    word = token.lower
    for group, found in trial.roles.items():
        if trial.match.start(group) <= token.start < trial.match.end(group):
            if word in found.shown or _singular(word) in found.shown:
                return _span(token, "object" if group == "b" else "subject", found.role.id)
            if word in trial.template.words:
                return _span(token, "attribute", found.role.id)
            judged = word in JUDGEMENTS
            return _span(token, "tone" if judged else "attribute", "", JUDGED if judged else "nothing makes it look so")
    if word in MANNERS:
        return _span(token, "manner", beat)
    if word in trial.template.words:
        return _span(token, "action", beat)
    if word in _LED:
        return _span(token, "object", beat)
    if word in _PACED:
        return _span(token, "camera", shot)
    if word in _TELLING:
        return _span(token, "request", shot)
    judged = word in JUDGEMENTS
    return _span(token, "tone" if judged else "other", "", JUDGED if judged else "not part of what the trial shows")


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _span(token: Token, role: SpanRole, element: str, why: str = "") -> Span:
    status = "not_depicted" if why else "planned"
    return Span(
        start=token.start,
        end=token.end,
        text=token.text,
        role=role,
        element=element,
        status=status,
        why=why,
        score=0.0 if why else 1.0,
    )


def _merged(spans: list[Span], prompt: str) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        alike = last is not None and (last.role, last.element, last.status, last.why) == (
            span.role,
            span.element,
            span.status,
            span.why,
        )
        if last is not None and alike and prompt[last.end : span.start].strip() == "":
            merged[-1] = last.model_copy(update={"end": span.end, "text": prompt[last.start : span.end]})
        else:
            merged.append(span)
    return merged
