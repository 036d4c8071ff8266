"""A class over a study period: what the reports of a class ask for, its heading and its students."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field
from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from reporting import policy
from reporting.names import alphabetically, full_name, short_name
from reporting.report import Parameters
from reporting.tables import KnownClass, KnownPeriod, KnownPerson, Membership


class ClassPeriod(Parameters):
    """A class and a period of its school."""

    class_id: UUID = Field(description="Класс")
    period_id: UUID = Field(description="Учебный период")


@dataclass(frozen=True, slots=True)
class ClassInPeriod:
    """A class and a period that belong together, and the class teacher's name."""

    class_id: UUID
    segment: str
    class_name: str
    grade: int
    class_teacher_id: UUID | None
    period_name: str
    from_on: date
    until_on: date
    last_name: str | None
    first_name: str | None
    middle_name: str | None

    @property
    def teacher(self) -> str:
        """The class teacher as «Иванова А. С.»; empty when there is none."""
        return short_name(self.last_name, self.first_name, self.middle_name)

    def heading(self) -> list[tuple[str, str]]:
        """Class, period and class teacher in words."""
        return [
            ("Класс", self.class_name),
            ("Период", f"{self.period_name} ({self.from_on:%d.%m.%Y} – {self.until_on:%d.%m.%Y})"),
            ("Классный руководитель", self.teacher or "не назначен"),
        ]


async def load_class(tx: AsyncSession, actor: Actor, given: ClassPeriod) -> ClassInPeriod:
    """The class and the period if the actor sees them and they are of one school, else NotFound. One statement."""
    query = (
        select(
            KnownClass.class_id,
            KnownClass.segment,
            KnownClass.name.label("class_name"),
            KnownClass.grade,
            KnownClass.class_teacher_id,
            KnownPeriod.name.label("period_name"),
            KnownPeriod.from_on,
            KnownPeriod.until_on,
            KnownPerson.last_name,
            KnownPerson.first_name,
            KnownPerson.middle_name,
        )
        .join(KnownPeriod, KnownPeriod.segment == KnownClass.segment)
        .outerjoin(KnownPerson, KnownPerson.person_id == KnownClass.class_teacher_id)
        .where(
            policy.visible_to(actor, KnownClass.segment),
            KnownClass.class_id == given.class_id,
            KnownPeriod.period_id == given.period_id,
            ~KnownClass.removed,
            ~KnownPeriod.removed,
        )
    )
    row = (await tx.execute(query)).mappings().one_or_none()
    if row is None:
        raise NotFound("Класс или период не найден")
    return ClassInPeriod(**row)


async def students_on(
    tx: AsyncSession, actor: Actor, class_id: UUID, day: date
) -> Sequence[Mapping[str, Any]]:
    """Who is in the class on that day, with names, in the order of the alphabet. One statement."""
    there = and_(Membership.from_on <= day, or_(Membership.until_on.is_(None), Membership.until_on >= day))
    rows = await tx.execute(
        select(Membership.student_id, KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name)
        .outerjoin(KnownPerson, KnownPerson.person_id == Membership.student_id)
        .where(policy.visible_to(actor, Membership.segment), Membership.class_id == class_id, there)
    )
    people = [dict(row) for row in rows.mappings()]
    return sorted(people, key=lambda person: (alphabetically(full_name(person)), person["student_id"]))
