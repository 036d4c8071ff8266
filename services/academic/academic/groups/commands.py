"""Making and changing groups. Whoever derives rosters holds the school's lock (rosters.py)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy, rosters
from academic.groups import rules
from academic.groups.views import Batch, ChangedGroup, Members, NewGroups, NewSubject, Part
from academic.tables import GroupMember, Mark, MarkWeight, Subject, TeachingGroup
from access import Actor, require
from bus import emit
from contracts.events.academic import NamedStudent, TeachingGroupChanged, TeachingRosterChanged
from problems import Conflict, FieldError, InvalidInput, RuleViolated
from store import expect_version, load, new_id

_FACTS = text("""
    select
        (select jsonb_object_agg(class_id, jsonb_build_array(name, school_year)) from known_classes
         where class_id = any(cast(:classes as uuid[])) and segment = :segment and not removed) as classes,
        (select jsonb_object_agg(id, name) from subjects
         where id = any(cast(:subjects as uuid[])) and not removed) as subjects,
        (select jsonb_agg(distinct person_id) from known_staff
         where person_id = any(cast(:teachers as uuid[])) and segment = :segment and not removed) as staff,
        (select jsonb_agg(jsonb_build_array(id, name)) from teaching_groups
         where segment = :segment and school_year = :year and not removed
           and subject_id = any(cast(:subjects as uuid[]))) as groups
""")

# segment: keyed by groups that the policy has loaded
_TEACHER_BUSY = text("""
    select mine.weekday, mine.number, g.name from timetable_entries mine
    join timetable_entries other on other.segment = mine.segment and other.teacher_id = :teacher
        and other.group_id <> mine.group_id and other.weekday = mine.weekday and other.number = mine.number
        and timetable_weeks(other.weeks) && timetable_weeks(mine.weeks)
        and daterange(other.from_on, other.until_on, '[]') && daterange(greatest(mine.from_on, :from_on),
            mine.until_on, '[]')
    join teaching_groups g on g.id = other.group_id
    where mine.group_id = :group_id and mine.until_on >= :from_on
    order by mine.weekday, mine.number limit 1
""")
_RETEACH = text("""
    update timetable_entries set teacher_id = :teacher, version = version + 1
    where group_id = :group_id and segment = :segment and from_on >= :from_on
""")
_RUNNING = text("""
    select id, until_on from timetable_entries
    where group_id = :group_id and segment = :segment and from_on < :from_on and until_on >= :from_on
""")
# segment: keyed by groups that the policy has loaded
_CUT = text("""
    update timetable_entries set until_on = cast(:from_on as date) - 1,
        version = version + 1 where id = any(cast(:ids as uuid[]))
""")
# segment: keyed by groups that the policy has loaded
_GO_ON_AS = text("""
    insert into timetable_entries (id, segment, school_year, group_id, teacher_id, weekday, number, room, weeks, note,
                                   from_on, until_on, version)
    select n.id, e.segment, e.school_year, e.group_id, :teacher, e.weekday, e.number, e.room, e.weeks, e.note,
           :from_on, n.until_on, 1
    from unnest(cast(:olds as uuid[]), cast(:ids as uuid[]), cast(:untils as date[])) as n(old, id, until_on)
    join timetable_entries e on e.id = n.old
""")
WEEKDAYS = ("", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")


WHOLE: list[Part | None] = [None]


def tell(tx: AsyncSession, group: TeachingGroup, subject_name: str) -> None:
    """Announce the group as it stands."""
    members = ("segment", "school_year", "subject_id", "class_ids", "teacher_id", "name", "removed")
    told = TeachingGroupChanged(
        group_id=group.id, subject_name=subject_name, **{name: getattr(group, name) for name in members}
    )
    emit(tx, told, subject=group.id, segment=group.segment, sequence=group.version)


# segment: named in groups that the policy has loaded, or by a handler
_NAMED = text("""
    select g.id as group_id, g.segment, m.student_id, m.from_on, m.until_on
    from teaching_groups g left join group_members m on m.group_id = g.id
    where g.id = any(cast(:groups as uuid[])) and g.divided
    order by g.id, m.student_id, m.from_on
""")


async def tell_rosters(tx: AsyncSession, group_ids: Sequence[UUID]) -> None:
    """Announce who is named in these of the groups that are divided."""
    if not group_ids:
        return
    rosters_of: dict[tuple[UUID, str], list[NamedStudent]] = {}
    for row in await tx.execute(_NAMED, {"groups": list(group_ids)}):
        named = rosters_of.setdefault((row.group_id, row.segment), [])
        if row.student_id is not None:
            named.append(NamedStudent(student_id=row.student_id, from_on=row.from_on, until_on=row.until_on))
    for (group_id, segment), students in rosters_of.items():
        told = TeachingRosterChanged(group_id=group_id, segment=segment, students=students)
        emit(tx, told, subject=group_id, segment=segment)


async def create_subject(tx: AsyncSession, actor: Actor, body: NewSubject) -> Subject:
    """A subject of the acting segment; the dictionary's name cannot be taken twice."""
    # segment: a name taken in the dictionary or in the own school; row-level security leaves out others
    taken = select(Subject.id).where(
        func.lower(Subject.name) == body.name.lower(), Subject.removed.is_(False)
    )
    if (await tx.execute(taken)).first():
        raise Conflict("Предмет с таким названием уже есть")
    subject = Subject(
        id=new_id(),
        segment=actor.segment,
        code=f"own-{new_id().hex[-8:]}",
        version=1,
        removed=False,
        **body.model_dump(),
    )
    tx.add(subject)
    await tx.flush()
    return subject


