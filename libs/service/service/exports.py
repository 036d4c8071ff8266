"""Any list or card as a file: the list's own route answers, its rows become a sheet (B8, screens.md 4 «Скачать»).

A service names its lists once, with their columns; each gets `GET /exports<the list's path>` under the very right and
with the very parameters of the list. The handler of the list is asked page by page, so what goes out is what is seen:
segment, rights, filter. Columns, their order, sort, words above and below are the person's choice. Every file is
written down in the journal of acts.
"""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any, Literal, get_type_hints

import orjson
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, StringConstraints
from sqlalchemy import TextClause

from access import Actor
from problems import Forbidden, InvalidInput, RuleViolated
from service.http import Router, may, rows_of
from service.http import download as handed
from service.rows import Field, cell, fold, holds, ids_of, name_of, ordered, said
from service.sheets import CSV, PDF, XLSX, Cell, Column, Sheet, Table, tables_csv, words
from store.clock import ZONE, now

MOST = 20_000
"""Rows of one file; a longer list is narrowed first."""
MOST_PRINTED = 3_000
"""Rows of one PDF: a hundred pages."""
PAGE = 500
_PAGING = frozenset({"after", "before", "limit"})
Format = Literal["xlsx", "csv", "pdf"]
MEDIA: dict[str, str] = {"xlsx": XLSX, "csv": CSV, "pdf": PDF}
Code = Annotated[str, StringConstraints(max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=160)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What `more` gets: the request, who asks, the rows that it may add to, the ids of the chosen fields."""

    request: Request
    tx: Any
    actor: Actor
    rows: list[dict[str, Any]]
    chosen: frozenset[str]

    def about(self, kind: str, ids: Sequence[Any]) -> None:
        """Name in the journal of acts whom this file tells about."""
        self.request.state.objects = {kind: [str(one) for one in ids]}


@dataclass(frozen=True, slots=True)
class Exported:
    """A list (or, as a `card`, one thing) that goes out as a file.

    `items`: the key of the rows in the list's answer when it is no bare array. `lines`: turns the answer into rows when
    neither will do. `more` adds to the rows what the list itself does not tell. `of`: the parameter that says which
    fields (`Field.only`) there are.
    """

    path: str
    title: str
    fields: Sequence[Field]
    items: str = "items"
    lines: Callable[[Any], list[dict[str, Any]]] | None = None
    more: Callable[[Asked], Awaitable[None]] | None = None
    card: bool = False
    of: str = ""


class FieldTold(BaseModel):
    """A column that may be chosen; in the OpenAPI document only (`x-list`)."""

    id: str
    title: str
    shown: bool
    right: str | None
    group: str
    only: str


@dataclass(frozen=True, slots=True)
class Wish:
    """How the file should look."""

    format: Format = "xlsx"
    columns: tuple[str, ...] = ()
    sort: str = ""
    find: str = ""
    heading: str = ""
    note: str = ""
    signs: tuple[str, ...] = field(default=())


def _wish(
    format: Annotated[Format, Query(description="XLSX, CSV (UTF-8, точка с запятой) или PDF")] = "xlsx",
    columns: Annotated[
        list[Code] | None,
        Query(description="Какие столбцы и в каком порядке; без него — обычные", max_length=120),
    ] = None,
    sort: Annotated[Code, Query(description="Столбец; с минусом впереди — по убыванию")] = "",
    find: Annotated[str, Query(description="Только строки с этими словами", max_length=100)] = "",
    heading: Annotated[Line, Query(description="Заголовок вместо названия списка")] = "",
    note: Annotated[Line, Query(description="Строка под заголовком: отбор словами")] = "",
    sign: Annotated[
        list[Line] | None, Query(description="Кто подписывает: «Директор / Смирнов А. П.»", max_length=6)
    ] = None,
) -> Wish:
    return Wish(
        format, tuple(columns or ()), sort, find, heading, note, tuple(one for one in sign or () if one)
    )


def exports(sources: Sequence[APIRouter], lists: Sequence[Exported], place: TextClause) -> Router:
    """A router of files for these lists of these routers; `place` answers the name of `:segment`."""
    known = {
        route.path: route
        for source in sources
        for route in source.routes
        if isinstance(route, APIRoute) and "GET" in (route.methods or ())
    }
    router = Router(prefix="/exports", tags=["Выгрузка и печать"])
    for one in lists:
        route = known[one.path]
        router.add_api_route(
            one.path,
            _endpoint(one, route, place),
            methods=["GET"],
            response_class=Response,
            summary=f"Выгрузить: {one.title}",
            description="Тот же список с теми же условиями и правами файлом. Выгрузка записывается в журнал действий.",
            **_declared(one, route),
        )
    return router


def _declared(one: Exported, route: APIRoute) -> dict[str, Any]:
    declared = may(str((route.openapi_extra or {})["x-right"]), recorded="files")
    told = [
        FieldTold(
            id=f.id, title=f.title, shown=f.shown, right=f.right, group=f.group, only=f.only
        ).model_dump()
        for f in one.fields
    ]
    declared["openapi_extra"]["x-list"] = {
        "title": one.title,
        "card": one.card,
        "of": one.of,
        "columns": told,
    }
    binary = {"schema": {"type": "string", "format": "binary"}}
    files = {"description": "Файл", "content": {media.split(";")[0]: binary for media in MEDIA.values()}}
    return {**declared, "responses": {**declared["responses"], 200: files}}


def _endpoint(one: Exported, route: APIRoute, place: TextClause) -> Callable[..., Awaitable[Response]]:
    """The list's own parameters but those of its pages, and the wish."""
    handle = route.endpoint
    hints = get_type_hints(handle, include_extras=True)
    taken = inspect.signature(handle).parameters

    async def run(*, file_request: Request, file_wish: Wish, **given: Any) -> Response:
        tx, actor = file_request.state.tx, file_request.state.actor
        fields = _chosen(one, actor, file_wish, given.get(one.of))
        rows = await _rows(one, partial(handle, **given), frozenset(taken) & _PAGING)
        _refuse_too_many(len(rows), file_wish.format)
        if one.more is not None:
            chosen = frozenset(field.id for field in fields)
            await one.more(Asked(file_request, tx, actor, rows, chosen))
        named = await rows_of(tx, place, {"segment": actor.segment})
        where = str(named[0][0]) if named else actor.segment
        return await asyncio.to_thread(_drawn, one, fields, rows, file_wish, where)

    own = [
        each.replace(annotation=hints[each.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for each in taken.values()
        if each.name not in _PAGING
    ]
    more = [
        inspect.Parameter("file_request", inspect.Parameter.KEYWORD_ONLY, annotation=Request),
        inspect.Parameter(
            "file_wish", inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[Wish, Depends(_wish)]
        ),
    ]
    run.__signature__ = inspect.Signature([*own, *more])  # type: ignore[attr-defined]
    run.__name__ = f"export_{handle.__name__}"
    return run


def _chosen(one: Exported, actor: Actor, wish: Wish, of: str | None) -> list[Field]:
    """The wished fields in their order, those of the list by default; what may not be seen is refused by name."""
    known = {each.id: each for each in one.fields}
    sorted_by = wish.sort.removeprefix("-")
    wrong = [code for code in (*wish.columns, *filter(None, [sorted_by])) if code not in known]
    if wrong:
        raise InvalidInput(
            "Проверьте столбцы",
            [
                {"pointer": "/query/columns", "detail": f"нет столбца «{code}»"}
                for code in dict.fromkeys(wrong)
            ],
        )
    open_ = [each for each in one.fields if each.right is None or actor.may(each.right)]
    if not wish.columns:
        return [each for each in open_ if each.shown and (not (of and each.only) or of in each.only.split())]
    found = [known[code] for code in dict.fromkeys(wish.columns)]
    closed = next((each for each in found if each not in open_), None)
    if closed is not None:
        raise Forbidden(f"Столбец «{closed.title}» вашей роли закрыт", right=closed.right)
    return found


def _refuse_too_many(rows: int, shape: Format) -> None:
    most = MOST_PRINTED if shape == "pdf" else MOST
    if rows > most:
        how = "или возьмите XLSX" if shape == "pdf" else "и выгрузите частями"
        raise RuleViolated(f"В списке больше {most} строк: сузьте условия {how}", most=most)


async def _rows(
    one: Exported, ask: Callable[..., Awaitable[Any]], paging: frozenset[str]
) -> list[dict[str, Any]]:
    """All rows of the list, page by page, up to the most that a file takes."""
    found: list[dict[str, Any]] = []
    following: dict[str, Any] = dict.fromkeys(paging - {"limit"})
    while True:
        limit = {"limit": PAGE} if "limit" in paging else {}
        answer = plain(await ask(**limit, **following))
        found += _lines(one, answer)
        after = answer.get("next") if isinstance(answer, dict) and "after" in paging else None
        if not after or len(found) > MOST:
            return found
        following["after"] = after


def _lines(one: Exported, answer: Any) -> list[dict[str, Any]]:
    if one.lines is not None:
        return one.lines(answer)
    if one.card:
        return [answer]
    rows: list[dict[str, Any]] = answer if isinstance(answer, list) else answer[one.items]
    return rows


def plain(answer: Any) -> Any:
    """What a handler answers, as the JSON that its readers get."""
    if isinstance(answer, Response):
        return orjson.loads(bytes(answer.body))
    if isinstance(answer, BaseModel):
        return answer.model_dump(mode="json")
    if isinstance(answer, list | tuple):
        return [plain(each) for each in answer]
    return orjson.loads(orjson.dumps(answer, default=str)) if isinstance(answer, dict) else answer


def _drawn(
    one: Exported, fields: Sequence[Field], rows: Sequence[Mapping[str, Any]], wish: Wish, place: str
) -> Response:
    """The file; takes a core for a while, so it happens in a thread."""
    title = wish.heading or one.title
    tables = _card(title, fields, rows[0], wish) if one.card else [_table(title, one, fields, rows, wish)]
    asked = [("Отбор", wish.note)] if wish.note else []
    if wish.find:
        asked.append(("Найдено по словам", wish.find))
    if not one.card:
        asked.append(("Строк", str(len(tables[0].rows))))
    sheet = Sheet(
        title=title, place=place, parameters=asked, tables=tables, generated_at=now(), timezone=ZONE.key,
        signatures=[_signature(line) for line in wish.signs],
    )  # fmt: skip
    name = f"{title[:80]}. {place[:60]}.{wish.format}".translate(str.maketrans('/\\:*?"<>|', "---------"))
    bare = not (one.card or wish.heading or wish.signs)
    return handed(body(sheet, wish.format, bare=bare), MEDIA[wish.format], name)


def body(sheet: Sheet, shape: str, *, bare: bool = False) -> bytes:
    """A sheet as bytes. What draws is loaded at the first file: a process that makes none stays small."""
    if shape == "csv":
        return tables_csv(sheet.tables)
    if shape == "pdf":
        from service import page

        return page.draw(page.content(sheet))
    from service import xlsx

    return xlsx.workbook(sheet, signed=True, bare=bare)


def _signature(line: str) -> tuple[str, str]:
    post, _, name = line.partition("/")
    return post.strip(), name.strip(" /")


def _table(
    title: str, one: Exported, fields: Sequence[Field], rows: Sequence[Mapping[str, Any]], wish: Wish
) -> Table:
    by = next((each for each in one.fields if each.id == wish.sort.removeprefix("-")), None)
    in_order = ordered(rows, by, wish.sort.startswith("-")) if by else rows
    told = [{each.id: cell(each, row) for each in fields} for row in in_order]
    wanted = fold(wish.find).split()
    if wanted:
        told = [row for row in told if holds(row, wanted)]
    columns = [Column(each.id, each.title, each.kind, wide=each.wide) for each in fields]
    return Table(title, columns, told)


def _card(title: str, fields: Sequence[Field], row: Mapping[str, Any], wish: Wish) -> list[Table]:
    """A line a field: what is empty is left out unless it was chosen. On paper a table for each group."""
    lines = [(each, cell(each, row)) for each in fields]
    told: list[dict[str, Cell]] = [
        {"group": each.group, "field": each.title, "value": words(value)}
        for each, value in lines
        if wish.columns or value not in (None, "")
    ]
    pair = [Column("field", "Сведения"), Column("value", "Значение", wide=True)]
    if wish.format != "pdf":
        return [Table(title, [Column("group", "Раздел"), *pair], told)]
    groups = dict.fromkeys(str(line["group"]) for line in told)
    return [Table(name, pair, [line for line in told if line["group"] == name]) for name in groups] or [
        Table(title, pair, [])
    ]


__all__ = ["Asked", "Exported", "Field", "body", "cell", "exports", "ids_of", "name_of", "said"]
