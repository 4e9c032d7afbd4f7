"""Everything that the world can depict, merged from the tables of its makers. Imports tables only, so it is fast."""

from functools import cache

from aozora.film.catalogue import Catalogue, Category, Entry
from aozora.world.acting.catalogue import acting_entries
from aozora.world.acting.free_actions import FREE_ACTIONS
from aozora.world.creatures.registry import being_entries
from aozora.world.heavens import sky_entries
from aozora.world.lettering.entries import text_entries
from aozora.world.looks.table import look_entries
from aozora.world.places.registry import place_entries
from aozora.world.things.build import thing_entries

_FRAMINGS: dict[str, tuple[str, ...]] = {
    "extreme wide shot": ("extreme long shot", "very wide shot", "panorama", "landscape shot", "vista"),
    "wide shot": ("wide", "long shot", "wide angle", "wide-angle shot", "wide angle shot", "wide view"),
    "full shot": ("full body shot", "full-body shot", "full length shot", "whole body"),
    "medium wide shot": ("medium long shot", "three-quarter shot", "american shot", "cowboy shot"),
    "medium shot": ("mid shot", "mid-shot", "medium", "waist shot"),
    "medium close-up": ("medium closeup", "medium close up", "chest shot", "bust shot"),
    "close-up": ("closeup", "close up", "close shot", "tight shot", "portrait shot", "close-up shot", "close view"),
    "extreme close-up": ("extreme closeup", "extreme close up", "detail shot", "very close shot"),
    "establishing shot": ("establishing view", "establishing wide shot"),
    "two shot": ("two-shot", "shot of both", "double shot"),
    "over the shoulder": ("over-the-shoulder", "over-shoulder shot", "over the shoulder shot"),
    "point of view": ("pov", "point-of-view shot", "first person", "first-person", "first-person view", "subjective shot"),
    "insert": ("insert shot", "cutaway shot", "cut-in"),
    "macro shot": ("macro", "macro lens", "macro photography", "macro close-up"),
}

_ANGLES: dict[str, tuple[str, ...]] = {
    "eye level": ("eye-level", "at eye level", "straight on", "eye level shot"),
    "front view": ("frontal view", "from the front", "frontal"),
    "side view": ("profile", "profile view", "from the side", "side-on"),
    "rear view": ("from behind", "back view", "seen from behind"),
    "three-quarter view": ("three quarter view", "three-quarter angle"),
    "dutch angle": ("dutch tilt", "canted angle", "tilted frame", "oblique angle"),
    "low angle": ("low-angle", "low angle shot", "from below", "low camera", "ground level", "ground-level"),
    "high angle": ("high-angle", "high angle shot", "from above", "looking down"),
    "top-down": ("top down", "overhead", "overhead shot", "straight down", "flat lay", "top view"),
    "bird's eye": ("bird's-eye view", "birds eye", "bird's eye view", "aerial", "aerial shot", "drone shot", "drone view"),
    "worm's eye": ("worm's-eye view", "worms eye", "worm's eye view"),
}

_MOVES: dict[str, tuple[str, ...]] = {
    "static": ("static shot", "still camera", "fixed camera", "locked off", "locked-off", "stationary camera"),
    "pan": ("pans", "panning", "panning shot", "camera pans", "panoramic sweep"),
    "tilt": ("tilts", "tilting", "camera tilts"),
    "tracking": ("tracking shot", "tracks", "camera tracks", "parallel tracking", "side tracking"),
    "follow": ("follow shot", "following shot", "camera follows", "follows from behind", "chase cam"),
    "dolly in": ("push in", "push-in", "pushes in", "camera moves closer", "dolly shot", "move in", "moves in", "dolly"),
    "dolly out": ("pull back", "pull out", "pulls back", "pull-back", "camera moves away", "dolly back"),
    "orbit": ("orbits", "orbiting", "orbit shot", "arc shot", "circles around", "rotates around", "360", "revolves around"),
    "crane": ("crane shot", "jib shot", "rises", "camera rises"),
    "pedestal": ("pedestal shot",),
    "zoom in": ("zooms in", "zooming in", "zoom", "slow zoom", "crash zoom"),
    "zoom out": ("zooms out", "zooming out"),
    "roll": ("rolls over", "barrel roll", "camera roll", "roll shot"),
    "dolly zoom": ("vertigo effect", "zolly", "contra zoom", "trombone shot"),
    "whip pan": ("whip-pan", "swish pan", "whips"),
    "flight": ("flyover", "fly over", "fly-through", "drone flight", "flies over", "aerial flight", "flythrough"),
    "push through": ("push-through", "moves through", "travels through", "goes through"),
    "truck": ("trucking shot", "lateral move", "slider shot", "side-scrolling", "slides sideways"),
}

