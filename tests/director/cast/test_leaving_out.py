"""What is denied is kept out and not cast."""

import pytest
from told import misses

CASES = (
    ("A beach with no people", "without: people & nobody: person & roles: no=negation; people=negation"),
    ("A park without people", "without: people & nobody: person & roles: without=negation"),
    ("An empty street", "without: people"),
    ("There is not a single car", "without: car & nobody: car"),
    ("A city with no cars or trucks", "without: car, truck & nobody: car & nobody: truck"),
    ("There are no birds in the sky", "without: bird & nobody: bird"),
    ("A kitchen. No people, no animals.", "without: people, animal & nobody: person"),
    ("A dog runs. No music.", "without: music & who dog: dog"),
    ("nobody sits on the bench", "without: people & nobody: person"),
    ("A room without furniture", "without: furniture"),
    ("a road without any traffic", "without: traffic"),
    ("A man without a hat", "without: hat & who man: man"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_what_is_left_out(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
