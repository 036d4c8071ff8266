"""What a merge does to the rows of registry, one step per table, each written into the ledger for the way back (X11).

Under the scope of the acting segment, beyond which nobody's record reaches who may be merged here (policy.may_merge).
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.files import marks
from registry.files.vault import Vault
from registry.imports import facts
from registry.imports.writing import TYPES
from registry.tables import (
    ClassTeacher,
    FileChange,
    FileDetails,
    FileScan,
    Merge,
    MergeChange,
    Placement,
    Proposal,
    SchoolClass,
    Tie,
    TieRights,
)

PLACEMENT, TIE = tuple(TYPES["placements"]), tuple(TYPES["ties"])
DAYS = ("sees", "notified", "takes", "acts")
CLASS = ("id", "segment", "school_year", "grade", "letter", "teacher_id", "room", "shift", "set_id")
SETTLING = text("select set_config('app.settling', 'on', true)")
"""The story of class teachers is moved by hand: the trigger that writes it from the class stands still."""
RIGHTS = text("""
    select move_tie_rights(:merge, cast(:ids as uuid[]), cast(:ties as uuid[]), cast(:seals as bytea[]))
""")
_MARKS = text("select mark from document_marks where person_id = :person")
_HISTORY = text("""
    select noun, id from move_history(:merge, :was, :became, cast(:only_ids as uuid[]), cast(:ids as uuid[]),
        cast(:seals as bytea[]))
