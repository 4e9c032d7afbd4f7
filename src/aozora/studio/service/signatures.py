"""Signatures of webhooks, by the Standard Webhooks scheme: HMAC-SHA256 of `id.timestamp.body` under the decoded secret."""

import base64
import hashlib
import hmac
from collections.abc import Iterable


def signed_headers(event_id: str, timestamp: int, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """The headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, one signature per secret (`whsec_` + base64)."""
    content = f"{event_id}.{timestamp}.".encode() + body
    made = [hmac.digest(base64.b64decode(secret.removeprefix("whsec_")), content, hashlib.sha256) for secret in secrets]
    signatures = " ".join(f"v1,{base64.b64encode(each).decode()}" for each in made)
    return {"webhook-id": event_id, "webhook-timestamp": str(timestamp), "webhook-signature": signatures}
