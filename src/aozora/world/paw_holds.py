"""What animals take between their front paws."""

from collections.abc import Mapping

from aozora.film.screenplay import Shot
from aozora.world.actions import GOING
from aozora.world.elements import Asset
from aozora.world.things.table import THINGS

_PAW_M = 0.8
"""Nothing longer is taken between the paws."""

_EAT_BY_HAND = frozenset(
    """
    bear,polar bear,panda,red panda,koala,sloth,raccoon,monkey,gorilla,chimpanzee,orangutan,squirrel,hamster,mouse,beaver,otter
    """.strip().split(",")
)
"""Who eats with its paws; the others eat from the ground."""

_ON_THE_FLOOR = frozenset({"bowl", "bucket", "plate", "water bottle", "watering can"})
"""What even who has hands drinks or eats from as it stands."""


def between_paws(role: str, shot: Shot, assets: Mapping[str, Asset]) -> str:
    """What an animal takes between its front paws: a cup that it drinks from, what it holds, and for some what they eat."""
    rig = assets[role].rig
    if rig is None or not rig.measures.get("handy_share", 0.0):
        return ""
    own = [beat for beat in shot.beats if beat.subject == role]
    if any(beat.action in GOING for beat in own):
        # Whoever goes needs all four.
        return ""
    for beat in own:
        for thing in (t for t in (*beat.tools, *beat.targets) if t in assets and assets[t].rig is None):
            kind = THINGS.get(assets[thing].kind)
            if kind is None or max(assets[thing].size) > _PAW_M or assets[thing].kind in _ON_THE_FLOOR:
                continue
            drinks = beat.action == "drink" and kind.family in ("drink", "vessel")
            if beat.action == "hold" or drinks or (beat.action == "eat" and assets[role].kind in _EAT_BY_HAND):
                return thing
    return ""
