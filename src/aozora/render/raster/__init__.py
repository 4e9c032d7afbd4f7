"""A rasteriser for small pictures of simple worlds: no child process, milliseconds a frame."""
