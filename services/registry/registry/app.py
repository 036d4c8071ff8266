"""Composition of registry: nothing but the list of its parts."""

from fastapi import FastAPI

from registry import classes, people, projections, schools, segments, staff
from registry.imports import routes as imports
from service import Settings, create_app


def compose(*, serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The application; `serve` answers HTTP, `work` runs relay and consumer."""
    return create_app(
        "registry",
        settings or Settings(),
        title="Реестр: организации, люди, классы, импорт списков",
        routers=[
            segments.router,
            schools.router,
            classes.router,
            people.router,
            staff.router,
            imports.router,
        ],
        handlers=[projections],
        serve=serve,
        work=work,
    )
