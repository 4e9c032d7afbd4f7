"""Surroundings: noun phrases that speak of the film, the light, the hour, the place, sounds and music, and are not cast."""

from aozora.director import camera, setting
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.lexicon import hearing
from aozora.director.notes import Score
from aozora.director.vocabulary import Match


class Surroundings:
    """Reads noun phrases into the notes of a shot."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def narrator(self, _: int, phrase: NounPhrase) -> None:
        self.desk.claims.words((*phrase.modifiers, phrase.head), "dialogue", "narrator")

    def light(self, _: int, phrase: NounPhrase) -> None:
        setting.read_light(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def camera(self, _: int, phrase: NounPhrase) -> None:
        camera.read_camera(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def setting(self, number: int, phrase: NounPhrase) -> None:
        if setting.is_rather_heard(phrase.head, self.desk.vocabulary):
            self.sound(number, phrase)
            return
        setting.read_setting(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def look(self, _: int, phrase: NounPhrase) -> None:
        for word in (*phrase.modifiers, phrase.head):
            if not setting.set_look(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "look", self.desk.notes.id, why="no such look")

    def sound(self, number: int, phrase: NounPhrase) -> None:
        """ "birdsong", "footsteps": by the phrase, else by its head."""
        vocabulary, claims = self.desk.vocabulary, self.desk.claims
        words = [word for word in phrase.words if word.tag not in ("determiner", "number")]
        compound = " ".join(word.unit.text for word in words)
        entry = vocabulary.entry("sound", compound)
        match = (
            Match(entry.name, True, 1.0)
            if entry is not None
            else vocabulary.nearest("sound", phrase.head.unit.senses.get("sound", phrase.lemma))
        )
        if not match.name and len(words) > 1:
            match = vocabulary.nearest("sound", words[-2].unit.text)
        manner = tuple(word.unit.text for word in phrase.modifiers if word.tag == "adjective")
        element = self.desk.ear.add(match.name, manner) if match.name else ""
        claims.words(words, "sound", element, match=match, why="" if match.name else "no sound like this in the catalogue")

    def music(self, number: int, phrase: NounPhrase) -> None:
        notes = self.desk.notes
        if "no music" in phrase.head.unit.senses:
            self.desk.claims.words(phrase.words, "music", notes.id)
            return
        words = [word for word in phrase.words if word.tag not in ("determiner", "number")]
        mood = " ".join(word.unit.text for word in words if word.unit.text in hearing.MOODS)
        genre = " ".join(word.unit.text for word in words if word.unit.text in hearing.GENRES)
        notes.score = Score(f"{notes.id}/music", mood, genre)
        self.desk.claims.words(words, "music", notes.score.id)

    def silence(self, _: int, phrase: NounPhrase) -> None:
        self.desk.notes.ambience = False
        self.desk.claims.words(phrase.words, "sound", self.desk.notes.id)

    def place(self, _: int, phrase: NounPhrase) -> None:
        setting.set_place(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def scenery(self, _: int, phrase: NounPhrase) -> None:
        """What a place brings by itself."""
        for word in phrase.modifiers:
            if not setting.set_sense(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "attribute", self.desk.notes.id, why="the place brings its own")
        self.desk.claims.words(
            [w for w in phrase.words if w.tag not in ("determiner",) and w not in phrase.modifiers], "place", self.desk.notes.id
        )

    def carrier(self, _: int, phrase: NounPhrase) -> None:
        words = [word for word in phrase.words if word.tag not in ("determiner",)]
        self.desk.claims.words(words, "text", self.desk.notes.id)
