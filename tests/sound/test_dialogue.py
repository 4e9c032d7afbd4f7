"""Lines in finished mixes: understood by a recogniser, from the mouth, in step with the phonemes; silence; loudness."""

import numpy as np
import pytest
from sound_scenes import script, staged, track

from aozora.film.cues import Cues
from aozora.film.motion import Motion, PoseTrack
from aozora.film.production import StagedShot
from aozora.film.screenplay import Line, Screenplay, SoundCue
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Entity, Skeleton, World
from aozora.sound import dialogue, vocoder
from aozora.sound.department import mix, rehearse
from aozora.sound.loudness import loudness
from aozora.sound.timeline import spans_of


def mixed(play: Screenplay, cues: Cues, stem: str = "") -> np.ndarray:
    chunks = list(mix(play, cues, (), 1, Watch()).chunks())
    return np.concatenate([chunk.stems[stem] if stem else chunk.mix for chunk in chunks]).astype(np.float64)


def test_loudness_agrees_with_an_independent_meter() -> None:
    pyloudnorm = pytest.importorskip("pyloudnorm")
    rng = np.random.default_rng(3)
    for level in (0.02, 0.2):
        sound = level * rng.standard_normal((6 * SAMPLE_RATE, 2)) * np.linspace(0.05, 1, 6 * SAMPLE_RATE)[:, None]
        assert loudness(sound) == pytest.approx(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(sound), abs=0.1)


def test_words_sound_when_their_phonemes_say() -> None:
    """In the finished speech stem a sibilant is a hiss and the vowel after it is not, at the times of the cue."""
    line = Line(id="l1", speaker="narrator", text="Sea, say, so, sue.")
    play = script(4, ambience=False, lines=(line,))
    cues = rehearse(play, Watch())
    voiced = cues.line("l1")
    sound = mixed(play, cues, "speech").mean(1)

    def hiss(start_s: float, seconds: float) -> float:
        first = round((voiced.start_s + start_s) * SAMPLE_RATE)
        power = np.abs(np.fft.rfft(sound[first : first + round(seconds * SAMPLE_RATE)])) ** 2
        edge = round(4000 * seconds)
        return float(power[edge:].sum() / power.sum())

    pairs = [(a, b) for a, b in zip(voiced.phonemes, voiced.phonemes[1:], strict=False) if a.symbol == "s"]
    assert len(pairs) == 4
    for consonant, vowel in pairs:
        middle = hiss(consonant.start_s + 0.25 * consonant.duration_s, 0.5 * consonant.duration_s)
        assert middle > 3 * hiss(vowel.start_s + 0.3 * vowel.duration_s, 0.5 * vowel.duration_s)


def test_speech_comes_from_the_mouth() -> None:
    """A head on a neck that bends forward by a right angle is in front of the body, not over it and not at the feet."""
    skeleton = Skeleton(("root", "neck", "head"), (-1, 0, 1), ((0, 0, 0), (0, 0, 1.4), (0, 0, 1.7)))
    turns = np.zeros((48, 3, 3, 4), np.float32)
    turns[..., 0] = 1
    turns[:, :, 1] = (np.cos(np.pi / 4), 0, np.sin(np.pi / 4), 0)
    shot = staged("s1", 2, (), {"anna": track(48, (1, 2, 0), (0, 0, 0))})
    world = World("s1", entities=(Entity("anna", 1, (), skeleton),))
    pose = PoseTrack(turns, np.zeros((48, 3, 3, 3), np.float32))
    motion = Motion("s1", 48, shot.motion.camera, transforms=shot.motion.transforms, poses={"anna": pose})
    span = spans_of(script(2), (StagedShot(world, motion),))[0]
    found = dialogue.mouth_path(span, "anna")
    assert found is not None
    assert found[1][10] == pytest.approx((1.3, 2.0, 1.4), abs=1e-4)


def test_no_sound_is_silence_and_no_music_only_that() -> None:
    play = script(2, sounds=(SoundCue(id="c1", sound="rain"),))

    def loudest(kept_out: str) -> float:
        shots = tuple(shot.model_copy(update={"without": (kept_out,)}) for shot in play.shots)
        return float(np.abs(mixed(play.model_copy(update={"shots": shots}), Cues())).max())

    assert loudest("sound") < 1e-6
    assert loudest("music") > 0.01


def test_a_voice_taken_apart_and_put_together_keeps_time_pitch_and_level() -> None:
    t = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    tone = sum(np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 25)) * (np.abs(t - 0.5) < 0.3) * 0.1
    body = vocoder.anatomy_of(tone, 20_000)
    voiced = body.pitch_hz[body.pitch_hz > 0]
    assert np.median(voiced) == pytest.approx(150, rel=0.01)
    again = vocoder.put_together(body, len(tone), np.zeros(len(body.pitch_hz)), np.random.default_rng(0))
    assert len(again) == len(tone)
    assert np.std(again) == pytest.approx(np.std(tone), rel=0.2)
    assert np.abs(again[: round(0.15 * SAMPLE_RATE)]).max() < 0.1 * np.abs(again).max()


def test_a_recogniser_understands_lines_in_the_mix() -> None:
    pytest.importorskip("pocketsphinx")
    from benchmarks.speech import FRESH_TEXTS, Recogniser, edits, mixed, words_of

    ear, wrong, count = Recogniser(), 0, 0
    for number in HEARD:
        said = words_of(FRESH_TEXTS[number])
        wrong, count = wrong + edits(said, words_of(ear.hear(mixed(FRESH_TEXTS[number], number)))), count + len(said)
    assert wrong / count < 0.3


HEARD = (9, 14, 22)
"""Said by a woman, the narrator and a man."""
