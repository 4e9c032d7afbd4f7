"""The photographer's studio: a seamless sweep, a large soft key, a hard accent, a low fill, all in proportion to the set."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aozora.film.store import Store
from aozora.film.world import Lamp, Material, Mesh, Part, Picture, Rgb, Sky, Vec3, put_mesh, put_picture
from aozora.world.elements import Asset, SetPiece, material_name
from aozora.world.geometry.primitives import bounds_of, sheet
from aozora.world.geometry.rotations import look_along
from aozora.world.palette import colour

Floats = NDArray[np.float64]

WARM: Rgb = (1.0, 0.86, 0.68)
COOL: Rgb = (0.84, 0.92, 1.0)
NEUTRAL: Rgb = (1.0, 0.94, 0.86)


@dataclass(frozen=True)
class Rigging:
    """How the lamps of a set are hung. `softness` scales the key's size, `fill` and `backdrop` are levels beside the key's."""

    key: Rgb = NEUTRAL
    accent: Rgb = COOL
    softness: float = 1.0
    fill: float = 1.0
    backdrop: float = 1.0


def rigging_of(qualities: Iterable[str]) -> Rigging:
    """The rigging that words such as soft, hard, warm, cool, low key, high key and dramatic ask for."""
    words = set(qualities)
    dark = bool(words & {"low key", "dramatic", "moody", "dark", "noir"})
    bright = bool(words & {"high key", "bright", "airy"})
    return Rigging(
        key=WARM if "warm" in words else COOL if "cool" in words else NEUTRAL,
        accent=WARM if "cool" in words else COOL,
        softness=0.22 if "hard" in words else 0.6 if dark else 1.0,
        fill=0.25 if dark else 1.8 if bright else 1.0,
        backdrop=0.3 if dark else 1.9 if bright else 1.0,
    )


def lamp_at(name: str, place: Vec3, target: Vec3, size: tuple[float, float], exposure: float, tint: Rgb) -> Lamp:
    """An area lamp aimed at `target`; `exposure` is the irradiance there in W/m2, so that sets of any size are lit alike."""
    aim = (target[0] - place[0], target[1] - place[1], target[2] - place[2])
    power = exposure * math.pi * (aim[0] ** 2 + aim[1] ** 2 + aim[2] ** 2)
    return Lamp(f"studio {name}", "area", tint, power, place, look_along(aim), size)


def studio_lamps(centre: Vec3, reach: float, rig: Rigging) -> tuple[Lamp, ...]:
    """Lamps around a set of radius `reach` metres that is seen from -Y: a soft key from the left, a wide card behind that
    gives sheen and shines through glass, a small hard accent from the right back. The surround fills."""

    def at(x: float, y: float, z: float) -> Vec3:
        return (centre[0] + x * reach, centre[1] + y * reach, centre[2] + z * reach)

    soft = rig.softness
    return (
        lamp_at("key", at(-1.55, -0.4, 2.0), centre, (1.2 * soft * reach, 1.2 * soft * reach), 4.0, rig.key),
        lamp_at("back", at(-0.7, 1.9, 1.6), centre, (2.0 * reach, 0.7 * reach), 0.9, rig.key),
        lamp_at("accent", at(1.5, 1.25, 0.95), centre, (0.16 * reach, 0.16 * reach), 1.1, rig.accent),
    )


def surround(store: Store, level: float) -> Sky:
    """What a dark studio shows in polished things: a dim cool room that is lighter above and behind the
    camera's right shoulder, from where it fills the shadows."""
    polar = np.linspace(0.5, -0.5, 64)[:, None] * math.pi
    round_about = np.linspace(-math.pi, math.pi, 128, endpoint=False)[None]
    up = np.sin(polar)
    front = np.clip(np.cos(round_about - 2.2) * np.cos(polar), 0, 1)
    grey = 0.035 + 0.05 * np.clip(up, 0, 1) ** 1.5 + 0.075 * front**2
    tint = np.stack([grey * 0.94, grey * 0.98, grey * 1.04], axis=-1) * level
    return Sky(put_picture(store, Picture(tint.astype(np.float32))))


def sweep(store: Store, reach: float, floor_z: float, tone: Rgb, rig: Rigging) -> SetPiece:
    """A seamless paper: floor that turns up behind the set in a wide bend, shaded darker towards its top and sides."""
    bend = 2.3 * reach
    behind = 2.1 * reach
    angle = np.linspace(0.0, math.pi / 2, 24)
    profile = np.concatenate(
        [
            np.stack([np.linspace(-7 * reach, behind, 40), np.zeros(40)], axis=-1),
            np.stack([behind + bend * np.sin(angle[1:]), bend * (1 - np.cos(angle[1:]))], axis=-1),
            np.stack([np.full(30, behind + bend), np.linspace(bend, bend + 7 * reach, 31)[1:]], axis=-1),
        ]
    )
    across = np.linspace(-9 * reach, 9 * reach, 61)
    grid = np.empty((len(profile), len(across), 3))
    grid[..., 0], grid[..., 1], grid[..., 2] = across[None], profile[:, :1], profile[:, 1:] + floor_z
    mesh = sheet(grid.transpose(1, 0, 2))
    glow = _pool(mesh.points.astype(np.float64), reach, floor_z)
    colours = (glow[:, None] * np.asarray(tone) * rig.backdrop).astype(np.float32)
    paper = Material(colour_attribute=True, colour=(1.0, 1.0, 1.0), roughness=0.9, specular=0.2)
    name = material_name("backdrop", paper)
    made = Mesh(mesh.points, mesh.corners, mesh.starts, colours=np.clip(colours, 0, 0.9))
    parts = (Part(put_mesh(store, made), (name,)),)
    return SetPiece("backdrop", Asset("backdrop", parts, {name: paper}, bounds_of(made), substance="paper"))


def _pool(points: Floats, reach: float, floor_z: float) -> Floats:
    """How light the paper is: a pool behind the subject that falls off to the sides and the top."""
    side = points[:, 0] / (4.2 * reach)
    high = (points[:, 2] - floor_z - 0.6 * reach) / (2.6 * reach)
    return 0.14 + 0.86 * np.exp(-(side**2) - np.clip(high, 0, None) ** 2)


def backdrop_tone(word: str, own: Rgb) -> Rgb:
    """The paper's colour: a colour word's, or the set's own."""
    return colour(word) if word else own