""")


_MERGED = text("select kept_id, merged_id from merged_records(cast(:people as uuid[]))")


async def merged_records(tx: AsyncSession, people: Sequence[UUID]) -> list[tuple[UUID, UUID]]:
    """(person of the acting segment, record that became him), also by way of others: rows may lie under it for ever."""
    return [(row.kept_id, row.merged_id) for row in await tx.execute(_MERGED, {"people": list(people)})]


def row_of(thing: Any, names: Sequence[str]) -> dict[str, Any]:
    """A row as JSON keeps it."""
    found: dict[str, Any] = orjson.loads(
        orjson.dumps({name: getattr(thing, name) for name in names}, default=str)
    )
    return found


@dataclass(slots=True)
class Ledger:
    """One merge under way: who acts, what becomes of whom."""

    tx: AsyncSession
    actor: Actor
    vault: Vault
    merge: Merge
    changes: list[MergeChange] = field(default_factory=list)

    def note(
        self, noun: str, row_id: UUID, before: Mapping[str, Any], after: Mapping[str, Any] | None
    ) -> None:
        """Write down what a row was and became; of a row that is changed twice, what it was at first."""
        known = next((one for one in self.changes if (one.noun, one.row_id) == (noun, row_id)), None)
        if known is not None:
            known.after = None if after is None else dict(after)
            return
        self.changes.append(
            MergeChange(
                merge_id=self.merge.id, noun=noun, row_id=row_id, segment=self.merge.segment, before=dict(before),
                after=None if after is None else dict(after),
            )
        )  # fmt: skip


async def move_ties(ledger: Ledger) -> None:
    """Ties of the merged record; where the kept one has the same tie, one is enough: with the stories of both.

    What a representative may follows from the stories (X20), so nobody gains access by a merge.
    """
    kept, merged = ledger.merge.kept_id, ledger.merge.merged_id
    both = select(Tie).where(
        or_(Tie.parent_id.in_((kept, merged)), Tie.student_id.in_((kept, merged))),
        policy.visible_ties(ledger.actor),
    )
    rows = list((await ledger.tx.execute(both.order_by(Tie.id).with_for_update())).scalars())
    mine = {
        (one.parent_id, one.student_id): one for one in rows if merged not in (one.parent_id, one.student_id)
    }
    for one in rows:
        if merged not in (one.parent_id, one.student_id):
            continue
        before = row_of(one, TIE)
        parent, student = (kept if end == merged else end for end in (one.parent_id, one.student_id))
        same = mine.get((parent, student))
        await _move_rights(ledger, one, same or one, student)
        if same is None:
            one.parent_id, one.student_id, one.version = parent, student, one.version + 1
            await told_tie(ledger.tx, one, ledger.actor.segment)
            ledger.note("ties", one.id, before, row_of(one, TIE))
            continue
        was = row_of(same, TIE)
        same.may_see, same.version = same.may_see and one.may_see, same.version + 1
        await told_tie(ledger.tx, same, ledger.actor.segment)
        ledger.note("ties", same.id, was, row_of(same, TIE))
        await ledger.tx.delete(one)
        ledger.note("ties", one.id, before, None)
        facts.tell_tie(ledger.tx, before, ledger.actor.segment, removed=True)
    await ledger.tx.flush()


async def told_tie(tx: AsyncSession, tie: Tie, segment: str) -> None:
    """Write the tie, read the days that follow from its story, and tell everybody."""
    await tx.flush()
    await tx.refresh(tie)
    facts.tell_tie(tx, {name: getattr(tie, name) for name in (*TIE, *DAYS)}, segment)


async def _move_rights(ledger: Ledger, tie: Tie, onto: Tie, student: UUID) -> None:
    """The story goes along; its papers are sealed anew, for they name their student."""
    rows = select(TieRights).where(TieRights.tie_id == tie.id, policy.visible_rights(ledger.actor))
    story = list((await ledger.tx.execute(rows)).scalars())
    if not story or (onto is tie and student == tie.student_id):
        return
    seals = []
    for one in story:
        ledger.note("tie_rights", one.id, {"tie_id": str(tie.id), "sealed": _text(one.sealed)}, {})
        opened = ledger.vault.open(tie.student_id, one.sealed) if one.sealed else None
        seals.append(ledger.vault.seal(student, opened) if opened else None)
        ledger.tx.expunge(one)
    given = {
        "merge": ledger.merge.id, "ids": [one.id for one in story], "ties": [onto.id] * len(story), "seals": seals,
    }  # fmt: skip
    await ledger.tx.execute(RIGHTS, given)


async def move_classes(ledger: Ledger) -> None:
    """Classes that the merged record leads, and the story of who led which."""
    await ledger.tx.execute(SETTLING)
    story = select(ClassTeacher).where(
        ClassTeacher.person_id == ledger.merge.merged_id, policy.visible_class_teachers(ledger.actor)
    )
    for teacher in (await ledger.tx.execute(story.with_for_update())).scalars():
        teacher.person_id = ledger.merge.kept_id
        ledger.note("class_teachers", teacher.id, {"person_id": str(ledger.merge.merged_id)}, {})
    led = select(SchoolClass).where(
        SchoolClass.teacher_id == ledger.merge.merged_id, policy.visible_classes(ledger.actor)
    )
    for one in (await ledger.tx.execute(led.with_for_update())).scalars():
        before = row_of(one, CLASS)
        one.teacher_id, one.version = ledger.merge.kept_id, one.version + 1
        ledger.note("classes", one.id, before, row_of(one, CLASS))
        facts.tell_class(ledger.tx, {name: getattr(one, name) for name in CLASS})
    await ledger.tx.flush()


def _meet(one: Placement, other: Placement) -> bool:
    """Whether two places are one: the same organisation as the same, at the same time."""
    same = (one.segment, one.kind) == (other.segment, other.kind)
    if not same or (one.kind == "staff" and (one.post or "") != (other.post or "")):
        return False
    starts_before = other.until_on is None or one.from_on <= other.until_on
    return starts_before and (one.until_on is None or other.from_on <= one.until_on)


async def move_placements(ledger: Ledger) -> None:
    """Places of the merged record; two at the same organisation for the same time become one. The last step:
    without a place the merged record is not visible any more. The kept record's own are written down as they are:
    movement makes one stay of both records' at a school, and with it goes one of the places."""
    people = (ledger.merge.kept_id, ledger.merge.merged_id)
    rows = select(Placement).where(Placement.person_id.in_(people), policy.visible_placements(ledger.actor))
    found = list((await ledger.tx.execute(rows.order_by(Placement.id).with_for_update())).scalars())
    mine = [one for one in found if one.person_id == ledger.merge.kept_id]
    for one in mine:
        ledger.note("placements", one.id, row_of(one, PLACEMENT), row_of(one, PLACEMENT))
    for one in found:
        if one.person_id != ledger.merge.merged_id:
            continue
        before = row_of(one, PLACEMENT)
        same = next((other for other in mine if _meet(one, other)), None)
        if same is not None:
            _widen(ledger, same, one)
            facts.tell_placement(ledger.tx, before, removed=True)
            ledger.note("placements", one.id, before, None)
            await ledger.tx.delete(one)
            continue
        one.person_id, one.version = ledger.merge.kept_id, one.version + 1
        ledger.note("placements", one.id, before, row_of(one, PLACEMENT))
        facts.tell_placement(ledger.tx, row_of(one, PLACEMENT))
    await ledger.tx.flush()


def _widen(ledger: Ledger, kept: Placement, gone: Placement) -> None:
    """The kept place spans both, with the roles of both."""
    before = row_of(kept, PLACEMENT)
    kept.from_on = min(kept.from_on, gone.from_on)
    kept.until_on = max(kept.until_on, gone.until_on) if kept.until_on and gone.until_on else None
    kept.roles = list(dict.fromkeys([*kept.roles, *gone.roles]))
    if row_of(kept, PLACEMENT) == before:
        return
    kept.version += 1
    ledger.note("placements", kept.id, before, row_of(kept, PLACEMENT))
    facts.tell_placement(ledger.tx, row_of(kept, PLACEMENT))


