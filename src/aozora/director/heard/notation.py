"""Notation: notes, scales, chords, keys, tempi and ways of playing that a prompt names are written down as they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from aozora.director.notes import Score
from aozora.film.pitches import CHORDS, SCALES, class_of, pitch_of, scale_of
from aozora.film.screenplay import Moment, ScoredNote

_ROOT = r"([A-G](?:#|♯|♭|b(?![a-z])|[- ][Ss]harp|[- ][Ff]lat)?)"
_NOTE = r"[A-G](?:#|♯|♭|b(?![a-z]))?\d?"
_QUALITY = (
    r"(major 7th|major seventh|minor 7th|minor seventh|dominant seventh|dominant 7th|harmonic minor|melodic minor|major pentatonic|"
    r"minor pentatonic|major|minor|diminished|augmented|dorian|phrygian|lydian|mixolydian|pentatonic|blues|chromatic|power|7th)"
)
_TEMPO = re.compile(r"\b(?:at |of )?(\d{2,3})\s*(?:bpm|BPM|beats per minute)\b")
_METRE = re.compile(r"\b(?:in )?([2-7]|9|12)/([48])(?: time| metre| meter)?\b")
_KEY = re.compile(rf"\bin (?:the key of )?{_ROOT}[- ](major|minor|dorian|lydian|phrygian|mixolydian)\b(?! (?:scale|chord|triad))")
_SCALE = re.compile(rf"\b{_ROOT}[- ]{_QUALITY}[- ]scale\b")
_CHORD = re.compile(rf"\b{_ROOT}[- ]{_QUALITY}\b(?:[- ](?:triad|chord)s?)?")
_RUN = re.compile(rf"(?<![\w'’]){_NOTE}(?:\s*(?:,\s*(?:then |and )?|–|—|-|→| then )\s*{_NOTE}(?![\w'’])){{2,}}(?![\w'’])")
_ONE = re.compile(r"\b([A-G](?:#|b)?[1-7])\b|\b([Mm]iddle C)\b|\bnote ([A-G](?:#|b)?)\b")
_NAMES = (
    "electric guitar|acoustic guitar|nylon guitar|bass guitar|double bass|steel drum|music box|tuning fork|church organ|pipe organ|guitar|"
    "piano|ukulele|kalimba|marimba|xylophone|vibraphone|glockenspiel|harp|accordion|saxophone|triangle|turntable|violin|viola|cello|flute|"
    "clarinet|oboe|trumpet|trombone|banjo|mandolin|organ|cymbal|harmonica|koto|sitar|lute|drum kit|drums|celesta|harpsichord|bagpipes"
)
_INSTRUMENT = re.compile(rf"\b({_NAMES})s?\b", re.IGNORECASE)
_KIT = ("cymbal", "drum kit", "drums")
_PLAYING = re.compile(
    r"\b(?:play|plays|played|playing|strum\w*|pluck\w*|pick(?:s|ing)|press\w*|strik\w+|struck|hits?|sweeps?|bend\w*|bow(?:s|ing)|taps?|perform\w*|"
    r"tutorial|glissando|blows|drumming)\b"
)
_MADE_OF = {
    "major 7th": "major 7", "major seventh": "major 7", "minor 7th": "minor 7", "minor seventh": "minor 7",
    "dominant seventh": "7",
    "dominant 7th": "7", "7th": "7",
}  # fmt: skip
_TUNE = re.compile(
    r"\b(?:ode to joy|twinkle,? twinkle(?: little star)?|happy birthday(?: to you)?|f[üu]r elise|jingle bells|bridal chorus|wedding march|"
    r"here comes the bride|canon in d|pachelbel's canon|amazing grace|greensleeves|silent night|when the saints(?: go marching in)?|"
    r"mary had a little lamb|row,? row,? row your boat|fr[èe]re jacques|brahms'?s? lullaby|turkish march|rondo alla turca|blue danube|"
    r"beethoven's fifth)\b",
    re.IGNORECASE,
)
_SWELL = re.compile(r"\bmusic(?:al)?\b[^.]{0,40}\bswell\w*|\bswelling\b[^.]{0,30}\bmusic|\bmusical swell\b|\bmusical lift\b")
_FADE = re.compile(r"\b(?:music|song|melody)\b[^.]{0,30}\bfades? (in|out|away)\b")
_STING = re.compile(r"\b(?:[\w-]+,? )?(?:musical |logo |brass-like |hopeful |triumphant |sarcastic ‘ding’ )?(?:sting|stinger)\b")
_SOFT = re.compile(
    r"\bmusic\b[^.]{0,30}\b(?:softly|faintly|quietly|in the background)\b|\b(?:soft|quiet|faint)\b[^.]{0,20}\bmusic\b"
)
_NONE = re.compile(r"\b(?:no|without(?: any)?)\b(?: \w+){0,3} (?:music|soundtrack|score)\b", re.IGNORECASE)
_FORMS = (
    (re.compile(r"\b(?:trailer|teaser)\b", re.IGNORECASE), "cinematic"),
    (re.compile(r"\b(?:music video)\b", re.IGNORECASE), "pop"),
    (re.compile(r"\b(?:advert\w*|commercial|promo\w*|ad spot)\b", re.IGNORECASE), "upbeat"),
    (re.compile(r"\b(?:montage|slideshow|highlights? reel|sizzle reel)\b", re.IGNORECASE), "inspirational"),
)
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Written:
    """What a stretch of the prompt writes for the music, and the characters (begin, end) that say it."""

    score: Score
    spans: Spans


def unasked(prompt: str) -> str:
    """The genre of a prompt that speaks of no music but of a form that is never without (trailer, advert, montage, ...)."""
    if _NONE.search(prompt):
        return ""
    return next((genre for form, genre in _FORMS if form.search(prompt)), "")


def written_music(text: str, score: Score) -> Written | None:
    """The score with all that `text` writes of tempo, metre, key, notes, course and level; None when it writes nothing."""
    found: list[tuple[int, int]] = []
    fields: dict[str, object] = {}
    if (m := _TEMPO.search(text)) is not None:
        fields["tempo"] = min(400, int(m[1]))
        found.append(m.span())
    if (m := _METRE.search(text)) is not None and re.search(r"music|waltz|lullaby|time|play|beat|rhythm|melody|song", text):
        fields["metre"] = f"{m[1]}/{m[2]}"
        found.append(m.span())
    if (m := _KEY.search(text)) is not None:
        fields["key"] = f"{m[1]} {m[2]}"
        found.append(m.span())
    instrument = _INSTRUMENT.search(text)
    notes, spans = _notes(text, instrument[1].lower() if instrument else "")
    if notes and instrument is not None:
        name = instrument[1].lower()
        fields["notes"] = tuple(notes)
        fields["instruments"] = ("drums" if name in _KIT else name,)
        found += [*spans, *(m.span() for m in _PLAYED_WORDS.finditer(text))]
        if _row_told(text) and "tempo" not in fields:
            fields["tempo"] = 120
    if (m := _TUNE.search(text)) is not None and "notes" not in fields:
        fields["tune"] = m[0].lower().replace(",", "")
        found.append(m.span())
    course = tuple(_course(text, found))
    fields |= {"course": course} if course else {}
    fields |= {"level": "soft"} if _SOFT.search(text) else {}
    if not fields or (set(fields) <= {"level"}):
        return None
    return Written(replace(score, **fields), tuple(found))  # pyright: ignore[reportArgumentType]


_PLAYED_WORDS = re.compile(r"\b(?:arpeggio|block chords?|glissando|scale|triad|metronome)\b")


def _row_told(text: str) -> bool:
    return len(_CHORD.findall(text)) >= 3


def _course(text: str, found: list[tuple[int, int]]) -> Iterator[str]:
    if (m := _SWELL.search(text)) is not None:
        found.append(m.span())
        yield "swells"
    if (m := _FADE.search(text)) is not None:
        found.append(m.span())
        yield "fades in" if m[1] == "in" else "fades out"
    if (m := _STING.search(text)) is not None:
        found.append(m.span())
        yield "sting"


def _notes(text: str, instrument: str) -> tuple[list[ScoredNote], Spans]:
    """The notes that are named, else those of the way of playing that is told."""
    if not instrument or not _PLAYING.search(text):
        return [], ()
    octave = {"ukulele": 4, "glockenspiel": 5, "xylophone": 5, "bass guitar": 2, "double bass": 2, "cello": 3, "guitar": 3}.get(
        instrument.removeprefix("acoustic ").removeprefix("electric "), 4
    )
    if (m := _SCALE.search(text)) is not None:
        return _scale(m[1], m[2], octave, "descend" in text), (m.span(),)
    run = next((m for m in _RUN.finditer(text) if "(" not in text[max(0, m.start() - 1) : m.start()]), None)
    chords = list(_CHORD.finditer(text))
    if len({m[0] for m in chords}) >= 3:
        return _row_of_chords(chords, octave, "metronome" in text), tuple(m.span() for m in chords)
    if run is not None:
        times = 2 if re.search(r"\brepeat(?:s|ing|ed)?\b(?: once| twice)?", text) else 1
        names = re.findall(_NOTE, run[0])
        pitches = [p for name in names * times if (p := pitch_of(name, octave)) is not None]
        return [ScoredNote(pitch=p, start=n, beats=0.9) for n, p in enumerate(pitches)], (run.span(),)
    if chords:
        return _chord(chords[0], octave, text), tuple(m.span() for m in chords)
    if (m := _ONE.search(text)) is not None:
        pitch = 60 if m[2] else pitch_of(m[1] or m[3], octave)
        times = 2 if re.search(r"\btwice\b|\btwo times\b|\bboth hits\b", text) else 1
        return [ScoredNote(pitch=pitch or 60, start=3.0 * n, beats=2.8) for n in range(times)], (m.span(),)
    return _by_manner(text, instrument), ()


def _scale(root: str, quality: str, octave: int, down: bool) -> list[ScoredNote]:
    name = {"pentatonic": "major pentatonic"}.get(quality, quality)
    tonic = 12 * (octave + 1) + (class_of(root) or 0)
    pitches = scale_of(tonic, name if name in SCALES else "major")
    return [ScoredNote(pitch=p, start=n * 0.75, beats=0.7) for n, p in enumerate(reversed(pitches) if down else pitches)]


def _stack(m: re.Match[str], octave: int) -> list[int]:
    quality = _MADE_OF.get(m[2], m[2])
    root = 12 * (octave + 1) + (class_of(m[1]) or 0)
    return [root + step for step in CHORDS.get(quality, CHORDS["major"])]


def _chord(m: re.Match[str], octave: int, text: str) -> list[ScoredNote]:
    """Together, one after the other, or strummed over all strings of a guitar."""
    pitches = _stack(m, octave)
    if re.search(r"\barpeggi\w+\b", text) and not re.search(r"\bno arpeggi\w+", text):
        return [ScoredNote(pitch=p, start=n * 0.75, beats=2.0) for n, p in enumerate([*pitches, pitches[0] + 12])]
    if re.search(r"\bstrum", text):
        low = pitches[0] - 12 if pitches[0] >= 52 else pitches[0]
        strings = sorted(
            {p + 12 * k for p in (low, *(q - 12 * (q - low >= 12) for q in pitches[1:])) for k in (0, 1) if p + 12 * k >= 40}
        )[:6]
        return [ScoredNote(pitch=p, start=0.06 * n, beats=6.0 - 0.06 * n) for n, p in enumerate(strings)]
    return [ScoredNote(pitch=p, start=0, beats=1.7) for p in pitches]


def _row_of_chords(chords: list[re.Match[str]], octave: int, metronome: bool) -> list[ScoredNote]:
    """One chord a bar, each let go before the next; the metronome clicks every beat."""
    named = [m for n, m in enumerate(chords) if m[0] not in [other[0] for other in chords[:n]]]
    notes = [
        ScoredNote(pitch=p - 12 if p > 71 else p, start=4 * bar, beats=3.2)
        for bar, m in enumerate(named)
        for p in _stack(m, octave)
    ]
    clicks = [
        ScoredNote(pitch=76 if beat % 4 == 0 else 77, start=beat, beats=0.1, velocity=0.4, instrument="drums")
        for beat in range(4 * len(named))
    ]
    return [*notes, *(clicks if metronome else [])]


def _curve(*points: tuple[float, float]) -> tuple[Moment, ...]:
    return tuple(Moment(at=at, value=value) for at, value in points)


def _by_manner(text: str, instrument: str) -> list[ScoredNote]:
    """What a way of playing sounds like when no note is named."""
    low = text.lower()
    if "glissando" in low or ("sweep" in low and instrument == "harp"):
        pitches = scale_of(48, "major", 3)
        return [ScoredNote(pitch=p, start=0.5 + 0.11 * n, beats=4.0) for n, p in enumerate(pitches)]
    if instrument == "electric guitar" and re.search(r"\bbend(?:s|ing)?\b", low):
        bend = _curve((0.0, 0.0), (1.0, 0.0), (2.0, 2.0), (3.2, 2.0), (4.0, 0.0))
        name = "distorted guitar" if "distort" in low else "electric guitar"
        return [ScoredNote(pitch=67, start=0.3, beats=6.0, velocity=0.8, instrument=name, bend=bend)]
    if instrument == "cymbal":
        stopped = _curve((0.0, 1.0)) if re.search(r"\bchok|\bgrabs?\b|\bstops?\b", low) else ()
        return [ScoredNote(pitch=49, start=0.8, beats=2.2, velocity=1.0, instrument="drums", swell=stopped)]
    if instrument == "turntable":
        moves = [ScoredNote(pitch=60 + n % 2, start=1 + n / 2, beats=0.45, velocity=0.8) for n in range(24)]
        beat = [ScoredNote(pitch=(36, 42, 38, 42)[n % 4], start=n / 2, beats=0.2, instrument="drums") for n in range(28)]
        return [*moves, *beat]
    return _kept_going(low, instrument)


def _kept_going(low: str, instrument: str) -> list[ScoredNote]:
    if instrument == "saxophone" and re.search(r"\bfast run\b|\brapid\b", low):
        run = [62, 64, 65, 67, 69, 71, 72, 74, 76, 74, 72, 71, 69, 67, 65, 64]
        return [ScoredNote(pitch=p, start=0.25 * n, beats=0.24) for n, p in enumerate(run * 2)]
    if instrument == "accordion" and "chord" in low:
        swell = _curve((0.0, 0.35), (2.0, 1.0), (4.0, 0.35), (6.0, 1.0), (8.0, 0.3))
        return [ScoredNote(pitch=p, start=0, beats=10.0, velocity=0.8, swell=swell) for p in (60, 64, 67)]
    if re.search(r"\bstrumming\b", low):
        strings = (60, 64, 67, 72) if instrument == "ukulele" else (48, 52, 55, 60, 64)
        strokes = [(beat, n % 2 == 0) for n, beat in enumerate(range(16))]
        return [
            ScoredNote(pitch=p, start=beat / 2 + 0.02 * i, beats=0.45)
            for beat, down in strokes
            for i, p in enumerate(strings if down else strings[::-1])
        ]
    if instrument in ("triangle", "xylophone", "tuning fork") and re.search(r"\bstrik\w+|\bhits?\b", low):
        pitch = {"triangle": 88, "xylophone": 79}.get(instrument, 69)
        return [ScoredNote(pitch=pitch, start=1.0, beats=6.0, velocity=0.8)]
    return []
