"""reporting: the read model; its rollups are counted by its own `recount_all` at the end."""

import asyncio
from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from deploy.seed.journal import Journal
from deploy.seed.news import News, Service
from deploy.seed.world import School
from reporting.results import recount_all
from store.clock import ZONE

ENDED_BY = {"departure": "left", "class-transfer": "moved-out"}


class Reporting(Service):
    """The writer of reporting's data base."""

    HEARS = (
        "registry.segment", "registry.person", "registry.class", "movement.membership", "movement.student",
        "academic.group", "academic.period", "academic.lesson", "academic.attendance", "academic.mark",
        "academic.period-mark",
    )  # fmt: skip

    def __init__(self, url: str) -> None:
        super().__init__("reporting", url)
        self._url = url
        self._segments = self.sheet("known_segments", "segment, level, name, short_name, state, timezone")
        self._people = self.sheet("known_people", "person_id, last_name, first_name, middle_name, removed")
        self._classes = self.sheet(
            "known_classes", "class_id, school_year, grade, letter, name, class_teacher_id, removed, segment"
        )
        self._groups = self.sheet(
            "known_groups",
            "group_id, school_year, subject_id, subject_name, class_ids, teacher_id, removed, segment",
        )
        self._periods = self.sheet(
            "known_periods",
            "period_id, school_year, kind, number, name, from_on, until_on, grades, removed, segment",
        )
        self._members = self.sheet("memberships", "student_id, ordinal, class_id, from_on, until_on, segment")
        self._movements = self.sheet(
            "movement_facts",
            "movement_id, effect, student_id, class_id, counted_on, reason, annulled, segment",
        )
        self._lessons = self.sheet(
            "lesson_facts", "lesson_id, group_id, school_year, held_on, number, state, segment"
        )
        self._attendance = self.sheet(
            "attendance_facts", "lesson_id, student_id, group_id, school_year, held_on, code, segment"
        )
        self._marks = self.sheet(
            "mark_facts",
            "mark_id, school_year, group_id, lesson_id, student_id, held_on, kind, value, weight, removed, segment",
        )
        self._decisions = self.sheet(
            "period_marks",
            "group_id, student_id, period_id, school_year, subject_id, value, decided_at, removed, segment",
        )
        self._fresh = self.sheet("freshness", "segment, as_of")

    def write(self, school: School) -> None:
        """The rows of one organisation without its journals."""
        place, segment = school.place, school.segment
        self._segments.add(segment, place.level, place.name, place.short_name, "active", ZONE.key)
        for one in school.people:
            self._people.add(one.id, one.last, one.first, one.middle, False)
        for it in school.classes:
            self._classes.add(it.id, it.year, it.grade, it.letter, it.name, it.teacher_id, False, segment)
        for group in school.groups:
            self._groups.add(
                group.id, group.year, group.subject_id, group.subject_name, group.class_ids, group.teacher_id,
                False, segment,
            )  # fmt: skip
        for year in school.years:
            for p in year.periods:
                self._periods.add(
                    p.id, p.year, p.kind, p.number, p.name, p.from_on, p.until_on, p.grades, False, segment
                )
        for student, spells in school.spells.items():
            for ordinal, spell in enumerate(spells):
                self._members.add(student, ordinal, spell.class_id, spell.from_on, spell.until_on, segment)
        self._facts_of_movement(school)

    def _facts_of_movement(self, school: School) -> None:
        for order in school.orders:
            for line in order.lines:
                if line.ordinal is None or order.kind == "transfer-out":
                    continue
                on, said = order.effective_on, line.reason or ""
                effects = [("moved-out", line.from_class), ("moved-in", line.to_class)]
                if order.kind == "departure":
                    effects, on = [("left", line.from_class)], on + timedelta(days=1)
                elif order.kind != "class-transfer":
                    effects, said = [("arrived", line.to_class)], order.kind
                for effect, class_id in effects:
                    self._movements.add(
                        line.id, effect, line.student_id, class_id, on, said, False, school.segment
                    )

    def journal(self, school: School, journal: Journal, news: News) -> None:
        """One group's facts."""
        group, segment = journal.group, school.segment
        for lesson in journal.lessons:
            self._lessons.raw(
                f"{lesson.id}\t{group.id}\t{group.year}\t{lesson.day}\t{lesson.number}\t{lesson.state}\t{segment}"
            )
            for student, code, _ in lesson.absent or ():
                self._attendance.raw(
                    f"{lesson.id}\t{student}\t{group.id}\t{group.year}\t{lesson.day}\t{code}\t{segment}"
                )
        for mark in journal.marks:
            kind, value = ("debt", "\\N") if mark.value is None else ("number", mark.value)
            self._marks.raw(
                f"{mark.id}\t{group.year}\t{group.id}\t{mark.lesson.id}\t{mark.student_id}\t{mark.lesson.day}\t{kind}"
                f"\t{value}\t{mark.weight}\tf\t{segment}"
            )
        for one in journal.decisions:
            _, at = news.on_day(one.on, 15)
            self._decisions.raw(
                f"{group.id}\t{one.student_id}\t{one.period_id}\t{group.year}\t{group.subject_id}\t{one.value}\t{at}\tf"
                f"\t{segment}"
            )

    def finish(self, news: News) -> None:
        """How fresh each segment's facts are; call once, at the end."""
        for segment, moment in news.fresh.items():
            self._fresh.add(segment, moment)

    def recount(self) -> int:
        """After the commit: the rollups from the facts; returns how many students' results there are."""
        return asyncio.run(self._recount())

    async def _recount(self) -> int:
        engine = create_async_engine(self._url.replace("postgresql://", "postgresql+asyncpg://", 1))
        try:
            async with AsyncSession(engine) as tx, tx.begin():
                await tx.execute(text("set local idle_in_transaction_session_timeout = 0"))
                await tx.execute(text("set local work_mem = '128MB'"))
                return await recount_all(tx)
        finally:
            await engine.dispose()
