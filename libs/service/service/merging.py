"""Rows that go from one record of a person to another when both turn out to be one, and back again (B2, X11, ADR 0018).

Every owner of rows about people handles `registry.person.merged`: it says where its rows name a person (`Held`), moves
them and tells them anew by its ordinary events. Copies of others' facts follow those and need nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope
from contracts.events.registry import PersonMerged


class Holding(BaseModel):
    """How much of a kind a service keeps of a person: what a merge would bring over, or what came since."""

    code: str
    title: str = Field(examples=["отметки"])
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """A column that names a person. `key`: the table's primary key, which may hold the column itself.

    A row whose place is taken by the kept record's own stays where it is: nothing is overwritten, nothing is lost.
    `apart` adds a condition for such a place, `only` says which rows there are at all (both SQL over the row `t`, the
    ids as :kept_id and :merged_id); `also` sets more columns.
    Names come from the code only.
    """

    table: str
    column: str
    key: tuple[str, ...]
    apart: str = ""
    only: str = ""
    also: str = ""

    @property
    def noun(self) -> str:
        """How the ledger calls it."""
        return f"{self.table}.{self.column}"

    @property
    def rest(self) -> tuple[str, ...]:
        """The primary key without the person."""
        return tuple(name for name in self.key if name != self.column)


_REMEMBER = text("""
    insert into known_merges (merge_id, kept_id, merged_id, segments, undone, at)
    values (:merge_id, :kept_id, :merged_id, :segments, :undone, :at)
    on conflict (merge_id) do update set undone = excluded.undone, at = excluded.at
""")
_KEPT = text("""
    with recursive way as (
        select w.id as asked, w.id as now, 0 as steps from unnest(cast(:people as uuid[])) w(id)
        union all
        select way.asked, m.kept_id, way.steps + 1 from way
        join known_merges m on m.merged_id = way.now and not m.undone
        where way.steps < 20
    )
    select distinct on (asked) asked, now from way order by asked, steps desc
""")
_PAIRS = text("""
    select merge_id, kept_id, merged_id, segments, undone from known_merges
    where merged_id = any(cast(:people as uuid[])) or kept_id = any(cast(:people as uuid[]))
    order by at
""")


async def remember(tx: AsyncSession, event: Envelope[PersonMerged]) -> None:
    """Who became whom, or no longer is."""
    await tx.execute(_REMEMBER, {**event.data.model_dump(), "at": event.time})


async def kept_ids(tx: AsyncSession, people: Collection[UUID]) -> dict[UUID, UUID]:
    """Under which id each of these people is kept now: for news that still name a merged record."""
    return {row.asked: row.now for row in await tx.execute(_KEPT, {"people": list(people)})}


async def pairs_of(tx: AsyncSession, people: Collection[UUID]) -> list[PersonMerged]:
    """Merges, also undone ones, that any of these people takes part in, oldest first."""
    rows = (await tx.execute(_PAIRS, {"people": list(people)})).mappings()
    return [PersonMerged.model_validate(dict(row)) for row in rows]


async def go(tx: AsyncSession, merge: PersonMerged, held: Held, **more: Any) -> list[dict[str, Any]]:
    """Bring the rows to where the merge wants them; returns those that moved, as keys without the person.

    To be run again at any time: rows that came later follow, rows that are there already are left alone. `more` are
    further parameters that `only` and `apart` name.
    """
    statement = _back(held) if merge.undone else _over(held)
    given = merge.model_dump(include={"merge_id", "kept_id", "merged_id"}) | more
    rows = await tx.execute(statement, {name: given[name] for name in statement._bindparams})
    return [row.key for row in rows]


@cache
def _over(held: Held) -> TextClause:
    free = "".join(f" and {one}" for one in (held.only, held.apart) if one)
    if held.column in held.key:
        same = " and ".join(f"o.{name} = t.{name}" for name in held.rest)
        free += f" and not exists (select from {held.table} o where o.{held.column} = :kept_id and {same})"
    return text(f"""
        with gone as (
            update {held.table} t set {held.column} = :kept_id{_also(held)} where t.{held.column} = :merged_id{free}
            returning {_key(held)} as key
        ), noted as (
            insert into merge_moves (merge_id, noun, key) select :merge_id, '{held.noun}', key from gone
            on conflict do nothing
        )
        select key from gone""")


@cache
def _back(held: Held) -> TextClause:
    same = " and ".join(f"t.{name} = k.{name}" for name in held.rest)
    free = f" and {held.only}" if held.only else ""
    if held.column in held.key:
        taken = " and ".join(f"o.{name} = t.{name}" for name in held.rest)
        free = f" and not exists (select from {held.table} o where o.{held.column} = :merged_id and {taken})"
    return text(f"""
        with noted as (
            delete from merge_moves where merge_id = :merge_id and noun = '{held.noun}' returning key
        )
        update {held.table} t set {held.column} = :merged_id{_also(held)}
        from noted cross join lateral jsonb_populate_record(null::{held.table}, noted.key) k
        where t.{held.column} = :kept_id and {same}{free}
        returning {_key(held)} as key""")


def _also(held: Held) -> str:
    return f", {held.also}" if held.also else ""


def _key(held: Held) -> str:
    return "jsonb_build_object(" + ", ".join(f"'{name}', t.{name}" for name in held.rest) + ")"


def holdings(counts: Mapping[str, int], titles: Mapping[str, str]) -> list[Holding]:
    """What there is, in the order of the titles; of kinds that are not there nothing is said."""
    return [
        Holding(code=code, title=title, count=counts[code])
        for code, title in titles.items()
        if counts.get(code)
    ]
