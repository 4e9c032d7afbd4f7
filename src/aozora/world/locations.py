"""The places of a screenplay, each built once, and shared by all shots that are set there under the same conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from aozora.film.errors import InvalidInput
from aozora.film.production import Note
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import Store
from aozora.world.actions import ROLLING
from aozora.world.elements import Asset, Setting
from aozora.world.heavens import SKY_THINGS
from aozora.world.places.registry import PLACES, PlaceParams, build_place
from aozora.world.sky import sky_width

_PLAIN = PlaceParams()

UNHURRIED_S = 1.2
"""Things take about this long to roll through a set that is built to their size; longer shots get longer sets."""


@dataclass(frozen=True)
class Location:
    """A built place and what was different from what the screenplay asked: (name of the condition, why)."""

    setting: Setting
    changes: tuple[tuple[str, str], ...] = ()


class Sets:
    """The places that were built last, by name and parameters: shots and, in one process, films share them."""

    KEPT = 4

    def __init__(self, store: Store) -> None:
        self._store = store
        self._built: dict[tuple[str, PlaceParams], Location] = {}

    def of(self, place: str, params: PlaceParams) -> Location:
        """The place, built anew only when it is not among the last ones."""
        key = (place, params)
        location = self._built.pop(key, None) or _build(place, params, self._store)
        self._built[key] = location
        while len(self._built) > self.KEPT:
            del self._built[next(iter(self._built))]
        return location


class Locations:
    """The places of a screenplay's shots, built on demand."""

    def __init__(self, screenplay: Screenplay, assets: Mapping[str, Asset], settings: Settings, sets: Sets) -> None:
        self._screenplay, self._assets, self._settings, self._sets = screenplay, assets, settings, sets

    def of(self, shot: Shot) -> tuple[Location, tuple[Note, ...]]:
        """The place of a shot, and notes on what differs from the screenplay there."""
        location = self._sets.of(shot.place, self._params(shot))
        notes = tuple(Note(shot.id, shot.id, f"{name} is replaced: {why}") for name, why in location.changes)
        return location, notes

    def _params(self, shot: Shot) -> PlaceParams:
        return PlaceParams(
            hour=shot.hour,
            weather=shot.weather,
            season=shot.season,
            seed=self._settings.seed,
            light=shot.light.setup,
            qualities=shot.light.qualities,
            scale_hint=self._scale(shot.place),
            aloft=self._aloft(shot),
            sky_px=sky_width(self._settings.width),
        )

    def _aloft(self, shot: Shot) -> tuple[str, ...]:
        """The roles of a shot that are seen in the sky."""
        kinds = {role.kind for role in self._screenplay.cast if role.id in shot.roles}
        return tuple(name for name in SKY_THINGS if name in kinds)

    def _scale(self, place: str) -> float:
        """The size of the main subject over all shots at a place that is built to it, so that cuts do not change the set."""
        if place not in PLACES or not PLACES[place].to_scale:
            return 0.0
        for shot in self._screenplay.shots:
            if shot.place != place:
                continue
            leading = [beat.subject for beat in shot.beats if beat.action in ROLLING]
            for role in (*leading, *shot.camera.subjects, *shot.roles):
                if role in self._assets:
                    size = max(self._assets[role].size)
                    patience = min(max(float(shot.seconds) / UNHURRIED_S, 1.0), 5.0) if leading else 1.0
                    return round(size * patience, 4)
        return 0.0


def _build(place: str, params: PlaceParams, store: Store) -> Location:
    """The place; a condition that it does not know falls back to the plain one."""
    changes: list[tuple[str, str]] = []
    for _ in range(5):
        try:
            return Location(build_place(place, params, store), tuple(changes))
        except InvalidInput as cause:
            changes.append((cause.field or "place", cause.message))
            if cause.field in ("hour", "weather", "season"):
                params = replace(params, **{cause.field: getattr(_PLAIN, cause.field)})
            elif place not in PLACES:
                place = next(iter(PLACES))
            else:
                raise
    raise InvalidInput(f"must be one of {', '.join(PLACES)} (got {place!r})", field="place")
