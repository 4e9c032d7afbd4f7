"""Pictures to depth and layers, by classical vision."""
