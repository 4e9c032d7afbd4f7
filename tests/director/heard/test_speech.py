"""Quotations: who says what and how, and what is to be read on what."""

from fractions import Fraction

import pytest
from small_catalogue import SMALL
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.director.grammar.tokens import tokenise
from aozora.director.heard.lettering import mark_titles
from aozora.director.heard.quotations import uses_of
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Screenplay
from aozora.film.settings import Settings


def line_seconds(line: Line) -> Fraction:
    return Fraction(1)


def made(prompt: str) -> Screenplay:
    return direct(Brief(prompt=prompt, settings=Settings(seconds=Fraction(10))), WIDE, line_seconds)


def spoken(prompt: str) -> list[str]:
    lines = [line for shot in made(prompt).shots for line in shot.lines]
    return [f"{line.speaker}{f' ({line.manner[0]})' if line.manner else ''}: {line.text}" for line in lines]


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ('A woman says, "Good morning."', ["woman-1: Good morning."]),
        ("A woman says: 'Good morning.'", ["woman-1: Good morning."]),
        ("A woman says “Good morning.”", ["woman-1: Good morning."]),
        ("A woman says «Bonjour à tous.»", ["woman-1: Bonjour à tous."]),
        ("A man whispers, 「おはよう」", ["man-1 (whisper): おはよう"]),
        ('"Where are we?" the boy asks softly.', ["boy-1 (quiet): Where are we?"]),
        ('A woman waits. "Come back," she says.', ["woman-1: Come back,"]),
        ('A man opens the door and shouts, "Stop!"', ["man-1 (shout): Stop!"]),
        ('Man: "Hello." Woman: "Hi!"', ["man-1: Hello.", "woman-1: Hi!"]),
        ('Woman (whispering): "Come here."', ["woman-1 (whisper): Come here."]),
        ('Anna: "Hello." Tom: "Hi!"', ["anna-1: Hello.", "tom-1: Hi!"]),
        ("A calm voiceover states, 'It was late.'", ["narrator (calm): It was late."]),
        ('A deep male voice says, "Rise."', ["narrator (deep): Rise."]),
        ('A man in a hat says in a robotic voice, "Yes."', ["man-1 (robotic): Yes."]),
        ("Narrator: 'It begins.'", ["narrator: It begins."]),
        ("Dialogue:\n- Man: Hello there\n- Woman (angry): Go away!", ["man-1: Hello there", "woman-1 (angry): Go away!"]),
        ("Voiceover: The sea never sleeps.", ["narrator: The sea never sleeps."]),
        ("INT. KITCHEN - DAY\n\nWOMAN\n(quietly)\nListen.\n\nShe waits.", ["woman-1 (quiet): Listen."]),
    ],
)
def test_who_says_what(prompt: str, lines: list[str]) -> None:
    assert spoken(prompt) == lines


def test_the_language_of_a_line() -> None:
    lines = made('A man says in French, "Bonjour." A woman says, "Доброе утро."').shots[0].lines
    assert [(line.language, line.text) for line in lines] == [("fr", "Bonjour."), ("ru", "Доброе утро.")]


def written(prompt: str) -> list[str]:
    texts = [text for shot in made(prompt).shots for text in shot.texts]
    return [" ".join(filter(None, (text.colour, text.medium, f"[{text.on}]" if text.on else "", text.text))) for text in texts]


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ("The text 'Drink up.' overlaid on a white background", ["title Drink up."]),
        ("A title card reading 'Chapter One'", ["title Chapter One"]),
        ("On-screen text reads 'Call now.'", ["title Call now."]),
        ("The word 'LOVE' written in the sand", ["sand LOVE"]),
        ("A woman in a T-shirt with the text 'HELLO'", ["shirt [woman-1] HELLO"]),
        ("A yellow 'Try it free' button", ["yellow title Try it free"]),
        ("The title 'SPRING' in red letters", ["red title SPRING"]),
        ("Then the title SALT AND STONE appears on black", ["title SALT AND STONE"]),
        ("A dog sleeps.\nText on screen: The end of summer", ["title The end of summer"]),
    ],
)
def test_what_is_read_on_what(prompt: str, texts: list[str]) -> None:
    assert written(prompt) == texts


def test_a_sign_that_is_cast_carries_its_words() -> None:
    (text,) = made('A neon sign that reads "OPEN" hangs in a street').shots[0].texts
    assert (text.text, text.medium, text.on) == ("OPEN", "neon", "sign-1")


def test_an_engine_without_writing_says_so() -> None:
    screenplay = direct(Brief(prompt='A title card "The End"'), SMALL, line_seconds)
    assert [text.text for text in screenplay.shots[0].texts] == ["The End"]
    assert {(span.status, span.why) for span in screenplay.understanding} == {
        ("not_depicted", "this engine writes no words into the picture")
    }


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("producing a loud 'thwack' sound", "heard"),
        ("The audio captures the sharp 'snap' of a twig", "heard"),
        ("the wet 'squish' and 'slap' sounds of clay", "heard"),
        ("a pencil appearing visibly 'bent' in the glass", "called"),
        ("a song called 'Blue'", "called"),
        ("the player taps the map, and the man says, 'Go!'", "spoken"),
    ],
)
def test_what_a_quotation_is_for(prompt: str, kind: str) -> None:
    uses = uses_of(mark_titles(tokenise(prompt)))
    assert {use.kind for use in uses.values()} == {kind}
