"""Characters: members of a cast that are kept under a name, so that a later prompt brings the same one back.

A character is what its role says (kind, attributes, features) and the lane of chance that drew the rest, so the world builds
it to the same bytes in every film. A book is a folder with one JSON file per character, which holds all its versions.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aozora.film.brief import Brief, Reference
from aozora.film.errors import InvalidInput
from aozora.film.outputs import whole_file
from aozora.film.screenplay import Attributes, Feature, Role, Screenplay, Span, read_screenplay
from aozora.film.settings import invalid_input
from aozora.trust.identity import state_folder

MOST_BYTES = 1_000_000
"""Largest file that is read as a character."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9 _'.-]{0,59}")


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Look(_Document):
    """One version of a character. `identity` names the lane of chance as "seed/role id"; `source` tells where it comes from;
    `measures` are numbers that were taken of somebody."""

    kind: str
    category: Literal["being", "thing"] = "being"
    attributes: Attributes = Attributes()
    features: tuple[Feature, ...] = ()
    identity: str
    source: str = ""
    measures: tuple[tuple[str, float], ...] = ()

    def role(self, role_id: str) -> Role:
        """A role that looks like this."""
        return Role(
            id=role_id, kind=self.kind, category=self.category, attributes=self.attributes, features=self.features,
            identity=self.identity, measures=self.measures,
        )  # fmt: skip


class Character(_Document):
    """A name and its versions, oldest first; the last one is used."""

    kind: Literal["character"] = "character"
    version: Literal[1] = 1
    name: str
    looks: tuple[Look, ...] = Field(min_length=1)

    @property
    def id(self) -> str:
        """The name as a tag: lower case, with _ for what is no letter or digit."""
        return character_id(self.name)

    @property
    def look(self) -> Look:
        """The version in use."""
        return self.looks[-1]


def character_id(name: str) -> str:
    """The tag of a name ("Old Tom" is old_tom)."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


class CharacterBook:
    """The saved characters in a folder. Every change is one file that appears whole or not at all."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def all(self) -> list[Character]:
        """Every character, by id."""
        return [_read(path) for path in sorted(self.root.glob("*.json"))] if self.root.is_dir() else []

    def get(self, name: str) -> Character:
        """The character of a name or id; `InvalidInput` when there is none."""
        path = self._path(name)
        if not character_id(name) or not path.is_file():
            known = ", ".join(one.name for one in self.all()) or "none"
            raise InvalidInput(f"no character {name!r}; known: {known}", field="character")
        return _read(path)

    def save(self, name: str, look: Look) -> Character:
        """Keep a look under a name: a new character, or the next version of a known one."""
        name = _checked(name)
        known = _read(self._path(name)).looks if self._path(name).is_file() else ()
        looks = known if known and known[-1] == look else (*known, look)
        return self._write(Character(name=name, looks=looks))

    def save_from_film(self, name: str, kept: Path, who: str = "") -> Character:
        """Keep a member of the cast of a kept film (its folder, or its screenplay file). `who` is a role's id, name or kind; it
        may be left out when the film has one being."""
        path = kept / "screenplay.json" if kept.is_dir() else kept
        screenplay = read_screenplay(_text(path, "film"))
        role = _member(screenplay, who)
        identity = role.identity or f"{screenplay.seed}/{role.id}"
        return self.save(name, _look(role, identity, f"{role.id} of {path.parent.name or path.name}"))

    def save_from_words(self, name: str, words: str, planned: Callable[[str], Screenplay]) -> Character:
        """Keep whom a description tells of ("a tall old man with a white beard"); `planned` makes a screenplay of a prompt."""
        screenplay = planned(f"{words.strip().rstrip('.')} stands in a park.")
        role = _member(screenplay, "")
        return self.save(name, _look(role, f"{screenplay.seed}/character/{character_id(name)}", words.strip()))

    def use(self, name: str, version: int) -> Character:
        """Go back to a version (1 is the first): it becomes the newest as well."""
        found = self.get(name)
        if not 1 <= version <= len(found.looks):
            raise InvalidInput(f"must be 1 to {len(found.looks)} (got {version})", field="version")
        return self.save(found.name, found.looks[version - 1])

    def remove(self, name: str) -> None:
        """Forget a character with all its versions."""
        self._path(self.get(name).name).unlink()

    def export(self, name: str, output: Path) -> None:
        """Write a character with all versions to one file."""
        text = self.get(name).model_dump_json(indent=2) + "\n"
        with whole_file(output) as path:
            path.write_text(text)

    def import_file(self, file: Path, name: str = "") -> Character:
        """Take a character in from a file, under its own name or another; one of that name must not exist."""
        found = _read(file)
        name = _checked(name or found.name)
        if self._path(name).exists():
            raise InvalidInput(f"there is a {name!r} already; import under another name or remove it first", field="name")
        return self._write(found.model_copy(update={"name": name}))

    def references(self, prompt: str) -> tuple[Reference, ...]:
        """References to the characters that a prompt names, verbatim or as @id."""
        return tuple(
            Reference(kind="character", tag=one.id, path=self._path(one.name), role="subject")
            for one in self.all()
            if _named(prompt, one)
        )

    def _path(self, name: str) -> Path:
        return self.root / f"{character_id(name)}.json"

    def _write(self, character: Character) -> Character:
        with whole_file(self._path(character.name), "character") as path:
            path.write_text(character.model_dump_json(indent=2) + "\n")
        return character


