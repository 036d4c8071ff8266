"""A service in a test: its own data base cloned from a migrated template, its HTTP through ASGI, its events."""

import asyncio
import importlib
import os
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
import httpx
import pytest_asyncio
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from sqlalchemy import event as sa_event
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, EventData
from bus.consumer import apply
from contracts.events import ALL
from service import Settings
from service.cli import migrations_of
from store import migrate, new_id, set_scope
from store.provision import provision

ISSUER = "http://test/auth/realms/edu"
PASSWORD = "test"
PATIENCE = 4
"""How much slower than ours a machine may be before a test calls it a failure; speed is measured by `make bench`."""
KEY = RSAKey.generate_key(2048, parameters={"kid": "test", "use": "sig", "alg": "RS256"})

D = TypeVar("D", bound=EventData)


def mint(person_id: UUID, pairs: list[str], **changed: Any) -> str:
    """A token as Keycloak's web client gives it; `changed` spoils or extends single claims."""
    now = int(time.time())
    claims = {
        "iss": ISSUER, "aud": ["api", "account"], "azp": "web", "typ": "Bearer", "exp": now + 300, "iat": now,
        "sub": str(person_id), "sid": secrets.token_hex(8), "person_id": str(person_id), "preferred_username": "test",
        "groups": [f"/{pair}" for pair in pairs], **changed,
    }  # fmt: skip
    return jwt.encode({"alg": "RS256", "kid": "test"}, claims, KEY)


class Client(httpx.AsyncClient):
    """An HTTP client of one actor; `person_id`, `segment`, `role` say who it is."""

    person_id: UUID
    segment: str
    role: str


class World:
    """One running service on its own data base."""

    def __init__(self, service: str, base_url: str, database: str, amqp_url: str) -> None:
        self.service, self.database, self.amqp_url = service, database, amqp_url
        self._base = base_url.rsplit("/", 1)[0].split("@")[-1]
        self.prefix = f"t{secrets.token_hex(4)}."
        self.app: FastAPI = importlib.import_module(f"{service}.app").compose(
            work=False, settings=self.settings()
        )
        self.suite = self.app.state.suite
        self.suite.gate.verifier.keys = KeySet([KEY])
        self._sequences: dict[tuple[str, str], int] = {}
        self._clients: list[Client] = []

    def url(self, role: str) -> str:
        """The address of the data base for role `app`, `events` or `owner`."""
        return f"postgresql+asyncpg://{self.service}_{role}:{PASSWORD}@{self._base}/{self.database}"

    def settings(self) -> Settings:
        """The service's settings for this world."""
        kind = getattr(importlib.import_module(f"{self.service}.app"), "ServiceSettings", Settings)
        settings: Settings = kind(
            database_url=self.url("app"),
            events_database_url=self.url("events"),
            amqp_url=self.amqp_url,
            oidc_issuer=ISSUER,
            queue_prefix=self.prefix,
            retry_wait_seconds=0.2,
            log_level="WARNING",
        )
        return settings

    async def as_(
        self, role: str, segment: str = "tomsk/seversk/school-198", person_id: UUID | None = None
    ) -> Client:
        """A client of a person appointed to `role` at `segment`, signed in and acting under this pair."""
        person = person_id or new_id()
        await self.appoint(person, role, segment)
        client = Client(
            transport=httpx.ASGITransport(self.app, raise_app_exceptions=False),
            base_url=f"http://test/api/{self.service}/v1",
            headers={
                "authorization": f"Bearer {mint(person, [f'{segment}/{role}'])}",
                "x-acting-as": f"{segment}/{role}",
            },
        )
        client.person_id, client.segment, client.role = person, segment, role
        self._clients.append(client)
        return client

    async def appoint(self, person_id: UUID, role: str, segment: str, until_on: date | None = None) -> None:
        """Put an appointment into the service's copy."""
        async with self.events_tx() as tx:
            await tx.execute(
                text("insert into known_appointments values (:id, :person, :segment, :role, :from_on, :until_on, false)"),  # noqa: E501
                {"id": new_id(), "person": person_id, "segment": segment, "role": role,
                 "from_on": date(2020, 1, 1), "until_on": until_on},
            )  # fmt: skip

    @asynccontextmanager
    async def events_tx(self) -> AsyncIterator[AsyncSession]:
        """A transaction under the role of handlers (sees all segments), committed at the end."""
        async with self.suite.events_sessions() as tx:
            yield tx
            await tx.commit()

    @asynccontextmanager
    async def app_tx(self, segment: str | None, person_id: UUID | None = None) -> AsyncIterator[AsyncSession]:
        """A transaction under the role of requests with this scope (None: never set), committed at the end."""
        async with self.suite.sessions() as tx:
            if segment is not None:
                set_scope(tx, segment, person_id)
            yield tx
            await tx.commit()

    async def tell(
        self,
        data: EventData,
        *,
        subject: UUID | str,
        segment: str = "tomsk/seversk/school-198",
        sequence: int | None = None,
        event_id: UUID | None = None,
    ) -> int:
        """Give an event to the service's handlers as its consumer does; returns 1 when handled, 0 when dropped."""
        stream = data.type.rsplit(".", 2)[0]
        number = sequence or self._sequences.get((stream, str(subject)), 0) + 1
        self._sequences[stream, str(subject)] = number
        envelope = Envelope(
            id=event_id or new_id(), type=data.type, source="/test", subject=str(subject), sequence=number,
            segment=segment, time=datetime.now(UTC), data=data,
        )  # fmt: skip
        async with self.events_tx() as tx:
            return await apply(tx, self.suite.handlers, [envelope])

    async def told(self, kind: type[D] | None = None) -> list[Envelope[Any]]:
        """What the service has published so far (its outbox), oldest first; of one type when given."""
        async with self.events_tx() as tx:
            rows = await tx.execute(text("select * from outbox order by position"))
            return [
                Envelope(
                    id=row.id, type=row.type, source=f"/{self.service}", subject=row.subject, sequence=row.sequence,
                    segment=row.segment, time=row.at, data=ALL[row.type].model_validate(row.data),
                    traceparent=row.traceparent,
                )
                for row in rows
                if kind is None or row.type == kind.type
            ]  # fmt: skip

    @contextmanager
    def count(self) -> Iterator[list[str]]:
        """The statements of requests meanwhile (setting the scope not counted)."""
        seen: list[str] = []

        def note(_c: Any, _cur: Any, statement: str, _p: Any, context: Any, _m: Any) -> None:
            if "set_config('app.segment'" not in statement and "resolve_access" not in statement:
                seen.append(statement)

        engine = self.suite.engine.sync_engine
        sa_event.listen(engine, "before_cursor_execute", note)
        self.suite.hot.asked = lambda statement: seen.append(statement)
        try:
            yield seen
        finally:
            sa_event.remove(engine, "before_cursor_execute", note)
            self.suite.hot.asked = None

    @asynccontextmanager
    async def working(self) -> AsyncIterator["World"]:
        """Run relay, consumer and tasks against the real broker meanwhile."""
        app: FastAPI = importlib.import_module(f"{self.service}.app").compose(settings=self.settings())
        async with LifespanManager(app, shutdown_timeout=30):
            await eventually(lambda: _is_ready(app), seconds=30)
            yield self

    async def close(self) -> None:
        """Let go of clients and connections."""
        for client in self._clients:
            await client.aclose()
        await self.suite.close()