async def set_weight(tx: AsyncSession, actor: Actor, code: str, weight: int) -> None:
    """The school's weight of a kind of work."""
    require(policy.at_school(actor))
    row = insert(MarkWeight).values(segment=actor.segment, code=code, weight=weight)
    await tx.execute(row.on_conflict_do_update(index_elements=["segment", "code"], set_={"weight": weight}))


class _Known:
    """What a batch may refer to: classes, subjects, staff of the school, and its groups by name."""

    def __init__(self, row: Any) -> None:
        self.classes = {UUID(key): tuple(value) for key, value in (row.classes or {}).items()}
        self.subjects = {UUID(key): str(value) for key, value in (row.subjects or {}).items()}
        self.staff = {UUID(person) for person in row.staff or []}
        self.groups = {str(name): UUID(group_id) for group_id, name in row.groups or []}

    def check(self, place: int, item: NewGroups, school_year: int) -> list[FieldError]:
        """What is wrong with one row of the batch."""
        errors: list[FieldError] = []

        def wrong(member: str, detail: str) -> None:
            errors.append({"pointer": f"/body/items/{place}/{member}", "detail": detail})

        for class_id in item.class_ids:
            if class_id not in self.classes:
                wrong("class_ids", "класс не найден")
            elif self.classes[class_id][1] != school_year:
                wrong("class_ids", f"класс {self.classes[class_id][0]} другого учебного года")
        if item.subject_id not in self.subjects:
            wrong("subject_id", "предмет не найден")
        for teacher in [item.teacher_id, *(part.teacher_id for part in item.parts)]:
            if teacher is not None and teacher not in self.staff:
                wrong("teacher_id", "сотрудник не найден")
        if item.parts and len(item.class_ids) > 1 and not item.joint:
            wrong("parts", "подгруппы задают для одного класса или для классов вместе (joint)")
        if rules.in_two_parts([[str(student) for student in part.student_ids] for part in item.parts]):
            wrong("parts", "ученик назван в двух подгруппах")
        return errors


async def create_many(tx: AsyncSession, actor: Actor, body: Batch) -> tuple[list[UUID], list[UUID]]:
    """Classes × subjects at once, all or nothing; a group that exists under its name is left as it is.

    Returns (created, existing) ids.
    """
    require(policy.at_school(actor))
    await rosters.lock(tx, [actor.segment])
    known = _Known((await tx.execute(_FACTS, _wanted(actor, body))).one())
    errors = [
        wrong for place, item in enumerate(body.items) for wrong in known.check(place, item, body.school_year)
    ]
    if errors:
        raise InvalidInput("Проверьте строки", errors)
    created: list[TeachingGroup] = []
    existing: list[UUID] = []
    members: list[GroupMember] = []
    for item in body.items:
        for class_ids in [item.class_ids] if item.joint else [[one] for one in item.class_ids]:
            for part in item.parts or WHOLE:
                group = _group(actor, body.school_year, item, class_ids, part, known)
                if group.name in known.groups:
                    existing.append(known.groups[group.name])
                    continue
                known.groups[group.name] = group.id
                created.append(group)
                members.extend(_members(group, part))
    tx.add_all(created)
    await tx.flush()
    tx.add_all(members)
    await tx.flush()
    await rosters.derive_for_groups(tx, [group.id for group in created])
    for group in created:
        tell(tx, group, known.subjects[group.subject_id])
    await tell_rosters(tx, [group.id for group in created if group.divided])
    return [group.id for group in created], existing


def _wanted(actor: Actor, body: Batch) -> dict[str, Any]:
    teachers = {item.teacher_id for item in body.items}
    teachers |= {part.teacher_id for item in body.items for part in item.parts}
    return {
        "segment": actor.segment,
        "year": body.school_year,
        "classes": list({class_id for item in body.items for class_id in item.class_ids}),
        "subjects": list({item.subject_id for item in body.items}),
        "teachers": [teacher for teacher in teachers if teacher is not None],
    }


def _group(
    actor: Actor, school_year: int, item: NewGroups, class_ids: list[UUID], part: Part | None, known: _Known
) -> TeachingGroup:
    names = [known.classes[class_id][0] for class_id in class_ids]
    return TeachingGroup(
        id=new_id(),
        segment=actor.segment,
        school_year=school_year,
        subject_id=item.subject_id,
        teacher_id=(part.teacher_id if part and part.teacher_id else item.teacher_id),
        name=rules.group_name(names, known.subjects[item.subject_id], part.name if part else None),
        class_ids=class_ids,
        divided=part is not None,
        removed=False,
        version=1,
    )


