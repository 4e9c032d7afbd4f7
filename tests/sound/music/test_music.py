"""Music by measurement: every instrument in tune and on time, genres in key and on tempo, ending with the film."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from aozora.film.cues import Cues, Note
from aozora.film.pitches import SCALES, hertz, scale_of
from aozora.film.screenplay import Music, ScoredNote, Screenplay, Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.clips import Tape
from aozora.sound.music.arrange import bass_notes, chord_voices, chord_window
from aozora.sound.music.compose import in_time, score_of
from aozora.sound.music.form import plan_of
from aozora.sound.music.genres import GENRES
from aozora.sound.music.harmony import chords_of
from aozora.sound.music.instruments.table import INSTRUMENTS
from aozora.sound.music.instruments.voice import Tone, spoken_s, tone_sound
from aozora.sound.music.performance import LOOSE_S, music_clips
from aozora.sound.music.style import style_of
from aozora.sound.timeline import spans_of

Floats = NDArray[np.float64]
PITCHED = [one.name for one in INSTRUMENTS.values() if one.model not in ("kit", "turntable")]


def film(music: Music, seconds: float = 8.0, shots: int = 1, seed: int = 3) -> Screenplay:
    each = Fraction(seconds).limit_denominator(1000) / shots
    return Screenplay(seed=seed, shots=tuple(Shot(id=f"s{n}", seconds=each, place="park", music=music) for n in range(shots)))


def heard(screenplay: Screenplay, notes: tuple[Note, ...]) -> Floats:
    """The music stem (n, 2) before rooms and mastering."""
    spans = spans_of(screenplay, ())
    tape = Tape(music_clips(Cues(notes=notes), spans, 1))
    step = SAMPLE_RATE
    return np.concatenate([tape.read(at, min(step, spans[-1].last - at)).stems["music"] for at in range(0, spans[-1].last, step)])


def cents_off(sound: Floats, hz: float) -> float:
    """How far the fundamental, or the partial that is strongest, lies from a frequency, by the mean of the line's power."""
    size = 1 << 19
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), size)) ** 2
    bins = np.arange(len(spectrum)) * SAMPLE_RATE / size
    near = (bins > hz * 2 ** (-0.6 / 12)) & (bins < hz * 2 ** (0.6 / 12))
    near &= spectrum > 1e-2 * spectrum[near].max()
    return float(1200 * np.log2(np.sum(bins[near] * spectrum[near]) / np.sum(spectrum[near]) / hz))


def onset_s(sound: Floats, floor: float = 0.02) -> float:
    return float(np.argmax(np.abs(sound) > floor * np.abs(sound).max())) / SAMPLE_RATE


