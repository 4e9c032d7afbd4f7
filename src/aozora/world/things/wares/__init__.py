"""Wares: what kitchens, rooms, desks and shops are full of."""
