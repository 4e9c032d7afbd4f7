"""Trees, grass and flowers."""
