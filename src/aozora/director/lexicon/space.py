"""Words of space: which preposition is which relation, and which way a movement goes."""

from aozora.director.lexicon.listing import listed

RELATIONS = {
    "on": "on", "on top of": "on", "upon": "on", "atop": "on", "onto": "on", "in": "in", "inside": "in", "inside of": "in",
    "within": "in", "into": "in",
    "under": "under", "below": "under", "beneath": "under", "underneath": "under", "above": "above", "over": "above",
    "behind": "behind",
    "in front of": "in front of", "before": "in front of", "next to": "next to", "beside": "next to", "by": "next to",
    "alongside": "next to",
    "by the side of": "next to", "on the side of": "next to", "near": "near", "close to": "near", "around": "around",
    "between": "between",
    "in between": "between", "among": "between", "amid": "between", "against": "against", "on the left of": "left of",
    "to the left of": "left of",
    "on the left side of": "left of", "left of": "left of", "on the right of": "right of", "to the right of": "right of",
    "on the right side of": "right of", "right of": "right of", "opposite": "opposite", "across from": "opposite", "at": "near",
    "surrounded by": "around", "with": "with", "in the middle of": "in", "along with": "with", "from behind": "behind",
    "beyond": "behind",
    "far from": "far from", "away from": "far from", "outside": "outside", "at the foot of": "near", "along": "along",
}  # fmt: skip
"""Preposition -> relation of the screenplay."""

COURSES = {
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

PLAIN_COURSES = listed("down up along across through around off away")
"""Particles that only say which way."""
