"""Ownership: whose a part or a garment is, and what that says of its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aozora.director.cast.describing import Description
from aozora.director.cast.features import coat_qualities, trait_of
from aozora.director.cast.members import FeatureSort
from aozora.director.cast.wholes import can_have, can_wear
from aozora.director.grammar.chunks import NounPhrase
from aozora.director.grammar.inflection import is_plural
from aozora.director.lexicon import closed, nouns
from aozora.director.lexicon.features import HAVING, HUMAN_PARTS, PUTTING, WHOLES
from aozora.director.meaning.kinds import entry_kind, kind_of, person_for
from aozora.director.meaning.nearness import is_being

if TYPE_CHECKING:
    from aozora.director.cast.mentions import Mentions

KEPT = "parts keep the look of their kind"
UNWORN = "garments are only shown on somebody"


class Ownership:
    """Reads the parts and garments of one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.desk = mentions.desk

    def part(self, number: int, phrase: NounPhrase) -> None:
        """A part describes its whole; the colour of a coat is the colour of its wearer."""
        mentions, claims = self.mentions, self.desk.claims
        if self._compound(number, phrase):
            return
        owner = self._owner(number, phrase)
        words = [word for word in phrase.words if word.tag != "determiner"]
        if phrase.lemma in ("colour", "color", "hue"):
            self.desk.cast.deal_colours(owner)
            claims.words(words, "attribute", owner[0] if owner else "")
            return
        if "material" in phrase.head.unit.senses and owner and phrase.head.unit.text not in nouns.COATS:
            mentions.describe_roles([*phrase.modifiers, phrase.head], owner)
            self._claim_preposition(number, owner[0])
            return
        owner = owner or self._implied(number, phrase)
        mentions.roles[number] = owner
        self.desk.notes.cast(owner)
        coat = phrase.head.unit.text in nouns.COATS and bool(owner) and not self.desk.is_human(owner[0])
        if coat:
            self.desk.cast.describe(owner, Description(coat_qualities(phrase, self.desk.vocabulary)))
        seen = self._is_seen_closely(number)
        if seen and owner:
            mentions.look_at(owner)
        if self._give(number, phrase, "part", owner):
            return
        if coat:
            mentions.describe_roles(phrase.modifiers, owner)
            claims.words([phrase.head], "part", owner[0])
        elif seen and owner:
            claims.words([phrase.head], "part", owner[0])
        claims.words(words, "part" if owner else self.mentions.part_of_speech(number), owner[0] if owner else "", why=KEPT)

    def _compound(self, number: int, phrase: NounPhrase) -> bool:
        """ "a tree branch", "a desk surface": the noun before the part is its whole, and what is seen."""
        before = next((word for word in reversed(phrase.modifiers) if word.unit.last + 1 == phrase.head.unit.first), None)
        if before is None or before.tag != "noun" or phrase.possessor is not None or "material" in before.unit.senses:
            return False
        rest = tuple(word for word in phrase.words if word is not phrase.head)
        kind = kind_of(NounPhrase(rest, before, phrase.modifiers[:-1], phrase.determiner), self.desk.vocabulary)
        if kind is None or not kind.match.exact or self.desk.cast.is_full:
            return False
        roles = self.desk.cast.memory.earlier(phrase, kind, Description(), self.desk.shot)
        roles = roles or self.mentions.engage_kind(NounPhrase(rest, before), kind)
        self.mentions.roles[number] = roles
        said = self.mentions.part_of_speech(number)
        self.desk.claims.words([before, phrase.head], said, roles[0], match=kind.match)
        self.mentions.describe_roles([word for word in phrase.modifiers if word is not before], roles)
        return True

    def garment(self, number: int, phrase: NounPhrase) -> None:
        """Something worn."""
        owner = self._owner(number, phrase)
        self.mentions.roles[number] = owner
        if self._give(number, phrase, "garment", owner):
            return
        words = [word for word in phrase.words if word.tag not in ("determiner", "comma", "coordinator")]
        why = f"nobody can wear anything like {phrase.head.unit.text!r}" if owner else UNWORN
        role = "part" if owner else self.mentions.part_of_speech(number)
        self.desk.claims.words([phrase.head], role, owner[0] if owner else "", why=why)
        for word in words:
            self.desk.claims.words([word], "attribute", owner[0] if owner else "", why=why)

    def age(self, number: int, phrase: NounPhrase) -> None:
        """ "a woman in her thirties"."""
        owner = self._owner(number, phrase)
        if phrase.head.tag == "number" and self.mentions.places[number].preposition == "" and number:
            owner = self.mentions.roles.get(number - 1, owner)
        for role in owner:
            self.desk.cast.member(role).marks.age = phrase.head.unit.text
        self.desk.claims.words(phrase.words, "attribute", owner[0] if owner else "", why="" if owner else "nobody is meant")

    def _give(self, number: int, phrase: NounPhrase, sort: FeatureSort, owner: tuple[str, ...]) -> bool:
        trait = trait_of(phrase, sort, self.desk.vocabulary)
        members = [self.desk.cast.member(role) for role in owner]
        if not self.mentions.wardrobe.give(phrase, trait, members):
            return False
        self._claim_preposition(number, owner[0])
        return True

    def _claim_preposition(self, number: int, role: str) -> None:
        """ "made of" before a material."""
        sentence = self.mentions.sentence
        adjuncts = [(adjunct.preposition, adjunct.phrase) for clause in sentence.clauses for adjunct in clause.adjuncts]
        relations = [(preposition, governed) for _, preposition, governed in sentence.relations]
        for preposition, governed in (*adjuncts, *relations):
            if governed == number and preposition.unit.first != preposition.unit.last:
                self.desk.claims.words([preposition], "relation", role)

    def _is_seen_closely(self, number: int) -> bool:
        """Whether the shot is of this part: "a close-up of an eye"."""
        whole = self.mentions.places[number].whole
        return whole is not None and self.mentions.sorts[whole].sort == "camera"

    # Whose it is.

    def _owner(self, number: int, phrase: NounPhrase) -> tuple[str, ...]:
        mentions = self.mentions
        if mentions.owners.get(number):
            return mentions.owners[number]
        if phrase.determiner in ("his", "her", "its", "their") and (found := self._possessive(number, phrase)):
            return found
        for rule in (self._put_on, self._of_a_whole, self._given, self._beside):
            if found := rule(number):
                return found
        whole = mentions.places[number].part
        if whole is not None and mentions.sort(whole) != "pronoun":
            # "spots of light": what has them is named, and is not cast.
            return ()
        if phrase.determiner in ("a", "an", "another") and mentions.places[number].subject:
            return ()
        return self._latest(number)

    def _fitting(self, roles: tuple[str, ...], number: int) -> bool:
        """Whether a part or garment could be theirs."""
        if not roles:
            return False
        member = self.desk.cast.member(roles[0])
        if self.mentions.sort(number) == "garment":
            return can_wear(member)
        return can_have(member, self.mentions.sentence.phrases[number])

    def _possessive(self, number: int, phrase: NounPhrase) -> tuple[str, ...]:
        """ "its paw": whoever the pronoun means, or the subject of the sentence if only that one can have such a part."""
        found = self._holder(number, phrase.determiner) or self._meant(number, phrase.determiner)
        if self._fitting(found, number) or phrase.determiner in ("his", "her"):
            return found
        roles = self.mentions.roles
        others = [roles[n] for n in sorted(roles) if self.mentions.places[n].subject and self._fitting(roles[n], number)]
        return others[-1] if others else found if phrase.determiner == "its" else ()

    def _holder(self, number: int, determiner: str) -> tuple[str, ...]:
        """ "a bear with a fish in its mouth": what is in a mouth is not whose mouth it is."""
        relations = self.mentions.sentence.relations
        held = next((owner for owner, word, part in relations if part == number and word.unit.text == "in"), None)
        others = frozenset(self.mentions.roles.get(held, ())) if held is not None else frozenset[str]()
        while others and determiner == "its":
            found = self.desk.cast.memory.pronoun(determiner, (), others)
            if not found or self._fitting(found, number):
                return found
            others |= set(found)
        return ()

    def _meant(self, number: int, determiner: str) -> tuple[str, ...]:
        """ "her hands": the subject of the sentence so far if it fits, else whoever the pronoun means."""
        clauses = self.mentions.sentence.clauses
        subjects = [role for clause in clauses for n in clause.subjects if n < number for role in self.mentions.roles.get(n, ())]
        memory = self.desk.cast.memory
        if determiner == "their":
            return tuple(subjects) if len(subjects) > 1 else memory.pronoun("their", tuple(subjects) or self.desk.subjects)
        return memory.pronoun(determiner, tuple(subjects[-1:]) or self.desk.subjects)

    def _of_a_whole(self, number: int) -> tuple[str, ...]:
        """ "the wings of a butterfly"."""
        mentions = self.mentions
        for other in (mentions.places[number].part, mentions.places[number].whole):
            if other in mentions.likened:
                continue
            if other is not None and mentions.roles.get(other):
                return mentions.roles[other]
        return ()

    def _put_on(self, number: int) -> tuple[str, ...]:
        """ "puts a coat on another person": it is worn by whoever it is put on."""
        for clause in self.mentions.sentence.clauses:
            if number in clause.objects and clause.lemma in PUTTING:
                for adjunct in clause.adjuncts:
                    if adjunct.preposition.unit.text in ("on", "onto", "around", "over") and self.mentions.of(adjunct.phrase):
                        return self.mentions.of(adjunct.phrase)
        return ()

    def _given(self, number: int) -> tuple[str, ...]:
        """ "a man with a beard", "she has blue eyes", "wearing a hat"."""
        mentions = self.mentions
        for owner, _, governed in mentions.sentence.relations:
            if governed == number and owner != number and mentions.roles.get(owner):
                return mentions.roles[owner]
        for clause in mentions.sentence.clauses:
            adjuncts = [adjunct.phrase for adjunct in clause.adjuncts]
            if number in clause.objects or number in adjuncts:
                found = self._of_clause(clause.subjects, (*clause.objects, *adjuncts), number, has=clause.lemma in HAVING)
                given = clause.lemma in HAVING or mentions.places[number].preposition in ("with", "in")
                return found if given or self._fitting(found, number) else ()
        return ()

    def _of_clause(self, subjects: tuple[int, ...], others: tuple[int, ...], number: int, *, has: bool) -> tuple[str, ...]:
        roles = tuple(role for n in subjects for role in self.mentions.roles.get(n, ()))
        nearer = [n for n in others if n < number and self.mentions.sort(n) == "cast" and self.mentions.roles.get(n)]
        follows = bool(nearer) and self._directly_after(nearer[-1], number)
        if follows and not has:
            # "sits next to a dog with a fluffy tail": the tail is the dog's.
            return self.mentions.roles[nearer[-1]]
        if has:
            return roles or self.desk.subjects
        # "bubbles roar around the body": a body is rather somebody's.
        return roles if roles and self.desk.is_being(roles[0]) else ()

    def _directly_after(self, earlier: int, number: int) -> bool:
        phrases = self.mentions.sentence.phrases
        return phrases[number].first - phrases[earlier].last <= 2 and "with" in (self.mentions.places[number].preposition, "")

    def _beside(self, number: int) -> tuple[str, ...]:
        """ "a hat and black boots": whoever has the one has the other."""
        before = number - 1
        while before >= 0 and (before in self.mentions.likened or self.mentions.sort(before) == "partitive"):
            before -= 1
        if before >= 0 and self.mentions.sort(before) in ("part", "garment"):
            found = self.mentions.roles.get(before, ())
            return found if self._fitting(found, number) or self.mentions.places[number].preposition == "with" else ()
        return ()

    def _latest(self, number: int) -> tuple[str, ...]:
        roles = self.mentions.roles
        able = {n: found for n, found in roles.items() if self._fitting(found, number)}
        acting = [able[n] for clause in self.mentions.sentence.clauses for n in clause.subjects if n < number and n in able]
        earlier = [able[n] for n in sorted(able) if n < number]
        beings = [group for group in (*acting[:1], *reversed(earlier)) if self.desk.is_being(group[0])]
        if beings or earlier:
            return (beings or earlier[-1:])[0]
        fronted = [able[n] for n in sorted(able) if n > number and self.mentions.places[n].subject]
        spoken_of = self.desk.subjects or self.desk.latest()
        return fronted[0] if fronted else spoken_of if self._fitting(spoken_of, number) else ()

    def _implied(self, number: int, phrase: NounPhrase) -> tuple[str, ...]:
        """ "a hand turns a page", "petals fall": whoever has such a part is there."""
        text, vocabulary = phrase.head.unit.text, self.desk.vocabulary
        if any(word.tag == "noun" and not is_being(word.lemma) and "colour" not in word.unit.senses for word in phrase.modifiers):
            # "a crane arm" is a machine's.
            return ()
        sex = {"his": "male", "her": "female"}.get(phrase.determiner, "")
        if text in HUMAN_PARTS or sex:
            kind = person_for(phrase.head, sex, vocabulary)
        else:
            kind = entry_kind(WHOLES.get(text, ""), vocabulary)
        if kind is None or self.desk.cast.is_full:
            return ()
        if phrase.determiner not in closed.POSSESSIVES and is_plural(text) and self._fitting(self.desk.latest(), number):
            return self.desk.latest()
        return self.mentions.engage_kind(phrase, kind)
