"""What a place sounds like when nothing happens in it: layers by place, hour, season and weather."""

from dataclasses import dataclass
from itertools import pairwise

from aozora.film.screenplay import Shot

DAY, NIGHT, DAWN, EVENING = "day", "night", "dawn", "evening"

_HOURS = {
    DAWN: "dawn sunrise daybreak morning early",
    EVENING: "dusk sunset twilight evening golden blue",
    NIGHT: "night midnight moonlight moonlit nighttime starry",
}


@dataclass(frozen=True)
class Layer:
    """One layer: a sound of the catalogue, its gain over the nominal level, and when it is heard (hours, seasons; empty is
    always). `singers` overrides how many individuals there are."""

    sound: str
    gain_db: float = 0.0
    hours: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    singers: int = 0


_WARM = ("spring", "summer")
_GREEN = (
    Layer("breeze", 0),
    Layer("birdsong", -12, (DAY, EVENING), ("spring", "summer", "autumn", "fall"), 3),
    Layer("dawn chorus", -6, (DAWN,), ("spring", "summer", "autumn", "fall")),
    Layer("crows", -10, (DAY, DAWN), ("winter",), 1),
    Layer("crickets", -6, (NIGHT,), _WARM),
    Layer("crickets", -12, (EVENING,), _WARM, 2),
    Layer("owl", -6, (NIGHT,), ()),
)

