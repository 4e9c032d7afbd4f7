"""Vehicles: bodies carved from three views, with glass, lamps, wheels and what else they carry."""
