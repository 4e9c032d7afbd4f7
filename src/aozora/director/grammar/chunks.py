"""Chunks: noun phrases with their modifiers, and verb groups with their auxiliaries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aozora.director.grammar.inflection import is_plural
from aozora.director.grammar.units import FILM_SENSES
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon import closed
from aozora.director.lexicon.nouns import FILM_NOUNS
from aozora.director.lexicon.qualities import DIRECTION_WORDS
from aozora.director.lexicon.verbs import RAISING


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase: the head, what stands before it, and whose it is. `number` is how many it says, None if it does not."""

    words: tuple[Word, ...]
    head: Word
    modifiers: tuple[Word, ...] = ()
    determiner: str = ""
    number: int | None = None
    possessor: "NounPhrase | None" = None

    @property
    def plural(self) -> bool:
        """Whether it means several."""
        if self.number is not None and not (self.number == 1 and is_plural(self.head.unit.text)):
            return self.number != 1
        return is_plural(self.head.unit.text)

    @property
    def lemma(self) -> str:
        """The head's singular."""
        return self.head.unit.lemma

    @property
    def first(self) -> int:
        """Number of its first token in the prompt."""
        return self.words[0].unit.first

    @property
    def last(self) -> int:
        """Number of its last token in the prompt."""
        return max(word.unit.last for word in self.words)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Auxiliaries, adverbs and a main verb. `finite` carries a clause; `infinitive` follows "to"."""

    words: tuple[Word, ...]
    main: Word
    finite: bool
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    adverbs: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Qualities:
    """Adjectives without a noun: a predicate or an afterthought."""

    words: tuple[Word, ...]


Chunk = NounPhrase | VerbGroup | Qualities | Word

_FILM_HEADS = FILM_SENSES | {"silence", "no music"}


def chunk(words: Sequence[Word]) -> tuple[Chunk, ...]:
    """The chunks of a sentence; words that belong to none stand for themselves."""
    words = _in_context(words)
    chunks: list[Chunk] = []
    at = 0
    while at < len(words):
        made, following = _verb_group(words, at) or _noun_phrase(words, at) or (words[at], at + 1)
        chunks.append(made)
        at = following
    return tuple(chunks)


def _in_context(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words whose neighbours make another class of them than the search could."""
    found = list(words)
    for at, word in enumerate(words):
        before = words[at - 1].tag if at else "start"
        after = words[at + 1] if at + 1 < len(words) else None
        if word.tag == "noun" and before == "noun" and (after is None or after.tag not in ("noun", "name", "possessive")):
            if set(word.unit.senses) == {"colour"}:
                # "paints the fence white": no noun phrase has a colour for its head.
                found[at] = replace(word, tag="adjective")
            elif word.unit.text == "half" and after is not None and after.unit.text.split()[0].endswith("ed"):
                found[at] = replace(word, tag="adverb")
        elif word.tag == "quote" and before == "adjective" and " " not in word.unit.text and _names_a_sound(words, at):
            found[at] = replace(word, tag="noun")
    return tuple(found)


def _names_a_sound(words: Sequence[Word], at: int) -> bool:
    """ "a bright 'plonk'": a quoted word that is itself the noun."""
    if at + 1 < len(words) and words[at + 1].tag in ("noun", "name", "adjective"):
        return False
    start = at - 1
    while start >= 0 and words[start].tag in ("adjective", "comma", "coordinator", "adverb"):
        start -= 1
    return start >= 0 and words[start].tag == "determiner"


