"""Tokens with their places in the text."""

from aozora.director.grammar.tokens import tokenise


def texts(prompt: str, kind: str = "") -> list[str]:
    return [token.text for token in tokenise(prompt) if not kind or token.kind == kind]


def test_every_token_stands_where_it_says() -> None:
    prompt = "A dog's “Hi, you!”\n2 close-ups, 35mm – don’t @bob: 'OPEN' x"
    tokens = tokenise(prompt)
    assert all(prompt[token.start : token.end] == token.text for token in tokens)
    assert [token.end for token in tokens[:-1]] <= [token.start for token in tokens[1:]]


def test_words_numbers_possessives_and_hyphens() -> None:
    assert texts("the dog's 3-year-old don't 35mm f/2.8 1,000") == [
        "the",
        "dog",
        "'s",
        "3-year-old",
        "don't",
        "35mm",
        "f/2.8",
        "1,000",
    ]


def test_quotations_straight_curly_and_nested() -> None:
    assert texts("He says \"Wait, 'now'!\" and “Go ‘on’.” and 'It's me.'", "quote") == [
        "\"Wait, 'now'!\"",
        "“Go ‘on’.”",
        "'It's me.'",
    ]


def test_apostrophes_open_no_quotation() -> None:
    assert texts("the dogs' tails and rock 'n' roll, y'all", "quote") == []


def test_a_plural_possessive_does_not_end_a_quotation() -> None:
    assert texts("'The dogs' tails wag.' he says", "quote") == ["'The dogs' tails wag.'"]


def test_an_unclosed_quotation_mark_is_a_mark() -> None:
    assert texts('a 5" ball rolls', "quote") == []


def test_tags_are_not_mail_addresses() -> None:
    assert texts("@bob writes to me@home.org and @24fps", "tag") == ["@bob"]
