"""Temperatures: prompts that tell what heat and cold do to something, and how that is put before the camera."""
