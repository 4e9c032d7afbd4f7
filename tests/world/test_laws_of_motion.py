"""Rigid bodies, cloth, liquids and shards against what mechanics says."""

import math

import numpy as np
import pytest

from aozora.film.screenplay import Attributes
from aozora.film.store import MemoryStore
from aozora.world.elements import Body, StaticBody
from aozora.world.geometry.primitives import round_cube
from aozora.world.happenings.vessels import vessel_of
from aozora.world.physics.cloth import Obstacle, Surroundings, lattice_body, moved, sheet
from aozora.world.physics.liquid import Fluid, Particles, Source, Vat, flow, lattice
from aozora.world.physics.mujoco_solver import MujocoSolver
from aozora.world.physics.scene import AIR, Mover, RigidScene, Simulation
from aozora.world.physics.shards import crack_centres, shatter
from aozora.world.physics.surfaces_in_contact import against_fixed, between_movers
from aozora.world.physics.walls import wall_of_section
from aozora.world.things.build import build_thing, thing_params
from aozora.world.things.liquids import LOOKS, blended

G = 9.81


def run(*movers: Mover, seconds: float = 1.0, **rest: object) -> Simulation:
    return MujocoSolver().simulate(RigidScene(movers, ground=None, **rest), seconds)  # pyright: ignore[reportArgumentType]


def ball(mass: float = 0.3, radius: float = 0.05, restitution: float = 1.0) -> Body:
    return Body("sphere", (radius, 0, 0), mass, friction=0.0, restitution=restitution, rolling=0.0)


def test_a_block_on_an_incline_slides_by_its_weight_less_friction() -> None:
    angle = math.radians(30)
    turn = (math.cos(angle / 2), 0.0, math.sin(angle / 2), 0.0)
    block = Body("box", (0.05, 0.05, 0.03), 0.5, friction=0.3, restitution=0.0)
    slope = StaticBody("slope", Body("box", (3.0, 1.0, 0.1), 1.0), (0, 0, 0), turn, "")
    normal = np.array([math.sin(angle), 0.0, math.cos(angle)])
    x, y, z = (0.1301 * normal).tolist()
    simulation = run(Mover("block", block, (x, y, z), turn), statics=(slope,))
    down = np.array([math.cos(angle), 0.0, -math.sin(angle)])
    speed = simulation.velocities[:, 0] @ down
    friction = against_fixed(block, "").friction
    at = [round(t * simulation.rate_hz) for t in (0.4, 0.9)]
    # A sliding box chatters on its corners, which makes its friction seem up to four per cent larger.
    assert (speed[at[1]] - speed[at[0]]) / 0.5 == pytest.approx(G * (math.sin(angle) - friction * math.cos(angle)), rel=0.05)


@pytest.mark.parametrize(("heavy", "bounce"), [(0.3, 1.0), (0.9, 1.0), (0.3, 0.5), (0.3, 0.1)])
def test_two_balls_exchange_momentum_by_their_restitution(heavy: float, bounce: float) -> None:
    first, second = ball(0.3, restitution=bounce), ball(heavy, restitution=bounce)
    movers = (Mover("a", first, (0, 0, 0), velocity=(2.0, 0, 0)), Mover("b", second, (0.3, 0, 0)))
    simulation = run(*movers, seconds=0.4, gravity=0.0)
    a, b = simulation.velocities[-1, :, 0]
    assert 0.3 * a + heavy * b == pytest.approx(0.6, rel=0.02)
    assert b - a == pytest.approx(2.0 * between_movers(first, second).restitution, abs=0.08)


def test_a_light_ball_falls_at_the_speed_at_which_drag_is_its_weight() -> None:
    body = ball(0.02, 0.1)
    simulation = run(Mover("ball", body, (0, 0, 60)), seconds=4.0, air=AIR)
    terminal = math.sqrt(2 * 0.02 * G / (AIR * 0.47 * math.pi * 0.1**2))
    assert -simulation.velocities[-1, 0, 2] == pytest.approx(terminal, rel=0.02)


def test_in_a_vacuum_all_fall_alike_and_in_air_a_feather_is_late() -> None:
    feather = Body("box", (0.08, 0.018, 0.004), 0.0003)
    movers = (Mover("stone", ball(0.5), (0, 0, 2)), Mover("feather", feather, (1, 0, 2)))
    empty = run(*movers, seconds=0.5).positions[-1, :, 2]
    assert empty[0] == pytest.approx(empty[1], abs=1e-3)
    airy = run(*movers, seconds=0.5, air=AIR).positions[-1, :, 2]
    assert airy[1] > airy[0] + 0.5


