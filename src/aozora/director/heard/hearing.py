"""Hearing: which stretches of prose speak of nothing but what is heard."""

from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import hearing
from aozora.director.lexicon.closed import DETERMINERS, PREPOSITIONS
from aozora.director.lexicon.listing import listed
from aozora.director.meaning.vocabulary import Vocabulary

_LEAD_WORDS = listed(
    """
    with the a an faint distant soft gentle loud background ambient natural subtle quiet only and to accompanied by
    """
)
_SKIP = DETERMINERS | listed("with of and in the by to only can be is are heard hear audible as")
_ENDS = frozenset(".!?;\n")
_CLAUSES = listed("as while when where until before after and but who which that")
_PLAYED = listed("plays play playing swells swell swelling kicks builds starts begins rises fades sounds drops")
_THROUGHOUT = listed("throughout softly quietly faintly gently loudly in the background under it everything along up over")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of tokens (first, stop) that speaks of sound."""

    first: int
    stop: int


def sound_stretches(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[Stretch, ...]:
    """Stretches that the grammar of sound opens: "the sound(s) of X and Y", "X in the background", "we hear X", "the audio
    captures X", "upbeat jazz plays"."""
    found: list[Stretch] = []
    lowers = [token.lower for token in tokens]
    rules = (_sound_of, _we_hear, _audio_is, _in_background, _audible, _music_plays)
    for index in range(len(tokens)):
        if found and index < found[-1].stop:
            continue
        stretch = next((made for rule in rules if (made := rule(tokens, lowers, index, vocabulary)) is not None), None)
        if stretch is not None and stretch.stop > index and not (found and stretch.first < found[-1].stop):
            found.append(stretch)
    return tuple(found)


def _sound_of(tokens: Sequence[Token], lowers: Sequence[str], index: int, _: Vocabulary) -> Stretch | None:
    """ "with the sound of gentle rain and thunder"."""
    if lowers[index] not in ("sound", "sounds", "noise", "noises") or lowers[index + 1 : index + 2] != ["of"]:
        return None
    return Stretch(_lead(lowers, index), _end(tokens, index + 2))


def _we_hear(tokens: Sequence[Token], lowers: Sequence[str], index: int, _: Vocabulary) -> Stretch | None:
    """ "we hear footsteps"."""
    speakers = ("we", "can", "you", "i", ",", "only", "viewers", "also")
    if lowers[index] not in ("hear", "hears", "hearing") or not index or lowers[index - 1] not in speakers:
        return None
    begin = index
    while begin and lowers[begin - 1] in ("we", "can", "you", "i", "only", "viewers", "also"):
        begin -= 1
    return Stretch(begin, _end(tokens, index + 1))


def _audio_is(tokens: Sequence[Token], lowers: Sequence[str], index: int, _: Vocabulary) -> Stretch | None:
    """ "The audio captures the squishing of the clay, followed by a snap.": the whole sentence."""
    if lowers[index] not in hearing.AUDIO_NOUNS or not _begins(
        tokens, index, ("the", "ambient", "background", "natural", "overall")
    ):
        return None
    verb = index + 1
    while verb < len(lowers) and lowers[verb].endswith("ly"):
        verb += 1
    if verb >= len(lowers) or lowers[verb] not in hearing.AUDIO_VERBS:
        return None
    stop = verb + 1
    while stop < len(tokens) and tokens[stop].text not in _ENDS and tokens[stop].kind != "break":
        if lowers[stop] in ("as", "while", "when") and lowers[stop + 1 : stop + 2] in (["the"], ["a"], ["an"], ["she"], ["he"]):
            break
        stop += 1
    return Stretch(_lead(lowers, index), stop)


def _begins(tokens: Sequence[Token], index: int, leads: tuple[str, ...]) -> bool:
    """Whether a noun is the subject at the begin of its sentence or clause."""
    while index and tokens[index - 1].lower in leads:
        index -= 1
    return index == 0 or tokens[index - 1].kind in ("mark", "break", "quote") or tokens[index - 1].lower in ("and", "while", "as")


