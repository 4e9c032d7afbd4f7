"""A catalogue for the director's tests: a few kinds of everything, with the words that an engine would list."""

from aozora.film.catalogue import Catalogue, Category, Entry


def entries_of(category: Category, table: str, family: str = "") -> list[Entry]:
    """Entries from lines "name, word, word / trait, trait < family"."""
    made: list[Entry] = []
    for line in table.strip().splitlines():
        rest, _, wider = line.partition("<")
        said, _, traits = rest.partition("/")
        name, *words = [word.strip() for word in said.split(",") if word.strip()]
        marks = tuple(word.strip() for word in traits.split(",") if word.strip())
        made.append(Entry(category=category, name=name, words=tuple(words), family=wider.strip() or family, traits=marks))
    return made


_KINDS = """
golden retriever, retriever / puppy, young < dog
corgi, welsh corgi / puppy, young < dog
beagle / puppy, young < dog
dalmatian / puppy, young < dog
husky, siberian husky / puppy, young < dog
dog, hound, mutt / puppy, young < animal
wolf, grey wolf / cub, young < animal
fox, red fox / cub, young < animal
cat, tabby cat, house cat / kitten, young < animal
puppy, pup < dog
kitten < cat
"""

_THINGS = """
ball, toy ball, bouncy ball < ball
tennis ball < ball
marble, glass marble, toy marble / glass < ball
block, toy block, wooden block, painted block / painted < toy
domino, domino tile < toy
bottle, glass bottle < vessel
mug, coffee mug < vessel
glass, tumbler < vessel
vase < vessel
apple < fruit
book < object
box, cardboard box < object
table, wooden table, desk < furniture
chair, wooden chair < furniture
"""

_PLACES = """
park, lawn, city park, grass < outdoors
meadow, field, flower meadow < outdoors
garden, backyard, yard < outdoors
forest, woods, woodland < outdoors
living room, room, kitchen, house < indoors
table top, table, tabletop, wooden table, desk / wooden < indoors
studio, backdrop, white background < indoors
wooden stairs, stairs, staircase, steps, wooden steps / wooden < indoors
"""

_HOURS = """
dawn, daybreak, first light
sunrise, early morning
morning, in the morning
noon, midday
afternoon, day, daytime
golden hour, magic hour, golden light
sunset, sundown
dusk, twilight, evening
night, midnight, at night, moonlight, moonlit
"""

_WEATHERS = """
clear, sunny, bright, sunlit, sunshine
cloudy, clouds
overcast, grey sky, gloomy
misty, mist, foggy, fog
"""

_ACTIONS = """
run, runs, running, gallops < move
chase, chases, chasing, runs after < move
walk, walks, walking, strolls < move
stand, stands, standing, waits < stay
sit, sits, sitting < stay
lie, lies, lying, rests < stay
sleep, sleeps, sleeping, asleep, naps < stay
sniff, sniffs < stay
look around, looks around, looks, watches < stay
jump, jumps, leaps, hops < stay
roll, rolls, rolling, rolls down, tumbles < travel
fall, falls, falling, drops < travel
bounce, bouncing, bounces down < travel
knock over, knocks over, knocks down, bowls over < collide
hit, hits, strikes, bumps into < collide
spin, spins, spinning, rotates < stay
slide, slides, sliding < travel
"""

_SOUNDS = """
birdsong, birds singing, birds chirping, birds, chirping < birdsong
owl, hooting < birdsong
breeze, rustling leaves, gentle breeze < wind
wind, howling wind
rain, rainfall
thunder, distant thunder
waves, ocean waves
crickets, cricket < insects
barking, bark, dog barking < animal
howl, howling < animal
meow, meowing < animal
fire, crackling fire
bell, church bells
clock ticking, ticking
footsteps, steps < foley
"""

_FRAMINGS = """
extreme wide shot, establishing shot
wide shot, long shot
full shot, full body shot
medium wide shot
medium shot, mid shot
medium close-up
close-up, close up
extreme close-up
macro shot, macro
"""

_ANGLES = """
eye level
low angle, from below
high angle, from above
top-down, overhead
bird's eye, aerial
"""

_MOVES = """
static, static shot
pan, panning
tilt
tracking, tracking shot
follow, follow shot
dolly in, push in
dolly out, pull back
orbit, arc shot
crane, crane shot
handheld, handheld camera
zoom in
zoom out
truck
"""

_COLOURS = """
red < red
crimson < red
blue < blue
green < green
yellow < yellow
orange < orange
purple < purple
pink < pink
white < white
black < black
brown < brown
grey, gray < grey
gold, golden < yellow
"""

_MATERIALS = """
wood, wooden < wood
glass < glass
steel < metal
brass < metal
rubber < rubber
stone < stone
ceramic < ceramic
"""

_RELATIONS = """
left of
right of
next to
near
with
behind
in front of
around
between
on
in
above
under
"""

_LOOKS = """
house, stop motion
photographic, realistic, cinematic, documentary
"""

SMALL = Catalogue(
    engine="small",
    entries=(
        *entries_of("kind", _KINDS),
        *entries_of("thing", _THINGS),
        *entries_of("place", _PLACES),
        *entries_of("hour", _HOURS, "day"),
        *entries_of("weather", _WEATHERS, "weather"),
        *entries_of("action", _ACTIONS),
        *entries_of("sound", _SOUNDS),
        *entries_of("framing", _FRAMINGS),
        *entries_of("angle", _ANGLES),
        *entries_of("move", _MOVES),
        *entries_of("colour", _COLOURS),
        *entries_of("material", _MATERIALS),
        *entries_of("look", _LOOKS),
        *entries_of("focus", "shallow, shallow depth of field"),
        *entries_of("relation", _RELATIONS),
        *entries_of("transition", "cut\nfade"),
    ),
)
"""What the director's tests plan with."""
