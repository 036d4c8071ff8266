"""Setting what a representative may: by the school on a document, by an adult student for himself."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from registry import policy
from registry.files.queries import belonging
from registry.files.vault import Vault
from registry.imports.facts import tell_tie
from registry.projections import place_parents
from registry.tables import Human, Tie, TieRights
from registry.ties import queries, rules
from registry.ties.rules import Rights
from registry.ties.views import TieEdit
from store import expect_version, load, new_id
from store.clock import today

FACTS = ("id", "parent_id", "student_id", "relation", "may_see", "sees", "notified", "takes", "acts")


async def set_rights(
    tx: AsyncSession, actor: Actor, vault: Vault, tie_id: UUID, body: TieEdit, expected: int | None
) -> Tie:
    """Write what the representative may from a day on; effective everywhere as soon as the others are told."""
    tie = await load(tx, Tie, tie_id, policy.visible_ties(actor), lock=True, what="Представитель")
    require(policy.may_change_tie(actor, tie.parent_id, tie.student_id))
    here = await belonging(tx, actor, tie.student_id)
    require(policy.may_open_file(here.placed and "student" in here.kinds))
    rights = await queries.check(tx, actor, tie, body)
    expect_version(tie, expected)
    record = _record(actor, tie, rights, body.from_on or today())
    record.custody, record.until_on = body.custody, body.until_on
    if body.basis:
        record.sealed = vault.seal(tie.student_id, body.basis.model_dump(mode="json"))
    await _keep(tx, actor, tie, record)
    await place_parents(tx, [tie.parent_id])
    return tie


async def choose(tx: AsyncSession, actor: Actor, tie_id: UUID, sees: bool) -> None:
    """An adult student closes his data to a representative or opens them again; what a court closed stays closed."""
    mine = select(Human).where(Human.id == actor.id, policy.visible_people(actor))
    me = (await tx.execute(mine)).scalar_one_or_none()
    tie = await load(tx, Tie, tie_id, policy.own_ties(actor), lock=True, what="Представитель")
    require(policy.may_choose(me is not None and rules.is_adult(me.birth_on, today())))
    before = queries.in_force((await queries.story(tx, actor, [tie.id]))[tie.id], today(), by_student=True)
    if sees == (before is None or before.may_see):
        return
    record = _record(actor, tie, rules.ALL if sees else rules.NONE, today())
    record.custody, record.by_student = "usual" if sees else "limited", True
    tie.version += 1
    await _keep(tx, actor, tie, record)


def _record(actor: Actor, tie: Tie, rights: Rights, from_on: date) -> TieRights:
    return TieRights(
        id=new_id(), tie_id=tie.id, by_student=False, from_on=from_on, until_on=None, by=actor.id, role=actor.role,
        may_see=rights.may_see, may_notify=rights.may_notify, may_take=rights.may_take, may_act=rights.may_act,
    )  # fmt: skip


async def _keep(tx: AsyncSession, actor: Actor, tie: Tie, record: TieRights) -> None:
    """Write the record, read the days that follow from it, tell them."""
    tx.add(record)
    await tx.flush()
    await tx.refresh(tie)
    tell_tie(tx, {name: getattr(tie, name) for name in FACTS}, actor.segment)
