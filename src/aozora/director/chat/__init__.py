"""The chat planner: a language model behind an OpenAI-compatible endpoint writes the screenplay, and this package repairs it."""
