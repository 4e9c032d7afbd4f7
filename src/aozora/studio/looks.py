"""Looks asked for by name beside the prompt, for all shots."""

from aozora.film.catalogue import Catalogue
from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Screenplay


def in_look(screenplay: Screenplay, look: str, catalogue: Catalogue) -> Screenplay:
    """The screenplay with all shots in a look, by its name or one of its words; "" leaves them as they are. `InvalidInput` (field
    "look") for a look that the engine does not have."""
    if not look:
        return screenplay
    entry = catalogue.find("look", look)
    if entry is None:
        names = ", ".join(sorted(known.name for known in catalogue.of("look")))
        raise InvalidInput(f"must be one of {names or 'none: this engine has no looks'} (got {look!r})", field="look")
    shots = tuple(shot.model_copy(update={"look": entry.name}) for shot in screenplay.shots)
    return screenplay.model_copy(update={"shots": shots})
