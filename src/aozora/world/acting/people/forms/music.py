"""."""

from aozora.world.acting.people.keys import Form

MUSIC: dict[str, Form] = {}
