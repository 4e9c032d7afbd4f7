"""Experiments: prompts that tell of one physical event seen closely, and how they are put before the camera."""
