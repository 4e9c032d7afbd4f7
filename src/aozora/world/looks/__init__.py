"""Looks as far as they are of the world: surfaces, shapes, light, lens and clock. What is drawn over pictures is elsewhere."""
