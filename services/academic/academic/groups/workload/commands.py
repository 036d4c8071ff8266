"""Dry run and application of a teaching load: the dry run writes its own record only, the application all or nothing.

What columns mean is chosen by sending the file again: nothing of it is kept but the drafts.
"""

import asyncio
import hashlib
import zlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy, rosters
from academic.groups import commands as groups
from academic.groups.workload.drafts import Reading
from academic.groups.workload.forms import FORMS
from academic.groups.workload.plan import Plan, Planner, Wanted
from academic.groups.workload.present import look
from academic.tables import GroupMember, Subject, TeachingGroup, Workload, WorkloadChange, WorkloadMapping
from access import Actor, require
from problems import InvalidInput, RuleViolated
from sheets import remarks, saved
from sheets.apart import read_apart
from sheets.checked import drafts_of
from sheets.packing import Files
from sheets.table import NoTable
from sheets.views import ChosenColumns, choices_of
from store import clock, load, new_id

_READING: TypeAdapter[Reading] = TypeAdapter(Reading)


async def dry_run(
    tx: AsyncSession,
    actor: Actor,
    files: Files,
    chosen: ChosenColumns | None,
    school_year: int,
    effective_on: date,
) -> tuple[Workload, Reading]:
    """Read the files, compare them with the school, keep the report; earlier unapplied uploads lose their drafts."""
    require(policy.at_school(actor))
    reading = await _read(tx, actor, files, chosen)
    kept = zlib.compress(_READING.dump_json(reading, exclude={"columns"}), 6)
    plan = await _plan(tx, actor, reading, school_year, effective_on)
    older = update(Workload).where(policy.visible_to(actor, Workload), Workload.segment == actor.segment)
    older = older.where(Workload.state == "dry-run", Workload.drafts.is_not(None)).values(drafts=None)
    await tx.execute(older.execution_options(synchronize_session=False))
    errors, warnings = remarks.counted(reading.remarks)
    row = Workload(
        id=new_id(), segment=actor.segment, version=1, file_name=", ".join(name for name, _ in files)[:200],
        sha256=hashlib.sha256(b"".join(content for _, content in files)).hexdigest(), school_year=school_year,
        effective_on=effective_on, state="dry-run", counts=plan.counts, report=remarks.report(reading.remarks),
        errors=errors, warnings=warnings, unsure=reading.unsure, fingerprint=plan.fingerprint, drafts=kept,
        created_by=actor.id, created_at=datetime.now(UTC),
    )  # fmt: skip
    tx.add(row)
    await tx.flush()
    return row, reading


async def _read(tx: AsyncSession, actor: Actor, files: Files, chosen: ChosenColumns | None) -> Reading:
    """The files as chosen, as remembered or as guessed; what is chosen may be kept by name."""
    choices = choices_of(chosen, FORMS) if chosen else []
    known = await saved.remembered(tx, WorkloadMapping, actor.segment)
    try:
        answer = await read_apart("academic.groups.workload.child", files, clock.today(), choices, known)
    except NoTable as refused:
        raise InvalidInput(str(refused), [{"pointer": "/body/file", "detail": str(refused)}]) from refused
    reading = _READING.validate_json(answer)
    if chosen and chosen.save_as:
        await saved.remember(tx, WorkloadMapping, actor.segment, actor.id, chosen.save_as, reading.columns)
    return reading


async def _plan(tx: AsyncSession, actor: Actor, reading: Reading, school_year: int, on: date) -> Plan:
    present = await look(tx, actor, school_year, on)
    return await asyncio.to_thread(Planner(reading, present).run)


async def apply(tx: AsyncSession, actor: Actor, workload_id: UUID) -> Workload:
    """Write what the dry run promised, or nothing: refuses with errors, after a newer upload, after any change."""
    require(policy.at_school(actor))
    await rosters.lock(tx, [actor.segment])
    row = await load(
        tx, Workload, workload_id, policy.visible_to(actor, Workload), lock=True, what="Нагрузка"
    )
    drafts = drafts_of(row, applied="Эта нагрузка уже загружена", undone="Эта загрузка уже отменена")
    reading = _READING.validate_json(zlib.decompress(drafts))
    plan = await _plan(tx, actor, reading, row.school_year, row.effective_on)
    if plan.fingerprint != row.fingerprint:
        raise RuleViolated("Данные школы изменились после проверки: загрузите файл снова и посмотрите отчёт")
    await _create(tx, actor, row, plan)
    await _change(tx, actor, row, plan)
    await _join(tx, actor, row, plan)
    row.state, row.applied_by, row.applied_at = "applied", actor.id, datetime.now(UTC)
    row.drafts, row.version = None, row.version + 1
    await tx.flush()
    return row


