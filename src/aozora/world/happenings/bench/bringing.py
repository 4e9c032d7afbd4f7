"""What brings something to a glass: another glass that leans and pours, or a pipette that drips."""

import numpy as np

from aozora.film.world import Entity, Material
from aozora.world.geometry.primitives import lathe
from aozora.world.happenings.bench.glassware import GLASS, Leaning, Tumbler, liquid_look, powder_look
from aozora.world.happenings.bench.pourer import pouring_from
from aozora.world.happenings.bench.streams import balls, grains, stream
from aozora.world.happenings.bench.table import Skin, kept
from aozora.world.happenings.bench.trial import BEGIN, END, Trial
from aozora.world.happenings.happening import Floats, Happening


def brought(trial: Trial) -> Happening:
    if trial.dripping:
        return _dropper(trial)
    scale = 0.5 if trial.small else 1.0
    own = Tumbler(0.125 * scale, 0.031 * scale, 0.039 * scale)
    seconds = trial.bench.seconds
    begin, end = BEGIN * trial.bench.length, END * trial.bench.length
    shares = 0.5 - 0.48 * np.clip((seconds[:, 1] - begin) / (end - begin), 0.0, 1.0)
    lip = np.array([0.012, 0.0, trial.tumbler.height + 0.022])
    pourer = pouring_from(own, lip, shares, (seconds, begin, end), slides=not trial.added.liquid)
    places, turns = pourer.places()
    glass, inside, falls = trial.name("pourer"), trial.name("rest"), trial.name("stream")
    leaning = Leaning(own)
    look = liquid_look(trial.added.clear, trial.ev) if trial.added.liquid else powder_look(trial.ev)
    rest = tuple(kept(trial.bench.scene, pourer.lying(frame, leaning, trial.added.colour)) for frame in range(len(seconds)))
    strand = tuple(kept(trial.bench.scene, _strand(trial, lip, frame, (begin, end))) for frame in range(len(seconds)))
    return Happening(
        entities=(
            trial.bench.solid(glass, own.mesh(), glass, "glass"),
            trial.bench.flowing(inside, inside), trial.bench.flowing(falls, inside),
        ),
        materials={glass: GLASS, inside: look},
        transforms={glass: trial.bench.track(places, turns)},
        surfaces={inside: rest, falls: strand},
    )  # fmt: skip


def _strand(trial: Trial, lip: Floats, frame: int, span: tuple[float, float]) -> Skin:
    """What falls in a frame."""
    _, levels = trial.levels()
    now, level = float(trial.bench.seconds[frame, 1]), float(levels[frame])
    thick = trial.added.substance is not None and (trial.added.substance.viscosity or 0.0) > 1.0
    velocity = np.array([-0.10, 0.0, -0.12])
    start = lip + np.array([-0.002, 0.0, 0.001])
    if trial.added.liquid:
        return stream((start, velocity, level), 0.0042 if thick else 0.0055, trial.added.colour, (now, *span))
    count = 1500 if trial.small else 3600
    seed = trial.bench.scene.brief.settings.seed
    return grains((start, velocity, level), count, trial.added.colour, (now, *span), trial.grain_m, seed)


def _dropper(trial: Trial) -> Happening:
    """A glass pipette with a rubber bulb over the glass, from which a drop falls, and a second one."""
    top = trial.tumbler.height + 0.02
    stem = lathe(np.array([(0, 0), (0.0012, 0), (0.0016, 0.004), (0.0036, 0.02), (0.0036, 0.055), (0, 0.055)]), 32)
    bulb = lathe(
        np.array([(0, 0.05), (0.0055, 0.05), (0.0058, 0.058), (0.0086, 0.068), (0.0086, 0.085), (0.005, 0.094), (0, 0.095)]),
        32,
    )
    pieces = {
        trial.name("pipette"): (stem, GLASS),
        trial.name("bulb"): (bulb, Material(colour=(0.45, 0.03, 0.03), roughness=0.5)),
    }
    _, levels = trial.levels()
    times = [BEGIN * trial.bench.length, (BEGIN + 0.17) * trial.bench.length, (BEGIN + 0.34) * trial.bench.length]
    skins: list[Skin] = []
    for frame, level in enumerate(levels.tolist()):
        places: list[Floats] = []
        sizes: list[float] = []
        for moment in times:
            age = float(trial.bench.seconds[frame, 1]) - moment
            hangs = np.clip((age + 0.5) / 0.5, 0.0, 1.0)
            place = np.array([0.0, 0.0, top - 0.003 - (4.9 * age**2 if age > 0 else 0.0)])
            if hangs > 0.05 and place[2] > level:
                places.append(place)
                sizes.append(0.0036 * float(hangs))
        skins.append(balls(np.array(places).reshape(-1, 3), np.array(sizes), trial.added.colour))
    name = trial.name("drop")
    entities: tuple[Entity, ...] = tuple(
        trial.bench.solid(own, mesh, own, "glass", (0.0, 0.0, top)) for own, (mesh, _) in pieces.items()
    )
    return Happening(
        entities=(*entities, trial.bench.flowing(name, name)),
        materials={**{own: look for own, (_, look) in pieces.items()}, name: liquid_look(0.5 * trial.added.clear, trial.ev)},
        surfaces={name: tuple(kept(trial.bench.scene, skin) for skin in skins)},
    )
