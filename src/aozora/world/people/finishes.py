"""What people are made of: painted silicone, glass eyes, hair with sheen."""

from aozora.film.world import Material

FINISHES: dict[str, Material] = {
    "skin": Material(colour=(1, 1, 1), colour_attribute=True, roughness=0.46, specular=0.34, subsurface=0.10, sheen=0.06),
    "eye": Material(colour=(1, 1, 1), colour_attribute=True, roughness=0.07, specular=0.6, coat=0.4, coat_roughness=0.03),
    "glint": Material(colour=(1, 1, 1), emission=(0.9, 0.9, 0.9), roughness=0.3),
    "teeth": Material(
        colour=(1, 1, 1), colour_attribute=True, roughness=0.22, coat=0.3, emission=(0.16, 0.15, 0.14), emission_by_colour=True
    ),
    "tongue": Material(colour=(1, 1, 1), colour_attribute=True, roughness=0.34, coat=0.35, coat_roughness=0.2),
    "hair": Material(colour=(1, 1, 1), colour_attribute=True, roughness=0.40, specular=0.42, sheen=0.18),
    "band": Material(colour=(1, 1, 1), colour_attribute=True, roughness=0.7, sheen=0.3),
}
"""Material by the name that pieces use; cloth comes from `people.cloth`."""
