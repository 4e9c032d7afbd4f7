"""Where a film comes from: a signed C2PA manifest inside the file, and its verification."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal, Protocol, cast

from aozora.film.errors import InvalidInput, StageFailed
from aozora.film.outputs import whole_file
from aozora.trust.boxes import BrokenContainer, account_of, is_mp4, outer_boxes, seal, seal_fits
from aozora.trust.identity import local_anchors, signing_credential, state_folder, utc_now

FILM_ASSERTION = "org.aozora.film"
"""The label of our own assertion: the prompt's hash, the engine, the settings, and the account of the container."""

PARENT = "parent"
"""The label of the ingredient that a film was made of."""

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_MEANINGS = {
    "assertion.bmffHash.mismatch": "picture, sound or their index were changed",
    "assertion.hashedURI.mismatch": "what the manifest says was changed",
    "claimSignature.mismatch": "the manifest was changed, or was signed by somebody else",
    "signingCredential.expired": "the signing certificate has expired",
    "signingCredential.invalid": "the signing certificate is not fit for signing films",
}
"""The C2PA status codes that are met most, in plain words."""

_TRAINING_USES = ("ai_inference", "ai_generative_training", "ai_training", "data_mining")


@dataclass(frozen=True)
class Claim:
    """What is said of a film under signature.

    `prompt_sha256` is the SHA-256 of the prompt's UTF-8 bytes. `trained` tells films made by a network that learned from data
    from those that an algorithm alone made; the digital source type follows from it. `thumbnail` is a JPEG. `parent` is the
    film that this one was made of: its manifest is carried along as an ingredient.
    """

    title: str
    prompt_sha256: str
    engine: str
    engine_version: str
    settings: Mapping[str, str | int | float | bool] = field(default_factory=dict[str, "str | int | float | bool"])
    trained: bool = False
    may_be_trained_on: bool = False
    thumbnail: bytes | None = None
    parent: Path | None = None

    @property
    def source_type(self) -> str:
        """The IPTC digital source type: `algorithmicMedia` or `trainedAlgorithmicMedia`."""
        return _SOURCE_TYPES + ("trainedAlgorithmicMedia" if self.trained else "algorithmicMedia")


def prompt_hash(prompt: str) -> str:
    """The SHA-256 of a prompt, in hexadecimal."""
    return hashlib.sha256(prompt.encode()).hexdigest()


class Signer(Protocol):
    """Gives a finished film its provenance and its final name."""

    def sign(self, source: Path, final: Path, claim: Claim) -> None:
        """Write the signed film to `final`, whole or not at all. `source` (an mp4) is left alone."""
        ...

    def anchors(self) -> bytes:
        """The root certificates (PEM) by which `verify` knows this signer."""
        ...


class LocalSigner:
    """Signs with a certificate chain that is made on this machine at first use and kept in the state folder."""

    def __init__(self, state: Path | None = None) -> None:
        self._state = state or state_folder()

    def sign(self, source: Path, final: Path, claim: Claim) -> None:
        from aozora.trust.manifests import Signing, sign_file

        now = utc_now()
        credential = signing_credential(self._state, now)
        definition = _definition(claim, _account(source), now.strftime("%Y-%m-%dT%H:%M:%SZ"))
        with whole_file(final) as path:
            sign_file(source, path, Signing(definition, claim.thumbnail, credential.chain, credential.key, claim.parent))
            seal(path)

    def anchors(self) -> bytes:
        return local_anchors(self._state)


class NullSigner:
    """Signs nothing: the film only gets its final name, whole or not at all."""

    def sign(self, source: Path, final: Path, claim: Claim) -> None:
        with whole_file(final) as path:
            shutil.copyfile(source, path)

    def anchors(self) -> bytes:
        return b""


SIGNERS = {"local": LocalSigner, "null": NullSigner}
"""Signers by name."""


def _account(source: Path) -> list[list[str | int]]:
    try:
        return account_of(source)
    except (OSError, BrokenContainer) as cause:
        raise StageFailed(f"the film to be signed is damaged: {cause}", field="signing") from cause


