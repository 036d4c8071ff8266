"""The contingent: who was in which class on any date, how many, and the balance of movements over a period (D3)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, RowMapping, Select, Text, and_, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from movement import policy, rules, words
from movement.rules import Kind, OrderState, TransferState
from movement.tables import KnownClass, KnownPerson, KnownSegment, Movement, SpellRow, Transfer
from problems import InvalidInput
from service import CurrentActor, Router, may
from store import Page, Tx, keyset
from store.days import SchoolDay

router = Router(prefix="/contingent", tags=["Контингент"])

OnDate = Annotated[SchoolDay, Query(description="На дату")]
ByClassOrSchool = Literal["class", "school"]
COUNTS = ("arrived", "moved_in", "left", "moved_out")


class Present(BaseModel):
    """Ученик в списке класса на дату."""

    student_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    segment: str
    class_id: UUID
    class_name: str | None = Field(examples=["5А"])
    from_on: date = Field(description="С какого дня в классе")
    until_on: date | None = Field(description="По какой день; пусто — учится")


class Group(BaseModel):
    """Класс или школа с числом учеников на дату."""

    segment: str
    class_id: UUID | None
    name: str | None = Field(examples=["5А"])
    grade: int | None
    students: int


class Summary(BaseModel):
    """Контингент на дату."""

    on: date
    students: int
    groups: list[Group]


class Balance(BaseModel):
    """Движение класса или школы за период: на начало + прибыли + пришли из классов − выбыли − ушли = на конец."""

    segment: str
    class_id: UUID | None
    name: str | None = Field(examples=["5А"])
    grade: int | None
    at_start: int
    arrived: int
    moved_in: int = Field(description="Из другого класса той же школы")
    left: int
    moved_out: int = Field(description="В другой класс той же школы")
    at_end: int
    left_by_reason: dict[str, int] = Field(examples=[{"Выезд в другой регион": 1}])
    balanced: bool


class Balances(BaseModel):
    """Движение за период; totals складывает все строки."""

    from_on: date
    until_on: date
    rows: list[Balance]
    totals: Balance


def _on(day: Any) -> ColumnElement[bool]:
    return and_(SpellRow.from_on <= day, or_(SpellRow.until_on.is_(None), SpellRow.until_on >= day))


async def present(
    tx: AsyncSession, actor: Actor, class_id: UUID | None, on: date, after: str | None, limit: int
) -> Page[Present]:
    """Who was in the class (or in the whole segment) on the day, by name."""
    require(policy.may_list_people(actor))
    last_name = func.coalesce(KnownPerson.last_name, "").label("last_name")
    first_name = func.coalesce(KnownPerson.first_name, "").label("first_name")
    columns: list[Any] = [
        SpellRow.student_id,
        last_name,
        first_name,
        KnownPerson.middle_name,
        SpellRow.segment,
        SpellRow.class_id,
        KnownClass.name.label("class_name"),
        SpellRow.from_on,
        SpellRow.until_on,
    ]
    query = (
        select(*columns)
        .outerjoin(KnownPerson, KnownPerson.person_id == SpellRow.student_id)
        .outerjoin(KnownClass, KnownClass.class_id == SpellRow.class_id)
        .where(_on(on), policy.visible_spells(actor))
    )
    if class_id is not None:
        query = query.where(SpellRow.class_id == class_id)
    keys: list[ColumnElement[Any]] = [last_name, first_name, SpellRow.student_id.expression]
    return await keyset(tx, query, keys, Present, after=after, limit=limit)


async def summary(tx: AsyncSession, actor: Actor, on: date, by: ByClassOrSchool) -> Summary:
    """How many were in each class (or school) on the day."""
    keys = [SpellRow.segment, SpellRow.class_id] if by == "class" else [SpellRow.segment]
    query = (
        select(*keys, func.count().label("students"))
        .where(_on(on), policy.visible_spells(actor))
        .group_by(*keys)
    )
    counted = (await tx.execute(query)).mappings().all()
    named = await _names(tx, actor, by, counted)
    groups = [
        Group(
            segment=one["segment"],
            class_id=one.get("class_id"),
            students=one["students"],
            **named.get(one.get("class_id") or one["segment"], {"name": None, "grade": None}),
        )
        for one in counted
    ]
    groups.sort(key=_order)
    return Summary(on=on, students=sum(one.students for one in groups), groups=groups)


def _order(one: Group | Balance) -> tuple[str, int, str]:
    return one.segment, one.grade or 0, one.name or ""


async def _names(
    tx: AsyncSession, actor: Actor, by: ByClassOrSchool, rows: Iterable[Any]
) -> dict[Any, dict[str, Any]]:
    """Name and grade by class, or name by school."""
    if by == "school":
        segments = {one["segment"] for one in rows}
        query = select(KnownSegment.segment, KnownSegment.name).where(KnownSegment.segment.in_(segments))
        return {one.segment: {"name": one.name, "grade": None} for one in await tx.execute(query)}
    classes = {one["class_id"] for one in rows}
    found = await tx.execute(
        select(KnownClass.class_id, KnownClass.name, KnownClass.grade).where(
            KnownClass.class_id.in_(classes), policy.visible_classes(actor)
        )
    )
    return {one.class_id: {"name": one.name, "grade": one.grade} for one in found}


async def balance(
    tx: AsyncSession, actor: Actor, from_on: date, until_on: date, by: ByClassOrSchool
) -> Balances:
    """Start, movements, end; lists and movements are counted apart, so that `balanced` proves something."""
    if until_on < from_on:
        raise InvalidInput(
            "Проверьте отмеченные поля", [{"pointer": "/query/until_on", "detail": "раньше начала периода"}]
        )
    by_class = by == "class"
    rows: dict[Any, dict[str, Any]] = {}
    for one in (await tx.execute(_list_counts(actor, from_on, until_on))).mappings():
        row = _row(rows, one, by_class)
        row["at_start"] += one["at_start"]
        row["at_end"] += one["at_end"]
    for one in (await tx.execute(_movement_counts(actor, from_on, until_on))).mappings():
        row = _row(rows, one, by_class)
        row[one["effect"]] += one["students"]
        if one["effect"] == "left":
            title = words.REASONS.get(one["reason"], one["reason"])
            row["left_by_reason"][title] = row["left_by_reason"].get(title, 0) + one["students"]
    named = await _names(tx, actor, by, rows.values())
    lines = [_balance(row, **named.get(key, {"name": None, "grade": None})) for key, row in rows.items()]
    lines.sort(key=_order)
    return Balances(from_on=from_on, until_on=until_on, rows=lines, totals=_total(actor, lines))


def _row(rows: dict[Any, dict[str, Any]], one: RowMapping, by_class: bool) -> dict[str, Any]:
    class_id = one["class_id"] if by_class else None
    return rows.setdefault(
        class_id or one["segment"],
        {
            "segment": one["segment"],
            "class_id": class_id,
            **dict.fromkeys((*COUNTS, "at_start", "at_end"), 0),
            "left_by_reason": {},
        },
    )


def _balance(row: dict[str, Any], name: str | None, grade: int | None) -> Balance:
    end = row["at_start"] + row["arrived"] + row["moved_in"] - row["left"] - row["moved_out"]
    return Balance(**row, name=name, grade=grade, balanced=end == row["at_end"])


def _total(actor: Actor, lines: Sequence[Balance]) -> Balance:
    reasons: dict[str, int] = {}
    for line in lines:
        for reason, students in line.left_by_reason.items():
            reasons[reason] = reasons.get(reason, 0) + students
    sums = {name: sum(getattr(line, name) for line in lines) for name in (*COUNTS, "at_start", "at_end")}
    row = {"segment": actor.segment, "class_id": None, **sums, "left_by_reason": reasons}
    return _balance(row, name="Всего", grade=None)


def _list_counts(actor: Actor, from_on: date, until_on: date) -> Select[Any]:
    """Per class: present on the eve of the period, and on its last day."""
    start, end = _on(from_on - rules.DAY), _on(until_on)
    columns: list[Any] = [
        SpellRow.segment,
        SpellRow.class_id,
        func.count().filter(start).label("at_start"),
        func.count().filter(end).label("at_end"),
    ]
    return (
        select(*columns)
        .where(or_(start, end), policy.visible_spells(actor))
        .group_by(SpellRow.segment, SpellRow.class_id)
    )


def _movement_counts(actor: Actor, from_on: date, until_on: date) -> Select[Any]:
    """Per class, effect and reason: signed rows that changed the class's list on a day of the period."""
    entered = Movement.effective_on.between(from_on, until_on)
    departed = Movement.effective_on.between(
        from_on - rules.DAY, until_on - rules.DAY
    )  # the last day at school
    mine = and_(Movement.state == OrderState.SIGNED, policy.visible_counts(actor))
    came = and_(mine, entered, Movement.kind.in_([*rules.ENTERING, Kind.TRANSFER_IN]))
    inside = and_(mine, entered, Movement.kind == Kind.CLASS_TRANSFER)
    gone = and_(mine, departed, Movement.kind == Kind.DEPARTURE)
    handed_over = select(
        Transfer.from_segment, Transfer.from_class_id, _word("left"), _word("other-school")
    ).where(
        Transfer.state == TransferState.COMPLETED,
        Transfer.effective_on.between(from_on, until_on),
        policy.visible_outgoing(actor),
    )
    all_rows = (
        select(
            Movement.segment,
            Movement.to_class_id.label("class_id"),
            _word("arrived").label("effect"),
            _word("").label("reason"),
        )
        .where(came)
        .union_all(
            select(Movement.segment, Movement.to_class_id, _word("moved_in"), _word("")).where(inside),
            select(Movement.segment, Movement.from_class_id, _word("moved_out"), _word("")).where(inside),
            select(
                Movement.segment, Movement.from_class_id, _word("left"), func.coalesce(Movement.reason, "")
            ).where(gone),
            handed_over,
        )
        .subquery()
    )
    keys = (all_rows.c.segment, all_rows.c.class_id, all_rows.c.effect, all_rows.c.reason)
    return select(*keys, func.count().label("students")).group_by(*keys)


