"""Changes to a screenplay, asked for in words: which element is meant, what becomes of it, and the patch that says so."""
