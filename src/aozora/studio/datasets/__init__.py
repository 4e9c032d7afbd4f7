"""Data sets: captioned clips of simulated worlds, or of films that somebody has the right to use."""
