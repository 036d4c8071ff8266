"""Shots: a valid request of an operation with one hostile place, down to the bytes that are sent."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

from tools.promises.fuzz import uploads
from tools.promises.fuzz.nonsense import BODIES, HEADERS, Headers
from tools.promises.fuzz.values import IN_ADDRESS, Hostile, Raw, against, dumped, encoded, options
from tools.promises.isolation.operations import Operation, Schema
from tools.promises.isolation.requests import Draft

RARELY = frozenset(
    {
        "тело больше предела",
        "бомба gzip",
        "тело больше предела без длины",
        "больше предела",
        "бомба ZIP",
        "OneRoster бомба",
    }
)
"""Kinds that cost the generator more than the system: each once per operation is too often in a quick run."""
HEADERS_SHARE = 0.08
"""Headers say the same to every operation."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What is sent: everything but the sign-in; `where` and `kind` say what is hostile in it."""

    name: str
    method: str
    target: str
    headers: Headers
    body: bytes | None
    where: str
    kind: str
    streams: bool = False
    signed: bool = True
    """Whether the actor's token and pair go with it."""
    chunked: bool = False


@dataclass
class Parts:
    """A valid request that can be changed in one place."""

    operation: Operation
    path: dict[str, Any]
    query: list[tuple[str, Any]]
    body: Any
    headers: dict[str, bytes] = field(default_factory=dict)


def parts(draft: Draft) -> Parts:
    """The draft with the actor's own ids."""
    asked = draft.filled(lambda spot: spot.own)
    path = {name: (value.own if hasattr(value, "own") else value) for name, value in draft.path.items()}
    return Parts(draft.operation, path, list(asked.query.items()), asked.body)


def valid(given: Parts) -> Shot:
    """The request as it should be."""
    return build(given, "всё верно", "верный запрос")


def build(given: Parts, where: str, kind: str, **other: Any) -> Shot:
    """Bytes of a request; `other` replaces what is made here: method, target, body, headers, streams, signed."""
    operation = given.operation
    target = operation.path
    for name, value in given.path.items():
        target = target.replace(f"{{{name}}}", encoded(value))
    if given.query:
        target += "?" + "&".join(f"{quote_plus(name)}={encoded(value)}" for name, value in given.query)
    headers = dict(given.headers)
    body: bytes | None = None
    if operation.content == "multipart/form-data":
        body, boundary = uploads.form(given.body or {})
        headers.setdefault("content-type", f"multipart/form-data; boundary={boundary}".encode())
    elif operation.body is not None:
        body = dumped(given.body).encode()
        headers.setdefault("content-type", b"application/json")
    made = {
        "method": operation.method.upper(), "target": target, "body": body, "headers": tuple(headers.items()),
        "streams": operation.streams, **other,
    }  # fmt: skip
    return Shot(name=operation.name, where=where, kind=kind, **made)


def mutations(given: Parts) -> Iterator[tuple[str, Hostile]]:
    """Every hostile value of every place that this request has."""
    operation = given.operation
    for one in operation.parameters:
        if one.place in ("path", "query"):
            where = f"{one.place} {one.name}"
            for hostile in (*against(options(one.schema, operation.resolved)), *IN_ADDRESS):
                if not hostile.long:
                    yield where, hostile
            if one.place == "query":
                yield where, Hostile("повтор параметра", [None])
                yield where, Hostile("нет параметра", [])
    yield "query", Hostile("неизвестный параметр", [("unknown", "x"), ("a[b]", "c")])
    yield "query", Hostile("2000 параметров", [(f"p{n}", "") for n in range(1000)] * 2)
    yield "query", Hostile("плохой UTF-8 в имени", Raw("%FF=%FE&&=&;"))
    if operation.body is not None and operation.content != "multipart/form-data":
        for pointer, schemas in nodes(operation, given.body):
            for hostile in against(schemas):
                yield "body/" + "/".join(map(str, pointer)), hostile
            if isinstance(_at(given.body, pointer), dict):
                yield (
                    "body/" + "/".join(map(str, pointer)),
                    Hostile("неизвестные поля", {"unknown": 1, "\0": "\0", "": []}),
                )
        yield from (("тело", Hostile(kind, make)) for kind, make in BODIES.items())
    yield from (
        ("заголовок " + name, Hostile(_shown(value), value))
        for name, values in HEADERS.items()
        for value in values
    )
    if operation.content == "multipart/form-data":
        for where, hostile in uploads.against():
            yield where, hostile


