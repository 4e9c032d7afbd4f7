"""Ropes, strings and chains: what hangs, leads, pulls and is skipped over."""
