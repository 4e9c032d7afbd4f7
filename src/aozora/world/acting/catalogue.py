"""The entries of the catalogue for what animals can do."""

from aozora.film.catalogue import Entry

_ACTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "run": (
        ("runs", "running", "gallop", "gallops", "galloping", "sprint", "sprints", "sprinting", "race", "dash", "bound"),
        "move",
    ),
    "chase": (
        ("chases", "chasing", "runs after", "running after", "run after", "pursues", "pursuing", "fetch", "fetches"),
        "move",
    ),
    "trot": (("trots", "trotting", "jog", "jogs", "jogging"), "move"),
    "walk": (("walks", "walking", "stroll", "strolls", "strolling", "wander", "wanders", "wandering", "pads"), "move"),
    "stand": (("stands", "standing", "waits", "waiting", "wait", "pauses"), "stay"),
    "sit": (("sits", "sitting", "seated", "sits down"), "stay"),
    "lie": (("lies", "lying", "lays", "laying", "lies down", "rests", "resting", "rest"), "stay"),
    "sleep": (("sleeps", "sleeping", "asleep", "naps", "napping", "dozes", "dozing", "snoozes", "slumbers"), "stay"),
    "sniff": (("sniffs", "sniffing", "smells", "smelling"), "stay"),
    "wag": (("wags", "wagging", "wags its tail", "wagging its tail"), "stay"),
    "look around": (("looks around", "looking around", "looks", "looking", "watches", "watching"), "stay"),
    "jump": (("jumps", "jumping", "leaps", "leaping", "hops", "hopping", "bounces"), "stay"),
}
"""Action -> further words for it and its family."""


def acting_entries() -> tuple[Entry, ...]:
    """What `perform` can do; "chase" is a run after something, whose way the stage plans."""
    return tuple(Entry(category="action", name=name, words=words, family=family) for name, (words, family) in _ACTIONS.items())
