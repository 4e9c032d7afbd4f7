"""What may be asked for: prompts are checked before anything is made."""

import hashlib
import re
from functools import lru_cache
from typing import Protocol

from aozora.film.errors import Blocked
from aozora.film.screenplay import Attributes, Role, Screenplay
from aozora.trust.lexicon import RULES, SLUR_DIGESTS, Category, Rule
from aozora.trust.normalising import readings

_SENTENCE = re.compile(r"[.;!?\n]+(?=\s|$)|\n+")
_WORD = re.compile(r"[a-z]{3,}")


class PromptGuard(Protocol):
    """Decides whether a text may become a film."""

    def check(self, text: str, field: str = "prompt") -> None:
        """Raise `Blocked`, with the category and not the word, if it may not."""
        ...


class LexiconGuard:
    """Knows words, their disguises, and their harmless likenesses. English only; it does not know names of people."""

    def check(self, text: str, field: str = "prompt") -> None:
        category = category_of(text)
        if category is not None:
            raise Blocked(f"asks for {category}, which is not made here", field=field)


class NullPromptGuard:
    """Lets everything through."""

    def check(self, text: str, field: str = "prompt") -> None:
        return


def check_screenplay(screenplay: Screenplay, guard: PromptGuard) -> None:
    """Check everything in a screenplay that somebody may have written: `Blocked` names the place."""
    guard.check(screenplay.prompt, "prompt")
    for role in screenplay.cast:
        guard.check(_words_of(role), f"cast.{role.id}")
    for shot in screenplay.shots:
        for beat in shot.beats:
            guard.check(
                f"{beat.subject} {beat.action} {' '.join((*beat.targets, *beat.manner))}", f"shots.{shot.id}.beats.{beat.id}"
            )
        for line in shot.lines:
            guard.check(line.text, f"shots.{shot.id}.lines.{line.id}.text")
        for text in shot.texts:
            guard.check(text.text, f"shots.{shot.id}.texts.{text.id}.text")


def _words_of(role: Role) -> str:
    """Everything that is said of somebody, features and their attributes too."""
    said = [role.kind, role.name, *_attribute_words(role.attributes)]
    for feature in role.features:
        said += [*_attribute_words(feature.attributes), feature.name]
    return " ".join(word for word in said if word)


def _attribute_words(a: Attributes) -> tuple[str, ...]:
    return (a.size, a.age, a.sex, a.colour, *a.accents, a.pattern, a.material, *a.shape, *a.states)


def category_of(text: str) -> Category | None:
    """The gravest category that the text falls into, or None."""
    versions = readings(text)
    for rule, benign, patterns in _compiled():
        for version in versions:
            rest = benign.sub(" \N{MIDDLE DOT} ", version)
            if any(all(pattern.search(sentence) for pattern in patterns) for sentence in _SENTENCE.split(rest)):
                return rule.category
    if any(_digest(word) in SLUR_DIGESTS for version in versions for word in set(_WORD.findall(version))):
        return "hate or praise of extremism"
    return None


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Rule, re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    return tuple((rule, _pattern(rule.unless), tuple(_pattern(source) for source in rule.all_of)) for rule in RULES)


def _pattern(source: str) -> re.Pattern[str]:
    spaced = source.replace("_", r"(?:[\s_]+)")
    return re.compile(rf"(?<![a-z0-9])(?:{spaced})(?![a-z0-9])")


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:12]
