"""How the model learns: clips to latents, the loop, and what is written about a run. Needs the extra `neural`."""
