"""The same screenplay, composed anew for every shape of picture: the id pass shows the subject whole and large in each."""

from fractions import Fraction

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.production import RenderRequest
from aozora.film.screenplay import CameraPlan, Role, Screenplay, Shot
from aozora.film.settings import Settings
from aozora.film.store import FolderStore
from aozora.film.watch import Watch
from aozora.render.blender.renderer import CyclesRenderer
from aozora.world.stage import stage

TEAPOT = Role(id="teapot-1", kind="teapot", category="thing")
SHOT = Shot(
    id="shot-1",
    seconds=Fraction(1),
    place="table top",
    roles=("teapot-1",),
    camera=CameraPlan(framing="full shot", subjects=("teapot-1",)),
)


@pytest.mark.parametrize("size", [(128, 72), (72, 128), (96, 96), (80, 100), (172, 72)])
def test_the_subject_is_whole_and_large_in_every_shape(cycles: CyclesRenderer, store: FolderStore, size: tuple[int, int]) -> None:
    settings = Settings.of(width=size[0], height=size[1], fps=12, seconds=1)
    staging = stage(Screenplay(cast=(TEAPOT,), shots=(SHOT,)), Cues(), settings, store, Watch())
    request = RenderRequest("shot-1", (6,), *size, passes=frozenset(["ids"]))
    (frame,) = cycles.render(staging.shots[0], request, Watch())
    y, x = np.nonzero(frame.passes["ids"] == staging.shots[0].world.entity("teapot-1").pass_index)
    width, height = size
    assert x.min() > 0
    assert x.max() < width - 1
    assert y.min() > 0
    assert y.max() < height - 1
    assert max((x.max() - x.min()) / width, (y.max() - y.min()) / height) > 0.4
    assert abs((x.min() + x.max()) / 2 - width / 2) < 0.12 * width
