"""Events by publisher; `ALL` maps a type to its class."""

from bus.event import EventData
from contracts.events import academic, communication, identity, movement, registry, reporting

ALL: dict[str, type[EventData]] = {
    thing.type: thing
    for module in (identity, registry, movement, academic, reporting, communication)
    for thing in vars(module).values()
    if isinstance(thing, type) and issubclass(thing, EventData) and "type" in vars(thing)
}
