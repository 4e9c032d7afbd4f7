"""The word classes of sentences, written by hand."""

import pytest

from aozora.director.grammar.tagging import tag
from aozora.director.grammar.tokens import tokenise
from aozora.director.grammar.units import unitise
from aozora.director.grammar.word_classes import Word
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.catalogue import Catalogue

VOCABULARY = Vocabulary(Catalogue(engine="none", entries=()))

CLASSES = {
    "D": "determiner", "#": "number", "P": "preposition", "&": "coordinator", "SUB": "subordinator", "REL": "relative",
    "PRO": "pronoun", "AUX": "auxiliary", "A": "adjective", "N": "noun", "V": "verb", "R": "adverb", "SEQ": "sequence",
    "TO": "to", "EX": "existential", "F": "filler", "NEG": "negation", "'S": "possessive", ",": "comma",
}  # fmt: skip
FORMS = {"": "base", "s": "s", "g": "ing", "d": "past", "n": "participle"}

SENTENCES = """
a/D dog/N walks/Vs
two/# walks/N in/P the/D park/N
the/D dogs/N walk/V home/R
she/PRO walks/Vs the/D dog/N
a/D long/A walk/N along/P the/D beach/N
the/D park/N
cars/N park/V in/P the/D street/N
an/D orange/N and/& a/D lemon/N
people/N watch/V the/D watch/N
a/D watch/N lies/Vs on/P the/D table/N
a/D painting/N of/P a/D ship/N
a/D man/N painting/Vg a/D wall/N
a/D painting/N hangs/Vs on/P the/D wall/N
the/D man/N is/AUX painting/Vg
a/D running/Ag dog/N
the/D dog/N is/AUX running/Vg
the/D dog/N ,/, running/Vg fast/R ,/, catches/Vs the/D ball/N
covered_in/P snow/N
a/D mountain/N covered_in/P snow/N
a/D town/N covered/Vn by/P fog/N wakes/Vs up/R
a/D light_rain/N falls/Vs
the/D light/N turns/Vs green/A
her/D hands/N
he/PRO hands/Vs her/PRO a/D cup/N
his/D hands/N tremble/V
they/PRO watch/V her/PRO run/V
she/PRO gives/Vs him/PRO her/D hat/N
a/D left/A hand/N
the/D boy/N turns/Vs left/R
he/PRO left/Vd the/D room/N
the/D girl/N on_the_left/R waves/Vs
leaves/N fall/V
she/PRO leaves/Vs
he/PRO leaves/Vs the/D leaves/N on/P the/D ground/N
flies/N buzz/V around/P the/D fruit/N
a/D bee/N flies/Vs away/R
a/D fly/N lands/Vs on/P the/D cake/N
a/D play/N
children/N play/V in/P the/D sand/N
the/D boy/N plays/Vs a/D drum/N
a/D crane/N lifts/Vs a/D beam/N
two/# cranes/N stand/V in/P the/D marsh/N
cooking/Ag oil/N
cooking/Ag oil/N pours/Vs into/P a/D pan/N
cooking/Vg onions/N in/P a/D pan/N
waves/N crash/V
waves/N crash/V against/P the/D rocks/N
a/D woman/N waves/Vs
the/D woman/N waves/Vs to/P her/D son/N
the/D wind/N whips/Vs
a/D slow/A pan/N
a/D pan/N of/P soup/N
the/D camera/N slowly/R pans/Vs across/P the/D room/N
a/D man/N wearing/Vg a/D hat/N sits/Vs on/P a/D bench/N
a/D car/N parked/Vn in/P the/D street/N
a/D car/N parked/Vn in/P the/D street/N moves/Vs off/R
a/D man/N painted/Vd a/D wall/N
a/D wall/N painted/Vn blue/A
the/D dog/N chased/Vd the/D cat/N
the/D cat/N chased/Vn by/P the/D dog/N hides/Vs
the/D dog/N 's/'S ball/N
my/D sister/N 's/'S red/A bike/N
the/D dog/N 's/'S barking/N
red/A ,/, blue/A and/& green/A balls/N
a/D big/A ,/, old/A ,/, wooden/A door/N
on/P the/D table/N stands/Vs a/D vase/N
in/P the/D distance/N ,/, mountains/N rise/V
there/EX is/AUX a/D dog/N on/P the/D sofa/N
there/EX are/AUX three/# birds/N in/P the/D tree/N
a/D child/N plays/Vs with/P a/D toy/N while/SUB his/D mother/N reads/Vs a/D book/N
as/SUB the/D sun_sets/N ,/, a/D dog/N walks/Vs home/R
dressed/Vn as/P a/D clown/N
a/D man/N dressed/Vn as/P a/D clown/N juggles/Vs
like/P a/D bird/N
she/PRO looks/Vs like/P a/D queen/N
a/D girl/N in/P black/N
the/D ball/N knocks/Vs over/P a/D glass/N
a/D bat/N hangs/Vs from/P a/D branch/N
he/PRO swings/Vs the/D bat/N
two/# trains/N pass/V each_other/PRO
fish/N swim/N
a/D fish/N swims/Vs upstream/R
snow/N falls/Vs
rain/N drops/N fall/V on/P leaves/N
he/PRO drops/Vs the/D cup/N
a/D drop/N of/P water/N
a/D glass/N falls/Vs and/& breaks/Vs
the/D glass/N breaks/Vs
a/D broken/An glass/N
broken/An glass/N on/P the/D floor/N
the/D boy/N kicks/Vs the/D ball/N and/& runs/Vs away/R
a/D man/N sings/Vs and/& plays/Vs the/D guitar/N
a/D cat/N and/& a/D dog/N sleep/V on/P the/D sofa/N
a/D cat/N sleeps/Vs and/& a/D dog/N eats/Vs
to/TO catch/V the/D ball/N ,/, the/D dog/N jumps/Vs
a/D boy/N tries/Vs to/TO climb/V a/D tree/N
the/D road/N leads/Vs to/P a/D castle/N
a/D lead/N pipe/N
he/PRO can/AUX run/V
a/D can/N of/P paint/N
a/D tin/N can/N rolls/Vs down/P the/D stairs/N
the/D will/N to/TO win/V
a/D spring_morning/N
water/N springs/Vs from/P the/D rock/N
a/D spring/N jumps/Vs up/R
a/D bear/N bears/Vs a/D load/N
a/D saw/N
he/PRO saw/Vd a/D bear/N
a/D man/N saws/Vs wood/N
she/PRO found/Vd a/D coin/N
a/D rose/N
the/D smoke/N rose/Vd slowly/R
the/D sun/N rose/Vd over/P the/D hills/N
a/D stone/N rolls/Vs down/P the/D hill/N
a/D spoon/N stirs/Vs the/D soup/N
steam/N rises/Vs from/P the/D cup/N
steam/N rising/Vg from/P a/D cup/N
a/D cup/N of/P steaming/Ag coffee/N
a/D man/N who/REL wears/Vs a/D red/A hat/N runs/Vs
a/D house/N that/REL stands/Vs on/P a/D hill/N
a/D box/N full_of/P toys/N
a/D room/N full_of/P people/N
the/D room/N is/AUX full/A
a/D very/F old/A man/N
a/D brightly_lit/N street/N
a/D lit/An candle/N
he/PRO lit/Vd a/D candle/N
an/D open/A door/N
the/D door/N opens/Vs
open/V the/D door/N
show/V a/D dog/N
zoom_in/N on/P the/D face/N
walk/V through/P a/D forest/N
close/V the/D window/N
a/D close/A friend/N
a/D boat/N sailing/Vg past/P an/D island/N
a/D sail/N boat/N
boats/N sail/V past/R
a/D fast/A car/N
the/D car/N drives/Vs fast/R
a/D hard/A fall/N
the/D apple/N falls/Vs hard/R
the/D hot/A soup/N boils/Vs over/R
boiling/Ag water/N
boiling/Ag soup/N in/P a/D pot/N
a/D smiling/Ag child/N
a/D child/N smiling/Vg at/P the/D camera/N
the/D child/N smiles/Vs
a/D smile/N
her/D smile/N fades/Vs
the/D fading/Ag light/N
a/D dance/N in_the_rain/R
girls/N dance/V in_the_rain/R
a/D dance/N teacher/N
dancing/Vg in_the_rain/R
while/SUB dancing/Vg ,/, she/PRO laughs/Vs
a/D singing/Ag bird/N
birds_singing/N in/P the/D trees/N
three/# of/P the/D birds/N sing/V
one/PRO of/P the/D birds/N sings/Vs
one/# bird/N sings/Vs
another/D one/PRO sings/Vs
both/# birds/N sing/V
some/PRO of/P them/PRO sleep/V
everyone/PRO in/P the/D room/N claps/Vs
a/D woman/N with/P her/D eyes/N closed/Vn
with/P waves_crashing/N in/P the/D background/N
a/D wooden/A chair/N ,/, its/D legs/N broken/Vn
the/D two/# boys/N look/V at/P each_other/PRO
a/D dog/N looks/Vs up/R
a/D dog/N looks/Vs up/R at/P the/D moon/N
he/PRO picks/Vs it/PRO up/R
he/PRO picks/Vs up/P a/D stone/N
he/PRO runs/Vs up/P the/D stairs/N
a/D man/N stands_still/Vs
a/D still/A lake/N
no/D people/N
without_music/R
the/D boy/N does/AUX not/NEG move/V
the/D boy/N is/AUX not/NEG moving/Vg
the/D boy/N isn't/AUX moving/Vg
the/D cake/N has/AUX been/AUX eaten/Vn
a/D cake/N being/AUX eaten/Vn
the/D rest/N of/P the/D cake/N
he/PRO rests/Vs under/P a/D tree/N
a/D cold/A drink/N
they/PRO drink/V tea/N
first/SEQ ,/, the/D door/N opens/Vs
the/D first/A door/N opens/Vs
then/SEQ a/D cat/N walks/Vs in/R
a/D book/N lies/Vs open/A
the/D stars/N shine/V brightly/R
a/D shooting/Ag star/N
a/D star/N shoots/Vs across/P the/D sky/N
stars/N above/R
the/D view/N from_above/R
a/D second/N later/SEQ it/PRO explodes/Vs
the/D box/N next_to/P the/D chair/N
before/P dawn/N
before/SUB he/PRO leaves/Vs ,/, he/PRO waves/Vs
after/P the/D rain/N
after/SUB eating/Vg ,/, the/D cat/N sleeps/Vs
until/SUB the/D bell/N rings/Vs
the/D bell/N rings/Vs three/# times/N
a/D ring/N of/P gold/N
a/D back/A door/N
the/D back/N of/P a/D truck/N
he/PRO turns/Vs back/R
the/D horse/N jumps/Vs over/P a/D fence/N and/& gallops/Vs away/R
firefighters/N battle/V flames/N
a/D knight/N fights/Vs a/D dragon/N
a/D dragon/N breathing/Vg fire/N
fire/N breathing/Vg dragon/N
a/D market/N stall/N selling/Vg fruit/N
a/D painted/An wooden/A toy/N
a/D hand-painted/A cup/N
a/D black/A and/& white/A dog/N
the/D cat/N is/AUX black/A and/& white/A
a/D girl/N whose/D hair/N shines/Vs smiles/Vs
the/D ball/N that/REL the/D dog/N chases/Vs is/AUX red/A
the/D tree/N creaks/Vs ,/, then/SEQ collapses/Vs
"""
"""Every unit with its class; verbs and adjectives with the ending of their form (s, d past, n participle, g -ing)."""


