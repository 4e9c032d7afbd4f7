"""Experiments: one physical event seen closely, each built on a little set of its own where the shot's stage is."""
