"""`python -m <service> serve | work | migrate | …`: the same commands for every service."""

import argparse
import asyncio
import importlib
import json
import os
import sys
from collections.abc import Callable, Coroutine
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn

from audit import seals
from bus import operate
from service.app import describe
from service.ending import Protocol, Server
from service.settings import Settings
from store import create_engine, migrate, sessions_for

Command = Callable[[argparse.Namespace], Coroutine[Any, Any, Any]]


def migrations_of(name: str) -> Path:
    """The folder of a service's migrations: beside its package in a checkout."""
    package = Path(str(importlib.import_module(name).__file__)).parent
    return package.parent / "migrations"


def _run_server(name: str, given: argparse.Namespace, *, serve: bool, work: bool) -> None:
    compose = importlib.import_module(f"{name}.app").compose
    app = compose(serve=serve, work=work)
    settings = app.state.suite.settings
    config = uvicorn.Config(
        app,
        host=given.host,
        port=given.port,
        log_config=None,
        access_log=False,
        loop="uvloop",
        http=Protocol,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=settings.drain_seconds,
        h11_max_incomplete_event_size=65536,
    )
    server = Server(config)
    server.run()
    if not server.started:
        sys.exit(3)  # as uvicorn.run ends when the port is taken


def _print(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def _moment(words: str) -> datetime:
    """A date or a moment; without a zone it is UTC."""
    moment = datetime.fromisoformat(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _events_database() -> str:
    return os.environ["EVENTS_DATABASE_URL"].replace("postgresql+asyncpg://", "postgresql://", 1)


async def _verify_audit() -> seals.Verified:
    engine = create_engine(os.environ["EVENTS_DATABASE_URL"], statement_seconds=600)
    try:
        async with sessions_for(engine)() as tx:
            return await seals.verify(
                tx, int(os.environ.get("AUDIT_KEEP_DAYS", Settings.model_fields["audit_keep_days"].default))
            )
    finally:
        await engine.dispose()


def _parser(
    name: str, commands: dict[str, tuple[Callable[[argparse.ArgumentParser], None], Command]]
) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m {name}")
    sub = parser.add_subparsers(dest="command", required=True)
    for kind in ("serve", "work"):
        one = sub.add_parser(kind)
        one.add_argument("--host", default="127.0.0.1")
        one.add_argument("--port", type=int, default=8000)
        if kind == "serve":
            one.add_argument(
                "--no-work", action="store_true", help="only HTTP: relay and consumer run elsewhere"
            )
    sub.add_parser("migrate").add_argument("--revision", default="head")
    draft = sub.add_parser(
        "migration", help="draft a migration from the difference between tables and data base"
    )
    draft.add_argument("number")
    draft.add_argument("message")
    sub.add_parser(
        "verify-audit", help="compute the seals of the journal of acts again; 1 when one is broken"
    )
    sub.add_parser("openapi", help="print the OpenAPI document")
    sub.add_parser("dead", help="list dead messages")
    sub.add_parser("replay-dead", help="try dead messages again")
    again = sub.add_parser("replay", help="re-send this service's history to one consumer")
    again.add_argument("--to", required=True)
    again.add_argument("--since", type=_moment)
    again.add_argument("--type")
    again.add_argument("--segment")
    for command, (arguments, _) in commands.items():
        arguments(sub.add_parser(command))
    return parser


def main(
    name: str, commands: dict[str, tuple[Callable[[argparse.ArgumentParser], None], Command]] | None = None
) -> None:
    """The command line of a service; `commands` adds its own: name → (declare arguments, run)."""
    own = commands or {}
    given = _parser(name, own).parse_args()
    prefix = os.environ.get("QUEUE_PREFIX", "")
    match given.command:
        case "serve":
            _run_server(name, given, serve=True, work=not given.no_work)
        case "work":
            _run_server(name, given, serve=False, work=True)
        case "migrate":
            migrate.upgrade(migrations_of(name), given.revision)
        case "migration":
            migrate.write(migrations_of(name), given.number, given.message)
        case "openapi":
            app = importlib.import_module(f"{name}.app").compose()
            _print(describe(app, name, app.title))
        case "verify-audit":
            found = asyncio.run(_verify_audit())
            _print(asdict(found))
            sys.exit(1 if found.broken else 0)
        case "dead":
            _print(asyncio.run(operate.dead(os.environ["AMQP_URL"], name, prefix=prefix)))
        case "replay-dead":
            _print(
                {"replayed": asyncio.run(operate.replay_dead(os.environ["AMQP_URL"], name, prefix=prefix))}
            )
        case "replay":
            sent = operate.replay(
                _events_database(),
                os.environ["AMQP_URL"],
                name,
                given.to,
                since=given.since,
                event_type=given.type,
                segment=given.segment,
                prefix=prefix,
            )
            _print({"sent": asyncio.run(sent)})
        case command:
            result = asyncio.run(own[command][1](given))
            if result is not None:
                _print(result)
