"""What stands slanting in a glass of water looks broken at the surface: the water's surface and wall bend what is seen through
them."""

import math

import numpy as np

from aozora.film.screenplay import Beat
from aozora.film.world import Material
from aozora.world.geometry.primitives import tube
from aozora.world.happenings.experiments.tableau import Tableau, said
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.palette import linear_of

LOOKS = {"pencil": ("d9a62a", 0.0036), "spoon": ("b8b8bc", 0.0026), "stick": ("b98a55", 0.003), "pen": ("2343a8", 0.0045)}
STRAW = ("d0242c", 0.0034)


def breaking_straw(scene: Scene) -> Happening | None:
    """The first straw, pencil or stick of a shot that stands in water."""
    for beat in scene.beats("stand in water"):
        return _broken(scene, beat)
    return None


def _broken(scene: Scene, beat: Beat) -> Happening:
    tableau = Tableau(scene, beat)
    vessel = next((scene.brief.assets[role] for role in beat.targets), None)
    if vessel is None:
        return Happening()
    tall, radius = vessel.size[2], 0.5 * min(vessel.size[:2])
    still = np.zeros((len(tableau.shares), 3))
    tableau.thing("vessel", vessel, still)
    tone, thick = next((look for word, look in LOOKS.items() if word in said(beat, "rod")), STRAW)
    swing = math.radians(7.0) * np.sin(2 * math.pi * tableau.shares)
    foot = np.array([-0.45 * radius, 0.2 * radius, 0.09 * tall])
    points: list[Floats] = []
    mesh = tube(np.stack([np.zeros(3), [0, 0, 0.8 * tall], [0, 0, 1.6 * tall]]), thick, 20)
    for lean in swing:
        angle = math.radians(18.0) + float(lean) * 0.35
        way = np.array([math.sin(angle), 0.05, math.cos(angle)])
        along = mesh.points[:, 2:3] * way / np.linalg.norm(way)
        points.append(foot + along + mesh.points * np.array([1.0, 1.0, 0.0]))
    look = Material(colour=linear_of(tone), roughness=0.35, specular=0.4)
    tableau.bending("straw", mesh, look, np.stack(points))
    return tableau.made((-0.055, -0.035, 0.0), (0.055, 0.035, 1.35 * tall))
