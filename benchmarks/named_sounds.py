"""How many of the sounds that prompts name are really heard: `python -m benchmarks named_sounds [FILE]`.

FILE holds one JSON object with a "prompt" per line (default: AOZORA_PROMPTS or prompts/avgen_bench.jsonl). Which words name
sounds, and which sounds of the catalogue are truly these, is decided without the director by the table `HEARD_AS`; words in
quotation marks or capitals, uses that are only seen ("pops up", "drone footage") and sounds that must not be heard ("instead of a
splash") do not count. A word is present when the span of the understanding over it belongs to a sound of the screenplay that the
table accepts, to a deed that is heard as one, or to a line or music where the table says so. The spans are those of the plan,
before staging.
"""

import json
import os
import re
from collections import Counter
from pathlib import Path

from aozora.film.brief import Brief
from aozora.film.screenplay import Screenplay, Span
from aozora.film.settings import Settings
from aozora.sound.catalogue import sound_named
from aozora.sound.doings import sound_of
from aozora.studio.make import plan
from benchmarks.machine import write_result

TARGET = 0.85
_ROWS = """
bark: barking, puppy barking, fox bark, seal bark
birdsong: birdsong, dawn chorus
blast: explosion, whoomp
bleat: baa
boom: explosion, low hit, thunder
bubble: bubbling, pop, crackle, boiling, underwater, aquarium, fizz
buzz: insects, bee buzz, fly buzz, electric buzz, buzzer, hum
cackle: laughter
chatter: crowd, cafe, rattle
cheer: cheering, stadium, applause
chime: bell, small bell, notification
chirp: birdsong, crickets, remote chirp, tires squealing, beep
chuckle: chuckle, laughter
clack: clack, metal click
clang: clang, clank
clank: clank, clang
clap: hand clap, applause
clatter: clatter, clank, rattle, china clink
click: click, metal click, switch, camera shutter, tap
clink: clink, china clink, clank
clop: footsteps
cough: coughing
crackle: crackle, fire, sparks, rustle, crinkle, sizzling, ice creaking, bubbling, static
crash: crash, shattering, waves, clang, impacts
creak: creaking
croak: frogs
crunch: crunch, gravel crunch, snow crunch, chewing
drip: dripping
drone: hum, drone flying
echo: echoing
fizz: fizz
flap: wing flaps
flutter: wing flaps
footstep: footsteps, stomp
gasp: gasp
giggle: laughter, chuckle
glug: glug
groan: moan
growl: growl, sports car, motorcycle
grunt: effort, grunt
gulp: gulping, glug
gurgle: bubbling, stream, squelch
hiss: steam hiss, crackle, hissing, static, rustle, whoosh, scrape, sizzling
honk: honking geese, horn
hoot: owl
howl: howl, wind
hum: hum, electric buzz, ventilation hum, computer fans, humming voice, electric motor, engine, metal ring
huff: out of breath, panting
jingle: small bell, jingle of metal, music
knock: knock, tap, thunk, thud
laugh: laughter, chuckle
meow: meow
moan: moan
moo: moo
murmur: crowd, line
patter: patter, rain
peep: peeping
ping: notification, ricochet, beep
plink: plink
plop: plop, splash
plunk: plink, plop
pop: pop, suction pop, snap, slap
purr: purring
quack: ducks
rattle: rattle, clatter, train, patter
rev: sports car, motorcycle
ring: metal ring, phone ringing, clang, bell, electric buzz
roar: roar, dinosaur roar, stadium, gas burner, fire, wind, bubbling, sports car, propeller, jet, waves, shouting, engine
rumble: rumble, thunder, lava, rolling, bubbling, boiling, engine
rustle: rustle, breeze, crinkle, cloth rustling, paper rustling
scrape: scrape, chair scrape, scratch
scratch: scratch, record scratch, scrape, sweeping
scream: scream, shouting, cheering
screech: screech, tires squealing, eagle cry
shatter: shattering, crumbling, crunch
shriek: scream, screech, referee whistle
siren: siren
sizzle: sizzling
slam: door closing, impacts, crash, thud, thump, low hit
slap: slap, splash, metal click
slosh: slosh, splash
smack: slap, squelch
snap: snap, pop, crunch, bowstring, ricochet, camera shutter, metal click, crack, sparks
sniff: sniffing
snore: snoring
sob: sobbing
splash: splash, waves
splatter: splash, squelch
squawk: squawk, gulls, seal bark
squeak: squeak, squeaking
squeal: squeal, tires squealing, feedback squeal
squelch: squelch
squish: squelch
stomp: stomp
swish: whoosh
swoosh: whoosh
tap: tap, glass tap, knock, footsteps, clack
thock: thunk
thud: thud, thump, stomp
thump: thump, thud, low hit
thunder: thunder
thunk: thunk
tick: clock ticking, click, metal click, clack, beep
trickle: stream, pouring
twang: bowstring
tweet: birdsong
wail: crying, siren
whir: electric motor, computer fans, hum
whistle: whistling, steam whistle, referee whistle, whoosh
whoosh: whoosh, gas burner, ventilation hum
yap: puppy barking
yelp: whine
"""
HEARD_AS = {row.split(":")[0]: frozenset(row.split(":")[1].strip().split(", ")) for row in _ROWS.strip().splitlines()}
_QUOTED = re.compile(r"[\"“”][^\"“”]*[\"“”]|(?<!\w)['‘][^'‘’\n]{4,}?['’](?!\w)")
_SEEN = re.compile(
    r"\brings?\b|\bpop(s|ping|ped)? up\b|pop-ups|\bpop (track|music|song)|\bsnaps? (into|on\b)|snap of (a )?(photo|picture)"
    r"|clap ?board|\bslams onto|drone (footage|shot|view)|crash cymbal|siren lights|flashes popping|dripping honeycomb"
    r"|\btaps the brakes|cheering crowd silhouette|echoing (\w+ )?(acoustics|ambience)|blasting a cloud|menu pops|laugh track"
    r"|air bubble and squeezes|murmurs?, (?=\")|\b(filled?s? with|releases tiny|streaming|tiny|shield) bubbles"
    r"|\bbubbles (appear|racing|on|around)|causing it to drip|\bbubbles (?=(roar|fizz|roaring)\b)|\bfills with bubbles"
)
"""Words of sound that are only seen, or mean something else."""
_DENIED = re.compile(r"\b(without|instead of|rather than|distinct from|not|no)\b( [\w-]+){0,4} ?$")


