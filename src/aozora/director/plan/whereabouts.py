"""Whereabouts: where a film plays, at what hour and in what season, when the prompt does not say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from aozora.director.lexicon import stages
from aozora.director.lexicon.stages import Stages
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.director.notes import ShotNotes
from aozora.film.catalogue import Entry
from aozora.film.screenplay import Role

SMALL_M = 0.6
"""Things up to this long stand on a table when no place is named, in metres."""


class Whereabouts:
    """Chooses among the places of the catalogue by the tables of `lexicon.stages`; where several fit, the seed does."""

    def __init__(self, vocabulary: Vocabulary, seed: int) -> None:
        self._vocabulary = vocabulary
        self._seed = seed

    def place(self, roles: Sequence[Role], actions: Sequence[str], shot: ShotNotes) -> str:
        """The stage of those who are in the film and of what they do. What is done binds more than what is large, that more than
        who is there, and that more than what is small."""
        served = {role for deed in shot.deeds if deed.action in stages.SERVING for role in deed.targets}
        beings = [role for role in roles if role.category == "being" and role.id not in served]
        things = [role for role in roles if role.category == "thing"]
        people = [role for role in beings if self._is_human(role)]
        if shot.studio:
            return self._first(("studio", *stages.TABLE_TOPS))
        habits = actions if people else ()
        small = [self._names(role) for role in things] if people or not beings else []
        small += [["food"] for role in roles if role.id in served and role.category == "being"]
        for stage, words in (
            (stages.DOINGS, [[action] for action in actions]),
            (stages.HABITS, [[action] for action in habits]),
            (stages.LARGE_THINGS, [self._names(role) for role in things if self._meets(role, beings)]),
            (stages.KINDS, [self._names(role) for role in beings]),
            (stages.IN_HAND if people else stages.SMALL_THINGS, small),
        ):
            if place := self._stage(stage, words):
                return place
        return self._otherwise(beings, people, things, shot)

    def settled(self, place: str, shot: ShotNotes, cast: Mapping[str, Role]) -> tuple[str, ShotNotes]:
        """A place that was named as those words are meant there, and the shot with its weather: under the sea for fish that swim
        in it, a canyon of rock or of snow; and where snow lies anyway it does not fall unless something says so."""
        here = [cast[role] for role in shot.roles]
        swims = bool(here) and {deed.action for deed in shot.deeds} <= stages.SUBMERGED_DEEDS
        if place in stages.OPEN_WATERS and swims and all(map(self._submerged, here)):
            place = self._choice(("underwater",)) or place
        snowy = "snow" in shot.weather or shot.season == "winter"
        place = (self._choice((stages.UNDER_SNOW.get(place, ""),)) if snowy else "") or place
        if place in stages.LASTING_SNOW and shot.weather == "snow" and not shot.snowfall:
            shot = replace(shot, weather="clear")
        return place, shot

    def _submerged(self, role: Role) -> bool:
        return role.category == "being" and bool(set(self._names(role)) & stages.SUBMERGED)

    def _otherwise(self, beings: Sequence[Role], people: Sequence[Role], things: Sequence[Role], shot: ShotNotes) -> str:
        if not beings and not things:
            return self._choice(stages.WEATHER_STAGES.get(shot.weather, ())) or self._first(stages.OUTDOORS)
        if people:
            young = all(role.kind in ("boy", "girl", "child", "baby") for role in people)
            return self._choice(stages.CHILDREN if young else stages.PEOPLE) or self._first(stages.OUTDOORS)
        if beings:
            return self._first(stages.OUTDOORS)
        lengths = [entry.facts.get("length_m", 0.3) for role in things if (entry := self._entry(role)) is not None]
        return self._first(stages.TABLE_TOPS if max(lengths, default=0.3) <= SMALL_M else stages.STREETS)

    def _stage(self, table: Stages, words: Iterable[Sequence[str]]) -> str:
        """The place of the first line that names one of those `words`; a name binds more than the families behind it."""
        chains = [list(chain) for chain in words]
        for depth in range(max((len(chain) for chain in chains), default=0)):
            at_depth = {chain[depth] for chain in chains if len(chain) > depth}
            for known, places in table:
                if known & at_depth and (place := self._choice(places)):
                    return place
        return ""

    def _meets(self, thing: Role, beings: Sequence[Role]) -> bool:
        """Whether a thing tells where those beside it are: animals of the wild do not go where a sofa is."""
        families = set(self._names(thing))
        if "sky" in families and not set(self._names(thing)) & {"planet", "galaxy"}:
            return not beings
        indoors = bool(families & {"furniture", "bathroom", "refrigerator", "microwave", "bed", "potted plant"})
        return not indoors or all(self._is_human(being) or set(self._names(being)) & stages.INDOOR_PETS for being in beings)

    def _is_human(self, role: Role) -> bool:
        return bool({"person", "robot"} & set(self._names(role)))

    def _entry(self, role: Role) -> Entry | None:
        return self._vocabulary.entry("kind" if role.category == "being" else "thing", role.kind)

    def _names(self, role: Role) -> tuple[str, ...]:
        """What a role is called, the narrowest first: its kind and the families around it."""
        return self._vocabulary.families("kind" if role.category == "being" else "thing", role.kind)

    def _choice(self, places: Sequence[str]) -> str:
        """One of the places that the catalogue has, by the seed."""
        known = [entry.name for place in places if (entry := self._vocabulary.entry("place", place)) is not None]
        return known[self._seed % len(known)] if known else ""

    def _first(self, places: Sequence[str]) -> str:
        known = (entry.name for place in places if (entry := self._vocabulary.entry("place", place)) is not None)
        return next(known, next(iter(self._vocabulary.names("place")), ""))


def season_of(place: str, weather: str, roles: Sequence[Role], actions: Sequence[str]) -> str:
    """The season that what is named belongs to; summer when nothing tells."""
    for name in (weather, place, *(role.kind for role in roles), *actions):
        if name in stages.SEASON_OF:
            return stages.SEASON_OF[name]
    states = [state for role in roles for state in role.attributes.states]
    return next((stages.SEASON_OF_STATE[state] for state in states if state in stages.SEASON_OF_STATE), "summer")


def hour_of(roles: Sequence[Role]) -> str:
    """The hour at which those in the picture are seen; the afternoon when nothing tells."""
    return next((stages.HOUR_OF[role.kind] for role in roles if role.kind in stages.HOUR_OF), "afternoon")
