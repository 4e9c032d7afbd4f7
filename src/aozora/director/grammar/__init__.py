"""English grammar: from text to tokens, units, word classes, phrases and clauses. Knows nothing of film."""
