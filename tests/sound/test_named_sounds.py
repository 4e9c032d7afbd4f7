"""Every sound of the catalogue is really made, at its level, and birds sing like birds."""

import numpy as np
import pytest

from aozora.film.randomness import lane
from aozora.film.screenplay import Shot
from aozora.film.timing import SAMPLE_RATE
from aozora.sound.ambience import PLACES, hour_of, layers_of, place_of
from aozora.sound.birds import SPECIES, phrase_sound
from aozora.sound.catalogue import SOUNDS, sound_entries, sound_named
from aozora.sound.clips import Tape
from aozora.sound.loudness import loudness
from aozora.sound.playing import Airing, clips_of, manner_of
from aozora.studio.make import catalogue_of


def aired(name: str, manner: tuple[str, ...] = (), seconds: int = 3) -> np.ndarray:
    sound = sound_named(name)
    assert sound is not None
    tape = Tape(clips_of(Airing(sound, 0, seconds * SAMPLE_RATE, 5, ("test",), manner_of(manner))))
    stretches = [tape.read(k * SAMPLE_RATE, SAMPLE_RATE) for k in range(seconds)]
    return np.concatenate([np.sum(list(stretch.stems.values()), axis=0) for stretch in stretches])


@pytest.mark.parametrize("name", sorted(SOUNDS))
def test_each_sound_is_made_at_a_sensible_level(name: str) -> None:
    sound = aired(name)
    assert np.all(np.isfinite(sound))
    assert -60 < loudness(sound) < -9
    assert np.abs(sound).max() < 1.2


def test_entries_are_unique_and_found_by_their_words() -> None:
    entries = sound_entries()
    names = [entry.name for entry in entries]
    assert len(names) == len(set(names))
    said = [word for entry in entries for word in (entry.name, *entry.words)]
    assert len(said) == len(set(said))
    meant = {"birds chirping": "birdsong", "Barking": "barking", "gentle wind": "breeze", "distant thunder": "thunder"}
    for word, name in meant.items():
        found = sound_named(word)
        assert found is not None
        assert found.name == name
    assert sound_named("kazoo quartet") is None


def test_manner_moves_level_and_colour() -> None:
    plain, distant, loud = (loudness(aired("waves", manner)) for manner in ((), ("in the distance", "distant"), ("loud",)))
    assert distant < plain - 4
    assert loud > plain + 4

    def brightness(sound: np.ndarray) -> float:
        power = np.abs(np.fft.rfft(sound[:, 0])) ** 2
        return float(power[len(power) // 6 :].sum() / power.sum())

    assert brightness(aired("rain", ("muffled",))) < 0.3 * brightness(aired("rain"))


@pytest.mark.parametrize("name", sorted(SPECIES))
def test_birds_sing_in_their_range(name: str) -> None:
    species = SPECIES[name]
    phrase = species.sing(lane(1, name), lane(2, name))
    sound = phrase_sound(phrase, 1.0, lane(3, name))
    power = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    strongest = float(hz[np.argmax(power)])
    low, high = {"wood pigeon": (350, 600), "cuckoo": (480, 760), "owl": (600, 900), "crow": (350, 2600), "rooster": (400, 2600),
                 "duck": (200, 2600), "gull": (700, 4200), "blackbird": (1400, 3200)}.get(name, (1800, 8500))  # fmt: skip
    assert low < strongest < high
    assert np.abs(sound).max() == pytest.approx(1, abs=1e-6)


def test_no_two_phrases_of_a_robin_are_alike_but_a_chaffinch_repeats_itself() -> None:
    def starts(name: str, number: int) -> list[float]:
        return [s.start_s for s in SPECIES[name].sing(lane(1, name), lane(2, name, number))]

    assert starts("robin", 1) != starts("robin", 2)
    assert abs(len(starts("chaffinch", 1)) - len(starts("chaffinch", 2))) <= 3


def test_ambience_follows_hour_weather_and_place() -> None:
    def names(**fields: str) -> set[str]:
        shot = Shot.model_validate({"id": "s", "seconds": 2, "place": "park", **fields})
        return {layer.sound for layer in layers_of(shot, indoors=False)}

    assert "dawn chorus" in names(hour="dawn")
    assert "dawn chorus" not in names(hour="noon")
    assert {"crickets", "owl"} <= names(hour="night")
    rainy = names(weather="rain")
    assert "rain on leaves" in rainy
    assert "rain" in names(place="city street", weather="rain")
    assert "rain on window" in names(place="bedroom", weather="rain")
    assert "downpour" in names(weather="heavy rain")
    assert "birdsong" not in rainy
    assert "waves" in names(place="tropical beach")
    assert names(place="wooden stairs") == {"room tone"}
    assert all(sound_named(layer.sound) for layers in PLACES.values() for layer in layers)
    assert (hour_of("golden hour"), place_of("somewhere", indoors=True)) == ("evening", "room")


def test_every_place_of_the_catalogue_has_a_bed_of_its_own_name() -> None:
    for entry in catalogue_of("world").of("place"):
        shot = Shot.model_validate({"id": "s", "seconds": 2, "place": entry.name})
        assert layers_of(shot, indoors=False), entry.name
        assert place_of(entry.name, indoors=True) == place_of(entry.name, indoors=False), entry.name
