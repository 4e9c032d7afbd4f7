"""What is drawn on: a wall, a canvas, a box, cloth, a page; upright before the camera or flat on the table."""

from dataclasses import dataclass, replace

import numpy as np

from aozora.film.world import Material, Mesh, Vec3
from aozora.world.elements import Asset
from aozora.world.geometry.noise import fbm
from aozora.world.geometry.primitives import bevelled_box, merged, sheet
from aozora.world.happenings.experiments.tableau import Tableau
from aozora.world.happenings.happening import Floats
from aozora.world.palette import colour as colour_of
from aozora.world.surfaces import surface


@dataclass(frozen=True)
class Ground:
    """A surface to draw on: its middle (3,) in the tableau, its axes as columns (right, up, out of it), width and height that are
    free for a mark, and the width and height that the camera should see."""

    middle: Floats
    axes: Floats
    free: tuple[float, float]
    shown: tuple[float, float]

    def placed(self, points: Floats) -> Floats:
        """Points (..., 3) in the axes of the surface, in the tableau."""
        return points @ self.axes.T + self.middle

    def seen(self) -> tuple[Vec3, Vec3]:
        """The corners of what the camera should see."""
        wide, high = 0.5 * self.shown[0], 0.5 * self.shown[1]
        corners = self.placed(np.array([[x, y, z] for x in (-wide, wide) for y in (-high, high) for z in (-0.005, 0.02)]))
        (a, b, c), (d, e, f) = corners.min(0).tolist(), corners.max(0).tolist()
        return (a, b, c), (d, e, f)


UPRIGHT = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
FLAT = np.eye(3)


def ground_of(tableau: Tableau, asset: Asset, phrase: str) -> Ground:
    """The surface that a phrase names, brought into the tableau; a board in the asset's material if it is none of those known."""
    role = tableau.scene.brief.cast[tableau.beat.subject]
    store = tableau.scene.store
    words = set(phrase.replace(",", " ").replace("-", " ").split())
    material, colour = role.attributes.material, role.attributes.colour

    def look(usual: str, tint: str = "") -> Material:
        made = surface(material or usual, colour or tint, store, 5, detail=0.6)
        return replace(made, bump_m=max(made.bump_m, 0.0006)) if made.bump_texture is not None else made

    if words & {"canvas", "easel"}:
        return _canvas(tableau, look("fabric", "white"))
    if words & {"box", "carton", "crate"}:
        return _box(tableau, look("cardboard"))
    if words & {"page", "book", "notebook", "paper", "letter", "envelope"}:
        return _page(tableau, "old" in words, colour, "book" in words or "page" in words)
    if words & {"fabric", "cloth", "shirt", "denim", "linen", "cotton", "leather", "napkin", "sleeve"}:
        return _cloth(tableau, look("fabric", "cream"))
    usual = (
        "stone"
        if words & {"sidewalk", "pavement", "stone", "rock"}
        else "wood"
        if words & {"wood", "plank", "door"}
        else "concrete"
    )
    if words & {"blackboard", "chalkboard"}:
        return _wall(tableau, Material(colour=(0.018, 0.03, 0.024), roughness=0.75, specular=0.3))
    if words & {"whiteboard", "glass", "window", "mirror"}:
        return _wall(tableau, Material(colour=(0.8, 0.81, 0.82), roughness=0.08, coat=0.6))
    return _wall(tableau, look(usual))


def _wall(tableau: Tableau, look: Material) -> Ground:
    """A wall that is larger than the picture."""
    at = (0.0, 0.0, 0.5)
    rows = np.linspace(-1.3, 1.3, 180), np.linspace(-1.0, 1.0, 140)
    x, z = np.meshgrid(*rows, indexing="ij")
    rough = 0.0025 * fbm(9 * x, 9 * z, 5, 3) * np.clip((np.abs(x) - 0.22) / 0.1 + np.clip((np.abs(z) - 0.15) / 0.1, 0, 1), 0, 1)
    mesh = sheet(np.stack([x, 0.002 + rough, z], -1), np.stack([x, z], -1))
    tableau.still("ground", mesh, look, at=at)
    return Ground(np.array(at), UPRIGHT, (0.24, 0.15), (0.42, 0.235))


def _canvas(tableau: Tableau, look: Material) -> Ground:
    at = (0.0, 0.0, 0.21)
    frame = bevelled_box((0.52, 0.02, 0.38), 0.004, 2)
    weave = replace(look, colour=(0.82, 0.80, 0.75), roughness=0.95)
    tableau.still("ground", frame, weave, at=(0.0, 0.0112, 0.21))
    rail = bevelled_box((0.7, 0.05, 0.02), 0.003, 2)
    tableau.still("rail", rail, surface("oak", "", tableau.scene.store, 4), at=(0.0, 0.01, 0.01))
    post = bevelled_box((0.04, 0.03, 0.8), 0.003, 2)
    tableau.still("post", post, surface("oak", "", tableau.scene.store, 4), at=(0.0, 0.045, 0.4))
    return Ground(np.array(at), UPRIGHT, (0.28, 0.20), (0.46, 0.27))