def _verb_group(words: Sequence[Word], at: int) -> tuple[VerbGroup, int] | None:
    """ "is slowly running", "to chase", "does not move", "starts to run", "has been painted"."""
    stop, verbs = at, list[int]()
    before_to = any(word.tag == "to" for word in words[at + 1 : at + 2])
    if before_to and words[at].tag == "adverb" and words[at].unit.text in DIRECTION_WORDS:
        # "bends down to drink": the way is that of the verb before.
        return None
    while stop < len(words):
        tag = words[stop].tag
        if tag == "verb":
            if verbs and not _shades(words, verbs[-1], stop):
                break
            verbs.append(stop)
        elif tag == "to":
            if verbs and words[verbs[-1]].lemma not in RAISING:
                break
        elif (
            tag not in ("auxiliary", "negation", "adverb", "filler")
            and not _incorporates(words, stop, at)
            and not (tag == "sequence" and _interrupts(words, stop, at))
        ):
            break
        stop += 1
    if verbs:
        end = verbs[-1] + 1
    elif any(word.tag == "auxiliary" for word in words[at:stop]):
        end = 1 + max(index for index in range(at, stop) if words[index].tag == "auxiliary")
    else:
        return None
    inside = tuple(words[at:end])
    main = words[verbs[-1]] if verbs else inside[-1]
    return _group(inside, main), end


def _incorporates(words: Sequence[Word], stop: int, at: int) -> bool:
    """ "is ice skating": a bare noun inside a verb group says what kind of skating it is."""
    if words[stop].tag != "noun" or stop == at or is_plural(words[stop].unit.text):
        return False
    before, following = words[stop - 1], words[stop + 1 : stop + 2]
    return before.unit.text in closed.BE and any(word.tag == "verb" and word.form == "ing" for word in following)


def _interrupts(words: Sequence[Word], stop: int, at: int) -> bool:
    """ "is then released": a word of order inside a verb group."""
    return stop > at and words[stop - 1].tag == "auxiliary" and stop + 1 < len(words) and words[stop + 1].tag == "verb"


def _shades(words: Sequence[Word], earlier: int, later: int) -> bool:
    """Whether the earlier of two verbs only shades the later one ("keeps running", "starts to run")."""
    between = words[earlier + 1 : later]
    if any(word.tag == "to" for word in between):
        return words[earlier].lemma in RAISING
    return words[earlier].lemma in RAISING and words[later].form == "ing" and not between


def _group(inside: tuple[Word, ...], main: Word) -> VerbGroup:
    helpers = [word for word in inside if word.tag == "auxiliary" and word is not main]
    be = any(word.unit.text in closed.BE for word in helpers)
    first = next((word for word in inside if word.tag in ("verb", "auxiliary")), main)
    infinitive = inside[0].tag == "to" or (any(word.tag == "to" for word in inside) and first is main)
    bare = main.tag == "verb" and main.form in ("ing", "participle") and not helpers and first is main
    return VerbGroup(
        words=inside,
        main=main,
        finite=not infinitive and not bare and first.unit.text not in ("being", "having", "been"),
        passive=main.form == "participle" and (be or bare),
        negated=any(word.unit.text in closed.NEGATIONS for word in inside),
        infinitive=infinitive,
        adverbs=tuple(word for word in inside if word.tag == "adverb"),
    )


def _noun_phrase(words: Sequence[Word], at: int) -> tuple[NounPhrase | Qualities, int] | None:
    possessor: NounPhrase | None = None
    taken: list[Word] = []
    stop = at
    while stop < len(words):
        word = words[stop]
        if word.tag == "possessive" and taken and taken[-1].tag in ("noun", "name"):
            possessor = _phrase(taken, possessor)
            taken = []
        elif _continues(word, taken, words, stop):
            taken.append(word)
        else:
            break
        stop += 1
    while taken and taken[-1].tag in ("coordinator", "comma", "adverb", "filler"):
        taken.pop()
        stop -= 1
    if not taken:
        return (possessor, stop) if possessor is not None else None
    if taken[-1].tag == "adjective" and taken[0].tag == "determiner":
        # "the felt", "the old": a determiner makes a noun of it.
        taken[-1] = replace(taken[-1], tag="noun")
    if taken[-1].tag in ("noun", "name", "pronoun") or (taken[-1].tag in ("number", "determiner") and len(taken) <= 2):
        return (_phrase(taken, possessor), stop) if taken[-1].tag != "determiner" else None
    content = tuple(word for word in taken if word.tag == "adjective")
    return (Qualities(content), stop) if content else None


