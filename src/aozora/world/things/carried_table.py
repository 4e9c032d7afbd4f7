"""The part of the things' table for what is carried, worn, played with, and for flowers indoors."""

from aozora.world.things.form import ThingKind

CARRIED: dict[str, ThingKind] = {
    "suitcase": ThingKind(
        builder="carried:carried", size=(0.404, 0.262, 0.95), material="plastic", body="box", family="bag", fill=0.04,
        words=("luggage", "trolley case", "travel bag", "baggage", "rolling suitcase"),
    ),
    "backpack": ThingKind(
        builder="carried:carried", size=(0.377, 0.322, 0.484), material="fabric", body="box", family="bag", fill=0.06,
        words=("rucksack", "school bag", "schoolbag", "knapsack"),
    ),
    "handbag": ThingKind(
        builder="carried:carried", size=(0.33, 0.13, 0.355), material="leather", body="box", family="bag", fill=0.07,
        words=("purse", "ladies' bag", "leather bag", "bag", "hand bag"),
    ),
    "umbrella": ThingKind(
        builder="carried:umbrella", size=(1.052, 1.052, 0.91), material="fabric", body="cylinder", family="object", fill=0.002,
        words=("parasol", "brolly", "open umbrella"),
    ),
    "tie": ThingKind(
        builder="carried:carried", size=(0.16, 0.56, 0.022), material="fabric", body="box", family="garment", fill=0.1,
        words=("necktie", "neck tie"),
    ),
    "scissors": ThingKind(
        builder="carried:carried", size=(0.215, 0.1176, 0.0147), material="plastic", body="box", family="tool", fill=0.15,
        words=("pair of scissors", "shears"), substance="metal",
    ),
    "toothbrush": ThingKind(
        builder="carried:carried", size=(0.20, 0.0104, 0.0203), material="plastic", body="box", family="object", fill=0.3,
        words=("tooth brush",),
    ),
    "teddy bear": ThingKind(
        builder="carried:teddy_bear", size=(0.28, 0.26, 0.37), material="fabric", body="box", family="toy", fill=0.05,
            bounce=0.15,
        words=("teddy", "plush bear", "stuffed bear", "stuffed animal", "plush toy", "toy bear", "stuffed toy"),
    ),
    "vase of flowers": ThingKind(
        builder="carried:flower_vase", size=(0.55, 0.47, 0.50), material="ceramic", body="cylinder", family="plant", fill=0.007,
        words=("flower vase", "vase with flowers", "bouquet", "bunch of flowers", "flower arrangement"),
    ),
    "potted plant": ThingKind(
        builder="carried:potted_plant", size=(0.5, 0.5, 0.55), material="brick", body="cylinder", family="plant", fill=0.011,
        words=("house plant", "houseplant", "pot plant", "indoor plant", "plant in a pot"),
    ),
}  # fmt: skip
"""Kind -> its row."""
