"""A prism splits a beam of white light: the renderer's glass bends all colours alike, so the rays are traced here, wave by wave,
and lie as light on the paper and on a card that stands in their way."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import bevelled_box, moved
from aozora.world.geometry.rotations import rotation_matrix, turn
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.happenings.optics.beams import GLOWING, dimmed, ribbon
from aozora.world.physics.rays import VISIBLE_NM, Passage, colour_of, index_at, least_deviation, through_prism

SIDE, TALL = 0.06, 0.03
"""Of the prism, in metres."""

BEAM = 0.0028
"""Width of the beam."""

REACH = 0.30
"""Metres from the prism to the card."""

SWAY = math.radians(5.0)
"""How far the prism is turned to and fro while it is looked at."""

ACROSS, ALONG = 96, 28

GLASS = Material(colour=(0.97, 0.985, 1.0), roughness=0.0, transmission=1.0, ior=1.52, specular=0.5)
PAPER = Material(colour=(0.72, 0.72, 0.70), roughness=0.9, specular=0.2)
BOX = Material(colour=(0.02, 0.02, 0.022), roughness=0.5)


def splitting(scene: Scene) -> Happening | None:
    """The first prism of a shot that splits light."""
    for beat in scene.beats("split light"):
        return _split(scene, beat)
    return None


def corners(lean: float) -> Floats:
    """The prism's corners (3, 2), the apex first, turned by `lean` about its middle."""
    out = SIDE / math.sqrt(3.0)
    angles = lean + np.radians([270.0, 30.0, 150.0])
    return out * np.stack([np.cos(angles), np.sin(angles)], -1)


def beam_way() -> Floats:
    """The direction (2,) of the beam: green light goes through the unturned prism evenly."""
    lean = 0.5 * least_deviation(float(index_at("flint", 550.0)), math.radians(60.0))
    return np.array([math.cos(lean), -math.sin(lean)])


def passage(lean: float) -> tuple[Floats, Passage]:
    """The waves (k,) of the beam and their ways through a prism that is turned by `lean`; it meets the middle of a side."""
    waves = np.linspace(*VISIBLE_NM, ACROSS)
    points = corners(lean)
    meets = 0.5 * (points[0] + points[2])
    return waves, through_prism(points, meets - 0.2 * beam_way(), beam_way(), index_at("flint", waves))


def _split(scene: Scene, beat: Beat) -> Happening:
    tableau = Tableau(scene, beat)
    swing = SWAY * np.sin(2 * math.pi * tableau.shares)
    paths = [passage(float(lean)) for lean in swing]
    tableau.still("paper", moved(bevelled_box((0.62, 0.44, 0.0006), 0.0002, 1), (0.06, 0.03, 0.0003)), PAPER, substance="paper")
    _prism(tableau, swing)
    _beam(tableau, paths[0][1])
    _fan(tableau, paths)
    _card(tableau, paths)
    made = tableau.made((-0.10, -0.03, 0.0), (0.27, 0.17, 0.04))
    return replace(made, lights=dimmed(scene))


def _prism(tableau: Tableau, swing: Floats) -> None:
    """The glass, which turns; it hovers a hair above the beam's ribbon on the paper."""
    body = _block(corners(0.0), TALL)
    places = np.zeros((len(swing), 3)) + np.array([0.0, 0.0, 0.0016])
    turns = [rotation_matrix(turn((0, 0, 1), math.degrees(float(lean)))) for lean in swing]
    tableau.moving("prism", body, GLASS, places, turns)


def _block(outline: Floats, height: float) -> Mesh:
    """A triangle (3, 2) drawn up to a height, its edges sharp."""
    points = np.concatenate([np.column_stack([outline, np.full(3, z)]) for z in (0.0, height)])
    corner = np.array([0, 2, 1, 3, 4, 5, 0, 1, 4, 3, 1, 2, 5, 4, 2, 0, 3, 5], np.int32)
    return Mesh(points.astype(np.float32), corner, np.array([0, 3, 6, 10, 14], np.int32), smooth=False)


