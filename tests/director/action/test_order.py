"""What comes first, what goes on meanwhile, and what is a shot of its own."""

from fractions import Fraction

import pytest
from wide_catalogue import WIDE

from aozora.director.direct import direct
from aozora.film.brief import Brief
from aozora.film.screenplay import Line, Screenplay
from aozora.film.settings import Settings


def line_seconds(line: Line) -> Fraction:
    return Fraction(2 * len(line.text.split()), 5)


def made(prompt: str, seconds: int = 6) -> Screenplay:
    return direct(Brief(prompt=prompt, settings=Settings(seconds=Fraction(seconds))), WIDE, line_seconds)


ORDER = """
a dog runs and then sleeps | run < sleep
a dog barks, then jumps, then sleeps | bark < jump < sleep
first a cat stretches, then it yawns, and finally it sleeps | stretch < yawn < sleep
a man opens a door and walks into a room | open < walk
a man drinks water after he runs | run < drink
after eating, a dog sleeps | eat < sleep
after he eats, a man sleeps | eat < sleep
before jumping, a cat crouches | kneel < jump
a cat crouches before jumping | kneel < jump
a cat crouches before it jumps | kneel < jump
once the ball falls, a dog barks | fall < bark
as soon as the ball falls, a dog barks | fall < bark
when the ball hits the vase, it breaks | hit < break
a ball hits a vase and the vase breaks | hit < break
a boy sings while a girl dances | sing = dance
a boy sings as a girl dances | sing = dance
while a boy sings, a girl dances | sing = dance
a boy sings. Meanwhile, a girl dances | sing = dance
a boy sings. At the same time, a girl dances | sing = dance
a man smiling walks | smile = walk
a dog sleeps. Suddenly it jumps | sleep < jump
a dog runs, then it suddenly stops and starts digging | run < dig
a woman reads. She stands up. She dances | read < stand up < dance
a man cooks. A woman opens the door | cook < open
a man cooks. A woman is dancing | cook = dance
a ball rolls down a hill, knocking over a vase | roll < knock over
a girl claps, jumps and laughs | clap < jump < laugh
a dog barks until a man opens the door | bark < open
a dog barks. In the end it sleeps | bark < sleep
a dog eats, followed by a nap | eat
a man sits down, opens a book and reads | sit < open < read
"""


@pytest.mark.parametrize("case", ORDER.strip().splitlines())
def test_the_order_of_deeds(case: str) -> None:
    prompt, _, wanted = (part.strip() for part in case.partition("|"))
    shot = made(prompt).shots[0]
    starts = {beat.action: beat.start for beat in shot.beats}
    if "=" in wanted:
        one, two = wanted.split(" = ")
        assert starts[one] == starts[two]
    else:
        times = [starts[action] for action in wanted.split(" < ")]
        assert times == sorted(set(times))


def test_until_ends_what_went_on() -> None:
    bark, opened = made("a dog barks until a man opens the door").shots[0].beats
    assert bark.end == opened.start < opened.end


def test_a_posture_goes_on_while_others_act() -> None:
    sat, jumped = sorted(made("a man sits on a bench. A dog jumps").shots[0].beats, key=lambda beat: beat.subject, reverse=True)
    assert (sat.start, sat.end) == (0, 6)
    assert 0 < jumped.start < 6


def test_a_blow_ends_when_the_next_deed_begins() -> None:
    hit, broken = made("a ball hits a vase and the vase breaks").shots[0].beats
    assert hit.end == broken.start


def test_whoever_stops_stands() -> None:
    beats = made("a dog runs. It stops running").shots[0].beats
    assert [beat.action for beat in beats] == ["run", "stand"]
    assert beats[0].end == beats[1].start


def test_a_length_in_the_prompt_is_kept() -> None:
    waved, slept = made("a man waves for two seconds, then sleeps").shots[0].beats
    assert (waved.start, waved.end) == (0, 2)
    assert (slept.start, slept.end) == (2, 6)


def test_a_deed_alone_ends_after_its_length() -> None:
    (jump,) = made("a dog jumps for 3 seconds").shots[0].beats
    assert (jump.start, jump.end) == (0, 3)


def test_more_repetitions_take_more_time() -> None:
    once = made("a dog jumps and then sleeps").shots[0].beats
    often = made("a dog jumps four times and then sleeps").shots[0].beats
    assert often[0].times == 4
    assert often[0].end > once[0].end


def test_a_line_after_a_deed_waits_for_it() -> None:
    shot = made("A man opens a door. He walks to a chair. He says 'Good evening'.", 8).shots[0]
    assert shot.lines[0].start is not None
    assert shot.lines[0].start >= shot.beats[0].end
    assert shot.lines[0].start + line_seconds(shot.lines[0]) <= 8


SHOTS = """
A man leaves his house, drives to the beach and surfs | village, highway, beach
A woman walks through the forest and then swims in a lake | forest, lake
A dog runs across a park. The dog sleeps in the living room | park, living room
A boy plays in a garden and then eats in a kitchen | garden, kitchen
A cat sleeps in a bedroom. Then it walks into a kitchen | bedroom, kitchen
A man cooks in a kitchen. On the second day, he paints a picture | kitchen, kitchen
The camera shows a forest. The camera moves to a pond | forest, pond
A man walks in a park, sits down and reads | park
A man walks through the park to a bench | park
A dog runs in a park while a cat sleeps | park
A dragon flies over a fence into the garden while a hen runs away | garden
"""


@pytest.mark.parametrize("case", SHOTS.strip().splitlines())
def test_places_that_follow_each_other_are_shots(case: str) -> None:
    prompt, _, places = (part.strip() for part in case.partition("|"))
    assert [shot.place for shot in made(prompt).shots] == places.split(", ")


def test_there_are_no_more_shots_than_can_be_seen() -> None:
    story = "A man walks in a park. He sings in a kitchen. He reads in a library. He sleeps in a bedroom."
    assert len(made(story, 8).shots) == 4
    assert len(made(story, 1).shots) == 1
    beats = [beat.action for shot in made(story, 1).shots for beat in shot.beats]
    assert beats == ["walk", "sing", "read", "sleep"]


def test_everybody_is_in_the_shot_in_which_they_act() -> None:
    first, second = made("A woman feeds a cat in a kitchen. Then she drives a car to the beach.").shots
    assert "cat-1" in first.roles
    assert "car-1" in second.roles
    assert "car-1" not in first.roles
