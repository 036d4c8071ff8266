"""What has changed since an import was applied: which rows, by whom, and what therefore stays at an undo (X1)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from registry.rules import plural
from registry.tables import Import

What = Literal[
    "person-changed", "placement-changed", "placement-gone", "tie-changed", "class-changed", "new-placement",
    "new-tie", "moved", "others-in-class", "teaches", "consent", "proposal", "class-role",
]  # fmt: skip

_TOUCHED = text("""
    with mine as materialized (select noun, row_id, version, before from import_changes where import_id = :id)
    select 'person-changed' as what, p.id as person_id, cast(null as uuid) as class_id, p.id as row_id
    from mine c join people p on p.id = c.row_id where c.noun = 'people' and p.version <> c.version
    union all
    select 'placement-changed', p.person_id, null, p.id
    from mine c join placements p on p.id = c.row_id where c.noun = 'placements' and p.version <> c.version
    union all
    select 'placement-gone', null, null, c.row_id
    from mine c where c.noun = 'placements' and not exists (select from placements p where p.id = c.row_id)
    union all
    select 'tie-changed', t.student_id, null, t.id
    from mine c join ties t on t.id = c.row_id where c.noun = 'ties' and t.version <> c.version
    union all
    select 'class-changed', null, k.id, k.id
    from mine c join classes k on k.id = c.row_id where c.noun = 'classes' and k.version <> c.version
    union all
    select 'new-placement', p.person_id, null, p.id
    from placements p join mine c on c.noun = 'people' and c.before is null and c.row_id = p.person_id
    where p.segment = :segment and p.id not in (select row_id from mine where noun = 'placements')
    union all
    select 'new-tie', who, null, t.id from (
        select t.id, c.row_id as who from ties t join mine c on c.noun = 'people' and c.before is null
            and c.row_id = t.parent_id
        union
        select t.id, c.row_id from ties t join mine c on c.noun = 'people' and c.before is null
            and c.row_id = t.student_id
    ) t where t.id not in (select row_id from mine where noun = 'ties')
    union all
    select 'moved', m.student_id, m.class_id, m.student_id
    from class_members m join mine c on c.noun = 'enrolled' and c.row_id = m.student_id
    where m.segment = :segment and (m.until_on is not null or m.class_id::text <> c.before ->> 'class_id')
    union all
    select 'others-in-class', null, m.class_id, m.student_id
    from class_members m join mine c on c.noun = 'classes' and c.before is null and c.row_id = m.class_id
    where m.student_id not in (select row_id from mine where noun = 'enrolled')
    union all
    select 'teaches', k.teacher_id, k.id, k.id
    from classes k join mine c on c.noun = 'people' and c.before is null and c.row_id = k.teacher_id
    where k.id not in (select row_id from mine where noun = 'classes')
    union all
    select distinct 'consent', e.person_id, cast(null as uuid), e.person_id
    from consent_entries e join mine c on c.noun = 'people' and c.before is null and c.row_id = e.person_id
    where e.segment = :segment
    union all
    select distinct 'proposal', f.person_id, cast(null as uuid), f.person_id
    from file_proposals f join mine c on c.noun = 'people' and c.before is null and c.row_id = f.person_id
    where f.segment = :segment and f.state = 'pending'
    union all
    select distinct 'class-role', t.person_id, t.class_id, t.class_id
    from class_teachers t join mine c on c.before is null
        and (c.noun = 'people' and c.row_id = t.person_id or c.noun = 'classes' and c.row_id = t.class_id)
    where t.deputy or t.order_number is not null
""")
"""Everything that may hang on an import later.

