"""Liquids that are poured, and cloth: lying still they are puddles and folds; `world/happenings` lets them flow and fall."""

from aozora.world.things.form import ThingKind


def _row(*words: str) -> ThingKind:
    return ThingKind(
        builder="liquids:puddle", size=(0.16, 0.13, 0.004), material="plastic", body="cylinder", family="liquid", words=words
    )


LIQUID_THINGS: dict[str, ThingKind] = {
    "poured water": _row("puddle of water", "spilled water"),
    "puddle": ThingKind(
        builder="liquids:rain_puddle",
        size=(3.6, 2.0, 0.012),
        material="plastic",
        body="cylinder",
        family="liquid",
        substance="water",
        words=("rain puddle", "muddy puddle", "puddle of rain", "rainwater puddle", "puddle on the ground"),
    ),
    "oil": _row("cooking oil", "olive oil", "vegetable oil", "coconut oil"),
    "paint": _row("wet paint", "liquid paint"),
    "syrup": _row("maple syrup", "caramel sauce", "treacle"),
    "ink": _row("liquid ink"),
    "cloth": ThingKind(
        builder="fabrics:cloth",
        size=(0.62, 0.62, 0.02),
        material="fabric",
        body="box",
        family="cloth",
        words=("piece of cloth", "fabric", "piece of fabric", "silk fabric", "tablecloth", "table cloth", "bedsheet", "bed sheet",
            "handkerchief", "napkin", "silk cloth", "sheet of cloth"),
        fill=0.03,
    ),
}  # fmt: skip
"""Kind -> its row."""
