"""Generate what the suite promises: JSON Schema per event, AsyncAPI 3, OpenAPI per service; or check it.

`python tools/contracts.py write` regenerates contracts/; `check` fails when the committed files differ from the code.
`break REVISION` fails when the code breaks a promise of that git revision (the last release): a field removed, retyped
or newly required, an operation gone.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from contracts.events import ALL

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "contracts"
SERVICES = sorted(path.parent.name for path in ROOT.glob("services/*/pyproject.toml"))


def _schema(kind: type[Any]) -> dict[str, Any]:
    schema: dict[str, Any] = kind.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["$id"] = f"urn:suite:event:{kind.type}"
    schema["x-event-type"] = kind.type
    return schema


_DESCRIBE = """
import importlib, json, sys
from service.app import describe
name = sys.argv[1]
app = importlib.import_module(f"{name}.app").compose()
found = {"openapi": describe(app, name, app.title), "handles": sorted(app.state.suite.handlers)}
json.dump(found, sys.stdout, default=str)
"""


@cache
def _described(service: str) -> dict[str, Any]:
    """OpenAPI and handled event types of a service, from a process of its own: two services' tables never meet."""
    nowhere = "postgresql+asyncpg://nobody@127.0.0.1:1/nothing"
    settings = {
        "DATABASE_URL": nowhere,
        "EVENTS_DATABASE_URL": nowhere,
        "AMQP_URL": "amqp://127.0.0.1:1",
        "OIDC_ISSUER": "http://localhost:8080/auth/realms/edu",
    }
    command = [sys.executable, "-P", "-c", _DESCRIBE, service]
    told = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def _asyncapi() -> dict[str, Any]:
    """AsyncAPI 3: one channel per event type; the service named first sends, who binds the type receives."""
    receivers: dict[str, list[str]] = {}
    for service in SERVICES:
        for kind in _described(service)["handles"]:
            receivers.setdefault(kind, []).append(service)
    channels: dict[str, Any] = {}
    operations: dict[str, Any] = {}
    for kind, event in sorted(ALL.items()):
        key = kind.replace(".", "_").replace("-", "_")
        channels[key] = {
            "address": kind,
            "messages": {
                key: {
                    "name": kind,
                    "summary": (event.__doc__ or "").strip().split("\n")[0],
                    "contentType": "application/json",
                    "payload": {
                        "schemaFormat": "application/schema+json;version=draft-2020-12",
                        "schema": {"$ref": f"./schemas/{kind}.json"},
                    },
                }
            },
            "bindings": {
                "amqp": {"is": "routingKey", "exchange": {"name": "events", "type": "topic", "durable": True}}
            },
        }
        operations[f"send_{key}"] = {
            "action": "send",
            "channel": {"$ref": f"#/channels/{key}"},
            "summary": f"listeners: {', '.join(sorted(receivers.get(kind, []))) or 'nobody yet'}",
        }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "School information system: events",
            "version": "1.0.0",
            "description": "CloudEvents 1.0, AMQP binding, binary mode. See docs/events.md.",
        },
        "channels": channels,
        "operations": operations,
    }


def generate() -> dict[Path, str]:
    """Every generated file with its text."""
    files = {
        FOLDER / "schemas" / f"{kind}.json": json.dumps(
            _schema(event), ensure_ascii=False, indent=2, sort_keys=True
        )
        + "\n"
        for kind, event in ALL.items()
    }
    for service in SERVICES:
        text = json.dumps(_described(service)["openapi"], ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        files[FOLDER / "openapi" / f"{service}.json"] = text
    files[FOLDER / "asyncapi.yaml"] = yaml.safe_dump(
        _asyncapi(), allow_unicode=True, sort_keys=False, width=110
    )
    return files


def _types(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    return {
        key: schema[key]
        for key in ("type", "format", "$ref", "enum", "anyOf", "items", "const")
        if key in schema
    }


def _object_breaks(where: str, old: dict[str, Any], new: dict[str, Any], *, input_side: bool) -> list[str]:
    """What readers of `old` would miss in `new`; on the input side also what writers would have to add."""
    found = []
    before, after = old.get("properties", {}), new.get("properties", {})
    found += [f"{where}: field {name} is gone" for name in before if name not in after]
    found += [
        f"{where}: field {name} has another type"
        for name in before
        if name in after
        and _types(before[name]) != _types(after[name])
        and not (
            set(_types(before[name]).get("enum", []))
            and set(_types(before[name])["enum"]) < set(_types(after[name]).get("enum", []))
        )
    ]
    if input_side:
        fresh = set(new.get("required", [])) - set(old.get("required", []))
        found += [f"{where}: field {name} is newly required" for name in sorted(fresh)]
    return found


def event_breaks(old: dict[str, Any], new: dict[str, Any], kind: str) -> list[str]:
    """Breaking changes between two schemas of one event type; consumers read old events too, so both sides count."""
    found = _object_breaks(kind, old, new, input_side=True)
    for name, part in old.get("$defs", {}).items():
        found += _object_breaks(f"{kind}#{name}", part, new.get("$defs", {}).get(name, {}), input_side=True)
    return found


def openapi_breaks(old: dict[str, Any], new: dict[str, Any], service: str) -> list[str]:
    """Operations that are gone, parameters newly required, fields that clients would miss."""
    found = []
    for path, methods in old.get("paths", {}).items():
        for method, operation in methods.items():
            now = new.get("paths", {}).get(path, {}).get(method)
            if now is None:
                found.append(f"{service}: {method.upper()} {path} is gone")
                continue
            known = {(p["name"], p["in"]) for p in operation.get("parameters", [])}
            found += [
                f"{service}: {method.upper()} {path} newly requires {p['name']}"
                for p in now.get("parameters", [])
                if p.get("required") and (p["name"], p["in"]) not in known
            ]
    schemas = new.get("components", {}).get("schemas", {})
    for name, schema in old.get("components", {}).get("schemas", {}).items():
        if name in schemas:
            found += _object_breaks(f"{service}#{name}", schema, schemas[name], input_side=False)
    return found


def _committed(revision: str, path: Path) -> str | None:
    name = str(path.relative_to(ROOT))
    got = subprocess.run(
        ["git", "show", f"{revision}:{name}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return got.stdout if got.returncode == 0 else None


def _files_at(revision: str) -> list[Path]:
    got = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", revision, "contracts/schemas", "contracts/openapi"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / line for line in got.stdout.splitlines()]


def breaks(revision: str, files: dict[Path, str]) -> list[str]:
    """Promises of `revision` that the code does not keep."""
    found = []
    for path in _files_at(revision):
        before = _committed(revision, path)
        if before is None:
            continue
        if path not in files:
            found.append(f"{path.relative_to(ROOT)} is gone")
            continue
        compare = event_breaks if path.parent.name == "schemas" else openapi_breaks
        found += compare(json.loads(before), json.loads(files[path]), path.stem)
    return found


def main() -> int:
    """The command line; exit code 1 on drift or break."""
    action = sys.argv[1] if len(sys.argv) > 1 else "check"
    files = generate()
    if action == "write":
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        known = {*(FOLDER / "schemas").glob("*.json"), *(FOLDER / "openapi").glob("*.json")}
        for stale in known - set(files):
            stale.unlink()
        print(f"{len(files)} files")
        return 0
    if action == "break":
        found = breaks(sys.argv[2], files)
    else:
        found = [
            f"{path.relative_to(ROOT)} differs from the code: run `make contracts` and commit"
            for path, text in files.items()
            if not path.exists() or path.read_text() != text
        ]
    print("\n".join(found) or "contracts: no drift, no break")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