def _audible(tokens: Sequence[Token], lowers: Sequence[str], index: int, _: Vocabulary) -> Stretch | None:
    """ "birds can be heard", "the hum of fans is audible"."""
    if lowers[index] not in ("heard", "audible"):
        return None
    verb = index
    while verb and (lowers[verb - 1] in ("can", "be", "is", "are", "also") or lowers[verb - 1].endswith("ly")):
        verb -= 1
    if verb == index:
        return None
    stop = index + 1
    if lowers[stop : stop + 3] in (["in", "the", "background"], ["in", "the", "distance"]):
        stop += 3
    return Stretch(_clause_begin(tokens, lowers, verb), stop)


def _in_background(tokens: Sequence[Token], lowers: Sequence[str], index: int, vocabulary: Vocabulary) -> Stretch | None:
    """ "birds chirping in the background": only when what stands before is something that sounds and cannot be seen."""
    if lowers[index] != "background" or list(lowers[max(0, index - 2) : index]) != ["in", "the"]:
        return None
    begin = _clause_begin(tokens, lowers, index - 2)
    while begin < index - 2 and lowers[begin] in ("and", "with"):
        begin += 1
    words = lowers[begin : index - 2]
    items = [item.split() for item in " ".join(words).replace(" and ", " & ").split("&")]
    told = hearing.SOUND_NOUNS | hearing.MUSIC_NOUNS | _SOUNDING
    sounding = bool(set(words) & told) and len(words) <= 8
    if sounding or (items and all(_is_heard(item, vocabulary) for item in items)):
        return Stretch(begin, index + 1)
    return None


def _music_plays(tokens: Sequence[Token], lowers: Sequence[str], index: int, _: Vocabulary) -> Stretch | None:
    """ "as upbeat jazz plays softly in the background", "with a pop track playing throughout"."""
    if lowers[index] not in _PLAYED or not index or tokens[index - 1].kind != "word":
        return None
    begin = index
    while begin and tokens[begin - 1].kind == "word" and lowers[begin - 1] not in DETERMINERS | PREPOSITIONS | _CLAUSES:
        begin -= 1
    opens = DETERMINERS | PREPOSITIONS | _CLAUSES
    if begin > 2 and lowers[begin - 1] == "," and tokens[begin - 2].kind == "word" and lowers[begin - 3] in opens:
        # "as fast-paced, upbeat jazz plays": two adjectives.
        begin -= 2
    begin -= 1 if begin and lowers[begin - 1] in ("a", "an", "the") else 0
    words = set(lowers[begin:index])
    last = next((word for word in reversed(lowers[begin:index]) if not word.endswith("ly")), "")
    if (
        last not in hearing.MUSIC_WORDS | hearing.GENRES
        or not words & (hearing.MUSIC_WORDS | hearing.GENRES)
        or index - begin > 8
    ):
        return None
    stop = index + 1
    while stop < len(lowers) and lowers[stop] in _THROUGHOUT:
        stop += 1
    return Stretch(begin, stop)


def _lead(lowers: Sequence[str], index: int) -> int:
    while index and lowers[index - 1] in _LEAD_WORDS:
        index -= 1
    return index


def _end(tokens: Sequence[Token], index: int) -> int:
    """To the end of the list: stops, quotations, and commas that a clause follows end it."""
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "quote" or token.text in _ENDS or token.kind == "break":
            break
        if token.text == "," and not _list_goes_on(tokens, index):
            break
        if token.lower in ("as", "while", "when") or (token.lower in ("a", "the") and index and tokens[index - 1].lower == "as"):
            break
        index += 1
    return index


def _list_goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether an "and" before the next stop continues a list of sounds."""
    for token in tokens[comma + 1 : comma + 8]:
        if token.text in _ENDS or token.text == ",":
            return False
        if token.lower == "and":
            return True
    return False


def _clause_begin(tokens: Sequence[Token], lowers: Sequence[str], index: int) -> int:
    while index and tokens[index - 1].kind not in ("mark", "break", "quote") and lowers[index - 1] not in ("while", "as", "when"):
        index -= 1
    return index


def _is_heard(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    plain = [word for word in words if word not in _SKIP and word not in hearing.HOW_SOUND]
    seen = any(vocabulary.entry(category, plain[-1]) is not None for category in ("kind", "thing", "place")) if plain else True
    return not seen and any(vocabulary.entry("sound", name) is not None for name in (" ".join(plain), plain[-1]))


_SOUNDING = listed(
    """
    chirping singing barking howling rustling crashing ringing humming buzzing crackling thunder birdsong music ticking
    chatter
    """
)
