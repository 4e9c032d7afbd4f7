"""A laser beam is thrown back by a mirror that turns: the beam turns twice as far."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material
from aozora.world.geometry.primitives import bevelled_box, cylinder, merged, moved, sphere, with_slot
from aozora.world.geometry.rotations import rotation_matrix, turn
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.happenings.optics.beams import GLOWING, dimmed, thread
from aozora.world.happenings.optics.splitting import BOX, PAPER
from aozora.world.palette import linear_of
from aozora.world.physics.rays import reflected

HEIGHT = 0.034
"""Metres of the beam above the table."""

FIRST, LAST = math.radians(38.0), math.radians(57.0)
"""The angle of incidence at the beginning and at the end."""

SCREEN_M = 0.26
"""Radius of the curved screen about the mirror."""

COMES = 0.25
"""Metres from the laser to the mirror."""

COLOURS = {"green": (0.03, 2.2, 0.10), "blue": (0.08, 0.12, 2.4), "violet": (0.5, 0.05, 2.2), "purple": (0.5, 0.05, 2.2)}
RED = (2.4, 0.05, 0.03)

SILVER = Material(colour=(0.93, 0.94, 0.95), metallic=1.0, roughness=0.0)
FRAME = Material(colour=linear_of("3a3a3e"), roughness=0.4, metallic=0.6)


def throwing_back(scene: Scene) -> Happening | None:
    """The first beam of a shot that meets a mirror."""
    for beat in scene.beats("reflect beam"):
        return _thrown_back(scene, beat)
    return None


def normal_at(incidence: float) -> Floats:
    """The mirror's unit normal (2,) for a beam that comes along +X."""
    return np.array([-math.cos(incidence), -math.sin(incidence)])


def way_back(incidence: float) -> Floats:
    """The direction (2,) of the beam after the mirror."""
    return reflected(np.array([1.0, 0.0]), normal_at(incidence))


def _thrown_back(scene: Scene, beat: Beat) -> Happening:
    tableau = Tableau(scene, beat)
    colour = next((c for word, c in COLOURS.items() if any(word in text for text in beat.manner)), RED)
    angles = FIRST + (LAST - FIRST) * 0.5 * (1 - np.cos(2 * math.pi * tableau.shares))
    _mirror(tableau, angles)
    aim = np.array([0.0, 0.0, HEIGHT])
    tableau.still("coming", thread(aim - [COMES, 0, 0], aim, 0.0013, colour), GLOWING)
    pointer = merged([moved(cylinder(0.009, 0.11, 0.002, 32), rotation=turn((0, 1, 0), 90))])
    tableau.still("laser", moved(pointer, (-COMES - 0.055, 0.0, HEIGHT)), BOX, substance="metal")
    tableau.still(
        "stand", moved(bevelled_box((0.05, 0.03, HEIGHT - 0.009), 0.002, 2), (-COMES - 0.06, 0, (HEIGHT - 0.009) / 2)), BOX
    )
    along = thread(np.zeros(3), np.array([SCREEN_M, 0.0, 0.0]), 0.0013, colour)
    turns = [_turned(way_back(float(a))) for a in angles]
    places = np.zeros((len(angles), 3)) + aim
    tableau.moving("going", along, GLOWING, places, turns)
    dot = sphere(0.0058, 16)  # through the thin card, so that it is seen from both sides
    dot = replace(dot, colours=np.broadcast_to(np.array(colour, np.float32) + 0.5, (len(dot.points), 3)).copy())
    spots = aim + (SCREEN_M + 0.004) * np.array([[*way_back(float(a)), 0.0] for a in angles])
    tableau.moving("dot", dot, GLOWING, spots)
    _screen(tableau)
    made = tableau.made((-0.30, -0.26, 0.0), (0.10, 0.06, 0.09))
    return replace(made, lights=dimmed(scene))


def _turned(way: Floats) -> Floats:
    return rotation_matrix(turn((0, 0, 1), math.degrees(math.atan2(float(way[1]), float(way[0])))))


def _mirror(tableau: Tableau, angles: Floats) -> None:
    """A small mirror on a foot, its silver through the axis on which it turns."""
    glass = with_slot(moved(bevelled_box((0.001, 0.07, 0.06), 0.0003, 1), (-0.0005, 0.0, HEIGHT)), 0)
    back = with_slot(moved(bevelled_box((0.006, 0.078, 0.068), 0.002, 2), (0.0035, 0.0, HEIGHT)), 1)
    foot = with_slot(moved(cylinder(0.03, 0.004, 0.001, 40), (0.006, 0.0, 0.002)), 1)
    turns = [_turned(-normal_at(float(a))) for a in angles]
    tableau.moving("mirror", merged([glass, back, foot]), (SILVER, FRAME), np.zeros((len(angles), 3)), turns)


def _screen(tableau: Tableau) -> None:
    """A strip of white card, bent about the mirror."""
    angles = np.radians(np.linspace(-125.0, -45.0, 40))
    strips = [
        moved(
            bevelled_box((0.002, 0.0095, 0.08), 0.0004, 1),
            ((SCREEN_M + 0.004) * math.cos(a), (SCREEN_M + 0.004) * math.sin(a), 0.04),
            turn((0, 0, 1), math.degrees(float(a))),
        )
        for a in angles
    ]
    tableau.still("screen", merged(strips), PAPER, substance="paper")
