"""Quotations: whether each is spoken, to be read, the likeness of a sound, or only a name, from the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import closed
from aozora.director.lexicon import quotations as words

UseKind = Literal["spoken", "written", "heard", "called", ""]

_REACH = 12
"""Tokens before a quotation that can tell what it is."""

_ENDS = frozenset(".!?;\n")
_BETWEEN = (
    closed.DETERMINERS | closed.PREPOSITIONS | closed.AUXILIARIES | closed.RELATIVES | closed.PRONOUNS | {",", ":", "-", "–", "—", "and"}
)


@dataclass(frozen=True, slots=True)
class Use:
    """What a quotation is for. `verb` and `carrier` are numbers of tokens: what brings it, and the thing that carries it."""

    kind: UseKind
    verb: int | None = None
    carrier: int | None = None
    medium: str = ""
    colour: str = ""
    manner: tuple[str, ...] = ()
    language: str = ""
    voice: bool = False


def uses_of(tokens: Sequence[Token]) -> dict[int, Use]:
    """What every quotation of a prompt is for, by the number of its token."""
    return {index: _Around(tokens, index).use() for index, token in enumerate(tokens) if token.kind == "quote"}


def quoted_text(token: Token) -> str:
    """What stands between the quotation marks, as it is written."""
    text = token.text[1:-1] if token.text[:1] in "\"'“„«「『‘" else token.text
    return " ".join(text.split())


def script_language(text: str) -> str:
    """The language that the letters of a text tell, "en" when they do not."""
    for code, low, high in words.SCRIPTS:
        if sum(low <= ord(letter) <= high for letter in text) * 3 >= max(1, sum(letter.isalpha() for letter in text)):
            return code
    return "en"


def is_verb_of(token: Token, verbs: frozenset[str]) -> bool:
    """Whether a token can be a form of one of some verbs."""
    if token.kind != "word":
        return False
    return token.lower in verbs or any(lemma in verbs for lemma, _ in verb_readings(token.lower))


class _Around:
    """The words around one quotation."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self._tokens = tokens
        self._at = at
        self._text = quoted_text(tokens[at])
        self._begin = self._sentence_begin()

    def use(self) -> Use:
        for rule in (self._sung, self._imitates, self._labels, self._carried, self._said, self._named, self._answered):
            if (found := rule()) is not None:
                return self._with_voice(found) if found.kind == "spoken" else found
        return self._by_shape()

    # The neighbourhood.

    def _sentence_begin(self) -> int:
        at = self._at
        while at > 0:
            token = self._tokens[at - 1]
            if token.text in _ENDS or token.kind == "break":
                break
            if token.kind == "quote" and quoted_text(token)[-1:] in ".!?" and self._tokens[at].text[:1].isupper():
                break
            at -= 1
        return at

    def _before(self, reach: int = _REACH) -> range:
        return range(self._at - 1, max(self._begin, self._at - reach) - 1, -1)

    def _after(self, reach: int = _REACH) -> range:
        stop = self._at + 1
        while stop < min(len(self._tokens), self._at + 1 + reach):
            token = self._tokens[stop]
            if token.text in _ENDS or token.kind in ("break", "quote"):
                break
            stop += 1
        return range(self._at + 1, stop)

    def _lower(self, at: int) -> str:
        return self._tokens[at].lower if 0 <= at < len(self._tokens) else ""

    def _noun(self, at: int, table: dict[str, str]) -> str:
        """The entry of a table that a noun, or a compound that ends in it, names."""
        word = self._lower(at)
        pair = f"{self._lower(at - 1)} {word}"
        return next((name for name in (pair, noun_lemma(pair), word, noun_lemma(word)) if name in table), "")

    # Rules, the more certain ones first.

    def _sung(self) -> Use | None:
        """ "the sung line 'X'"."""
        near = [self._lower(at) for at in self._before(4)]
        if near and near[0] in ("line", "lines", "lyric", "lyrics", "words", "phrase") and {"sung", "spoken", "singing"} & set(near):
            return Use("spoken", manner=("singing",) if {"sung", "singing"} & set(near) else (), voice=True)
        return None

    def _imitates(self) -> Use | None:
        """ "a satisfying 'crunch' sound", "the initial 'fwoosh' of the match": a word for a noise."""
        if len(self._text.split()) > 3 or self._text[-1:] in ".!?" and not self._satisfied():
            return None
        following = [self._lower(at) for at in range(self._at + 1, min(len(self._tokens), self._at + 6))]
        if any(word in words.HEARD_AS for word in following[:2]) or (
            following[:1] == ["and"] and any(word in words.HEARD_AS for word in following[1:])
        ):
            return Use("heard")
        near = list(self._before(6))
        led = any(self._lower(at) in closed.DETERMINERS for at in near) and not any(
            self._noun(at, words.GENERIC) or self._noun(at, words.CARRIERS) or is_verb_of(self._tokens[at], words.SAYING)
            for at in near[:3]
        )
        sounding = any(self._lower(at) in words.HEARING for at in (*self._before(40), *self._after(4)))
        return Use("heard") if led and sounding and self._text[:1].islower() and len(self._text.split()) == 1 else None

    def _satisfied(self) -> bool:
        return len(self._text.split()) == 1

    def _labels(self) -> Use | None:
        """ "a yellow 'Try it free' button": what follows carries the words."""
        for at in self._after(3):
            medium = self._noun(at, words.GENERIC) or self._noun(at, words.CARRIERS)
            if medium and self._tokens[at].kind == "word" and self._lower(at) not in closed.PREPOSITIONS:
                table = words.GENERIC if self._noun(at, words.GENERIC) else words.CARRIERS
                carrier = at if table is words.CARRIERS else None
                return self._written(table[medium], None, carrier, (*self._before(3),))
            if self._tokens[at].kind != "word" or self._lower(at) in closed.PREPOSITIONS | closed.AUXILIARIES | closed.COORDINATORS:
                break
        return None

    def _carried(self) -> Use | None:
        """ "a sign that reads 'X'", "the text 'X'", "a T-shirt with the words 'X'", "printed with 'X'"."""
        verb: int | None = None
        for at in self._before():
            token = self._tokens[at]
            if token.kind == "quote":
                if self._lower(at + 1) not in ("and", ",", "or"):
                    return None
                continue
            generic, thing = self._noun(at, words.GENERIC), self._noun(at, words.CARRIERS)
            is_verb = is_verb_of(token, words.SHOWING) and not self._after_determiner(at)
            if (generic or thing) and not (is_verb and verb is None and at == self._at - 1 and not generic):
                if thing and not generic and verb is None and at < self._at - 1 and not self._with_between(at):
                    return None
                return self._on_what(at, generic, thing, verb)
            if token.lower in words.MARKED and verb is None and at >= self._at - 3:
                verb = at
            elif is_verb and verb is None:
                verb = at
            elif is_verb_of(token, words.SAYING) and not is_verb:
                return None
        if verb is not None and (self._lower(verb) in words.MARKED) and self._lower(verb) not in ("reads", "reading"):
            return self._written("label", verb, None, self._before(4))
        if verb is not None and verb >= self._at - 2 and self._lower(verb) in ("reads", "reading", "spells", "spelling"):
            return self._written("title", verb, None, self._before(4))
        return None

    def _after_determiner(self, at: int) -> bool:
        return self._lower(at - 1) in closed.DETERMINERS

    def _with_between(self, at: int) -> bool:
        """ "a mug with 'X'", "a banner: 'X'", "a poster 'X'"."""
        between = [self._lower(other) for other in range(at + 1, self._at)]
        return all(word in _BETWEEN or word in ("big", "bold", "large", "on", "it") for word in between)

    def _on_what(self, at: int, generic: str, thing: str, verb: int | None) -> Use:
        if thing and not generic:
            return self._written(words.CARRIERS[thing], verb, at, self._before(4))
        medium = words.GENERIC[generic]
        carrier = self._thing_before(at) if verb is None else None
        surface = self._surface_after()
        if surface is not None:
            return self._written(words.CARRIERS[self._noun(surface, words.CARRIERS)], verb, surface, self._before(4))
        if carrier is not None:
            return self._written(words.CARRIERS[self._noun(carrier, words.CARRIERS)], verb, carrier, self._before(4))
        return self._written(medium, verb, None, self._before(4))

    def _thing_before(self, at: int) -> int | None:
        """The T-shirt of "a T-shirt with the text ..."."""
        for other in range(at - 1, max(self._begin, at - 7) - 1, -1):
            word = self._lower(other)
            if self._noun(other, words.CARRIERS) and self._tokens[other].kind == "word":
                joined = any(
                    self._lower(n) in ("with", "bearing", "displaying", "showing", "featuring", "has", "of", "for", "displays", "shows",
                                       "bears", "features", "that", "wearing")
                    for n in range(other + 1, at)
                )  # fmt: skip
                return other if joined or other == at - 1 else None
            if self._tokens[other].kind == "mark" or word in closed.SUBORDINATORS:
                return None
        return None

    def _surface_after(self) -> int | None:
        """The sand of "the word 'X' written in the sand"."""
        placed = False
        for at in self._after(8):
            word = self._lower(at)
            if self._tokens[at].kind == "mark":
                return None
            placed = placed or word in ("in", "on", "across", "onto", "into", "over")
            if placed and self._noun(at, words.CARRIERS) and self._lower(at - 1) not in ("black", "white"):
                return at
            if placed and word in ("background", "screen"):
                return None
        return None

    def _written(self, medium: str, verb: int | None, carrier: int | None, near: Sequence[int]) -> Use:
        colour = next((self._lower(at) for at in (*near, *self._after(6)) if self._lower(at) in _COLOURS), "")
        generic = carrier is None or medium == "neon"
        if any(self._lower(at) in words.ON_SCREEN for at in (*self._before(6), *self._after(4))) and carrier is None:
            medium = "title" if medium not in ("subtitle", "logo") else medium
        return Use("written", verb, carrier, medium, colour if generic else "")

    def _said(self) -> Use | None:
        """ "the cook says, 'X'", "calling weakly, 'X'", "a voice: 'X'"."""
        close = self._lower(self._at - 1) in (",", ":", "-", "–", "—")
        for at in self._before():
            token = self._tokens[at]
            if token.kind == "quote":
                return None
            if token.lower in words.VOICES:
                return Use("spoken", at, voice=True)
            reach = _REACH if close else 3
            if at >= self._at - reach and is_verb_of(token, words.SAYING) and not self._is_noun_here(at):
                return Use("spoken", at)
        return None

    def _is_noun_here(self, at: int) -> bool:
        return self._lower(at - 1) in closed.DETERMINERS or (self._lower(at + 1) == "of")

    def _named(self) -> Use | None:
        """ "a film called 'X'"."""
        return Use("called") if any(self._lower(at) in words.NAMED for at in self._before(2)) else None

    def _answered(self) -> Use | None:
        """ "'X,' she says", "'X' whispers the old man"."""
        for at in self._after(7):
            if is_verb_of(self._tokens[at], words.SAYING) and not self._is_noun_here(at):
                spoken = self._text[-1:] in ",.!?…—-" or self._lower(self._at + 1) == "," or at <= self._at + 2
                return Use("spoken", at) if spoken else None
            if self._tokens[at].kind == "mark" and at > self._at + 1:
                return None
        return None

    def _by_shape(self) -> Use:
        """Sentences and longer quotations are spoken; a word or two after a verb or an adverb are only called so."""
        sentence = self._text[-1:] in ".!?…," or len(self._text.split()) >= 4
        return Use("spoken") if sentence else Use("")

    # How it is spoken.

    def _with_voice(self, use: Use) -> Use:
        around = [*reversed(self._before(14)), *self._after(10)]
        manner = [words.SAID_SOFTLY[self._lower(at)] for at in around if self._lower(at) in words.SAID_SOFTLY]
        language = ""
        for at in around:
            word = self._lower(at)
            if word in ("voice", "voiceover", "voice-over", "narrator", "tone", "whisper", "announcer", "accent"):
                manner += [words.VOICE_WORDS[w] for w in self._adjectives(at) if w in words.VOICE_WORDS]
            if word in words.LANGUAGES and self._lower(at - 1) in ("in", "speaking", "fluent"):
                language = words.LANGUAGES[word]
        voice = use.voice and not self._owned_voice(use.verb)
        return replace(use, manner=tuple(dict.fromkeys((*use.manner, *manner))), language=language, voice=voice)

    def _adjectives(self, at: int) -> list[str]:
        found: list[str] = []
        for other in range(at - 1, max(self._begin, at - 6) - 1, -1):
            word = self._lower(other)
            if word not in words.VOICE_WORDS and word not in (",", "and", "very") and self._tokens[other].kind != "number":
                break
            found.insert(0, word)
        return found

    def _owned_voice(self, verb: int | None) -> bool:
        """ "in a deep voice" and "lowering her voice" are the voice of somebody in the picture."""
        if verb is None or self._lower(verb) != "voice":
            return False
        lead = [self._lower(at) for at in range(verb - 1, max(self._begin, verb - 7) - 1, -1)]
        first = next((word for word in lead if word in closed.DETERMINERS), "")
        return "in" in lead[: lead.index(first) + 2] or first in closed.POSSESSIVES if first else False


