# pyright: basic
"""The only place that touches the C2PA library: signing a file and reading back what was signed."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import c2pa

from aozora.film.errors import StageFailed
from aozora.film.outputs import output_failed

_MIME = "video/mp4"
_OFFLINE = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
"""Nothing is ever fetched: a file must not make this machine call anybody."""


class _Target:
    """A file that remembers why it could not be written: the library only learns that it was not."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+b")
        self.problem: OSError | None = None

    def write(self, block: bytes) -> int:
        return self._guard(self._file.write, block)

    def read(self, count: int = -1) -> bytes:
        return self._file.read(count)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._guard(self._file.seek, offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def flush(self) -> None:
        self._guard(self._file.flush)

    def close(self) -> None:
        self._guard(self._file.close)

    def _guard(self, call: Any, *arguments: Any) -> Any:
        try:
            return call(*arguments)
        except OSError as cause:
            self.problem = self.problem or cause
            raise


@dataclass(frozen=True)
class Signing:
    """A manifest definition, its JPEG thumbnail, what to sign it with (PEM), and the film that it was made of."""

    definition: Mapping[str, Any]
    thumbnail: bytes | None
    chain: bytes
    key: bytes
    parent: Path | None = None


def sign_file(source: Path, target: Path, signing: Signing) -> None:
    """Write `source` with its manifest to `target`; `OutputFailed` if that cannot be written."""
    output: _Target | None = None
    try:
        output = _Target(target)
        signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(c2pa.C2paSigningAlg.ES256, signing.chain, signing.key, None))
        builder = c2pa.Builder(json.dumps(signing.definition), context=_context({}))
        if signing.thumbnail is not None:
            builder.add_resource("thumbnail.jpg", io.BytesIO(signing.thumbnail))
        if signing.parent is not None:
            ingredient = {"title": signing.parent.name, "relationship": "parentOf", "label": "parent"}
            with signing.parent.open("rb") as parent:
                builder.add_ingredient(json.dumps(ingredient), _MIME, parent)
        with source.open("rb") as film:
            builder.sign(signer, _MIME, film, output)
        output.close()
    except OSError as cause:
        raise output_failed(target, cause) from cause
    except c2pa.C2paError as cause:
        if output is not None and output.problem is not None:
            raise output_failed(target, output.problem) from cause
        raise StageFailed(f"the film could not be signed: {cause}", field="signing") from cause
    finally:
        if output is not None:
            _close_quietly(output)


def _context(settings: dict[str, Any]) -> c2pa.Context:
    return c2pa.Context(c2pa.Settings.from_dict(_OFFLINE | settings))


def _close_quietly(output: _Target) -> None:
    try:
        output.close()
    except OSError:
        return


@dataclass(frozen=True)
class Reading:
    """What the library says of a file: `state` is "Valid", "Trusted", "Invalid", "missing" (no manifest) or "unreadable"."""

    state: str
    manifest: Mapping[str, Any]
    failures: tuple[str, ...]


def read_file(path: Path, anchors: bytes) -> Reading:
    """Validate the manifest of a file; `anchors` are the trusted roots in PEM. Never raises for what a file may contain."""
    try:
        context = _context({"trust": {"user_anchors": anchors.decode()}} if anchors else {})
        with path.open("rb") as film, c2pa.Reader(_MIME, film, context=context) as reader:
            store = json.loads(reader.json())
            state = str(reader.get_validation_state())
    except (c2pa.C2paError, ValueError) as cause:
        if isinstance(cause, getattr(c2pa.C2paError, "ManifestNotFound")):  # noqa: B009  the library adds it at run time
            return Reading("missing", {}, ())
        return Reading("unreadable", {}, (f"manifest cannot be read: {cause}",))
    results = (store.get("validation_results") or {}).get("activeManifest") or {}
    codes = dict.fromkeys(str(entry.get("code", "")) for entry in results.get("failure") or ())
    manifest = (store.get("manifests") or {}).get(store.get("active_manifest"), {})
    return Reading(state, manifest, tuple(codes))
