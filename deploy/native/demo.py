"""The cards of ready people on the start page: only where the sample has been loaded, and only its people.

The first operator's password is a secret of the suite and is never among them (`make sign-ins` tells it).
"""

from __future__ import annotations

import json
from typing import Any

from deploy.native import signins
from deploy.native.suite import Suite, write

KINDS = ("СОШ", "ООШ", "НОШ", "ВСОШ", "МБОУ", "Гимназия", "Лицей", "Школа")


def prepare(suite: Suite) -> None:
    """Write what the gateway serves as /demo/people.json, or take it away."""
    file = suite.directory / "people" / "demo" / "people.json"
    loaded = (
        suite.sample and (suite.stamps / "sample").exists() and (suite.directory / "sign-ins.json").exists()
    )
    if not loaded:
        file.unlink(missing_ok=True)
        return
    write(file, json.dumps(shown(signins.people(suite)), ensure_ascii=False))


def shown(people: list[dict[str, Any]]) -> dict[str, Any]:
    """People of the sample with the names of their schools, as far as the sample's labels tell them.

    A label is «Учитель», «Оператор РЦО: Зуева Анна Олеговна» or «Координатор, СОШ № 198: Тихонова …».
    """
    schools: dict[str, str] = {}
    cards = []
    for person in people:
        if person["username"] == "operator":
            continue
        label, _, name = str(person["name"]).partition(": ")
        what, _, school = label.partition(", ")
        if any(word in school.split() for word in KINDS):
            schools.setdefault(person["appointments"][0]["segment"], school)
            label = what
        cards.append({**person, "label": label, "name": name or None})
    return {"schools": schools, "people": cards}
