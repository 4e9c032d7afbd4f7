"""Trees of warm climates."""

from collections.abc import Mapping

from aozora.world.plants.species_form import Species
from aozora.world.plants.species_temperate import evergreen

WARM: Mapping[str, Species] = {
    "cypress": Species(
        10, "column", 0.05, 0.11, 0.016, 44, 5, 3, (30, 10), 0.06, -0.2, (0.13, 0.3), 0.12, (0.10, 0.075, 0.055),
        evergreen((0.055, 0.095, 0.035), (0.034, 0.066, 0.027)), body=0.36,
    ),
    "acacia": Species(
        7, "umbrella", 0.52, 0.62, 0.022, 12, 6, 5, (64, 42), 0.10, 0.0, (0.10, 0.4), 0.17, (0.10, 0.075, 0.055),
        evergreen((0.20, 0.235, 0.06), (0.12, 0.155, 0.04)), 1.0, body=0.42,
    ),
    "baobab": Species(
        11, "umbrella", 0.60, 0.38, 0.115, 11, 6, 5, (74, 30), 0.24, -0.1, (0.12, 0.5), 0.20, (0.22, 0.17, 0.14),
        evergreen((0.15, 0.20, 0.05), (0.09, 0.14, 0.035)), 0.5, body=0.3,
    ),
    "olive": Species(
        5, "round", 0.24, 0.46, 0.05, 10, 6, 5, (66, 30), 0.26, 0.0, (0.075, 0.3), 0.2, (0.13, 0.11, 0.09),
        evergreen((0.23, 0.27, 0.16), (0.13, 0.17, 0.09)),
    ),
    "jungle tree": Species(
        21, "round", 0.50, 0.34, 0.020, 11, 6, 5, (74, 26), 0.16, -0.08, (0.24, 0.55), 0.5, (0.13, 0.11, 0.085),
        evergreen((0.15, 0.23, 0.04), (0.07, 0.14, 0.026)),
    ),
    "swamp cypress": Species(
        17, "oval", 0.34, 0.26, 0.026, 15, 6, 5, (76, 35), 0.14, 0.1, (0.14, 0.35), 0.3, (0.15, 0.125, 0.105),
        evergreen((0.13, 0.165, 0.055), (0.08, 0.11, 0.042)), 0.8, body=0.34, weep=0.12,
    ),
    "shrub": Species(
        1.0, "mound", 0.02, 0.65, 0.02, 14, 6, 4, (82, 10), 0.25, 0.0, (0.045, 0.45), 0.12, (0.10, 0.08, 0.06),
        evergreen((0.22, 0.22, 0.09), (0.13, 0.14, 0.06)), 0.45, body=0.35,
    ),
}  # fmt: skip
"""Name -> how it grows."""
