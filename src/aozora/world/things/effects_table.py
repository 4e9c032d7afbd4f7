"""Fire, smoke and bubbles as things: a small body, and what rises from it. Lengths in metres at the row's size."""

from aozora.film.air import Plume
from aozora.film.world import Lamp
from aozora.world.things.form import ThingKind


def _glow(power: float, height: float, radius: float) -> tuple[Lamp, ...]:
    return (Lamp("fire", "point", (1.0, 0.50, 0.17), power, (0.0, 0.0, height), size=(radius, radius)),)


EFFECTS: dict[str, ThingKind] = {
    "campfire": ThingKind(
        builder="effects:campfire",
        size=(1.15, 1.15, 0.34),
        material="wood",
        body="cylinder",
        family="fire",
        words=("camp fire", "fire pit", "firepit", "open fire"),
        plumes=(
            Plume("flame", height=1.1, width=0.6, position=(0.0, 0.0, 0.12)),
            Plume("smoke", height=3.4, width=0.34, position=(0.0, 0.0, 1.0), colour=(0.55, 0.52, 0.50)),
            Plume("sparks", height=1.1, width=0.35, position=(0.0, 0.0, 0.2)),
        ),
        lamps=_glow(170.0, 0.6, 0.22),
        fill=0.2,
    ),
    "bonfire": ThingKind(
        builder="effects:bonfire",
        size=(1.75, 1.75, 1.15),
        material="wood",
        body="cylinder",
        family="fire",
        words=("big fire", "pyre", "burning pile"),
        plumes=(
            Plume("flame", height=3.0, width=1.5, position=(0.0, 0.0, 0.35)),
            Plume("smoke", height=7.0, width=1.0, position=(0.0, 0.0, 2.1), colour=(0.22, 0.21, 0.20)),
            Plume("sparks", height=3.2, width=1.8, position=(0.0, 0.0, 1.0)),
        ),
        lamps=_glow(800.0, 1.5, 0.6),
        fill=0.2,
    ),
    "fire": ThingKind(
        builder="effects:embers",
        size=(0.7, 0.7, 0.14),
        material="wood",
        body="cylinder",
        family="fire",
        words=("flame", "flames", "blaze", "burning fire", "wildfire", "blazing fire"),
        plumes=(
            Plume("flame", height=1.15, width=0.85, position=(0.0, 0.0, 0.03)),
            Plume("smoke", height=3.2, width=0.55, position=(0.0, 0.0, 0.85), colour=(0.2, 0.19, 0.18)),
        ),
        lamps=_glow(170.0, 0.6, 0.25),
        fill=0.2,
    ),
    "torch": ThingKind(
        builder="effects:torch",
        size=(0.09, 0.09, 1.35),
        material="wood",
        body="cylinder",
        family="fire",
        words=("burning torch", "flaming torch", "tiki torch"),
        plumes=(Plume("flame", height=0.42, width=0.15, position=(0.0, 0.0, 1.3)),),
        lamps=_glow(70.0, 1.5, 0.1),
        fill=0.5,
    ),
    "smoke": ThingKind(
        builder="effects:embers",
        size=(0.45, 0.45, 0.09),
        material="wood",
        body="cylinder",
        family="smoke",
        words=("smoke plume", "plume of smoke", "smoke column", "column of smoke", "puff of smoke", "smoke cloud"),
        plumes=(Plume("smoke", height=4.4, width=0.95, position=(0.0, 0.0, 0.04), colour=(0.95, 0.94, 0.92)),),
        fill=0.2,
    ),
    "steam": ThingKind(
        builder="effects:vent",
        size=(0.42, 0.42, 0.042),
        material="iron",
        body="cylinder",
        family="smoke",
        words=("vapor", "vapour", "steam cloud", "cloud of steam", "geyser"),
        plumes=(Plume("steam", height=2.0, width=0.42, position=(0.0, 0.0, 0.04), colour=(1.15, 1.15, 1.15)),),
        fill=0.5,
    ),
    "explosion": ThingKind(
        builder="effects:crater",
        size=(1.6, 1.6, 0.16),
        material="stone",
        body="cylinder",
        family="fire",
        words=("blast", "fireball", "detonation", "burst of flame"),
        plumes=(Plume("explosion", height=4.6, width=4.6, position=(0.0, 0.0, 0.1)),),
        lamps=_glow(4000.0, 1.4, 0.8),
        fill=0.2,
    ),
    "sparks": ThingKind(
        builder="effects:vent",
        size=(0.3, 0.3, 0.03),
        material="iron",
        body="cylinder",
        family="fire",
        words=("spark", "shower of sparks", "sparkler", "flying sparks"),
        plumes=(Plume("sparks", height=1.3, width=1.0, position=(0.0, 0.0, 0.05)),),
        lamps=_glow(18.0, 0.3, 0.1),
        fill=0.5,
    ),
    "bubbles": ThingKind(
        builder="effects:dish",
        size=(0.22, 0.22, 0.05),
        material="plastic",
        body="cylinder",
        colour="light blue",
        family="bubble",
        words=("soap bubbles", "soap bubble", "bubble"),
        plumes=(Plume("bubbles", height=1.3, width=1.3, position=(0.0, 0.0, 0.1)),),
        fill=0.3,
    ),
}
"""Kind -> its row."""
