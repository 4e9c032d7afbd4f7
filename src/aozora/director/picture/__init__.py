"""How and where it is taken: the camera, the place, the hour, the weather, the light and the look."""
