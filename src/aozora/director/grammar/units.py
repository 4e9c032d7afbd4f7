"""Lexical units: tokens joined to the longest phrases that the vocabulary knows ("golden retriever", "close-up", "next to")."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import Kind, Token
from aozora.director.lexicon.camera_terms import COMPOUND_MOVES
from aozora.director.lexicon.closed import BE, DETERMINERS, NUMBER_WORDS, PREPOSITIONS
from aozora.director.lexicon.hearing import SAFE_SOUNDS
from aozora.director.lexicon.nouns import FILM_NOUNS
from aozora.director.lexicon.qualities import MANNER_WORDS
from aozora.director.lexicon.space import PLAIN_COURSES
from aozora.director.meaning.vocabulary import Senses, Vocabulary, words_of


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `first` to `last` (inclusive, numbers in the prompt) that mean one thing; `text` is lower case."""

    first: int
    last: int
    text: str
    kind: Kind
    capital: bool = False
    senses: Senses = field(default_factory=dict[str, str])

    @property
    def lemma(self) -> str:
        """The singular of the unit as a noun."""
        return noun_lemma(self.text)


FILM_SENSES = frozenset(
    {"framing", "angle", "move", "pace", "support", "focus", "quality", "lens", "light", "studio", "hour", "season"}
)
"""Categories of meaning that speak of the film and its setting rather than of something in the picture."""
_MERGING = FILM_SENSES | {
    "look", "weather", "preposition", "sequence", "direction", "silence", "no music", "film end", "kind",
    "thing", "place", "colour", "material",
    "carrier", "reciprocal", "action", "young",
}  # fmt: skip
_AFTER_MOVE = frozenset(word for word in MANNER_WORDS if not word.endswith("ly")) | {
    "a",
    "an",
    "the",
    "camera",
    "with",
    "and",
    "then",
    "slow",
    "smooth",
    "gentle",
    "subtle",
    "steady",
    "quick",
    "gradual",
}
_SAFE = frozenset(words_of(phrase) for phrase in SAFE_SOUNDS)


def unitise(tokens: Sequence[Token], first: int, vocabulary: Vocabulary, *, hearing: bool = False) -> tuple[Unit, ...]:
    """The units of `tokens`, whose first one has number `first` in the prompt. `hearing` lets any sound be a phrase."""
    words: list[str] = []
    owner: list[int] = []
    for number, token in enumerate(tokens):
        parts = [token.text]
        if token.kind == "word":
            parts = [part for part in _spelt(tokens, number, vocabulary).replace("-", " ").replace("'s", " 's").split() if part]
        words += parts
        owner += [number] * len(parts)
    ends = {index for index in range(len(words)) if index + 1 == len(words) or owner[index + 1] != owner[index]}
    units: list[Unit] = []
    at = 0
    while at < len(words):
        aged = _is_age(words[at : at + 4])
        length, senses = (3, NO_SENSES) if aged else _longest(tokens, words, owner, at, ends, vocabulary, hearing)
        low, high = owner[at], owner[at + length - 1]
        token = tokens[low]
        text = (
            _spelt(tokens, low, vocabulary)
            if low == high and token.kind == "word"
            else token.lower
            if low == high
            else ("-" if aged else " ").join(words[at : at + length])
        )
        capital = token.text[:1].isupper() and low > 0 and tokens[low - 1].text not in (".", "!", "?", ":", "\n")
        units.append(Unit(first + low, first + high, text, "word" if aged or low < high else token.kind, capital, senses))
        at += length
        while at < len(words) and owner[at] == high:
            at += 1
    return tuple(units)


def _spelt(tokens: Sequence[Token], number: int, vocabulary: Vocabulary) -> str:
    """A word in lower case, slips of the pen mended; what is written large within a sentence is a name and stays."""
    token = tokens[number]
    begins = number == 0 or tokens[number - 1].text in (".", "!", "?", ":", "\n")
    return token.lower if token.text[:1].isupper() and not begins else vocabulary.mended(token.lower)


