"""The part of the things' table for trials: portions of substances, and what is struck, burnt and left to rust."""

from aozora.world.physics.matter import substances
from aozora.world.physics.solutions import INDICATORS
from aozora.world.things.form import ThingKind, planned
from aozora.world.things.tinder import BRANDS, TINDER
from aozora.world.things.workpieces import STRIKERS, STRUCK

PORTIONS = tuple(
    dict.fromkeys(
        [word for one in substances() for word in (one.name, *one.words)]
        + [word for name, one in INDICATORS.items() for word in (name, *one.words)]
    )
)
"""What there are portions of."""

BENCH: dict[str, ThingKind] = {
    "portion": ThingKind(
        builder="portions:portion", size=(0.078, 0.078, 0.125), material="glass", body="cylinder", family="portion", fill=0.5,
        words=("sample of a substance", "portion of a substance"), substance="glass", traits=PORTIONS,
    ),
    "pile": ThingKind(
        builder="tinder:pile", size=(0.6, 0.6, 0.2), material="leather", body="cylinder", family="tinder", fill=0.05,
        words=("pile of tinder", "heap of tinder"), substance="wood", traits=tuple(TINDER),
    ),
    "brand": ThingKind(
        builder="tinder:brand", size=(0.018, 0.018, 0.1365), material="wood", body="cylinder", family="tinder", fill=0.5,
        words=("firebrand",), traits=tuple(BRANDS),
    ),
    "striker": ThingKind(
        builder="workpieces:striker", size=(0.56, 0.034, 0.034), material="iron", body="box", family="workpiece", fill=0.8,
        words=("iron striker",), traits=tuple(STRIKERS),
    ),
    "struck piece": ThingKind(
        builder="workpieces:workpiece", size=(0.46, 0.26, 0.032), material="wood", body="box", family="workpiece", fill=1.0,
        words=("workpiece",), traits=tuple(STRUCK),
    ),
    "barbecue grill": planned("ironware", (0.82, 0.985, 1.213), "steel", "object", ("grill", "barbecue", "bbq", "bbq grill",
    "charcoal grill",
        "barbeque grill", "barbeque"), 0.02),
    "water pipe": planned("ironware", (1.446, 0.222, 0.421), "steel", "object", ("water main", "drain pipe", "drainpipe",
    "pipeline", "gas pipe",
        "sewer pipe", "iron pipe"), 0.1),
}  # fmt: skip
"""Kind -> its row. A portion is of the substance that is among its states, a pile of the tinder, a brand is the thing."""
