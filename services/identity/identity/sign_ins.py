"""One's own way in: sessions and devices, second factors, the notice of a new device (A7, screens 4.3).

Passwords and factors are changed on Keycloak's own pages (`kc_action`), which ask for the password again.
Keycloak's LOGIN events tell every sign-in, with its address; the page adds the device, which they do not name.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Header, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Identity
from identity import rules
from identity.realm import Away, Gone, Realm
from identity.tables import Account, SignIn
from problems import NotFound, RuleViolated, Unavailable
from service import CurrentIdentity, Router, own
from store import Tx, set_scope

router = Router(prefix="/me", tags=["Вход и устройства"])


class Session(BaseModel):
    """One open session."""

    id: str
    device: str | None = Field(description="<браузер>/<система>", examples=["yandex/windows"])
    address: str | None = Field(examples=["84.237.1.2"])
    place: Literal["here", "inner", "other"] = Field(
        description="Та же сеть, что у этого сеанса; внутренняя сеть; другая"
    )
    began_at: datetime
    last_seen_at: datetime
    current: bool = Field(description="Этот самый сеанс")


class Factor(BaseModel):
    """A second factor."""

    id: str
    kind: Literal["totp", "passkey"]
    label: str | None = Field(examples=["Телефон"])
    added_at: datetime


class NewDevice(BaseModel):
    """A sign-in from a device of which there was none before, not yet confirmed by its owner."""

    session_id: str
    at: datetime
    device: str | None
    address: str | None


class Entrance(BaseModel):
    """Everything about one's own way in."""

    sessions: list[Session]
    factors: list[Factor]
    second_factor_required: bool = Field(
        description="Роль требует второго фактора, и настройка установки тоже"
    )
    new_devices: list[NewDevice]


class Told(BaseModel):
    """What became of a told sign-in."""

    novel: bool = Field(description="С такого устройства этот человек ещё не входил")


def moment(milliseconds: int | None) -> datetime:
    """Keycloak's instants."""
    return datetime.fromtimestamp((milliseconds or 0) / 1000, UTC)


def realm_of(request: Request) -> Realm:
    """Keycloak, as the service speaks to it."""
    realm: Realm = request.app.state.realm
    return realm


@asynccontextmanager
async def brief(request: Request, segment: str, person_id: UUID) -> AsyncIterator[AsyncSession]:
    """A short transaction of its own: no connection is held while Keycloak answers."""
    async with request.app.state.suite.sessions() as tx:
        set_scope(tx, segment, person_id)
        async with tx.begin():
            yield tx


async def opened(tx: AsyncSession, found: list[dict[str, Any]], here: str | None) -> list[Session]:
    """Keycloak's open sessions with their devices, this one first, then by the latest act."""
    devices = select(SignIn.session_id, SignIn.device).where(
        SignIn.session_id.in_([one["id"] for one in found])
    )
    named = {row.session_id: row.device for row in await tx.execute(devices)}
    mine = next((rules.network(one.get("ipAddress")) for one in found if one["id"] == here), None)
    seen = [_session(one, named.get(one["id"]), here, mine) for one in found]
    return sorted(seen, key=lambda one: (one.current, one.last_seen_at), reverse=True)


def _session(one: dict[str, Any], device: str | None, here: str | None, mine: str | None) -> Session:
    address = one.get("ipAddress")
    same = mine is not None and rules.network(address) == mine
    return Session(
        id=one["id"],
        device=device,
        address=address,
        place="here" if same else "inner" if rules.inner(address) else "other",
        began_at=moment(one.get("start")),
        last_seen_at=moment(one.get("lastAccess")),
        current=one["id"] == here,
    )


def factor(one: dict[str, Any]) -> Factor:
    """A credential of Keycloak in our words."""
    return Factor(
        id=one["id"],
        kind=one["kind"],
        label=one.get("userLabel") or None,
        added_at=moment(one.get("createdDate")),
    )


def away() -> Unavailable:
    """Keycloak does not answer."""
    return Unavailable("Служба входа не отвечает: повторите через минуту")


async def _user(tx: AsyncSession, identity: Identity) -> str:
    query = select(Account.keycloak_id).where(Account.person_id == identity.person_id)
    found = (await tx.execute(query)).scalar_one_or_none()
    if found is None:
        raise NotFound("Учётная запись ещё не дошла до службы входа: повторите через минуту")
    return found


async def _new_devices(tx: AsyncSession, identity: Identity) -> list[NewDevice]:
    query = (
        select(SignIn.session_id, SignIn.at, SignIn.device, SignIn.address)
        .where(SignIn.person_id == identity.person_id, SignIn.novel.is_(True), SignIn.known_at.is_(None))
        .order_by(SignIn.at.desc())
        .limit(10)
    )
    return [NewDevice.model_validate(dict(row)) for row in (await tx.execute(query)).mappings()]


