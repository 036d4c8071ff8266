"""Reading years: one statement whatever a year holds."""

from typing import Any

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound

_YEARS = text("""
    select y.id, y.segment, y.school_year, y.from_on, y.until_on, y.version,
        jsonb_build_object('round_up_from', y.round_up_from::text, 'minimum_marks', y.minimum_marks,
            'edit_window_days', y.edit_window_days, 'absence_rule', y.absence_rule,
            'debt_counts_two', y.debt_counts_two)::text as settings,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'name', p.name,
            'from_on', p.from_on, 'until_on', p.until_on, 'grades', p.grades, 'version', p.version,
            'closed_at', p.closed_at) order by p.grades, p.from_on), '[]')::text
         from periods p where p.segment = y.segment and p.school_year = y.school_year and not p.removed) as periods,
        (select coalesce(jsonb_agg(jsonb_build_object('name', h.name, 'from_on', h.from_on, 'until_on', h.until_on,
            'grades', h.grades) order by h.from_on), '[]')::text
         from holidays h where h.segment = y.segment and h.school_year = y.school_year) as holidays,
        (select coalesce(jsonb_agg(jsonb_build_object('name', b.name, 'shift', b.shift, 'weekdays', b.weekdays,
            'lessons', b.lessons) order by b.shift, b.name), '[]')::text
         from bell_schedules b where b.segment = y.segment and b.school_year = y.school_year) as bells
    from study_years y
    where (y.segment = :segment or y.segment like :below) and (cast(:year as int) is null or y.school_year = :year)
    order by y.segment, y.school_year desc
    limit 1000
""")

_PARTS = ("settings", "periods", "holidays", "bells")


async def find(tx: AsyncSession, actor: Actor, school_year: int | None = None) -> list[dict[str, Any]]:
    """Years of the acting segment and below, newest first, ready for JSON."""
    rows = await tx.execute(
        _YEARS, {"segment": actor.segment, "below": actor.segment + "/%", "year": school_year}
    )
    return [
        {name: orjson.Fragment(value) if name in _PARTS else value for name, value in row._mapping.items()}
        for row in rows
    ]


async def one(tx: AsyncSession, actor: Actor, school_year: int) -> dict[str, Any]:
    """The school's own year."""
    for row in await find(tx, actor, school_year):
        if row["segment"] == actor.segment:
            return row
    raise NotFound("Учебный год не открыт")
