"""Report 10, «Итоги успеваемости класса за период» (domain.md §4, E2)."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from reporting import policy, rules
from reporting.figures import NOTES, figure_columns
from reporting.marks import counted_marks
from reporting.names import alphabetically, full_name, short_name
from reporting.places import load_place, now
from reporting.report import Report
from reporting.school_class import ClassPeriod, load_class, students_on
from reporting.sheets import Chart, Column, Row, Sheet, Table

FEW = 7
"""More subjects than this are headed by upright words."""


async def run(tx: AsyncSession, actor: Actor, given: ClassPeriod) -> Sheet:
    """Students × subjects, figures by subject and for the class, categories. Four statements."""
    subject = await load_class(tx, actor, given)
    require(policy.may_see_class(actor, subject.class_teacher_id))
    place = await load_place(tx, actor, subject.segment)
    students = await students_on(tx, actor, subject.class_id, subject.until_on)
    counted = counted_marks(actor, given.period_id).subquery()
    marks: dict[UUID, dict[UUID, str]] = {row["student_id"]: {} for row in students}
    subjects: dict[UUID, str] = {}
    if rules.graded(subject.grade):
        for row in await tx.execute(select(counted).where(counted.c.class_id == subject.class_id)):
            marks[row.student_id][row.subject_id] = row.value
            subjects[row.subject_id] = max(subjects.get(row.subject_id, ""), row.subject_name)
    ordered = dict(sorted(subjects.items(), key=lambda item: (alphabetically(item[1]), item[0])))
    notes = [*NOTES, "Строка «Класс» считает каждого учащегося один раз, по его худшей отметке."]
    if not rules.graded(subject.grade):
        notes.append("В 1 классе обучение безотметочное: показатели успеваемости не считаются.")
    return Sheet(
        name=CLASS_RESULTS.name,
        number=CLASS_RESULTS.number,
        title=CLASS_RESULTS.title,
        place=place.name,
        parameters=subject.heading(),
        tables=[
            marks_table("Отметки учащихся", students, ordered, marks),
            figures_table("Показатели по предметам", ordered, marks),
            categories_table(students, marks),
        ],
        generated_at=now(),
        facts_as_of=place.as_of,
        timezone=place.timezone,
        chart=Chart("Успеваемость и качество по предметам", "subject", ("progress", "quality"), table=1),
        notes=notes,
        signatures=[("Классный руководитель", subject.teacher), ("Заместитель директора", "")],
    )


def _category(marks: Mapping[UUID, str]) -> str:
    found = rules.category(marks.values())
    return rules.WITHOUT_MARKS if found is None else rules.CATEGORY_NAMES[found]


def marks_table(
    title: str,
    students: Sequence[Mapping[str, Any]],
    subjects: dict[UUID, str],
    marks: dict[UUID, dict[UUID, str]],
) -> Table:
    """Students × subjects; a row also has `student_id`, a column of a subject has the subject's id as its key."""
    columns = [
        Column("place", "№", "whole"),
        Column("student", "Учащийся"),
        *(Column(str(one), name, "mark", upright=len(subjects) > FEW) for one, name in subjects.items()),
        Column("category", "Категория"),
    ]
    rows: list[Row] = []
    for position, student in enumerate(students, start=1):
        own = marks[student["student_id"]]
        shown = {
            str(subject_id): rules.SHOWN[own[subject_id]] if subject_id in own else None
            for subject_id in subjects
        }
        rows.append(
            {"place": position, "student": full_name(student), "student_id": str(student["student_id"]),
             **shown, "category": _category(own)}
        )  # fmt: skip
    return Table(title, columns, rows)


def figures_table(title: str, subjects: dict[UUID, str], marks: dict[UUID, dict[UUID, str]]) -> Table:
    """Figures of each subject; totals are all marks together, and the class by the worst mark of each student."""
    tallies = {
        subject_id: rules.tally(own[subject_id] for own in marks.values() if subject_id in own)
        for subject_id in subjects
    }
    rows: list[Row] = [
        {"subject": name, "subject_id": str(subject_id), **rules.figures(tallies[subject_id])}
        for subject_id, name in subjects.items()
    ]
    totals: list[Row] = [
        {"subject": "Все отметки", **rules.figures(sum(tallies.values(), rules.Tally()))},
        {"subject": "Класс", **rules.figures(rules.by_worst(own.values() for own in marks.values()))},
    ]
    return Table(
        title,
        [Column("subject", "Предмет"), *figure_columns([*rows, *totals])],
        rows,
        totals,
    )


def categories_table(students: Sequence[Mapping[str, Any]], marks: dict[UUID, dict[UUID, str]]) -> Table:
    """How many students are in which category, and who."""
    members: dict[str, list[str]] = {
        name: [] for name in [*rules.CATEGORY_NAMES.values(), rules.WITHOUT_MARKS]
    }
    for student in students:
        name = short_name(student["last_name"], student["first_name"], student["middle_name"])
        members[_category(marks[student["student_id"]])].append(name)
    rows: list[Row] = [
        {"category": category, "students": len(names), "names": ", ".join(names)}
        for category, names in members.items()
    ]
    columns = [
        Column("category", "Категория"),
        Column("students", "Учащихся", "whole"),
        Column("names", "Кто", wide=True),
    ]
    return Table(
        "Категории учащихся", columns, rows, [{"category": "Всего", "students": len(students), "names": ""}]
    )


CLASS_RESULTS = Report(
    name="class-results",
    number=10,
    title="Итоги успеваемости класса за период",
    purpose="Отметки класса за период по предметам, показатели по предметам и классу, категории учащихся",
    right=policy.SCHOOL,
    parameters=ClassPeriod,
    may_run=policy.may_list_students,
    run=run,
)
