"""Handlers: plain functions `async (tx, Envelope[Data])` marked with the event they take.

Where events come by the thousand (a school's list), `on_many` takes all of a batch at once for one statement.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from types import ModuleType
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bus.event import Envelope, EventData
from bus.trace import new_traceparent, traceparent

D = TypeVar("D", bound=EventData)
Handler = Callable[[AsyncSession, Envelope[Any]], Awaitable[None]]
ManyHandler = Callable[[AsyncSession, Sequence[Envelope[Any]]], Awaitable[None]]
Handlers = dict[str, tuple[type[EventData], list[Handler | ManyHandler]]]
"""Event type → its payload class and its handlers."""


class Retry(Exception):
    """The event came too early (something it needs is not here yet): try again after the wait queue's time."""


def on(event: type[D]) -> Callable[[Callable[[AsyncSession, Envelope[D]], Awaitable[None]]], Handler]:
    """Mark a function of `projections.py` as the handler of `event`; several events may share one function."""

    def mark(function: Callable[[AsyncSession, Envelope[D]], Awaitable[None]]) -> Handler:
        events: list[type[EventData]] = getattr(function, "__events__", [])
        function.__events__ = [*events, event]  # type: ignore[attr-defined]
        return function

    return mark


def on_many(
    event: type[D],
) -> Callable[[Callable[[AsyncSession, Sequence[Envelope[D]]], Awaitable[None]]], ManyHandler]:
    """Mark a function as the handler of a batch of `event`: each subject at most once, its newest state."""

    def mark(function: Callable[[AsyncSession, Sequence[Envelope[D]]], Awaitable[None]]) -> ManyHandler:
        function.__events__ = [event]  # type: ignore[attr-defined]
        function.__many__ = True  # type: ignore[attr-defined]
        return function

    return mark


async def call(tx: AsyncSession, handler: Handler | ManyHandler, events: Sequence[Envelope[Any]]) -> None:
    """Give events of one type to one handler, in the form it takes."""
    if hasattr(handler, "__many__"):
        await handler(tx, events)  # type: ignore[arg-type]
        return
    for event in events:
        traceparent.set(new_traceparent(event.traceparent))
        await handler(tx, event)  # type: ignore[arg-type]


def handlers_of(modules: Iterable[ModuleType]) -> Handlers:
    """Event type → (payload class, its handlers in order of definition) over all given modules."""
    found: Handlers = {}
    for module in modules:
        for thing in vars(module).values():
            for event in getattr(thing, "__events__", ()):
                found.setdefault(event.type, (event, []))[1].append(thing)
    return found
