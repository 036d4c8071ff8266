"""Whose term is over; acts with what services count and confirm."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, exists, func, literal, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.copies.commands import SERVICES
from registry.erasure_tables import ErasedPerson, ErasureAct, ErasureAnswer
from registry.erasures import rules
from registry.erasures.views import ActLine, ActView, Candidate, Candidates, ServiceRows
from registry.files.vault import Vault
from registry.tables import Human, Placement
from store.clock import today

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")
_ELSEWHERE = text("select placed_elsewhere(cast(:people as uuid[]), :segment) as person_id")


def cutoff(years: int) -> date:
    """The last day on which one may have left."""
    day = today()
    return (
        day.replace(year=day.year - years, day=28)
        if (day.month, day.day) == (2, 29)
        else day.replace(year=day.year - years)
    )


def journals_before() -> int:
    """School years before this are older than a journal is kept."""
    day = today()
    return (day.year if day.month >= 9 else day.year - 1) - rules.JOURNAL_YEARS + 1


async def candidates(
    tx: AsyncSession, actor: Actor, years: int, only: list[UUID] | None = None
) -> Candidates:
    """Students and parents who have left so long ago; whoever is or was on the staff has a longer term."""
    last = func.max(func.coalesce(Placement.until_on, literal(date.max, Date)))
    erased = exists(
        select(ErasedPerson.person_id).where(
            ErasedPerson.person_id == Placement.person_id, policy.visible_erased_people(actor)
        )
    )
    rows = (
        select(
            Placement.person_id,
            last.label("left_on"),
            func.array_agg(Placement.kind.distinct()).label("kinds"),
        )
        .where(policy.visible_placements(actor), Placement.segment == actor.segment, ~erased)
        .group_by(Placement.person_id)
        .having(last <= literal(cutoff(years), Date), func.bool_and(Placement.kind != "staff"))
        .order_by(last, Placement.person_id)
        .limit(rules.MOST + 1)
    )
    if only is not None:
        rows = rows.where(Placement.person_id.in_(only))
    found = (await tx.execute(rows)).all()
    chosen = found[: rules.MOST]
    ids = [row.person_id for row in chosen]
    named = select(Human.id, NAME).where(Human.id.in_(ids), policy.visible_people(actor))
    names = {row.id: row.name for row in await tx.execute(named)}
    away = {row.person_id for row in await tx.execute(_ELSEWHERE, {"people": ids, "segment": actor.segment})}
    people = [
        Candidate(
            person_id=row.person_id, name=names.get(row.person_id, ""), kinds=sorted(row.kinds), left_on=row.left_on,
            whole=row.person_id not in away,
        )
        for row in chosen
    ]  # fmt: skip
    return Candidates(years=years, people=people, more=len(found) > rules.MOST)


async def listed(tx: AsyncSession, actor: Actor) -> list[ActLine]:
    """The newest hundred acts."""
    rows = (
        select(ErasureAct).where(policy.visible_erasure_acts(actor)).order_by(ErasureAct.id.desc()).limit(100)
    )
    return [_line(row) for row in (await tx.execute(rows)).scalars()]


def _line(row: ErasureAct) -> ActLine:
    return ActLine.model_validate({name: getattr(row, name) for name in ActLine.model_fields})


def whom(vault: Vault, row: ErasureAct) -> list[Candidate]:
    """The people of an act, unsealed."""
    return [Candidate.model_validate(one) for one in vault.open(row.id, row.sealed)["people"]]


async def answers(tx: AsyncSession, actor: Actor, act_id: UUID) -> dict[tuple[str, str], dict[str, Any]]:
    """(service, phase) → rows by kind of data."""
    rows = select(ErasureAnswer).where(ErasureAnswer.act_id == act_id, policy.visible_erasure_answers(actor))
    return {(one.service, one.phase): one.rows for one in (await tx.execute(rows)).scalars()}


async def one(tx: AsyncSession, actor: Actor, vault: Vault, row: ErasureAct) -> ActView:
    """An act as it is read before and after."""
    told = await answers(tx, actor, row.id)
    return ActView(
        **_line(row).model_dump(), commission=row.commission, whom=whom(vault, row), stays=list(rules.STAYS),
        services=[
            ServiceRows(
                service=code, title=title, counted=told.get((code, "counted")), done=told.get((code, "done"))
            )
            for code, title in SERVICES.items()
        ],
    )  # fmt: skip
