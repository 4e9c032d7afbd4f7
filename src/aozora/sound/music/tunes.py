"""Melodies that everybody knows and nobody owns, as notes: `A` to `G` in the octave of middle C, lower case one higher, a comma one
lower, # and b, then the length in quarters after a colon (1 when it is not told); `|` is only for the eye, `r` a rest."""

from dataclasses import dataclass

from aozora.film.pitches import pitch_of


@dataclass(frozen=True)
class Tune:
    """A melody: (pitch or None for a rest, quarters), its tempo, quarters in a bar, how many quarters come before the first bar, and
    the words that lead to it."""

    name: str
    tempo: float
    metre: int
    pickup: float
    notes: tuple[tuple[int | None, float], ...]
    words: tuple[str, ...]


_ROWS = """
ode to joy | 112 | 4 | 0 | E E F G | G F E D | C C D E | E:1.5 D:.5 D:2 | E E F G | G F E D | C C D E | D:1.5 C:.5 C:2 | an die freude, beethoven's ninth
twinkle twinkle little star | 100 | 4 | 0 | C C G G | A A G:2 | F F E E | D D C:2 | G G F F | E E D:2 | G G F F | E E D:2 | C C G G | A A G:2 | F F E E | D D C:2 | twinkle twinkle
happy birthday | 104 | 3 | 1 | C:.75 C:.25 | D C F | E:2 C:.75 C:.25 | D C G | F:2 C:.75 C:.25 | c A F | E D Bb:.75 Bb:.25 | A F G | F:2 | happy birthday to you, birthday song
fur elise | 132 | 3 | 1 | e:.5 d#:.5 | e:.5 d#:.5 e:.5 B:.5 d:.5 c:.5 | A:1.5 C:.5 E:.5 A:.5 | B:1.5 E:.5 G#:.5 B:.5 | c:1.5 E:.5 e:.5 d#:.5 | e:.5 d#:.5 e:.5 B:.5 d:.5 c:.5 | A:1.5 C:.5 E:.5 A:.5 | B:1.5 E:.5 c:.5 B:.5 | A:3 | für elise, for elise
jingle bells | 176 | 4 | 0 | E E E:2 | E E E:2 | E G C:1.5 D:.5 | E:4 | F F F:1.5 F:.5 | F E E E:.5 E:.5 | E D D E | D:2 G:2 | E E E:2 | E E E:2 | E G C:1.5 D:.5 | E:4 | F F F:1.5 F:.5 | F E E E:.5 E:.5 | G G F D | C:4 |
bridal chorus | 84 | 4 | 0 | C F:.75 F:.25 F:2 | C G:.75 E:.25 F:2 | C F:.75 Bb:.25 Bb A:.5 G:.5 | F E:.75 F:.25 G:2 | here comes the bride, wedding march, bridal march
canon in d | 72 | 4 | 0 | f#:2 e:2 | d:2 c#:2 | B:2 A:2 | B:2 c#:2 | d:1 f#:1 a:1 g:1 | f#:1 d:1 f#:1 e:1 | d:1 B:1 d:1 a:1 | g:1 b:1 a:1 g:1 | d:4 | pachelbel's canon, canon
amazing grace | 84 | 3 | 1 | C | F:2 A:.5 F:.5 | A:2 G | F:2 D | C:2 C | F:2 A:.5 F:.5 | A:2 G | c:3 |
greensleeves | 132 | 3 | 1 | A | c:2 d | e:1.5 f:.5 e | d:2 B | G:1.5 A:.5 B | c:2 A | A:1.5 G#:.5 A | B:2 G# | E:2 A | c:2 d | e:1.5 f:.5 e | d:2 B | G:1.5 A:.5 B | c:1.5 B:.5 A | G#:1.5 F#:.5 G# | A:3 | what child is this
silent night | 96 | 3 | 0 | G:1.5 A:.5 G | E:3 | G:1.5 A:.5 G | E:3 | d:2 d | B:3 | c:2 c | G:3 | A:2 A | c:1.5 B:.5 A | G:1.5 A:.5 G | E:3 |
when the saints | 168 | 4 | 3 | C E F | G:4 | r C E F | G:4 | r C E F | G:2 E:2 | C:2 E:2 | D:4 | E:2 E D | C:3 C | E:2 G:2 | G:1 F:3 | E:2 F:2 | E:2 C:2 | D:2 D:2 | C:4 | when the saints go marching in
mary had a little lamb | 120 | 4 | 0 | E D C D | E E E:2 | D D D:2 | E G G:2 | E D C D | E E E E | D D E D | C:4 | mary had a little lamb
row row row your boat | 108 | 3 | 0 | C:1.5 C:1.5 | C D:.5 E:1.5 | E D:.5 E F:.5 | G:3 | c:.5 c:.5 c:.5 G:.5 G:.5 G:.5 | E:.5 E:.5 E:.5 C:.5 C:.5 C:.5 | G F:.5 E D:.5 | C:3 | row row row your boat
frere jacques | 112 | 4 | 0 | C D E C | C D E C | E F G:2 | E F G:2 | G:.5 A:.5 G:.5 F:.5 E C | G:.5 A:.5 G:.5 F:.5 E C | C G, C:2 | C G, C:2 | frère jacques, are you sleeping, brother john
brahms lullaby | 84 | 3 | 1 | E:.5 E:.5 | G:2 E:.5 E:.5 | G:2 E:.5 G:.5 | c B:1.5 A:.5 | A G D:.5 E:.5 | F D D:.5 E:.5 | F:2 D:.5 F:.5 | B:.5 A:.5 G B | c:3 | brahms's lullaby, cradle song, wiegenlied
turkish march | 132 | 4 | 1 | B:.25 A:.25 G#:.25 A:.25 | c:1 r:.5 d:.25 c:.25 B:.25 c:.25 e:1 r:.5 | f:.25 e:.25 d#:.25 e:.25 b:.25 a:.25 g#:.25 a:.25 b:.25 a:.25 g#:.25 a:.25 c:1 | rondo alla turca
blue danube | 168 | 3 | 1 | D | D F# A | A:2 r | a:1 a:1 r | f#:1 f#:1 r | D:1 D F# | A A:2 | a a r | g:1 g:1 r | the blue danube, an der schönen blauen donau
fifth symphony | 108 | 4 | 0 | r:.5 G:.5 G:.5 G:.5 Eb:2 | r:.5 F:.5 F:.5 F:.5 D:2 | beethoven's fifth, beethoven's 5th
""".strip()


def _note(word: str, octaves: int = 0) -> tuple[int | None, float]:
    name, _, length = word.partition(":")
    beats = float(length or 1)
    if name == "r":
        return None, beats
    octave = 5 if name[0].islower() else 3 if name.endswith(",") else 4
    return pitch_of(name.rstrip(","), octave + octaves), beats


def _row(text: str) -> Tune:
    name, tempo, metre, pickup, *bars = (part.strip() for part in text.split("|"))
    *bars, words = bars
    notes = tuple(_note(word) for bar in bars for word in bar.split())
    return Tune(name, float(tempo), int(metre), float(pickup), notes, tuple(w.strip() for w in words.split(",") if w.strip()))


TUNES: dict[str, Tune] = {row.name: row for row in map(_row, _ROWS.splitlines())}
TUNE_OF: dict[str, str] = {word: tune.name for tune in TUNES.values() for word in tune.words} | {name: name for name in TUNES}


def tune_named(name: str) -> Tune | None:
    """The tune that a name means."""
    known = TUNE_OF.get(" ".join(name.lower().split()))
    return TUNES[known] if known else None