async def _create(tx: AsyncSession, actor: Actor, row: Workload, plan: Plan) -> None:
    made = [(one, _group(actor, row, one)) for one in plan.created]
    tx.add_all(group for _, group in made)
    await tx.flush()
    begins = date(row.school_year, 9, 1)
    tx.add_all(
        GroupMember(
            group_id=group.id, student_id=student, segment=actor.segment, from_on=begins, until_on=None
        )
        for one, group in made
        for student in dict.fromkeys(one.members)
    )
    tx.add_all(
        _change_of(row, group.id, group.version, None, dict.fromkeys(one.members)) for one, group in made
    )
    await tx.flush()
    await rosters.derive_for_groups(tx, [group.id for _, group in made])
    for one, group in made:
        groups.tell(tx, group, one.subject)


def _group(actor: Actor, row: Workload, one: Wanted) -> TeachingGroup:
    return TeachingGroup(
        id=new_id(), segment=actor.segment, school_year=row.school_year, subject_id=one.subject_id,
        teacher_id=one.teacher_id, name=one.name, class_ids=one.class_ids, divided=one.part is not None,
        hours=one.hours, removed=False, version=1,
    )  # fmt: skip


def _change_of(
    row: Workload, group_id: UUID, version: int, before: dict[str, Any] | None, members: Any
) -> WorkloadChange:
    return WorkloadChange(
        workload_id=row.id, group_id=group_id, segment=row.segment, version=version, before=before,
        members=list(members),
    )  # fmt: skip


async def loaded_groups(tx: AsyncSession, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, TeachingGroup]:
    """These groups of the school, locked in one order."""
    rows = select(TeachingGroup).where(TeachingGroup.id.in_(ids), policy.visible_to(actor, TeachingGroup))
    found = await tx.execute(rows.order_by(TeachingGroup.id).with_for_update())
    return {one.id: one for one in found.scalars()}


async def _change(tx: AsyncSession, actor: Actor, row: Workload, plan: Plan) -> None:
    """Another teacher from the day on, with his lessons of the timetable; other hours."""
    ids = [one.known.id for one in plan.changed if one.known]
    found = await loaded_groups(tx, actor, ids)
    for one in plan.changed:
        group = found[one.known.id] if one.known else None
        if group is None:
            continue
        before = {
            "teacher_id": str(group.teacher_id) if group.teacher_id else None,
            "hours": _number(group.hours),
        }
        if one.hours_change:
            group.hours = one.hours
        if one.teacher_changes:
            group.teacher_id = one.teacher_id
            await groups.hand_over(tx, group, row.effective_on)
        group.version += 1
        tx.add(_change_of(row, group.id, group.version, before, []))
        groups.tell(tx, group, one.subject)
    await tx.flush()


def _number(hours: Any) -> float | None:
    return None if hours is None else float(hours)


async def _join(tx: AsyncSession, actor: Actor, row: Workload, plan: Plan) -> None:
    """Students who are new in existing subgroups, from the day on."""
    for group_id, students in plan.joining.items():
        tx.add_all(
            GroupMember(
                group_id=group_id,
                student_id=student,
                segment=actor.segment,
                from_on=row.effective_on,
                until_on=None,
            )
            for student in students
        )
        done = await tx.get(WorkloadChange, (row.id, group_id))
        if done is not None:
            done.members = list(students)
        else:
            version = (await loaded_groups(tx, actor, [group_id]))[group_id].version
            tx.add(_change_of(row, group_id, version, {}, students))
    await tx.flush()
    await rosters.derive_for_groups(tx, list(plan.joining))


async def subject_names(tx: AsyncSession, found: Sequence[TeachingGroup]) -> dict[UUID, str]:
    """Names of the groups' subjects, for their events."""
    # segment: the dictionary and the school's own; row-level security leaves out foreign ones
    rows = select(Subject.id, Subject.name).where(Subject.id.in_({one.subject_id for one in found}))
    return {one.id: one.name for one in await tx.execute(rows)}
