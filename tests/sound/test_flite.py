"""Flite's recorded speakers: what they read, when its phonemes and words come, and who is asked."""

import numpy as np
import pytest

from aozora.film.errors import MissingDependency
from aozora.film.screenplay import Line, Role
from aozora.film.timing import SAMPLE_RATE
from aozora.sound import flite, speech

TEXT = "No, no! It's — really — 25 dollars, Dr. Smith."
there = pytest.mark.skipif(not flite.installed(), reason="the library flite is not on this machine")


def line(text: str = TEXT, speaker: str = "narrator", language: str = "") -> Line:
    return Line(id="l", speaker=speaker, text=text, language=language)


def test_only_english_letters_are_read() -> None:
    assert flite.readable("“Déjà vu” — it’s fine…") == '"Deja vu" ,  it\'s fine. '
    assert flite.readable("青空") is None
    assert flite.readable("...") is None


@there
def test_words_and_phonemes_come_when_they_are_heard() -> None:
    spoken = speech.utterance(line(), (), "flite")
    assert [word.text for word in spoken.words] == TEXT.split()
    starts = [word.start_s for word in spoken.words]
    assert starts == sorted(starts)
    assert {"ˈoʊ", "s", "ɹ", "θ"} <= {phoneme.symbol for phoneme in spoken.phonemes}
    power = spoken.samples.astype(np.float64) ** 2

    def loud(begin: float, seconds: float) -> float:
        return float(power[round(begin * SAMPLE_RATE) : round((begin + seconds) * SAMPLE_RATE)].mean())

    first, second = spoken.words[:2]
    gap = second.start_s - first.start_s - first.duration_s
    assert gap > 0.05
    assert loud(first.start_s + first.duration_s + 0.25 * gap, 0.5 * gap) < 0.05 * loud(first.start_s, first.duration_s)


@there
def test_same_line_same_bytes() -> None:
    request = {"text": TEXT, "voice": "flite:slt", "rate": 150}
    first, second = (speech.ask_voice(request) for _ in range(2))
    assert np.array_equal(first[0], second[0])
    assert first[1:] == second[1:]
    slow, _, _ = speech.ask_voice({**request, "rate": 110})
    assert len(slow) == pytest.approx(len(first[0]) * 150 / 110, rel=0.03)


@there
def test_english_is_spoken_by_flite_unless_another_voice_is_asked_for() -> None:
    cast = (Role(id="w", kind="woman", category="being"),)
    best, named, other = (speech.utterance(line("Good evening.", "w"), cast, model) for model in ("", "flite", "espeak"))
    assert np.array_equal(best.samples, named.samples)
    assert len(other.samples) != len(best.samples)
    french, espeak = (speech.utterance(line("Bonsoir.", "w", "fr"), cast, model) for model in ("", "espeak"))
    assert np.array_equal(french.samples, espeak.samples)


def test_a_voice_that_is_asked_for_by_name_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flite, "installed", lambda: False)
    with pytest.raises(MissingDependency, match="apt-get install flite") as told:
        speech.utterance(line(), (), "flite")
    assert told.value.field == "voice_model"
    assert speech.utterance(line(), (), "").samples.size > 0
