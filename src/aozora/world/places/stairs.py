"""Wooden stairs in a studio, built to the scale of what rolls down them."""

import math
from dataclasses import dataclass, replace

import numpy as np

from aozora.film.randomness import lane
from aozora.film.store import Store
from aozora.film.world import Acoustics, Develop, Material, Mesh, Part, Vec3, put_mesh
from aozora.world.elements import Asset, Body, SetPiece, Setting, StagingArea, StaticBody, material_name
from aozora.world.geometry.primitives import bevelled_box, bounds_of, merged, moved
from aozora.world.palette import linear_of
from aozora.world.places.registry import PlaceParams
from aozora.world.places.studio import backdrop_tone, rigging_of, studio_lamps, surround, sweep
from aozora.world.surfaces import physics_of, surface

_SUBJECT_M = 0.024
"""The subject's size when nobody says: a large glass marble."""


@dataclass(frozen=True)
class Flight:
    """Measures of a flight of stairs in metres: `rise` and `going` of one step, `width` across, board thickness `board`, how
    far a tread's `nosing` stands out, the `landing` before the lowest step; `steps` treads, the top one `deep` goings deep."""

    rise: float
    going: float
    width: float
    board: float
    nosing: float
    landing: float
    steps: int = 5
    deep: float = 1.5

    @property
    def length(self) -> float:
        """From the back of the top tread to the lowest riser."""
        return self.going * (self.steps - 1 + self.deep)


def flight_for(subject_m: float) -> Flight:
    """A flight on which something `subject_m` across rolls well: a tread takes it about four times, a step is about one and a
    half times its height. From a fifth of a metre upwards they are the stairs of a house (18 cm rise, 28 cm going)."""
    size = min(max(subject_m, 0.01), 0.5)
    rise, going = min(1.2 * size, 0.18), max(min(3.1 * size, 0.28), 1.6 * size)
    return Flight(
        rise=rise,
        going=going,
        width=min(10.5 * size, max(1.1, 4 * size)),
        board=min(0.42 * size, 0.032),
        nosing=min(0.30 * size, 0.028),
        landing=min(14.0 * size, max(1.6, 6 * size)),
    )


@dataclass(frozen=True)
class _Board:
    """One board: its box in world space; for those that are trodden on, `riser_x` is where the next riser stands on them."""

    name: str
    centre: Vec3
    size: Vec3
    riser_x: float | None = None


def _boards(flight: Flight) -> list[_Board]:
    """All boards: the landing at z = 0 that carries the flight, then per step a body and a tread whose top is the step."""
    back, over = -flight.length, 0.08 * flight.width
    middle = ((flight.landing + back - over) / 2, 0.0, -flight.board * 0.8)
    extent = (flight.landing - back + over, flight.width + 2 * over, flight.board * 1.6)
    boards = [_Board("landing", middle, extent, 0.0)]
    for step in range(flight.steps):
        front, top, riser_x = -step * flight.going, (step + 1) * flight.rise, -(step + 1) * flight.going
        last = step == flight.steps - 1
        boards.append(
            _box_between(
                f"tread {step + 1}",
                (back if last else riser_x - flight.nosing, front + flight.nosing),
                flight.width,
                (top - flight.board, top),
                back if last else riser_x,
            )
        )
        boards.append(
            _box_between(f"riser {step + 1}", (back, front), flight.width * 0.955, (step * flight.rise, top - flight.board))
        )
    return boards


def _box_between(
    name: str, along: tuple[float, float], width: float, up: tuple[float, float], riser_x: float | None = None
) -> _Board:
    centre = ((along[0] + along[1]) / 2, 0.0, (up[0] + up[1]) / 2)
    return _Board(name, centre, (along[1] - along[0], width, up[1] - up[0]), riser_x)


