"""Closed word classes of English."""

from aozora.director.lexicon.listing import listed

ARTICLES = frozenset(["a", "an", "the"])
POSSESSIVES = listed("my your his her its our their whose")
DEMONSTRATIVES = frozenset(["this", "that", "these", "those"])
QUANTIFIERS = listed(
    """
    some any each every no another other all both several many few various numerous countless much more most
    """
)
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS

SUBJECT_PRONOUNS = listed("i you he she it we they who someone somebody everyone everybody")
OBJECT_PRONOUNS = listed("me him her us them it itself himself herself themselves one ones")
PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | listed("mine yours hers theirs something anything nothing everything")

SINGULAR_PRONOUNS = {
    "it": "any", "itself": "any", "its": "any",
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
"""Pronouns of one, and whom they can mean."""

ORDINALS = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "former": 0, "latter": 1, "last": -1, "left": 0,
    "right": -1, "leftmost": 0, "rightmost": -1, "middle": 1,
}  # fmt: skip
"""Words that pick one out of a row, and its place in it (-1: the last)."""

REFLEXIVES = listed("himself herself itself themselves oneself")
PARTICIPANTS = listed("i me you we us mine yours ours myself yourself")
"""Those who make and watch the film."""
INDEFINITE_PERSONS = listed("someone somebody")
NOBODY = listed("nobody") | {"no one", "no-one"}

QUALIFYING = listed("style size shape type color colour design age")
"""Nouns before a noun that make an attribute of what stands before them: "a medium size pan", "an arabic style house"."""

AMOUNTS = listed(
    """
    slice piece half bit drop blade stick sheet patch layer glimpse rest kind type sort loaf chunk pinch splash block lump scoop
    bite strip ball stream puff wisp ray beam gust mound
    """
)
"""Partitives that name an amount of what follows."""

COUNTING = listed("several many few both another single various numerous countless some each every all multiple one")
"""Words before a noun that count it."""

SEVERAL = {
    "some": 4, "several": 4, "many": 8, "various": 4, "numerous": 8, "few": 3, "all": 3, "both": 2, "these": 3, "those": 3,
}  # fmt: skip
"""Determiner before a plural -> how many it means."""

PLURAL_PRONOUNS = listed("they them their theirs themselves")

PREPOSITIONS = listed(
    """
    of in on at to from by with without about above across after against along amid amidst among amongst around as before
    behind below beneath beside besides between beyond down during except for inside into like near off onto opposite out
    outside over past per round since through throughout till toward towards under underneath unlike until up upon via
    within atop alongside aboard despite featuring
    """
)
COMPOUND_PREPOSITIONS = frozenset(
    [
        "in front of", "on top of", "on the top of", "next to", "close to", "in the middle of", "in the center of",
        "in the centre of",
        "at the edge of",
        "on the edge of", "to the left of", "to the right of", "on the left of", "on the right of", "on the left side of",
        "on the right side of", "at the bottom of", "on the bottom of", "at the top of", "at the end of", "out of", "away from",
        "ahead of", "instead of", "because of", "on the side of", "by the side of", "at the side of", "in the heart of",
        "along with", "such as",
        "in between", "far from", "up to", "due to", "across from", "inside of", "outside of", "on board", "all over",
        "at the foot of",
        "on either side of", "on both sides of", "left of", "right of", "at the base of", "up and down", "back to",
        "in and out of",
        "surrounded by", "towards the end of", "at the center of", "at the centre of", "in the background of", "in the corner of",
        "on the left", "on the right", "from behind", "made of", "made from", "made out of", "full of", "filled with",
        "covered in",
        "covered with",
    ]
)  # fmt: skip

BE = listed("be am is are was were been being isn't aren't wasn't weren't 's 're")
HAVE = listed("have has had having haven't hasn't")
DO = listed("do does did don't doesn't didn't")
MODALS = listed("will would can could shall should may might must can't cannot won't 'll 'd")
AUXILIARIES = BE | HAVE | DO | MODALS
NEGATIONS = listed(
    """
    not no without n't never isn't aren't wasn't weren't don't doesn't didn't can't cannot won't
    """
)

