"""Report 21, «Предварительная успеваемость»: what today’s marks would make of the period (domain.md §4, E2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from reporting import policy, rules
from reporting.marks import UNNAMED_SUBJECT
from reporting.names import alphabetically, full_name, short_name
from reporting.places import load_place, now, today
from reporting.report import Report
from reporting.reports.class_results import FEW, categories_table, figures_table, marks_table
from reporting.school_class import ClassInPeriod, ClassPeriod, load_class, students_on
from reporting.sheets import Chart, Column, Row, Sheet, Table
from reporting.tables import KnownGroup, KnownPerson, MarkFact

NOTES = (
    "Ожидаемая отметка — средневзвешенный балл текущих отметок периода, округлённый от 0,5;"
    " решает учитель, и школа могла установить другую границу.",
    "«Точки» (задолженности) в балл не входят и показаны отдельно.",
    f"Внимание: балл ниже {rules.shown(rules.mean(rules.AT_RISK))}, спорный (дробная часть от 0,4 до 0,6)"
    f" или есть точки; «мало отметок» — меньше {rules.FEW_MARKS}.",
)
WHOLE = 10
"""Weights are tenths: 10 is a weight of 1."""


@dataclass
class Standing:
    """How a student stands in a subject: his current marks of the period over all of its groups, by day."""

    marks: list[tuple[int, int]] = field(default_factory=list)
    """Value and weight in tenths."""
    debts: int = 0
    teacher: str = ""

    @property
    def mean(self) -> Fraction | None:
        """Средневзвешенный балл Σ(m·w)/Σw; None without marks."""
        weight = sum(weight for _, weight in self.marks)
        return Fraction(sum(value * weight for value, weight in self.marks), weight) if weight else None

    def worries(self) -> list[str]:
        """Why somebody should look here, in words; empty when nobody need."""
        return rules.worries(self.mean, len(self.marks), self.debts)

    def words(self) -> str:
        """The marks one by one: «5, 4×2», the weight where it is not 1."""
        return ", ".join(
            f"{value}" if weight == WHOLE else f"{value}×{rules.shown(Decimal(weight) / WHOLE)}"
            for value, weight in self.marks
        )


Standings = Mapping[UUID, Mapping[UUID, Standing]]
"""By student and subject."""


async def _standings(
    tx: AsyncSession, actor: Actor, found: ClassInPeriod, students: Iterable[UUID]
) -> tuple[dict[UUID, str], dict[UUID, dict[UUID, Standing]]]:
    """Subjects by id in the order of the alphabet, and the standings of these students. One statement."""
    rows = await tx.execute(
        select(
            MarkFact.student_id,
            KnownGroup.subject_id,
            func.coalesce(KnownGroup.subject_name, UNNAMED_SUBJECT).label("subject_name"),
            func.array_agg(aggregate_order_by(MarkFact.value, MarkFact.held_on, MarkFact.mark_id)).label(
                "values"
            ),
            func.array_agg(aggregate_order_by(MarkFact.weight, MarkFact.held_on, MarkFact.mark_id)).label(
                "weights"
            ),
            KnownPerson.last_name,
            KnownPerson.first_name,
            KnownPerson.middle_name,
        )
        .join(KnownGroup, KnownGroup.group_id == MarkFact.group_id)
        .outerjoin(KnownPerson, KnownPerson.person_id == KnownGroup.teacher_id)
        .where(
            policy.visible_to(actor, MarkFact.segment),
            MarkFact.student_id.in_(list(students)),
            MarkFact.held_on.between(found.from_on, found.until_on),
            MarkFact.segment == found.segment,
            ~MarkFact.removed,
        )
        .group_by(MarkFact.student_id, KnownGroup.group_id, KnownPerson.person_id)
        .order_by(func.max(MarkFact.held_on))
    )
    subjects: dict[UUID, str] = {}
    standings: dict[UUID, dict[UUID, Standing]] = {}
    for row in rows:
        subjects[row.subject_id] = max(subjects.get(row.subject_id, ""), row.subject_name)
        one = standings.setdefault(row.student_id, {}).setdefault(row.subject_id, Standing())
        marks = list(zip(row._mapping["values"], row.weights, strict=True))
        one.marks += [(value, weight) for value, weight in marks if value is not None]
        one.debts += sum(value is None for value, _ in marks)
        one.teacher = short_name(row.last_name, row.first_name, row.middle_name)  # of the latest mark
    ordered = sorted(subjects.items(), key=lambda item: (alphabetically(item[1]), item[0]))
    return dict(ordered), standings


def _day(found: ClassInPeriod, present: date) -> date:
    """The day whose list of the class counts: today, while the period runs."""
    return min(max(present, found.from_on), found.until_on)


async def run(tx: AsyncSession, actor: Actor, given: ClassPeriod) -> Sheet:
    """Expected marks and means of students × subjects, figures as they would be, what to look at. Four statements."""
    found = await load_class(tx, actor, given)
    require(policy.may_see_class(actor, found.class_teacher_id))
    place = await load_place(tx, actor, found.segment)
    students = await students_on(tx, actor, found.class_id, _day(found, today(place.timezone)))
    subjects, standings = await _standings(tx, actor, found, [one["student_id"] for one in students])
    expected: dict[UUID, dict[UUID, str]] = {row["student_id"]: {} for row in students}
    for student_id, own in standings.items():
        for subject_id, one in own.items():
            if one.mean is not None:
                expected[student_id][subject_id] = rules.expected(one.mean)
    return Sheet(
        name=EXPECTED_RESULTS.name,
        number=EXPECTED_RESULTS.number,
        title=EXPECTED_RESULTS.title,
        place=place.name,
        parameters=found.heading(),
        tables=[
            marks_table("Ожидаемые отметки", students, subjects, expected),
            _attention(students, subjects, standings),
            _means(students, subjects, standings),
            figures_table("Показатели, если так и останется", subjects, expected),
            categories_table(students, expected),
        ],
        generated_at=now(),
        facts_as_of=place.as_of,
        timezone=place.timezone,
        chart=Chart("Ожидаемые успеваемость и качество", "subject", ("progress", "quality"), table=3),
        notes=NOTES,
        signatures=[("Классный руководитель", found.teacher)],
    )


def _means(
    students: Sequence[Mapping[str, Any]], subjects: Mapping[UUID, str], standings: Standings
) -> Table:
    """Students × subjects: the weighted mean so far; `marks:<subject>` of a row says which marks it is made of."""
    columns = [
        Column("place", "№", "whole"),
        Column("student", "Учащийся"),
        *(Column(str(one), name, "mean", upright=len(subjects) > FEW) for one, name in subjects.items()),
    ]
    rows: list[Row] = []
    for position, student in enumerate(students, start=1):
        own = standings.get(student["student_id"], {})
        means = {str(one): rules.mean(own[one].mean) if one in own else None for one in subjects}
        made = {f"marks:{one}": own[one].words() for one in subjects if one in own}
        name, student_id = full_name(student), str(student["student_id"])
        rows.append({"place": position, "student": name, "student_id": student_id, **means, **made})
    return Table("Средневзвешенный балл", columns, rows)


def _attention(
    students: Sequence[Mapping[str, Any]], subjects: Mapping[UUID, str], standings: Standings
) -> Table:
    """A row for each student and subject that somebody should look at."""
    rows: list[Row] = []
    for student in students:
        own = standings.get(student["student_id"], {})
        for subject_id, name in subjects.items():
            if subject_id in own and (worries := own[subject_id].worries()):
                one = own[subject_id]
                rows.append(
                    {
                        "student": full_name(student), "student_id": str(student["student_id"]),
                        "subject": name, "subject_id": str(subject_id),
                        "mean": rules.mean(one.mean), "marks:mean": one.words(), "count": len(one.marks),
                        "debts": one.debts, "teacher": one.teacher, "why": ", ".join(worries),
                    }
                )  # fmt: skip
    columns = [
        Column("student", "Учащийся"),
        Column("subject", "Предмет"),
        Column("mean", "Средний балл", "mean"),
        Column("count", "Отметок", "whole"),
        Column("debts", "Точек", "whole"),
        Column("teacher", "Учитель"),
        Column("why", "На что обратить внимание", wide=True),
    ]
    return Table("Требуют внимания", columns, rows)


EXPECTED_RESULTS = Report(
    name="expected-results",
    number=21,
    title="Предварительная успеваемость",
    purpose="Чем кончился бы период по отметкам на сегодня: ожидаемые отметки, средний балл, спорные и неуспевающие",
    right=policy.SCHOOL,
    parameters=ClassPeriod,
    may_run=policy.may_list_students,
    run=run,
)
