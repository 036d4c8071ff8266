"""Class teachers by order: from–to, deputies, the story; they begin and end by themselves (B6, A9)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import FieldError, InvalidInput, RuleViolated
from registry import classes, policy
from registry.classes import ClassCard
from registry.tables import ClassTeacher, Human, SchoolClass
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx, expect_version, load, new_id
from store.clock import today
from store.days import DAY, Day

router = Router(tags=["Классные руководители"])
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
_SETTLING = text("select set_config('app.settling', 'on', true)")
# segment: keyed by classes that the policy has loaded, or under the role of handlers
_SETTLE = text("""
    update classes c set teacher_id = e.leads, version = c.version + 1
    from (
        select k.id, (
            select t.person_id from class_teachers t
            where t.class_id = k.id and t.from_on <= current_date and coalesce(t.until_on, 'infinity') >= current_date
            order by t.deputy desc, t.from_on desc, t.at desc, t.id desc limit 1
        ) as leads
        from classes k where k.id = any(cast(:classes as uuid[]))
    ) e
    where e.id = c.id and c.teacher_id is distinct from e.leads
    returning c.id
""")
# segment: the task of handlers, every school's
_DUE = text("""
    select distinct class_id from class_teachers
    where from_on between current_date - 7 and current_date or until_on between current_date - 8 and current_date - 1
""")


class TeacherView(BaseModel):
    """Somebody leads, led or will lead the class."""

    id: UUID
    person_id: UUID
    name: str
    deputy: bool = Field(description="Замещает классного руководителя на время")
    order_number: str | None = Field(description="null — так записано в списке школы")
    order_on: date | None
    from_on: date
    until_on: date | None
    leads_now: bool


class NewTeacher(BaseModel):
    """An order about a class teacher or a deputy."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "person_id": "018f0000-0000-7000-8000-0000000000f1", "order_number": "114-ОД",
                    "order_on": "2026-08-28", "from_on": "2026-09-01",
                }
            ]
        }
    )  # fmt: skip
    person_id: UUID
    deputy: bool = Field(
        default=False, description="На время вместо классного руководителя; нужен последний день"
    )
    order_number: Number
    order_on: Day
    from_on: Day
    until_on: Day | None = None


