"""Erasing what a service keeps about people whose term is over, by an approved act (152-ФЗ ст. 21, ADR 0017).

A service lists `Erasure`s; the same condition counts the rows for the act's preview and erases them. What must be kept
by law is not listed: it stays under the pseudonym that registry gives the person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, emit
from contracts.events.parts import Erased
from contracts.events.registry import ErasureAsked


@dataclass(frozen=True, slots=True)
class Erasure:
    """A kind of data. `where` may name :people (all), :whole (those of no other organisation), :segment, :journals.

    Rows are deleted; with `setting` they stay with these columns changed (a text emptied, a name replaced).
    """

    title: str
    table: str
    where: str
    setting: str | None = None

    @property
    def count(self) -> str:
        """How many rows."""
        return f"select count(*) from {self.table} where {self.where}"

    @property
    def change(self) -> str:
        """Erase them."""
        begins = f"update {self.table} set {self.setting}" if self.setting else f"delete from {self.table}"
        return f"{begins} where {self.where}"


def _given(asked: ErasureAsked, statement: str) -> dict[str, Any]:
    given = {
        "people": [one.person_id for one in asked.people],
        "whole": [one.person_id for one in asked.people if one.whole],
        "segment": asked.segment,
        "journals": asked.journals_before,
    }
    return {name: value for name, value in given.items() if f":{name}" in statement}


async def counted(tx: AsyncSession, asked: ErasureAsked, erasures: Sequence[Erasure]) -> dict[str, int]:
    """Rows by kind of data, the empty kinds left out."""
    found: dict[str, int] = {}
    for one in erasures:
        rows = int((await tx.execute(text(one.count), _given(asked, one.count))).scalar_one())
        if rows:
            found[one.title] = found.get(one.title, 0) + rows
    return found


async def erased(tx: AsyncSession, asked: ErasureAsked, erasures: Sequence[Erasure]) -> dict[str, int]:
    """Erase, and how many rows it was; a repetition finds nothing left."""
    found: dict[str, int] = {}
    for one in erasures:
        result: Any = await tx.execute(text(one.change), _given(asked, one.change))
        if result.rowcount:
            found[one.title] = found.get(one.title, 0) + int(result.rowcount)
    return found


async def answer_count(
    tx: AsyncSession, event: Envelope[ErasureAsked], erasures: Sequence[Erasure], answer: type[Erased]
) -> None:
    """Tell how much it would be."""
    if event.replay:
        return
    asked = event.data
    told = answer(act_id=asked.act_id, segment=asked.segment, rows=await counted(tx, asked, erasures))
    emit(tx, told, subject=asked.act_id, segment=asked.segment)


async def answer_done(
    tx: AsyncSession, event: Envelope[Any], erasures: Sequence[Erasure], answer: type[Erased]
) -> None:
    """Erase and tell how much it was. A replay erases again what a restored copy has brought back, and tells nobody."""
    rows = await erased(tx, event.data, erasures)
    if not event.replay:
        told = answer(act_id=event.data.act_id, segment=event.data.segment, rows=rows)
        emit(tx, told, subject=event.data.act_id, segment=event.data.segment)