def _continues(word: Word, taken: list[Word], words: Sequence[Word], at: int) -> bool:
    """Whether a word goes on with the noun phrase that has begun with `taken`."""
    tags = [item.tag for item in taken]
    if tags and tags[-1] in ("pronoun",):
        return False
    nouns = [item for item in taken if item.tag in ("noun", "name")]
    match word.tag:
        case "determiner":
            return all(tag in ("determiner", "number") for tag in tags) and len(tags) < 2
        case "pronoun":
            return not tags or (word.unit.text in ("one", "ones") and not nouns)
        case "number":
            return not nouns
        case "adjective":
            return not nouns
        case "noun" | "name":
            return not nouns or _compounds(nouns[-1], word)
        case "comma" | "coordinator":
            return bool(tags) and tags[-1] == "adjective" and _adjective_after(words, at)
        case "adverb" | "filler":
            following = words[at + 1].tag if at + 1 < len(words) else "stop"
            return (
                not nouns
                and following == "adjective"
                and ("determiner" in tags or word.unit.text in closed.DEGREES or word.unit.text.endswith("ly"))
            )
        case _:
            return False


def _compounds(noun: Word, following: Word) -> bool:
    """Whether two nouns in a row are one name ("tennis ball"); phrases of film end where they end, unless a film noun follows."""
    senses = set(noun.unit.senses)
    if senses & _FILM_HEADS and not senses & {"kind", "thing", "hour", "season", "material", "light", "studio"}:
        return following.unit.lemma in FILM_NOUNS or following.unit.lemma in ("movement", "style")
    return not (is_plural(noun.unit.text) and following.unit.senses.keys() & {"framing", "angle", "move", "pace", "hour"})


def _adjective_after(words: Sequence[Word], at: int) -> bool:
    """After "small ," or "black and": another adjective, and in the end a noun without a new determiner."""
    skip = at + 1
    while (skip < len(words) and words[skip].tag in ("coordinator", "filler")) or (
        skip < len(words) and words[skip].tag == "adverb"
    ):
        skip += 1
    if skip >= len(words) or words[skip].tag != "adjective":
        return False
    for word in words[skip + 1 : skip + 6]:
        if word.tag == "noun":
            return True
        if word.tag not in ("adjective", "coordinator", "comma", "adverb"):
            return False
    return False


def _phrase(taken: list[Word], possessor: NounPhrase | None) -> NounPhrase:
    head = next((word for word in reversed(taken) if word.tag in ("noun", "name", "pronoun")), taken[-1])
    before = taken[: taken.index(head)]
    determiner = next((word.unit.text for word in before if word.tag == "determiner"), "")
    number = _counted([value for word in before if (value := _value(word)) is not None])
    if head.tag == "number":
        number = _value(head)
    if head.unit.text in closed.NUMBER_WORDS and number in (None, 1):
        number = closed.NUMBER_WORDS[head.unit.text]
    if number is None and determiner in ("a", "an", "another", "each", "every"):
        number = 1
    if number is None and determiner in closed.NUMBER_WORDS:
        number = closed.NUMBER_WORDS[determiner]
    modifiers = tuple(word for word in before if word.tag in ("adjective", "noun", "name", "adverb"))
    return NounPhrase(tuple(taken), head, modifiers, determiner, number, possessor)


def _counted(values: list[int]) -> int | None:
    """ "two dozen" is twenty-four."""
    if len(values) > 1 and values[1] in (12, 100, 1000):
        return min(values[0] * values[1], 10_000)
    return values[0] if values else None


def _value(word: Word) -> int | None:
    if word.tag != "number":
        return None
    if word.unit.text.isdigit():
        return min(int(word.unit.text[:6]), 10_000)
    return closed.NUMBER_WORDS.get(word.unit.text)
