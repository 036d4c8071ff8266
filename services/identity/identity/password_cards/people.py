"""Whom a batch is for, and who of them must be refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, text, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, within
from contracts.rights import Role
from identity import policy, rules
from identity.tables import (
    Account,
    Appointment,
    KnownClass,
    KnownMember,
    KnownPerson,
    KnownPlacement,
    KnownSegment,
    KnownTie,
)
from identity.telling import ask_keycloak
from problems import InvalidInput, NotFound
from store import clock
from store.days import hold

_OUTSIDE = text("select person_id from outside_of(cast(:people as uuid[]), :at)")
_ORDER = {"student": 0, "parent": 1, "staff": 2}


@dataclass(frozen=True, slots=True)
class Person:
    """One who may get a card."""

    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    username: str
    state: str
    keycloak_id: str | None
    password_issued_at: datetime | None
    kind: str
    note: str
    group: str = ""
    """The class whose sheet the card goes to, where a whole school is printed."""

    @property
    def name(self) -> str:
        """«Иванов Пётр Сергеевич»."""
        return " ".join(filter(None, (self.last_name, self.first_name, self.middle_name)))


def _columns(kind: ColumnElement[str], note: ColumnElement[str]) -> Any:
    return select(
        Account.person_id,
        KnownPerson.last_name,
        KnownPerson.first_name,
        KnownPerson.middle_name,
        Account.username,
        Account.state,
        Account.keycloak_id,
        Account.password_issued_at,
        kind.label("kind"),
        note.label("note"),
    ).join(KnownPerson, KnownPerson.person_id == Account.person_id)


def _class_people(actor: Actor, *classes: ColumnElement[bool]) -> list[Any]:
    """Students of the classes and their parents, as far as the actor may see the classes; a parent of several once."""
    members = (
        select(KnownMember.student_id, KnownClass.name)
        .join(KnownClass, KnownClass.class_id == KnownMember.class_id)
        .where(*classes, policy.classes_visible_to(actor), policy.now_in_class())
        .distinct()
        .subquery()
    )
    children = (
        select(
            KnownTie.parent_id,
            func.string_agg(KnownPerson.last_name + " " + KnownPerson.first_name, ", ").label("names"),
            func.min(members.c.name).label("name"),
        )
        .join(members, members.c.student_id == KnownTie.student_id)
        .join(KnownPerson, KnownPerson.person_id == KnownTie.student_id)
        .where(hold(KnownTie.sees))
        .group_by(KnownTie.parent_id)
        .subquery()
    )
    students = (
        _columns(literal("student"), members.c.name)
        .add_columns(members.c.name.label("group"))
        .join(members, members.c.student_id == Account.person_id)
    )
    note = "родитель: " + children.c.names + ", " + children.c.name
    parents = (
        _columns(literal("parent"), note)
        .add_columns(children.c.name.label("group"))
        .join(children, children.c.parent_id == Account.person_id)
    )
    return [students, parents]


def _placed(actor: Actor, *conditions: ColumnElement[bool]) -> Any:
    """People by their placements in force within the actor's segment; one row each."""
    today = func.current_date()
    placed = (
        select(KnownPlacement.person_id, KnownPlacement.kind, KnownPlacement.post)
        .ext(distinct_on(KnownPlacement.person_id))
        .where(
            policy.placements_visible_to(actor),
            KnownPlacement.removed.is_(False),
            or_(KnownPlacement.until_on.is_(None), KnownPlacement.until_on >= today),
            *conditions,
        )
        .order_by(KnownPlacement.person_id, KnownPlacement.kind.desc())
        .subquery()
    )
    note = func.coalesce(placed.c.post, "")
    return _columns(placed.c.kind, note).join(placed, placed.c.person_id == Account.person_id)


async def of_class(tx: AsyncSession, actor: Actor, class_id: UUID) -> tuple[str, list[Person]]:
    """(name of the class, its students and parents); 404 for a class the actor is not in charge of."""
    visible = and_(
        KnownClass.class_id == class_id, policy.classes_visible_to(actor), KnownClass.removed.is_(False)
    )
    name = (await tx.execute(select(KnownClass.name).where(visible))).scalar_one_or_none()
    if name is None:
        raise NotFound("Класс: запись не найдена")
    found: list[Person] = []
    for query in _class_people(actor, KnownMember.class_id == class_id):
        found += [_ungrouped(row) for row in (await tx.execute(query)).mappings()]
    return name, found


def _ungrouped(row: Any) -> Person:
    return Person(**{**row, "group": ""})


async def of_school(tx: AsyncSession, actor: Actor, segment: str) -> tuple[str, list[Person]]:
    """Everybody of exactly this school: classes of the current year with their parents, then the staff."""
    title, staff = await of_staff(tx, actor, segment)
    year = select(func.max(KnownClass.school_year)).where(
        KnownClass.segment == segment,
        policy.classes_visible_to(actor),
        KnownClass.removed.is_(False),
        KnownClass.school_year <= rules.school_year(clock.today()),
    )
    current = (
        KnownClass.segment == segment,
        KnownClass.removed.is_(False),
        KnownClass.school_year == year.scalar_subquery(),
    )
    found: dict[UUID, Person] = {}
    for query in _class_people(actor, *current):
        for row in (await tx.execute(query)).mappings():
            found.setdefault(row["person_id"], Person(**row))
    for one in staff:
        found.setdefault(one.person_id, one)
    return title.rpartition(":")[0], list(found.values())


