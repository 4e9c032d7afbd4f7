"""Overhearing: a second pass for words of sound that the grammar of deeds and things has left over.

"The lever clicks down", "boots squelching", "with a sharp scratch": where nobody in the cast can do it, or nothing of that name
can be shown, it can still be heard. What has become part of the picture stays so; if its word is a sound, it is heard besides.
What is spoken of as missing ("instead of a splash") is not heard at all.
"""

from collections.abc import Iterator, Sequence

from aozora.director.claims import Claims
from aozora.director.desk import Desk
from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.grammar.tokens import Token
from aozora.director.lexicon import hearing
from aozora.director.lexicon.closed import DETERMINERS
from aozora.director.lexicon.listing import listed
from aozora.director.lexicon.noises import MAKING, NOISES, RINGS_ON, SEEN_AND_HEARD
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.catalogue import Entry

_ELSEWHERE = frozenset({"music", "dialogue", "text", "camera", "look", "heading", "negation", "transition", "reference", "light"})
"""Roles of words that mean something else than what is heard, when they are depicted."""
_DENYING = frozenset({"without", "not", "no", "unlike"})
_DENYING_TOGETHER = frozenset({"instead of", "rather than", "distinct from", "different from"})
_PEALS = frozenset({"thunder", "thunderclap", "thunderbolt"})
_AT_ONCE = listed(
    "suddenly sudden abruptly then finally next afterwards rumbles rumble booms boom cracks roars rolls claps clap crashes"
)
_STRIKES = frozenset({"knock", "blast", "drum", "whip", "beat"})
"""Verbs that tell a deed first of all; they are heard where words of hearing stand beside them."""
_THINGS = frozenset({"tap", "drum", "whip", "bubble", "flap", "zip", "spray", "drip", "tick"})
_BEFORE = 4
"""How many words back the thing that sounds is looked for."""


