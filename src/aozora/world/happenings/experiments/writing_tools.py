"""Tools that leave marks, their tip at the origin and their shaft along +z, and the hand that holds them."""

from dataclasses import dataclass

import numpy as np

from aozora.film.store import Store
from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import lathe, merged, with_slot
from aozora.world.happenings.experiments.hands import FINGERS, Hand
from aozora.world.happenings.happening import Floats
from aozora.world.palette import colour as colour_of
from aozora.world.surfaces import surface


@dataclass(frozen=True)
class Tool:
    """How a tool marks: width of its line and height of what it leaves, in metres, how much of the line stays bare (0..1), where
    it is held above its tip, the radius of its shaft there, and the colour of the line when nobody says."""

    width: float
    relief: float
    bare: float
    grip: float
    shaft: float
    colour: str
    gloss: float = 0.8
    strands: int = 5


TOOLS: dict[str, Tool] = {
    "chalk": Tool(0.0085, 0.0003, 0.34, 0.042, 0.006, "white", strands=9),
    "crayon": Tool(0.0060, 0.0003, 0.25, 0.042, 0.006, "red", 0.5, 8),
    "pencil": Tool(0.0022, 0.0001, 0.18, 0.038, 0.0037, "dark grey", 0.4, 5),
    "coloured pencils": Tool(0.003, 0.0001, 0.2, 0.038, 0.0037, "blue", 0.5, 5),
    "pen": Tool(0.0036, 0.0002, 0.0, 0.036, 0.0048, "dark blue", 0.2, 2),
    "paintbrush": Tool(0.024, 0.0009, 0.10, 0.075, 0.0048, "red", 0.18, 16),
    "paint brush": Tool(0.03, 0.0009, 0.10, 0.075, 0.006, "red", 0.18, 16),
    "lipstick": Tool(0.008, 0.0006, 0.08, 0.035, 0.008, "red", 0.25, 6),
    "marker": Tool(0.0055, 0.0001, 0.02, 0.045, 0.007, "black", 0.3, 4),
}
"""Kind -> how it marks; what is not listed marks like a pencil."""


def tool_of(kind: str, phrase: str) -> Tool:
    """How a tool marks, by its kind and what the prompt calls it."""
    if any(word in phrase for word in ("marker", "felt", "highlighter")):
        return TOOLS["marker"]
    if "charcoal" in phrase or "pastel" in phrase:
        return TOOLS["crayon" if "pastel" in phrase else "chalk"]
    return TOOLS.get(kind, TOOLS["pencil"])


def _turned(*rows: tuple[float, float]) -> Mesh:
    return lathe(np.array(rows), 40)


def tool_mesh(kind: str, colour: str, store: Store) -> tuple[Mesh, tuple[Material, ...]]:
    """The tool in a colour ("" for its own) with its materials."""
    tint = Material(colour=colour_of(colour or TOOLS.get(kind, TOOLS["pencil"]).colour), roughness=0.35, coat=0.3)
    wood = surface("birch", "", store, 2)
    steel = surface("chrome", "", store, 2)
    if kind in ("chalk", "crayon"):
        point = ((0.0, 0.0), (0.0026, 0.0005)) if kind == "crayon" else ((0.0, 0.0), (0.0045, 0.0006))
        body = _turned(*point, (0.006, 0.012 if kind == "crayon" else 0.003), (0.006, 0.085), (0.0, 0.0855))
        dry = Material(colour=tint.colour, roughness=0.95 if kind == "chalk" else 0.55, specular=0.2)
        return body, (dry,)
    if kind in ("paintbrush", "paint brush"):
        hairs = _turned((0.0, 0.0), (0.004, 0.004), (0.0078, 0.02), (0.0066, 0.034), (0.0, 0.034))
        wet = Material(colour=tint.colour, roughness=0.25, coat=0.4)
        ferrule = _turned((0.0, 0.032), (0.0068, 0.032), (0.0056, 0.058), (0.0, 0.058))
        shaft = _turned((0.0, 0.057), (0.0052, 0.057), (0.0062, 0.085), (0.0036, 0.16), (0.0026, 0.22), (0.0, 0.222))
        return merged([with_slot(m, i) for i, m in enumerate((hairs, ferrule, shaft))]), (wet, steel, tint)
    if kind == "pen":
        nib = _turned((0.0, 0.0), (0.0006, 0.0006), (0.0012, 0.004), (0.0032, 0.016), (0.0, 0.016))
        shaft = _turned((0.0, 0.0155), (0.0036, 0.0155), (0.0048, 0.032), (0.0050, 0.13), (0.0042, 0.142), (0.0, 0.143))
        return merged([with_slot(nib, 0), with_slot(shaft, 1)]), (steel, tint)
    lead = _turned((0.0, 0.0), (0.0006, 0.0012), (0.0011, 0.0045), (0.0, 0.0045))
    cone = _turned((0.0, 0.0042), (0.00105, 0.0042), (0.0037, 0.019), (0.0, 0.019))
    shaft = _turned((0.0, 0.0188), (0.0037, 0.0188), (0.0037, 0.172), (0.0, 0.1725))
    graphite = Material(colour=colour_of(colour) if colour else (0.05, 0.05, 0.055), roughness=0.4, specular=0.6)
    body = Material(colour=colour_of(colour or "yellow"), roughness=0.35, coat=0.4)
    return merged([with_slot(m, i) for i, m in enumerate((lead, cone, shaft))]), (graphite, wood, body)


AXIS = np.array([0.56, 0.34, 0.75]) / np.linalg.norm([0.56, 0.34, 0.75])
"""Where the shaft points from the tip, in the axes of the surface: right, up, out of it."""


def shaft_frame(axis: Floats) -> Floats:
    """A rotation (3, 3) whose third column is the axis."""
    side = np.cross(np.array([0.0, 1.0, 0.0]), axis)
    side /= np.linalg.norm(side)
    return np.stack([side, np.cross(axis, side), axis], -1)


def writing_hand(tool: Tool) -> Hand:
    """A right hand that holds a tool whose tip is at the origin, in the axes of the surface: thumb, index and middle finger round
    the shaft, the others bent under."""
    grip = tool.grip * AXIS
    along = np.array([-0.60, 0.62, 0.50])
    along /= np.linalg.norm(along)
    palm = np.array([-0.45, 0.10, -0.85])
    palm -= (palm @ along) * along
    palm /= np.linalg.norm(palm)
    thumb = np.cross(along, palm)
    axes = np.stack([along, thumb, palm], -1)
    knuckle = grip + np.array([0.038, -0.010, 0.040])
    wrist = knuckle - axes @ np.array(FINGERS["index"].root)

    def beside(way: tuple[float, float, float], up: float) -> Floats:
        side = np.array(way) - (np.array(way) @ AXIS) * AXIS
        return grip + up * AXIS + (tool.shaft + 0.0072) * side / np.linalg.norm(side)

    tips = {
        "index": beside((0.1, 1.0, 0.35), 0.0),
        "thumb": beside((-1.0, -0.35, 0.2), 0.010),
        "middle": beside((0.55, -0.5, -0.7), -0.008),
    }
    for name, down in (("ring", 0.030), ("little", 0.028)):
        root = np.array(FINGERS[name].root)
        tips[name] = wrist + axes @ (root + np.array([0.014, 0.004, down]))
    return Hand(wrist, axes, tips)
