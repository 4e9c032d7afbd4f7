"""Reading: a whole prompt, section by section, into the notes of its shots."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.casting import Cast
from aozora.director.claims import Claims
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import chunk
from aozora.director.grammar.clauses import read_sentence
from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import Token, tokenise
from aozora.director.grammar.units import Unit, unitise
from aozora.director.grammar.word_classes import Word
from aozora.director.hearing import sound_stretches
from aozora.director.lexicon.space import PLAIN_COURSES
from aozora.director.lexicon.verbs import VERB_KIN
from aozora.director.notes import NARRATOR, Score, ShotNotes
from aozora.director.scene import read_sentence_into
from aozora.director.script import EVERY_SHOT, Script, Section, divide
from aozora.director.speech import is_manner, is_voice, named_speaker
from aozora.director.vocabulary import Vocabulary
from aozora.film.screenplay import Role, Span

_STOPS = frozenset(".!?;:\n—–()[]{}|/*•…-#>=~\\")
FILM = "shot-1/film"
"""The id of what is said of the whole film; its parts are born in the first shot."""

LONGEST_SENTENCE = 160
"""Units; a longer stretch without a stop is read in pieces."""


@dataclass(frozen=True)
class FilmNotes:
    """A prompt, read: the notes of its shots, what is said of all of them, the cast, and the understanding."""

    shots: tuple[ShotNotes, ...]
    every: ShotNotes
    cast: tuple[Role, ...]
    spans: tuple[Span, ...]


def read_prompt(prompt: str, vocabulary: Vocabulary) -> FilmNotes:
    """Read a prompt with the words of a vocabulary."""
    tokens = tokenise(prompt)
    script = divide(prompt, tokens)
    return _PromptReading(prompt, tokens, script, vocabulary.in_context(token.lower for token in tokens)).read()


class _PromptReading:
    def __init__(self, prompt: str, tokens: Sequence[Token], script: Script, vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._script = script
        self._vocabulary = vocabulary
        self._claims = Claims(prompt, tokens)
        self._cast = Cast(vocabulary)
        self._shots = tuple(
            ShotNotes(f"shot-{index + 1}", head.transition, head.seconds) for index, head in enumerate(script.shots)
        )
        self._every = ShotNotes(FILM)
        self._desks = {index: self._desk(notes, index) for index, notes in enumerate(self._shots)}
        self._desks[EVERY_SHOT] = self._desk(self._every, 0)

    def _desk(self, notes: ShotNotes, shot: int) -> Desk:
        return Desk(notes, shot, self._cast, self._claims, self._tokens, self._vocabulary)

    def read(self) -> FilmNotes:
        for heading in self._script.headings:
            self._claims.tokens(heading.first, heading.stop, heading.role, f"shot-{heading.shot + 1}")
        for section in self._script.sections:
            self._section(section)
        # A script line may name somebody who is cast only later; members are complete now.
        cast = tuple(member.role() for member in self._cast.members)
        return FilmNotes(self._shots, self._every, cast, self._claims.spans())

    def _section(self, section: Section) -> None:
        desk = self._desks[section.shot]
        if section.shot > 0 and not desk.subjects:
            desk.subjects = self._desks[section.shot - 1].subjects
        match section.label:
            case "sound":
                desk.ear.listen(self._tokens[section.first : section.stop], section.first)
            case "music":
                self._music(section, desk)
            case "dialogue" | "narration":
                self._dialogue(section, desk)
            case "text":
                self._text(section, desk)
            case _:
                self._prose(section, desk)

    # Labelled blocks.

    def _music(self, section: Section, desk: Desk) -> None:
        tokens = self._tokens[section.first : section.stop]
        if any(token.lower in ("none", "no") for token in tokens):
            self._claims.tokens(section.first, section.stop, "music", desk.notes.id)
            return
        words = " ".join(token.lower for token in tokens if token.kind == "word")
        desk.notes.score = Score(f"{desk.notes.id}/music", mood=words[:80])
        self._claims.tokens(section.first, section.stop, "music", desk.notes.score.id)

    def _text(self, section: Section, desk: Desk) -> None:
        quotes = [index for index in range(section.first, section.stop) if self._tokens[index].kind == "quote"]
        for index in quotes:
            desk.lines.write(Word(Unit(index, index, self._tokens[index].lower, "quote"), "quote"), "title")
        rest = Section(quotes[-1] + 1 if quotes else section.first, section.stop, section.shot)
        self._claims.tokens(section.first, rest.first, "text", desk.notes.id)
        if any(token.kind not in ("mark", "break") for token in self._tokens[rest.first : rest.stop]):
            self._prose(rest, desk)

    def _dialogue(self, section: Section, desk: Desk) -> None:
        """Lines of a script: "Name (manner): words" or quotations, line by line."""
        at = section.first
        while at < section.stop:
            end = self._line_end(at, section.stop)
            self._script_line(at, end, section, desk)
            at = end + 1

    def _line_end(self, at: int, stop: int) -> int:
        while at < stop and self._tokens[at].kind != "break":
            at += 1
        return at

    def _script_line(self, first: int, stop: int, section: Section, desk: Desk) -> None:
        name, manner, taken = named_speaker(self._tokens[:stop], first)
        if name and desk.speaker_named(name) == NARRATOR and not is_voice(name):
            self._sentences([unit for unit in self._units(first, first + taken) if unit.text in name.split()], desk, "action")
        speaker = desk.speaker_named(name) if name else NARRATOR if section.label == "narration" else desk.speaker or NARRATOR
        if taken:
            self._claims.tokens(first, first + taken, "dialogue", speaker)
        body = range(first + taken, stop)
        quotes = [index for index in body if self._tokens[index].kind == "quote"]
        for index in quotes:
            desk.lines.say(Word(Unit(index, index, "", "quote"), "quote"), speaker, manner, 0)
        spoken = [index for index in body if self._tokens[index].kind not in ("mark", "break")]
        if not quotes and spoken and (name or section.label == "narration"):
            text = self._claims.text(self._tokens[spoken[0]].start, self._tokens[body[-1]].end)
            desk.lines.say_tokens(spoken[0], stop, speaker, " ".join(text.split()), manner)
        elif not quotes and spoken:
            self._sentences(self._units(first, stop), desk, "action")
        if quotes and spoken[-1] > quotes[-1]:
            self._prose(Section(quotes[-1] + 1, stop, section.shot), desk)

    # Prose.

    def _prose(self, section: Section, desk: Desk) -> None:
        """Ordinary English; stretches that speak of sound are heard, the rest is read."""
        cursor = section.first
        for stretch in sound_stretches(self._tokens[section.first : section.stop], self._vocabulary):
            first, stop = section.first + stretch.first, section.first + stretch.stop
            self._sentences(self._units(cursor, first), desk, section.label)
            desk.ear.listen(self._tokens[first:stop], first)
            cursor = stop
        self._sentences(self._units(cursor, section.stop), desk, section.label)

    def _units(self, first: int, stop: int) -> tuple[Unit, ...]:
        """The units of a stretch; a line break inside a sentence is only white space."""
        units = unitise(self._tokens[first:stop], first, self._vocabulary)
        return tuple(unit for unit in units if not (unit.kind == "break" and self._is_soft(unit.last)))

    def _is_soft(self, number: int) -> bool:
        after = self._tokens[number + 1].text[0] if number + 1 < len(self._tokens) else ""
        before = self._tokens[number - 1].kind if number else "break"
        return self._tokens[number].text.count("\n") == 1 and after.islower() and before in ("word", "number")

    def _sentences(self, units: Sequence[Unit], desk: Desk, label: str) -> None:
        start = 0
        while start < len(units):
            said = self._script_line_at(units, start, desk)
            if said:
                start = said
                continue
            stop = next((n for n in range(start, min(len(units), start + LONGEST_SENTENCE)) if _is_stop(units[n])), None)
            end = stop if stop is not None else min(len(units), start + LONGEST_SENTENCE)
            if end > start:
                self._sentence(units[start:end], units[end].text if stop is not None else "", desk, label)
            start = end + 1 if stop is not None else end

    def _script_line_at(self, units: Sequence[Unit], start: int, desk: Desk) -> int:
        """`Name: "..."` or `Name (whispering): "..."` in prose: the number of the unit after it, 0 if there is none."""
        name: list[Unit] = []
        manner: list[Unit] = []
        inside = False
        for index in range(start, min(len(units) - 1, start + 9)):
            unit = units[index]
            if unit.text == ":" and name and units[index + 1].kind == "quote":
                self._speak(name, manner, units[index + 1], desk)
                return index + 2
            if unit.text in "([" and name:
                inside = True
            elif unit.text not in ")]":
                if unit.kind != "word":
                    return 0
                (manner if inside else name).append(unit)
        return 0

    def _speak(self, name: Sequence[Unit], manner: Sequence[Unit], quote: Unit, desk: Desk) -> None:
        text = " ".join(unit.text for unit in name)
        if desk.speaker_named(text) == NARRATOR and not is_voice(text):
            self._sentence(name, ":", desk, "action")
        speaker = desk.speaker_named(text)
        desk.lines.say(Word(quote, "quote"), speaker, tuple(unit.text for unit in manner), desk.actions.slot)
        desk.speaker = speaker if speaker != NARRATOR else desk.speaker
        for unit in (*name, *manner):
            self._claims.tokens(unit.first, unit.last + 1, "dialogue", speaker)

    def _sentence(self, units: Sequence[Unit], mark: str, desk: Desk, label: str) -> None:
        words = tag(units)
        if mark in (")", "]") and len(words) <= 3 and desk.notes.speeches and all(is_manner(word.unit.text) for word in words):
            self._claims.words(words, "manner", desk.notes.speeches[-1].id)
            return
        read_sentence_into(desk, read_sentence(chunk(words), mark, self._phrasal), label)

    def _phrasal(self, verb: str, particle: str) -> bool:
        whole = f"{verb} {particle}"
        entry = self._vocabulary.entry("action", whole)
        own = entry is not None and (particle not in PLAIN_COURSES or particle in entry.name.split())
        return own or whole in VERB_KIN


def _is_stop(unit: Unit) -> bool:
    return unit.kind in ("mark", "break") and unit.text[:1] in _STOPS


def tags_of(prompt: str) -> tuple[str, ...]:
    """The names of the references (`@name`) that a prompt uses outside quotations, without the @."""
    return tuple(
        dict.fromkeys(token.text[1:] for token in tokenise(prompt) if token.kind == "tag" and re.match(r"@[A-Za-z]", token.text))
    )
