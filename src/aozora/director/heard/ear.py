"""The ear: writes the sounds, the music and the silence of one shot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aozora.director.claims import Claims
from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.units import Unit, unitise
from aozora.director.grammar.word_classes import Word
from aozora.director.heard.quotations import Use, quoted_text
from aozora.director.lexicon import hearing
from aozora.director.lexicon.closed import DETERMINERS, NEGATIONS
from aozora.director.lexicon.listing import listed
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import Heard, Score, ShotNotes
from aozora.film.screenplay import SpanRole

NO_SOUND = "no sound like this in the catalogue"
NO_MUSIC_HERE = "this engine plays no music"
NO_SUCH_MUSIC = "no music like this in the catalogue"

_SKIP = DETERMINERS | listed(
    """
    with of and in the by to only can be is are heard hear audible as from at on for into its their his her then there we
    through throughout during under over behind between near around across against after before until while
    """
)
_SEPARATORS = listed("and with over plus then while as under mixed accompanied followed punctuated featuring including by but")
_MARKS = frozenset(",;.:\n&-–—•*/()[]")


class Ear:
    """Collects what is to be heard in one shot."""

    def __init__(self, notes: ShotNotes, claims: Claims, uses: Mapping[int, Use], vocabulary: Vocabulary) -> None:
        self._notes = notes
        self._claims = claims
        self._uses = uses
        self._vocabulary = vocabulary

    # Stretches of tokens.

    def listen(self, tokens: Sequence[Token], first: int) -> None:
        """Read a stretch that speaks of nothing but sound; its first token has number `first`."""
        for low, high in _items(tokens):
            self._item(tokens[low:high], first + low)
        self._claims.tokens(first, first + len(tokens), "sound", self._notes.id)

    def play(self, tokens: Sequence[Token], first: int) -> None:
        """Read a stretch that speaks of nothing but music."""
        words = {token.lower for token in tokens}
        if words & hearing.NO_MUSIC_WORDS and len(words) <= 4:
            self._notes.leave_out("music")
            self._claims.tokens(first, first + len(tokens), "music", self._notes.id)
            return
        self._music(unitise(tokens, first, self._vocabulary, hearing=True))

    def _item(self, tokens: Sequence[Token], first: int) -> None:
        units = unitise(tokens, first, self._vocabulary, hearing=True)
        words = {unit.text for unit in units}
        if not words:
            return
        no_music = any("no music" in unit.senses for unit in units)
        negated = bool(words & (NEGATIONS | {"no", "without"}))
        if no_music or (negated and words & hearing.MUSIC_WORDS):
            self._notes.leave_out("music")
            self._take(units, "music", self._notes.id)
        elif words & {"silence", "silent"} or any("silence" in unit.senses for unit in units):
            self.silence(units)
        elif negated:
            self._take(units, "sound", self._notes.id)
        elif words & hearing.MUSIC_WORDS or self._is_music(units):
            self._music(units)
        else:
            self._sound(units)

    def _is_music(self, units: Sequence[Unit]) -> bool:
        """ "upbeat jazz", "a soft piano": genres and instruments, when no sound goes by that name."""
        idle = _SKIP | hearing.RESOUND | hearing.VAGUE | set(hearing.HOW_SOUND)
        named = [unit for unit in units if unit.text not in idle]
        return bool(named) and named[-1].text in hearing.GENRES | hearing.INSTRUMENTS and not self.match(named[-1].text).name

    def hear_phrase(self, words: Sequence[Word]) -> None:
        """A noun phrase that names a sound."""
        self._sound([word.unit for word in words])

    def play_phrase(self, words: Sequence[Word]) -> None:
        """A noun phrase that names music."""
        self._music([word.unit for word in words])

    def silence(self, units: Sequence[Unit]) -> None:
        """No ambience in this shot."""
        self._notes.ambience = False
        words = {unit.text for unit in units} | {word for unit in units for word in unit.text.split()}
        if words & hearing.MUTED:
            self._notes.leave_out("sound")
        self._take(units, "sound", self._notes.id)

    def _take(self, units: Iterable[Unit], role: SpanRole, element: str, match: Match | None = None, why: str = "") -> None:
        for unit in units:
            self._claims.tokens(unit.first, unit.last + 1, role, element, match=match, why=why)

    # Music.

    def _music(self, units: Sequence[Unit]) -> None:
        """Moods, genres, instruments and tempo; what else is said of music is part of it."""
        element = self.score()
        content = [unit for unit in units if unit.kind in ("word", "number") and unit.text not in _SKIP]
        readings = [(unit, self._tempo(units, index), self._musical(unit.text)) for index, unit in enumerate(units)]
        if not self._vocabulary.has("music"):
            for first, last in _runs(content):
                self._claims.tokens(first, last + 1, "music", element, why=NO_MUSIC_HERE)
            return
        for unit, tempo, match in readings:
            if unit in content:
                own = None if tempo else match
                self._take([unit], "music", element, own, NO_SUCH_MUSIC if own is not None and not own.name else "")

    def score(self) -> str:
        """The music of the shot, asked for; its id."""
        if self._notes.score is None:
            self._notes.score = Score(f"{self._notes.id}/music")
        return self._notes.score.id

    def _tempo(self, units: Sequence[Unit], index: int) -> bool:
        text = units[index].text
        beats = hearing.TEMPI.get(text)
        following = units[index + 1].text if index + 1 < len(units) else ""
        if text.isdigit() and following == "bpm":
            beats = int(text[:4])
        elif text.endswith("bpm") and text[:-3].isdigit():
            beats = int(text[:-3][:4])
        if beats is None or self._notes.score is None:
            return text == "bpm"
        self._notes.score = replace(self._notes.score, tempo=beats)
        return not self._vocabulary.nearest("music", text).name

    def _musical(self, text: str) -> Match | None:
        """A mood, genre or instrument, written into the score by the catalogue's name; None when it is none of them."""
        score = self._notes.score
        if score is None or text not in hearing.MOODS | hearing.GENRES | hearing.INSTRUMENTS:
            return None
        match = self._vocabulary.nearest("music", text) if self._vocabulary.has("music") else Match(text, True, 1.0)
        name = match.name or text
        if text in hearing.INSTRUMENTS:
            self._notes.score = replace(score, instruments=tuple(dict.fromkeys((*score.instruments, name))))
        elif text in hearing.GENRES:
            self._notes.score = replace(score, genre=_joined(score.genre, name))
        else:
            self._notes.score = replace(score, mood=_joined(score.mood, name))
        return match if self._vocabulary.has("music") else Match()

    # Sounds.

    def _sound(self, units: Sequence[Unit]) -> None:
        """One sound: the longest phrase of it that the catalogue knows, else its last noun's nearest."""
        content = [unit for unit in units if unit.text not in _SKIP and unit.kind in ("word", "quote")]
        named = [unit for unit in content if unit.text not in hearing.VAGUE and unit.text not in hearing.HOW_SOUND] or content
        if not named:
            self._take(units, "sound", self._notes.id)
            return
        match = self._match(units, named)
        told = [word for unit in content for word in unit.text.split()]
        manner = tuple(dict.fromkeys(hearing.HOW_SOUND[word] for word in told if word in hearing.HOW_SOUND))
        manner = (*manner, "once") if self._comes_once(units, named[-1].text, match) else manner
        element = self.add(match.name, manner) if match.name else ""
        # "The audio captures": words that lead to the sound are understood, whether or not the sound itself is there.
        self._take([unit for unit in content if unit.text in hearing.VAGUE], "sound", element or self._notes.id)
        self._take(content, "sound", element, match, "" if match.name else NO_SOUND)

    def _comes_once(self, units: Sequence[Unit], head: str, match: Match) -> bool:
        """ "a soft pop": one of what is heard for a moment."""
        entry = self._vocabulary.named("sound", match.name)
        one = self._claims.before(units[0].first) in ("a", "an", "one") or units[0].text in ("a", "an", "one")
        return one and head == noun_lemma(head) and entry is not None and entry.facts.get("brief", 0.0) > 0

    def _match(self, units: Sequence[Unit], named: Sequence[Unit]) -> Match:
        spoken = [unit.text for unit in units if unit.text not in _SKIP]
        for phrase in (*_stretches(spoken), " ".join(unit.text for unit in named)):
            if (entry := self._vocabulary.entry("sound", phrase)) is not None:
                return Match(entry.name, True, 1.0)
        best = Match()
        for unit in _heads(units, named):
            text = quoted_text_of(unit, self._claims) if unit.kind == "quote" else unit.text
            for name in dict.fromkeys((unit.senses.get("sound", ""), text)):
                match = self.match(name) if name else Match()
                if match.exact:
                    return match
                best = match if match.score > best.score else best
        return best

    def match(self, word: str) -> Match:
        """The sound of the catalogue that a word in any of its forms comes to."""
        lemmas = dict.fromkeys(lemma for lemma, _ in verb_readings(word))
        forms = [word, noun_lemma(word), *lemmas, *(_ing(lemma) for lemma in lemmas), _ing(noun_lemma(word))]
        for form in dict.fromkeys(forms):
            if (entry := self._vocabulary.entry("sound", form)) is not None:
                return Match(entry.name, True, 1.0)
        found = (self._vocabulary.nearest("sound", form) for form in dict.fromkeys(forms))
        return max(found, key=lambda match: match.score, default=Match())

    def voice_of(self, lemma: str, families: Sequence[str]) -> Match:
        """How a kind of being sounds ("mouse squeak", "snake hiss"), else what the verb alone comes to."""
        for family in families:
            if (entry := self._vocabulary.entry("sound", f"{family} {lemma}")) is not None:
                return Match(entry.name, True, 1.0)
        return self.match(lemma)

    def add(self, sound: str, manner: tuple[str, ...] = (), source: str = "") -> str:
        """Ask for a sound; its id."""
        known = self._vocabulary.named("sound", sound)
        lasts = known is None or not known.facts.get("brief")
        for index, heard in enumerate(self._notes.sounds):
            # What belongs to a moment is heard again at the next one.
            if heard.sound == sound and (lasts or index == len(self._notes.sounds) - 1):
                whole = replace(heard, manner=tuple(dict.fromkeys((*heard.manner, *manner))), source=heard.source or source)
                self._notes.sounds[index] = whole
                return heard.id
        element = f"{self._notes.id}/sound-{len(self._notes.sounds) + 1}"
        self._notes.sounds.append(Heard(element, sound, manner, source))
        return element


