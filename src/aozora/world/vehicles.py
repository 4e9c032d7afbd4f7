"""How vehicles go: where, how fast, how they lean and bob."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Travel:
    """How one kind of vehicle goes: over `land` or `rails`, on `water`, through the `air`; its usual `speed` in metres per second
    and how many of these it gains in a second. `lean` is how far it leans into a bend or heels before the wind, in radians;
    `bob` how far it rises and sinks, in metres; `aloft` how high it flies, in its own lengths."""

    medium: Literal["land", "rails", "water", "air"]
    speed: float
    gain: float = 3.0
    lean: float = 0.0
    bob: float = 0.0
    aloft: float = 0.0


def _land(speed: float, gain: float = 3.0, lean: float = 0.02) -> Travel:
    return Travel("land", speed, gain, lean)


def _rails(speed: float) -> Travel:
    return Travel("rails", speed, 0.8)


def _water(speed: float, bob: float, lean: float = 0.02) -> Travel:
    return Travel("water", speed, 1.0, lean, bob)


def _air(speed: float, aloft: float, lean: float = 0.15, bob: float = 0.1) -> Travel:
    return Travel("air", speed, 4.0, lean, bob, aloft)


TRAVELS: Mapping[str, Travel] = {
    **dict.fromkeys(("car", "hatchback", "suv", "taxi", "police car", "van", "ambulance", "pickup truck"), _land(10.0)),
    "sports car": _land(16.0, 6.0), "vintage car": _land(8.0, 2.0), "bus": _land(8.0, 1.5), "double-decker bus": _land(8.0, 1.5),
    "school bus": _land(8.0, 1.5), "truck": _land(9.0, 1.2), "fire engine": _land(12.0, 2.0), "tractor": _land(4.0, 1.5),
    "tank": _land(6.0, 1.5), "forklift": _land(2.5, 2.0), "excavator": _land(1.2, 1.0), "motorcycle": _land(12.0, 5.0, 0.25),
    "scooter": _land(8.0, 2.5, 0.2), "bicycle": _land(4.5, 1.2, 0.12), "carriage": _land(2.6, 1.0), "cart": _land(1.5, 1.0),
    "wheelbarrow": _land(1.1, 1.0), "sleigh": _land(4.5, 1.5), "skateboard": _land(3.0, 1.5, 0.05), "toy car": _land(0.5, 1.0),
    "race car": _land(24.0, 8.0), "camper van": _land(9.0, 2.0), "bulldozer": _land(1.6, 1.0), "cement mixer": _land(7.0, 1.2),
    "crane truck": _land(6.0, 1.0), "golf cart": _land(4.0, 1.5), "rover": _land(0.8, 0.5), "snowmobile": _land(11.0, 4.0, 0.08),
    "tricycle": _land(1.6, 1.2), "stroller": _land(1.1, 1.0), "wheelchair": _land(1.2, 1.0), "rickshaw": _land(2.4, 1.0),
    "segway": _land(3.0, 1.5, 0.05), "hoverboard": _land(2.2, 1.5, 0.05),
    "unicycle": _land(2.2, 1.2, 0.1), "chariot": _land(7.0, 3.0), "shopping cart": _land(1.2, 1.0),
    "roller coaster car": _rails(9.0),
    "tram": _rails(7.0), "train": _rails(19.0), "train carriage": _rails(15.0), "locomotive": _rails(15.0),
    "steam train": _rails(11.0),
    "rowing boat": _water(1.0, 0.035), "canoe": _water(1.4, 0.025), "sailboat": _water(3.2, 0.10, 0.14),
    "motor boat": _water(9.0, 0.08, 0.05), "ship": _water(7.0, 0.25, 0.012), "sailing ship": _water(4.5, 0.3, 0.07),
    "pirate ship": _water(4.5, 0.3, 0.07), "submarine": _water(4.0, 0.08), "gondola": _water(1.1, 0.03),
    "kayak": _water(1.7, 0.025), "hovercraft": _water(8.0, 0.04, 0.04), "jet ski": _water(11.0, 0.09, 0.12),
    "raft": _water(0.7, 0.06),
    "airplane": _air(62.0, 1.3, 0.10), "helicopter": _air(14.0, 1.1, 0.10, 0.18), "drone": _air(4.0, 5.0, 0.12, 0.05),
    "ufo": _air(9.0, 0.9, 0.10, 0.3), "spaceship": _air(45.0, 0.5, 0.08, 0.0), "satellite": _air(4.0, 0.5, 0.0, 0.0),
    "hot-air balloon": _air(1.4, 0.5, 0.01, 0.25), "rocket": _air(0.0, 0.0, 0.0, 0.0), "parachute": _air(2.0, 3.0, 0.05, 0.1),
    "biplane": _air(24.0, 1.4, 0.2, 0.15), "fighter jet": _air(70.0, 1.2, 0.25, 0.0), "blimp": _air(6.0, 0.6, 0.02, 0.3),
    "hang glider": _air(8.0, 2.0, 0.18, 0.2), "space shuttle": _air(50.0, 0.8, 0.08, 0.0), "cable car": _air(3.0, 0.9, 0.0, 0.05),
    "magic carpet": _air(5.0, 2.0, 0.15, 0.2), "jetpack": _air(5.0, 3.0, 0.1, 0.2),
}  # fmt: skip
"""Kind of vehicle -> how it goes."""

LIFT_M_S2 = 9.0
"""How a rocket gains speed: engines at take-off push with about twice its weight."""

GOES: Mapping[str, float] = {
    "drive": 1.0, "ride": 1.0, "sail": 1.0, "fly": 1.0, "soar": 1.0, "glide": 0.8, "float": 0.35, "drift": 0.35, "row": 1.0,
    "paddle": 1.0, "race": 1.6, "run": 1.0, "go": 1.0, "travel": 1.0, "roll": 0.5, "swim": 1.0, "cycle": 1.0, "chase": 1.5,
    "hover": 0.0, "accelerate": 1.3, "brake": 1.0, "stop": 1.0, "park": 0.4, "turn": 0.7, "reverse": -0.3, "take off": 1.0,
    "land": 0.9, "launch": 1.0, "dive": 1.0, "orbit": 1.0, "follow": 1.0, "march": 0.6, "walk": 0.6, "skateboard": 1.0,
    "rise": 0.3, "cross": 1.0,
}  # fmt: skip
"""Action -> the share of its usual speed at which a vehicle does it."""