def written(word: Word) -> str:
    """A word as in the table."""
    short = next(short for short, name in CLASSES.items() if name == word.tag)
    ending = next(ending for ending, form in FORMS.items() if form == word.form)
    return f"{word.unit.text.replace(' ', '_')}/{short}{ending if word.tag in ('verb', 'adjective') else ''}"


def tagged(sentence: str) -> tuple[Word, ...]:
    """A sentence, tagged."""
    return tag(unitise(tokenise(sentence), 0, VOCABULARY))


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_the_classes_of_a_sentence(line: str) -> None:
    sentence = " ".join(part.rpartition("/")[0].replace("_", " ") for part in line.split())
    assert " ".join(written(word) for word in tagged(sentence)) == line


def test_there_are_at_least_150_sentences() -> None:
    assert len(set(SENTENCES.strip().splitlines())) >= 150


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("a dog chases a cat", "chases", "chase"),
        ("two men ran away", "ran", "run"),
        ("wolves howl", "wolves", "wolf"),
        ("a knife lies on the table", "lies", "lie"),
        ("she was hopping along", "hopping", "hop"),
        ("a boy stopped here", "stopped", "stop"),
        ("a sleeping dog", "sleeping", "sleep"),
        ("cars racing downhill", "racing", "race"),
    ],
)
def test_lemmas(sentence: str, word: str, lemma: str) -> None:
    assert [found.lemma for found in tagged(sentence) if found.unit.text == word] == [lemma]


def test_a_sentence_of_thousands_of_words_takes_no_quadratic_time() -> None:
    words = tagged("the dog that runs in the park and the cat " * 700)
    assert len(words) == 7000
    assert words[3].tag == words[-7].tag == "verb"