def test_a_spinning_body_keeps_its_angular_momentum() -> None:
    rod = Body("box", (0.2, 0.02, 0.02), 0.4)
    simulation = run(Mover("rod", rod, (0, 0, 0), spin=(0, 0, 5.0)), seconds=1.0, gravity=0.0)
    assert simulation.spins[-1, 0, 2] == pytest.approx(5.0, rel=0.01)
    assert np.abs(simulation.positions[-1, 0]).max() < 1e-3


def test_random_heaps_stay_bounded() -> None:
    for seed in range(12):
        dice = np.random.Generator(np.random.PCG64(seed))
        movers = []
        for i in range(int(dice.integers(2, 9))):
            half = dice.uniform(0.02, 0.12, 3)
            box = bool(dice.random() < 0.5)
            body = Body("box" if box else "sphere", tuple(half) if box else (half[0], 0, 0), float(dice.uniform(0.02, 3)))  # pyright: ignore[reportArgumentType]
            movers.append(Mover(f"m{i}", body, (float(dice.uniform(-0.1, 0.1)), float(dice.uniform(-0.1, 0.1)), 0.2 + 0.28 * i)))
        floor = StaticBody("floor", Body("box", (4, 4, 0.1), 1.0), (0, 0, -0.1))
        simulation = run(*movers, seconds=1.2, statics=(floor,), air=AIR)
        fastest = math.sqrt(2 * G * 3.0) * 1.1
        assert np.linalg.norm(simulation.velocities, axis=-1).max() < fastest
        assert simulation.positions[-1, :, 2].min() > 0.0


GLASS = np.array(
    [[0, 0], [0.032, 0], [0.036, 0.11], [0.034, 0.11], [0.030, 0.006], [0, 0.006]],
)


def last(vat: Vat, seconds: float) -> Particles:
    return next(iter(flow(vat, np.array([seconds]))))


def test_poured_water_stays_in_the_glass_and_fills_it_to_its_volume() -> None:
    spacing = 0.006
    wall = wall_of_section(GLASS, (0, 0), 0.0)
    vat = Vat(spacing, (Fluid(),), (Source((0.0, 0.0, 0.15), (0, 0, -0.6), 0.007, 0.0, 1.5),), (wall,), 0.0)
    particles = last(vat, 2.6)
    radii = np.hypot(particles.positions[:, 0], particles.positions[:, 1])
    assert radii.max() < 0.036
    assert particles.positions[:, 2].min() > 0.005
    volume = len(particles.positions) * spacing**3
    heights = np.linspace(0.006, 0.11, 500)
    # The skin of the liquid reaches a quarter of the spacing into floor and walls, so that no gap is seen.
    inset = 0.25 * spacing
    held = np.cumsum(np.pi * (0.030 + inset + 0.004 * (heights - 0.006) / 0.104) ** 2) * (heights[1] - heights[0])
    level = float(np.interp(volume, held, heights)) - inset
    # The highest particles are half a spacing below the surface.
    assert np.percentile(particles.positions[:, 2], 98) + 0.5 * spacing == pytest.approx(level, rel=0.06)
    assert np.linalg.norm(particles.velocities, axis=1).mean() < 0.1


def heap(fluid: Fluid) -> Vat:
    points = lattice(np.array([-0.02, -0.02, 0.0]), np.array([0.02, 0.02, 0.04]), 0.005)
    return Vat(0.005, (fluid,), filled=points, filled_with=np.zeros(len(points), np.int64))


def test_honey_spreads_slower_than_water() -> None:
    water, honey = (last(heap(fluid), 0.4).positions for fluid in (Fluid(), Fluid(1.4, 0.97)))
    assert np.hypot(*water[:, :2].T).mean() > 1.5 * np.hypot(*honey[:, :2].T).mean()


def test_oil_rises_through_water() -> None:
    wall = wall_of_section(GLASS, (0, 0), 0.0)
    points = lattice(np.array([-0.026, -0.026, 0.008]), np.array([0.026, 0.026, 0.06]), 0.006)
    points = points[np.hypot(points[:, 0], points[:, 1]) < 0.027]
    low = points[:, 2] < 0.034
    vat = Vat(0.006, (Fluid(), Fluid(0.8, 0.1, mixes=False)), walls=(wall,), filled=points, filled_with=low.astype(np.int64))
    particles = last(vat, 2.5)
    heights = [particles.positions[particles.fluid == number, 2].mean() for number in (0, 1)]
    # It began 26 mm below.
    assert heights[1] > heights[0] - 0.005