PLACES: dict[str, tuple[Layer, ...]] = {
    "park": (*_GREEN, Layer("city", -2), Layer("pigeons", -8, (DAWN, DAY), (), 1)),
    "garden": (*_GREEN, Layer("insects", -8, (DAY,), _WARM), Layer("sparrows", -9, (DAY, DAWN), (), 2)),
    "forest": (*_GREEN, Layer("cuckoo", -12, (DAY, DAWN), _WARM), Layer("insects", -14, (DAY,), _WARM)),
    "jungle": (
        Layer("breeze", -6),
        Layer("insects", 0),
        Layer("dawn chorus", -8, (DAY, DAWN, EVENING)),
        Layer("frogs", -8, (NIGHT, EVENING)),
    ),
    "meadow": (
        Layer("breeze", -3),
        Layer("insects", -6, (DAY, EVENING), _WARM),
        Layer("birdsong", -8, (DAY, EVENING), (), 2),
        Layer("dawn chorus", -6, (DAWN,)),
        Layer("crickets", -4, (NIGHT,), _WARM),
        Layer("crickets", -6, (EVENING,), _WARM),
    ),
    "farm": (
        Layer("breeze", -4),
        Layer("sparrows", -6, (DAY, DAWN), (), 3),
        Layer("rooster", -8, (DAWN,)),
        Layer("moo", -14, (DAY,)),
        Layer("crickets", -6, (NIGHT,), _WARM),
    ),
    "beach": (Layer("waves", 0), Layer("desert wind", -8), Layer("gulls", -10, (DAY, DAWN, EVENING), (), 2)),
    "sea": (Layer("waves", -4), Layer("wind", -10), Layer("gulls", -12, (DAY, DAWN), (), 1)),
    "lake": (
        Layer("breeze", -4),
        Layer("stream", -8),
        Layer("ducks", -10, (DAY, DAWN, EVENING), (), 2),
        Layer("birdsong", -12, (DAY, EVENING), (), 2),
        Layer("dawn chorus", -6, (DAWN,)),
        Layer("frogs", -4, (NIGHT, EVENING), _WARM),
        Layer("crickets", -8, (NIGHT,), _WARM),
    ),
    "river": (
        Layer("stream", 0),
        Layer("breeze", -8),
        Layer("birdsong", -12, (DAY, DAWN, EVENING), (), 2),
        Layer("crickets", -8, (NIGHT,), _WARM),
    ),
    "waterfall": (Layer("waterfall", 0), Layer("birdsong", -12, (DAY, DAWN), (), 2)),
    "mountain": (Layer("wind", -6), Layer("desert wind", -8), Layer("crows", -12, (DAY,), (), 1)),
    "desert": (Layer("desert wind", 0), Layer("insects", -10, (EVENING, NIGHT))),
    "snow": (Layer("snow hush", 4), Layer("desert wind", -10)),
    "city": (
        Layer("city", 4),
        Layer("traffic", -8),
        Layer("crowd", -16, (DAY, EVENING)),
        Layer("pigeons", -12, (DAY, DAWN), (), 1),
    ),
    "market": (Layer("market crowd", 2), Layer("city", -4)),
    "cafe": (Layer("cafe", 0),),
    "stadium": (Layer("stadium", -2), Layer("cheering", -12)),
    "station": (Layer("station", 0), Layer("city", -6)),
    "highway": (Layer("traffic", -4), Layer("city", 2)),
    "skyline": (Layer("city", 2), Layer("breeze", -2)),
    "embankment": (Layer("stream", -8), Layer("city", 0), Layer("pigeons", -12, (DAY, DAWN), (), 1)),
    "village": (Layer("breeze", -4), Layer("sparrows", -8, (DAY, DAWN), (), 2), Layer("crickets", -8, (NIGHT,), _WARM)),
    "construction": (Layer("construction", 0), Layer("city", -2)),
    "factory": (Layer("factory", 0),),
    "railroad": (Layer("breeze", -3), Layer("crickets", -9, (NIGHT,), _WARM), Layer("sparrows", -14, (DAY, DAWN), (), 1)),
    "tunnel": (Layer("cave drips", 0), Layer("city", -8)),
    "cave": (Layer("cave drips", 2),),
    "pool": (Layer("stream", -10), Layer("large hall", 4)),
    "ruins": (Layer("desert wind", -4), Layer("insects", -10, (DAY, EVENING), _WARM), Layer("crickets", -8, (NIGHT,), _WARM)),
    "savanna": (
        Layer("desert wind", -6),
        Layer("insects", -4),
        Layer("crickets", -4, (NIGHT,)),
        Layer("birdsong", -13, (DAY, DAWN), (), 2),
    ),
    "swamp": (Layer("frogs", -6), Layer("insects", -4), Layer("mosquito", -6), Layer("owl", -8, (NIGHT,))),
    "volcano": (Layer("lava", 0), Layer("wind", -10)),
    "airless": (Layer("hum", -14),),
    "mars": (Layer("desert wind", -4),),
    "glacier": (Layer("wind", -8), Layer("ice creaking", 2)),
    "office": (Layer("office", 0),),
    "kitchen": (Layer("kitchen", 0),),
    "hall": (Layer("large hall", 4),),
    "shop": (Layer("room tone", 2), Layer("market crowd", -12)),
    "gym": (Layer("gym", 0),),
    "vent": (Layer("ventilation hum", 0),),
    "lift": (Layer("electric motor", -6), Layer("ventilation hum", -4)),
    "car": (Layer("engine", -12), Layer("city", -2)),
    "train": (Layer("train", 0),),
    "aquarium": (Layer("aquarium", 2),),
    "clock room": (Layer("room tone", 0), Layer("clock ticking", -18)),
    "barn": (Layer("breeze", -8), Layer("sparrows", -10, (DAY, DAWN), (), 2), Layer("moo", -18, (DAY,))),
    "farmyard": (Layer("breeze", -4), Layer("clucking", -10, (DAY, DAWN), (), 1), Layer("rooster", -8, (DAWN,))),
    "funfair": (Layer("market crowd", 3), Layer("laughter", -14, (DAY, EVENING))),
    "playground": (*_GREEN, Layer("laughter", -14, (DAY, EVENING))),
    "harbour": (Layer("waves", -8), Layer("gulls", -9, (DAY, DAWN, EVENING), (), 3), Layer("creaking", -12)),
    "vehicle deck": (Layer("hum", -6), Layer("beep", -16)),
    "underwater": (Layer("underwater", 2),),
    "space": (Layer("hum", -6),),
    "fireside": (Layer("fire", 0), Layer("crickets", -6, (NIGHT, EVENING))),
    "room": (Layer("room tone", 0),),
    "outdoors": (
        Layer("breeze", -3),
        Layer("birdsong", -11, (DAY, DAWN, EVENING), ("spring", "summer", "autumn", "fall"), 2),
        Layer("crickets", -8, (NIGHT,), _WARM),
        Layer("city", -8),
    ),
}

