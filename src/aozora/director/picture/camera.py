"""The camera: framing, angle, moves, how it is carried, lens, focus, how time passes, and what it looks at."""

import re
from collections.abc import Sequence

from aozora.director.claims import JUDGED, Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import camera_terms, film_terms, qualities
from aozora.director.lexicon.nouns import FILM_NOUNS, MEDIA_NOUNS
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import ShotNotes
from aozora.director.picture.places import set_by_modifier
from aozora.director.picture.setting import add_light, set_look, set_sense
from aozora.film.catalogue import Category
from aozora.film.screenplay import CameraMove

CAMERA_SENSES = frozenset({"framing", "angle", "move", "support", "pace", "focus", "lens", "quality"})
_VAGUE = ("shallow", "deep", "soft")
_SLOTS: tuple[Category, ...] = ("framing", "angle", "move", "support", "pace", "focus")
LENGTH = "the length is a setting of the production"
QUALITY = "asks for quality, which is a setting of the production"


class CameraNotes:
    """Writes what is said of the camera into the notes of a shot, one word at a time."""

    def __init__(self, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
        self._notes = notes
        self._claims = claims
        self._vocabulary = vocabulary

    def take(self, word: Word) -> bool:
        """A word or phrase that names a framing, angle, move, support, pace, focus, lens or quality; False for any other."""
        senses = word.unit.senses
        for slot in _SLOTS:
            if slot in senses and not (slot == "focus" and word.unit.text in _VAGUE):
                # "soft" and "deep" by themselves speak of anything.
                self.name(slot, senses[slot], [word])
                return True
        if "lens" in senses:
            self._notes.lens_mm = camera_terms.LENSES.get(senses["lens"], self._notes.lens_mm)
            if (kind := camera_terms.LENS_KINDS.get(senses["lens"])) is not None:
                self._notes.lens = kind
            self._claims.words([word], "camera", self._notes.id)
        elif "quality" in senses:
            self._claims.words([word], "request", self._notes.id, why=QUALITY)
        else:
            return False
        return True

    def name(self, slot: Category, name: str, words: Sequence[Word]) -> None:
        """Give the camera something by its name, as far as the catalogue has it."""
        plain, direction = split_direction(name)
        for word in words:
            self.pace_of(word)
        match = self._nearest(slot, name, plain)
        if slot == "support" and any(told in word.unit.text for word in words for told in camera_terms.VIOLENT):
            self._notes.speed = self._notes.speed or "fast"
        if slot == "support" and not match.name:
            # An engine without supports may still shake the camera as a move.
            slot, match = "move", self._vocabulary.nearest("move", name)
        why = "" if match.name else f"no {_SLOT_NAMES[slot]} like {name!r}"
        if match.name:
            why = self._note(slot, match.name, direction)
        self._claims.words(words, "camera", self._notes.id, match=None if why else match, why=why)

    def _nearest(self, slot: Category, name: str, plain: str) -> Match:
        match = self._vocabulary.nearest(slot, name)
        if match.name and match.exact:
            return match
        short = self._vocabulary.nearest(slot, plain)
        return short if short.name else match

    def _note(self, slot: Category, name: str, direction: str) -> str:
        """Note it; why not, when the shot has another already."""
        notes = self._notes
        if slot == "move":
            self._move(CameraMove(move=name, speed=notes.speed, direction=direction))
            notes.speed = ""
            return ""
        known = getattr(notes, slot)
        if known and known != name:
            return f"the shot already has {known!r}"
        setattr(notes, slot, name)
        return ""

    def _move(self, move: CameraMove) -> None:
        moves = self._notes.moves
        same = moves and moves[-1].move == move.move and (not move.direction or moves[-1].direction in ("", move.direction))
        if same:
            known = moves[-1]
            moves[-1] = CameraMove(move=move.move, speed=move.speed or known.speed, direction=move.direction or known.direction)
        elif not (moves and move.move == "static"):
            moves.append(move)

    def pace_of(self, word: Word) -> bool:
        """Whether a word says how fast the camera goes: "slow", "slowly", "rapid"."""
        text = word.unit.text.split()[0]
        manner = qualities.MANNER_WORDS.get(text, text)
        if text not in camera_terms.CAMERA_SPEEDS and manner not in camera_terms.CAMERA_SPEEDS:
            return False
        speed = camera_terms.CAMERA_SPEEDS.get(text) or camera_terms.CAMERA_SPEEDS.get(manner, "")
        if not word.unit.senses.get("pace"):
            self._notes.speed = self._notes.speed or speed
        return True

    def speed(self, word: Word) -> bool:
        """Claim a word of speed."""
        if not self.pace_of(word):
            return False
        moves = self._notes.moves
        if moves and not moves[-1].speed:
            moves[-1] = moves[-1].model_copy(update={"speed": self._notes.speed})
            self._notes.speed = ""
        self._claims.words([word], "camera", self._notes.id)
        return True

    def turn(self, word: Word) -> bool:
        """ "clockwise": which way an orbit or a roll goes."""
        way, moves = camera_terms.TURNS.get(word.unit.text, ""), self._notes.moves
        if not way or not moves:
            return False
        moves[-1] = moves[-1].model_copy(update={"direction": way})
        self._claims.words([word], "camera", self._notes.id)
        return True

    def lens(self, word: Word) -> bool:
        """ "35mm": a focal length."""
        text = word.unit.text.lower().replace(" ", "")
        if not text.endswith("mm"):
            return False
        try:
            length = float(text.removesuffix("mm").replace(",", "."))
        except ValueError:
            return False
        if not 8 <= length <= 800:
            return False
        self._notes.lens_mm = length
        self._claims.words([word], "camera", self._notes.id)
        return True

    def adjective(self, word: Word) -> None:
        """Whatever else stands before a noun of film: speed, size, length, light, a setting, or a judgement."""
        text, claims, notes = word.unit.text, self._claims, self._notes
        if self.speed(word) or self.turn(word):
            return
        if text in camera_terms.PLAIN_FRAMINGS:
            # "wide establishing shot": the noun's own framing says more.
            self._notes.framing = notes.framing or self._nearest("framing", camera_terms.PLAIN_FRAMINGS[text], "").name
            claims.words([word], "camera", notes.id)
        elif text in camera_terms.SHAKING:
            self.name("support", "handheld", [word])
        elif text in ("second", "seconds", "minute", "minutes", "sec") or text.endswith(("-second", "-minute")):
            claims.words([word], "request", notes.id, why=LENGTH)
        elif word.unit.lemma in MEDIA_NOUNS and not set_look(word, notes, claims, self._vocabulary):
            claims.words([word], "request", notes.id)
        elif text in FILM_NOUNS or word.unit.lemma in FILM_NOUNS:
            claims.words([word], "camera", notes.id)
        elif text in ("soft", "warm", "cool", "moody", "dark", "dim"):
            add_light(film_terms.LIGHT_QUALITIES[text], notes)
            claims.words([word], "light", notes.id)
        elif set_by_modifier(word, notes, claims, self._vocabulary):
            return
        elif not set_sense(word, notes, claims, self._vocabulary) and claims.is_free(word):
            judged = text in qualities.JUDGEMENTS or word.tag in ("adjective", "adverb", "verb")
            claims.words([word], "tone" if judged else "camera", notes.id, why=JUDGED if judged else "no such camera")


_SLOT_NAMES: dict[str, str] = {"pace": "pace of time", "support": "way to carry the camera"} | {
    slot: f"camera {slot}" for slot in ("framing", "angle", "move", "focus")
}


_DEGREES = re.compile(r"(\d{2,4})(?:-?\s?degrees?|°)?")


def read_degrees(word: Word, notes: ShotNotes, claims: Claims) -> bool:
    """ "360", "180-degree", "90°": how far the camera turns, in a phrase that speaks of that."""
    found = _DEGREES.fullmatch(word.unit.text.lower())
    if found is None or not 5 <= int(found[1]) <= 1440:
        return False
    notes.degrees = float(found[1])
    claims.words([word], "camera", notes.id)
    return True


def is_the_camera(phrase: NounPhrase) -> bool:
    """Whether a noun phrase means the camera that takes the film: "the camera", "camera"; not "his camera" or "an old camera"."""
    return phrase.lemma == "camera" and phrase.determiner in ("", "the") and not phrase.modifiers and phrase.possessor is None


def is_camera(phrase: NounPhrase) -> bool:
    """Whether a noun phrase speaks of the camera or the film rather than of something in the picture."""
    senses = set(phrase.head.unit.senses)
    if phrase.head.unit.text in camera_terms.AMBIGUOUS:
        telling = camera_terms.TURNED | camera_terms.CAMERA_SPEEDS.keys()
        turned = any(word.unit.text in telling or _DEGREES.fullmatch(word.unit.text) for word in phrase.modifiers)
        return not phrase.determiner or turned
    if senses & CAMERA_SENSES:
        return True
    return (phrase.lemma in FILM_NOUNS or phrase.lemma in MEDIA_NOUNS) and phrase.head.tag == "noun"


def read_camera(phrase: NounPhrase, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "slow tracking shot", "aerial view", "35mm lens", "cinematic video"."""
    camera = CameraNotes(notes, claims, vocabulary)
    for word in phrase.modifiers:
        if word.unit.text == "bright":
            add_light(film_terms.LIGHT_QUALITIES["bright"], notes)
            claims.words([word], "light", notes.id)
    if _turns_by_degrees(phrase):
        for word in phrase.words:
            if read_degrees(word, notes, claims) or word.unit.lemma == "degree":
                claims.words([word], "camera", notes.id)
    others = [word for word in (phrase.head, *phrase.modifiers) if claims.is_free(word) and not camera.take(word)]
    for word in others:
        camera.adjective(word)
    for word in phrase.words:
        if word.tag != "number" or (_is_stock(phrase, word) and read_decade(word, notes, claims, vocabulary)):
            continue
        if not camera.lens(word) and not read_decade(word, notes, claims, vocabulary):
            claims.words([word], "request", notes.id, why=LENGTH)


def _turns_by_degrees(phrase: NounPhrase) -> bool:
    """ "a 360 degree pan", "180-degree arc", "360 degrees"."""
    said = [word.unit.text.lower() for word in phrase.words]
    return any("degree" in text or "°" in text for text in said) or (
        any(text == "360" for text in said) and set(phrase.head.unit.senses) & {"move"} != set()
    )


def _is_stock(phrase: NounPhrase, word: Word) -> bool:
    """ "16mm film" is a stock, no lens."""
    return phrase.lemma in ("film", "stock", "footage") and word.unit.text.lower().endswith("mm")


_DECADE = re.compile(r"(?:18|19)\d0s|['’]?[5-9]0s|(?:8|16|35|65|70)mm")


def read_decade(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """ "1970s", "16mm": the look of old film."""
    if _DECADE.fullmatch(word.unit.text.lower()) is None:
        return False
    match = vocabulary.nearest("look", "vintage film")
    notes.look = notes.look or match.name
    claims.words([word], "look", notes.id, match=match, why="" if match.name else "no look of old film")
    return True


def split_direction(move: str) -> tuple[str, str]:
    """ "pan left" is the move "pan" in the direction "left"; "dolly in" and "zoom out" are moves of their own."""
    plain, _, last = move.rpartition(" ")
    return (plain, last) if last in ("left", "right", "up", "down") and plain else (move, "")


def read_figure(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """ "85mm", "4k", "60fps", "f/1.4": figures that speak of the lens or of quality."""
    text = word.unit.text.lower()
    if CameraNotes(notes, claims, vocabulary).lens(word):
        return True
    if read_decade(word, notes, claims, vocabulary):
        return True
    if text.startswith("f/"):
        stop = _stop(text)
        notes.fstop = stop or notes.fstop
        claims.words([word], "camera", notes.id, why="" if stop else "apertures are f/0.7 to f/64")
    elif text.endswith(("k", "fps", "p")) and text[0].isdigit():
        claims.words([word], "request", notes.id, why=QUALITY)
    else:
        return False
    return True


def _stop(text: str) -> float | None:
    try:
        stop = float(text.removeprefix("f/").replace(",", "."))
    except ValueError:
        return None
    return stop if 0.7 <= stop <= 64 else None


def read_word(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary, label: str) -> bool:
    """A word by itself that names a camera, or a speed in a block about the camera."""
    camera = CameraNotes(notes, claims, vocabulary)
    return camera.take(word) or (label == "camera" and (camera.speed(word) or camera.turn(word)))
