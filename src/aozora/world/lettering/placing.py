"""Where words are in a shot: on somebody, on a thing, on a board that stands in sight, on the ground, in the sky."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aozora.film.motion import Motion
from aozora.film.production import Note, StagedShot
from aozora.film.screenplay import ScreenText, Shot
from aozora.film.store import Store
from aozora.film.world import Entity, Material, Part, Quat, Vec3, World, get_mesh, put_mesh
from aozora.world.geometry.rotations import quaternion_of, rotation_matrix
from aozora.world.lettering import plates
from aozora.world.lettering.boards import BOARDS, written
from aozora.world.lettering.faces import best_face
from aozora.world.lettering.ground import Ground, furrowed, sand_mesh, sky_letters, smoke
from aozora.world.lettering.overlay import OVERLAYS, overlays, reading_s, short_of_time
from aozora.world.lettering.sight import Sight
from aozora.world.lettering.worn import on_chest
from aozora.world.palette import colour, colour_name

Floats = NDArray[np.float64]

_BOARD_SHARE = 0.40
"""Width of a board as a share of the picture's width."""

_LEAST_EM = 0.028
"""Size of the smallest letters that can be read, in widths of the picture."""

_REACHES = (0.92, 1.5, 2.4, 3.6, 0.6, 0.4)
"""Distances at which a board may stand, in distances of the cast: the first from which it is in sight for long enough."""

_WATERS, _WASHED_M = ("sea", "water", "lake", "surf"), 0.16
"""Pieces of the set that are water, and how high over them the ground is wet."""

_SKY_HIGH = 0.5
"""How much of the sky words take, in half heights of the picture."""

_HIDES = 400.0
"""Frames that a board out of sight is worth less than one in sight."""


@dataclass(frozen=True)
class View:
    """The camera over a shot: eyes (f, 3), their axes (f, 3, 3) as columns right, up, back, half the picture's width and height
    per metre of distance (f,), and the distance of the cast (f,)."""

    eyes: Floats
    axes: Floats
    half: Floats
    aspect: float
    focus: Floats
    fps: float

    @classmethod
    def of(cls, motion: Motion, aspect: float) -> "View":
        """The view of a motion's camera, at the middle of each frame."""
        camera = motion.camera
        turns = camera.rotations[:, 1].astype(np.float64)
        axes = np.stack([rotation_matrix((float(w), float(x), float(y), float(z))) for w, x, y, z in turns])
        return cls(camera.positions[:, 1].astype(np.float64), axes, 18.0 / camera.lens_mm[:, 1].astype(np.float64), aspect,
                   camera.focus_m[:, 1].astype(np.float64), motion.fps)  # fmt: skip

    def place(self, frame: int, across: float, up: float, away: float) -> Floats:
        """What is `across` and `up` of the middle, in half widths and half heights of the picture, at a distance."""
        half = self.half[frame]
        local = np.array([across * half, up * half / self.aspect, -1.0]) * away
        return self.eyes[frame] + self.axes[frame] @ local

    def seen(self, points: Floats, margin: float = 0.97) -> NDArray[np.bool_]:
        """In which frames all points (n, 3) are in the picture."""
        local = (points[None] - self.eyes[:, None]) @ self.axes
        depth = np.maximum(-local[..., 2], 1e-6)
        x, y = local[..., 0] / depth / self.half[:, None], local[..., 1] / depth / self.half[:, None] * self.aspect
        return ((local[..., 2] < 0) & (np.abs(x) < margin) & (np.abs(y) < margin)).all(1)


