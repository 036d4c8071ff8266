"""Appointments: who holds which role where, by which order, from when until when (A3, A9)."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, Field, StringConstraints, model_validator
from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor, require
from contracts.rights import TITLES, Role
from identity import policy, rules
from identity.tables import Account, Appointment, KnownPerson, KnownSegment
from identity.telling import ask_keycloak, suspended, tell_appointment
from problems import InvalidInput, NotFound, RuleViolated
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx, clock, expect_version, keyset, load, new_id
from store.days import Day

router = Router(prefix="/appointments", tags=["Назначения"])

OrderNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Basis = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]


class AppointmentView(BaseModel):
    """An appointment with the names a person reads."""

    appointment_id: UUID
    person_id: UUID
    last_name: str = Field(examples=["Смирнов"])
    first_name: str = Field(examples=["Андрей"])
    middle_name: str | None = Field(examples=["Павлович"])
    segment: str = Field(examples=["tomsk/seversk/school-198"])
    segment_name: str = Field(examples=["Школа № 198"])
    role: str = Field(examples=["director"])
    title: str = Field(examples=["Директор"])
    order_number: str | None = Field(examples=["14-к"])
    order_on: date | None
    basis: str | None = Field(description="Основание", examples=["Заявление, отпуск основного работника"])
    from_on: date
    until_on: date | None
    replaces_id: UUID | None = Field(description="Назначение того, кого замещает")
    replaces: str | None = Field(
        default=None, description="Кого замещает", examples=["Смирнов Андрей Павлович"]
    )
    source: Literal["registry", "manual"] = Field(
        description="registry: ведётся кадрами, здесь только снимается"
    )
    state: Literal["in-force", "future", "ended", "withdrawn", "suspended"]
    version: int


class NewAppointment(BaseModel):
    """By which order a person gets a role, from when until when (both days included)."""

    person_id: UUID
    role: Role = Field(examples=["coordinator"])
    segment: str | None = Field(
        default=None,
        max_length=200,
        description="По умолчанию — своя организация",
        examples=["tomsk/seversk/school-198"],
    )
    order_number: OrderNumber = Field(examples=["14-к"])
    order_on: Day
    basis: Basis | None = Field(default=None, examples=["Отпуск Смирнова А. П. с 01.12 по 14.12"])
    from_on: Day
    until_on: Day | None = None
    replaces_id: UUID | None = Field(
        default=None,
        description="Временное замещение: назначение того, чьи обязанности исполняет; нужен последний день",
    )

    @model_validator(mode="after")
    def _ordered(self) -> "NewAppointment":
        if self.until_on is not None and self.until_on < self.from_on:
            raise ValueError("последний день раньше первого")
        return self


class AppointmentChange(BaseModel):
    """What may be corrected; fields left out stay."""

    order_number: OrderNumber | None = None
    order_on: Day | None = None
    basis: Basis | None = None
    from_on: Day | None = None
    until_on: Day | None = Field(default=None, description="Последний день; null — без срока")


class Withdrawal(BaseModel):
    """Why a role is taken away at once."""

    reason: Reason = Field(examples=["Уволен приказом 31-к от 20.11.2026"])


def _state(one: Appointment, stopped: list[str]) -> str:
    today = clock.today()
    if one.removed or one.withdrawn_at is not None:
        return "withdrawn"
    if any(rules.covers(segment, one.segment) for segment in stopped):
        return "suspended"
    if rules.in_force(one.from_on, one.until_on, today):
        return "in-force"
    return "future" if one.from_on > today else "ended"


def _full(person: KnownPerson) -> str:
    return " ".join(filter(None, (person.last_name, person.first_name, person.middle_name)))


async def _replaced(tx: AsyncSession, one: Appointment) -> Appointment | None:
    """The appointment that `one` stands in for."""
    return await tx.get(Appointment, one.replaces_id) if one.replaces_id else None


async def _view(tx: AsyncSession, one: Appointment) -> AppointmentView:
    person = await tx.get(KnownPerson, one.person_id)
    place = await tx.get(KnownSegment, one.segment)
    if person is None:
        raise NotFound("Человек: запись не найдена")
    replaced = await _replaced(tx, one)
    absent = await tx.get(KnownPerson, replaced.person_id) if replaced else None
    return AppointmentView.model_validate(
        {
            **{name: getattr(one, name) for name in AppointmentView.model_fields if hasattr(one, name)},
            "last_name": person.last_name,
            "first_name": person.first_name,
            "middle_name": person.middle_name,
            "segment_name": place.short_name if place else one.segment,
            "title": TITLES[Role(one.role)],
            "replaces": _full(absent) if absent else None,
            "source": "registry" if one.placement_id else "manual",
            "state": _state(one, await suspended(tx)),
        }
    )


def _filters(
    segment: str | None, role: str | None, person_id: UUID | None, on: date | None, q: str | None, staff: bool
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if q:
        found.append(KnownPerson.last_name.istartswith(q.strip(), autoescape=True))
    if staff:
        found.append(Appointment.role.not_in(policy.FAMILY))
    if segment:
        found.append(Appointment.segment == segment)
    if role:
        found.append(Appointment.role == role)
    if person_id:
        found.append(Appointment.person_id == person_id)
    if on:
        found += [
            Appointment.from_on <= on,
            func.coalesce(Appointment.until_on, date.max) >= on,
            Appointment.removed.is_(False),
            func.coalesce(func.date(Appointment.withdrawn_at), date.max) > on,
        ]
    return found


class AppointmentRow(BaseModel):
    """An appointment in a list."""

    appointment_id: UUID
    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    segment: str
    segment_name: str
    role: str
    title: str = ""
    order_number: str | None
    order_on: date | None
    basis: str | None
    from_on: date
    until_on: date | None
    replaces: str | None = Field(description="Кого замещает")
    source: Literal["registry", "manual"]
    withdrawn: bool
    version: int

    @model_validator(mode="after")
    def _titled(self) -> "AppointmentRow":
        self.title = TITLES[Role(self.role)]
        return self


@router.get("", summary="Назначения", **may("identity:appointment:read"))
async def read_appointments(
    actor: CurrentActor,
    tx: Tx,
    segment: Annotated[str | None, Query(max_length=200)] = None,
    role: Role | None = None,
    person_id: UUID | None = None,
    on: Annotated[date | None, Query(description="Только действующие на эту дату")] = None,
    q: Annotated[str | None, Query(max_length=80, description="Начало фамилии")] = None,
    staff: Annotated[bool, Query(description="Без учеников и родителей")] = False,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[AppointmentRow]:
    """Назначения своей организации и подчинённых: по фамилии, с приказом и сроками."""
    replaced, absent = aliased(Appointment), aliased(KnownPerson)
    query: Any = (
        select(
            Appointment.appointment_id,
            Appointment.person_id,
            KnownPerson.last_name,
            KnownPerson.first_name,
            KnownPerson.middle_name,
            Appointment.segment,
            func.coalesce(KnownSegment.short_name, Appointment.segment).label("segment_name"),
            Appointment.role,
            Appointment.order_number,
            Appointment.order_on,
            Appointment.basis,
            Appointment.from_on,
            Appointment.until_on,
            func.nullif(
                func.concat_ws(" ", absent.last_name, absent.first_name, absent.middle_name), ""
            ).label("replaces"),
            case((Appointment.placement_id.is_(None), "manual"), else_="registry").label("source"),
            (Appointment.removed | Appointment.withdrawn_at.is_not(None)).label("withdrawn"),
            Appointment.version,
        )
        .join(KnownPerson, KnownPerson.person_id == Appointment.person_id)
        .outerjoin(KnownSegment, KnownSegment.segment == Appointment.segment)
        .outerjoin(replaced, replaced.appointment_id == Appointment.replaces_id)
        .outerjoin(absent, absent.person_id == replaced.person_id)
        .where(policy.visible_to(actor), *_filters(segment, role, person_id, on, q, staff))
    )
    keys: list[Any] = [KnownPerson.last_name, KnownPerson.first_name, Appointment.appointment_id]
    return await keyset(tx, query, keys, AppointmentRow, after=after, limit=limit)


@router.get("/{appointment_id}", summary="Назначение", **may("identity:appointment:read"))
async def read_appointment(
    appointment_id: UUID, actor: CurrentActor, tx: Tx, response: Response
) -> AppointmentView:
    """Одно назначение; ETag нужен, чтобы его изменить."""
    one = await load(tx, Appointment, appointment_id, policy.visible_to(actor), what="Назначение")
    etag(response, one.version)
    return await _view(tx, one)


async def _known_person(tx: AsyncSession, actor: Actor, person_id: UUID) -> None:
    account = await load(
        tx, Account, person_id, policy.person_visible_to(actor, Account.person_id), what="Человек"
    )
    if account.state == "closed":
        raise RuleViolated("Учётная запись закрыта: человека нет в реестре")


async def _stood_in_for(tx: AsyncSession, actor: Actor, body: NewAppointment, segment: str) -> Appointment:
    """The appointment whose holder is absent for a time; refuses what is no temporary replacement of it."""
    one = await load(tx, Appointment, body.replaces_id, policy.visible_to(actor), what="Кого замещает")
    if one.role != body.role or one.segment != segment:
        raise RuleViolated("Замещают в той же роли и в той же организации")
    if one.replaces_id is not None:
        raise RuleViolated("Он сам замещает: выберите основное назначение")
    if one.person_id == body.person_id:
        raise RuleViolated("Человек не замещает сам себя: выберите другого")
    if body.until_on is None:
        raise _wrong("until_on", "у замещения есть последний день")
    if one.removed or one.withdrawn_at is not None or body.from_on < one.from_on:
        raise RuleViolated("В эти дни замещать некого: назначение не действует")
    if one.until_on is not None and body.until_on > one.until_on:
        raise _wrong("until_on", f"назначение, которое замещают, кончается {one.until_on:%d.%m.%Y}")
    return one


def _wrong(name: str, why: str) -> InvalidInput:
    return InvalidInput("Проверьте отмеченные поля", [{"pointer": f"/body/{name}", "detail": why}])


async def _may_touch(tx: AsyncSession, actor: Actor, one: Appointment) -> None:
    """As for making it; who stands in for the actor himself is his to correct and to end."""
    replaced = await _replaced(tx, one)
    own = replaced is not None and replaced.person_id == actor.id
    require(policy.may_appoint(actor, one.role, one.segment, one.person_id, in_own_stead=own))


@router.post("", status_code=201, summary="Назначить", **may("identity:appointment:write"))
async def appoint(body: NewAppointment, actor: CurrentActor, tx: Tx, response: Response) -> AppointmentView:
    """Роль начинает и перестаёт действовать сама; выше своего уровня не назначить. Замещение – на время."""
    segment = body.segment or actor.segment
    if not actor.covers(segment):
        raise NotFound("Организация: запись не найдена")
    absent = await _stood_in_for(tx, actor, body, segment) if body.replaces_id else None
    own = absent is not None and absent.person_id == actor.id
    require(policy.may_appoint(actor, body.role, segment, body.person_id, in_own_stead=own))
    await _known_person(tx, actor, body.person_id)
    place = await tx.get(KnownSegment, segment)
    if place is None:
        raise NotFound("Организация: запись не найдена")
    one = Appointment(
        appointment_id=new_id(), segment=segment, author_id=actor.id, **body.model_dump(exclude={"segment"})
    )
    tx.add(one)
    await tx.flush()
    tell_appointment(tx, one, await suspended(tx))
    ask_keycloak(tx, [one.person_id])
    etag(response, one.version)
    return await _view(tx, one)


@router.patch(
    "/{appointment_id}", summary="Исправить назначение", **may("identity:appointment:write", stale=True)
)
async def change_appointment(
    appointment_id: UUID,
    body: AppointmentChange,
    actor: CurrentActor,
    tx: Tx,
    seen: IfMatch,
    response: Response,
) -> AppointmentView:
    """Номер и дата приказа, первый и последний день. Назначение из кадров меняется в реестре."""
    one = await load(tx, Appointment, appointment_id, policy.visible_to(actor), lock=True, what="Назначение")
    await _may_touch(tx, actor, one)
    if one.placement_id is not None:
        raise RuleViolated("Это назначение ведётся в реестре: измените там приём на работу или зачисление")
    if one.withdrawn_at is not None:
        raise RuleViolated("Назначение уже снято")
    expect_version(one, seen)
    for name in body.model_fields_set:
        value = getattr(body, name)
        if value is not None or name == "until_on":
            setattr(one, name, value)
    if one.replaces_id is not None and one.until_on is None:
        raise RuleViolated("У замещения есть последний день")
    if one.until_on is not None and one.until_on < one.from_on:
        raise RuleViolated("Последний день раньше первого")
    await tx.flush()
    tell_appointment(tx, one, await suspended(tx))
    ask_keycloak(tx, [one.person_id])
    etag(response, one.version)
    return await _view(tx, one)


@router.post(
    "/{appointment_id}/withdrawal", summary="Снять сразу", **may("identity:appointment:write", stale=True)
)
async def withdraw(
    appointment_id: UUID, body: Withdrawal, actor: CurrentActor, tx: Tx, seen: IfMatch, response: Response
) -> AppointmentView:
    """Роль перестаёт действовать во всех сервисах не позже чем через 5 секунд, что бы ни говорил реестр."""
    one = await load(tx, Appointment, appointment_id, policy.visible_to(actor), lock=True, what="Назначение")
    await _may_touch(tx, actor, one)
    if one.withdrawn_at is None:
        expect_version(one, seen)
        one.withdrawn_at, one.withdrawn_reason, one.author_id = datetime.now(UTC), body.reason, actor.id
        await tx.flush()
        tell_appointment(tx, one, await suspended(tx))
        ask_keycloak(tx, [one.person_id])
    etag(response, one.version)
    return await _view(tx, one)
