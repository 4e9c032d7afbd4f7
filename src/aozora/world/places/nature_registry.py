"""Natural places of the table of places."""

from dataclasses import replace

from aozora.world.places.entry import Place

_HEAVEN = "aozora.world.places.other_worlds:heaven"
_WILD = "aozora.world.places.wilds:wild"

_ROWS: dict[str, Place] = {
    "mountains": Place(
        _WILD,
        (
            "mountain",
            "mountain range",
            "alps",
            "alpine meadow",
            "mountain valley",
            "valley",
            "mountain landscape",
            "green mountains",
            "highlands",
        ),
        traits=("green",),
    ),
    "snowy mountains": Place(
        _WILD,
        (
            "snow-capped mountains",
            "snow capped mountains",
            "snowy peaks",
            "mountain peak",
            "mountain peaks",
            "mountain top",
            "mountaintop",
            "summit",
            "himalayas",
            "snowy mountain",
            "ski slope",
        ),
        traits=("snowy",),
    ),
    "snowy canyon": Place(
        _WILD,
        ("snow canyon", "snowy gorge", "snowy ravine", "winter canyon", "snow-covered canyon", "snowy valley"),
        traits=("snowy",),
    ),
    "rocky mountains": Place(
        _WILD,
        ("rocky mountain", "rocky peaks", "rocky landscape", "rocks", "rocky terrain"),
        traits=("rocky",),
    ),
    "hills": Place(_WILD, ("hill", "rolling hills", "green hills", "hillside", "grassy hill", "hilltop")),
    "jungle": Place(_WILD, ("rainforest", "rain forest", "tropical forest", "tropical rainforest", "amazon")),
    "pine forest": Place(_WILD, ("pine woods", "conifer forest", "coniferous forest", "fir forest", "taiga", "pines")),
    "broadleaf forest": Place(_WILD, ("beech forest", "deciduous forest", "oak forest", "autumn forest", "hardwood forest")),
    "bamboo grove": Place(_WILD, ("bamboo forest", "bamboo thicket", "bamboo grove path")),
    "savanna": Place(_WILD, ("savannah", "african savanna", "african plains", "serengeti", "safari")),
    "canyon": Place(_WILD, ("grand canyon", "gorge", "ravine", "red rock canyon")),
    "volcano": Place(_WILD, ("lava field", "volcanic landscape", "erupting volcano", "lava", "crater")),
    "swamp": Place(_WILD, ("marsh", "bog", "bayou", "wetland", "everglades", "mangrove")),
    "mars": Place(_WILD, ("surface of mars", "mars surface", "martian surface", "red planet", "martian landscape")),
    "moon surface": Place(_WILD, ("surface of the moon", "lunar surface", "lunar landscape", "on the moon", "moon")),
    "waterfall": Place(_WILD, ("falls", "waterfalls", "cascade", "jungle waterfall")),
    "cliff": Place(
        _WILD,
        (
            "cliffs",
            "coast",
            "coastline",
            "rocky coast",
            "sea cliff",
            "sea cliffs",
            "cliff coast",
            "rocky shore",
            "headland",
            "clifftop",
        ),
        traits=("rocky",),
    ),
    "glacier": Place(_WILD, ("ice field", "icefield", "glacier lagoon", "ice cliff")),
    "arctic": Place(
        _WILD,
        ("arctic ice", "antarctica", "antarctic", "north pole", "south pole", "pack ice", "ice floe", "tundra", "icebergs"),
    ),
    "underwater": Place(
        _WILD,
        (
            "coral reef",
            "underwater coral reef",
            "reef",
            "under the sea",
            "under water",
            "seabed",
            "sea floor",
            "ocean floor",
            "undersea",
            "sea bed",
            "deep sea",
        ),
    ),
    "cave": Place(_WILD, ("cavern", "grotto", "underground cave", "limestone cave")),
    "outer space": Place(
        _HEAVEN,
        ("space", "in space", "deep space", "cosmos", "galaxy", "universe", "starry void", "nebula", "among the stars"),
    ),
    "earth orbit": Place(_HEAVEN, ("orbit", "low earth orbit", "above the earth", "earth from space")),
    "wheat field": Place(_WILD, ("grain field", "cornfield", "golden field", "crop field", "barley field")),
    "sunflower field": Place(_WILD, ("field of sunflowers", "sunflowers", "sunflower farm")),
    "lavender field": Place(_WILD, ("field of lavender", "lavender fields", "provence")),
    "vineyard": Place(_WILD, ("winery", "vineyards", "grape field", "vines")),
    "rice terraces": Place(_WILD, ("rice field", "rice paddy", "paddy field", "rice paddies", "terraced fields")),
    "orchard": Place(_WILD, ("apple orchard", "cherry orchard", "fruit trees", "cherry blossom grove")),
    "farm": Place(_WILD, ("farmland", "farmyard", "barnyard", "barn", "farmhouse", "ranch")),
    "desert": Place(_WILD, ("dunes", "sand dunes", "sand", "sandy desert", "sahara", "desert dunes")),
    "cactus desert": Place(_WILD, ("sonoran desert", "wild west", "arizona desert", "mexican desert", "badlands")),
    "playground": Place(_WILD, ("play ground", "children's playground", "swings", "play area")),
    "zen garden": Place(_WILD, ("japanese garden", "rock garden", "dry garden", "stone garden", "japanese rock garden")),
    "flower garden": Place(
        _WILD,
        ("rose garden", "botanical garden", "botanical gardens", "tulip field", "flower field", "field of flowers", "flower bed"),
    ),
}
NATURE: dict[str, Place] = {name: replace(row, named=True) for name, row in _ROWS.items()}
"""Place name -> how it is built."""
