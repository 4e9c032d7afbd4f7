"""Small things with many legs."""
