"""No input is an error of ours: every operation answers every kind of nonsense with a problem document (Q6)."""

import itertools
import json
import random
from typing import Any

import httpx

from service.app import describe
from services.movement.tests.factories import HOME, pupil, school
from store import new_id
from testkit import World

NASTY: list[Any] = [
    None, True, -1, 0, 10**400, 2**63, 1.5, "", " ", "\x00", "a\x00b", "\ud800", "é" * 600, "'; drop table orders; --",
    "%", "\\", "2026-02-29", "0001-01-01", "9999-12-31", "2026-10-05", "2026-10-05T00:00:00",
    "0001-01-01T00:00:00+23:59",
    [], [[]], [None] * 5, {}, {"a": {"b": []}}, str(new_id()), "tomsk/seversk/school-198", "../..", "departure", "Ё",
]  # fmt: skip
QUERY = [
    "W1sxXV0",
    "W251bGxd",
    "WyJ4Il0",
    "W3siYSI6MX1d",
    "WzEsMiwzXQ",
    "WyJcdTAwMDAiLCIyIiwiMyJd",
    "",
    "\x00",
    "é",
    "-1",
    "0",
    "1e9",
    "99999999999999999999",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "AAAA",
    "W10",
    "null",
]


def _bodies(document: dict[str, Any], reference: str, chance: random.Random) -> list[bytes]:
    """The model's example with one or two members replaced, and bodies that are no objects at all."""
    schema = document["components"]["schemas"][reference]
    names = list(schema["properties"])
    example = (schema.get("examples") or [{}])[0]
    made = [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 3000, b'{"a":1,"a":2}', b"1" * 500]
    for _ in range(40):
        body = {
            **example,
            **{chance.choice(names): chance.choice(NASTY) for _ in range(chance.randint(1, 3))},
        }
        if "lines" in body and chance.random() < 0.7:
            fields = ("student_id", "to_class_id", "reason", "came_from", "went_to", "more")
            body["lines"] = [{chance.choice(fields): chance.choice(NASTY) for _ in range(3)}]
        made.append(json.dumps(body).encode())
    return made


async def test_every_operation_answers_nonsense_with_a_problem(world: World) -> None:
    at = await school(world)
    student = await pupil(world, at)
    director = await world.as_("director", HOME)
    admin = await world.as_("network-admin", HOME)
    token = (await admin.post("/subscriptions", json={"name": "Регистр"})).json()["token"]
    feed = {"authorization": f"Bearer {token}"}
    transfer = {"from_segment": "tomsk/seversk/none", "last_name": "А", "birth_on": "2015-01-01"}
    order = (
        await director.post(
            "/orders",
            json={
                "kind": "departure", "effective_on": "2026-10-05", "basis": "Заявление",
                "lines": [{"student_id": str(student), "reason": "died"}],
            },
        )
    ).json()["id"]  # fmt: skip
    assert (await director.post("/transfers", json=transfer)).status_code == 422
    document = describe(world.app, "movement", "Движение учащихся")
    chance = random.Random(7)
    asked = 0
    for path, operations in document["paths"].items():
        short = path.removeprefix("/api/movement/v1")
        for method, operation in operations.items():
            client = admin if "subscription" in short else director
            headers = feed if short.startswith("/feed") else {}
            for key, body, query in _requests(document, operation, chance):
                url = short.replace("{item}", "personal-file")
                for name in ("{order_id}", "{transfer_id}", "{subscription_id}"):
                    url = url.replace(name, order if key == "known" and name == "{order_id}" else key)
                seen = chance.choice(['"1"', "*", "x", '"-1"'])
                answer = await client.request(
                    method, url, content=body, params=query,
                    headers={**headers, "content-type": "application/json", "if-match": seen},
                )  # fmt: skip
                asked += 1
                _check(answer, method, url, body, query)
    assert asked > 700


def _requests(
    document: dict[str, Any], operation: dict[str, Any], chance: random.Random
) -> list[tuple[str, bytes | None, dict[str, str]]]:
    names = [one["name"] for one in operation.get("parameters", []) if one["in"] == "query"]
    queries: list[dict[str, str]] = [{}, *({name: value} for name, value in itertools.product(names, QUERY))]
    if "wait" in names:
        queries = [one for one in queries if one.get("wait") not in ("1e9",)]
    keys = ["known", str(new_id()), "not-an-id"]
    if "requestBody" not in operation:
        return [(key, None, query) for query in queries for key in keys[:2]]
    reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
    return [(chance.choice(keys), body, {}) for body in _bodies(document, reference, chance)]


def _check(answer: httpx.Response, method: str, url: str, body: bytes | None, query: dict[str, str]) -> None:
    place = f"{method} {url} {query} {body!r} → {answer.status_code} {answer.text[:500]}"
    assert answer.status_code < 500, place
    if answer.status_code >= 400:
        assert answer.headers["content-type"].startswith("application/problem+json"), place
        assert answer.json()["detail"], place
