"""Characters from photos and clips of somebody who agrees: measured by classical vision, sculpted in the house look."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from aozora.film.errors import InvalidInput
from aozora.film.screenplay import Attributes, Feature
from aozora.media.movie import read_frames
from aozora.media.pictures import Pixels, scaled
from aozora.studio.characters import Character, CharacterBook, Look, character_id
from aozora.studio.pictured import opened
from aozora.trust.consent import checked_consent

MOST_PICTURES = 24
"""Pictures that are looked at, over all files."""

_STEP = 6
"""Frames of a clip from one that is looked at to the next."""

_WIDE = 640

KINDS = ("person", "man", "woman", "boy", "girl")


def save_from_photos(
    book: CharacterBook, name: str, photos: Sequence[Path], consent: str, *, kind: str = "", seed: int = 0
) -> Character:
    """Keep whom photos (PNG, JPEG, WebP) or clips show from the front. `kind` is one of `KINDS`; empty is a guess. Face shape,
    colours of skin and hair, beard, glasses and the main garment are measured, all else is drawn by `seed`. `InvalidInput`
    without a statement of consent, or where no face is found."""
    statement = checked_consent(consent)
    if kind and kind not in KINDS:
        raise InvalidInput(f"must be one of {', '.join(KINDS)} (got {kind!r})", field="kind")
    if not photos:
        raise InvalidInput("needs at least one photo or clip", field="photo")
    pictures = [picture for path in photos for picture in _pictures(path)][:MOST_PICTURES]
    look = look_of(pictures, kind, f"{seed}/character/{character_id(name)}")
    source = f"photos ({len(pictures)}), with consent: {statement}"
    return book.save(name, look.model_copy(update={"source": source}))


def look_of(pictures: Sequence[Pixels], kind: str, identity: str) -> Look:
    """What pictures of somebody come to. `InvalidInput` (field "photo") when none of them shows a face from the front."""
    from aozora.vision.portrait import merged, portrait

    found = [one for picture in pictures if (one := portrait(picture)) is not None]
    if not found:
        raise InvalidInput("no face was found; photos must show it from the front, large and in even light", field="photo")
    person = merged(found)
    features = [Feature(name="hair", sort="part", attributes=Attributes(shape=(person.hair,)))] if person.hair != "bald" else []
    bearded = person.beard and kind not in ("woman", "girl", "boy")
    features += [Feature(name="beard", sort="part")] if bearded else []
    features += [Feature(name="glasses", sort="garment")] if person.glasses else []
    if person.top:
        worn = Attributes(colour=person.top, accents=(person.accent,) if person.accent else (), pattern=person.pattern)
        features.append(Feature(name="t-shirt", sort="garment", attributes=worn))
    guess = "man" if bearded else "woman" if person.hair == "long" else "person"
    measures = dict(person.measures)
    light = np.array(person.hair_rgb)
    if kind not in ("boy", "girl") and light.mean() > 0.2 and np.ptp(light) < 0.25 * light.mean():
        measures["age"] = 66.0
    return Look(
        kind=kind or guess,
        attributes=Attributes(states=("bald",) if person.hair == "bald" else ()),
        features=tuple(features),
        identity=identity,
        measures=tuple(sorted(measures.items())),
    )


def _pictures(path: Path) -> list[Pixels]:
    """A photo, or some frames of a clip."""
    if path.suffix.lower() in (".png", ".jpg", ".jpeg", ".webp"):
        return [_handy(opened(path, "photo"))]
    try:
        return [_handy(frame.picture) for frame in islice(read_frames(path), 0, MOST_PICTURES * _STEP, _STEP)]
    except InvalidInput as cause:
        raise InvalidInput(cause.message, field="photo") from cause


def _handy(picture: Pixels) -> Pixels:
    return scaled(picture, _WIDE) if picture.shape[1] > _WIDE else picture
