"""The API's manual as one page without scripts, made of the OpenAPI document: it needs no other server to be read."""

import json
from html import escape
from typing import Any, cast

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

router = APIRouter(include_in_schema=False)

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #888; --accent: #2a7ab8 }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-weight: 600; margin-bottom: 0 } h2 { margin-top: 2.5rem; text-transform: capitalize }
nav a { margin-right: 1rem } a { color: var(--accent) }
details { border-top: 1px solid var(--line); padding: .5rem 0 } summary { cursor: pointer; overflow-wrap: anywhere }
details > :not(summary) { margin-left: 1.2rem }
code, pre { font: .9em ui-monospace, monospace } pre { overflow-x: auto; background: #8881; padding: .6rem }
.verb { display: inline-block; min-width: 4rem; font-weight: 600; color: var(--accent) } .quiet { color: var(--quiet) }
table { border-collapse: collapse; display: block; overflow-x: auto; margin: .5rem 0 }
td, th { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid var(--line) }
"""


@router.get("/docs", response_class=HTMLResponse)
def manual(request: Request) -> HTMLResponse:
    """Every operation with what it takes and answers. Made at the first look, in a thread, while others are answered."""
    state = request.app.state
    if not hasattr(state, "manual"):
        state.manual = page_of(request.app.openapi())
    policy = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"}
    return HTMLResponse(state.manual, headers=policy)


def page_of(document: dict[str, Any]) -> str:
    """An OpenAPI document as an HTML page."""
    groups: dict[str, list[str]] = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            groups.setdefault(operation["tags"][0], []).append(_operation(path, method, operation))
    links = "".join(f'<a href="#{escape(tag)}">{escape(tag)}</a>' for tag in (*groups, "schemas"))
    parts = [f'<h2 id="{escape(tag)}">{escape(tag)}</h2>{"".join(each)}' for tag, each in groups.items()]
    title = f"{escape(document['info']['title'])} API"
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head += f"<title>{title}</title><style>{_STYLE}</style>"
    version = escape(document["info"]["version"])
    intro = f'<h1>{title}</h1><p class="quiet">Version {version} · <a href="/openapi.json">OpenAPI document</a></p>'
    access = "<p>Send a key as <code>Authorization: Bearer sk-...</code> or as <code>api-key: sk-...</code>.</p>"
    return f"{head}{intro}<nav>{links}</nav>{access}{''.join(parts)}{_schemas(document)}"


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    head = f'<summary><span class="verb">{method.upper()}</span> <code>{escape(path)}</code> '
    head += f'<span class="quiet">{escape(operation.get("summary", ""))}</span></summary>'
    parts = [f"<p>{escape(operation.get('description', ''))}</p>"]
    if parameters := operation.get("parameters"):
        rows = [(p["name"], p["schema"], p["in"] + ("" if not p.get("required") else ", required")) for p in parameters]
        parts.append(_table(rows))
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        schema = cast(dict[str, Any], content["schema"])
        needed = set(schema.get("required", ()))
        rows = [(name, each, "required" if name in needed else "") for name, each in schema.get("properties", {}).items()]
        parts.append(f"<p>Body as <code>{escape(kind)}</code>:</p>{_table(rows)}")
    answers = [_answer(status, answer) for status, answer in operation["responses"].items()]
    parts.append(f"<table>{''.join(answers)}</table>")
    return f'<details id="{escape(operation["operationId"])}">{head}{"".join(parts)}</details>'


def _answer(status: str, answer: dict[str, Any]) -> str:
    kinds = ", ".join(
        f"<code>{escape(kind)}</code> {_kind(content.get('schema', {}))}" for kind, content in answer.get("content", {}).items()
    )
    return f"<tr><td><code>{status}</code></td><td>{escape(answer.get('description', ''))}</td><td>{kinds}</td></tr>"


def _table(rows: list[tuple[str, dict[str, Any], str]]) -> str:
    told = [
        f"<tr><td><code>{escape(name)}</code></td><td>{_kind(schema)}</td><td>{escape(note)}</td>"
        f"<td>{escape(schema.get('description', ''))}</td></tr>"
        for name, schema, note in rows
    ]
    return f"<table>{''.join(told)}</table>"


def _kind(schema: dict[str, Any]) -> str:
    """What a schema is, in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f'<a href="#schema-{escape(name)}">{escape(name)}</a>'
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(_kind(each) for each in schema[key]))
    if "enum" in schema:
        return " | ".join(f"<code>{escape(json.dumps(each))}</code>" for each in schema["enum"] if each is not None)
    named: Any = schema.get("type", "anything")
    text = " or ".join(cast(list[str], named)) if isinstance(named, list) else str(named)
    if text.startswith("array"):
        return f"list of {_kind(schema.get('items', {}))}"
    if schema.get("format") == "binary":
        return "file"
    if text.startswith("object") and "properties" in schema:
        return escape(f"{text} with {', '.join(name for name, each in schema['properties'].items() if each != {'type': 'null'})}")
    bounds = {"minimum": "from", "maximum": "to", "minLength": "at least", "maxLength": "at most", "maxItems": "at most"}
    more = [f"{words} {schema[name]}" for name, words in bounds.items() if name in schema]
    more += [f"default {json.dumps(schema['default'])}"] if "default" in schema else []
    return escape(f"{text} ({', '.join(more)})" if more else text)


def _schemas(document: dict[str, Any]) -> str:
    parts = ['<h2 id="schemas">schemas</h2>']
    for name, schema in sorted(document["components"]["schemas"].items()):
        needed = set(schema.get("required", ()))
        rows = [(key, each, "required" if key in needed else "") for key, each in schema.get("properties", {}).items()]
        told = f"<p>{escape(schema.get('description', ''))}</p>{_table(rows)}"
        parts.append(f'<details id="schema-{escape(name)}"><summary><code>{escape(name)}</code></summary>{told}</details>')
    return "".join(parts)
