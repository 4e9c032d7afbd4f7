"""The entries of the catalogue for what beings with wings, fins or many legs do."""

FREE_ACTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "fly": (("flies", "flying", "flew", "flap", "flaps", "flapping", "flies around", "flying around", "flies over"), "move"),
    "soar": (("soars", "soaring", "glide", "glides", "gliding", "circles"), "move"),
    "hover": (("hovers", "hovering"), "stay"),
    "flutter": (("flutters", "fluttering", "flits", "flitting"), "move"),
    "take off": (("takes off", "taking off", "lifts off"), "move"),
    "land": (("landing", "alights", "touches down"), "move"),
    "dive": (("dives", "diving", "swoops", "swooping"), "move"),
    "swim": (("swims", "swimming", "swam", "paddles", "paddling"), "move"),
    "float": (("floats", "floating", "drift", "drifts", "drifting"), "stay"),
    "crawl": (("crawls", "crawling", "creeps", "creeping", "scuttles", "scurries"), "move"),
    "slither": (("slithers", "slithering"), "move"),
    "waddle": (("waddles", "waddling"), "move"),
    "peck": (("pecks", "pecking"), "stay"),
    "perch": (("perches", "perching", "perched"), "stay"),
    "display": (("displays", "displaying", "fans out"), "stay"),
}
"""Action -> further words for it and its family."""