NO_SENSES: Senses = {}
_JOINED = ("word", "number")
"""Kinds of tokens that phrases are made of."""


def _is_age(words: Sequence[str]) -> bool:
    """ "30 year old", before whoever is of that age, is one adjective, as if it were hyphenated."""
    if (
        len(words) < 4
        or words[2] != "old"
        or words[1] not in ("year", "years", "month", "months", "week", "weeks", "day", "days")
    ):
        return False
    return (words[0].isdigit() or words[0] in NUMBER_WORDS) and words[3].isalpha()


def _longest(
    tokens: Sequence[Token],
    words: list[str],
    owner: list[int],
    at: int,
    ends: set[int],
    vocabulary: Vocabulary,
    hearing: bool,
) -> tuple[int, Senses]:
    # A "1920s street" begins with a number.
    if tokens[owner[at]].kind not in _JOINED or (tokens[owner[at]].kind != "word" and vocabulary.longest(words[at]) == 1):
        return 1, {}
    forms = {words[at], *(lemma for lemma, _ in verb_readings(words[at]))}
    reach = min(max(vocabulary.longest(form) for form in sorted(forms)), len(words) - at)
    for length in range(reach, 1, -1):
        stop = at + length - 1
        if stop not in ends or any(tokens[owner[index]].kind not in _JOINED for index in range(at, stop + 1)):
            continue
        phrase = tuple(words[at : stop + 1])
        senses = {c: n for c, n in vocabulary.inflected(phrase).items() if _joins(c, n, phrase, words, at, hearing)}
        if senses:
            return length, senses
    stop = next(index for index in range(at, len(words)) if index in ends)
    senses = vocabulary.inflected(tuple(words[at : stop + 1]))
    return 1, senses


def _of_film(after: list[str]) -> bool:
    """ "black and white" ends a phrase or is said of the film; before another noun it is two colours."""
    return not after or not after[0].isalpha() or any(noun_lemma(word) in FILM_NOUNS for word in after)


def _has_object(phrase: tuple[str, ...], after: list[str]) -> bool:
    """Whether a phrase ends with a finite verb and more of its clause follows."""
    finite = any(form in ("s", "base") for _, form in verb_readings(phrase[-1]))
    return finite and bool(after) and (after[0] in DETERMINERS or after[0] in PREPOSITIONS)


def _joins(category: str, name: str, phrase: tuple[str, ...], words: list[str], at: int, hearing: bool) -> bool:
    """Whether a phrase of several words may become one unit in this place."""
    before = words[at - 1] if at else ""
    after = words[at + len(phrase) : at + len(phrase) + 1]
    if category == "sound":
        # "waves crashing" alone is heard; "a bird chirps" is seen.
        return hearing or (phrase in _SAFE and before not in DETERMINERS and before not in NUMBER_WORDS)
    if category == "move" and " ".join(phrase) in COMPOUND_MOVES:
        return True
    if (
        category == "move"
        and verb_readings(phrase[0])
        and phrase[-1] not in ("shot", "camera", "footage", "view", "frame", "movement")
    ):
        return (not before.isalnum() or before in _AFTER_MOVE) and not _has_object(phrase, after)
    if category in ("move", "hour", "season") and _has_object(phrase, after):
        # "the camera follows the dog", "the sun sets over the hills": a clause with more to say.
        return False
    if category == "look" and "and" in phrase:
        return _of_film(words[at + len(phrase) :][:3]) and before not in BE
    if category == "action":
        # "rolls down" in a catalogue is "rolls" and a way; "lies down" and "knocks over" are verbs of their own.
        return phrase[0] not in DETERMINERS and not (phrase[-1] in PLAIN_COURSES and phrase[-1] not in name.split())
    if category == "preposition":
        return not (
            phrase[-1] == "of" and phrase[0] in ("full", "left", "right") and before in DETERMINERS and before not in PREPOSITIONS
        )
    return category in _MERGING
