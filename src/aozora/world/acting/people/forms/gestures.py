"""."""

from aozora.world.acting.people.keys import Form

GESTURES: dict[str, Form] = {}
