"""A change in words becomes a new screenplay: "make her shirt blue", "remove the car", "make it night", "slower"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from aozora.director.changes.finding import Found, find
from aozora.director.changes.instructions import Instruction, instructions
from aozora.director.changes.merging import Merged, merged
from aozora.director.changes.patching import patch_between
from aozora.director.changes.reading import Reader
from aozora.director.changes.report import Changed
from aozora.director.changes.retouching import described, dressed, removed, replaced, reworded
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Relation, Screenplay

_WHOLE = {"it", "this", "everything", "the whole scene"} | {
    f"the {noun}"
    for noun in (
        *("film", "video", "scene", "shot", "picture", "weather", "time", "sky", "season", "time of day", "light", "style"),
        *("look", "background", "place", "camera", "location", "setting"),
    )
}
_SIDES = (
    (r"\b(?:to|on)\s+(?:the\s+)?(?:far\s+)?left(?:\s+side)?$|^left$", "left of"),
    (r"\b(?:to|on)\s+(?:the\s+)?(?:far\s+)?right(?:\s+side)?$|^right$", "right of"),
    (r"\b(?:to|in|into)\s+the\s+(?:middle|centre|center)$", "middle of"),
    (r"\b(?:to|in|into)\s+the\s+(?:front|foreground)$|\bcloser(?:\s+to\s+the\s+camera)?$|\bnearer$", "foreground of"),
    (r"\b(?:to|in|into)\s+the\s+(?:back|background)$|\bfarther(?:\s+away)?$|\baway$", "background of"),
)
_LEADS = re.compile(
    r"^(?:add|show|have|let|give\s+it|use|make\s+it|put\s+in|there\s+(?:is|are)|let\s+there\s+be)\s+", re.IGNORECASE
)


@dataclass(frozen=True)
class _State:
    screenplay: Screenplay
    told: tuple[str, ...] = ()

    def then(self, step: Merged) -> "_State":
        """The state after another step."""
        return _State(step.screenplay, (*self.told, *step.told))


def change(screenplay: Screenplay, words: str, reader: Reader, shots: range | None = None) -> Changed:
    """The screenplay that the words ask for, with a report. `shots` limits what is said of setting, camera and deeds to some
    shots by number. `InvalidInput` (field "words") when nothing of it was understood or nothing would change."""
    if not words.strip():
        raise InvalidInput('must say what to change, such as "make it night"', field="words")
    state, unread = _State(screenplay), list[str]()
    wished = shots or range(len(screenplay.shots))
    for instruction in instructions(words):
        step = _APPLY[instruction.verb](state.screenplay, instruction, reader, wished)
        if step is None or step.screenplay == state.screenplay:
            unread.append(instruction.text)
        else:
            state = state.then(step)
    if state.screenplay == screenplay:
        raise InvalidInput(f"nothing of {words.strip()!r} could be understood as a change of this film", field="words")
    after = Screenplay.model_validate(_planned(state.screenplay, screenplay).model_dump())
    return Changed(after, state.told, tuple(unread), patch_between(screenplay, after), patch_between(after, screenplay))


def _planned(after: Screenplay, before: Screenplay) -> Screenplay:
    """What the old prompt came to is settled anew; what is gone or has become something else was changed."""
    kept = {role.id: role for role in after.cast}
    kinds = {role.id: role.kind for role in before.cast}
    spans = [
        span.model_copy(update={"status": "planned" if span.status == "depicted" else span.status})
        if span.element not in kinds or (span.element in kept and kept[span.element].kind == kinds[span.element])
        else span.model_copy(update={"status": "not_depicted", "by": "", "why": "changed afterwards", "score": 0.0})
        for span in after.understanding
    ]
    return after.model_copy(update={"understanding": tuple(spans)})


def _say(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    if not wish.who:
        speakers = {line.speaker for shot in screenplay.shots for line in shot.lines}
        return reworded(screenplay, tuple(speakers), wish.rest, shots)
    found = find(wish.who, screenplay, reader.vocabulary)
    if not found.roles and wish.who.lower() in ("the narrator", "narrator", "the voice"):
        found = Found(("narrator",))
    return reworded(screenplay, found.roles, wish.rest, shots) if found.roles and not found.feature else None


def _replace(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    found = find(wish.who, screenplay, reader.vocabulary)
    if not found.roles:
        return _tell(screenplay, replace(wish, text=wish.rest), reader, shots) if wish.who.lower() in _WHOLE else None
    return replaced(screenplay, found, wish.rest, reader)


def _remove(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    found = find(wish.who, screenplay, reader.vocabulary)
    if found.roles:
        return removed(screenplay, found)
    return _tell(screenplay, replace(wish, text=f"No {re.sub('^(the|all|any) ', '', wish.who)}."), reader, shots)


def _move(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    found = find(wish.who, screenplay, reader.vocabulary)
    if not found.roles or found.feature:
        return _tell(screenplay, wish, reader, shots)
    side = next((relation for pattern, relation in _SIDES if re.search(pattern, wish.rest.lower())), "")
    if not side:
        noun = screenplay.role(found.roles[0]).id.rpartition("-")[0].replace("-", " ")
        preposition = re.sub(r"^(?:over|away)\s+to\b", "to", wish.rest)
        read = reader.read(f"The {noun} is {preposition}.")
        return merged(screenplay, read, reader.vocabulary, shots) if read.screenplay.shots[0].relations else None
    made = list(screenplay.shots)
    for number in shots:
        shot = made[number]
        others = tuple(r for r in shot.relations if not (r.subject in found.roles and r.object == "frame"))
        new = tuple(
            Relation(id=f"{shot.id}/relation-moved-{role}", subject=role, relation=side, object="frame")
            for role in found.roles
            if role in shot.roles
        )
        made[number] = shot.model_copy(update={"relations": (*others, *new)})
    told = tuple(f"{role}: moved to the {side.removesuffix(' of')} of the picture" for role in found.roles)
    return Merged(screenplay.model_copy(update={"shots": tuple(made)}), told)


def _pace(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    steps = ("slow motion", "", "fast motion")
    way = -1 if "slow" in wish.rest.lower() else 1
    made, told = list(screenplay.shots), set[str]()
    for number in shots:
        pace = made[number].camera.pace
        here = steps.index(pace) if pace in steps else 1
        new = "" if "normal" in wish.rest.lower() else steps[min(max(here + way, 0), 2)]
        told |= {f"pace: {pace or 'real time'} -> {new or 'real time'}"} if new != pace else set()
        made[number] = made[number].model_copy(update={"camera": made[number].camera.model_copy(update={"pace": new})})
    return Merged(screenplay.model_copy(update={"shots": tuple(made)}), tuple(sorted(told)))


def _make(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    """ "make her shirt blue": the longest noun phrase that means something here, and what follows it."""
    words = f"{wish.who} {wish.rest}".split()
    for count in range(min(len(words) - 1, 6), 0, -1):
        who, rest = " ".join(words[:count]), re.sub(r"^(?:to|be|to be)\s+", "", " ".join(words[count:]))
        if who.lower() in _WHOLE:
            continue
        found = find(who, screenplay, reader.vocabulary)
        if found.feature and re.match(r"(?:a|an)\s", rest.lower()):
            return replaced(screenplay, found, rest, reader)
        if found.roles:
            deed = _deed(screenplay, found, rest, reader, shots) if reader.vocabulary.entry("action", rest.split()[0]) else None
            return deed or described(screenplay, found, rest, reader) or _deed(screenplay, found, rest, reader, shots)
    rest = re.sub(r"^(?:be|feel|to)\s+(?:like\s+)?", "", wish.rest)
    if (like := re.match(r"^look\s+(?:like\s+)?(?:an?\s+)?(.+?)(?:\s+(?:style|look))?$", rest)) is not None:
        return _tell(screenplay, replace(wish, text=f"{like[1]} style"), reader, shots)
    return _tell(screenplay, replace(wish, text=rest), reader, shots)


def _give(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    """ "give her a hat": something to wear, else something of her own beside her."""
    found = find(wish.who, screenplay, reader.vocabulary)
    if not found.roles or found.feature:
        return None
    return dressed(screenplay, found, wish.rest, reader) or _tell(screenplay, replace(wish, text=wish.rest), reader, shots)


def _deed(screenplay: Screenplay, found: Found, rest: str, reader: Reader, shots: range) -> Merged | None:
    if found.feature:
        return None
    noun = screenplay.role(found.roles[0]).id.rpartition("-")[0].replace("-", " ")
    verb, _, more = rest.partition(" ")
    read = reader.read(f"The {noun} {_third(verb)} {more}".strip())
    return merged(screenplay, read, reader.vocabulary, shots) if read.notes.deeds else None


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "s"


def _tell(screenplay: Screenplay, wish: Instruction, reader: Reader, shots: range) -> Merged | None:
    """As a prompt would say it; "raining" is what "rain" is."""
    text = _LEADS.sub("", wish.text)
    text = re.sub(r"\s+instead$", "", text, flags=re.IGNORECASE)
    variants = [text, *([text[:-3]] if text.endswith("ing") else []), *([text[:-1]] if text.endswith("y") else [])]
    for words in variants:
        read = reader.read(words)
        step = merged(screenplay, read, reader.vocabulary, shots)
        if step.screenplay != screenplay and (step.told or not read.lost):
            lost = tuple(f"not understood: {span.text!r}" for span in read.lost)
            return Merged(step.screenplay, (*step.told, *lost))
    return None


_Apply = Callable[[Screenplay, Instruction, Reader, range], Merged | None]
_APPLY: dict[Any, _Apply] = {
    "say": _say,
    "replace": _replace,
    "remove": _remove,
    "move": _move,
    "pace": _pace,
    "make": _make,
    "give": _give,
    "tell": _tell,
}
