"""The fleet: more craft of land, water and air from plans; they look along +X."""
