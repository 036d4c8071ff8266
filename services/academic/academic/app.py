"""Composition of academic: name, settings, routers, handlers."""

from fastapi import FastAPI
from service import Settings, create_app

from academic import projections


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The ASGI application; `serve` answers HTTP, `work` runs relay and consumer."""
    return create_app(
        "academic",
        settings or Settings(),
        title="Учебный процесс",
        routers=[],
        handlers=[projections],
        serve=serve,
        work=work,
    )