_PLACE_WORDS = {
    "park": "park zoo campus golf_course churchyard",
    "garden": "garden backyard yard orchard courtyard vineyard greenhouse temple_garden zen_garden flower_garden",
    "forest": "forest woods woodland glade grove clearing",
    "jungle": "jungle rainforest tropical",
    "meadow": "meadow lawn field prairie pasture countryside grassland hill hills wildflowers country_road rice_terraces",
    "savanna": "savanna savannah",
    "farm": "farm stable",
    "farmyard": "farmstead barnyard",
    "barn": "barn barn_interior",
    "village": "village old_town medieval_village castle_courtyard ancient_rome ancient_egypt",
    "beach": "beach shore coast seaside coastline tropical_beach island cliff",
    "sea": "sea ocean pier boat ship",
    "harbour": "harbour harbor",
    "lake": "lake pond marsh",
    "swamp": "swamp bog",
    "river": "river stream brook creek canal bridge_over",
    "waterfall": "waterfall falls",
    "mountain": "mountain mountains canyon peak valley summit",
    "glacier": "glacier arctic antarctic",
    "volcano": "volcano lava",
    "desert": "desert dunes wasteland pyramids",
    "ruins": "ruins ruin",
    "snow": "snow snowy tundra ice snow_field snowy_mountains snowy_canyon",
    "city": "city street road downtown alley square crosswalk intersection bridge sidewalk town basketball_court tennis_court "
    "gas_station parking_lot phone_booth",
    "skyline": "skyline rooftop",
    "embankment": "embankment quay riverfront",
    "highway": "highway motorway",
    "construction": "construction_site construction",
    "factory": "factory industrial_area junkyard",
    "railroad": "railroad railway",
    "tunnel": "tunnel subway_tunnel",
    "cave": "cave cavern dungeon",
    "market": "market bazaar mall",
    "station": "train_station station airport",
    "funfair": "amusement_park fair fairground carnival",
    "playground": "playground",
    "cafe": "cafe restaurant bar diner pub canteen",
    "stadium": "stadium arena",
    "pool": "swimming_pool pool ice_rink",
    "underwater": "underwater reef seabed",
    "aquarium": "aquarium",
    "airless": "space outer_space orbit earth_orbit moon moon_surface",
    "space": "spaceship spacecraft cockpit",
    "vehicle deck": "spaceship_bridge space_station",
    "mars": "mars",
    "fireside": "campfire fireplace bonfire campsite",
    "office": "office",
    "kitchen": "kitchen",
    "shop": "shop supermarket",
    "gym": "gym",
    "vent": "laboratory lab laboratory_bench hospital_room warehouse garage",
    "hall": "church church_interior concert_hall theatre theater museum ballroom staircase_hall hall cathedral gallery",
    "lift": "elevator lift",
    "car": "car car_interior",
    "train": "train train_interior carriage",
    "clock room": "library classroom living_room dining_room",
    "room": "room studio stairs staircase bedroom bathroom house home indoors indoor interior workshop living attic "
    "table tabletop basement hallway corridor shelf desk art_studio table_top wooden_stairs concrete_floor",
}
_PLACE_OF = {word: place for place, words in _PLACE_WORDS.items() for word in words.split()}

