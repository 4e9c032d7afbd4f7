"""Planning: what the prompt leaves open, and how long everything lasts."""
