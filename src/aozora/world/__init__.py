"""Screenplay and Cues become a World and a Motion: assets, places, acting, physics, cameras. Nothing here knows a renderer."""
