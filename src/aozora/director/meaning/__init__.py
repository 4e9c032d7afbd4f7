"""What words mean: the phrases of the catalogue and of the director, WordNet, and which sense the context chooses."""
