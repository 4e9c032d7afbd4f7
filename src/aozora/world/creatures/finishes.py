"""The finishes of beings that are sculpted, feathered, scaled, cast in metal or blown of glass; all are coloured by point."""

from collections.abc import Mapping
from dataclasses import replace

from aozora.film.world import Material

_WHITE = (1.0, 1.0, 1.0)


def _finish(
    roughness: float,
    specular: float = 0.4,
    sheen: float = 0.0,
    coat: float = 0.0,
    coat_roughness: float = 0.08,
    translucency: float = 0.0,
    alpha: float = 1.0,
) -> Material:
    plain = Material(colour=_WHITE, colour_attribute=True, roughness=roughness, specular=specular, sheen=sheen)
    return replace(plain, coat=coat, coat_roughness=coat_roughness, translucency=translucency, alpha=alpha)


FINISHES: Mapping[str, Material] = {
    "hide": _finish(0.8, 0.15, sheen=0.15),
    "plume": _finish(0.55, 0.25, translucency=0.22, sheen=0.2),
    "feather": _finish(0.45, 0.32, translucency=0.18, sheen=0.12),
    "horn": _finish(0.32, 0.5, coat=0.3, coat_roughness=0.2),
    "scaly": _finish(0.55, 0.4),
    "skin": _finish(0.42, 0.5, coat=0.25, coat_roughness=0.25),
    "wet": _finish(0.22, 0.6, coat=0.6, coat_roughness=0.08),
    "fin": _finish(0.3, 0.5, translucency=0.4, coat=0.2),
    "jelly": _finish(0.18, 0.6, translucency=0.75, alpha=0.55),
    "gauze": _finish(0.2, 0.6, translucency=0.5, alpha=0.62),
    "shell": _finish(0.25, 0.55, coat=0.7, coat_roughness=0.06),
    "felt": _finish(0.9, 0.1, sheen=0.35),
    "metal": Material(colour=_WHITE, colour_attribute=True, roughness=0.32, metallic=1.0),
    "enamel": _finish(0.28, 0.5, coat=0.6, coat_roughness=0.1),
    "snow": _finish(0.85, 0.3, sheen=0.3),
    "bone": _finish(0.55, 0.35),
    "eye": _finish(0.06, 0.6, coat=0.35, coat_roughness=0.03),
    "glint": Material(colour=_WHITE, emission=(1.4, 1.4, 1.4), roughness=0.3),
    "lid": _finish(0.75, 0.2, sheen=0.2),
    "glow": Material(colour=_WHITE, colour_attribute=True, emission=(2.2, 2.2, 2.2), emission_by_colour=True, roughness=0.4),
    "ghost": Material(
        colour=_WHITE,
        colour_attribute=True,
        roughness=0.6,
        specular=0.2,
        translucency=0.5,
        alpha=0.8,
        emission=(0.25, 0.27, 0.3),
        emission_by_colour=True,
    ),
}
"""Slot -> surface."""
