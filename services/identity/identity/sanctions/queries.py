"""Reading measures: the list of an organisation, one of them, and one's own."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from access import Actor
from identity import policy
from identity.sanctions.views import OwnSanction, SanctionView, State
from identity.tables import KnownPerson, KnownSegment, Sanction
from problems import NotFound
from store import Page, keyset

_EARLIER = aliased(Sanction)


def _name(person: InstrumentedAttribute[Any]) -> Any:
    """«Иванова Мария Петровна» as a sub-query; null where the person is not known here."""
    one = aliased(KnownPerson)
    whole = func.concat_ws(" ", one.last_name, one.first_name, one.middle_name)
    return select(whole).where(one.person_id == person).scalar_subquery()


def state() -> ColumnElement[str]:
    """As people understand it: a measure in force is over when its time has passed."""
    passed = (Sanction.state == "in-force") & (Sanction.until_at <= func.now())
    return case((passed, "over"), else_=Sanction.state)


def _query(actor: Actor) -> Any:
    facts = (
        "id", "version", "segment", "person_id", "kind", "rule", "reason", "evidence", "days", "from_at", "until_at",
        "at", "lifted_at", "lifted_reason", "appeal", "appealed_at", "answer", "answered_at",
    )  # fmt: skip
    earlier = (
        select(func.count())
        .where(_EARLIER.person_id == Sanction.person_id, _EARLIER.at < Sanction.at)
        .where(_EARLIER.segment == Sanction.segment, _EARLIER.state.in_(("in-force", "lifted")))
        .scalar_subquery()
    )
    return select(
        *(getattr(Sanction, name) for name in facts),
        func.coalesce(_name(Sanction.person_id), "Без имени").label("person"),
        state().label("state"),
        _name(Sanction.author_id).label("author"),
        _name(Sanction.decided_by).label("decided_by"),
        _name(Sanction.lifted_by).label("lifted_by"),
        _name(Sanction.answered_by).label("answered_by"),
        earlier.label("earlier"),
    ).where(policy.sanctions_visible_to(actor))


async def listed(
    tx: AsyncSession,
    actor: Actor,
    wanted: State | None,
    person_id: UUID | None,
    after: str | None,
    limit: int,
) -> Page[SanctionView]:
    """Measures and proposals, newest first."""
    query = _query(actor)
    if wanted:
        query = query.where(state() == wanted)
    if person_id:
        query = query.where(Sanction.person_id == person_id)
    keys: list[Any] = [Sanction.id]  # made in the order of time
    return await keyset(tx, query, keys, SanctionView, after=after, limit=limit, descending=True)


async def one(tx: AsyncSession, actor: Actor, sanction_id: UUID) -> SanctionView:
    """A measure; NotFound for whoever may not see it."""
    row = (await tx.execute(_query(actor).where(Sanction.id == sanction_id))).mappings().one_or_none()
    if row is None:
        raise NotFound("Мера: запись не найдена")
    return SanctionView.model_validate(dict(row))


async def own(tx: AsyncSession, person_id: UUID) -> list[OwnSanction]:
    """Measures against the person of all organisations; those in force first, then the newest."""
    facts = (
        "id", "kind", "rule", "reason", "from_at", "until_at", "lifted_reason", "appeal", "answer",
    )  # fmt: skip
    query = (
        select(
            *(getattr(Sanction, name) for name in facts),
            state().label("state"),
            func.coalesce(KnownSegment.short_name, Sanction.segment).label("organisation"),
        )
        .outerjoin(KnownSegment, KnownSegment.segment == Sanction.segment)
        .where(policy.own_sanctions(person_id))
        .order_by((state() == "in-force").desc(), Sanction.at.desc())
        .limit(50)
    )
    return [OwnSanction.model_validate(dict(row)) for row in (await tx.execute(query)).mappings()]
