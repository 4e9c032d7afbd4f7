"""Words of space: which preposition is which relation, and which way a movement goes."""

from aozora.director.lexicon.listing import listed

RELATIONS = {
    "on": "on", "on top of": "on", "on the top of": "on", "upon": "on", "atop": "on", "onto": "on",
    "on board": "on", "aboard": "on",
    "in": "in", "inside": "in", "inside of": "in", "within": "in", "into": "in", "in the middle of": "in",
    "in the center of": "in", "in the centre of": "in", "in the corner of": "in",
    "under": "under", "below": "under", "beneath": "under", "underneath": "under", "at the bottom of": "under",
    "on the bottom of": "under",
    "above": "above", "over": "above", "at the top of": "on", "behind": "behind", "from behind": "behind", "beyond": "behind",
    "in front of": "in front of", "before": "in front of", "ahead of": "in front of",
    "next to": "next to", "beside": "next to", "by": "next to", "alongside": "next to", "by the side of": "next to",
    "on the side of": "next to", "at the side of": "next to", "on the edge of": "on", "at the edge of": "near",
    "on either side of": "next to", "on both sides of": "next to",
    "near": "near", "close to": "near", "at": "near", "at the foot of": "near", "at the base of": "near",
    "around": "around", "round": "around", "between": "between", "in between": "between",
    "among": "among", "amongst": "among", "amid": "among", "amidst": "among", "against": "against",
    "on the left of": "left of", "to the left of": "left of", "on the left side of": "left of", "left of": "left of",
    "on the right of": "right of", "to the right of": "right of", "on the right side of": "right of", "right of": "right of",
    "opposite": "opposite", "across from": "opposite", "with": "with", "along with": "with", "together with": "with",
    "far from": "far from", "away from": "far from", "outside": "outside", "outside of": "outside", "along": "along",
    "across": "across", "towards": "facing", "toward": "facing", "in the background of": "behind",
}  # fmt: skip
"""Preposition -> relation of the screenplay."""

REVERSED = {
    "surrounded by": "around", "filled with": "in", "full of": "in", "covered with": "on", "covered in": "on",
    "topped with": "on",
}  # fmt: skip
"""Preposition after what it is about -> relation of what follows: the apples are in "a basket full of apples"."""

RELATION_KIN = {
    "among": ("between", "around", "with"), "against": ("next to", "near"), "opposite": ("in front of",), "next to": ("near",),
    "near": ("next to",), "facing": ("in front of",), "outside": ("near",), "along": ("next to",), "across": ("on",),
    "with": ("next to", "near"),
}  # fmt: skip
"""Relation -> others that could stand in."""

FRAME_SIDES = {
    "on the left": "left of", "on the right": "right of", "to the left": "left of", "to the right": "right of",
    "at the left": "left of", "at the right": "right of",
}  # fmt: skip
"""Phrases that place what they go with in the picture."""

FRAME_NOUNS = {
    "background": "background of", "backdrop": "background of", "distance": "background of", "foreground": "foreground of",
    "left": "left of", "right": "right of", "left side": "left of", "right side": "right of", "center": "middle of",
    "centre": "middle of", "middle": "middle of", "top": "top of", "bottom": "bottom of", "horizon": "background of",
}  # fmt: skip
"""Nouns after "in" or "on" that name a part of the picture."""

FRAME_OBJECTS = {
    "in the center of": "middle of", "in the centre of": "middle of", "in the middle of": "middle of",
    "at the center of": "middle of", "at the centre of": "middle of",
    "at the top of": "top of", "at the bottom of": "bottom of", "on the bottom of": "bottom of",
    "on the left of": "left of", "to the left of": "left of", "on the left side of": "left of", "left of": "left of",
    "on the right of": "right of", "to the right of": "right of", "on the right side of": "right of", "right of": "right of",
    "in the background of": "background of", "in the foreground of": "foreground of", "in the corner of": "bottom of",
}  # fmt: skip
"""Prepositions whose noun is the picture itself ("in the center of the frame")."""

FRAMES = listed("frame picture screen image shot scene view composition camera")
"""Nouns for the picture itself."""

SIDES = listed("top bottom side sides middle center centre front back left right end ends edge corner inside outside")
"""Those that only say where something else is."""

PLACES_ON = listed(
    """
    top bottom side sides edge end ends corner middle center centre front back surface tip rim base left right outside inside
    interior exterior foot head
    """
)
"""Nouns before "of" that name a place on what follows."""

CONTAINERS = listed(
    """
    glass cup mug bowl bottle jar bucket basket box crate chest barrel pot pan vase pitcher jug teapot kettle plate tray dish
    bag sack can tin bin tank aquarium cage cart carton tub bathtub beaker flask vial tube goblet tumbler teacup pail
    wheelbarrow saucer platter wok skillet carafe ladle spoon spoonful thermos canister crib drawer suitcase nest backpack
    packet pack shelf truck
    """
)
"""Nouns that hold what "of" joins to them: "a glass of water"."""

OPEN_CONTAINERS = listed("plate tray dish platter saucer shelf")
"""Those on which their contents lie."""

COURSES = {
    "away": "away", "back": "back",
    "across": "across", "down": "down", "up": "up", "through": "through", "along": "along", "over": "over", "around": "around",
    "round": "around",
    "past": "past", "toward": "towards", "towards": "towards", "to": "towards", "into": "into", "onto": "onto", "off": "off",
    "from": "away",
    "away from": "away", "out of": "out of", "after": "after", "under": "under", "between": "between", "behind": "behind",
    "back to": "back",
    "by": "past", "alongside": "along", "against": "against", "up to": "towards", "at": "towards", "up and down": "up and down",
    "in front of": "in front of",
}  # fmt: skip
"""Preposition after a verb of movement -> direction of the beat."""

ONTO_TARGETS = listed(
    """
    at to toward towards after around round over into with against onto past through under off by behind beside between for
    on in along across up down from upon before among beneath above near
    """
) | {"next to", "on top of", "in front of", "away from", "out of", "back to", "up to", "along with", "close to"}  # fmt: skip
"""Prepositions whose noun phrase is a target of the action."""

ABOUT = listed("by near around round among amid between against along under over above across")
"""Prepositions that only say where somebody sits or stands."""

PLAIN_COURSES = listed("down up along across through around off away")
"""Particles that only say which way."""
