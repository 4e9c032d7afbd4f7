"""Who looks at themselves in a mirror stands beside it, the two as large as they can be seen together."""

from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.screenplay import Relation, Screenplay, Shot

_INSIDE = frozenset({"in", "at", "into", "inside", "on", "facing", "in front of", "near"})
"""Relations to a mirror that mean the look into it."""


def as_mirrored(screenplay: Screenplay, vocabulary: Vocabulary) -> Screenplay:
    """The screenplay, each look into a mirror put so that the camera sees both faces; else as it was."""
    del vocabulary
    mirrors = {role.id for role in screenplay.cast if role.kind == "mirror"}
    shots = tuple(_mirrored(shot, mirrors) for shot in screenplay.shots)
    return screenplay if shots == screenplay.shots else screenplay.model_copy(update={"shots": shots})


def _mirrored(shot: Shot, mirrors: set[str]) -> Shot:
    looks = {beat.subject: target for beat in shot.beats for target in beat.targets if target in mirrors}
    if not looks:
        return shot
    relations = tuple(_beside(relation, looks) for relation in shot.relations)
    told = {relation.subject for relation in relations if relation.relation == "left of"}
    added = tuple(
        Relation(id=f"{shot.id}/mirror-{number}", subject=who, relation="left of", object=mirror)
        for number, (who, mirror) in enumerate(looks.items())
        if who not in told
    )
    camera = shot.camera
    if camera.framing in ("medium shot", "", "medium wide shot", "wide shot"):
        camera = camera.model_copy(update={"framing": "full shot"})
    return shot.model_copy(update={"relations": (*relations, *added), "camera": camera})


def _beside(relation: Relation, looks: dict[str, str]) -> Relation:
    inside = looks.get(relation.subject) == relation.object and relation.relation in _INSIDE
    return relation.model_copy(update={"relation": "left of"}) if inside else relation