@router.get("/entrance", summary="Вход и устройства", **own("the person's own sessions and factors", 404))
async def read_entrance(request: Request, identity: CurrentIdentity) -> Entrance:
    """Открытые сеансы, второй фактор, неподтверждённые входы с новых устройств."""
    async with brief(request, "", identity.person_id) as tx:
        user_id = await _user(tx, identity)
    realm = realm_of(request)
    try:
        found, held = await realm.sessions(user_id), await realm.factors(user_id)
    except Gone as gone:
        raise NotFound(
            "Служба входа не знает этой учётной записи: обратитесь к администратору школы"
        ) from gone
    except Away as wrong:
        raise away() from wrong
    async with brief(request, "", identity.person_id) as tx:
        return Entrance(
            sessions=await opened(tx, found, identity.session),
            factors=[factor(one) for one in held],
            second_factor_required=request.app.state.strict and await _must(tx, identity),
            new_devices=await _new_devices(tx, identity),
        )


async def _must(tx: AsyncSession, identity: Identity) -> bool:
    """Whether one of his roles in force needs a second factor."""
    # segment: own rows only, by the policies on app_person()
    held = text("""
        select 1 from appointments where person_id = :person and not removed and withdrawn_at is null
          and from_on <= current_date and coalesce(until_on, 'infinity') >= current_date
          and role = any(cast(:roles as text[])) limit 1
    """)
    given = {"person": identity.person_id, "roles": [str(role) for role in rules.SECOND_FACTOR]}
    return (await tx.execute(held, given)).first() is not None


@router.get("/new-devices", summary="Входы с новых устройств", **own("the person's own sign-ins"))
async def read_new_devices(identity: CurrentIdentity, tx: Tx) -> list[NewDevice]:
    """Входы, которых человек ещё не подтвердил; без обращения к службе входа."""
    return await _new_devices(tx, identity)


_TELL = text("""
    with earlier as (
        select device from sign_ins where person_id = :person and session_id <> :session
          and at < coalesce((select at from sign_ins where session_id = :session), now())
    )
    insert into sign_ins (session_id, person_id, at, device, novel)
    select :session, :person, now(), :device,
           exists (select from earlier) and not exists (select from earlier where device = :device)
    on conflict (session_id) do update set device = excluded.device,
        novel = coalesce(sign_ins.device is null and excluded.novel, sign_ins.novel)
    where sign_ins.person_id = excluded.person_id and sign_ins.device is null
    returning novel
""")
"""The first device ever is no news; one told a second time changes nothing."""


@router.post("/sign-ins", summary="Вход с устройства", **own("the person's own session"))
async def tell_sign_in(
    identity: CurrentIdentity, tx: Tx, user_agent: Annotated[str | None, Header(max_length=1000)] = None
) -> Told:
    """Страница вызывает это один раз после входа; устройство узнаётся по заголовку User-Agent."""
    if not identity.session:
        return Told(novel=False)
    given = {"session": identity.session, "person": identity.person_id, "device": rules.device(user_agent)}
    novel = (await tx.execute(_TELL, given)).scalar()
    return Told(novel=bool(novel))


@router.post(
    "/new-devices/confirmation", status_code=204, summary="Это был я", **own("the person's own sign-ins")
)
async def confirm(identity: CurrentIdentity, tx: Tx) -> Response:
    """Все неподтверждённые входы с новых устройств были своими."""
    mine = (SignIn.person_id == identity.person_id, SignIn.known_at.is_(None), SignIn.novel.is_(True))
    await tx.execute(update(SignIn).where(*mine).values(known_at=func.now()))
    return Response(status_code=204)


@router.delete(
    "/sessions/{session_id}", status_code=204, summary="Завершить свой сеанс",
    **own("the person's own sessions", 404, 409),
)  # fmt: skip
async def end_session(session_id: str, request: Request, identity: CurrentIdentity) -> Response:
    """Устройство должно войти заново; уже выданный ему маркер действует не дольше пяти минут."""
    if session_id == identity.session:
        raise RuleViolated("Это ваш нынешний сеанс: чтобы закончить его, нажмите «Выйти»")
    if not await _end(request, identity, lambda one: one == session_id):
        raise NotFound("Сеанс: запись не найдена")
    return Response(status_code=204)


@router.post(
    "/sessions/end-others", status_code=204, summary="Выйти на всех остальных устройствах",
    **own("the person's own sessions", 404),
)  # fmt: skip
async def end_others(request: Request, identity: CurrentIdentity, tx: Tx) -> Response:
    """Завершает все сеансы, кроме нынешнего; неподтверждённые входы с новых устройств перестают быть новостью."""
    await _end(request, identity, lambda one: one != identity.session)
    return await confirm(identity, tx)


async def _end(request: Request, identity: Identity, which: Callable[[str], bool]) -> int:
    """End those of the person's own sessions; how many there were."""
    async with brief(request, "", identity.person_id) as tx:
        user_id = await _user(tx, identity)
    realm = realm_of(request)
    try:
        chosen = [one["id"] for one in await realm.sessions(user_id) if which(one["id"])]
        for one in chosen:
            await realm.end_session(one)
    except Gone as gone:
        raise NotFound("Сеанс: запись не найдена") from gone
    except Away as wrong:
        raise away() from wrong
    return len(chosen)


__all__ = ["Entrance", "Factor", "Session", "router"]
