"""Which form an action takes, by what is at hand: a box is carried otherwise than a cup, a board ridden otherwise than a bike."""

from collections.abc import Mapping, Sequence

from aozora.world.acting.people.forms import FORMS, PERFORMED_AS
from aozora.world.acting.people.gaits import GAITS
from aozora.world.acting.people.keys import Form
from aozora.world.elements import Asset

_RIDDEN = {
    "bicycle": "ride bicycle", "motorcycle": "ride motorcycle", "scooter": "ride motorcycle", "skateboard": "skateboard",
    "surfboard": "surf", "snowboard": "snowboard", "skis": "ski", "boat": "row", "canoe": "paddle", "kayak": "paddle",
}  # fmt: skip
_HELD = {
    "umbrella": "hold overhead", "suitcase": "hold at the side", "handbag": "hold at the side", "bag": "hold at the side",
    "bucket": "hold at the side", "basket": "hold at the side", "lantern": "hold at the side", "guitar": "hold at the side",
    "phone": "look at phone",
    "camera": "take photo", "sword": "hold a blade", "katana": "hold a blade", "flag": "hold",
    "balloon": "hold", "broom": "hold a staff",
    "axe": "hold a blade", "rake": "hold a staff", "shovel": "hold a staff", "mop": "hold a staff",
    "wizard's staff": "hold a staff",
    "spear": "hold a staff", "tennis racket": "hold a blade", "baseball bat": "hold a blade", "golf club": "hold a blade",
    "surfboard": "hold a board", "watering can": "hold at the side", "balloons": "hold",
}  # fmt: skip
_PLAYED = {
    "guitar": "play guitar", "violin": "play violin", "piano": "play piano", "drum": "play drums", "drum kit": "play drums",
    "flute": "play flute", "trumpet": "play trumpet", "saxophone": "play saxophone", "football": "kick", "ball": "kick",
    "basketball": "dribble", "tennis racket": "play tennis", "baseball bat": "swing bat", "golf club": "play golf",
}  # fmt: skip
BOTH_HANDS_M = 0.3
"""What is wider than this in its second measure is carried in both hands."""


def chosen(action: str, things: Sequence[Asset]) -> str:
    """The gait or form that an action is performed as with these things; "" if nobody knows it."""
    name = PERFORMED_AS.get(action, action)
    kinds = [thing.kind for thing in things]
    table: Mapping[str, str] = {"ride": _RIDDEN, "play": _PLAYED, "cheer": _PLAYED if action == "play" else {}}.get(name, {})
    for kind in kinds:
        if kind in table:
            return table[kind]
    if name == "hold" and things:
        if kinds[0] in _HELD:
            return _HELD[kinds[0]]
        if sorted(things[0].size)[1] > BOTH_HANDS_M:
            return "hold in both hands"
    return name if name in FORMS or name in GAITS else ""


def form_of(action: str, things: Sequence[Asset] = ()) -> Form | None:
    """The form of an action; None for gaits and what nobody knows."""
    return FORMS.get(chosen(action, things))
