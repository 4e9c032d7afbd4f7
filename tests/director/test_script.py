"""Where prompts divide into shots and blocks."""

from fractions import Fraction

import pytest

from aozora.director.grammar.tokens import tokenise
from aozora.director.script import EVERY_SHOT, Script, divide


def divided(prompt: str) -> tuple[Script, list[tuple[int, str, str]]]:
    tokens = tokenise(prompt)
    script = divide(prompt, tokens)
    sections = [
        (
            section.shot,
            section.label,
            " ".join(token.text for token in tokens[section.first : section.stop] if token.kind != "mark"),
        )
        for section in script.sections
    ]
    return script, [(shot, label, " ".join(text.split())) for shot, label, text in sections]


@pytest.mark.parametrize(
    "prompt",
    [
        "Shot 1: a dog. Shot 2: a cat.",
        "shot one - a dog\nshot two - a cat",
        "[Shot 1] a dog [Shot 2] a cat",
        "Scene 1: a dog. Scene 2: a cat.",
        "a dog. Cut to: a cat.",
        "a dog, then cut to a cat",
        "a dog. The scene fades to a cat",
        "1. a dog\n2. a cat",
        "[0-2s] a dog [2-5s] a cat",
        "00:00-00:02 a dog. 00:02-00:05 a cat.",
        "(0:00 - 0:02) a dog (0:02 - 0:05) a cat",
        "INT. a dog\nEXT. a cat",
    ],
)
def test_shot_lists(prompt: str) -> None:
    script, sections = divided(prompt)
    assert len(script.shots) == 2
    assert [(shot, text) for shot, _, text in sections] == [(0, "a dog"), (1, "a cat")]


@pytest.mark.parametrize(
    "prompt",
    [
        "a rope is cut to pieces",
        "the leaves fade to red",
        "a man takes a shot at 3 balls",
        'a narrator says "Cut to: the chase. Shot 2: done."',
        "a scene of 2 dogs",
        "a puppy, 3 balls: fun",
    ],
)
def test_what_only_looks_like_a_cut(prompt: str) -> None:
    assert len(divided(prompt)[0].shots) == 1


def test_lengths_and_transitions() -> None:
    script, _ = divided("[0-2s] a dog [2-5s] a cat. Fade to: a fox")
    assert [head.seconds for head in script.shots] == [Fraction(2), Fraction(3), None]
    assert [head.transition for head in script.shots] == ["cut", "cut", "fade"]


def test_labelled_blocks() -> None:
    _, sections = divided("Style: noir.\nShot 1: A dog runs. Camera: slow pan. Background Sound: rain")
    assert sections == [
        (EVERY_SHOT, "style", "noir"),
        (0, "action", "A dog runs"),
        (0, "camera", "slow pan"),
        (0, "sound", "rain"),
    ]
