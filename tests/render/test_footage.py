"""Shots on one clock: in-betweens, fades, and what a quality asks of the renderer."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from aozora.film.production import RawFrame, RenderRequest, StagedShot, Staging
from aozora.film.screenplay import Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Progress, Watch
from aozora.render.finish.enlarge import enlarged
from aozora.render.footage import footage
from aozora.render.null import NullRenderer
from aozora.render.quality import request_for
from aozora.render.transitions import Veil, joined, veiled


def staging_of(shot: StagedShot, transition: str) -> Staging:
    other = StagedShot(replace(shot.world, shot_id="shot-2"), replace(shot.motion, shot_id="shot-2"))
    seconds = Fraction(shot.motion.frames, 12)
    first = Shot(id="shot-1", seconds=seconds, place="studio")
    second = Shot.model_validate({"id": "shot-2", "seconds": seconds, "place": "studio", "transition": transition})
    return Staging(Screenplay(shots=(first, second)), (shot, other))


def test_preview_renders_every_second_frame_and_flags_the_others(small_shot: StagedShot, store: FolderStore) -> None:
    settings = Settings.of(width=64, height=36, fps=12, quality="preview")
    heard: list[Progress] = []
    made = footage(staging_of(small_shot, "cut"), settings, NullRenderer(store), Watch(heard.append))
    frames = list(made.frames())
    assert [frame.index for frame in frames] == list(range(12))
    assert made.frame_count == 12
    assert [frame.in_between for frame in frames[:6]] == [False, True, False, True, False, False]
    assert heard[-1] == Progress("picture", 12, 12)


def test_fade_goes_through_black(small_shot: StagedShot, store: FolderStore) -> None:
    settings = Settings.of(width=64, height=36, fps=12)
    light = [
        float(np.mean(frame.picture))
        for frame in footage(staging_of(small_shot, "fade"), settings, NullRenderer(store), Watch()).frames()
    ]
    plain = [
        float(np.mean(frame.picture))
        for frame in footage(staging_of(small_shot, "cut"), settings, NullRenderer(store), Watch()).frames()
    ]
    assert light[5] < 0.6 * plain[5]
    assert light[6] < 0.6 * plain[6]
    assert light[5] < light[3] < light[1]
    assert light[8] == pytest.approx(plain[8] * (3 / 4) ** (1 / 2.2), rel=0.01)


def with_tail(shot: StagedShot, tail: int) -> StagedShot:
    """The shot with frames of its own to spare for the transition."""
    return replace(shot, motion=replace(shot.motion, frames=shot.motion.frames - tail, tail=tail))


@pytest.mark.parametrize("kind", ["dissolve", "wipe"])
def test_two_shots_are_seen_at_once_and_a_film_that_goes_on_there_is_the_same(
    small_shot: StagedShot, store: FolderStore, kind: str
) -> None:
    settings = Settings.of(width=64, height=36, fps=12)
    plain = staging_of(small_shot, "cut")
    shots = (with_tail(plain.shots[0], 2), plain.shots[1])
    script = tuple(
        shot.model_copy(update={"seconds": Fraction(len_, 12)}) for shot, len_ in zip(plain.screenplay.shots, (4, 6), strict=True)
    )
    second = script[1].model_copy(update={"transition": kind})
    both = Staging(Screenplay(shots=(script[0], second)), shots)
    alone = Staging(Screenplay(shots=script), shots)
    made = footage(both, settings, NullRenderer(store), Watch())
    frames, apart = list(made.frames()), list(footage(alone, settings, NullRenderer(store), Watch()).frames())
    assert [frame.index for frame in frames] == list(range(10))
    assert [f.picture.tobytes() for f in frames[:4]] == [f.picture.tobytes() for f in apart[:4]]
    assert frames[6].picture.tobytes() == apart[6].picture.tobytes()
    for index in (4, 5):
        assert frames[index].picture.tobytes() != apart[index].picture.tobytes()
    assert made.onward is not None
    again = list(made.onward(4))
    assert [f.index for f in again] == list(range(4, 10))
    assert np.abs(again[0].picture.astype(int) - frames[4].picture).max() <= 8  # steadied by fewer frames


def test_joined_and_veiled_pictures() -> None:
    dark, light = np.full((36, 64, 3), 20, np.uint8), np.full((36, 64, 3), 220, np.uint8)
    half = joined(dark, light, "dissolve", 0.5)
    assert float(half.mean()) == pytest.approx(255 * (0.5 * (20 / 255) ** 2.2 + 0.5 * (220 / 255) ** 2.2) ** (1 / 2.2), abs=1)
    wiped = joined(dark, light, "wipe", 0.5)
    assert (wiped[:, 2] == 220).all()
    assert (wiped[:, -2] == 20).all()
    closed = veiled(light, Veil("iris", 6), 2)
    assert closed[18, 32, 0] == 220
    assert closed[0, 0, 0] == 0
    assert float(veiled(light, Veil("iris", 6), 4).mean()) > float(closed.mean())
    assert tuple(veiled(light, Veil("fade", 9, (255, 0, 0)), 0)[0, 0]) > (100, 0, 0)
    stripes = np.zeros((36, 64, 3), np.uint8)
    stripes[:, ::8] = 255
    smeared = veiled(stripes, Veil("whip pan", 3), 0)
    assert float(np.ptp(smeared[10, 10:50, 0])) < 0.5 * 255
    assert veiled(stripes, Veil("whip pan", 3), 3) is stripes


def test_the_film_fades_out_where_it_says_so(small_shot: StagedShot, store: FolderStore) -> None:
    settings = Settings.of(width=64, height=36, fps=12)
    plain = staging_of(small_shot, "cut")
    last = plain.screenplay.shots[1].model_copy(update={"ending": "fade"})
    faded = Staging(Screenplay(shots=(plain.screenplay.shots[0], last)), plain.shots)

    def light(staging: Staging) -> list[float]:
        return [float(np.mean(f.picture)) for f in footage(staging, settings, NullRenderer(store), Watch()).frames()]

    with_ending, without = light(faded), light(plain)
    # half of the last shot, which is shorter than a second
    assert with_ending[:9] == without[:9]
    assert with_ending[11] == pytest.approx(without[11] * (1 / 4) ** (1 / 2.2), rel=0.02)
    assert with_ending[9] > with_ending[10] > with_ending[11]


def test_requests_by_quality() -> None:
    preview = request_for("s", 6, Settings.of(quality="preview"))
    high = request_for("s", 6, Settings.of(quality="high"))
    assert preview.frames == (0, 2, 4, 5)
    assert high.frames == tuple(range(6))
    assert high.motion_blur
    assert not preview.motion_blur
    assert high.samples > preview.samples


def test_upscaled_footage_is_rendered_small_and_delivered_large(small_shot: StagedShot, store: FolderStore) -> None:
    settings = Settings.of(width=128, height=72, fps=12, upscale=2)
    request = request_for("shot-1", 6, settings)
    assert (request.width, request.height) == (64, 36)
    large = list(footage(staging_of(small_shot, "cut"), settings, NullRenderer(store), Watch()).frames())
    small = list(
        footage(staging_of(small_shot, "cut"), Settings.of(width=64, height=36, fps=12), NullRenderer(store), Watch()).frames()
    )
    assert large[3].picture.shape == (72, 128, 3)
    assert large[3].passes["depth"].shape == (72, 128)
    # The same picture: shrunk again it is the small one, but for the grain.
    shrunk = large[3].picture.reshape(36, 2, 64, 2, 3).mean((1, 3))
    assert np.abs(shrunk - small[3].picture).mean() < 6
    flows = [frame.passes["flow"][..., 2].max() for frame in (large[3], small[3])]
    assert flows[0] == pytest.approx(2 * flows[1])


def test_enlarging_neither_rings_nor_shifts() -> None:
    picture = np.zeros((20, 30, 3), np.float32)
    picture[:, 15:] = 4.0
    large = enlarged(picture, (60, 40))
    assert large.shape == (40, 60, 3)
    assert large.min() >= -1e-6
    assert large.max() < 5
    edge = np.argmax(large[20, :, 0] > 1)
    assert edge in (29, 30)


def test_a_fisheye_is_rendered_finer_and_shown_at_its_size(store: FolderStore, small_shot: StagedShot) -> None:
    asked: list[tuple[int, int]] = []

    class Counting(NullRenderer):
        def render(self, shot: StagedShot, request: RenderRequest, watch: Watch) -> Iterator[RawFrame]:
            asked.append((request.width, request.height))
            return super().render(shot, request, watch)

    bent = replace(small_shot, world=replace(small_shot.world, develop=replace(small_shot.world.develop, fisheye=1.0)))
    settings = Settings.of(width=64, height=36, seconds=1, fps=12)
    shot = Shot(id="shot-1", seconds=Fraction(1, 2), place="studio")
    frames = footage(Staging(Screenplay(shots=(shot,)), (bent,)), settings, Counting(store), Watch()).frames()
    frame = next(iter(frames))
    assert asked == [(128, 72)]
    assert frame.picture.shape == (36, 64, 3)
    assert frame.passes["depth"].shape == (36, 64)
