"""From shot to shot the same cast comes back in the same light, and goes the same way across the picture."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.production import StagedShot, Staging
from aozora.film.projection import Pinhole
from aozora.film.screenplay import Attributes, Beat, CameraPlan, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.world.stage import stage

CAST = (
    Role(id="dog-1", kind="dog", category="being", attributes=Attributes(colour="black")),
    Role(id="ball-1", kind="ball", category="thing", attributes=Attributes(colour="red")),
)


def _shot(number: int, framing: str, transition: str) -> Shot:
    name = f"shot-{number}"
    camera = CameraPlan(framing=framing, move="static" if number > 1 else "tracking", subjects=("dog-1",))
    return Shot.model_validate(
        {
            "id": name, "seconds": Fraction(1), "place": "park", "hour": "sunset", "weather": "fog", "roles": ("dog-1", "ball-1"),
            "beats": (Beat(id=f"{name}/beat-1", action="walk", subject="dog-1", end=Fraction(1)),),
            "camera": camera, "transition": transition,
        }
    )  # fmt: skip


@pytest.fixture(scope="module")
def staging(store: FolderStore) -> Staging:
    shots = (_shot(1, "full shot", "cut"), _shot(2, "wide shot", "cut"), _shot(3, "close-up", "match cut"))
    return stage(Screenplay(cast=CAST, shots=shots), Cues(), Settings.of(width=64, height=36, fps=12, seconds=3), store, Watch())


def test_cast_light_and_weather_stay(staging: Staging) -> None:
    first, *others = (shot.world for shot in staging.shots)
    for world in others:
        for role in ("dog-1", "ball-1"):
            assert world.entity(role).parts == first.entity(role).parts
            assert world.entity(role).pass_index == first.entity(role).pass_index
        assert world.sky == first.sky
        assert world.fog == first.fog
        assert [lamp.colour for lamp in world.lamps if lamp.type == "sun"] == [
            lamp.colour for lamp in first.lamps if lamp.type == "sun"
        ]


def test_everybody_goes_the_same_way_across_the_picture(staging: Staging) -> None:
    ways = [_across(shot) for shot in staging.shots]
    assert all(abs(way) > 5 for way in ways)
    assert len({np.sign(way) for way in ways}) == 1


def _across(shot: StagedShot) -> float:
    """How far to the right the dog goes for whoever stands where the camera stands at first, in pixels."""
    lens = Pinhole.of(shot.motion.camera, 0, 64, 36)
    places, _ = lens.seen(shot.motion.transforms["dog-1"].positions[[0, -1], 1].astype(np.float64))
    return float(places[1, 0] - places[0, 0])


def test_a_match_cut_keeps_framing_and_lens(staging: Staging) -> None:
    before, after = staging.shots[1].motion.camera, staging.shots[2].motion.camera
    assert after.lens_mm[0, 1] == pytest.approx(before.lens_mm[-1, 1], rel=0.02)
