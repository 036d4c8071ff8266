"""Requests from schemas: valid ones with the actor's own ids, in which chosen ids are a stranger's or nobody's.

Where an id goes is told by the schema (format uuid) or by its name (a segment's code); which ids fit there by the
names of columns: `group_id` is a column of many tables, `entry_id` the key of `timetable_entries`. A request's ids
come from one row where possible, so that they belong together.
"""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote
from uuid import UUID

from tools.promises.isolation.facts import Facts, Row
from tools.promises.isolation.operations import Operation, Schema, singular

SEARCH = frozenset({"q", "name"})
"""Query parameters that look for texts: a stranger's name is put there."""
SEARCHED = frozenset(f"query {name}" for name in SEARCH)
"""Those, as a spot names its place."""
CURSOR = "after"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for an id: the actor's own value, a foreign one, one that nobody has."""

    number: int
    where: str
    own: Any
    foreign: Any
    absent: Any
    place: bool = False
    """Whether it is a segment's code: which organisations there are is no secret (transfers/schools)."""


@dataclass(slots=True)
class Draft:
    """A request whose ids are not chosen yet."""

    operation: Operation
    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    spots: list[Spot] = field(default_factory=list)

    def filled(self, choose: Callable[[Spot], Any]) -> "Asked":
        """The request with an id in each place."""
        sent: set[str] = set()

        def fill(part: Any) -> Any:
            if isinstance(part, Spot):
                value = choose(part)
                sent.add(str(value).lower())
                return value
            if isinstance(part, dict):
                return {name: fill(one) for name, one in part.items()}
            return [fill(one) for one in part] if isinstance(part, list) else part

        path = self.operation.path
        for name, value in self.path.items():
            path = path.replace(f"{{{name}}}", quote(str(fill(value)), safe=""))
        return Asked(path, fill(self.query), fill(self.body), sent)


@dataclass(slots=True)
class Asked:
    """A request as it is sent; `sent` are the ids in it, in lower case."""

    path: str
    query: dict[str, Any]
    body: Any
    sent: set[str]


class Pool:
    """Values of one segment by the name under which requests call them."""

    def __init__(self, facts: Facts, segment: str, spare: frozenset[str] = frozenset()) -> None:
        """`spare`: people who are never sent, as rows or as values of others' rows: the run needs them as they are.

        A teacher's id stands in many columns, and where a person's id is asked for it may be drawn out of any.
        """
        self.segment = segment
        self.texts = facts.texts.get(segment, [])
        self.by_name: dict[str, list[Any]] = defaultdict(list)
        self.rows: dict[str, list[Row]] = defaultdict(list)
        for table, row in facts.rows.get(segment, ()):
            service, _, name = table.partition(".")
            if spare & {row.get(one) for one in ("id", "person_id", "student_id", "parent_id")}:
                continue
            named = {column: value for column, value in row.items() if not _spared(value, spare)}
            if "id" in row:
                named[f"{singular(name)}_id"] = row["id"]
            self.rows[service].append(named)
            for column, value in named.items():
                if value is not None and column != "id":
                    self.by_name[column].append(value)
        self._anchors: dict[tuple[str, frozenset[str]], list[Row]] = {}
        self.ids = [
            v for some in self.by_name.values() for v in some[:20] if isinstance(v, str) and _is_id(v)
        ]

    def anchor(self, service: str, names: set[str], chance: random.Random) -> Row:
        """A row that has as many of these names as any: its values belong together."""
        key = (service, frozenset(names))
        if key not in self._anchors:
            counts = [
                (sum(_column(name, row) is not None for name in names), row) for row in self.rows[service]
            ]
            most = max((count for count, _ in counts), default=0)
            self._anchors[key] = [row for count, row in counts if count == most] if most else []
        return chance.choice(self._anchors[key]) if self._anchors[key] else {}

    def value(self, name: str, chance: random.Random) -> Any:
        """A value under this name, or under the part of it that is known (`to_class_id` → `class_id`)."""
        words = name.split("_")
        for skip in range(len(words)):
            wanted = "_".join(words[skip:])
            if found := self.by_name.get(wanted):
                return chance.choice(found)
            ends = [column for column in self.by_name if column.endswith("_" + wanted)]
            if ends and wanted != "id":
                return chance.choice(self.by_name[chance.choice(sorted(ends))])
        return None


def _spared(value: Any, spare: frozenset[str]) -> bool:
    """Whether this is a spared person's id, alone or in a list."""
    if isinstance(value, list):
        return any(_spared(one, spare) for one in value)
    return isinstance(value, str) and value in spare


