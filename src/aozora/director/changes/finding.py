"""Whom or what the words of a change mean: roles of the cast, or a part or garment of theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aozora.director.grammar.inflection import noun_lemma
from aozora.director.meaning.vocabulary import Vocabulary
from aozora.film.catalogue import Category
from aozora.film.screenplay import Role, Screenplay

_POSSESSED = re.compile(r"^(?:(his|her|its|their)|(.+?)'s?)\s+(.+)$")
_MALE, _FEMALE = {"he", "him", "his"}, {"she", "her", "hers"}
_ARTICLES = re.compile(r"^(?:the|a|an|that|this|those|these|all|both|every)\s+")
_EVERYBODY = {"everyone", "everybody", "them", "they", "all"}


@dataclass(frozen=True)
class Found:
    """Role ids, and the name of the part or garment that is meant if it is not they themselves; `sort` is its sort."""

    roles: tuple[str, ...] = ()
    feature: str = ""
    sort: str = ""


def find(phrase: str, screenplay: Screenplay, vocabulary: Vocabulary) -> Found:
    """What a noun phrase means in a screenplay; without roles when it means nothing there."""
    text = " ".join(phrase.lower().split())
    if (match := _POSSESSED.match(text)) is not None:
        owners = find(match[1] or match[2], screenplay, vocabulary).roles
        thing = _ARTICLES.sub("", match[3])
        if owners and (sort := _feature_sort(thing, owners, screenplay, vocabulary)):
            return Found(owners, _feature_name(thing, sort, vocabulary), sort)
    if roles := _roles(text, screenplay, vocabulary):
        return Found(roles)
    bare = _ARTICLES.sub("", text)
    wearing = (
        tuple(r.id for r in screenplay.cast if any(f.name == noun_lemma(bare.split()[-1]) for f in r.features)) if bare else ()
    )
    if wearing and (sort := _feature_sort(bare, wearing, screenplay, vocabulary)):
        return Found(wearing, _feature_name(bare, sort, vocabulary), sort)
    return Found()


def _roles(text: str, screenplay: Screenplay, vocabulary: Vocabulary) -> tuple[str, ...]:
    cast = screenplay.cast
    if text in _EVERYBODY:
        return tuple(role.id for role in cast)
    if text in _MALE | _FEMALE | {"it"}:
        return _by_pronoun(text, cast, vocabulary)
    words = _ARTICLES.sub("", text).split()
    if not words:
        return ()
    plural = noun_lemma(words[-1]) != words[-1]
    fitting = [role for role in cast if _is_called(role, " ".join(words), vocabulary)]
    qualities = words[:-1]
    if not fitting:
        fitting = [role for role in cast if _is_called(role, words[-1], vocabulary)]
        told = [role for role in fitting if all(_has(role, quality) for quality in qualities)]
        fitting = told or (fitting if not qualities or len(fitting) == 1 else [])
    if fitting and not plural and not text.startswith(("all ", "both ", "every ")):
        fitting = fitting[:1]
    return tuple(role.id for role in fitting)


def _by_pronoun(text: str, cast: Sequence[Role], vocabulary: Vocabulary) -> tuple[str, ...]:
    sexes = {role.id: sex_of(role, vocabulary) for role in cast if role.category == "being"}
    wanted = "male" if text in _MALE else "female" if text in _FEMALE else ""
    fitting = [role for role, sex in sexes.items() if sex == wanted] or [role for role, sex in sexes.items() if not sex]
    if text == "it":
        fitting = [role.id for role in cast if "person" not in vocabulary.families("kind", role.kind)]
    return tuple(fitting[:1])


def sex_of(role: Role, vocabulary: Vocabulary) -> str:
    """ "male", "female" or "" for a role, by what was said of it or by its kind."""
    if role.attributes.sex:
        return role.attributes.sex
    families = set(vocabulary.families("kind", role.kind)) | {role.id.rpartition("-")[0]}
    if families & {"man", "boy", "king", "grandfather", "father", "husband", "wizard", "prince"}:
        return "male"
    return "female" if families & {"woman", "girl", "queen", "grandmother", "mother", "wife", "witch", "princess"} else ""


def _is_called(role: Role, words: str, vocabulary: Vocabulary) -> bool:
    lemma = " ".join([*words.split()[:-1], noun_lemma(words.split()[-1])])
    if lemma in (role.kind, role.name.lower(), role.id.rpartition("-")[0]) or words == role.name.lower():
        return True
    category: Category = "kind" if role.category == "being" else "thing"
    entry = vocabulary.entry(category, lemma)
    return (entry is not None and entry.name == role.kind) or lemma in vocabulary.families(category, role.kind)


def _has(role: Role, quality: str) -> bool:
    attributes = role.attributes
    said = {attributes.colour, attributes.material, attributes.size, attributes.age, attributes.pattern}
    return quality in said | set(attributes.shape) | set(attributes.states) | {
        quality for f in role.features if f.name == quality
    }


def _feature_sort(words: str, owners: Sequence[str], screenplay: Screenplay, vocabulary: Vocabulary) -> str:
    name = noun_lemma(words.split()[-1])
    for owner in owners:
        for feature in screenplay.role(owner).features:
            if feature.name in (name, words, words.split()[-1]):
                return feature.sort
    for sort in ("garment", "part"):
        if vocabulary.entry(sort, words) is not None or vocabulary.entry(sort, name) is not None:
            return sort
    return ""


def _feature_name(words: str, sort: str, vocabulary: Vocabulary) -> str:
    category: Category = "garment" if sort == "garment" else "part"
    entry = vocabulary.entry(category, words) or vocabulary.entry(category, noun_lemma(words.split()[-1]))
    return entry.name if entry is not None else noun_lemma(words.split()[-1])
