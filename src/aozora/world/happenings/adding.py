"""Adding: something is poured, shaken or dripped out of a glass into another one, and what becomes of the two is seen in it.

The bench has its own glasses, both in the picture. What happens is asked of `physics/meetings.py`: it dissolves, lies above or
below, sinks, floats, clouds, mixes, changes an indicator's colour, fizzes."""

import math
from dataclasses import replace

import numpy as np

from aozora.film.motion import Blend, Event
from aozora.film.world import Material, Mesh
from aozora.world.geometry.primitives import bevelled_box, merged, moved, spline, tube
from aozora.world.happenings.bench import fizzing
from aozora.world.happenings.bench.bringing import brought
from aozora.world.happenings.bench.contents import content
from aozora.world.happenings.bench.glassware import GLASS, powder_look
from aozora.world.happenings.bench.table import NOTHING, Bench, Skin, joined, kept
from aozora.world.happenings.bench.trial import BEGIN, DONE, END, Trial, sampled
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.physics.meetings import dissolved

ADDING = "add"


def adding(scene: Scene) -> Happening | None:
    """The first trial of a shot in which something is added to something."""
    for beat in scene.beats(ADDING):
        receiver = next((role for role in beat.targets if role in scene.brief.assets), "")
        added, into = sampled(scene, beat.subject), sampled(scene, receiver) if receiver else None
        if added is not None and into is not None:
            added = dissolved(added) if "dissolved" in beat.manner else added
            return _shown(Trial(Bench(scene, beat), added, into, receiver))
    return None


def _shown(trial: Trial) -> Happening:
    """Everything of the trial."""
    pieces = [_glass(trial), content(trial), brought(trial), _gas(trial), _strip(trial)]
    hidden = {trial.bench.beat.subject: (), trial.role: ()}
    made = [piece for piece in pieces if piece is not None]
    low, high = (-0.05, -0.03, 0.0), (0.08, 0.03, 0.168)
    box = trial.bench.box(low, high)
    done = Happening(frozenset([trial.bench.beat.id]), parts=hidden, boxes=dict.fromkeys(hidden, box), events=_heard(trial))
    return together([*made, done])


def _glass(trial: Trial) -> Happening:
    mesh = trial.tumbler.mesh()
    if "cup" in trial.manner:
        ear = [(0.036, 0, 0.1), (0.062, 0, 0.098), (0.068, 0, 0.066), (0.056, 0, 0.036), (0.034, 0, 0.032)]
        mesh = merged([mesh, moved(tube(spline(ear, 40), 0.004, 16), rotation=(0.0, 0.0, 0.0, 1.0))])
    entity = trial.bench.solid(trial.name("glass"), mesh, trial.name("glass"), "glass")
    return Happening(entities=(entity,), materials={trial.name("glass"): GLASS})


def _gas(trial: Trial) -> Happening | None:
    if trial.meeting.fizz <= 0.02:
        return None
    _, levels = trial.levels()
    arrived, reacted = trial.progress()
    seed, name = trial.bench.scene.brief.settings.seed, trial.name("gas")
    skins: list[Skin] = []
    for frame, level in enumerate(levels.tolist()):
        done, now = float(reacted[frame]), float(trial.bench.seconds[frame, 1])
        if float(arrived[frame]) < 0.005:
            skins.append(NOTHING)
            continue
        strength = trial.meeting.fizz * min(8 * float(arrived[frame]), 1.0) * (1.0 - 0.5 * max(done - 0.6, 0.0))
        high = fizzing.head(done, trial.meeting.fizz)
        skins.append(joined([fizzing.bubbles(trial.tumbler, (trial.tumbler.floor, level), now, strength, seed),
            fizzing.foam(trial.tumbler, level, high, now, seed)]))  # fmt: skip
    look = replace(powder_look(trial.ev), roughness=0.25, specular=0.6, coat=0.6)
    surfaces = {name: tuple(kept(trial.bench.scene, skin) for skin in skins)}
    return Happening(entities=(trial.bench.flowing(name, name),), materials={name: look}, surfaces=surfaces)


def _strip(trial: Trial) -> Happening | None:
    """Indicator paper that stands in the glass and is dyed from below."""
    if not trial.paper:
        return None
    wide, tall = 0.026, 0.155
    strip = bevelled_box((wide, 0.0008, tall), 0.0003, 1, cells=24)
    points = strip.points.astype(np.float64)
    before = np.zeros((len(points), 3)) + np.array(trial.into.colour)
    after = np.zeros((len(points), 3)) + np.array(trial.meeting.colour)
    from aozora.film.world import put_mesh

    mesh = Mesh(
        strip.points,
        strip.corners,
        strip.starts,
        uv=strip.uv,
        colours=before.astype(np.float32),
        later=after.astype(np.float32),
    )
    put_mesh(trial.bench.scene.store, mesh)
    name = trial.name("paper")
    look = Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.9, specular=0.2,
        emission=(0.1, 0.1, 0.1), emission_by_colour=True)  # fmt: skip

    lean = 0.10
    turn = (math.cos(0.5 * lean), 0.0, math.sin(0.5 * lean), 0.0)
    entity = trial.bench.solid(name, mesh, name, "paper", (0.002, 0.0, trial.tumbler.floor + 0.5 * tall), turn)
    share = trial.bench.share(BEGIN + 0.1, DONE - 0.04).astype(np.float32)
    return Happening(
        entities=(entity,), materials={name: look, f"{name}/later": look}, blends={name: Blend(f"{name}/later", share)}
    )


def _heard(trial: Trial) -> tuple[Event, ...]:
    begin, end = BEGIN * trial.bench.length, END * trial.bench.length
    at = trial.bench.world(np.array([0.0, 0.0, 0.08]))
    sounds = [("pouring" if trial.added.liquid else "sand", begin, end - begin, 0.01)]
    if trial.meeting.fizz > 0.02:
        sounds.append(("fizz", begin + 0.2, DONE * trial.bench.length - begin, 0.06))
    rate = float(trial.bench.scene.times[-1, -1]) / max(trial.bench.length, 1e-6)
    return tuple(
        Event(start * rate, "pour" if name == "pouring" else "emit", trial.name("stream"), trial.name("glass"),
        duration=length * rate,
            material_b="glass", size=size, position=at, data={"sound": name})
        for name, start, length, size in sounds
    )  # fmt: skip
