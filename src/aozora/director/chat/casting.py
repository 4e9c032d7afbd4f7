"""Casting: the roles of a draft with kinds, colours, materials and features that the catalogue has."""

from collections.abc import Sequence

from aozora.director.chat.naming import Names, words_in
from aozora.film.brief import Brief
from aozora.film.catalogue import Category
from aozora.film.screenplay import Attributes, Feature, Role

MOST_OF_A_FEATURE = 100


def cast_of(roles: Sequence[Role], names: Names, brief: Brief) -> tuple[Role, ...]:
    """The roles that can be cast; the others are noted as left out."""
    tags = {reference.tag.lower(): reference.tag for reference in brief.references}
    return tuple(made for role in roles if (made := _role(role, names, tags)) is not None)


def _role(role: Role, names: Names, tags: dict[str, str]) -> Role | None:
    changes: dict[str, object] = {
        "attributes": _attributes(role.attributes, role.id, names),
        "features": _features(role, names),
        "reference": tags.get(role.reference.removeprefix("@").lower(), ""),
    }
    being, other = ("being", "thing") if role.category == "being" else ("thing", "being")
    for category in (being, other):
        # What is plainly of the other category was only filed wrongly; substitution stays within its own.
        exact = names.nearest(_CATEGORIES[category], role.kind)
        if exact.name and exact.exact:
            return role.model_copy(update={**changes, "category": category, "kind": exact.name})
    kind = names.of(_CATEGORIES[being], role.kind, role.id, whole=True)
    return role.model_copy(update={**changes, "kind": kind}) if kind else None


_CATEGORIES: dict[str, Category] = {"being": "kind", "thing": "thing"}


def _attributes(a: Attributes, role: str, names: Names) -> Attributes:
    return a.model_copy(
        update={
            "colour": names.of("colour", a.colour, role),
            "accents": names.all_of("colour", a.accents, role),
            "material": names.of("material", a.material, role),
        }
    )


def _features(role: Role, names: Names) -> tuple[Feature, ...]:
    made: list[Feature] = []
    for feature in role.features:
        if name := names.of(feature.sort, feature.name, role.id):
            count = min(max(feature.count, 1), MOST_OF_A_FEATURE)
            attributes = _attributes(feature.attributes, role.id, names)
            made.append(feature.model_copy(update={"name": name, "count": count, "attributes": attributes}))
    return tuple(made)


def is_called(text: str, role: Role, names: Names) -> bool:
    """Whether the words of a text are words for the kind of a role: its name, a word, a variant or the family of it."""
    category = _CATEGORIES[role.category]
    entry = names.vocabulary.entry(category, role.kind)
    known = {role.kind, role.name.lower(), *((*entry.words, *entry.traits, entry.family, entry.name) if entry else ())}
    words = words_in(text)
    phrases = (" ".join(words[first:stop]) for first in range(len(words)) for stop in range(first + 1, len(words) + 1))
    return any(phrase in known for phrase in phrases) or names.means(category, text, role.kind)
