"""Framing: the shot size and the move of the camera that the subject asks for, when the prompt leaves them open."""

from collections.abc import Sequence

from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.stages import VAST_PLACES
from aozora.director.lexicon.verbs import MOVEMENTS
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import NARRATOR, Deed, ShotNotes
from aozora.film.screenplay import Role

_ALONG_THE_VIEW = ("away", "towards camera")
_CALM = frozenset(["sleep", "lie", "sit", "eat", "drink", "read", "write", "type", "look", "talk", "sing", "smile", "cry"])
_AT_A_WALK = frozenset(["walk", "stroll", "wander"])
"""Ways of going in which one can be seen to speak."""
_FACES = frozenset(["eyes", "face", "mouth", "nose", "teeth", "tongue", "whiskers", "beak", "beard", "moustache"])
_FELT = listed(
    """angry sad happy surprised scared afraid frightened terrified smiling laughing crying shocked amazed furious annoyed
    disgusted worried joyful cheerful excited confused bored nervous grinning tearful unhappy lonely"""
)
"""States that are seen in a face."""
_TINY = frozenset(["insect", "mouse", "hamster", "hummingbird", "snail", "frog", "lizard", "seahorse"])
_LARGE = frozenset(["vehicle", "watercraft", "aircraft", "building", "furniture", "street", "tree", "nature"])
_VAST = frozenset(["sky", "iceberg", "wave"])
_FRAMED_BY_HAND = frozenset(["cut", "peel", "pour", "stir", "fold", "press", "draw", "write", "type", "squeeze"])


class Framing:
    """Shot sizes by the rules of film, in the words of a catalogue."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def size(self, shot: ShotNotes, place: str, subjects: Sequence[Role]) -> str:
        """Wide without a subject, full for movement, close for a speaker and for small things, wider for many."""
        wanted = self._size(shot, place, subjects)
        return self._vocabulary.nearest("framing", wanted).name or wanted

    def _size(self, shot: ShotNotes, place: str, subjects: Sequence[Role]) -> str:
        if not subjects:
            return "extreme wide shot" if place in VAST_PLACES else "wide shot"
        if len(subjects) > 3:
            return "wide shot" if len(subjects) > 6 else "medium wide shot"
        beings = [role for role in subjects if role.category == "being"]
        return self._of_beings(shot, beings) if beings else self._of_things(subjects)

    def _of_beings(self, shot: ShotNotes, beings: Sequence[Role]) -> str:
        speakers = {speech.speaker for speech in shot.speeches} - {NARRATOR}
        if speakers and not any(deed.action in MOVEMENTS - _AT_A_WALK for deed in shot.deeds):
            return "medium close-up" if len(beings) == 1 else "medium shot"
        if all(self._families(role) & _TINY for role in beings):
            return "close-up"
        if not shot.deeds and any(feature.name in _FACES for role in beings for feature in role.features):
            return "medium close-up"
        if not shot.deeds and len(beings) == 1 and _FELT & set(beings[0].attributes.states):
            return "medium close-up"
        calm = bool(shot.deeds) and all(deed.action in _CALM | _FRAMED_BY_HAND for deed in shot.deeds)
        return "medium shot" if calm else "full shot"

    def _of_things(self, things: Sequence[Role]) -> str:
        families = [self._families(role) for role in things]
        if any(names & _VAST for names in families):
            return "extreme wide shot"
        if any(names & {"building", "watercraft", "aircraft"} for names in families):
            return "wide shot"
        large = any(names & _LARGE for names in families) or any(r.attributes.size in ("large", "huge") for r in things)
        return "full shot" if large else "close-up"

    def move(self, shot: ShotNotes, cast: dict[str, Role]) -> str:
        """A camera in the air flies; one on the ground goes along with those who travel across its view; else it stands."""
        if shot.angle == "bird's eye" and self._vocabulary.entry("move", "flight"):
            return "flight"
        wide = shot.framing.startswith(("wide", "extreme wide"))
        if not wide and any(_travels(deed, cast) for deed in shot.deeds) and self._vocabulary.entry("move", "tracking"):
            return "tracking"
        return ""

    def _families(self, role: Role) -> set[str]:
        return set(self._vocabulary.families("kind" if role.category == "being" else "thing", role.kind))


def _travels(deed: Deed, cast: dict[str, Role]) -> bool:
    being = cast[deed.subject].category == "being"
    return deed.action in MOVEMENTS and being and deed.direction not in _ALONG_THE_VIEW
