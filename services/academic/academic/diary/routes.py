"""HTTP of the diary."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from academic.diary import queries
from academic.diary.views import DiaryView, MissingView, OwnStudent, WhatIfView
from academic.rules import EARLIEST, LATEST, Weighted
from problems import BadRequest
from service import CurrentActor, Json, Router, may
from store import Hot, clock

router = Router(tags=["Дневник"])
READ = "academic:diary:read"
Week = Annotated[
    date | None, Query(description="Любой день недели; по умолчанию текущая", ge=EARLIEST, le=LATEST)
]
More = Annotated[
    list[str],
    Query(description="Воображаемые отметки «число:вес»", examples=[["5:25", "4:10"]], max_length=20),
]


@router.get("/diary", **may(READ), response_model=DiaryView, summary="Дневник на неделю")
async def get_week(student_id: UUID, tx: Hot, actor: CurrentActor, week: Week = None) -> Response:
    """Расписание, темы, задания, отметки с видом и весом, посещаемость, средние по предметам, долги.

    Ученик видит себя, родитель — ребёнка, если ему разрешено; остальным ответ 404.
    """
    return Json(await queries.week(tx, actor, student_id, week or clock.today()))


@router.get(
    "/diary/students", **may(READ), response_model=list[OwnStudent], summary="Чьи дневники открыты семье"
)
async def list_own(tx: Hot, actor: CurrentActor) -> Response:
    """Ученику — он сам, родителю — дети, которых ему разрешено видеть, в этой школе."""
    return Json(await queries.whose(tx, actor))


@router.get("/diary/missing", **may(READ), response_model=list[MissingView], summary="Несданные работы")
async def get_missing(
    tx: Hot,
    actor: CurrentActor,
    student_id: UUID | None = None,
    class_id: Annotated[UUID | None, Query(description="Весь класс: классному руководителю и завучу")] = None,
) -> Response:
    """По всем предметам одним списком."""
    if (student_id is None) == (class_id is None):
        raise BadRequest("Укажите ученика или класс")
    return Json(await queries.missing(tx, actor, student_id, class_id, clock.today()))


@router.get("/diary/what-if", **may(READ), response_model=WhatIfView, summary="Что если получить ещё отметки")
async def get_what_if(
    student_id: UUID,
    subject_id: UUID,
    tx: Hot,
    actor: CurrentActor,
    more: More = [],  # noqa: B006 - FastAPI copies defaults
    target: Annotated[int | None, Query(ge=2, le=5, description="Желаемая отметка за период")] = None,
    week: Week = None,
) -> Response:
    """Расчёт за период этой недели: Σ(отметка·вес)/Σ(вес). Ничего не сохраняется, решает учитель."""
    return Json(
        await queries.if_given(
            tx, actor, student_id, subject_id, [_read(one) for one in more], target, week or clock.today()
        )
    )


def _read(one: str) -> Weighted:
    value, _, weight = one.partition(":")
    if not (value.isdigit() and weight.isdigit() and 1 <= int(value) <= 5 and 1 <= int(weight) <= 100):
        raise BadRequest("more: ожидается «число:вес», например 5:25")
    return Weighted(int(value), int(weight))
