"""."""

from aozora.world.acting.people.keys import Form

RIDING: dict[str, Form] = {}
