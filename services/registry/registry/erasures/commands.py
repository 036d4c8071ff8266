"""Drafting an act, approving it, and registry's own part of the destruction."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from bus import emit
from contracts.events.registry import ErasedPerson as Whose
from contracts.events.registry import ErasureAsked, ErasureOrdered
from problems import InvalidInput, RuleViolated
from registry import policy
from registry.copies.commands import SERVICES
from registry.duplicates.ledger import merged_records
from registry.erasure_tables import ErasedPerson, ErasureAct, ErasureAnswer
from registry.erasures import queries, rules
from registry.erasures.views import Approval, Candidate, NewAct
from registry.files.vault import Vault
from registry.tables import Segment
from service.erasing import counted
from store import clock, expect_version, load, new_id


async def _told(tx: AsyncSession, act: ErasureAct, people: list[Candidate]) -> dict[str, Any]:
    """With the records that once became one with them: no row stays under an id that nobody sees any more."""
    whole = {one.person_id: one.whole for one in people}
    whole |= {merged: whole[kept] for kept, merged in await merged_records(tx, list(whole))}
    whose = [Whose(person_id=one, whole=its) for one, its in whole.items()]
    return {"act_id": act.id, "segment": act.segment, "people": whose, "journals_before": act.journals_before}


async def draft(tx: AsyncSession, actor: Actor, vault: Vault, body: NewAct) -> ErasureAct:
    """An act over everybody whose term is over; the services are asked how much it would be."""
    if not actor.at_school:
        raise RuleViolated("Акт составляет школа: выберите роль в школе")
    found = await queries.candidates(tx, actor, body.years)
    if not found.people:
        raise RuleViolated("Нет никого, чей срок хранения вышел")
    key = new_id()
    act = ErasureAct(
        id=key, segment=actor.segment, version=1, state="draft", years=body.years, commission=body.commission,
        journals_before=queries.journals_before(), people=len(found.people), drafted_by=actor.id,
        sealed=vault.seal(key, {"people": [one.model_dump(mode="json") for one in found.people]}),
    )  # fmt: skip
    tx.add(act)
    await tx.flush()
    asked = ErasureAsked(**await _told(tx, act, found.people))
    own = await counted(tx, asked, rules.ERASURES)
    tx.add(ErasureAnswer(act_id=act.id, segment=act.segment, service="registry", phase="counted", rows=own))
    emit(tx, asked, subject=act.id, segment=act.segment)
    await tx.flush()
    return act


async def _draft_of(tx: AsyncSession, actor: Actor, act_id: UUID, seen: int | None) -> ErasureAct:
    act = await load(tx, ErasureAct, act_id, policy.visible_erasure_acts(actor), lock=True, what="Акт")
    if act.state != "draft":
        raise RuleViolated("Этот акт уже решён")
    expect_version(act, seen)
    return act


async def cancel(tx: AsyncSession, actor: Actor, act_id: UUID, seen: int | None) -> ErasureAct:
    """A draft that is not wanted."""
    act = await _draft_of(tx, actor, act_id, seen)
    act.state = "cancelled"
    return act


async def approve(
    tx: AsyncSession, actor: Actor, vault: Vault, act_id: UUID, body: Approval, seen: int | None
) -> ErasureAct:
    """The director's word: from now on nothing can be taken back. All services must have counted before."""
    act = await _draft_of(tx, actor, act_id, seen)
    if body.people != act.people:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/people", "detail": f"Наберите число людей: {act.people}"}],
        )
    told = await queries.answers(tx, actor, act.id)
    missing = [title for code, title in SERVICES.items() if (code, "counted") not in told]
    if missing:
        raise RuleViolated(f"Ещё не посчитали: {', '.join(missing)}. Подождите минуту")
    people = queries.whom(vault, act)
    still = await queries.candidates(tx, actor, act.years, [one.person_id for one in people])
    if [(one.person_id, one.whole) for one in still.people] != [(one.person_id, one.whole) for one in people]:
        raise RuleViolated("Кто-то из акта снова числится в школе или в другой. Составьте акт заново")
    own = select(Segment.id).where(Segment.segment == actor.segment, policy.own_segments(actor))
    await load(tx, Segment, await tx.scalar(own), policy.own_segments(actor), lock=True, what="Организация")
    last = select(func.max(ErasureAct.number)).where(
        ErasureAct.segment == actor.segment, policy.visible_erasure_acts(actor)
    )
    act.number = (await tx.scalar(last) or 0) + 1
    act.state, act.approved_by, act.approved_at = "approved", actor.id, clock.now()
    await tx.execute(
        insert(ErasedPerson),
        [{"segment": act.segment, "person_id": one.person_id, "act_id": act.id} for one in people],
    )
    emit(tx, ErasureOrdered(**await _told(tx, act, people)), subject=act.id, segment=act.segment)
    return act
