"""Two records that were made one are taken apart: by hand within 30 days, or because another service could not follow.

What the merge wrote down goes back to what it was. What has been changed since stays with the kept record, and is told.

# segment-module: by the ids of one merge, which the caller has loaded within the actor's segment or for an event
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import RuleViolated
from registry import policy
from registry import rules as lists
from registry.duplicates import consents
from registry.duplicates.ledger import CLASS, PLACEMENT, RIGHTS, SETTLING, row_of, seal_of, told_tie
from registry.duplicates.merging import UNDO, tell
from registry.imports import facts
from registry.imports.writing import insert_rows
from registry.person import tell as tell_person
from registry.tables import (
    ClassTeacher,
    DuplicatePair,
    DuplicateSide,
    FileDetails,
    FileScan,
    Human,
    Merge,
    MergeChange,
    Placement,
    Proposal,
    SchoolClass,
    Tie,
)
from store import clock, load, new_id

_ACT_FOR = text("select set_config('app.segment', :segment, true)")
_HISTORY = text("""
    select noun, id from move_history(:merge, :was, :became, cast(:ids as uuid[]), cast(:ids as uuid[]),
        cast(:seals as bytea[]))
""")
_MARKS = text("""
    with gone as (delete from document_marks where person_id = :person and mark <> all(cast(:marks as bytea[])))
    insert into document_marks (person_id, mark) select :person, m from unnest(cast(:marks as bytea[])) m
    on conflict do nothing
