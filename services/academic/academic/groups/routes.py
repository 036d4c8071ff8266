"""HTTP of subjects, kinds of work and teaching groups."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from academic.groups import commands, queries
from academic.groups.views import (
    Batch,
    BatchAnswer,
    ChangedGroup,
    GroupView,
    MarkTypeView,
    Members,
    NewSubject,
    NewWeight,
    StudentOfGroup,
    SubjectView,
)
from access import require
from service import CurrentActor, IfMatch, Json, Router, may
from store import Tx, clock

router = Router(tags=["Предметы и группы"])
READ, WRITE = "academic:group:read", "academic:group:write"


@router.get("/subjects", **may("academic:subject:read"), response_model=list[SubjectView], summary="Предметы")
async def list_subjects(tx: Tx) -> Response:
    """Общий словарь и свои предметы школы."""
    return Json(await queries.subjects(tx))


@router.post("/subjects", **may("academic:subject:write"), status_code=201, summary="Добавить свой предмет")
async def create_subject(body: NewSubject, tx: Tx, actor: CurrentActor) -> SubjectView:
    """Предмет виден своей школе (или всем ниже, если вы выше школы)."""
    subject = await commands.create_subject(tx, actor, body)
    facts = {name: getattr(subject, name) for name in ("id", "code", "name", "short_name", "area")}
    return SubjectView.model_validate(facts | {"own": True})


@router.get(
    "/mark-types",
    **may("academic:subject:read"),
    response_model=list[MarkTypeView],
    summary="Виды работ и их веса",
)
async def list_mark_types(tx: Tx, actor: CurrentActor) -> Response:
    """Буквы клеток журнала и веса, принятые в школе."""
    return Json(await queries.mark_types(tx, actor))


@router.put(
    "/mark-types/{code}/weight",
    **may("academic:year:write"),
    response_model=list[MarkTypeView],
    summary="Изменить вес вида работы",
)
async def set_weight(code: str, body: NewWeight, tx: Tx, actor: CurrentActor) -> Response:
    """Действует для новых отметок; прежние хранят вес, с которым поставлены."""
    await commands.set_weight(tx, actor, code, body.weight)
    return Json(await queries.mark_types(tx, actor))


@router.get(
    "/groups", **may(READ), response_model=list[GroupView], summary="Группы: предмет, классы, учитель"
)
async def list_groups(
    tx: Tx,
    actor: CurrentActor,
    school_year: int | None = None,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    mine: Annotated[bool, Query(description="Только те, что веду я, и все предметы моего класса")] = False,
) -> Response:
    """Это и список журналов школы."""
    return Json(
        await queries.find(
            tx, actor, school_year=school_year, class_id=class_id, teacher_id=teacher_id, mine=mine
        )
    )


@router.post("/groups", **may(WRITE), status_code=201, response_model=BatchAnswer, summary="Создать группы")
async def create_groups(body: Batch, tx: Tx, actor: CurrentActor) -> Response:
    """Много групп одним запросом (классы × предметы × учителя, с подгруппами); всё или ничего.

    Группа с тем же названием не создаётся второй раз, а возвращается в existing.
    """
    created, existing = await commands.create_many(tx, actor, body)
    found = {row["id"]: row for row in await queries.find(tx, actor, ids=[*created, *existing])}
    answer = {"created": [found[one] for one in created], "existing": [found[one] for one in existing]}
    return Json(answer, 201)


@router.get("/groups/{group_id}", **may(READ), response_model=GroupView, summary="Группа")
async def get_group(group_id: UUID, tx: Tx, actor: CurrentActor) -> Response:
    """ETag — версия для правок."""
    group = await queries.one(tx, actor, group_id)
    return Json(group, 200, {"etag": f'"{group["version"]}"'})


@router.put(
    "/groups/{group_id}",
    **may(WRITE, stale=True),
    response_model=GroupView,
    summary="Изменить учителя или название",
)
async def change_group(
    group_id: UUID, body: ChangedGroup, tx: Tx, actor: CurrentActor, version: IfMatch
) -> Response:
    """Новый учитель ведёт уроки с указанного дня; если он занят по расписанию, ответ называет, чем."""
    await commands.change(tx, actor, group_id, version, body, clock.today())
    await tx.flush()
    return await get_group(group_id, tx, actor)


@router.delete("/groups/{group_id}", **may(WRITE), status_code=204, summary="Убрать группу без отметок")
async def remove_group(group_id: UUID, tx: Tx, actor: CurrentActor) -> None:
    """Группа, в журнале которой есть отметки, не убирается."""
    await commands.remove(tx, actor, group_id)


@router.get(
    "/groups/{group_id}/students", **may(READ), response_model=list[StudentOfGroup], summary="Ученики группы"
)
async def list_students(group_id: UUID, tx: Tx, actor: CurrentActor) -> Response:
    """С днями, когда ученик в группе; только сотрудникам."""
    require(not actor.has("parent", "student") or "Список учеников видят сотрудники школы")
    await queries.one(tx, actor, group_id)
    return Json(await queries.students(tx, actor, group_id))


@router.put(
    "/groups/{group_id}/members",
    **may(WRITE),
    response_model=list[StudentOfGroup],
    summary="Изменить состав подгруппы",
)
async def change_members(group_id: UUID, body: Members, tx: Tx, actor: CurrentActor) -> Response:
    """Состав действует с указанного дня; прошлые уроки остаются с прежним."""
    await commands.change_members(tx, actor, group_id, body)
    return Json(await queries.students(tx, actor, group_id))
