"""Reading personal files: values as of a day, history, who looked; sealed values only through a disclosure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, and_, func, literal, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import InvalidInput
from registry import policy, rules
from registry.files.fields import BY_CODE, COLUMNS, FIELDS, SEALED, FileField
from registry.files.vault import Vault
from registry.files.views import ChangeView, Disclosure, FileValues, FileView, ProposedValue, ReadView
from registry.tables import FileChange, FileDetails, Human, Placement, Proposal, SpecialRead
from store import Page, keyset, load
from store.clock import today

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")


@dataclass(frozen=True)
class Belongs:
    """As what a person is or was placed here, and whether today; `kept`: the reader is kept apart from his family."""

    kinds: frozenset[str]
    placed: bool
    kept: bool = False


async def belonging(tx: AsyncSession, actor: Actor, person_id: UUID) -> Belongs:
    """The kinds of the open placements; of the past ones when none is open.

    A member of the staff who is kept apart from the person neither opens nor changes the file, as if he were not here.
    """
    on = literal(today(), Date)
    is_open = and_(Placement.from_on <= on, or_(Placement.until_on.is_(None), Placement.until_on >= on))
    rows = (
        select(Placement.kind, func.bool_or(is_open).label("is_open"))
        .add_columns(policy.kept_from(actor, person_id).label("kept"))
        .where(Placement.person_id == person_id, policy.visible_placements(actor))
        .group_by(Placement.kind)
    )
    told = (await tx.execute(rows)).all()
    found = {row.kind: row.is_open for row in told}
    current = frozenset(kind for kind, is_now in found.items() if is_now)
    kept = any(row.kept for row in told)
    return Belongs(current or frozenset(found), bool(current) and not kept, kept)


async def details_of(tx: AsyncSession, actor: Actor, person_id: UUID) -> FileDetails | None:
    """What is kept beside the person's own columns."""
    rows = select(FileDetails).where(FileDetails.person_id == person_id, policy.visible_details(actor))
    return (await tx.execute(rows)).scalar_one_or_none()


async def _changed_later(tx: AsyncSession, actor: Actor, person_id: UUID, on: date) -> dict[str, FileChange]:
    """The first change of each field after a day: what it changed from is what was so on the day."""
    rows = (
        select(FileChange)
        .where(FileChange.person_id == person_id, FileChange.from_on > on, policy.visible_changes(actor))
        .order_by(FileChange.field, FileChange.from_on, FileChange.at, FileChange.id)
        .ext(distinct_on(FileChange.field))
    )
    return {row.field: row for row in (await tx.execute(rows)).scalars()}


def kept_of(row: Human, details: FileDetails | None) -> dict[str, Any]:
    """Current open and private values, days as ISO text."""
    values = {code: getattr(row, code) for code in COLUMNS}
    values["birth_on"] = row.birth_on.isoformat() if row.birth_on else None
    return {**(details.kept if details else {}), **values}


def shown(values: Mapping[str, Any], fields: Iterable[FileField]) -> FileValues:
    """Only these fields and only what they hold; СНИЛС as it is printed. What may not be seen is absent."""
    told = {one.code: values[one.code] for one in fields if values.get(one.code) not in (None, "", [])}
    if snils := told.get("snils"):
        told["snils"] = rules.show_snils(snils)
    return FileValues.model_validate(told)


def checked_day(on: date | None) -> date:
    """The day that is asked for: not before 1900, not ahead."""
    if on is not None and not date(1900, 1, 1) <= on <= today():
        raise InvalidInput(
            "Проверьте дату",
            [{"pointer": "/query/on", "detail": "дело показываем на сегодня или прошлый день"}],
        )
    return on or today()


async def read(tx: AsyncSession, actor: Actor, person_id: UUID, on: date | None) -> FileView:
    """The file on a day in three statements, four for a past day."""
    day = checked_day(on)
    row = await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    here = await belonging(tx, actor, person_id)
    values = kept_of(row, await details_of(tx, actor, person_id))
    if day < today():
        later = await _changed_later(tx, actor, person_id, day)
        values |= {code: change.old for code, change in later.items()}
    guards = policy.guards_read(actor) - ({"private"} if here.kept else set())
    seen = [one for one in FIELDS if one.guard in guards - SEALED and one.fits(here.kinds)]
    opens = here.placed and not here.kinds.isdisjoint(policy.kinds_kept(actor))
    return FileView(
        person_id=person_id,
        version=row.version,
        on=day,
        kinds=sorted(here.kinds),
        placed=here.placed,
        values=shown(values, seen),
        may_see=sorted(guards - SEALED),
        may_open=sorted(guards & SEALED) if opens else [],
        may_write=sorted(policy.guards_written(actor)) if opens else [],
    )


