"""Words of sound and music."""

from aozora.director.lexicon.listing import listed

SOUNDS = {
    "birdsong": "bird song,birds chirping,chirping birds,birds singing,singing birds,bird calls,birds tweeting,chirping of "
    "birds,song of birds,bird chirps,"
    "birds,bird chirping,bird sounds,chirps,distant birds,songbirds,dawn chorus,tweeting birds,twittering,chirping,bird "
    "calling,robin",
    "wind": "howling wind,wind blowing,breeze,gentle breeze,rustling wind,blowing wind,gusts,light wind,soft wind",
    "leaves": "rustling leaves,leaves rustling,rustle of leaves,rustling of leaves,rustling,rustling trees,rustling grass",
    "rain": "rainfall,gentle rain,raindrops,pattering rain,rain falling,patter of rain,light rain,heavy rain",
    "thunder": "distant thunder,rolling thunder,thunderclap,rumble of thunder,thunderstorm",
    "water": "running water,flowing water,stream,babbling brook,trickling water,river,gurgling,waterfall,brook,fountain",
    "waves": "ocean waves,crashing waves,waves crashing,sea waves,surf,lapping waves,sea,ocean,waves lapping",
    "crickets": "cricket,insects,crickets chirping,chirping crickets,cicadas,night insects,cricket song",
    "footsteps": "footstep,steps,footfalls,walking",
    "bark": "barking,dog barking,dog bark,barks,woof,yap,distant barking,barking dog,dogs barking",
    "meow": "meowing,cat meowing,mewing",
    "purr": "purring,cat purring",
    "panting": "pant,dog panting,breathing,breath",
    "snore": "snoring,soft snoring",
    "fire": "crackling fire,fire crackling,crackle,campfire,crackling,fireplace",
    "traffic": "city traffic,cars,car engine,engine,city sounds,city noise,distant traffic,street noise,traffic noise",
    "crowd": "chatter,people talking,murmur,applause,cheering,crowd noise,people chatting,laughter,children playing,distant "
    "children,kids playing",
    "bell": "bells,church bell,church bells,chime,chimes,wind chimes,ringing bell,distant church bells",
    "clock": "ticking,clock ticking,ticking clock,tick tock",
    "rolling": "rolling sound,rumble,rolling marble,marble rolling",
    "clatter": "clack,clink,clinking,clatter of wood,wooden clatter,clacking,clattering,tap,tapping,knock,knocking,thud,thump",
    "room tone": "quiet room,room ambience,studio silence",
    "owl": "owl hoot,hooting,hooting owl,owl hooting",
    "frogs": "croaking,frog,croaking frogs",
    "bees": "buzzing,bee,buzz,humming bees,buzzing bees",
    "hum": "humming,drone sound,buzzing light",
    "whoosh": "swoosh,whooshing",
    "splash": "splashing,splashes",
}
"""Canonical sound -> further phrases, comma separated."""

SOUND_KIN = {
    "leaves": ("wind",), "thunder": ("rain",), "waves": ("water",), "crickets": ("night",), "room tone": ("room",),
    "owl": ("night",), "rain": ("water",),
    "clatter": ("knock", "impact"), "bees": ("insects",), "frogs": ("crickets",), "robin": ("birdsong",),
}  # fmt: skip

SAFE_SOUNDS = frozenset(
    [
        "birdsong",
        "bird song",
        "birds chirping",
        "chirping birds",
        "birds singing",
        "singing birds",
        "bird calls",
        "birds tweeting",
        "bird chirps",
        "dawn chorus",
        "bird sounds",
        "rustling leaves",
        "leaves rustling",
        "rustle of leaves",
        "howling wind",
        "crickets chirping",
        "chirping crickets",
        "footsteps",
        "dog barking",
        "ocean sounds",
        "waves crashing",
        "crashing waves",
        "crackling fire",
        "fire crackling",
        "babbling brook",
        "rolling thunder",
        "distant thunder",
        "wind chimes",
        "church bells",
        "clock ticking",
        "patter of rain",
        "room tone",
        "city traffic",
        "distant traffic",
        "bird chirping",
        "tweeting birds",
        "chirping of birds",
        "distant birds",
    ]
)
"""Phrases that mean a sound even where nothing says so."""

SOUND_NOUNS = listed(
    """
    sound sounds noise noises audio ambience ambiance sfx soundscape hum roar rumble murmur echo rustle patter whisper chirp
    chirping
    """
)
SILENCE = frozenset(
    ["silence", "silent", "in silence", "no sound", "no audio", "without sound", "mute", "muted", "no sounds",
    "complete silence", "no ambience", "without audio",
     "no background noise", "no ambient sound", "silent film"]
)  # fmt: skip
NO_MUSIC = frozenset(["no music", "without music", "no background music", "no soundtrack", "no score", "without any music"])

MUSIC_NOUNS = listed(
    """
    music soundtrack score song melody tune theme beat orchestra piano guitar violin strings symphony jingle lullaby drums
    """
)
MOODS = listed(
    """
    soft gentle calm upbeat happy sad melancholic dramatic epic romantic playful tense suspenseful ominous joyful relaxing
    soothing uplifting emotional mysterious energetic cheerful peaceful dreamy dark bright light whimsical triumphant
    nostalgic tender slow fast quiet lively inspiring sweeping haunting serene warm eerie hopeful ambient solemn
    """
)
GENRES = listed(
    """
    jazz classical electronic rock pop folk ambient orchestral piano guitar violin cinematic hip-hop lo-fi lofi techno blues
    country acoustic synth synthwave string strings orchestra symphony drums harp flute choir reggae swing waltz march
    lullaby disco funk metal ukulele
    """
)
