"""Golden prompts of public suites: every hand-written fact and every annotated word."""

import json

import pytest
from golden_facts import FOLDER, SECOND, Checked, Entry, check, check_roles, suites

FIRST = [entry for entries in suites().values() for entry in entries]
ENTRIES = FIRST + [entry for entries in suites(SECOND).values() for entry in entries]
KNOWN: dict[str, list[str]] = json.loads((FOLDER / "known_misses.json").read_text())
"""What the director is known to miss, by prompt; `python -m benchmarks director golden --record` writes it anew."""

SHARE = 0.95


def missed(checked: list[Checked]) -> list[str]:
    return [item.fact for item in checked if not item.right]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_facts_and_roles_are_right_but_for_the_known_misses(entry: Entry) -> None:
    misses = missed(check(entry)) + missed(check_roles(entry))
    assert misses == KNOWN.get(entry.id, [])


def test_there_are_enough_prompts_and_facts() -> None:
    assert len(FIRST) >= 150
    assert len({entry.prompt for entry in ENTRIES}) == len(ENTRIES)
    assert set(KNOWN) <= {entry.id for entry in ENTRIES}


@pytest.mark.parametrize("what", [check, check_roles])
def test_the_share_that_is_right(what: object) -> None:
    checked = [item for entry in FIRST for item in (check(entry) if what is check else check_roles(entry))]
    assert sum(item.right for item in checked) >= SHARE * len(checked)
