"""Finishes by name: what the parts of a plan are made of.

"main" is what the thing was asked to be made of, in its colour; "main:teal" is teal unless a colour or a material was asked for;
"steel" and "plastic:black" are always that; "print:map" is that print,
    its uv once over the part; "accent:..." like "main:..." but never of the asked material. The special names
below are liquids, lights and screens.
"""

from dataclasses import replace

from aozora.film.store import Store
from aozora.film.world import Material, Texture
from aozora.world.palette import linear_of
from aozora.world.surfaces import surface
from aozora.world.things.form import ThingParams
from aozora.world.things.prints import put_print
from aozora.world.things.screens import put_screen
from aozora.world.things.table import THINGS


def _liquid(srgb: str, rough: float = 0.04) -> Material:
    return Material(colour=linear_of(srgb), roughness=rough, specular=0.5, ior=1.34)


SPECIAL: dict[str, Material] = {
    "coffee": _liquid("2a1408"),
    "cream coffee": _liquid("9a6a42", 0.18),
    "tea": _liquid("8a3d0c"),
    "milk": replace(_liquid("f2eee4", 0.12), subsurface=0.3),
    "orange juice": replace(_liquid("eb9410", 0.1), subsurface=0.2),
    "red wine": _liquid("3a0410"),
    "soup": replace(_liquid("c8662a", 0.14), subsurface=0.1),
    "broth": _liquid("b98a48", 0.06),
    "beer": Material(colour=(0.92, 0.52, 0.06), roughness=0.0, transmission=0.75, ior=1.34),
    "foam": Material(colour=linear_of("f4ecd8"), roughness=0.8, subsurface=0.3),
    "water": Material(colour=(0.93, 0.97, 0.98), roughness=0.0, transmission=1.0, ior=1.33),
    "flame": Material(colour=(0.0, 0.0, 0.0), specular=0.0, roughness=1.0, emission=(34.0, 15.0, 3.6)),
    "bulb": Material(colour=(1.0, 0.9, 0.7), emission=(26.0, 18.0, 9.5)),
    "lit shade": Material(colour=linear_of("efe0c0"), roughness=0.9, specular=0.1, emission=(2.3, 1.55, 0.78)),
    "lamp green": Material(colour=(0.02, 0.3, 0.05), emission=(0.1, 1.6, 0.3)),
    "mirror": Material(colour=(0.92, 0.93, 0.93), metallic=1.0, roughness=0.015),
    "dark glass": Material(colour=(0.004, 0.004, 0.005), roughness=0.06, coat=1.0, coat_roughness=0.02),
    "glow window": Material(colour=(0.02, 0.012, 0.008), roughness=0.08, coat=1.0, emission=(0.075, 0.028, 0.009)),
    "lens": Material(colour=(0.012, 0.010, 0.035), roughness=0.03, coat=1.0, coat_roughness=0.0),
    "fur brown": Material(colour=linear_of("7a5332"), roughness=0.55, sheen=0.3),
    "glow blue": Material(colour=linear_of("7fd4ff"), roughness=0.1, coat=1.0, emission=(0.7, 2.1, 3.4)),
    "glow screen": Material(colour=linear_of("9db39a"), roughness=0.12, coat=1.0, emission=(0.05, 0.07, 0.05)),
    "fur white": Material(colour=linear_of("efebe2"), roughness=0.9, sheen=0.5),
    "glow sun": Material(colour=linear_of("ffc23a"), roughness=0.5, emission=(5.5, 2.9, 0.5)),
    "honey": Material(colour=(0.90, 0.42, 0.02), roughness=0.02, transmission=0.6, ior=1.49),
    "jam": Material(colour=(0.42, 0.01, 0.03), roughness=0.06, transmission=0.25, ior=1.45),
    "syrup": Material(colour=(0.42, 0.13, 0.015), roughness=0.05, transmission=0.35, ior=1.48, coat=0.5),
    "champagne": Material(colour=(0.95, 0.80, 0.42), roughness=0.0, transmission=0.92, ior=1.34),
    "whisky": Material(colour=(0.85, 0.34, 0.04), roughness=0.0, transmission=0.9, ior=1.35),
    "orange peel": Material(colour=linear_of("e8801a"), roughness=0.36, subsurface=0.1, coat=0.15),
    "solar cell": Material(colour=linear_of("14245e"), roughness=0.15, metallic=0.4, coat=0.8),
    "soil": Material(colour=linear_of("2b1d12"), roughness=1.0, specular=0.1),
    "leaf": Material(colour=linear_of("3c7a2c"), roughness=0.45, translucency=0.25),
    "stalk": Material(colour=linear_of("4f8038"), roughness=0.5),
    "seed black": Material(colour=(0.012, 0.01, 0.009), roughness=0.3),
}
"""Name -> material."""


