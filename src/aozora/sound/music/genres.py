"""Genres: who plays what, how fast, in which harmony. A row of a table each."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """An instrument and the figure that it plays (see `patterns`)."""

    instrument: str
    figure: str


@dataclass(frozen=True)
class Genre:
    """A kind of music.

    `tempo` is slowest and fastest, in quarters a minute. `loops` are progressions in Roman numerals, one chord a bar; empty means that
    they are found by function. `melody` are instruments for the tune ("" for none), `density` how many notes it has: 0 few to 2
    many. `chords`, `pad`, `bass`, `kit` are its parts; `answer` is an instrument that takes the tune over in turns. `swing` is how
    late the second eighth is, as a share of the beat over a half. `energy` is how loud and full it is at its begin and at its end.
    `register` is the middle of the melody.
    """

    name: str
    tempo: tuple[int, int]
    modes: tuple[str, ...]
    loops: tuple[str, ...] = ()
    metre: int = 4
    melody: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    density: int = 1
    chords: tuple[Part, ...] = ()
    pad: str = ""
    bass: Part | None = None
    kit: Part | None = None
    swing: float = 0.0
    energy: tuple[float, float] = (0.6, 0.8)
    register: int = 74
    sevenths: bool = False
    hall: str = "studio"
    words: tuple[str, ...] = field(default=())


def _parts(text: str) -> tuple[Part, ...]:
    return tuple(Part(*(side.strip() for side in each.split(":"))) for each in text.split(",") if each.strip())


def _one(text: str) -> Part | None:
    return next(iter(_parts(text)), None)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


@dataclass(frozen=True)
class _Band:
    """The parts of a row, as text."""

    melody: str = ""
    chords: str = ""
    pad: str = ""
    bass: str = ""
    kit: str = ""
    answer: str = ""


def _genre(name: str, tempo: tuple[int, int], modes: str, band: _Band, loops: str = "", words: str = "", **more: object) -> Genre:
    return Genre(
        name,
        tempo,
        _words(modes),
        _words(loops),
        melody=_words(band.melody),
        chords=_parts(band.chords),
        pad=band.pad,
        bass=_one(band.bass),
        kit=_one(band.kit),
        answer=_words(band.answer),
        words=_words(words),
        **more,  # pyright: ignore[reportArgumentType]
    )


_POP = "I V vi IV, vi IV I V, I vi IV V, IV I V vi, I iii IV V"
_DARK = "i VI III VII, i iv VI V, i VII VI V, i III VII iv"

_ROWS: tuple[Genre, ...] = (
    _genre("orchestral", (76, 104), "major, minor", _Band("violin, flute", "staccato strings: eighths, horn section: held", "strings",
           "low strings: halves", "", "oboe, french horn"), "", "orchestra, symphonic, symphony, orchestral music, film score, score",
           hall="hall", energy=(0.55, 0.95)),
    _genre("cinematic", (72, 96), "minor, major", _Band("french horn, violin", "staccato strings: ostinato, piano: wide arpeggio", "strings",
           "low strings: whole", "taiko: war", "cello"), "i VI III VII, vi IV I V, i III VI VII, I V vi IV", "movie, film music, soundtrack, trailer",
           hall="hall", energy=(0.4, 1.0), density=0),
    _genre("epic", (88, 124), "minor", _Band("brass section, french horn", "staccato strings: eighths, choir: held", "strings", "low strings: eighths",
           "taiko: war"), "i VI III VII, i VI iv V, i III VII VI", "heroic, battle, adventure, blockbuster, superhero",
           hall="hall", energy=(0.65, 1.0), density=0),
    _genre("piano", (66, 92), "major, minor", _Band("piano", "piano: wide arpeggio", "", "piano: halves"),
           "I V vi IV, vi IV I V, I iii IV V, i VI III VII", "solo piano, piano ballad", energy=(0.5, 0.65), density=1, hall="studio"),
    _genre("ambient", (58, 70), "lydian, major, dorian", _Band("", "glass pad: held, electric piano: sparse", "warm pad", "sub bass: whole"),
           "Imaj7 IVmaj7, I II, Imaj7 iii7 vi7 IVmaj7", "atmospheric, ambience music, meditation, spa, chillout, new age, relaxation",
           hall="hall", energy=(0.4, 0.5), density=0),
    _genre("electronic", (112, 128), "minor, dorian", _Band("saw lead, square lead", "synth stab: stabs, arpeggiator: sixteenths", "sweep pad",
           "synth bass: offbeat", "drum machine: four"), _DARK + ", i VII VI VII", "electro, edm, dance, club, synthetic, electronica",
           energy=(0.65, 1.0)),
    _genre("house", (120, 126), "minor, dorian", _Band("synth keys", "synth stab: house", "warm pad", "synth bass: offbeat", "drum machine: four"),
           "i7 iv7, i7 VImaj7 III VII", "deep house", energy=(0.65, 0.95)),
    _genre("techno", (126, 134), "minor, phrygian", _Band("", "arpeggiator: sixteenths", "dark pad", "acid bass: pulse", "drum machine: techno"),
           "i, i i VI i", "industrial, rave", energy=(0.7, 1.0)),
    _genre("trance", (130, 138), "minor", _Band("saw lead", "synth pluck: sixteenths", "sweep pad", "synth bass: offbeat", "drum machine: four"),
           _DARK, "", energy=(0.65, 1.0)),
    _genre("dubstep", (140, 140), "minor, phrygian", _Band("hoover", "synth stab: stabs", "dark pad", "acid bass: trap", "drum machine: trap"),
           "i VI, i VII VI V", "", energy=(0.7, 1.0), density=0),
    _genre("drum and bass", (168, 174), "minor", _Band("synth keys", "sweep pad: held", "", "sub bass: pop", "drums: drum and bass"),
           _DARK, "jungle music, breakbeat, drum & bass", energy=(0.7, 1.0)),
    _genre("synthwave", (92, 112), "minor, dorian", _Band("saw lead", "arpeggiator: sixteenths", "sweep pad", "synth bass: eighths", "drum machine: rock"),
           _DARK, "retrowave, 80s, eighties, outrun, synth-pop, synthpop, vaporwave", energy=(0.65, 0.95)),
    _genre("trap", (70, 76), "minor, phrygian", _Band("bells", "dark pad: held", "", "sub bass: trap", "drum machine: trap"), "i VI, i VI iv V, i v", "drill, rap",
           energy=(0.65, 0.9)),
    _genre("hip hop", (84, 94), "minor, dorian", _Band("electric piano", "electric piano: lofi", "", "bass: pop", "dusty drums: hip hop"), "i7 iv7, i7 VImaj7 ii7 v7",
           "hip-hop, boom bap, r&b, rnb, urban", swing=0.06, energy=(0.65, 0.85), sevenths=True),
    _genre("lo-fi", (70, 82), "major, dorian", _Band("electric piano, guitar", "electric piano: lofi", "warm pad", "bass: pop", "dusty drums: lofi"),
           "ii7 V7 Imaj7 vi7, Imaj7 vi7 ii7 V7, IVmaj7 iii7 ii7 Imaj7", "lofi, lo fi, chill, chillhop, study beats, study music", swing=0.08, energy=(0.5, 0.6),
           sevenths=True, density=0),
    _genre("jazz", (112, 148), "major, dorian", _Band("saxophone, muted trumpet", "piano: comping", "", "double bass: walking", "drums: swing", "piano"),
           "ii7 V7 Imaj7 vi7, Imaj7 vi7 ii7 V7, iii7 vi7 ii7 V7", "bebop, jazz club, jazz trio, cool jazz", swing=0.155, energy=(0.6, 0.8), sevenths=True, density=2,
           register=70),
    _genre("smooth jazz", (70, 92), "major", _Band("saxophone", "electric piano: lofi", "warm pad", "bass: pop", "brushes: brushes"), "Imaj7 vi7 ii7 V7, IVmaj7 iii7 ii7 V7",
           "slow jazz, lounge, jazz ballad, noir jazz, soft jazz, bar music, elevator music", swing=0.1, energy=(0.5, 0.6), sevenths=True, register=70),
    _genre("swing", (150, 180), "major", _Band("clarinet, trumpet", "piano: stride, brass section: charleston", "", "double bass: walking", "drums: swing"),
           "I6 vi7 ii7 V7, I I7 IV iv", "big band, ragtime, gypsy jazz, dixieland, charleston, 1920s, 1930s, twenties", swing=0.15, energy=(0.7, 0.95),
           sevenths=True, density=2, register=72),
    _genre("blues", (72, 108), "blues", _Band("electric guitar, harmonica", "upright piano: shuffle", "", "bass: boogie", "drums: shuffle"),
           "I7 IV7 I7 I7 IV7 IV7 I7 I7 V7 IV7 I7 V7, I7 IV7 I7 V7", "rhythm and blues, delta blues", swing=0.15, energy=(0.65, 0.85), register=70),
    _genre("soul", (84, 104), "major, dorian", _Band("brass section", "organ: held, electric guitar: funk", "", "bass: funk", "drums: pop"), "I IV, ii7 V7 Imaj7 IVmaj7",
           "motown, gospel", energy=(0.6, 0.85)),
    _genre("funk", (98, 112), "dorian, mixolydian", _Band("brass section", "clavinet: funk", "", "bass: funk", "drums: funk"), "i7 IV7, i7, i7 VII IV7 i7", "groovy, funky",
           energy=(0.7, 0.9)),
    _genre("disco", (112, 122), "minor, major", _Band("strings", "electric guitar: funk, electric piano: stabs", "", "bass: octaves", "drums: disco"),
           "i VI VII i, vi ii V I", "70s, seventies, nu disco", energy=(0.7, 0.95)),
    _genre("rock", (112, 140), "mixolydian, minor", _Band("distorted guitar", "distorted guitar: power", "", "bass: drive", "drums: rock"), "I bVII IV I, i VI VII i, I V IV I, i III VII IV",
           "hard rock, indie rock, alternative, grunge, rock and roll, rock 'n' roll, garage", energy=(0.75, 0.95), density=1, register=69),
    _genre("metal", (140, 168), "phrygian, minor", _Band("distorted guitar", "distorted guitar: power", "", "bass: gallop", "drums: metal"), "i VI VII i, i bII i VII",
           "heavy metal, punk, hardcore, thrash", energy=(0.85, 1.0), density=2, register=69),
    _genre("indie", (96, 116), "major", _Band("electric guitar", "guitar: strum", "", "bass: eighths", "drums: pop"), _POP, "indie pop, indie folk", energy=(0.6, 0.9)),
    _genre("pop", (98, 120), "major", _Band("synth keys, electric guitar", "piano: quarters, guitar: strum", "warm pad", "bass: pop", "drums: pop"), _POP, "k-pop, kpop, j-pop, top 40, party, song",
           energy=(0.65, 0.95)),
    _genre("upbeat", (112, 126), "major", _Band("glockenspiel, whistle", "ukulele: island strum, piano: quarters", "", "bass: pop", "drums: simple"), _POP,
           "corporate, commercial, advert, jingle, cheerful, happy-go-lucky, bright", energy=(0.7, 0.95)),
    _genre("acoustic", (84, 108), "major", _Band("guitar", "guitar: strum", "", "bass: root fifth", "drums: shaker"), _POP, "acoustic guitar music, singer-songwriter, campfire song, unplugged",
           energy=(0.55, 0.75)),
    _genre("folk", (96, 116), "major, mixolydian, dorian", _Band("fiddle, tin whistle", "guitar: travis", "", "double bass: root fifth", "drums: folk"), "I IV I V, I V IV I, i VII i VII", "folk music, traditional, medieval folk, rustic, village",
           energy=(0.55, 0.8), density=2),
    _genre("celtic", (104, 120), "dorian, mixolydian", _Band("tin whistle, fiddle", "harp: arpeggio, guitar: strum", "", "double bass: root fifth", "drums: folk"), "i VII i VII, I bVII IV I, i III VII i",
           "irish, scottish, highland, jig, reel", energy=(0.6, 0.9), density=2),
    _genre("country", (104, 128), "major", _Band("fiddle, banjo", "guitar: strum", "", "bass: root fifth", "drums: train"), "I IV V I, I I IV V, I V IV I", "western, bluegrass, americana, cowboy, honky-tonk",
           energy=(0.65, 0.85), density=2),
    _genre("latin", (96, 112), "minor, harmonic minor", _Band("trumpet", "piano: montuno", "", "bass: tumbao", "drums: latin"), "i iv V i, i V V i, i VII VI V", "salsa, mambo, cumbia, cuban, reggaeton, mariachi, cha-cha, rumba, merengue, mexican",
           energy=(0.7, 0.95), density=2),
    _genre("bossa nova", (116, 132), "major", _Band("flute, saxophone", "nylon guitar: bossa", "", "double bass: bossa", "drums: bossa"), "Imaj7 ii7 V7 Imaj7, Imaj7 vi7 ii7 V7",
           "bossa, brazilian", energy=(0.5, 0.65), sevenths=True),
    _genre("samba", (96, 108), "major", _Band("flute", "nylon guitar: bossa", "", "bass: dotted", "drums: samba"), "Imaj7 vi7 ii7 V7", "carnival, batucada", energy=(0.75, 0.95), density=2),
    _genre("flamenco", (100, 124), "phrygian dominant", _Band("nylon guitar", "nylon guitar: strum", "", "", "drums: folk"), "I bII I bII, iv bIII bII I", "spanish, gypsy", energy=(0.65, 0.9), density=2),
    _genre("tango", (116, 128), "harmonic minor", _Band("accordion, violin", "piano: quarters", "strings", "double bass: dotted", ""), "i V V i, i iv V i", "argentine", energy=(0.65, 0.9)),
    _genre("reggae", (76, 88), "major, minor", _Band("organ", "electric guitar: skank", "", "bass: reggae", "drums: reggae"), "I V vi IV, i VII, I IV", "ska, dub, island", energy=(0.6, 0.75)),
    _genre("tropical", (100, 112), "major", _Band("steel drum", "ukulele: island strum", "", "bass: pop", "drums: shaker"), "I IV V I, I vi IV V", "hawaiian, calypso, caribbean, beach music, summer, vacation", energy=(0.65, 0.85)),
    _genre("classical", (84, 112), "major, minor", _Band("violin, flute", "strings: quarters, harpsichord: alberti", "", "low strings: halves", "", "oboe"), "", "mozart, chamber music, classical music, baroque, string quartet, vivaldi, bach, romantic era, opera, concerto",
           hall="hall", density=2, energy=(0.6, 0.8)),
    _genre("waltz", (138, 168), "major, minor", _Band("violin, clarinet", "strings: oom pah", "", "contrabass: root fifth", ""), "", "viennese, ballroom", metre=3, hall="hall", energy=(0.6, 0.85)),
    _genre("march", (108, 120), "major", _Band("trumpet, piccolo", "brass section: march", "", "tuba: march", "marching drums: march"), "", "military, parade, patriotic, anthem, marching band, royal, ceremonial", hall="hall", energy=(0.75, 0.95)),
    _genre("lullaby", (72, 88), "major", _Band("music box, celesta", "harp: lullaby", "warm pad", ""), "I IV I V, I vi IV V, I V I IV", "bedtime, baby, cradle song, music box music, nursery", metre=3, energy=(0.4, 0.4), density=0, hall="hall"),
    _genre("comedy", (108, 132), "major", _Band("clarinet, bassoon", "pizzicato: oom pah pah", "", "pizzicato: march", "", "xylophone"), "I V I V, I vi ii V, I I V V", "quirky, funny, comedic, silly, goofy, whimsical, cartoon, mischievous, sneaky, playful, slapstick, humorous", density=2, energy=(0.6, 0.8), hall="studio"),
    _genre("circus", (126, 140), "major", _Band("accordion, piccolo", "brass section: oom pah pah", "", "tuba: march", "marching drums: march"), "I V V I, I IV V I", "carousel, fairground, clown", density=2, energy=(0.75, 0.95)),
    _genre("polka", (112, 126), "major", _Band("accordion, clarinet", "accordion: march", "", "tuba: march", "drums: folk"), "I V V I, I IV V I", "oktoberfest, bavarian, oompah, klezmer, balkan", density=2, energy=(0.7, 0.9)),
    _genre("french", (108, 126), "minor, major", _Band("accordion", "nylon guitar: oom pah", "", "double bass: root fifth", ""), "i iv V i, I vi ii V", "parisian, musette, cafe music, paris", metre=3, density=2, energy=(0.6, 0.75)),
    _genre("suspense", (66, 84), "phrygian, harmonic minor", _Band("", "tremolo strings: held, pizzicato: ostinato", "dark pad", "low strings: whole", "taiko: heartbeat"), "i bII, i VI i bII, i iv", "thriller, tension, crime, mystery, detective, spy, investigation, noir", hall="hall", energy=(0.45, 0.85), density=0),
    _genre("horror", (56, 70), "locrian, phrygian", _Band("music box", "tremolo strings: held", "dark pad", "drone: whole", ""), "i, i bII i bV", "haunted, halloween, scary, ghost", hall="hall", energy=(0.35, 0.9), density=0),
    _genre("romantic", (64, 84), "major", _Band("violin, piano", "piano: wide arpeggio", "strings", "cello: whole"), _POP, "love, wedding, romance, love song, ballad, sentimental", hall="hall", energy=(0.5, 0.75)),
    _genre("inspirational", (96, 116), "major", _Band("piano, violin", "piano: eighths, guitar: strum", "strings", "bass: eighths", "drums: pop"), _POP, "uplifting, motivational, hopeful, inspiring, triumphant, victory, encouraging", hall="hall", energy=(0.4, 1.0)),
    _genre("fantasy", (72, 96), "dorian, lydian", _Band("flute, violin", "harp: arpeggio", "strings", "low strings: whole", "", "french horn"), "i VII IV i, I II I, i III VII IV", "magical, fairy tale, enchanted, medieval, elven, renaissance", hall="hall", energy=(0.5, 0.8)),
    _genre("sci-fi", (72, 96), "minor, lydian", _Band("square lead", "arpeggiator: sixteenths", "sweep pad", "drone: whole", "drum machine: pulse"), "i VI, I II", "space music, futuristic, cyberpunk, scifi", energy=(0.5, 0.85), density=0, hall="hall"),
    _genre("chiptune", (128, 150), "major, minor", _Band("chip", "chip: sixteenths", "", "chip bass: eighths", "drum machine: pop"), _POP, "8-bit music, video game, retro game, arcade, 8 bit", energy=(0.7, 0.9), density=2),
    _genre("japanese", (66, 88), "hirajoshi", _Band("shakuhachi, koto", "koto: sparse", "", ""), "i, i v", "zen, samurai", energy=(0.5, 0.6), density=0, hall="hall"),
    _genre("chinese", (72, 96), "major pentatonic", _Band("erhu, flute", "zither: arpeggio", "", "zither: whole"), "I vi, I V vi I", "oriental, asian", energy=(0.5, 0.7), hall="hall"),
    _genre("indian", (84, 104), "phrygian dominant, mixolydian", _Band("sitar", "", "drone", "", "drums: latin"), "I", "bollywood, raga", energy=(0.55, 0.8), density=2),
    _genre("arabic", (88, 108), "phrygian dominant", _Band("violin, flute", "lute: ostinato", "drone", "", "drums: latin"), "I bII, I iv bII I", "middle eastern, oriental dance, egyptian, persian, turkish, desert music", energy=(0.55, 0.8), density=2),
    _genre("african", (100, 116), "major, mixolydian", _Band("kalimba, flute", "marimba: ostinato", "", "bass: pop", "drums: latin"), "I IV V IV, I bVII IV I", "afrobeat, tribal, safari", energy=(0.65, 0.9), density=2),
    _genre("christmas", (92, 116), "major", _Band("celesta, glockenspiel", "strings: quarters", "", "low strings: halves", "", "choir"), "I vi IV V, I V vi IV", "holiday, festive, winter music, xmas", hall="hall", energy=(0.55, 0.8)),
    _genre("choral", (60, 76), "major, minor", _Band("", "choir: halves", "pipe organ", "pipe organ: whole"), "", "choir music, sacred, church, hymn, gregorian, cathedral, religious, angelic", hall="church", energy=(0.5, 0.75), density=0),
    _genre("news", (112, 124), "minor", _Band("brass section", "staccato strings: eighths, arpeggiator: sixteenths", "sweep pad", "synth bass: eighths", "drum machine: simple"), "i VI VII i", "newsroom, broadcast, report, bulletin", energy=(0.7, 0.9), density=0),
    _genre("sport", (124, 140), "minor, mixolydian", _Band("brass section, distorted guitar", "distorted guitar: power", "", "bass: drive", "drums: rock"), "i VI VII i, I bVII IV I", "high-energy, hype, workout, action, extreme sports, adrenaline, driving, racing", energy=(0.8, 1.0)),
    _genre("drum solo", (104, 124), "major", _Band("", "", "", "", "drums: rock"), "I", "drumbeat, drum beat, percussion music, drumline, drum groove", energy=(0.8, 1.0)),
)  # fmt: skip

GENRES: dict[str, Genre] = {genre.name: genre for genre in _ROWS}
GENRE_OF: dict[str, str] = {word: genre.name for genre in GENRES.values() for word in genre.words} | {
    name: name for name in GENRES
}
