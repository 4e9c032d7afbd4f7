"""Words that are sounds: as nouns ("with a soft clink") and as verbs ("the lever clicks down")."""

from aozora.director.lexicon.listing import listed

NOISES = listed(
    """
    bleat buzz cackle cheep chime chirp chuckle clack clang clank clash clatter click clink clop cough crackle creak croak crunch
    fizz gasp giggle glug groan growl grunt gulp gurgle hiss honk hoot howl hum jingle meow moan moo patter peep ping plink plop
    plunk purr quack rattle roar rumble rustle scrape screech scream shriek shatter sizzle slosh snore sob splatter squawk squeak
    squeal squelch squish swish swoosh thock thud thump thunk thwack tinkle trickle twang wail whimper whir whirr whistle whoosh
    yelp sneeze sniffle
    """
)
"""Words whose every use is heard."""

SEEN_AND_HEARD = listed(
    """
    bang blast boom bubble clap crack crash crumble crumple drip drum flap flutter grind huff knock pop rasp rev rip scratch skid
    slam slap smack snap splash spray stomp tap thrash tick toll whip zip beep blare
    """
)
"""Words of things and deeds that are heard as well: a sound where they are done, or where the words around them say so."""

RINGS_ON = listed("echo echoes echoing echoed reverberate reverberates reverberating")
"""What a sound does, which is no sound of its own."""

MAKING = listed(
    "making makes make producing produces produce creating creates causing triggering triggers giving releasing emits"
)
"""Verbs whose object is a sound."""
