"""Commented settings for each mode."""