_RELATIONS = (
    "left of", "right of", "next to", "near", "with", "behind", "in front of", "around", "between", "on", "in", "above", "under",
    "foreground of", "background of", "middle of",
)  # fmt: skip
_SUPPORTS: dict[str, tuple[str, ...]] = {
    "handheld": ("hand-held", "hand held", "shaky cam", "handheld camera", "handheld shot"),
    "steadicam": ("gimbal", "gimbal shot", "steadicam shot", "stabilised camera", "stabilized camera"),
    "tripod": ("on a tripod", "tripod-mounted", "on sticks"),
}
_TRANSITIONS: dict[str, tuple[str, ...]] = {
    "cut": ("hard cut", "jump cut"),
    "fade": ("fade in", "fade to black", "fade out"),
    "dissolve": ("cross dissolve", "cross-fade", "crossfade", "cross fade", "dissolves"),
    "wipe": ("wipes", "wipe transition"),
    "iris": ("iris in", "iris out", "iris transition"),
    "whip pan": ("whip transition", "swish transition"),
    "match cut": ("match-cut", "graphic match"),
    "smash cut": ("smash-cut",),
}
_FOCUS: dict[str, tuple[str, ...]] = {
    "shallow": ("shallow depth of field", "shallow focus", "bokeh", "blurred background"),
    "deep": ("deep focus", "everything in focus", "deep depth of field"),
    "rack": ("rack focus", "focus pull", "racks focus", "pulls focus"),
    "soft": ("soft focus", "dreamy focus"),
    "tilt-shift": ("tilt shift", "tilt-shift effect", "miniature effect"),
}

_PACES: dict[str, tuple[str, ...]] = {
    "slow motion": ("slow-motion", "slow mo", "slo-mo"),
    "fast motion": ("fast-motion", "sped up", "fast forward"),
    "time-lapse": ("time lapse", "timelapse"),
    "hyperlapse": ("hyper-lapse", "hyper lapse"),
    "freeze frame": ("freeze-frame", "time freezes", "frozen in time"),
    "bullet time": ("bullet-time",),
    "reverse": ("in reverse", "played backwards", "reversed"),
}

