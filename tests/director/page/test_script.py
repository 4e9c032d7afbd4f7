"""Where prompts divide into shots and blocks."""

from fractions import Fraction

import pytest

from aozora.director.grammar.tokens import tokenise
from aozora.director.page.script import EVERY_SHOT, Script, divide


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
        "Scene 1 – a dog. Scene 2 – a cat.",
        "**Shot 1** a dog\n\n**Shot 2** a cat",
        "### Shot 1: a dog\n### Shot 2: a cat",
        "First shot: a dog. Second shot: a cat.",
        "a dog. Cut to: a cat.",
        "a dog\nCUT TO:\na cat",
        "a dog, then cut to a cat",
        "a dog. Smash cut to a cat",
        "a dog. A quick cut to a cat",
        "a dog. The scene fades to a cat",
        "a dog. Suddenly, the video cuts to a cat",
        "a dog. The view then cuts to a cat",
        "a dog. The footage abruptly switches to a cat",
        "a dog. Then the scene shifts to a cat",
        "a dog. The scene slowly transitions into a cat",
        "a dog. The next shot shows a cat",
        "a dog. In the next scene, a cat",
        "a dog. The final shot is a cat",
        "a dog, before cutting to a cat",
        "a dog. We cut back to a cat",
        "a dog. Dissolve to a cat",
        "a dog. Whip pan to a cat",
        "1. a dog\n2. a cat",
        "Shots:\n- a dog\n- a cat",
        "[0-2s] a dog [2-5s] a cat",
        "(0s–2s) a dog (2s–5s) a cat",
        "[0:00-0:02] a dog [0:02-0:05] a cat",
        "00:00-00:02 a dog. 00:02-00:05 a cat.",
        "(0:00 - 0:02) a dog (0:02 - 0:05) a cat",
        "From 0 to 2 seconds, a dog. From 2 to 5 seconds, a cat.",
        "0-2 seconds: a dog. 2-5 seconds: a cat.",
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
        "the camera shifts to a bridge",
        "a car transitioning from silver to black",
        "the first shot is wide",
        "the sky changes to gold",
        "a noise, transitioning to a soft rumble",
        "a dog runs after 3 seconds",
        "I walk and E is a letter\nI run",
        "the end of the tunnel",
        "Actions:\n1. a dog runs\n2. it sits",
        "at the end the shirt fades away from view",
    ],
)
def test_what_only_looks_like_a_cut(prompt: str) -> None:
    assert len(divided(prompt)[0].shots) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cut to", "cut"),
        ("Smash cut to", "smash cut"),
        ("Match cut to:", "match cut"),
        ("Dissolve to", "dissolve"),
        ("Slow cross-dissolve to", "dissolve"),
        ("The picture dissolves into", "dissolve"),
        ("Wipe to", "wipe"),
        ("Iris in on", "iris"),
        ("Whip pan to", "whip pan"),
        ("Fade to", "fade"),
        ("The scene transitions to", "cut"),
    ],
)
def test_the_name_of_a_transition(words: str, name: str) -> None:
    assert [head.transition for head in divided(f"a dog. {words} a cat")[0].shots] == ["cut", name]


@pytest.mark.parametrize(
    ("prompt", "transitions", "ending"),
    [
        ("A dog runs. Fade to black.", ["cut"], "fade"),
        ("A dog runs, then the screen fades to black", ["cut"], "fade"),
        ("A dog runs. The scene slowly fades out.", ["cut"], "fade"),
        ("A dog runs. Fade out", ["cut"], "fade"),
        ("A dog runs. Cut to black.", ["cut"], ""),
        ("Fade in from black. A dog runs.", ["fade"], ""),
        ("FADE IN:\na dog runs", ["fade"], ""),
        ("A dog runs. Fade to black. Cut to: a cat", ["cut", "fade"], ""),
        ("Shot 1: a dog. Shot 2: Smash cut to a cat.", ["cut", "smash cut"], ""),
        ("A black and white dog fades to black fur", ["cut"], ""),
    ],
)
def test_fades_at_the_ends(prompt: str, transitions: list[str], ending: str) -> None:
    shots = divided(prompt)[0].shots
    assert [head.transition for head in shots] == transitions
    assert shots[-1].ending == ending


