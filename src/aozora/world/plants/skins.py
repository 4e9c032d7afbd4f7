"""The few materials that plants and stones are made of; colours come with the meshes."""

from aozora.film.world import Material
from aozora.world.elements import material_name

_MADE = {
    "grass": Material(colour_attribute=True, roughness=0.55, specular=0.25, translucency=0.45, variation=0.26),
    "leaf": Material(colour_attribute=True, roughness=0.5, specular=0.3, translucency=0.46, variation=0.3),
    "bark": Material(colour_attribute=True, roughness=0.9, specular=0.1),
    "petal": Material(colour_attribute=True, roughness=0.6, specular=0.2, translucency=0.3),
    "wax": Material(colour_attribute=True, roughness=0.36, specular=0.4, translucency=0.2, variation=0.2),
    "flesh": Material(colour_attribute=True, roughness=0.6, specular=0.25, variation=0.2),
    "stone": Material(colour_attribute=True, roughness=0.85, specular=0.2, variation=0.3),
    "wet stone": Material(colour_attribute=True, roughness=0.32, specular=0.5, variation=0.3),
    "ice": Material(colour_attribute=True, roughness=0.22, specular=0.5, translucency=0.35),
    "straw": Material(colour_attribute=True, roughness=0.85, specular=0.1, translucency=0.1, variation=0.25),
    "glow": Material(colour_attribute=True, roughness=0.4, specular=0.3, emission=(9.0, 9.0, 9.0), emission_by_colour=True),
    "bubble": Material(
        colour=(0.9, 0.97, 1.0), roughness=0.05, specular=0.9, emission=(0.25, 0.38, 0.42), emission_by_colour=True
    ),
}

SKIN = {label: material_name(label, made) for label, made in _MADE.items()}
"""Label -> the material's name in a world."""

SKINS = {SKIN[label]: made for label, made in _MADE.items()}
"""The material's name in a world -> the material."""

PLAIN_SKINS = dict(_MADE)
"""Label -> the material."""
