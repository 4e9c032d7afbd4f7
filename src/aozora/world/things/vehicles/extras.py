"""What makes a car a taxi or a police car: signs, light bars, rails."""

from aozora.film.world import Material
from aozora.world.things.form import Piece
from aozora.world.things.vehicles.car_form import Car
from aozora.world.things.vehicles.paintwork import Body


def extra_pieces(body: Body, plan: Car, paint: Material) -> list[Piece]:
    """The pieces of a car's extras."""
    return []
