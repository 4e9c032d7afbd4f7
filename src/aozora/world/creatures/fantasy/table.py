"""Beings of fantasy: shapes, colours and words; sizes are heights in metres (a dragon's is the length of its trunk)."""

from collections.abc import Callable, Mapping

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.world.creatures.fantasy.bony import skeleton_figure
from aozora.world.creatures.fantasy.made import robot_figure, snowman_figure, toy_robot_figure
from aozora.world.creatures.fantasy.params import Build, FantasyParams
from aozora.world.creatures.fantasy.soft import monster_figure, teddy_figure
from aozora.world.creatures.fantasy.strange import alien_figure, ghost_figure
from aozora.world.creatures.figure import Figure, assemble
from aozora.world.creatures.stock import Breed, zones
from aozora.world.elements import Asset

FORMS: Mapping[str, Callable[[FantasyParams], Figure]] = {
    "robot": robot_figure,
    "toy robot": toy_robot_figure,
    "teddy": teddy_figure,
    "monster": monster_figure,
    "alien": alien_figure,
    "ghost": ghost_figure,
    "snowman": snowman_figure,
    "skeleton": skeleton_figure,
}
"""Form -> its sculptor."""


def build_fantasy(params: FantasyParams, store: Store) -> Asset:
    """The being as an asset that stands on z = 0."""
    return assemble(FORMS[params.form](params), params.size_m, lane(params.seed, params.kind, "fur"), store)


# fmt: off
FANTASY: Mapping[str, Breed[FantasyParams]] = {
    "robot": Breed(FantasyParams("robot", 1.7, zones(base="e4e6e8", joint="3a3d42", light="5ad0f8"), "robot", Build(0.46,
            0.74, 0.9, 0.06, 0.155, 0.16, 0.16, 0.12)),
        ("robots", "android", "humanoid robot", "androids", "cyborg", "humanoid"), "fantasy", ("base",), (0.3, 1.0), 1.3),
    "toy robot": Breed(FantasyParams("toy robot", 0.9, zones(base="9fb2b8", joint="5c6a70", light="f8d860", knob="c8281e"),
            "toy robot", Build(0.30, 0.52, 0.75, 0.075, 0.205, 0.13, 0.12, 0.12)),
        ("toy robots", "retro robot", "tin robot", "small robot", "little robot", "mech"), "robot", ("base",), (0.3, 1.0), 0.8),
    "living teddy bear": Breed(FantasyParams("living teddy bear", 0.5, zones(base="b07a44", belly="c8965c", muzzle="dcb888",
            pad="d8b48a", nose="1c1410", bow="c8201e"), "teddy", Build(0.24, 0.54, 0.78, 0.095, 0.13, 0.11, 0.1, 0.75)),
        ("walking teddy bear", "teddy", "teddies", "bear toy come to life"), "fantasy", ("base", "belly"), (0.4, 1.0), 0.6),
    "monster": Breed(FantasyParams("monster", 1.6, zones(base="5a4fb8", belly="a99be0", mouth="3a0d14", horn="ecdcb0",
            tooth="f4efe0"), "monster", Build(0.28, 0.50, 0.72, 0.12, 0.215, 0.15, 0.14, 0.55)),
        ("monsters", "creature", "creatures", "furry monster", "yeti", "bigfoot", "beast", "troll", "ogre"), "fantasy",
            ("base", "belly"), (0.5, 1.0), 1.0),
    "alien": Breed(FantasyParams("alien", 1.4, zones(base="8fa08a", line="2a322a"), "alien", Build(0.42, 0.68, 0.84, 0.045,
            0.115, 0.16, 0.17, 0.14)),
        ("aliens", "extraterrestrial", "martian", "grey alien"), "fantasy", ("base",), (0.3, 1.0), 1.0),
    "ghost": Breed(FantasyParams("ghost", 1.3, zones(base="eef2f6"), "ghost", Build()), ("ghosts", "spirit", "spirits",
            "phantom", "spectre"), "fantasy", ("base",), (0.6, 1.0), 0.9),
    "snowman": Breed(FantasyParams("snowman", 1.5, zones(base="f0f4f8", nose="e8741c", hat="1a1a1e", scarf="c81e24",
            stick="4a3222"), "snowman", Build(0.30, 0.55, 0.76, 0.08, 0.145, 0.15, 0.15, 1.0)),
        ("snowmen", "living snowman"), "fantasy", ("scarf",), (0.5, 1.05), 0.5),
    "skeleton": Breed(FantasyParams("skeleton", 1.7, zones(base="d8cfb4", hole="0e0b08"), "skeleton", Build(0.48, 0.78, 0.91,
            0.065, 0.125, 0.17, 0.15, 0.1)),
        ("skeletons",), "fantasy", ("base",), (0.3, 1.0), 1.2),
}
"""Kind -> breed."""
# fmt: on
