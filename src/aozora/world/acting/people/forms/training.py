"""."""

from aozora.world.acting.people.keys import Form

TRAINING: dict[str, Form] = {}
