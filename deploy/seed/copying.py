"""Rows into a data base by COPY: buffered by table, sent by a thread of its own while the next ones are made.

One transaction per data base, committed when all of them have everything: a world is there or it is not. The role is
the administrator's, because COPY refuses tables with row-level security to everybody else.
"""

import queue
import threading
from datetime import date, datetime
from typing import Any

import orjson
import psycopg
from psycopg import sql

from deploy.seed import bare

CHUNK = 1 << 21
_ESCAPES = {9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\"}


ALWAYS = "{(,)}"
"""All days, as a multirange."""


class J:
    """A value of a jsonb column."""

    def __init__(self, value: Any) -> None:
        self.value = value


def shown(value: Any) -> str:
    """A value as the text format of COPY writes it."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    if value is None:
        return "\\N"
    if kind is bool:
        return "t" if value else "f"
    if kind is list:
        return "{" + ",".join(map(str, value)) + "}"
    if kind is J:
        return _escaped(json_text(value.value))
    return str(value)


def _escaped(text: str) -> str:
    """Few texts need it, and looking is much faster than translating."""
    if "\\" in text or "\n" in text or "\t" in text or "\r" in text:
        return text.translate(_ESCAPES)
    return text


def json_text(value: Any) -> str:
    """JSON with days and moments as text."""
    return orjson.dumps(value, default=str).decode()


class Sheet:
    """Rows of one table that wait to be sent."""

    def __init__(self, base: "Base", table: str, columns: str) -> None:
        self.base, self.table, self.columns = base, table, columns
        self.rows: list[str] = []
        self.size = self.count = 0
        self.frozen = False

    def add(self, *values: Any) -> None:
        """One row, a value for each column."""
        self.raw("\t".join(map(shown, values)))

    def raw(self, line: str) -> None:
        """One row that is written already; the millions of rows of a journal come so."""
        self.rows.append(line)
        self.size += len(line)
        if self.size > CHUNK:
            self.base.send()


class Base:
    """One service's data base: its sheets in the order in which they must be written (what is named, first)."""

    def __init__(self, service: str, url: str) -> None:
        self.service = service
        self.sheets: list[Sheet] = []
        self.link = psycopg.connect(url, options=_SETTINGS)
        self._again: list[sql.Composed] = []
        self._work: queue.Queue[tuple[Sheet, list[str]] | None] = queue.Queue(maxsize=8)
        self._failed: BaseException | None = None
        self._thread = threading.Thread(target=self._copy, name=f"copy-{service}", daemon=True)

    def start(self) -> None:
        """From now on rows may be sent."""
        self._thread.start()

    def strip(self) -> None:
        """Rows come in millions: write them into bare tables; keys and indexes are made again when all are there."""
        self._again = bare.strip(self.link, [one.table for one in self.sheets])
        for one in self.sheets:
            one.frozen = bare.freezable(self.link, one.table)

    def sheet(self, table: str, columns: str) -> Sheet:
        """A table to write, after those already named."""
        made = Sheet(self, table, columns)
        self.sheets.append(made)
        return made

    def send(self) -> None:
        """Hand over what has gathered; waits while the data base is behind."""
        for sheet in self.sheets:
            if sheet.rows:
                self._put((sheet, sheet.rows))
                sheet.count += len(sheet.rows)
                sheet.rows, sheet.size = [], 0

    def _put(self, work: tuple[Sheet, list[str]] | None) -> None:
        while True:
            if self._failed is not None:
                raise RuntimeError(f"{self.service}: COPY failed") from self._failed
            try:
                self._work.put(work, timeout=1)
                return
            except queue.Full:
                continue

    def _copy(self) -> None:
        try:
            while (work := self._work.get()) is not None:
                sheet, rows = work
                rows.append("")
                data = "\n".join(rows).encode()
                statement = sql.SQL("copy {} ({}) from stdin (freeze {})").format(
                    sql.SQL(sheet.table), sql.SQL(sheet.columns), sheet.frozen
                )  # fmt: skip
                with self.link.cursor() as cursor, cursor.copy(statement) as copy:
                    copy.write(data)
            for statement in self._again:
                self.link.execute(statement)
        except BaseException as wrong:
            self._failed = wrong

    def end(self) -> None:
        """No row comes any more: what waits is sent, keys and indexes are made, beside those of other data bases."""
        self.send()
        self._put(None)

    def settle(self) -> None:
        """Wait until everything is in the data base, not yet committed; call after `end`."""
        while self._thread.is_alive():
            self._thread.join(timeout=1)
        if self._failed is not None:
            raise RuntimeError(f"{self.service}: COPY failed") from self._failed

    def commit(self) -> int:
        """Make it visible; returns how many rows were written."""
        self.link.commit()
        return sum(sheet.count for sheet in self.sheets)

    def analyze(self) -> None:
        """Let the planner know what is there; of histories and events it need not know at once."""
        self.link.autocommit = True
        written = [one.table for one in self.sheets if one.count and not _is_history(one.table)]
        self.link.execute(
            sql.SQL("analyze (skip_locked) {}").format(sql.SQL(", ").join(map(sql.SQL, written)))
        )

    def close(self) -> None:
        """Let go; what is not committed is gone."""
        if self._thread.is_alive():
            self.link.cancel()
        self.link.close()


_SETTINGS = (
    "-c synchronous_commit=off -c idle_in_transaction_session_timeout=0 -c statement_timeout=0"
    " -c lock_timeout=30s -c TimeZone=UTC -c maintenance_work_mem=256MB"
)


def _is_history(table: str) -> bool:
    return table == "outbox" or table.endswith(("_history", "_sequences"))


def day(value: date | None) -> str:
    """A day as COPY takes it."""
    return "\\N" if value is None else value.isoformat()


def at(value: datetime) -> str:
    """A moment as COPY takes it."""
    return value.isoformat()
