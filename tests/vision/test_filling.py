"""Holes in pictures are closed so that nobody sees where they were."""

import numpy as np

from aozora.vision.opencv import filled


def test_a_horizon_goes_on_behind_what_stood_before_it() -> None:
    rows = np.clip((np.arange(120) - 50) / 20, 0, 1)
    rng = np.random.default_rng(1)
    scene = (60 + 120 * rows)[:, None, None] + rng.normal(0, 1.5, (120, 200, 3))
    truth = np.clip(np.rint(scene), 0, 255).astype(np.uint8)
    hole = np.zeros((120, 200), bool)
    hole[30:100, 80:125] = True
    shown = truth.copy()
    shown[hole] = (180, 60, 20)
    closed = filled(shown, hole, 4.0)
    assert (closed[~hole] == truth[~hole]).all()
    away = np.abs(closed[hole].astype(int) - truth[hole])
    assert away.mean() < 6
    assert np.percentile(away, 99) < 25
    assert (
        0.5
        < np.diff(closed[90:98, 85:120].astype(float), axis=1).std() / np.diff(truth[90:98, 85:120].astype(float), axis=1).std()
        < 1.5
    )


def test_what_has_no_hole_or_nothing_else_is_left_alone() -> None:
    picture = np.full((8, 8, 3), 9, np.uint8)
    assert (filled(picture, np.zeros((8, 8), bool)) == picture).all()
    assert (filled(picture, np.ones((8, 8), bool)) == picture).all()
