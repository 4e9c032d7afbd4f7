"""The vocabulary: every phrase that the catalogue or the director knows, and the nearest entry of the catalogue to a word."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache

from aozora.director.grammar.inflection import noun_lemma, verb_readings
from aozora.director.lexicon import camera_terms, closed, film_terms, hearing, nouns, qualities
from aozora.director.lexicon.senses import SENSES, Sense
from aozora.director.lexicon.verbs import IDIOMS, VERB_KIN
from aozora.director.meaning import nearness, wordnet
from aozora.director.meaning.context import Context
from aozora.director.meaning.spelling import Speller
from aozora.film.catalogue import Catalogue, Category, Entry

Words = tuple[str, ...]
Senses = Mapping[str, str]
"""Category of meaning -> canonical name."""

_Tables = dict[Words, dict[str, str]]

_PHRASES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("framing", camera_terms.FRAMINGS),
    ("angle", camera_terms.ANGLES),
    ("move", camera_terms.MOVES),
    ("pace", camera_terms.PACES),
    ("support", camera_terms.SUPPORTS),
    ("focus", camera_terms.FOCUS),
    ("light", film_terms.LIGHT_PHRASES),
    ("studio", film_terms.LIGHT_SETUPS),
    ("hour", film_terms.HOURS),
    ("weather", film_terms.WEATHERS),
    ("season", film_terms.SEASONS),
    ("look", film_terms.LOOKS),
    ("sound", hearing.SOUNDS),
)

KIN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "framing": camera_terms.FRAMING_KIN,
    "angle": camera_terms.ANGLE_KIN,
    "move": camera_terms.MOVE_KIN,
    "support": camera_terms.SUPPORT_KIN,
    "pace": camera_terms.PACE_KIN,
    "focus": camera_terms.FOCUS_KIN,
    "hour": film_terms.HOUR_KIN,
    "weather": film_terms.WEATHER_KIN,
    "look": film_terms.LOOK_KIN,
    "sound": hearing.SOUND_KIN,
    "kind": nouns.NOUN_KIN,
    "thing": nouns.NOUN_KIN,
    "place": nouns.PLACE_KIN,
    "colour": {word: (wider,) for word, wider in qualities.COLOUR_KIN.items() if wider},
    "material": {word: (wider,) for word, wider in qualities.MATERIAL_KIN.items() if wider},
    "action": {verb: tuple(wide for wide, _ in kin) for verb, kin in VERB_KIN.items()},
}
"""Category -> word -> nearer, more general words; substitution never leaves its category."""


def words_of(phrase: str) -> Words:
    """The words of a phrase as phrases are compared: lower case, hyphens as spaces."""
    return tuple(phrase.lower().replace("-", " ").replace("'s", " 's").split())


def _add(table: _Tables, phrase: str, category: str, name: str) -> None:
    if words := words_of(phrase):
        table.setdefault(words, {}).setdefault(category, name)


@cache
def _own_phrases() -> _Tables:
    """The director's own phrases; built once."""
    table: _Tables = {}
    for category, phrases in _PHRASES:
        for name, more in phrases.items():
            for phrase in (name, *more.split(",")):
                _add(table, phrase, category, name)
    for category, listed in (
        ("preposition", closed.COMPOUND_PREPOSITIONS),
        ("sequence", closed.SEQUENCE_PHRASES),
        ("silence", hearing.SILENCE),
        ("no music", hearing.NO_MUSIC),
        ("quality", film_terms.QUALITY_TERMS.split(",")),
        ("lens", [*camera_terms.LENSES, *camera_terms.LENS_KINDS]),
        ("film end", film_terms.FILM_ENDS),
        ("thing", nouns.NOUN_KIN),
        ("young", nouns.YOUNG),
        ("place", nouns.PLACE_NOUNS),
        ("carrier", nouns.TEXT_CARRIERS),
        ("reciprocal", closed.RECIPROCALS),
        ("colour", qualities.COLOUR_KIN),
        ("material", qualities.MATERIAL_KIN),
    ):
        for phrase in sorted(listed):
            _add(table, phrase, category, phrase)
    for phrase, verb in IDIOMS.items():
        _add(table, phrase, "action", verb)
    for phrase, direction in qualities.DIRECTION_WORDS.items():
        if " " in phrase:
            _add(table, phrase, "direction", direction)
    return table


@dataclass(frozen=True)
class Match:
    """The entry that a word comes to: `name` ("" if none), whether it means just that, and the step that led there."""

    name: str = ""
    exact: bool = False
    score: float = 0.0


_ALIASES: Mapping[str, Mapping[str, str]] = dict(_PHRASES)


