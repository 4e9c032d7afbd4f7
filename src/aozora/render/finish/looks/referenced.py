"""A look after a picture: its palette and contrast by optimal transport, its grain, and its marks as strokes.

Colours are carried by the linear map between two Gaussians (F. Pitié and A. Kokaram, The Linear Monge-Kantorovitch Linear
Colour Mapping, 2007), lightness besides by its quantiles; both change slowly with the frame, so nothing flickers.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from aozora.film.production import PassName
from aozora.film.reference_style import ReferenceStyle
from aozora.render.finish.filters import Image, resized
from aozora.render.finish.looks.anchors import LIFE
from aozora.render.finish.looks.grading import grains
from aozora.render.finish.looks.painting import Layer, Manner, Palette, painting
from aozora.render.finish.looks.scene import Draw, Scene, Style

Floats = NDArray[np.float64]

_PAINTED_FROM = 0.45
"""How plainly there must be marks for the pictures to be painted."""

_TAKEN = 0.88
"""How far colours go towards those of the reference."""

_QUANTILES = np.linspace(0.02, 0.98, 25)


def referenced(reference: ReferenceStyle, inner: Style | None = None) -> Style:
    """The style of a reference picture, over that of a look if there is one."""
    painted = reference.marked > _PAINTED_FROM and inner is None
    base = painting(_manner(reference)) if painted else inner

    def begin() -> Draw:
        draw = base.begin() if base is not None else None
        return lambda scene: _drawn(scene, reference, draw)

    history = base.history if base is not None else 0
    passes = base.passes if base is not None else frozenset[PassName]()
    return Style(begin, history=min(history, LIFE), passes=passes, sharp=base.sharp if base is not None else False)


def _drawn(scene: Scene, reference: ReferenceStyle, draw: Draw | None) -> Image:
    picture = scene.picture if draw is None else draw(scene)
    out = recoloured(picture, reference)
    if reference.grain > 0.004:
        out = out + grains(scene, reference.grain, 0.9)[..., None]
    return np.clip(out, 0, 1).astype(np.float32)


def _manner(reference: ReferenceStyle) -> Manner:
    """Strokes of the reference's width, thicker paint the plainer its marks are."""
    width = max(2.4, reference.stroke * 270)
    layers = (Layer(1.3 * width, 1.7 * width, 4.5 * width), Layer(0.8 * width, width, 3.0 * width))
    fine = Layer(max(2.6, 0.55 * width), max(2.4, 0.55 * width), 1.6 * width, details=True)
    return Manner((*layers, fine), Palette(1.0, 1.0, 0.05), swirl=0.5 * reference.marked, relief=0.15 + 0.3 * reference.marked)


def recoloured(picture: Image, reference: ReferenceStyle) -> Image:
    """A picture (h, w, 3) 0..1 in the palette and contrast of a reference."""
    lab = np.asarray(cv2.cvtColor(np.clip(picture, 0, 1).astype(np.float32), cv2.COLOR_RGB2Lab), np.float32)
    height, width = picture.shape[:2]
    small = resized(lab, max(8, width // 6), max(8, height // 6)).reshape(-1, 3).astype(np.float64)
    wanted = np.array(reference.colours, np.float64)
    matrix = _transport(_spread(small), _spread(wanted))
    moved = (lab - small.mean(0)) @ matrix.T + wanted.mean(0)
    carried: Floats = (small - small.mean(0)) @ matrix.T + wanted.mean(0)
    want = np.quantile(wanted[:, 0], _QUANTILES)
    have = _rising(np.quantile(carried[:, 0], _QUANTILES))
    level = np.interp(moved[..., 0], np.concatenate([[have[0] - 40], have, [have[-1] + 40]]),
                      np.concatenate([[want[0] - 30], want, [want[-1] + 30]]))  # fmt: skip
    moved[..., 0] = 0.5 * moved[..., 0] + 0.5 * level
    mixed: Image = (lab + _TAKEN * (moved - lab)).astype(np.float32)
    mixed[..., 0] = np.clip(mixed[..., 0], 0, 100)
    return np.clip(np.asarray(cv2.cvtColor(mixed, cv2.COLOR_Lab2RGB)), 0, 1).astype(np.float32)


def _rising(values: Floats) -> Floats:
    """Values that never fall, and rise a little where they stood."""
    return np.asarray(np.maximum.accumulate(values + np.arange(len(values)) * 1e-6), np.float64)


def _spread(colours: Floats) -> Floats:
    """Covariance (3, 3) of colours, kept away from flatness."""
    return np.cov(colours.T) + np.eye(3) * 6.0


def _transport(have: Floats, want: Floats) -> Floats:
    """The symmetric map that carries one Gaussian to another with the least movement."""
    root = _root(have)
    inverse = np.linalg.inv(root)
    matrix = inverse @ _root(root @ want @ root) @ inverse
    values, vectors = _eigen(matrix)
    return (vectors * np.clip(values, 0.3, 2.6)) @ vectors.T


def _root(matrix: Floats) -> Floats:
    values, vectors = _eigen(matrix)
    return (vectors * np.sqrt(np.maximum(values, 1e-9))) @ vectors.T


def _eigen(matrix: Floats) -> tuple[Floats, Floats]:
    """Eigenvalues (n,) of a symmetric matrix, and its eigenvectors (n, n) as columns."""
    values, vectors = np.linalg.eigh(matrix)
    return values, vectors
