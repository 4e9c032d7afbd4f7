"""The part of the things' table for books, papers, pens, flags, signs and pictures."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_P, _S = "print", "sign"

STATIONERY: dict[str, ThingKind] = {
    "open book": planned("stationery", (0.319, 0.264, 0.0296), "fabric", _P,
        ("bible", "opened book"), 0.9),
    "stack of books": planned("stationery", (0.2934, 0.2263, 0.1683), "fabric", _P,
        ("books", "pile of books", "textbooks", "encyclopedia"), 2.0),
    "notebook": planned("stationery", (0.212, 0.2219, 0.0168), "paper", _P, ("diary", "journal", "sketchbook", "notepad",
        "exercise book"), 0.9),
    "pen": planned("stationery", (0.1493, 0.0576, 0.0175), "plastic", _P, ("fountain pen", "ballpoint pen", "ballpoint"), 0.4),
    "pencil": planned("stationery", (0.183, 0.0096, 0.0096), "painted wood", _P, ("lead pencil",), 0.7),
    "coloured pencils": planned("stationery", (0.1158, 0.1146, 0.1763), "plastic", _P,
        ("colored pencils", "pencils", "crayons", "pencil cup"), 0.1),
    "newspaper": planned("stationery", (0.3081, 0.385, 0.0172), "paper", _P, ("daily paper", "magazine", "gazette"), 0.7),
    "paper": planned("stationery", (0.2446, 0.3204, 0.0038), "paper", _P, ("sheet of paper", "sheets of paper", "document",
        "papers", "page"), 0.8),
    "letter": planned("stationery", (0.3952, 0.2366, 0.0069), "paper", _P, ("love letter", "handwritten letter"), 0.4),
    "envelope": planned("stationery", (0.22, 0.15, 0.003), "paper", _P, ("post card", "postcard", "mail"), 0.8),
    "map": planned("stationery", (0.598, 0.3698, 0.0319), "paper", _P, ("treasure map", "old map", "chart of the sea"), 0.1),
    "scroll": planned("stationery", (0.3, 0.05, 0.057), "paper", _P, ("parchment", "papyrus", "rolled paper"), 0.2),
    "globe": planned("stationery", (0.319, 0.301, 0.4245), "wood", "science",
        ("terrestrial globe", "world globe", "desk globe", "school globe"), 0.05),
    "photograph": planned("stationery", (0.21, 0.0955, 0.2072), "wood", _P, ("photo", "framed photo", "photo frame",
        "framed photograph"), 0.2),
    "easel": planned("stationery", (0.82, 0.6753, 1.7624), "wood", _P, ("canvas on an easel", "canvas", "artist's easel"), 0.03),
    "flag": planned("stationery", (1.361, 0.33, 2.6772), "fabric", _S, ("banner", "pennant"), 0.01),
    **{name: planned("stationery", (1.4, 0.35, 2.67), "fabric", _S, words, 0.01) for name, words in {
        "american flag": ("us flag", "stars and stripes", "usa flag"), "japanese flag": ("flag of japan",),
            "british flag": ("union jack", "uk flag"),
        "french flag": ("flag of france", "tricolour"), "italian flag": ("flag of italy",), "german flag": ("flag of germany",),
            "rainbow flag": ("pride flag",),
        "pirate flag": ("jolly roger", "skull flag"), "finish flag": ("chequered flag", "checkered flag",
            "racing flag")}.items()},
    "bunting": planned("stationery", (2.84, 0.04, 1.964), "wood", _S, ("garland of flags", "pennants"), 0.01),
    "signpost": planned("stationery", (1.04, 0.1135, 1.9515), "wood", _S, ("sign", "wooden sign", "direction sign",
        "finger post"), 0.1),
    "billboard": planned("stationery", (4.4, 0.71, 4.8355), "steel", _S, ("advertising board", "hoarding", "poster"), 0.01),
    "blackboard": planned("stationery", (1.59, 0.6692, 1.7737), "wood", _S, ("chalkboard", "whiteboard"), 0.03),
    "calculator": planned("stationery", (0.078, 0.13, 0.0145), "plastic", "electronics", ("pocket calculator",), 0.6),
    "music stand": planned("stationery", (0.5337, 0.4647, 1.3168), "iron", "instrument", ("sheet music", "score"), 0.01),
    "paper plane": planned("stationery", (0.28, 0.18, 0.04), "paper", "toy",
        ("paper airplane", "paper aeroplane", "paper dart"), 0.03),
    "paper boat": planned("stationery", (0.22, 0.068, 0.0998), "paper", "toy", ("origami boat", "folded boat"), 0.03),
    "origami crane": planned("stationery", (0.2373, 0.2405, 0.1063), "paper", "toy", ("paper crane", "origami bird", "origami"),
        0.02),
}
"""Kind -> its row."""
