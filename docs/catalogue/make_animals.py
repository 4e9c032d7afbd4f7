"""Picture all animals on plain ground: `python docs/catalogue/make_animals.py FOLDER` writes animals.jpg and gaits.jpg there.

Nothing but the animal is in the picture, so nothing but the animal can be named. The order is that of `KINDS` and `GAITS`.
"""

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from aozora.film.motion import CameraTrack, Motion, PoseTrack, ShapeTrack, TransformTrack
from aozora.film.production import RenderRequest, StagedShot
from aozora.film.randomness import lane
from aozora.film.screenplay import Role
from aozora.film.store import FolderStore
from aozora.film.timing import Clock
from aozora.film.watch import Watch
from aozora.film.world import Develop, Entity, Lamp, Material, Mesh, Part, Picture, Sky, World, put_mesh, put_picture
from aozora.media.pictures import write_picture
from aozora.render.finish.develop import developed
from aozora.render.renderer import Renderer, open_renderer
from aozora.world.acting.direction import Blocking
from aozora.world.acting.performers import performer_of
from aozora.world.creatures.registry import build_being
from aozora.world.creatures.stock import Casting
from aozora.world.elements import Act, Asset, Performance, flat_ground
from aozora.world.elements import Path as Way

DOGS = (
    "dog", "puppy", "golden retriever", "labrador", "corgi", "beagle", "dalmatian", "german shepherd", "husky", "poodle",
    "terrier", "pug", "bulldog", "chihuahua", "rottweiler", "border collie", "saint bernard", "shiba inu", "samoyed",
    "dachshund", "greyhound", "pomeranian", "schnauzer",
)  # fmt: skip
CATS = ("cat", "siamese cat", "calico cat", "persian cat", "tuxedo cat", "lion", "lioness", "tiger", "leopard", "cheetah")
OTHERS = (
    "wolf", "fox", "arctic fox", "hyena", "horse", "zebra", "donkey", "unicorn", "cow", "bull", "bison", "sheep", "goat", "pig",
    "wild boar", "deer", "fawn", "moose", "giraffe", "camel", "llama", "elephant", "mammoth", "rhino", "hippo", "bear",
    "polar bear", "panda", "red panda", "raccoon", "koala", "sloth", "gorilla", "monkey", "chimpanzee", "orangutan", "lemur",
    "kangaroo", "rabbit", "squirrel", "mouse", "hamster", "hedgehog", "otter", "beaver",
)  # fmt: skip
BIRDS = (
    "bird", "robin", "cardinal", "pigeon", "crow", "parrot", "owl", "snowy owl", "eagle", "duck", "duckling", "swan", "goose",
    "seagull", "penguin", "flamingo", "crane", "heron", "chicken", "rooster", "chick", "turkey", "peacock", "hummingbird",
    "toucan", "ostrich",
)  # fmt: skip
WATER = (
    "fish", "clownfish", "goldfish", "koi", "blue tang", "pufferfish", "shark", "dolphin", "orca", "whale", "beluga", "seal",
    "octopus", "squid", "jellyfish", "sea turtle", "starfish", "seahorse", "crab", "lobster",
)  # fmt: skip
SMALL = (
    "butterfly",
    "bee",
    "fly",
    "dragonfly",
    "ladybug",
    "beetle",
    "firefly",
    "ant",
    "grasshopper",
    "spider",
    "caterpillar",
    "snail",
)
SCALY = (
    "lizard", "gecko", "chameleon", "crocodile", "frog", "snake", "cobra", "turtle", "tyrannosaurus", "triceratops",
    "stegosaurus", "brachiosaurus", "dragon",
)  # fmt: skip
MADE = ("robot", "toy robot", "living teddy bear", "monster", "alien", "ghost", "snowman")
KINDS = (*DOGS, *CATS, *OTHERS, *BIRDS, *WATER, *SMALL, *SCALY, *MADE)

