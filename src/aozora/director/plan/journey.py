"""Journeys: when those in a shot come to another place or another day, or the camera does, what follows is a shot of its own."""

from aozora.director.cast.mentions import Mentions
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import COPULAS, Clause, Sentence
from aozora.director.lexicon import nouns
from aozora.director.lexicon.happenings import (
    ARRIVALS,
    CAMERA_JOURNEYS,
    GAZES,
    LONG_VOYAGES,
    NEXT_TIMES,
    TIME_UNITS,
    VISITS,
    VOYAGES,
)
from aozora.director.meaning.vocabulary import Match
from aozora.director.notes import Station
from aozora.director.picture.places import place_match


class Journey:
    """The stations of one sentence: `places` are noun phrases that name a further place, and the clause that begins there."""

    def __init__(self, desk: Desk, sentence: Sentence, mentions: Mentions) -> None:
        self._desk = desk
        self._sentence = sentence
        self._mentions = mentions
        self._stations: dict[int, Match] = {}
        self.claimed: dict[int, int] = {}
        self._find()

    def _find(self) -> None:
        notes = self._desk.notes
        here = notes.stations[-1].place if notes.stations else notes.place
        done = bool(notes.deeds)
        self._later_times()
        heading_for = Match()
        for index, clause in enumerate(self._sentence.clauses):
            if heading_for.name and clause.link == "then":
                self._stations[index], here, heading_for = heading_for, heading_for, Match()
            number, match = self._place_of(clause)
            if match.name and match.name != here.name and self._moves_on(clause, index, done, here):
                self.claimed[number] = index
                if clause.lemma in VOYAGES and self._goes_on(index):
                    # Whoever drives somewhere is on the road first.
                    self._stations[index], heading_for = Match(), match
                else:
                    self._stations[index] = match
                here = match
            elif match.name and not here.name:
                here = match
            done = done or clause.lemma not in COPULAS

    def _goes_on(self, index: int) -> bool:
        following = self._sentence.clauses[index + 1 : index + 2]
        return bool(following) and following[0].link == "then"

    def _place_of(self, clause: Clause) -> tuple[int, Match]:
        """The place that a clause goes to or is in."""
        phrases = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.preposition.unit.text in ARRIVALS]
        if clause.lemma in VISITS:
            phrases += clause.objects
        for number in phrases:
            phrase = self._sentence.phrases[number]
            if self._mentions.sort(number) == "place" and phrase.lemma not in nouns.GROUND_NOUNS:
                match, _ = place_match(phrase, self._desk.vocabulary)
                if match.exact or (match.name and self._films(clause)):
                    return number, match
        return -1, Match()

    def _moves_on(self, clause: Clause, index: int, done: bool, here: Match) -> bool:
        subjects = [self._sentence.phrases[number] for number in clause.subjects]
        if self._films(clause):
            return clause.lemma in CAMERA_JOURNEYS and bool(here.name or self._desk.notes.roles)
        if clause.subjects and all(self._mentions.sort(number) in ("place", "scenery") for number in clause.subjects):
            # "The canyons twist through the mountains": land goes nowhere.
            return False
        if not done or not clause.verb.finite or clause.verb.passive or clause.lemma in GAZES or clause.lemma in COPULAS:
            return False
        if clause.link == "then":
            return bool(here.name) or clause.lemma in LONG_VOYAGES
        return index == 0 and clause.link == "" and bool(here.name) and bool(subjects) and all(map(_is_known, subjects))

    def _films(self, clause: Clause) -> bool:
        return bool(clause.subjects) and all(self._mentions.sort(number) in ("camera", "look") for number in clause.subjects)

    def _later_times(self) -> None:
        """ "on the second day", "the next morning": a new sentence at another time."""
        for number, phrase in enumerate(self._sentence.phrases[:1]):
            told = {word.unit.text for word in phrase.words} & NEXT_TIMES
            if phrase.lemma in TIME_UNITS and told and phrase.words[0].unit.first <= self._first_verb():
                self.claimed[number] = 0
                if self._desk.notes.deeds and self._sentence.clauses:
                    self._stations[0] = Match()

    def _first_verb(self) -> int:
        return min((clause.verb.main.unit.first for clause in self._sentence.clauses), default=0)

    def arrive(self, index: int) -> None:
        """Open the station that begins with a clause, if one does."""
        notes, claims = self._desk.notes, self._desk.claims
        for number, clause in self.claimed.items():
            if clause == index:
                phrase = self._sentence.phrases[number]
                match, words = place_match(phrase, self._desk.vocabulary)
                timed = phrase.lemma in TIME_UNITS
                claims.words(
                    phrase.words if timed else words, "order" if timed else "place", notes.id, match=None if timed else match
                )
        if index in self._stations:
            before = notes.stations[-1].place if notes.stations else notes.place
            place = self._stations[index]
            same = not place.name and self.claimed.get(0) == 0
            notes.stations.append(
                Station(
                    before if same else place, len(notes.deeds), len(notes.roles), len(notes.relations), len(notes.speeches),
                    len(notes.readings), len(notes.sounds),
                )
            )  # fmt: skip
            self._desk.actions.go_on()


def _is_known(phrase: NounPhrase) -> bool:
    return phrase.head.tag == "pronoun" or phrase.determiner in ("the", "this", "his", "her", "its", "their")
