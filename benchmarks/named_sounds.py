"""How many of the sounds that prompts name are in the understanding as heard: `python -m benchmarks named_sounds [FILE]`.

FILE holds one JSON object with a "prompt" per line (default: AOZORA_PROMPTS or prompts/avgen_bench.jsonl). Which words are
sounds is decided without the director: a fixed list of words of sound below, looked for outside quotation marks. A word counts
as present when a span of the understanding covers it, with an element of its own, and that span is not "not depicted"; spans are
taken after planning, before staging, so an action that fails to be staged would still count. Silence and music do not count.
"""

import json
import os
import re
from collections import Counter
from pathlib import Path

from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay
from aozora.film.settings import Settings
from aozora.studio.make import plan
from benchmarks.machine import write_result

TARGET = 0.85
STEMS = """
bark|birdsong|blast|bleat|boom|bubbl|buzz|cackl|chatter|cheer|chime|chirp|chuckl|clack|clang|clank|clap|clatter|click|clink|clop
cough|crackl|crash|creak|croak|crunch|drip|drone|echo|fizz|flap|flutter|footstep|gasp|giggl|glug|groan|growl|grunt|gulp|gurgl
hiss|honk|hoot|howl|hum|huff|jingl|knock|laugh|meow|moan|moo|murmur|patter|peep|ping|plink|plop|plunk|pop|purr|quack|rattl|rev
ring|roar|rumbl|rustl|scrap|scratch|scream|screech|shatter|shriek|siren|sizzl|slam|slap|slosh|smack|snap|sniff|snor|sob|splash
splatter|squawk|squeak|squeal|squelch|squish|stomp|swish|swoosh|tap|thock|thud|thump|thunder|thunk|tick|trickl|twang|tweet|wail
whir|whistl|whoosh|yap|yelp
"""
_WORD = re.compile(
    r"\b("
    + "|".join(STEMS.split("\n")).strip("|").replace("||", "|")
    + r")(e|er|ed|ing|s|es|les|led|ling|y|ping|ped|pling|ming|med)?\b"
)
_QUOTED = re.compile(r"[\"“”][^\"“”]*[\"“”]|(?<!\w)['‘][^'‘’\n]{4,}?['’](?!\w)")
_NOT_SOUNDS = re.compile(r"\b(rings?|pops? (up|track|music|song)|snaps? into|snap of (a )?(photo|picture)|clap ?board|reverse)\b")


def sounds_of(prompt: str) -> list[tuple[int, int]]:
    """Where the words of sound are."""
    masked = _QUOTED.sub(lambda found: " " * len(found[0]), prompt.lower())
    masked = _NOT_SOUNDS.sub(lambda found: " " * len(found[0]), masked)
    return [found.span() for found in _WORD.finditer(masked)]


def present(play: Screenplay, begin: int, end: int) -> bool:
    """Whether the understanding has the word as something that is heard or done."""
    return any(
        span.start < end and begin < span.end and "/" in span.element and span.status != "not_depicted"
        for span in play.understanding
    )


def run(parts: list[str]) -> None:
    """Plan every prompt and count."""
    path = Path(parts[0] if parts else os.environ.get("AOZORA_PROMPTS", "prompts/avgen_bench.jsonl"))
    found, missed = 0, Counter[str]()
    whys = Counter[str]()
    for row in path.read_text().splitlines():
        prompt = json.loads(row)["prompt"]
        play = plan(Brief.of(prompt, Settings.of(seconds=20)))
        for begin, end in sounds_of(prompt):
            if present(play, begin, end):
                found += 1
                continue
            missed[prompt[begin:end].lower()] += 1
            whys.update({span.why for span in play.understanding if span.start < end and begin < span.end} or {"not read"})
    total = found + sum(missed.values())
    write_result(
        "named_sounds",
        {
            "named": total,
            "present": found,
            "share": round(found / max(1, total), 3),
            "target": TARGET,
            "reached": found >= TARGET * total,
            "missed": dict(missed.most_common()),
            "why": dict(whys.most_common(12)),
        },
    )
