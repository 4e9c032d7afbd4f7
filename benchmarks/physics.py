"""What simulations cost: seconds of the world per processor second, and whether random scenes stay bounded.

`python -m benchmarks physics [rigid] [cloth] [liquid] [water] [random] [penetration] [prompts FILE.jsonl]`, by default all but
the prompts. Where pybullet is installed the heap of boxes is run with it as well, and the falling cloth with Blender's own
cloth: the same bodies, steps of their own choice. `prompts` plans every prompt of a file and says in how many all deeds are
planned."""

import importlib
import importlib.util
import json
import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from aozora.director.direct import direct
from aozora.engines.engine import engine_module
from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.render.finish.air.airy import with_air
from aozora.world.elements import Body, StaticBody
from aozora.world.physics.cloth import Obstacle, Surroundings, moved, sheet
from aozora.world.physics.liquid import Fluid, Source, Vat, flow
from aozora.world.physics.mujoco_solver import MujocoSolver
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
    """A wave field of 256 x 256 points on open water under a hull that crosses it, and a camp fire drawn over 426x240
    pictures."""
    tank = Tank((256, 256), 0.02)
    field, way = WaveField(replace(tank, shore=tank.open_border(), breaks=True)), tank.points()
    field.step(1 / 60)

    def cross() -> None:
        for step in range(300):
            spot = np.array([0.5 + 4.0 * step / 300, 2.5])
            field.step(1 / 60, 0.02 * np.exp(-((way - spot) ** 2).sum(-1) / 0.02))
            _ = field.height

    return [cost("water of 256 x 256 points", 5.0, cross), cost("camp fire at 426x240", 5.0, _camp_fire())]


def _camp_fire() -> Callable[[], None]:
    screenplay = direct(Brief(prompt="a camp fire burns at night"), engine_module("world").catalogue(), line_seconds)
    settings = Settings(width=426, height=240, fps=24, quality="preview")
    shot = stage(screenplay, Cues(), settings, MemoryStore(), Watch()).shots[0]
    picture, depth = np.full((240, 426, 3), 0.02, np.float32), np.full((240, 426), 60.0, np.float32)
    with_air(picture, depth, shot, 0)

    def burn() -> None:
        for index in range(shot.motion.frames):
            with_air(picture, depth, shot, index)

    return burn


def penetration(count: int = 200) -> dict[str, Any]:
    """How deep bodies over 5 cm overlap in random heaps that have come to rest, in mm, and in impacts, in shares of the smaller
    body's least extent."""
    resting, striking = np.zeros(count), np.zeros(count)
    for seed in range(count):
        scene = random_heap(seed)
        run = MujocoSolver().simulate(scene, 3.0)
        found = run.contacts
        sizes = np.array([2 * min(x for x in mover.body.size if x > 0) for mover in scene.movers] + [np.inf] * 40)
        smaller = np.minimum(sizes[found.a], sizes[np.minimum(found.b, len(sizes) - 1)])
        late = found.step > found.step.max() - run.rate_hz // 10
        resting[seed], striking[seed] = found.depths[late].max(initial=0.0), (found.depths / smaller).max(initial=0.0)
    return {
        "scenes": count,
        "deepest_at_rest_mm": round(1000 * float(resting.max()), 2),
        "scenes_over_3_mm_at_rest": int((resting > 0.003).sum()),
        "deepest_in_impacts_share": round(float(striking.max()), 3),
        "scenes_over_a_tenth_in_impacts": int((striking > 0.1).sum()),
    }


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
    wrong = 0
    for seed in range(count):
        run = MujocoSolver().simulate(random_heap(seed), 1.2)
        fastest = float(np.linalg.norm(run.velocities, axis=-1).max())
        wrong += fastest > 1.1 * math.sqrt(2 * 9.81 * 3.0) or float(run.positions[-1, :, 2].min()) < 0
    return {"scenes": count, "unbounded": wrong}


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
    "rigid": rigid, "cloth": cloth, "liquid": liquid, "water": water, "random": random_scenes, "penetration": penetration,
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