_FOOD: dict[str, tuple[float, float, float, float]] = {
    "bite": (0.42, 0.10, 0.0, 0.0), "glaze": (0.16, 0.08, 0.5, 0.0), "crust": (0.58, 0.02, 0.0, 0.0010),
        "crumb": (0.86, 0.05, 0.0, 0.0012),
    "meaty": (0.42, 0.04, 0.25, 0.0018), "roast": (0.30, 0.05, 0.45, 0.0012), "leafy": (0.45, 0.0, 0.1, 0.0),
}  # fmt: skip
"""Skin of food -> roughness, light that goes under it, glaze, height of its relief in metres: "crust:b8742c" is that brown."""


def _edible(skin: str, srgb: str, params: ThingParams, store: Store) -> Material:
    """Food of one colour whose tone wanders by a tenth."""
    rough, under, glaze, relief = _FOOD[skin]
    tone = surface("rubber", "", store, params.seed, detail=0.25).colour_texture
    bump = surface("concrete", "", store, params.seed, detail=0.2).bump_texture if relief else None
    return Material(
        colour=linear_of(srgb), colour_texture=tone, roughness=rough, subsurface=under, coat=glaze, coat_roughness=0.08,
        translucency=0.2 if skin == "leafy" else 0.0, bump_texture=bump, bump_m=relief,
    )  # fmt: skip


def finish(name: str, params: ThingParams, store: Store) -> tuple[str, Material]:
    """A label and the material of a finish for a thing."""
    if name in SPECIAL:
        return name, SPECIAL[name]
    kind, _, own = name.partition(":")
    if kind in _FOOD:
        return name, _edible(kind, own, params, store)
    if kind == "print":
        shown = Texture(put_print(store, own, params.seed), "uv")
        return name, Material(colour=(1.0, 1.0, 1.0), colour_texture=shown, roughness=0.7, specular=0.3)
    if kind == "screen":
        return name, _screen(own, params, store)
    if kind == "accent":
        base, _, tone = own.partition(":")
        return base, surface(base, params.accent or params.colour or tone, store, params.seed)
    if kind != "main":
        return kind, surface(kind, own, store, params.seed, detail=_detail(params))
    asked = params.colour or (own if params.material == THINGS[params.kind].material else "")
    skin = surface(params.material, asked, store, params.seed, detail=_detail(params))
    return params.material, replace(skin, bump_texture=None) if max(params.size) > 0.7 or skin.metallic > 0.5 else skin


def _detail(params: ThingParams) -> float:
    return min(2.0, max(0.45, max(params.size) / 0.35))


def _screen(picture: str, params: ThingParams, store: Store) -> Material:
    """A picture that shines by itself."""
    shown = Texture(put_screen(store, picture, params.seed), "uv")
    bright = 0.0 if picture.startswith("face") else 1.15
    return Material(colour=(1.0, 1.0, 1.0), colour_texture=shown, roughness=0.25, coat=0.3, emission=(bright, bright, bright))
