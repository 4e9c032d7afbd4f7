"""Tables of plain words are written as running text."""


def listed(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
