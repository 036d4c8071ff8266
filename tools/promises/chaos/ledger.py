"""What the drivers asked and were told, kept outside the system: a line before each request and a line after it.

A line that was begun and never answered is an unknown outcome: the write may be there or not, but not twice.
"""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ACKNOWLEDGED = range(200, 300)
REFUSED = range(400, 500)
AGAIN = frozenset({401, 408, 429})
"""4xx that say nothing of the write: the driver asks again."""


@dataclass
class Entry:
    """One write as its driver knows it; `status` of the last definite answer, None while unknown."""

    id: str
    kind: str
    what: dict[str, Any]
    status: int | None = None
    told: dict[str, Any] = field(default_factory=dict)
    sent: int = 0

    @property
    def acknowledged(self) -> bool:
        """The system said that it is done."""
        return self.status in ACKNOWLEDGED

    @property
    def refused(self) -> bool:
        """The system said that it will not be done."""
        return self.status in REFUSED

    @property
    def unknown(self) -> bool:
        """Nobody said."""
        return self.status is None


class Ledger:
    """An append-only file of one run. `mark` begins the ids of its entries: readable, unique among runs."""

    def __init__(self, place: Path, mark: str) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        self.place, self.mark = place, mark
        self._file = place.open("w")
        self._numbers = itertools.count(1)

    def intend(self, kind: str, **what: Any) -> Entry:
        """A new write, before its first request."""
        return Entry(f"{self.mark}-{next(self._numbers)}", kind, what)

    def send(self, entry: Entry) -> None:
        """The request is about to leave."""
        entry.sent += 1
        self._line({"id": entry.id, "kind": entry.kind, "what": entry.what})

    def answer(self, entry: Entry, status: int | None, told: dict[str, Any] | None = None) -> None:
        """What came back; None: nothing did, or nothing definite."""
        definite = status is not None and status < 500 and status not in AGAIN
        entry.status, entry.told = (status if definite else None), told or {}
        self._line({"id": entry.id, "status": entry.status, "raw": status, "told": entry.told})

    def _line(self, said: dict[str, Any]) -> None:
        self._file.write(json.dumps(said, ensure_ascii=False, default=str) + "\n")
        self._file.flush()

    def read(self) -> list[Entry]:
        """All entries, from the file alone."""
        return list(_entries(self.place))

    def close(self) -> None:
        """No more lines."""
        self._file.close()


def _entries(place: Path) -> Iterator[Entry]:
    found: dict[str, Entry] = {}
    for line in place.read_text().splitlines():
        said = json.loads(line)
        if "kind" in said:
            entry = found.setdefault(said["id"], Entry(said["id"], said["kind"], said["what"]))
            entry.sent += 1
            entry.status = None
        else:
            found[said["id"]].status, found[said["id"]].told = said["status"], said["told"]
    yield from found.values()
