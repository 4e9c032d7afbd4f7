"""Things, by kind and material."""
