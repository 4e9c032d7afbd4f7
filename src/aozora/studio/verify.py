"""A film's provenance, checked against this machine's own root and read out."""

from pathlib import Path

from aozora.trust.provenance import LocalSigner, Verdict, verify

_STATES = {
    "valid": "Valid: nothing was changed since it was signed.",
    "invalid": "INVALID: this is not what was signed.",
    "no manifest": "No provenance: the file carries no manifest.",
}
_SIGNERS = {
    "trusted": "Signed by a key that this machine trusts.",
    "unknown": "Signed by somebody whom this machine does not know.",
    "none": "",
}


def verify_film(path: Path) -> Verdict:
    """Check a film; raises `InvalidInput` when there is no mp4 at `path`."""
    return verify(path, LocalSigner().anchors())


def describe(verdict: Verdict) -> str:
    """The verdict for people."""
    lines = [_STATES[verdict.state], _SIGNERS[verdict.signer]]
    lines += [f"  failed: {failure}" for failure in verdict.failures]
    lines += [f"  {name}: {value}" for name, value in verdict.facts.items() if value]
    return "\n".join(line for line in lines if line)
