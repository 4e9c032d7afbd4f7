"""The further sounds of the catalogue, as rows: what makes them, how loud, how often, and the words that ask for them."""

from collections.abc import Callable

import numpy as np

from aozora.sound import creatures, household, machines, surroundings, throat, workplaces
from aozora.sound.dsp import Signal
from aozora.sound.rows import ONCE, Row, bed, made

Rng = np.random.Generator


def _animal(
    name: str, words: str, level_db: float, call: Callable[[Rng], Signal], pause_s: tuple[float, float] = (0.8, 3.0)
) -> Row:
    return Row(name, level_db, words, call=call, pause_s=pause_s, family="animal")


def _person(name: str, words: str, level_db: float, cry: throat.Cry, pause_s: tuple[float, float]) -> Row:
    return Row(name, level_db, words, call=lambda rng: cry(rng, ""), pause_s=pause_s, around=(1, 1.0, 2.0), cry=cry)


_C, _H, _M, _S = creatures, household, machines, surroundings
_CREATURES = (
    _animal("oink", "oinking, pig, pigs, pig grunting, pigs grunting, hog", -13, _C.repeated("oink", (1, 4), (0.08, 0.25))),
    _animal("squeal", "squealing, pig squealing, squeals", -14, _C.voice("squeal")),
    _animal("bray", "braying, donkey, hee-haw, donkey braying", -13, _C.repeated("bray", (2, 4), (0.05, 0.12)), (2, 5)),
    _animal(
        "trumpeting",
        "elephant, elephants, elephant trumpeting, elephant trumpet, elephant call",
        -11,
        _C.voice("trumpet"),
        (2, 5),
    ),
    _animal(
        "animal grunt", "pig grunt, gorilla grunt, gorilla, camel, camel grunting", -14, _C.repeated("grunt", (1, 4), (0.1, 0.3))
    ),
    _animal(
        "bellow", "bellowing, bull, moose, crocodile, alligator, hippo, rhino, bear growling", -12, _C.voice("bellow"), (2, 5)
    ),
    _animal(
        "monkeys",
        "monkey, monkey chatter, chimpanzee, monkeys chattering, apes",
        -15,
        _C.repeated("monkey", (4, 9), (0.03, 0.14)),
    ),
    _animal(
        "honking geese", "goose, geese, geese honking, goose honking, swan, swans", -13, _C.repeated("honk", (1, 4), (0.1, 0.3))
    ),
    _animal(
        "clucking",
        "chicken, chickens, hen, hens, cluck, hen clucking, chickens clucking",
        -15,
        _C.repeated("cluck", (2, 6), (0.1, 0.4)),
    ),
    _animal(
        "peeping", "chicks, chick, peep, peeps, cheeping, ducklings, baby chicks", -22, _C.repeated("peep", (2, 6), (0.08, 0.3))
    ),
    _animal("gobbling", "turkey, gobble, turkey gobbling", -14, _C.repeated("gobble", (7, 11), (0.01, 0.02)), (2, 5)),
    _animal("peacock call", "peacock, peacock screaming", -15, _C.voice("peacock"), (2, 5)),
    _animal(
        "squawk", "squawking, squawks, parrot, parrots, parrot squawking, macaw", -14, _C.repeated("squawk", (1, 3), (0.1, 0.3))
    ),
    _animal("eagle cry", "eagle, hawk, eagle screech, screeching eagle, hawk screech, falcon", -15, _C.voice("eagle"), (2, 5)),
    _animal("seal bark", "seal, seals, sea lion, seals barking, penguin, penguins", -13, _C.repeated("seal", (1, 5), (0.1, 0.3))),
    _animal("whale song", "whale, whales, whales singing, whale call, humpback whale", -14, _C.voice("whale"), (0.6, 3)),
    _animal("dolphins", "dolphin, dolphin clicks, dolphin whistle, clicking dolphins", -22, _C.dolphin),
    _animal(
        "dinosaur roar",
        "dinosaur, dragon, dragon roar, monster roar, tyrannosaurus roar, monster growl",
        -9,
        _C.voice("dinosaur"),
    ),
    _animal("fox bark", "fox, fox barking, vixen", -14, _C.repeated("fox", (1, 4), (0.2, 0.5))),
    _animal("deer call", "deer, bleating fawn, fawn", -17, _C.voice("bleating deer")),
    _animal(
        "squeaking",
        "mouse squeak, squirrel squeak, rat squeak, mouse, mice, hamster, rat, squirrel chatter, bats",
        -24,
        _C.repeated("squeak", (2, 6), (0.05, 0.2)),
    ),
    _animal("hissing", "snake, snake hissing, snake hiss, cobra", -20, _C.hiss),
    _animal("snort", "snorting, horse snort, horse snorting, horse breathing", -14, _C.snort),
    Row("bee buzz", -30, "single bee, bee buzzing, bumblebee, bee humming, wasp", bed=_C.wings_buzz(230, 0.02), family="insects"),
    Row(
        "fly buzz", -32, "housefly, fly buzzing, flies, flies buzzing, dragonfly", bed=_C.wings_buzz(190, 0.05), family="insects"
    ),
    Row("mosquito", -34, "mosquitoes, mosquito whine", bed=_C.wings_buzz(520, 0.015), family="insects"),
    _person("crying", "baby crying, weeping, wailing, cry, baby cry, cries", -14, throat.baby_cry, (0.2, 0.7)),
    _person("sobbing", "sob, sobs, sniffling", -18, throat.sob, (0.5, 1.2)),
    _person("coughing", "cough, coughs, coughing fit", -12, throat.cough, (1, 3)),
    _person("shouting", "yelling, yell, yells, shout, shouts, shouted celebration, calling out", -12, throat.shout, (0.5, 2)),
    _person(
        "effort", "grunt, grunting, grunts, panting effort, straining, heavy grunt, human grunt", -17, throat.grunt, (0.5, 1.4)
    ),
    _person("sneeze", "sneezing, achoo, sneezes", -12, throat.sneeze, ONCE),
    _person("yawn", "yawning, yawns", -19, throat.yawn, ONCE),
    made("kiss", "kissing, smooch", -20, _C.kiss),
    made("chewing", "munching, chewing sounds, chomping, eating sounds, crunching of food", -20, _C.chewing, (0.05, 0.3)),
    made("gulping", "gulp, gulps, sip, sips, slurps, swallowing, sipping, slurping, slurp, lapping", -21, _C.gulp, (0.35, 0.6)),
)
_HANDS = (
    made(
        "door closing",
        "door slam, door slams, slamming door, door shut, door shutting, slam, slams, slamming, slammed, door shuts",
        -8,
        _H.door_closing,
    ),
    made("door opening", "door opens, opening door, door creaking open", -15, _H.door_opening),
    made(
        "creaking",
        "creak, creaking door, creaky floor, creaking wood, creaks, squeaky hinge, hinge creak, hinges creak, tree "
        "creaks, creaking leather, jerseys creaking, rope creaking",
        -19,
        _H.creak,
        (0.5, 2),
    ),
    made("switch", "light switch, switch click, button click, toggle", -18, _H.switch),
    made(
        "typing",
        "keyboard, keyboard typing, typing keys, keyboard clicks, clacking keys, typewriter",
        -20,
        _H.typing,
        (0.02, 0.4),
    ),
    made("writing", "pencil, pencil scratching, pen scratching, scribbling", -28, _H.writing, (0.05, 0.4)),
    made("chopping", "chopping vegetables, slicing, knife chopping, chop", -14, _H.cutting, (0.05, 0.3)),
    made("sawing", "saw, hand saw, sawing wood", -17, _H.sawing, (0.05, 0.12)),
    made("hammering", "hammer, hammer blows, hammer hitting", -10, _H.hammer, (0.05, 0.25)),
    made(
        "pouring",
        "pour, pours, water pouring, pouring water, liquid pouring, filling a glass, filling glass",
        -19,
        _H.pour,
        (0.5, 1),
    ),
    made(
        "dripping",
        "drip, drips, sticky drip, dripping water, water dripping, water drops, water drop, droplets",
        -20,
        _H.drip,
        (0.3, 1.1),
    ),
    made("boiling", "bubbling water, boiling water, simmering, bubbling pot", -22, _H.boiling, (-0.3, -0.1)),
    made("paper rustling", "paper, page turning, pages turning, rustling paper, turning pages", -21, _H.paper, (0.4, 1.6)),
    made(
        "cloth rustling",
        "fabric rustling, rustling clothes, clothes rustling, cloth, rustle of fabric",
        -27,
        _H.cloth,
        (0.4, 1.5),
    ),
    made(
        "shattering", "shatter, glass breaking, breaking glass, glass shattering, shatters, smashing glass, smash", -7, _H.shatter
    ),
    made(
        "clang",
        "sword clash, clanging, swords clashing, clash of swords, metal clang, clashing, clangs, swords collide, ringing clang",
        -9,
        _H.clang,
        (0.2, 0.9),
    ),
    made("sweeping", "broom, sweep, broom sweeping, brushing", -24, _H.sweeping, (0.25, 0.5)),
    made("digging", "shovel, shovelling, dig, spade", -14, _H.digging, (0.2, 0.6)),
    made("hand clap", "clap, single clap, hand clapping", -12, _H.clap, (0.24, 0.3)),
    made("punch", "punching, punches, punch landing", -9, _H.punch, (0.3, 0.9)),
    made("kick", "ball kick, kicking, kicks, kicking a ball", -9, _H.kick, (0.9, 2)),
    made("racket", "tennis hit, racket hit, ball hit, tennis racket", -10, _H.racket, (1.0, 2)),
    made("camera shutter", "shutter, camera click, camera clicks, shutter clicks", -14, _H.shutter),
    made("phone ringing", "telephone, ringing phone, telephone ringing, phone, ringtone", -17, _H.ringtone, (0.8, 1.2)),
    made("beep", "beeping, beeps, monitor beep, electronic beep, blip", -22, _H.beep, (0.7, 0.9)),
    made(
        "glass harmonica", "singing glass, wine glass ringing, singing bowl, glass tones", -18, _H.glass_harmonica, (-1.4, -0.6)
    ),
    made("bowstring", "twang, twangs, arrow shot, bow release, string snaps, net twangs", -14, _H.twang),
    made(
        "wing flaps",
        "flapping, flapping wings, wings flapping, wings, wing beats, fluttering, flutter, flutters, wing flutter, flap, flaps",
        -21,
        _H.swoosh,
        (0.05, 0.12),
    ),
    made("gunshot", "gun, shot, gunfire, gunshots, shots", -5, _H.gunshot, (0.4, 1.5)),
    bed("sizzling", "sizzle, frying, frying pan, sizzling pan, sizzles, grilling, deep frying, crackling sizzle", -31, _H.sizzle),
)
_MACHINES = (
    bed(
        "sports car",
        "race car, racing car, revving, revving engine, engine revving, racing engine, engine roar, rev, revs, engine "
        "revs, growling rev, engine growl",
        -23,
        _M.machine_bed("sports car", 0.55),
        "engine",
    ),
    bed("motorcycle", "motorbike, motorcycle engine, motorcycles, scooter", -23, _M.machine_bed("motorcycle", 0.3), "engine"),
    bed(
        "truck engine",
        "diesel engine, bus, lorry, diesel, bus engine, rumbling truck",
        -25,
        _M.machine_bed("truck", 0.3),
        "engine",
    ),
    bed("tractor", "tractor engine, excavator, bulldozer, lawn mower, lawnmower", -24, _M.machine_bed("tractor", 0.5), "engine"),
    bed("motor boat", "boat engine, motorboat, speedboat, outboard motor", -25, workplaces.motor_boat, "engine"),
    bed(
        "propeller",
        "propeller plane, airplane, biplane, airplane engine, plane, aircraft",
        -25,
        _M.machine_bed("propeller", 0.7),
        "engine",
    ),
    bed("helicopter", "helicopter blades, chopper, rotor, rotor blades", -22, _M.machine_bed("helicopter", 0.5), "engine"),
    bed("jet", "jet engine, turbine, jet plane, spaceship engine, thrusters", -24, _M.machine_bed("jet", 0.6), "engine"),
    bed("rocket", "rocket launch, rocket engine, lift-off, rocket roar", -20, _M.machine_bed("rocket", 1.0), "engine"),
    bed("drone flying", "quadcopter, drone buzzing, drone flight, rotors", -28, _M.machine_bed("drone", 0.5), "engine"),
    bed(
        "steam train",
        "steam locomotive, locomotive, chugging, steam engine, train chugging",
        -23,
        _M.machine_bed("steam train", 0.6),
        "train",
    ),
    bed(
        "train",
        "train passing, rattling train, train wheels, trains, subway, tram, clickety-clack, train tracks",
        -26,
        _M.rails,
        "train",
    ),
    bed(
        "electric motor",
        "electric car, elevator motor, motor whir, whirring, whir, whirs, whirr, whirrs, motor whirr, saw blade, "
        "servo, mixer, blender",
        -33,
        _M.machine_bed("electric", 0.4),
        "engine",
    ),
    Row(
        "jet flyover",
        -13,
        "plane overhead, airplane overhead, plane flying over",
        call=_M.jet_pass,
        pause_s=(3, 8),
        around=(1, 2, 3),
    ),
    Row(
        "siren", -14, "sirens, police siren, ambulance siren, wailing siren, wailing sirens", call=_M.siren, pause_s=(-0.05, 0.0)
    ),
    Row("train horn", -11, "train whistle, ship horn, foghorn, boat horn, locomotive horn", call=_M.train_horn, pause_s=(2, 6)),
    Row(
        "steam whistle",
        -13,
        "kettle whistle, whistling kettle, kettle whistles, locomotive whistle",
        call=_M.steam_whistle,
        pause_s=(2, 6),
    ),
)
_PLACES = (
    bed("rain on leaves", "rain in the forest, rain on foliage, rain in trees", -34, _S.RAIN_ON_LEAVES, "rain"),
    bed("rain on roof", "rain on the roof, rain on an umbrella, rain on umbrella, rain on tent", -33, _S.RAIN_ON_ROOF, "rain"),
    bed("rain on metal", "rain on tin, rain on a car, rain on a tin roof, rain on car roof", -33, _S.RAIN_ON_METAL, "rain"),
    bed("rain on water", "rain on the lake, rain on a pond, rain on puddles", -34, _S.RAIN_ON_WATER, "rain"),
    bed(
        "rain on window",
        "rain on glass, rain against the window, rain on the window, rain tapping",
        -37,
        _S.RAIN_ON_GLASS,
        "rain",
    ),
    bed("downpour", "torrential rain, cloudburst, monsoon, lashing rain, rainstorm", -30, _S.HEAVY_RAIN, "rain"),
    bed("hail", "hailstones, hailstorm", -31, _S.HAIL, "rain"),
    bed("sandstorm", "dust storm, blowing sand", -33, _S.sand_wind, "wind"),
    bed("office", "office sounds, office ambience, open-plan office", -44, _S.OFFICE),
    bed("kitchen", "kitchen sounds, kitchen ambience, dishes, dishes clinking", -43, workplaces.kitchen),
    bed(
        "cafe",
        "coffee shop, restaurant ambience, cafe sounds, cutlery, diner, bar ambience, clinking cups",
        -33,
        workplaces.cafe,
        "crowd",
    ),
    bed("market crowd", "bazaar, market sounds, street market, marketplace", -31, _S.MARKET, "crowd"),
    bed("station", "train station, airport terminal, terminal, concourse, station ambience", -34, _S.STATION, "crowd"),
    bed(
        "stadium",
        "stadium crowd, stadium roar, arena, roaring crowd, crowd roar, roar of the crowd, crowd roars, roar of the "
        "stadium, stadium roars",
        -27,
        _S.STADIUM,
        "crowd",
    ),
    bed("factory", "factory sounds, machinery, machines, industrial noise, workshop", -34, workplaces.factory),
    bed("construction", "construction site, construction noise, building site", -35, _S.BUILDING_SITE),
    bed("cave drips", "cave, cavern, dungeon drips, cave ambience", -40, _S.CAVE),
    bed("aquarium", "aquarium bubbles, fish tank, air pump", -40, workplaces.aquarium),
    bed("lava", "volcano, volcanic rumble, magma, earthquake, earth rumbling", -30, workplaces.lava),
    bed(
        "ventilation hum",
        "air conditioner, air conditioning, fan, vent, air conditioner hum, fan hum, fan hums, ventilation fan, server room",
        -42,
        _S.VENT,
    ),
    bed("large hall", "hall ambience, cathedral silence, empty hall, church ambience", -49, _S.BIG_HALL, "room tone"),
    bed("ice creaking", "cracking ice, glacier creaking, ice cracking", -40, workplaces.ice),
    bed("gym", "gym sounds, weights clanking, fitness studio", -37, _S.GYM),
)

ROWS: tuple[Row, ...] = (*_CREATURES, *_HANDS, *_MACHINES, *_PLACES)
