"""Engines and sessions. Every transaction begins by setting its row-level scope (`app.segment`, `app.person`)."""

from typing import Annotated, Any, Protocol
from uuid import UUID

import orjson
from asyncpg.transaction import TransactionState
from fastapi import Depends, Request
from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.util import await_only

from store.clock import ZONE

Sessions = async_sessionmaker[AsyncSession]

_SET_SCOPE = text(
    "select set_config('app.segment', :segment, true), set_config('app.person', :person, true)"
).execution_options(scope_statement=True)


def create_engine(
    url: str, *, pool_size: int = 12, overflow: int = 0, statement_seconds: int = 15
) -> AsyncEngine:
    """An asyncpg engine whose server-side time-outs keep one slow statement from holding the service.

    `statement_seconds` limits one statement; waiting for a lock is limited to a third of it. No connection is opened
    for a peak alone: it would be closed after one request, and making it (types, plans) costs more than ten requests.
    The newest used is taken first, so that a calm service works on few warm ones.
    """
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=overflow,
        pool_timeout=5,
        pool_use_lifo=True,
        pool_pre_ping=False,
        pool_recycle=1800,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        connect_args={
            "timeout": 5,
            "server_settings": server_settings(statement_seconds),
        },
    )


def server_settings(statement_seconds: int) -> dict[str, str]:
    """What every connection of requests and handlers asks of the server, for sessions and for hot transactions."""
    return {
        "statement_timeout": str(statement_seconds * 1000),
        "lock_timeout": str(statement_seconds * 1000 // 3),
        "idle_in_transaction_session_timeout": "60000",
        "timezone": ZONE.key,
    }


def sessions_for(engine: AsyncEngine) -> Sessions:
    """Sessions whose objects stay readable after commit."""
    return async_sessionmaker(engine, expire_on_commit=False, autoflush=True)


class Scoped(Protocol):
    """A transaction, of a session or on the driver itself."""

    info: dict[str, Any]


def set_scope(tx: Scoped | AsyncSession, segment: str, person_id: UUID | None = None) -> None:
    """Say whose transaction this is; must be called before its first statement."""
    tx.info["scope"] = (segment, person_id)


def scope_of(tx: AsyncSession) -> str:
    """The segment of the transaction's scope; empty when none was set."""
    segment: str = tx.info.get("scope", ("", None))[0]
    return segment


@event.listens_for(Session, "after_begin")
def _apply_scope(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    scope: tuple[str, UUID | None] | None = session.info.get("scope")
    if scope is None or transaction.nested:
        return
    given = {"segment": scope[0], "person": str(scope[1] or "")}
    adapted = connection.connection.dbapi_connection
    try:
        await_only(_begin(adapted, begin_with_scope(*scope)))
    except (
        Exception
    ):  # a lost connection: the ordinary way meets it too, and tells the pool and the caller properly
        connection.execute(_SET_SCOPE, given)


async def _begin(adapted: Any, message: str) -> None:
    """BEGIN and the scope in one message instead of two round trips and a compiled statement (hot-path.md §4).

    Does by hand what SQLAlchemy's asyncpg adapter does at the first statement: the open transaction is left where it
    looks for it, so commit and rollback go their usual way.
    """
    async with adapted._execute_mutex:
        driver = adapted._connection
        opened = driver.transaction()
        # Before the message goes: a request that is cancelled meanwhile must roll back what may have begun.
        opened._state = TransactionState.STARTED
        driver._top_xact = adapted._transaction = opened
        try:
            await driver.execute(message)
        except Exception:
            adapted._transaction = None
            driver.terminate()
            raise


def begin_with_scope(segment: str, person_id: UUID | None) -> str:
    """BEGIN and the row-level scope as one message."""
    return f"BEGIN; SET LOCAL app.segment = {_quoted(segment)}; SET LOCAL app.person = '{person_id or ''}'"


def _quoted(value: str) -> str:
    """A text as a literal of SQL; standard_conforming_strings is on, so only the quote is special."""
    return "'" + value.replace("'", "''") + "'"


async def _current_tx(request: Request) -> Any:
    return request.state.tx


Tx = Annotated[AsyncSession, Depends(_current_tx)]
"""The request's one transaction; the route commits it, a command never does."""
