"""The part of the things' table for buildings and monuments."""

from aozora.film.air import Plume
from aozora.film.world import Vec3
from aozora.world.things.form import ThingKind


def _row(size: Vec3, material: str, words: tuple[str, ...], fill: float = 0.2, plumes: tuple[Plume, ...] = ()) -> ThingKind:
    return ThingKind(builder="buildings.build:building", size=size, material=material, body="box", family="building",
        words=words, fill=fill, plumes=plumes)  # fmt: skip


BUILDINGS: dict[str, ThingKind] = {
    "house": _row((10.0, 8.4, 9.4), "plaster", ("home", "family house", "villa", "bungalow", "farmhouse",
        "suburban house")),
    "cottage": _row((7.6, 7.2, 6.3), "wood", ("cabin", "hut", "log cabin", "wooden cabin", "shack", "chalet",
        "wooden house", "wooden hut"), plumes=(Plume("smoke", position=(3.35, 0.69, 6.25), height=4.2, width=0.5,
        colour=(0.7, 0.69, 0.68)),)),
    "skyscraper": _row((18.6, 18.6, 124.0), "glass", ("building", "tower block", "office building", "high-rise",
        "tall building", "apartment building", "high rise")),
    "tower": _row((7.4, 7.4, 19.3), "stone", ("stone tower", "watchtower", "bell tower")),
    "lighthouse": _row((8.8, 8.8, 27.4), "plaster", ("light house", "beacon tower")),
    "castle": _row((33.0, 26.0, 26.0), "stone", ("palace", "fortress", "fort", "citadel", "medieval castle",
        "fairy tale castle")),
    "church": _row((8.8, 19.5, 27.8), "stone", ("cathedral", "stone church", "basilica", "abbey")),
    "temple": _row((11.0, 11.5, 24.0), "stone", ("pagoda", "shrine", "buddhist temple", "japanese temple",
        "chinese temple", "monastery")),
    "barn": _row((12.0, 15.0, 8.8), "wood", ("red barn", "farm building")),
    "windmill": _row((18.0, 10.0, 21.0), "brick", ("dutch windmill", "old mill")),
    "bridge": _row((26.0, 5.6, 6.1), "stone", ("stone bridge", "arch bridge", "footbridge", "arched bridge")),
    "tent": _row((3.5, 3.4, 1.52), "fabric", ("camping tent", "campsite tent", "ridge tent", "canvas tent"), 0.01),
    "pyramid": _row((30.0, 30.0, 19.0), "stone", ("great pyramid", "egyptian pyramid", "pyramid of giza"), 0.33),
    "eiffel tower": _row((24.0, 24.0, 54.0), "iron", ("eiffel", "tour eiffel"), 0.02),
    "statue": _row((1.05, 1.0, 3.01), "marble stone", ("sculpture", "marble statue", "stone statue",
        "bronze statue", "monument"), 0.4),
    "fountain": _row((6.6, 6.6, 3.8), "stone", ("water fountain", "stone fountain"), 0.1),
    "gate": _row((5.3, 0.9, 3.2), "iron", ("iron gate", "gateway", "entrance gate"), 0.03),
    "door": _row((1.55, 0.75, 2.42), "painted wood", ("wooden door", "front door", "doorway"), 0.3),
    "window": _row((1.5, 0.3, 1.7), "painted wood", ("window frame", "glass window"), 0.1),
    "wall": _row((4.5, 0.68, 2.08), "brick", ("brick wall", "garden wall", "stone wall"), 0.7),
    "fence": _row((3.2, 0.2, 1.15), "painted wood", ("picket fence", "wooden fence", "railing", "garden fence"),
        0.3),
}  # fmt: skip
"""Kind -> its row."""
