"""Every field that the journal of acts may tell has a Russian name on its page (A10, screens.md 4.7)."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def watched() -> Iterator[tuple[str, str]]:
    for migration in ROOT.glob("services/*/migrations/versions/*.py"):
        for found in re.finditer(r'watch\(op, "(\w+)"', migration.read_text()):
            yield migration.parts[-4], found[1]


def columns(service: str) -> dict[str, set[str]]:
    """By table, from the classes of the service."""
    found: dict[str, set[str]] = {}
    for module in (ROOT / "services" / service / service).rglob("*.py"):
        for one in ast.walk(ast.parse(module.read_text())):
            if isinstance(one, ast.ClassDef):
                names = {
                    part.target.id
                    for part in one.body
                    if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
                }
                for part in one.body:
                    if isinstance(part, ast.Assign) and getattr(part.targets[0], "id", "") == "__tablename__":
                        found[part.value.value] = names
    return found


def test_every_field_that_may_be_told_has_a_name() -> None:
    known = json.loads((ROOT / "services/web/src/features/audit/ru.json").read_text())["field"]
    told = {name for service, table in watched() for name in columns(service)[table]}
    assert len(told) > 100
    assert told - known.keys() - {"id", "version", "search", "segment", "updated_at"} == set()
