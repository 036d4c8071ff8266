"""Classes of a school year with their teachers; membership comes from movement and is only shown here (B6)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import Date, cast, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import ClassChanged
from problems import Conflict, RuleViolated
from registry import policy, rules
from registry.tables import ClassMember, Human, Placement, SchoolClass
from service import CurrentActor, IfMatch, Json, Router, etag, may
from store import Tx, expect_version, load, new_id
from store.clock import today

router = Router(tags=["Классы"])
Year = Annotated[int, Query(ge=2000, le=2100, description="Год сентября: 2026 — это 2026/2027")]
Room = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


class ClassEdit(BaseModel):
    """What a school changes in a class."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"teacher_id": None, "room": "204", "shift": 1, "profile": None}]}
    )
    teacher_id: UUID | None = Field(default=None, description="Классный руководитель — сотрудник этой школы")
    room: Room | None = None
    shift: int = Field(default=1, ge=1, le=3)
    profile: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] | None = None


class NewClass(ClassEdit):
    """A class that the school opens."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"school_year": 2026, "grade": 5, "letter": "А", "room": "204", "shift": 1}]
        }
    )
    school_year: int = Field(ge=2000, le=2100)
    grade: int = Field(ge=1, le=11)
    letter: Annotated[str, StringConstraints(strip_whitespace=True, max_length=rules.LETTER_LENGTH)] = ""


class ClassMemberView(BaseModel):
    """A student of a class."""

    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    birth_on: date | None
    from_on: date


class ClassView(BaseModel):
    """A class; `members` is filled in the card and only for the school's staff."""

    id: UUID
    segment: str
    school_year: int
    grade: int
    letter: str
    name: str = Field(examples=["5А"])
    teacher_id: UUID | None
    teacher: str | None = Field(description="Классный руководитель", examples=["Иванова Мария Петровна"])
    room: str | None
    shift: int
    profile: str | None
    set_id: UUID | None = Field(
        description="Класс-комплект: у классов, которые занимаются вместе, номер один"
    )
    students: int = Field(description="Сколько учеников сегодня")
    version: int


class ClassCard(ClassView):
    """A class with its students."""

    members: list[ClassMemberView]


def tell(tx: AsyncSession, row: SchoolClass, removed: bool = False) -> None:
    """Publish the class's whole state."""
    event = ClassChanged(
        class_id=row.id,
        segment=row.segment,
        school_year=row.school_year,
        grade=row.grade,
        letter=row.letter,
        name=str(rules.ClassName(row.grade, row.letter)),
        class_teacher_id=row.teacher_id,
        room=row.room,
        shift=row.shift,
        set_id=row.set_id,
        removed=removed,
    )
    emit(tx, event, subject=row.id, segment=row.segment)


def _rows(actor: Actor) -> Any:
    """Classes with teacher's name and today's number of students: one statement for any number of classes."""
    on = literal(today(), Date)
    sizes = (
        select(ClassMember.class_id, func.count().label("students"))
        .where(policy.visible_members(actor), ClassMember.from_on <= on)
        .where(or_(ClassMember.until_on.is_(None), ClassMember.until_on >= on))
        .group_by(ClassMember.class_id)
        .subquery()
    )
    teacher = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("teacher")
    return (
        select(
            SchoolClass.id, SchoolClass.segment, SchoolClass.school_year, SchoolClass.grade, SchoolClass.letter,
            SchoolClass.teacher_id, teacher, SchoolClass.room, SchoolClass.shift, SchoolClass.profile,
            SchoolClass.set_id, func.coalesce(sizes.c.students, 0).label("students"), SchoolClass.version,
        )
        .outerjoin(sizes, sizes.c.class_id == SchoolClass.id)
        .outerjoin(Human, Human.id == SchoolClass.teacher_id)
        .where(policy.visible_classes(actor))
        .order_by(SchoolClass.segment, SchoolClass.grade, SchoolClass.letter)
    )  # fmt: skip


def _views(rows: Sequence[Any]) -> list[dict[str, Any]]:
    return [
        {**row, "teacher": row["teacher"] or None, "name": str(rules.ClassName(row["grade"], row["letter"]))}
        for row in rows
    ]


async def _members(tx: AsyncSession, actor: Actor, class_id: UUID) -> list[dict[str, Any]]:
    on = literal(today(), Date)
    found = (
        select(
            Human.id.label("person_id"), Human.last_name, Human.first_name, Human.middle_name, Human.birth_on
        )
        .add_columns(ClassMember.from_on)
        .join(ClassMember, ClassMember.student_id == Human.id)
        .where(ClassMember.class_id == class_id, policy.visible_members(actor), ClassMember.from_on <= on)
        .where(or_(ClassMember.until_on.is_(None), ClassMember.until_on >= on))
        .order_by(Human.search, Human.id)
    )
    return [dict(row) for row in (await tx.execute(found)).mappings()]


