"""Composition of registry: nothing but the list of its parts."""

from datetime import time

from fastapi import FastAPI

from registry import (
    class_sets,
    class_teachers,
    classes,
    exports,
    next_year,
    people,
    person,
    projections,
    segments,
    staff,
    students,
    templates,
)
from registry.cards import routes as cards
from registry.consents import routes as consents
from registry.copies import commands as copy_commands
from registry.copies import handlers as copy_handlers
from registry.copies import routes as copies
from registry.dictionaries import routes as dictionaries
from registry.duplicates import finding
from registry.duplicates import routes as duplicates
from registry.erasures import handlers as erasure_handlers
from registry.erasures import routes as erasures
from registry.files import routes as files
from registry.files import scans
from registry.files.vault import Vault
from registry.imports import keeping as import_keeping
from registry.imports import routes as imports
from registry.oneroster import handlers as exchange_handlers
from registry.oneroster import routes as exchange
from registry.ties import routes as ties
from registry.titles import TITLES
from service import Settings, create_app
from service.app import repeated


class ServiceSettings(Settings):
    """The key of special fields (64 hexadecimal digits) and, while it is being changed, those before it."""

    field_key: str = ""
    field_keys_before: str = ""
    duplicates_at: time = time(19, 0)
    """UTC: the nightly search for duplicates, 02:00 in Tomsk."""


def compose(*, serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The application; `serve` answers HTTP, `work` runs relay and consumer."""
    chosen = settings if isinstance(settings, ServiceSettings) else ServiceSettings()
    app = create_app(
        "registry",
        chosen,
        title="Реестр: организации, люди, классы, импорт списков",
        routers=[
            segments.router,
            templates.router,
            cards.router,
            dictionaries.router,
            classes.router,
            class_teachers.router,
            class_sets.router,
            next_year.router,
            duplicates.router,
            people.router,
            person.router,
            staff.router,
            students.router,
            files.router,
            scans.router,
            ties.router,
            consents.router,
            copies.router,
            erasures.router,
            imports.router,
            exports.router,
            exchange.router,
        ],
        titles=TITLES,
        handlers=[projections, copy_handlers, erasure_handlers, exchange_handlers],
        tasks={
            "class-teachers": repeated(class_teachers.settle_due, 30, "class-teachers.settled"),
            "duplicates": finding.task(chosen.duplicates_at),
            "copies": repeated(copy_commands.drop_old, 600, "copies.dropped"),
            "imports": repeated(import_keeping.drop_old, 3600, "imports.dropped"),
        },
        serve=serve,
        work=work,
    )
    app.state.vault = Vault(chosen.field_key, chosen.field_keys_before)
    return app