def lettered(staged: StagedShot, shot: Shot, aspect: float, store: Store) -> tuple[StagedShot, tuple[Note, ...]]:
    """A staged shot with its words, and notes on words that are not to be read."""
    if not shot.texts:
        return staged, ()
    titles, wrong = overlays(shot, aspect)
    world = replace(staged.world, titles=titles)
    scribe = _Scribe(world, staged.motion, View.of(staged.motion, aspect), store)
    for text in shot.texts:
        if text.medium not in OVERLAYS:
            wrong |= scribe.write(text)
    hasty = [Note(shot.id, shot.id, f"{name} {why}") for name, why in short_of_time(shot).items()]
    notes = (*(Note(shot.id, name, why) for name, why in wrong.items()), *hasty)
    return StagedShot(scribe.world, staged.motion), notes


class _Scribe:
    """Writes the words of one shot into its world."""

    def __init__(self, world: World, motion: Motion, view: View, store: Store) -> None:
        self.world = world
        self._motion, self._view, self._store = motion, view, store
        self._boards = 0
        # What is shown white in the finished exposure.
        self._level = 2.0**-world.develop.exposure_ev

    def write(self, text: ScreenText) -> dict[str, str]:
        """Put one text into the world; what went wrong, by its id."""
        carrier = next((e for e in self.world.entities if e.id == text.on), None)
        if text.medium == "shirt":
            carrier = carrier or next(
                (e for e in self.world.entities if e.skeleton is not None and not e.id.startswith("set/")), None
            )
            return self._on_clothes(text, carrier) if carrier is not None else {text.id: "nobody is there to wear the words"}
        if text.medium == "plate" and (car := self._vehicle(carrier)) is not None:
            return self._on_plate(text, car)
        if text.medium == "sand":
            return self._on_ground(text)
        if text.medium == "sky":
            return self._in_sky(text)
        if carrier is not None and carrier.skeleton is None and carrier.parts:
            return self._on_thing(text, carrier)
        return self._on_board(text)

    def _on_clothes(self, text: ScreenText, carrier: Entity) -> dict[str, str]:
        made = on_chest(text.text, carrier, self._store)
        if made is None:
            return self._on_board(text.model_copy(update={"medium": "sign"}))
        mesh, missing, cloth = made
        name = f"lettering {text.id} ink"
        tone = colour(text.colour) if text.colour and colour_name(text.colour) else _contrasting(cloth, self.world)
        self._add_material({name: Material(colour=tone, roughness=0.7)})
        self._replace(replace(carrier, parts=(*carrier.parts, Part(put_mesh(self._store, mesh), (name,)))))
        return _said_missing(text, missing)

    def _vehicle(self, named: Entity | None) -> Entity | None:
        """What bears a number plate: what is named if it is as large as a vehicle, else the largest such thing of the cast."""
        sizes = {e.id: plates.length_of(e, self._store) for e in self.world.entities if plates.may_bear(e)}
        fits = [e for e in self.world.entities if plates.SHORTEST_M < sizes.get(e.id, 0.0) < plates.LONGEST_M]
        if named is not None and named in fits:
            return named
        return max(fits, key=lambda e: sizes[e.id], default=None)

    def _on_plate(self, text: ScreenText, car: Entity) -> dict[str, str]:
        """A number plate at the end of a vehicle that is turned to the camera, moving with it."""
        place, turn = self._where(car)
        eye = _turned(turn).T @ (self._view.eyes[self._middle] - place)
        spot, facing, wide = plates.at_the_end(car, 1.0 if eye[0] > 0 else -1.0, self._store)
        made = written(text, wide, self._store, self._level)
        self._add_material(made.materials)
        parts = tuple(_put(part, spot, facing, 1.0) for part in made.parts)
        self._replace(replace(car, parts=(*car.parts, *parts)))
        return _said_missing(text, made.missing)

    def _on_thing(self, text: ScreenText, carrier: Entity) -> dict[str, str]:
        """On the side of a thing that shows most, moving with it; beside it where that is too small to be read."""
        place, turn = self._where(carrier)
        eye = _turned(turn).T @ (self._view.eyes[self._middle] - place)
        face = best_face(carrier, eye, self.world, self._store)
        medium = text.medium if text.medium in BOARDS else "label"
        text = text.model_copy(update={"medium": medium})
        if face is None or min(face.width, 3 * face.height) < self._legible(text, place):
            return self._on_board(text)
        wide = 0.94 * face.width
        made = written(text, wide, self._store, self._level, bare=medium in ("book", "wall"), on_dark=face.brightness < 0.25)
        shrink = min(1.0, 0.94 * face.height / max(made.height, 1e-6))
        facing = quaternion_of(face.axes)
        spot = face.middle - face.axes[:, 1] * 0.012 * wide
        parts = tuple(_put(part, spot, facing, shrink) for part in made.parts if not _is_leg(part, made.parts, medium))
        self._add_material(made.materials)
        self._replace(replace(carrier, parts=(*carrier.parts, *parts)))
        return _said_missing(text, made.missing)

    def _legible(self, text: ScreenText, place: Floats) -> float:
        """How wide a side must be at least, in metres, for its words to be read."""
        frame = self._middle
        away = max(0.3, float(np.linalg.norm(place - self._view.eyes[frame])))
        letters = max(4, max(len(word) for word in text.text.split()))
        return _LEAST_EM * 0.62 * letters * 2 * float(self._view.half[frame]) * away

    def _on_board(self, text: ScreenText) -> dict[str, str]:
        """A board that stands or hangs beside the cast, turned to the camera, where it is in sight for long enough."""
        medium = text.medium if text.medium in BOARDS else "sign"
        text = text.model_copy(update={"medium": medium})
        need = min(len(self._view.eyes), math.ceil(reading_s(text.text) * self._view.fps))
        spot, wide, frame = self._spot(need)
        self._boards += 1
        return self._stand(text, spot, wide, frame)

    def _spot(self, need: int) -> tuple[Floats, float, int]:
        """Where a board is in sight for `need` frames with nothing before it, how wide it is, and from which frame it is seen
        square."""
        best: tuple[float, Floats, float] | None = None
        alone = not any(e.skeleton is not None or not e.id.startswith(("set/", "text/")) for e in self.world.entities)
        sides = ((0.0, 0.05),) if alone and not self._boards else ((-0.50, 0.30), (0.50, 0.30), (0.0, 0.52))
        frame, sight = self._middle, Sight(self.world, self._store)
        eye, facing = self._view.eyes[frame], _turned(self._facing(frame))
        for reach in _REACHES:
            for order, (across, up) in enumerate(sides):
                away = max(0.8, float(self._view.focus[frame])) * reach
                wide = 2 * _BOARD_SHARE * float(self._view.half[frame]) * away
                spot = self._view.place(frame, across, up, away)
                corners = spot + np.array([[s * wide / 2, 0, t * wide * 0.25] for s in (-1, 1) for t in (-1, 1)]) @ facing.T
                frames = int(self._view.seen(corners).sum())
                count = min(frames, need) - (3 * abs(order - self._boards % len(sides))) - _HIDES * sight.hidden(eye, corners)
                if best is None or count > best[0]:
                    best = (count, spot, wide)
            if best is not None and best[0] >= need:
                break
        assert best is not None
        return best[1], best[2], frame

    def _stand(self, text: ScreenText, spot: Floats, wide: float, frame: int) -> dict[str, str]:
        made = written(text, wide, self._store, self._level)
        parts = made.parts
        legs = BOARDS[text.medium].legs
        ground = Ground(self.world, self._store).at(np.array([spot[0]]), np.array([spot[1]]))[0]
        if legs and spot[2] - made.height / 2 - ground > 1.6 * legs * made.height:
            parts = tuple(part for part in parts if not _is_leg(part, made.parts, text.medium))
        low = ground + 0.55 * made.height
        place: Vec3 = (round(float(spot[0]), 5), round(float(spot[1]), 5), round(float(max(spot[2], low)), 5))
        self._add_material(made.materials)
        self._add(Entity(f"text/{text.id}", 0, parts, substance="wood", position=place, rotation=self._facing(frame)))
        return _said_missing(text, made.missing)

    def _on_ground(self, text: ScreenText) -> dict[str, str]:
        """Furrows in soft ground, drawn so that they look upright from where the camera is in the middle of the shot."""
        frame, ground = self._middle, Ground(self.world, self._store)
        eye = self._view.eyes[frame]
        floor = float(ground.at(eye[:1], eye[1:2])[0])
        level = self._horizon(frame)
        top, low = min(level - 0.30, 0.55, self._above_water(frame, floor, ground)), -0.93
        if top - low < 0.12:
            return {text.id: "the ground is not in sight"}
        box = (1.72, (top - low) * 0.98 / self._view.aspect)
        grid, depth, missing = furrowed(text, *box)
        middle = np.array([0.0, (top + low) / 2 / self._view.aspect])
        rays = (
            np.concatenate([grid + middle, np.full((*grid.shape[:2], 1), -1 / self._view.half[frame])], -1)
            @ self._view.axes[frame].T
        )
        away = (floor - eye[2]) / np.minimum(rays[..., 2], -1e-4)
        spread = (eye + rays * away[..., None])[..., :2]
        # Furrows are as deep for their width far away as they are near by.
        size = np.gradient(spread[..., 0], axis=1) ** 2 + np.gradient(spread[..., 1], axis=1) ** 2
        depth = depth * np.sqrt(size) / max(float(grid[0, 1, 0] - grid[0, 0, 0]), 1e-6)
        mesh = sand_mesh(spread, depth, ground.at(spread[..., 0], spread[..., 1]), self._tone_of_ground(spread))
        name = f"lettering {text.id} ground"
        self._add_material({name: Material(colour=(1.0, 1.0, 1.0), colour_attribute=True, roughness=0.95, specular=0.1)})
        self._add(Entity(f"text/{text.id}", 0, (Part(put_mesh(self._store, mesh), (name,)),), substance="soil"))
        return _said_missing(text, missing)

    def _horizon(self, frame: int) -> float:
        """Where the horizon is, in half heights of the picture above its middle."""
        up = self._view.axes[frame][2]
        return float(up[2] / max(up[1], 1e-3) / self._view.half[frame] * self._view.aspect)

    def _above_water(self, frame: int, floor: float, ground: Ground) -> float:
        """How high in the picture (half heights above its middle) the ground may be written on: what waves wash is left out."""
        waters = [e.position[2] for e in self.world.entities if e.id.startswith("set/") and any(w in e.id for w in _WATERS)]
        if not waters:
            return 1.0
        for up in np.arange(0.55, -0.6, -0.05):
            ways = np.array([[across * self._view.half[frame], up * self._view.half[frame] / self._view.aspect, -1.0]
                             for across in (-0.8, -0.4, 0.0, 0.4, 0.8)]) @ self._view.axes[frame].T  # fmt: skip
            spots = self._view.eyes[frame] + ways * ((floor - self._view.eyes[frame][2]) / np.minimum(ways[:, 2:], -1e-4))
            if float(ground.at(spots[:, 0], spots[:, 1]).min()) > max(waters) + _WASHED_M:
                return float(up)
        return -0.6

    def _tone_of_ground(self, spread: Floats) -> tuple[float, float, float]:
        """The mean colour of the ground's mesh and material around places (r, c, 2)."""
        low, high = spread.reshape(-1, 2).min(0), spread.reshape(-1, 2).max(0)
        for entity in self.world.entities:
            if entity.id.startswith("set/") and any(word in entity.id for word in ("ground", "sand", "beach")):
                part = entity.parts[0]
                mesh, material = get_mesh(self._store, part.mesh), self.world.materials[part.materials[0]]
                tone = np.array(material.colour)
                if material.colour_attribute and mesh.colours is not None:
                    places = mesh.points[:, :2] + np.array(entity.position[:2])
                    here = ((places >= low) & (places <= high)).all(1)
                    tone = tone * np.median(mesh.colours[here if here.any() else slice(None), :3], 0)
                red, green, blue = (float(v) for v in np.clip(tone, 0.08, 0.75))
                return (red, green, blue)
        return (0.55, 0.44, 0.30)

    def _in_sky(self, text: ScreenText) -> dict[str, str]:
        """Smoke between the horizon and the upper edge of the picture, in one line if that is not too small."""
        frame, away = self._middle, 260.0
        half = float(self._view.half[frame]) * away
        low, top = max(self._horizon(frame) + 0.22, -0.2), 0.94
        if top - low < 0.25:
            return {text.id: "the sky is not in sight"}
        # High up, over whatever stands on the horizon.
        low = max(low, top - _SKY_HIGH)
        mesh, tall, missing = sky_letters(text, 1.35 * half, (top - low) * half / self._view.aspect)
        spot = self._view.place(frame, 0.0, top - tall / 2 / half * self._view.aspect, away)
        name = f"lettering {text.id} smoke"
        self._add_material({name: smoke(1.25 * self._level, text)})
        place = (round(float(spot[0]), 4), round(float(spot[1]), 4), round(float(spot[2]), 4))
        part = Part(put_mesh(self._store, mesh), (name,))
        self._add(Entity(f"text/{text.id}", 0, (part,), position=place, rotation=self._facing(frame), casts_shadow=False))
        return _said_missing(text, missing)

    @property
    def _middle(self) -> int:
        return len(self._view.eyes) // 2

    def _facing(self, frame: int) -> Quat:
        """Upright and square to the camera: -Y of the board looks at it."""
        back = self._view.axes[frame][:, 2]
        return _about_z(math.atan2(float(back[1]), float(back[0])) + math.pi / 2)

    def _where(self, entity: Entity) -> tuple[Floats, Quat]:
        track = self._motion.transforms.get(entity.id)
        if track is None:
            return np.array(entity.position), entity.rotation
        w, x, y, z = (float(v) for v in track.rotations[self._middle, 1])
        return track.positions[self._middle, 1].astype(np.float64), (w, x, y, z)

    def _add(self, entity: Entity) -> None:
        used = [e.pass_index for e in self.world.entities] + [s.pass_index for s in self.world.scatters]
        self.world = replace(self.world, entities=(*self.world.entities, replace(entity, pass_index=max(used, default=0) + 1)))

    def _replace(self, entity: Entity) -> None:
        self.world = replace(self.world, entities=tuple(entity if e.id == entity.id else e for e in self.world.entities))

    def _add_material(self, materials: dict[str, Material]) -> None:
        self.world = replace(self.world, materials={**self.world.materials, **materials})


