"""."""

from aozora.world.acting.people.keys import Form

DANCES: dict[str, Form] = {}