`not in` on purpose: it is hashed whatever the planner believes, and of rows written a moment ago it believes nothing
(`not exists` became a loop over 14,000 × 14,000 rows). `row_id` is never null.
"""
REASONS: dict[What, tuple[str, str, str]] = {
    "person-changed": ("личное дело изменено", "личных дела изменены", "личных дел изменено"),
    "placement-changed": ("место изменено", "места изменены", "мест изменено"),
    "placement-gone": ("место удалено", "места удалены", "мест удалено"),
    "tie-changed": ("родственная связь изменена", "связи изменены", "связей изменено"),
    "class-changed": ("класс изменён", "класса изменены", "классов изменено"),
    "new-placement": (
        "новое место у человека из файла", "новых места у людей из файла", "новых мест у людей из файла",
    ),
    "new-tie": ("новая родственная связь", "новые родственные связи", "новых родственных связей"),
    "moved": ("ученик переведён или выбыл", "ученика переведены или выбыли", "учеников переведены или выбыли"),
    "others-in-class": ("ученик зачислен позже", "ученика зачислены позже", "учеников зачислены позже"),
    "teaches": (
        "назначен классный руководитель", "назначены классных руководителя", "назначено классных руководителей",
    ),
    "consent": ("согласие оформлено", "согласия оформлены", "согласий оформлено"),
    "proposal": ("правка дела ждёт решения", "правки дел ждут решения", "правок дел ждут решения"),
    "class-role": (
        "приказ о классном руководстве", "приказа о классном руководстве", "приказов о классном руководстве",
    ),
}  # fmt: skip
_PARTS = text("""
    select c.noun, c.row_id, p.person_id, t.parent_id, t.student_id, k.teacher_id, c.before ->> 'class_id' as class_id
    from import_changes c
    left join placements p on c.noun = 'placements' and p.id = c.row_id
    left join ties t on c.noun = 'ties' and t.id = c.row_id
    left join classes k on c.noun = 'classes' and k.id = c.row_id
    where c.import_id = :id and c.segment = :segment and (c.before is null or c.noun = 'enrolled')
""")
_WHO = text("""
    select distinct on (wanted.id) wanted.id, a.at, a.username, a.changes,
        nullif(concat_ws(' ', h.last_name, h.first_name, h.middle_name), '') as name
    from unnest(cast(:ids as uuid[])) as wanted(id)
    join audit a on a.subjects @> array[wanted.id] and a.segment = :segment and a.at > :since and a.act = 'write'
        and coalesce(a.objects ->> 'import_id', '') <> :import_id
    left join people h on h.id = a.actor_id
    order by wanted.id, a.at desc
""")
# segment: named under the reader's scope, of rows of an import that the policy has loaded
_NAMES = text("""
    select id, concat_ws(' ', last_name, first_name, middle_name) as name from people
    where id = any(cast(:ids as uuid[]))
    union all
    select id, concat(grade, case when length(letter) > 1 then ' ' end, letter) from classes
    where id = any(cast(:ids as uuid[]))