def _members(group: TeachingGroup, part: Part | None) -> list[GroupMember]:
    begins = date(group.school_year, 9, 1)
    return [
        GroupMember(
            group_id=group.id, student_id=student, segment=group.segment, from_on=begins, until_on=None
        )
        for student in (part.student_ids if part else [])
    ]


async def change(
    tx: AsyncSession, actor: Actor, group_id: UUID, version: int | None, body: ChangedGroup, today: date
) -> None:
    """Another teacher from a date (his timetable must be free then), another name."""
    await rosters.lock(tx, [actor.segment])
    group = await load(
        tx, TeachingGroup, group_id, policy.visible_to(actor, TeachingGroup), lock=True, what="Группа"
    )
    expect_version(group, version)
    if group.removed:
        raise RuleViolated("Группа убрана")
    wanted = {
        "segment": actor.segment,
        "year": group.school_year,
        "classes": [],
        "subjects": [group.subject_id],
    }
    teachers = [body.teacher_id] if body.teacher_id else []
    known = _Known((await tx.execute(_FACTS, {**wanted, "teachers": teachers})).one())
    if body.teacher_id and body.teacher_id not in known.staff:
        raise InvalidInput(
            "Проверьте поля", [{"pointer": "/body/teacher_id", "detail": "сотрудник не найден"}]
        )
    group.name = body.name
    if body.teacher_id != group.teacher_id:
        group.teacher_id = body.teacher_id
        await hand_over(tx, group, body.from_on or today)
    tell(tx, group, known.subjects[group.subject_id])


async def hand_over(tx: AsyncSession, group: TeachingGroup, from_on: date) -> None:
    """The weekly lessons from that day on are the new teacher's; those before stay the old one's."""
    given = {"group_id": group.id, "segment": group.segment, "teacher": group.teacher_id, "from_on": from_on}
    busy = (await tx.execute(_TEACHER_BUSY, given)).first()
    if busy:
        raise RuleViolated(
            f"Новый учитель занят: {WEEKDAYS[busy.weekday]}, {busy.number}-й урок, «{busy.name}»",
            weekday=busy.weekday,
            number=busy.number,
        )
    until = {row.id: row.until_on for row in await tx.execute(_RUNNING, given)}
    await tx.execute(_RETEACH, given)
    if until:
        await _split(tx, group, from_on, until)


async def _split(tx: AsyncSession, group: TeachingGroup, from_on: date, until: dict[UUID, date]) -> None:
    await tx.execute(_CUT, {"from_on": from_on, "ids": list(until)})
    await tx.execute(
        _GO_ON_AS,
        {
            "teacher": group.teacher_id,
            "from_on": from_on,
            "olds": list(until),
            "ids": [new_id() for _ in until],
            "untils": list(until.values()),
        },
    )


async def remove(tx: AsyncSession, actor: Actor, group_id: UUID) -> None:
    """A group without marks goes; its roster is forgotten."""
    await rosters.lock(tx, [actor.segment])
    group = await load(
        tx, TeachingGroup, group_id, policy.visible_to(actor, TeachingGroup), lock=True, what="Группа"
    )
    marked = (
        select(Mark.mark_id)
        .where(
            policy.visible_to(actor, Mark), Mark.school_year == group.school_year, Mark.group_id == group_id
        )
        .limit(1)
    )
    if (await tx.execute(marked)).first():
        raise RuleViolated("В журнале группы есть отметки: её нельзя убрать")
    group.removed = True
    group.version += 1
    await tx.flush()
    await rosters.derive_for_groups(tx, [group_id])
    subject = await tx.get(Subject, group.subject_id)
    tell(tx, group, subject.name if subject else "")


async def change_members(tx: AsyncSession, actor: Actor, group_id: UUID, body: Members) -> None:
    """The divided group has these students from that day; earlier days keep theirs."""
    await rosters.lock(tx, [actor.segment])
    group = await load(
        tx, TeachingGroup, group_id, policy.visible_to(actor, TeachingGroup), lock=True, what="Группа"
    )
    if not group.divided:
        raise RuleViolated("Состав этой группы — класс целиком: он меняется приказами о движении")
    mine = and_(policy.visible_to(actor, GroupMember), GroupMember.group_id == group_id)
    await tx.execute(delete(GroupMember).where(mine, GroupMember.from_on >= body.from_on))
    ends = update(GroupMember).where(mine, func.coalesce(GroupMember.until_on, date.max) >= body.from_on)
    await tx.execute(ends.values(until_on=body.from_on - timedelta(days=1)))
    tx.add_all(
        GroupMember(
            group_id=group_id, student_id=student, segment=group.segment, from_on=body.from_on, until_on=None
        )
        for student in dict.fromkeys(body.student_ids)
    )
    await tx.flush()
    await rosters.derive_for_groups(tx, [group_id])
    await tell_rosters(tx, [group_id])
