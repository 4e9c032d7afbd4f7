"""The camera: framing, angle, move, speed, lens and what it looks at."""

from collections.abc import Iterable

from aozora.director.claims import JUDGED, Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.clauses import Clause
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import film_terms, qualities
from aozora.director.lexicon.nouns import FILM_NOUNS
from aozora.director.notes import ShotNotes
from aozora.director.setting import add_light, set_sense
from aozora.director.vocabulary import Vocabulary
from aozora.film.catalogue import Category

CAMERA_SENSES = frozenset({"framing", "angle", "move", "time", "focus", "lens", "quality"})
_SLOTS: tuple[Category, ...] = ("framing", "angle", "move")
_SPEEDS = {"slow": "slow", "gentle": "slow", "smooth": "", "subtle": "slow", "gradual": "slow", "fast": "fast",
    "quick": "fast", "rapid": "fast", "steady": "",
           "swift": "fast", "careful": "slow", "graceful": "slow", "calm": "slow"}  # fmt: skip
LENGTH = "the length is a setting of the production"

_AMBIGUOUS = frozenset(
    ["crane", "truck", "track", "pan", "arc", "drone", "dolly", "tilt", "zoom", "follow", "depth", "detailed", "portrait shot"]
)


def is_camera(phrase: NounPhrase) -> bool:
    """Whether a noun phrase speaks of the camera or the film rather than of something in the picture."""
    senses = set(phrase.head.unit.senses)
    if phrase.head.unit.text in _AMBIGUOUS:
        return not phrase.determiner or any(word.unit.text in _SPEEDS for word in phrase.modifiers)
    if senses & CAMERA_SENSES:
        return True
    return phrase.lemma in FILM_NOUNS and phrase.head.tag == "noun"


