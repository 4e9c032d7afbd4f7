"""What hangs in the air is drawn behind what stands nearer, the same at every try, and moves with one wind."""

from dataclasses import replace

import numpy as np
import pytest

from aozora.film.air import Air, Falling, Plume, Strike, Wind
from aozora.film.motion import CameraTrack, Motion
from aozora.film.production import StagedShot
from aozora.film.world import Develop, World
from aozora.render.finish.air.airy import with_air
from aozora.render.finish.air.falling import HABITS, wind_at, wind_way

HEIGHT, WIDTH, FRAMES = 90, 160, 60


def camera() -> CameraTrack:
    hold = np.ones((FRAMES, 3), np.float32)
    # Looks along +Y from a standing person's height.
    turns = np.broadcast_to(np.array([0.7071, 0.7071, 0.0, 0.0], np.float32), (FRAMES, 3, 4)).copy()
    places = np.broadcast_to(np.array([0.0, 0.0, 1.5], np.float32), (FRAMES, 3, 3)).copy()
    return CameraTrack(places, turns, 28 * hold, 5 * hold, 0 * hold)


def shot(air: Air) -> StagedShot:
    return StagedShot(World("shot-1", develop=Develop(), air=air), Motion("shot-1", FRAMES, camera()))


def drawn(air: Air, depth_m: float = 60.0, frame: int = 0) -> np.ndarray:
    picture = np.full((HEIGHT, WIDTH, 3), 0.1, np.float32)
    return with_air(picture, np.full((HEIGHT, WIDTH), depth_m, np.float32), shot(air), frame)


def falling(kind: str, rate: float = 1.0) -> Air:
    return Air(Wind((3.0, 0.0), 0.3), (Falling(kind, rate),))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(HABITS))
def test_what_falls_is_seen_from_frame_to_frame_and_hidden_by_what_is_nearer(kind: str) -> None:
    first, again, later = drawn(falling(kind)), drawn(falling(kind)), drawn(falling(kind), frame=3)
    changed = np.abs(first - 0.1).max(-1) > 0.01
    assert 0.0005 < changed.mean() < 0.6
    assert first.tobytes() == again.tobytes()
    assert np.abs(first - later).max() > 0.02
    assert np.isfinite(first).all()
    np.testing.assert_allclose(drawn(falling(kind), depth_m=0.2), 0.1, atol=1e-6)


def test_more_falls_in_a_downpour() -> None:
    little, much = (np.abs(drawn(falling("rain", rate)) - 0.1).sum() for rate in (0.4, 2.0))
    assert much > 2 * little


def test_the_way_of_the_wind_is_the_integral_of_its_speed() -> None:
    wind = Wind((4.0, -1.0), 0.6)
    for time_s in (0.3, 2.2, 7.9):
        slope = (wind_way(wind, time_s + 1e-3) - wind_way(wind, time_s - 1e-3)) / 2e-3
        np.testing.assert_allclose(slope, wind_at(wind, time_s), atol=0.02)


def test_particles_stand_in_the_world_while_the_camera_turns_away() -> None:
    air = Air(Wind(), (Falling("dust", 2.0),))
    still = shot(air)
    moved = replace(still.motion.camera, positions=still.motion.camera.positions + np.array([0, 0, 24.0], np.float32))
    # 24 m is a whole number of every box of dust, so the same particles are seen again.
    up = StagedShot(still.world, replace(still.motion, camera=moved))
    picture, depth = np.full((HEIGHT, WIDTH, 3), 0.1, np.float32), np.full((HEIGHT, WIDTH), 60.0, np.float32)
    np.testing.assert_allclose(with_air(picture, depth, still, 0), with_air(picture, depth, up, 0), atol=1e-3)


PLUMES = ("flame", "candle", "smoke", "steam", "sparks", "fireworks", "bubbles", "explosion", "fireflies", "tornado")


@pytest.mark.parametrize("kind", PLUMES)
def test_plumes_stand_where_they_are_put(kind: str) -> None:
    far = kind in ("tornado", "fireworks")
    at, size = ((0.0, 90.0, 0.0), (60.0, 40.0)) if far else ((0.0, 6.0, 0.6), (2.0, 1.5))
    plume = Plume(kind, "", at, size[0], size[1], (0.5, 0.5, 0.5))  # type: ignore[arg-type]
    seen = drawn(Air(plumes=(plume,)), 300.0, 50)
    changed = np.abs(seen - 0.1).max(-1) > 0.004
    assert changed.any()
    assert np.isfinite(seen).all()
    columns = np.flatnonzero(changed.any(0))
    assert WIDTH * 0.1 < columns.mean() < WIDTH * 0.9
    assert drawn(Air(plumes=(plume,)), 300.0, 50).tobytes() == seen.tobytes()
    if not far:
        np.testing.assert_allclose(drawn(Air(plumes=(plume,)), 1.0, 50), 0.1, atol=1e-3)


def test_lightning_lights_the_sky_for_a_moment() -> None:
    air = Air(strikes=(Strike(1.0, np.pi / 2, 800.0, 1.0, 5.0, 7),))
    before, during, after = (drawn(air, 9e4, frame).mean() for frame in (20, 25, 56))
    assert before == pytest.approx(0.1, abs=1e-6)
    assert after == pytest.approx(0.1, abs=2e-3)
    assert during > 0.2


def test_shafts_of_light_need_the_sun_before_the_camera() -> None:
    depth = np.full((HEIGHT, WIDTH), 20.0, np.float32)
    depth[:40, 60:100] = 9e4
    picture = np.full((HEIGHT, WIDTH, 3), 0.1, np.float32)
    picture[:40, 60:100] = 1.0
    towards, behind = (with_air(picture, depth, shot(Air(rays=0.8, sun=sun)), 0) for sun in ((0.0, 0.95, 0.3), (0.0, -0.95, 0.3)))
    assert towards[50:].mean() > 1.1 * behind[50:].mean()
    assert behind.tobytes() == picture.tobytes()
