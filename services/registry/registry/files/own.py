"""The own file, and the parent's view of the child's: read in full, changes proposed field by field (B4, A4)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, exists, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from contracts.rights import Role
from problems import InvalidInput, NotFound
from registry import policy
from registry.files.commands import parse
from registry.files.fields import BY_CODE, FIELDS, SEALED, FileField, Kind
from registry.files.queries import NAME, details_of, kept_of, shown
from registry.files.vault import Vault
from registry.files.views import OwnFile, OwnFileLine, OwnProposal, Proposed
from registry.tables import Human, Placement, Proposal, Tie
from store import load, new_id
from store.clock import today


def own_kind(actor: Actor) -> Kind:
    """As what the actor acts: his own file is that of a student, a parent or of the staff."""
    return "parent" if actor.has(Role.PARENT) else "student" if actor.has(Role.STUDENT) else "staff"


@dataclass(frozen=True, slots=True)
class Own:
    """A file that the actor may see as his own, and how far."""

    person_id: UUID
    name: str
    kind: Kind
    mine: bool
    may_propose: bool
    contacts: bool

    def fields(self) -> list[FileField]:
        """The fields of it that are shown."""
        seen = [one for one in FIELDS if one.fits(frozenset({self.kind}))]
        return [one for one in seen if self.contacts or one.group != "contacts"]


async def listed(tx: AsyncSession, actor: Actor) -> list[OwnFileLine]:
    """The own file, then those of the children whose files the parent may see and who study here."""
    names = OwnFileLine.model_fields
    return [OwnFileLine(**{name: getattr(one, name) for name in names}) for one in await _lines(tx, actor)]


async def _lines(tx: AsyncSession, actor: Actor) -> list[Own]:
    """One statement. Kept apart from one child he sees no addresses and phones of the others: they live together."""
    on = literal(today(), Date)
    is_open = or_(Placement.until_on.is_(None), Placement.until_on >= on)
    placed = exists(
        select(Placement.id).where(
            Placement.person_id == Human.id, Placement.kind == "student", is_open, policy.visible_placements(actor)
        )
    )  # fmt: skip
    wanted: ColumnElement[bool] = Human.id == actor.id
    acts: ColumnElement[bool] = literal(value=False)
    if actor.has(Role.PARENT):
        wanted = or_(wanted, Human.id.in_(policy.children(actor, Tie.sees)) & placed)
        acts = Human.id.in_(policy.children(actor, Tie.acts))
    rows = select(Human.id, NAME, acts.label("acts"), policy.is_apart(actor).label("apart"))
    rows = rows.where(wanted, policy.visible_people(actor)).order_by(Human.search, Human.id)
    found = []
    for row in await tx.execute(rows):
        mine = row.id == actor.id
        kind = own_kind(actor) if mine else "student"
        found.append(Own(row.id, row.name, kind, mine, mine or row.acts, mine or not row.apart))
    return sorted(found, key=lambda one: not one.mine)


async def _line(tx: AsyncSession, actor: Actor, person_id: UUID) -> Own:
    for one in await _lines(tx, actor):
        if one.person_id == person_id:
            return one
    raise NotFound("Человек: запись не найдена")


async def read(tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID) -> OwnFile:
    """Everything kept about oneself or the own child, and what became of the own proposals."""
    line = await _line(tx, actor, person_id)
    row = await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    details = await details_of(tx, actor, person_id)
    values = {**kept_of(row, details), **vault.open(person_id, details.sealed if details else None)}
    mine = (
        select(Proposal)
        .where(
            Proposal.person_id == person_id,
            Proposal.by == actor.id,
            Proposal.state != "replaced",
            policy.visible_proposals(actor),
        )
        .order_by(Proposal.at.desc(), Proposal.id.desc())
        .limit(50)
    )
    proposals = [_told(vault, one) for one in (await tx.execute(mine)).scalars()]
    return OwnFile(
        person_id=person_id,
        name=line.name,
        kinds=[line.kind],
        values=shown(values, line.fields()),
        proposals=proposals,
    )


def _told(vault: Vault, one: Proposal) -> OwnProposal:
    return OwnProposal(
        id=one.id, field=one.field, value=value_of(vault, one), at=one.at, state=one.state, reason=one.reason,
    )  # fmt: skip


def value_of(vault: Vault, one: Proposal) -> Any:
    """The proposed value, unsealed where it is sealed."""
    return vault.open(one.person_id, one.sealed).get(one.field) if one.sealed else one.value


async def propose(
    tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID, body: Proposed
) -> list[UUID]:
    """One proposal for each field that would change; a newer one takes the place of one that still waits."""
    line = await _line(tx, actor, person_id)
    require(policy.may_act_for(line.may_propose))
    asked = body.values.model_dump(exclude_unset=True)
    open_to_him = {one.code for one in line.fields() if one.own}
    for code in asked:
        if code not in open_to_him:
            raise InvalidInput(
                "Проверьте отмеченные поля",
                [{"pointer": f"/body/values/{code}", "detail": "это поле заполняет только школа"}],
            )
    row = await load(tx, Human, person_id, policy.visible_people(actor), lock=True, what="Человек")
    details = await details_of(tx, actor, person_id)
    now = {**kept_of(row, details), **vault.open(person_id, details.sealed if details else None)}
    wanted = {code: value for code, value in parse(asked).items() if value != now.get(code)}
    if not wanted:
        raise InvalidInput(
            "Менять нечего: так уже записано",
            [{"pointer": "/body/values", "detail": "нет ни одного отличия"}],
        )
    replaced = update(Proposal).where(
        Proposal.person_id == person_id, Proposal.field.in_(wanted), Proposal.state == "pending",
        policy.visible_proposals(actor),
    )  # fmt: skip
    await tx.execute(replaced.values(state="replaced").execution_options(synchronize_session=False))
    note = " ".join((body.note or "").replace("\x00", "").split()) or None
    rows = [_row(vault, actor, person_id, code, value, note) for code, value in wanted.items()]
    tx.add_all(rows)
    await tx.flush()
    return [one.id for one in rows]


def _row(vault: Vault, actor: Actor, person_id: UUID, code: str, value: Any, note: str | None) -> Proposal:
    closed = BY_CODE[code].guard in SEALED
    return Proposal(
        id=new_id(), segment=actor.segment, person_id=person_id, field=code, value=None if closed else value,
        sealed=vault.seal(person_id, {code: value}) if closed else None, note=note, by=actor.id, state="pending",
    )  # fmt: skip
