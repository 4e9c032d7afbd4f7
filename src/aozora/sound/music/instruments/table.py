"""Every instrument: its range, its level, its place on the platform, its General MIDI programme and the words people use for it."""

from dataclasses import dataclass
from typing import Literal

from aozora.sound.music.instruments.bars import BARS
from aozora.sound.music.instruments.drums import KITS
from aozora.sound.music.instruments.sections import SECTIONS
from aozora.sound.music.instruments.strings import STRINGS
from aozora.sound.music.instruments.waves import WAVES

Model = Literal["string", "bar", "wave", "section", "kit", "turntable"]


@dataclass(frozen=True)
class Instrument:
    """An instrument. `low` and `high` are the lowest and highest pitch that sound well; `level_db` against the others, `pan` -1..1,
    `send` to the hall; `program` 0..127 of General MIDI (kits use its channel of drums). `words` lead to it."""

    name: str
    model: Model
    low: int
    high: int
    program: int
    level_db: float = 0.0
    pan: float = 0.0
    send: float = 0.22
    words: tuple[str, ...] = ()


_ROWS = """
piano                21 108   0   0   0.00 0.20 grand piano, concert piano, piano music
upright piano        28 100   1  -1   0.00 0.18 honky tonk, saloon piano, felt piano
electric piano       28  96   4  -2   0.10 0.16 rhodes, wurlitzer
harpsichord          29  89   6  -3   0.00 0.20 cembalo, clavichord
clavinet             28  90   7  -4   0.15 0.10 clavi
celesta              60 108   8  -4   0.20 0.30
glockenspiel         67 108   9  -6   0.25 0.30
music box            60 100  10  -4   0.00 0.25
vibraphone           53  89  11  -3   0.15 0.25 vibes
marimba              40  96  12  -1   0.15 0.20
xylophone            60 108  13  -5   0.20 0.20
bells                60 108  14  -6   0.15 0.35 tubular bells, chimes
church bells         43  84  14  -4   0.00 0.40 carillon
dulcimer             45  93  15  -3   0.10 0.25 santur, cimbalom
organ                36  96  18  -6   0.00 0.18 hammond, hammond organ, electric organ
pipe organ           28  96  19  -5   0.00 0.45 church organ
accordion            48  93  21  -5   0.05 0.15 concertina, squeezebox, bandoneon, melodica
harmonica            55  91  22  -6   0.00 0.15 mouth organ, blues harp
harmonium            48  88  20  -6   0.00 0.2
nylon guitar         40  84  24   0  -0.10 0.18 classical guitar, spanish guitar, flamenco guitar
guitar               40  88  25   0  -0.15 0.16 acoustic guitar, steel guitar, guitars, folk guitar
electric guitar      40  88  27  -2   0.20 0.14
distorted guitar     38  88  30  -7   0.25 0.10 rock guitar, distortion guitar, lead guitar, heavy guitar, electric guitar with distortion
bass                 28  62  33   1   0.00 0.04 bass guitar, electric bass
double bass          28  64  32   2   0.05 0.10 upright bass, acoustic bass, standup bass
violin               55 100  40  -4  -0.20 0.28
fiddle               55  96 110  -4  -0.15 0.16
viola                48  88  41  -4   0.10 0.28
cello                36  79  42  -3   0.20 0.26
contrabass           28  60  43  -2   0.30 0.26
tremolo strings      36  96  44  -6   0.00 0.35
pizzicato            36  96  45   0   0.10 0.25 pizzicato strings, plucked strings
harp                 28 100  46  -1   0.25 0.30
timpani              38  57  47   1   0.00 0.30 kettledrum
strings              43  96  48  -5  -0.05 0.35 string section, string ensemble, violins, string orchestra, synth strings, string quartet
low strings          28  67  49  -4   0.20 0.35 cellos
staccato strings     36  96  48  -4  -0.10 0.25
choir                43  84  52  -6   0.00 0.45 voices, chorus, choral voices, chant, vocals
vocal                50  84  54  -6   0.00 0.30 voice oohs, humming
trumpet              53  86  56  -5   0.10 0.28 cornet, bugle, flugelhorn
muted trumpet        53  84  59  -7   0.10 0.22
trombone             40  72  57  -5   0.25 0.28
tuba                 28  58  58  -4   0.20 0.25 sousaphone
french horn          40  77  60  -4  -0.25 0.38 horn
brass section        40  82  61  -6   0.10 0.30 brass, horns, fanfare, brass band
horn section         36  72  60  -4  -0.20 0.38
synth brass          40  84  62  -7   0.00 0.20
soprano saxophone    56  87  64  -5   0.10 0.22
saxophone            46  80  65  -4   0.10 0.20 sax, alto saxophone, tenor saxophone, saxophones
oboe                 58  88  68  -6   0.05 0.28
english horn         52  81  69  -6   0.05 0.28
bassoon              34  74  70  -5   0.10 0.26
clarinet             50  91  71  -5  -0.05 0.26 woodwinds, woodwind
piccolo              74 108  72  -9  -0.10 0.28
flute                60  96  73  -5  -0.10 0.30 flutes, bamboo flute
recorder             60  91  74  -6   0.00 0.25
pan flute            55  91  75  -6   0.00 0.30 panpipes, quena
shakuhachi           52  86  77  -6   0.00 0.30
whistle              66  98  78  -9   0.00 0.20 whistling
tin whistle          62  98  79  -8  -0.05 0.25 penny whistle, celtic flute
bagpipes             58  81 109  -8   0.00 0.15 bagpipe
square lead          40  96  80  -8   0.10 0.12
saw lead             40  96  81  -8   0.05 0.15 synth lead, lead synth
chip                 36 100  80  -9   0.10 0.02 8-bit, game sounds
chip bass            28  64  80  -7  -0.05 0.02
hoover               36  76  81 -10   0.00 0.15
synth bass           24  60  38  -2   0.00 0.02
sub bass             22  55  39   0   0.00 0.00 808 bass
acid bass            28  64  38  -5   0.00 0.04
synth pluck          40  96  88  -4   0.15 0.20
synth keys           36  96   5  -4  -0.10 0.20 synthesizer, synth, keyboard, synthesizers, keys
synth stab           36  90  62  -7   0.10 0.18
arpeggiator          36  96  88  -5   0.30 0.18
warm pad             36  88  89  -6   0.00 0.35 pad, synth pad, pads
glass pad            43  96  92  -8   0.00 0.40
dark pad             28  76  95  -4   0.00 0.40
sweep pad            36  88  95  -8   0.00 0.35
drone                24  67  97  -6   0.00 0.35
theremin             48  91  78  -8   0.00 0.30
erhu                 57  91 110  -5   0.00 0.25
ukulele              55  86  24  -1  -0.10 0.14 uke
banjo                48  88 105  -3   0.15 0.12
mandolin             55  91  25  -2   0.20 0.16 bouzouki, balalaika
lute                 40  81  24  -1   0.00 0.20 oud
zither               45  91 107  -3   0.00 0.25 guzheng, autoharp, psaltery, lyre
koto                 45  91 107  -2   0.00 0.22
shamisen             48  84 106  -3   0.00 0.18
sitar                45  84 104  -4   0.00 0.20
kalimba              48  88 108  -2   0.00 0.22 thumb piano, mbira
steel drum           52  88 114  -4   0.10 0.20 steel pan, steelpan
tuning fork          48  84  10  -3   0.00 0.15 tuning forks
triangle             84  96  80  -9   0.10 0.25
hand bells           60  96  14  -5   0.00 0.30 handbells
singing bowl         48  79  14  -4   0.00 0.35 singing bowls, tibetan bowl
crystal              72 108  98  -8   0.00 0.35 glass harmonica
didgeridoo           30  48 109  -4   0.00 0.15
drums                35  81   0   0   0.00 0.08 drum kit, drum set, drum, percussion, drumming, snare drum, cymbals, congas, bongos, djembe, tambourine
brushes              35  81  40   0   0.00 0.12 brushed drums
drum machine         35  81  24   0   0.00 0.04 electronic drums, beats, beat, 808, drum loop
dusty drums          35  81   0   0   0.00 0.04
taiko                35  81  48   0   0.00 0.30 taiko drums, war drums, tribal drums, epic drums, orchestral percussion
marching drums       35  81  48  -1   0.00 0.22 field drum, snare drums
turntable            36  84   0  -6   0.00 0.03 dj deck, turntables, vinyl scratch, scratching
"""


def _model(name: str) -> Model:
    found: tuple[tuple[Model, bool], ...] = (
        ("string", name in STRINGS),
        ("bar", name in BARS),
        ("wave", name in WAVES),
        ("section", name in SECTIONS),
        ("kit", name in KITS),
        ("turntable", True),
    )
    return next(model for model, here in found if here)


def _row(text: str) -> Instrument:
    name = text[:21].strip()
    low, high, program, level, pan, send, *words = text[21:].split(maxsplit=6)
    named = tuple(word.strip() for word in (words[0] if words else "").split(",") if word.strip())
    return Instrument(name, _model(name), int(low), int(high), int(program), float(level), float(pan), float(send), named)


INSTRUMENTS: dict[str, Instrument] = {row.name: row for row in map(_row, _ROWS.strip().splitlines())}
BY_WORD: dict[str, str] = {word: row.name for row in INSTRUMENTS.values() for word in row.words} | {
    name: name for name in INSTRUMENTS
}


def instrument_named(name: str) -> Instrument | None:
    """The instrument that a name or a word means; None when there is none."""
    known = BY_WORD.get(" ".join(name.lower().replace("_", " ").split()))
    return INSTRUMENTS[known] if known else None
