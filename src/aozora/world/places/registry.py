"""Which places there are: a lazy table from a place's name to the function that builds it, and their catalogue entries."""

import importlib
from collections.abc import Callable
from dataclasses import replace

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.daylight import HOURS, SEASONS
from aozora.world.elements import Setting
from aozora.world.mood import in_mood
from aozora.world.places.conditions import PlaceParams
from aozora.world.places.entry import Place
from aozora.world.places.nature_registry import NATURE
from aozora.world.places.rooms.table import ROOMS
from aozora.world.places.town.table import LOTS
from aozora.world.weathering import weathered
from aozora.world.weathers import WEATHERS

Builder = Callable[[PlaceParams, Store], Setting]

SKIES = 8
"""How many skies the places of one seed share, so that few have to be made."""


_OUTDOOR = "aozora.world.places.outdoor"
_WATERSIDE = "aozora.world.places.waterside"
_LOT = "aozora.world.places.town.build:lot"
_ROOM = "aozora.world.places.rooms.build:room"
_STREET = "aozora.world.places.street"

PLACES: dict[str, Place] = {
    "park": Place(f"{_OUTDOOR}:park", ("lawn", "city park", "town park", "public park", "green", "grass"), "outdoors"),
    "meadow": Place(
        f"{_OUTDOOR}:meadow",
        ("flower meadow", "wildflowers", "pasture", "prairie", "countryside", "grassland", "grassy field", "field"),
    ),
    "garden": Place(f"{_OUTDOOR}:garden", ("backyard", "back yard", "yard", "courtyard garden")),
    "forest": Place(f"{_OUTDOOR}:forest", ("forest clearing", "clearing", "woods", "woodland", "glade", "forest glade")),
    "snow field": Place(f"{_OUTDOOR}:snow_field", ("snow", "snowy field", "snowfield", "snowy landscape", "winter landscape")),
    "beach": Place("aozora.world.places.coast:beach", ("sandy beach", "seaside", "shore", "seashore", "sea shore")),
    "island": Place(
        "aozora.world.places.coast:island",
        ("tropical island", "tropical beach", "desert island", "palm beach", "island beach", "lagoon", "paradise island"),
    ),
    "sea": Place("aozora.world.places.open_sea:open_sea", ("ocean", "open sea", "open ocean", "high seas", "ocean surface")),
    "lake": Place(f"{_WATERSIDE}:lake", ("lakeside", "lake shore", "lakeshore", "mountain lake", "tarn", "loch", "fjord")),
    "river": Place(f"{_WATERSIDE}:river", ("riverbank", "river bank", "riverside", "river valley")),
    "stream": Place(f"{_WATERSIDE}:stream", ("brook", "creek", "rivulet", "forest stream", "mountain stream")),
    "pond": Place(f"{_WATERSIDE}:pond", ("duck pond", "lily pond", "garden pond", "village pond")),
    "city street": Place(
        f"{_STREET}:city_street",
        (
            "street",
            "city",
            "downtown",
            "crosswalk",
            "zebra crossing",
            "bus stop",
            "sidewalk",
            "pavement",
            "town",
            "avenue",
            "boulevard",
            "city centre",
            "city center",
            "urban street",
            "road",
        ),
    ),
    "old town": Place(
        f"{_STREET}:old_town",
        (
            "cobblestone street",
            "paris street",
            "cobbled street",
            "old european street",
            "european street",
            "narrow street",
            "cobblestones",
            "old city",
            "lane",
            "historic street",
        ),
    ),
    "village": Place(
        "aozora.world.places.rural:village", ("hamlet", "village street", "countryside village", "small village", "rural village")
    ),
    "country road": Place(
        "aozora.world.places.rural:country",
        ("country lane", "forest road", "rural road", "open road", "roadside", "road through fields"),
    ),
    "table top": Place(
        "aozora.world.places.tabletop:table_top",
        ("table", "tabletop", "wooden table", "kitchen table", "desk", "kitchen counter", "counter", "workbench"),
        "indoors",
        ("wooden",),
        to_scale=True,
    ),
    "studio": Place(
        "aozora.world.places.tabletop:studio_sweep",
        ("photo studio", "plain background", "seamless backdrop", "backdrop", "grey background", "white background"),
        "indoors",
        to_scale=True,
    ),
    "laboratory bench": Place(
        "aozora.world.places.tabletop:laboratory_bench",
        ("lab bench", "laboratory table", "lab table", "test bench", "science table"),
        "indoors",
        to_scale=True,
    ),
    "concrete floor": Place(
        "aozora.world.places.tabletop:concrete_floor",
        ("bare concrete floor", "cement floor", "concrete ground", "garage floor", "basement floor"),
        "indoors",
        to_scale=True,
    ),
    "wooden stairs": Place(
        "aozora.world.places.stairs:wooden_stairs",
        ("stairs", "staircase", "stairway", "steps", "wooden steps", "flight of stairs", "stair"),
        "indoors",
        ("wooden",),
        to_scale=True,
    ),
    "space station": Place(
        "aozora.world.places.orbital:space_station",
        ("space station interior", "inside a space station", "international space station", "space station module"),
        "indoors",
    ),
    **{name: Place(_LOT, row.words, "outdoors", row.traits, named=True) for name, row in LOTS.items()},
    **{name: Place(_ROOM, row.words, "indoors", row.traits, named=True) for name, row in ROOMS.items()},
    **NATURE,
}
"""Place name -> how it is built. Names and words are unique over the table."""


def build_place(name: str, params: PlaceParams, store: Store) -> Setting:
    """The place of that name; meshes and pictures are kept in `store`. `InvalidInput` names an unknown place, hour, weather or
    season and what is allowed."""
    for field, value, allowed in (
        ("place", name, PLACES),
        ("hour", params.hour, HOURS),
        ("weather", params.weather, WEATHERS),
        ("season", params.season, SEASONS),
    ):
        if value not in allowed:
            raise InvalidInput(f"must be one of {', '.join(allowed)} (got {value!r})", field=field)
    params = replace(params, sky=sky_seed(name, params.seed))
    module, _, function = PLACES[name].builder.partition(":")
    builder = getattr(importlib.import_module(module), function)
    setting: Setting = builder(name, params, store) if PLACES[name].named else builder(params, store)
    return in_mood(weathered(setting, params, store), params)


def sky_seed(place: str, seed: int) -> int:
    """The seed of the clouds over a place: a seed has `SKIES` skies, which its places share."""
    return SKIES * seed + int(SKIES * lane(seed, "sky", place).random())


def place_entries() -> tuple[Entry, ...]:
    """The catalogue entries of all places, hours and weathers."""
    places = (
        Entry(category="place", name=name, words=place.words, family=place.family, traits=place.traits)
        for name, place in PLACES.items()
    )
    hours = (
        Entry(category="hour", name=name, words=hour.words, family="day", facts={"sun_elevation_deg": hour.elevation})
        for name, hour in HOURS.items()
    )
    weathers = (Entry(category="weather", name=name, words=weather.words, family="weather") for name, weather in WEATHERS.items())
    return (*places, *hours, *weathers)