GAITS = (
    ("dog", "run", 4.0, 2), ("fox", "run", 4.0, 2), ("cat", "walk", 0.5, 5), ("horse", "gallop", 8.0, 2),
    ("rabbit", "hop", 1.5, 2), ("bird", "fly", 3.0, 1), ("fish", "swim", 0.5, 3), ("dog", "drink", 0.0, 4),
    ("cat", "sleep", 0.0, 8), ("dog", "sit", 0.0, 8), ("penguin", "waddle", 0.3, 4), ("snake", "slither", 0.6, 4),
    ("elephant", "walk", 1.5, 7),
)  # fmt: skip
"""Kind, action, metres per second, and how many frames at 24 a second lie between two pictures of its strip."""

CLOCK, FRAMES, AWAY_M = Clock(Fraction(24)), 72, 700.0
BLADES = 24_000


@dataclass(frozen=True)
class Sheet:
    """Cells of a sheet in pixels, how many in a row, and how the animals stand before the camera, in degrees."""

    cell: tuple[int, int]
    columns: int
    yaw: float
    elevation: float
    fill: float = 0.84


@dataclass(frozen=True)
class Moment:
    """An animal at one frame of what it does."""

    asset: Asset
    done: Performance
    frame: int


def moments(kind: str, action: str, speed: float, frames: Sequence[int], store: FolderStore) -> Iterator[Moment]:
    """The animal of a kind at frames of an action, while it goes straight on."""
    asset = build_being(Casting(Role(id="it", kind=kind, category="being"), lane(5, kind), BLADES), store)
    times = np.arange(FRAMES + 1) / 24
    way = Way(times, np.stack([speed * times, 0 * times, 0 * times], 1), 0 * times)
    blocking = Blocking(way, flat_ground, CLOCK, FRAMES, 7, "it", "grass")
    done = performer_of(asset).perform(asset, (Act(action, 0.0, FRAMES / 24),), blocking)
    return (Moment(asset, done, frame) for frame in frames)


def _turn(axis: Sequence[float], angle: float) -> np.ndarray:
    return np.array([math.cos(angle / 2), *(math.sin(angle / 2) * np.array(axis))])


def _after(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    w, v = p[0] * q[0] - p[1:] @ q[1:], p[0] * q[1:] + q[0] * p[1:] + np.cross(p[1:], q[1:])
    return np.array([w, *v])


def _placed(moment: Moment, sheet: Sheet, spot: tuple[float, float]) -> tuple[float, np.ndarray, np.ndarray]:
    """Scale, position and rotation that put an animal in the middle of its cell (right and down from the sheet's middle)."""
    low, high = np.array(moment.asset.bounds)
    size, middle = high - low, (low + high) / 2
    yaw, rise = math.radians(sheet.yaw), math.radians(sheet.elevation)
    wide = size[0] * math.cos(yaw) + size[1] * math.sin(yaw)
    tall = size[2] * math.cos(rise) + (size[0] * math.sin(yaw) + size[1] * math.cos(yaw)) * math.sin(rise)
    scale = sheet.fill * min(1 / wide, sheet.cell[1] / sheet.cell[0] / tall)
    angle = math.pi + yaw
    base = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]]) @ middle[:2]
    at = moment.done.transform
    high_up = scale * float(min(max(at.positions[moment.frame, 1, 2], 0.0), 0.4 * size[2]))
    back = (-spot[1] - (scale * middle[2] + high_up) * math.cos(rise)) / math.sin(rise)
    turn = _after(_turn((0, 0, 1), angle), at.rotations[moment.frame, 1].astype(np.float64))
    return scale, np.array([spot[0] - base[0], back - base[1], high_up]), turn


def _track(values: np.ndarray | Sequence[float]) -> np.ndarray:
    return np.tile(np.asarray(values, np.float32), (1, 3, 1))