def _beam(tableau: Tableau, passed: Passage) -> None:
    """A box with a slit, and the white beam from it to the prism."""
    way = beam_way()
    side = np.array([-way[1], way[0]])
    start = passed.enters[0] - 0.135 * way
    edge = np.linspace(0.5, -0.5, 5)[:, None] * BEAM * side
    bright = np.clip(1.6 - 2.2 * np.abs(np.linspace(-1, 1, 5)) ** 2, 0.25, 1)[None, :, None]
    colours = np.broadcast_to(1.5 * bright, (6, 5, 3))
    _, mesh = ribbon(start + edge, passed.enters[0] + edge, colours, 0.0012)
    tableau.still("beam", mesh, GLOWING)
    lamp = bevelled_box((0.07, 0.035, 0.03), 0.003, 2)
    middle = start - 0.035 * way
    angle = math.degrees(math.atan2(float(way[1]), float(way[0])))
    body = moved(lamp, (float(middle[0]), float(middle[1]), 0.0155), turn((0, 0, 1), angle))
    tableau.still("lamp", body, BOX, substance="metal")


def _fan(tableau: Tableau, paths: list[tuple[Floats, Passage]]) -> None:
    """The colours inside of the prism and beyond it, as far as the card; the ribbon bends as the prism turns."""
    waves = paths[0][0]
    for name, (near, far) in {"inside": (_entering, _leaving), "fan": (_leaving, _landing)}.items():
        ends = [(near(passed), far(passed)) for _, passed in paths]
        colours = _mixed(waves, *ends[0])
        points = np.stack([ribbon(a, b, colours, 0.0012)[0] for a, b in ends])
        _, mesh = ribbon(*ends[0], colours, 0.0012)
        tableau.bending(name, mesh, GLOWING, points)


def _entering(passed: Passage) -> Floats:
    return _spread(passed.enters, passed.inside)


def _leaving(passed: Passage) -> Floats:
    return _spread(passed.leaves, passed.beyond)


def _landing(passed: Passage) -> Floats:
    return _spread(passed.leaves + REACH * passed.beyond, passed.beyond)


def _spread(places: Floats, ways: Floats) -> Floats:
    """Places (k, 2) of the rays, moved apart by the width of the beam: violet, which is bent most, lies to the left."""
    share = np.linspace(0.5, -0.5, len(places))[:, None]
    return places + share * BEAM * np.stack([-ways[:, 1], ways[:, 0]], -1)


def _mixed(waves: Floats, near: Floats, far: Floats) -> Floats:
    """The colour (m, n, 3) of a ribbon between two rows: where the waves have not yet parted they are white together."""
    pure = colour_of(waves) ** 0.8
    pure = 1.5 * pure / pure.max()
    rows: list[Floats] = []
    for share in np.linspace(0, 1, ALONG):
        line = (1 - share) * near + share * far
        away = np.linalg.norm(line[:, None] - line[None], axis=-1)
        # Each wave is as wide as the beam; what lies at a place is all that reach it.
        parted = max(float(away.max()) - BEAM, 1e-5)
        width = max(1, round(len(waves) * BEAM / (parted + BEAM)))
        kernel = np.ones(width) / width
        padded = np.pad(pure, ((width, width), (0, 0)), mode="edge")
        blurred = np.stack([np.convolve(padded[:, c], kernel, "same") for c in range(3)], -1)[width:-width]
        white = pure.mean(0)
        together = min(1.0, BEAM / (parted + BEAM) * 1.15)
        mixed = (1 - together**2) * blurred + together**2 * white / white.max()
        rows.append(mixed / (1.0 + 0.6 * share))
    return np.array(rows)


def _card(tableau: Tableau, paths: list[tuple[Floats, Passage]]) -> None:
    """A white card across the fan, on which the spectrum stands."""
    waves, passed = paths[0]
    middle = passed.beyond[len(waves) // 2]
    spot = passed.leaves[len(waves) // 2] + (REACH + 0.001) * middle
    angle = math.degrees(math.atan2(float(middle[1]), float(middle[0])))
    card = moved(bevelled_box((0.003, 0.13, 0.075), 0.001, 1), (0.0015, 0.0, 0.0375))
    tableau.still("card", moved(card, (float(spot[0]), float(spot[1]), 0.0), turn((0, 0, 1), angle)), PAPER, substance="paper")
    ends = [_landing(one) for _, one in paths]
    colours = _mixed(waves, _leaving(passed), ends[0])[-1]
    shades = np.stack([colours * s for s in (0.9, 1.2, 1.2, 0.9)])
    points: list[Floats] = []
    for row in ends:
        flat = row - 0.0012 * middle
        points.append(np.concatenate([np.column_stack([flat, np.full(len(flat), z)]) for z in (0.0015, 0.012, 0.032, 0.042)]))
    _, mesh = ribbon(ends[0], ends[0], shades, 0.0)
    tableau.bending("spectrum", mesh, GLOWING, np.stack(points))