@pytest.mark.parametrize("name", PITCHED)
def test_an_instrument_is_in_tune_and_on_time(name: str) -> None:
    known = INSTRUMENTS[name]
    for pitch in (known.low + 4, (known.low + known.high) // 2, known.high - 6):
        sound = tone_sound(Tone(name, pitch, 1.2, 0.7)).astype(np.float64).mean(1)
        assert np.isfinite(sound).all()
        assert 0.005 < np.abs(sound).max() < 1.5
        # with the millisecond by which players are loose, 5 ms at the most
        for floor in (0.02, 0.1):
            assert abs(onset_s(sound, floor) - spoken_s(name)) < 0.005 - LOOSE_S, (pitch, floor)
        assert abs(cents_off(sound[3000:60000], hertz(pitch))) < 5, pitch


@pytest.mark.parametrize("name", ["cello", "trumpet", "strings", "choir", "warm pad", "drone", "synth brass", "marimba"])
def test_notes_begin_in_the_mix_when_the_score_says(name: str) -> None:
    low = INSTRUMENTS[name].low + 14
    notes = tuple(ScoredNote(pitch=low + 5 * n, start=1.0 + 4 * n, beats=1.5) for n in range(3))
    score, _ = score_of(screenplay := film(Music(id="m", tempo=120, instruments=(name,), notes=notes), 6.5))
    sound = heard(screenplay, score).mean(1)
    for note in score:
        first = round(note.start_s * SAMPLE_RATE)
        # the last note still rings out under the first milliseconds
        before = np.abs(sound[first - 1200 : first - 480]).max()
        after = sound[first - 480 : first + 48000]
        floor = max(0.1, 1.5 * float(before / np.abs(after).max()))
        assert floor < 0.3
        assert abs(onset_s(after, floor) - 0.01) < 0.005


def _parallels(before: tuple[int, ...], now: tuple[int, ...]) -> int:
    pairs = [(i, j) for j in range(len(now)) for i in range(j)]
    return sum(
        now[i] != before[i] and now[j] - before[j] == now[i] - before[i] and (now[j] - now[i]) % 12 in (0, 7) for i, j in pairs
    )


def test_chords_are_led_without_parallel_fifths_and_octaves() -> None:
    moves = parallel = leaps = 0
    for genre in sorted(GENRES):
        for seed in (1, 2):
            style = style_of(Music(id="m", genre=genre), seed)
            plan = plan_of(style, 30.0)
            chords = chords_of(style, plan)
            bass, window = bass_notes(style, chords), chord_window("piano", False)
            voices = chord_voices(chords, bass, window)
            assert all(window[0] - 5 <= position[0] and position[-1] <= window[1] + 7 for position in voices)
            for (was, low), (position, lower) in pairwise(zip(voices, bass, strict=True)):
                if len(was) != len(position) or was == position:
                    continue
                leap = max(abs(a - b) for a, b in zip(was, position, strict=True))
                assert leap <= 9
                leaps += leap > 5
                moves += 1
                parallel += _parallels((low, *was), (lower, *position)) > 0
    assert moves > 500
    assert parallel < 0.02 * moves, (parallel, moves)
    assert leaps < 0.1 * moves, (leaps, moves)


def test_a_written_scale_is_exactly_that() -> None:
    pitches = scale_of(60, "major")
    notes = tuple(ScoredNote(pitch=pitch, start=n, beats=0.9) for n, pitch in enumerate(pitches))
    screenplay = film(Music(id="m", tempo=120, instruments=("piano",), notes=notes), 5.0)
    score, _ = score_of(screenplay)
    assert [note.pitch for note in score] == list(pitches)
    sound = heard(screenplay, score).mean(1)
    for note in score:
        first = round(note.start_s * SAMPLE_RATE)
        assert abs(cents_off(sound[first + 1500 : first + 21000], hertz(note.pitch))) < 5
        before = float(sound[max(0, first - 500) : max(1, first - 240)].std())
        after = float(sound[first : first + 480].std())
        assert after > 1.5 * before


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_a_genre_fills_the_film_and_stays_in_its_key(genre: str) -> None:
    screenplay = film(Music(id="m", genre=genre), 14.0)
    notes, pulses = score_of(screenplay)
    again, _ = score_of(screenplay)
    assert notes == again
    pitched = [note for note in notes if INSTRUMENTS[note.instrument].model != "kit"]
    ends = [note.start_s + note.duration_s for note in notes]
    assert max(ends) <= 14.3
    assert max(ends) > 12.5 or genre == "drum solo"
    assert max(note.start_s for note in notes) < 13.6
    assert len(pulses) > 8
    for note in pitched:
        known = INSTRUMENTS[note.instrument]
        assert known.low - 12 <= note.pitch <= known.high + 12, note


@pytest.mark.parametrize(("key", "tonic", "scale"), [("C major", 0, "major"), ("A minor", 9, "minor"), ("D major", 2, "major")])
def test_the_key_asked_for_is_heard(key: str, tonic: int, scale: str) -> None:
    notes, _ = score_of(film(Music(id="m", genre="pop", key=key), 16.0))
    weights = np.zeros(12)
    for note in notes:
        if INSTRUMENTS[note.instrument].model != "kit":
            weights[note.pitch % 12] += note.duration_s * note.velocity
    # the dominant of a minor key has its leading note
    allowed = {*SCALES[scale], 11}
    inside = sum(weights[(tonic + step) % 12] for step in allowed)
    assert inside > 0.93 * weights.sum()
    lowest = min((n for n in notes if n.instrument == "bass"), key=lambda n: -n.start_s)
    assert lowest.pitch % 12 == tonic


def test_the_tempo_asked_for_is_kept() -> None:
    notes, pulses = score_of(film(Music(id="m", genre="rock", tempo=120), 10.0))
    gaps = np.diff([pulse.start_s for pulse in pulses])
    assert np.allclose(gaps, 0.5, atol=1e-4)
    kicks = [note.start_s for note in notes if note.instrument == "drums" and note.pitch == 36]
    assert all(abs(at / 0.125 - round(at / 0.125)) < 1e-3 for at in kicks)


@pytest.mark.parametrize("earlier", [False, True])
def test_a_longer_film_goes_on_in_the_same_key_tempo_and_bars(earlier: bool) -> None:
    music, added = Music(id="m", mood="calm", genre="piano"), 4.1
    before = film(music, 7.3)
    after = in_time(before, film(music, 7.3 + added), added, earlier=earlier)
    old, new = score_of(before)[1], score_of(after)[1]
    shift = added if earlier else 0.0
    times = np.array([pulse.start_s for pulse in new])
    for pulse in old:
        nearest = new[int(np.abs(times - pulse.start_s - shift).argmin())]
        assert nearest.start_s == pytest.approx(pulse.start_s + shift, abs=3e-3)
        assert nearest.first == pulse.first
    used = [{note.pitch % 12 for note in score_of(each)[0]} for each in (before, after)]
    assert len(used[1] - used[0]) <= 2
    assert min(note.start_s for note in score_of(after)[0]) < 1.0


def test_beats_fall_on_cuts_where_the_tempo_is_free() -> None:
    screenplay = film(Music(id="m", genre="epic"), 12.0, shots=3)
    _, pulses = score_of(screenplay)
    for shot in ("s1", "s2"):
        first = min(pulse.start_s for pulse in pulses if pulse.shot_id == shot)
        last = max(pulse.start_s for pulse in pulses if pulse.shot_id == f"s{int(shot[1]) - 1}")
        assert min(first, 4.0 - last) < 0.12


def test_known_tunes_are_the_notes_that_people_know() -> None:
    notes, _ = score_of(film(Music(id="m", tune="Ode to Joy", instruments=("violin",)), 9.0))
    assert [note.pitch for note in notes[:8]] == [64, 64, 65, 67, 67, 65, 64, 62]
    assert {note.instrument for note in notes} == {"violin"}
