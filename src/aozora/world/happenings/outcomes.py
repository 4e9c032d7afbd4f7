"""What becomes of a role: its attributes after a change."""

from aozora.film.screenplay import Attributes, Beat, Role
from aozora.world.actions import TURNING
from aozora.world.palette import colour_name
from aozora.world.surfaces import surface_name

AGED = {"rust": "rusty", "glow": "glowing"}
"""Action -> the state that it leads to."""


def led_to(beat: Beat) -> str:
    """The state that a beat of change leads to ("to red", "to glass toy" among its manners), or ""."""
    said = next((word.removeprefix("to ") for word in beat.manner if word.startswith("to ")), "")
    first = said.partition(" ")[0]
    return first if surface_name(said) is None and colour_name(said) is None else said


def outcome(role: Role, beat: Beat) -> Role | None:
    """The role as it is after a change of colour or material; None for other changes."""
    word = led_to(beat)
    if beat.action in AGED:
        return _with(role, {"states": (*role.attributes.states, AGED[beat.action])})
    if beat.action not in TURNING or not word:
        return None
    if colour_name(word) is not None and beat.action == "change colour":
        return _with(role, {"colour": word, "accents": (), "pattern": ""})
    if surface_name(word) is not None:
        return _with(role, {"material": word, "colour": ""})
    return _with(role, {"colour": word, "accents": (), "pattern": ""}) if colour_name(word) is not None else None


def _with(role: Role, changed: dict[str, object]) -> Role:
    attributes: Attributes = role.attributes.model_copy(update=changed)
    return role.model_copy(update={"attributes": attributes})
