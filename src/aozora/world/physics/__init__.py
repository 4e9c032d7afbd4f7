"""Rigid bodies: what falls, rolls and collides."""
