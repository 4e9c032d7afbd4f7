"""The part of the things' table for craft from plans."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_V, _W, _A = "vehicle", "watercraft", "aircraft"

CRAFT: dict[str, ThingKind] = {
    "ufo": planned("craft", (6.0, 6.0, 2.7), "aluminium", _A, ("flying saucer", "alien spaceship", "alien ship", "saucer ship"),
        0.02),
    "spaceship": planned("craft", (15.9489, 13.6, 5.76), "aluminium", _A, ("spacecraft", "space ship", "starship",
        "star fighter"), 0.01),
    "satellite": planned("craft", (2.4398, 9.8, 3.6975), "plastic", _A, ("communications satellite", "space probe", "probe"),
        0.02),
    "space station": planned("craft", (22.4, 44.1365, 4.94), "plastic", _A, ("orbital station", "international space station"),
        0.01),
    "submarine": planned("craft", (12.0086, 3.46, 4.9), "steel", _W, ("sub", "u-boat", "yellow submarine"), 0.02),
    "drone": planned("craft", (0.4854, 0.5133, 0.1286), "plastic", _A, ("quadcopter", "camera drone", "quadrocopter"), 0.05),
    "sailing ship": planned("craft", (22.5905, 6.523, 15.9975), "wood", _W, ("tall ship", "galleon", "clipper", "frigate",
        "old ship"), 0.02),
    "pirate ship": planned("craft", (22.5905, 6.523, 15.9975), "wood", _W, ("buccaneer ship", "ghost ship"), 0.02),
    "carriage": planned("craft", (4.9313, 1.8125, 2.2975), "painted wood", _V,
        ("horse carriage", "horse-drawn carriage", "stagecoach", "royal coach"), 0.02),
    "cart": planned("craft", (3.279, 1.7325, 1.2518), "wood", _V, ("wooden cart", "wagon", "farm cart", "hay cart"), 0.03),
    "tank": planned("craft", (7.9491, 3.31, 3.6934), "steel", _V, ("army tank", "battle tank", "armoured vehicle"), 0.05),
    "forklift": planned("craft", (2.975, 1.2141, 2.2112), "steel", _V, ("fork lift", "forklift truck"), 0.03),
    "excavator": planned("craft", (7.6025, 2.4857, 4.6785), "steel", _V, ("digger", "backhoe"), 0.03),
    "canoe": planned("craft", (5.0193, 0.9332, 0.6993), "plastic", _W, ("dugout", "dugout canoe"), 0.03),
    "parachute": planned("craft", (7.0, 7.0, 7.7), "fabric", _A, ("parachute canopy",), 0.0005),
    "sleigh": planned("craft", (2.6864, 1.028, 1.4908), "painted wood", _V, ("santa's sleigh", "sled", "sledge", "toboggan"),
        0.04),
}
"""Kind -> its row."""
