"""Composition of identity."""

from datetime import time
from typing import Literal

from fastapi import FastAPI
from pydantic import Field

from identity import (
    accounts,
    appointments,
    entrance,
    erasing,
    exports,
    holdings,
    list_templates,
    me,
    merging,
    password_cards,
    personal,
    projections,
    rights,
    sanctions,
    sections,
    sign_ins,
    visits,
    visits_export,
    working,
)
from identity.realm import Realm
from identity.rights import taking
from identity.titles import TITLES
from service import Settings, create_app


class ServiceSettings(Settings):
    """Where Keycloak answers (past the gateway) and as whom identity writes to it; when the nightly comparison runs."""

    keycloak_url: str = "http://127.0.0.1:18080/auth"
    keycloak_realm: str = "edu"
    keycloak_client_id: str = "svc-identity"
    keycloak_client_secret: str = ""
    reconcile_at: time = time(20, 0)
    """UTC: 03:00 in Tomsk."""
    second_factor: Literal["required", "optional"] = "required"
    """Whether operators and the department must sign in with a second factor (A7)."""
    unused_days: int = Field(0, ge=0, le=365)
    """Accounts that nobody has used for so many days are closed (A6); 0: none."""


def realm_of(settings: ServiceSettings) -> Realm:
    """Keycloak under identity's service account."""
    return Realm(
        settings.keycloak_url,
        settings.keycloak_realm,
        settings.keycloak_client_id,
        settings.keycloak_client_secret,
    )


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The application; `settings` default to the environment."""
    chosen = settings if isinstance(settings, ServiceSettings) else ServiceSettings()
    realm = realm_of(chosen)
    app = create_app(
        "identity",
        chosen,
        title="Учётные записи и доступ",
        routers=[
            me.router,
            sign_ins.router,
            accounts.router,
            entrance.router,
            appointments.router,
            rights.router,
            password_cards.router,
            sanctions.router,
            visits.router,
            visits_export.router,
            sections.router,
            holdings.router,
            list_templates.router,
            exports.router,
        ],
        titles=TITLES,
        handlers=[projections, merging, personal, erasing, taking],
        tasks={
            "keycloak": working.task(
                realm,
                chosen.reconcile_at,
                strict=chosen.second_factor == "required",
                unused_days=chosen.unused_days,
            )
        },
        serve=serve,
        work=work,
    )
    app.state.realm = realm
    app.state.card_jobs = set()
    app.state.strict = chosen.second_factor == "required"
    return app
