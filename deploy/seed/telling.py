"""What academic would have told: periods, groups, rosters, lessons, attendance, marks, decisions. Marks are hot."""

from deploy.seed.copying import J, shown
from deploy.seed.journal import Journal
from deploy.seed.news import News
from deploy.seed.times import Times
from deploy.seed.world import School


def tell_school(news: News, school: School, times: Times) -> None:
    """Periods and teaching groups."""
    segment = school.segment
    for year in school.years:
        at = times.instant(times.this.from_on, 9)
        for one in year.periods:
            told = {"period_id": one.id, "segment": segment, "school_year": one.year, "kind": one.kind}
            told |= {"number": one.number, "name": one.name, "from_on": one.from_on, "until_on": one.until_on}
            news.tell("academic.period.changed.v1", one.id, segment, at, told | {"grades": one.grades})
            news.freshen(segment, at)
    at = times.instant(times.this.from_on, 10)
    for group in school.groups:
        told = {"group_id": group.id, "segment": segment, "school_year": group.year}
        told |= {"subject_id": group.subject_id, "subject_name": group.subject_name}
        told |= {"class_ids": group.class_ids, "teacher_id": group.teacher_id, "name": group.name}
        news.tell("academic.group.changed.v1", group.id, segment, at, told)
        if group.divided:
            named = [
                {"student_id": one.student_id, "from_on": one.from_on, "until_on": one.until_on}
                for one in group.members
            ]
            told = {"group_id": group.id, "segment": segment, "students": named}
            news.tell("academic.roster.changed.v1", group.id, segment, at, told)
        news.freshen(segment, at)


def tell_journal(news: News, school: School, journal: Journal) -> None:
    """One group's journal; without events only how fresh its facts are."""
    if not news.on:
        for lesson in journal.lessons[-1:]:
            news.freshen(school.segment, news.on_day(lesson.held_on, 8)[0])
        return
    group, segment = journal.group, school.segment
    bound = f'"group_id":"{group.id}","segment":"{segment}","school_year":{group.year}'
    for lesson in journal.lessons:
        held = f'"held_on":"{lesson.day}"'
        moment, at = news.on_day(lesson.held_on, 8 + lesson.number // 2)
        words = _words(lesson.topic, lesson.homework)
        news.tell_raw(
            "academic.lesson.changed.v1", lesson.id, segment, at,
            f'{{"lesson_id":"{lesson.id}",{bound},{held},"number":{lesson.number},{words},"state":"{lesson.state}"}}',
            lesson.changes,
        )  # fmt: skip
        if lesson.absent is not None:
            absent = ",".join(
                f'{{"student_id":"{student}","code":"{code}","minutes_late":{"null" if late is None else late}}}'
                for student, code, late in lesson.absent
            )
            news.tell_raw(
                "academic.attendance.noted.v1", lesson.id, segment, at,
                f'{{"lesson_id":"{lesson.id}",{bound},{held},"students":[{absent}]}}', 1,
            )  # fmt: skip
        news.freshen(segment, moment)
    for mark in journal.marks:
        _, at = news.on_day(mark.lesson.held_on, 8 + mark.lesson.number // 2)
        kind, value = ("debt", "null") if mark.value is None else ("number", str(mark.value))
        news.tell_raw(
            "academic.mark.changed.v1", mark.id, segment, at,
            f'{{"mark_id":"{mark.id}",{bound},"lesson_id":"{mark.lesson.id}","student_id":"{mark.student_id}",'
            f'"held_on":"{mark.lesson.day}","kind":"{kind}","value":{value},"weight":{mark.weight},'
            f'"mark_type":"{mark.work}"}}',
            1 if mark.was is None else 2,
        )  # fmt: skip
    for one in journal.decisions:
        moment, at = news.on_day(one.on, 15)
        suggested = "null" if one.suggested is None else f'"{one.suggested}"'
        news.tell_raw(
            "academic.period-mark.decided.v1", f"{group.id}|{one.student_id}|{one.period_id}", segment, at,
            f'{{{bound},"subject_id":"{group.subject_id}","student_id":"{one.student_id}","period_id":"{one.period_id}",'
            f'"value":"{one.value}","suggested":{suggested},"mean":{one.mean or "null"}}}',
            1,
        )  # fmt: skip
        news.freshen(segment, moment)


def _words(topic: str | None, homework: str | None) -> str:
    """The two texts as members of a JSON object, escaped for COPY."""
    return shown(J({"topic": topic, "homework": homework}))[1:-1]
