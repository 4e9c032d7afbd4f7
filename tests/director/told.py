"""What a prompt tells: facts in the form of the golden prompts (golden/README.md), checked against the planned screenplay."""

from pathlib import Path

import golden_facts


def misses(prompt: str, told: str) -> list[str]:
    """The facts (separated by " & ") that the screenplay of a prompt does not have."""
    entry = golden_facts.entry_of(prompt[:20], prompt, [fact.strip() for fact in told.split(" & ")], Path("told"))
    checked = (*golden_facts.check(entry), *golden_facts.check_roles(entry))
    return [f"{item.fact} [{item.found}]" for item in checked if not item.right]