def _column(name: str, row: Row) -> Any:
    found = row.get(name)
    if found is None:
        found = next((v for c, v in row.items() if c.endswith("_" + name) and v is not None), None)
    return found


def _is_id(value: str) -> bool:
    return len(value) == 36 and value.count("-") == 4


class Builder:
    """Drafts for one actor: own ids from `home`, foreign ones from `stranger`."""

    def __init__(
        self, home: Pool, stranger: Pool, chance: random.Random, today: date, foreign: Callable[[str], bool]
    ) -> None:
        """`foreign` tells of an id whether it is foreign to the actor: a transfer of two schools is neither's alone."""
        self.home, self.stranger, self.chance, self.today = home, stranger, chance, today
        self.foreign = foreign
        self._draft: Draft
        self._own: Row = {}
        self._theirs: Row = {}

    def draft(self, operation: Operation, *, cursor: str | None = None) -> Draft:
        """A request with a place for each id."""
        self._draft = Draft(operation)
        names = {one.name for one in operation.parameters if one.name != CURSOR}
        if operation.body is not None:
            names |= _names(operation, operation.body)
        self._own = self.home.anchor(operation.service, names, self.chance)
        self._theirs = self.stranger.anchor(operation.service, names, self.chance)
        for one in operation.parameters:
            if one.name == CURSOR:
                if cursor:
                    self._draft.query[CURSOR] = cursor
            elif one.place == "path":
                self._draft.path[one.name] = self._value(one.name, one.schema, f"path {one.name}")
            elif one.required or self.chance.random() < 0.5:
                value = self._value(one.name, one.schema, f"query {one.name}")
                if value is not None:
                    self._draft.query[one.name] = _plain(value)
        if operation.body is not None:
            self._draft.body = self._value("", operation.body, "body")
        return self._draft

    def _spot(self, name: str, where: str) -> Spot:
        own = _column(name, self._own)
        theirs = _column(name, self._theirs)
        if name.endswith("segment") or name == "parent":
            return self._segment(where)
        if own is None or self.chance.random() < 0.2:
            own = self.home.value(name, self.chance)
        if theirs is None or self.chance.random() < 0.2:
            theirs = self.stranger.value(name, self.chance)
        absent = str(UUID(int=self.chance.getrandbits(128), version=4))
        for _ in range(5):
            if isinstance(theirs, str) and _is_id(theirs) and self.foreign(theirs):
                break
            theirs = self.chance.choice(self.stranger.ids) if self.stranger.ids else absent
        else:
            theirs = absent
        absent = next((one.absent for one in self._draft.spots if one.foreign == theirs), absent)
        if not (isinstance(own, str) and _is_id(own)):
            own = self.chance.choice(self.home.ids) if self.home.ids else absent
        return self._kept(where, own, theirs, absent)

    def _segment(self, where: str) -> Spot:
        theirs = self.stranger.segment
        absent = f"{theirs.rpartition('/')[0] or 'proba-1'}/absent-9"
        return self._kept(where, self.home.segment, theirs, absent, place=True)

    def _kept(self, where: str, own: Any, theirs: Any, absent: Any, *, place: bool = False) -> Spot:
        made = Spot(len(self._draft.spots), where, own, theirs, absent, place)
        self._draft.spots.append(made)
        return made

    def _value(self, name: str, schema: Schema, where: str) -> Any:
        schema = self._draft.operation.resolved(schema)
        options = schema.get("anyOf") or schema.get("oneOf")
        if options:
            real = [one for one in options if one.get("type") != "null"]
            return self._value(name, self.chance.choice(real or options), where)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            own = _column(name, self._own) if name else None
            return (
                own
                if own in schema["enum"] and self.chance.random() < 0.6
                else self.chance.choice(schema["enum"])
            )
        kind = schema.get("type")
        if kind == "object" or "properties" in schema:
            return self._object(schema, where)
        if kind == "array":
            return self._array(name, schema, where)
        if kind in ("integer", "number"):
            return self._number(name, schema, kind)
        if kind == "boolean":
            return self.chance.random() < 0.5
        return self._text(name, schema, where)

    def _object(self, schema: Schema, where: str) -> dict[str, Any]:
        required = set(schema.get("required", ()))
        made = {}
        for name, inner in schema.get("properties", {}).items():
            if name in required or self.chance.random() < 0.6:
                made[name] = self._value(name, inner, f"{where}/{name}")
        return made

    def _array(self, name: str, schema: Schema, where: str) -> list[Any]:
        least = schema.get("minItems", 0)
        count = max(least, 1 if self.chance.random() < 0.8 else 2)
        one = name[:-1] if name.endswith("ids") else singular(name)
        return [self._value(one, schema.get("items", {}), f"{where}[{i}]") for i in range(count)]

    def _number(self, name: str, schema: Schema, kind: str) -> Any:
        for found in (_column(name, self._own), self.home.value(name, self.chance)):
            if isinstance(found, int) and not isinstance(found, bool) and self.chance.random() < 0.85:
                return found
        low, high = schema.get("minimum", 1), schema.get("maximum", schema.get("minimum", 1) + 5)
        value = self.chance.randint(int(low), int(min(high, low + 12)))
        return value if kind == "integer" else float(value)

    def _text(self, name: str, schema: Schema, where: str) -> Any:
        form = schema.get("format")
        if form == "uuid" or name.endswith("segment") or (name == "parent" and form is None):
            return self._spot(name, where)
        if form == "date":
            return self._day(name)
        if form == "date-time":
            return (
                datetime.now().astimezone() + timedelta(hours=self.chance.choice((-24, 2, 30)))
            ).isoformat()
        if schema.get("contentMediaType") or form == "binary":
            return b"PK\x03\x04" if self.chance.random() < 0.5 else "Фамилия;Имя".encode()
        if where.startswith("query") and name in SEARCH and self.stranger.texts:
            theirs = self.chance.choice(self.stranger.texts).split()[0]
            own = self.chance.choice(self.home.texts).split()[0] if self.home.texts else "Ко"
            return self._kept(where, own, theirs, "Щъэюфхц")
        return self._words(name, schema)

    def _day(self, name: str) -> str:
        found = _column(name, self._own)
        if isinstance(found, date) and self.chance.random() < 0.5:
            return found.isoformat()[:10]
        return (self.today + timedelta(days=self.chance.choice((-30, -1, 0, 0, 1, 3)))).isoformat()

    def _words(self, name: str, schema: Schema) -> str:
        if schema.get("examples") and self.chance.random() < 0.5:
            return str(self.chance.choice(schema["examples"]))
        found = _column(name, self._own)
        found = self.home.value(name, self.chance) if not isinstance(found, str) else found
        if (
            isinstance(found, str)
            and not _is_id(found)
            and "ЪЫ" not in found.upper()
            and "pattern" not in schema
        ):
            return found
        if pattern := schema.get("pattern"):
            return _PATTERNS.get(pattern, "09:10")
        return f"Проба {self.chance.randrange(1000)}"[: schema.get("maxLength", 40)]


