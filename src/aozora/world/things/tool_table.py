"""The part of the things' table for tools."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_F = "tool"

TOOLS: dict[str, ThingKind] = {
    "hammer": planned("tools", (0.3158, 0.1235, 0.0364), "wood", _F, ("claw hammer", "mallet", "sledgehammer"), 0.25),
    "saw": planned("tools", (0.5603, 0.1674, 0.024), "wood", _F, ("hand saw", "handsaw", "hacksaw"), 0.1),
    "screwdriver": planned("tools", (0.24, 0.0344, 0.0344), "plastic", _F, (), 0.3),
    "wrench": planned("tools", (0.2296, 0.0477, 0.0107), "steel", _F, ("spanner",), 0.3),
    "pliers": planned("tools", (0.2015, 0.0686, 0.0173), "rubber", _F, ("pair of pliers", "pincers", "tongs"), 0.3),
    "drill": planned("tools", (0.2724, 0.068, 0.2389), "plastic", _F, ("power drill", "electric drill", "cordless drill"), 0.25),
    "axe": planned("tools", (0.6123, 0.1361, 0.032), "wood", _F, ("ax", "hatchet"), 0.2),
    "shovel": planned("tools", (0.2349, 0.036, 1.1135), "wood", _F, ("spade",), 0.1),
    "rake": planned("tools", (0.3499, 0.0595, 1.3568), "wood", _F, ("garden rake",), 0.05),
    "broom": planned("tools", (0.2783, 0.0859, 1.2482), "bamboo", _F, ("besom", "sweeping brush"), 0.08),
    "mop": planned("tools", (0.3763, 0.4005, 1.2573), "wood", _F, (), 0.02),
    "paint brush": planned("tools", (0.2527, 0.0562, 0.018), "wood", _F, ("flat brush", "house painter's brush"), 0.4),
    "paintbrush": planned("tools", (0.2099, 0.0083, 0.0083), "painted wood", _F,
        ("artist's brush", "brush", "watercolour brush"), 0.5),
    "rope": planned("tools", (0.3524, 0.3293, 0.1051), "bamboo", _F, ("coil of rope", "cord", "lasso"), 0.15, substance="fabric"),
    "ladder": planned("tools", (0.53, 0.96, 1.525), "aluminium", _F, ("stepladder", "step ladder"), 0.01),
    "needle": planned("tools", (0.1133, 0.0764, 0.0401), "fabric", _F, ("sewing needle", "thread", "spool of thread",
        "needle and thread"), 0.2),
    "key": planned("tools", (0.1217, 0.0361, 0.0124), "brass", _F, ("old key", "door key", "house key"), 0.2),
    "padlock": planned("tools", (0.052, 0.0232, 0.0762), "brass", _F, ("lock",), 0.6),
    "chain": planned("tools", (0.4828, 0.1551, 0.0362), "steel", _F, ("iron chain", "chains"), 0.1),
    "gears": planned("tools", (0.1948, 0.1576, 0.0224), "brass", _F, ("gear", "cogs", "cogwheel", "gear wheel", "cog"), 0.4),
    "anvil": planned("tools", (0.4076, 0.15, 0.1993), "iron", _F, (), 0.4),
    "toolbox": planned("tools", (0.426, 0.212, 0.2694), "steel", _F, ("tool box",), 0.03),
    "nails": planned("tools", (0.1005, 0.0947, 0.0157), "steel", _F, ("nail", "screws", "screw"), 0.1),
    "post": planned("tackle", (0.1318, 0.1318, 1.2445), "wood", _F, ("wooden post", "fence post", "mooring post"), 0.5),
    "gantry": planned("tackle", (1.8315, 0.7467, 1.7848), "wood", _F, ("hoist", "wooden trestle"), 0.02),
    "leash": planned("tackle", (0.3553, 0.1532, 0.0568), "fabric", _F, ("dog leash", "dog lead", "leashes"), 0.1),
    "hurdle": planned("tackle", (0.5793, 1.1675, 0.858), "painted wood", _F, ("hurdles", "running hurdle"), 0.01),
    "peg": planned("tackle", (0.162, 0.162, 0.21), "wood", _F, ("wooden peg", "ring toss peg"), 0.05),
    "quoit": planned("tackle", (0.1806, 0.172, 0.0306), "fabric", _F, ("toss ring", "rope ring", "throwing ring"), 0.3),
}
"""Kind -> its row."""