_COLOURS = frozenset(
    "red blue green yellow orange purple pink white black brown grey gray gold golden silver cyan magenta teal turquoise".split()
)


def mark_titles(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens, with words in capitals after "the title" or "a sign that says" as one quotation."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        stop = _title_end(tokens, at)
        if stop > at:
            first, last = tokens[at], tokens[stop - 1]
            text = " ".join(token.text for token in tokens[at:stop])
            made.append(Token(text, first.start, last.end, "quote", text))
            at = stop
        else:
            made.append(tokens[at])
            at += 1
    return tuple(made)


def _title_end(tokens: Sequence[Token], at: int) -> int:
    """The token after a run of capitals that a noun or a verb of writing leads to; `at` when there is none."""
    if at == 0 or tokens[at].kind not in ("word", "number"):
        return at
    lead = tokens[at - 1].lower
    titled = noun_lemma(lead) in ("title", "text", "word", "card", "caption", "subtitle", "headline", "logo", "slogan")
    said = lead in ("reads", "reading", "says", "saying", "spells", "spelling") and any(
        noun_lemma(token.lower) in words.CARRIERS or noun_lemma(token.lower) in words.GENERIC for token in tokens[max(0, at - 6) : at]
    )
    if not (titled or said) or tokens[at - 1].text.isupper():
        return at
    stop = at
    while stop < len(tokens) and (tokens[stop].text.isupper() or (stop > at and tokens[stop].kind == "number")):
        stop += 1
    letters = sum(len(token.text) for token in tokens[at:stop])
    return stop if letters >= 2 and tokens[at].text.isupper() and not (letters < 3 and titled and not said) else at
