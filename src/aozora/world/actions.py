"""What the actions of a screenplay mean on the set, and how fast they go."""

import math

from aozora.film.screenplay import Beat, Shot
from aozora.world.elements import Asset

GRAVITY = 9.81

_BIPED = {
    "walk": 0.5,
    "wander": 0.38,
    "follow": 0.7,
    "trot": 0.8,
    "jog": 0.8,
    "run": 1.15,
    "gallop": 1.5,
    "sprint": 1.6,
    "chase": 1.4,
    "fetch": 1.0,
    "flee": 1.7,
    "march": 0.46,
    "sneak": 0.2,
    "limp": 0.28,
    "stagger": 0.25,
    "hike": 0.46,
    "crawl": 0.15,
    "swim": 0.35,
    "skate": 0.8,
    "skateboard": 0.9,
    "ski": 1.0,
    "snowboard": 1.0,
    "surf": 0.9,
    "cycle": 0.95,
    "ride motorcycle": 1.3,
    "ride": 1.0,
    "drive": 1.3,
    "row": 0.4,
    "paddle": 0.4,
    "float": 0.12,
    "fly": 1.2,
}
"""How people go: see `GOING`."""

GOING: dict[str, float] = {
    **_BIPED,
    "walk": 0.5,
    "wander": 0.45,
    "trot": 1.15,
    "jog": 1.15,
    "follow": 1.15,
    "run": 1.9,
    "gallop": 2.3,
    "chase": 1.8,
    "fetch": 2.0,
    "flee": 2.3,
    "fly": 2.6,
    "soar": 2.6,
    "glide": 2.6,
    "flutter": 1.5,
    "take off": 1.4,
    "land": 1.2,
    "dive": 2.6,
    "swim": 0.7,
    "crawl": 0.3,
    "slither": 0.5,
    "waddle": 0.35,
}
"""Going from place to place: speed in units of sqrt(g x hip height), so that small legs are slow and all look alike (Froude)."""

LEAD_M = 0.45
"""How far ahead of its pursuer's nose somebody chased is."""

PURSUIT = frozenset({"chase", "follow", "fetch"})

STRIKING = frozenset({"knock over", "hit"})

SWEEP = "run"
"""How a being strikes things: it runs through them."""

ROLLING = frozenset({"roll", "bounce", "fall", "slide", "spin", *STRIKING})
"""What physics does with a thing."""

RESTING = frozenset({"rest", "stand", "lie", "sit", ""})

TURNING = frozenset({"change colour", "transform", "rust", "glow"})
"""Another look or another thing in the same place."""

HEATED = frozenset({"melt", "burn", "boil", "freeze", "heat", "condense"})
"""Changes of state."""

GROWING, SHRINKING = frozenset({"grow"}), frozenset({"shrink"})

FLOWING = frozenset({"pour", "fill", "flow", "spill", "overflow", "drip"})
"""What liquids do."""

BREAKING = frozenset({"break", "pop"})
"""What goes to pieces."""

SWAYING = frozenset({"blow", "drape", "wobble", "sway"})
"""What cloth and soft things do besides what everything does."""

TRYING = frozenset({"add", "blend", "ignite", "kindle", "strike", "douse", "shatter"})
"""What is tried on a bench: see `world/happenings/bench`."""

HAPPENING = TRYING | SWAYING | HEATED | TURNING | GROWING | SHRINKING | FLOWING | BREAKING
"""What happens to things and beings alike, by itself: see `world/happenings`."""

SLOW = frozenset({"slow", "slowly", "gently", "lazily", "leisurely", "calmly"})
FAST = frozenset({"fast", "quickly", "rapidly", "swiftly", "happily", "excitedly", "eagerly", "wildly", "energetically"})


def pace(manner: tuple[str, ...]) -> float:
    """Factor on speed that words of manner ask for."""
    words = {word.lower() for word in manner}
    return 0.7 if words & SLOW else 1.2 if words & FAST else 1.0


def going_speed(asset: Asset, action: str, manner: tuple[str, ...]) -> float:
    """Metres per second at which a being goes: its own speed for the action, else by the height of its hips."""
    if asset.rig is not None and action in asset.rig.speeds:
        return asset.rig.speeds[action] * pace(manner)
    hip = asset.rig.hip_height if asset.rig is not None else 0.5 * asset.size[2]
    own = _BIPED if asset.rig is not None and asset.rig.kind == "biped" else GOING
    return own.get(action, GOING[action]) * pace(manner) * math.sqrt(GRAVITY * hip)


def beats_of(shot: Shot, role: str) -> tuple[Beat, ...]:
    """The beats whose subject is this role, in order of time."""
    return tuple(sorted((beat for beat in shot.beats if beat.subject == role), key=lambda beat: beat.start))


def hunted(shot: Shot) -> dict[str, Beat]:
    """Role that is chased -> the beat that chases it."""
    return {beat.targets[0]: beat for beat in shot.beats if beat.action in PURSUIT and beat.targets}


def struck(shot: Shot) -> dict[str, tuple[Beat, tuple[str, ...]]]:
    """Role that strikes -> its beat and all that it strikes."""
    return {beat.subject: (beat, beat.targets) for beat in shot.beats if beat.action in STRIKING and beat.targets}
