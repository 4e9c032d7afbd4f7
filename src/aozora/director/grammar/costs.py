"""What word order costs: a table of word classes in sequence, and the costs of agreement.

A cost is a number of points; a step that English likes costs nothing, one that it all but forbids costs the most. The search in
tagging.py finds the cheapest reading of a whole sentence. Prompts are as often noun phrases as sentences, so that a missing verb
costs nothing.

Places are word classes, finer than those of the rest of the room: "one", "some" and "many" are determiners that go with a
singular, with either and with a plural; an "inner adjective" stands inside a noun phrase that still lacks its noun, a "participle
adjective" is "running" in "a running dog", a "degree" an adverb before an adjective; a "being" is a noun for somebody, whom
compounds seldom begin with, a "closed noun" one after which an adverb has ended its phrase; a "course" is a preposition that says
which way, a "particle" one without a noun phrase, a "flat adverb" one that looks like an adjective; "finite", "base", "ing" and
"participle" are the forms of verbs.
"""

FORBIDDEN = 7.0
"""The cost of a step that is not in the table."""

_PHRASE = "one:0 some:0 many:0 number:.2 adjective:.4 participle_adjective:.9"
"""What begins a noun phrase."""
_OBJECT = f"{_PHRASE} object_pronoun:.1 subject_pronoun:2.5 preposition:0 to:.4 comma:.1 and:.2 start:.1 subordinator:.3 quote:.3"
"""What may follow a verb."""

