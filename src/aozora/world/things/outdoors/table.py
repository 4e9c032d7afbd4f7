"""The part of the things' table for what stands outdoors."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

OUTDOORS: dict[str, ThingKind] = {
    "see-saw": planned("outdoors.playground", (3, 0.58, 0.8777), "painted wood", "furniture", ("seesaw", "teeter-totter",
        "teeter totter"), 0.03),
    "playground slide": planned("outdoors.playground", (3.383, 0.656, 2.334), "plastic", "furniture", ("slide",
        "children's slide"), 0.02),
    "trampoline": planned("outdoors.playground", (3.079, 3.16, 2.422), "fabric", "furniture", ("garden trampoline",
        "round trampoline"), 0.01),
    "carousel": planned("outdoors.playground", (6.82, 6.82, 5.51), "painted wood", "building", ("merry-go-round",
        "merry go round", "carrousel"), 0.02),
    "roller coaster car": planned("outdoors.playground", (6.07, 1.2, 1.398), "plastic", "vehicle", ("roller coaster",
        "rollercoaster", "rollercoaster car", "roller coaster train"), 0.05),
    "pool table": planned("outdoors.playground", (3.335, 1.54, 0.9788), "mahogany", "furniture", ("billiard table",
        "billiards table", "snooker table", "billiards"), 0.2),
    "table tennis table": planned("outdoors.playground", (2.74, 1.744, 0.9256), "painted wood", "sports",
        ("ping pong table", "ping-pong table", "table tennis", "ping pong", "ping-pong"), 0.05),
    "sandcastle": planned("outdoors.playground", (1.26, 1.24, 0.7325), "sand", "toy", ("sand castle", "sandcastles",
        "castle of sand"), 0.4),
    "hammock": planned("outdoors.playground", (3.533, 1.132, 1.303), "fabric", "furniture", ("hammock on a stand",),
        0.01),
    "picnic": planned("outdoors.playground", (1.798, 1.398, 0.4969), "fabric", "object", ("picnic blanket", "picnic rug",
        "picnic cloth"), 0.05),
    "dart board": planned("outdoors.playground", (0.54, 0.2354, 0.54), "cork", "sports", ("dartboard", "darts", "dart"),
        0.4),
}
"""Kind -> its row."""
