"""Instruments: each a handful of physical or spectral figures, played by one of a few models."""
