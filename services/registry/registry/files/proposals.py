"""Proposed changes as those who keep files see them: accepted or refused field by field (B4)."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import RuleViolated
from registry import policy, rules
from registry.files.commands import Wish, change, days
from registry.files.fields import BY_CODE, COLUMNS, FIELDS, SEALED
from registry.files.own import value_of
from registry.files.queries import NAME, names_of
from registry.files.vault import Vault
from registry.files.views import Acceptance, Decision, ProposalView, Refusal, State
from registry.tables import FileDetails, Human, Proposal
from store import Page, keyset, load
from store.clock import now


def _codes(actor: Actor) -> list[str]:
    guards, kinds = policy.guards_written(actor), policy.kinds_kept(actor)
    return [one.code for one in FIELDS if one.guard in guards and one.fits(kinds)]


class _Row(ProposalView):
    """A proposal before its people are named."""

    sealed: Any = None
    by: Any = None
    old: Any = None
    kept: Any = None


async def listed(
    tx: AsyncSession, actor: Actor, state: State, person_id: UUID | None, after: str | None, limit: int
) -> Page[ProposalView]:
    """Proposals on fields that the actor decides on, the oldest first; sealed values are opened in the file."""
    columns = [getattr(Human, code) for code in sorted(COLUMNS)]
    rows = (
        select(
            Proposal.id, Proposal.person_id, Proposal.field, Proposal.value.label("new"), Proposal.note, Proposal.by,
            Proposal.at, Proposal.state, NAME.label("person"),
            func.jsonb_build_object(*[part for one in columns for part in (one.key, one)]).op("||")(
                func.coalesce(FileDetails.kept, func.jsonb_build_object())
            ).label("kept"),
        )
        .join(Human, Human.id == Proposal.person_id)
        .outerjoin(FileDetails, FileDetails.person_id == Proposal.person_id)
        .where(policy.visible_proposals(actor), policy.visible_people(actor))
        .where(Proposal.field.in_(_codes(actor)), Proposal.state == state)
    )  # fmt: skip
    if person_id:
        rows = rows.where(Proposal.person_id == person_id)
    keys: list[Any] = [Proposal.id]
    page = await keyset(tx, rows, keys, _Row, after=after, limit=limit)
    names = await names_of(tx, actor, [one.by for one in page.items])
    return Page[ProposalView](items=[_told(one, names.get(one.by)) for one in page.items], next=page.next)


def _told(one: _Row, by: str | None) -> ProposalView:
    closed = BY_CODE[one.field].guard in SEALED
    old, new = one.kept.get(one.field), one.new
    if one.field == "snils":
        old, new = old and rules.show_snils(old), new and rules.show_snils(str(new))
    return ProposalView(
        id=one.id, person_id=one.person_id, person=one.person, field=one.field, sealed=closed, by=by, at=one.at,
        old=None if closed else old, new=None if closed else new, note=one.note, state=one.state,
    )  # fmt: skip


async def _pending(tx: AsyncSession, actor: Actor, proposal_id: UUID) -> Proposal:
    row = await load(
        tx, Proposal, proposal_id, policy.visible_proposals(actor), lock=True, what="Предложение"
    )
    one = BY_CODE[row.field]
    require(one.code in _codes(actor) or f"Поле «{one.title}» меняют те, у кого есть право на такие сведения")
    if row.state != "pending":
        raise RuleViolated("Это предложение уже рассмотрено или заменено новым", state=row.state)
    return row


def _decide(actor: Actor, row: Proposal, state: State) -> Decision:
    row.state, row.decided_by, row.decided_at = state, actor.id, now()
    return Decision(id=row.id, state=state)


async def accept(
    tx: AsyncSession, actor: Actor, vault: Vault, proposal_id: UUID, body: Acceptance
) -> Decision:
    """Write the proposed value into the file; the history names both people."""
    row = await _pending(tx, actor, proposal_id)
    values = days({row.field: value_of(vault, row)})
    await change(tx, actor, vault, row.person_id, Wish(values, body.from_on, row.by))
    return _decide(actor, row, "accepted")


async def refuse(tx: AsyncSession, actor: Actor, proposal_id: UUID, body: Refusal) -> Decision:
    """Leave the file as it is; the proposer reads why."""
    row = await _pending(tx, actor, proposal_id)
    row.reason = rules.tidy(body.reason)
    return _decide(actor, row, "refused")
