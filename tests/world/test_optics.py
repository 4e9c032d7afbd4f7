"""Experiments of optics: the beams lie where the laws say, the mirror shows the face, the lens is ground to its focus."""

import math
from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
import pytest

from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.projection import matrices
from aozora.film.screenplay import Beat, Relation, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.film.world import get_mesh
from aozora.world.happenings.optics.beams import DIM
from aozora.world.happenings.optics.enlarging import CURVE, LENS, lens_mesh
from aozora.world.happenings.optics.looking_glass import FRONT, mirror_heading
from aozora.world.happenings.optics.splitting import passage
from aozora.world.happenings.optics.throwing_back import FIRST, normal_at, way_back
from aozora.world.physics.rays import focal_length
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=12, seed=3, quality="preview")
STORE = MemoryStore()


@cache
def staged(action: str, subject: str, target: str = "", manner: tuple[str, ...] = ()) -> StagedShot:
    """Two seconds of an experiment; its beat must be shown."""
    cast = [Role(id="it", kind=subject, category="thing"), *([Role(id="tool", kind=target, category="thing")] if target else [])]
    beat = Beat(id="beat", action=action, subject="it", targets=("tool",) if target else (), end=Fraction(2), manner=manner)
    shot = Shot(id="s", seconds=Fraction(2), place="table top", roles=tuple(role.id for role in cast), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    screenplay = Screenplay(prompt="x", cast=tuple(cast), shots=(shot,), understanding=(span,))
    made = stage(screenplay, Cues(), SETTINGS, STORE, Watch())
    assert made.screenplay.understanding[0].status == "depicted", made.notes
    return made.shots[0]


def points(shot: StagedShot, name: str) -> Any:
    entity = shot.world.entity(name)
    return get_mesh(STORE, entity.parts[0].mesh).points.astype(float)


def test_the_fan_of_the_prism_ends_on_the_card_with_red_and_violet_at_its_edges() -> None:
    shot = staged("split light", "prism")
    fan = get_mesh(STORE, shot.world.entity("it/fan").parts[0].mesh)
    assert fan.colours is not None
    last = fan.colours[-96:]
    assert last[:6].mean(0).argmax() == 2
    assert last[-6:].mean(0).argmax() == 0
    assert last[40:56].mean(0).argmax() == 1
    near, far = fan.points[:96], fan.points[-96:]
    waves, passed = passage(0.0)
    spread = 2 * 0.30 * math.tan(0.5 * math.acos(float(passed.beyond[0] @ passed.beyond[-1])))
    wide = float(np.linalg.norm(far[-1] - far[0]) - np.linalg.norm(near[-1] - near[0]))
    assert wide == pytest.approx(spread, rel=0.1)
    assert len(waves) == 96
    assert max(float(share.max()) for lamp, share in shot.motion.lights.items() if lamp.startswith("studio")) <= DIM * 1.01


def test_the_beam_goes_back_at_the_angle_at_which_it_came_and_turns_twice_as_far() -> None:
    for incidence in (0.3, FIRST, 1.2):
        back, normal = way_back(incidence), normal_at(incidence)
        assert back @ normal == pytest.approx(math.cos(incidence))
        assert -np.array([1.0, 0.0]) @ normal == pytest.approx(math.cos(incidence))
    shot = staged("reflect beam", "laser pointer", manner=("thing a red laser beam",))
    beam, mirror = (
        np.unwrap([math.atan2(m[1, 0], m[0, 0]) for m in matrices(shot.motion.transforms[f"it/{name}"].rotations[:, 1])])
        for name in ("going", "mirror")
    )
    assert np.ptp(beam) == pytest.approx(2 * np.ptp(mirror), rel=1e-3)
    dot = shot.motion.transforms["it/dot"].positions[:, 1]
    start = shot.motion.transforms["it/going"].positions[:, 1]
    assert np.allclose(np.linalg.norm(dot - start, axis=1), 0.264, atol=1e-3)


def test_the_lens_is_ground_for_thirteen_centimetres() -> None:
    mesh = lens_mesh()
    radius = np.linalg.norm(mesh.points[:, :2], axis=1)
    thick = float(np.ptp(mesh.points[:, 2]))
    assert radius.max() == pytest.approx(LENS, rel=1e-3)
    deep = np.abs(mesh.points[:, 2]) + math.sqrt(CURVE**2 - LENS**2)
    assert np.allclose(np.hypot(radius, deep), CURVE, rtol=1e-4), "every point lies on its sphere"
    assert focal_length(1.517, CURVE, -CURVE, thick) == pytest.approx(0.133, abs=0.003)


@pytest.mark.parametrize(("manner", "lying"), [((), True), (("far upside-down",), False)])
def test_the_glass_lies_over_what_is_read_and_stands_before_what_is_far(manner: tuple[str, ...], lying: bool) -> None:
    shot = staged("magnify", "magnifying glass", "newspaper" if lying else "candle", manner)
    turned = matrices(shot.motion.transforms["it/lens"].rotations[:, 1])[0]
    assert bool(abs(turned[2, 2]) > 0.99) is lying


def test_a_straw_reaches_from_the_water_over_the_rim() -> None:
    shot = staged("stand in water", "drinking straw", "glass of water", ("rod straw",))
    heights = points(shot, "it/straw")
    assert "it/vessel" in [entity.id for entity in shot.world.entities]
    assert np.ptp(heights[:, 2]) > 0.12


def test_a_mirror_looks_half_way_between_the_face_and_the_lens() -> None:
    mirror, face, eye = np.array([0.0, 0.0]), np.array([-1.0, 0.0]), np.array([0.0, -5.0])
    assert math.degrees(mirror_heading(mirror, face, eye)) == pytest.approx(-135.0)
    cast = (Role(id="w", kind="woman", category="being"), Role(id="m", kind="mirror", category="thing"))
    beat = Beat(id="b", action="look", subject="w", targets=("m",), end=Fraction(1))
    beside = Relation(id="r", subject="w", relation="left of", object="m")
    shot = Shot(id="s", seconds=Fraction(1), place="living room", roles=("w", "m"), beats=(beat,), relations=(beside,))
    made = stage(Screenplay(prompt="x", cast=cast, shots=(shot,)), Cues(), SETTINGS, STORE, Watch()).shots[0]
    track = made.motion.transforms["m"]
    turned = matrices(track.rotations[:1, 1])[0] @ np.array([math.cos(FRONT), math.sin(FRONT), 0.0])
    spot = track.positions[0, 1].astype(float)
    seen = made.motion.camera.positions[0, 1] - spot
    person = np.array(made.world.entity("w").position) - spot
    ways = [way[:2] / np.linalg.norm(way[:2]) for way in (seen, person)]
    angles = [math.degrees(math.acos(float(np.clip(way @ turned[:2], -1, 1)))) for way in ways]
    assert angles[0] == pytest.approx(angles[1], abs=12.0), "the camera is solved later and may stand a little aside"
