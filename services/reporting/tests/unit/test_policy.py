"""Who may run what, by role (domain.md §2 and §4, column U)."""

from uuid import uuid4

import pytest

from access import Actor
from contracts.rights import Role, allowed_by_default
from reporting import policy, reports

SCHOOL, TOWN = "tomsk/seversk/school-198", "tomsk/seversk"


def actor(role: str, segment: str = SCHOOL) -> Actor:
    return Actor(id=uuid4(), username="", segment=segment, role=role, default=allowed_by_default)


def runs(who: Actor) -> set[int]:
    return {one.number for one in reports.ALL if who.may(one.right) and one.may_run(who) is True}


@pytest.mark.parametrize(
    ("role", "segment", "numbers"),
    [
        (Role.DIRECTOR, SCHOOL, {10, 13, 21, 34}),
        (Role.DEPUTY_HEAD, SCHOOL, {10, 13, 21, 34}),
        (Role.COORDINATOR, SCHOOL, {10, 13, 21, 34}),
        (Role.TEACHER, SCHOOL, {10, 13, 21}),
        (Role.DEPARTMENT_HEAD, TOWN, {13, 34, 53}),
        (Role.DEPARTMENT_SPECIALIST, TOWN, {13, 34, 53}),
        (Role.RCO_OPERATOR, TOWN, {13, 34, 53}),
        (Role.REGION_OPERATOR, "tomsk", {53}),
        (Role.SECRETARY, SCHOOL, set()),
        (Role.PARENT, SCHOOL, set()),
        (Role.STUDENT, SCHOOL, set()),
        (Role.PSYCHOLOGIST, SCHOOL, set()),
        (Role.NETWORK_ADMIN, SCHOOL, set()),
    ],
)
def test_a_role_is_offered_its_reports_and_no_others(role, segment, numbers):
    assert runs(actor(role, segment)) == numbers


def test_a_teacher_sees_the_class_he_leads_and_no_other():
    teacher = actor(Role.TEACHER)
    assert policy.may_see_class(teacher, teacher.id) is True
    assert isinstance(policy.may_see_class(teacher, uuid4()), str)
    assert isinstance(policy.may_see_class(teacher, None), str)


def test_a_director_sees_every_class():
    assert policy.may_see_class(actor(Role.DIRECTOR), None) is True


@pytest.mark.parametrize("role", [Role.DEPARTMENT_HEAD, Role.RCO_OPERATOR, Role.REGION_OPERATOR])
def test_nobody_above_the_school_gets_names(role):
    assert isinstance(policy.may_see_class(actor(role, TOWN), None), str)


def test_a_director_s_role_at_a_municipality_gets_no_names():
    assert isinstance(policy.may_list_students(actor(Role.DIRECTOR, TOWN)), str)
