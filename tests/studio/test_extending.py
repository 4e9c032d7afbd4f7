"""What goes on in a longer film, and what has been done."""

from fractions import Fraction
from pathlib import Path

import numpy as np

from aozora.director.changes.reading import Reader
from aozora.engines.world import catalogue
from aozora.film.brief import Brief
from aozora.film.continuing import continued
from aozora.film.production import StagedShot
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.film.store import Digest, FolderStore
from aozora.film.watch import Watch
from aozora.sound.department import line_seconds, rehearse
from aozora.studio.extending import lengthened
from aozora.studio.make import plan
from aozora.world.stage import stage

SETTINGS = Settings.of(width=64, height=36, fps=12, seconds=1)


def longer(screenplay: Screenplay, seconds: Fraction) -> Screenplay:
    return lengthened(screenplay, seconds, None, False, Reader(catalogue(), line_seconds, 0))[0]


def test_walks_go_on_and_what_was_grown_stays() -> None:
    for prompt, end in (("A man walks through a park", Fraction(3)), ("An apple grows", Fraction(1))):
        after = longer(plan(Brief.of(prompt, SETTINGS)), Fraction(2))
        assert after.seconds == 3
        assert {beat.end for beat in after.shots[0].beats} == {end}


def test_a_pour_goes_on_from_its_last_state(tmp_path: Path) -> None:
    before = plan(Brief.of("Water pours from a jug into a glass on a table", SETTINGS))
    store = FolderStore(tmp_path / "assets")

    def shot(screenplay: Screenplay) -> StagedShot:
        settings = SETTINGS.model_copy(update={"seconds": screenplay.seconds})
        return stage(screenplay, rehearse(screenplay, Watch()), settings, store, Watch()).shots[0]

    old, new = shot(before), shot(longer(before, Fraction(1, 2)))
    motion = continued(old.motion, new.motion, store)
    ((liquid, meshes),) = motion.surfaces.items()
    assert meshes[:12] == old.motion.surfaces[liquid]
    assert len(meshes) == 18

    def volume(digest: Digest) -> float:
        arrays = store.get(digest)[0]
        corners = arrays["points"].astype(np.float64)[arrays["faces"]]
        return float((corners[:, 0] * np.cross(corners[:, 1], corners[:, 2])).sum() / 6)

    volumes = np.array([volume(digest) for digest in meshes])
    steps = np.abs(np.diff(volumes))
    assert volumes[11] > 0.5 * volumes.max()
    assert steps[11] <= np.percentile(steps[:11], 95)
