"""Places: which noun phrases name where a shot plays."""

from collections.abc import Iterable

from aozora.director.claims import JUDGED, Claims
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import film_terms, nouns, qualities
from aozora.director.lexicon.listing import listed
from aozora.director.meaning import wordnet
from aozora.director.meaning.nearness import is_place
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.director.notes import ShotNotes
from aozora.director.picture.setting import add_light, set_sense
from aozora.film.catalogue import Entry

LOCATIVE = listed(
    """
    in on at across through throughout down up along over around inside into within amid amidst among outside onto via from
    to toward towards past off upon by near under of beside above behind below atop against
    """
) | {
    "in the middle of", "in the heart of", "on top of", "on the top of", "on the edge of", "at the edge of", "in the center of",
    "in the centre of", "on the side of",
    "by the side of", "out of", "at the bottom of", "at the top of", "at the end of", "all over", "next to", "in front of",
    "back to", "up and down",
    "at the foot of", "inside of", "outside of", "close to", "in and out of", "in the corner of", "at the base of",
}  # fmt: skip
"""Prepositions that a place can follow."""

BESIDE = listed("near beside above behind below under by against around between onto over") | {
    "next to", "in front of", "on top of", "close to", "on the left of", "on the right of", "to the left of",
    "to the right of", "left of", "right of",
    "on the edge of", "at the edge of",
}  # fmt: skip
"""Prepositions that rather relate one thing to another."""

_PLAIN = frozenset(["plain", "solid", "seamless", "neutral", "uniform", "blank", "empty", "gradient"])
_DARK = frozenset(["dim", "dark", "dimly-lit", "shadowy", "darkened", "unlit"])
_INSIDE = frozenset(["in", "inside", "within", "into", "at", "through", "across", "throughout", "from"])
_ENCLOSING = frozenset(
    sense for name in ("room", "building", "facility", "way", "chamber", "tract") for sense in wordnet.senses(name, "noun")[:1]
)
"""Synsets of what one can be in."""
ELSEWHERE = "the shot already plays elsewhere"


def place_match(phrase: NounPhrase, vocabulary: Vocabulary) -> tuple[Match, tuple[Word, ...]]:
    """The place that a noun phrase comes to, by its compound or its head, and the words that say so."""
    named = [word for word in phrase.words if word.tag in ("noun", "name", "adjective")]
    for start in range(len(named)):
        text = " ".join(word.unit.text for word in named[start:])
        for candidate in (text, " ".join([*(word.unit.text for word in named[start:-1]), phrase.lemma])):
            entry = vocabulary.entry("place", candidate)
            if entry is not None:
                return Match(entry.name, True, 1.0), tuple(named[start:])
    if phrase.lemma in nouns.GENERIC_PLACES:
        # "restaurant interior", "beach scenery": what stands before says which place.
        for word in reversed(named[:-1]):
            if (entry := vocabulary.entry("place", word.unit.text)) is not None:
                return Match(entry.name, True, 1.0), (word, phrase.head)
    if (
        is_backdrop(phrase)
        and (entry := vocabulary.entry("place", "backdrop") or vocabulary.entry("place", "studio")) is not None
    ):
        return Match(entry.name, True, 1.0), (phrase.head,)
    match = vocabulary.nearest("place", phrase.lemma)
    if not match.exact:
        # "a forest path" is in the forest, where a path by itself would be a street.
        for word in reversed(named[:-1]):
            if names_place(word) and (entry := vocabulary.entry("place", word.unit.text)) is not None:
                return Match(entry.name, True, 1.0), (word, phrase.head)
    compound = next((w for w in named[:-1] if w.unit.text in nouns.PLACE_NOUNS and w.tag == "noun"), None)
    if not match.name and compound is not None:
        match = vocabulary.nearest("place", compound.unit.text)
        return Match(match.name, False, match.score), (compound, phrase.head)
    return match, (phrase.head,)


def is_backdrop(phrase: NounPhrase) -> bool:
    """ "a blue background", "a plain backdrop": not the depth of the picture but a surface behind its subject."""
    plain = any("colour" in word.unit.senses or word.unit.text in _PLAIN for word in phrase.modifiers)
    return phrase.lemma in ("background", "backdrop") and phrase.determiner in ("a", "an", "") and plain


