"""What things sound like when they are touched: a table of materials, and the words that lead into it.

Stiffness (gigapascals, effective for a small contact; across the grain for wood) and loss factors are orders of magnitude from
M. F. Ashby, "Materials Selection in Mechanical Design" (4th ed., 2011, charts of modulus and loss coefficient), from memory
(`benchmarks/materials.py` says which of them were compared with a source that was seen); the
fundamental of a body of 0.1 m and the shares of ring, thud and crunch are chosen by ear and spectrum.
"""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["bar", "plate", "membrane", "none"]


@dataclass(frozen=True)
class Material:
    """How a material rings and yields.

    `fundamental_hz` of a body 0.1 m across; `shape` spaces its partials; `loss` is the loss factor of vibration and `damping`
    (1/s) what the support takes; `tilt` the exponent of the partials' levels over frequency; `stiffness_gpa` sets contact time;
    `ring`, `thud`, `crunch` are shares 0..1; `crunch_band` (Hz) and `crunch_s` describe the crushing noise; `loudness` relative.
    """

    name: str
    fundamental_hz: float
    shape: Shape
    loss: float
    damping: float
    tilt: float
    stiffness_gpa: float
    ring: float
    thud: float
    crunch: float
    crunch_band: tuple[float, float]
    crunch_s: float
    loudness: float = 1.0


MATERIALS: dict[str, Material] = {
    material.name: material
    for material in (
        Material("wood", 820, "bar", 0.016, 26, 0.75, 1.1, 1.0, 0.22, 0.16, (900, 7000), 0.004, 1.0),
        Material("glass", 2300, "plate", 0.0016, 9, 0.35, 70, 1.0, 0.02, 0.10, (4000, 15000), 0.002, 0.9),
        Material("ceramic", 1500, "plate", 0.0035, 16, 0.55, 65, 1.0, 0.06, 0.12, (2500, 12000), 0.003, 0.95),
        Material("metal", 1050, "plate", 0.0006, 2.2, 0.45, 200, 1.0, 0.05, 0.08, (3000, 14000), 0.002, 1.0),
        Material("stone", 1250, "plate", 0.008, 60, 0.7, 45, 0.9, 0.12, 0.30, (1200, 9000), 0.006, 1.0),
        Material("plastic", 950, "bar", 0.035, 45, 0.8, 2.4, 1.0, 0.15, 0.15, (1500, 9000), 0.004, 0.85),
        Material("rubber", 240, "membrane", 0.11, 30, 1.1, 0.012, 0.9, 0.50, 0.06, (500, 3500), 0.010, 0.9),
        Material("cardboard", 260, "membrane", 0.09, 40, 0.9, 0.12, 0.8, 0.40, 0.35, (600, 6000), 0.015, 0.8),
        Material("paper", 900, "membrane", 0.15, 90, 0.6, 0.05, 0.25, 0.05, 1.0, (1500, 12000), 0.030, 0.35),
        Material("leather", 210, "membrane", 0.12, 60, 1.1, 0.03, 0.6, 0.6, 0.25, (700, 5000), 0.012, 0.7),
        Material("fabric", 120, "none", 0.3, 90, 1.4, 0.002, 0.0, 0.7, 0.5, (250, 3500), 0.030, 0.35),
        Material("flesh", 110, "none", 0.3, 70, 1.4, 0.0015, 0.0, 1.0, 0.25, (300, 2500), 0.012, 0.55),
        Material("earth", 90, "none", 0.3, 70, 1.4, 0.03, 0.0, 1.0, 0.45, (250, 3000), 0.030, 0.8),
        Material("grass", 80, "none", 0.3, 70, 1.4, 0.008, 0.0, 0.8, 0.5, (700, 6500), 0.035, 0.45),
        Material("leaves", 80, "none", 0.3, 70, 1.4, 0.004, 0.0, 0.3, 1.0, (1800, 12000), 0.110, 0.7),
        Material("sand", 80, "none", 0.3, 80, 1.4, 0.010, 0.0, 0.7, 0.8, (700, 7000), 0.060, 0.6),
        Material("gravel", 110, "none", 0.3, 60, 1.2, 0.3, 0.0, 0.5, 1.0, (1400, 10000), 0.090, 0.9),
        Material("snow", 90, "none", 0.3, 80, 1.4, 0.003, 0.0, 0.5, 0.8, (350, 4500), 0.110, 0.5),
        Material("ice", 1700, "plate", 0.006, 30, 0.6, 9, 1.0, 0.1, 0.25, (2500, 12000), 0.008, 0.9),
        Material("water", 180, "none", 0.3, 60, 1.2, 0.002, 0.0, 0.7, 0.8, (500, 8000), 0.120, 0.9),
    )
}

_WORDS = {
    "wood": "wooden oak pine plywood bamboo timber bark parquet painted_wood log birch walnut cork",
    "glass": "crystal marble_glass bottle window",
    "ceramic": "porcelain clay pottery china terracotta tile tiles enamel",
    "metal": "steel iron copper brass gold silver tin aluminium aluminum chrome bronze",
    "stone": "marble granite rock concrete asphalt brick pavement cobblestone slate road plaster",
    "plastic": "acrylic vinyl nylon resin lego celluloid",
    "rubber": "latex silicone foam tennis_ball balloon tyre tire",
    "cardboard": "carton box_board",
    "paper": "newspaper page origami",
    "leather": "suede hide",
    "fabric": "cloth felt fur plush wool cotton carpet textile silk velvet pillow hair feather feathers",
    "flesh": "skin body meat hand paw fruit food",
    "earth": "soil dirt mud ground path forest_floor",
    "grass": "lawn meadow moss hay straw",
    "leaves": "leaf foliage litter",
    "sand": "beach desert dune",
    "gravel": "pebbles pebble shingle",
    "snow": "powder",
    "ice": "frozen",
    "water": "sea river lake puddle pool",
}
_NAME_OF = {word: name for name, words in _WORDS.items() for word in [name, *words.split()]}


def material_of(substance: str) -> Material:
    """The material that a substance's name means; for an unknown one, wood for objects' sake."""
    wanted = substance.lower().replace(" ", "_").replace("-", "_")
    if wanted in _NAME_OF:
        return MATERIALS[_NAME_OF[wanted]]
    found = next((_NAME_OF[part] for part in reversed(wanted.split("_")) if part in _NAME_OF), "wood")
    return MATERIALS[found]
