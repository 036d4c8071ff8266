"""Dictionaries over HTTP."""

from typing import Annotated

from fastapi import Path, Query, Response

from registry.dictionaries import commands, queries
from registry.dictionaries.catalogue import Code
from registry.dictionaries.views import (
    ComparisonView,
    DictionaryEdit,
    DictionaryLine,
    DictionaryView,
    VersionLine,
    VersionView,
)
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx

router = Router(tags=["Справочники"])
READ = may("registry:dictionary:read")
WRITE = may("registry:dictionary:write", stale=True)
Place = Annotated[
    str | None, Query(description="Чьи значения; по умолчанию организация роли", max_length=200)
]
Number = Annotated[int, Path(ge=1, le=2_000_000_000, description="Номер версии")]
Older = Annotated[int, Query(ge=0, le=2_000_000_000, description="С какой версии; 0 — пустой справочник")]
Newer = Annotated[int, Query(ge=0, le=2_000_000_000, description="По какую версию")]


@router.get("/dictionaries", summary="Справочники", **READ)
async def list_dictionaries(actor: CurrentActor, tx: Tx) -> list[DictionaryLine]:
    """Какие справочники есть, сколько в них значений и можно ли здесь добавлять свои."""
    return await queries.listed(tx, actor)


@router.get("/dictionaries/{code}", summary="Значения справочника", **READ)
async def read_dictionary(
    code: Code, response: Response, actor: CurrentActor, tx: Tx, segment: Place = None
) -> DictionaryView:
    """Значения региона, муниципалитета и школы по порядку. ETag — версия своих значений."""
    view = await queries.read(tx, actor, code, segment)
    etag(response, view.version)
    return view


@router.put("/dictionaries/{code}", summary="Изменить свои значения справочника", **WRITE)
async def edit_dictionary(
    code: Code, body: DictionaryEdit, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> DictionaryView:
    """Свои значения заменяются целиком и становятся новой версией. Закрытый выше справочник не меняется."""
    row = await commands.change(tx, actor, code, body, expected)
    etag(response, row.version)
    return await queries.read(tx, actor, code, None)


@router.get("/dictionaries/{code}/versions", summary="Версии справочника", **READ)
async def list_versions(
    code: Code,
    actor: CurrentActor,
    tx: Tx,
    segment: Place = None,
    after: Annotated[str | None, Query(description="next предыдущей страницы", max_length=1000)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[VersionLine]:
    """Кто, когда и почему менял значения одного уровня; новые сверху."""
    return await queries.versions(tx, actor, code, segment, after, limit)


@router.get("/dictionaries/{code}/versions/{number}", summary="Версия справочника со значениями", **READ)
async def read_version(
    code: Code, number: Number, actor: CurrentActor, tx: Tx, segment: Place = None
) -> VersionView:
    """Какими значения уровня были в этой версии."""
    return await queries.version_view(tx, actor, code, number, segment)


@router.get("/dictionaries/{code}/comparison", summary="Сравнить версии справочника", **READ)
async def compare_versions(
    code: Code, older: Older, newer: Newer, actor: CurrentActor, tx: Tx, segment: Place = None
) -> ComparisonView:
    """Что добавили, убрали и изменили между двумя версиями одного уровня."""
    return await queries.comparison(tx, actor, code, (older, newer), segment)


@router.post(
    "/dictionaries/{code}/versions/{number}/restoration", summary="Вернуть версию справочника", **WRITE
)
async def restore_version(
    code: Code, number: Number, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> DictionaryView:
    """Прежние значения становятся новой версией; всё, что было между ними, остаётся в истории."""
    row = await commands.restore(tx, actor, code, number, expected)
    etag(response, row.version)
    return await queries.read(tx, actor, code, None)
