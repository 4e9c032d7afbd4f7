"""What the camera does: clauses whose subject is the camera, the view or the shot."""

from aozora.director.claims import Claims
from aozora.director.grammar.clauses import Clause
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import camera_terms, qualities
from aozora.director.lexicon.verbs import REQUESTS
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import ShotNotes
from aozora.director.picture.camera import CameraNotes

_ONLY_CAMERAS = ("pan", "tilt", "zoom", "dolly", "track", "orbit", "truck", "crane")
_TAKES = ("shoot", "film", "capture", "record")
"""Verbs of taking a picture: "shot on film", "captured with a macro lens"."""
_STILL = ("static", "still", "fixed", "stationary", "steady", "motionless", "locked")


def is_camera_clause(clause: Clause, film_subject: bool, label: str) -> bool:
    """Whether the camera is who acts: it is the subject, or the verb is one that only cameras do."""
    if clause.subjects:
        return film_subject
    if clause.lemma in _TAKES and clause.verb.main.form == "participle":
        return True
    only_camera = clause.lemma in _ONLY_CAMERAS
    return clause.lemma in camera_terms.CAMERA_VERBS and (
        label == "camera" or (only_camera and not clause.objects and clause.verb.main.form in ("base", "ing"))
    )


def read_camera_clause(clause: Clause, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """ "the camera slowly pans left", "the camera follows the puppy", "push in", "the view is static"."""
    camera = CameraNotes(notes, claims, vocabulary)
    particles = [clause.particle] if clause.particle is not None else []
    directions = [word for word in (*clause.adverbs, *particles) if _is_direction(word)]
    said = [_direction(word) for word in directions] + [adjunct.preposition.unit.text for adjunct in clause.adjuncts]
    for word in clause.adverbs:
        _ = camera.speed(word) or camera.turn(word)
    move = camera_terms.CAMERA_VERBS.get(clause.lemma)
    if move:
        ways = ((move, way) for way in said)
        move = next((camera_terms.MOVE_DIRECTIONS[way] for way in ways if way in camera_terms.MOVE_DIRECTIONS), move)
        camera.name("move", move, [clause.verb.main])
    elif move is None:
        claims.words(clause.verb.words, "camera", notes.id, why=f"no camera move like {clause.lemma!r}")
    # "a video clip shows ...": the prompt about itself.
    role = "request" if clause.lemma in REQUESTS else "camera"
    claims.words([*directions, *clause.verb.words], role, notes.id)
    for word in clause.predicates:
        if camera.take(word):
            continue
        if word.unit.text in _STILL:
            camera.name("move", "static", [word])
        else:
            camera.adjective(word)


def _is_direction(word: Word) -> bool:
    return word.unit.text in qualities.DIRECTION_WORDS or "direction" in word.unit.senses


def _direction(word: Word) -> str:
    return word.unit.senses.get("direction") or qualities.DIRECTION_WORDS.get(word.unit.text, word.unit.text)