def test_lengths_and_transitions() -> None:
    script, _ = divided("[0-2s] a dog [2-5s] a cat. Fade to: a fox")
    assert [head.seconds for head in script.shots] == [Fraction(2), Fraction(3), None]
    assert [head.transition for head in script.shots] == ["cut", "cut", "fade"]


def test_lengths_in_the_heading() -> None:
    script, _ = divided("Shot 1 (0-3s): a dog. Shot 2 (3s - 7s): a cat. Shot 3 (2 seconds): a fox")
    assert [head.seconds for head in script.shots] == [Fraction(3), Fraction(4), Fraction(2)]


def test_labelled_blocks() -> None:
    _, sections = divided("Style: noir.\nShot 1: A dog runs. Camera: slow pan. Background Sound: rain")
    assert sections == [
        (EVERY_SHOT, "style", "noir"),
        (0, "action", "A dog runs"),
        (0, "camera", "slow pan"),
        (0, "sound", "rain"),
    ]


def test_the_blocks_of_a_long_prompt() -> None:
    prompt = (
        "**Style:** hand-painted, warm.\n\nA dog waits at a gate.\n\nCinematography:\nCamera shot: wide shot, low angle\n"
        "Lighting & Palette: soft dawn light\nMood: hopeful\n\nActions:\n- The dog sits\n- A cat walks past\n\n"
        'Dialogue:\n- Dog: "Morning."\n- Cat: "Hm."\n\nBackground Sound:\nBirds, a far bell.\n\nThe dog lies down.'
    )
    _, sections = divided(prompt)
    assert sections == [
        (0, "style", "hand-painted warm"),
        (0, "action", "A dog waits at a gate"),
        (0, "camera", "wide shot low angle"),
        (0, "light", "soft dawn light"),
        (0, "style", "hopeful"),
        (0, "action", "The dog sits"),
        (0, "action", "A cat walks past"),
        (0, "dialogue", 'Dog "Morning."'),
        (0, "dialogue", 'Cat "Hm."'),
        (0, "sound", "Birds a far bell"),
        (0, "action", "The dog lies down"),
    ]


def test_a_screenplay() -> None:
    prompt = (
        "INT. KITCHEN - NIGHT\n\nA dog sleeps.\n\nANNA\n(whispering)\nGood night.\n\nShe leaves.\n\nCUT TO:\n\n"
        "EXT. GARDEN - DAY\n\nA cat runs.\n\nFADE OUT."
    )
    script, sections = divided(prompt)
    assert sections == [
        (0, "slug", "KITCHEN NIGHT"),
        (0, "action", "A dog sleeps"),
        (0, "cue", "ANNA whispering Good night"),
        (0, "action", "She leaves"),
        (1, "slug", "GARDEN DAY"),
        (1, "action", "A cat runs"),
    ]
    assert script.shots[-1].ending == "fade"


def test_moments_inside_a_shot() -> None:
    tokens = tokenise("For the first two seconds, a dog sits. At 3 seconds, it runs.")
    script = divide("For the first two seconds, a dog sits. At 3 seconds, it runs.", tokens)
    assert len(script.shots) == 1
    assert [(section.follows, section.at) for section in script.sections] == [(False, None), (True, Fraction(3))]
    assert [heading.role for heading in script.headings] == ["order", "order"]


def test_a_style_below_the_shots_holds_for_all() -> None:
    _, sections = divided("Shot 1: a dog\nShot 2: a cat\n\nStyle: noir\nMusic: jazz")
    assert sections[2:] == [(EVERY_SHOT, "style", "noir"), (EVERY_SHOT, "music", "jazz")]


def test_cuts_at_which_sound_and_picture_part() -> None:
    script, _ = divided("a dog. J cut to a cat. L cut to a park")
    assert [head.transition for head in script.shots] == ["cut", "j cut", "l cut"]
