"""HTTP of the timetable."""

from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from academic.carrying import school_year_of
from academic.rules import EARLIEST, LATEST
from academic.timetable import commands, queries
from academic.timetable.views import (
    Cancellation,
    Changed,
    ChangedEntry,
    EntryView,
    ExtraLesson,
    LessonView,
    Made,
    Move,
    NewEntries,
    Range,
)
from problems import NotFound
from service import CurrentActor, IfMatch, Json, Router, may
from store import Tx, clock

router = Router(tags=["Расписание"])
READ, WRITE = "academic:timetable:read", "academic:timetable:write"
Year = Annotated[int | None, Query(description="Учебный год; по умолчанию текущий", ge=2015, le=2100)]
Day = Annotated[date | None, Query(description="На какой день; по умолчанию сегодня", ge=EARLIEST, le=LATEST)]
From = Annotated[
    date | None, Query(description="По умолчанию понедельник этой недели", ge=EARLIEST, le=LATEST)
]
Until = Annotated[date | None, Query(description="По умолчанию неделя от начала", ge=EARLIEST, le=LATEST)]
ALWAYS = (EARLIEST, LATEST)


def _current(school_year: int | None) -> int:
    return school_year or school_year_of(clock.today())


@router.get("/timetable", **may(READ), response_model=list[EntryView], summary="Расписание недели")
async def list_entries(
    tx: Tx,
    actor: CurrentActor,
    on: Day = None,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    group_id: UUID | None = None,
    room: str | None = None,
) -> Response:
    """Уроки недели, действующие в этот день: школы, класса, учителя, группы или кабинета."""
    day = on or clock.today()
    return Json(
        await queries.entries(
            tx, actor, day, day, class_id=class_id, teacher_id=teacher_id, group_id=group_id, room=room
        )
    )


@router.post(
    "/timetable/entries",
    **may(WRITE),
    status_code=201,
    response_model=list[EntryView],
    summary="Поставить уроки в расписание",
)
async def add_entries(body: NewEntries, tx: Tx, actor: CurrentActor, school_year: Year = None) -> Response:
    """Один или много, всё или ничего. Накладки класса, подгруппы, учителя, кабинета объясняются в clashes.

    Каждая накладка называет, что занято, чем, и ближайшие свободные места.
    """
    ids = await commands.add(tx, actor, body.entries, _current(school_year))
    found = {row["id"]: row for row in await queries.entries(tx, actor, *ALWAYS, ids=ids)}
    return Json([found[one] for one in ids], 201)


@router.put(
    "/timetable/entries/{entry_id}",
    **may(WRITE, stale=True),
    response_model=Changed,
    summary="Переставить урок недели с даты",
)
async def change_entry(
    entry_id: UUID, body: ChangedEntry, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Прошлые дни не меняются; будущие уроки прежнего места отменяются, нового — создаются."""
    new, unmade, created = await commands.change(tx, actor, entry_id, version, body)
    (entry,) = await queries.entries(tx, actor, *ALWAYS, ids=[new])
    return Json({"entry": entry, "cancelled": unmade.cancelled, "created": created, "kept": unmade.kept})


@router.delete(
    "/timetable/entries/{entry_id}",
    **may(WRITE),
    response_model=dict[str, int],
    summary="Убрать урок недели с даты",
)
async def end_entry(
    entry_id: UUID,
    tx: Tx,
    actor: CurrentActor,
    from_on: Annotated[date, Query(description="С какого дня", ge=EARLIEST, le=LATEST)],
) -> Response:
    """Прошлые дни остаются; уроки с записями остаются и после этой даты."""
    unmade = await commands.end(tx, actor, entry_id, from_on)
    return Json({"cancelled": unmade.cancelled, "kept": unmade.kept})


@router.post("/timetable/lessons", **may(WRITE), response_model=Made, summary="Создать уроки по расписанию")
async def make_lessons(body: Range, tx: Tx, actor: CurrentActor) -> Response:
    """За период или даты, без каникул. Можно повторять: что уже есть, не создаётся второй раз."""
    created, already = await commands.make(tx, actor, body)
    return Json({"created": created, "already": already})


@router.get("/lessons", **may(READ), response_model=list[LessonView], summary="Уроки по дням")
async def list_lessons(
    tx: Tx,
    actor: CurrentActor,
    from_on: From = None,
    until_on: Until = None,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    group_id: UUID | None = None,
) -> Response:
    """Уроки дней с темой и заданием: школы, класса, учителя, группы. Не больше 5000."""
    today = clock.today()
    first = from_on or today - timedelta(days=today.weekday())
    last = until_on or first + timedelta(days=6)
    years = range(school_year_of(first), school_year_of(last) + 1)
    return Json(
        await queries.lessons(
            tx, actor, years, first, last, class_id=class_id, teacher_id=teacher_id, group_id=group_id
        )
    )


async def _lesson(tx: Tx, actor: CurrentActor, lesson_id: UUID, year: int, status: int = 200) -> Response:
    found: list[dict[str, Any]] = await queries.lessons(tx, actor, [year], *ALWAYS, lesson_id=lesson_id)
    if not found:
        raise NotFound("Урок не найден")
    return Json(found[0], status, {"etag": f'"{found[0]["version"]}"'})


@router.post(
    "/lessons",
    **may(WRITE),
    status_code=201,
    response_model=LessonView,
    summary="Добавить урок вне расписания",
)
async def add_lesson(body: ExtraLesson, tx: Tx, actor: CurrentActor) -> Response:
    """Дополнительный урок в определённый день."""
    lesson = await commands.add_lesson(tx, actor, body)
    return await _lesson(tx, actor, lesson.id, lesson.school_year, 201)


@router.get("/lessons/{lesson_id}", **may(READ), response_model=LessonView, summary="Урок")
async def get_lesson(lesson_id: UUID, tx: Tx, actor: CurrentActor, school_year: Year = None) -> Response:
    """ETag — версия темы и задания; attendance_version — версия посещаемости."""
    return await _lesson(tx, actor, lesson_id, _current(school_year))


@router.post(
    "/lessons/{lesson_id}/cancellation", **may(WRITE), response_model=LessonView, summary="Отменить урок"
)
async def cancel_lesson(
    lesson_id: UUID, body: Cancellation, tx: Tx, actor: CurrentActor, school_year: Year = None
) -> Response:
    """Урок с отметками или посещаемостью не отменяется."""
    year = _current(school_year)
    await commands.cancel(tx, actor, lesson_id, year, body.reason)
    return await _lesson(tx, actor, lesson_id, year)


@router.post("/lessons/{lesson_id}/move", **may(WRITE), response_model=LessonView, summary="Перенести урок")
async def move_lesson(
    lesson_id: UUID, body: Move, tx: Tx, actor: CurrentActor, school_year: Year = None
) -> Response:
    """Урок с отметками или посещаемостью не переносится; занятость проверяется."""
    year = _current(school_year)
    await commands.move(tx, actor, lesson_id, year, body)
    return await _lesson(tx, actor, lesson_id, year)
