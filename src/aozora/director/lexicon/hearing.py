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
    "plop": ("splash", "drip"), "smack": ("tap", "knock", "thud"), "slap": ("tap", "knock"), "scrape": ("scratch",),
    "jingle": ("chime", "bell"), "rustle": ("rustling leaves", "leaves"), "rattle": ("clatter",), "squeal": ("creak",),
    "squeak": ("creak", "door"), "whir": ("hum",), "whirr": ("hum",), "ding": ("bell", "chime"), "clank": ("metal", "clatter"),
    "clack": ("click", "clatter"), "snap": ("click", "crunch"), "pop": ("click", "knock"), "bang": ("boom", "crash", "knock"),
    "rev": ("engine",), "gurgle": ("bubbles", "water"), "chatter": ("crowd",), "squelch": ("splash",), "rasp": ("scratch",),
    "thwack": ("thud", "knock"), "plonk": ("thud", "knock"), "tick": ("clock",), "crack": ("crunch", "knock"),
    "cheer": ("applause",
    "crowd"), "swish": ("whoosh",), "hoot": ("owl",), "croak": ("frogs",), "cry": ("scream",), "burble": ("water",),
    "swipe": ("whoosh",),
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

AUDIBLY = listed("faint loud muffled audible echoing deafening inaudible hushed rhythmic")
"""Adjectives of what is heard."""

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
MUTED = listed("sound sounds audio mute muted film movie")
"""Words of silence that leave nothing to be heard at all."""
NO_MUSIC = frozenset(["no music", "without music", "no background music", "no soundtrack", "no score", "without any music"])

NO_MUSIC_WORDS = frozenset(["none", "no", "without"])

MUSIC_NOUNS = listed(
    """
    music soundtrack score song melody tune theme beat orchestra piano guitar violin strings symphony jingle lullaby drums bgm
    """
)
"""Nouns that mean music even in a sentence about something else."""

MUSIC_WORDS = MUSIC_NOUNS | listed(
    """
    instrumental track underscore stinger stingers sting musical tunes songs melodies beats tracks bassline crescendo chord
    chords arpeggio remix ballad anthem vocals choir
    """
)
"""Nouns of music in a stretch that speaks of what is heard."""

MOODS = listed(
    """
    soft gentle calm upbeat happy sad melancholic melancholy dramatic epic romantic playful tense suspenseful ominous joyful
    relaxing soothing uplifting emotional mysterious energetic cheerful peaceful dreamy dark bright light whimsical triumphant
    nostalgic tender quiet lively inspiring inspirational sweeping haunting serene warm eerie hopeful solemn somber sombre
    intense driving bouncy festive majestic heroic ethereal mellow chill bittersweet wistful funky groovy rousing thrilling
    suspense motivational high-energy moody spooky creepy sinister magical delicate pulsing swelling awe-inspiring minimal
    """
)
GENRES = listed(
    """
    jazz classical electronic rock pop folk ambient orchestral cinematic hip-hop hip hop lo-fi lofi techno blues country
    acoustic synth synthwave orchestra symphony reggae swing waltz march lullaby disco funk metal house trap soul gospel
    opera baroque edm trance dubstep salsa tango samba bossa nova flamenco celtic choral chiptune industrial indie rap punk
    rhythmic instrumental score musical
    """
) - {"score", "musical", "hop", "instrumental", "rhythmic", "nova"}
INSTRUMENTS = listed(
    """
    piano guitar violin cello harp flute drums drum bass trumpet saxophone sax ukulele accordion strings string choir organ
    banjo clarinet harmonica lute mandolin sitar koto shamisen erhu bells marimba xylophone synthesizer percussion horns
    horn brass woodwinds fiddle viola oboe bagpipes taiko vocals harpsichord keyboard
    """
)
TEMPI = {
    "slow": 70, "slow-paced": 70, "slow-tempo": 70, "mid-tempo": 100, "moderate": 100, "fast": 140, "fast-paced": 140,
    "up-tempo": 130, "uptempo": 130, "high-tempo": 140, "quick": 130, "frantic": 160,
}  # fmt: skip
"""Word of tempo -> beats per minute."""

HOW_SOUND = {
    "distant": "distant", "far-off": "distant", "faraway": "distant", "distantly": "distant", "distance": "distant",
    "soft": "soft", "softly": "soft", "gentle": "gentle", "gently": "gentle", "loud": "loud", "loudly": "loud",
    "faint": "faint", "faintly": "faint", "quiet": "quiet", "quietly": "quiet", "heavy": "heavy", "light": "light",
    "lightly": "light", "subtle": "soft", "muffled": "muffled", "low": "low", "deep": "deep", "high": "high",
    "high-pitched": "high", "rhythmic": "rhythmic", "rhythmically": "rhythmic", "steady": "steady", "continuous": "continuous",
    "constant": "continuous", "nearby": "near", "crisp": "crisp", "warm": "warm", "sharp": "sharp", "sharply": "sharp",
    "dull": "dull", "bright": "bright", "occasional": "occasional", "sudden": "sudden", "echoing": "echoing",
    "muted": "muffled", "thunderous": "loud", "deafening": "loud", "soothing": "soft", "rapid": "fast", "slow": "slow",
    "heavily": "heavy", "delicate": "soft", "hollow": "hollow", "wet": "wet", "dry": "dry", "metallic": "metallic",
    "intermittent": "occasional", "roaring": "loud", "tiny": "soft", "small": "soft", "slight": "soft", "barely": "faint",
}  # fmt: skip
"""Word that tells how a sound is -> manner."""

VAGUE = SOUND_NOUNS - {"hum", "roar", "rumble", "murmur", "echo", "rustle", "patter", "whisper", "chirp", "chirping"} | listed(
    """
    background hear ambient natural effect effects distinct unmistakable realistic authentic audible rich clear tone tones
    captures capture features feature includes include consists contains blends mixes dominated filled fills fill air
    distinctive satisfying pleasant room's world's scene scene's accompanying surrounding initial classic clean
    """
)
"""Words in a list of sounds that name none."""

AUDIO_NOUNS = listed("audio soundscape sound-design soundtrack ambience ambiance acoustics")
"""Subjects whose whole sentence tells what is heard."""

AUDIO_VERBS = listed(
    """
    captures capture features feature includes include is are has have begins begin consists contains contain blends blend
    mixes mix emphasizes comprises combines shifts transitions becomes fills focuses creates
    """
)

RESOUND = listed(
    """
    echo echoes echoing sound sounds sounding rumble rumbles rumbling rustle rustles crackle crackles ring rings ringing
    play plays playing swell swells swelling hum hums rise rises fade fades drift drifts fill fills build builds boom booms
    roar roars wail wails blare blares pulse pulses cascade cascades reverberate reverberates grow grows resonate resonates
    """
)
"""Verbs of what is heard, whose subject is a sound or music."""
