"""The journal of acts over HTTP: every service tells its own part, the page puts them together (A10, screens.md 4.7).

A record's ids become names when it is read, by the service's own `titles` («student_id» → the query of names) under the
reader's scope: what has no name for him is not told of, or a search with others' ids would show them (A2). Above a
school values are not shown, only which fields changed, and names of people only to those who may read personal files
at all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

import orjson
from fastapi import Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from sqlalchemy import Column, DateTime, MetaData, Select, Table, Text, TextClause, Uuid, select
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, within
from problems import InvalidInput
from service.http import CurrentActor, Router, may, operation_of, recorded
from store import Page, Tx, keyset
from store.clock import ZONE, today

router = Router(prefix="/audit", tags=["Журнал действий"])
Titles = Mapping[str, TextClause | Mapping[str, str] | str]
"""`select id, title … where … = any(:ids)` by kind of thing («person_id»), or the words of all its codes («right»);
words by name of a field («kept.phone»); the right without which a table's values are not shown by «table:<name>»."""

Kind = Literal["read", "write", "failed"]
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)
DAYS, LONGEST, EXPORTED, AT_ONCE = 7, 366, 10_000, 100
_PEOPLE = frozenset({"person_id", "student_id", "parent_id", "teacher_id", "class_teacher_id", "author_id"})
_AUDIT = Table(
    "audit",
    MetaData(),
    Column("at", DateTime(timezone=True)),
    Column("id", Uuid()),
    Column("segment", Text(collation="C")),
    Column("actor_id", Uuid()),
    Column("username", Text()),
    Column("role", Text()),
    Column("act", Text()),
    Column("operation", Text()),
    Column("objects", JSONB()),
    Column("subjects", ARRAY(Uuid())),
    Column("changes", JSONB()),
    Column("address", Text()),
    Column("trace_id", Text()),
)


_SHOWN = tuple(str(column.name) for column in _AUDIT.c if column.name != "subjects")
_OTHERS = {"LOGIN_ERROR": "Неудачный вход"}


class Thing(BaseModel):
    """С кем или с чем."""

    kind: str = Field(examples=["student_id"])
    id: str
    title: str | None = Field(description="Название или ФИО; null — у такого вида имён нет")


class Change(BaseModel):
    """Что изменилось в одной записи; `rows` — сколько записей, когда их слишком много, чтобы показать каждую."""

    table: str
    did: Literal["added", "changed", "removed"]
    key: list[Thing] = Field(default=[], description="Чья или какая запись, если у неё есть имя")
    fields: dict[str, list[Any]] = Field(
        default={}, description="Поле: [было, стало]; «•» — закрытое значение"
    )
    rows: int | None = None


class Act(BaseModel):
    """Запись журнала действий."""

    id: UUID
    at: datetime
    segment: str
    actor_id: UUID
    name: str | None = Field(description="ФИО, если оно вам видно")
    username: str
    role: str = Field(description="В какой роли; пусто — действие человека со своей учётной записью")
    act: Kind
    operation: str = Field(examples=["PUT /classes/{class_id}"])
    title: str = Field(examples=["Изменить класс"])
    objects: list[Thing]
    changes: list[Change]
    address: str | None
    trace_id: str | None


class Operation(BaseModel):
    """Действие, которое записывается."""

    operation: str
    title: str
    act: Literal["read", "write"]


class Export(BaseModel):
    """Записи для выгрузки."""

    items: list[Act]
    whole: bool = Field(description=f"Нет — записей больше {EXPORTED}: сузьте условия")


Row = Mapping[str, Any]
"""A record as it lies in the table."""


@dataclass(slots=True)
class Names:
    """(kind of thing, id) → its name; what has been asked for, named or not; the kinds that have names."""

    known: dict[tuple[str, str], str] = field(default_factory=dict)
    asked: set[tuple[str, str]] = field(default_factory=set)
    kinds: frozenset[str] = frozenset()


class _Read(BaseModel):
    at: datetime
    id: UUID
    segment: str
    actor_id: UUID
    username: str
    role: str
    act: Kind
    operation: str
    objects: dict[str, Any]
    changes: list[dict[str, Any]] | None
    address: str | None
    trace_id: str | None


