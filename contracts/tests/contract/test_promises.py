"""The committed promises: equal to the code, sound, and broken by what must break them."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from contracts.events import ALL
from contracts.rights import DEFAULTS, LEVELS, TITLES, Role

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))
import importlib.util  # noqa: E402

_spec = importlib.util.spec_from_file_location("contract_tool", ROOT / "tools" / "contracts.py")
assert _spec and _spec.loader
tool = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tool)


def schema(kind: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((ROOT / "contracts" / "schemas" / f"{kind}.json").read_text())
    return read


def test_every_event_has_its_committed_schema_and_no_other_is_there() -> None:
    assert {path.stem for path in (ROOT / "contracts" / "schemas").glob("*.json")} == set(ALL)


@pytest.mark.parametrize("kind", sorted(ALL))
def test_a_type_is_service_noun_past_verb_version(kind: str) -> None:
    parts = kind.split(".")
    assert len(parts) == 4 and parts[1] == parts[1].lower() and parts[3].startswith("v")


@pytest.mark.parametrize("kind", sorted(ALL))
def test_a_schema_is_valid_and_its_consumers_tolerate_more_fields(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind).get("additionalProperties") is not False


@pytest.mark.parametrize("kind", sorted(ALL))
def test_a_removed_field_a_new_type_and_a_new_duty_are_breaks(kind: str) -> None:
    old = schema(kind)
    assert tool.event_breaks(old, old, kind) == []
    name = next(iter(old["properties"]))
    gone = copy.deepcopy(old)
    del gone["properties"][name]
    retyped = copy.deepcopy(old)
    retyped["properties"][name] = {"type": "null"}
    duty = copy.deepcopy(old)
    duty["properties"]["fresh"] = {"type": "string"}
    duty["required"] = [*duty.get("required", []), "fresh"]
    assert all(len(tool.event_breaks(old, new, kind)) == 1 for new in (gone, retyped, duty))


@pytest.mark.parametrize("kind", sorted(ALL))
def test_an_added_field_with_a_default_is_no_break(kind: str) -> None:
    old = schema(kind)
    new = copy.deepcopy(old)
    new["properties"]["fresh"] = {"type": "string", "default": ""}
    assert tool.event_breaks(old, new, kind) == []


def test_an_operation_that_is_gone_or_asks_for_more_is_a_break() -> None:
    old: dict[str, Any] = {"paths": {"/a": {"get": {"parameters": []}}}, "components": {"schemas": {}}}
    asks: dict[str, Any] = {
        "paths": {"/a": {"get": {"parameters": [{"name": "q", "in": "query", "required": True}]}}}
    }
    assert tool.openapi_breaks(old, {"paths": {}}, "x") == ["x: GET /a is gone"]
    assert tool.openapi_breaks(old, asks, "x") == ["x: GET /a newly requires q"]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "contracts" / "openapi").glob("*.json")), ids=lambda p: p.stem
)
def test_every_operation_declares_its_right_and_speaks_russian(path: Path) -> None:
    document = json.loads(path.read_text())
    for where, methods in document["paths"].items():
        for method, operation in methods.items():
            place = f"{method} {where}"
            declared = operation.get("x-own") or operation.get("x-public")
            assert declared or operation.get("x-right") in DEFAULTS, place
            assert any("а" <= letter <= "я" for letter in operation["summary"].lower()), place


def test_every_role_has_a_title_and_a_level() -> None:
    assert set(TITLES) == set(Role) == set().union(*LEVELS.values())


def test_rights_have_the_form_service_noun_action() -> None:
    for right in DEFAULTS:
        service, noun, action = right.split(":")
        assert service and noun and action in ("read", "write", "approve"), right
