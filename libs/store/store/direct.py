"""The hot paths' transaction: the driver itself, without SQLAlchemy in between (F1, F3, F5, F6).

A statement through a session costs the service 0.4–0.7 ms more than one through the driver (docs/performance.md).
Slices whose every statement is `text()` take `tx: Hot` instead of `tx: Tx` and call `tx.rows`, `tx.one`, `tx.maybe`;
everything else is as with a session: the route owns the transaction, the scope is set with BEGIN, events are emitted.
"""

import asyncio
import re
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Annotated, Any, cast

import asyncpg
from fastapi import Depends, Request
from sqlalchemy import TextClause
from sqlalchemy.exc import NoResultFound

from store.engine import begin_with_scope, server_settings

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
)
"""What asyncpg raises for a connection that is no more: by the moment at which the server ended it."""
_NAMED = re.compile(r"(?<![:\w\\]):(\w+)(?!:)")


class Row(asyncpg.Record):  # type: ignore[misc]
    """A row whose columns are attributes too, as SQLAlchemy's are."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class _Connection(asyncpg.Connection):  # type: ignore[misc]
    """Nothing to reset when it goes back: scope and locks end with the transaction, nothing else is ever set."""

    def get_reset_query(self) -> str:
        return ""


class Pool:
    """Opens hot transactions; its connections are made at the first one."""

    def __init__(self, address: str, *, size: int = 8, statement_seconds: int = 15) -> None:
        self._address, self._size, self._statement_seconds = address, size, statement_seconds
        self._pool: asyncpg.Pool | None = None
        self._opening = asyncio.Lock()
        self.asked: Callable[[str], None] | None = None
        """Told of every statement: tests count them."""

    async def acquire(self) -> Any:
        """A connection; TimeoutError when none becomes free for 5 s."""
        if self._pool is None:
            await self._open()
        return await cast(asyncpg.Pool, self._pool).acquire(timeout=5)

    async def _open(self) -> None:
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    self._address,
                    min_size=0,
                    max_size=self._size,
                    max_inactive_connection_lifetime=1800,
                    max_queries=1_000_000,
                    timeout=5,
                    connection_class=_Connection,
                    record_class=Row,
                    server_settings=server_settings(self._statement_seconds),
                )

    async def release(self, connection: Any) -> None:
        """Take a connection back; one that was closed is made anew when it is needed."""
        await cast(asyncpg.Pool, self._pool).release(connection)

    async def close(self) -> None:
        """Let go of the data base."""
        if self._pool is not None:
            self._pool.terminate()


class Direct:
    """One transaction. It begins with its first statement, ends by `commit` or, left without it, by ROLLBACK.

    `info` holds what a session's does: the scope (`set_scope`), and the events that wait for the commit (`bus.emit`).
    """

    __slots__ = ("_connection", "_pool", "info")

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._connection: Any = None
        self.info: dict[str, Any] = {}

    async def __aenter__(self) -> "Direct":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is not None:
            await self._end("ROLLBACK")

    async def rows(self, statement: TextClause, given: Mapping[str, Any]) -> list[Any]:
        """All rows of `statement`; `given` are its `:names`."""
        if self._connection is None:
            await self._begin()
        sql, names = _driver_form(statement)
        if self._pool.asked is not None:
            self._pool.asked(sql)
        found: list[Any] = await self._connection.fetch(sql, *[given[name] for name in names])
        return found

    async def maybe(self, statement: TextClause, given: Mapping[str, Any]) -> Any:
        """The first row, None when there is none."""
        found = await self.rows(statement, given)
        return found[0] if found else None

    async def one(self, statement: TextClause, given: Mapping[str, Any]) -> Any:
        """The first row; NoResultFound when there is none."""
        found = await self.rows(statement, given)
        if not found:
            raise NoResultFound("no row where one was expected")
        return found[0]

    async def commit(self) -> None:
        """Make it last; the route calls this."""
        if self._connection is not None:
            await self._end("COMMIT")

    async def _begin(self) -> None:
        """BEGIN on a free connection; on another one when it turns out that the server has ended it meanwhile."""
        scope = self.info.get("scope")
        message = begin_with_scope(*scope) if scope else "BEGIN"
        for _ in range(3):
            connection = await self._pool.acquire()
            try:
                await connection.execute(message)
            except BaseException as wrong:
                connection.terminate()
                await self._pool.release(connection)
                if not isinstance(wrong, LOST):
                    raise
                last = wrong
            else:
                self._connection = connection
                return
        raise ConnectionError("the data base ends connections as soon as they are made") from last

    async def _end(self, how: str) -> None:
        connection, self._connection = self._connection, None
        try:
            await connection.execute(how)
        except BaseException:  # lost or cancelled: what the server did is unknown, so nobody may take it over
            connection.terminate()
            raise
        finally:
            await self._pool.release(connection)


_FORMS: dict[TextClause, tuple[str, tuple[str, ...]]] = {}


def _driver_form(statement: TextClause) -> tuple[str, tuple[str, ...]]:
    """The SQL with `$1` for `:name`, and the names in their order; worked out once per statement."""
    known = _FORMS.get(statement)
    if known is None:
        names: list[str] = []

        def place(found: re.Match[str]) -> str:
            if found[1] not in names:
                names.append(found[1])
            return f"${names.index(found[1]) + 1}"

        sql = _NAMED.sub(place, statement.text)
        known = _FORMS[statement] = (sql, tuple(names))
    return known


async def current_direct(request: Request) -> Any:
    """The request's hot transaction: a route that depends on this gets one (`service.http`)."""
    return request.state.tx


Hot = Annotated[Direct, Depends(current_direct)]
"""The request's one transaction, on the driver itself; the route commits it, a command never does."""
