"""Ready sign-ins: who may enter the sample, with which password and which appointments."""

from __future__ import annotations

import json
from typing import Any

from deploy.native import passwords
from deploy.native.say import say
from deploy.native.suite import Suite


def people(suite: Suite) -> list[dict[str, Any]]:
    """The ready accounts: those the sample has written, else the first operator alone.

    Each: name, username, password, appointments [{segment, role}].
    """
    file = suite.directory / "sign-ins.json"
    if file.exists():
        return list(json.loads(file.read_text())["people"])
    first = suite.stamps / "bootstrapped"
    if not first.exists():
        return []
    told = _answer(first.read_text())
    held = [each.rsplit("/", 1) for each in told.get("acting_as", [])]
    person = {
        "name": "Первый оператор",
        "username": told.get("username", "operator"),
        "password": passwords.of(suite)["FIRST_OPERATOR_PASSWORD"],
    }
    return [{**person, "appointments": [{"segment": segment, "role": role} for segment, role in held]}]


def _answer(text: str) -> dict[str, Any]:
    """The JSON object at the end of what `python -m identity bootstrap` has printed, log lines before it."""
    start = text.rfind("\n{\n") + 1
    try:
        return dict(json.loads(text[start:]))
    except ValueError:
        return {}


def show(suite: Suite, *, as_json: bool) -> None:
    """`make sign-ins`."""
    found = people(suite)
    if as_json:
        print(json.dumps({"people": found}, ensure_ascii=False))
        return
    if not found:
        say("Готовых учётных записей пока нет: выполните make up")
        return
    for person in found:
        held = ", ".join(f"{each['segment']}/{each['role']}" for each in person["appointments"])
        print(f"{person['username']:<24} {person['password']:<18} {person['name']:<36} {held}")


def show_ready(suite: Suite) -> None:
    """After `make up`: the address, and one ready sign-in for each role."""
    say("")
    say(f"Откройте {suite.public_url}")
    if suite.second_factor == "optional":
        say(
            "Второй фактор по желанию (для входов образца без телефона). Обязателен: make up SECOND_FACTOR=required"
        )
    by_role: dict[str, dict[str, Any]] = {}
    for person in people(suite):
        for each in person["appointments"]:
            by_role.setdefault(each["role"], person)
    if by_role:
        say("Готовые входы по ролям (все — make sign-ins):")
    for role, person in by_role.items():
        say(f"  {role:<24} {person['username']:<24} {person['password']:<18} {person['name']}")
