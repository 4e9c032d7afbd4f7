"""The part of the things' table for sports gear and the weapons of tales."""

# fmt: off

from aozora.world.things.form import ThingKind, planned

_S, _W = "sports", "weapon"

SPORTS: dict[str, ThingKind] = {
    "tennis racket": planned("sports", (0.6969, 0.279, 0.034), "plastic", _S,
        ("racket", "racquet", "tennis racquet", "badminton racket"), 0.06),
    "baseball bat": planned("sports", (0.8463, 0.0687, 0.0687), "wood", _S, ("bat for baseball", "cricket bat"), 0.5),
    "baseball glove": planned("sports", (0.2808, 0.14, 0.2769), "leather", _S, ("baseball mitt", "mitt", "catcher's mitt"), 0.25),
    "baseball": planned("sports", (0.0787, 0.0783, 0.0742), "leather", "ball", ("softball", "cricket ball"), 1.0, body="sphere"),
    "volleyball": planned("sports", (0.21, 0.21, 0.21), "leather", "ball", ("volley ball", "handball"), 0.06, body="sphere",
        bounce=0.7),
    "bowling ball": planned("sports", (0.216, 0.216, 0.216), "plastic", "ball", (), 1.2, body="sphere", bounce=0.2),
    "bowling pin": planned("sports", (0.12, 0.12, 0.382), "plastic", _S, ("skittle", "ninepin"), 0.45, body="cylinder"),
    "bowling pins": planned("sports", (0.63, 0.57, 0.38), "plastic", _S, ("skittles", "ninepins"), 0.12),
    "golf ball": planned("sports", (0.0447, 0.0449, 0.084), "plastic", "ball", ("ball on a tee",), 0.6, body="cylinder"),
    "golf club": planned("sports", (1.0493, 0.1297, 0.0523), "plastic", _S, ("driver club", "putter"), 0.05),
    "frisbee": planned("sports", (0.268, 0.268, 0.027), "plastic", _S, ("flying disc", "disc toy"), 0.12, body="cylinder"),
    "skateboard": planned("sports", (0.7991, 0.216, 0.1602), "painted wood", _S, ("longboard", "skate board"), 0.1),
    "snowboard": planned("sports", (0.3039, 0.218, 1.5171), "plastic", _S, ("snow board",), 0.08),
    "skis": planned("sports", (0.7713, 0.16, 1.6928), "plastic", _S, ("ski", "pair of skis", "ski poles"), 0.03),
    "surfboard": planned("sports", (0.5246, 0.1681, 1.928), "plastic", _S, ("surf board", "bodyboard"), 0.1),
    "dumbbell": planned("sports", (0.3003, 0.1124, 0.1124), "rubber", _S, ("dumbbells", "hand weight", "weights"), 1.5),
    "barbell": planned("sports", (2.0105, 0.4607, 0.4607), "rubber", _S, ("weight bar",), 0.2),
    "trophy": planned("sports", (0.2556, 0.1681, 0.3058), "gold", _S, ("cup trophy", "award", "prize", "winner's cup"), 0.02),
    "medal": planned("sports", (0.123, 0.2522, 0.0144), "gold", "accessory", ("gold medal",), 0.05),
    "boxing gloves": planned("sports", (0.3059, 0.137, 0.2521), "leather", _S, ("boxing glove",), 0.15),
    "shuttlecock": planned("sports", (0.0661, 0.0645, 0.0782), "cork", _S, ("birdie", "badminton shuttle"), 0.02,
        body="cylinder"),
    "rugby ball": planned("sports", (0.285, 0.185, 0.185), "leather", "ball",
        ("american football", "football ball", "gridiron ball"), 0.1, body="capsule"),
    "hockey stick": planned("sports", (1.2251, 0.3729, 0.0272), "wood", _S, ("hockey puck", "puck"), 0.1),
    "ice skate": planned("sports", (0.265, 0.0969, 0.2514), "leather", _S, ("ice skates", "skates"), 0.1),
    "sword": planned("sports", (0.9788, 0.237, 0.0332), "steel", _W, ("longsword", "broadsword", "blade", "excalibur"), 0.02),
    "katana": planned("sports", (0.9744, 0.0951, 0.072), "steel", _W, ("samurai sword", "sabre", "saber", "scimitar"), 0.02),
    "dagger": planned("sports", (0.322, 0.0942, 0.0229), "steel", _W, ("stiletto",), 0.08),
    "shield": planned("sports", (0.5318, 0.1709, 0.6367), "painted wood", _W, ("knight's shield", "heater shield"), 0.15),
    "round shield": planned("sports", (0.8277, 0.1438, 0.8198), "wood", _W, ("viking shield", "buckler"), 0.1),
    "bow": planned("sports", (0.6773, 0.0365, 1.4892), "wood", _W, ("bow and arrow", "longbow", "archery bow", "arrow",
        "arrows"), 0.01),
    "spear": planned("sports", (0.0822, 0.038, 2.0084), "wood", _W, ("lance", "javelin", "trident"), 0.2),
    "wizard's staff": planned("sports", (0.1289, 0.1264, 1.5463), "wood", _W,
        ("wizard staff", "magic staff", "staff", "sceptre", "scepter"), 0.1),
    "magic wand": planned("sports", (0.2914, 0.0195, 0.0195), "painted wood", "toy", ("wand", "fairy wand"), 0.7),
    "cannon": planned("sports", (1.618, 0.695, 0.7921), "wood", _W, ("artillery", "howitzer"), 0.1),
    "pistol": planned("sports", (0.355, 0.1421, 0.032), "wood", _W, ("flintlock", "gun", "handgun", "revolver"), 0.15),
    "rifle": planned("sports", (1.0506, 0.1527, 0.0527), "wood", _W, ("musket", "shotgun", "hunting rifle"), 0.15),
}
"""Kind -> its row."""