async def _is_ready(app: FastAPI) -> bool:
    return not await app.state.suite.problems()


async def eventually(
    answer: Callable[[], Awaitable[Any]], *, seconds: float = 10, every: float = 0.05
) -> Any:
    """Ask until the answer is true and return it; fails when it takes `PATIENCE` times the `seconds` it should."""
    until = time.monotonic() + PATIENCE * seconds
    while True:
        found = await answer()
        if found:
            return found
        if time.monotonic() > until:
            raise AssertionError(f"nothing within {PATIENCE * seconds} s")
        await asyncio.sleep(every)


_TEMPLATES: set[str] = set()


def _migrate(service: str, url: str) -> None:
    os.environ["OWNER_DATABASE_URL"] = url
    migrate.upgrade(migrations_of(service))


async def _template(service: str, admin_url: str) -> str:
    name = f"{service}__template"
    if name not in _TEMPLATES:
        admin = await asyncpg.connect(admin_url)
        await admin.execute(f'drop database if exists "{name}" with (force)')
        await admin.close()
        await provision(admin_url, service, PASSWORD, database=name)
        host = admin_url.rsplit("/", 1)[0].split("@")[-1]
        url = f"postgresql+asyncpg://{service}_owner:{PASSWORD}@{host}/{name}"
        await asyncio.to_thread(_migrate, service, url)
        _TEMPLATES.add(name)
    return name


def world_fixture(service: str) -> Any:
    """The `world` fixture of a service's conftest: `world = world_fixture("movement")`."""

    @pytest_asyncio.fixture
    async def world(postgres_url: str, amqp_url: str) -> AsyncIterator[World]:
        template = await _template(service, postgres_url)
        database = f"{service}__{secrets.token_hex(5)}"
        admin = await asyncpg.connect(postgres_url)
        await admin.execute(f'create database "{database}" template "{template}" owner "{service}_owner"')
        running = World(service, postgres_url, database, amqp_url)
        try:
            yield running
        finally:
            await running.close()
            await admin.execute(f'drop database "{database}" with (force)')
            await admin.close()

    return world


__all__ = ["KEY", "Client", "World", "eventually", "mint", "world_fixture"]


UNWATCHED = frozenset(
    {"outbox", "inbox", "idempotency", "subject_sequences", "seen_sequences", "audit", "alembic_version"}
)
"""The libs' own tables: they hold nothing that the journal of acts does not tell otherwise."""


async def unwatched(world: World) -> set[str]:
    """Tables that requests may write and that no trigger tells the journal of acts about (ADR 0016).

    Copies of others' facts (`known_…`) are granted alike and have no other writer than the handlers.
    """
    async with world.events_tx() as tx:
        rows = await tx.execute(
            text("""
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
                  and c.relkind in ('r', 'p') and not c.relispartition and not starts_with(c.relname, 'known_')
                  and has_table_privilege(:app, c.oid, 'insert, update, delete')
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_update')
            """),
            {"app": f"{world.service}_app"},
        )
        return set(rows.scalars()) - UNWATCHED