def read_camera(phrase: NounPhrase, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "slow tracking shot", "aerial view", "35mm lens", "cinematic video"."""
    for word in (*phrase.modifiers, phrase.head):
        if not _take(word, notes, claims, vocabulary):
            _speed_or_other(word, notes, claims, vocabulary)
    for word in phrase.words:
        if word.tag == "number" and not read_lens(word, notes, claims):
            claims.words([word], "request", notes.id, why=LENGTH)


def _take(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    senses = word.unit.senses
    for slot in _SLOTS:
        if slot in senses:
            _frame(slot, senses[slot], [word], notes, claims, vocabulary)
            return True
    if "lens" in senses:
        notes.lens_mm = film_terms.LENSES.get(senses["lens"], notes.lens_mm)
        claims.words([word], "camera", notes.id)
    elif "focus" in senses:
        claims.words([word], "camera", notes.id)
    elif "time" in senses:
        claims.words([word], "camera", notes.id, why=f"{senses['time']} is not made")
    elif "quality" in senses:
        claims.words([word], "look", notes.id, why="asks for quality, which is a setting of the production")
    else:
        return False
    return True


def _frame(slot: Category, name: str, words: Iterable[Word], notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """Give the camera a framing, angle or move by the catalogue's name for it."""
    plain, direction = split_direction(name)
    words = list(words)
    for word in words:
        notes.speed = notes.speed or _SPEEDS.get(word.unit.text.split()[0], "")
    match = vocabulary.nearest(slot, name)
    if not match.name or not match.exact:
        short = vocabulary.nearest(slot, plain)
        match = short if short.name else match
    if match.name:
        if slot == "move" and not notes.move:
            notes.move, notes.direction = match.name, direction
        elif slot == "framing" and not notes.framing:
            notes.framing = match.name
        elif slot == "angle" and not notes.angle:
            notes.angle = match.name
    claims.words(words, "camera", notes.id, match=match, why="" if match.name else f"no camera {slot} like {name!r}")


def split_direction(move: str) -> tuple[str, str]:
    """ "pan left" is the move "pan" in the direction "left"; "dolly in" and "zoom out" are moves of their own."""
    plain, _, last = move.rpartition(" ")
    return (plain, last) if last in ("left", "right", "up", "down") and plain else (move, "")


def _speed_or_other(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    text = word.unit.text
    if text in _SPEEDS:
        notes.speed = notes.speed or _SPEEDS[text]
        claims.words([word], "camera", notes.id)
    elif text == "wide":
        notes.framing = notes.framing or vocabulary.nearest("framing", "wide shot").name
        claims.words([word], "camera", notes.id)
    elif text in ("second", "seconds", "minute", "minutes", "sec") or text.endswith(("-second", "-minute")):
        claims.words([word], "request", notes.id, why=LENGTH)
    elif text in FILM_NOUNS or word.unit.lemma in FILM_NOUNS:
        claims.words([word], "camera", notes.id)
    elif text in ("soft", "warm", "cool", "moody", "dark"):
        add_light(film_terms.LIGHT_QUALITIES[text], notes)
        claims.words([word], "light", notes.id)
    elif not set_sense(word, notes, claims, vocabulary) and claims.is_free(word):
        why = JUDGED if text in qualities.JUDGEMENTS or word.tag == "adjective" else "no such camera"
        claims.words([word], "camera", notes.id, why=why)


def read_lens(word: Word, notes: ShotNotes, claims: Claims) -> bool:
    """ "35mm": a focal length."""
    text = word.unit.text.lower().replace(" ", "")
    if not text.endswith("mm"):
        return False
    try:
        length = float(text.removesuffix("mm").replace(",", "."))
    except ValueError:
        return False
    if 8 <= length <= 800:
        notes.lens_mm = length
        claims.words([word], "camera", notes.id)
        return True
    return False


def read_figure(word: Word, notes: ShotNotes, claims: Claims) -> bool:
    """ "85mm", "4k", "60fps", "f/1.4": figures that speak of the lens or of quality."""
    text = word.unit.text.lower()
    if read_lens(word, notes, claims):
        return True
    if text.startswith("f/"):
        claims.words([word], "camera", notes.id, why="the lens sets its own aperture")
    elif text.endswith(("k", "fps", "p")) and text[0].isdigit():
        claims.words([word], "look", notes.id, why="asks for quality, which is a setting of the production")
    else:
        return False
    return True


def is_camera_clause(clause: Clause, film_subject: bool, label: str) -> bool:
    """Whether the camera is who acts: it is the subject, or the verb is one that only cameras do."""
    if clause.subjects:
        return film_subject
    only_camera = clause.lemma in ("pan", "tilt", "zoom", "dolly", "track", "orbit", "truck", "crane")
    return clause.lemma in film_terms.CAMERA_VERBS and (
        label == "camera" or (only_camera and not clause.objects and clause.verb.main.form in ("base", "ing"))
    )


def read_camera_clause(clause: Clause, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "the camera slowly pans left", "the camera follows the puppy", "push in"."""
    particles = [clause.particle] if clause.particle is not None else []
    directions = [
        word
        for word in (*clause.adverbs, *particles)
        if word.unit.text in qualities.DIRECTION_WORDS or "direction" in word.unit.senses
    ]
    said = [_direction(word) for word in directions] + [adjunct.preposition.unit.text for adjunct in clause.adjuncts]
    move = film_terms.CAMERA_VERBS.get(clause.lemma)
    for word in clause.adverbs:
        if (manner := qualities.MANNER_WORDS.get(word.unit.text)) in _SPEEDS:
            notes.speed = notes.speed or _SPEEDS[manner]
            claims.words([word], "camera", notes.id)
    if not move:
        why = "" if move is not None else f"no camera move like {clause.lemma!r}"
        claims.words(clause.verb.words, "camera", notes.id, why=why)
    else:
        move = next(
            (film_terms.MOVE_DIRECTIONS[move, where] for where in said if (move, where) in film_terms.MOVE_DIRECTIONS), move
        )
        _frame("move", move, [clause.verb.main], notes, claims, vocabulary)
    claims.words([*directions, *clause.verb.words], "camera", notes.id)
    for word in clause.predicates:
        if not _take(word, notes, claims, vocabulary):
            static = word.unit.text in ("static", "still", "fixed", "stationary", "steady", "motionless")
            if static:
                _frame("move", "static", [word], notes, claims, vocabulary)
            else:
                claims.words([word], "camera", notes.id, why="no such camera")


def _direction(word: Word) -> str:
    return word.unit.senses.get("direction") or qualities.DIRECTION_WORDS.get(word.unit.text, word.unit.text)


def read_word(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary, label: str) -> bool:
    """A word by itself that names a camera, or a speed in a block about the camera."""
    if _take(word, notes, claims, vocabulary):
        return True
    if label == "camera":
        manner = qualities.MANNER_WORDS.get(word.unit.text, word.unit.text)
        if manner in _SPEEDS:
            notes.speed = notes.speed or _SPEEDS[manner]
            claims.words([word], "camera", notes.id)
            return True
    return False