async def check_teacher(tx: AsyncSession, actor: Actor, segment: str, teacher_id: UUID | None) -> None:
    """A class is led by somebody who works at its school."""
    if teacher_id is None:
        return
    works = select(Placement.id).where(
        Placement.person_id == teacher_id,
        Placement.segment == segment,
        Placement.kind == "staff",
        or_(Placement.until_on.is_(None), Placement.until_on >= cast(func.now(), Date)),
        policy.visible_placements(actor),
    )
    if (await tx.execute(works)).first() is None:
        raise RuleViolated("Классный руководитель должен быть сотрудником этой школы")


async def create(tx: AsyncSession, actor: Actor, body: NewClass) -> SchoolClass:
    """A new class of the acting school."""
    require(actor.at_school or "Класс создаёт сама школа: выберите роль в школе")
    name = class_name(body.grade, body.letter)
    taken = select(SchoolClass.id).where(
        policy.visible_classes(actor),
        SchoolClass.segment == actor.segment,
        SchoolClass.school_year == body.school_year,
        SchoolClass.grade == name.grade,
        SchoolClass.letter == name.letter,
    )
    if (await tx.execute(taken)).first():
        raise Conflict(f"Класс {name} в этом учебном году уже есть")
    await check_teacher(tx, actor, actor.segment, body.teacher_id)
    row = SchoolClass(id=new_id(), segment=actor.segment, school_year=body.school_year, version=1)
    row.grade, row.letter, row.teacher_id = name.grade, name.letter, body.teacher_id
    row.room, row.shift, row.profile = body.room, body.shift, body.profile
    tx.add(row)
    await tx.flush()
    tell(tx, row)
    return row


def class_name(grade: int, letter: str) -> rules.ClassName:
    """The name as classes have it; RuleViolated for one that cannot be read."""
    try:
        return rules.class_name(f"{grade} {letter}")
    except rules.Unreadable as wrong:
        raise RuleViolated(wrong.reason) from wrong


async def edit(
    tx: AsyncSession, actor: Actor, class_id: UUID, body: ClassEdit, expected: int | None
) -> SchoolClass:
    """Change teacher, room, shift, profile."""
    row = await load(tx, SchoolClass, class_id, policy.visible_classes(actor), lock=True, what="Класс")
    await check_teacher(tx, actor, row.segment, body.teacher_id)
    expect_version(row, expected)
    row.teacher_id, row.room, row.shift, row.profile = body.teacher_id, body.room, body.shift, body.profile
    await tx.flush()
    tell(tx, row)
    return row


@router.get(
    "/classes", summary="Список классов", response_model=list[ClassView], **may("registry:class:read")
)
async def list_classes(actor: CurrentActor, tx: Tx, school_year: Year | None = None) -> Response:
    """Классы учебного года (по умолчанию текущего) с классными руководителями и числом учеников сегодня."""
    year = school_year or rules.school_year_of(today())
    rows = (
        (await tx.execute(_rows(actor).where(SchoolClass.school_year == year).limit(5000))).mappings().all()
    )
    return Json(_views(rows))


@router.get(
    "/classes/{class_id}", summary="Карточка класса", response_model=ClassCard, **may("registry:class:read")
)
async def read_class(class_id: UUID, actor: CurrentActor, tx: Tx) -> Response:
    """Класс и его ученики на сегодня. Состав показывается только сотрудникам; ученик или родитель видит
    пустой список.
    """
    rows = (await tx.execute(_rows(actor).where(SchoolClass.id == class_id))).mappings().all()
    if not rows:
        await load(tx, SchoolClass, class_id, policy.visible_classes(actor), what="Класс")
    card = _views(rows)[0]
    card["members"] = await _members(tx, actor, class_id) if policy.sees_members(actor) else []
    answer = Json(card)
    etag(answer, card["version"])
    return answer


@router.post("/classes", status_code=201, summary="Создать класс", **may("registry:class:write"))
async def create_class(body: NewClass, response: Response, actor: CurrentActor, tx: Tx) -> ClassCard:
    """Новый класс своей школы. Ученики попадают в него приказом (раздел «Движение»)."""
    row = await create(tx, actor, body)
    return await card_of(tx, actor, row, response)


@router.put("/classes/{class_id}", summary="Изменить класс", **may("registry:class:write", stale=True))
async def edit_class(
    class_id: UUID, body: ClassEdit, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> ClassCard:
    """Классный руководитель, кабинет, смена, профиль. If-Match — версия, которую вы видели."""
    row = await edit(tx, actor, class_id, body, expected)
    return await card_of(tx, actor, row, response)


async def card_of(tx: AsyncSession, actor: Actor, row: SchoolClass, response: Response) -> ClassCard:
    """The card after a change, with its version."""
    shown = (await tx.execute(_rows(actor).where(SchoolClass.id == row.id))).mappings().all()
    etag(response, row.version)
    return ClassCard(**_views(shown)[0], members=[])
