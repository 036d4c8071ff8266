"""The files of an export, each as portions of rows in the order of its heading: what `roster` lets through."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Select, and_, case, cast, func, literal, null, select, union_all
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import Date, Text

from registry import policy
from registry.oneroster import spec
from registry.oneroster.package import Package, Row
from registry.oneroster.roster import HASHED, Asked, Roster, as_text, each
from registry.rules import ClassName
from registry.tables import Human, KnownPeriod, Segment
from store.days import after

PORTION = 1_000
ORG_TYPES = {"region": "state", "municipality": "district", "school": "school"}
SESSION_TYPES = {"quarter": "term", "trimester": "term", "half-year": "semester"}
SYSTEM_NAME = "Школьная информационная система"


@dataclass(frozen=True, slots=True)
class School:
    """A school and what the year of it has: the id of its year, its terms with their grades."""

    id: UUID
    year_id: UUID
    first: date
    last: date
    terms: list[tuple[UUID, frozenset[int]]] = field(default_factory=list)

    def terms_of(self, grades: Iterable[int]) -> str:
        """Terms of these grades; the year itself where the school has not set any."""
        wanted = set(grades)
        return ",".join(str(one) for one, told in self.terms if told & wanted) or str(self.year_id)


async def write(tx: AsyncSession, asked: Asked) -> Package:
    """The whole package of the acting segment, as of the day, within the transaction's own view of the data."""
    await tx.execute(HASHED)
    package = Package(SYSTEM_NAME, asked.actor.segment.split("/")[0])
    files = _Files(tx, asked)
    try:
        await package.add("orgs", files.orgs())
        await package.add("academicSessions", files.sessions())
        await package.add("courses", files.courses())
        await package.add("classes", files.classes())
        await package.add("users", files.users())
        await package.add("roles", files.roles())
        await package.add("enrollments", files.enrollments())
        await package.add("demographics", files.demographics())
    except BaseException:
        package.close()
        raise
    return package


