"""academic: years, groups with rosters, the week, lessons, marks, attendance, period marks, and all their histories."""

from datetime import date

from deploy.seed.copying import ALWAYS, J, day, shown
from deploy.seed.journal import Journal, Lesson, Mark
from deploy.seed.news import Service
from deploy.seed.times import Times
from deploy.seed.world import School
from store.clock import ZONE


class Academic(Service):
    """The writer of academic's data base; `histories` False leaves out who changed what when (large worlds)."""

    HEARS = (
        "registry.segment", "registry.person", "registry.placement", "registry.class", "registry.tie",
        "movement.membership",
    )  # fmt: skip

    def __init__(self, url: str, *, histories: bool) -> None:
        super().__init__("academic", url)
        self.histories = histories
        self._known()
        self._years = self.sheet(
            "study_years",
            "id, school_year, from_on, until_on, round_up_from, minimum_marks, edit_window_days, absence_rule,"
            " debt_counts_two, segment, version",
        )
        self._periods = self.sheet(
            "periods",
            "id, school_year, kind, number, name, from_on, until_on, grades, closed_at, closed_by, removed, segment,"
            " version",
        )
        self._holidays = self.sheet("holidays", "id, school_year, name, from_on, until_on, grades, segment")
        self._bells = self.sheet("bell_schedules", "id, school_year, name, shift, weekdays, lessons, segment")
        self._weights = self.sheet("mark_weights", "segment, code, weight")
        self._groups = self.sheet(
            "teaching_groups",
            "id, school_year, subject_id, teacher_id, name, class_ids, divided, removed, segment, version",
        )
        self._named = self.sheet("group_members", "group_id, student_id, from_on, until_on, segment")
        self._rosters = self.sheet(
            "group_students", "group_id, student_id, from_on, until_on, class_id, travels, segment"
        )
        self._entries = self.sheet(
            "timetable_entries",
            "id, school_year, group_id, teacher_id, weekday, number, room, weeks, from_on, until_on, note, segment,"
            " version",
        )
        self._journals()

    def _known(self) -> None:
        self._k_segments = self.sheet("known_segments", "segment, name, short_name, timezone")
        self._k_people = self.sheet("known_people", "person_id, last_name, first_name, middle_name, removed")
        self._k_staff = self.sheet(
            "known_staff", "placement_id, person_id, post, from_on, until_on, removed, segment"
        )
        self._k_classes = self.sheet(
            "known_classes",
            "class_id, school_year, grade, letter, name, class_teacher_id, shift, removed, segment",
        )
        self._k_ties = self.sheet("known_ties", "tie_id, parent_id, student_id, sees")
        self._k_members = self.sheet(
            "known_memberships", "student_id, ordinal, class_id, from_on, until_on, segment"
        )

    def _journals(self) -> None:
        self._lessons = self.sheet(
            "lessons",
            "school_year, id, group_id, held_on, number, room, entry_id, planned_on, topic, homework, state,"
            " attendance_version, changes, segment, version",
        )
        self._lesson_history = self.sheet(
            "lesson_history", "school_year, lesson_id, changes, at, author_id, role, old, new, segment"
        )
        self._attendance = self.sheet(
            "attendance", "school_year, group_id, student_id, lesson_id, code, minutes_late, segment"
        )
        self._attendance_history = self.sheet(
            "attendance_history",
            "school_year, lesson_id, student_id, version, at, author_id, role, new_code, segment",
        )
        self._marks = self.sheet(
            "marks",
            "school_year, group_id, student_id, lesson_id, slot, mark_id, author_id, updated_at, version, value,"
            " weight, removed, mark_type, comment, held_on, segment",
        )
        self._mark_history = self.sheet(
            "mark_history",
            "school_year, group_id, student_id, lesson_id, slot, version, at, author_id, role, old_state, old_value,"
            " old_type, new_state, new_value, new_type, comment, segment",
        )
        self._decisions = self.sheet(
            "period_marks",
            "group_id, student_id, period_id, school_year, value, suggested, mean, author_id, decided_at, removed,"
            " version, segment",
        )
        self._decision_history = self.sheet(
            "period_mark_history",
            "group_id, student_id, period_id, version, at, author_id, role, new_value, segment",
        )

    def write(self, school: School) -> None:
        """The rows of one organisation without its journals."""
        place, segment = school.place, school.segment
        self._k_segments.add(segment, place.name, place.short_name, ZONE.key)
        for one in school.people:
            self._k_people.add(one.id, one.last, one.first, one.middle, False)
        for at in school.placements:
            if at.kind == "staff":
                self._k_staff.add(at.id, at.person_id, at.post, at.from_on, at.until_on, False, at.segment)
        for tie in school.ties:
            self._k_ties.add(tie.id, tie.parent_id, tie.student_id, ALWAYS)
        for it in school.classes:
            self._k_classes.add(
                it.id, it.year, it.grade, it.letter, it.name, it.teacher_id, it.shift, False, segment
            )
        for student, spells in school.spells.items():
            for ordinal, spell in enumerate(spells):
                self._k_members.add(student, ordinal, spell.class_id, spell.from_on, spell.until_on, segment)
        for code, weight in school.weights.items():
            self._weights.add(segment, code, weight)
        self._years_of(school)
        self._groups_of(school)

    def _years_of(self, school: School) -> None:
        segment = school.segment
        for year in school.years:
            self._years.add(
                year.id, year.year, year.from_on, year.until_on, "0.50", 3, 14, "warn", False, segment, 1
            )
            for one in year.periods:
                self._periods.add(
                    one.id, one.year, one.kind, one.number, one.name, one.from_on, one.until_on, one.grades,
                    one.closed_at, one.closed_by, False, segment, one.version,
                )  # fmt: skip
            for id_, name, from_on, until_on, grades in year.holidays:
                self._holidays.add(id_, year.year, name, from_on, until_on, grades, segment)
            name, shift, bells = year.bells
            self._bells.add(f"{year.id[:-1]}0", year.year, name, shift, [1, 2, 3, 4, 5, 6], J(bells), segment)

    def _groups_of(self, school: School) -> None:
        segment = school.segment
        bounds = {year.year: (year.from_on, year.until_on) for year in school.years}
        for one in school.groups:
            self._groups.add(
                one.id, one.year, one.subject_id, one.teacher_id, one.name, one.class_ids, one.divided, False,
                segment, 1,
            )  # fmt: skip
            for member in one.members:
                span = f"{day(member.from_on)}\t{day(member.until_on)}"
                if one.divided:
                    self._named.raw(f"{one.id}\t{member.student_id}\t{span}\t{segment}")
                self._rosters.raw(f"{one.id}\t{member.student_id}\t{span}\t{member.class_id}\tf\t{segment}")
            from_on, until_on = bounds[one.year]
            for entry in one.entries:
                self._entries.add(
                    entry.id, one.year, one.id, one.teacher_id, entry.weekday, entry.number, entry.room, "all", from_on,
                    until_on, entry.note, segment, 1,
                )  # fmt: skip

    def journal(self, school: School, journal: Journal, times: Times) -> None:
        """One group's lessons, marks and decisions."""
        for lesson in journal.lessons:
            self._lesson(school.segment, journal, lesson)
        for mark in journal.marks:
            self._mark(school.segment, journal, mark)
        group, segment = journal.group, school.segment
        ats: dict[date, str] = {}
        for one in journal.decisions:
            at = ats.get(one.on) or ats.setdefault(one.on, times.instant(one.on, 15).isoformat())
            key = f"{group.id}\t{one.student_id}\t{one.period_id}"
            self._decisions.raw(
                f"{key}\t{group.year}\t{one.value}\t{one.suggested or shown(None)}\t{one.mean or shown(None)}"
                f"\t{group.teacher_id}\t{at}\tf\t1\t{segment}"
            )
            if self.histories:
                self._decision_history.raw(
                    f"{key}\t1\t{at}\t{group.teacher_id}\tteacher\t{one.value}\t{segment}"
                )

    def _lesson(self, segment: str, journal: Journal, lesson: Lesson) -> None:
        group, noted = journal.group, lesson.absent is not None
        held_on, topic = lesson.day, shown(lesson.topic)
        homework = shown(lesson.homework)
        self._lessons.raw(
            f"{group.year}\t{lesson.id}\t{group.id}\t{held_on}\t{lesson.number}\t{shown(lesson.room)}\t{lesson.entry_id}"
            f"\t{held_on}\t{topic}\t{homework}\t{lesson.state}\t{int(noted)}\t{lesson.changes}\t{segment}"
            f"\t{lesson.changes}"
        )
        if not noted:
            return
        for student, code, late in lesson.absent or ():
            self._attendance.raw(
                f"{group.year}\t{group.id}\t{student}\t{lesson.id}\t{code}\t{shown(late)}\t{segment}"
            )
        if not self.histories:
            return
        when = f"{held_on} {7 + lesson.number:02}:40:00+07"
        new = shown_json(lesson.topic, lesson.homework)
        self._lesson_history.raw(
            f"{group.year}\t{lesson.id}\t{lesson.changes}\t{when}\t{group.teacher_id}\tteacher\t{_EMPTY}\t{new}\t{segment}"
        )
        for student, code, _ in lesson.absent or ():
            self._attendance_history.raw(
                f"{group.year}\t{lesson.id}\t{student}\t1\t{when}\t{group.teacher_id}\tteacher\t{code}\t{segment}"
            )

    def _mark(self, segment: str, journal: Journal, mark: Mark) -> None:
        group, lesson = journal.group, mark.lesson
        value = "\\N" if mark.value is None else str(mark.value)
        key = f"{group.year}\t{group.id}\t{mark.student_id}\t{lesson.id}\t0"
        when = f"{lesson.day} {7 + lesson.number:02}:42:00+07"
        comment, version = mark.comment or "\\N", 1 if mark.was is None else 2
        self._marks.raw(
            f"{key}\t{mark.id}\t{group.teacher_id}\t{when}\t{version}\t{value}\t{mark.weight}\tf\t{mark.work}\t{comment}"
            f"\t{lesson.day}\t{segment}"
        )
        if not self.histories:
            return
        state = "debt" if mark.value is None else "number"
        who = f"{when}\t{group.teacher_id}\tteacher"
        if mark.was is not None:
            self._mark_history.raw(
                f"{key}\t1\t{who}\t\\N\t\\N\t\\N\tnumber\t{mark.was}\t{mark.work}\t\\N\t{segment}"
            )
            later = f"{lesson.day} {8 + lesson.number:02}:05:00+07\t{group.teacher_id}\tteacher"
            self._mark_history.raw(
                f"{key}\t2\t{later}\tnumber\t{mark.was}\t{mark.work}\t{state}\t{value}\t{mark.work}\t{comment}\t{segment}"
            )
            return
        self._mark_history.raw(
            f"{key}\t1\t{who}\t\\N\t\\N\t\\N\t{state}\t{value}\t{mark.work}\t{comment}\t{segment}"
        )


_EMPTY = '{"topic": null, "homework": null}'


def shown_json(topic: str | None, homework: str | None) -> str:
    """Both texts as the history keeps them."""
    return shown(J({"topic": topic, "homework": homework}))