async def disclose(
    tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID, guard: str, on: date | None
) -> Disclosure:
    """Open the sealed fields of one guard and write down who did; with what is proposed for them."""
    day = checked_day(on)
    await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    here = await belonging(tx, actor, person_id)
    policy_kinds = here.kinds & policy.kinds_kept(actor)
    require(policy.may_open_file(here.placed and bool(policy_kinds)))
    details = await details_of(tx, actor, person_id)
    values = vault.open(person_id, details.sealed if details else None)
    if day < today():
        for code, change in (await _changed_later(tx, actor, person_id, day)).items():
            if change.sealed:
                values[code] = vault.open(person_id, change.sealed)["old"]
    seen = [one for one in FIELDS if one.guard == guard and one.fits(policy_kinds)]
    waiting = select(Proposal).where(
        Proposal.person_id == person_id, Proposal.state == "pending", Proposal.sealed.is_not(None),
        Proposal.field.in_([one.code for one in seen]), policy.visible_proposals(actor),
    )  # fmt: skip
    proposed = [
        ProposedValue(
            proposal_id=one.id, field=one.field, value=vault.open(person_id, one.sealed).get(one.field)
        )
        for one in (await tx.execute(waiting)).scalars()
    ]
    tx.add(SpecialRead(segment=actor.segment, person_id=person_id, guard=guard, by=actor.id, role=actor.role))
    return Disclosure(person_id=person_id, on=day, values=shown(values, seen), proposed=proposed)


async def names_of(tx: AsyncSession, actor: Actor, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names of people whom the reader may see."""
    wanted = {one for one in ids if one}
    if not wanted:
        return {}
    rows = select(Human.id, NAME).where(Human.id.in_(wanted), policy.visible_people(actor))
    return {row.id: row.name for row in await tx.execute(rows)}


async def changes(
    tx: AsyncSession, actor: Actor, person_id: UUID, after: str | None, limit: int
) -> Page[ChangeView]:
    """What was changed, the newest first, in the fields that the reader may see; sealed values are masked."""
    await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    here = await belonging(tx, actor, person_id)
    guards = policy.guards_read(actor)
    codes = [one.code for one in FIELDS if one.guard in guards and one.fits(here.kinds)]
    rows = select(
        FileChange.id, FileChange.at, FileChange.from_on, FileChange.field, FileChange.old, FileChange.new,
        FileChange.by, FileChange.proposed_by,
    ).where(FileChange.person_id == person_id, FileChange.field.in_(codes), policy.visible_changes(actor))  # fmt: skip
    keys: list[Any] = [FileChange.at, FileChange.id]
    page = await keyset(tx, rows, keys, _Row, after=after, limit=limit, descending=True)
    names = await names_of(tx, actor, [who for one in page.items for who in (one.author, one.proposer)])
    items = [one.told(names) for one in page.items]
    return Page[ChangeView](items=items, next=page.next)


class _Row(ChangeView):
    """A change before its people are named."""

    sealed: bool = False
    by: Any = None
    proposed_by: Any = None

    @property
    def author(self) -> UUID | None:
        """Whose change it is."""
        found: UUID | None = self.by
        return found

    @property
    def proposer(self) -> UUID | None:
        """Who had proposed it."""
        found: UUID | None = self.proposed_by
        return found

    def told(self, names: Mapping[UUID, str]) -> ChangeView:
        """With names, sealed values left out."""
        one = BY_CODE[self.field]
        old, new = (
            rules.show_snils(str(value)) if value and one.code == "snils" else value
            for value in (self.old, self.new)
        )
        return ChangeView(
            id=self.id, at=self.at, from_on=self.from_on, field=self.field, sealed=one.guard in SEALED,
            old=old, new=new,
            by=names.get(self.author) if self.author else None,
            proposed_by=names.get(self.proposer) if self.proposer else None,
        )  # fmt: skip


async def reads(tx: AsyncSession, actor: Actor, person_id: UUID) -> list[ReadView]:
    """The last hundred times that sealed fields of the file were opened here."""
    await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    rows = (
        select(SpecialRead)
        .where(SpecialRead.person_id == person_id, policy.visible_reads(actor))
        .order_by(SpecialRead.at.desc(), SpecialRead.id.desc())
        .limit(100)
    )
    found = list((await tx.execute(rows)).scalars())
    names = await names_of(tx, actor, [one.by for one in found])
    return [ReadView(id=one.id, at=one.at, guard=one.guard, by=names.get(one.by)) for one in found]
