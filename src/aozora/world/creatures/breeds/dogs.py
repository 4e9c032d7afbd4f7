"""Dogs. Heights at the withers are the middle of the breed standards' ranges, in metres."""

from collections.abc import Mapping

from aozora.world.creatures.breeds import dog_coats as coats
from aozora.world.creatures.breeds.kinds import Species
from aozora.world.creatures.quadruped import Coat, HeadShape, Proportions, QuadrupedParams, TailShape

_HOUND = Proportions(
    length=1.06, chest=0.205, belly=0.165, neck=0.26, neck_radius=0.125, neck_rise=44.0, tail_raise=8.0, tail_curl=45.0
)


def _dog(height: float, body: Proportions, head: HeadShape, coat: Coat, tail: TailShape = "plain") -> QuadrupedParams:
    return QuadrupedParams("", height, body, head, coat, tail_shape=tail)


def _breed(params: QuadrupedParams, *words: str, speed: float = 4.0) -> Species:
    return Species(params, "dog", words, ("puppy", "pup"), speed, 1.0)


DOGS: Mapping[str, Species] = {
    "golden retriever": _breed(
        _dog(0.56, Proportions(
            length=1.08, chest=0.215, belly=0.175, neck=0.24, neck_radius=0.135, tail=0.58, tail_radius=0.04, tail_raise=-12.0,
            tail_curl=50.0, bone=0.062,
        ), HeadShape(size=0.178, muzzle=1.02, ear_length=1.05), coats.GOLDEN, "bushy"),
        "golden retrievers", "retriever", "goldie",
    ),
    "labrador": _breed(
        _dog(0.56, Proportions(
            length=1.08, chest=0.215, belly=0.18, bone=0.064, neck=0.24, neck_radius=0.14, tail=0.56, tail_radius=0.042,
            tail_raise=0.0, tail_curl=25.0,
        ), HeadShape(size=0.178, muzzle=1.0, ear_length=0.95), coats.LABRADOR),
        "labradors", "lab", "labrador retriever",
    ),
    "corgi": _breed(
        _dog(0.30, Proportions(
            length=1.72, chest=0.315, belly=0.285, legs=0.30, bone=0.080, paw=0.22, neck=0.26, neck_radius=0.23, neck_rise=48.0,
            tail=0.14, tail_radius=0.08, tail_raise=20.0, wrist=0.13, hock=0.16,
        ), HeadShape(
            size=0.265, muzzle=0.92, muzzle_radius=0.80, lips=0.75, cheeks=1.1, ear="prick", ear_length=1.02, ear_width=0.44,
            ear_rise=4.0,
        ), coats.CORGI),
        "corgis", "welsh corgi", speed=3.0,
    ),
    "beagle": _breed(
        _dog(0.37, Proportions(
            length=1.10, chest=0.22, belly=0.185, bone=0.066, neck=0.24, neck_radius=0.13, tail=0.5, tail_radius=0.036,
            tail_raise=48.0, tail_curl=28.0,
        ), HeadShape(size=0.19, muzzle=1.0, ear_length=1.35, ear_width=0.44), coats.BEAGLE),
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
            length=1.16, chest=0.21, neck=0.25, neck_radius=0.135, tail=0.62, tail_radius=0.042, tail_raise=-58.0, tail_curl=38.0,
            slope=3.0,
        ), HeadShape(size=0.170, muzzle=1.15, muzzle_radius=0.92, lips=0.8, ear="prick", ear_length=0.98, ear_width=0.38),
            coats.SHEPHERD, "bushy"),
        "german shepherds", "alsatian", "shepherd dog",
    ),
    "husky": _breed(
        _dog(0.57, Proportions(
            length=1.08, chest=0.215, neck=0.23, neck_radius=0.145, tail=0.62, tail_radius=0.046, tail_raise=42.0,
                tail_curl=165.0,
        ), HeadShape(size=0.180, muzzle=0.98, muzzle_radius=0.90, lips=0.8, cheeks=1.1, ear="prick", ear_length=0.70,
            ear_width=0.36),
            coats.HUSKY, "bushy"),
        "huskies", "siberian husky",
    ),
    "poodle": _breed(
        _dog(0.42, Proportions(
            length=1.0, bone=0.074, paw=0.15, neck=0.28, neck_radius=0.14, neck_rise=54.0, tail=0.34, tail_radius=0.085,
            tail_raise=62.0, tail_curl=8.0,
        ), HeadShape(size=0.185, muzzle=1.15, muzzle_radius=0.72, lips=0.7, ear_length=1.30, ear_width=0.52), coats.POODLE),
        "poodles", speed=3.5,
    ),
    "terrier": _breed(
        _dog(0.36, Proportions(length=1.02, neck=0.25, tail=0.32, tail_radius=0.042, tail_raise=60.0, tail_curl=10.0),
             HeadShape(size=0.195, muzzle=1.0, muzzle_radius=0.86, lips=0.75, ear="button", ear_length=0.9, ear_width=0.36),
             coats.TERRIER),
        "terriers", "jack russell", speed=3.5,
    ),
    "pug": _breed(
        _dog(0.29, Proportions(
            length=1.12, chest=0.27, belly=0.24, legs=0.44, bone=0.078, paw=0.17, neck=0.20, neck_radius=0.20, tail=0.40,
            tail_radius=0.05, tail_raise=75.0, tail_curl=250.0,
        ), HeadShape(
            size=0.265, width=1.06, muzzle=0.10, muzzle_radius=1.22, lips=1.15, cheeks=1.05, brow=1.5, eye=0.25, eye_spread=0.50,
            ear="button", ear_length=0.75, ear_width=0.34,
        ), coats.PUG, "curl"),
        "pugs", speed=2.8,
    ),
    "bulldog": _breed(
        _dog(0.38, Proportions(
            length=1.14, chest=0.29, belly=0.22, legs=0.40, bone=0.090, paw=0.19, neck=0.16, neck_radius=0.22, neck_rise=28.0,
            tail=0.12, tail_radius=0.05, tail_raise=-30.0, stance=1.2,
        ), HeadShape(
            size=0.25, width=1.10, muzzle=0.22, muzzle_radius=1.42, lips=1.55, cheeks=1.25, brow=1.6, eye=0.18, eye_spread=0.48,
            ear="button", ear_length=0.55, ear_width=0.28,
        ), coats.BULLDOG),
        "bulldogs", "english bulldog", "french bulldog", speed=2.6,
    ),
    "chihuahua": _breed(
        _dog(0.20, Proportions(
            length=1.05, chest=0.20, bone=0.048, paw=0.14, neck=0.28, neck_radius=0.115, neck_rise=54.0, tail=0.52,
                tail_radius=0.036,
            tail_raise=35.0, tail_curl=60.0,
        ), HeadShape(
            size=0.245, muzzle=0.52, muzzle_radius=0.64, lips=0.6, eye=0.27, eye_spread=0.50, ear="prick", ear_length=1.05,
            ear_width=0.52, ear_rise=6.0,
        ), coats.CHIHUAHUA),
        "chihuahuas", speed=2.4,
    ),
    "rottweiler": _breed(
        _dog(0.64, Proportions(
            length=1.10, chest=0.235, belly=0.20, bone=0.074, paw=0.17, neck=0.22, neck_radius=0.165, tail=0.5, tail_radius=0.04,
            tail_raise=-40.0, tail_curl=35.0,
        ), HeadShape(size=0.178, width=1.06, muzzle=0.86, muzzle_radius=1.08, lips=1.05, cheeks=1.1, ear_length=0.72,
            ear_width=0.34),
            coats.ROTTWEILER),
        "rottweilers", "rottie",
    ),
    "border collie": _breed(
        _dog(0.52, Proportions(
            length=1.12, neck=0.25, neck_radius=0.14, tail=0.62, tail_radius=0.045, tail_raise=-48.0, tail_curl=60.0,
        ), HeadShape(size=0.172, muzzle=1.08, muzzle_radius=0.84, lips=0.75, ear="button", ear_length=0.85, ear_width=0.36),
            coats.COLLIE, "bushy"),
        "border collies", "collie", "sheepdog",
    ),
    "saint bernard": _breed(
        _dog(0.75, Proportions(
            length=1.12, chest=0.24, belly=0.215, bone=0.080, paw=0.19, neck=0.22, neck_radius=0.16, tail=0.58, tail_radius=0.05,
            tail_raise=-50.0, tail_curl=40.0,
        ), HeadShape(size=0.185, width=1.05, muzzle=0.82, muzzle_radius=1.20, lips=1.4, brow=1.4, ear_length=1.0, ear_width=0.42),
            coats.BERNARD, "bushy"),
        "saint bernards", "st bernard", "st. bernard",
    ),
    "shiba inu": _breed(
        _dog(0.39, Proportions(
            length=1.08, chest=0.215, bone=0.062, neck=0.22, neck_radius=0.15, tail=0.58, tail_radius=0.052, tail_raise=70.0,
            tail_curl=200.0,
        ), HeadShape(
            size=0.20, muzzle=0.80, muzzle_radius=0.80, lips=0.75, cheeks=1.2, ear="prick", ear_length=0.62, ear_width=0.36,
        ), coats.SHIBA, "bushy"),
        "shiba", "shiba inus", "akita", speed=3.4,
    ),
    "samoyed": _breed(
        _dog(0.53, Proportions(
            length=1.06, chest=0.22, belly=0.19, bone=0.066, neck=0.20, neck_radius=0.16, tail=0.60, tail_radius=0.055,
            tail_raise=65.0, tail_curl=175.0,
        ), HeadShape(size=0.185, muzzle=0.92, muzzle_radius=0.88, cheeks=1.2, ear="prick", ear_length=0.60, ear_width=0.36),
            coats.SAMOYED, "bushy"),
        "samoyeds", "spitz",
    ),
    "dachshund": _breed(
        _dog(0.22, Proportions(
            length=2.15, chest=0.32, belly=0.275, legs=0.34, bone=0.075, paw=0.21, neck=0.34, neck_radius=0.20, neck_rise=46.0,
            tail=0.80, tail_radius=0.05, tail_raise=5.0, tail_curl=25.0, wrist=0.13, hock=0.16,
        ), HeadShape(size=0.275, muzzle=1.35, muzzle_radius=0.74, lips=0.7, ear_length=1.25, ear_width=0.48), coats.DACHSHUND),
        "dachshunds", "sausage dog", "wiener dog", speed=2.4,
    ),
    "greyhound": _breed(
        _dog(0.72, Proportions(
            length=1.10, chest=0.195, belly=0.115, deep=1.12, legs=0.53, bone=0.042, paw=0.12, neck=0.34, neck_radius=0.085,
            neck_rise=50.0, tail=0.62, tail_radius=0.024, tail_raise=-58.0, tail_curl=70.0, slope=-3.0, thigh=1.1,
        ), HeadShape(size=0.125, width=0.86, muzzle=1.75, muzzle_radius=0.74, lips=0.6, cheeks=0.8, ear="button", ear_length=0.6,
                     ear_width=0.28), coats.GREYHOUND),
        "greyhounds", "whippet", speed=6.0,
    ),
    "dog": Species(
        _dog(0.50, _HOUND, HeadShape(size=0.175, muzzle=0.98, ear_length=1.0, ear_width=0.38), coats.MONGREL),
        "animal", ("dogs", "hound", "doggy", "mutt", "mongrel", "canine"), ("puppy", "pup"), 4.0, 1.0,
    ),
}  # fmt: skip
