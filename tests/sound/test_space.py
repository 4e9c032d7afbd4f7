"""Distance, air, water, walls and what is not in the picture."""

import numpy as np
import pytest
from sound_scenes import script, staged, track

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.motion import Event
from aozora.film.screenplay import Role, Screenplay, SoundCue
from aozora.film.settings import Settings
from aozora.film.timing import SAMPLE_RATE
from aozora.film.watch import Watch
from aozora.film.world import Acoustics
from aozora.sound.department import mix
from aozora.sound.space import aired
from aozora.studio.make import plan


def effects(events: tuple[Event, ...], place: str = "park") -> np.ndarray:
    shots = (staged(seconds=1.2, events=events),)
    return np.concatenate(
        [c.stems["effects"] for c in mix(script(1.2, place=place, ambience=False), Cues(), shots, 3, Watch()).chunks()]
    )


def treble(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound[:, 0])) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    return float(power[hz > 2500].sum() / power.sum())


def clink(y: float, x: float = 0.0) -> tuple[Event, ...]:
    return (Event(0.1, "impact", "a", "ground", material_a="glass", material_b="stone", position=(x, y, 0), impulse=0.05),)


def test_air_takes_treble_with_distance() -> None:
    noise = np.random.default_rng(1).standard_normal((SAMPLE_RATE, 1))[:, 0]
    shares = [treble(np.stack([aired(noise, metres)] * 2, 1)) for metres in (2.0, 60.0, 400.0)]
    assert shares[0] > shares[1] > shares[2]
    assert shares[2] < 0.6 * shares[0]


def test_under_water_everything_is_dull() -> None:
    assert treble(effects(clink(0), "underwater reef")) < 0.1 * treble(effects(clink(0)))


def test_what_is_beside_the_picture_is_heard_from_its_side() -> None:
    left, right = np.sqrt((effects(clink(-4, 6)) ** 2).mean(0))
    assert right > 2 * left > 0


def test_a_named_sound_comes_from_who_makes_it() -> None:
    def ears(x: float) -> np.ndarray:
        man = Role(id="man-1", kind="man", category="being")
        cue = SoundCue(id="c", sound="coughing", source="man-1", end=1)
        play = script(2.0, ambience=False)
        shot = play.shots[0].model_copy(update={"roles": ("man-1",), "sounds": (cue,)})
        film = Screenplay(cast=(man,), shots=(shot,))
        here = staged(seconds=2.0, transforms={"man-1": track(48, (x, 0, 0), (0, 0, 0))})
        return np.sqrt((np.concatenate([c.mix for c in mix(film, Cues(), (here,), 1, Watch()).chunks()]) ** 2).mean(0))

    left, right = ears(-2.5), ears(2.5)
    assert left[0] > 1.3 * left[1]
    assert right[1] > 1.3 * right[0]


@pytest.mark.parametrize(
    "prompt",
    ["A man sits in a room. A dog barks behind the wall.", "A woman reads. We hear knocking through the door."],
)
def test_what_is_behind_a_wall_is_muffled(prompt: str) -> None:
    cues = plan(Brief.of(prompt, Settings.of(seconds=6))).shots[0].sounds
    assert any("muffled" in cue.manner for cue in cues)


def test_a_room_answers_and_a_meadow_hardly_does() -> None:
    def tail(acoustics: Acoustics) -> float:
        shots = (staged(seconds=1.2, events=clink(0), acoustics=acoustics),)
        sound = np.concatenate([c.stems["effects"] for c in mix(script(1.2, ambience=False), Cues(), shots, 3, Watch()).chunks()])
        return float((sound[SAMPLE_RATE * 6 // 10 :] ** 2).sum() / (sound**2).sum())

    assert tail(Acoustics("room", (12, 9, 6), "stone")) > 10 * tail(Acoustics())
