"""What simulations cost: seconds of the world per processor second, and whether random scenes stay bounded.

`python -m benchmarks physics [rigid] [cloth] [liquid] [water] [fire] [random] [penetration] [prompts FILE.jsonl]`, by default
all but the prompts. Where pybullet is installed the heap of boxes is run with it as well, and the falling cloth with
Blender's own cloth: the same bodies, steps of their own choice. `prompts` plans every prompt of a file and says in how many all
deeds are planned."""

import importlib
import importlib.util
import json
import math
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.air import Plume, Wind
from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.production import StagedShot
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.render.finish.air.airy import with_air
from aozora.world.elements import Body, StaticBody
from aozora.world.firelight import firelight
from aozora.world.gases import gases
from aozora.world.physics.cloth import Obstacle, Surroundings, moved, sheet
from aozora.world.physics.gas import Gas
from aozora.world.physics.hearths import hearth_of
from aozora.world.physics.liquid import Fluid, Source, Vat, flow
from aozora.world.physics.mujoco_solver import MujocoSolver, deepest_share
from aozora.world.physics.scene import AIR, Mover, RigidScene
from aozora.world.physics.skins import kept_skin
from aozora.world.physics.walls import wall_of_section
from aozora.world.physics.wave_field import Tank, WaveField
from aozora.world.stage import stage
from benchmarks.director import line_seconds
from benchmarks.machine import write_result

FLOOR = StaticBody("floor", Body("box", (6, 6, 0.1), 1.0), (0, 0, -0.1))
BOWL = np.array([[0, 0], [0.10, 0], [0.16, 0.12], [0.154, 0.12], [0.094, 0.006], [0, 0.006]])


def cost(label: str, simulated_s: float, work: Callable[[], Any]) -> dict[str, Any]:
    """Processor seconds of a piece of work; what compiles has run before."""
    begin = time.process_time()
    work()
    spent = time.process_time() - begin
    return {"what": label, "cpu_s": round(spent, 2), "simulated_s_per_cpu_s": round(simulated_s / spent, 3)}


