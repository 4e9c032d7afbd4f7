"""Standard MIDI files: the score written out for other programs, and scores read in. The one door to mido."""
# pyright: basic

import itertools
from pathlib import Path

from aozora.film.cues import Note, Pulse
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Music, ScoredNote, Screenplay
from aozora.sound.music.instruments.table import INSTRUMENTS

TICKS = 960
_DRUMS = 9
_MOST_NOTES = 20_000


def write_midi(path: Path, screenplay: Screenplay, notes: tuple[Note, ...], pulses: tuple[Pulse, ...] = ()) -> None:
    """The notes as a MIDI file of type 1, a track per instrument, in the film's time at the tempo of its first beats."""
    import mido

    starts, at = {}, 0.0
    for shot in screenplay.shots:
        starts[shot.id], at = at, at + float(shot.seconds)
    tempo = mido.bpm2tempo(_tempo(pulses))
    file = mido.MidiFile(type=1, ticks_per_beat=TICKS)
    file.tracks.append(mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=tempo, time=0)]))
    channels = iter([n for n in range(16) if n != _DRUMS] * 8)
    for name in dict.fromkeys(note.instrument for note in notes):
        instrument = INSTRUMENTS[name]
        channel = _DRUMS if instrument.model == "kit" else next(channels)
        track = mido.MidiTrack([mido.MetaMessage("track_name", name=name, time=0)])
        track.append(mido.Message("program_change", channel=channel, program=instrument.program, time=0))
        events = []
        for note in (note for note in notes if note.instrument == name):
            begin = mido.second2tick(starts[note.shot_id] + note.start_s, TICKS, tempo)
            end = max(begin + 1, mido.second2tick(starts[note.shot_id] + note.start_s + note.duration_s, TICKS, tempo))
            events.append((begin, 1, note.pitch, max(1, round(127 * note.velocity))))
            events.append((end, 0, note.pitch, 0))
        last = 0
        for tick, on, pitch, velocity in sorted(events):
            kind = "note_on" if on else "note_off"
            track.append(mido.Message(kind, channel=channel, note=pitch, velocity=velocity, time=tick - last))
            last = tick
        file.tracks.append(track)
    file.save(str(path))


def _tempo(pulses: tuple[Pulse, ...]) -> float:
    gaps = [b.start_s - a.start_s for a, b in itertools.pairwise(pulses) if a.shot_id == b.shot_id]
    return min(400.0, max(20.0, 60.0 / gaps[0])) if gaps and gaps[0] > 0 else 120.0


def read_midi(path: Path, music_id: str = "shot-1/music") -> Music:
    """The notes of a MIDI file as written music; `InvalidInput` (field "music") for what is none or has no notes."""
    import mido

    try:
        file = mido.MidiFile(str(path))
        tempo = next((m.tempo for track in file.tracks for m in track if m.type == "set_tempo"), 500_000)
        notes = _read_notes(file, tempo)
    except (OSError, EOFError, ValueError, KeyError, IndexError) as cause:
        raise InvalidInput(
            f"must be a standard MIDI file ({path.name}: {cause or type(cause).__name__})", field="music"
        ) from cause
    if not notes:
        raise InvalidInput(f"must be a MIDI file with notes ({path.name} has none)", field="music")
    names = tuple(dict.fromkeys(note.instrument for note in notes))
    return Music(id=music_id, tempo=min(400, round(60_000_000 / tempo)), instruments=names, notes=tuple(notes[:_MOST_NOTES]))


def _read_notes(file, tempo: int) -> list[ScoredNote]:
    """Times come out of the file in seconds, so changes of tempo inside it are kept; a beat is one at the music's whole tempo."""
    beat = 60.0 / min(400, round(60_000_000 / tempo))
    programs: dict[int, str] = {_DRUMS: "drums"}
    by_program: dict[int, str] = {}
    for instrument in INSTRUMENTS.values():
        if instrument.model not in ("kit", "turntable"):
            by_program.setdefault(instrument.program, instrument.name)
    open_notes: dict[tuple[int, int], tuple[float, float]] = {}
    notes: list[ScoredNote] = []
    now = 0.0
    for message in file:
        now += message.time
        if message.type == "program_change" and message.channel != _DRUMS:
            near = min(by_program, key=lambda known: (known // 8 != message.program // 8, abs(known - message.program)))
            programs[message.channel] = by_program[near]
        if message.type not in ("note_on", "note_off"):
            continue
        key = (message.channel, message.note)
        if key in open_notes:
            begin, velocity = open_notes.pop(key)
            name = programs.get(message.channel, "piano")
            length = max(0.01, now - begin) / beat
            notes.append(ScoredNote(pitch=message.note, start=begin / beat, beats=length, velocity=velocity, instrument=name))
        if message.type == "note_on" and message.velocity > 0:
            open_notes[key] = (now, round(message.velocity / 127, 3))
    return sorted(notes, key=lambda note: (note.start, note.pitch))