def _said_missing(text: ScreenText, missing: str) -> dict[str, str]:
    return {text.id: f"no font has {missing!r}"} if missing else {}


def _about_z(angle: float) -> Quat:
    return (math.cos(angle / 2), 0.0, 0.0, math.sin(angle / 2))


def _turned(rotation: Quat) -> Floats:
    return np.asarray(rotation_matrix(rotation))


def _put(part: Part, spot: Floats, facing: Quat, scale: float) -> Part:
    """A part of a board, moved to a spot and turned."""
    moved = spot + _turned(facing) @ (np.array(part.position) * scale)
    place = (round(float(moved[0]), 6), round(float(moved[1]), 6), round(float(moved[2]), 6))
    return replace(part, position=place, rotation=facing, scale=(scale, scale, scale))


def _is_leg(part: Part, parts: tuple[Part, ...], medium: str) -> bool:
    """Whether a part is the posts of a board: the last but one, if it has any."""
    return bool(BOARDS[medium].legs) and part is parts[-2]


def _contrasting(cloth: str, world: World) -> tuple[float, float, float]:
    """White on dark clothes, nearly black on light ones."""
    red, green, blue = world.materials[cloth].colour
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return (0.02, 0.02, 0.025) if light > 0.22 else (0.85, 0.85, 0.82)
