"""Which looks are drawn over finished pictures, by name. Looks that are not here are photographed as they stand."""

from collections.abc import Callable
from functools import cache

from aozora.film.production import PassName
from aozora.render.finish.looks import crafts, diorama, graphics, graphite, painting, pixels, sensors, washes
from aozora.render.finish.looks.grading import Grade, graded
from aozora.render.finish.looks.machinery import geared, pastel
from aozora.render.finish.looks.media import leaking, mirrored_light, on_air, on_display, projected, split, tape, watched
from aozora.render.finish.looks.scene import Style, stateless

NORMAL: frozenset[PassName] = frozenset({"normal"})

_NOIR = Grade(filter=(0.50, 0.36, 0.14), contrast=1.55, pivot=0.40, gain=(0.97, 0.97, 0.97), glow=0.10, glow_px=8, vignette=0.75,
              grain=0.022, grain_px=1.3)  # fmt: skip
_SILVER = Grade(filter=(0.32, 0.52, 0.16), contrast=1.12, gain=(0.98, 0.98, 0.975), vignette=0.25, grain=0.016, grain_px=1.1)
_SUPER8 = Grade(saturation=0.95, contrast=1.12, lift=(0.07, 0.045, 0.03), gain=(1.0, 0.93, 0.74), shadows=(0.03, 0.01, 0.0),
                highlights=(0.05, 0.01, -0.08), glow=0.16, glow_px=7, glow_tint=(1.0, 0.8, 0.55), vignette=0.55, grain=0.034,
                grain_px=1.7, soft=0.8)  # fmt: skip
_SIXTEEN = Grade(saturation=0.72, contrast=1.15, lift=(0.05, 0.05, 0.055), gain=(0.98, 0.95, 0.86), shadows=(0.0, 0.012, 0.022),
                 glow=0.10, vignette=0.32, grain=0.028, grain_px=1.35, soft=0.45)  # fmt: skip
_SEVENTIES = Grade(saturation=0.85, contrast=0.95, lift=(0.085, 0.06, 0.035), gain=(1.0, 0.90, 0.66), shadows=(0.035, 0.012, 0.0),
                   highlights=(0.03, 0.0, -0.05), glow=0.22, glow_px=14, glow_tint=(1.0, 0.82, 0.6), vignette=0.3, grain=0.03,
                   soft=0.6)  # fmt: skip
_TAPE = Grade(saturation=1.15, contrast=1.05, lift=(0.03, 0.03, 0.05), gain=(0.98, 0.96, 1.0), soft=0.7)
_WATCH = Grade(filter=(0.3, 0.55, 0.15), contrast=1.05, lift=(0.05, 0.07, 0.055), gain=(0.86, 0.93, 0.87), soft=0.3)
_AIR = Grade(saturation=1.08, contrast=1.1, gain=(1.0, 1.0, 1.0))
_DOCUMENT = Grade(saturation=0.82, contrast=1.02, lift=(0.03, 0.032, 0.035), gain=(0.98, 0.985, 0.98), grain=0.014)
_NEON = Grade(saturation=1.35, contrast=1.3, pivot=0.36, lift=(0.02, 0.005, 0.05), shadows=(0.05, 0.0, 0.13),
              highlights=(0.08, -0.03, 0.10), glow=0.42, glow_px=16, glow_tint=(1.0, 0.35, 0.95), vignette=0.5,
              grain=0.012)  # fmt: skip
_BRASS = Grade(saturation=0.70, contrast=1.2, pivot=0.42, lift=(0.05, 0.03, 0.01), gain=(1.0, 0.84, 0.56),
               shadows=(0.035, 0.012, -0.01), highlights=(0.06, 0.02, -0.06), glow=0.22, glow_px=14, glow_tint=(1.0, 0.72, 0.35),
               vignette=0.55, grain=0.012)  # fmt: skip
_DREAD = Grade(saturation=0.42, contrast=1.4, pivot=0.36, lift=(0.0, 0.012, 0.014), gain=(0.80, 0.94, 0.90),
               shadows=(-0.01, 0.012, 0.02), vignette=0.8, grain=0.018, grain_px=1.4)  # fmt: skip
_GLOW = Grade(saturation=1.25, contrast=0.95, lift=(0.05, 0.035, 0.08), gain=(1.0, 0.97, 0.96), shadows=(0.05, 0.01, 0.09),
              highlights=(0.08, 0.05, -0.02), glow=0.55, glow_px=18, glow_tint=(1.0, 0.9, 0.75), vignette=0.22,
              soft=0.4)  # fmt: skip
_PASTEL = Grade(contrast=1.06, pivot=0.5, gain=(1.0, 0.985, 0.965), glow=0.06, glow_px=12, grain=0.006)
_COLD = Grade(saturation=0.92, contrast=1.22, gain=(0.97, 1.0, 1.0), highlights=(0.0, 0.01, 0.02), vignette=0.35, grain=0.010)

_MAKERS: dict[str, Callable[[], Style]] = {
    "black and white": lambda: graded(_SILVER),
    "film noir": lambda: graded(_NOIR),
    "vintage film": lambda: graded(_SUPER8, leaking, projected(1.0, 1.0)),
    "16 mm film": lambda: graded(_SIXTEEN, projected(0.5, 0.45)),
    "1970s film": lambda: graded(_SEVENTIES, projected(0.2, 0.12)),
    "vhs": lambda: graded(_TAPE, on_display, tape),
    "cctv": lambda: graded(_WATCH, watched),
    "news": lambda: graded(_AIR, on_air),
    "documentary": lambda: graded(_DOCUMENT),
    "cyberpunk": lambda: graded(_NEON, mirrored_light, split(0.0012)),
    "steampunk": lambda: graded(_BRASS, geared),
    "horror": lambda: graded(_DREAD),
    "fantasy": lambda: graded(_GLOW),
    "pastel symmetry": lambda: graded(_PASTEL, pastel),
    "one-point symmetry": lambda: graded(_COLD),
    "surrealism": crafts.dream,
    "oil painting": lambda: painting.painting(painting.OIL),
    "van gogh": lambda: painting.painting(painting.VAN_GOGH),
    "watercolour": washes.watercolour,
    "ink wash": washes.ink_wash,
    "sketch": graphite.pencil,
    "ukiyo-e": lambda: stateless(graphics.woodblock, sharp=True),
    "comic": lambda: stateless(graphics.comic, sharp=True),
    "anime": lambda: stateless(graphics.anime, sharp=True),
    "flat vector": lambda: stateless(graphics.flat, sharp=True),
    "blueprint": lambda: stateless(graphics.blueprint, passes=NORMAL, sharp=True),
    "pixel art": lambda: stateless(pixels.pixelled, sharp=True),
    "x-ray": lambda: stateless(sensors.xray, passes=NORMAL),
    "thermal": lambda: stateless(sensors.thermal),
    "hologram": lambda: stateless(sensors.hologram, passes=NORMAL),
    "isometric": lambda: stateless(diorama.tile),
    "felt": crafts.felt,
    "paper cutout": lambda: stateless(crafts.paper_cutout, sharp=True),
    "claymation": lambda: stateless(crafts.clay, sharp=True),
}


@cache
def style_of(look: str) -> Style | None:
    """The style that draws a look; None for looks that are photographed."""
    maker = _MAKERS.get(look)
    return maker() if maker is not None else None


def drawn_looks() -> tuple[str, ...]:
    """The names of all looks that are drawn."""
    return tuple(_MAKERS)
