"""Describing: from the modifiers of a noun phrase to the attributes of its role, each bound to its own head."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from aozora.director.claims import JUDGED, Claims
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed, nouns, qualities
from aozora.director.meaning.vocabulary import Match, Vocabulary
from aozora.film.catalogue import Entry
from aozora.film.screenplay import Attributes

NO_VARIANT = "no variant of this kind shows it"


@dataclass(frozen=True, slots=True)
class Quality:
    """One modifier, understood: `slot` is the attribute ("colour", "size", ...), `value` what it gets; `more` are further
    values of the same word ("black-and-white"), `shade` a word that only shades it ("dark green")."""

    word: Word
    slot: str
    value: str
    match: Match | None = None
    why: str = ""
    more: tuple[str, ...] = ()
    shade: Word | None = None


@dataclass
class Description:
    """The attributes of a role while they are collected; more colours than one wait to be dealt out over a group."""

    colours: list[Quality] = field(default_factory=list[Quality])
    others: list[Quality] = field(default_factory=list[Quality])


@dataclass
class Marks:
    """The attributes of a role or of one of its features while the prompt is read."""

    colour: str = ""
    accents: list[str] = field(default_factory=list[str])
    material: str = ""
    size: str = ""
    shape: list[str] = field(default_factory=list[str])
    age: str = ""
    sex: str = ""
    pattern: str = ""
    states: list[str] = field(default_factory=list[str])

    def attributes(self) -> Attributes:
        """The finished attributes."""
        lists = {name: tuple(dict.fromkeys(getattr(self, name))) for name in ("accents", "shape", "states")}
        plain = {name: getattr(self, name) for name in ("colour", "material", "size", "age", "sex", "pattern")}
        return Attributes.model_validate({**plain, **lists})

    def take(self, quality: Quality) -> None:
        """Add what one modifier says."""
        value = quality.value
        match quality.slot if value else "":
            case "colour":
                self.paint(value, quality.more)
            case "age":
                # "small puppy" and "old dog" both name an age; a young animal's own word says it best.
                self.age = self.age if self.age in nouns.YOUNG else value
            case "shape":
                self.shape.append(value)
            case "state":
                self.states.append(value)
            case "material" | "size" | "sex" | "pattern" as slot:
                setattr(self, slot, value)
            case _:
                return

    def paint(self, colour: str, accents: Sequence[str] = ()) -> None:
        """Give a main colour and further ones."""
        self.colour = colour
        self.accents = [accent for accent in accents if accent]

    def take_all(self, found: Description) -> None:
        """Add a whole description of a single thing: its first colour is the main one."""
        colours = [value for quality in found.colours for value in (quality.value, *quality.more) if value]
        if colours:
            self.paint(colours[0], colours[1:])
        for quality in found.others:
            self.take(quality)


def describe(words: Iterable[Word], entry: Entry | None, category: str, vocabulary: Vocabulary) -> Description:
    """What modifiers say of something of a kind (`entry`, None if it cannot be cast)."""
    said = [word for word in words if word.tag in ("adjective", "noun", "verb", "adverb")]
    shades = _shades(said)
    found = Description()
    for before, word in zip([None, *said], said, strict=False):
        if any(word is shade for shade in shades.values()):
            continue
        if before is not None and _is_colour(before) and word.unit.text in ("colored", "coloured"):
            # "a black coloured car" is black.
            found.others.append(Quality(word, "", ""))
            continue
        quality = _quality(word, shades.get(word.unit.first), entry, category, vocabulary)
        (found.colours if quality.slot == "colour" else found.others).append(quality)
    return found


def _shades(words: Sequence[Word]) -> dict[int, Word]:
    """First token of a colour -> the word that shades it: "dark green", "bright yellow"."""
    return {
        later.unit.first: earlier
        for earlier, later in pairwise(words)
        if earlier.unit.text in qualities.SHADES and _is_colour(later) and earlier.unit.last + 1 == later.unit.first
    }


def _is_colour(word: Word) -> bool:
    return "colour" in word.unit.senses or word.unit.text in qualities.COLOUR_KIN


def _quality(word: Word, shade: Word | None, entry: Entry | None, category: str, vocabulary: Vocabulary) -> Quality:
    text = word.unit.text
    senses = word.unit.senses
    if entry is not None and text in entry.traits:
        slot, value = _slot_of_trait(text)
        return Quality(word, slot, value, Match(text, True, 1.0))
    ends = text.rpartition("-")[2]
    if ends != text and ends in qualities.MATERIAL_KIN and "material" not in senses:
        match = vocabulary.nearest("material", ends)
        return Quality(word, "material", match.name, Match(match.name, False, 0.9 * match.score))
    if (
        "material" in senses
        and not (category == "being" and "colour" in senses)
        and not ("colour" in senses and text in ("golden", "silver"))
    ):
        match = vocabulary.nearest("material", text)
        if match.name or "colour" not in senses:
            return Quality(word, "material", match.name, match, "" if match.name else f"no material like {text!r}")
    return _colour(word, shade, vocabulary) or _measure(word) or _pattern(word) or _state(word, category)


def _slot_of_trait(text: str) -> tuple[str, str]:
    for slot, table in (("pattern", qualities.PATTERNS), ("size", qualities.SIZES)):
        if text in table:
            return slot, table[text]
    return "age" if text in qualities.AGES else "shape" if text in qualities.SHAPES else "state", text


def _colour(word: Word, shade: Word | None, vocabulary: Vocabulary) -> Quality | None:
    text = word.unit.text
    parts = text.replace("-", " ").split(" and ")
    if len(parts) > 1 and all(part in qualities.COLOUR_KIN for part in parts):
        names = [vocabulary.nearest("colour", part) for part in parts]
        exact = all(name.exact for name in names)
        whole = Match(" and ".join(name.name for name in names), exact, min(name.score for name in names))
        return Quality(word, "colour", names[0].name, whole, more=tuple(name.name for name in names[1:]))
    base = text
    for ending in qualities.COLOURED:
        base = base.removesuffix(ending)
    said = bool(vocabulary.senses(tuple(base.split("-")))) if base != text else "colour" in word.unit.senses
    if not said and base not in qualities.COLOUR_KIN:
        return None
    return _shaded(word, shade, base.replace("-", " "), vocabulary)


def _shaded(word: Word, shade: Word | None, base: str, vocabulary: Vocabulary) -> Quality:
    """ "dark green" by that name if the catalogue has it, else a green that stands in for it."""
    match = vocabulary.nearest("colour", base)
    if shade is not None and match.name:
        whole = vocabulary.entry("colour", f"{shade.unit.text} {base}")
        match = Match(whole.name, True, 1.0) if whole is not None else Match(match.name, False, 0.9 * match.score)
    return Quality(word, "colour", match.name, match, "" if match.name else f"no colour like {base!r}", shade=shade)


def _measure(word: Word) -> Quality | None:
    """Size, shape, age or sex."""
    text = word.unit.text
    if text in qualities.SIZES:
        return Quality(word, "size", qualities.SIZES[text])
    if text in qualities.AGES or text.endswith(qualities.AGE_ENDINGS):
        return Quality(word, "age", text)
    if text in ("female", "male"):
        return Quality(word, "sex", text)
    return Quality(word, "shape", text) if text in qualities.SHAPES else None


def _pattern(word: Word) -> Quality | None:
    text = word.unit.text
    return Quality(word, "pattern", qualities.PATTERNS[text]) if text in qualities.PATTERNS else None


def _state(word: Word, category: str) -> Quality:
    """A state that the kind does not know as a trait stays on paper and is reported."""
    text = word.unit.text
    if word.tag == "noun":
        return Quality(word, "noun", text, None, NO_VARIANT)
    if text in closed.COUNTING:
        return Quality(word, "", text)
    if category == "being" and text in qualities.FURRY:
        return Quality(word, "state", text)
    if text in qualities.JUDGEMENTS or (word.tag == "adverb" and text not in qualities.STATES):
        return Quality(word, "tone", text, None, JUDGED)
    return Quality(word, "state", text, None, NO_VARIANT)


def claim_description(found: Description, elements: tuple[str, ...], claims: Claims) -> None:
    """Claim the words of a description for the roles that it describes."""
    element = elements[0] if elements else ""
    for index, quality in enumerate(found.colours):
        owner = elements[index] if len(elements) == len(found.colours) and index < len(elements) else element
        words = [quality.word] if quality.shade is None else [quality.shade, quality.word]
        claims.words(words, "attribute", owner, match=quality.match, why=quality.why)
    for quality in found.others:
        role = "tone" if quality.slot == "tone" else "attribute"
        claims.words([quality.word], role, element, match=quality.match, why=quality.why)