def test_equal_vats_give_equal_bytes() -> None:
    first, second = (last(heap(Fluid()), 0.1) for _ in range(2))
    assert first.positions.tobytes() == second.positions.tobytes()


def test_a_hanging_cloth_keeps_its_length_and_comes_to_rest() -> None:
    cloth = sheet(np.array([0.5, 0, 0]), np.array([0, 0, -0.5]), (16, 16), 0.15, 0.05)
    pinned = np.arange(256) < 16
    places = moved(type(cloth)(**{**vars(cloth), "pinned": pinned}), Surroundings(drag=2.0), np.array([2.9, 3.0]))
    assert places[-1, :16, 2] == pytest.approx(0.0)
    assert -places[-1, -16:, 2].mean() == pytest.approx(0.5, rel=0.03)
    assert np.abs(places[1] - places[0]).max() < 0.01


def test_a_cloth_falls_freely_without_air_and_drapes_over_a_ball() -> None:
    cloth = sheet(np.array([0.6, 0, 0]), np.array([0, 0.6, 0]), (22, 22), 0.15, 0.05)
    cloth = type(cloth)(**{**vars(cloth), "points": cloth.points + np.array([-0.3, -0.3, 0.35])})
    body = Body("sphere", (0.12, 0, 0), 1.0)
    around = Surroundings((Obstacle(body, (0, 0, 0.12)),), 0.0, drag=0.0)
    early, late = moved(cloth, around, np.array([0.1, 1.6]))
    assert 0.35 - early[:, 2].mean() == pytest.approx(0.5 * G * 0.1**2, rel=0.05)
    assert np.linalg.norm(late - np.array([0, 0, 0.12]), axis=1).min() > 0.117
    assert late[:, 2].min() > 0.0
    assert late[:, 2].max() > 0.235


def test_a_jelly_lands_squashes_and_comes_back_to_its_height() -> None:
    block = lattice_body(np.array([-0.05, -0.05, 0.0]), np.array([0.05, 0.05, 0.1]), 6, 0.7, 1 / 90)
    block = type(block)(**{**vars(block), "points": block.points + np.array([0, 0, 0.1])})
    heights = np.ptp(moved(block, Surroundings(floor=0.0, drag=1.0), np.linspace(0, 3, 90))[..., 2], axis=1)
    assert heights.min() < 0.085
    assert heights[-1] == pytest.approx(0.1, rel=0.12)


def test_shards_have_together_the_surface_of_the_whole() -> None:
    mesh = round_cube(0.1, 12)
    faces = mesh.corners.reshape(-1, 4)[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3).astype(np.int64)
    points = mesh.points.astype(np.float64)
    dice = np.random.Generator(np.random.PCG64(3))
    hit = np.array([0.0, 0.0, -0.1])
    centres = crack_centres(points, faces, hit, 20, dice)
    shards = shatter(points, faces, np.ones((len(points), 3)), np.zeros(len(faces), np.int64), centres)
    corners = points[faces]
    whole = 0.5 * np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1).sum()
    assert sum(shard.area for shard in shards) == pytest.approx(whole, rel=0.01)
    by_distance = sorted(shards, key=lambda shard: float(np.linalg.norm(shard.points.mean(0) - hit)))
    assert np.mean([shard.area for shard in by_distance[:8]]) < np.mean([shard.area for shard in by_distance[-8:]])


def test_vessels_are_known_by_their_meshes() -> None:
    store = MemoryStore()
    glass = vessel_of(build_thing(thing_params("glass", Attributes()), store), store)
    assert glass is not None
    assert 2.5e-4 < glass.capacity < 4.5e-4
    assert glass.level_of(0.5 * glass.capacity) < 0.65 * glass.rim
    assert vessel_of(build_thing(thing_params("cube", Attributes()), store), store) is None


def test_coffee_makes_milk_brown_and_the_ends_keep_their_colours() -> None:
    milk, coffee = LOOKS["milk"], LOOKS["coffee"]
    none, half, full = blended(np.array([0.0, 0.5, 1.0]), coffee, milk)
    assert none == pytest.approx(milk.colour, abs=0.02)
    assert full == pytest.approx(coffee.colour, abs=0.02)
    red, green, blue = half
    assert red > 1.4 * green > 2.0 * blue