def photograph(shown: Sequence[Moment], sheet: Sheet, store: FolderStore, renderer: Renderer) -> np.ndarray:
    """One picture (h, w, 3) of all moments in rows, far enough away to be seen without perspective."""
    rows = -(-len(shown) // sheet.columns)
    tall = sheet.cell[1] / sheet.cell[0]
    entities: list[Entity] = []
    transforms: dict[str, TransformTrack] = {}
    poses: dict[str, PoseTrack] = {}
    shapes: dict[str, ShapeTrack] = {}
    materials: dict[str, Material] = {"ground": Material(colour=(0.16, 0.20, 0.10), roughness=0.9)}
    for i, moment in enumerate(shown):
        spot = (i % sheet.columns - (sheet.columns - 1) / 2, (i // sheet.columns - (rows - 1) / 2) * tall)
        scale, position, turn = _placed(moment, sheet, spot)
        name, now = f"being-{i}", slice(moment.frame, moment.frame + 1)
        entities.append(Entity(name, i + 1, moment.asset.parts, moment.asset.skeleton, scale=scale))
        transforms[name] = TransformTrack(_track(position), _track(turn))
        if moment.done.pose is not None:
            poses[name] = PoseTrack(moment.done.pose.rotations[now], moment.done.pose.offsets[now])
        if moment.done.shapes is not None:
            shapes[name] = ShapeTrack(moment.done.shapes.names, moment.done.shapes.weights[now])
        materials |= moment.asset.materials
    floor = 900.0 * np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]])
    ground = Part(put_mesh(store, Mesh.of_faces(floor, np.array([[0, 1, 2, 3]]))), ("ground",))
    world = _lit(World("sheet", (*entities, Entity("set/ground", 999, (ground,))), (), materials), store)
    motion = Motion("sheet", 1, _camera(sheet), transforms, poses, shapes)
    size = sheet.cell[0] * sheet.columns, sheet.cell[1] * rows
    request = RenderRequest("sheet", (0,), *size, samples=3)
    return developed(
        next(iter(renderer.render(StagedShot(world, motion), request, Watch()))).picture, world.develop, 1, "sheet", 0
    )


def _lit(world: World, store: FolderStore) -> World:
    """Sun and a plain sky."""
    up = np.linspace(1, -1, 64)[:, None, None]
    sky = np.where(up > 0, np.array([0.45, 0.62, 0.95]) * (1.05 - 0.5 * up), np.array([0.2, 0.22, 0.15])) * np.ones((1, 128, 1))
    sun = _after(_turn((0, 0, 1), math.radians(-25)), _turn((1, 0, 0), math.radians(48)))
    rotation = (float(sun[0]), float(sun[1]), float(sun[2]), float(sun[3]))
    lamp = Lamp("sun", "sun", (1.0, 0.93, 0.82), 3.2, rotation=rotation, size=(2.0, 2.0))
    picture = put_picture(store, Picture(sky.astype(np.float32)))
    return World(
        world.shot_id, world.entities, (), world.materials, (lamp,), Sky(picture, 0.75),
        develop=Develop(bloom=0.03, vignette=0.0, exposure_ev=0.15),
    )  # fmt: skip


def _camera(sheet: Sheet) -> CameraTrack:
    rise = math.radians(sheet.elevation)
    place = AWAY_M * np.array([0.0, -math.cos(rise), math.sin(rise)])
    turn = _turn((1, 0, 0), math.pi / 2 - rise)
    lens = 36 * AWAY_M / sheet.columns
    return CameraTrack(_track(place), _track(turn), np.full((1, 3), lens, np.float32), np.full((1, 3), AWAY_M, np.float32),
                       np.zeros((1, 3), np.float32))  # fmt: skip


def main() -> None:
    """Make both sheets, a few rows at a time."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    store = FolderStore(folder / "store")
    renderer = open_renderer("cycles", store)
    kinds, strips = Sheet((112, 104), 12, 40.0, 10.0), Sheet((192, 108), 6, 8.0, 12.0, 0.78)
    parts: list[np.ndarray] = []
    for first in range(0, len(KINDS), 4 * kinds.columns):
        chosen = KINDS[first : first + 4 * kinds.columns]
        parts.append(
            photograph([m for kind in chosen for m in moments(kind, "stand", 0.0, (24,), store)], kinds, store, renderer)
        )
    write_picture(folder / "animals.jpg", np.concatenate(parts, 0), quality=82)
    parts = []
    for first in range(0, len(GAITS), 4):
        shown = [m for k, a, v, n in GAITS[first : first + 4] for m in moments(k, a, v, [24 + n * i for i in range(6)], store)]
        parts.append(photograph(shown, strips, store, renderer))
    write_picture(folder / "gaits.jpg", np.concatenate(parts, 0), quality=82)
    renderer.close()


if __name__ == "__main__":
    main()