async def move_proposals(ledger: Ledger) -> None:
    """What was proposed for the merged record, unless the same field waits for the kept one."""
    people = (ledger.merge.kept_id, ledger.merge.merged_id)
    rows = select(Proposal).where(Proposal.person_id.in_(people), policy.visible_proposals(ledger.actor))
    found = list((await ledger.tx.execute(rows.order_by(Proposal.id).with_for_update())).scalars())
    waiting = {
        (one.segment, one.field)
        for one in found
        if one.person_id == ledger.merge.kept_id and one.state == "pending"
    }
    for one in found:
        if one.person_id != ledger.merge.merged_id or (
            one.state == "pending" and (one.segment, one.field) in waiting
        ):
            continue
        before = {"person_id": str(one.person_id), "sealed": _text(one.sealed)}
        if one.sealed:
            opened = ledger.vault.open(one.person_id, one.sealed)
            one.sealed = ledger.vault.seal(ledger.merge.kept_id, opened)
        one.person_id = ledger.merge.kept_id
        ledger.note(
            "file_proposals", one.id, before, {"person_id": str(one.person_id), "sealed": _text(one.sealed)}
        )
    await ledger.tx.flush()


async def move_scans(ledger: Ledger) -> None:
    """Scans in the merged record's file; they are sealed under their own ids."""
    kept, merged = ledger.merge.kept_id, ledger.merge.merged_id
    moved = (
        update(FileScan)
        .where(FileScan.person_id == merged, policy.visible_scans(ledger.actor))
        .values(person_id=kept)
        .returning(FileScan.id)
    )
    for scan_id in (await ledger.tx.execute(moved)).scalars().all():
        ledger.note("file_scans", scan_id, {"person_id": str(merged)}, {"person_id": str(kept)})


async def move_history(ledger: Ledger) -> None:
    """The history of the merged record's file; sealed lines are sealed anew, for they name their person."""
    kept, merged = ledger.merge.kept_id, ledger.merge.merged_id
    sealed = select(FileChange.id, FileChange.sealed).where(
        FileChange.person_id == merged, FileChange.sealed.is_not(None), policy.visible_changes(ledger.actor)
    )
    old = {row.id: row.sealed for row in await ledger.tx.execute(sealed)}
    new = {row_id: ledger.vault.seal(kept, ledger.vault.open(merged, seal)) for row_id, seal in old.items()}
    given = {
        "merge": ledger.merge.id, "was": merged, "became": kept, "only_ids": None,
        "ids": list(new), "seals": list(new.values()),
    }  # fmt: skip
    for row in (await ledger.tx.execute(_HISTORY, given)).all():
        ledger.note(row.noun, row.id, {"sealed": _text(old.get(row.id))}, {})


async def join_details(ledger: Ledger, taken: frozenset[str]) -> None:
    """Values beside the person's own columns: those chosen, and those that the kept record lacks.

    Of sealed ones the kept record's stand and gaps are filled: nobody chooses what he does not see.
    """
    kept, merged = ledger.merge.kept_id, ledger.merge.merged_id
    rows = select(FileDetails).where(
        FileDetails.person_id.in_((kept, merged)), policy.visible_details(ledger.actor)
    )
    found = {one.person_id: one for one in (await ledger.tx.execute(rows.with_for_update())).scalars()}
    other = found.get(merged)
    if other is None:
        return
    mine = found.get(kept)
    if mine is None:
        mine = FileDetails(person_id=kept, kept={}, sealed=None)
        ledger.tx.add(mine)
    before = {"kept": dict(mine.kept), "sealed": _text(mine.sealed), "marks": await _marks(ledger.tx, kept)}
    mine.kept = {
        **other.kept,
        **mine.kept,
        **{code: other.kept[code] for code in taken if code in other.kept},
    }
    if other.sealed:
        theirs, own = ledger.vault.open(merged, other.sealed), ledger.vault.open(kept, mine.sealed)
        whole = {**theirs, **own}
        mine.sealed = ledger.vault.seal(kept, whole)
        await ledger.tx.flush()
        await marks.note(ledger.tx, ledger.vault, kept, whole)
    await ledger.tx.flush()
    after = {"kept": dict(mine.kept), "sealed": _text(mine.sealed)}
    ledger.note("file_details", kept, before, after)


async def _marks(tx: AsyncSession, person_id: UUID) -> list[str]:
    return [row.mark.hex() for row in await tx.execute(_MARKS, {"person": person_id})]


def _text(sealed: bytes | None) -> str | None:
    """Sealed bytes in the ledger: as closed as they are in their table."""
    return base64.b64encode(sealed).decode() if sealed else None


def seal_of(kept: str | None) -> bytes | None:
    """And back."""
    return base64.b64decode(kept) if kept else None
