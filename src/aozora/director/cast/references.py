"""References: saved characters and assets by their tag, and speakers who have only a name, as members of the cast."""

from aozora.director.desk import Desk
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.units import Unit
from aozora.director.grammar.word_classes import Word
from aozora.director.lexicon.names import FEMALE_NAMES, MALE_NAMES, TITLES
from aozora.director.meaning import wordnet
from aozora.director.meaning.kinds import Kind, entry_kind, person_for
from aozora.director.meaning.vocabulary import Match

NO_REFERENCES = "this engine cannot cast saved characters and assets"


def refer(desk: Desk, phrase: NounPhrase) -> tuple[str, ...]:
    """Whom a tag means: a member of the cast, whose kind stands in until an engine knows the saved one by its tag."""
    tag = phrase.head.unit.text.removeprefix("@")
    known = tuple(member.id for member in desk.cast.members if member.reference.lower() == tag)
    if not known:
        kind = _kind_of_tag(tag, desk.cast.references.get(tag, ""), phrase.head, desk)
        if kind is None or desk.cast.is_full:
            desk.claims.words([phrase.head], "reference", "", why=NO_REFERENCES)
            return ()
        known = _engage(desk, tag, kind)
        desk.cast.member(known[0]).reference = desk.claims.token(phrase.head.unit.first).text.removeprefix("@")
    desk.cast.memory.speak_of(known)
    desk.notes.cast(known)
    entry = desk.cast.member(known[0]).entry
    desk.claims.words([phrase.head], "reference", known[0], match=Match(entry.name, False, 0.5))
    return known


def introduce(desk: Desk, name: str) -> str:
    """The role of somebody who speaks in a script under a name that is no common noun; "" when it is one."""
    words = [word for word in name.replace(".", " ").split() if word not in TITLES] or [name]
    short = words[0]
    given = short in FEMALE_NAMES | MALE_NAMES
    heard_of = bool(wordnet.senses(short, "noun")) or bool(desk.vocabulary.senses((short,))) or not short.isalpha()
    sex = "female" if short in FEMALE_NAMES else "male" if short in MALE_NAMES else ""
    kind = person_for(_head(short), sex, desk.vocabulary) if given or not heard_of else None
    if kind is None or desk.cast.is_full:
        return ""
    found = _engage(desk, short, kind)
    desk.cast.member(found[0]).name = name.title()
    desk.cast.memory.speak_of(found)
    desk.notes.cast(found)
    return found[0]


def _engage(desk: Desk, name: str, kind: Kind) -> tuple[str, ...]:
    """A new member of the cast, whose id is the name."""
    return desk.cast.engage(NounPhrase((_head(name),), _head(name)), kind, 1, desk.shot)


def _head(name: str) -> Word:
    return Word(Unit(0, 0, name, "word"), "noun", name)


def _kind_of_tag(tag: str, sort: str, head: Word, desk: Desk) -> Kind | None:
    """What the last word of a tag names ("@old_dog"), else a person for a character."""
    last = tag.replace("-", "_").split("_")[-1]
    named = desk.vocabulary.entry("kind", last) or desk.vocabulary.entry("thing", last)
    if named is not None:
        return entry_kind(named.name, desk.vocabulary)
    if sort == "character":
        sex = "female" if last in FEMALE_NAMES else "male" if last in MALE_NAMES else ""
        return person_for(head, sex, desk.vocabulary)
    return entry_kind(last, desk.vocabulary) if sort == "asset" else None