def heap(count: int) -> RigidScene:
    """Boxes in layers of nine that fall on a floor."""
    body = Body("box", (0.05, 0.05, 0.05), 0.4, friction=0.5, restitution=0.2)
    places = [(0.13 * (i % 3) + 0.011 * (i // 9), 0.13 * (i // 3 % 3), 0.08 + 0.14 * (i // 9)) for i in range(count)]
    return RigidScene(tuple(Mover(f"box-{i}", body, place) for i, place in enumerate(places)), (FLOOR,), None, air=AIR)


def rigid() -> list[dict[str, Any]]:
    """Fifty boxes, five seconds."""
    rows = [cost("50 boxes", 5.0, lambda: MujocoSolver().simulate(heap(50), 5.0))]
    if importlib.util.find_spec("pybullet"):
        rows.append(cost("50 boxes, pybullet at 240 Hz", 5.0, lambda: _bullet(50, 5.0)))
    return rows


def _bullet(count: int, seconds: float) -> None:
    bullet: Any = importlib.import_module("pybullet")
    bullet.connect(bullet.DIRECT)
    bullet.setGravity(0, 0, -9.81)
    ground = bullet.createCollisionShape(bullet.GEOM_BOX, halfExtents=(6, 6, 0.1))
    bullet.createMultiBody(0, ground, basePosition=(0, 0, -0.1))
    box = bullet.createCollisionShape(bullet.GEOM_BOX, halfExtents=(0.05, 0.05, 0.05))
    for mover in heap(count).movers:
        bullet.createMultiBody(0.4, box, basePosition=mover.position)
    for _ in range(round(240 * seconds)):
        bullet.stepSimulation()
    bullet.disconnect()


def cloth() -> list[dict[str, Any]]:
    """2,500 points over a ball, five seconds."""
    weave = sheet(np.array([0.9, 0, 0]), np.array([0, 0.9, 0]), (50, 50), 0.18, 0.06)
    weave = type(weave)(**{**vars(weave), "points": weave.points + np.array([-0.45, -0.45, 0.5])})
    around = Surroundings((Obstacle(Body("sphere", (0.2, 0, 0), 1.0), (0, 0, 0.2)),), 0.0)
    moved(weave, around, np.array([0.01]))
    rows = [cost("cloth of 2,500 points over a ball", 5.0, lambda: moved(weave, around, np.linspace(0, 5, 120)))]
    if importlib.util.find_spec("bpy"):
        rows.append(cost("the same in Blender's own cloth", 2.0, _blender_cloth))
    return rows


def _blender_cloth() -> None:
    from aozora.render.blender.stubs import provide_missing_libraries

    provide_missing_libraries()
    bpy: Any = importlib.import_module("bpy")
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.mesh.primitive_uv_sphere_add(radius=0.2, location=(0, 0, 0.2))
    bpy.ops.object.modifier_add(type="COLLISION")
    bpy.ops.mesh.primitive_grid_add(x_subdivisions=49, y_subdivisions=49, size=0.9, location=(0, 0, 0.5))
    bpy.ops.object.modifier_add(type="CLOTH")
    scene = bpy.context.scene
    for frame in range(1, 49):
        scene.frame_set(frame)


def liquid() -> list[dict[str, Any]]:
    """Water poured into a bowl, with its surface for 24 frames a second."""
    rows: list[dict[str, Any]] = []
    wall = wall_of_section(BOWL, (0, 0), 0.0, 0.0005)
    for count, seconds in ((5_000, 5.0), (30_000, 5.0)):
        spacing = (3.2e-3 / count) ** (1 / 3)
        rate = count * spacing**3 / (0.9 * seconds)
        radius = math.sqrt(rate / 0.6 / math.pi)
        vat = Vat(spacing, (Fluid(),), (Source((0, 0, 0.25), (0, 0, -0.6), radius, 0.0, 0.9 * seconds),), (wall,), 0.0)
        list(flow(vat, np.array([0.02])))
        moments, store = np.arange(0, seconds, 1 / 24), MemoryStore()

        def pour(vat: Vat = vat, moments: Any = moments, store: MemoryStore = store) -> None:
            for particles in flow(vat, moments):
                kept_skin(particles, vat.spacing, store)

        rows.append(cost(f"pour of up to {count} particles with its surface", seconds, pour))
    return rows


def water() -> list[dict[str, Any]]:
    """A wave field of 256 x 256 points on open water under a hull that crosses it."""
    tank = Tank((256, 256), 0.02)
    field, way = WaveField(replace(tank, shore=tank.open_border(), breaks=True)), tank.points()
    field.step(1 / 60)

    def cross() -> None:
        for step in range(300):
            spot = np.array([0.5 + 4.0 * step / 300, 2.5])
            field.step(1 / 60, 0.02 * np.exp(-((way - spot) ** 2).sum(-1) / 0.02))
            _ = field.height

    return [cost("water of 256 x 256 points", 5.0, cross)]


def fire() -> list[dict[str, Any]]:
    """A camp fire for five seconds of film: its grids and what burnt before, marched into pictures of 854x480, every second frame
    as in a preview; the coarse fire of its light; how long the first picture waits for all that; smoke, steam, an explosion."""
    shot = _camp_fire()
    times = shot.motion.first_s + (np.arange(120)[:, None] + np.array([-0.25, 0.0, 0.25])) / 24
    flame = next(plume for plume in shot.world.air.plumes if plume.kind == "flame")
    picture, depth = np.full((480, 854, 3), 0.02, np.float32), np.full((480, 854), 60.0, np.float32)
    burn(shot, picture, depth, 2)
    rows = [cost("camp fire at 854x480, rendered frames of a preview", 5.0, lambda: burn(shot, picture, depth, 120, 2))]
    rows.append(cost("camp fire, its first picture", 1 / 24, lambda: burn(shot, picture, depth, 1)))
    rows.append(cost("firelight of a coarse grid", 5.0, lambda: firelight(flame, shot.world.air.wind, times)))
    for plume in (
        Plume("smoke", height=4.4, width=0.95),
        Plume("steam", height=0.17, width=0.06),
        Plume("explosion", height=4.6, width=4.6),
    ):
        rows.append(cost(f"{plume.kind} alone", 3.0, lambda plume=plume: _steps(plume, 3.0)))
    return rows


def burn(shot: StagedShot, picture: Any, depth: Any, frames: int, stride: int = 1) -> None:
    """Simulate and draw the first frames of a shot."""
    volumes = gases(shot)
    assert volumes is not None
    for index in range(0, frames, stride):
        with_air(picture, depth, shot, index, volumes(index))


def _steps(plume: Plume, seconds: float) -> None:
    hearth = hearth_of(plume, Wind(), lambda _: np.zeros(3), floor=plume.kind == "explosion")
    gas = Gas(hearth.chamber, 2.0)
    for _ in range(round(seconds / hearth.step_s)):
        gas.step(hearth.step_s)


def _camp_fire() -> StagedShot:
    screenplay = direct(Brief(prompt="a camp fire burns at night"), engine_module("world").catalogue(), line_seconds)
    settings = Settings(width=854, height=480, fps=24, quality="preview")
    return stage(screenplay, Cues(), settings, MemoryStore(), Watch()).shots[0]


def penetration(count: int = 200) -> dict[str, Any]:
    """How deep bodies over 5 cm overlap in random heaps that have come to rest, in mm, and in impacts, in shares of the smaller
    body's least extent."""
    resting, striking = np.array(_spread(_depths, count)).T
    return {
        "scenes": count,
        "deepest_at_rest_mm": round(1000 * float(resting.max()), 2),
        "scenes_over_3_mm_at_rest": int((resting > 0.003).sum()),
        "deepest_in_impacts_share": round(float(striking.max()), 3),
        "scenes_over_a_tenth_in_impacts": int((striking > 0.1).sum()),
    }


def _depths(seed: int) -> tuple[float, float]:
    run = MujocoSolver().simulate(random_heap(seed), 3.0)
    late = run.contacts.step > run.contacts.step.max() - run.rate_hz // 10
    return float(run.contacts.depths[late].max(initial=0.0)), deepest_share(run)


def _spread(work: Callable[[int], Any], count: int) -> list[Any]:
    """Work on the seeds below `count`, on all processors."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, range(count), chunksize=8))


def random_heap(seed: int) -> RigidScene:
    """Two to eight boxes and balls over one another."""
    dice = np.random.Generator(np.random.PCG64(seed))
    movers: list[Mover] = []
    for i in range(int(dice.integers(2, 9))):
        a, b, c = dice.uniform(0.02, 0.12, 3).tolist()
        mass = float(dice.uniform(0.02, 3))
        body = Body("box", (a, b, c), mass) if dice.random() < 0.5 else Body("sphere", (a, 0, 0), mass)
        movers.append(Mover(f"m{i}", body, (float(dice.uniform(-0.1, 0.1)), float(dice.uniform(-0.1, 0.1)), 0.2 + 0.28 * i)))
    return RigidScene(tuple(movers), (FLOOR,), None, air=AIR)


def random_scenes(count: int = 500) -> dict[str, Any]:
    """Random heaps of up to eight bodies: how many leave what energy allows, or sink through the floor."""
    return {"scenes": count, "unbounded": sum(_spread(_is_wrong, count))}


def _is_wrong(seed: int) -> bool:
    run = MujocoSolver().simulate(random_heap(seed), 1.2)
    fastest = float(np.linalg.norm(run.velocities, axis=-1).max())
    return fastest > 1.1 * math.sqrt(2 * 9.81 * 3.0) or float(run.positions[-1, :, 2].min()) < 0


def prompts(file: Path) -> dict[str, Any]:
    """In how many prompts of each dimension every deed is planned, and the first words that stand in the way of the others."""
    catalogue = engine_module("world").catalogue()
    found: dict[str, dict[str, Any]] = {}
    for line in file.read_text().splitlines():
        row = json.loads(line)
        screenplay = direct(Brief(prompt=row["prompt"]), catalogue, line_seconds)
        lost = [span.text for span in screenplay.understanding if span.role == "action" and span.status == "not_depicted"]
        shown = bool(screenplay.cast) and any(shot.beats for shot in screenplay.shots) and not lost
        for dimension in row.get("dimension", ["all"]):
            here = found.setdefault(dimension, {"prompts": 0, "all_deeds_planned": 0})
            here["prompts"] += 1
            here["all_deeds_planned"] += shown
    return found


MEASURES: dict[str, Callable[[], Any]] = {
    "rigid": rigid, "cloth": cloth, "liquid": liquid, "water": water, "fire": fire, "random": random_scenes,
    "penetration": penetration,
}  # fmt: skip


def run(parts: list[str]) -> None:
    """Measure what is asked for."""
    results: dict[str, Any] = {}
    if "prompts" in parts:
        results["prompts"] = prompts(Path(parts[parts.index("prompts") + 1]))
        parts = [part for part in parts if part != "prompts" and not part.endswith(".jsonl")]
        if not parts:
            write_result("physics", results)
            return
    for name, work in MEASURES.items():
        if not parts or name in parts:
            results[name] = work()
    write_result("physics", results)
