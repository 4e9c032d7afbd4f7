"""Judging: what becomes of a span. A model may claim what it likes; the screenplay decides.

A span stands only if its element is in the screenplay and shows what the words say. What stands in for something else is a
substitute whatever the model calls it.
"""

from collections.abc import Mapping

from aozora.director.chat.casting import is_called
from aozora.director.chat.draft import DraftSpan
from aozora.director.chat.naming import Change, Names, words_in
from aozora.director.claims import is_content
from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import tokenise
from aozora.director.lexicon import closed
from aozora.director.meaning.wordnet import uses
from aozora.film.catalogue import Category
from aozora.film.screenplay import Role, Screenplay, Shot, Span, SpanRole

_LIVES_SOMEWHERE = frozenset[SpanRole](
    ["subject", "object", "part", "attribute", "count", "action", "relation", "sound", "music", "dialogue", "text", "reference"]
)
_OF_SOMEBODY = frozenset[SpanRole](["attribute", "count", "part", "manner", "direction"])
_ENOUGH = 200
"""Tokens that tell the language of a prompt."""

_MOST = 0.6
_LEFT_OUT = "the planner's answer has nothing for it"


class Judge:
    """Settles the spans of a made screenplay. `ids` are the new ids of the answer's old ones."""

    def __init__(self, made: Screenplay, ids: Mapping[str, str], names: Names) -> None:
        self._made, self._ids, self._names = made, ids, names
        self._english = _is_english(made.prompt)
        self._cast = {role.id: role for role in made.cast}
        self._shown = dict(shown for shot in made.shots for shown in _shown(shot))
        self._elements = {*self._cast, *self._shown, *(name for shot in made.shots for name in _others(shot))}

    def span(self, draft: DraftSpan, start: int, end: int) -> Span:
        """The span of the prompt from `start` to `end`, of which the draft says what it became."""
        text = self._made.prompt[start:end]
        element = self._ids.get(draft.element, draft.element)
        fields = self._fields(draft, text, element)
        if element not in self._elements:
            element = "" if draft.role in _LIVES_SOMEWHERE else self._made.shots[0].id
        return Span.model_validate({"start": start, "end": end, "text": text, "role": draft.role, "element": element, **fields})

    def _fields(self, draft: DraftSpan, text: str, element: str) -> dict[str, object]:
        if draft.status == "not_depicted":
            return not_depicted(draft.why or "the planner could not show it")
        if change := self._change(draft, element, text):
            if change.became:
                return {"status": "substituted", "by": change.became, "why": change.why, "score": change.score}
            return not_depicted(change.why)
        if self._is_missing(draft, text, element):
            return not_depicted(_LEFT_OUT)
        if by := self._stand_in(draft, text, element):
            return {"status": "substituted", "by": by, "why": draft.why or "nearest to it", "score": 0.5}
        if late := self._names.late.get(element, ""):
            return {"status": "planned", "why": late, "score": 0.5}
        return {"status": "planned"}

    def _change(self, draft: DraftSpan, element: str, text: str) -> Change | None:
        """The change that concerns a span: of its whole element or the shot of it, or of just these words."""
        lower = text.lower()
        for change in self._names.changes:
            concerned = element == change.element or element.startswith(f"{change.element}/")
            if change.whole and concerned and not (change.became and draft.role in _OF_SOMEBODY):
                return change
        for change in self._names.changes:
            concerned = element == change.element or element not in self._elements
            said = change.said.lower()
            if concerned and not change.whole and (said in lower or lower in said):
                return change
        return None

    def _is_missing(self, draft: DraftSpan, text: str, element: str) -> bool:
        """Whether nothing in the screenplay can be what the words say."""
        if draft.role not in _LIVES_SOMEWHERE:
            return False
        if element not in self._elements or (
            draft.role in ("subject", "object") and element.startswith("shot-") and "/" not in element
        ):
            return True
        role = self._cast.get(element)
        return role is not None and self._english and draft.role == "attribute" and not self._has(role, text)

    def _has(self, role: Role, text: str) -> bool:
        """Whether a role has every colour and material that a text names."""
        every = (role.attributes, *(feature.attributes for feature in role.features))
        held = {name for a in every for name in (a.colour, *a.accents, a.material)}
        words = words_in(text)
        if self._names_of(" ".join(words)) & held:
            return True
        return all(not named or named & held or word in role.kind for word in words for named in (self._names_of(word),))

    def _names_of(self, text: str) -> set[str]:
        """The colour and the material that a text is plainly a word for."""
        categories: tuple[Category, ...] = ("colour", "material")
        matches = (self._names.nearest(category, text) for category in categories)
        return {match.name for match in matches if match.exact}

    def _miscount(self, role: Role, text: str) -> str:
        """How many there are, if a text says another number."""
        said = [number for word in words_in(text) if (number := _number(word)) is not None]
        there = sum(other.group == role.group if role.group else other.kind == role.kind for other in self._cast.values())
        return str(there) if said and there not in said else ""

    def _stand_in(self, draft: DraftSpan, text: str, element: str) -> str:
        """What stands in for words: what the model says, or what is there if the words are plainly no words for it."""
        role = self._cast.get(element)
        category, there = self._there(draft.role, element)
        if draft.status == "substituted":
            return draft.by or (role.kind if role is not None else there) or "another"
        if not self._english or text.startswith("@"):
            return ""
        if role is not None and draft.role == "count":
            return self._miscount(role, text)
        if role is not None and draft.role in ("subject", "object"):
            meant = set(text.lower().split()) & (closed.PRONOUNS | closed.POSSESSIVES) or text.lower() == role.name.lower()
            return "" if meant or is_called(text, role, self._names) else role.kind
        return there if category and there and not self._names.means(category, text, there) else ""

    def _there(self, role: SpanRole, element: str) -> tuple[Category | None, str]:
        """What of its category is in the screenplay at the place of a span."""
        if role in ("action", "sound"):
            return role, self._shown.get(element, "")
        shot = next((shot for shot in self._made.shots if shot.id == element), self._made.shots[0])
        match role:
            case "place":
                return role, shot.place
            case "hour":
                return role, shot.hour
            case "weather":
                return role, shot.weather
            case _:
                return None, ""


_DIGITS = 6
_VAGUE = frozenset(["several", "few", "many", "numerous", "various", "countless", "dozens", "hundreds", "thousands", "couple"])
"""Words that count without saying how many."""


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word[:_DIGITS])
    return None if word in _VAGUE else closed.NUMBER_WORDS.get(word)


def _is_english(prompt: str) -> bool:
    """Whether most words of a prompt are English ones: what words of other languages mean only the model knows."""
    words = [token for token in tokenise(prompt)[:_ENOUGH] if token.kind == "word"]
    known = sum(not is_content(word) or _is_listed(word.lower) for word in words)
    return known >= _MOST * len(words)


def _is_listed(word: str) -> bool:
    lemmas = (word, noun_lemma(word), *(lemma for lemma, _ in verb_readings(word)))
    return any(uses(lemma) for lemma in lemmas)


def not_depicted(why: str) -> dict[str, object]:
    """The fields of a span that is not depicted."""
    return {"status": "not_depicted", "why": why, "score": 0.0}


def _shown(shot: Shot) -> list[tuple[str, str]]:
    """The catalogue's name for what beats and sounds show, by id."""
    return [*((beat.id, beat.action) for beat in shot.beats), *((cue.id, cue.sound) for cue in shot.sounds)]


def _others(shot: Shot) -> list[str]:
    music = (shot.music,) if shot.music is not None else ()
    return [shot.id, *(item.id for item in (*shot.relations, *shot.lines, *shot.texts, *music))]
