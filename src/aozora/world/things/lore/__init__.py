"""Lore: what tales and histories are full of."""
