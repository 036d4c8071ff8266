"""Who uses the system: sign-ins by day, role, class and school; who has never signed in (A8, screens 4.8).

Names are told to a school about its own people only; organisations above it get numbers by school, never a person.
A teacher gets the students and parents of his own class. The facts are `sign_ins`, kept for 400 days.
"""

from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import Date, Select, Subquery, cast, func, literal, or_, select, true, tuple_, union
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from contracts.rights import TITLES, Role
from identity import policy, rules, sections
from identity.sections import SectionCount
from identity.tables import (
    Account,
    Appointment,
    KnownClass,
    KnownMember,
    KnownPerson,
    KnownPlacement,
    KnownSegment,
    KnownTie,
    SignIn,
)
from service import CurrentActor, Router, may
from store import Tx, clock
from store.days import hold

router = Router(prefix="/visits", tags=["Посещения"])

MOST_NAMED = 500


class Count(BaseModel):
    """How many of the registered have signed in."""

    registered: int = Field(description="Учётных записей, кроме закрытых")
    today: int
    week: int = Field(description="За 7 дней, считая сегодня")
    month: int = Field(description="За 30 дней, считая сегодня")
    never: int = Field(description="Ни одного входа за 400 дней, которые хранятся")


class RoleCount(Count):
    """Those of one role."""

    role: str = Field(examples=["teacher"])
    title: str = Field(examples=["Учитель"])


class ClassCount(BaseModel):
    """Students of a class and their parents."""

    class_id: UUID
    name: str = Field(examples=["5А"])
    students: Count
    parents: Count


class SchoolCount(Count):
    """One school in numbers."""

    segment: str = Field(examples=["tomsk/seversk/school-198"])
    name: str = Field(examples=["Школа № 198"])


class DayCount(BaseModel):
    """Different people who signed in on a day."""

    day: date
    people: int
    roles: dict[str, int] = Field(description="Роль → сколько человек", examples=[{"teacher": 21}])


class Newcomer(BaseModel):
    """One who has an account and has never signed in."""

    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    roles: list[str]
    classes: str | None = Field(description="Класс ученика; классы детей родителя", examples=["5А"])
    post: str | None = Field(examples=["Учитель математики"])
    card_issued: bool = Field(description="Карточка с паролем уже выдавалась")


class Visits(BaseModel):
    """Visits of the acting organisation."""

    total: Count
    roles: list[RoleCount]
    days: list[DayCount]
    classes: list[ClassCount] = Field(description="Только школе")
    schools: list[SchoolCount] = Field(description="Только организациям над школами")
    never: list[Newcomer] = Field(description="Только школе; не больше 500, по фамилии")
    sections: list[SectionCount] = Field(description="Какие разделы открывают, за те же дни, что и дни")


def _people(actor: Actor) -> Subquery:
    """(person, segment, role) in force with an account that is not closed, and the last sign-in."""
    today = func.current_date()
    query = (
        select(Appointment.person_id, Appointment.segment, Appointment.role)
        .join(Account, Account.person_id == Appointment.person_id)
        .where(
            policy.visible_to(actor),
            Appointment.removed.is_(False),
            Appointment.withdrawn_at.is_(None),
            Appointment.from_on <= today,
            func.coalesce(Appointment.until_on, today) >= today,
            Account.state != "closed",
        )
        .distinct()
    )
    if actor.has(Role.TEACHER):
        query = query.where(
            policy.own_class_visible_to(actor, Appointment.person_id), Appointment.role.in_(policy.FAMILY)
        )
    return _with_last(query.subquery())


def _with_last(people: Subquery) -> Subquery:
    """The same rows with `seen_on`, the day of the person's last sign-in: one step in the index for each."""
    last = (
        select(SignIn.at)
        .where(SignIn.person_id == people.c.person_id)
        .order_by(SignIn.at.desc())
        .limit(1)
        .lateral()
    )
    return select(people, cast(last.c.at, Date).label("seen_on")).outerjoin(last, true()).subquery()


def _counts(people: Subquery) -> list[Any]:
    """The columns of `Count`."""
    whole, today = func.count(people.c.person_id.distinct()), clock.today()
    return [
        whole.label("registered"),
        whole.filter(people.c.seen_on >= today).label("today"),
        whole.filter(people.c.seen_on > today - timedelta(days=7)).label("week"),
        whole.filter(people.c.seen_on > today - timedelta(days=30)).label("month"),
        whole.filter(people.c.seen_on.is_(None)).label("never"),
    ]


async def _sums(tx: AsyncSession, actor: Actor) -> tuple[Count, list[RoleCount], list[SchoolCount]]:
    """The whole, by role and by school in one statement; a person of two roles is one person of the whole."""
    people = _people(actor)
    sets = func.grouping_sets(tuple_(people.c.role), tuple_(people.c.segment), tuple_())
    by = func.grouping(people.c.role, people.c.segment).label("by")
    grouped = select(people.c.role, people.c.segment, by, *_counts(people)).group_by(sets).subquery()
    query = select(grouped, KnownSegment.short_name, KnownSegment.level).outerjoin(
        KnownSegment, KnownSegment.segment == grouped.c.segment
    )
    total, roles, schools = Count(registered=0, today=0, week=0, month=0, never=0), [], []
    for row in (await tx.execute(query)).mappings():
        facts = {name: row[name] for name in Count.model_fields}
        if row["by"] == 3:  # neither by role nor by segment
            total = Count(**facts)
        elif row["by"] == 1:
            roles.append(RoleCount(role=row["role"], title=TITLES[Role(row["role"])], **facts))
        elif row["level"] == "school" and not actor.at_school:
            schools.append(SchoolCount(segment=row["segment"], name=row["short_name"], **facts))
    order = list(Role)
    roles.sort(key=lambda one: order.index(Role(one.role)))
    schools.sort(key=lambda one: one.segment)
    return total, roles, schools


