"""Own sentences, one for each construction of long prompts: every fact and every word of every one is right."""

from pathlib import Path

import pytest
from golden_facts import Entry, check, check_roles, read_entries

FOLDER = Path(__file__).parent / "sentences"
ENTRIES = [entry for path in sorted(FOLDER.glob("*.txt")) for entry in read_entries(path)]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_every_fact_and_every_word_of_a_sentence_is_right(entry: Entry) -> None:
    wrong = [(one.fact, one.found) for one in (*check(entry), *check_roles(entry)) if not one.right]
    assert wrong == []


def test_there_are_sentences() -> None:
    assert len(ENTRIES) > 5
