"""Beings that nobody has met."""
