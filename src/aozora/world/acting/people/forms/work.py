"""."""

from aozora.world.acting.people.keys import Form

WORK: dict[str, Form] = {}
