"""World and Motion become Footage: a renderer for the linear picture, then the finish."""
