"""How much an export would be: three statements."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry.oneroster.roster import HASHED, Asked, Roster
from registry.oneroster.views import ExchangeCount
from store.clock import today


async def count(tx: AsyncSession, actor: Actor) -> ExchangeCount:
    """Schools, classes, groups and people of the acting segment, and how many of them consent lets through."""
    law, consent = (Asked(actor, basis, today()) for basis in ("law", "consent"))
    whole, narrow = Roster(law), Roster(consent)
    await tx.execute(HASHED)
    schools = select(func.count()).select_from(whole.org).where(whole.org.c.level == "school")
    rows = select(
        schools.scalar_subquery().label("schools"), _people(whole.pupil, "students"), _people(whole.staff, "staff"),
        _people(whole.parent, "parents"), _rows(whole.homeroom, "classes"), _rows(whole.group, "groups"),
    )  # fmt: skip
    found = (await tx.execute(rows)).mappings().one()
    told = select(_people(narrow.pupil, "agreed"), _people(narrow.staff, "public_staff"))
    more = (await tx.execute(told)).mappings().one()
    return ExchangeCount(on=law.on, school_year=law.year, **found, **more)


def _people(part: Any, name: str) -> Any:
    return select(func.count(part.c.person_id.distinct())).scalar_subquery().label(name)


def _rows(part: Any, name: str) -> Any:
    return select(func.count()).select_from(part).scalar_subquery().label(name)