def _board_mesh(board: _Board, flight: Flight, seed: int) -> Mesh:
    """A board with soft edges, its own place in the grain, its own tone, worn bright where feet fall and grimy at the riser."""
    dice = lane(seed, "board", board.name)
    trodden = board.riser_x is not None
    bevel = min(board.size) * (0.30 if trodden else 0.06)
    mesh = bevelled_box(board.size, bevel, 4, grain_axis=1 if board.name.startswith("tread") else 0, cells=24 if trodden else 1)
    mesh = moved(mesh, board.centre)
    shift = dice.uniform(-3.0, 3.0, 2).astype(np.float32)
    tone = np.full(len(mesh.points), dice.uniform(0.88, 1.06))
    if board.riser_x is not None:
        x, y = mesh.points[:, 0].astype(np.float64), mesh.points[:, 1].astype(np.float64)
        nose = board.centre[0] + board.size[0] / 2
        tone *= 1.0 - 0.34 * np.exp(-np.abs(x - board.riser_x) / (0.10 * flight.going))
        tone *= 0.95 + 0.09 * np.exp(-((y / (0.30 * flight.width)) ** 2))
        tone *= 1.0 + 0.10 * np.exp(-(((x - nose) / (0.12 * flight.going)) ** 2))
    colours = tone[:, None] ** np.array([1.0, 1.04, 1.10])
    uv = shift if mesh.uv is None else mesh.uv + shift
    return replace(mesh, uv=uv, colours=colours.astype(np.float32))


def _stairs_piece(flight: Flight, boards: list[_Board], wood: Material, store: Store, seed: int) -> SetPiece:
    mesh = merged([_board_mesh(board, flight, seed) for board in boards])
    name = material_name("stairs", wood)
    parts = (Part(put_mesh(store, mesh), (name,)),)
    return SetPiece("stairs", Asset("stairs", parts, {name: wood}, bounds_of(mesh), substance="wood"))


def _statics(boards: list[_Board], flight: Flight) -> tuple[StaticBody, ...]:
    facts = physics_of("wood")

    def still(name: str, centre: Vec3, size: Vec3, substance: str) -> StaticBody:
        half = (size[0] / 2, size[1] / 2, size[2] / 2)
        body = Body("box", half, 0.0, friction=facts.friction, restitution=facts.restitution, rolling=facts.rolling)
        return StaticBody(name, body, centre, substance=substance)

    floor = -flight.board * 1.6
    wide = 12 * (flight.length + flight.landing)
    ground = still("studio floor", (0.0, 0.0, floor - 0.5), (wide, wide, 1.0), "paper")
    return (*(still(board.name, board.centre, board.size, "wood") for board in boards), ground)


def _areas(flight: Flight) -> tuple[StagingArea, ...]:
    """The steps to roll down, and the landing where small things stand."""
    top = flight.steps * flight.rise
    edge = -(flight.steps - 1) * flight.going
    stand = 0.52 * flight.landing
    kind = "table" if flight.width < 0.8 else "ground"
    middle = ((edge + stand) / 2, 0.0, top * 0.32)
    reach = 0.62 * math.hypot(stand - edge, top)
    return (
        StagingArea(
            "steps",
            "steps",
            middle,
            reach,
            (middle[0] + 1.05 * reach, -2.3 * reach, middle[2] + 1.0 * reach),
            descent=((edge, 0.0, top), (stand, 0.0, 0.0)),
        ),
        StagingArea("landing", kind, (stand, 0.0, 0.0), 0.36 * flight.width, (stand + 0.9 * reach, -1.7 * reach, 0.75 * reach)),
    )


def wooden_stairs(params: PlaceParams, store: Store) -> Setting:
    """A flight of five wooden steps running down along +X to a landing at z = 0, seen from -Y, before a seamless backdrop."""
    flight = flight_for(params.scale_hint or _SUBJECT_M)
    boards = _boards(flight)
    rig = rigging_of(params.qualities)
    toy = flight.rise < 0.1
    wood = replace(
        surface("wood", "", store, params.seed, along_uv=True, detail=0.55 if toy else 1.6),
        colour_attribute=True,
        bump_m=0.00008,
    )
    areas = _areas(flight)
    reach = areas[0].radius
    tone = backdrop_tone(params.colour, linear_of("6b645d"))
    return Setting(
        place="wooden stairs",
        areas=areas,
        surface="wood",
        pieces=(
            _stairs_piece(flight, boards, wood, store, params.seed),
            sweep(store, reach, -flight.board * 1.6, tone, rig),
        ),
        statics=_statics(boards, flight),
        lamps=studio_lamps((0.45 * areas[1].centre[0], 0.0, 0.25 * flight.steps * flight.rise), reach, rig),
        sky=surround(store, rig.fill),
        develop=Develop(exposure_ev=0.12, bloom=0.045, contrast=1.3, saturation=1.2, grain=0.006, vignette=0.32),
        acoustics=Acoustics("room", (5.0, 4.0, 2.8), "plaster"),
        clean_prefilter=True,
    )
