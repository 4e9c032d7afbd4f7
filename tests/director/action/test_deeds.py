"""Who does what to whom, with what, how, which way and how often."""

from fractions import Fraction

import pytest
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Beat, Line, Screenplay


def line_seconds(line: Line) -> Fraction:
    return Fraction(2 * len(line.text.split()), 5)


def made(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt), WIDE, line_seconds)


def said(beat: Beat) -> str:
    """A beat in the words of the tables below: "man-1 cut apple-1 with knife-1; slow; across; x3"."""
    head = " ".join([beat.subject, beat.action, *beat.targets, *(f"with {tool}" for tool in beat.tools)])
    times = [f"x{beat.times}"] if beat.times > 1 else []
    return "; ".join([head, *beat.manner, *([beat.direction] if beat.direction else []), *times])


def beats_of(prompt: str) -> list[str]:
    return [said(beat) for shot in made(prompt).shots for beat in shot.beats]


DEEDS = """
# Objects and tools
a man cuts an apple with a knife | man-1 cut apple-1 with knife-1
a woman is peeling a potato | woman-1 peel potato-1
a boy throws a ball to a dog | boy-1 throw ball-1 dog-1; towards
a girl opens a box with a key | girl-1 open box-1 with key-1
a man uses a hammer to break a rock | man-1 break rock-1 with hammer-1
a chef cuts an onion using a knife | chef-1 cut onion-1 with knife-1
an artist paints a picture with a brush | artist-1 paint picture-1 with brush-1
a child plays with a ball | child-1 play ball-1
a woman talks with a man | woman-1 talk man-1
a robot pushes a cart | robot-1 push cart-1
a person is washing a car | person-1 wash car-1
# Light verbs
a woman takes a sip of coffee | woman-1 drink coffee-1
a man takes a bite of a sandwich | man-1 eat sandwich-1
a boy gives his dog a hug | boy-1 hug dog-1
two women are having a conversation | woman-1 talk; woman-2 talk
a man takes a walk in a park | man-1 walk
a woman takes a quick look at a map | woman-1 look map-1; fast
a dancer does a pirouette | dancer-1 spin
a family is having breakfast | family-1 eat; family-2 eat; family-3 eat; family-4 eat
a boy makes a jump | boy-1 jump
# Idioms of the catalogue
a man plays the guitar | man-1 play guitar
a woman is playing the piano | woman-1 play piano piano-1
a person is doing yoga | person-1 do yoga
two men shake hands | man-1 shake hands; man-2 shake hands
a boy plays basketball | boy-1 play basketball
# Around other verbs
a dog starts to run | dog-1 run
a cat begins sleeping | cat-1 sleep
a man keeps walking | man-1 walk
a boy tries to catch a ball | boy-1 catch ball-1
a woman continues to sing | woman-1 sing
a person is in the middle of dancing | person-1 dance
a bird wants to fly |
a dog does not bark |
# Causatives
a ball makes a glass break | glass-1 break
# Passives
a cake is cut by a chef with a knife | chef-1 cut cake-1 with knife-1
a ball is chased by a dog | dog-1 chase ball-1
a cake being cut with a knife | somebody-1 cut cake-1 with knife-1
a potato is being peeled | somebody-1 peel potato-1
a window is broken | window-1 break
a vase is being shattered | vase-1 break
a bird is perched on a branch | bird-1 perch branch-1
a man is seated on a chair | man-1 sit chair-1
# Hands without anybody
a hand squeezes a lemon | hand-1 press lemon-1
cutting an onion with a knife | somebody-1 cut onion-1 with knife-1
# Changes of state
a leaf changes from green to red | leaf-1 change colour; to red
the flower turns blue | flower-1 change colour; to blue
a car turning from red to black | car-1 change colour; to black
a balloon changes from small to large | balloon-1 grow; to large
a statue morphs from marble to gold | statue-1 transform; to gold
a frog turns into a prince | frog-1 transform prince-1
a swan transforms into a dragon | swan-1 transform dragon-1
# Nominal actions
a horse race is happening | horse-1 run; horse-2 run; horse-3 run
a sword fight between two knights | knight-1 fight; knight-2 fight
# Things and nature
a leaf falls from a tree | leaf-1 fall tree-1; away
the flag flutters | flag-1 flutter
a candle burns | candle-1 burn
a lamp flickers | lamp-1 flicker
smoke rises | smoke-1 rise
three waves crash against a rock | wave-1 hit rock-1; against; wave-2 hit rock-1; against; wave-3 hit rock-1; against
# Everybody moves in its own way
a fish darts past a rock | fish-1 swim rock-1; past
a whale moves slowly | whale-1 swim; slow
a snake moves through the grass | snake-1 crawl grass-1; through
a car speeds across a bridge | car-1 drive bridge-1; across
a sailboat glides over the sea | sailboat-1 sail; over
an eagle glides | eagle-1 fly
a ball moves | ball-1 roll
a man moves | man-1 walk
# Manner
a cat walks slowly | cat-1 walk; slow
a woman dances gracefully | woman-1 dance; graceful
a man paints with great care | man-1 paint; careful
two children play with joy | child-1 play; happy; child-2 play; happy
a horse runs at full speed | horse-1 run; fast
a boy walks at a slow pace | boy-1 walk; slow
a girl jumps like a frog | girl-1 jump; like a frog
a man laughs in a strange way | man-1 laugh; strange
a bear walks quietly and carefully | bear-1 walk; quiet; careful
a man suddenly falls | man-1 fall; sudden
# Direction
a dog runs away | dog-1 run; away
a ball rolls from left to right | ball-1 roll; right
a woman walks towards the camera | woman-1 walk; towards camera
a boy runs up the stairs | boy-1 run stairs-1; up
a cat jumps out of a box | cat-1 jump box-1; out of
a bird flies in circles | bird-1 fly; around
a bee flies in slow circles | bee-1 fly; slow; around
a fish swims back and forth | fish-1 swim; back and forth
a ball rolls towards the right | ball-1 roll; right
a car drives away from the camera | car-1 drive; away
a dog runs around | dog-1 run; around
a wheel spins clockwise | wheel-1 spin; clockwise
# How often
a dog barks three times | dog-1 bark; x3
a man jumps twice | man-1 jump; x2
a woman claps repeatedly | woman-1 clap; x3
a boy does two cartwheels | boy-1 perform; x2
a cat jumps three times over a fence | cat-1 jump fence-1; over; x3
# Both to each other
two dogs chase each other | dog-1 chase dog-2; dog-2 chase dog-1
a man and a woman hug each other | man-1 hug woman-1; woman-1 hug man-1
# No deeds
a woman has a red hat |
a bottle contains water |
a painting represents a horse |
a cat looks like a tiger |
a house is on a hill |
# Near enough
a man uses a laptop | man-1 hold laptop-1
a woman is repairing a car | woman-1 work car-1
a bird flits over a pond | bird-1 fly; over
waves lap against a rock | wave-1 splash rock-1; against; wave-2 splash rock-1; against; wave-3 splash rock-1; against
# What nobody of this kind can do is still planned
a cup runs | cup-1 run
a chair walks | chair-1 walk
"""

CASES = [
    (prompt.strip(), expected.strip())
    for prompt, _, expected in (line.partition("|") for line in DEEDS.strip().splitlines() if not line.startswith("#"))
]


def groups(text: str) -> list[str]:
    """The expected beats: "a b; slow; c d" separates extras and beats alike; a beat begins with a role's id."""
    beats: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        if beats and "-" not in part.split()[0]:
            beats[-1] += f"; {part}"
        else:
            beats.append(part)
    return beats


@pytest.mark.parametrize(("prompt", "expected"), CASES, ids=[prompt for prompt, _ in CASES])
def test_the_deeds_of_a_sentence(prompt: str, expected: str) -> None:
    assert beats_of(prompt) == groups(expected)
