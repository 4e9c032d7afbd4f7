"""Shapes as plain arrays: signed distance fields, primitives, noise."""
