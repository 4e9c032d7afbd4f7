"""Pronouns and repeated mentions mean who was spoken of."""

import pytest
from told import misses

CASES = (
    ("A man, a teacher, walks.", "who man: teacher & nobody: man & does man: walk"),
    ("A woman, a doctor, walks. The doctor laughs.", "who woman: doctor|woman & does woman: laugh"),
    ("A woman enters. She sits down.", "who woman: woman & does woman: sit"),
    ("A doctor smiles. She waves.", "who doctor: doctor & is doctor: female & does doctor: wave"),
    ("A man walks a dog. He laughs.", "does man: laugh"),
    ("A cat sees a ball. It chases it.", "does cat: chase > ball & who cat: cat"),
    ("A boy and a girl dance. They laugh.", "does boy: laugh & does girl: laugh"),
    ("A corgi runs. The dog jumps.", "who corgi: corgi & does corgi: jump & nobody: dog"),
    ("A tiger sleeps. The animal yawns.", "does tiger: yawn"),
    ("A dog runs. Another dog sleeps.", "who dog: dog x2 & does dog-2: sleep"),
    ("Two dogs run. The first dog jumps. The second dog sleeps.", "who dog: dog x2 & does dog-1: jump & does dog-2: sleep"),
    ("A dog plays with its owner", "who dog: dog & who owner: person"),
    ("A dog chases a cat. The cat climbs a tree.", "who cat: cat & does cat: climb > tree"),
    ("A dog barks. The dog's friend laughs", "who dog: dog & who friend: person & does friend: laugh"),
    ("A man washes his car. The car shines.", "who car: car & who man: man"),
    ("A black dog and a white dog run. The white dog jumps.", "who dog: dog x2 & does dog-2: jump"),
    ("A hen and her chicks walk", "who hen: chicken & who chick: chicken x2+"),
    ("A woman looks at herself in a mirror", "who woman: woman & who mirror: mirror"),
    ("A pilot takes off her helmet", "who pilot: pilot & is pilot: female"),
    ("Three boys play. The boys laugh.", "who boy: boy x3 & does boy-3: laugh"),
    ("A king and a queen talk. They both laugh.", "does king: laugh & does queen: laugh"),
    ("A man pets a horse while it eats", "does horse: eat"),
    ("Anna sits. Anna reads a book.", "who anna: woman & does anna: read > book"),
    ("The robot waves. The robot bows.", "who robot: robot & does robot: wave"),
)


@pytest.mark.parametrize(("prompt", "told"), CASES, ids=[prompt[:50] for prompt, _ in CASES])
def test_who_is_meant(prompt: str, told: str) -> None:
    assert misses(prompt, told) == []
