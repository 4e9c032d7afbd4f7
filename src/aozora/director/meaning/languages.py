"""Languages: whether a prompt is written in English."""

from collections.abc import Sequence

from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import closed
from aozora.director.lexicon.listing import listed

NOT_ENGLISH = "not English, which is all that the embedded director reads; only quoted words may be in any language"

_ENGLISH = closed.DETERMINERS | closed.PREPOSITIONS | closed.AUXILIARIES | closed.PRONOUNS | closed.COORDINATORS | {"to", "with"}
_FOREIGN = listed(
    """
    le la les un une des du dans et est qui que avec sur pour au aux son sa ses elle il se ne pas pendant vers chez sous ce cette
    der die das ein eine einen einem einer und ist mit auf im den dem von zu wird nicht sich ihr sein ihre seine durch einem am
    el los las una unos y con por para su sus del al en es mientras bajo sobre hacia como muy
    il lo gli uno una e di da che nel nella sul sulla mentre con per un' della dello degli delle è sono
    o os um uma na nas nos com enquanto pela pelo seu sua
    de het een en van met op naar zijn haar terwijl dat
    """
) - {
    "a",
    "as",
    "in",
    "on",
    "am",
    "his",
    "her",
    "do",
    "no",
    "so",
    "an",
    "me",
    "he",
    "be",
    "or",
    "at",
    "die",
    "per",
    "das",
    "van",
    "den",
}
_LATIN_END = 0x24F
"""Letters above are of other scripts than the Latin one."""


def is_english(tokens: Sequence[Token]) -> bool:
    """Whether the words outside quotations are English, as far as their script and their smallest words tell."""
    words = [token.lower for token in tokens if token.kind == "word"]
    letters = [letter for word in words for letter in word if letter.isalpha()]
    if not letters:
        return True
    if 2 * sum(ord(letter) > _LATIN_END for letter in letters) > len(letters):
        return False
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN and word not in _ENGLISH for word in words)
    return foreign < 2 or foreign <= english or foreign * 8 < len(words)