""")
SHOWN = 300
FIELDS = {
    "last_name": "фамилия", "first_name": "имя", "middle_name": "отчество", "birth_on": "дата рождения", "sex": "пол",
    "snils": "СНИЛС", "phone": "телефон", "email": "почта", "post": "должность", "roles": "роли",
    "order_number": "приказ", "order_on": "дата приказа", "from_on": "дата начала", "until_on": "дата окончания",
    "relation": "степень родства", "may_see": "доступ к данным", "teacher_id": "классный руководитель",
    "room": "кабинет", "shift": "смена", "profile": "профиль", "letter": "литера", "grade": "параллель",
}  # fmt: skip


@dataclass(slots=True)
class Touched:
    """One thing that changed since: what, whom and which class it concerns."""

    what: What
    person_id: UUID | None
    class_id: UUID | None
    row_id: UUID


@dataclass(slots=True)
class Left:
    """What an undo leaves: people, classes, and all their rows."""

    people: set[UUID] = field(default_factory=set)
    classes: set[UUID] = field(default_factory=set)
    rows: set[UUID] = field(default_factory=set)
    students: set[UUID] = field(default_factory=set)


@dataclass(slots=True)
class Later:
    """A line of the list: what has changed, with whom, by whom, when, which fields."""

    what: What
    person_id: UUID | None
    class_id: UUID | None
    name: str
    fields: list[str]
    by: str | None
    at: datetime | None


async def touched(tx: AsyncSession, row: Import) -> list[Touched]:
    """Everything that has changed since the import."""
    found = await tx.execute(_TOUCHED, {"id": row.id, "segment": row.segment})
    return [Touched(one.what, one.person_id, one.class_id, one.row_id) for one in found]


def told(found: Iterable[Touched]) -> list[str]:
    """«2 личных дела изменены» for each kind."""
    counts: dict[What, int] = defaultdict(int)
    for one in found:
        counts[one.what] += 1
    return [
        f"{counts[what]} {plural(counts[what], *words)}" for what, words in REASONS.items() if counts[what]
    ]


async def what_stays(tx: AsyncSession, row: Import, found: Iterable[Touched]) -> Left:
    """Who and what is left when the rest is taken back.

    A touched person stays with his family and places; a class stays with its teacher while anybody stays in it.
    """
    left = Left()
    parts = (await tx.execute(_PARTS, {"id": row.id, "segment": row.segment})).all()
    family: dict[UUID, set[UUID]] = defaultdict(set)
    for part in parts:
        if part.noun == "ties" and part.parent_id:
            family[part.parent_id].add(part.student_id)
            family[part.student_id].add(part.parent_id)
    class_of = {part.row_id: UUID(part.class_id) for part in parts if part.noun == "enrolled"}
    teacher_of = {part.row_id: part.teacher_id for part in parts if part.noun == "classes"}
    waiting: list[tuple[str, UUID]] = []
    for one in found:
        left.rows.add(one.row_id)
        waiting += [("person", one.person_id)] if one.person_id else []
        waiting += [("class", one.class_id)] if one.class_id else []
    while waiting:
        what, key = waiting.pop()
        kept = left.people if what == "person" else left.classes
        if key in kept:
            continue
        kept.add(key)
        if what == "person":
            waiting += [("person", kin) for kin in family[key]]
            waiting += [("class", class_of[key])] if key in class_of else []
        elif teacher_of.get(key):
            waiting.append(("person", teacher_of[key]))
    left.students = left.people & class_of.keys()
    left.rows |= left.people | left.classes
    for part in parts:
        if {part.person_id, part.parent_id, part.student_id} & left.people:
            left.rows.add(part.row_id)
    return left


async def listed(tx: AsyncSession, row: Import, found: list[Touched]) -> list[Later]:
    """The list for the page, at most `SHOWN` lines."""
    shown = found[:SHOWN]
    ids = list({one for line in shown for one in (line.person_id, line.class_id) if one})
    asked = {"ids": ids, "segment": row.segment, "since": row.applied_at, "import_id": str(row.id)}
    acts = {one.id: one for one in await tx.execute(_WHO, asked)}
    told_too = [one.row_id for one in shown if one.what == "others-in-class"]
    names = {one.id: one.name for one in await tx.execute(_NAMES, {"ids": [*ids, *told_too]})}
    lines = []
    for one in shown:
        act = acts.get(one.person_id or one.class_id)
        whose = dict.fromkeys((one.person_id or one.row_id, one.class_id))
        name = ", ".join(names[key] for key in whose if key in names)
        lines.append(
            Later(
                one.what, one.person_id, one.class_id, name, _fields(act.changes, one) if act else [],
                (act.name or act.username) if act else None, act.at if act else None,
            )
        )  # fmt: skip
    return lines


def _fields(changes: list[dict[str, Any]] | None, one: Touched) -> list[str]:
    """Russian names of what was changed in this row."""
    found = [
        FIELDS[name]
        for change in changes or []
        if str(one.row_id) in (change.get("key") or {}).values()
        for name in change.get("fields") or {}
        if name in FIELDS
    ]
    return list(dict.fromkeys(found))