class Asked(BaseModel):
    """What narrows the journal."""

    from_on: date | None = Field(
        None, ge=EARLIEST, le=LATEST, description=f"С какого дня; по умолчанию {DAYS} дней"
    )
    until_on: date | None = Field(
        None, ge=EARLIEST, le=LATEST, description="По какой день включительно; по умолчанию сегодня"
    )
    actor_id: UUID | None = Field(None, description="Кто")
    subject_id: UUID | None = Field(None, description="С кем или с чем")
    act: Kind | None = Field(None, description="Просмотры, изменения или неудачные входы")
    operation: str | None = Field(None, max_length=200, description="Какое действие")


@router.get("", summary="Журнал действий", **may("system:audit:read"))
async def read_acts(
    request: Request,
    actor: CurrentActor,
    tx: Tx,
    asked: Annotated[Asked, Query()],
    after: Annotated[str | None, Query(max_length=1000)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Act]:
    """Кто, когда, в какой роли, что открыл или изменил, что было и что стало, откуда. Новые — первыми."""
    keys: list[Any] = [_AUDIT.c.at, _AUDIT.c.id]
    found = await keyset(tx, _query(actor, asked), keys, _Read, after=after, limit=limit, descending=True)
    rows = [one.model_dump() for one in found.items]
    return Page[Act].model_validate(
        {"items": await _told(tx, request, actor, rows, Names()), "next": found.next}
    )


@router.get(
    "/export",
    summary="Выгрузить журнал действий",
    response_model=Export,
    **may("system:audit:read", recorded=True),
)
async def export_acts(
    request: Request, actor: CurrentActor, tx: Tx, asked: Annotated[Asked, Query()]
) -> Response:
    """Все записи под условиями разом; сама выгрузка тоже записывается."""
    # Part by part and without models: ten thousand records kept the service from everybody else for seconds (F19).
    newest = _query(actor, asked).order_by(_AUDIT.c.at.desc(), _AUDIT.c.id.desc()).limit(EXPORTED + 1)
    parts: list[bytes] = []
    names = Names()
    left = EXPORTED
    async for some in (await tx.stream(newest)).partitions(AT_ONCE):
        rows = [dict(zip(_SHOWN, one, strict=True)) for one in some[:left]]
        told = await _told(tx, request, actor, rows, names)
        parts.append(orjson.dumps(told, default=str, option=orjson.OPT_UTC_Z)[1:-1])
        left -= len(some)
    whole = b"true" if left >= 0 else b"false"
    items = b",".join(part for part in parts if part)
    return Response(b'{"items":[' + items + b'],"whole":' + whole + b"}", media_type="application/json")


@router.get("/operations", summary="Какие действия записываются", **may("system:audit:read"))
async def read_operations(request: Request) -> list[Operation]:
    """Для выбора в условиях."""
    known = request.app.state.operations
    return sorted(known.values(), key=lambda one: one.title)


def operations(routes: Sequence[Any]) -> dict[str, Operation]:
    """Every recorded operation of a service by its name in the journal."""
    return {one.operation: one for one in _operations(routes)}


def _operations(routes: Sequence[Any]) -> Iterator[Operation]:
    for route in routes:
        if isinstance(route, APIRoute) and recorded(route):
            right = str((route.openapi_extra or {}).get("x-right", ""))
            act: Literal["read", "write"] = "read" if right.endswith(":read") else "write"
            yield Operation(operation=operation_of(route), title=route.summary or route.name, act=act)


def _query(actor: Actor, asked: Asked) -> Select[Any]:
    until = asked.until_on or today()
    since = asked.from_on or until - timedelta(days=DAYS - 1)
    if not timedelta() <= until - since <= timedelta(days=LONGEST):
        raise InvalidInput(
            "Проверьте дни",
            [{"pointer": "/query/from_on", "detail": f"не больше {LONGEST} дней, по порядку"}],
        )
    begins, ends = (
        datetime(day.year, day.month, day.day, tzinfo=ZONE) for day in (since, until + timedelta(days=1))
    )
    query = select(*(_AUDIT.c[name] for name in _SHOWN)).where(
        within(_AUDIT.c.segment, actor), _AUDIT.c.at >= begins, _AUDIT.c.at < ends
    )
    if asked.actor_id:
        query = query.where(_AUDIT.c.actor_id == asked.actor_id)
    if asked.subject_id:
        query = query.where(_AUDIT.c.subjects.contains([asked.subject_id]))
    if asked.act:
        query = query.where(_AUDIT.c.act == asked.act)
    if asked.operation:
        query = query.where(_AUDIT.c.operation == asked.operation)
    return query


async def _told(
    tx: AsyncSession, request: Request, actor: Actor, rows: Sequence[Row], names: Names
) -> list[dict[str, Any]]:
    """Records in words, each an `Act`; `names` keeps what has been looked up for the next part of them."""
    titles: Titles = request.app.state.titles
    names.kinds = frozenset(titles)
    await _look_up(tx, titles, rows, names)
    known: dict[str, Operation] = request.app.state.operations
    people = actor.may("registry:person:read")
    return [
        {
            **row,
            "name": names.known.get(("person_id", str(row["actor_id"]))),
            "title": known[row["operation"]].title
            if row["operation"] in known
            else _OTHERS.get(row["operation"], row["operation"]),
            "objects": _named(_things(row), names, people, own=row["act"] == "write"),
            "changes": [_change(one, titles, names, actor, row["segment"]) for one in row["changes"] or []],
        }
        for row in rows
    ]


def _change(told: Row, titles: Titles, names: Names, actor: Actor, segment: str) -> dict[str, Any]:
    """Ids by their names; only which fields there were from above the school and without the table's own right."""
    needed = titles.get(f"table:{told['table']}")
    shown = segment == actor.segment and (needed is None or actor.may(str(needed)))
    fields = {
        _label(titles, name): [names.known.get((_kind(name), str(value)), value) for value in pair]
        if shown
        else []
        for name, pair in (told.get("fields") or {}).items()
    }
    people = actor.may("registry:person:read")
    keys = ((kind, str(one)) for kind, one in (told.get("key") or {}).items())
    key = _named(((kind, one) for kind, one in keys if _is_uuid(one)), names, people, own=True)
    return {
        "table": told["table"], "did": told["did"], "key": key, "fields": fields, "rows": told.get("rows")
    }  # fmt: skip


def _label(titles: Titles, field: str) -> str:
    """What a field is called, if the service says so; the page knows the others."""
    title = titles.get(field)
    return title if isinstance(title, str) else field


def _named(
    things: Iterable[tuple[str, str]], names: Names, people: bool, *, own: bool
) -> list[dict[str, Any]]:
    """Those that have a name, or whose id says something by itself (a role, a year); `own`: a write has changed it, so
    that its id is no other's. `people`: whether the reader may know people's names at all.
    """
    told = []
    for kind, one in things:
        of = _kind(kind)
        title = names.known.get((of, one)) if people or of != "person_id" else None
        if title is not None or not _is_uuid(one) or (own and of not in names.kinds):
            told.append({"kind": kind, "id": one, "title": title})
    return told


def _kind(name: str) -> str:
    return "person_id" if name in _PEOPLE else name


def _things(row: Row) -> Iterator[tuple[str, str]]:
    for kind, named in row["objects"].items():
        for one in named if isinstance(named, list) else [named]:
            yield kind, str(one)


async def _look_up(tx: AsyncSession, titles: Titles, rows: Sequence[Row], names: Names) -> None:
    """The names of everything that the records speak of and that was not asked for yet, one statement per kind."""
    wanted: dict[str, set[str]] = {"person_id": {str(row["actor_id"]) for row in rows}}
    for row in rows:
        for kind, one in _things(row):
            wanted.setdefault(_kind(kind), set()).add(one)
        for change in row["changes"] or []:
            for kind, one in (change.get("key") or {}).items():
                wanted.setdefault(_kind(kind), set()).add(str(one))
            for name, pair in (change.get("fields") or {}).items():
                if _kind(name) in titles:
                    wanted.setdefault(_kind(name), set()).update(str(value) for value in pair if value)
    for kind, statement in titles.items():
        if isinstance(statement, Mapping):
            names.known.update({(kind, code): title for code, title in statement.items()})
        new = {(kind, one) for one in wanted.get(kind, ())} - names.asked
        ids = [UUID(one) for _, one in new if _is_uuid(one)]
        names.asked |= new
        if ids and isinstance(statement, TextClause):
            for named in await tx.execute(statement, {"ids": ids}):
                names.known[kind, str(named.id)] = named.title


def _is_uuid(value: str) -> bool:
    if len(value) != 36:
        return False
    try:
        UUID(value)
    except ValueError:
        return False
    return True
