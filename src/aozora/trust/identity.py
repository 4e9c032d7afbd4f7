"""Who signs here: certificates and keys in the state folder, made at first use, never overwritten.

Files in `<state>/signing/`, all named after the certificate's fingerprint: `root-*.pem` (the anchor, may be handed out),
`root-*.key` and `leaf-*.key` (private, mode 0600), `leaf-*.pem` (leaf and root). Two processes at first use make two roots; both
are good, and both are anchors.
"""

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aozora.film.errors import StageFailed
from aozora.film.outputs import output_failed, put_in_place

if TYPE_CHECKING:
    from aozora.trust.certificates import Credential

_RENEW_DAYS = 30


def state_folder() -> Path:
    """Where Aozora keeps its state: `$AOZORA_HOME`, or `aozora` in the user's data folder (XDG base directories)."""
    if home := os.environ.get("AOZORA_HOME"):
        return Path(home).expanduser()
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "aozora"


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def signing_credential(state: Path, now: datetime) -> "Credential":
    """The credential to sign with; what is missing or about to expire is made. `OutputFailed` if it cannot be kept."""
    from aozora.trust.certificates import make_leaf, make_root

    folder = state / "signing"
    for leaf in _load(folder, "leaf"):
        if leaf.holds(now, _RENEW_DAYS):
            return leaf
    root = next((root for root in _load(folder, "root") if root.holds(now, _RENEW_DAYS)), None)
    if root is None:
        root = make_root(now)
        _keep(folder, "root", root)
    leaf = make_leaf(root, now)
    _keep(folder, "leaf", leaf)
    return leaf


def local_anchors(state: Path) -> bytes:
    """The root certificates of this installation in PEM; empty before the first signature."""
    return b"".join(_read(path) for path in sorted((state / "signing").glob("root-*.pem")))


def _load(folder: Path, role: str) -> list["Credential"]:
    """The credentials whose key is here, those that last longest first."""
    from aozora.trust.certificates import Credential

    found: list[Credential] = []
    for path in folder.glob(f"{role}-*.pem"):
        key = path.with_suffix(".key")
        if key.is_file():
            credential = Credential(_read(key), _read(path))
            try:
                _ = credential.leaf
            except ValueError as cause:
                raise StageFailed(f"{path} is damaged; move it away to have a new one made", field="signing") from cause
            found.append(credential)
    return sorted(found, key=lambda each: (each.leaf.not_valid_after_utc, each.fingerprint), reverse=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as cause:
        raise StageFailed(f"cannot read {path}: {cause.strerror}", field="signing") from cause


def _keep(folder: Path, role: str, credential: "Credential") -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # the key first: a certificate without its key would be an anchor for nothing
        _write_new(folder / f"{role}-{credential.fingerprint}.key", credential.key, 0o600)
        _write_new(folder / f"{role}-{credential.fingerprint}.pem", credential.chain, 0o644)
    except OSError as cause:
        raise output_failed(folder, cause, "signing") from cause


def _write_new(path: Path, block: bytes, mode: int) -> None:
    part = path.with_name(f".{path.name}.part-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as file:
            file.write(block)
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)
