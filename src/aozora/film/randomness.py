"""One seed, many lanes: a named generator per concern, so that changing one leaves the others alone."""

import hashlib

import numpy as np


def lane(seed: int, *names: str | int) -> np.random.Generator:
    """The random generator of one concern, for example `lane(seed, shot.id, "trees")`."""
    digest = hashlib.sha256("/".join([str(seed), *map(str, names)]).encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "little")))
