"""`aozora keys`: makes, lists and revokes the keys of a service, on the machine that has its data."""

import argparse
import json
import time
from pathlib import Path

from aozora.cli.serve import missing
from aozora.film.errors import InvalidInput


def run(parsed: argparse.Namespace) -> int:
    """Do one thing with keys."""
    try:
        from aozora.studio.service.config import ServiceConfig
        from aozora.studio.service.database import Database
    except ModuleNotFoundError as cause:
        raise missing(cause) from cause
    from aozora.studio.service.keys import KeyOrder, list_keys, new_key, revoke_key
    from aozora.studio.service.rates import checked_limits

    database = Database(ServiceConfig.of(Path(parsed.data) if parsed.data else None).database_url)
    database.prepare()
    try:
        if parsed.action == "list":
            for row in list_keys(database):
                _tell(
                    parsed.json,
                    {"id": row.id, "hint": row.hint, "project": row.project, "name": row.name, **_state(row.revoked_at)},
                )
        elif parsed.action == "revoke":
            if not parsed.id:
                raise InvalidInput("needs the id of a key, as `aozora keys list` shows it", field="id")
            row = revoke_key(database, parsed.id)
            _tell(parsed.json, {"id": row.id, **_state(row.revoked_at)})
        else:
            order = KeyOrder(
                name=parsed.name,
                project=parsed.project,
                scopes=tuple(part.strip() for part in parsed.scopes.split(",")),
                tier=parsed.tier,
                limits=json.dumps(checked_limits(_limits(parsed.limit))),
                lasts_s=None if parsed.days is None else _days(parsed.days),
            )
            with database.writing() as session:
                row, key = new_key(session, order)
            _tell(parsed.json, {"id": row.id, "key": key, "note": "shown once; it is kept only as a digest"})
    finally:
        database.close()
    return 0


def _limits(pairs: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if not value.isdigit():
            raise InvalidInput(f"must look like videos_per_day=20 (got {pair!r})", field="limit")
        found[name] = int(value)
    return found


def _days(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 36_500:
        raise InvalidInput(f"must be a whole number, 1 to 36500 (got {text!r})", field="days")
    return int(text) * 86_400


def _state(revoked_at: int | None) -> dict[str, str]:
    return {"state": "valid" if revoked_at is None else f"revoked {time.strftime('%Y-%m-%d', time.gmtime(revoked_at))}"}


def _tell(as_json: bool, facts: dict[str, str]) -> None:
    print(json.dumps(facts) if as_json else "  ".join(value for value in facts.values() if value))
