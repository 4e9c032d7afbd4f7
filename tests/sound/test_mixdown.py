"""The mix: lengths, levels, stems, determinism, crossings."""

from fractions import Fraction

import numpy as np
import pytest
from sound_scenes import script, staged, track

from aozora.film.cues import Cues
from aozora.film.errors import Cancelled
from aozora.film.motion import Event
from aozora.film.production import STEMS, SoundChunk, Soundtrack
from aozora.film.screenplay import Line, Screenplay, SoundCue
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Acoustics
from aozora.sound.department import EmbeddedSound, mix, rehearse
from aozora.sound.limiter import CEILING_DB, limited_gains, true_peaks
from aozora.sound.loudness import loudness
from aozora.sound.null import NullSound

MARBLE = tuple(
    Event(0.2 + 0.3 * k, "impact", "marble", "set/stairs", material_a="glass", material_b="wood", size=0.016, mass=0.005,
          position=(0.1 * k, -3, 0), normal_speed=1.2, impulse=0.01)
    for k in range(5)
)  # fmt: skip
ROLL = Event(
    1.8, "roll", "marble", "set/stairs", duration=1.0, material_a="glass", material_b="wood", size=0.016, mass=0.005,
    position=(0, -3, 0), curve=tuple((1.8 + 0.02 * k, 0.5) for k in range(51)),
)  # fmt: skip


def whole(soundtrack: Soundtrack) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    chunks = list(soundtrack.chunks())
    stems = {stem: np.concatenate([chunk.stems[stem] for chunk in chunks]) for stem in STEMS}
    return np.concatenate([chunk.mix for chunk in chunks]), stems


def busy(seed: int = 5) -> Soundtrack:
    play = script(2, 2, sounds=(SoundCue(id="c1", sound="birdsong"), SoundCue(id="c2", sound="thunder", start=Fraction(1))))
    shots = (
        staged("s1", 2, (*MARBLE, ROLL), {"marble": track(48, (0, -3, 0), (0.3, 0, 0))}, Acoustics("room", (5, 4, 3), "plaster")),
        staged("s2", 2, (Event(0.5, "emit", "dog", mass=20, position=(1, 0, 0.4), data={"sound": "bark"}),)),
    )
    return mix(play, Cues(), shots, seed, Watch())


def test_length_is_that_of_the_frames_and_chunks_follow_one_another() -> None:
    soundtrack = mix(script(1.02, 2.3), Cues(), (staged("s1", 1.02), staged("s2", 2.3)), 1, Watch())
    chunks = list(soundtrack.chunks())
    assert soundtrack.sample_count == (24 + 55) * 2000
    assert [chunk.first for chunk in chunks] == [0, 48000, 96000, 144000]
    assert sum(len(chunk.mix) for chunk in chunks) == soundtrack.sample_count


def test_same_seed_same_bytes_other_seed_other_sound() -> None:
    def block(seed: int) -> bytes:
        return b"".join(chunk.mix.tobytes() for chunk in busy(seed).chunks())

    first = block(5)
    assert first == block(5)
    assert first != block(6)
    again = busy()
    assert [c.mix.tobytes() for c in again.chunks()] == [c.mix.tobytes() for c in again.chunks()]


def test_mix_is_finite_unclipped_and_the_sum_of_its_stems() -> None:
    sound, stems = whole(busy())
    assert sound.dtype == np.float32
    assert np.all(np.isfinite(sound))
    assert 20 * np.log10(true_peaks(sound.astype(float)).max()) <= CEILING_DB + 0.05
    assert np.abs(sum(stems.values()) - sound).max() < 1e-6
    assert all(np.abs(stems[name]).max() > 0.01 for name in ("effects", "ambience"))
    # micro fades: nothing starts or ends with a step
    assert np.abs(sound[:4]).max() < 0.003
    assert np.abs(sound[-4:]).max() < 0.003


def test_a_film_that_fades_out_falls_silent_slowly() -> None:
    play = script(4, sounds=(SoundCue(id="c", sound="rain"),))
    ending = play.model_copy(update={"shots": (play.shots[0].model_copy(update={"ending": "fade", "transition": "fade"}),)})

    def power(screenplay: Screenplay) -> list[float]:
        sound, _ = whole(mix(screenplay, Cues(), (staged(seconds=4),), 1, Watch()))
        return [float(np.sqrt(np.mean(part**2))) for part in np.array_split(sound, 40)]

    plain, faded = power(play), power(ending)
    assert faded[-1] < 0.15 * faded[20] < plain[-1]
    assert faded[-4] < 0.5 * faded[20]
    assert faded[0] < 0.3 * faded[20]
    assert faded[28] == pytest.approx(plain[28] * faded[20] / plain[20], rel=0.05)


def test_loudness_reaches_the_target() -> None:
    sound, _ = whole(mix(script(4, sounds=(SoundCue(id="c", sound="rain"),)), Cues(), (staged(seconds=4),), 1, Watch()))
    assert loudness(sound.astype(float)) == pytest.approx(-16, abs=0.7)


def test_loudness_meter_against_the_recommendation() -> None:
    """BS.1770: a 997 Hz sine of amplitude 1 in one channel measures -3.01 LUFS."""
    tone = np.sin(2 * np.pi * 997 * np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE)
    assert loudness(np.stack([tone, 0 * tone], 1)) == pytest.approx(-3.01, abs=0.05)
    # the relative gate leaves out what is more than 10 LU softer
    gated = np.concatenate([tone, 0.01 * tone])
    assert loudness(np.stack([gated, 0 * gated], 1)) == pytest.approx(-3.01, abs=0.3)


