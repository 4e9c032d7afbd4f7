"""Fish and all else that swims."""
