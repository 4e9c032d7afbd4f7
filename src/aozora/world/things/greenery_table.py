"""Plants and things of nature: rows of the table of things."""

from aozora.film.world import Vec3
from aozora.world.things.form import ThingKind


def _row(
    size: Vec3,
    words: tuple[str, ...] = (),
    family: str = "plant",
    *,
    body: str = "cylinder",
    colour: str = "",
    fill: float = 0.05,
) -> ThingKind:
    return ThingKind(
        builder="greenery:growth",
        size=size,
        material="wood" if family in ("tree", "plant", "flower") else "stone",
        body="box" if body == "box" else "cylinder",
        colour=colour,
        words=words,
        family=family,
        fill=fill,
        substance="wood" if family == "tree" else "leaves" if family in ("plant", "flower") else "",
    )


GREENERY: dict[str, ThingKind] = {
    "tree": _row((6.2, 6.44, 8.5), ("oak tree", "broadleaf tree", "shade tree"), "tree"),
    "maple tree": _row((7.36, 6.32, 8.0), ("autumn tree", "red maple"), "tree"),
    "pine tree": _row((4.57, 4.5, 8.0), ("fir tree", "spruce tree", "conifer", "evergreen"), "tree"),
    "palm tree": _row((3.95, 3.87, 7.0), ("palm", "coconut palm", "coconut tree"), "tree"),
    "cherry tree": _row(
        (5.3, 5.15, 5.5), ("cherry blossom tree", "cherry blossom", "sakura", "sakura tree", "blossoming tree"), "tree"
    ),
    "birch tree": _row((6.53, 5.8, 9.0), ("silver birch",), "tree"),
    "willow tree": _row((8.93, 10.2, 8.5), ("willow", "weeping willow"), "tree"),
    "cypress tree": _row((2.68, 2.42, 8.0), ("cypress", "italian cypress"), "tree"),
    "baobab tree": _row((5.32, 5.23, 9.5), ("baobab",), "tree"),
    "acacia tree": _row((5.35, 5.26, 6.5), ("acacia",), "tree"),
    "apple tree": _row((3.97, 4.04, 4.5), ("fruit tree",), "tree"),
    "olive tree": _row((3.76, 3.04, 4.5), (), "tree"),
    "dead tree": _row((4.71, 4.62, 7.5), ("bare tree", "leafless tree", "withered tree"), "tree"),
    "christmas tree": _row((1.31, 1.3, 2.3), ("xmas tree", "decorated tree"), "tree"),
    "bonsai": _row((0.535, 0.41, 0.42), ("bonsai tree",), "tree"),
    "bamboo plant": _row((2.63, 3.1, 9.0), ("bamboo stalks", "bamboo stalk", "bamboo cane"), "plant"),
    "bush": _row((1.51, 1.49, 1.3), ("shrub", "bushes", "shrubbery"), "plant"),
    "fern": _row((2.98, 2.9, 0.7), ("fern plant",), "plant"),
    "grass": _row((1.97, 1.96, 0.45), ("tuft of grass", "tall grass", "grasses"), "plant"),
    "wheat": _row((1.26, 1.27, 0.95), ("wheat plant", "ears of wheat", "wheat stalk"), "plant"),
    "cactus": _row((0.96, 0.573, 2.4), ("saguaro", "cacti"), "plant"),
    "agave": _row((1.52, 1.43, 0.65), ("aloe", "succulent"), "plant"),
    "ivy": _row((0.739, 0.182, 1.5), ("climbing plant", "ivy plant"), "plant"),
    "seaweed": _row((1.26, 1.35, 3.0), ("kelp",), "plant"),
    "leaf": _row((0.206, 0.159, 0.024), ("maple leaf", "autumn leaf", "fallen leaf", "green leaf"), "plant", body="box"),
    "toadstool": _row((0.166, 0.119, 0.14), ("fly agaric", "red mushroom", "fairy mushroom", "wild mushroom"), "plant"),
    "flower": _row((0.0879, 0.0878, 0.178), ("blossom", "bloom", "wildflower", "pink flower"), "flower"),
    "rose": _row((0.134, 0.139, 0.29), ("red rose", "rose flower"), "flower", colour="red"),
    "tulip": _row((0.193, 0.149, 0.308), ("tulip flower",), "flower"),
    "daisy": _row((0.0889, 0.0878, 0.178), ("daisy flower", "chamomile"), "flower"),
    "poppy": _row((0.107, 0.109, 0.302), ("poppy flower",), "flower"),
    "lily": _row((0.21, 0.19, 0.419), ("lily flower",), "flower"),
    "lotus": _row((0.478, 0.482, 0.13), ("lotus flower", "water lily", "waterlily"), "flower"),
    "orchid": _row((0.357, 0.283, 0.52), ("orchid flower",), "flower"),
    "dandelion": _row((0.296, 0.3, 0.28), ("dandelion clock", "blowball"), "flower"),
    "lavender": _row((0.337, 0.342, 0.4), ("lavender flower", "sprig of lavender"), "flower"),
    "lavender bush": _row((1.01, 1.07, 0.6), (), "plant"),
    "sunflower": _row((0.415, 0.32, 0.85), ("sunflower head",), "flower"),
    "coral": _row((0.456, 0.54, 0.6), ("coral branch",), "nature", fill=0.3),
    "seashell": _row((0.0424, 0.0634, 0.02), ("shell", "sea shell", "cockle", "scallop shell"), "nature", body="box", fill=0.3),
    "iceberg": _row((14.6, 7.93, 10.0), ("ice berg",), "nature", body="box", fill=0.5),
    "snowman": _row((0.833, 1.46, 1.95), ("snow man", "snowmen"), "nature", fill=0.4),
    "log": _row((1.65, 0.415, 0.4), ("tree trunk", "fallen log", "wooden log"), "tree", body="box", fill=0.6),
    "mountain model": _row((240.0, 240.0, 100.0), ("single mountain", "lone mountain"), "nature", fill=0.4),
}
"""Name -> row."""
