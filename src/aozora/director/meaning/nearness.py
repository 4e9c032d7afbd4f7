"""Nearness: which entry of the catalogue a word comes to in WordNet's graph of what is a kind of what.

Entries are anchored to the senses of their names and words. A word comes to the entry whose sense it has (a synonym), to one that
it is a kind of (corgi: dog), or to one that is a kind of the same (cello: violin); never across categories, never through senses
so wide that they say nothing (lexicon/kinship.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from aozora.director.lexicon import kinship
from aozora.director.lexicon.nouns import FEMALE, MALE, YOUNG
from aozora.director.lexicon.senses import SENSES
from aozora.director.meaning import wordnet
from aozora.director.meaning.wordnet import WordClass
from aozora.film.catalogue import Category, Entry

CATEGORIES: tuple[Category, ...] = ("kind", "thing", "place", "action")
"""Those that WordNet is asked about."""

PICTURED: tuple[Category, ...] = ("kind", "thing")
"""Those that nouns of the cast belong to."""

_MOST_STEPS: Mapping[Category, int] = {"kind": 7, "thing": 4, "place": 4, "action": 2}
"""How far up a word may be brought to an entry. What animals are is ranked in many fine steps."""
_MOST_SHARED, _SOMEBODY = 2, 4
_STEP = 0.8
_SIBLING_STEP: Mapping[Category, float] = {"kind": 0.75, "thing": 0.81}
_RARE, _USUAL = 0.25, 0.45
"""Shares below which a sense is not thought of, or only for a synonym."""


@dataclass(frozen=True, slots=True)
class Near:
    """What a word comes to. `steps` is 0 for a synonym."""

    entry: Entry
    steps: int
    score: float


@dataclass(frozen=True, slots=True)
class _Anchor:
    entry: Entry
    is_name: bool


@cache
def sense(text: str, word_class: WordClass = "noun") -> int:
    """The synset of a sense as the tables write it ("animal#1"); -1 where WordNet has none."""
    word, _, number = text.partition("#")
    found = wordnet.senses(word, word_class)
    return found[int(number) - 1] if int(number) <= len(found) else -1


@cache
def _set(names: tuple[str, ...], word_class: WordClass = "noun") -> frozenset[int]:
    return frozenset(sense(name, word_class) for name in names)


@lru_cache(maxsize=8192)
def _closure(synset: int) -> Mapping[int, int]:
    return wordnet.wider_closure([synset])


@lru_cache(maxsize=8192)
def fits(category: Category, synset: int) -> bool:
    """Whether a sense can be a member of a category."""
    domain = wordnet.domain(synset)
    if category == "action":
        return domain in kinship.VERB_DOMAINS
    above = _closure(synset).keys()
    if category == "kind":
        return not above.isdisjoint(_set(kinship.BEING_ROOTS))
    if category == "place":
        return not above.isdisjoint(_set(kinship.PLACE_ROOTS))
    return (
        domain in kinship.THING_DOMAINS
        and not above.isdisjoint(_set(kinship.THING_ROOTS))
        and above.isdisjoint(_set(kinship.BEING_ROOTS) | _set(kinship.ABSTRACT_ROOTS))
    )


@lru_cache(maxsize=8192)
def _weighed(word: str, category: Category) -> tuple[tuple[int, float], ...]:
    """The senses of a word that fit a category, each with how usual it is among those that can be seen at all, best first."""
    word_class: WordClass = "verb" if category == "action" else "noun"
    if word_class == "noun" and word in SENSES:
        return _tabled(word, category)
    base = next(iter(wordnet.base_forms(word, word_class)), "")
    used = wordnet.uses(base)
    if word_class == "noun" and used.adjective > 1.5 * used.noun:
        return ()
    counted = wordnet.counted_senses(base, word_class)
    # Nobody means Stephen Crane by "crane"; Fuji is a mountain.
    counted = tuple(pair for pair in counted if not (wordnet.named(pair[0]) and fits("kind", pair[0]))) or counted
    visible = [pair for pair in counted if any(fits(one, pair[0]) for one in CATEGORIES)]
    fitting = [pair for pair in visible if fits(category, pair[0])]
    if sum(count + 1 for _, count in fitting) < _RARE * sum(count + 1 for _, count in counted):
        return ()
    most = max((count for _, count in visible), default=0) + 1
    shares = {
        synset: (count + 1) / most * 0.9**rank * _favour(synset, count, visible) for rank, (synset, count) in enumerate(visible)
    }
    best = max(shares.values(), default=1.0)
    return tuple((synset, shares[synset] / best) for synset, _ in fitting if shares[synset] >= _RARE * best)


def _favour(synset: int, count: int, visible: Sequence[tuple[int, int]]) -> float:
    """Where counts do not tell, the fruit comes before its tree ("mango") and whatever there is before a person ("skunk")."""
    domain = wordnet.domain(synset)
    rivals = {wordnet.domain(one) for one, other in visible if other >= count and one != synset}
    if domain == "noun.plant" and "noun.food" in rivals:
        return 0.7
    if domain == "noun.person" and rivals & {"noun.animal", "noun.artifact", "noun.food", "noun.plant"}:
        return 0.4
    return 1.0


def _tabled(word: str, category: Category) -> tuple[tuple[int, float], ...]:
    """The first sense that the table of senses has in a category; a sense that is not its first is thought of second."""
    for rank, one in enumerate(SENSES.get(word, ())):
        if one.category == category:
            return ((sense(one.name), 1.0 if rank == 0 else _USUAL),)
    return ()


def is_place(word: str) -> bool:
    """Whether the usual sense of a noun is where something can happen."""
    weighed = _weighed(word, "place")
    return bool(weighed) and weighed[0][1] == 1.0


def _akin(one: int, other: int) -> bool:
    """Whether two senses are the same, one is a kind of the other, or both are of one kind."""
    return one in _closure(other) or other in _closure(one) or not set(wordnet.wider(one)).isdisjoint(wordnet.wider(other))


@lru_cache(maxsize=8192)
def is_being(word: str) -> bool:
    """Whether a noun is somebody or an animal, in its usual sense."""
    return word in YOUNG or any(share == 1.0 for _, share in _weighed(word, "kind"))


@lru_cache(maxsize=8192)
def is_person(word: str) -> bool:
    """Whether a noun is somebody, in its usual sense."""
    return any(share == 1.0 and sense(kinship.PERSON) in _closure(one) for one, share in _weighed(word, "kind"))


@lru_cache(maxsize=8192)
def is_kind_of(word: str, wider: str) -> bool:
    """Whether a noun, in its usual sense, is called by a wider one too ("dog": "animal")."""
    usual = [one for category in PICTURED for one, share in _weighed(word, category) if share == 1.0]
    above = {up for one in usual for up in _closure(one)}
    return not above.isdisjoint(wordnet.senses(wider, "noun"))


class Nearness:
    """The entries of one category, anchored in the graph."""

    def __init__(self, category: Category, entries: Sequence[Entry]) -> None:
        self._category: Category = category
        self._class: WordClass = "verb" if category == "action" else "noun"
        self._wide = _set(kinship.VERB_TOO_WIDE, "verb") if category == "action" else _set(kinship.TOO_WIDE)
        self._anchors: dict[int, _Anchor] = {}
        self._shared: dict[int, list[tuple[int, Entry]]] = {}
        self._by_name = {entry.name: entry for entry in entries}
        self._meanings: dict[tuple[str, str], int | None] = {}
        self._cache: dict[str, Near | None] = {}
        for entry in entries:
            self._anchor(entry)
        if category in ("kind", "thing"):
            for synset, anchor in self._anchors.items():
                for above, steps in self._up([synset], 2).items():
                    if steps and not self._is_wide(above) and not _closure(above).keys().isdisjoint(_set(kinship.SHARING_ROOTS)):
                        self._shared.setdefault(above, []).append((steps, anchor.entry))

    def _anchor(self, entry: Entry) -> None:
        name = self._name_of(entry)
        above_name = set(_closure(name)) - {name} if name is not None else set[int]()
        for index, phrase in enumerate((entry.name, *entry.words)):
            synset = self._word_of(phrase, entry, name) if index else name
            self._meanings[entry.name, phrase.lower()] = synset
            # "canine" among the words of a dog is a word for it, but not every canine is a dog.
            if synset is None or synset in above_name or (index > 0 and self._is_wide(synset)):
                continue
            old = self._anchors.get(synset)
            if old is None or (index == 0 and not old.is_name):
                self._anchors[synset] = _Anchor(entry, index == 0)
        for synset, count in wordnet.counted_senses(entry.name, "verb")[1:3] if self._category == "action" else ():
            # Verbs have several senses that are one thing to see ("sing" a song, "sing" tones).
            if count and not self._is_wide(synset) and wordnet.domain(synset) != "verb.stative":
                self._anchors.setdefault(synset, _Anchor(entry, False))

    def _fitting(self, phrase: str) -> list[int]:
        if self._class == "noun" and (tabled := _tabled(phrase.lower(), self._category)):
            return [tabled[0][0]]
        base = next(iter(wordnet.base_forms(phrase.lower(), self._class)), "")
        return [one for one in wordnet.senses(base, self._class) if fits(self._category, one)]

    def _name_of(self, entry: Entry) -> int | None:
        """The sense that an entry's name has: of those that fit, one below its family, else the one that most of its words are
        akin to, else the most usual."""
        fitting = self._fitting(entry.name)
        others = [self._fitting(word) for word in entry.words] if len(fitting) > 1 else []
        family = set(wordnet.senses(entry.family.lower(), self._class))

        def grounds(one: int) -> tuple[bool, int, bool]:
            kin = sum(1 for other in others if any(_akin(one, sense) for sense in other))
            return not family.isdisjoint(_closure(one)), kin, not wordnet.named(one)

        return max(fitting, key=grounds, default=None)

    def _word_of(self, word: str, entry: Entry, name: int | None) -> int | None:
        """The sense that a further word of an entry has: akin to its name's, else as for a name."""
        fitting = self._fitting(word)
        family = set(wordnet.senses(entry.family.lower(), self._class))
        akin = [one for one in fitting if name is not None and _akin(one, name)]
        related = [one for one in fitting if not family.isdisjoint(_closure(one))]
        return next(iter(akin or related or [one for one in fitting if not wordnet.named(one)] or fitting), None)

    def _is_wide(self, synset: int) -> bool:
        head = wordnet.words(synset)[0].rpartition(" ")[2]
        return synset in self._wide or (self._class == "noun" and head in kinship.TOO_WIDE_HEADS)

    def _up(self, starts: Iterable[int], most: int) -> dict[int, int]:
        """Every sense above some senses within so many steps, not through the too wide ones."""
        steps = dict.fromkeys(starts, 0)
        frontier = list(steps)
        for step in range(1, most + 1):
            frontier = [up for one in frontier if not self._is_wide(one) for up in wordnet.wider(one) if up not in steps]
            steps.update(dict.fromkeys(frontier, step))
        return steps

    def find(self, word: str) -> Near | None:
        """The nearest entry to a word (lower case), if any is near enough."""
        if word not in self._cache:
            found = [near for synset, share in _weighed(word, self._category) for near in self._near(synset, share, word)]
            self._cache[word] = max(found, key=lambda near: near.score, default=None)
        return self._cache[word]

    def means(self, entry: Entry, word: str) -> int | None:
        """The sense that a word has among the words of an entry."""
        return self._meanings.get((entry.name, word))

    def find_sense(self, synset: int) -> Near | None:
        """The nearest entry to a sense."""
        return max(self._near(synset, 1.0, ""), key=lambda near: near.score, default=None)

    def _near(self, synset: int, share: float, word: str) -> Iterable[Near]:
        weight = 0.5 + 0.5 * share
        # A verb means much: only what it mostly means is brought to something wider.
        most = 0 if share < (1.0 if self._category == "action" else _USUAL) else _MOST_STEPS[self._category]
        for up, steps in self._up([synset], most).items():
            anchor = self._anchors.get(up)
            if anchor is not None and (steps == 0 or not (self._is_wide(up) or wordnet.domain(up) == "noun.shape")):
                yield Near(anchor.entry, steps, _STEP ** min(steps, _SOMEBODY) * weight * (1.0 if anchor.is_name else 0.97))
            for down, entry in self._shared.get(up, ()) if 0 < steps < _MOST_SHARED else ():
                if steps + down <= _MOST_SHARED and not self._is_person(up):
                    yield Near(entry, steps + down, _SIBLING_STEP[self._category] ** (steps + down) * weight)
        if self._category == "kind" and share == 1.0:
            yield from self._somebody(synset, weight, word)

    def _is_person(self, synset: int) -> bool:
        return sense(kinship.PERSON) in _closure(synset)

    def _somebody(self, synset: int, weight: float, word: str) -> Iterable[Near]:
        """Any human role may be played by a person, any animal by an animal, if the catalogue has one at large."""
        above = _closure(synset)
        candidates: tuple[str, ...] = ()
        if sense(kinship.PERSON) in above:
            woman = word in FEMALE or any(sense(name) in above for name in kinship.WOMAN)
            man = word in MALE or any(sense(name) in above for name in kinship.MAN)
            candidates = (*(["woman"] if woman else []), *(["man"] if man else []), "person", "man", "woman")
        elif sense(kinship.ANIMAL) in above:
            candidates = ("animal",)
        entry = next((self._by_name[name] for name in candidates if name in self._by_name), None)
        if entry is not None:
            yield Near(entry, _SOMEBODY, _STEP**_SOMEBODY * weight)
