"""The part of the things' table for toys and games."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_T = "toy"

TOYS: dict[str, ThingKind] = {
    "doll": planned("toys", (0.249, 0.3161, 0.393), "fabric", _T, ("rag doll", "puppet", "marionette"), 0.1),
    "balloon": planned("toys", (0.276, 0.276, 1.29), "rubber", _T, ("party balloon", "toy balloon", "helium balloon"), 0.0005,
        traits=("inflated",)),
    "balloons": planned("toys", (0.8579, 0.8636, 1.8621), "rubber", _T, ("bunch of balloons", "party balloons"), 0.0005),
    "kite": planned("toys", (0.6237, 0.6669, 1.4906), "fabric", _T, ("toy kite", "diamond kite"), 0.002),
    "toy robot": planned("toys", (0.2121, 0.1266, 0.315), "steel", _T, ("tin robot", "robot toy"), 0.1),
    "toy train": planned("toys", (0.52, 0.085, 0.1246), "painted wood", _T, ("train set", "wooden train", "model train"), 0.3),
    "toy car": planned("toys", (0.1603, 0.088, 0.083), "painted wood", _T, ("wooden toy car", "model car", "toy truck"), 0.6),
    "jigsaw puzzle": planned("toys", (0.5475, 0.3212, 0.0042), "paper", _T, ("puzzle", "jigsaw", "puzzle pieces"), 0.9),
    "dice": planned("toys", (0.0454, 0.0274, 0.0166), "plastic", _T, ("die", "pair of dice"), 0.5),
    "chess set": planned("toys", (0.402, 0.402, 0.118), "painted wood", _T, ("chess board", "chessboard", "chess",
        "chess pieces"), 0.2),
    "chess piece": planned("toys", (0.0346, 0.0322, 0.06), "painted wood", _T, ("chess knight",), 0.4, body="cylinder"),
    "chess king": planned("toys", (0.0362, 0.0362, 0.101), "painted wood", _T, (), 0.4, body="cylinder"),
    "spinning top": planned("toys", (0.0726, 0.0742, 0.0862), "painted wood", _T, ("top", "wooden top"), 0.3, body="cylinder"),
    "yo-yo": planned("toys", (0.2004, 0.0527, 0.0586), "plastic", _T, ("yoyo", "yo yo"), 0.2),
    "rocking horse": planned("toys", (1.059, 0.3316, 0.842), "wood", _T, ("wooden horse", "hobby horse", "toy horse"), 0.1),
    "gift": planned("toys", (0.231, 0.231, 0.25), "paper", _T, ("present", "gift box", "birthday present", "wrapped gift",
        "christmas present"), 0.1),
    "gifts": planned("toys", (0.4732, 0.4461, 0.25), "paper", _T, ("presents", "pile of presents", "christmas presents"), 0.08),
    "snow globe": planned("toys", (0.094, 0.094, 0.115), "painted wood", _T, ("snowglobe", "glass globe"), 0.9, body="cylinder",
        substance="glass"),
    "hourglass": planned("toys", (0.1281, 0.1281, 0.2237), "wood", _T, ("sandglass", "sand timer", "egg timer"), 0.3,
        body="cylinder"),
    "rubber duck": planned("toys", (0.1232, 0.0759, 0.099), "rubber", _T, ("toy duck", "bath duck", "rubber ducky"), 0.1),
    "puzzle cube": planned("toys", (0.0764, 0.0764, 0.0571), "plastic", _T, ("magic cube", "rubik's cube", "rubiks cube"), 0.4),
    "toy blocks": planned("toys", (0.1344, 0.0436, 0.162), "painted wood", _T,
        ("tower of blocks", "building blocks", "stack of blocks"), 0.6),
    "snowman": planned("toys", (1.0085, 0.68, 1.3587), "foam", _T, ("snow man",), 8.0),
    "pinwheel": planned("toys", (0.17, 0.1033, 0.4073), "paper", _T, ("toy windmill", "paper windmill"), 0.02),
}
"""Kind -> its row."""
