"""Composition of a service: routes, handlers, background work, health, metrics, OpenAPI."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import structlog
from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.utils import get_openapi
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from starlette.responses import Response

from access import Gate, Verifier
from audit import seals
from bus import Consumer, Relay, handlers_of
from contracts.rights import allowed_by_default
from service import appointments, audit_log, logs, operation, refusals
from service.http import Gateway, Json
from service.middleware import Observed
from service.settings import Settings
from service.tasks import Supervisor, Task
from store import Pool, Sessions, create_engine, sessions_for

log = structlog.get_logger()
Work = Callable[["Suite", Callable[[], None]], Awaitable[None]]
"""A service's own background task: gets the running suite and `ready`."""


def repeated(work: Callable[[AsyncSession], Awaitable[int]], seconds: float, said: str) -> Work:
    """A task that does `work` under the handlers' role every so many seconds, and logs what it counts as `said`."""

    async def run(suite: Suite, ready: Callable[[], None]) -> None:
        while True:
            async with suite.events_sessions() as tx, tx.begin():
                count = await work(tx)
            if count:
                log.info(said, count=count)
            ready()
            await asyncio.sleep(seconds)

    return run


class Suite:
    """The parts of one running service: engines, sessions of both roles, hot transactions, gate, event handlers."""

    def __init__(
        self, name: str, settings: Settings, handlers: Sequence[ModuleType], tasks: dict[str, Work]
    ) -> None:
        self.name, self.settings, self._own_tasks = name, settings, tasks
        self.engine: AsyncEngine = create_engine(settings.database_url)
        self.events_engine: AsyncEngine = create_engine(
            settings.events_database_url, pool_size=2, overflow=4, statement_seconds=60
        )
        self.sessions: Sessions = sessions_for(self.engine)
        self.hot = Pool(settings.app_libpq_url)
        self.events_sessions: Sessions = sessions_for(self.events_engine)
        self.handlers = handlers_of([appointments, *handlers])
        self.gate = Gate(
            Verifier(settings.oidc_issuer, settings.oidc_jwks_url), self.sessions, allowed_by_default
        )
        self.supervisor = Supervisor({})
        self.degraded: dict[str, str] = {}
        """What works only in part, by part: readiness tells it and stays green."""
        self.draining = False
        """The process was asked to end: answers that last (event streams) end themselves."""

    def background(self) -> dict[str, Task]:
        """Relay, consumer, sealing of the journal of acts, and the service's own tasks."""
        s = self.settings
        relay = Relay(
            self.name, s.events_libpq_url, s.amqp_url, prefix=s.queue_prefix, keep_days=s.outbox_keep_days
        )
        consumer = Consumer(
            self.name,
            self.events_sessions,
            s.amqp_url,
            self.handlers,
            prefix=s.queue_prefix,
            wait_seconds=s.retry_wait_seconds,
        )
        bound = asyncio.Event()

        async def consume(ready: Callable[[], None]) -> None:
            def listening() -> None:
                bound.set()
                ready()

            await consumer.run(listening)

        async def publish(ready: Callable[[], None]) -> None:
            # an event of ours that went out before our own queue is bound would be lost to ourselves
            await bound.wait()
            await relay.run(ready)

        async def seal(ready: Callable[[], None]) -> None:
            await seals.keep(self.events_sessions, s.audit_keep_days, ready)

        own: dict[str, Task] = {name: _bound(work, self) for name, work in self._own_tasks.items()}
        return {"relay": publish, "consumer": consume, "audit": seal, **own}

    async def close(self) -> None:
        """Let go of the data base."""
        await self.engine.dispose()
        await self.hot.close()
        await self.events_engine.dispose()

    async def problems(self) -> dict[str, str]:
        """What does not work now, by part; empty when ready."""
        found = dict(self.supervisor.failing)
        try:
            async with self.sessions() as tx:
                await tx.execute(text("select 1"))
        except Exception as wrong:
            found["database"] = repr(wrong)
        return found


def _bound(work: Work, suite: Suite) -> Task:
    async def run(ready: Callable[[], None]) -> None:
        await work(suite, ready)

    return run


def create_app(
    name: str,
    settings: Settings,
    *,
    title: str,
    routers: Sequence[APIRouter],
    handlers: Sequence[ModuleType] = (),
    tasks: dict[str, Work] | None = None,
    titles: audit_log.Titles | None = None,
    serve: bool = True,
    work: bool = True,
) -> FastAPI:
    """The ASGI application of a service.

    `serve` answers /api/<name>/v1, `work` runs relay, consumer and `tasks`; health and metrics are always there.
    `titles` names what records of the journal of acts speak of.
    """
    logs.configure(name, settings.log_level)
    suite = Suite(name, settings, handlers, tasks or {})

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        if work:
            suite.supervisor = Supervisor(suite.background())
            suite.supervisor.start()
        yield
        await suite.supervisor.stop()
        await suite.close()

    app = FastAPI(
        title=title,
        version="1",
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.suite = suite
    app.state.gateway = Gateway(suite.sessions, suite.hot, suite.gate)
    app.add_middleware(Observed)
    refusals.install(app)
    if serve:
        every = (*routers, operation.router, audit_log.router)
        for router in every:
            app.include_router(router, prefix=f"/api/{name}/v1")
        app.state.titles = titles or {}
        app.state.operations = audit_log.operations([route for router in every for route in router.routes])
    _technical_routes(app, suite, name, title)
    return app


def _technical_routes(app: FastAPI, suite: Suite, name: str, title: str) -> None:
    async def live(_: Request) -> Response:
        return Json({"status": "up"})

    async def ready(_: Request) -> Response:
        problems = await suite.problems()
        status = "down" if problems else "degraded" if suite.degraded else "up"
        told = {"status": status, "problems": problems, "degraded": suite.degraded}
        return Json(told, 503 if problems else 200)

    async def metrics(_: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def openapi(_: Request) -> Response:
        return Json(describe(app, name, title))

    app.add_route("/health/live", live)
    app.add_route("/health/ready", ready)
    app.add_route("/metrics", metrics)
    app.add_route(f"/api/{name}/v1/openapi.json", openapi)


_PROBLEM_SCHEMA = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457: почему запрос не выполнен; detail — готовая фраза для человека",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "examples": ["/problems/not-found"]},
        "title": {"type": "string", "examples": ["Не найдено"]},
        "status": {"type": "integer", "examples": [404]},
        "detail": {"type": "string", "examples": ["Запись не найдена"]},
        "instance": {"type": "string"},
        "trace_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}


def describe(app: FastAPI, name: str, title: str) -> dict[str, Any]:
    """The OpenAPI document: every operation with its right, the acting pair and the bearer token."""
    document = get_openapi(title=title, version="1", routes=app.routes, openapi_version="3.1.0")
    components = document.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = _PROBLEM_SCHEMA
    components["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
    document["security"] = [{"bearer": []}]
    acting = {
        "name": "X-Acting-As",
        "in": "header",
        "required": False,
        "schema": {"type": "string"},
        "example": "tomsk/seversk/school-198/teacher",
        "description": "От чьего имени: <сегмент>/<роль>. Не нужен, если назначение одно",
    }
    once = {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "schema": {"type": "string", "maxLength": 200},
        "description": "Повтор с тем же ключом не выполнит действие второй раз, а вернёт прежний ответ",
    }
    for path in document.get("paths", {}).values():
        for method, told in path.items():
            if "x-right" in told:
                told.setdefault("parameters", []).append(acting)
                if method == "post" and "x-secret" not in told:
                    told["parameters"].append(once)
    return document
