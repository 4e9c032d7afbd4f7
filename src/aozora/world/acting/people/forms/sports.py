"""."""

from aozora.world.acting.people.keys import Form

SPORTS: dict[str, Form] = {}