def test_limiter_holds_true_peaks_across_chunks_without_touching_quiet_parts() -> None:
    rng = np.random.default_rng(0)
    sound = 0.1 * rng.standard_normal((5 * 4800, 2))
    sound[9590:9640] *= 30
    pieces = list(limited_gains(sound[k : k + 4800] for k in range(0, len(sound), 4800)))
    out = np.concatenate([piece * gain[:, None] for piece, gain in pieces])
    gain = np.concatenate([gain for _, gain in pieces])
    assert 20 * np.log10(true_peaks(out).max()) <= CEILING_DB + 0.05
    assert np.all(gain[:8000] == 1)
    assert np.abs(np.diff(gain)).max() < 0.02


def test_memory_is_flat_and_long_films_stream() -> None:
    """A long film is played twice (measured, then mastered) and gives its first second before the last is made."""
    seconds = 25
    soundtrack = mix(script(seconds, place="meadow"), Cues(), (staged(seconds=seconds),), 1, Watch())
    first: SoundChunk = next(iter(soundtrack.chunks()))
    assert len(first.mix) == SAMPLE_RATE
    assert np.abs(first.mix).max() > 0.005


def test_ambience_crosses_over_at_the_cut_and_can_be_switched_off() -> None:
    play = script(1, 1)
    play = play.model_copy(update={"shots": (play.shots[0], play.shots[1].model_copy(update={"place": "beach"}))})
    shots = (staged("s1", 1), staged("s2", 1))
    sound, stems = whole(mix(play, Cues(), shots, 2, Watch()))
    cut = SAMPLE_RATE
    around = np.sqrt(np.mean(stems["ambience"][cut - 960 : cut + 960] ** 2))
    assert around > 0.1 * np.sqrt(np.mean(stems["ambience"] ** 2))
    steps = np.abs(np.diff(sound, axis=0)).max(1)
    assert steps[cut - 960 : cut + 960].max() < 1.5 * steps[cut + 9600 :].max()
    silent, _ = whole(mix(script(1, ambience=False), Cues(), (staged(seconds=1),), 2, Watch()))
    assert not np.any(silent)


def test_ambience_makes_way_for_speech() -> None:
    line = Line(id="l1", speaker="narrator", text="It was a quiet morning.", start=Fraction(2))
    play = script(5, hour="dawn", lines=(line,))
    cues = rehearse(play, Watch())
    _, stems = whole(mix(play, cues, (staged(seconds=5),), 4, Watch()))
    plain = whole(mix(script(5, hour="dawn"), Cues(), (staged(seconds=5),), 4, Watch()))[1]["ambience"]

    def power(sound: np.ndarray, first: float, last: float) -> float:
        return float(np.mean(sound[round(first * SAMPLE_RATE) : round(last * SAMPLE_RATE)] ** 2))

    ratio = stems["ambience"] / np.where(plain == 0, 1, plain)
    during, before = np.median(ratio[round(2.3 * 48000) : round(3.2 * 48000)]), np.median(ratio[48000 : round(1.6 * 48000)])
    assert during / before == pytest.approx(10 ** (-8 / 20), rel=0.15)
    assert power(stems["speech"], 2.0, 3.5) > 6 * power(stems["ambience"], 2.0, 3.5)
    onset = np.argmax(np.abs(stems["speech"]).max(1) > 0.01) / SAMPLE_RATE
    assert 2.0 <= onset < 2.06


def test_nothing_staged_still_sounds() -> None:
    sound, _ = whole(mix(script(2, place="beach"), Cues(), (), 1, Watch()))
    assert len(sound) == 2 * SAMPLE_RATE
    assert np.abs(sound).max() > 0.01


def test_cancelling_stops_between_chunks() -> None:
    watch = Watch()
    chunks = mix(script(18), Cues(), (), 1, watch).chunks()
    next(chunks)
    watch.cancelled.set()
    with pytest.raises(Cancelled):
        list(chunks)


def test_null_twin_is_silent_and_as_long() -> None:
    line = Line(id="l1", speaker="narrator", text="one two three")
    play = script(2, 1, lines=(line,))
    null, real = NullSound(), EmbeddedSound()
    cues = null.rehearse(play, Watch())
    assert [word.text for word in cues.line("l1").words] == ["one", "two", "three"]
    silent = null.mix(play, cues, (), 1, Watch())
    sound, stems = whole(silent)
    assert not np.any(sound)
    assert set(stems) == set(STEMS)
    assert silent.sample_count == real.mix(play, Cues(), (), 1, Watch()).sample_count == len(sound)
    assert null.line_seconds(line) > 0


def test_chunks_join_without_a_click() -> None:
    """A steady hum bends no more at the borders of chunks, and of the blocks that it is made in, than elsewhere."""
    cue = SoundCue(id="c", sound="hum")
    chunks = list(mix(script(11.0, ambience=False, sounds=(cue,)), Cues(), (staged(seconds=11.0),), 4, Watch()).chunks())
    bend = np.abs(np.diff(np.concatenate([chunk.mix for chunk in chunks])[:, 0].astype(np.float64), 2))
    usual = np.percentile(bend[4800:], 99.99)
    for chunk in chunks[1:]:
        assert bend[chunk.first - 4 : chunk.first + 4].max() < 1.5 * usual
    assert bend[4800:-4800].max() < 2.5 * usual
