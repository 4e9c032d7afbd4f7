"""The composer: a screenplay's wishes become notes, for every shot, before anything moves."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from aozora.film.cues import Note, Pulse
from aozora.film.screenplay import Music, Screenplay, Shot
from aozora.sound.music.arrange import Played, accompaniment, bass_notes, tune_part, within
from aozora.sound.music.form import Plan, plan_of
from aozora.sound.music.harmony import chords_of
from aozora.sound.music.instruments.table import instrument_named
from aozora.sound.music.melody import melody_of
from aozora.sound.music.players import performance_of
from aozora.sound.music.style import Style, style_of
from aozora.sound.music.tunes import Tune, tune_named

_BEATS_PER_MINUTE = 100.0


@dataclass(frozen=True)
class Piece:
    """A piece of music over some shots: its notes in quarters from its begin, and how long a quarter is."""

    notes: tuple[Played, ...]
    beat_s: float
    metre: int
    seconds: float


def score_of(screenplay: Screenplay) -> tuple[tuple[Note, ...], tuple[Pulse, ...]]:
    """All notes and beats of a film. Shots that follow one another with the same wishes share one piece, which ends with the
    last of
    them; whoever is seen playing has a part of their own."""
    notes: list[Note] = []
    pulses: list[Pulse] = []
    for run in _runs(screenplay):
        for music in _musics(screenplay, run):
            piece = piece_of(music, _seconds(run) - float(music.start), screenplay.seed, _cuts(run, music))
            found, beats = _laid_out(piece, music, run)
            notes += found
            pulses += beats
    return tuple(notes), tuple(pulses)


def in_time(before: Screenplay, after: Screenplay, added_s: float, *, earlier: bool) -> Screenplay:
    """`after`, which has `added_s` more at its end (or `earlier`), with its music at the tempo that the same shots have in
    `before`: a longer piece would choose another one to end with its film. Bars that begin earlier meet those that were there."""
    pieces = {shot.id: _first_piece(before, run) for run in _runs(before) for shot in run}
    shots: list[Shot] = []
    for number, shot in enumerate(after.shots):
        piece = pieces.get(shot.id)
        if shot.music is None or piece is None or shot.music.tempo or shot.music.notes:
            shots.append(shot)
            continue
        fields: dict[str, object] = {"tempo": 60.0 / piece.beat_s}
        if earlier and number == 0:
            # It begins in the middle of a bar, so that the bars of both fall together.
            bar = piece.metre * piece.beat_s
            late = (float(shot.music.start) + added_s) % bar
            fields["start"] = Fraction(late - bar if late else 0.0).limit_denominator(100_000)
        shots.append(shot.model_copy(update={"music": shot.music.model_copy(update=fields)}))
    return after.model_copy(update={"shots": tuple(shots)})


def _runs(screenplay: Screenplay) -> list[tuple[Shot, ...]]:
    return [tuple(group) for _, group in groupby(screenplay.shots, key=_wishes)]


def _first_piece(screenplay: Screenplay, run: tuple[Shot, ...]) -> Piece | None:
    for music in _musics(screenplay, run):
        return piece_of(music, _seconds(run) - float(music.start), screenplay.seed, _cuts(run, music))
    return None


def _wishes(shot: Shot) -> tuple[object, ...]:
    """Shots with equal wishes are one run; whoever plays in the picture has the shot alone."""
    music = shot.music.model_copy(update={"id": ""}) if shot.music else None
    playing = performance_of(shot) is not None or bool(music and (music.notes or music.tune or music.start))
    return (music, shot.id if playing else "")


def _musics(screenplay: Screenplay, run: tuple[Shot, ...]) -> tuple[Music, ...]:
    shot = run[0]
    played = performance_of(shot)
    if played is None:
        return (shot.music,) if shot.music else ()
    if shot.music is None or played.instruments[0] in {i.name for n in shot.music.instruments if (i := instrument_named(n))}:
        return (played,)
    if shot.music.notes or not shot.music.instruments:
        return (played,)
    return (played, shot.music)


def _seconds(run: tuple[Shot, ...]) -> float:
    return float(sum(shot.seconds for shot in run))


def _cuts(run: tuple[Shot, ...], music: Music) -> tuple[float, ...]:
    cuts: list[float] = []
    at = -float(music.start)
    for shot in run[:-1]:
        at += float(shot.seconds)
        cuts.append(at)
    return tuple(cut for cut in cuts if cut > 0)


def piece_of(music: Music, seconds: float, seed: int, cuts: tuple[float, ...] = ()) -> Piece:
    """The music for so many seconds: the notes that are written, a known tune, a hit, or a composition."""
    if music.notes:
        return _as_written(music, seconds)
    if (tune := tune_named(music.tune)) is not None:
        return _known_tune(tune, music, seconds)
    if music.genre == "sting":
        return _sting(music, seconds, seed)
    return _composed(style_of(music, seed), music, seconds, cuts)


def _composed(style: Style, music: Music, seconds: float, cuts: tuple[float, ...]) -> Piece:
    plan = plan_of(style, seconds, cuts)
    chords = chords_of(style, plan)
    bass = bass_notes(style, chords)
    sung = melody_of(style, plan, chords, bass) if style.genre.melody else ()
    notes = accompaniment(style, plan, chords, bass) + tune_part(style, plan, sung)
    notes += _accents(style, plan, cuts)
    if "sting" in music.course:
        notes += [n for n in _sting(music, seconds, style.seed, plan.beat_s).notes if n.start * plan.beat_s < seconds]
    return Piece(_tidy(notes, plan), plan.beat_s, plan.metre, seconds)


def _accents(style: Style, plan: Plan, cuts: tuple[float, ...]) -> list[Played]:
    """A cymbal or a drum on the beat that falls on a cut."""
    if not style.genre.kit:
        return []
    beats = [round(cut / plan.beat_s) for cut in cuts if abs(cut / plan.beat_s - round(cut / plan.beat_s)) * plan.beat_s < 0.08]
    return [Played(style.genre.kit.instrument, 49, float(beat), 2.0, 0.4 + 0.4 * style.energy[0]) for beat in beats]


def _tidy(notes: list[Played], plan: Plan) -> tuple[Played, ...]:
    """In order of time, each pitch of an instrument once at a time, none after the end."""
    last = plan.seconds / plan.beat_s
    best: dict[tuple[str, int, float], Played] = {}
    for note in notes:
        key = (note.instrument, note.pitch, round(note.start, 4))
        if note.start < last - 0.02 and (key not in best or best[key].velocity < note.velocity):
            best[key] = note
    return tuple(sorted(best.values(), key=lambda n: (n.start, n.instrument, n.pitch)))


def _as_written(music: Music, seconds: float) -> Piece:
    beat = 60.0 / (music.tempo or _BEATS_PER_MINUTE)
    first = _instrument(music, "piano")
    notes = [
        Played(
            known.name if (known := instrument_named(n.instrument)) else first,
            n.pitch, n.start, n.beats, n.velocity, 0.0, tuple((m.at, m.value) for m in n.bend), tuple((m.at, m.value) for m in n.swell),
        )
        for n in music.notes
        if n.start * beat < seconds
    ]  # fmt: skip
    return Piece(tuple(sorted(notes, key=lambda n: (n.start, n.pitch))), beat, _metre(music, 4), seconds)


def _instrument(music: Music, default: str) -> str:
    return next((known.name for name in music.instruments if (known := instrument_named(name))), default)


def _metre(music: Music, default: int) -> int:
    top = music.metre.split("/")[0]
    return int(top) if top.isdigit() and 1 < int(top) < 8 else default


def _known_tune(tune: Tune, music: Music, seconds: float) -> Piece:
    """The melody over and over, as often as it fits; what does not fit is left at the end of a bar."""
    tempo = music.tempo or tune.tempo
    beat = 60.0 / tempo
    name = _instrument(music, "piano")
    notes: list[Played] = []
    at = 0.0
    total = sum(beats for _, beats in tune.notes)
    rounds = max(1, int(seconds / beat / total))
    for _ in range(rounds):
        for pitch, beats in tune.notes:
            if pitch is not None and at * beat < seconds - 0.15:
                strong = (at - tune.pickup) % tune.metre < 0.01
                notes.append(
                    Played(name, within(name, pitch), at, min(beats * 0.95, seconds / beat - at), 0.72 if strong else 0.62)
                )
            at += beats
    return Piece(tuple(notes), beat, tune.metre, seconds)


def _sting(music: Music, seconds: float, seed: int, beat: float = 0.5) -> Piece:
    """One hit near the end: the home chord by everybody, a drum and a cymbal, and time to ring."""
    style = style_of(music.model_copy(update={"genre": music.genre.replace("sting", "").strip() or "cinematic"}), seed)
    at = max(0.0, seconds - min(1.6, 0.45 * seconds)) / beat
    rest = seconds / beat - at
    low = 36 + style.tonic % 12
    minor = 3 if style.scale in ("minor", "phrygian", "harmonic minor", "dorian", "locrian") else 4
    lead = "brass section" if not music.instruments else _instrument(music, "brass section")
    notes = [Played(lead, within(lead, low + 24 + step), at, rest, 0.85) for step in (0, minor, 7)]
    notes += [Played("strings", low + 12 + step, at, rest, 0.75) for step in (0, 7, 12)]
    notes += [
        Played("timpani", 38 + (low - 38) % 12, at, rest, 0.95),
        Played("taiko", 36, at, 1.0, 0.95),
        Played("taiko", 49, at, 2.0, 0.7),
    ]
    return Piece(tuple(notes), beat, 4, seconds)


def _laid_out(piece: Piece, music: Music, run: tuple[Shot, ...]) -> tuple[list[Note], list[Pulse]]:
    """The piece's notes in seconds of the shots in which they begin."""
    starts: list[tuple[float, Shot]] = []
    at = 0.0
    for shot in run:
        starts.append((at, shot))
        at += float(shot.seconds)

    def place(seconds: float) -> tuple[str, float]:
        begin, shot = next(((b, s) for b, s in reversed(starts) if seconds >= b - 1e-6), starts[0])
        return shot.id, round(max(0.0, seconds - begin), 6)

    offset = float(music.start)
    notes: list[Note] = []
    for n in piece.notes:
        if offset + (n.start + n.beats) * piece.beat_s <= 0.05 or offset + n.start * piece.beat_s < -0.2:
            continue
        shot_id, start = place(offset + n.start * piece.beat_s + n.late_s)
        bend = tuple((round(t * piece.beat_s, 6), semitones) for t, semitones in n.bend)
        swell = tuple((round(t * piece.beat_s, 6), level) for t, level in n.swell)
        velocity = round(min(1.0, max(0.05, n.velocity)), 3)
        notes.append(
            Note(shot_id, n.instrument, n.pitch, start, round(n.beats * piece.beat_s, 6), velocity, bend, swell, music.player)
        )
    beats = int(piece.seconds / piece.beat_s)
    times = [(offset + beat * piece.beat_s, beat % piece.metre == 0) for beat in range(beats)]
    pulses = [Pulse(*place(time), first) for time, first in times if time >= 0]
    return notes, pulses