async def _days(tx: AsyncSession, actor: Actor, days: int) -> list[DayCount]:
    """Every day of the span, also the empty ones."""
    people, until = _people(actor), clock.today()
    since = until - timedelta(days=days - 1)
    day = cast(SignIn.at, Date)
    visits = (
        select(people.c.person_id, people.c.role, day.label("day"))
        .join(SignIn, SignIn.person_id == people.c.person_id)
        .where(people.c.seen_on >= since, SignIn.at >= cast(since, Date))
        .subquery()
    )
    query = select(visits.c.day, visits.c.role, func.count(visits.c.person_id.distinct()).label("people"))
    sets = func.grouping_sets(tuple_(visits.c.day, visits.c.role), tuple_(visits.c.day))
    found = {
        each: DayCount(day=each, people=0, roles={}) for each in (since + timedelta(n) for n in range(days))
    }
    for row in (await tx.execute(query.group_by(sets))).mappings():
        if (one := found.get(row["day"])) is None:
            continue  # signed in after midnight, while this was asked
        if row["role"] is None:
            one.people = row["people"]
        else:
            one.roles[row["role"]] = row["people"]
    return list(found.values())


def _class_members(actor: Actor) -> Subquery:
    """(class, name, person, role): students of the current year's classes now, and their parents."""
    students = (
        select(KnownClass.class_id, KnownClass.name, KnownMember.student_id)
        .join(KnownMember, KnownMember.class_id == KnownClass.class_id)
        .where(
            policy.classes_visible_to(actor),
            KnownClass.removed.is_(False),
            KnownClass.school_year == rules.school_year(clock.today()),
            policy.now_in_class(),
        )
        .cte("students")
    )
    parents = (
        select(students.c.class_id, students.c.name, KnownTie.parent_id, literal("parent"))
        .join(KnownTie, KnownTie.student_id == students.c.student_id)
        .where(hold(KnownTie.sees))
    )
    own = select(
        students.c.class_id,
        students.c.name,
        students.c.student_id.label("person_id"),
        literal("student").label("role"),
    )
    return union(own, parents).subquery()


async def _classes(tx: AsyncSession, actor: Actor) -> list[ClassCount]:
    members = _class_members(actor)
    open_ = (
        select(members)
        .join(Account, Account.person_id == members.c.person_id)
        .where(Account.state != "closed")
    )
    people = _with_last(open_.subquery())
    query = select(people.c.class_id, people.c.name, people.c.role, *_counts(people)).group_by(
        people.c.class_id, people.c.name, people.c.role
    )
    found: dict[UUID, ClassCount] = {}
    for row in (await tx.execute(query)).mappings():
        nobody = Count(registered=0, today=0, week=0, month=0, never=0)
        one = found.setdefault(
            row["class_id"],
            ClassCount(class_id=row["class_id"], name=row["name"], students=nobody, parents=nobody),
        )
        count = Count(**{name: row[name] for name in Count.model_fields})
        if row["role"] == "student":
            one.students = count
        else:
            one.parents = count
    return sorted(found.values(), key=lambda one: (len(one.name), one.name))


def _newcomers(actor: Actor) -> Select[Any]:
    people, members = _people(actor), _class_members(actor)
    listed = func.string_agg(members.c.name.distinct(), aggregate_order_by(literal(", "), members.c.name))
    # once for all, not for each of those who never came: a school's families squared
    names = select(members.c.person_id, listed.label("classes")).group_by(members.c.person_id).subquery()
    post = (
        select(func.max(KnownPlacement.post))
        .where(
            policy.placements_visible_to(actor),
            KnownPlacement.person_id == people.c.person_id,
            KnownPlacement.removed.is_(False),
            or_(KnownPlacement.until_on.is_(None), KnownPlacement.until_on >= func.current_date()),
        )
        .scalar_subquery()
    )
    person = (KnownPerson.person_id, KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name)
    return (
        select(
            *person,
            func.array_agg(people.c.role.distinct()).label("roles"),
            names.c.classes,
            post.label("post"),
            Account.password_issued_at.is_not(None).label("card_issued"),
        )
        .join(KnownPerson, KnownPerson.person_id == people.c.person_id)
        .join(Account, Account.person_id == people.c.person_id)
        .outerjoin(names, names.c.person_id == people.c.person_id)
        .where(people.c.seen_on.is_(None))
        .group_by(people.c.person_id, *person, Account.password_issued_at, names.c.classes)
        .order_by(KnownPerson.last_name, KnownPerson.first_name, KnownPerson.person_id)
        .limit(MOST_NAMED)
    )


@router.get("", summary="Посещения", **may("identity:visit:read"))
async def read_visits(
    actor: CurrentActor,
    tx: Tx,
    days: Annotated[int, Query(ge=7, le=365, description="Сколько последних дней показать по дням")] = 30,
) -> Visits:
    """Школе — её люди, классы и кто ни разу не входил; организациям выше — числа по школам, без людей."""
    return await collected(tx, actor, days)


async def collected(tx: AsyncSession, actor: Actor, days: int) -> Visits:
    """Everything of the page."""
    total, roles, schools = await _sums(tx, actor)
    never: list[Newcomer] = []
    classes: list[ClassCount] = []
    if actor.at_school:
        classes = await _classes(tx, actor)
        never = [Newcomer(**row) for row in (await tx.execute(_newcomers(actor))).mappings()]
    by_day = await _days(tx, actor, days)
    used = await sections.counted(tx, actor, days)
    return Visits(
        total=total, roles=roles, days=by_day, classes=classes, schools=schools, never=never, sections=used
    )