class Overhearing:
    """Listens to the tokens of a prompt that has been read."""

    def __init__(self, tokens: Sequence[Token], claims: Claims, vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._claims = claims
        self._vocabulary = vocabulary

    def listen(self, first: int, stop: int, desk: Desk) -> None:
        """The section from token `first` up to `stop` of one shot."""
        for number in range(first, stop):
            if self._tokens[number].kind != "word":
                continue
            if self._is_denied(number, first):
                self._silence(number, desk)
            elif self._tokens[number].lower in _PEALS:
                self._peal(number, first, desk)
            elif self._tokens[number].lower in RINGS_ON:
                self._rings_on(number, first, desk)
            elif self._is_sound(number):
                self._sound(number, first, desk)

    def _is_denied(self, number: int, first: int) -> bool:
        """Whether a word of sound is said to be missing: "instead of a huge splash", "without turbulent splashing"."""
        if not set(_lemmas(self._tokens[number].lower)) & (NOISES | SEEN_AND_HEARD):
            return False
        for at in range(number - 1, max(first - 1, number - 7), -1):
            if self._tokens[at].kind != "word":
                return False
            word, after = self._tokens[at].lower, self._tokens[at + 1].lower
            if word in _DENYING or f"{word} {after}" in _DENYING_TOGETHER:
                return True
        return False

    def _silence(self, number: int, desk: Desk) -> None:
        claim = self._claims.claim_of(number)
        if claim is None or claim.role != "sound" or "/" not in claim.element:
            return
        element = claim.element
        for at in range(max(0, number - 6), number + 1):
            if self._is_of(at, element):
                self._claims.reclaim(at, at, "negation", desk.notes.id)
        if not self._claims.any_of(element):
            desk.notes.sounds[:] = [heard for heard in desk.notes.sounds if heard.id != element]

    def _peal(self, number: int, first: int, desk: Desk) -> None:
        """Thunder is weather; where it comes at a moment ("suddenly thunder", "then thunder rumbles") it is a sound as well."""
        around = {self._tokens[at].lower for at in range(max(first, number - 4), min(len(self._tokens), number + 3))}
        claim = self._claims.claim_of(number)
        entry = self._vocabulary.entry("sound", "thunder")
        if entry is not None and around & _AT_ONCE and claim is not None and claim.role == "weather":
            self._claims.reclaim(number, number, "sound", desk.ear.add(entry.name))

    def _is_sound(self, number: int) -> bool:
        """Whether a word is a sound that has not been heard yet."""
        lemmas = set(_lemmas(self._tokens[number].lower))
        if not lemmas & (NOISES | SEEN_AND_HEARD):
            return False
        claim = self._claims.claim_of(number)
        if claim is None or claim.status == "not_depicted":
            return claim is None or claim.role != "negation"
        if claim.role in _ELSEWHERE or claim.role == "sound":
            return False
        return claim.role in ("action", "attribute")

    def _sound(self, number: int, first: int, desk: Desk) -> None:
        claim = self._claims.claim_of(number)
        done = claim is not None and claim.role == "action" and not _STRIKES & set(_lemmas(self._tokens[number].lower))
        planned = claim is not None and claim.status != "not_depicted"
        shown = claim is not None and planned and "/" in claim.element
        known, begin = self._entry(number, first)
        if known is None or not (done or begin < number or self._is_said_to_sound(number, first)):
            return
        if planned and not shown and not self._is_noise(number) and known.name != self._of_a_thing(number, first):
            return  # "knocks over": something that happens, and is not named for its sound
        if shown and any(heard.sound == known.name for heard in desk.notes.sounds):
            return
        manner, at = self._manner(number, begin, first)
        source = self._source(number, first, desk)
        element = desk.ear.add(known.name, manner, source)
        if not shown:
            self._claims.reclaim(self._free_from(at, number), number, "sound", element)

    def _free_from(self, begin: int, number: int) -> int:
        """The first token from which on nothing up to `number` has become something else."""
        while begin < number:
            claims = [self._claims.claim_of(at) for at in range(begin, number)]
            if all(claim is None or claim.status == "not_depicted" for claim in claims):
                return begin
            begin += 1
        return number

    def _entry(self, number: int, first: int) -> tuple[Entry | None, int]:
        """The sound of the catalogue that a word is, by the thing that sounds if it has a sound of its own; and where its name
        begins."""
        word = self._tokens[number].lower
        forms = (word, *_lemmas(word))
        for at in self._things(number, first):
            if (entry := self._joint(at, forms)) is not None:
                return entry, at if at == number - 1 else number
        if number + 1 < len(self._tokens):
            after = noun_lemma(self._tokens[number + 1].lower)
            if (entry := self._vocabulary.entry("sound", f"{word} {after}")) is not None:
                return entry, number
        plain = (self._vocabulary.entry("sound", form) for form in dict.fromkeys((*forms, *map(_ing, forms))))
        return next((entry for entry in plain if entry is not None), None), number

    def _joint(self, at: int, forms: Sequence[str]) -> Entry | None:
        """The sound that a thing and a verb name together ("waves crashing")."""
        thing = self._tokens[at].lower
        for name in dict.fromkeys((thing, noun_lemma(thing))):
            for form in dict.fromkeys((*forms, *map(_ing, forms))):
                if (entry := self._vocabulary.entry("sound", f"{name} {form}")) is not None:
                    return entry
        return None

    def _of_a_thing(self, number: int, first: int) -> str:
        word = self._tokens[number].lower
        found = (self._joint(at, (word, *_lemmas(word))) for at in self._things(number, first))
        return next((entry.name for entry in found if entry is not None), "")

    def _is_noise(self, number: int) -> bool:
        return bool(set(_lemmas(self._tokens[number].lower)) & NOISES)

    def _things(self, number: int, first: int) -> Iterator[int]:
        """The words before a verb, nearest first, as far as its clause goes."""
        for at in range(number - 1, max(first - 1, number - 1 - _BEFORE), -1):
            if self._tokens[at].kind != "word":
                return
            if self._tokens[at].lower not in DETERMINERS and self._tokens[at].lower not in ("and", "that", "which"):
                yield at

    def _is_said_to_sound(self, number: int, first: int) -> bool:
        """Words that are heard in every use; of the others those that a word of hearing stands before or after."""
        if self._is_noise(number):
            return True
        after = self._tokens[number + 1].lower if number + 1 < len(self._tokens) else ""
        before = [self._tokens[at].lower for at in range(max(first, number - 4), number)]
        if after in ("sound", "sounds", "noise", "noises") or set(before[-2:]) & (set(hearing.HOW_SOUND) | hearing.AUDIBLY):
            return True
        if set(before) & MAKING and set(before[-2:]) & DETERMINERS:
            return True
        return before[-2:] in (["with", "a"], ["with", "an"]) and not _THINGS & set(_lemmas(self._tokens[number].lower))

    def _manner(self, number: int, begin: int, first: int) -> tuple[tuple[str, ...], int]:
        """How it sounds by the words directly before it, and where they begin."""
        found: list[str] = []
        at = begin
        while at > first and self._tokens[at - 1].lower in hearing.HOW_SOUND:
            at -= 1
            found.append(hearing.HOW_SOUND[self._tokens[at].lower])
        word = self._tokens[number].lower
        if at > first and self._tokens[at - 1].lower in ("a", "an", "one") and word == noun_lemma(word):
            found.append("once")
        return tuple(dict.fromkeys(reversed(found))), at

    def _source(self, number: int, first: int, desk: Desk) -> str:
        """The role in the shot that is named just before what is heard."""
        for at in self._things(number, first):
            claim = self._claims.claim_of(at)
            if claim is not None and claim.element in desk.notes.roles:
                return claim.element
        return ""

    def _rings_on(self, number: int, first: int, desk: Desk) -> None:
        """ "footsteps echo", "boots echoing on metal": how a sound is, if it is one, or the sound before it."""
        claim = self._claims.claim_of(number)
        if claim is not None and claim.role == "sound" and "/" in claim.element:
            return
        for at in self._things(number, first):
            for name in dict.fromkeys((self._tokens[at].lower, noun_lemma(self._tokens[at].lower))):
                if (entry := self._vocabulary.entry("sound", name)) is not None:
                    self._claims.reclaim(number, number, "sound", desk.ear.add(entry.name, ("echoing",)))
                    return
        latest = next(iter(reversed(desk.notes.sounds)), None)
        if latest is not None and any(self._is_of(at, latest.id) for at in range(max(first, number - 12), number)):
            self._claims.reclaim(number, number, "sound", desk.ear.add(latest.sound, ("echoing",)))

    def _is_of(self, at: int, element: str) -> bool:
        claim = self._claims.claim_of(at)
        return claim is not None and claim.element == element


def _lemmas(word: str) -> tuple[str, ...]:
    """What a word may be a form of."""
    word = word.rpartition("-")[2]
    stems = [word.removesuffix(ending) for ending in ("ing", "ed", "es", "s") if word.endswith(ending)]
    stems += [form for stem in stems for form in (f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)]
    known = [stem for stem in stems if stem in NOISES or stem in SEEN_AND_HEARD]
    return tuple(dict.fromkeys((*(lemma for lemma, _ in verb_readings(word)), *known, noun_lemma(word), word)))


def _ing(lemma: str) -> str:
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else lemma + "ing"
