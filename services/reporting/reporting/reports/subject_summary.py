"""Report 13, «Сводный отчёт об успеваемости (по предметам)» (domain.md §4, E2)."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import Field
from sqlalchemy import Row as Record
from sqlalchemy import func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import NotFound
from reporting import policy, rules
from reporting.figures import NOTES, figure_columns
from reporting.marks import counted_marks
from reporting.names import alphabetically
from reporting.places import load_place, now
from reporting.report import Parameters, Report
from reporting.sheets import Chart, Column, Row, Sheet, Table
from reporting.tables import KnownClass, KnownPeriod

Counts = Iterable[Record[tuple[UUID, str, UUID, str, int, str, int]]]


class SchoolPeriod(Parameters):
    """A period (it names its school) and, if wanted, one grade."""

    period_id: UUID = Field(description="Учебный период школы")
    grade: int | None = Field(default=None, ge=1, le=12, description="Параллель; без неё — все классы")


async def _period(tx: AsyncSession, actor: Actor, period_id: UUID) -> KnownPeriod:
    period = (
        await tx.execute(
            select(KnownPeriod).where(
                policy.visible_to(actor, KnownPeriod.segment),
                KnownPeriod.period_id == period_id,
                ~KnownPeriod.removed,
            )
        )
    ).scalar_one_or_none()
    if period is None:
        raise NotFound("Период не найден")
    return period


async def _counts(tx: AsyncSession, actor: Actor, given: SchoolPeriod) -> Counts:
    """Rows (subject, its name, class, its name, grade, value, students), grouped by the data base."""
    counted = counted_marks(actor, given.period_id).subquery()
    rows = await tx.execute(
        select(
            counted.c.subject_id,
            func.max(counted.c.subject_name).label("subject_name"),
            KnownClass.class_id,
            KnownClass.name.label("class_name"),
            KnownClass.grade,
            counted.c.value,
            func.count().label("students"),
        )
        .join(KnownClass, KnownClass.class_id == counted.c.class_id)
        .where(
            policy.visible_to(actor, KnownClass.segment),
            ~KnownClass.removed,
            KnownClass.grade >= rules.FIRST_GRADED,
            KnownClass.grade == given.grade if given.grade else true(),
            policy.own_subjects(actor, counted.c.teacher_id),
        )
        .group_by(counted.c.subject_id, KnownClass.class_id, counted.c.value)
    )
    return rows.all()


async def run(tx: AsyncSession, actor: Actor, given: SchoolPeriod) -> Sheet:
    """Subject × class with totals by subject weighted by N. Three statements."""
    require(policy.may_compare_subjects(actor))
    period = await _period(tx, actor, given.period_id)
    place = await load_place(tx, actor, period.segment)
    by_subject, by_class = _tables(await _counts(tx, actor, given))
    return Sheet(
        name=SUBJECT_SUMMARY.name,
        number=SUBJECT_SUMMARY.number,
        title=SUBJECT_SUMMARY.title,
        place=place.name,
        parameters=[
            ("Период", f"{period.name} ({period.from_on:%d.%m.%Y} – {period.until_on:%d.%m.%Y})"),
            ("Классы", f"{given.grade} параллель" if given.grade else "все, кроме 1-х"),
        ],
        tables=[by_subject, by_class],
        generated_at=now(),
        facts_as_of=place.as_of,
        timezone=place.timezone,
        chart=Chart("Качество и СОУ по предметам", "subject", ("quality", "sou")),
        notes=[*NOTES, "Итоги — по всем учащимся вместе, то есть взвешены по N. В 1 классе отметок нет."],
        signatures=[("Заместитель директора", ""), ("Директор", "")],
    )


def _tables(counts: Counts) -> tuple[Table, Table]:
    """Figures by subject, and by subject and class; totals over everything."""
    names: dict[UUID, str] = {}
    classes: dict[UUID, tuple[int, str]] = {}
    tallies: dict[tuple[UUID, UUID], rules.Tally] = {}
    for row in counts:
        key = (row.subject_id, row.class_id)
        names[row.subject_id] = max(names.get(row.subject_id, ""), row.subject_name)
        classes[row.class_id] = (row.grade, row.class_name)
        tallies[key] = tallies.get(key, rules.Tally()) + rules.Tally(
            **{rules.FIELDS[row.value]: row.students}
        )
    subjects = sorted(names, key=lambda one: (alphabetically(names[one]), one))
    rows: list[Row] = []
    summary: list[Row] = []
    for subject_id in subjects:
        own = sorted((classes[class_id], class_id) for subject, class_id in tallies if subject == subject_id)
        together = sum((tallies[subject_id, class_id] for _, class_id in own), rules.Tally())
        summary.append(
            {"subject": names[subject_id], "subject_id": str(subject_id), **rules.figures(together)}
        )
        rows.extend(
            {"subject": names[subject_id], "class": name, "subject_id": str(subject_id), "class_id": str(class_id),
             **rules.figures(tallies[subject_id, class_id])}
            for (_, name), class_id in own
        )  # fmt: skip
    total: Row = {"subject": "Всего", "class": "", **rules.figures(sum(tallies.values(), rules.Tally()))}
    columns = figure_columns([total])
    return (
        Table("По предметам", [Column("subject", "Предмет"), *columns], summary, [total]),
        Table(
            "По предметам и классам",
            [Column("subject", "Предмет"), Column("class", "Класс"), *columns],
            rows,
            [total],
        ),
    )


SUBJECT_SUMMARY = Report(
    name="subject-summary",
    number=13,
    title="Сводный отчёт об успеваемости по предметам",
    purpose="Предметы и классы школы за период: N, отметки, успеваемость, качество, СОУ, средний балл",
    right=policy.SCHOOL,
    parameters=SchoolPeriod,
    may_run=policy.may_compare_subjects,
    run=run,
)