def _definition(claim: Claim, account: list[list[str | int]], when: str) -> dict[str, Any]:
    film = {
        "prompt_sha256": claim.prompt_sha256,
        "engine": claim.engine,
        "engine_version": claim.engine_version,
        "settings": dict(claim.settings),
        "container": account,
    }
    action = {
        "action": "c2pa.created",
        "when": when,
        "digitalSourceType": claim.source_type,
        "softwareAgent": {"name": f"Aozora {claim.engine} engine", "version": claim.engine_version},
    }
    use = "allowed" if claim.may_be_trained_on else "notAllowed"
    definition: dict[str, Any] = {
        "claim_generator_info": [{"name": "Aozora", "version": version("aozora")}],
        "title": claim.title,
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": _actions(claim, action, when)}},
            {"label": FILM_ASSERTION, "data": film},
            {"label": "cawg.training-mining", "data": {"entries": {f"cawg.{name}": {"use": use} for name in _TRAINING_USES}}},
        ],
    }
    if claim.thumbnail is not None:
        definition["thumbnail"] = {"format": "image/jpeg", "identifier": "thumbnail.jpg"}
    return definition


def _actions(claim: Claim, made: dict[str, Any], when: str) -> list[dict[str, Any]]:
    """A film that was made of another one begins with opening that."""
    if claim.parent is None:
        return [made]
    opened = {"action": "c2pa.opened", "when": when, "parameters": {"ingredientIds": [PARENT]}}
    return [opened, {**made, "action": "c2pa.edited"}]


@dataclass(frozen=True)
class Verdict:
    """What verification found.

    `state`: "valid" (nothing was changed since signing), "invalid", or "no manifest". `signer`: "trusted" (vouched for by an
    anchor), "unknown" (the signature is good, but nobody here knows who made it) or "none". `facts` are what the manifest
    says, empty if it cannot be read; do not rely on them unless the state is valid. `failures` says which checks failed.
    """

    state: Literal["valid", "invalid", "no manifest"]
    signer: Literal["trusted", "unknown", "none"]
    facts: Mapping[str, Any]
    failures: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the film is as it was signed."""
        return self.state == "valid"


def verify(path: Path, anchors: bytes = b"") -> Verdict:
    """Check a film against its manifest. `anchors` are trusted root certificates in PEM.

    `InvalidInput` (field `file`) when there is no such file or it is not an MP4; whatever else is wrong is in the verdict.
    """
    from aozora.trust.manifests import read_file

    _check_is_film(path)
    try:
        outer_boxes(path)
    except BrokenContainer as broken:
        return Verdict("invalid", "none", {}, (f"container: {broken}",))
    reading = read_file(path, anchors)
    if reading.state == "missing":
        return Verdict("no manifest", "none", {})
    if reading.state == "unreadable":
        return Verdict("invalid", "none", {}, reading.failures)
    facts = _facts(reading.manifest)
    failures = tuple(_in_words(code) for code in reading.failures if code != "signingCredential.untrusted")
    account = facts.pop("container", None)
    if not failures and account is not None:
        failures = _container_failures(path, account)
    if failures or reading.state not in ("Valid", "Trusted"):
        return Verdict("invalid", "none", facts, failures or (f"state: {reading.state}",))
    return Verdict("valid", "trusted" if reading.state == "Trusted" else "unknown", facts)


def _container_failures(path: Path, account: object) -> tuple[str, ...]:
    if account != account_of(path):
        return ("container: boxes were changed, added or removed",)
    return () if seal_fits(path) else ("container: the seal does not fit",)


def _in_words(code: str) -> str:
    return f"{_MEANINGS[code]} ({code})" if code in _MEANINGS else code


def _check_is_film(path: Path) -> None:
    try:
        if not path.is_file():
            raise InvalidInput(f"no such file: {path}", field="file")
        if not is_mp4(path):
            raise InvalidInput(f"must be an MP4 film: {path}", field="file")
    except OSError as cause:
        raise InvalidInput(f"cannot read {path}: {cause.strerror}", field="file") from cause


def _facts(manifest: Mapping[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {"title": manifest.get("title", "")}
    for info in cast(list[dict[str, Any]], manifest.get("claim_generator_info") or []):
        facts["generator"] = f"{info.get('name', '')}/{info.get('version', '')}"
        break
    signature = cast(dict[str, Any], manifest.get("signature_info") or {})
    facts["issuer"] = signature.get("issuer", "")
    facts["common_name"] = signature.get("common_name", "")
    for assertion in cast(list[dict[str, Any]], manifest.get("assertions") or []):
        label, data = str(assertion.get("label", "")), assertion.get("data")
        if not isinstance(data, dict):
            continue
        values = cast(dict[str, Any], data)
        if label.startswith("c2pa.actions"):
            actions = cast(list[dict[str, Any]], values.get("actions") or [])
            facts["actions"] = [str(action.get("action", "")) for action in actions]
            facts["source_type"] = next((a["digitalSourceType"] for a in actions if "digitalSourceType" in a), "")
            facts["when"] = next((a["when"] for a in actions if "when" in a), "")
        elif label == FILM_ASSERTION:
            facts |= values
    return facts
