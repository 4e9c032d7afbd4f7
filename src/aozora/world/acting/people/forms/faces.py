"""."""

from aozora.world.acting.people.keys import Form

FACES: dict[str, Form] = {}
