"""What happens to things in a shot beyond moving about: they change, break, pour, float, hang in the wind."""
