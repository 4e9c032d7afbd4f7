"""The library: kept films, each in a folder of its own with its world, so that it can be changed later."""

import os
import re
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from aozora.film.brief import Brief
from aozora.film.cues import Cues
from aozora.film.errors import InvalidInput
from aozora.film.motion import get_motion
from aozora.film.outputs import output_failed, whole_file
from aozora.film.production import StagedShot, Staging
from aozora.film.screenplay import Screenplay, read_screenplay
from aozora.film.settings import invalid_input
from aozora.film.store import FolderStore
from aozora.film.world import read_world
from aozora.trust.identity import state_folder

DOCUMENT, MASTER, RELEASED = "film.json", "master.mkv", "film.mp4"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")


class Lineage(BaseModel):
    """What a film was made of: the parent's id, by which verb, with which words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parent: str
    verb: Literal["edit", "remix", "extend", "undo"]
    words: str = ""


class Card(BaseModel):
    """`film.json`: what a kept film is. `changes` says in words what its last change came to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["kept film"] = "kept film"
    version: Literal[1] = 1
    brief: Brief
    lineage: Lineage | None = None
    changes: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeptFilm:
    """A film of the library: its id, its folder and its card."""

    id: str
    folder: Path
    card: Card

    @property
    def screenplay(self) -> Screenplay:
        """The settled screenplay."""
        return read_screenplay((self.folder / "screenplay.json").read_text(encoding="utf-8"))

    @property
    def frame_count(self) -> int:
        """How many frames the film has."""
        clock = self.card.brief.settings.clock
        return sum(clock.frame_count(shot.seconds) for shot in self.screenplay.shots)

    @property
    def released(self) -> Path | None:
        """The signed film as it was handed out, if it was kept."""
        path = self.folder / RELEASED
        return path if path.is_file() else None

    @property
    def store(self) -> FolderStore:
        """The film's assets."""
        return FolderStore(self.folder / "assets")

    def staging(self) -> Staging:
        """The worlds and motions of all shots, without the voices; `InvalidInput` for a film that was kept without its world."""
        import json

        screenplay, shots = self.screenplay, list[StagedShot]()
        for shot in screenplay.shots:
            world = self.folder / f"{shot.id}.world.json"
            if not world.is_file():
                raise InvalidInput(f"{self.id} was kept without its world and cannot be changed", field="film")
            digest = json.loads((self.folder / f"{shot.id}.motion.json").read_text())["motion"]
            shots.append(StagedShot(read_world(world.read_text()), get_motion(self.store, digest)))
        return Staging(screenplay, tuple(shots), Cues())


class Library:
    """Kept films under `root`, one folder per film id. Folders appear whole or not at all."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def list(self) -> tuple[KeptFilm, ...]:
        """All films, oldest first."""
        found = (path.parent for path in self.root.glob(f"*/{DOCUMENT}") if _NAME.fullmatch(path.parent.name))
        return tuple(self.open(path.name) for path in sorted(found, key=lambda path: (path.stat().st_mtime, path.name)))

    def open(self, film_id: str) -> KeptFilm:
        """The film with this id; `InvalidInput` (field "film") when there is none."""
        if not _NAME.fullmatch(film_id) or not (self.root / film_id / DOCUMENT).is_file():
            raise InvalidInput(f"no kept film {film_id!r} in {self.root}; it must have been made with --keep", field="film")
        return kept_film(self.root / film_id)

    def remove(self, film_id: str) -> None:
        """Forget a film."""
        folder = self.open(film_id).folder
        gone = self.root / f".gone-{secrets.token_hex(4)}"
        try:
            folder.rename(gone)
        except OSError as cause:
            raise output_failed(folder, cause, "library") from cause
        shutil.rmtree(gone, ignore_errors=True)

    @contextmanager
    def shelf(self, title: str) -> Generator[Path, None, None]:
        """A folder to keep a production in; it becomes a film of the library when the block ends well, else nothing stays.
        The name that it will have is that of the folder without its leading dot."""
        slug = "-".join(re.findall(r"[a-z0-9]+", title.lower())[:6])[:48].strip("-") or "film"
        folder = self.root / f".{slug}-{secrets.token_hex(3)}"
        try:
            folder.mkdir(parents=True)
        except OSError as cause:
            raise output_failed(folder, cause, "library") from cause
        try:
            yield folder
            folder.rename(self.root / folder.name[1:])
        except OSError as cause:
            raise output_failed(self.root / folder.name[1:], cause, "library") from cause
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def kept_film(folder: Path) -> KeptFilm:
    """The film that was kept in a folder; `InvalidInput` (field "film") when there is none."""
    try:
        text = (folder / DOCUMENT).read_text(encoding="utf-8")
        return KeptFilm(folder.name, folder, Card.model_validate_json(text))
    except (OSError, UnicodeDecodeError) as cause:
        raise InvalidInput(f"no kept film in {folder}; it must have been made with --keep", field="film") from cause
    except ValidationError as cause:
        raise invalid_input(cause, "film") from cause


def write_card(folder: Path, card: Card, released: Path | None = None) -> None:
    """Write `film.json`, and the released film beside it (as another name of the same file where that can be)."""
    if released is not None:
        with whole_file(folder / RELEASED, "keep") as path:
            path.unlink()
            try:
                os.link(released, path)
            except OSError:
                shutil.copyfile(released, path)
    with whole_file(folder / DOCUMENT, "keep") as path:
        path.write_text(card.model_dump_json(indent=2) + "\n", encoding="utf-8")


def share_assets(source: Path, target: Path) -> None:
    """The assets of one kept film under the same names in another; nothing is copied where links can be made."""
    target.mkdir(parents=True, exist_ok=True)
    for path in source.glob("*.aoz"):
        try:
            os.link(path, target / path.name)
        except FileExistsError:
            continue
        except OSError:
            shutil.copyfile(path, target / path.name)


def library_at(folder: str | None = None) -> Library:
    """The library in a folder, by default in `$AOZORA_LIBRARY`, else in the user's data folder."""
    where = folder or os.environ.get("AOZORA_LIBRARY")
    return Library(Path(where).expanduser() if where else state_folder() / "library")
