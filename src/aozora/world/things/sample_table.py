"""The part of the things' table for what experiments are made with."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

SAMPLES: dict[str, ThingKind] = {
    "styrofoam": planned("samples", (0.13, 0.09, 0.045), "foam", "object", ("styrofoam block", "polystyrene foam",
        "block of foam", "foam board"), 1.0, colour="white"),
    "cork": planned("samples", (0.026, 0.026, 0.045), "cork", "object", ("wine cork", "bottle cork"), 1.0, body="cylinder"),
    "sponge": planned("samples", (0.11, 0.075, 0.04), "foam", "object", ("kitchen sponge", "bath sponge"), 1.0, colour="yellow"),
    "cotton ball": planned("samples", (0.07, 0.07, 0.062), "felt", "object", ("cotton wool", "cotton wad", "cotton pad"), 0.1,
        body="sphere", colour="white"),
    "rag": planned("samples", (0.11, 0.085, 0.05), "fabric", "object", ("washcloth", "dishcloth", "wash cloth"), 0.4,
        colour="light blue"),
    "juice box": planned("samples", (0.06, 0.04, 0.142), "cardboard", "vessel", ("drink box", "juice pack"), 0.9,
        colour="orange"),
    "pet bottle": planned("samples", (0.066, 0.066, 0.21), "plastic", "vessel", ("soda bottle", "empty bottle"), 0.05,
        body="cylinder", colour="light blue"),
    "canister": planned("samples", (0.1158, 0.1158, 0.125), "plastic", "vessel", ("plastic container", "food container",
        "storage container"), 0.08, body="cylinder", colour="white"),
    "pipe": planned("samples", (0.34, 0.075, 0.075), "steel", "object", ("metal pipe", "steel pipe", "metal tube"), 0.2,
        body="box"),
    "toy boat": planned("samples", (0.15, 0.06, 0.125), "painted wood", "toy", ("bath toy", "toy ship"), 0.16,
        colour="red"),
    "fishing net": planned("samples", (0.46, 0.46, 0.016), "fabric", "object", ("fish net", "net"), 0.02, colour="green"),
    "chalk": planned("samples", (0.012, 0.012, 0.085), "plaster", "tool", ("piece of chalk", "stick of chalk"), 1.0,
        body="cylinder", colour="white"),
    "crayon": planned("samples", (0.012, 0.012, 0.09), "wax", "tool", ("wax crayon", "pastel"), 1.0, body="cylinder",
        colour="red"),
    "pin": planned("samples", (0.008, 0.008, 0.045), "steel", "tool", ("straight pin", "pushpin", "drawing pin"), 1.0,
        body="cylinder"),
    "membrane": planned("samples", (0.24, 0.24, 0.012), "rubber", "object", ("rubber sheet", "plastic sheet",
        "rubber membrane"), 0.4, body="cylinder"),
    "plastic bag": planned("samples", (0.17, 0.115, 0.25), "plastic", "bag", ("polythene bag", "zip bag"), 0.02,
        colour="white"),
    "rubber glove": planned("samples", (0.11, 0.05, 0.26), "rubber", "garment", ("latex glove", "kitchen glove"), 0.1,
        colour="yellow"),
    "air mattress": planned("samples", (0.66, 0.4, 0.11), "fabric", "furniture", ("air bed", "inflatable mattress", "airbed",
        "pool float"), 0.02, colour="blue"),
    "board": planned("samples", (0.4, 0.02, 0.3), "wood", "object", ("wooden board", "panel"), 1.0),
    "pane": planned("samples", (0.3, 0.01, 0.3), "glass", "object", ("glass pane", "sheet of glass"), 1.0),
}
"""Kind -> its row."""
