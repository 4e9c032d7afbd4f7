"""Living beings, sculpted from a table of proportions."""
