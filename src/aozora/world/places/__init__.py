"""Places to be in, with their light."""
