"""A bench for trials: glassware, what is in it and what falls into it, built around one spot in the camera's terms."""
