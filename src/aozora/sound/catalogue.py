"""Every sound that can be asked for by name, with the synthesiser that makes it and its nominal level."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from aozora.film.catalogue import Entry
from aozora.sound import animals, strikes, textures
from aozora.sound.dsp import Signal

Rng = np.random.Generator


@dataclass(frozen=True)
class Sound:
    """One named sound.

    A "bed" goes on: `bed(rng, n)` gives stereo of about unit power. "calls" are single sounds `call(rng)` (mono, peak 1) by
    `singers` individuals with pauses of `pause_s`, `distance_m` away; a "once" is a call that sounds one time when asked for.
    `level_db` is the bed's power or the call's peak at 1 m, in dBFS.
    """

    name: str
    form: Literal["bed", "calls", "once", "birds"]
    level_db: float
    words: tuple[str, ...] = ()
    family: str = ""
    bed: Callable[[Rng, int], Signal] | None = None
    call: Callable[[Rng], Signal] | None = None
    species: tuple[str, ...] = ()
    singers: int = 1
    pause_s: tuple[float, float] = (1.0, 3.0)
    distance_m: tuple[float, float] = (3.0, 8.0)
    longest_s: float = 12.0


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _bed(name: str, level_db: float, bed: Callable[[Rng, int], Signal], words: str, family: str = "") -> Sound:
    return Sound(name, "bed", level_db, _words(words), family, bed=bed)


def _cry(name: str, cry: str, level_db: float, words: str, pause_s: tuple[float, float], family: str = "animal") -> Sound:
    def call(rng: Rng) -> Signal:
        return animals.cry_sound(animals.CRIES[cry], rng)

    return Sound(name, "calls", level_db, _words(words), family, call=call, pause_s=pause_s)


def _calls(
    name: str,
    level_db: float,
    call: Callable[[Rng], Signal],
    words: str,
    pause_s: tuple[float, float],
    around: tuple[int, float, float] = (1, 2.0, 6.0),
    family: str = "",
) -> Sound:
    """`around` is how many individuals there are, and how near and far in metres."""
    singers, near, far = around
    return Sound(
        name, "calls", level_db, _words(words), family, call=call, pause_s=pause_s, singers=singers, distance_m=(near, far)
    )


def _once(name: str, level_db: float, call: Callable[[Rng], Signal], words: str) -> Sound:
    return Sound(name, "once", level_db, _words(words), call=call)


def _birds(
    name: str, level_db: float, species: str, singers: int, words: str, distance_m: tuple[float, float] = (6, 26)
) -> Sound:
    return Sound(
        name, "birds", level_db, _words(words), "birdsong", species=_words(species), singers=singers, distance_m=distance_m
    )


_SONGBIRDS = "blackbird, robin, great tit, chaffinch, wren, chiffchaff, blue tit, goldfinch, song thrush, sparrow"

SOUNDS: dict[str, Sound] = {
    sound.name: sound
    for sound in (
        _birds(
            "birdsong",
            -18,
            _SONGBIRDS,
            5,
            "birds singing, birds chirping, bird song, birds, chirping birds, singing birds, chirping, "
            "tweeting, birds tweeting, twittering, bird calls, chirps, songbirds, bird",
        ),
        _birds("dawn chorus", -21, _SONGBIRDS, 8, "morning birds, bird chorus"),
        _birds("blackbird", -21, "blackbird", 1, "blackbird song"),
        _birds("nightingale", -19, "song thrush, robin", 1, "thrush"),
        _birds("sparrows", -18, "sparrow", 4, "sparrow, sparrows chirping"),
        _birds("pigeons", -21, "wood pigeon", 2, "pigeon, dove, doves, cooing, coo"),
        _birds("cuckoo", -14, "cuckoo", 1, "cuckoo calling"),
        _birds("gulls", -16, "gull", 4, "gull, seagull, seagulls, seagulls crying, seabirds", (8, 40)),
        _birds("crows", -15, "crow", 2, "crow, cawing, caw, raven, ravens"),
        _birds("owl", -18, "owl", 1, "owls, hooting, hoot, owl hooting", (10, 30)),
        _birds("rooster", -13, "rooster", 1, "cockerel, cock crowing, crowing, rooster crowing", (8, 20)),
        _birds("ducks", -6, "duck", 3, "duck, quacking, quack, ducks quacking", (4, 14)),
        _bed(
            "breeze",
            -41,
            textures.breeze,
            (
                "rustling leaves, leaves rustling, gentle wind, light wind, wind in the leaves, rustling, light "
                "breeze, gentle breeze"
            ),
            "wind",
        ),
        _bed(
            "wind",
            -34,
            textures.wind,
            "wind blowing, howling wind, strong wind, gusts, gusting wind, windy, storm wind, wind howling",
        ),
        _bed("desert wind", -38, textures.desert_air, "dry wind", "wind"),
        _bed("snow hush", -43, textures.snow_hush, "muffled snow, snowfall"),
        _bed(
            "rain",
            -33,
            textures.rain,
            (
                "rainfall, raindrops, rain falling, raining, drizzle, pouring rain, downpour, patter, pattering "
                "rain, soft rain, heavy rain"
            ),
        ),
        _bed(
            "stream",
            -33,
            textures.stream,
            (
                "water stream, brook, creek, river, babbling brook, flowing water, running water, trickling "
                "water, trickle, water, fountain, flowing river"
            ),
        ),
        _bed("waterfall", -30, textures.waterfall, "cascade, rushing water, falls", "stream"),
        _bed(
            "fire", -30, textures.fire, "fire crackling, crackling fire, crackle, campfire, fireplace, flames, crackling, burning"
        ),
        _bed(
            "crowd",
            -27,
            textures.crowd,
            (
                "crowd murmur, people talking, chatter, murmur, walla, cafe murmur, voices, babble, hubbub, "
                "people chatting, distant voices, market"
            ),
        ),
        _bed("applause", -26, textures.applause, "clapping, claps, audience applause, crowd clapping, ovation"),
        _bed(
            "insects",
            -24,
            textures.insects,
            "grasshoppers, cicadas, cicada, insect sounds, buzzing insects, buzzing, grasshopper, bees",
        ),
        _bed("underwater", -32, textures.underwater, "underwater sounds, bubbles, bubbling, deep water"),
        _bed(
            "hum", -29, textures.hum, "machine hum, spaceship hum, humming, drone, engine room, ventilation, fridge, electric hum"
        ),
        _bed("room tone", -54, textures.room_tone, "quiet room, silence of a room"),
        _bed(
            "city", -39, textures.city_hush, "city ambience, distant city, city noise, city hum, distant traffic, urban ambience"
        ),
        _calls(
            "traffic",
            -15,
            strikes.car_pass,
            "cars passing, cars, passing cars, street noise, road noise, car, car passing, vehicles",
            (0.2, 3.0),
            (3, 1, 3),
        ),
        _calls(
            "waves",
            -14,
            strikes.wave,
            (
                "ocean waves, sea, surf, waves crashing, crashing waves, ocean, seaside, waves lapping, lapping "
                "waves, sound of the sea, sea waves"
            ),
            (-5.0, -3.0),
            (2, 1, 1.6),
        ),
        _calls(
            "crickets",
            -24,
            animals.cricket,
            "cricket, crickets chirping, chirping crickets, night insects",
            (0.22, 0.5),
            (5, 3, 10),
            "insects",
        ),
        _calls(
            "thunder",
            -4,
            strikes.thunder,
            "thunderclap, thunder rumbling, rumble of thunder, thunderstorm, rolling thunder, distant thunder, storm",
            (5.0, 11.0),
            (1, 1, 2),
        ),
        _calls(
            "bell",
            -6,
            strikes.church_bell,
            "bells, church bell, church bells, tolling, bell tolling, bell ringing, chimes",
            (0.2, 0.6),
            (1, 2, 4),
        ),
        _calls(
            "small bell",
            -14,
            strikes.small_bell,
            "bicycle bell, hand bell, doorbell, ding, jingle, wind chimes",
            (0.8, 2.5),
            (1, 2.0, 6.0),
        ),
        _calls(
            "clock ticking",
            -14,
            strikes.tick,
            "clock, ticking, ticking clock, tick-tock, tick tock, tick",
            (0.44, 0.444),
            (1, 1.2, 1.3),
        ),
        _calls("heartbeat", -14, strikes.heartbeat, "heart, beating heart", (0.35, 0.36), (1, 1.0, 1.01)),
        _calls("horn", -11, strikes.horn, "car horn, honking, honk, horns, cars honking", (1.5, 5.0), (2, 3, 8)),
        _cry("barking", "bark", -4, "bark, barks, dog barking, dogs barking, dog bark, woof", (0.18, 1.1)),
        _cry("puppy barking", "small bark", -4, "puppy bark, yap, yapping, yaps, yip, small bark", (0.2, 1.0)),
        _cry("growl", "growl", -12, "growling, growls, snarl, snarling", (0.8, 2.0)),
        _cry("whine", "whine", -17, "whining, whimper, whimpering, puppy whine", (0.6, 1.8)),
        _cry("howl", "howl", -15, "howling, wolf howl, wolves howling, wolf, wolves, howls", (1.5, 5.0)),
        _cry("meow", "meow", -15, "meowing, cat, mew, cat meowing, meows, miaow", (0.8, 2.5)),
        _cry("moo", "moo", -13, "mooing, cow, cows, cattle, cows mooing", (2.0, 6.0)),
        _cry("neigh", "neigh", -16, "neighing, horse, whinny, horses, horse neighing", (2.0, 6.0)),
        _cry("baa", "baa", -15, "bleating, sheep, goat, lamb, bleat, sheep bleating", (1.0, 4.0)),
        _cry("roar", "roar", -10, "roaring, lion roar, lion, growling roar, lion roaring", (2.0, 5.0)),
        _calls(
            "frogs",
            -17,
            lambda rng: animals.cry_sound(animals.CRIES["frog"], rng),
            "frog, croaking, croak, frogs croaking, toads",
            (0.25, 1.6),
            (4, 3, 9),
            "animal",
        ),
        _calls("panting", -19, animals.pant, "pant, pants, dog panting, heavy breathing", (0.02, 0.05), (1, 1.0, 1.2), "animal"),
        _calls(
            "breathing",
            -24,
            animals.breath,
            "breath, breaths, soft breathing, gentle breathing, sleeping breath, slow breathing, sigh",
            (0.5, 0.9),
            (1, 1.0, 1.2),
        ),
        _calls("sniffing", -20, animals.sniff, "sniff, sniffs, snuffling", (0.3, 1.0), (1, 1.0, 1.5), "animal"),
        _calls("snoring", -14, animals.snore, "snore, snores, snoring softly", (0.5, 0.9), (1, 1.0, 1.2)),
        _calls(
            "laughter",
            -10,
            animals.laughter,
            "laugh, laughing, giggle, giggling, children laughing, laughs, kids laughing",
            (0.6, 2.5),
            (2, 2, 6),
        ),
        _calls(
            "cheering",
            -20,
            lambda rng: animals.cry_sound(animals.CRIES["cheer"], rng),
            "cheers, cheer, crowd cheering, cheering crowd",
            (0.0, 0.4),
            (9, 3, 12),
        ),
        _once("knock", -6, strikes.knock, "knocking, knock on the door, knocks, door knock"),
        _once("whoosh", -12, strikes.whoosh, "swoosh, swish, whooshing"),
        _once("splash", -5, strikes.splash, "splashing, splashes, water splash, plop"),
        _once("explosion", -6, strikes.explosion, "blast, boom, bang, explodes"),
        _calls("fireworks", -10, strikes.firework, "firework, fireworks exploding", (0.1, 1.6), (2, 2, 5)),
    )
}
_BY_WORD = {word: sound for sound in SOUNDS.values() for word in sound.words} | SOUNDS

FOLEY_WORDS = {
    "footsteps": _words("steps, footstep, walking sound, paw steps, pawsteps, paws, step"),
    "impacts": _words(
        "clink, clinking, clatter, clack, thud, knocking over, bounce, bouncing, tap, click, clicking, crash, collision"
    ),
    "rolling": _words("roll, rolling sound, rolls, rumble of rolling"),
}
"""Sounds that need no asking: they come from what happens in the shot."""

SILENCE_WORDS = ("silence", "no sound", "silent", "mute", "quiet")


def sound_named(name: str) -> Sound | None:
    """The sound that a name means, or None."""
    wanted = " ".join(name.lower().replace("_", " ").split())
    return _BY_WORD.get(wanted) or _BY_WORD.get(wanted.removeprefix("distant ").removeprefix("faint ").removeprefix("loud "))


def sound_entries() -> tuple[Entry, ...]:
    """The catalogue's sounds; `level_db` tells how loud one is nominally."""
    named = [
        Entry(category="sound", name=s.name, words=s.words, family=s.family, facts={"level_db": s.level_db})
        for s in SOUNDS.values()
    ]
    foley = [Entry(category="sound", name=name, words=words, family="foley") for name, words in FOLEY_WORDS.items()]
    return (*named, *foley)