""")


async def undo(tx: AsyncSession, actor: Actor, merge_id: UUID) -> Merge:
    """Take a merge of the own segment apart; RuleViolated with the reason when it cannot be any more."""
    row = await load(tx, Merge, merge_id, policy.visible_merges(actor), lock=True, what="Объединение")
    if row.state != "done":
        raise RuleViolated("Эти записи уже разделены", state=row.state)
    if clock.now() - row.at > UNDO:
        raise RuleViolated("Разделить можно в течение 30 дней после объединения")
    kept = await tx.get(Human, row.kept_id)
    if kept is None or kept.merged_into is not None:
        raise RuleViolated(
            "Эту запись позже объединили с другой: сначала разделите более позднее объединение"
        )
    row.undone_by = actor.id
    await take_apart(tx, row, "undone")
    return row


async def refuse(tx: AsyncSession, merge_id: UUID, reason: str) -> None:
    """Another service could not make them one: everything goes back, and the page tells why. Told again: nothing."""
    row = await tx.get(Merge, merge_id, with_for_update=True)
    if row is None or row.state != "done":
        return
    await tx.execute(_ACT_FOR, {"segment": row.segment})
    row.reason = reason
    await take_apart(tx, row, "refused")


async def take_apart(tx: AsyncSession, row: Merge, state: str) -> None:
    """Everything of the ledger back, the places first: with them the other record is visible again."""
    changes = select(MergeChange).where(MergeChange.merge_id == row.id)
    ledger: dict[str, list[MergeChange]] = {}
    for one in (await tx.execute(changes.order_by(MergeChange.row_id))).scalars():
        ledger.setdefault(one.noun, []).append(one)
    await _placements(tx, ledger.get("placements", []))
    await _people(tx, row, {one.row_id: one for one in ledger.get("people", [])})
    await _ties(tx, row, ledger.get("ties", []), ledger.get("tie_rights", []))
    await _classes(tx, row, ledger.get("classes", []), ledger.get("class_teachers", []))
    await _details(tx, ledger.get("file_details", []))
    await _proposals(tx, ledger.get("file_proposals", []))
    await _scans(tx, row, ledger.get("file_scans", []))
    await consents.part(tx, row, ledger)
    await _history(tx, row, [*ledger.get("file_changes", []), *ledger.get("special_reads", [])])
    await tx.execute(delete(MergeChange).where(MergeChange.merge_id == row.id))
    row.state, row.undone_at, row.version = state, clock.now(), row.version + 1
    await _pair(tx, row)
    await tx.flush()
    tell(tx, row)


async def _pair(tx: AsyncSession, row: Merge) -> None:
    """Parted by hand they are two people; refused, the pair waits for another decision."""
    state = "open" if row.state == "refused" else "dismissed"
    await tx.execute(
        update(DuplicatePair).where(DuplicatePair.id == row.pair_id).values(state=state, note=row.reason)
    )
    await tx.execute(update(DuplicateSide).where(DuplicateSide.pair_id == row.pair_id).values(state=state))


async def _placements(tx: AsyncSession, changes: list[MergeChange]) -> None:
    """A place as it was, its later dates and roles stay; one that went after the merge comes back as a new one, for
    nobody knows here how often it was told of meanwhile."""
    ids = [one.row_id for one in changes]
    rows = {
        one.id: one for one in (await tx.execute(select(Placement).where(Placement.id.in_(ids)))).scalars()
    }
    gone = [
        {**one.before, "version": one.before["version"] + 2}
        if one.after is None
        else {**one.before, "id": new_id(), "version": 1}
        for one in changes
        if one.row_id not in rows
    ]
    await insert_rows(tx, "placements", gone)
    for before in gone:
        facts.tell_placement(tx, before)
    for one in changes:
        now = rows.get(one.row_id)
        if now is None or one.before == one.after:
            continue
        if row_of(now, PLACEMENT) == one.after:
            _restore(now, one.before)
        now.person_id = UUID(one.before["person_id"])
        now.version += 1
        facts.tell_placement(tx, row_of(now, PLACEMENT))
    await tx.flush()


def _restore(now: Placement, before: Mapping[str, Any]) -> None:
    now.from_on = facts.day_of(before["from_on"]) or now.from_on
    now.until_on = facts.day_of(before["until_on"])
    now.roles = list(before["roles"])


async def _people(tx: AsyncSession, row: Merge, changes: dict[UUID, MergeChange]) -> None:
    """Columns that are still what the merge made them; the number first leaves the kept record."""
    kept, merged = await tx.get(Human, row.kept_id), await tx.get(Human, row.merged_id)
    if kept is None or merged is None:
        raise RuleViolated("Одной из записей больше нет: разделить нельзя")
    one = changes[kept.id]
    now = row_of(kept, list(one.before))
    for name, value in one.before.items():
        if now[name] == (one.after or {})[name]:
            setattr(kept, name, facts.day_of(value) if name == "birth_on" else value)
    kept.search = lists.name_key(lists.Name(kept.last_name, kept.first_name, kept.middle_name))
    kept.version += 1
    await tx.flush()
    merged.merged_into, merged.version = None, merged.version + 1
    if changes[merged.id].before["snils"] != kept.snils:
        merged.snils = changes[merged.id].before["snils"]
    await tx.flush()
    for person in (kept, merged):
        tell_person(tx, person, segment=row.segment)


async def _ties(tx: AsyncSession, row: Merge, changes: list[MergeChange], rights: list[MergeChange]) -> None:
    """Ties and the stories of what each representative may; what was written since stays with the kept tie."""
    ids = [one.row_id for one in changes]
    rows = {one.id: one for one in (await tx.execute(select(Tie).where(Tie.id.in_(ids)))).scalars()}
    gone = [one.before for one in changes if one.after is None]
    await insert_rows(tx, "ties", gone)
    for one in changes:
        now = rows.get(one.row_id)
        if now is not None:
            now.parent_id, now.student_id = UUID(one.before["parent_id"]), UUID(one.before["student_id"])
            if now.may_see == (one.after or {})["may_see"]:
                now.may_see = one.before["may_see"]
            now.version += 1
    await tx.flush()
    given = {
        "merge": row.id, "ids": [one.row_id for one in rights], "ties": [UUID(one.before["tie_id"]) for one in rights],
        "seals": [seal_of(one.before["sealed"]) for one in rights],
    }  # fmt: skip
    await tx.execute(RIGHTS, given)
    for now in (await tx.execute(select(Tie).where(Tie.id.in_(ids)))).scalars():
        await told_tie(tx, now, row.segment)


async def _classes(
    tx: AsyncSession, row: Merge, changes: list[MergeChange], story: list[MergeChange]
) -> None:
    await tx.execute(SETTLING)
    led = (ClassTeacher.id.in_([one.row_id for one in story]), ClassTeacher.person_id == row.kept_id)
    await tx.execute(update(ClassTeacher).where(*led).values(person_id=row.merged_id))
    ids = [one.row_id for one in changes]
    for now in (await tx.execute(select(SchoolClass).where(SchoolClass.id.in_(ids)))).scalars():
        if now.teacher_id == row.kept_id:
            now.teacher_id, now.version = row.merged_id, now.version + 1
            facts.tell_class(tx, {name: getattr(now, name) for name in CLASS})
    await tx.flush()


async def _details(tx: AsyncSession, changes: list[MergeChange]) -> None:
    """Fields that came over go; what was entered later stays. Sealed ones only when nobody has sealed since."""
    for one in changes:
        now = await tx.get(FileDetails, one.row_id)
        if now is None:
            continue
        before, after = one.before, one.after or {}
        changed = {
            code
            for code in {*before["kept"], *after["kept"]}
            if before["kept"].get(code) != after["kept"].get(code)
        }
        untouched = {code for code in changed if now.kept.get(code) == after["kept"].get(code)}
        back = {code: value for code, value in before["kept"].items() if code in untouched}
        now.kept = {**{code: value for code, value in now.kept.items() if code not in untouched}, **back}
        if now.sealed == seal_of(after["sealed"]):
            now.sealed = seal_of(before["sealed"])
            given = {"person": one.row_id, "marks": [bytes.fromhex(mark) for mark in before["marks"]]}
            await tx.execute(_MARKS, given)
    await tx.flush()


async def _proposals(tx: AsyncSession, changes: list[MergeChange]) -> None:
    ids = [one.row_id for one in changes]
    rows = {one.id: one for one in (await tx.execute(select(Proposal).where(Proposal.id.in_(ids)))).scalars()}
    for one in changes:
        if (now := rows.get(one.row_id)) is not None:
            now.person_id, now.sealed = UUID(one.before["person_id"]), seal_of(one.before["sealed"])
    await tx.flush()


async def _scans(tx: AsyncSession, row: Merge, changes: list[MergeChange]) -> None:
    """Those that came over and are still there."""
    back = (FileScan.id.in_([one.row_id for one in changes]), FileScan.person_id == row.kept_id)
    await tx.execute(update(FileScan).where(*back).values(person_id=row.merged_id))


async def _history(tx: AsyncSession, row: Merge, changes: list[MergeChange]) -> None:
    given = {
        "merge": row.id, "was": row.kept_id, "became": row.merged_id, "ids": [one.row_id for one in changes],
        "seals": [seal_of(one.before["sealed"]) for one in changes],
    }  # fmt: skip
    (await tx.execute(_HISTORY, given)).all()