_PATTERNS = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "new-place",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "proba@example.org",
    r"^\d{10}$": "7000000000",
    r"^\d{9}$": "700000000",
    r"^\d{13}$": "1027000000000",
    r"^https?://\S+$": "https://example.org",
    r"^[A-Za-z]+/[A-Za-z_]+$": "Asia/Tomsk",
}
"""A text for each pattern that the documents know; any other gets a time of day."""


def has_place(operation: Operation) -> bool:
    """Whether a foreign id, code, name or cursor can stand anywhere in a request; else each request is the same try."""
    if any(one.name == CURSOR or _is_place(operation, one.name, one.schema) for one in operation.parameters):
        return True
    if any(one.name in SEARCH for one in operation.parameters if one.place == "query"):
        return True
    return operation.body is not None and _is_place(operation, "", operation.body)


def _is_place(operation: Operation, name: str, schema: Schema, depth: int = 0) -> bool:
    schema = operation.resolved(schema)
    text = schema.get("type") == "string" and "enum" not in schema and "const" not in schema
    if text and (
        schema.get("format") == "uuid"
        or name.endswith("segment")
        or (name == "parent" and "format" not in schema)
    ):
        return True
    if depth > 5:
        return False
    inner = [(name, one) for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ()))]
    inner += schema.get("properties", {}).items()
    inner += [(singular(name), schema["items"])] if "items" in schema else []
    return any(_is_place(operation, called, one, depth + 1) for called, one in inner)


def _plain(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _names(operation: Operation, schema: Schema, depth: int = 0) -> set[str]:
    """Names of all values in a body."""
    schema = operation.resolved(schema)
    found: set[str] = set()
    for option in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        found |= _names(operation, option, depth + 1)
    for name, inner in schema.get("properties", {}).items():
        found.add(name[:-1] if name.endswith("_ids") else name)
        if depth < 5:
            found |= _names(operation, inner, depth + 1)
    if "items" in schema and depth < 5:
        found |= _names(operation, schema["items"], depth + 1)
    return found
