"""Text as it is read, whatever it is written with: the ways in which a word may be disguised, undone."""

import re
import unicodedata

_ALIKE = {
    "a": "аαɑᴀ⍺ａ", "b": "ЬьвʙβƄ", "c": "сϲᴄ", "d": "ԁᴅɗ", "e": "еєεᴇҽɛ", "f": "ꜰƒ",
    "g": "ɡɢց", "h": "һнʜհ", "i": "іιɪıӏ", "j": "јᴊϳ", "k": "кκᴋ", "l": "ʟⅼӀ",
    "m": "мμᴍ", "n": "пηɴո", "o": "оοσᴏօө", "p": "рρᴘ", "q": "ԛզ", "r": "гʀɾ",
    "s": "ѕꜱʂ", "t": "тτᴛ", "u": "υᴜսцʋ", "v": "νѵᴠ", "w": "ԝωᴡш", "x": "хχ×",
    "y": "уүʏγ", "z": "ᴢʐ",
}  # fmt: skip
"""Latin letters and letters of other scripts that look like them (Cyrillic, Greek, Armenian, phonetic small capitals)."""

_LOOKS = {ord(other): latin for latin, others in _ALIKE.items() for other in others}
_LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "|": "i", "+": "t"}
)
_LEET_WORD = re.compile(r"(?<![\w@$!|+])(?=[\d@$!|+]*[a-z])(?=[a-z@$!|+]*[\d@$!|+])[a-z0-9@$|][a-z0-9@$!|+]*[a-z0-9@$]")
_SPELLED_OUT = re.compile(r"(?<!\w)(?:\w[\s._*~/|\\-]+){2,}\w(?!\w)")
_INSIDE_WORD = re.compile(r"(?<=\w)[._*~^'’`|\\/-]+(?=\w)")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_STARRED = re.compile(r"(?<=[a-z])\*(?=[a-z])")


def readings(text: str) -> tuple[str, ...]:
    """The ways in which `text` may be read, without repetitions: as it stands (compatibility forms folded, invisible characters
    and accents dropped, letters of other scripts that look Latin replaced, lower case), with figures and signs for letters, with
    spelled-out words and words with signs inside put together, with stretched letters shortened, and with stars for vowels."""
    plain = _plain(text)
    leet = _LEET_WORD.sub(lambda word: word[0].translate(_LEET), plain)
    found = {plain: None, leet: None}
    for reading in (plain, leet):
        together = _SPELLED_OUT.sub(lambda run: re.sub(r"[\W_]+", "", run[0]), reading)
        found |= {together.translate(_LEET) if together != reading else together: None}
        found |= {_INSIDE_WORD.sub("", reading): None}
    for reading in tuple(found):
        found |= {_STRETCHED.sub(r"\1", reading): None}
        if _STARRED.search(reading):
            found |= {_STARRED.sub(vowel, reading): None for vowel in "aeiou"}
    return tuple(found)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    visible = "".join(c for c in folded if unicodedata.category(c) not in ("Cf", "Mn", "Me"))
    return visible.translate(_LOOKS).lower().translate(_LOOKS)
