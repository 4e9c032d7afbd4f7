"""Rooms: one kit of walls, windows, lamps and fittings, and a table of what stands in which room."""
