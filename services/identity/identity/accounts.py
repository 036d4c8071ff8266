"""Accounts: who has one, whether it works, closing and opening the way in."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field, StringConstraints
from sqlalchemy import ColumnElement, exists, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require, within
from identity import policy
from identity.tables import (
    Account,
    Appointment,
    KnownClass,
    KnownMember,
    KnownPerson,
    KnownPlacement,
    KnownTie,
)
from identity.telling import ask_keycloak, tell_account
from problems import Forbidden, RuleViolated
from service import CurrentActor, Router, may
from store import Page, Tx, keyset, load
from store.days import hold

router = Router(prefix="/accounts", tags=["Учётные записи"])

Kind = Literal["student", "parent", "staff"]
_OUTSIDE = text("select person_id from outside_of(cast(:people as uuid[]), :at)")


class AccountView(BaseModel):
    """An account as its administrator sees it; there is no way to see a password."""

    person_id: UUID
    last_name: str = Field(examples=["Иванова"])
    first_name: str = Field(examples=["Мария"])
    middle_name: str | None = Field(examples=["Петровна"])
    username: str = Field(examples=["ivanova.mp"])
    state: Literal["active", "blocked", "closed"]
    blocked_reason: str | None
    password_issued_at: datetime | None = Field(description="Когда в последний раз выдан одноразовый пароль")
    roles: list[str] = Field(description="Роли в вашей организации", examples=[["teacher"]])


class Block(BaseModel):
    """Why the way in is closed; the person reads it."""

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)] = Field(
        examples=["Передал пароль другому ученику"]
    )


def _roles(actor: Actor) -> ColumnElement[list[str]]:
    """Roles in force within the actor's segment."""
    today = func.current_date()
    return func.array(
        select(Appointment.role)
        .where(
            Appointment.person_id == Account.person_id,
            within(Appointment.segment, actor),
            Appointment.removed.is_(False),
            Appointment.withdrawn_at.is_(None),
            Appointment.from_on <= today,
            func.coalesce(Appointment.until_on, today) >= today,
        )
        .distinct()
        .scalar_subquery()
    )


def _people(actor: Actor) -> Any:
    return (
        select(
            Account.person_id,
            KnownPerson.last_name,
            KnownPerson.first_name,
            KnownPerson.middle_name,
            Account.username,
            Account.state,
            Account.blocked_reason,
            Account.password_issued_at,
            _roles(actor).label("roles"),
        )
        .join(KnownPerson, KnownPerson.person_id == Account.person_id)
        .where(policy.person_visible_to(actor, Account.person_id))
    )


@router.get("", summary="Учётные записи", **may("identity:account:read"))
async def read_accounts(
    actor: CurrentActor,
    tx: Tx,
    kind: Kind | None = None,
    class_id: Annotated[UUID | None, Query(description="Ученики класса и их родители")] = None,
    state: Literal["active", "blocked", "closed"] | None = None,
    q: Annotated[str | None, Query(max_length=80, description="Начало фамилии или логина")] = None,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[AccountView]:
    """Люди своей организации по фамилиям; классный руководитель видит свой класс и его родителей."""
    query = _people(actor)
    if kind:
        query = query.where(
            exists().where(
                KnownPlacement.person_id == Account.person_id,
                policy.placements_visible_to(actor),
                KnownPlacement.kind == kind,
                KnownPlacement.removed.is_(False),
            )
        )
    if class_id:
        students = (
            select(KnownMember.student_id)
            .join(KnownClass, KnownClass.class_id == KnownMember.class_id)
            .where(KnownMember.class_id == class_id, policy.classes_visible_to(actor), policy.now_in_class())
        )
        parents = select(KnownTie.parent_id).where(KnownTie.student_id.in_(students), hold(KnownTie.sees))
        query = query.where(Account.person_id.in_(students) | Account.person_id.in_(parents))
    if state:
        query = query.where(Account.state == state)
    if q:
        query = query.where(
            KnownPerson.last_name.istartswith(q, autoescape=True)
            | Account.username.startswith(q.lower(), autoescape=True)
        )
    keys: list[Any] = [KnownPerson.last_name, KnownPerson.first_name, Account.person_id]
    return await keyset(tx, query, keys, AccountView, after=after, limit=limit)


@router.get("/{person_id}", summary="Учётная запись", **may("identity:account:read"))
async def read_account(person_id: UUID, actor: CurrentActor, tx: Tx) -> AccountView:
    """Учётная запись одного человека."""
    await load(tx, Account, person_id, policy.person_visible_to(actor, Account.person_id), what="Человек")
    row = (await tx.execute(_people(actor).where(Account.person_id == person_id))).mappings().one()
    return AccountView.model_validate(dict(row))


async def _own_only(tx: AsyncSession, actor: Actor, person_id: UUID) -> None:
    """Refuse for a person who is also appointed outside or above the actor's segment."""
    foreign = (await tx.execute(_OUTSIDE, {"people": [person_id], "at": actor.segment})).first()
    if foreign is not None:
        raise Forbidden(
            "У человека есть назначение в другой организации: вход закрывает вышестоящий администратор"
        )


@router.post("/{person_id}/block", summary="Закрыть вход", **may("identity:account:write"))
async def block(person_id: UUID, body: Block, actor: CurrentActor, tx: Tx) -> AccountView:
    """Вход закрывается сразу, открытые сеансы завершаются; данные остаются."""
    require(policy.may_manage(actor, person_id))
    visible = policy.person_visible_to(actor, Account.person_id)
    account = await load(tx, Account, person_id, visible, lock=True, what="Человек")
    await _own_only(tx, actor, person_id)
    if account.state == "closed":
        raise RuleViolated("Учётная запись уже закрыта")
    account.state, account.blocked_reason, account.blocked_by = "blocked", body.reason, actor.id
    account.blocked_at = datetime.now(UTC)
    account.version += 1
    tell_account(tx, account, actor.segment)
    ask_keycloak(tx, [person_id])
    return await read_account(person_id, actor, tx)


@router.post("/{person_id}/unblock", summary="Открыть вход", **may("identity:account:write"))
async def unblock(person_id: UUID, actor: CurrentActor, tx: Tx) -> AccountView:
    """Снова можно войти с прежним паролем."""
    require(policy.may_manage(actor, person_id))
    visible = policy.person_visible_to(actor, Account.person_id)
    account = await load(tx, Account, person_id, visible, lock=True, what="Человек")
    await _own_only(tx, actor, person_id)
    if account.state == "blocked":
        account.state, account.blocked_reason, account.blocked_by, account.blocked_at = (
            "active",
            None,
            None,
            None,
        )
        account.unblocked_at = datetime.now(UTC)
        account.version += 1
        tell_account(tx, account, actor.segment)
        ask_keycloak(tx, [person_id])
    return await read_account(person_id, actor, tx)
