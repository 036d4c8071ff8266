"""Engines and sessions. Every transaction begins by setting its row-level scope (`app.segment`, `app.person`)."""

from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Depends, Request
from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, SessionTransaction

from store.clock import ZONE

Sessions = async_sessionmaker[AsyncSession]

_SET_SCOPE = text(
    "select set_config('app.segment', :segment, true), set_config('app.person', :person, true)"
).execution_options(scope_statement=True)


def create_engine(
    url: str, *, pool_size: int = 6, overflow: int = 6, statement_seconds: int = 15
) -> AsyncEngine:
    """An asyncpg engine whose server-side time-outs keep one slow statement from holding the service.

    `statement_seconds` limits one statement; waiting for a lock is limited to a third of it.
    """
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=overflow,
        pool_timeout=5,
        pool_pre_ping=False,
        pool_recycle=1800,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        connect_args={
            "timeout": 5,
            "server_settings": {
                "statement_timeout": str(statement_seconds * 1000),
                "lock_timeout": str(statement_seconds * 1000 // 3),
                "idle_in_transaction_session_timeout": "60000",
                "timezone": ZONE.key,
            },
        },
    )


def sessions_for(engine: AsyncEngine) -> Sessions:
    """Sessions whose objects stay readable after commit."""
    return async_sessionmaker(engine, expire_on_commit=False, autoflush=True)


def set_scope(tx: AsyncSession, segment: str, person_id: UUID | None = None) -> None:
    """Say whose transaction this is; must be called before its first statement."""
    tx.info["scope"] = (segment, person_id)


def scope_of(tx: AsyncSession) -> str:
    """The segment of the transaction's scope; empty when none was set."""
    segment: str = tx.info.get("scope", ("", None))[0]
    return segment


@event.listens_for(Session, "after_begin")
def _apply_scope(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    scope: tuple[str, UUID | None] | None = session.info.get("scope")
    if scope is not None and not transaction.nested:
        connection.execute(_SET_SCOPE, {"segment": scope[0], "person": str(scope[1] or "")})


async def _current_tx(request: Request) -> Any:
    return request.state.tx


Tx = Annotated[AsyncSession, Depends(_current_tx)]
"""The request's one transaction; the route commits it, a command never does."""