def quoted_text_of(unit: Unit, claims: Claims) -> str:
    """The likeness of a sound that a quotation gives ("thwock")."""
    return quoted_text(claims.token(unit.first)).lower().strip(".!?")


def _items(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The items of a list of sounds; "dogs and cats" are two, "the dripping of water" is one."""
    start = 0
    for index in range(len(tokens) + 1):
        ends = index == len(tokens) or tokens[index].text in _MARKS or tokens[index].lower in _SEPARATORS
        if ends:
            if index > start:
                yield start, index
            start = index + 1


def _heads(units: Sequence[Unit], named: Sequence[Unit]) -> list[Unit]:
    """The words of a sound by their weight: the head is the last one, but in "the roar of the crowd" the one before "of"."""
    of = next((unit.first for unit in units if unit.text in ("of", "from", "in", "on", "against", "through", "across")), None)
    before = [unit for unit in named if of is None or unit.first < of]
    after = [unit for unit in named if of is not None and unit.first > of]
    return [*reversed(before), *reversed(after)]


def _stretches(words: Sequence[str]) -> Iterator[str]:
    """Two and more neighbouring words, the longest stretches first, then the latest."""
    for length in range(len(words), 1, -1):
        for first in range(len(words) - length, -1, -1):
            yield " ".join(words[first : first + length])
    if len(words) == 1:
        yield words[0]


def _runs(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Neighbouring units as (first, last) token."""
    runs: list[tuple[int, int]] = []
    for unit in units:
        if runs and unit.first == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], unit.last)
        else:
            runs.append((unit.first, unit.last))
    return runs


def _ing(lemma: str) -> str:
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else lemma + "ing"


def _joined(known: str, more: str) -> str:
    return " ".join(dict.fromkeys([*known.split(), *more.split()]))
