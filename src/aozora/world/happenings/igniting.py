"""Igniting: a piece of something on a dish burns in the colour of its flame test, with sparks where metals throw them."""

import numpy as np

from aozora.film.air import Plume
from aozora.film.motion import Event
from aozora.film.world import Material, Rgb
from aozora.world.geometry.primitives import lathe
from aozora.world.happenings.bench.table import Bench
from aozora.world.happenings.bench.trial import sampled
from aozora.world.happenings.happening import Floats, Happening, Scene
from aozora.world.palette import linear_of
from aozora.world.physics.meetings import Sample
from aozora.world.things.portions import lump

PIECE_M = 0.034
"""Radius of the piece."""

FLAMES: dict[str, str] = {
    "calcium": "ff6018", "barium": "60ff38", "sodium": "ffd818", "iron": "ff8c18", "aluminium": "fffaf0",
    "magnesium": "fbfcff", "copper": "18d8a0",
    "lithium": "ff1440", "potassium": "c070ff", "strontium": "ff1414", "caesium": "5c50ff", "rubidium": "c83068",
    "boron": "40e030", "zinc": "a8ffe0",
    "lead": "88b0ff", "sulfur": "3050ff", "phosphorus": "fffce0", "titanium": "ffffff", "carbon": "ff7020",
    "arsenic": "80a8ff", "antimony": "90e0a0",
    "indium": "4048e0", "selenium": "3068ff", "tin": "c8d8ff", "nickel": "e8f0ff", "zirconium": "ffffff", "steel": "ff8c18",
    "bismuth": "90b0ff",
    "copper sulfate": "18e080", "copper chloride": "1890ff", "sodium chloride": "ffd818", "salt": "ffd818",
    "potassium chloride": "c070ff",
    "calcium chloride": "ff6018", "lithium chloride": "ff1440", "strontium chloride": "ff1414", "barium chloride": "5cf030",
    "boric acid": "40e030",
    "borax": "40e030", "calcium carbonate": "ff6018", "gypsum": "ff6018", "potassium nitrate": "c070ff",
    "sodium nitrate": "ffc010",
    "baking soda": "ffc010", "washing soda": "ffc010", "potassium permanganate": "c070ff", "brass": "18d8a0", "bronze": "18d8a0",
}  # fmt: skip
"""Substance -> the colour of its flame (sRGB): the tests of analytical chemistry; metals that burn with a glow have the colour
of the glow."""

SPARKING = frozenset({"iron", "steel", "titanium", "magnesium", "aluminium", "zirconium"})

BEGIN, FULL = 0.10, 0.26
"""When it is lit and when it burns in full, in shares of the shot."""

DISH = Material(colour=(0.05, 0.05, 0.055), roughness=0.5)


def igniting(scene: Scene) -> Happening | None:
    """The first thing of a shot that is set on fire on a dish."""
    for beat in scene.beats("ignite"):
        burnt = sampled(scene, beat.subject)
        if burnt is not None:
            return _burning(Bench(scene, beat), burnt)
    return None


def flame_of(sample: Sample) -> Rgb:
    """The linear colour of a substance's flame; that of soot for what has none of its own."""
    if sample.name in FLAMES:
        return linear_of(FLAMES[sample.name])
    known = sample.substance.flame if sample.substance is not None else None
    return linear_of("".join(f"{round(255 * band):02x}" for band in known)) if known is not None else linear_of("ff9a30")


def _burning(bench: Bench, burnt: Sample) -> Happening:
    role, colour = bench.beat.subject, flame_of(burnt)
    name, dish, seed = f"{role}/piece", f"{role}/dish", bench.scene.brief.settings.seed
    metal = burnt.substance is not None and burnt.substance.nature == "metal"
    look = Material(colour=burnt.colour, roughness=0.5, metallic=0.6 if metal else 0.0)
    plate = lathe(np.array([(0, 0), (0.05, 0), (0.075, 0.012), (0.078, 0.014), (0.075, 0.0155), (0.048, 0.005), (0, 0.005)]), 72)
    entities = (bench.solid(dish, plate, dish, "ceramic"), bench.solid(name, lump(PIECE_M, seed), name, "stone", (0, 0, 0.005)))
    lamp = bench.lamp(f"{role}/flame", (0.0, -0.03, 0.12), colour, 2.2, 0.05)
    shares: Floats = bench.share(BEGIN, FULL) * (1.0 + 0.08 * np.sin(23 * bench.seconds) * np.sin(7.3 * bench.seconds))
    box = bench.box((-0.10, -0.06, 0.0), (0.10, 0.06, 0.21))
    rate = float(bench.scene.times[-1, -1]) / max(bench.length, 1e-6)
    sound = Event(BEGIN * bench.length * rate, "emit", name, duration=bench.length * rate, size=0.1,
    position=bench.world(np.zeros(3)),
        data={"sound": "fire"})  # fmt: skip
    return Happening(
        frozenset([bench.beat.id]), entities=entities, materials={name: look, dish: DISH}, parts={role: ()}, lamps=(lamp,),
        lights={lamp.id: shares.astype(np.float32)}, plumes=_plumes(name, burnt, colour, bench), boxes={role: box},
        events=(sound,),
    )  # fmt: skip


def _plumes(piece: str, burnt: Sample, colour: Rgb, bench: Bench) -> tuple[Plume, ...]:
    """The flame, from when it is lit, and sparks of metals that throw them."""
    seed, second = bench.scene.brief.settings.seed, float(bench.scene.times[-1, -1])
    lit, rises = BEGIN * second, (FULL - BEGIN) * second
    red, green, blue = (min(band, 0.999) for band in colour)
    flame = Plume("flame", piece, (0.0, 0.01, -0.004), 0.23, 0.1, (red, green, blue), seed, begin_s=lit, rise_s=rises)
    behind = Plume("flame", piece, (0.012, 0.03, 0.006), 0.19, 0.085, (red, green, blue), seed + 5, begin_s=lit, rise_s=rises)
    sparks = Plume("sparks", piece, (0.0, 0.0, 0.04), 0.16, 0.22, colour, seed, begin_s=lit, rise_s=rises)
    return (behind, flame, *((sparks,) if burnt.name in SPARKING else ()))