def _forms(lemma: str) -> tuple[str, ...]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    found = [lemma, f"{lemma}s", f"{stem}es", f"{stem}ed", f"{stem}ing", f"{stem}y", f"{stem}er"]
    if len(lemma) < 6 and lemma[-1] not in "aeiouwy" and lemma[-2] in "aeiou" and lemma[-3:-2] not in tuple("aeiou"):
        found += [f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"]
    if lemma == "whir":
        found += ["whirr", "whirrs", "whirring"]
    return tuple(dict.fromkeys(found))


_LEMMA_OF = {form: lemma for lemma in HEARD_AS for form in _forms(lemma)}
_WORD = re.compile(r"\b(" + "|".join(sorted(_LEMMA_OF, key=len, reverse=True)) + r")\b")


def sounds_of(prompt: str) -> list[tuple[int, int, str]]:
    """Where words name sounds that are to be heard: begin, end and the row of `HEARD_AS`."""

    def blank(found: re.Match[str]) -> str:
        return " " * len(found[0])

    text = re.sub(r"\b[A-Z]{3,}\b", blank, prompt)
    text = _SEEN.sub(blank, _QUOTED.sub(blank, text).lower())
    named = [(found.start(), found.end(), _LEMMA_OF[found[0]]) for found in _WORD.finditer(text)]
    return [(begin, end, lemma) for begin, end, lemma in named if not _DENIED.search(text[:begin].rpartition(",")[2])]


def present(play: Screenplay, begin: int, end: int, lemma: str) -> bool:
    """Whether a span over the word belongs to something that is heard as just this."""
    over = [span for span in play.understanding if span.start < end and begin < span.end and span.status != "not_depicted"]
    return any(_is_heard(play, span, HEARD_AS[lemma]) for span in over)


def _is_heard(play: Screenplay, span: Span, accepted: frozenset[str]) -> bool:
    shot = next((shot for shot in play.shots if span.element.startswith(f"{shot.id}/")), None)
    if shot is None:
        return False
    if shot.music is not None and span.element == shot.music.id:
        return "music" in accepted
    for cue in shot.sounds:
        if cue.id == span.element and (sound := sound_named(cue.sound)) is not None:
            return sound.name in accepted or bool(accepted & set(cue.manner))
    if span.role == "dialogue":
        return "line" in accepted
    kinds = {role.id: role.kind for role in play.cast}
    beat = next((beat for beat in shot.beats if beat.id == span.element), None)
    if beat is None:
        return False
    # a deed that a sound of the same shot stands for, or that is heard by itself
    cues = {sound.name for cue in shot.sounds if (sound := sound_named(cue.sound)) is not None}
    own = sound_of(beat, kinds.get(beat.subject, ""), tuple(kinds.get(target, "") for target in beat.targets))
    return bool(accepted & {*cues, own})


def run(parts: list[str]) -> None:
    """Plan every prompt and count."""
    path = Path(parts[0] if parts else os.environ.get("AOZORA_PROMPTS", "prompts/avgen_bench.jsonl"))
    found, missed = 0, Counter[str]()
    where: list[str] = []
    for row in path.read_text().splitlines():
        prompt = json.loads(row)["prompt"]
        named = sounds_of(prompt)
        if not named:
            continue
        play = plan(Brief.of(prompt, Settings.of(seconds=20)))
        for begin, end, lemma in named:
            if present(play, begin, end, lemma):
                found += 1
                continue
            missed[lemma] += 1
            where.append(f"{prompt[max(0, begin - 30) : begin]}[{prompt[begin:end]}]{prompt[end : end + 20]}".replace("\n", " "))
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
            "where": where,
        },
    )
