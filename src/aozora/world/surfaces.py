"""Materials by name: how they look (a table of parameters over baked maps) and how they weigh, slide and bounce.

A surface is `surface("oak", "", store, seed)`; a colour word paints, stains or tints it in the way that material takes colour.
"""

from dataclasses import dataclass

from aozora.film.catalogue import Entry
from aozora.film.errors import InvalidInput
from aozora.film.store import Digest, Store
from aozora.film.world import Material, Rgb, Texture
from aozora.world.baking import put_map, put_tint
from aozora.world.palette import colour, linear_of
from aozora.world.surface_table import SURFACES, SurfaceKind

_BY_WORD: dict[str, str] = {word: name for name, kind in SURFACES.items() for word in (name, *kind.words)}


@dataclass(frozen=True)
class Physics:
    """density kg/m3; Coulomb friction; restitution 0..1; rolling friction in metres; the substance's name for sound."""

    density: float
    friction: float
    restitution: float
    rolling: float
    substance: str


def surface_name(word: str) -> str | None:
    """The canonical name of a material word ("wooden", "oak"), or None."""
    return _BY_WORD.get(word.strip().lower())


def surface_kind(word: str) -> SurfaceKind:
    """The table's row of a material word; `InvalidInput` when it is unknown."""
    name = surface_name(word)
    if name is None:
        raise InvalidInput(f"must be one of {', '.join(SURFACES)} (got {word!r})", field="material")
    return SURFACES[name]


def physics_of(word: str) -> Physics:
    """How a material weighs, slides and bounces."""
    kind = surface_kind(word)
    return Physics(kind.density, kind.friction, kind.restitution, kind.rolling, kind.substance)


def base_colour(name: str, colour_word: str) -> Rgb:
    """The linear base colour of a material in a colour ("" for its own): glass takes only the hue, wood lets some of its own
    through."""
    kind = surface_kind(name)
    own = linear_of(kind.colour)
    if not colour_word:
        return own
    red, green, blue = colour(colour_word)
    if kind.takes_colour == "tint":
        top = max(red, green, blue)
        red, green, blue = (max(0.01, 0.97 * (c / top) ** 0.6 * top**0.22) for c in (red, green, blue))
    elif kind.takes_colour == "stain":
        red, green, blue = (0.85 * wanted + 0.15 * o for wanted, o in zip((red, green, blue), own, strict=True))
    return (red, green, blue)


@dataclass(frozen=True)
class _Maps:
    """Where a surface's maps are kept and how they lie on it."""

    store: Store
    seed: int
    along_uv: bool
    detail: float

    def data(self, name: str, tile_m: float, low: float, high: float) -> Texture | None:
        """A data map that runs from `low` to `high`, or None without a name."""
        return self._texture(put_map(self.store, name, self.seed), tile_m, low, high) if name else None

    def tint(self, name: str, tile_m: float, low: Rgb, high: Rgb) -> Texture | None:
        """A colour map between two multipliers, or None without a name."""
        return self._texture(put_tint(self.store, name, self.seed, low, high), tile_m, 0.0, 1.0) if name else None

    def _texture(self, picture: Digest, tile_m: float, low: float, high: float) -> Texture:
        repeats = 1.0 / (tile_m * self.detail)
        return Texture(picture, "uv" if self.along_uv else "box", (repeats, repeats, repeats), low, high)


def surface(name: str, colour_word: str, store: Store, seed: int = 0, *, along_uv: bool = False, detail: float = 1.0) -> Material:
    """The material of that name in that colour ("" for its own); its maps are kept in `store`.

    `along_uv` runs the maps along the mesh's uv (in metres) in place of the object's axes: for wood whose grain has a
    direction. `detail` scales the maps: 2 makes grain twice as coarse. `InvalidInput` names an unknown material or colour.
    """
    kind = surface_kind(name)
    if colour_word and kind.takes_colour == "enamel":
        return _enamel(base_colour(name, colour_word), _Maps(store, seed, along_uv, detail))
    maps = _Maps(store, seed, along_uv, detail)
    return Material(
        colour=base_colour(name, colour_word),
        colour_texture=maps.tint(kind.tint_map, kind.tint_tile_m, kind.tint_low, kind.tint_high),
        roughness=sum(kind.roughness) / 2,
        roughness_texture=maps.data(kind.rough_map, kind.rough_tile_m, *kind.roughness),
        metallic=kind.metallic,
        specular=kind.specular,
        ior=kind.ior,
        transmission=kind.transmission,
        translucency=kind.translucency,
        subsurface=kind.subsurface,
        sheen=kind.sheen,
        coat=kind.coat,
        coat_roughness=kind.coat_roughness,
        bump_texture=maps.data(kind.bump_map, kind.bump_tile_m, 0.0, 1.0),
        bump_m=kind.bump_m * detail,
    )


def _enamel(tone: Rgb, maps: _Maps) -> Material:
    """Gloss paint on metal, a little smudged."""
    return Material(
        colour=tone,
        roughness=0.32,
        roughness_texture=maps.data("smudge", 0.25, 0.24, 0.42),
        coat=0.6,
        coat_roughness=0.06,
    )


def surface_entries() -> tuple[Entry, ...]:
    """The catalogue's materials."""
    return tuple(
        Entry(category="material", name=name, words=kind.words, family=kind.family, facts={"density_kg_m3": kind.density})
        for name, kind in SURFACES.items()
    )