THING_ACTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "roll": (("rolls", "rolling", "rolls down", "rolls along", "rolls across", "tumbles", "tumbling", "trundles"), "travel"),
    "fall": (("falls", "falling", "drops", "dropping", "drop", "topples", "plummets"), "travel"),
    "bounce": (("bounces", "bouncing", "bounces down", "bounces along"), "travel"),
    "knock over": (
        ("knocks over", "knocking over", "knocks down", "knock down", "knocking down", "topples over", "bowls over"),
        "collide",
    ),
    "hit": (("hits", "hitting", "strikes", "striking", "bumps into", "crashes into", "collides with", "smashes into"), "collide"),
    "spin": (("spins", "spinning", "rotates", "rotating", "twirls", "whirls", "turns"), "stay"),
    "slide": (("slides", "sliding", "skids", "glides"), "travel"),
    "break": (
        ("breaks", "breaking", "broke", "shatter", "shatters", "shattering", "smash", "smashes", "crack", "cracks", "fall apart"),
        "collide",
    ),
    "pop": (("pops", "popping", "bursts", "burst"), "collide"),
    "melt": (("melts", "melting", "melted", "melt away", "melts away", "thaw", "thaws", "thawing"), "change"),
    "heat": (("is brought to a temperature", "comes to a temperature"), "change"),
    "condense": (("condenses", "condensing", "mists up", "fogs up"), "change"),
    "burn": (("burns", "burning", "burns down", "catches fire", "ignites", "is ignited", "ignite"), "change"),
    "boil": (("boils", "boiling", "simmer", "simmers", "bubbling"), "change"),
    "freeze": (("freezes", "freezing", "froze", "freezes over", "solidifies"), "change"),
    "rust": (("rusts", "rusting", "corrodes", "corroding", "corrode"), "change"),
    "glow": (("glows", "heats up", "heating up", "glows red"), "change"),
    "blow": (("blows", "blowing", "billow", "billows", "billowing", "flaps in the wind"), "stay"),
    "sway": (("sways", "swaying"), "stay"),
    "drape": (("drapes", "draped", "draping", "covers", "covering", "cover"), "travel"),
    "wobble": (("wobbles", "wobbling", "jiggle", "jiggles", "jiggling", "quiver", "quivers"), "stay"),
    "pour": (("pours", "pouring", "poured", "is poured"), "flow"),
    "fill": (("fills", "filling", "filled", "fills up"), "flow"),
    "flow": (("flows", "flowing", "runs down", "streams"), "flow"),
    "spill": (("spills", "spilling", "spilled", "tips over and spills"), "flow"),
    "overflow": (("overflows", "overflowing", "spills over", "runs over"), "flow"),
    "drip": (("drips", "dripping", "trickle", "trickles"), "flow"),
    "change colour": (("change color", "changes colour", "changes color", "changing colour", "changing color"), "change"),
    "transform": (("transforms", "transforming", "morph", "morphs", "morphing", "turn into", "turns into"), "change"),
    "grow": (("grows", "growing", "expand", "expands", "swell", "swells", "inflate", "inflates", "inflating"), "change"),
    "shrink": (("shrinks", "shrinking", "shrank", "contract", "contracts", "deflate", "deflates"), "change"),
    "drive": (("drives", "driving", "drives down", "drives along", "drove"), "travel"),
    "sail": (("sails", "sailing", "cruises the sea", "sailed", "steams"), "travel"),
    "accelerate": (("accelerates", "accelerating", "speeds up", "speeding up"), "travel"),
    "brake": (("brakes", "braking", "slows down", "slowing down", "comes to a stop"), "travel"),
    "swing": (("swings", "swinging", "oscillates", "oscillating", "rocks", "rocking", "swings back and forth"), "stay"),
    "hang": (("hangs", "hanging", "dangles", "dangling", "hung"), "stay"),
    "attract": (("attracts", "attracting", "draws to itself", "is attracting"), "collide"),
    "launch": (("launches", "launching", "lifts off", "lift off", "blasts off", "blast off"), "travel"),
    "hover": (("hovers", "hovering"), "travel"),
    "rest": (("rests", "resting", "sits", "lies", "stands", "stays"), "stay"),
}
"""Action of a thing -> further words for it and its family. `rest` shares its name with what beings do."""


def _rows(category: Category, table: dict[str, tuple[str, ...]]) -> list[Entry]:
    return [Entry(category=category, name=name, words=words, family=category) for name, words in table.items()]


def _actions() -> list[Entry]:
    """What beings and things do: each name once, and no word twice."""
    entries = list(acting_entries())
    taken = {word for entry in entries for word in (entry.name, *entry.words)}
    for name, (words, family) in (*FREE_ACTIONS.items(), *THING_ACTIONS.items()):
        if name not in taken:
            own = tuple(word for word in words if word not in taken)
            entries.append(Entry(category="action", name=name, words=own, family=family))
            taken |= {name, *own}
    return entries


@cache
def world_catalogue() -> Catalogue:
    """All kinds, things, places, hours, materials, colours, actions and camera words of the world engine."""
    entries = [
        *being_entries(),
        *thing_entries(),
        *sky_entries(),
        *place_entries(),
        *_actions(),
        *_rows("framing", _FRAMINGS),
        *_rows("angle", _ANGLES),
        *_rows("move", _MOVES),
        *look_entries(),
        *text_entries(),
        *_rows("relation", dict.fromkeys(_RELATIONS, ())),
        *_rows("support", _SUPPORTS),
        *_rows("transition", _TRANSITIONS),
        *_rows("focus", _FOCUS),
        *_rows("pace", _PACES),
    ]
    return Catalogue(engine="world", entries=tuple(entries))
