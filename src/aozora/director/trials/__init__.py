"""Trials: prompts that tell what becomes of substances that are mixed, lit, poured on, struck or left to the weather."""
