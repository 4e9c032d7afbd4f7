"""Which frames of a shot are rendered."""

import numpy as np

from aozora.film.motion import CameraTrack
from aozora.render.quality import with_fast


def going(speed_m_s: float, frames: int = 9, fps: float = 24.0) -> CameraTrack:
    """A camera of 36 mm that goes by what is 5 m away."""
    times = (np.arange(frames)[:, None] + np.array([-0.25, 0.0, 0.25])) / fps
    positions = np.stack([speed_m_s * times, 0 * times, 0 * times], -1).astype(np.float32)
    rotations = np.zeros((frames, 3, 4), np.float32)
    rotations[..., 0] = 1.0
    same = np.ones((frames, 3), np.float32)
    return CameraTrack(positions, rotations, 36.0 * same, 5.0 * same, 0.0 * same)


def test_frames_in_between_are_made_unless_the_ground_rushes_by() -> None:
    every_other = (0, 2, 4, 6, 8)
    # At 3 m/s what is as far as the subject goes by at 2.5 % of the width per frame, at 22 m/s at 18 %.
    assert with_fast(every_other, going(3.0)) == every_other
    assert with_fast(every_other, going(22.0)) == tuple(range(9))
    assert with_fast((2, 4), going(22.0)) == (2, 3, 4)
    assert with_fast((), going(22.0)) == ()
