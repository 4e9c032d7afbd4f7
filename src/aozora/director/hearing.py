"""Hearing: which words of a section ask for sounds, for music, or for silence."""

from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.claims import Claims
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.units import Unit, unitise
from aozora.director.lexicon import hearing
from aozora.director.lexicon.closed import DETERMINERS, NEGATIONS
from aozora.director.lexicon.listing import listed
from aozora.director.notes import Heard, Score, ShotNotes
from aozora.director.vocabulary import Match, Vocabulary
from aozora.film.screenplay import SpanRole

_LEAD_WORDS = listed(
    """
    with the a an faint distant soft gentle loud background ambient natural subtle quiet only and to accompanied by
    """
)
_SKIP = DETERMINERS | listed("with of and in the by to only can be is are heard hear audible as")
_MANNERS = listed(
    """
    distant soft gentle loud faint quiet heavy light subtle muffled low deep high rhythmic steady continuous far-off nearby
    crisp warm
    """
)
_ENDS = frozenset(".!?;\n")


@dataclass(frozen=True, slots=True)
class Heading:
    """A stretch of tokens (first, stop) that speaks of sound."""

    first: int
    stop: int


def sound_stretches(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[Heading, ...]:
    """Stretches that the grammar of sound opens: "the sound(s) of X and Y", "X in the background", "we hear X", "X sounds"."""
    found: list[Heading] = []
    lowers = [token.lower for token in tokens]
    for index, word in enumerate(lowers):
        if found and index < found[-1].stop:
            continue
        if word in ("sound", "sounds", "noise", "noises") and lowers[index + 1 : index + 2] == ["of"]:
            found.append(Heading(_lead(lowers, index), _end(tokens, index + 2)))
        elif word in ("hear", "hearing", "listening") and index and lowers[index - 1] in ("we", "can", "you", "i", ",", "only"):
            found.append(Heading(_lead_we(lowers, index), _end(tokens, index + 1)))
        elif word == "background" and lowers[max(0, index - 2) : index] == ["in", "the"]:
            stretch = _in_background(lowers, index, vocabulary)
            if stretch is not None:
                found.append(stretch)
        elif (word in ("heard", "audible") and lowers[max(0, index - 2) : index] in (["can", "be"], ["are", "clearly"])) or (
            word in ("heard", "audible") and lowers[max(0, index - 1) : index] in (["is"], ["are"])
        ):
            found.append(Heading(_clause_begin(lowers, index), index + 1))
    return tuple(found)


def _lead(lowers: Sequence[str], index: int) -> int:
    while index and lowers[index - 1] in _LEAD_WORDS:
        index -= 1
    return index


def _lead_we(lowers: Sequence[str], index: int) -> int:
    while index and lowers[index - 1] in ("we", "can", "you", "i", "only"):
        index -= 1
    return index


def _end(tokens: Sequence[Token], index: int) -> int:
    """To the end of the list: stops, quotations, and commas that a clause follows end it."""
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "quote" or token.text in _ENDS or token.kind == "break":
            break
        if token.text == "," and not _list_goes_on(tokens, index):
            break
        if token.lower in ("as", "while", "when") or (token.lower in ("a", "the") and index and tokens[index - 1].lower == "as"):
            break
        index += 1
    return index


def _list_goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether an "and" before the next stop continues a list of sounds."""
    for token in tokens[comma + 1 : comma + 8]:
        if token.text in _ENDS or token.text == ",":
            return False
        if token.lower == "and":
            return True
    return False


def _clause_begin(lowers: Sequence[str], index: int) -> int:
    while index and lowers[index - 1] not in _ENDS and lowers[index - 1] != ",":
        index -= 1
    return index


def _in_background(lowers: Sequence[str], index: int, vocabulary: Vocabulary) -> Heading | None:
    """ "birds chirping in the background": only when what stands before is something that sounds and cannot be seen."""
    begin = _clause_begin(lowers, index - 2)
    while begin < index - 2 and lowers[begin] in ("and", "with"):
        begin += 1
    words = lowers[begin : index - 2]
    items = [item.split() for item in " ".join(words).replace(" and ", " & ").split("&")]
    sounding = bool(set(words) & (hearing.SOUND_NOUNS | hearing.MUSIC_NOUNS | _SOUNDING)) and len(words) <= 8
    if sounding or (items and all(_is_heard(item, vocabulary) for item in items)):
        return Heading(begin, index + 1)
    return None


def _is_heard(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    plain = [word for word in words if word not in _SKIP and word not in _MANNERS]
    seen = any(vocabulary.entry(category, plain[-1]) is not None for category in ("kind", "thing", "place")) if plain else True
    return not seen and any(vocabulary.entry("sound", name) is not None for name in (" ".join(plain), plain[-1]))


_SOUNDING = listed(
    """
    chirping singing barking howling rustling crashing ringing humming buzzing crackling thunder birdsong music ticking
    chatter
    """
)


class Ear:
    """Collects what is to be heard in one shot."""

    def __init__(self, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
        self._notes = notes
        self._claims = claims
        self._vocabulary = vocabulary

    def listen(self, tokens: Sequence[Token], first: int) -> None:
        """Read a stretch that speaks of nothing but sound; its first token has number `first`."""
        start = 0
        for index in range(len(tokens) + 1):
            ends = (
                index == len(tokens)
                or tokens[index].text in ",;.\n&-•*/"
                or tokens[index].lower in ("and", "with", "over", "plus", "then")
            )
            if ends:
                self._item(tokens[start:index], first + start)
                start = index + 1

    def _item(self, tokens: Sequence[Token], first: int) -> None:
        units = unitise(tokens, first, self._vocabulary, hearing=True)
        words = {unit.text for unit in units}
        if not words:
            return
        negated = bool(words & (NEGATIONS | {"no", "without"}))
        if words & hearing.MUSIC_NOUNS or any("no music" in unit.senses for unit in units):
            self._music(units, negated or any("no music" in unit.senses for unit in units))
        elif words & {"silence", "silent"} or any("silence" in unit.senses for unit in units):
            self.silence(units)
        elif negated:
            self._claims.tokens(first, first + len(tokens), "sound", self._notes.id)
        else:
            self._sound(units)

    def silence(self, units: Sequence[Unit]) -> None:
        """No ambience in this shot."""
        self._notes.ambience = False
        self._take(units, "sound", self._notes.id, None)

    def _music(self, units: Sequence[Unit], negated: bool) -> None:
        element = f"{self._notes.id}/music"
        if not negated:
            mood = " ".join(unit.text for unit in units if unit.text in hearing.MOODS)
            genre = " ".join(unit.text for unit in units if unit.text in hearing.GENRES)
            self._notes.score = Score(element, mood, genre)
        self._take(units, "music", self._notes.id if negated else element, None)

    def _sound(self, units: Sequence[Unit]) -> None:
        """One sound: the longest phrase of it that the catalogue knows, else its last noun's nearest."""
        content = [
            unit
            for unit in units
            if unit.text not in _SKIP and unit.kind == "word" and unit.text not in hearing.SOUND_NOUNS | {"background", "hear"}
        ]
        manner = tuple(unit.text for unit in content if unit.text in _MANNERS)
        named = [unit for unit in content if unit.text not in _MANNERS] or content
        if not named:
            self._take(units, "sound", self._notes.id, None)
            return
        match = self._match(units, named)
        if not match.name:
            self._claim(content, "sound", "", match)
            return
        element = self.add(match.name, manner)
        self._take([unit for unit in units if unit.text not in _SKIP], "sound", element, match)

    def _match(self, units: Sequence[Unit], named: Sequence[Unit]) -> Match:
        spoken = [unit.text for unit in units if unit.text not in _SKIP]
        candidates = [
            " ".join(spoken),
            " ".join(unit.text for unit in named),
            *(unit.text for unit in sorted(named, key=lambda u: -len(u.text.split()))),
        ]
        for candidate in candidates:
            if (entry := self._vocabulary.entry("sound", candidate)) is not None:
                return Match(entry.name, True, 1.0)
        best = Match()
        for unit in named:
            for name in (unit.senses.get("sound", ""), unit.text, unit.lemma):
                match = self._vocabulary.nearest("sound", name) if name else Match()
                if match.score > best.score:
                    best = match
        return best

    def add(self, sound: str, manner: tuple[str, ...] = ()) -> str:
        """Ask for a sound; its id."""
        for heard in self._notes.sounds:
            if heard.sound == sound:
                return heard.id
        element = f"{self._notes.id}/sound-{len(self._notes.sounds) + 1}"
        self._notes.sounds.append(Heard(element, sound, manner))
        return element

    def _take(self, units: Sequence[Unit], role: SpanRole, element: str, match: Match | None) -> None:
        for unit in units:
            self._claims.tokens(unit.first, unit.last + 1, role, element, match=match)

    def _claim(self, units: Sequence[Unit], role: SpanRole, element: str, match: Match) -> None:
        for unit in units:
            self._claims.tokens(unit.first, unit.last + 1, role, element, match=match, why="no sound like this in the catalogue")
