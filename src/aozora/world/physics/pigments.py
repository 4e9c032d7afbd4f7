"""Paints as pigments: what equal parts of two colours make when they are stirred, by the two-constant theory of Kubelka and
Munk.

Each paint absorbs (K) and scatters (S) light in three bands; K and S of a mixture are the means of those of its parts by
volume, and a layer that hides what is below reflects R = 1 + K/S - sqrt((K/S)^2 + 2 K/S). Source: Kubelka, New contributions to
the optics of intensely light-scattering materials, 1948; Duncan, The colour of pigment mixtures, 1940, for the sums."""

import numpy as np
from numpy.typing import NDArray

from aozora.film.world import Rgb
from aozora.world.palette import colour as colour_of
from aozora.world.palette import colour_name, linear_of

Floats = NDArray[np.float64]

PIGMENTS: dict[str, tuple[str, float]] = {
    "white": ("f2f1ec", 1.0), "black": ("17171a", 0.09), "grey": ("808284", 0.6), "dark grey": ("4a4c4e", 0.4),
    "light grey": ("bcbdbe", 0.8), "red": ("c81a1c", 0.24), "scarlet": ("dc3218", 0.45), "crimson": ("a80c2c", 0.3),
    "maroon": ("661224", 0.3), "orange": ("f07810", 0.5), "yellow": ("f8e818", 0.5), "gold": ("c8962c", 0.45),
    "mustard": ("b98a1e", 0.45), "cream": ("f0e4c6", 0.9), "green": ("0c9a48", 0.3), "lime": ("9ad020", 0.5),
    "olive": ("6c6a2a", 0.4), "dark green": ("14502c", 0.3), "blue": ("2c56c8", 0.3), "navy": ("14285e", 0.25),
    "sky blue": ("70b4e8", 0.7), "light blue": ("70b4e8", 0.7), "cyan": ("10a8dc", 0.5), "turquoise": ("18b4b0", 0.5),
    "teal": ("0c7c80", 0.4), "purple": ("5e1a60", 0.28), "violet": ("5c28a0", 0.34), "indigo": ("38288c", 0.3),
    "lavender": ("b4a0d6", 0.75), "magenta": ("c81884", 0.42), "pink": ("f08cae", 0.75), "hot pink": ("e43c8a", 0.5),
    "brown": ("524328", 0.5), "dark brown": ("42291a", 0.25), "tan": ("c2a070", 0.6), "beige": ("dccaa6", 0.8),
}  # fmt: skip
"""Colour of a paint as it comes from the tube -> sRGB (hex) and how much it scatters beside white: titanium white covers what
black, blue and red glaze, so that equal parts of black and white are a middle grey. Brown is raw umber, yellow a lemon yellow,
blue a phthalocyanine."""

DULL = 0.035
"""What even the deepest paint reflects in the bands that it absorbs: no pigment is a perfect filter."""


def paint(colour: str) -> tuple[Rgb, float]:
    """The linear colour of a paint and its scattering (white is 1). A colour that is no tube's own takes that of the palette."""
    name = colour if colour in PIGMENTS else colour_name(colour) or "red"
    if name in PIGMENTS:
        code, scatters = PIGMENTS[name]
        return linear_of(code), scatters
    own = colour_of(name)
    return own, 0.25 + 0.75 * sum(own) / 3


def stirred(shares: Floats, paints: tuple[tuple[Rgb, float], ...]) -> Floats:
    """Linear colours (n, 3) of mixtures with shares (n, k) by volume, which add up to 1, of k paints."""
    absorbed, scattered = np.zeros((len(shares), 3)), np.zeros((len(shares), 1))
    for number, (colour, scatters) in enumerate(paints):
        shade = DULL + (0.97 - DULL) * np.array(colour)
        absorbed += shares[:, number, None] * scatters * (1.0 - shade) ** 2 / (2.0 * shade)
        scattered += shares[:, number, None] * scatters
    ratio = absorbed / np.maximum(scattered, 1e-9)
    reflected = 1.0 + ratio - np.sqrt(ratio**2 + 2.0 * ratio)
    return np.clip((reflected - DULL) / (0.97 - DULL), 0.0, 1.0)
