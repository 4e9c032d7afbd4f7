"""The finish: raw linear frames become the pictures of the film (steadying, motion blur, in-betweens, the camera stage)."""