_WEATHER: tuple[tuple[str, tuple[Layer, ...]], ...] = (
    ("sandstorm", (Layer("sandstorm", 2),)),
    ("hail", (Layer("hail", 2), Layer("wind", -10))),
    ("hurricane", (Layer("downpour", 0), Layer("wind", 3))),
    ("tornado", (Layer("wind", 5), Layer("lava", -6))),
    ("flood", (Layer("rain", -4), Layer("stream", 0))),
    ("heavy rain", (Layer("downpour", 0),)),
    ("storm", (Layer("rain", 2), Layer("wind", -3), Layer("thunder", -4))),
    ("thunder", (Layer("rain", 0), Layer("thunder", -4))),
    ("drizzle", (Layer("rain", -8),)),
    ("rain", (Layer("rain", 0),)),
    ("wind", (Layer("wind", -3),)),
    ("blizzard", (Layer("wind", 0), Layer("snow hush", 4))),
    ("snow", (Layer("snow hush", 4),)),
)
_WET = ("storm", "thunder", "rain", "blizzard", "hail", "hurricane", "tornado")
_RAIN_ON = {
    "forest": "rain on leaves", "jungle": "rain on leaves", "garden": "rain on leaves", "park": "rain on leaves",
    "lake": "rain on water", "sea": "rain on water", "river": "rain on water", "pool": "rain on water", "swamp": "rain on water",
    "car": "rain on metal", "barn": "rain on roof", "factory": "rain on metal", "train": "rain on metal",
}  # fmt: skip
"""What rain falls on, by place; in rooms it beats against the window, elsewhere it is rain on open ground."""
_ANIMALS = frozenset(
    {"birdsong", "dawn chorus", "crickets", "insects", "owl", "cuckoo", "pigeons", "sparrows", "gulls", "laughter"}
)
_INDOORS = frozenset(
    {"room", "cafe", "space", "underwater", "office", "kitchen", "shop", "gym", "vent", "hall", "lift", "car", "train", "cave"}
    | {"aquarium", "clock room", "vehicle deck", "airless", "factory", "barn", "tunnel"}
)


def hour_of(hour: str) -> str:
    """Day, night, dawn or evening, from the screenplay's word."""
    words = hour.lower().replace("-", " ").split()
    return next((name for name, marks in _HOURS.items() if set(words) & set(marks.split())), DAY)


def place_of(place: str, indoors: bool) -> str:
    """The row of `PLACES` for the screenplay's place; the last word that means something decides."""
    words = place.lower().replace("-", " ").replace("_", " ").split()
    pairs = ["_".join(pair) for pair in pairwise(words)]
    if known := next((_PLACE_OF[pair] for pair in reversed(pairs) if pair in _PLACE_OF), None):
        return known
    found = next((_PLACE_OF[word] for word in reversed(words) if word in _PLACE_OF), None)
    return found or ("room" if indoors else "outdoors")


def layers_of(shot: Shot, indoors: bool) -> tuple[Layer, ...]:
    """The layers of a shot's ambience. Animals keep quiet in rain and storm; indoors the weather stays outside the window."""
    if not shot.ambience:
        return ()
    place, hour, weather = place_of(shot.place, indoors), hour_of(shot.hour), shot.weather.lower()
    layers = [
        layer
        for layer in PLACES[place]
        if (not layer.hours or hour in layer.hours) and (not layer.seasons or shot.season in layer.seasons)
    ]
    if any(mark in weather for mark in _WET):
        layers = [layer for layer in layers if layer.sound not in _ANIMALS]
    outside = next((more for mark, more in _WEATHER if mark in weather), ())
    damping = -12.0 if place in _INDOORS or indoors else 0.0
    inside = place in _INDOORS or indoors
    return (*layers, *(Layer(_falling(more.sound, place, inside), more.gain_db + damping) for more in outside))


def _falling(sound: str, place: str, inside: bool) -> str:
    return _RAIN_ON.get(place, "rain on window" if inside else sound) if sound == "rain" else sound
