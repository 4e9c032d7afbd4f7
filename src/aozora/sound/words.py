"""The words that lead to each sound of the catalogue, besides its name; no word leads to two."""

WORDS: dict[str, str] = {
    "birdsong": (
        "chirping of birds, song of birds, bird chirps, bird chirping, bird sounds, tweeting birds, bird calling, birds "
        "singing, birds chirping, bird song, birds, chirping birds, singing birds, chirping, tweeting, birds tweeting, "
        "twittering, bird calls, chirps, songbirds, bird"
    ),
    "dawn chorus": "morning birds, bird chorus",
    "robin": "robin song",
    "blackbird": "blackbird song",
    "nightingale": "thrush",
    "sparrows": "sparrow, sparrows chirping",
    "pigeons": "pigeon, dove, doves, cooing, coo",
    "cuckoo": "cuckoo calling",
    "gulls": "gull, seagull, seagulls, seagulls crying, seabirds",
    "crows": "crow, cawing, caw, raven, ravens",
    "owl": "owl hoot, hooting owl, owls, hooting, hoot, owl hooting",
    "rooster": "cockerel, cock crowing, crowing, rooster crowing",
    "ducks": "duck, quacking, quack, ducks quacking",
    "breeze": (
        "leaves, soft wind, rustling wind, rustle of leaves, rustling of leaves, rustling trees, rustling grass, rustling "
        "leaves, leaves rustling, gentle wind, light wind, wind in the leaves, rustling, light breeze, gentle breeze"
    ),
    "wind": (
        "roar of wind, wind roar, wind gusts, blowing wind, wind blowing, howling wind, strong wind, gusts, "
        "gusting wind, windy, storm wind, wind howling"
    ),
    "desert wind": "dry wind",
    "snow hush": "muffled snow, snowfall",
    "rain": (
        "gentle rain, light rain, patter of rain, rainfall, raindrops, rain falling, raining, drizzle, pouring rain, "
        "pattering rain, soft rain, heavy rain, rain drums, rain drumming"
    ),
    "stream": (
        "gurgling, water stream, brook, creek, river, babbling brook, flowing water, running water, trickling water, "
        "trickle, trickles, trickling, water, fountain, flowing river"
    ),
    "waterfall": "cascade, rushing water, falls",
    "fire": (
        "fire crackling, crackling fire, campfire, fireplace, flames, crackling, burning, "
        "roaring fire, fire roaring, fire roars, ball of fire"
    ),
    "crowd": (
        "crowd noise, crowd murmur, people talking, chatter, murmur, walla, cafe murmur, voices, babble, hubbub, people "
        "chatting, distant voices, market"
    ),
    "applause": "clapping, claps, audience applause, crowd clapping, ovation, polite applause",
    "insects": (
        "bee, insect buzz, buzz of insects, cicada buzz, humming bees, buzzing bees, grasshoppers, cicadas, cicada, "
        "insect sounds, buzzing insects, buzzing, grasshopper, bees"
    ),
    "underwater": "underwater sounds, deep water, underwater bubbles, muffled underwater",
    "hum": (
        "drone sound, buzzing light, machine hum, spaceship hum, humming, drone, engine room, ventilation, fridge, electric hum"
    ),
    "room tone": "room ambience, studio silence, quiet room, silence of a room",
    "city": "city sounds, city ambience, distant city, city noise, city hum, distant traffic, urban ambience",
    "traffic": (
        "city traffic, traffic noise, cars passing, cars, passing cars, street noise, road noise, car, car passing, vehicles"
    ),
    "waves": (
        "ocean waves, sea, surf, waves crashing, crashing waves, ocean, seaside, waves lapping, lapping waves, sound of "
        "the sea, sea waves"
    ),
    "crickets": "cricket song, cricket, crickets chirping, chirping crickets, night insects",
    "thunder": "thunderclap, thunder rumbling, rumble of thunder, thunderstorm, rolling thunder, distant thunder, storm",
    "bell": "chime, ringing bell, bells, church bell, church bells, tolling, bell tolling, bell ringing, chimes",
    "small bell": "bicycle bell, hand bell, doorbell, ding, dings, jingle, jingles, wind chimes",
    "clock ticking": "clock, ticking, ticking clock, tick-tock, tick tock, tick, clock ticks",
    "heartbeat": "heart, beating heart",
    "horn": "car horn, honking, honk, horns, cars honking",
    "barking": "barking dog, bark, barks, dog barking, dogs barking, dog bark, woof",
    "puppy barking": "puppy bark, yap, yapping, yaps, yip, small bark",
    "growl": "growling, growls, snarl, snarling",
    "whine": "whining, whimper, whimpering, puppy whine",
    "howl": "howling, wolf howl, wolves howling, wolf, wolves, howls",
    "meow": "mewing, meowing, cat, mew, cat meowing, meows, miaow",
    "moo": "mooing, cow, cows, cattle, cows mooing",
    "neigh": "neighing, horse, whinny, horses, horse neighing",
    "baa": "bleating, sheep, goat, lamb, bleat, sheep bleating",
    "roar": "roaring, lion roar, lion, growling roar, lion roaring",
    "frogs": "croaking frogs, frog, croaking, croak, frogs croaking, toads",
    "panting": "pant, pants, dog panting, heavy breathing, dog pant",
    "breathing": "breath, breaths, soft breathing, gentle breathing, sleeping breath, slow breathing",
    "sniffing": "sniff, sniffs, snuffling",
    "snoring": "soft snoring, snore, snores, snoring softly",
    "laughter": (
        "children playing, distant children, kids playing, laugh, laughing, giggle, giggling, children laughing, laughs, "
        "kids laughing, giggles, cackle, cackling, cackles, sitcom laughter, audience laughter"
    ),
    "cheering": (
        "cheers, cheer, crowd cheering, cheering crowd, crowd cheer, cheering fans, crowd-cheer, screaming crowd, screaming fans"
    ),
    "engine": "car engine, motor, engine idling, idling, motor running, truck",
    "purring": "purr, purrs, cat purring",
    "footsteps": "footsteps thudding, footfall, steps, footstep, footfalls, walking, walking sound, step",
    "clatter": "clattering, clatters, clatter of wood, wooden clatter, hollow clatter",
    "impacts": "impact, knocking over, bounce, bouncing, bounces",
    "rolling": "roll, rolling sound, rolls, rumble of rolling, rolling marble, marble rolling, rolling ball",
    "knock": "knocking, knock on the door, knocks, door knock",
    "whoosh": "swoosh, swish, whooshing, swooshing, swooshes, whooshes, swishes, swishing, clean swish, sword swishes",
    "splash": "splashing, splashes, water splash, splatter, splattering, splatters, sand splash",
    "explosion": "blast, boom, bang, explodes, blasts, booms, bangs, explosions, muffled explosions, fiery blast",
    "fireworks": "firework, fireworks exploding",
}