_STEPS = """
start = PHRASE noun:.7 nouns:.3 subject_pronoun:.1 object_pronoun:1.5 preposition:.4 to:2.5 subordinator:.4 relative:4
    there:.2 sequence:.1 quote:.3 be:3.5 have:4 do:3 modal:4 finite:1 base:2.3 ing:.8 participle:1.7 comma:1 and:1
    start:0
comma = PHRASE noun:.7 nouns:.3 subject_pronoun:.2 object_pronoun:1 preposition:.3 to:1 subordinator:.2 relative:.6
    there:.3 sequence:.1 quote:.2 be:2.5 have:2.5 do:3 modal:3 finite:.9 base:2.2 ing:.3 participle:.5 comma:.5 and:0
    start:.3
and = PHRASE noun:.6 nouns:.3 subject_pronoun:.2 object_pronoun:.6 preposition:.7 to:.8 subordinator:.8 relative:2.5
    there:.4 sequence:.1 quote:.5 be:1 have:1 do:1.5 modal:1.5 finite:.1 base:1.2 ing:.4 participle:.5 comma:.8 and:2
    start:1
adjective_and = one:.6 some:.6 many:.6 number:.6 adjective:.2 inner_adjective:0 participle_adjective:.3 noun:.5 nouns:.5
    subject_pronoun:1 preposition:.8 finite:.9 ing:.8 participle:.9 subordinator:.8 sequence:.3 relative:2 be:1.5
    have:1.5 comma:.5 and:.1 start:1 quote:1 base:2 to:1.5 there:1
one = one:1 some:.8 many:.8 number:.3 inner_adjective:.2 participle_adjective:.2 noun:0 nouns:.1 object_pronoun:1
    quote:1 preposition:4 start:3 comma:3 and:4 be:4 finite:5 modal:5
some = one:2.5 some:.8 many:.5 number:.2 inner_adjective:.2 participle_adjective:.2 noun:0 nouns:0 object_pronoun:1
    quote:1 preposition:3 start:3 comma:3 and:3.5 be:4 finite:5 modal:5
many = one:1 some:.8 many:.5 number:.2 inner_adjective:.2 participle_adjective:.2 noun:.2 nouns:0 object_pronoun:1
    quote:1 preposition:1 start:2.5 comma:2.5 and:2.5 be:2 finite:2 modal:2
number = one:2.5 some:2.5 many:1.5 number:.2 inner_adjective:.2 participle_adjective:.2 noun:.3 nouns:0
    object_pronoun:.8 preposition:.6 start:.9 comma:.7 and:.6 be:2 finite:2.5 modal:2.5 ing:2 quote:2 to:2
adjective = inner_adjective:.3 participle_adjective:.4 noun:0 nouns:0 comma:.4 and:.2 start:.3 preposition:.7 to:.8
    object_pronoun:.6 one:3 some:3 many:3 number:1.5 ing:2.5 participle:3 subordinator:.8 relative:3 quote:1.5 be:2.5
    finite:4 subject_pronoun:4 sequence:1
inner_adjective = inner_adjective:.3 participle_adjective:.4 noun:0 nouns:0 comma:.05 and:.6 start:1.8 preposition:1.6
    to:2.5 object_pronoun:.6 number:2 ing:3 participle:3.5 subordinator:2.5 relative:3 quote:1.5 be:2.2 finite:3.2
    modal:3
participle_adjective = inner_adjective:.4 participle_adjective:.9 noun:0 nouns:0 comma:3 and:2 start:4 preposition:4
    object_pronoun:1 number:2
degree = inner_adjective:0 participle_adjective:.1 number:1.5 noun:3 nouns:3 many:1 degree:.2 some:3 preposition:3
noun = noun:.7 nouns:.95 adjective:2.0 preposition:0 comma:0 and:0 start:0 finite:.2 be:.1 have:.2 do:.3 modal:.2
    ing:.4 participle:.6 one:2.5 some:2.5 many:2.8 number:2.2 subject_pronoun:2.3 object_pronoun:4 possessive:0 to:.7
    subordinator:.2 relative:.2 sequence:.4 quote:.6 base:6 there:1 participle_adjective:3.5
nouns = noun:2.9 nouns:3.2 adjective:1.9 preposition:0 comma:0 and:0 start:0 finite:.2 be:.1 have:.2 do:.3 modal:.2
    ing:.4 participle:.6 one:2.5 some:2.5 many:2.8 number:2.5 subject_pronoun:2.3 object_pronoun:4 possessive:.3 to:.7
    subordinator:.2 relative:.2 sequence:.4 quote:.6 base:6 there:1 participle_adjective:3.5
possessive = inner_adjective:.2 participle_adjective:.3 noun:0 nouns:0 number:.4 one:4 many:2 start:2 comma:3
    preposition:3
subject_pronoun = finite:0 be:0 have:.1 do:.2 modal:.1 comma:1.5 start:2 and:.8 preposition:2 ing:1.2 participle:2
    subordinator:2 relative:1 adjective:2 many:2 number:3
object_pronoun = preposition:0 comma:.1 and:.1 start:0 ing:.5 participle:.9 adjective:1 to:.4 subordinator:.3
    relative:.5 base:1 one:1.2 some:1.2 many:1.5 finite:2.2 be:1.8 have:2 modal:2 sequence:.4 quote:1 noun:4 nouns:4
    object_pronoun:2
preposition = one:0 some:0 many:0 number:.1 inner_adjective:.3 participle_adjective:.6 noun:.5 nouns:.2
    object_pronoun:.1 subject_pronoun:3 ing:1.3 preposition:1.6 quote:.6 relative:1.5 subordinator:2.5 comma:4 start:4
    and:3.5 participle:3
to = base:0 be:0 have:.4 do:1
subordinator = PHRASE noun:.6 nouns:.2 subject_pronoun:0 object_pronoun:1 there:.2 preposition:.9 ing:.2 participle:.5
    finite:4 to:2.5 comma:2 start:3 sequence:2 quote:1 adjective:.7
relative = PHRASE finite:0 be:.1 have:.1 do:.2 modal:.1 subject_pronoun:.2 noun:2.2 nouns:1.8 preposition:2 comma:3
    start:3
there = be:0 finite:.4 modal:.6 have:.6 do:1
sequence = PHRASE noun:.6 nouns:.3 subject_pronoun:.1 object_pronoun:1.5 preposition:.4 subordinator:.4 there:.3
    comma:0 finite:.4 base:1.2 ing:.6 participle:1 be:1.5 have:1.5 to:1 start:.3 and:1 sequence:.5 quote:.5 modal:2
quote = start:0 comma:.1 and:.2 preposition:.2 finite:.4 ing:.5 participle:.6 one:.8 some:.8 subject_pronoun:.6 noun:1
    nouns:1 be:.5 have:.8 modal:1 subordinator:.3 relative:.5 adjective:2 to:1 quote:.5 sequence:.5 inner_adjective:2
    possessive:2 number:2
be = PHRASE ing:0 participle:0 preposition:.1 noun:2.2 nouns:1 to:1.2 be:.2 subject_pronoun:1 object_pronoun:1
    quote:.6 start:1.2 comma:1 and:1.5 subordinator:1 sequence:1.5 relative:2.5 there:1.5
have = participle:0 be:0 subject_pronoun:1 to:1
do = base:0 subject_pronoun:.4 one:2 some:2
modal = base:0 be:0 have:.1 do:1 subject_pronoun:1.5
finite = OBJECT noun:1.5 nouns:.5 relative:1.5 sequence:.4 ing:.9 participle:1.4 there:2 be:4 have:5 finite:6 base:4.5
base = OBJECT noun:.7 nouns:.3 relative:1.5 sequence:.4 ing:1 participle:1.6 there:2 be:4
ing = OBJECT noun:.95 nouns:.3 relative:1.5 sequence:.4 ing:1.3 participle:1 there:2 be:.9 finite:1 have:1.2 modal:1.5
participle = preposition:0 comma:.1 and:.2 start:.1 subordinator:.8 to:.4 sequence:.4 adjective:.9 quote:.6 one:2.6
    some:2.6 many:2.6 number:2 noun:2.4 nouns:2.2 object_pronoun:2.6 ing:1.4 participle:1.8 finite:.6 be:.6 have:.8
    modal:.8 relative:1
"""
"""A line for each place: what may follow it, and what that costs; "start" is also the end."""


