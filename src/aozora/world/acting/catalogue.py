"""The entries of the catalogue for what beings can do."""

from aozora.film.catalogue import Entry
from aozora.world.acting.people.catalogue import people_entries

_EATING = (
    "eats", "eating", "graze", "grazes", "grazing", "feeds", "feeding", "chews", "chewing", "munches", "munching", "nibbles",
    "nibbling", "devours", "devouring",
)  # fmt: skip
_CALLING = (
    "roars", "roaring", "bark", "barks", "barking", "howl", "howls", "howling", "growl", "growls", "growling", "meow", "meows",
    "meowing", "moo", "moos", "mooing",
)  # fmt: skip

_ACTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "run": (
        ("runs", "running", "gallop", "gallops", "galloping", "race", "races", "racing", "dash", "dashes", "bound"),
        "move",
    ),
    "chase": (
        ("chases", "chasing", "runs after", "running after", "run after", "pursues", "pursuing", "fetch", "fetches"),
        "move",
    ),
    "trot": (("trots", "trotting"), "move"),
    "walk": (("walks", "walking", "stroll", "strolls", "strolling", "wander", "wanders", "wandering", "pads"), "move"),
    "stand": (("stands", "standing", "waits", "waiting", "wait", "pauses"), "stay"),
    "sit": (("sits", "sitting", "seated", "sits down"), "stay"),
    "lie": (("lies", "lying", "lays", "laying", "lies down", "rests", "resting", "rest"), "stay"),
    "sleep": (("sleeps", "sleeping", "asleep", "naps", "napping", "dozes", "dozing", "snoozes", "slumbers"), "stay"),
    "sniff": (("sniffs", "sniffing", "smells", "smelling"), "stay"),
    "wag": (("wags", "wagging", "wags its tail", "wagging its tail"), "stay"),
    "look around": (("looks around", "looking around", "gazes around"), "gaze"),
    "eat": (_EATING, "perform"),
    "drink": (("drinks", "drinking", "sips", "sipping", "laps", "lapping"), "perform"),
    "roar": (_CALLING, "perform"),
    "shake": (("shakes", "shaking", "shakes itself", "shakes off"), "stay"),
    "play": (("plays", "playing", "frolics", "frolicking", "romps", "romping"), "stay"),
    "groom": (("grooms", "grooming", "licks", "licking", "washes itself", "licks itself"), "stay"),
    "jump": (("jumps", "jumping", "leaps", "leaping", "hops", "hopping", "bounces"), "stay"),
}
"""Action -> further words for it and its family."""


def acting_entries() -> tuple[Entry, ...]:
    """What performers can do, each word once; "chase" is a run after something, whose way the stage plans."""
    entries = [Entry(category="action", name=name, words=words, family=family) for name, (words, family) in _ACTIONS.items()]
    taken = {word for entry in entries for word in (entry.name, *entry.words)}
    for entry in people_entries():
        if entry.name not in taken:
            own = tuple(word for word in dict.fromkeys(entry.words) if word not in taken and word != entry.name)
            entries.append(entry.model_copy(update={"words": own}))
            taken |= {entry.name, *own}
    return tuple(entries)
