"""Period marks that count: one per student and subject, for students who are there on the period's last day."""

from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from access import Actor
from reporting.policy import visible_to
from reporting.tables import KnownGroup, KnownPeriod, Membership, PeriodMark

UNNAMED_SUBJECT = "Предмет без названия"


def counted_marks(actor: Actor, period_id: UUID) -> Select[UUID, UUID, str, str, UUID | None, UUID]:
    """Rows (student, subject, its name, value, teacher, class of the last day); the rule of `results.py` as a select.

    Where two groups gave a mark in one subject, the group of the class of the last day wins, then the later one.
    """
    there = and_(
        Membership.student_id == PeriodMark.student_id,
        Membership.segment == KnownPeriod.segment,
        Membership.from_on <= KnownPeriod.until_on,
        or_(Membership.until_on.is_(None), Membership.until_on >= KnownPeriod.until_on),
    )
    of_own_class = func.coalesce(Membership.class_id == func.any(KnownGroup.class_ids), False)
    return (
        select(
            PeriodMark.student_id,
            PeriodMark.subject_id,
            func.coalesce(KnownGroup.subject_name, UNNAMED_SUBJECT).label("subject_name"),
            PeriodMark.value,
            KnownGroup.teacher_id,
            Membership.class_id,
        )
        .ext(distinct_on(PeriodMark.student_id, PeriodMark.subject_id))
        .join(KnownPeriod, KnownPeriod.period_id == PeriodMark.period_id)
        .join(Membership, there)
        .outerjoin(KnownGroup, KnownGroup.group_id == PeriodMark.group_id)
        .where(
            visible_to(actor, PeriodMark.segment),
            visible_to(actor, Membership.segment),
            PeriodMark.period_id == period_id,
            ~PeriodMark.removed,
            ~KnownPeriod.removed,
        )
        .order_by(
            PeriodMark.student_id,
            PeriodMark.subject_id,
            of_own_class.desc(),
            PeriodMark.decided_at.desc(),
            PeriodMark.group_id,
        )
    )
