"""The part of the things' table for tales and histories."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

LORE: dict[str, ThingKind] = {
    "cauldron": planned("lore.fantasy", (0.6699, 0.6837, 0.4723), "iron", "kitchenware", ("witch's cauldron",
        "witches' cauldron", "bubbling cauldron"), 0.1),
    "crystal ball": planned("lore.fantasy", (0.2, 0.2, 0.2455), "glass", "object", ("fortune teller's ball", "palantir",
        "magic ball"), 0.5),
    "broomstick": planned("lore.fantasy", (2.057, 0.1868, 0.2187), "wood", "tool", ("witch's broom", "flying broom",
        "magic broom", "quidditch broom", "flying broomstick"), 0.05),
    "throne": planned("lore.fantasy", (1.5, 1.3, 2.14), "gold", "furniture", ("royal throne", "golden throne",
        "king's throne"), 0.1),
    "spell book": planned("lore.fantasy", (0.2875, 0.2686, 0.3197), "leather", "print", ("spellbook", "book of spells",
        "magic book", "grimoire", "ancient tome", "tome"), 0.6),
    "portal": planned("lore.fantasy", (2.936, 0.9, 2.96), "stone", "building", ("magic portal", "magical portal",
        "glowing portal", "stargate", "gateway to another world", "wormhole", "time portal"), 0.1),
    "magic carpet": planned("lore.fantasy", (2.016, 1.284, 0.8075), "fabric", "aircraft", ("flying carpet",), 0.02),
    "magic lamp": planned("lore.fantasy", (0.4322, 0.146, 0.164), "brass", "object", ("genie lamp", "genie's lamp",
        "aladdin's lamp", "genie in a lamp"), 0.1),
    "time machine": planned("lore.fantasy", (2.257, 1.559, 1.936), "velvet", "vehicle", ("time-machine",), 0.1),
    "jetpack": planned("lore.fantasy", (0.82, 0.5718, 1.02), "aluminium", "aircraft", ("jet pack", "rocket pack",
        "jet-pack"), 0.1),
    "suit of armor": planned("lore.history", (0.7575, 0.6567, 1.999), "steel", "sculpture", ("armor", "armour",
        "suit of armour", "knight's armor", "knight's armour", "plate armor", "plate armour"), 0.05),
    "chariot": planned("lore.history", (3.062, 1.516, 1.21), "painted wood", "vehicle", ("roman chariot", "war chariot",
        "racing chariot"), 0.03),
    "catapult": planned("lore.history", (3.47, 1.8, 2.13), "wood", "weapon", ("mangonel", "siege engine", "onager",
        "ballista"), 0.05),
    "trebuchet": planned("lore.history", (5.943, 3.133, 4.387), "wood", "weapon", ("siege weapon",), 0.03),
    "guillotine": planned("lore.history", (1.032, 2.35, 3.5), "wood", "object", ("guillotine blade",), 0.05),
    "pillory": planned("lore.history", (1.9, 1.71, 2), "wood", "object", ("stocks", "wooden stocks"), 0.05),
    "coffin": planned("lore.history", (1.947, 1.455, 0.58), "wood", "furniture", ("casket", "vampire's coffin",
        "sarcophagus"), 0.3),
    "gravestone": planned("lore.history", (1.24, 1.8, 1), "stone", "sculpture", ("tombstone", "headstone", "grave stone",
        "grave", "tomb", "graves", "gravestones", "tombstones"), 0.3),
}
"""Kind -> its row."""
