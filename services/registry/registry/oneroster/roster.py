"""Whom and what an export tells of: one set of sub-queries that every file is made from, so that all references close.

By law (`law`) everybody who belongs to the organisations on the day: students, staff, and the parents who see their
child's data. By consent (`consent`) only students whose consent to the transfer to third parties holds (X21), and of
the staff those whom the school must publish by law; nobody's parents, contacts, sex or СНИЛС: the consent's text does
not name them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import CTE, ColumnElement, and_, column, exists, func, literal, or_, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Date, Text, Uuid

from access import Actor
from registry import policy
from registry.consents.queries import state_now
from registry.oneroster import spec
from registry.rules import school_year_of
from registry.tables import (
    ClassMember,
    Consent,
    KnownGroup,
    KnownRoster,
    Placement,
    SchoolClass,
    Segment,
    Tie,
)
from store.days import hold

Basis = Literal["law", "consent"]
HASHED = text("select set_config('enable_nestloop', 'off', true)")
"""Each sub-query looks like one row to the planner, who would then walk through it for every row of the next;
and each is materialized, or he would join students with parents by nothing but the school first."""
THIRD_PARTIES = "third-parties"


@dataclass(frozen=True, slots=True)
class Asked:
    """By whom, on what basis, as of which day; in August the day is the first of the coming year."""

    actor: Actor
    basis: Basis
    today: date

    @property
    def year(self) -> int:
        """The school year of the classes and groups."""
        return school_year_of(self.today)

    @property
    def on(self) -> date:
        """The day whose people, classes and groups are told."""
        return max(self.today, date(self.year, 9, 1))


def held(first: Any, last: Any, on: date) -> ColumnElement[bool]:
    """SQL: the day lies between these, both inclusive; an open end holds."""
    return and_(first <= on, or_(last.is_(None), last >= on))


def agreed() -> ColumnElement[bool]:
    """SQL: the consent of the placement's person to the transfer to third parties holds at the placement's school."""
    return exists(
        # segment: the school of the placement, which the policy has let through
        select(Consent.id).where(
            Consent.person_id == Placement.person_id, Consent.segment == Placement.segment,
            Consent.kind == THIRD_PARTIES, state_now() == "given",
        ).correlate(Placement)
    )  # fmt: skip


class Roster:
    """The sub-queries, each named once in a statement whatever the number of its uses."""

    def __init__(self, asked: Asked) -> None:
        self.asked, actor, on = asked, asked.actor, asked.on
        by_law = asked.basis == "law"
        self.org = (
            select(Segment.id, Segment.segment, Segment.level)
            .where(policy.own_segments(actor), Segment.state == "active")
            .cte("org")
            .prefix_with("MATERIALIZED")
        )
        pupils = self._placed("student")
        staff = self._placed("staff")
        if not by_law:
            pupils = pupils.where(agreed())
            staff = staff.where(
                Placement.roles.overlap([o for o, w in spec.OUR_ROLES.items() if w in spec.PUBLIC])
            )
        here = pupils.subquery()
        self.pupil = (
            select(here.c.person_id, here.c.segment, here.c.org_id, func.min(here.c.from_on).label("from_on"))
            .group_by(here.c.person_id, here.c.segment, here.c.org_id)
            .cte("pupil")
            .prefix_with("MATERIALIZED")
        )
        self.staff = staff.cte("staff").prefix_with("MATERIALIZED")
        self.tie = self._ties(by_law, on)
        self.parent = self._parents()
        self.homeroom = (
            select(
                SchoolClass.id, SchoolClass.segment, SchoolClass.grade, SchoolClass.letter, SchoolClass.room
            )
            .add_columns(SchoolClass.teacher_id, self.org.c.id.label("org_id"))
            .join(self.org, self.org.c.segment == SchoolClass.segment)
            .where(policy.visible_classes(actor), SchoolClass.school_year == asked.year)
            .cte("homeroom")
            .prefix_with("MATERIALIZED")
        )
        self.member = (
            select(ClassMember.student_id, ClassMember.class_id, ClassMember.from_on, ClassMember.until_on)
            .add_columns(self.homeroom.c.grade, self.homeroom.c.org_id)
            .join(self.homeroom, self.homeroom.c.id == ClassMember.class_id)
            .join(self.pupil, and_(
                self.pupil.c.person_id == ClassMember.student_id, self.pupil.c.segment == ClassMember.segment
            ))
            .where(policy.visible_members(actor), held(ClassMember.from_on, ClassMember.until_on, on))
            .cte("member").prefix_with("MATERIALIZED")
        )  # fmt: skip
        self.group = (
            select(KnownGroup.group_id, KnownGroup.segment, KnownGroup.name, KnownGroup.subject_id)
            .add_columns(KnownGroup.subject_name, KnownGroup.class_ids, KnownGroup.teacher_id)
            .add_columns(self.org.c.id.label("org_id"))
            .join(self.org, self.org.c.segment == KnownGroup.segment)
            .where(
                policy.visible_to(actor, KnownGroup),
                KnownGroup.school_year == asked.year,
                ~KnownGroup.removed,
            )
            .cte("teaching")
            .prefix_with("MATERIALIZED")
        )
        group = self.group.c
        self.taught = (
            select(group.group_id, group.org_id, group.subject_id, group.subject_name)
            .add_columns(func.unnest(group.class_ids, type_=Uuid()).label("class_id"))
            .cte("taught")
            .prefix_with("MATERIALIZED")
        )

    def _placed(self, kind: str) -> Any:
        return (
            select(Placement.person_id, Placement.segment, self.org.c.id.label("org_id"), Placement.roles)
            .add_columns(
                Placement.id.label("placement_id"), Placement.post, Placement.from_on, Placement.until_on
            )
            .join(self.org, self.org.c.segment == Placement.segment)
            .where(policy.visible_placements(self.asked.actor), Placement.kind == kind)
            .where(held(Placement.from_on, Placement.until_on, self.asked.on))
        )

    def _ties(self, by_law: bool, on: date) -> CTE:
        """Of the students told of, to those parents who see their data on the day (X20)."""
        return (
            select(Tie.parent_id, Tie.student_id, Tie.relation, self.pupil.c.segment)
            .join(self.pupil, self.pupil.c.person_id == Tie.student_id)
            .where(policy.visible_ties(self.asked.actor), hold(Tie.sees, on), literal(by_law))
            .cte("tie")
            .prefix_with("MATERIALIZED")
        )

    def _parents(self) -> CTE:
        """Parents of those ties at the schools where they have a place: not where they are kept apart."""
        place = self._placed("parent").where(func.cardinality(Placement.roles) > 0).subquery()
        return (
            select(
                place.c.person_id, place.c.segment, place.c.org_id, func.min(place.c.from_on).label("from_on")
            )
            .add_columns(each(self.tie.c.relation).label("relations"))
            .join(
                self.tie,
                and_(self.tie.c.parent_id == place.c.person_id, self.tie.c.segment == place.c.segment),
            )
            .group_by(place.c.person_id, place.c.segment, place.c.org_id)
            .cte("parent")
            .prefix_with("MATERIALIZED")
        )

    @property
    def everyone(self) -> CTE:
        """The ids of all people told of."""
        ids = [select(one.c.person_id) for one in (self.pupil, self.staff, self.parent)]
        return ids[0].union(*ids[1:]).cte("everyone").prefix_with("MATERIALIZED")

    @property
    def students(self) -> CTE:
        """The ids of the students among them."""
        return select(self.pupil.c.person_id).distinct().cte("students").prefix_with("MATERIALIZED")

    def named(self) -> Any:
        """Who is named in the divided groups, a row per student and spell."""
        person, first, last = (
            column("student_id", Uuid()),
            column("from_on", Date()),
            column("until_on", Date()),
        )
        spells = (
            func.unnest(KnownRoster.student_ids, KnownRoster.from_on, KnownRoster.until_on)
            .table_valued(person, first, last, joins_implicitly=True)
            .render_derived(name="named")
        )
        return (
            select(KnownRoster.group_id, spells.c.student_id, spells.c.from_on, spells.c.until_on)
            .where(
                policy.visible_to(self.asked.actor, KnownRoster),
                held(spells.c.from_on, spells.c.until_on, self.asked.on),
            )
            .subquery("named_students")
        )

    def divided(self) -> Any:
        """The ids of the groups that are parts of their classes."""
        return select(KnownRoster.group_id).where(policy.visible_to(self.asked.actor, KnownRoster))


def as_text(value: Any) -> ColumnElement[str]:
    """An id as text: PostgreSQL orders uuids, and has no least of them."""
    return value.cast(Text)  # type: ignore[no-any-return]


def each(what: Any) -> Any:
    """SQL: the different values of a group of rows, as an array."""
    return func.array_agg(what.distinct(), type_=ARRAY(what.type))