def default_book() -> CharacterBook:
    """The user's own characters: `$AOZORA_CHARACTERS`, or a folder beside the identity that signs films."""
    folder = os.environ.get("AOZORA_CHARACTERS", "").strip()
    return CharacterBook(Path(folder) if folder else state_folder() / "characters")


def with_characters(screenplay: Screenplay, brief: Brief) -> Screenplay:
    """The screenplay with saved characters in the roles that bear their tags or names. What the prompt has somebody wear or hold
    besides stays; everything else about them is as it was saved."""
    saved = [_read(one.path) for one in brief.references if one.kind == "character"]
    cast: list[Role] = []
    met: dict[str, str] = {}
    for role in screenplay.cast:
        found = next((one for one in saved if _is(role, one)), None)
        if found is not None:
            met[role.id] = found.name
            said = tuple(f for f in role.features if f.sort == "garment" and f not in found.look.features)
            kept = tuple(f for f in found.look.features if f.name not in {g.name for g in said})
            update = {"name": found.name, "reference": found.id, "features": (*kept, *said)}
            role = found.look.role(role.id).model_copy(update=update)
        cast.append(role)
    if not met:
        return screenplay
    spans = tuple(_recognised(span, met) for span in screenplay.understanding)
    return screenplay.model_copy(update={"cast": tuple(cast), "understanding": spans})


def _recognised(span: Span, met: dict[str, str]) -> Span:
    if span.element not in met or span.role != "reference":
        return span
    return span.model_copy(update={"status": "planned", "by": met[span.element], "why": "", "score": 1.0})


def _is(role: Role, character: Character) -> bool:
    called = {role.reference.lower(), character_id(role.name)} - {""}
    return character.id in called


def _named(prompt: str, character: Character) -> bool:
    name, tag = re.escape(character.name), re.escape(character.id)
    return re.search(rf"(?<!\w)(?:@{tag}|{name})(?!\w)", prompt, re.IGNORECASE) is not None


def _look(role: Role, identity: str, source: str) -> Look:
    return Look(
        kind=role.kind, category=role.category, attributes=role.attributes, features=role.features, identity=identity,
        source=source, measures=role.measures,
    )  # fmt: skip


def _member(screenplay: Screenplay, who: str) -> Role:
    wanted = who.removeprefix("@").lower()
    beings = [role for role in screenplay.cast if role.category == "being"]
    if wanted:
        found = [r for r in screenplay.cast if wanted in (r.id.lower(), r.name.lower(), r.reference.lower(), r.kind.lower())]
    else:
        found = beings
    if len(found) == 1:
        return found[0]
    allowed = ", ".join(_ids(screenplay.cast)) or "nobody"
    raise InvalidInput(f"must be one of {allowed} (got {who!r})", field="cast")


def _ids(roles: Iterable[Role]) -> Sequence[str]:
    return [role.id for role in roles]


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if _NAME.fullmatch(name) is None:
        raise InvalidInput(
            f"must be 1 to 60 letters, digits, spaces, _ ' . - beginning with a letter (got {name!r})", field="name"
        )
    return name


def _text(path: Path, field: str) -> str:
    try:
        if path.stat().st_size > 100 * MOST_BYTES:
            raise InvalidInput(f"{path.name} is too large", field=field)
        return path.read_text()
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"cannot read {path}: {getattr(cause, 'strerror', None) or 'not text'}", field=field) from cause


def _read(path: Path) -> Character:
    text = _text(path, "character")
    try:
        document = json.loads(text) if len(text) <= MOST_BYTES else None
    except (json.JSONDecodeError, RecursionError) as cause:
        raise InvalidInput(f"{path.name} is not JSON", field="character") from cause
    if not isinstance(document, dict) or document.get("kind") != "character":  # pyright: ignore[reportUnknownMemberType]
        raise InvalidInput(f'{path.name} must be a JSON object with "kind": "character", "version": 1', field="character")
    try:
        found = Character.model_validate(document)
    except ValidationError as error:
        raise invalid_input(error, "character") from error
    _checked(found.name)
    return found
