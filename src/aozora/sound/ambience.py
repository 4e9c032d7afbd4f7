"""What a place sounds like when nothing happens in it: layers by place, hour, season and weather."""

from dataclasses import dataclass

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
    "market": (Layer("crowd", -2), Layer("city", -4)),
    "cafe": (Layer("crowd", -8), Layer("room tone", 6)),
    "stadium": (Layer("crowd", 0), Layer("cheering", -12)),
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
    "park": "park playground zoo",
    "garden": "garden backyard yard orchard courtyard vineyard",
    "forest": "forest woods woodland glade grove clearing",
    "jungle": "jungle rainforest tropical",
    "meadow": "meadow field prairie pasture countryside grassland savanna savannah hill hills wildflowers lawn",
    "farm": "farm barn stable barnyard",
    "beach": "beach shore coast seaside coastline tropical_beach island",
    "sea": "sea ocean harbour harbor pier boat ship",
    "lake": "lake pond marsh swamp",
    "river": "river stream brook creek canal",
    "waterfall": "waterfall falls",
    "mountain": "mountain mountains cliff canyon peak valley summit",
    "desert": "desert dunes wasteland",
    "snow": "snow snowy tundra arctic antarctic glacier ice",
    "city": "city street road downtown alley square crosswalk intersection highway bridge rooftop sidewalk town village",
    "market": "market bazaar mall station airport",
    "cafe": "cafe restaurant bar diner pub canteen",
    "stadium": "stadium arena",
    "underwater": "underwater reef seabed aquarium",
    "space": "space spaceship spacecraft cockpit orbit moon mars",
    "fireside": "campfire fireplace bonfire campsite",
    "room": "room studio stairs staircase kitchen bedroom bathroom office library museum gallery hall house home indoors indoor "
    "interior workshop table tabletop living classroom church laboratory "
    "lab theatre theater attic basement hallway corridor shelf desk",
}
_PLACE_OF = {word: place for place, words in _PLACE_WORDS.items() for word in words.split()}

_WEATHER: tuple[tuple[str, tuple[Layer, ...]], ...] = (
    ("storm", (Layer("rain", 2), Layer("wind", -3), Layer("thunder", -4))),
    ("thunder", (Layer("rain", 0), Layer("thunder", -4))),
    ("drizzle", (Layer("rain", -8),)),
    ("rain", (Layer("rain", 0),)),
    ("wind", (Layer("wind", -3),)),
    ("blizzard", (Layer("wind", 0), Layer("snow hush", 4))),
    ("snow", (Layer("snow hush", 4),)),
)
_WET = ("storm", "thunder", "rain", "blizzard")
_ANIMALS = frozenset({"birdsong", "dawn chorus", "crickets", "insects", "owl", "cuckoo", "pigeons", "sparrows", "gulls"})
_INDOORS = frozenset({"room", "cafe", "space", "underwater"})


def hour_of(hour: str) -> str:
    """Day, night, dawn or evening, from the screenplay's word."""
    words = hour.lower().replace("-", " ").split()
    return next((name for name, marks in _HOURS.items() if set(words) & set(marks.split())), DAY)


def place_of(place: str, indoors: bool) -> str:
    """The row of `PLACES` for the screenplay's place; the last word that means something decides."""
    words = place.lower().replace("-", " ").replace("_", " ").split()
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
    return (*layers, *(Layer(more.sound, more.gain_db + damping) for more in outside))
