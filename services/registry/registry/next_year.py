"""Next year's classes from this year's, in one act: the letter kept, the grade one more, shown before (B6)."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import InvalidInput, RuleViolated
from registry import classes, policy, rules
from registry.tables import Human, SchoolClass
from service import CurrentActor, Router, may
from store import Tx, new_id
from store.clock import today

router = Router(tags=["Классы"])
LAST_GRADE = 11
Letter = Annotated[str, StringConstraints(strip_whitespace=True, max_length=rules.LETTER_LENGTH)]
Into = Annotated[int | None, Query(description="Год сентября; по умолчанию следующий", ge=2000, le=2100)]
State = Literal["new", "there", "leaves"]


class PlannedClass(BaseModel):
    """What becomes of one class of the year before."""

    class_id: UUID
    name: str = Field(examples=["5А"])
    becomes: str | None = Field(examples=["6А"], description="null — выпускной класс")
    state: State = Field(description="new — будет создан; there — уже есть; leaves — выпускается")
    teacher: str | None
    room: str | None
    shift: int
    profile: str | None


class YearPlan(BaseModel):
    """The classes of a year as they would follow from the year before."""

    school_year: int
    classes: list[PlannedClass]
    first_grades: list[str] = Field(description="Буквы первых классов прошлого года, которых ещё нет в новом")


class YearWish(BaseModel):
    """What is made of the plan."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"school_year": 2027, "first_grades": ["А", "Б"], "keep_teachers": True}]
        }
    )
    school_year: int = Field(ge=2000, le=2100)
    leave_out: list[UUID] = Field(
        default_factory=list, max_length=300, description="Классы, которые не продолжаются"
    )
    first_grades: list[Letter] = Field(default_factory=list, max_length=20)
    keep_teachers: bool = Field(default=True, description="Классные руководители и кабинеты остаются")


class YearMade(BaseModel):
    """Which classes were made."""

    school_year: int
    created: list[str] = Field(examples=[["2А", "6А"]])


@dataclass(frozen=True, slots=True)
class _Known:
    """The classes of two years by name."""

    before: list[SchoolClass]
    names: frozenset[rules.ClassName]


async def _known(tx: AsyncSession, actor: Actor, school_year: int) -> _Known:
    rows = (
        select(SchoolClass)
        .where(policy.visible_classes(actor), SchoolClass.segment == actor.segment)
        .where(SchoolClass.school_year.in_((school_year - 1, school_year)))
        .order_by(SchoolClass.grade, SchoolClass.letter)
    )
    found = list((await tx.execute(rows)).scalars())
    before = [one for one in found if one.school_year == school_year - 1]
    names = frozenset(
        rules.ClassName(one.grade, one.letter) for one in found if one.school_year == school_year
    )
    return _Known(before, names)


def _allowed(actor: Actor, school_year: int) -> None:
    require(actor.at_school or "Классы готовит сама школа: выберите роль в школе")
    now = rules.school_year_of(today())
    if school_year not in (now, now + 1):
        reason = f"готовят классы {now}/{now + 1} или {now + 1}/{now + 2} учебного года"
        raise InvalidInput("Проверьте год", [{"pointer": "/body/school_year", "detail": reason}])


def _next(one: SchoolClass) -> rules.ClassName | None:
    return rules.ClassName(one.grade + 1, one.letter) if one.grade < LAST_GRADE else None


async def plan(tx: AsyncSession, actor: Actor, school_year: int) -> YearPlan:
    """What the act would do; nothing is written."""
    _allowed(actor, school_year)
    known = await _known(tx, actor, school_year)
    name = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name)
    led = {one.teacher_id for one in known.before}
    people = select(Human.id, name.label("name")).where(Human.id.in_(led), policy.visible_people(actor))
    teachers = {row.id: row.name for row in await tx.execute(people)}
    rows = []
    for one in known.before:
        becomes = _next(one)
        state: State = "leaves" if becomes is None else "there" if becomes in known.names else "new"
        rows.append(
            PlannedClass(
                class_id=one.id, name=str(rules.ClassName(one.grade, one.letter)), becomes=becomes and str(becomes),
                state=state, teacher=teachers.get(one.teacher_id) if one.teacher_id else None, room=one.room,
                shift=one.shift, profile=one.profile,
            )
        )  # fmt: skip
    letters = [one.letter for one in known.before if one.grade == 1]
    first = [letter for letter in letters if rules.ClassName(1, letter) not in known.names]
    return YearPlan(school_year=school_year, classes=rows, first_grades=first)


async def make(tx: AsyncSession, actor: Actor, body: YearWish) -> YearMade:
    """Create the classes that follow and the first grades; what is there already is left as it is."""
    _allowed(actor, body.school_year)
    known = await _known(tx, actor, body.school_year)
    left_out = set(body.leave_out)
    taken = set(known.names)
    rows: list[SchoolClass] = []
    for one in known.before:
        becomes = _next(one)
        if becomes and becomes not in taken and one.id not in left_out:
            row = _row(actor, body.school_year, becomes)
            row.shift, row.profile = one.shift, one.profile
            if body.keep_teachers:
                row.teacher_id, row.room = one.teacher_id, one.room
            rows.append(row)
            taken.add(becomes)
    for letter in body.first_grades:
        name = classes.class_name(1, letter)
        if name not in taken:
            rows.append(_row(actor, body.school_year, name))
            taken.add(name)
    if not rows:
        raise RuleViolated("Создавать нечего: все эти классы уже есть")
    tx.add_all(rows)
    await tx.flush()
    for row in rows:
        classes.tell(tx, row)
    made = sorted((row.grade, row.letter) for row in rows)
    return YearMade(school_year=body.school_year, created=[str(rules.ClassName(*one)) for one in made])


def _row(actor: Actor, school_year: int, name: rules.ClassName) -> SchoolClass:
    return SchoolClass(
        id=new_id(), segment=actor.segment, version=1, school_year=school_year, grade=name.grade, letter=name.letter,
        shift=1,
    )  # fmt: skip


@router.get("/next-year-classes", summary="Классы нового года: что получится", **may("registry:class:write"))
async def plan_year(actor: CurrentActor, tx: Tx, school_year: Into = None) -> YearPlan:
    """Каждый класс этого года, чем он станет в следующем, и первые классы. Ничего не записывается."""
    return await plan(tx, actor, school_year or rules.school_year_of(today()) + 1)


@router.post(
    "/next-year-classes", status_code=201, summary="Создать классы нового года", **may("registry:class:write")
)
async def make_year(body: YearWish, actor: CurrentActor, tx: Tx) -> YearMade:
    """Буква остаётся, параллель на одну больше; ученики переходят приказом о переводе. Что уже есть, не меняется."""
    return await make(tx, actor, body)
