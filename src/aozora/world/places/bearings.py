"""Where the light stands about a place: landscapes are photographed with the high sun beside the camera, which shows their
colours; the low sun stays where the hour has it."""

from aozora.world.daylight import HOURS

_HIGH = 12.0
_BESIDE = {"morning": 336.0, "noon": 250.0, "afternoon": 208.0}


def side_light(hour: str) -> float | None:
    """Degrees of the light counter-clockwise from +X, None for the hour's own."""
    row = HOURS[hour]
    if row.elevation < _HIGH or row.moon:
        return None
    return _BESIDE.get(hour)