class _Files:
    def __init__(self, tx: AsyncSession, asked: Asked) -> None:
        self.tx, self.asked, self.roster = tx, asked, Roster(asked)
        self.schools: dict[str, School] = {}
        self.grades: dict[UUID, int] = {}

    async def _portions(self, query: Any, rows: Callable[[Any], Iterable[Row]]) -> AsyncIterator[list[Row]]:
        """The rows of a statement, a thousand at a time, made beside the event loop: others are answered meanwhile."""
        result = await self.tx.stream(query.execution_options(yield_per=PORTION))
        async for portion in result.partitions(PORTION):
            yield await asyncio.to_thread(_made, portion, rows)

    # ── organisations, years, courses, classes ──────────────────────

    async def orgs(self) -> AsyncIterator[list[Row]]:
        """The acting segment's own, all connected ones below it, and those above, so that parents are found."""
        rows = select(Segment.id, Segment.segment, Segment.level, Segment.name, Segment.state)
        rows = rows.where(policy.visible_segments(self.asked.actor)).order_by(Segment.segment)
        found = [
            one for one in await self.tx.execute(rows)
            if one.state == "active" or not self.asked.actor.covers(one.segment)
        ]  # fmt: skip
        ids = {one.segment: one.id for one in found}
        self.schools = {one.segment: self._school(one.id) for one in found if one.level == "school"}
        yield [
            _row(
                one.id,
                one.name,
                ORG_TYPES[one.level],
                one.segment,
                ids.get(one.segment.rpartition("/")[0]),
            )
            for one in found
        ]

    def _school(self, org_id: UUID) -> School:
        year = self.asked.year
        return School(org_id, uuid5(org_id, f"year:{year}"), date(year, 9, 1), date(year + 1, 8, 31))

    async def sessions(self) -> AsyncIterator[list[Row]]:
        """Of each school its year and the terms in it; the year's bounds are its periods'."""
        found = (
            select(KnownPeriod)
            .where(
                policy.visible_to(self.asked.actor, KnownPeriod), KnownPeriod.school_year == self.asked.year
            )
            .where(~KnownPeriod.removed)
            .order_by(KnownPeriod.segment, KnownPeriod.from_on, KnownPeriod.period_id)
        )
        periods = list((await self.tx.execute(found)).scalars())
        by_school = {segment: list(ones) for segment, ones in groupby(periods, key=lambda one: one.segment)}
        for segment, school in self.schools.items():
            mine = by_school.get(segment, [])
            if mine:
                first, last = min(one.from_on for one in mine), max(one.until_on for one in mine)
                terms = [(one.period_id, frozenset(one.grades)) for one in mine if one.kind in SESSION_TYPES]
                school = self.schools[segment] = School(school.id, school.year_id, first, last, terms)
            yield self._sessions_of(school, mine)

    def _sessions_of(self, school: School, periods: Sequence[KnownPeriod]) -> list[Row]:
        ends = str(self.asked.year + 1)
        title = f"{self.asked.year}/{ends} учебный год"
        rows = [_row(school.year_id, title, "schoolYear", school.first, after(school.last), None, ends)]
        for one in periods:
            if kind := SESSION_TYPES.get(one.kind):
                rows.append(
                    _row(
                        one.period_id, one.name, kind, one.from_on, after(one.until_on), school.year_id, ends
                    )
                )
        return rows

    async def courses(self) -> AsyncIterator[list[Row]]:
        """A course per parallel for its classes, and one per subject of a school."""
        parallels = select(self.roster.homeroom.c.org_id, self.roster.homeroom.c.grade).distinct()

        def parallel(one: Any) -> list[Row]:
            course = uuid5(one.org_id, f"homeroom:{one.grade}")
            return [
                _row(course, None, f"{one.grade}-й класс", None, f"{one.grade:02}", one.org_id, None, None)
            ]

        async for portion in self._portions(parallels, parallel):
            yield portion
        taught, room = self.roster.taught, self.roster.homeroom
        subjects = (
            select(taught.c.org_id, taught.c.subject_id, func.max(taught.c.subject_name).label("name"))
            .add_columns(func.array_remove(each(room.c.grade), null()).label("grades"))
            .outerjoin(room, room.c.id == taught.c.class_id)
            .group_by(taught.c.org_id, taught.c.subject_id)
        )

        def subject(one: Any) -> list[Row]:
            course = uuid5(one.org_id, f"subject:{one.subject_id}")
            return [
                _row(
                    course,
                    None,
                    one.name,
                    None,
                    _grades(one.grades),
                    one.org_id,
                    _plain(one.name),
                    one.subject_id,
                )
            ]

        async for portion in self._portions(subjects, subject):
            yield portion

    async def classes(self) -> AsyncIterator[list[Row]]:
        """Classes of the year as homerooms, teaching groups as scheduled classes."""

        def homeroom(one: Any) -> list[Row]:
            self.grades[one.id] = one.grade
            name = str(ClassName(one.grade, one.letter))
            course = uuid5(one.org_id, f"homeroom:{one.grade}")
            terms = self.schools[one.segment].terms_of([one.grade])
            return [
                _row(one.id, name, f"{one.grade:02}", course, name, "homeroom", one.room, one.org_id, terms, None, None,
                     None)
            ]  # fmt: skip

        async for portion in self._portions(select(self.roster.homeroom), homeroom):
            yield portion

        def scheduled(one: Any) -> list[Row]:
            grades = sorted({self.grades[key] for key in one.class_ids if key in self.grades})
            course = uuid5(one.org_id, f"subject:{one.subject_id}")
            terms = self.schools[one.segment].terms_of(grades)
            return [
                _row(one.group_id, one.name, _grades(grades), course, None, "scheduled", None, one.org_id, terms,
                     _plain(one.subject_name), one.subject_id, None)
            ]  # fmt: skip

        async for portion in self._portions(select(self.roster.group), scheduled):
            yield portion

    # ── people ──────────────────────

    def users(self) -> AsyncIterator[list[Row]]:
        """Everybody told of, with contacts and ties only by law. The sign-in is identity's: an id stands for it."""
        by_law = self.asked.basis == "law"

        def user(one: Any) -> list[Row]:
            snils = spec.user_id(one.snils) if by_law and one.snils else None
            email, phone = (one.email, one.phone) if by_law else (None, None)
            agents = _ids(one.agents or one.children)
            grade = None if one.grade is None else f"{one.grade:02}"
            values = (
                "true", one.id, snils, one.first_name, one.last_name, one.middle_name, None, email, None, phone, agents,
                grade, None, None, None, None, None, one.org_id, None, ",".join(one.relations or []),
            )  # fmt: skip
            return [_row(one.id, *values)]

        return self._portions(self._people(), user)

    def _people(self) -> Any:
        roster = self.roster
        everyone, tie, parent = roster.everyone, roster.tie, roster.parent
        told = and_(parent.c.person_id == tie.c.parent_id, parent.c.segment == tie.c.segment)
        agents = (
            select(tie.c.student_id.label("person_id"))
            .add_columns(_list_of(tie.c.parent_id, tie.c.parent_id).label("agents"))
            .add_columns(_list_of(tie.c.relation, tie.c.parent_id).label("relations"))
            .join(parent, told).group_by(tie.c.student_id).subquery("agents")
        )  # fmt: skip
        children = (
            select(tie.c.parent_id.label("person_id"))
            .add_columns(each(tie.c.student_id).label("children"))
            .join(parent, told).group_by(tie.c.parent_id).subquery("children")
        )  # fmt: skip
        grades = (
            select(roster.member.c.student_id.label("person_id"), func.min(roster.member.c.grade).label("grade"))
            .group_by(roster.member.c.student_id).subquery("grades")
        )  # fmt: skip
        places = [
            select(one.c.person_id, func.min(as_text(one.c.org_id)).label("org_id"))
            .group_by(one.c.person_id).subquery()
            for one in (roster.pupil, roster.staff, parent)
        ]  # fmt: skip
        rows = select(
            Human.id, Human.last_name, Human.first_name, Human.middle_name, Human.snils, Human.phone
        )
        rows = rows.add_columns(
            Human.email, grades.c.grade, agents.c.agents, agents.c.relations, children.c.children
        )
        rows = rows.add_columns(func.coalesce(*(one.c.org_id for one in places)).label("org_id"))
        rows = rows.join(everyone, everyone.c.person_id == Human.id)
        for one in (agents, children, grades, *places):
            rows = rows.outerjoin(one, one.c.person_id == Human.id)
        return rows.order_by(Human.id)

    def roles(self) -> AsyncIterator[list[Row]]:
        """One row per role of a person at an organisation; the first of them is the primary one."""
        last: tuple[UUID, UUID] | None = None

        def role(one: Any) -> list[Row]:
            nonlocal last
            place = one.person_id, one.org_id
            kind = "secondary" if place == last else "primary"
            last = place
            key = one.placement_id or uuid5(one.person_id, f"{one.org_id}:{one.kind}")
            until = after(one.until_on)
            return [
                _row(key, one.person_id, kind, _word(one), one.from_on, until, one.org_id, None, one.post)
            ]

        return self._portions(self._placings(), role)

    def _placings(self) -> Any:
        """Students first, then the weightiest post, then parents: the order in which one role becomes the primary."""
        roster, nobody = self.roster, cast(null(), ARRAY(Text()))
        no_id, no_text, no_day = cast(null(), Human.id.type), cast(null(), Text()), cast(null(), Date())
        pupil, staff, parent = roster.pupil, roster.staff, roster.parent
        rows = union_all(
            select(pupil.c.person_id, pupil.c.org_id, literal("student").label("kind"), nobody.label("words"),
                   no_id.label("placement_id"), no_text.label("post"), pupil.c.from_on, no_day.label("until_on"),
                   literal(0).label("rank")),
            select(staff.c.person_id, staff.c.org_id, literal("staff"), staff.c.roles, staff.c.placement_id,
                   staff.c.post, staff.c.from_on, staff.c.until_on, _weight(staff.c.roles)),
            select(parent.c.person_id, parent.c.org_id, literal("parent"), parent.c.relations, no_id, no_text,
                   parent.c.from_on, no_day, literal(900)),
        ).subquery("placing")  # fmt: skip
        order = (rows.c.person_id, rows.c.org_id, rows.c.rank, rows.c.from_on, rows.c.placement_id)
        return select(rows).order_by(*order)

    async def enrollments(self) -> AsyncIterator[list[Row]]:
        """Students and teachers of classes and groups."""
        firsts = {school.id: school.first for school in self.schools.values()}

        def enrolment(one: Any) -> list[Row]:
            begins = None if one.from_on is None else max(one.from_on, firsts[one.org_id])
            ends = after(one.until_on)
            primary = "true" if one.role == "teacher" else "false"
            key = uuid5(one.at, f"{one.person_id}:{one.role}")
            return [_row(key, one.at, one.org_id, one.person_id, one.role, primary, begins, ends)]

        for query in (*self._studying(), *self._teaching()):
            async for portion in self._portions(query, enrolment):
                yield portion

    def _studying(self) -> Iterable[Select[Any]]:
        """Of a class, of a group that has its classes whole, of a group in which students are named."""
        taught, member, named = self.roster.taught, self.roster.member, self.roster.named()
        studies = member.c.class_id == taught.c.class_id

        def rows(at: Any, org_id: Any, first: Any, last: Any) -> Select[Any]:
            found = select(at.label("at"), org_id.label("org_id"), member.c.student_id.label("person_id"))
            role = literal("student").label("role")
            return found.add_columns(role, first.label("from_on"), last.label("until_on"))

        yield rows(member.c.class_id, member.c.org_id, member.c.from_on, member.c.until_on)
        whole = rows(taught.c.group_id, taught.c.org_id, member.c.from_on, member.c.until_on)
        whole = whole.select_from(member).join(taught, studies)
        yield whole.where(taught.c.group_id.not_in(self.roster.divided()))
        first = func.greatest(member.c.from_on, named.c.from_on)
        last = func.least(member.c.until_on, named.c.until_on)
        part = rows(taught.c.group_id, taught.c.org_id, first, last).select_from(taught)
        yield part.join(named, named.c.group_id == taught.c.group_id).join(
            member, and_(studies, member.c.student_id == named.c.student_id)
        )

    def _teaching(self) -> Iterable[Select[Any]]:
        """The class teacher of a class, the teacher of a group: while they are told of as staff of the school."""
        room, group, staff = self.roster.homeroom, self.roster.group, self.roster.staff
        at_work = select(staff.c.person_id, staff.c.segment).distinct().subquery("at_work")
        no_day = cast(null(), Date())
        for where, key in ((room, room.c.id), (group, group.c.group_id)):
            rows = select(
                key.label("at"), where.c.org_id, at_work.c.person_id, literal("teacher").label("role")
            )
            rows = rows.add_columns(no_day.label("from_on"), no_day.label("until_on")).select_from(where)
            yield rows.join(
                at_work, and_(at_work.c.person_id == where.c.teacher_id, at_work.c.segment == where.c.segment)
            )

    def demographics(self) -> AsyncIterator[list[Row]]:
        """Birth dates and, by law only, sex; by consent of students alone."""
        by_law = self.asked.basis == "law"
        whom = self.roster.everyone if by_law else self.roster.students
        rows = select(Human.id, Human.birth_on, Human.sex).join(whom, whom.c.person_id == Human.id)
        rows = rows.where(Human.birth_on.is_not(None) | Human.sex.is_not(None)).order_by(Human.id)

        def about(one: Any) -> list[Row]:
            sex = one.sex if by_law else None
            return [_row(one.id, one.birth_on, sex, *(None for _ in spec.COLUMNS["demographics"][5:]))]

        return self._portions(rows, about)