def _word(value: str) -> ColumnElement[str]:
    return literal(value, Text())


@router.get("", summary="Список класса или школы на дату", **may("movement:contingent:read"))
async def list_present(
    tx: Tx,
    actor: CurrentActor,
    on: OnDate,
    class_id: Annotated[UUID | None, Query(description="Класс; без него — весь сегмент")] = None,
    after: Annotated[
        str | None, Query(max_length=500, description="Откуда продолжить: next прошлой страницы")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Page[Present]:
    """Кто числился на любую дату, по алфавиту. Выбывшие позже остаются в списке на ту дату."""
    return await present(tx, actor, class_id, on, after, limit)


@router.get("/summary", summary="Численность на дату", **may("movement:contingent:read"))
async def read_summary(
    tx: Tx,
    actor: CurrentActor,
    on: OnDate,
    by: Annotated[ByClassOrSchool, Query(description="По классам или по школам")] = "class",
) -> Summary:
    """Сколько учеников на дату: по классам или по школам."""
    return await summary(tx, actor, on, by)


@router.get("/balance", summary="Движение за период", **may("movement:contingent:read"))
async def read_balance(
    tx: Tx,
    actor: CurrentActor,
    from_on: OnDate,
    until_on: OnDate,
    by: Annotated[ByClassOrSchool, Query(description="По классам или по школам")] = "class",
) -> Balances:
    """На начало, прибыли, выбыли по причинам, переводы внутри, на конец; balanced — сошлось ли."""
    return await balance(tx, actor, from_on, until_on, by)
