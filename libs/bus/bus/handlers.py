"""Handlers: plain functions `async (tx, Envelope[Data])` marked with the event they take."""

from collections.abc import Awaitable, Callable, Iterable
from types import ModuleType
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bus.event import Envelope, EventData

D = TypeVar("D", bound=EventData)
Handler = Callable[[AsyncSession, Envelope[Any]], Awaitable[None]]


class Retry(Exception):
    """The event came too early (something it needs is not here yet): try again after the wait queue's time."""


def on(event: type[D]) -> Callable[[Callable[[AsyncSession, Envelope[D]], Awaitable[None]]], Handler]:
    """Mark a function of `projections.py` as the handler of `event`; several events may share one function."""

    def mark(function: Callable[[AsyncSession, Envelope[D]], Awaitable[None]]) -> Handler:
        events: list[type[EventData]] = getattr(function, "__events__", [])
        function.__events__ = [*events, event]  # type: ignore[attr-defined]
        return function

    return mark


def handlers_of(modules: Iterable[ModuleType]) -> dict[str, tuple[type[EventData], list[Handler]]]:
    """Event type → (payload class, its handlers in order of definition) over all given modules."""
    found: dict[str, tuple[type[EventData], list[Handler]]] = {}
    for module in modules:
        for thing in vars(module).values():
            for event in getattr(thing, "__events__", ()):
                found.setdefault(event.type, (event, []))[1].append(thing)
    return found
