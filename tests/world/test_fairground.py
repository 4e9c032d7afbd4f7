"""Things of playgrounds and fairs that move, and the craft of the fleet: staged."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.screenplay import Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.stage import stage
from aozora.world.things.table import THINGS
from aozora.world.things.workshop_table import PLANNED
from aozora.world.vehicles import TRAVELS

SETTINGS = Settings(width=160, height=90, fps=24, seed=3)
STORE = MemoryStore()


def shown(kind: str, action: str, place: str = "studio", seconds: int = 3) -> StagedShot:
    beats = (Beat(id="beat", action=action, subject="it", end=Fraction(seconds)),) if action else ()
    shot = Shot(id="s", seconds=Fraction(seconds), place=place, roles=("it",), beats=beats)
    spans = (Span(start=0, end=1, text="x", role="action", element="beat"),) if action else ()
    cast = (Role(id="it", kind=kind, category="thing"),)
    made = stage(Screenplay(prompt="x", cast=cast, shots=(shot,), understanding=spans), Cues(), SETTINGS, STORE, Watch())
    assert all(span.status == "depicted" for span in made.screenplay.understanding), made.notes
    return made.shots[0]


def turned(shot: StagedShot, name: str) -> np.ndarray:
    """Degrees by which a part is turned from how it stood at first."""
    q = shot.motion.transforms[name].rotations[:, 1].astype(np.float64)
    return np.degrees(2 * np.arccos(np.clip(np.abs((q * q[0]).sum(-1)), 0, 1)))


def test_a_see_saw_rocks_and_its_ends_stay_above_the_ground() -> None:
    shot = shown("see-saw", "swing")
    lean = turned(shot, "it/axle-0")
    # From one side to the other and back in the time of a pendulum as long as its weight hangs deep.
    assert lean.max() == pytest.approx(2 * np.degrees(0.27), rel=0.12)
    period = 2 * np.pi * np.sqrt(0.95 / 9.81)
    assert int(np.argmin(lean[30:])) + 30 == pytest.approx(period * SETTINGS.fps, abs=4)
    assert 1.5 * np.sin(0.27) < 0.5
    assert "it/axle-0" not in shown("see-saw", "").motion.transforms


def test_a_carousel_turns_unasked_and_keeps_its_rate() -> None:
    shot = shown("carousel", "", seconds=2)
    angle = turned(shot, "it/axle-0")
    assert angle[24] == pytest.approx(360 * 0.09, abs=1.0)


def test_the_wheel_of_a_unicycle_rolls_without_slipping() -> None:
    shot = shown("unicycle", "drive", "park", seconds=1)
    path = shot.motion.transforms["it"].positions[:, 1].astype(np.float64)
    way = float(np.linalg.norm(np.diff(path[:6], axis=0)[:, :2], axis=1).sum())
    assert np.radians(turned(shot, "it/axle-0")[5]) * 0.3 == pytest.approx(way, rel=0.1)


def test_every_craft_of_the_fleet_knows_how_it_goes() -> None:
    fleet = {kind for kind, row in PLANNED.items() if row.builder.startswith("fleet.") and row.family != "sports"}
    assert len(fleet) > 20
    assert fleet <= set(TRAVELS)
    assert all(THINGS[kind].family in ("vehicle", "aircraft", "watercraft") for kind in fleet)