def _made(found: Sequence[Any], rows: Callable[[Any], Iterable[Row]]) -> list[Row]:
    return [row for one in found for row in rows(one)]


def _row(key: Any, *values: Any) -> Row:
    """A record of a bulk file: status and dateLastModified are blank."""
    return [str(key), None, None, *(None if value is None else str(value) for value in values)]


def _ids(ids: Sequence[UUID] | None) -> str | None:
    return ",".join(map(str, ids)) if ids else None


def _grades(grades: Iterable[int]) -> str:
    return ",".join(f"{one:02}" for one in sorted(grades))


def _plain(name: str) -> str:
    """A subject as a value of a list, in which a comma parts values."""
    return name.replace(",", "")


def _list_of(what: Any, by: Any) -> Any:
    return func.array_agg(aggregate_order_by(what, by), type_=ARRAY(what.type))


def _weight(roles: Any) -> Any:
    """Which of a person's posts comes first: by the weightiest of its roles."""
    places = ((roles.contains([ours]), number) for number, ours in enumerate(spec.OUR_ROLES, start=1))
    return case(*places, else_=500)


def _word(one: Any) -> str:
    if one.kind == "student":
        return "student"
    if one.kind == "staff":
        return spec.role_of(one.words)
    words = {spec.OUR_RELATIONS[relation] for relation in one.words}
    return next(word for word in ("parent", "guardian", "relative") if word in words)
