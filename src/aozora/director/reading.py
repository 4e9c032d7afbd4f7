"""Reading: a whole prompt, section by section, into the notes of its shots."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from aozora.director.cast.casting import Cast
from aozora.director.claims import JUDGED, UNKNOWN, Claims
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import chunk
from aozora.director.grammar.clauses import Sentence
from aozora.director.grammar.parsing import read_sentence
from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import Token, tokenise
from aozora.director.grammar.units import Unit, unitise
from aozora.director.grammar.word_classes import Word
from aozora.director.heard.hearing import sound_stretches
from aozora.director.heard.lettering import mark_titles
from aozora.director.heard.notation import written_music
from aozora.director.heard.overhearing import Overhearing
from aozora.director.heard.quotations import uses_of
from aozora.director.heard.speech import is_manner, named_speaker
from aozora.director.lexicon.qualities import JUDGEMENTS
from aozora.director.lexicon.script import SOUND_LEADS
from aozora.director.lexicon.space import PLAIN_COURSES
from aozora.director.lexicon.verbs import VERB_KIN
from aozora.director.meaning.languages import NOT_ENGLISH, is_english
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import NARRATOR, Score, ShotNotes
from aozora.director.page.blocks import Blocks
from aozora.director.page.script import EVERY_SHOT, Heading, Script, Section, divide
from aozora.director.scene import read_sentence_into
from aozora.film.brief import Reference
from aozora.film.screenplay import Role, Span, SpanRole

_STOPS = frozenset(".!?;:\n—–()[]{}|/*•…-#>=~\\")
FILM = "shot-1/film"
"""The id of what is said of the whole film; its parts are born in the first shot."""

_PLAIN_ROLES: dict[str, SpanRole] = {"adjective": "attribute", "adverb": "manner", "verb": "action", "noun": "object"}
"""What words of a class mostly are."""

LONGEST_SENTENCE = 160
"""Units; a longer stretch without a stop is read in pieces."""


@dataclass(frozen=True)
class FilmNotes:
    """A prompt, read: the notes of its shots, what is said of all of them, the cast, and the understanding."""

    shots: tuple[ShotNotes, ...]
    every: ShotNotes
    cast: tuple[Role, ...]
    spans: tuple[Span, ...]


def read_prompt(prompt: str, vocabulary: Vocabulary, references: Sequence[Reference] = ()) -> FilmNotes:
    """Read a prompt with the words of a vocabulary."""
    tokens = mark_titles(tokenise(prompt))
    script = divide(prompt, tokens)
    reading = _PromptReading(prompt, tokens, script, vocabulary.in_context(token.lower for token in tokens))
    reading.refer(references)
    return reading.read()


class _PromptReading:
    def __init__(self, prompt: str, tokens: Sequence[Token], script: Script, vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._script = script
        self._vocabulary = vocabulary
        self._claims = Claims(prompt, tokens)
        self._cast = Cast(vocabulary)
        self._shots = tuple(
            ShotNotes(
                f"shot-{index + 1}",
                transition_match(head.transition, vocabulary).name,
                head.seconds,
                sound_lead=SOUND_LEADS.get(head.transition, Fraction(0)),
                ending=head.ending if transition_match("fade", vocabulary).exact else "",
            )
            for index, head in enumerate(script.shots)
        )
        self._every = ShotNotes(FILM)
        self._uses = uses_of(tokens)
        self._blocks = Blocks(tokens, self._claims, self._plain)
        self._desks = {index: self._desk(notes, index) for index, notes in enumerate(self._shots)}
        self._desks[EVERY_SHOT] = self._desk(self._every, 0)

    def _desk(self, notes: ShotNotes, shot: int) -> Desk:
        return Desk(notes, shot, self._cast, self._claims, self._tokens, self._uses, self._vocabulary)

    def refer(self, references: Sequence[Reference]) -> None:
        """What the tags of the prompt mean."""
        self._cast.references.update({reference.tag.lower(): reference.kind for reference in references})

    def read(self) -> FilmNotes:
        if not is_english(self._tokens):
            return self._foreign()
        for heading in self._script.headings:
            self._heading(heading)
        for section in self._script.sections:
            self._section(section)
        overhearing = Overhearing(self._tokens, self._claims, self._vocabulary)
        for section in self._script.sections:
            overhearing.listen(section.first, section.stop, self._desks[section.shot])
        # A script line may name somebody who is cast only later; members are complete now.
        cast = tuple(member.role() for member in self._cast.members)
        return FilmNotes(self._shots, self._every, cast, self._claims.spans())

    def _foreign(self) -> FilmNotes:
        """A prompt in another language is not read; what is quoted in it is still spoken or written."""
        first = 0
        for number in [*(n for n, token in enumerate(self._tokens) if token.kind == "quote"), len(self._tokens)]:
            self._claims.stretch(first, number, NOT_ENGLISH)
            if number < len(self._tokens):
                quote = Word(Unit(number, number, "", "quote"), "quote")
                self._desks[0].lines.take_loose(Sentence(), quote, lambda _: (), 0, NARRATOR)
            first = number + 1
        return FilmNotes(self._shots[:1], self._every, (), self._claims.spans())

    def _heading(self, heading: Heading) -> None:
        """What divides the prompt is understood; a transition that the engine does not have becomes a cut."""
        match = None
        if heading.transition:
            known = transition_match(heading.transition, self._vocabulary)
            match = None if known.exact else known
        self._claims.tokens(heading.first, heading.stop, heading.role, f"shot-{heading.shot + 1}", match=match)

    def _section(self, section: Section) -> None:
        desk = self._desks[section.shot]
        if section.shot > 0 and not desk.subjects:
            desk.subjects = self._desks[section.shot - 1].subjects
        if section.follows:
            desk.actions.go_on(section.at)
        self._written_music(section, desk)
        if not self._blocks.read(section, desk):
            self._prose(section, desk)

    def _written_music(self, section: Section, desk: Desk) -> None:
        """Notes, keys and tempi are taken down before anything else reads them."""
        tokens = self._tokens[section.first : section.stop]
        if not tokens or not self._vocabulary.has("music"):
            return
        begin = tokens[0].start
        known = desk.notes.score or Score(f"{desk.notes.id}/music")
        written = written_music(self._claims.text(begin, tokens[-1].end), known)
        if written is None:
            return
        desk.notes.score = written.score
        for number in range(section.first, section.stop):
            at = self._tokens[number].start - begin
            if any(low <= at < high for low, high in written.spans):
                self._claims.tokens(number, number + 1, "music", written.score.id)

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

    def _plain(self, first: int, stop: int, desk: Desk) -> None:
        if any(token.kind not in ("mark", "break") for token in self._tokens[first:stop]):
            self._prose(Section(first, stop, desk.shot), desk)

    def _units(self, first: int, stop: int) -> tuple[Unit, ...]:
        """The units of a stretch; a line break inside a sentence is only white space."""
        units = unitise(self._tokens[first:stop], first, self._vocabulary)
        return tuple(unit for unit in units if not (unit.kind == "break" and self._is_soft(unit.last)) and not self._leads(unit))

    def _leads(self, unit: Unit) -> bool:
        """A colon or a dash between a verb of speech or writing and the quotation that it brings ("a sign says: 'OPEN'")."""
        brought = self._uses.get(unit.last + 1)
        if unit.first and self._tokens[unit.first - 1].text == ")":
            return False
        return (
            unit.text in (":", "-", "–", "—") and brought is not None and (brought.verb is not None or brought.kind == "written")
        )

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
        colon = next((n for n in range(start, min(len(units) - 1, start + 9)) if units[n].text == ":"), None)
        if colon is None or units[colon + 1].kind != "quote" or units[start].kind not in ("word", "tag"):
            return 0
        first, quote = units[start].first, units[colon + 1]
        name, said, taken = named_speaker(self._tokens[: quote.first], first)
        if not name or first + taken != quote.first or len(name.split()) > 5:
            return 0
        speaker = self._blocks.speaker(name, first, quote.first, desk)
        desk.lines.say(Word(quote, "quote"), speaker, said, desk.actions.slot)
        desk.speaker = speaker if speaker != NARRATOR else desk.speaker
        self._claims.tokens(first, quote.first, "dialogue", speaker)
        return colon + 2

    def _sentence(self, units: Sequence[Unit], mark: str, desk: Desk, label: str) -> None:
        words = tag(units)
        if mark in (")", "]") and len(words) <= 4 and desk.notes.speeches and all(is_manner(word.unit.text) for word in words):
            desk.lines.shade(words)
            return
        read_sentence_into(desk, read_sentence(chunk(words), mark, self._phrasal), label)
        self._leave(words)

    def _leave(self, words: Sequence[Word]) -> None:
        """What no rule has understood is at least told by its class: an adjective that describes, a verb that acts."""
        for word in words:
            if word.tag in _PLAIN_ROLES and word.unit.text not in JUDGEMENTS:
                self._claims.words([word], _PLAIN_ROLES[word.tag], why=UNKNOWN)
            elif word.tag in _PLAIN_ROLES:
                self._claims.words([word], "tone", why=JUDGED)

    def _phrasal(self, verb: str, particle: str) -> bool:
        whole = f"{verb} {particle}"
        entry = self._vocabulary.entry("action", whole)
        own = entry is not None and (particle not in PLAIN_COURSES or particle in entry.name.split())
        return own or whole in VERB_KIN


def _is_stop(unit: Unit) -> bool:
    return unit.kind in ("mark", "break") and unit.text[:1] in _STOPS


def transition_match(name: str, vocabulary: Vocabulary) -> Match:
    """The transition of the catalogue that a name comes to: itself, or a plain cut."""
    entry = vocabulary.entry("transition", name)
    exact = entry is not None or name in ("cut", *SOUND_LEADS)
    return Match(entry.name if entry is not None else "cut", exact, 1.0 if exact else 0.5)


def tags_of(prompt: str) -> tuple[str, ...]:
    """The names of the references (`@name`) that a prompt uses outside quotations, without the @."""
    return tuple(
        dict.fromkeys(token.text[1:] for token in tokenise(prompt) if token.kind == "tag" and re.match(r"@[A-Za-z]", token.text))
    )
