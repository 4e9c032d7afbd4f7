"""Coreference: whom a pronoun or a repeated mention means."""

from collections.abc import Sequence

from aozora.director.cast.describing import Description
from aozora.director.cast.members import Member
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.inflection import is_plural
from aozora.director.lexicon import closed, nouns
from aozora.director.meaning.kinds import Kind
from aozora.director.meaning.nearness import is_kind_of

_POINTING = frozenset(["the", "this", "that", "these", "those", "both"])
_LOOKING_BACK = 8
"""How many mentions back a pronoun can reach."""


class Coreference:
    """Remembers who was spoken of; `members` is the cast, which grows while the prompt is read."""

    def __init__(self, members: list[Member]) -> None:
        self._members = members
        self._spoken: list[tuple[str, ...]] = []
        self._addressed: set[str] = set()

    def speak_of(self, roles: Sequence[str]) -> None:
        """Remember that these were the last ones mentioned."""
        if roles:
            self._spoken.append(tuple(roles))

    def last_spoken(self) -> tuple[str, ...]:
        """Whom the latest mention means."""
        return self._spoken[-1] if self._spoken else ()

    def _member(self, role: str) -> Member:
        return next(member for member in self._members if member.id == role)

    # Pronouns.

    def pronoun(self, text: str, subjects: Sequence[str] = (), others: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Whom a pronoun means: those last spoken of who fit, none of `others`; `subjects` of the clause before come first, and
        people before animals where the pronoun has a sex."""
        recent = list(reversed(self._spoken[-_LOOKING_BACK:]))
        groups = ([tuple(subjects)] if subjects else []) + recent
        groups = [group for group in groups if not others & set(group)]
        if text in closed.PLURAL_PRONOUNS or text in ("both", "all", "these", "those", "each"):
            if text == "they":
                # What is told of "them" that do something is told of the living, if any are spoken of.
                groups.sort(key=lambda group: len(group) < 2 or self._member(group[0]).category != "being")
            return self._several(groups)
        if text not in closed.SINGULAR_PRONOUNS:
            return ()
        fitting = [group for group in groups if len(group) == 1 and self._fits(group[0], text)]
        if closed.SINGULAR_PRONOUNS[text] in ("male", "female"):
            fitting.sort(key=lambda group: not is_human(self._member(group[0])))
        found = fitting[0] if fitting else ()
        if found:
            self._tell_sex(found[0], text)
        return found

    def _several(self, groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        for group in groups:
            if len(group) > 1:
                return group
        beings = [group for group in groups if self._member(group[0]).category == "being"] or list(groups)
        together = {role for group in list(dict.fromkeys(beings))[:2] for role in group}
        return tuple(member.id for member in self._members if member.id in together)

    def _fits(self, role: str, text: str) -> bool:
        member = self._member(role)
        gender = closed.SINGULAR_PRONOUNS.get(text, "any")
        if gender in ("male", "female"):
            return member.category == "being" and sex_of(member) in ("", gender)
        return not is_human(member)

    def _tell_sex(self, role: str, text: str) -> None:
        """ "a doctor ... she": a pronoun tells the sex that the noun leaves open."""
        member = self._member(role)
        sex = closed.SINGULAR_PRONOUNS.get(text, "any")
        if sex in ("male", "female") and not sex_of(member):
            member.marks.sex = sex

    # Repeated mentions.

    def earlier(self, phrase: NounPhrase, kind: Kind | None, found: Description, shot: int) -> tuple[str, ...]:
        """The roles that a repeated mention means: by a definite article always, by the same noun in a later shot too."""
        definite = phrase.determiner in _POINTING or phrase.determiner in closed.POSSESSIVES or phrase.possessor is not None
        texts = [word.unit.text for word in phrase.words]
        if any(text in ("another", "new", "different") for text in texts):
            return ()
        alike = [member for member in reversed(self._members) if self._is_same(member, phrase, kind, found, definite=definite)]
        if definite and (nth := next((closed.ORDINALS[text] for text in texts if text in closed.ORDINALS), None)) is not None:
            return self._nth(alike, nth)
        if "other" in texts:
            return self._other(alike, phrase) if definite else ()
        alike.sort(key=lambda member: phrase.lemma not in member.nouns)
        several = phrase.lemma in nouns.COLLECTIVES or phrase.plural
        # "Cinderella ... Cinderella": without an article it is a name.
        is_bare = not phrase.determiner and not phrase.plural and phrase.number is None
        for member in alike:
            if several and not member.group and phrase.lemma not in member.nouns:
                # A crowd is not the one person spoken of before.
                continue
            named = member.category == "being" and is_bare and phrase.lemma in member.nouns
            if definite or named or (member.first_shot != shot and not phrase.plural):
                return self._group_or_one(member, phrase)
        return self._all_of_them() if definite and phrase.lemma in nouns.TOGETHER and phrase.number is None else ()

    def _all_of_them(self) -> tuple[str, ...]:
        """ "the team", "the group": those who were spoken of last as several."""
        groups = (group for group in reversed(self._spoken) if len(group) > 1)
        return next((group for group in groups if self._member(group[0]).category == "being"), ())

    def _is_same(self, member: Member, phrase: NounPhrase, kind: Kind | None, found: Description, *, definite: bool) -> bool:
        lemma = phrase.lemma
        same_noun = lemma in member.nouns or any(name.endswith(" " + lemma) for name in member.nouns)
        # A substitute says nothing: a guard and a clockmaker, both played by a person, are two.
        same_kind = kind is not None and kind.match.exact and kind.entry is member.entry
        wider = definite and is_a(member, lemma)
        if phrase.determiner in closed.POSSESSIVES or phrase.possessor is not None:
            return same_noun and not _contradicts(found, member)
        return (same_noun or same_kind or wider) and not _contradicts(found, member)

    def _nth(self, alike: Sequence[Member], nth: int) -> tuple[str, ...]:
        """ "the second dog": of those that are called so, in order of appearance."""
        ordered = list(reversed(alike))
        found = ordered[nth : nth + 1] if nth >= 0 else ordered[-1:]
        return (found[0].id,) if found and len(ordered) > 1 else ()

    def _other(self, alike: Sequence[Member], phrase: NounPhrase) -> tuple[str, ...]:
        """ "the other dog": the one of them that was not spoken of last."""
        latest = set(self.last_spoken())
        rest = [member.id for member in reversed(alike) if member.id not in latest]
        return tuple(rest) if is_plural(phrase.head.unit.text) else tuple(rest[:1])

    def _group_or_one(self, member: Member, phrase: NounPhrase) -> tuple[str, ...]:
        collective = phrase.lemma in nouns.COLLECTIVES or is_plural(phrase.head.unit.text)
        if collective and member.group and (phrase.number is None or phrase.number != 1):
            return tuple(other.id for other in self._members if other.group == member.group)
        return (member.id,)

    # One of a group.

    def one_of(self, text: str, subjects: Sequence[str] = ()) -> tuple[str, ...]:
        """ "one ... the other ...", "the first", "the last one": a member of the group that was spoken of last; several with
        "the others", "the rest"."""
        groups = [group for group in (*reversed(self._spoken), tuple(subjects)) if len(group) > 1]
        groups = groups or [self._pair()]
        if not groups[0]:
            return ()
        group = groups[0]
        fresh = [role for role in group if role not in self._addressed]
        if text in ("others", "rest"):
            found = tuple(fresh)
        elif text in closed.ORDINALS:
            at = closed.ORDINALS[text]
            found = tuple(group[at:][:1])
        else:
            found = tuple((fresh or list(group))[:1])
        self._addressed = (self._addressed if fresh else set()) | set(found)
        return found

    def _pair(self) -> tuple[str, ...]:
        """The last two who were spoken of one by one ("a cat and a dog ... the former")."""
        singles = [group[0] for group in reversed(self._spoken) if len(group) == 1]
        latest = set(list(dict.fromkeys(singles))[:2])
        return tuple(member.id for member in self._members if member.id in latest) if len(latest) == 2 else ()


def _contradicts(found: Description, member: Member) -> bool:
    """Whether a description cannot be said of a member: another colour, size, age or sex."""
    marks = member.marks
    colours = {quality.value for quality in found.colours if quality.value}
    if colours and marks.colour and not colours & {marks.colour, *marks.accents}:
        return True
    for quality in found.others:
        if quality.slot in ("size", "age", "sex") and quality.value:
            had = getattr(marks, quality.slot)
            if had and had != quality.value:
                return True
    return False


def sex_of(member: Member) -> str:
    """The sex that a member's marks or nouns tell, "" if neither does."""
    if member.marks.sex:
        return member.marks.sex
    names = {word for noun in (*member.nouns, member.entry.name, member.entry.family) for word in (noun, noun.split(" ")[-1])}
    female, male = bool(names & nouns.FEMALE), bool(names & nouns.MALE)
    return "female" if female and not male else "male" if male and not female else ""


def is_human(member: Member) -> bool:
    """Whether a member is a person."""
    return member.category == "being" and is_a(member, "person")


def is_a(member: Member, noun: str) -> bool:
    """Whether a member may be called by a wider noun ("the dog", "the animal", "the toy")."""
    seen: set[str] = set()
    frontier = [*sorted(member.nouns), member.entry.name, member.entry.family]
    while frontier:
        name = frontier.pop()
        if name == noun or (name and is_kind_of(name, noun)):
            return True
        if name and name not in seen:
            seen.add(name)
            frontier += [*nouns.NOUN_KIN.get(name, ()), *([nouns.YOUNG[name]] if name in nouns.YOUNG else [])]
    return False
