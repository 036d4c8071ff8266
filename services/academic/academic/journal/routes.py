"""HTTP of the journal. Writes are guarded by If-Match; a late one gets 412 with what stands now."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request, Response
from starlette.responses import StreamingResponse

from academic.carrying import school_year_of
from academic.journal import commands, live, marks, queries
from academic.journal.marks import Cell
from academic.journal.views import (
    AttendanceWritten,
    Column,
    ColumnWritten,
    GridView,
    HistoryLine,
    LessonText,
    LessonWritten,
    MarkWritten,
    NewAttendance,
    NewMark,
    Reason,
)
from academic.rules import EARLIEST, LATEST
from problems import BadRequest
from service import CurrentActor, IfMatch, Json, Router, may
from store import Hot, clock

router = Router(tags=["Журнал"])
READ, WRITE, CORRECT = "academic:journal:read", "academic:journal:write", "academic:journal:approve"
CELL = "/journals/{group_id}/{what}/{student_id}/{lesson_id}/{slot}"
Slot = Annotated[int, Path(ge=0, le=3, description="Место в клетке: до четырёх отметок за урок")]
Year = Annotated[int | None, Query(description="Учебный год; по умолчанию текущий", ge=2015, le=2100)]

_STREAM = may(READ)
_STREAM["responses"] = {
    200: {"description": "Поток событий", "content": {"text/event-stream": {"schema": {"type": "string"}}}},
    **_STREAM["responses"],
}


def _seen(version: int | None) -> int:
    if version is None:
        raise BadRequest('Укажите If-Match: версию, которую вы видите ("0" — пусто)')
    return version


def _year(school_year: int | None) -> int:
    return school_year or school_year_of(clock.today())


def _reasoned(reason: str | None) -> str:
    if not reason:
        raise BadRequest("Укажите причину правки (reason)")
    return reason


def _cell(student_id: UUID, lesson_id: UUID, slot: int, version: int | None, body: NewMark) -> Cell:
    return Cell(student_id, lesson_id, slot, _seen(version), body.value, body.type, body.comment)


def _one(written: list[dict[str, object]]) -> Json:
    return Json(written[0], 200, {"etag": f'"{written[0]["version"]}"'})


@router.get("/journals/{group_id}", **may(READ), response_model=GridView, summary="Журнал: сетка за период")
async def get_grid(
    group_id: UUID,
    tx: Hot,
    actor: CurrentActor,
    period_id: UUID | None = None,
    from_on: Annotated[date | None, Query(alias="from", ge=EARLIEST, le=LATEST)] = None,
    until_on: Annotated[date | None, Query(alias="until", ge=EARLIEST, le=LATEST)] = None,
) -> Response:
    """Без параметров — текущий период. Ученик, переведённый из школы, виден до последнего дня."""
    return Json(await queries.grid(tx, actor, group_id, period_id, from_on, until_on))


@router.get(
    "/journals/{group_id}/live",
    **_STREAM,
    response_class=StreamingResponse,
    summary="Журнал: что меняют другие",
)
async def watch_journal(group_id: UUID, tx: Hot, actor: CurrentActor, request: Request) -> StreamingResponse:
    """События text/event-stream.

    lessons — изменённые уроки целиком (тема, отметки, посещаемость); reload — прочитайте журнал заново; end — больше
    нельзя смотреть. Что было до открытия, не повторяется: откройте поток и прочитайте журнал.
    """
    about = await queries.head(tx, actor, group_id)
    suite = request.app.state.suite
    if not hasattr(request.app.state, "journal_hub"):
        request.app.state.journal_hub = live.Hub(suite.settings.app_libpq_url)
    listener = live.Listener(
        gate=suite.gate,
        sessions=suite.sessions,
        right=READ,
        authorization=request.headers.get("authorization"),
        acting_as=request.headers.get("x-acting-as"),
        group_id=group_id,
        school_year=about.school_year,
        draining=lambda: suite.draining,
    )
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(
        live.stream(request.app.state.journal_hub, listener), media_type="text/event-stream", headers=headers
    )


@router.put(
    CELL.replace("{what}", "marks"),
    **may(WRITE, stale=True),
    response_model=MarkWritten,
    summary="Поставить отметку",
)
async def give_mark(
    group_id: UUID,
    student_id: UUID,
    lesson_id: UUID,
    slot: Slot,
    body: NewMark,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
) -> Response:
    """If-Match — версия клетки из сетки, "0" для пустой. 412 называет, что стоит в клетке сейчас."""
    cell = _cell(student_id, lesson_id, slot, version, body)
    return _one(await marks.write(tx, actor, group_id, [cell], body.reason))


@router.delete(
    CELL.replace("{what}", "marks"),
    **may(WRITE, stale=True),
    response_model=MarkWritten,
    summary="Снять отметку",
)
async def withdraw_mark(
    group_id: UUID,
    student_id: UUID,
    lesson_id: UUID,
    slot: Slot,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
    reason: Annotated[Reason | None, Query()] = None,
) -> Response:
    """Отметка остаётся в истории; клетку можно заполнить снова с If-Match "0"."""
    cell = Cell(student_id, lesson_id, slot, _seen(version), withdraw=True)
    return _one(await marks.write(tx, actor, group_id, [cell], reason))


@router.put(
    CELL.replace("{what}", "corrections"),
    **may(CORRECT, stale=True),
    response_model=MarkWritten,
    summary="Исправить отметку (завуч)",
)
async def correct_mark(
    group_id: UUID,
    student_id: UUID,
    lesson_id: UUID,
    slot: Slot,
    body: NewMark,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
) -> Response:
    """В закрытом периоде и после срока правки; причина обязательна."""
    cell = _cell(student_id, lesson_id, slot, version, body)
    return _one(await marks.write(tx, actor, group_id, [cell], _reasoned(body.reason), correcting=True))


@router.delete(
    CELL.replace("{what}", "corrections"),
    **may(CORRECT, stale=True),
    response_model=MarkWritten,
    summary="Снять отметку (завуч)",
)
async def withdraw_corrected(
    group_id: UUID,
    student_id: UUID,
    lesson_id: UUID,
    slot: Slot,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
    reason: Annotated[Reason, Query()],
) -> Response:
    """Причина обязательна."""
    cell = Cell(student_id, lesson_id, slot, _seen(version), withdraw=True)
    return _one(await marks.write(tx, actor, group_id, [cell], reason, correcting=True))


@router.post(
    "/journals/{group_id}/marks",
    **may(WRITE, stale=True),
    response_model=ColumnWritten,
    summary="Поставить отметки столбцом",
)
async def give_column(group_id: UUID, body: Column, tx: Hot, actor: CurrentActor) -> Response:
    """Все или ни одной: 412 перечисляет в conflicts клетки, изменённые другими."""
    cells = [
        Cell(
            one.student_id,
            one.lesson_id,
            one.slot,
            one.version,
            one.value,
            one.type,
            one.comment,
            one.removed,
        )
        for one in body.cells
    ]
    return Json({"cells": await marks.write(tx, actor, group_id, cells, body.reason)})


@router.get(
    CELL.replace("{what}", "marks") + "/history",
    **may(READ),
    response_model=list[HistoryLine],
    summary="История клетки",
)
async def get_mark_history(
    group_id: UUID, student_id: UUID, lesson_id: UUID, slot: Slot, tx: Hot, actor: CurrentActor
) -> Response:
    """Кто, когда, было → стало, почему; новые сверху."""
    found = await queries.mark_history(
        tx, actor, group_id, student_id=student_id, lesson_id=lesson_id, slot=slot
    )
    return Json(found)


@router.get(
    "/journals/{group_id}/history", **may(READ), response_model=list[HistoryLine], summary="История журнала"
)
async def get_journal_history(
    group_id: UUID,
    tx: Hot,
    actor: CurrentActor,
    since: Annotated[date, Query(description="С какого дня правки", ge=EARLIEST, le=LATEST)],
    student_id: UUID | None = None,
    lesson_id: UUID | None = None,
) -> Response:
    """Все правки отметок журнала с этого дня, новые сверху (не больше 1000)."""
    return Json(await queries.mark_history(tx, actor, group_id, since, student_id, lesson_id))


@router.put(
    "/lessons/{lesson_id}/attendance",
    **may(WRITE, stale=True),
    response_model=AttendanceWritten,
    summary="Отметить посещаемость урока",
)
async def note_attendance(
    lesson_id: UUID,
    body: NewAttendance,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
    school_year: Year = None,
) -> Response:
    """Весь класс одной записью; кого нет в списке, тот был. If-Match — attendance_version урока."""
    noted = await commands.note_attendance(tx, actor, lesson_id, _year(school_year), _seen(version), body)
    return Json(noted, 200, {"etag": f'"{noted["attendance_version"]}"'})


@router.put(
    "/lessons/{lesson_id}/attendance/correction",
    **may(CORRECT, stale=True),
    response_model=AttendanceWritten,
    summary="Исправить посещаемость (завуч)",
)
async def correct_attendance(
    lesson_id: UUID,
    body: NewAttendance,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
    school_year: Year = None,
) -> Response:
    """После срока правки; причина обязательна."""
    _reasoned(body.reason)
    noted = await commands.note_attendance(
        tx, actor, lesson_id, _year(school_year), _seen(version), body, correcting=True
    )
    return Json(noted, 200, {"etag": f'"{noted["attendance_version"]}"'})


@router.put(
    "/lessons/{lesson_id}",
    **may(WRITE, stale=True),
    response_model=LessonWritten,
    summary="Записать тему и задание",
)
async def write_text(
    lesson_id: UUID,
    body: LessonText,
    tx: Hot,
    actor: CurrentActor,
    version: IfMatch,
    school_year: Year = None,
) -> Response:
    """If-Match — version урока из сетки."""
    lesson = await commands.write_text(tx, actor, lesson_id, _year(school_year), _seen(version), body)
    return Json(lesson, 200, {"etag": f'"{lesson["version"]}"'})


@router.get(
    "/lessons/{lesson_id}/history",
    **may(READ),
    response_model=list[dict[str, object]],
    summary="История урока",
)
async def get_lesson_history(
    lesson_id: UUID, tx: Hot, actor: CurrentActor, school_year: Year = None
) -> Response:
    """Правки темы, задания, места, состояния и посещаемости; новые сверху."""
    return Json(await queries.lesson_history(tx, actor, lesson_id, _year(school_year)))