async def of_staff(tx: AsyncSession, actor: Actor, segment: str) -> tuple[str, list[Person]]:
    """Everybody employed at exactly this segment."""
    place = await tx.get(KnownSegment, segment)
    if not actor.covers(segment) or place is None or actor.has(Role.TEACHER):
        raise NotFound("Организация: запись не найдена")
    query = _placed(actor, KnownPlacement.segment == segment, KnownPlacement.kind == "staff")
    return f"{place.short_name}: сотрудники", [Person(**row) for row in (await tx.execute(query)).mappings()]


async def named(tx: AsyncSession, actor: Actor, people: Sequence[UUID]) -> tuple[str, list[Person]]:
    """Just these people; 404 when the actor may not see one of them."""
    visible = and_(Account.person_id.in_(people), policy.person_visible_to(actor, Account.person_id))
    seen = set((await tx.execute(select(Account.person_id).where(visible))).scalars())
    if missing := [str(person) for person in people if person not in seen]:
        raise NotFound("Человек: запись не найдена", missing=missing)
    rows = (await tx.execute(_placed(actor, KnownPlacement.person_id.in_(people)))).mappings()
    found = {row["person_id"]: Person(**row) for row in rows}
    if rest := [person for person in seen if person not in found]:
        query = _columns(literal("staff"), literal("")).where(
            Account.person_id.in_(rest), policy.person_visible_to(actor, Account.person_id)
        )
        found |= {row["person_id"]: Person(**row) for row in (await tx.execute(query)).mappings()}
    one = next(iter(found.values()))
    return (one.name if len(found) == 1 else f"По списку: {len(found)}"), list(found.values())


async def powers(tx: AsyncSession, actor: Actor, people: Sequence[UUID]) -> dict[UUID, str]:
    """Who of them holds what the actor's password must not open: person → reason."""
    found: dict[UUID, str] = {}
    for row in await tx.execute(_OUTSIDE, {"people": list(people), "at": actor.segment}):
        found[row.person_id] = "Есть назначение в другой организации: пароль выдаёт вышестоящий администратор"
    today = func.current_date()
    held = select(Appointment.person_id, Appointment.role).where(
        Appointment.person_id.in_(people),
        within(Appointment.segment, actor),
        Appointment.removed.is_(False),
        Appointment.withdrawn_at.is_(None),
        func.coalesce(Appointment.until_on, today) >= today,
    )
    for row in await tx.execute(held):
        if actor.has(Role.TEACHER) and row.role not in policy.FAMILY:
            found[row.person_id] = "Сотруднику пароль выдаёт администратор школы"
        elif row.role not in policy.FAMILY and rules.exceeds(row.role, actor.may):
            found[row.person_id] = "У человека больше прав над доступом, чем у вас"
    return found


async def sort_out(
    tx: AsyncSession, actor: Actor, people: Sequence[Person], *, again: bool
) -> tuple[list[Person], list[dict[str, str]]]:
    """(who gets a card, in the order of printing; who does not, with the reason)."""
    if not people:
        raise InvalidInput("Среди выбранных нет ни одного человека с учётной записью")
    refused = await powers(tx, actor, [person.person_id for person in people])
    for person in people:
        if person.person_id == actor.id:
            refused[person.person_id] = "Свой пароль меняют в разделе «Вход и устройства»"
        elif person.state != "active":
            refused[person.person_id] = "Вход закрыт"
        elif person.password_issued_at and not again:
            day = person.password_issued_at.strftime("%d.%m.%Y")
            refused[person.person_id] = (
                f"Пароль уже выдан {day}; чтобы выдать новый, отметьте «выдать заново»"
            )
    ordered = sorted(
        people,
        key=lambda one: (
            rules.class_order(one.group),
            _ORDER.get(one.kind, 3),
            one.last_name,
            one.first_name,
            one.note,
        ),
    )
    good = {one.person_id: one for one in ordered if one.person_id not in refused}
    bad = [
        {"person_id": str(one.person_id), "name": one.name, "reason": refused[one.person_id]}
        for one in {one.person_id: one for one in ordered}.values()
        if one.person_id in refused
    ]
    return list(good.values()), bad


async def open_accounts(tx: AsyncSession, actor: Actor, people: Sequence[Person]) -> None:
    """Keycloak gets users for those who have none, before the rest of its work: somebody waits for their cards."""
    closed = [one.person_id for one in people if one.keycloak_id is None]
    if closed:
        visible = policy.person_visible_to(actor, Account.person_id)
        opened = update(Account).where(Account.person_id.in_(closed), Account.opened_at.is_(None), visible)
        await tx.execute(opened.values(opened_at=func.now()).execution_options(synchronize_session=False))
        ask_keycloak(tx, closed)


def by_ids(actor: Actor, people: Sequence[UUID]) -> Any:
    """The people of a planned batch again, still within what the actor may see."""
    return _columns(literal(""), literal("")).where(
        Account.person_id.in_(people), policy.person_visible_to(actor, Account.person_id)
    )


__all__ = [
    "Person",
    "by_ids",
    "named",
    "of_class",
    "of_school",
    "of_staff",
    "open_accounts",
    "powers",
    "sort_out",
]
