"""Composition of communication."""

from fastapi import FastAPI

from communication import announcements, erasing, exports, merging, personal, projections
from communication.titles import TITLES
from service import Settings, consents, create_app


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The application; `settings` default to the environment."""
    return create_app(
        "communication",
        settings or Settings(),
        title="Общение",
        routers=[announcements.router, merging.router, exports.router],
        titles=TITLES,
        handlers=[projections, merging, consents, personal, erasing],
        serve=serve,
        work=work,
    )
