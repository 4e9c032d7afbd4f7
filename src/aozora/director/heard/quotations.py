"""Quotations: whether each is spoken, to be read, the likeness of a sound, or only a name, from the words around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import closed
from aozora.director.lexicon import quotations as words

UseKind = Literal["spoken", "written", "heard", "called", ""]

_REACH = 12
"""Tokens before a quotation that can tell what it is."""

_FARTHEST = 48
"""Tokens before a quotation that are looked at at all."""

_DETERMINERS = closed.DETERMINERS - {"that"}
_ENDS = frozenset(".!?;\n")
_BETWEEN = (
    closed.DETERMINERS
    | closed.PREPOSITIONS
    | closed.AUXILIARIES
    | closed.RELATIVES
    | closed.PRONOUNS
    | {",", ":", "-", "–", "—", "and"}
)


@dataclass(frozen=True, slots=True)
class Use:
    """What a quotation is for. `verb` and `carrier` are numbers of tokens: what brings it, and the thing that carries it;
    `evidence` are those of the words that said so."""

    kind: UseKind
    verb: int | None = None
    carrier: int | None = None
    medium: str = ""
    colour: str = ""
    manner: tuple[str, ...] = ()
    language: str = ""
    voice: bool = False
    evidence: tuple[int, ...] = ()


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


@cache
def _forms(verbs: frozenset[str]) -> frozenset[str]:
    """All forms of some verbs as they are regularly built."""
    made = set(verbs)
    for verb in verbs:
        made |= {verb + ending for ending in ("s", "es", "ed", "d", "ing")}
        made |= {verb[:-1] + ending for ending in ("ing", "ies", "ied")}
        made |= {verb + verb[-1] + ending for ending in ("ing", "ed")}
    return frozenset(made)


def is_verb_of(token: Token, verbs: frozenset[str]) -> bool:
    """Whether a token can be a form of one of some verbs."""
    if token.kind != "word":
        return False
    return token.lower in _forms(verbs) or any(lemma in verbs for lemma, _ in verb_readings(token.lower))


class _Around:
    """The words around one quotation."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self._tokens = tokens
        self._at = at
        self._text = quoted_text(tokens[at])
        self._begin = self._sentence_begin()

    def use(self) -> Use:
        for rule in (self._sung, self._imitates, self._labels, self._carried, self._named, self._said, self._answered):
            if (found := rule()) is not None:
                return self._with_voice(found) if found.kind == "spoken" else found
        return self._by_shape()

    # The neighbourhood.

    def _sentence_begin(self) -> int:
        at = self._at
        while at > max(0, self._at - _FARTHEST):
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
        if (
            near
            and near[0] in ("line", "lines", "lyric", "lyrics", "words", "phrase")
            and {"sung", "spoken", "singing"} & set(near)
        ):
            return Use("spoken", manner=("singing",) if {"sung", "singing"} & set(near) else (), voice=True)
        return None

    def _imitates(self) -> Use | None:
        """ "a satisfying 'crunch' sound", "the initial 'fwoosh' of the match": a word for a noise."""
        if len(self._text.split()) > 3 or (self._text[-1:] in ".!?" and " " in self._text):
            return None
        following = [self._lower(at) for at in self._after(5)]
        if any(word in words.HEARD_AS for word in following[:2]) or self._lower(self._at + 1) == "and" == self._lower(
            self._at + 3
        ):
            return Use("heard")
        if self._lower(self._at + 1) == "and" and self._lower(self._at + 3) in words.HEARD_AS:
            return Use("heard")
        one_word = self._text[:1].islower() and " " not in self._text and self._text[-1:].isalpha()
        if not (one_word and self._is_noun()):
            return Use("called") if one_word and following[:1] and self._is_scare(following[0]) else None
        sounding = any(self._lower(at) in words.HEARING for at in (*self._before(40), *self._after(4)))
        return Use("heard") if sounding else None

    def _is_noun(self) -> bool:
        """A determiner and adjectives before it, and no noun right after it."""
        following = self._lower(self._at + 1)
        tied = (
            following in words.HEARING or following in closed.PREPOSITIONS or following.endswith("ly") or not following.isalpha()
        )
        for at in self._before(6):
            word = self._lower(at)
            if word in closed.DETERMINERS:
                return tied
            if word.endswith("ly") or self._noun(at, words.GENERIC) or self._noun(at, words.CARRIERS):
                return False
        return False

    def _is_scare(self, following: str) -> bool:
        """ "the visible 'breathing' folds", "appearing visibly 'broken'": a word used at arm's length."""
        modifies = following.isalpha() and following not in closed.COORDINATORS | closed.PREPOSITIONS | closed.AUXILIARIES
        known = following in words.HEARD_AS or noun_lemma(following) in words.GENERIC or noun_lemma(following) in words.CARRIERS
        return (modifies and not known and self._after_adjective()) or self._lower(self._at - 1).endswith("ly")

    def _after_adjective(self) -> bool:
        return self._lower(self._at - 1) in closed.DETERMINERS or self._lower(self._at - 2) in closed.DETERMINERS

    def _labels(self) -> Use | None:
        """ "a yellow 'Try it free' button": what follows carries the words."""
        for at in self._after(3):
            medium = self._noun(at, words.GENERIC) or self._noun(at, words.CARRIERS)
            if medium and self._tokens[at].kind == "word" and self._lower(at) not in closed.PREPOSITIONS:
                table = words.GENERIC if self._noun(at, words.GENERIC) else words.CARRIERS
                return self._written(table[medium], None, at if table is words.CARRIERS else None, (at,))
            if (
                self._tokens[at].kind != "word"
                or self._lower(at) in closed.PREPOSITIONS | closed.AUXILIARIES | closed.COORDINATORS
            ):
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
            shows = is_verb_of(token, words.SHOWING) and not self._after_determiner(at)
            if verb is None and shows and at >= self._at - 3 and not generic:
                verb = at
            elif generic or thing:
                return self._on_what(at, generic, thing, verb) if self._reaches(at, verb) else None
            elif is_verb_of(token, words.SAYING):
                return None
        if verb is None:
            return None
        marked = self._lower(verb) in words.MARKED
        reads = self._lower(verb) in ("reads", "reading", "spells", "spelling")
        return self._written("title" if reads else "label", verb, None) if marked else None

    def _reaches(self, at: int, verb: int | None) -> bool:
        """Whether a noun of writing belongs to the quotation: it is the subject of the verb between them, or right before it."""
        between = [self._lower(other) for other in range(at + 1, verb if verb is not None else self._at)]
        if verb is not None and not is_verb_of(self._tokens[verb], words.SAYING):
            return not any(mark in between for mark in (",", "and", "as", "while"))
        return all(word in _BETWEEN - {"and", ","} or word in words.LOOSE for word in between) or set(between) <= {
            ",",
            ":",
            "-",
            "–",
            "—",
        }

    def _after_determiner(self, at: int) -> bool:
        return self._lower(at - 1) in _DETERMINERS

    def _on_what(self, at: int, generic: str, thing: str, verb: int | None) -> Use:
        if thing and not generic:
            return self._written(words.CARRIERS[thing], verb, at, (at,))
        surface = self._surface_after()
        carrier = surface if surface is not None else self._thing_before(at) if verb is None else None
        if any(self._lower(other) in words.ON_SCREEN for other in (*self._before(6), *self._after(4))):
            carrier = None
        medium = words.GENERIC[generic] if carrier is None else words.CARRIERS[self._noun(carrier, words.CARRIERS)]
        return self._written(medium, verb, carrier, (at,))

    def _thing_before(self, at: int) -> int | None:
        """The T-shirt of "a T-shirt with the text ..."."""
        for other in range(at - 1, max(self._begin, at - 7) - 1, -1):
            word = self._lower(other)
            if self._noun(other, words.CARRIERS) and self._tokens[other].kind == "word":
                joined = any(self._lower(number) in words.BEARING for number in range(other + 1, at))
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
            if placed and self._noun(at, words.CARRIERS) and not self._noun(at, words.GENERIC) and word not in words.INKS:
                return at
            if placed and word in ("background", "screen"):
                return None
        return None

    def _written(self, medium: str, verb: int | None, carrier: int | None, evidence: Iterable[int] = ()) -> Use:
        more = (*evidence, *((verb,) if verb is not None else ()))
        return Use("written", verb, carrier, medium, self._ink(), evidence=more)

    def _ink(self) -> str:
        """The colour of the writing: "red 'X' text", "the text 'X' in glowing blue letters"."""
        for at in self._before(3):
            if self._lower(at) in words.INKS:
                return self._lower(at)
            if self._tokens[at].kind != "word" or self._noun(at, words.CARRIERS):
                break
        inside = False
        for at in self._after(8):
            inside = inside or self._lower(at) == "in"
            lettered = any(noun_lemma(self._lower(other)) in words.GENERIC for other in (at + 1, at + 2))
            if (
                inside
                and self._lower(at) in words.INKS
                and (lettered or self._lower(at + 1) in ("", ".", ",", "on", "paint", "chalk"))
            ):
                return self._lower(at)
        return ""

    def _said(self) -> Use | None:
        """ "the cook says, 'X'", "calling weakly, 'X'", "a voice: 'X'"."""
        close = self._lower(self._at - 1) in (",", ":", "-", "–", "—")
        for at in self._before():
            token = self._tokens[at]
            if token.kind == "quote":
                return None
            if token.lower in words.VOICES:
                return Use("spoken", at, voice=True, evidence=(at,))
            reach = _REACH if close else 3
            if at >= self._at - reach and is_verb_of(token, words.SAYING) and not self._is_noun_here(at):
                return Use("spoken", at, voice=self._voice_speaks(at), evidence=(at,))
        return None

    def _voice_speaks(self, verb: int) -> bool:
        """ "a deep voice asks", "a teammate voice in comms says"."""
        for at in range(verb - 1, max(self._begin, verb - 5) - 1, -1):
            if self._lower(at) in words.VOICES:
                return not self._owned_voice(at)
            if self._tokens[at].kind != "word" or self._lower(at) in closed.COORDINATORS:
                return False
        return False

    def _is_noun_here(self, at: int) -> bool:
        return self._lower(at - 1) in _DETERMINERS or (self._lower(at + 1) == "of")

    def _named(self) -> Use | None:
        """ "a film called 'X'"."""
        return Use("called") if self._lower(self._at - 1) in words.NAMED and self._text[-1:] not in ".!?" else None

    def _answered(self) -> Use | None:
        """ "'X,' she says", "'X' whispers the old man"."""
        for at in self._after(7):
            if is_verb_of(self._tokens[at], words.SAYING) and not self._is_noun_here(at):
                spoken = self._text[-1:] in ",.!?…—-" or self._lower(self._at + 1) == "," or at <= self._at + 2
                voice = self._lower(at - 1) in words.VOICES or self._lower(at + 2) in words.VOICES
                return Use("spoken", at, voice=voice, evidence=(at,)) if spoken else None
            if (self._tokens[at].kind == "mark" and at > self._at + 1) or self._lower(at) in closed.PREPOSITIONS | {"and"}:
                return None
        return None

    def _by_shape(self) -> Use:
        """Sentences and longer quotations are spoken; a word or two after a verb or an adverb are only called so."""
        sentence = self._text[-1:] in ".!?…," or len(self._text.split()) >= 4
        return Use("spoken") if sentence else Use("")

    # How it is spoken.

    def _with_voice(self, use: Use) -> Use:
        manner, evidence, language = list(use.manner), list(use.evidence), use.language
        for at in () if use.verb is None else range(max(self._begin, use.verb - 2), use.verb + 4):
            if self._lower(at) in words.SAID_SOFTLY:
                manner.append(words.SAID_SOFTLY[self._lower(at)])
                evidence.append(at)
        for at in (*reversed(self._before(14)), *self._after(10)):
            word = self._lower(at)
            if word in words.VOICES or word in ("tone", "whisper", "accent"):
                told = [other for other in self._adjectives(at) if self._lower(other) in words.VOICE_WORDS]
                manner += [words.VOICE_WORDS[self._lower(other)] for other in told]
                evidence += [*told, at] if told else []
            if word in words.LANGUAGES and self._lower(at - 1) in ("in", "speaking", "fluent"):
                language = words.LANGUAGES[word]
                evidence.append(at)
        voice = use.voice and not self._owned_voice(use.verb)
        return replace(use, manner=tuple(dict.fromkeys(manner)), language=language, voice=voice, evidence=tuple(evidence))

    def _adjectives(self, at: int) -> list[int]:
        found: list[int] = []
        for other in range(at - 1, max(self._begin, at - 6) - 1, -1):
            if self._lower(other) not in words.VOICE_WORDS and self._lower(other) not in (",", "and", "very", "'s"):
                break
            found.insert(0, other)
        return found

    def _owned_voice(self, verb: int | None) -> bool:
        """ "in a deep voice" and "lowering her voice" are the voice of somebody in the picture."""
        if verb is None or self._lower(verb) != "voice":
            return False
        lead = [self._lower(at) for at in range(verb - 1, max(self._begin, verb - 7) - 1, -1)]
        first = next((word for word in lead if word in closed.DETERMINERS), "")
        return "in" in lead[: lead.index(first) + 2] or first in closed.POSSESSIVES if first else False
