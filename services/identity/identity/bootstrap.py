"""The first operator of a region: an account before anybody is there to make one. Every step may be repeated."""

import argparse
import asyncio
import os
import time
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.rights import Role
from identity import rules, sync, unused
from identity.app import ServiceSettings, realm_of
from identity.realm import Away, Realm
from identity.reconcile import reconcile
from identity.tables import Account, Appointment, KeycloakJob, KnownPerson, KnownSegment
from identity.telling import ask_keycloak, tell_account, tell_appointment
from problems import Conflict, Unavailable
from store import Sessions, clock, create_engine, sessions_for

ROLES = (Role.REGION_OPERATOR, Role.NETWORK_ADMIN)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Defaults come from the environment (FIRST_OPERATOR_…), so that no password need stand on a command line."""
    told = os.environ
    parser.add_argument("--region", default=told.get("FIRST_OPERATOR_REGION", "tomsk"))
    parser.add_argument("--region-name", default=told.get("FIRST_OPERATOR_REGION_NAME", "Томская область"))
    parser.add_argument("--username", default=told.get("FIRST_OPERATOR_USERNAME", "operator"))
    parser.add_argument("--password", default=told.get("FIRST_OPERATOR_PASSWORD"))
    parser.add_argument("--last-name", default=told.get("FIRST_OPERATOR_LAST_NAME", "Операторова"))
    parser.add_argument("--first-name", default=told.get("FIRST_OPERATOR_FIRST_NAME", "Региональная"))
    parser.add_argument(
        "--new-password", action="store_true", help="set the password even if there is one already"
    )
    parser.add_argument("--wait", type=float, default=120, help="seconds to wait for Keycloak")


async def run(given: argparse.Namespace) -> dict[str, Any]:
    """`python -m identity bootstrap`: account, appointments, user in Keycloak; returns when sign-in is possible."""
    if not given.password:
        raise SystemExit("Не задан пароль первого оператора: --password или FIRST_OPERATOR_PASSWORD")
    settings = ServiceSettings()
    engine = create_engine(settings.events_database_url, pool_size=2)
    try:
        return await first_operator(sessions_for(engine), realm_of(settings), given)
    finally:
        await engine.dispose()


async def first_operator(sessions: Sessions, realm: Realm, given: argparse.Namespace) -> dict[str, Any]:
    """The steps of the command on an open data base and realm."""
    person_id = rules.first_operator_id(given.region)
    async with sessions() as tx, tx.begin():
        await _record(tx, person_id, given)
    user_id = await _push(sessions, realm, person_id, time.monotonic() + given.wait)
    if given.new_password or not await realm.has_password(user_id):
        await realm.set_password(user_id, given.password, temporary=False)
    if not await realm.may_sign_in(user_id):
        raise SystemExit(
            "Пользователь в Keycloak есть, но войти не может: отключён или должен сменить пароль"
        )
    return {
        "person_id": person_id,
        "username": given.username,
        "acting_as": [f"{given.region}/{r}" for r in ROLES],
    }


async def _record(tx: AsyncSession, person_id: UUID, given: argparse.Namespace) -> None:
    """Rows and events. What is there stays as it is, and is told again: services may not have listened yet."""
    region = {"segment": given.region, "level": "region", "name": given.region_name}
    region |= {"short_name": given.region_name, "state": "active"}
    await tx.execute(insert(KnownSegment).values(**region).on_conflict_do_nothing())
    person = {"person_id": person_id, "last_name": given.last_name, "first_name": given.first_name}
    await tx.execute(insert(KnownPerson).values(**person).on_conflict_do_nothing())
    account = await tx.get(Account, person_id)
    if account is None:
        if (await tx.execute(select(Account).where(Account.username == given.username))).first():
            raise Conflict(f"Логин {given.username} уже у другого человека")
        account = Account(
            person_id=person_id, username=given.username, state="active", opened_at=datetime.now(UTC)
        )
        tx.add(account)
        await tx.flush()
    tell_account(tx, account, given.region)
    for role in ROLES:
        appointment_id = rules.appointment_id(person_id, role)
        one = await tx.get(Appointment, appointment_id)
        if one is None:
            one = Appointment(
                appointment_id=appointment_id,
                person_id=person_id,
                segment=given.region,
                role=role,
                from_on=clock.today(),
                removed=False,
            )
            tx.add(one)
            await tx.flush()
        tell_appointment(tx, one, [])
    ask_keycloak(tx, [person_id])


async def _push(sessions: Sessions, realm: Realm, person_id: UUID, until: float) -> str:
    """Bring the one person to Keycloak now; the running service's worker may be faster, which is as good."""
    writer = sync.Writer(realm, sync.Groups(realm, sessions))
    while True:
        async with sessions() as tx:
            want = (await sync.wanted(tx, [person_id], strict=False))[
                person_id
            ]  # the worker adds what is due
            job = await tx.get(KeycloakJob, person_id)
        try:
            user_id = await writer.bring(want, job.written if job else None)
            break
        except Away as away:
            if time.monotonic() > until:
                raise Unavailable(f"Keycloak не отвечает: {away}") from away
            await asyncio.sleep(1)
    if user_id is None:
        raise SystemExit("Учётная запись первого оператора закрыта")
    async with sessions() as tx, tx.begin():
        await tx.execute(
            text("update accounts set keycloak_id = :user where person_id = :person"),
            {"user": user_id, "person": person_id},
        )
    return user_id


def no_arguments(_: argparse.ArgumentParser) -> None:
    """For commands without any."""


async def run_reconcile(_: argparse.Namespace) -> dict[str, Any]:
    """`python -m identity reconcile`: compare everything with Keycloak and repair it; prints what was repaired."""
    settings = ServiceSettings()
    engine = create_engine(settings.events_database_url, pool_size=2, statement_seconds=300)
    sessions, realm = sessions_for(engine), realm_of(settings)
    writer = sync.Writer(realm, sync.Groups(realm, sessions), strict=settings.second_factor == "required")
    try:
        found = await reconcile(sessions, realm, writer)
    finally:
        await engine.dispose()
    return found.shown()


def days(parser: argparse.ArgumentParser) -> None:
    """After how many days without a sign-in."""
    parser.add_argument("--days", type=int, required=True)


async def run_unused(given: argparse.Namespace) -> dict[str, Any]:
    """`python -m identity unused --days 180`: whom UNUSED_DAYS=180 would touch, by organisation; changes nothing."""
    engine = create_engine(ServiceSettings().events_database_url, pool_size=1)
    try:
        found = await unused.counted(sessions_for(engine), given.days)
    finally:
        await engine.dispose()
    return {"accounts": sum(found.values()), "by_segment": found}