def can_be_place(phrase: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Whether a noun phrase can name where the shot plays."""
    head = phrase.head
    if head.unit.text == "wood":
        # Wood is a material; the woods are a forest.
        return False
    if phrase.lemma == "air" and phrase.determiner != "the":
        # Air is a gas; the air is where birds are.
        return False
    if head.unit.text in qualities.SHAPES and not phrase.determiner:
        # "from flat to round": a flat is somewhere, flat is not.
        return False
    if phrase.lemma in nouns.GROUND_NOUNS and "place" in head.unit.senses:
        return True
    if "place" in head.unit.senses or phrase.lemma in nouns.PLACE_NOUNS or head.unit.text in nouns.PLACE_NOUNS:
        return not ("colour" in head.unit.senses and not phrase.determiner)
    match, _ = place_match(phrase, vocabulary)
    return match.exact or (bool(match.name) and is_place(phrase.lemma))


def set_place(phrase: NounPhrase, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    """Let the shot play in a place, unless a better one has been named; its modifiers set weather, hour and look."""
    match, words = place_match(phrase, vocabulary)
    better = bool(match.name) and (not notes.place.name or notes.ground or (match.exact and not notes.place.exact))
    ground = phrase.lemma in nouns.GROUND_NOUNS
    if ground and notes.place.name:
        better = False
    rest = [word for word in phrase.modifiers if word not in words]
    entry = vocabulary.entry("place", match.name) if match.name else None
    indoors = entry is not None and entry.family in ("indoors", "studio")
    rest = [word for word in rest if not _lights(word, indoors, notes, claims)]
    if better or notes.place.name == match.name:
        rest = [word for word in rest if not _goes_without_saying(word, entry, notes, claims)]
    _read_modifiers(rest, notes, claims, vocabulary)
    if better:
        # "on the grass" is a park only when nothing says what else it is.
        notes.place, notes.ground = match, ground
    same = notes.place.name == match.name or ground
    reason = "" if same and match.name else f"no place like {phrase.lemma!r}" if not match.name else ELSEWHERE
    claims.words(
        words, "place", notes.id, match=match if same and match.name else Match() if not match.name else None, why=reason
    )


def _goes_without_saying(word: Word, entry: Entry | None, notes: ShotNotes, claims: Claims) -> bool:
    """ "an indoor library", "a coastal beach": what every such place is."""
    text = word.unit.text
    if entry is None or not (text in entry.traits or {entry.name, entry.family} & nouns.SELF_EVIDENT.get(text, frozenset())):
        return False
    claims.words([word], "attribute", notes.id)
    return True


def _lights(word: Word, indoors: bool, notes: ShotNotes, claims: Claims) -> bool:
    """ "a bright studio", "a dim bar", "a dark alley": such words speak of the light; outdoors a bright place is a sunny one."""
    if word.unit.text not in _DARK and not (indoors and word.unit.text in ("bright", "gloomy")):
        return False
    add_light(film_terms.LIGHT_QUALITIES.get(word.unit.text, "low key"), notes)
    claims.words([word], "light", notes.id)
    return True


def set_where(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """ "in space", "under the sea": a phrase of the catalogue that says where by itself."""
    if word.tag != "adverb" or "place" not in word.unit.senses:
        return False
    match = vocabulary.nearest("place", word.unit.senses["place"])
    if match.name and (not notes.place.name or notes.ground or not notes.place.exact):
        notes.place, notes.ground = match, False
    reason = ELSEWHERE if match.name != notes.place.name else ""
    claims.words([word], "place", notes.id, match=None if reason else match, why=reason)
    return True


def names_place(word: Word) -> bool:
    """Whether a noun before another noun names a place and nothing else that could be cast."""
    senses = set(word.unit.senses)
    return word.tag in ("noun", "name") and "place" in senses and not {"kind", "thing", "material", "colour"} & senses


def sets_the_scene(word: Word, entry: Entry) -> bool:
    """ "a snowy owl" is no weather; "a moonlit dog" is an hour."""
    senses = set(word.unit.senses)
    if names_place(word):
        return True
    if (
        "look" in senses
        and word.unit.first != word.unit.last
        and " and " not in word.unit.text
        and not senses & {"colour", "material"}
    ):
        return True
    if word.unit.text in entry.traits or not senses & {"hour", "weather", "season"} or senses & {"colour", "material"}:
        return False
    return word.tag != "adjective" or word.unit.text not in ("bright", "clear", "fair", "dull", "golden")


def set_by_modifier(word: Word, notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> bool:
    """ "forest trees", "a beach view", "a classroom demonstration": a noun before another noun may say where it is."""
    if not names_place(word):
        return False
    match = vocabulary.nearest("place", word.unit.senses["place"])
    if match.name and not notes.place.name:
        notes.place = match
    reason = ELSEWHERE if notes.place.name != match.name else ""
    reason = reason if match.name else f"no place like {word.unit.text!r}"
    claims.words([word], "place", notes.id, match=None if reason else match, why=reason)
    return True


def _read_modifiers(words: Iterable[Word], notes: ShotNotes, claims: Claims, vocabulary: Vocabulary) -> None:
    for word in words:
        if word.unit.text in ("empty", "deserted"):
            claims.words([word], "attribute", notes.id)
            notes.leave_out("people")
        elif set_sense(word, notes, claims, vocabulary) or set_by_modifier(word, notes, claims, vocabulary):
            continue
        elif word.tag in ("noun", "name"):
            claims.words([word], "place", notes.id, why="no such variant of the place")
        else:
            judged = word.unit.text in qualities.JUDGEMENTS
            claims.words(
                [word], "tone" if judged else "attribute", notes.id, why=JUDGED if judged else "no such variant of the place"
            )


def names_location(lemma: str) -> bool:
    """Whether a word is the name of a country, a city or a region."""
    senses = wordnet.senses(lemma, "noun")
    return bool(senses) and wordnet.domain(senses[0]) == "noun.location" and wordnet.named(senses[0])


def is_location(phrase: NounPhrase, preposition: str) -> bool:
    """Whether a noun phrase names a spot on earth or something to be in, whatever the catalogue has: "in Barcelona", "in a tomb",
    "in Japan"; by the senses of WordNet."""
    senses = wordnet.senses(phrase.lemma, "noun")
    if not senses or preposition not in _INSIDE:
        return False
    if names_location(phrase.lemma):
        return True
    named = phrase.head.tag == "name" or phrase.head.unit.capital
    if phrase.lemma in nouns.NO_PLACES:
        return False
    if named and any(wordnet.domain(sense) == "noun.location" for sense in senses):
        return True
    return wordnet.domain(senses[0]) == "noun.location" or bool(_ENCLOSING & set(wordnet.wider_closure(senses[:1])))