class Ending(BaseModel):
    """The last day."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"until_on": "2027-05-31"}]})
    until_on: Day


async def settle(tx: AsyncSession, class_ids: list[UUID]) -> int:
    """Let the classes be led by whom the story names for today, and tell of those that have changed."""
    await tx.execute(_SETTLING)
    changed = list((await tx.execute(_SETTLE, {"classes": class_ids})).scalars())
    # segment: keyed by classes that the policy has loaded, or under the role of handlers
    rows = select(SchoolClass).where(SchoolClass.id.in_(changed)).execution_options(populate_existing=True)
    for row in (await tx.execute(rows)).scalars():
        classes.tell(tx, row)
    return len(changed)


async def settle_due(tx: AsyncSession) -> int:
    """The same for every class whose leader changes these days: orders begin and end by themselves."""
    due = list((await tx.execute(_DUE)).scalars())
    return await settle(tx, due) if due else 0


async def listed(tx: AsyncSession, actor: Actor, class_id: UUID) -> list[TeacherView]:
    """The story, the latest first."""
    row = await load(tx, SchoolClass, class_id, policy.visible_classes(actor), what="Класс")
    name = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")
    rows = (
        select(ClassTeacher, name)
        .join(Human, Human.id == ClassTeacher.person_id)
        .where(ClassTeacher.class_id == class_id, policy.visible_class_teachers(actor))
        .order_by(ClassTeacher.from_on.desc(), ClassTeacher.at.desc(), ClassTeacher.id.desc())
    )
    on, found = today(), (await tx.execute(rows)).all()
    running = [one.id for one, _ in found if one.from_on <= on <= (one.until_on or date.max)]
    leads = next((one.id for one, _ in found if one.id in running and one.person_id == row.teacher_id), None)
    names = [field for field in TeacherView.model_fields if field not in ("name", "leads_now")]
    return [
        TeacherView(**{field: getattr(one, field) for field in names}, name=called, leads_now=one.id == leads)
        for one, called in found
    ]


async def appoint(
    tx: AsyncSession, actor: Actor, class_id: UUID, body: NewTeacher, expected: int | None
) -> SchoolClass:
    """By order somebody leads the class from a day; whoever led it until then ends the day before."""
    row = await load(tx, SchoolClass, class_id, policy.visible_classes(actor), lock=True, what="Класс")
    await classes.check_teacher(tx, actor, row.segment, body.person_id)
    _check_days(row, body)
    expect_version(row, expected)
    if not body.deputy:
        await _end_others(tx, actor, row, body)
    tx.add(
        ClassTeacher(
            id=new_id(), segment=row.segment, class_id=row.id, by=actor.id, **body.model_dump(),
        )
    )  # fmt: skip
    await tx.flush()
    await settle(tx, [row.id])
    await tx.refresh(row)
    return row


def _check_days(row: SchoolClass, body: NewTeacher) -> None:
    first, last = date(row.school_year, 8, 1), date(row.school_year + 1, 8, 31)
    wrong: list[FieldError] = []
    if not first <= body.from_on <= last:
        wrong.append(
            {"pointer": "/body/from_on", "detail": f"день учебного года: {first:%d.%m.%Y} – {last:%d.%m.%Y}"}
        )
    if body.until_on is not None and not body.from_on <= body.until_on <= last:
        wrong.append(
            {"pointer": "/body/until_on", "detail": "не раньше первого дня и не позже конца учебного года"}
        )
    if body.deputy and body.until_on is None:
        wrong.append({"pointer": "/body/until_on", "detail": "замещают на время: укажите последний день"})
    if not date(2000, 1, 1) <= body.order_on <= date(2100, 12, 31):
        wrong.append({"pointer": "/body/order_on", "detail": "такой даты приказа быть не может"})
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)


async def _end_others(tx: AsyncSession, actor: Actor, row: SchoolClass, body: NewTeacher) -> None:
    """One class teacher at a time: the one before ends, what only a list said gives way, a later order is named.

    Of two orders from one day the newer holds; the older stays in the story with that day.
    """
    running = select(ClassTeacher).where(
        ClassTeacher.class_id == row.id, ~ClassTeacher.deputy, policy.visible_class_teachers(actor),
        or_(ClassTeacher.until_on.is_(None), ClassTeacher.until_on >= body.from_on),
    )  # fmt: skip
    for one in (await tx.execute(running.with_for_update())).scalars():
        if one.from_on >= body.from_on and one.order_number is None:
            await tx.delete(one)
        elif one.from_on > body.from_on:
            since = f"{one.from_on:%d.%m.%Y}"
            raise RuleViolated(
                f"С {since} класс уже ведут по другому приказу: завершите его или назовите день позже"
            )
        else:
            one.until_on = max(one.from_on, body.from_on - DAY)


async def end(tx: AsyncSession, actor: Actor, term_id: UUID, until_on: date) -> SchoolClass:
    """The last day of an appointment; it may be put off too."""
    term = await load(
        tx, ClassTeacher, term_id, policy.visible_class_teachers(actor), lock=True, what="Назначение"
    )
    row = await load(tx, SchoolClass, term.class_id, policy.visible_classes(actor), lock=True, what="Класс")
    last = date(row.school_year + 1, 8, 31)
    if not term.from_on <= until_on <= last:
        reason = f"последний день – с {term.from_on:%d.%m.%Y} по {last:%d.%m.%Y}"
        raise InvalidInput("Проверьте дату", [{"pointer": "/body/until_on", "detail": reason}])
    term.until_on = until_on
    row.version += 1
    await tx.flush()
    await settle(tx, [row.id])
    await tx.refresh(row)
    return row


@router.get("/classes/{class_id}/teachers", summary="Кто и когда ведёт класс", **may("registry:person:read"))
async def list_teachers(class_id: UUID, actor: CurrentActor, tx: Tx) -> list[TeacherView]:
    """Классные руководители и замещающие с приказами, последние сверху."""
    return await listed(tx, actor, class_id)


@router.post(
    "/classes/{class_id}/teachers",
    status_code=201,
    summary="Назначить классного руководителя приказом",
    **may("registry:class:write", stale=True),
)
async def appoint_teacher(
    class_id: UUID, body: NewTeacher, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> list[TeacherView]:
    """Действует с указанного дня сам; прежний классный руководитель заканчивает накануне, замещающий идёт перед ним."""
    row = await appoint(tx, actor, class_id, body, expected)
    etag(response, row.version)
    return await listed(tx, actor, class_id)


@router.post(
    "/class-teachers/{term_id}/ending",
    summary="Последний день классного руководителя",
    **may("registry:class:write"),
)
async def end_teacher(term_id: UUID, body: Ending, actor: CurrentActor, tx: Tx) -> ClassCard:
    """После этого дня назначение само перестаёт действовать; запись остаётся в истории."""
    row = await end(tx, actor, term_id, body.until_on)
    return await classes.card_of(tx, actor, row, Response())
