"""Which footage is a danger for photosensitive viewers."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from sample_film import footage_of

from aozora.film.errors import Blocked
from aozora.film.production import Footage, Frame
from aozora.trust.flashes import FlashGuard
from aozora.trust.viewing import NullFrameGuard, watch

DARK, BRIGHT = (20, 20, 20), (230, 230, 230)


def flicker(hertz: float, fps: int = 24, *, share: float = 1.0, low: tuple[int, ...] = DARK, high: tuple[int, ...] = BRIGHT):
    """Two seconds of a square wave over a share of the picture's width."""
    pictures = []
    for index in range(2 * fps):
        picture = np.full((90, 160, 3), 60, np.uint8)
        picture[:, : round(160 * share)] = high if (Fraction(index, fps) * Fraction(hertz)) % 1 < 0.5 else low
        pictures.append(picture)
    return footage_of(pictures, fps)


def seen(footage) -> int:
    """How many frames come through."""
    count = 0
    try:
        for _ in watch(footage, FlashGuard()).frames():
            count += 1
    except Blocked:
        return count
    return count


@pytest.mark.parametrize("fps", [12, 24, 30, 60])
def test_four_flashes_a_second_are_stopped_within_the_first_second(fps: int) -> None:
    assert seen(flicker(4, fps)) <= fps


def test_the_message_says_when_and_why() -> None:
    with pytest.raises(Blocked, match=r"more than 3 flashes within a second at 0\.\d s") as caught:
        list(watch(flicker(8), FlashGuard()).frames())
    assert caught.value.field == "footage"


@pytest.mark.parametrize("hertz", [5, 8, 12])
def test_faster_flicker_is_stopped(hertz: int) -> None:
    assert seen(flicker(hertz)) < 24


@pytest.mark.parametrize("fps", [12, 24, 30, 60])
def test_three_flashes_a_second_may_be_seen(fps: int) -> None:
    assert seen(flicker(3, fps)) == 2 * fps


def test_a_small_area_may_flash_and_a_large_one_may_not() -> None:
    assert seen(flicker(6, share=0.2)) == 48
    assert seen(flicker(6, share=0.3)) < 24


def test_small_changes_and_bright_ones_are_no_flashes() -> None:
    assert seen(flicker(6, low=(110, 110, 110), high=(128, 128, 128))) == 48
    assert seen(flicker(6, low=(236, 236, 236), high=(255, 255, 255))) == 48


def test_saturated_red_flashes_at_lower_contrast() -> None:
    assert seen(flicker(6, low=(0, 0, 0), high=(120, 0, 0))) < 24
    assert seen(flicker(6, low=(0, 0, 0), high=(0, 0, 120))) == 48


def moving(picture_at: Callable[[float], np.ndarray], seconds: float = 2.0, fps: int = 24):
    """Footage of a function of time."""
    return footage_of([picture_at(index / fps) for index in range(round(seconds * fps))], fps)


def test_what_films_do_is_let_through() -> None:
    rng = np.random.default_rng(4)
    foliage = np.repeat(np.repeat(rng.integers(10, 250, (30, 200, 3), dtype=np.uint8), 6, 0), 6, 1)[:180]
    trunks = np.repeat(np.where(rng.random(60) < 0.4, 25, 215).astype(np.uint8), 25)
    trunks = np.broadcast_to(trunks[None, :, None], (180, 1500, 3))

    def pan(wide: np.ndarray, speed: float) -> Callable[[float], np.ndarray]:
        return lambda t: wide[:, round(speed * t) : round(speed * t) + 320]

    assert seen(moving(pan(foliage, 300))) == 48
    assert seen(moving(pan(trunks, 200))) == 48
    assert seen(moving(lambda t: np.full((90, 160, 3), 20 + 100 * t, np.uint8))) == 48
    cuts = [40, 200, 90, 180]
    assert seen(moving(lambda t: np.full((90, 160, 3), cuts[int(t * 2) % 4], np.uint8))) == 48
    assert seen(moving(lambda t: rng.integers(0, 256, (90, 160, 3), dtype=np.uint8))) == 48


def test_a_fade_in_and_out_four_times_a_second_counts_as_flashes() -> None:
    wave = moving(lambda t: np.full((90, 160, 3), 120 + 110 * np.cos(2 * np.pi * 4 * t), np.uint8), fps=30)
    assert seen(wave) <= 31


def test_reading_again_starts_anew_and_the_null_guard_lets_all_through() -> None:
    watched = watch(flicker(3), FlashGuard())
    assert len(list(watched.frames())) == len(list(watched.frames())) == 48
    assert len(list(watch(flicker(10), NullFrameGuard()).frames())) == 48
    assert (watched.width, watched.height, watched.frame_count) == (160, 90, 48)


def test_tiny_pictures_are_watched_too() -> None:
    flashing = [np.full((16, 16, 3), 255 * (index % 2), np.uint8) for index in range(24)]
    assert seen(footage_of(flashing)) < 12


def panned(strobe: bool) -> Footage:
    """Two seconds of a camera that rushes along stripes, eight a second, and says so; with or without a strobe."""
    flow = np.zeros((90, 160, 4), np.float32)
    flow[..., 0], flow[..., 2] = 20, -20
    frames = []
    for index in range(48):
        stripes = ((np.arange(160) + 20 * index) // 30 % 2).astype(np.float32)
        light = 0.3 if strobe and index % 4 < 2 else 1.0
        row = np.where(stripes[:, None] > 0, 200, 90) * light
        frames.append(Frame(index, "shot-1", np.broadcast_to(row.astype(np.uint8)[None], (90, 160, 3)).copy(), {"flow": flow}))
    return replace(footage_of([frame.picture for frame in frames], 24), frames=lambda: iter(frames))


def test_a_fast_pan_is_no_flash_but_a_strobe_in_it_is() -> None:
    assert seen(panned(strobe=False)) == 48
    assert seen(panned(strobe=True)) < 30
