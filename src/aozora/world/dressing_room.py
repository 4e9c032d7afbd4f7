"""The dressing room: what plain people wear for what they do, when nobody says what they wear."""

from collections.abc import Mapping

from aozora.film.screenplay import Feature, Role, Screenplay

KIT: Mapping[str, tuple[str, ...]] = {
    "swim": ("swimsuit",), "dive": ("swimsuit",), "ride motorcycle": ("motorcycle helmet",), "cycle": ("helmet",),
    "ski": ("puffer jacket", "goggles", "beanie"), "snowboard": ("puffer jacket", "goggles", "beanie"), "surf": ("wetsuit",),
    "box": ("boxing gloves",), "martial arts": ("tunic",), "cook": ("apron",), "bake": ("apron",),
}  # fmt: skip
"""Action -> garments without which nobody would take somebody for doing it, or would laugh."""

PLAIN = frozenset(
    {"person", "man", "woman", "boy", "girl", "child", "teenager", "old man", "old woman", "athlete", "motorcyclist", "cyclist"}
)
"""Kinds that are known by no clothes of their own."""


def in_kit(screenplay: Screenplay) -> Screenplay:
    """The screenplay in which plain people are dressed for what they do, if they do it in every shot that they are in and
    nothing is said of their clothes; saved characters keep theirs."""
    cast = tuple(_dressed(role, screenplay) for role in screenplay.cast)
    return screenplay if cast == screenplay.cast else screenplay.model_copy(update={"cast": cast})


def _dressed(role: Role, screenplay: Screenplay) -> Role:
    said = any(feature.sort == "garment" for feature in role.features) or bool(role.attributes.colour)
    if role.kind not in PLAIN or role.reference or said:
        return role
    shots = [shot for shot in screenplay.shots if role.id in shot.roles]
    deeds = [{beat.action for beat in shot.beats if beat.subject == role.id} for shot in shots]
    always = set[str].intersection(*deeds) if deeds else set[str]()
    garments = next((KIT[action] for action in KIT if action in always), ())
    if not garments:
        return role
    worn = tuple(Feature(name=name, sort="garment") for name in garments)
    return role.model_copy(update={"features": (*role.features, *worn)})
