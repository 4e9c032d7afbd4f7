"""Screenplay to Film, by several engines behind one door."""
