"""Composition of the service; nothing but that."""

from fastapi import FastAPI

from reporting import catalogue, erasing, personal, projections, screens
from reporting.titles import TITLES
from service import Settings, create_app


def compose(*, serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The application: the catalogue of reports and the handlers of events."""
    return create_app(
        "reporting",
        settings or Settings(),
        title="Отчётность",
        routers=[catalogue.router, screens.router],
        titles=TITLES,
        handlers=[projections, personal, erasing],
        serve=serve,
        work=work,
    )