def _box(tableau: Tableau, look: Material) -> Ground:
    body = bevelled_box((0.40, 0.28, 0.26), 0.004, 2)
    tableau.still("ground", body, look, at=(0.0, 0.141, 0.13))
    tape = bevelled_box((0.402, 0.055, 0.262), 0.002, 1)
    tableau.still("tape", tape, Material(colour=(0.52, 0.36, 0.19), roughness=0.2, coat=0.3, alpha=0.85), at=(0.0, 0.141, 0.1305))
    return Ground(np.array([0.0, 0.0, 0.135]), UPRIGHT, (0.25, 0.11), (0.42, 0.24))


def _cloth(tableau: Tableau, look: Material) -> Ground:
    """A piece of cloth that lies on the table, its edge in waves."""
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, 90), np.linspace(-0.5, 0.5, 80), indexing="ij")
    rim = np.clip((np.maximum(np.abs(u), np.abs(v)) - 0.32) / 0.18, 0, 1)
    z = 0.0035 + 0.02 * rim * np.abs(fbm(5 * u + 2, 5 * v, 3, 4))
    edge = 1.0 + 0.03 * fbm(4 * u, 4 * v, 3, 9) * rim
    mesh = sheet(np.stack([0.50 * u * edge, 0.40 * v * edge, z], -1), np.stack([0.5 * u, 0.4 * v], -1))
    tableau.still("ground", mesh, look)
    return Ground(np.array([0.0, 0.0, 0.0036]), FLAT, (0.22, 0.09), (0.36, 0.2))


def _page(tableau: Tableau, old: bool, colour: str, bound: bool) -> Ground:
    """An open book, or a sheet of paper; print on its left page."""
    paper = Material(
        colour=colour_of(colour) if colour else (0.62, 0.45, 0.24) if old else (0.82, 0.80, 0.74), roughness=0.9, specular=0.2
    )
    if not bound:
        tableau.still("ground", bevelled_box((0.30, 0.21, 0.001), 0.0004, 1), paper, at=(0.0, 0.0, 0.0005))
        return Ground(np.array([0.0, 0.0, 0.0011]), FLAT, (0.20, 0.10), (0.32, 0.2))
    u, v = np.meshgrid(np.linspace(-1, 1, 121), np.linspace(-0.5, 0.5, 30), indexing="ij")
    away = np.abs(u)
    z = 0.018 + 0.008 * np.exp(-(((away - 0.22) / 0.2) ** 2)) - 0.016 * np.exp(-((away / 0.05) ** 2)) - 0.004 * away
    flat = np.where(u > 0.18, 0.0235, z)
    pages = sheet(np.stack([0.19 * u, 0.27 * v, np.minimum(flat, 0.0255)], -1))
    cover = bevelled_box((0.40, 0.285, 0.006), 0.002, 2)
    block = bevelled_box((0.378, 0.268, 0.009), 0.002, 2)
    tableau.still("pages", pages, paper)
    tableau.still("block", block, replace(paper, colour=(0.55, 0.46, 0.30)), at=(0.0, 0.0, 0.0095))
    tableau.still("cover", cover, Material(colour=(0.16, 0.05, 0.03), roughness=0.6), at=(0.0, 0.0, 0.003))
    _print(tableau)
    return Ground(np.array([0.108, 0.0, 0.0238]), FLAT, (0.13, 0.09), (0.30, 0.18))


def _print(tableau: Tableau) -> None:
    """Lines of print on the left page."""
    bars: list[Mesh] = []
    for row in range(15):
        y = 0.112 - 0.0155 * row
        x = -0.172
        for word in range(6):
            width = 0.010 + 0.012 * ((7 * row + 5 * word) % 4) / 3
            if x + width > -0.03:
                break
            bars.append(_bar(x, y, width))
            x += width + 0.0045
    tableau.still("print", merged(bars), Material(colour=(0.06, 0.05, 0.05), roughness=0.9))


def _bar(x: float, y: float, width: float) -> Mesh:
    s = np.linspace(x, x + width, 6)
    away = np.abs(s / 0.19)
    z = 0.0186 + 0.008 * np.exp(-(((away - 0.22) / 0.2) ** 2)) - 0.016 * np.exp(-((away / 0.05) ** 2)) - 0.004 * away
    rows = np.stack([np.stack([s, np.full(6, y + dy), z], -1) for dy in (0.0, 0.004)], 1)
    return sheet(rows)
