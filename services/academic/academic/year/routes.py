"""HTTP of the study year."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from academic.year import commands, queries
from academic.year.views import (
    Bells,
    Holidays,
    NewYear,
    Periods,
    PeriodView,
    ProposalView,
    Reopening,
    SchoolYear,
    Settings,
    YearView,
)
from service import CurrentActor, IfMatch, Json, Router, etag, may
from store import Tx

router = Router(tags=["Учебный год"])
READ, WRITE = "academic:year:read", "academic:year:write"


def _answer(year: dict[str, object], status: int = 200) -> Json:
    return Json(year, status, {"etag": f'"{year["version"]}"'})


@router.get(
    "/years",
    **may(READ),
    response_model=list[YearView],
    summary="Учебные годы: периоды, каникулы, звонки, настройки",
)
async def list_years(
    tx: Tx,
    actor: CurrentActor,
    school_year: Annotated[int | None, Query(description="Только этот год")] = None,
) -> Response:
    """Годы своей школы (или всех школ ниже, если вы выше школы), новые первыми."""
    return Json(await queries.find(tx, actor, school_year))


@router.get("/years/proposal", **may(READ), summary="Предложить обычный учебный год")
async def propose_year(school_year: SchoolYear) -> ProposalView:
    """Четверти 1–9 классов, полугодия 10–11, каникулы и звонки; ответ можно отправить в POST /years."""
    return commands.proposal(school_year)


@router.post("/years", **may(WRITE), status_code=201, response_model=YearView, summary="Открыть учебный год")
async def open_year(body: NewYear, tx: Tx, actor: CurrentActor) -> Response:
    """Достаточно номера года: остальное берётся из предложения."""
    await commands.open_year(tx, actor, body)
    await tx.flush()
    return _answer(await queries.one(tx, actor, body.school_year), 201)


@router.get("/years/{school_year}", **may(READ), response_model=YearView, summary="Учебный год школы")
async def get_year(school_year: int, tx: Tx, actor: CurrentActor) -> Response:
    """Год целиком; ETag — версия для правок."""
    return _answer(await queries.one(tx, actor, school_year))


@router.put(
    "/years/{school_year}/settings",
    **may(WRITE, stale=True),
    response_model=YearView,
    summary="Изменить настройки года",
)
async def change_settings(
    school_year: int, body: Settings, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Округление, минимум отметок, срок правки, отметка при пропуске, долг как двойка."""
    await commands.change_settings(tx, actor, school_year, version, body)
    await tx.flush()
    return _answer(await queries.one(tx, actor, school_year))


@router.put(
    "/years/{school_year}/periods",
    **may(WRITE, stale=True),
    response_model=YearView,
    summary="Изменить учебные периоды",
)
async def change_periods(
    school_year: int, body: Periods, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Список целиком: у прежних периодов есть id, новые без него, пропавшие убираются."""
    await commands.change_periods(tx, actor, school_year, version, body.periods)
    await tx.flush()
    return _answer(await queries.one(tx, actor, school_year))


@router.put(
    "/years/{school_year}/holidays",
    **may(WRITE, stale=True),
    response_model=YearView,
    summary="Изменить каникулы",
)
async def change_holidays(
    school_year: int, body: Holidays, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Список целиком."""
    await commands.change_holidays(tx, actor, school_year, version, body.holidays)
    await tx.flush()
    return _answer(await queries.one(tx, actor, school_year))


@router.put(
    "/years/{school_year}/bells", **may(WRITE, stale=True), response_model=YearView, summary="Изменить звонки"
)
async def change_bells(
    school_year: int, body: Bells, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Список целиком."""
    await commands.change_bells(tx, actor, school_year, version, body.bells)
    await tx.flush()
    return _answer(await queries.one(tx, actor, school_year))


@router.post("/periods/{period_id}/closing", **may(WRITE), summary="Закрыть период")
async def close_period(period_id: UUID, tx: Tx, actor: CurrentActor, response: Response) -> PeriodView:
    """После закрытия отметки правит только заместитель директора, с причиной."""
    period = await commands.close_period(tx, actor, period_id)
    etag(response, period.version)
    return PeriodView.model_validate(period, from_attributes=True)


@router.post("/periods/{period_id}/reopening", **may(WRITE), summary="Открыть период снова")
async def reopen_period(
    period_id: UUID, body: Reopening, tx: Tx, actor: CurrentActor, response: Response
) -> PeriodView:
    """Причина обязательна и сохраняется."""
    period = await commands.reopen_period(tx, actor, period_id, body.reason)
    etag(response, period.version)
    return PeriodView.model_validate(period, from_attributes=True)
