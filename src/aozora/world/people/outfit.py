"""Dressing: from the garments of a person to pieces, their materials, and what skin is left to see."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.store import Store
from aozora.film.world import Material, Rgb
from aozora.world.palette import colour, linear_of
from aozora.world.people.accessories import ACCESSORIES, FITTINGS
from aozora.world.people.body import Cover
from aozora.world.people.cloth import CLOTHS, PATTERN_WORDS, PATTERNS, cloth_material
from aozora.world.people.figure import Figure
from aozora.world.people.hats import HatCut, hat_level, hat_pieces
from aozora.world.people.legwear import LegCut, ShoeCut, SkirtCut, shoe_pieces, skirt_piece, trouser_pieces
from aozora.world.people.params import Garment
from aozora.world.people.pieces import Piece
from aozora.world.people.tops import TopCut, Wear, top_pieces
from aozora.world.people.wardrobe_table import LAYERS, WARDROBE, Row

_BY_WORD: dict[str, str] = {word: name for name, row in WARDROBE.items() for word in (name, *row.words)}


@dataclass
class Outfit:
    """The clothes as pieces and materials by name, what they cover, and how high hair may stand (half heads)."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    materials: dict[str, Material] = field(default_factory=dict[str, Material])
    cover: Cover = Cover()
    hat: float = 9.0


def garment_name(word: str) -> str | None:
    """The wardrobe's name of a garment word, or None."""
    return _BY_WORD.get(word.strip().lower())


def dressed(figure: Figure, garments: tuple[Garment, ...], store: Store) -> Outfit:
    """Put the garments on, from the skin outwards. `InvalidInput` for what the wardrobe does not have."""
    outfit = Outfit()
    rows = [(garment, _row(garment)) for garment in garments]
    rows.sort(key=lambda pair: LAYERS.index(pair[1].layer))
    over = any(row.layer == "over" and isinstance(row.cuts[0], TopCut) and row.cuts[0].sleeve > 0.5 for _, row in rows)
    tucked = any(garment.name in ("overalls", "sash", "vest", "half apron") for garment, _ in rows)
    for number, (garment, row) in enumerate(rows):
        wear = _materials(outfit, f"{number} {garment.name}", garment, row, store)
        for cut_as in row.cuts:
            if row.layer == "top" and (over or tucked) and isinstance(cut_as, TopCut):
                cut_as = replace(cut_as, sleeve=0.0 if over else cut_as.sleeve, hem=max(cut_as.hem, 1.10), ease=0.5 * cut_as.ease)
            made = _made(figure, cut_as, wear)
            outfit.pieces += [_seen_within(figure, piece) for piece in made] if over and row.layer == "top" else made
            outfit.cover = _covered(outfit.cover, cut_as, row)
            figure = _bulkier(figure, cut_as)
            if isinstance(cut_as, HatCut):
                outfit.hat = min(outfit.hat, hat_level(cut_as.shape))
    return outfit


def _seen_within(figure: Figure, piece: Piece) -> Piece:
    """What a jacket leaves to see of a top: the front and the collar; under its arms there is nothing that could poke through."""
    h, neck = figure.a.h, figure.a.trunk["neck"]
    x, y, z = piece.points.T
    seen = (np.abs(y) < 0.062 * h) & (x > -0.02 * h) | (z > neck[2] - 0.045 * h) & (np.abs(y) < 0.075 * h)
    kept = seen[piece.faces].all(1)
    return replace(piece, faces=piece.faces[kept], uv=None if piece.uv is None else piece.uv[kept])


def _row(garment: Garment) -> Row:
    name = garment_name(garment.name)
    if name is None:
        raise InvalidInput(f"must be one of {', '.join(WARDROBE)} (got {garment.name!r})", field="garment")
    return WARDROBE[name]