def _spelt(word: str) -> str:
    """A name in lower case, its genitive as it is written: "Newton 's cradle" was read in three words."""
    return word.lower().replace(" 's", "'s")


class Vocabulary:
    """What can be said and shown: looks phrases up by their words, and words up by nearness."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._entries: dict[str, dict[str, Entry]] = {}
        self._families: dict[str, dict[str, list[Entry]]] = {}
        self._phrases: _Tables = {}
        self._listed: dict[Category, tuple[Entry, ...]] = {category: catalogue.of(category) for category in nearness.CATEGORIES}
        self._graphs: dict[Category, nearness.Nearness] = {}
        self._nearest: dict[tuple[Category, str], Match] = {}
        self._context = Context()
        for entry in catalogue.entries:
            self._entries.setdefault(entry.category, {}).setdefault(entry.name.lower(), entry)
        for entry in catalogue.entries:
            by_word = self._entries[entry.category]
            for word in entry.words:
                by_word.setdefault(word.lower(), entry)
            for word in (entry.name, *entry.words) if entry.category in ("kind", "thing", "garment", "part") else ():
                # "grapes" is listed as it is usually said; one of them is a grape. A glass is none of the glasses on a nose.
                if entry.category == "garment" and word.lower() in nouns.SAID_IN_PLURAL:
                    continue
                by_word.setdefault(noun_lemma(word.lower()), entry)
            if entry.family:
                self._families.setdefault(entry.category, {}).setdefault(entry.family.lower(), []).append(entry)
            for phrase in (entry.name, *entry.words):
                # The house look goes without saying; a house is a house.
                if (entry.category, phrase) != ("look", "house"):
                    _add(self._phrases, phrase, entry.category, entry.name)
        # "watches" in the catalogue means every form of "watch", unless that is an action of its own.
        for entry in catalogue.of("action"):
            for word in entry.words:
                first, space, rest = word.lower().partition(" ")
                for lemma, _ in verb_readings(first):
                    self._entries["action"].setdefault(f"{lemma}{space}{rest}", entry)
        own = _own_phrases()
        self._longest: dict[str, int] = {}
        for words in (*own, *self._phrases):
            self._longest[words[0]] = max(self._longest.get(words[0], 1), len(words))
        self._own = own
        self._speller: Speller | None = None

    def longest(self, first: str) -> int:
        """How many words the longest phrase has that begins with `first`."""
        return self._longest.get(first, 1)

    def mended(self, word: str) -> str:
        """A word in lower case as it is spelt rightly (`spelling`)."""
        if self._speller is None:
            listed = {word for words in (*self._own, *self._phrases) for word in words}
            self._speller = Speller(listed, (name for name in self._entries.get("action", {}) if " " not in name))
        return self._speller.mended(word)

    def senses(self, words: Words) -> Senses:
        """What a phrase can mean, by category: the catalogue's names before the director's own."""
        mine, theirs = self._own.get(words), self._phrases.get(words)
        if mine is None or theirs is None:
            return theirs or mine or {}
        return {**mine, **theirs}

    def inflected(self, words: Words) -> Senses:
        """Like `senses`, also when the last word is a plural or the first a form of a verb."""
        if found := self.senses(words):
            return found
        singular = (*words[:-1], noun_lemma(words[-1]))
        if singular != words and (found := self.senses(singular)):
            return found
        for lemma, _ in verb_readings(words[0]) if len(words) > 1 else ():
            if found := self.senses((lemma, *words[1:])):
                return found
        return {}

    def entry(self, category: Category, word: str) -> Entry | None:
        """The entry that a word (or its singular) names exactly."""
        table = self._entries.get(category, {})
        wanted = _spelt(word)
        found = table.get(wanted) or table.get(noun_lemma(wanted)) or table.get(wanted.replace("-", " "))
        if found is None or (sense := self._meant(category, wanted)) is None:
            return found
        meant = nearness.sense(sense.name)
        graph = self._graph(category)
        same = graph.means(found, wanted) == meant or self._by_sense(category, sense).name == found.name
        return found if sense.category == category and same else None

    def named(self, category: Category, name: str) -> Entry | None:
        """The entry with this name, whatever the words of the prompt make of the word."""
        return self._entries.get(category, {}).get(name.lower())

    def in_context(self, said: Iterable[str]) -> "Vocabulary":
        """The same vocabulary where the words of a prompt choose between the senses of a noun."""
        view = copy(self)
        view._context, view._nearest = Context(said), {}
        return view

    def _meant(self, category: Category, word: str) -> Sense | None:
        """The sense that the context chooses for a noun."""
        return self._context.sense_of(noun_lemma(word)) if category in ("kind", "thing", "place") else None

    def _by_sense(self, category: Category, sense: Sense) -> Match:
        if sense.category != category:
            return Match()
        near = self._graph(category).find_sense(nearness.sense(sense.name))
        return Match(near.entry.name, near.steps == 0, round(near.score, 3)) if near is not None else Match()

    def families(self, category: Category, name: str) -> tuple[str, ...]:
        """A name with the families around it, the narrowest first ("corgi", "dog", "animal")."""
        names, entry = [name], self.entry(category, name)
        while entry is not None and entry.family not in ("", *names):
            names.append(entry.family)
            # A bowl is a vessel, but not the ship that the word may mean as well.
            wider = self.named(category, entry.family)
            entry = wider if wider is not None and wider.name == entry.family else None
        return tuple(names)

    def has(self, category: Category) -> bool:
        """Whether the catalogue has any entry of a category."""
        return category in self._entries

    def names(self, category: Category) -> tuple[str, ...]:
        """The names of a category's entries, sorted."""
        return tuple(sorted({entry.name for entry in self._entries.get(category, {}).values()}))

    def nearest(self, category: Category, word: str) -> Match:
        """The entry nearest to a word: itself, a member of the family that it names, then wider and wider words, by the
        director's own tables before WordNet's graph; a compound that WordNet does not list comes to what its head comes to."""
        wanted = (category, _spelt(word))
        if wanted not in self._nearest:
            found = self._find(*wanted)
            entry = self.named(category, found.name)
            # A subkind that its entry understands as a variant is just what was asked for.
            varied = entry is not None and not found.exact and noun_lemma(word.lower()) in entry.traits
            self._nearest[wanted] = Match(found.name, True, 1.0) if varied else found
        return self._nearest[wanted]

    def _find(self, category: Category, word: str) -> Match:
        if (sense := self._meant(category, word)) is not None:
            found = self._by_sense(category, sense)
            if found.name or sense != SENSES[noun_lemma(word)][0] or sense.category != category:
                return found
        if (found := self._by_kin(category, word)).name:
            return found
        if category in nearness.CATEGORIES and (category == "action" or word not in qualities.COLOUR_KIN):
            singular = word if category == "action" else noun_lemma(word)
            if (near := self._graph(category).find(singular)) is not None:
                return Match(near.entry.name, near.steps == 0, round(near.score, 3))
            if wordnet.uses(singular):
                return Match()
        head = word.rpartition(" ")[2]
        if head == word or category == "action":
            return Match()
        found = self.nearest(category, head)
        return Match(found.name, False, round(found.score * 0.8, 3))

    def _by_kin(self, category: Category, word: str) -> Match:
        seen: set[str] = set()
        frontier, distance = [word], 0
        while frontier and distance < 5:
            for candidate in frontier:
                if (entry := self._named(category, candidate)) is not None:
                    return Match(entry.name, distance == 0, round(0.8**distance, 3))
            for candidate in frontier if distance == 0 else [c for c in frontier if c not in nouns.BROAD]:
                if entry := self._member(category, candidate):
                    return Match(entry.name, distance == 0, round(0.9 * 0.8**distance, 3))
            seen.update(frontier)
            frontier = list(dict.fromkeys(w for c in frontier for w in self._wider(category, c) if w not in seen))
            distance += 1
        return Match()

    def _graph(self, category: Category) -> nearness.Nearness:
        if category not in self._graphs:
            self._graphs[category] = nearness.Nearness(category, self._listed[category])
        return self._graphs[category]

    def _named(self, category: Category, word: str) -> Entry | None:
        for alias in (word, *_ALIASES.get(category, {}).get(word, "").split(",")):
            if alias and (entry := self.entry(category, alias)) is not None:
                return entry
        return None

    def _member(self, category: Category, family: str) -> Entry | None:
        """The plainest member of a family: the one with the fewest words in its name, in catalogue order."""
        if category in nearness.PICTURED and (family in nouns.PLACE_NOUNS or self.entry("place", family) is not None):
            # What belongs in a street or a bathroom is no street and no bathroom.
            return None
        if category == "action":
            # Actions are grouped by what moves ("face": smile, nod), which is no verb for them.
            return None
        members = self._families.get(category, {}).get(family) or self._families.get(category, {}).get(noun_lemma(family), [])
        if category == "thing":
            members = [entry for entry in members if nearness.is_kind_of(entry.name, noun_lemma(family))]
        return min(members, key=lambda entry: len(entry.name.split()), default=None)

    def _wider(self, category: Category, word: str) -> Iterable[str]:
        kin = KIN.get(category, {})
        yield from kin.get(word) or kin.get(noun_lemma(word), ())
        if category in ("kind", "thing") and word in nouns.YOUNG:
            yield nouns.YOUNG[word]
