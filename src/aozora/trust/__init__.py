"""Moderation, the visible mark, and provenance: what stands between an engine and everybody who sees its films."""
