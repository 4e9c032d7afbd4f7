"""Blocks: what a label or the form of a screenplay sets apart: sounds, music, dialogue, texts, slug lines."""

from collections.abc import Callable, Iterator, Sequence

from aozora.director.cast.references import introduce
from aozora.director.claims import Claims
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase, chunk
from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import Token
from aozora.director.grammar.units import Unit, unitise
from aozora.director.grammar.word_classes import Word
from aozora.director.heard.speech import Said, is_voice, named_speaker, said_of
from aozora.director.lexicon.script import LATER
from aozora.director.notes import NARRATOR
from aozora.director.page.script import Section
from aozora.director.picture import places, setting

Prose = Callable[[int, int, Desk], None]
"""Reads tokens from the first up to the second number as ordinary English."""


class Blocks:
    """Reads the blocks of a prompt; what is ordinary English in them goes to `prose`."""

    def __init__(self, tokens: Sequence[Token], claims: Claims, prose: Prose) -> None:
        self._tokens = tokens
        self._claims = claims
        self._prose = prose

    def read(self, section: Section, desk: Desk) -> bool:
        """Read a section; False when it is ordinary English."""
        first, stop = section.first, section.stop
        match section.label:
            case "sound":
                desk.ear.listen(self._tokens[first:stop], first)
            case "music":
                desk.ear.play(self._tokens[first:stop], first)
            case "dialogue" | "narration":
                for low, high in self._lines(first, stop):
                    self._script_line(low, high, section.label == "narration", desk)
            case "text":
                self._text(first, stop, desk)
            case "cue":
                self._cue(first, stop, desk)
            case "slug":
                self._slug(first, stop, desk)
            case _:
                return False
        return True

    def _lines(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        low = first
        for at in range(first, stop + 1):
            if at == stop or self._tokens[at].kind == "break":
                if at > low:
                    yield low, at
                low = at + 1

    def _is_content(self, at: int) -> bool:
        return self._tokens[at].kind not in ("mark", "break")

    def _as_written(self, first: int, stop: int) -> str:
        """The prompt's own words from one token to another, without the marks around them."""
        content = [at for at in range(first, stop) if self._is_content(at)]
        last = self._tokens[content[-1]]
        end = content[-1] + 1
        while end < stop and self._tokens[end].text in ".!?…" and self._tokens[end].start == self._tokens[end - 1].end:
            last, end = self._tokens[end], end + 1
        return " ".join(self._claims.text(self._tokens[content[0]].start, last.end).split())

    # Text.

    def _text(self, first: int, stop: int, desk: Desk) -> None:
        """Quotations, or the whole line when nothing is quoted."""
        quotes = [at for at in range(first, stop) if self._tokens[at].kind == "quote"]
        for at in quotes:
            desk.lines.write(_quote(at), "title")
        if quotes:
            self._claims.tokens(first, quotes[-1] + 1, "text", desk.notes.id)
            self._prose(quotes[-1] + 1, stop, desk)
            return
        for low, high in self._lines(first, stop):
            if any(self._is_content(at) for at in range(low, high)):
                desk.lines.write_tokens(low, high, self._as_written(low, high))

    # Dialogue.

    def _script_line(self, first: int, stop: int, narration: bool, desk: Desk) -> None:
        """ "Name (manner): words" or quotations, one line."""
        name, said, taken = named_speaker(self._tokens[:stop], first)
        speaker = self.speaker(name, first, first + taken, desk) if name else NARRATOR if narration else desk.speaker or NARRATOR
        if taken:
            self._claims.tokens(first, first + taken, "dialogue", speaker)
        quotes = [at for at in range(first + taken, stop) if self._tokens[at].kind == "quote"]
        content = [at for at in range(first + taken, stop) if self._is_content(at)]
        if quotes:
            after = said_of([self._tokens[at].lower for at in content if at > quotes[-1]])
            self._quotes(quotes, speaker, said, name != "" or narration, desk)
            self._prose(first + taken, quotes[0], desk)
            if not (self._in_parentheses(quotes[-1] + 1, stop) and self._shade(quotes[-1] + 1, stop, after, desk)):
                self._prose(quotes[-1] + 1, stop, desk)
        elif content and (name or narration):
            self._speak_words(first + taken, stop, speaker, said, desk)
        elif content:
            self._prose(first, stop, desk)
        desk.speaker = speaker if speaker != NARRATOR else desk.speaker

    def _quotes(self, quotes: Sequence[int], speaker: str, said: Said, named: bool, desk: Desk) -> None:
        for at in quotes:
            use = desk.lines.use(_quote(at))
            if named or use.verb is None:
                desk.lines.say(_quote(at), speaker, said, 0)

    def _in_parentheses(self, first: int, stop: int) -> bool:
        marks = [self._tokens[at].text for at in range(first, stop) if not self._is_content(at)]
        return "(" in marks and ")" in marks

    def _shade(self, first: int, stop: int, said: Said, desk: Desk) -> bool:
        if not desk.notes.speeches:
            return False
        desk.lines.shade_tokens(first, stop, said)
        return True

    def _speak_words(self, first: int, stop: int, speaker: str, said: Said, desk: Desk) -> None:
        """Words without quotation marks; "(whispering)" before them says how."""
        at = first
        manner: list[str] = []
        if self._tokens[at].text == "(":
            close = next((n for n in range(at, stop) if self._tokens[n].text == ")"), at)
            manner = [self._tokens[n].lower for n in range(at + 1, close)]
            self._claims.tokens(at, close + 1, "manner", desk.notes.id)
            at = close + 1
        if any(self._is_content(n) for n in range(at, stop)):
            more = said_of(manner)
            whole = Said((*said.manner, *more.manner), said.language or more.language)
            desk.lines.say_tokens(at, stop, speaker, self._as_written(at, stop), whole)

    def speaker(self, name: str, first: int, stop: int, desk: Desk) -> str:
        """The role that a name in a script means; somebody new is cast by it."""
        if is_voice(name):
            return NARRATOR
        known = desk.speaker_named(name)
        if known == NARRATOR and (role := introduce(desk, name)):
            for at in (at for at in range(first, stop) if self._tokens[at].lower in (name, *name.split())):
                self._claims.tokens(at, at + 1, "subject", role)
            return role
        if known == NARRATOR:
            words = name.split()
            self._prose_of([at for at in range(first, stop) if self._tokens[at].lower in words], desk)
            known = desk.speaker_named(name)
        return known

    def _prose_of(self, numbers: Sequence[int], desk: Desk) -> None:
        if numbers:
            self._prose(numbers[0], numbers[-1] + 1, desk)

    # The form of a screenplay.

    def _cue(self, first: int, stop: int, desk: Desk) -> None:
        """A name on a line of its own, and below it what is said, with "(whispering)" between or inside."""
        name, said, taken = named_speaker(self._tokens[:stop], first, "\n")
        if not name:
            self._prose(first, stop, desk)
            return
        speaker = self.speaker(name, first, first + taken, desk)
        self._claims.tokens(first, first + taken, "dialogue", speaker)
        for low, high in self._lines(first + taken, stop):
            quotes = [at for at in range(low, high) if self._tokens[at].kind == "quote"]
            if self._tokens[low].text == "(" and self._tokens[high - 1].text == ")":
                said = said_of([self._tokens[at].lower for at in range(low + 1, high - 1)])
                self._claims.tokens(low, high, "manner", speaker)
            elif quotes:
                self._quotes(quotes, speaker, said, True, desk)
            else:
                self._speak_words(low, high, speaker, said, desk)
        desk.speaker = speaker if speaker != NARRATOR else desk.speaker

    def _slug(self, first: int, stop: int, desk: Desk) -> None:
        """ "KITCHEN - NIGHT": the place, and the hour or how it follows."""
        low = first
        for at in range(first, stop + 1):
            if at == stop or self._tokens[at].text in ("-", "–", "—", ",", ".", "/", "(", ")"):
                if at > low:
                    self._slug_part(low, at, desk)
                low = at + 1

    def _slug_part(self, first: int, stop: int, desk: Desk) -> None:
        claims, vocabulary = desk.claims, desk.vocabulary
        words = tag([unit for unit in unitise(self._tokens[first:stop], first, vocabulary) if unit.kind == "word"])
        free = [word for word in words if not setting.set_sense(word, desk.notes, claims, vocabulary)]
        if all(word.unit.text in LATER for word in free):
            claims.words(free, "order", desk.notes.id)
            return
        phrases = [part for part in chunk(free) if isinstance(part, NounPhrase)]
        for phrase in phrases[:1]:
            places.set_place(phrase, desk.notes, claims, vocabulary)
        claims.tokens(first, stop, "place", "", why="the shot already plays elsewhere" if phrases else "no such place")


def _quote(at: int) -> Word:
    return Word(Unit(at, at, "", "quote"), "quote")