def _made(figure: Figure, cut_as: TopCut | LegCut | SkirtCut | ShoeCut | HatCut | str, wear: Wear) -> list[Piece]:
    match cut_as:
        case TopCut():
            return top_pieces(figure, cut_as, wear)
        case LegCut():
            return trouser_pieces(figure, cut_as, wear)
        case SkirtCut():
            return [skirt_piece(figure, cut_as, wear)]
        case ShoeCut():
            return shoe_pieces(figure, cut_as, wear)
        case HatCut():
            return hat_pieces(figure, cut_as.shape, wear.cloth, wear.trim, wear.button)
        case _:
            return ACCESSORIES[cut_as](figure, wear)


def _bulkier(figure: Figure, cut_as: object) -> Figure:
    """After a top the next layer goes over it."""
    if isinstance(cut_as, TopCut):
        return replace(figure, bulk=figure.bulk + cut_as.ease * figure.a.h / 1.7 * 0.9, boxy=max(figure.boxy, cut_as.boxy))
    return figure


def _covered(cover: Cover, cut_as: object, row: Row) -> Cover:
    match cut_as:
        case TopCut(sleeve=sleeve, neck=neck, hem=hem):
            bare = neck == "straps" or (sleeve <= 0 and not row.whole) or hem > 1.05
            return replace(cover, trunk=cover.trunk or not bare, arms=max(cover.arms, sleeve))
        case LegCut(leg=leg):
            return replace(cover, legs=max(cover.legs, leg))
        case SkirtCut(length=length):
            return replace(cover, legs=max(cover.legs, min(length, 1.0) - 0.12))
        case ShoeCut():
            return replace(cover, feet=True)
        case "gloves" | "boxing gloves":
            return replace(cover, hands=True)
        case _:
            return cover


def _materials(outfit: Outfit, label: str, garment: Garment, row: Row, store: Store) -> Wear:
    """The garment's materials, added to the outfit: cloth, trim and buttons."""
    colours = _colours(garment, row)
    cloth = _cloth(garment, row)
    pattern = PATTERN_WORDS.get(garment.pattern, garment.pattern)
    if pattern and pattern not in PATTERNS:
        raise InvalidInput(f"must be one of {', '.join(PATTERNS)} (got {garment.pattern!r})", field="pattern")
    second = colours[1] if len(colours) > 1 and not pattern else _deeper(colours[0])
    trim = row.trim or ("cotton" if cloth == "silk" else cloth)
    same = trim == row.cloth or trim == "rib" or len(colours) > 1
    own = {"gilt": (0.75, 0.52, 0.18), "fur": (0.82, 0.80, 0.76), "gloss": (0.02, 0.02, 0.022)}.get(trim)
    second = colours[0] if trim == "rib" and len(colours) == 1 else second
    tone = second if same or own is None else own
    sole: Rgb = (0.72, 0.70, 0.66) if garment.name in ("sneakers",) else (0.035, 0.028, 0.024)
    outfit.materials |= {
        f"{label} cloth": cloth_material(cloth, pattern, tuple(colours), store),
        f"{label} trim": cloth_material(trim, "", (tone,), store),
        f"{label} button": cloth_material(
            "gloss" if row.layer != "feet" else "rubber", "", (sole if row.layer == "feet" else _deeper(second),), store
        ),
    } | FITTINGS
    return Wear(f"{label} cloth", f"{label} trim", f"{label} button")


def _colours(garment: Garment, row: Row) -> list[Rgb]:
    names = (garment.colour, *garment.accents) if garment.colour else tuple(row.colours[0].split("/"))
    return [_tone(name) for name in names if name]


def _tone(name: str) -> Rgb:
    """Linear colour of a name, or of a code such as "#3b5478" for dyes that have no name."""
    return linear_of(name[1:]) if name.startswith("#") else colour(name, "attributes.colour")


def _deeper(tone: Rgb) -> Rgb:
    r, g, b = tone
    return (0.62 * r, 0.62 * g, 0.62 * b)


def _cloth(garment: Garment, row: Row) -> str:
    if not garment.material:
        return row.cloth
    words: Mapping[str, str] = {word: name for name, kind in CLOTHS.items() for word in (name, *kind.words)}
    if garment.material not in words:
        raise InvalidInput(f"must be one of {', '.join(CLOTHS)} (got {garment.material!r})", field="material")
    return words[garment.material]