COORDINATORS = listed("and or but nor & plus yet")
SUBORDINATORS = listed(
    """
    while as when whenever until till before after because since once if though although so whereas where
    """
)
SIMULTANEOUS = listed("while as when whenever whereas")
RECIPROCALS = frozenset(["each other", "one another"])
RELATIVES = frozenset(["who", "which", "that", "whom"])

SEQUENCE_WORDS = listed(
    """
    then next finally afterwards afterward later subsequently eventually meanwhile first second third lastly
    """
)
SEQUENCE_PHRASES = frozenset(
    ["and then", "after that", "at the end", "in the end", "at last", "at first", "after a moment", "a moment later",
    "all of a sudden",
     "as if", "as though",
     "at the same time", "one after another", "one by one", "at once", "as soon as", "in order to", "just as", "even as",
     "in turn"]
)  # fmt: skip
TOGETHER = frozenset(["as if", "as though", "at the same time", "meanwhile", "just as", "even as", "as"])

NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "dozen": 12, "dozens": 24,
    "hundreds": 100,
    "thousands": 1000, "twin": 2, "both": 2, "couple": 2, "several": 4, "few": 3, "many": 8, "numerous": 8, "various": 4,
    "countless": 24, "single": 1, "solitary": 1, "lone": 1,
}  # fmt: skip
"""Words that count, and how many they mean where the language leaves it open."""

MEASURES = {
    "pair": 2, "couple": 2, "trio": 3, "group": 5, "bunch": 5, "set": 4, "row": 5, "line": 5, "stack": 4, "pile": 6, "heap": 6,
    "flock": 8,
    "herd": 6, "pack": 5, "litter": 5, "crowd": 12, "swarm": 12, "school": 12, "team": 5, "family": 4, "dozen": 12,
    "handful": 4, "series": 4,
    "bouquet": 6, "fleet": 5, "squad": 5, "troop": 6, "pride": 4, "pod": 5, "gaggle": 5, "shoal": 12, "horde": 12, "mob": 12,
    "throng": 12, "gang": 5, "colony": 12, "army": 12, "parade": 8, "queue": 6, "column": 6, "circle": 6, "ring": 6, "array": 6,
    "assortment": 6, "range": 6, "multitude": 12, "batch": 6, "bundle": 5, "flurry": 12, "string": 6, "trail": 5, "caravan": 5,
    "convoy": 4, "procession": 6, "swarms": 12, "plethora": 8, "host": 8, "arrangement": 5, "display": 5, "hundred": 24,
    "thousand": 24, "score": 8, "sea": 12, "handfuls": 4, "crew": 4, "formation": 5, "delegation": 4, "committee": 5, "panel": 4,
    "collection": 6, "cluster": 5, "number": 5, "variety": 5, "lot": 8, "lots": 8, "quartet": 4, "duo": 2, "band": 4, "tower": 4,
}  # fmt: skip
"""Nouns that count with "of", and how many they mean."""

PARTITIVES = listed(
    """
    side edge top bottom middle center centre front back end corner part piece half rest surface tip rim base inside
    interior outside slice kind type sort glimpse sense bit drop blade stick sheet patch layer bed body flight
    """
)
"""Nouns before "of" that name a part, a place on or an amount of what follows."""

FILLERS = listed(
    """
    just only also too very really quite so rather almost nearly even still there here not n't please let's 's now again
    else ever etc e.g i.e such than both either neither own same however therefore thus instead nevertheless
    nonetheless moreover furthermore though otherwise besides hence
    """
)
"""Words that carry no content of their own wherever they stand."""

DEGREES = listed(
    """
    very really quite so rather extremely incredibly slightly almost too super highly somewhat pretty fully completely
    """
)
