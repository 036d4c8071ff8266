"""Appointments: who holds which role where, by which order, from when until when (A3, A9)."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query, Response
from pydantic import BaseModel, Field, StringConstraints, model_validator
from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from contracts.rights import TITLES, Role
from identity import policy, rules
from identity.tables import Account, Appointment, KnownPerson, KnownSegment
from identity.telling import ask_keycloak, suspended, tell_appointment
from problems import NotFound, RuleViolated
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx, clock, expect_version, keyset, load, new_id

router = Router(prefix="/appointments", tags=["Назначения"])

OrderNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
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
    from_on: date
    until_on: date | None
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
    order_on: date
    from_on: date
    until_on: date | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "NewAppointment":
        if self.until_on is not None and self.until_on < self.from_on:
            raise ValueError("последний день раньше первого")
        return self


class AppointmentChange(BaseModel):
    """What may be corrected; fields left out stay."""

    order_number: OrderNumber | None = None
    order_on: date | None = None
    from_on: date | None = None
    until_on: date | None = Field(default=None, description="Последний день; null — без срока")


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


async def _view(tx: AsyncSession, one: Appointment) -> AppointmentView:
    person = await tx.get(KnownPerson, one.person_id)
    place = await tx.get(KnownSegment, one.segment)
    if person is None:
        raise NotFound("Человек: запись не найдена")
    return AppointmentView.model_validate(
        {
            **{name: getattr(one, name) for name in AppointmentView.model_fields if hasattr(one, name)},
            "last_name": person.last_name,
            "first_name": person.first_name,
            "middle_name": person.middle_name,
            "segment_name": place.short_name if place else one.segment,
            "title": TITLES[Role(one.role)],
            "source": "registry" if one.placement_id else "manual",
            "state": _state(one, await suspended(tx)),
        }
    )


def _filters(
    segment: str | None, role: str | None, person_id: UUID | None, on: date | None
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
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
            Appointment.withdrawn_at.is_(None),
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
    from_on: date
    until_on: date | None
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
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[AppointmentRow]:
    """Назначения своей организации и подчинённых: по фамилии, с приказом и сроками."""
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
            Appointment.from_on,
            Appointment.until_on,
            case((Appointment.placement_id.is_(None), "manual"), else_="registry").label("source"),
            (Appointment.removed | Appointment.withdrawn_at.is_not(None)).label("withdrawn"),
            Appointment.version,
        )
        .join(KnownPerson, KnownPerson.person_id == Appointment.person_id)
        .outerjoin(KnownSegment, KnownSegment.segment == Appointment.segment)
        .where(policy.visible_to(actor), *_filters(segment, role, person_id, on))
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


@router.post("", status_code=201, summary="Назначить", **may("identity:appointment:write"))
async def appoint(body: NewAppointment, actor: CurrentActor, tx: Tx, response: Response) -> AppointmentView:
    """Роль начинает и перестаёт действовать сама в указанные дни. Выше своего уровня и своих прав назначить нельзя."""
    segment = body.segment or actor.segment
    if not actor.covers(segment):
        raise NotFound("Организация: запись не найдена")
    require(policy.may_appoint(actor, body.role, segment, body.person_id))
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
    require(policy.may_appoint(actor, one.role, one.segment, one.person_id))
    if one.placement_id is not None:
        raise RuleViolated("Это назначение ведётся в реестре: измените там приём на работу или зачисление")
    if one.withdrawn_at is not None:
        raise RuleViolated("Назначение уже снято")
    expect_version(one, seen)
    for name in body.model_fields_set:
        value = getattr(body, name)
        if value is not None or name == "until_on":
            setattr(one, name, value)
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
    require(policy.may_appoint(actor, one.role, one.segment, one.person_id))
    if one.withdrawn_at is None:
        expect_version(one, seen)
        one.withdrawn_at, one.withdrawn_reason, one.author_id = datetime.now(UTC), body.reason, actor.id
        await tx.flush()
        tell_appointment(tx, one, await suspended(tx))
        ask_keycloak(tx, [one.person_id])
    etag(response, one.version)
    return await _view(tx, one)
