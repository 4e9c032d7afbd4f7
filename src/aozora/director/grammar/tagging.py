"""Tagging: every unit gets its word class, by the cheapest reading of the whole sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from aozora.director.grammar import costs
from aozora.director.grammar.candidates import Candidate, candidates
from aozora.director.grammar.units import Unit
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed
from aozora.director.lexicon.verbs import CAUSATIVE, RAISING


class _State(NamedTuple):
    """What the search remembers: where it stands and what the clause has so far.

    `subject` is the number of the noun phrase that waits for a verb (0 none, 1 singular, 2 plural, 3 either, 4 several that
    "and" has joined); `verb` whether the clause has its finite verb (1), awaits one (2) or neither (0); `governed` whether the
    noun phrase at hand is an object or belongs to a preposition; `number` what its determiner says; `form` the form of the last
    verb; `joined` whether an "and" stands before the noun phrase at hand; `outer` the subject of the clause around
    a relative clause with a subject of its own ("the ball that the dog chases is red").
    """

    place: str
    subject: int = 0
    verb: int = 0
    governed: bool = False
    number: int = 0
    form: str = ""
    joined: bool = False
    outer: int = 0


class _Path(NamedTuple):
    cost: float
    chosen: Candidate | None
    back: "_Path | None"


_NOUNS = frozenset(["noun", "nouns", "being"])
_ANY_NOUN = _NOUNS | {"closed noun", "object pronoun"}
_ADVERBS = frozenset(["adverb", "flat adverb", "particle"])
_JOINED = 4
_BREAKS = frozenset(["and", "comma", "relative", "sequence", "quote", "adjective and", "there"])
_JOINTS = frozenset(["and", "adjective and", "sequence"])
_AGREEING = frozenset(["finite", "be", "have", "do", "modal"])
_VERBAL = frozenset(["finite", "base", "ing", "participle"])
BEAM = 12
"""How many readings of the words so far are kept."""


def tag(units: Sequence[Unit]) -> tuple[Word, ...]:
    """Every unit with its class."""
    paths: dict[_State, _Path] = {_State("start"): _Path(0.0, None, None)}
    for index, unit in enumerate(units):
        paths = _step(paths, candidates(unit, index == 0))
    best = min(paths.items(), key=lambda item: item[1].cost + _ending(item[0]))[1]
    chosen: list[Candidate] = []
    path: _Path | None = best
    while path is not None and path.chosen is not None:
        chosen.append(path.chosen)
        path = path.back
    words = [Word(unit, one.tag, one.lemma or unit.text, one.form) for unit, one in zip(units, reversed(chosen), strict=True)]
    return tuple(words)


def _ending(state: _State) -> float:
    step = costs.STEPS[state.place].get("start", costs.FORBIDDEN)
    return step + (costs.UNFULFILLED if state.verb == 2 else 0.0)


def _step(paths: dict[_State, _Path], options: tuple[Candidate, ...]) -> dict[_State, _Path]:
    made: dict[_State, _Path] = {}
    for state, path in paths.items():
        before = path.cost
        for one in options:
            cost, following = _move(state, one)
            cost += before + one.cost
            known = made.get(following)
            if known is None or cost < known.cost:
                made[following] = _Path(cost, one, path)
    if len(made) > BEAM:
        kept = sorted(made.items(), key=lambda item: item[1].cost)[:BEAM]
        made = dict(kept)
    return made


def _move(state: _State, one: Candidate) -> tuple[float, _State]:
    """What it costs to read `one` next, and where that leads."""
    place = one.place
    if place in _ADVERBS:
        return _adverb(state, one)
    cost = costs.STEPS[state.place].get(place, costs.FORBIDDEN)
    if place in _NOUNS:
        return _noun(state, one, cost)
    if place in _AGREEING:
        return _finite(state, one, cost)
    if place in _VERBAL:
        return _nonfinite(state, one, cost)
    if one.lemma == "to" and state.form == "raising":
        cost += costs.RAISED
    if one.lemma == "to" and place == "course" and state.place == "object pronoun":
        cost += costs.LED_TO
    return cost, _other(state, one)


def _adverb(state: _State, one: Candidate) -> tuple[float, _State]:
    if state.place in costs.DEGREE_AFTER and one.place != "particle" and one.tag != "negation":
        unusual = 1.0 if one.tag == "filler" or one.place == "flat adverb" else 0.0
        return costs.DEGREE_AFTER[state.place] + unusual, state._replace(place="degree")
    if one.place == "adverb":
        return costs.ADVERB_AFTER.get(state.place, costs.ADVERB), _ended(state)
    return costs.PARTICLE_AFTER.get(state.place, costs.PARTICLE), _ended(state)


def _ended(state: _State) -> _State:
    """An adverb ends a noun phrase."""
    return state._replace(place="closed noun") if state.place in _NOUNS else state


def _noun(state: _State, one: Candidate, cost: float) -> tuple[float, _State]:
    number = state.number
    if number == 1 and one.number == 2:
        cost += costs.OTHER_NUMBER
    elif number == 2 and one.number == 1:
        cost += 0.5
    place = one.place
    if state.governed:
        return cost, state._replace(place=place)
    said = 3 if one.lemma in closed.MEASURES else one.number
    fresh = state.place not in _NOUNS and state.verb == 1
    if state.joined and (state.subject or state.verb):
        # "A dog and a cat" are several; after a verb it may be another object as well as another clause.
        said = _JOINED if not state.verb else 3 if said == 2 else said
    return cost, state._replace(place=place, subject=said, verb=0 if fresh else state.verb, joined=state.joined and not fresh)


def _finite(state: _State, one: Candidate, cost: float) -> tuple[float, _State]:
    """Finite verbs and auxiliaries agree with the subject, of which a clause has one."""
    place = one.place
    if place == "be" and not one.number:
        return cost, state._replace(place=place, governed=True)
    if state.place == "have" and place == "finite":
        return cost + costs.FORBIDDEN, state
    if one.form == "past" and state.form != "past":
        cost += costs.PAST
    last = state.place
    if last == "finite" and state.subject and not state.verb:
        cost = costs.RESUMED
    if last == "relative":
        return cost, state._replace(place=place, governed=True, number=0, form=one.form, joined=False, outer=0)
    if state.verb == 1:
        cost += 0.0 if last in _JOINTS else costs.SECOND_AFTER_COMMA if last in _BREAKS else costs.SECOND_VERB
        cost += _parallel(state, one)
    if not state.subject:
        if last in _ANY_NOUN and state.governed:
            cost += costs.INVERTED
        else:
            cost += costs.WITHOUT_SUBJECT.get(last, costs.NO_SUBJECT)
    elif state.subject == _JOINED and one.form == "base":
        cost += costs.JOINED
    elif one.number and one.number != 3 and state.subject != 3 and one.number != min(state.subject, 2):
        cost += costs.DISAGREES
    ended = state._replace(place=place, verb=1, governed=True, number=0, form=_form(one), joined=False)
    return cost, ended._replace(subject=state.outer, verb=0, outer=0) if state.outer else ended


def _form(one: Candidate) -> str:
    return "caused" if one.lemma in CAUSATIVE else "raising" if one.lemma in RAISING else one.form


def _parallel(state: _State, one: Candidate) -> float:
    if state.place == "comma" and state.form == one.form == "past":
        return 2 * costs.SAME_FORM
    if state.place not in _JOINTS or not state.form:
        return 0.0
    return costs.SAME_FORM if state.form == one.form else costs.OTHER_FORM


def _nonfinite(state: _State, one: Candidate, cost: float) -> tuple[float, _State]:
    cost += _parallel(state, one)
    if one.place == "base" and state.form == "caused" and state.place in _ANY_NOUN | _VERBAL:
        caused = costs.CAUSED if state.place != "object pronoun" else 0.0
        return caused, state._replace(place="base", governed=True, number=0, form="base")
    if one.place == "base" and state.place not in ("to", "modal", "do", "object pronoun") and state.subject:
        cost += costs.IMPERATIVE_LATE if state.form != "base" else 0.0
    verb = 0 if state.verb == 2 and state.place == "subordinator" else state.verb
    if state.place == "have" and one.place == "participle":
        return cost, state._replace(place="finite", governed=True, number=0, form="participle", verb=1)
    if one.place == "ing" and state.place == "finite" and state.form == "raising":
        cost = 0.0
    form = _form(one)
    return cost, state._replace(place=one.place, governed=True, number=0, form=form, verb=verb, joined=False)


def _other(state: _State, one: Candidate) -> _State:
    place = one.place
    match place:
        case "comma" | "and":
            if state.place in ("adjective", "inner adjective", "adjective and"):
                return state._replace(place="adjective and")
            subject = 2 if state.subject == _JOINED else state.subject
            return state._replace(place=place, governed=False, number=0, subject=subject, joined=place == "and")
        case "start":
            return _State("start")
        case "subordinator":
            inside = one.lemma == "where" and state.place in _NOUNS and not state.verb
            return _State(place, 0, 2, outer=state.subject if inside else 0)
        case "relative":
            outer = state.subject if not state.verb else 0
            return state._replace(place=place, governed=False, number=0, outer=outer)
        case "sequence" | "quote" | "there":
            return state._replace(place=place, governed=place == "quote", number=0)
        case "subject pronoun":
            return state._replace(
                place=place, subject=one.number, verb=0 if state.verb == 1 else state.verb, governed=False, number=0
            )
        case "preposition" | "course":
            return state._replace(place=place, governed=True, number=0)
        case "object pronoun":
            subject = state.subject if state.governed or state.subject else one.number
            return state._replace(place=place, subject=subject, number=0)
        case "one" | "many" | "number" | "some" | "possessive":
            if one.lemma == "whose" and state.place in _NOUNS:
                return _State(place, 0, state.verb, outer=0 if state.verb else state.subject, form=state.form)
            number = 0 if place in ("some", "possessive") else one.number if not state.number else state.number
            # A determiner after "red and" begins another noun phrase.
            return state._replace(place=place, number=number, governed=state.governed and state.place != "adjective and")
        case _:
            return state._replace(place=place)
