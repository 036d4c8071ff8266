"""Who may run which report over what: pure answers, and the same as SQL (domain.md §2, §4 column U).

Names of students are for the school only: its leaders, and the class teacher for the own class. The education
department, the RCO and the region get figures of schools and never a person.
"""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from access import Actor, Verdict, within
from contracts.rights import Role
from reporting.tables import KnownClass

SCHOOL, MUNICIPAL = "reporting:school-report:read", "reporting:municipal-report:read"
LEADERS = (Role.DIRECTOR, Role.DEPUTY_HEAD, Role.COORDINATOR)
ABOVE = (Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SPECIALIST, Role.RCO_OPERATOR, Role.REGION_OPERATOR)


def visible_to(actor: Actor, column: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Facts of the acting segment and below."""
    return within(column, actor)


def placed_at(column: InstrumentedAttribute[str], segment: str, actor: Actor) -> ColumnElement[bool]:
    """Facts of the segment a report was asked for, and below; always beside `visible_to`, which may say it all."""
    if segment == actor.segment:
        return true()
    return or_(column == segment, and_(column >= segment + "/", column < segment + "0"))


def may_list_students(actor: Actor) -> Verdict:
    """Reports that name students, by role."""
    if actor.has(*LEADERS, Role.TEACHER) and actor.at_school:
        return True
    return "Отчёты с фамилиями учащихся видят только руководители школы и классный руководитель"


def may_see_class(actor: Actor, class_teacher_id: UUID | None) -> Verdict:
    """A leader sees every class of the school, a teacher the one he is named class teacher of."""
    if may_list_students(actor) is not True:
        return may_list_students(actor)
    if actor.has(*LEADERS) or class_teacher_id == actor.id:
        return True
    return "Отчёт по классу доступен его классному руководителю и руководителям школы"


def may_compare_subjects(actor: Actor) -> Verdict:
    """Figures by subject and class, without names."""
    if actor.has(*LEADERS, *ABOVE, Role.TEACHER):
        return True
    return "Отчёт по предметам доступен учителям, руководителям школы и управлению образования"


def own_subjects(actor: Actor, teacher_id: ColumnElement[UUID | None]) -> ColumnElement[bool]:
    """A teacher gets the groups he teaches and the class he leads; the others get all."""
    if not actor.has(Role.TEACHER):
        return true()
    return or_(teacher_id == actor.id, KnownClass.class_teacher_id == actor.id)


def may_count_movement(actor: Actor) -> Verdict:
    """Movement figures of a school, without names."""
    if actor.has(*LEADERS, *ABOVE):
        return True
    return "Отчёт о движении доступен руководителям школы и управлению образования"


def may_compare_schools(actor: Actor) -> Verdict:
    """Figures of all schools of a municipality or the region."""
    if actor.has(*ABOVE):
        return True
    return "Сводный отчёт по муниципалитету доступен управлению образования, РЦО и региону"
