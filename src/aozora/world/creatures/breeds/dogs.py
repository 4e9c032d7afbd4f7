"""Dogs. Heights at the withers are the middle of the breed standards' ranges, in metres."""

from collections.abc import Mapping

from aozora.world.creatures.breeds import dog_coats as coats
from aozora.world.creatures.breeds.kinds import Species
from aozora.world.creatures.ornaments import Extras, Mane
from aozora.world.creatures.quadruped import Coat, HeadShape, Proportions, QuadrupedParams, TailShape

_HOUND = Proportions(
    length=1.06, chest=0.205, belly=0.165, neck=0.26, neck_radius=0.125, neck_rise=44.0, tail_raise=8.0, tail_curl=45.0
)


def _dog(
    height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape = "plain", extras: Extras = Extras()
) -> QuadrupedParams:
    return QuadrupedParams("", height, body, head, coat, tail_shape=tail, extras=extras)


def _breed(params: QuadrupedParams, *words: str, speed: float = 4.0) -> Species:
    return Species(params, "dog", words, ("puppy", "pup"), speed, 1.0)


DOGS: Mapping[str, Species] = {
    "golden retriever": _breed(
        _dog(0.56, Proportions(
            length=1.08, chest=0.215, belly=0.175, neck=0.24, neck_radius=0.135, tail=0.58, tail_radius=0.04, tail_raise=-12.0,
            tail_curl=50.0, bone=0.062,
        ), HeadShape(size=0.205, muzzle=1.02, ear_length=1.05), coats.GOLDEN, "bushy"),
        "golden retrievers", "retriever", "goldie",
    ),
    "labrador": _breed(
        _dog(0.56, Proportions(
            length=1.08, chest=0.215, belly=0.18, bone=0.064, neck=0.24, neck_radius=0.14, tail=0.56, tail_radius=0.042,
            tail_raise=0.0, tail_curl=25.0,
        ), HeadShape(size=0.205, muzzle=1.0, ear_length=0.95), coats.LABRADOR),
        "labradors", "lab", "labrador retriever",
    ),
    "corgi": _breed(
        _dog(0.30, Proportions(
            length=1.72, chest=0.315, belly=0.285, legs=0.30, bone=0.080, paw=0.22, neck=0.24, neck_radius=0.23, neck_rise=48.0,
            tail=0.14, tail_radius=0.08, tail_raise=20.0, wrist=0.13, hock=0.16,
        ), HeadShape(
            size=0.315, muzzle=0.90, muzzle_radius=0.82, lips=0.75, cheeks=1.1, ear="prick", ear_length=1.15, ear_width=0.50,
            ear_rise=4.0, ear_splay=0.10, eye=0.225,
        ), coats.CORGI),
        "corgis", "welsh corgi", speed=3.0,
    ),
    "beagle": _breed(
        _dog(0.37, Proportions(
            length=1.10, chest=0.22, belly=0.185, bone=0.066, neck=0.24, neck_radius=0.13, tail=0.5, tail_radius=0.036,
            tail_raise=48.0, tail_curl=28.0,
        ), HeadShape(size=0.218, muzzle=1.0, ear_length=1.35, ear_width=0.44), coats.BEAGLE),
        "beagles", speed=3.5,
    ),
    "dalmatian": _breed(
        _dog(0.58, Proportions(
            chest=0.205, neck=0.28, neck_rise=48.0, tail=0.58, tail_radius=0.030, tail_raise=2.0, tail_curl=40.0,
        ), HeadShape(muzzle=1.08, ear_length=0.95), coats.DALMATIAN),
        "dalmatians", "dalmation",
    ),
    "german shepherd": _breed(
        _dog(0.62, Proportions(
            length=1.18, chest=0.21, neck=0.24, neck_radius=0.135, tail=0.62, tail_radius=0.042, tail_raise=-58.0, tail_curl=38.0,
            slope=5.0,
        ), HeadShape(size=0.200, muzzle=1.15, muzzle_radius=0.88, lips=0.8, ear="prick", ear_length=1.18, ear_width=0.42,
            ear_splay=0.03), coats.SHEPHERD, "bushy"),
        "german shepherds", "alsatian", "shepherd dog",
    ),
    "husky": _breed(
        _dog(0.57, Proportions(
            length=1.08, chest=0.215, neck=0.20, neck_radius=0.150, tail=0.62, tail_radius=0.050, tail_raise=38.0,
            tail_curl=175.0,
        ), HeadShape(size=0.222, muzzle=0.98, muzzle_radius=0.88, lips=0.75, cheeks=1.2, ear="prick", ear_length=0.82,
            ear_width=0.42, ear_splay=0.02),
            coats.HUSKY, "bushy"),
        "huskies", "siberian husky",
    ),
    "poodle": _breed(
        _dog(0.42, Proportions(
            length=0.98, bone=0.050, paw=0.14, neck=0.27, neck_radius=0.12, neck_rise=58.0, tail=0.36, tail_radius=0.085,
            tail_raise=66.0, tail_curl=8.0,
        ), HeadShape(size=0.195, muzzle=1.30, muzzle_radius=0.64, lips=0.65, ear_length=1.35, ear_width=0.62), coats.POODLE,
             "pompom", Extras(manes=(Mane("cap", 1.25, 0.075), Mane("bracelets", 1.0, 0.05), Mane("bib", 1.25, 0.07)))),
        "poodles", speed=3.5,
    ),
    "terrier": _breed(
        _dog(0.36, Proportions(length=0.98, neck=0.25, neck_rise=52.0, tail=0.30, tail_radius=0.042, tail_raise=72.0,
            tail_curl=6.0),
             HeadShape(size=0.205, muzzle=1.15, muzzle_radius=0.86, tip_radius=1.1, lips=0.8, ear="button", ear_length=0.85,
                 ear_width=0.36), coats.TERRIER, "plain", Extras(manes=(Mane("whiskers", 1.0, 0.055),))),
        "terriers", "jack russell", speed=3.5,
    ),
    "pug": _breed(
        _dog(0.29, Proportions(
            length=1.08, chest=0.27, belly=0.235, legs=0.44, bone=0.072, paw=0.17, neck=0.18, neck_radius=0.20, tail=0.40,
            tail_radius=0.05, tail_raise=75.0, tail_curl=250.0,
        ), HeadShape(
            size=0.315, width=1.08, muzzle=0.26, muzzle_radius=1.20, lips=1.25, cheeks=1.0, brow=1.3, eye=0.275, eye_spread=0.54,
            ear="button", ear_length=0.72, ear_width=0.34, jaw=1.0,
        ), coats.PUG, "curl"),
        "pugs", speed=2.8,
    ),
    "bulldog": _breed(
        _dog(0.38, Proportions(
            length=1.10, chest=0.30, belly=0.20, legs=0.38, bone=0.092, paw=0.19, neck=0.16, neck_radius=0.22, neck_rise=26.0,
            tail=0.12, tail_radius=0.05, tail_raise=-30.0, stance=1.36, thigh=0.86,
        ), HeadShape(
            size=0.275, width=1.20, muzzle=0.46, muzzle_radius=1.36, tip_radius=1.12, lips=2.0, cheeks=1.35, brow=2.0,
            eye=0.195, eye_spread=0.50, eye_height=0.14, ear="button", ear_length=0.42, ear_width=0.26, nose=1.35, jaw=1.5,
        ), coats.BULLDOG),
        "bulldogs", "english bulldog", "french bulldog", speed=2.6,
    ),
    "chihuahua": _breed(
        _dog(0.20, Proportions(
            length=0.98, chest=0.19, belly=0.15, bone=0.046, paw=0.14, neck=0.22, neck_radius=0.105, neck_rise=56.0, tail=0.50,
            tail_radius=0.034, tail_raise=40.0, tail_curl=80.0,
        ), HeadShape(
            size=0.285, muzzle=0.50, muzzle_radius=0.66, lips=0.65, eye=0.30, eye_spread=0.50, ear="prick", ear_length=1.30,
            ear_width=0.60, ear_rise=4.0, ear_splay=0.50, cheeks=0.9, nose=0.9,
        ), coats.CHIHUAHUA),
        "chihuahuas", speed=2.4,
    ),
    "rottweiler": _breed(
        _dog(0.64, Proportions(
            length=1.10, chest=0.235, belly=0.20, bone=0.074, paw=0.17, neck=0.22, neck_radius=0.165, tail=0.5, tail_radius=0.04,
            tail_raise=-40.0, tail_curl=35.0,
        ), HeadShape(size=0.205, width=1.06, muzzle=0.86, muzzle_radius=1.08, lips=1.05, cheeks=1.1, ear_length=0.72,
            ear_width=0.34),
            coats.ROTTWEILER),
        "rottweilers", "rottie",
    ),
    "border collie": _breed(
        _dog(0.52, Proportions(
            length=1.12, neck=0.25, neck_radius=0.14, tail=0.62, tail_radius=0.045, tail_raise=-48.0, tail_curl=60.0,
        ), HeadShape(size=0.198, muzzle=1.08, muzzle_radius=0.84, lips=0.75, ear="button", ear_length=0.85, ear_width=0.36),
            coats.COLLIE, "bushy"),
        "border collies", "collie", "sheepdog",
    ),
    "saint bernard": _breed(
        _dog(0.75, Proportions(
            length=1.12, chest=0.24, belly=0.215, bone=0.080, paw=0.19, neck=0.22, neck_radius=0.16, tail=0.58, tail_radius=0.05,
            tail_raise=-50.0, tail_curl=40.0,
        ), HeadShape(size=0.213, width=1.05, muzzle=0.82, muzzle_radius=1.20, lips=1.4, brow=1.4, ear_length=1.0, ear_width=0.42),
            coats.BERNARD, "bushy"),
        "saint bernards", "st bernard", "st. bernard",
    ),
    "shiba inu": _breed(
        _dog(0.39, Proportions(
            length=1.08, chest=0.215, bone=0.062, neck=0.22, neck_radius=0.15, tail=0.58, tail_radius=0.052, tail_raise=70.0,
            tail_curl=200.0,
        ), HeadShape(
            size=0.230, muzzle=0.80, muzzle_radius=0.80, lips=0.75, cheeks=1.2, ear="prick", ear_length=0.62, ear_width=0.36,
        ), coats.SHIBA, "bushy"),
        "shiba", "shiba inus", "akita", speed=3.4,
    ),
    "samoyed": _breed(
        _dog(0.53, Proportions(
            length=1.06, chest=0.22, belly=0.19, bone=0.066, neck=0.20, neck_radius=0.16, tail=0.60, tail_radius=0.055,
            tail_raise=65.0, tail_curl=175.0,
        ), HeadShape(size=0.213, muzzle=0.92, muzzle_radius=0.88, cheeks=1.2, ear="prick", ear_length=0.60, ear_width=0.36),
            coats.SAMOYED, "bushy"),
        "samoyeds", "spitz",
    ),
    "dachshund": _breed(
        _dog(0.22, Proportions(
            length=2.15, chest=0.32, belly=0.275, legs=0.34, bone=0.075, paw=0.21, neck=0.34, neck_radius=0.20, neck_rise=46.0,
            tail=0.80, tail_radius=0.05, tail_raise=5.0, tail_curl=25.0, wrist=0.13, hock=0.16,
        ), HeadShape(size=0.316, muzzle=1.35, muzzle_radius=0.74, lips=0.7, ear_length=1.25, ear_width=0.48), coats.DACHSHUND),
        "dachshunds", "sausage dog", "wiener dog", speed=2.4,
    ),
    "greyhound": _breed(
        _dog(0.72, Proportions(
            length=1.10, chest=0.195, belly=0.115, deep=1.12, legs=0.53, bone=0.042, paw=0.12, neck=0.34, neck_radius=0.085,
            neck_rise=50.0, tail=0.62, tail_radius=0.024, tail_raise=-58.0, tail_curl=70.0, slope=-3.0, thigh=1.1,
        ), HeadShape(size=0.144, width=0.86, muzzle=1.75, muzzle_radius=0.74, lips=0.6, cheeks=0.8, ear="button", ear_length=0.6,
                     ear_width=0.28), coats.GREYHOUND),
        "greyhounds", "whippet", speed=6.0,
    ),
    "pomeranian": _breed(
        _dog(0.21, Proportions(
            length=0.98, chest=0.235, belly=0.20, legs=0.44, bone=0.056, paw=0.14, neck=0.15, neck_radius=0.17, neck_rise=56.0,
            tail=0.52, tail_radius=0.06, tail_raise=72.0, tail_curl=165.0,
        ), HeadShape(
            size=0.275, muzzle=0.56, muzzle_radius=0.66, lips=0.65, cheeks=1.25, eye=0.25, ear="prick", ear_length=0.52,
            ear_width=0.34, ear_splay=0.12,
        ), coats.POMERANIAN, "bushy"),
        "pomeranians", speed=2.6,
    ),
    "schnauzer": _breed(
        _dog(0.42, Proportions(length=0.98, neck=0.25, neck_rise=54.0, tail=0.24, tail_radius=0.042, tail_raise=66.0,
            tail_curl=6.0),
             HeadShape(size=0.200, muzzle=1.10, muzzle_radius=0.90, tip_radius=1.1, lips=0.8, ear="button", ear_length=0.62,
                 ear_width=0.34, brow=1.6), coats.SCHNAUZER, "plain", Extras(manes=(Mane("whiskers", 1.25, 0.075),))),
        "schnauzers", speed=3.5,
    ),
    "dog": Species(
        _dog(0.50, _HOUND, HeadShape(size=0.201, muzzle=0.98, ear_length=1.0, ear_width=0.38), coats.MONGREL),
        "animal", ("dogs", "hound", "doggy", "mutt", "mongrel", "canine"), ("puppy", "pup"), 4.0, 1.0,
    ),
}  # fmt: skip
