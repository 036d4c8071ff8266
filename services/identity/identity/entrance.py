"""The way in of somebody else, for the office of his organisation: sessions, lock-out, second factors (A7)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from uuid import UUID

from fastapi import Request, Response
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from identity import policy
from identity.password_cards.people import powers
from identity.realm import Away, Gone, Realm
from identity.sign_ins import Factor, Session, away, brief, factor, moment, opened, realm_of
from identity.tables import Account
from problems import Forbidden, RuleViolated
from service import CurrentActor, Router, may
from store import load

router = Router(prefix="/accounts", tags=["Учётные записи"])


class Lock(BaseModel):
    """What Keycloak says of guessed passwords."""

    locked: bool = Field(description="Вход временно закрыт из-за неверных паролей")
    failures: int = Field(description="Неверных паролей подряд")
    last_failure_at: datetime | None
    last_failure_address: str | None


class OthersEntrance(BaseModel):
    """The way in of a person of one's organisation."""

    lock: Lock
    sessions: list[Session]
    factors: list[Factor]


async def _user(tx: AsyncSession, actor: Actor, person_id: UUID) -> str:
    """The person's user in Keycloak, for whoever may manage his account."""
    require(policy.may_look_after(actor, person_id))
    visible = policy.person_visible_to(actor, Account.person_id)
    account = await load(tx, Account, person_id, visible, what="Человек")
    if account.keycloak_id is None:
        raise RuleViolated("Этому человеку ещё не выдавали пароль: сеансов у него нет")
    return account.keycloak_id


@router.get("/{person_id}/entrance", summary="Вход человека", **may("identity:account:read"))
async def read_entrance(person_id: UUID, actor: CurrentActor, request: Request) -> OthersEntrance:
    """Открытые сеансы, закрыт ли вход после неверных паролей, второй фактор; видит администратор организации."""
    async with brief(request, actor.segment, actor.id) as tx:
        user_id = await _user(tx, actor, person_id)
    realm = realm_of(request)
    async with _asking():
        found, held, lock = (
            await realm.sessions(user_id),
            await realm.factors(user_id),
            await _lock(realm, user_id),
        )
    async with brief(request, actor.segment, actor.id) as tx:
        sessions = await opened(tx, found, None)
    return OthersEntrance(lock=lock, sessions=sessions, factors=[factor(one) for one in held])


@asynccontextmanager
async def _asking() -> AsyncIterator[None]:
    """Keycloak's refusals in our words."""
    try:
        yield
    except Gone as gone:
        raise RuleViolated(
            "Служба входа не знает этой учётной записи: она создаётся заново, повторите через минуту"
        ) from gone
    except Away as wrong:
        raise away() from wrong


async def _lock(realm: Realm, user_id: str) -> Lock:
    said = await realm.lock(user_id)
    failed = said.get("lastFailure") or 0
    return Lock(
        locked=bool(said.get("disabled")),
        failures=int(said.get("numFailures") or 0),
        last_failure_at=moment(failed) if failed else None,
        last_failure_address=said.get("lastIPFailure") if failed else None,
    )


async def _manageable(request: Request, actor: Actor, person_id: UUID) -> str:
    """As for reading; besides nobody appointed outside or above, and nobody who has more power over access."""
    async with brief(request, actor.segment, actor.id) as tx:
        user_id = await _user(tx, actor, person_id)
        if reason := (await powers(tx, actor, [person_id])).get(person_id):
            raise Forbidden(reason)
    return user_id


@router.post(
    "/{person_id}/sign-out",
    status_code=204,
    summary="Завершить все сеансы человека",
    **may("identity:account:write"),
)
async def sign_out(person_id: UUID, actor: CurrentActor, request: Request) -> Response:
    """Человек должен войти заново на каждом устройстве; выданные маркеры действуют не дольше пяти минут."""
    user_id = await _manageable(request, actor, person_id)
    async with _asking():
        await realm_of(request).sign_out(user_id)
    return Response(status_code=204)


@router.post(
    "/{person_id}/unlock",
    status_code=204,
    summary="Снять временное закрытие",
    **may("identity:account:write"),
)
async def unlock(person_id: UUID, actor: CurrentActor, request: Request) -> Response:
    """После нескольких неверных паролей вход закрывается до 15 минут; здесь его открывают сразу, пароль прежний."""
    user_id = await _manageable(request, actor, person_id)
    async with _asking():
        await realm_of(request).unlock(user_id)
    return Response(status_code=204)


@router.post(
    "/{person_id}/second-factor/removal",
    status_code=204,
    summary="Снять второй фактор (потерян телефон)",
    **may("identity:account:write"),
)
async def drop_factors(person_id: UUID, actor: CurrentActor, request: Request) -> Response:
    """Коды и ключи доступа человека удаляются, сеансы завершаются; кому второй фактор обязателен, заведёт новый."""
    user_id, realm = await _manageable(request, actor, person_id), realm_of(request)
    async with _asking():
        held = await realm.factors(user_id)
        for one in held:
            await realm.drop_factor(user_id, one["id"])
        await realm.sign_out(user_id)
    return Response(status_code=204)
