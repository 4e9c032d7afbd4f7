"""How bodies stand on the road and on rails: axles, wheel arches, bogies."""

from collections.abc import Sequence

from aozora.film.world import Mesh
from aozora.world.geometry.primitives import bevelled_box, merged, moved
from aozora.world.things.form import Piece
from aozora.world.things.vehicles import finishes as made_of
from aozora.world.things.vehicles.lofts import both_sides
from aozora.world.things.vehicles.paintwork import Body
from aozora.world.things.vehicles.wheels import Wheel, wheel_pieces, wheel_well


def running_gear(body: Body, wheel: Wheel, axles: Sequence[float], arch: float, low: float) -> list[Piece]:
    """Four wheels or more under a body, in their arches, and the floor between them at height `low` metres."""
    radius, wide = wheel.radius, wheel.width
    made: list[Piece] = []
    wells: list[Mesh] = []
    y = 0.0
    for x in axles:
        out = max(body.field.along_y(x, radius * share) for share in (1.0, 1.3, 1.7))
        y = out - wide / 2 - 0.015
        for side in (1.0, -1.0):
            made += wheel_pieces(wheel, (x, side * y, radius))
        drum = wheel_well(radius + arch, y - wide / 2 - 0.06, out - 0.004)
        wells += [moved(side, (x, 0, radius)) for side in both_sides(drum)]
    length, middle = max(axles) - min(axles), (max(axles) + min(axles)) / 2
    half = max(y - wide / 2 - 0.05, 0.4)
    wells.append(moved(bevelled_box((length + 0.9, 2 * half * 0.8, 0.10), 0.03, 2), (middle, 0, low + 0.06)))
    wells.append(moved(bevelled_box((max(length - 2 * radius - 0.2, 0.4), 2 * half, 0.05), 0.02, 2), (middle, 0, low + 0.13)))
    made.append(Piece(merged(wells), (("underside", made_of.UNDER_BLACK),)))
    return made
