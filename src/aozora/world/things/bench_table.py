"""The part of the things' table for trials: portions of substances, and what is struck, burnt and left to rust."""

from aozora.world.physics.matter import substances
from aozora.world.physics.solutions import INDICATORS
from aozora.world.things.form import ThingKind

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
}  # fmt: skip
"""Kind -> its row. A portion is of the substance that is among its states."""
