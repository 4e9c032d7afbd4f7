"""Words as shapes: fonts, shaping, lines, and letters of geometry in the world."""
