"""Undo of a teaching load within 30 days: refused, with the list, where journals have lessons or marks (X1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy, rosters
from academic.groups import commands as groups
from academic.groups.workload.commands import loaded_groups, subject_names
from academic.tables import GroupMember, Workload, WorkloadChange
from access import Actor, require
from problems import RuleViolated
from sheets.cells import plural
from sheets.checked import require_undoable
from store import load

_IN_THE_WAY = text("""
    select g.id as group_id, g.name, g.version <> c.version or g.removed as changed,
        case when c.before is null then (select count(*) from lessons l where l.school_year = g.school_year
            and l.group_id = g.id and l.state <> 'cancelled') else 0 end as lessons,
        (select count(*) from marks m where c.before is null and m.school_year = g.school_year and m.group_id = g.id
            and not m.removed) as marks,
        (select count(*) from timetable_entries e where c.before is null and e.group_id = g.id
            and e.segment = g.segment) as weekly
    from workload_changes c join teaching_groups g on g.id = c.group_id and g.segment = c.segment
    where c.workload_id = :workload_id and c.segment = :segment
    order by g.name
""")


@dataclass(slots=True)
class InTheWay:
    """A group that keeps the load from being taken back, and why."""

    group_id: UUID
    name: str
    changed: bool
    lessons: int
    marks: int
    weekly: int


async def in_the_way(tx: AsyncSession, row: Workload) -> list[InTheWay]:
    """Groups with lessons, marks or later changes."""
    if row.state != "applied":
        return []
    found = await tx.execute(_IN_THE_WAY, {"workload_id": row.id, "segment": row.segment})
    every = [InTheWay(**one._mapping) for one in found]
    return [one for one in every if one.changed or one.lessons or one.marks or one.weekly]


def said(one: InTheWay) -> str:
    """«5А Алгебра: 12 уроков, 3 отметки»."""
    parts = [
        f"{count} {plural(count, *words)}"
        for count, words in (
            (one.lessons, ("урок", "урока", "уроков")),
            (one.marks, ("отметка", "отметки", "отметок")),
            (one.weekly, ("строка расписания", "строки расписания", "строк расписания")),
        )
        if count
    ]
    return f"{one.name}: {', '.join(parts) or 'изменена позже'}"


async def undo(tx: AsyncSession, actor: Actor, workload_id: UUID) -> Workload:
    """Groups that the load made go, teachers and hours become what they were, students leave the subgroups again."""
    require(policy.at_school(actor))
    await rosters.lock(tx, [actor.segment])
    row = await load(
        tx, Workload, workload_id, policy.visible_to(actor, Workload), lock=True, what="Нагрузка"
    )
    require_undoable(row, only="Отменить можно только применённую загрузку", what="Отменить загрузку")
    held = await in_the_way(tx, row)
    if held:
        reasons = [said(one) for one in held[:100]]
        raise RuleViolated(
            f"Нагрузку нельзя отменить: {'; '.join(reasons[:5])}{' и ещё' if len(held) > 5 else ''}",
            reasons=reasons,
        )
    changes = select(WorkloadChange).where(WorkloadChange.workload_id == row.id)
    changes = changes.where(policy.visible_to(actor, WorkloadChange))
    await _take_back(tx, actor, row, (await tx.execute(changes)).scalars().all())
    row.state, row.undone_by, row.undone_at = "undone", actor.id, datetime.now(UTC)
    row.version += 1
    await tx.flush()
    return row


async def _take_back(
    tx: AsyncSession, actor: Actor, row: Workload, changes: Sequence[WorkloadChange]
) -> None:
    found = await loaded_groups(tx, actor, [one.group_id for one in changes])
    names = await subject_names(tx, list(found.values()))
    for one in changes:
        group = found[one.group_id]
        if one.members:
            mine = delete(GroupMember).where(
                GroupMember.group_id == group.id, policy.visible_to(actor, GroupMember)
            )
            await tx.execute(
                mine.where(GroupMember.student_id.in_(one.members), GroupMember.until_on.is_(None))
            )
        if one.before is None:
            group.removed = True
        elif one.before:
            teacher = UUID(one.before["teacher_id"]) if one.before["teacher_id"] else None
            group.hours = one.before["hours"]
            if group.teacher_id != teacher:
                group.teacher_id = teacher
                await groups.hand_over(tx, group, row.effective_on)
        if one.before != {}:
            group.version += 1
            groups.tell(tx, group, names.get(group.subject_id, ""))
        await tx.delete(one)
    await tx.flush()
    await rosters.derive_for_groups(tx, list(found))
