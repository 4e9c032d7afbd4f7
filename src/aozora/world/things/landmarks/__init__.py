"""Famous buildings and monuments by their silhouettes, at a size that stands well in a picture."""
