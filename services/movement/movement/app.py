"""Composition of the movement service."""

from fastapi import FastAPI

from movement import (
    contingent,
    entries,
    erasing,
    exports,
    feed,
    holdings,
    imports,
    merging,
    orders,
    personal,
    projections,
    subscriptions,
    transfers,
)
from movement.titles import TITLES
from service import Settings, consents, create_app


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    """The movement book, transfers between schools, the contingent, the public feed."""
    return create_app(
        "movement",
        settings or Settings(),
        title="Движение учащихся",
        routers=[
            orders.router,
            entries.router,
            transfers.router,
            contingent.router,
            subscriptions.router,
            feed.router,
            holdings.router,
            exports.router,
        ],
        titles=TITLES,
        handlers=[projections, imports, merging, consents, personal, erasing],
        serve=serve,
        work=work,
    )