def nodes(operation: Operation, body: Any) -> Iterator[tuple[tuple[Any, ...], list[Schema]]]:
    """Places of a body with what may stand there: (pointer, schemas)."""

    def walk(
        value: Any, schema: Schema, pointer: tuple[Any, ...]
    ) -> Iterator[tuple[tuple[Any, ...], list[Schema]]]:
        choices = options(schema, operation.resolved)
        yield pointer, choices
        if isinstance(value, dict):
            for name, inner in value.items():
                found = [one["properties"][name] for one in choices if name in one.get("properties", {})]
                if found:
                    yield from walk(inner, {"anyOf": found}, (*pointer, name))
        elif isinstance(value, list) and value:
            found = [one["items"] for one in choices if "items" in one]
            if found:
                yield from walk(value[0], {"anyOf": found}, (*pointer, 0))

    if operation.body is not None:
        yield from walk(body, operation.body, ())


def apply(given: Parts, where: str, hostile: Hostile) -> Shot:
    """The request with this value at this place."""
    place, _, name = where.partition(" ")
    value = hostile.value
    if place == "path":
        return build(_with(given, path={**given.path, name: value}), where, hostile.kind)
    if place == "query":
        return build(_with(given, query=_query(given, name, hostile)), where, hostile.kind)
    if place == "заголовок":
        headers = {**given.headers, name: value}
        return build(_with(given, headers=headers), where, hostile.kind, signed=name != "authorization")
    if place == "файл":
        body, told = uploads.sent(given.body or {}, hostile.kind, value)
        return build(given, where, hostile.kind, body=body, headers=told)
    if where == "тело":
        good = dumped(given.body).encode()
        body, told = value(good)
        chunked = "без длины" in hostile.kind
        return build(given, where, hostile.kind, body=body, headers=told, chunked=chunked)
    pointer = tuple(int(one) if one.isdigit() else one for one in where.split("/")[1:] if one)
    if hostile.kind == "неизвестные поля":
        value = {**_at(given.body, pointer), **value}
    return build(_with(given, body=_put(given.body, pointer, value)), where, hostile.kind)


def _with(given: Parts, **changed: Any) -> Parts:
    now = {"path": given.path, "query": given.query, "body": given.body, "headers": given.headers, **changed}
    return Parts(given.operation, **now)


def _query(given: Parts, name: str, hostile: Hostile) -> list[tuple[str, Any]]:
    rest = [one for one in given.query if one[0] != name]
    if not name:
        return [*rest, *(hostile.value if isinstance(hostile.value, list) else [("x", hostile.value)])]
    if hostile.kind == "нет параметра":
        return rest
    if hostile.kind == "повтор параметра":
        own = next((one[1] for one in given.query if one[0] == name), "x")
        return [*rest, (name, own), (name, "\0"), (name, own)]
    return [*rest, (name, hostile.value)]


def _at(body: Any, pointer: tuple[Any, ...]) -> Any:
    for step in pointer:
        body = body[step]
    return body


def _put(body: Any, pointer: tuple[Any, ...], value: Any) -> Any:
    if not pointer:
        return value
    step, rest = pointer[0], pointer[1:]
    if isinstance(body, list):
        return [_put(one, rest, value) if place == step else one for place, one in enumerate(body)]
    return {name: _put(one, rest, value) if str(name) == str(step) else one for name, one in body.items()}


def _shown(value: bytes) -> str:
    text = value.decode("latin-1").encode("unicode_escape").decode()
    return text if len(text) < 40 else f"{text[:24]}… ({len(value)} байт)"


class Draw:
    """Chooses the mutation used least so far, so that places and values are covered evenly."""

    def __init__(self, chance: random.Random, quick: bool) -> None:
        self.chance, self.quick = chance, quick
        self.used: Counter[tuple[str, str, str]] = Counter()

    def next(self, given: Parts) -> Shot:
        """A shot: first a place, then a value, each among those used least."""
        name = given.operation.name
        by_place: dict[str, list[Hostile]] = {}
        for where, hostile in mutations(given):
            if not (self.quick and hostile.kind in RARELY and self.chance.random() < 0.99):
                by_place.setdefault(where, []).append(hostile)
        headers = {one for one in by_place if one.startswith("заголовок")}
        chosen = (
            headers
            if self.chance.random() < HEADERS_SHARE or len(headers) == len(by_place)
            else by_place.keys() - headers
        )
        by_place = {one: found for one, found in by_place.items() if one in chosen}
        where = min(
            by_place,
            key=lambda one: (self.used[name, one, ""] / _worth(by_place[one]), self.chance.random()),
        )
        hostile = min(
            by_place[where], key=lambda one: (self.used[name, where, one.kind], self.chance.random())
        )
        self.used[name, where, ""] += 1
        self.used[name, where, hostile.kind] += 1
        if where.startswith("заголовок") and self.chance.random() < 0.5:
            given = _with(
                given, headers={**given.headers, "idempotency-key": str(self.chance.random()).encode()}
            )
        return apply(given, where, hostile)


def _worth(hostile: list[Hostile]) -> float:
    """How many values wait there."""
    return float(len(hostile))
