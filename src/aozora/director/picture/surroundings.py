"""Surroundings: noun phrases that speak of the film, the light, the hour, the place, sounds and music, and are not cast."""

from aozora.director.claims import JUDGED
from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.lexicon.film_terms import LIGHT_NOUNS
from aozora.director.lexicon.hearing import MUTED
from aozora.director.lexicon.qualities import JUDGEMENTS
from aozora.director.picture import camera, places, setting


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
        for word in phrase.modifiers:
            places.set_by_modifier(word, self.desk.notes, self.desk.claims, self.desk.vocabulary)
        setting.read_setting(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def look(self, _: int, phrase: NounPhrase) -> None:
        for word in (*phrase.modifiers, phrase.head):
            if not setting.set_look(word, self.desk.notes, self.desk.claims, self.desk.vocabulary):
                self.desk.claims.words([word], "look", self.desk.notes.id, why="no such look")

    def sound(self, _: int, phrase: NounPhrase) -> None:
        """ "birdsong", "distant footsteps", "a soft rubbing sound"."""
        self.desk.ear.hear_phrase([word for word in phrase.words if word.tag not in ("determiner", "number")])

    def music(self, _: int, phrase: NounPhrase) -> None:
        if "no music" in phrase.head.unit.senses:
            self.desk.notes.leave_out("music")
            self.desk.claims.words(phrase.words, "music", self.desk.notes.id)
            return
        self.desk.ear.play_phrase([word for word in phrase.words if word.tag != "determiner"])

    def silence(self, _: int, phrase: NounPhrase) -> None:
        self.desk.notes.ambience = False
        if {part for word in phrase.words for part in word.unit.text.split()} & MUTED:
            self.desk.notes.leave_out("sound")
        self.desk.claims.words(phrase.words, "sound", self.desk.notes.id)

    def place(self, _: int, phrase: NounPhrase) -> None:
        places.set_place(phrase, self.desk.notes, self.desk.claims, self.desk.vocabulary)

    def scenery(self, number: int, phrase: NounPhrase) -> None:
        """What a place brings by itself."""
        if phrase.head.unit.text in LIGHT_NOUNS:
            self.light(number, phrase)
            return
        for word in phrase.modifiers:
            here = (self.desk.notes, self.desk.claims, self.desk.vocabulary)
            if not setting.set_sense(word, *here) and not places.set_by_modifier(word, *here):
                judged = word.unit.text in JUDGEMENTS
                why = JUDGED if judged else "the place brings its own"
                self.desk.claims.words([word], "tone" if judged else "attribute", self.desk.notes.id, why=why)
        shining = phrase.head.unit.text in LIGHT_NOUNS
        words = [w for w in phrase.words if w.tag not in ("determiner",) and w not in phrase.modifiers]
        self.desk.claims.words(words, "light" if shining else "place", self.desk.notes.id)

    def carrier(self, _: int, phrase: NounPhrase) -> None:
        self.desk.lines.claim_writing([word for word in phrase.words if word.tag not in ("determiner",)])