def _read(table: str) -> dict[str, dict[str, float]]:
    rows: dict[str, dict[str, float]] = {}
    for line in table.replace("\n    ", " ").replace("PHRASE", _PHRASE).replace("OBJECT", _OBJECT).strip().splitlines():
        place, _, steps = line.partition(" = ")
        pairs = (step.split(":") for step in steps.split())
        rows[place.replace("_", " ")] = {name.replace("_", " "): float(cost) for name, cost in pairs}
    return rows


STEPS = _read(_STEPS)
"""After a place, the cost of each next one."""
STEPS["course"] = {**STEPS["preposition"], "ing": 1.5}
STEPS["being"] = {**STEPS["noun"], "noun": 1.2, "nouns": 1.6}
STEPS["closed noun"] = {**STEPS["noun"], "noun": 4.0, "nouns": 4.0, "adjective": 0.8}
for _place, _row in STEPS.items():
    if "noun" in _row:
        _row["being"] = _row["noun"]
    if "preposition" in _row:
        _row["course"] = _row["preposition"] - (0.3 if _place in ("finite", "base", "ing", "participle") else 0.0)

DEGREE_AFTER = {
    "one": 0.2, "some": 0.2, "many": 0.4, "possessive": 0.3, "inner adjective": 0.6, "adjective": 0.6, "number": 0.6,
    "adjective and": 0.4, "preposition": 0.6, "degree": 0.2,
}  # fmt: skip
"""Places inside a noun phrase, where an adverb can only belong to an adjective ("a brightly lit room"), and what that costs."""

ADVERB_AFTER = {
    "start": 0.2,
    "comma": 0.1,
    "and": 0.1,
    "preposition": 2.5,
    "to": 1.0,
    "possessive": 4.0,
    "participle adjective": 3.0,
}
"""What an adverb costs elsewhere, where it is not the usual one."""
ADVERB = 0.2

DISAGREES = 2.5
"""A singular subject with a plural verb or the other way round."""
WITHOUT_SUBJECT = {"relative": 0.0, "there": 0.0, "quote": 0.2, "preposition": 2.5, "start": 3.2, "sequence": 0.6, "finite": 3.0}
"""A finite verb that has no noun phrase to be its subject, by the place before it."""
LED_TO = 0.9
"""A place after "it to", where a verb belongs ("causing it to trip")."""
RAISED = 1.5
"""A noun phrase after "begins to", where a verb belongs."""
NO_SUBJECT = 2.2
INVERTED = 1.2
"""A finite verb right after a prepositional phrase that begins the sentence: "On the table stands a vase"."""
SECOND_VERB = 2.8
"""A second finite verb in a clause without "and" or a comma."""
RESUMED = 0.6
"""The verb of the main clause right after the verb of a relative clause."""
SECOND_AFTER_COMMA = 0.4
JOINED = 0.4
"""A verb after noun phrases that "and" joins, which may as well go on with a list."""
PAST = 0.9
"""Prompts tell in the present."""
UNFULFILLED = 1.6
"""A subordinator whose clause never comes."""
OTHER_FORM = 0.8
"""After "and" a verb of another form than the verb before; the same form is what is expected."""
SAME_FORM = -0.5
CAUSED = 0.9
"""A base form after the object of a verb that lets, makes or sees somebody do something."""
OTHER_NUMBER = 2.2
"""A plural after "a", and (less) a singular after "two"."""
IMPERATIVE_LATE = 1.5
"""An order given when there is a subject already."""

PARTICLE_AFTER = {
    "finite": 0.0, "base": 0.0, "ing": 0.0, "participle": 0.0, "noun": 0.4, "nouns": 0.4, "closed noun": 0.4,
    "being": 0.6, "object pronoun": 0.1, "be": 0.8,
}  # fmt: skip
"""What a preposition without its noun phrase costs ("looks up", "picks it up")."""
PARTICLE = 3.0
