"""The nouns of a film, their clock, their errors; everything else is built on these and they on nothing of ours."""
