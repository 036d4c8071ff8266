"""Who may what with a journal, a period mark, a diary."""

from datetime import date, timedelta
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest

from academic import policy
from access import Actor
from contracts.rights import allowed_by_default

DAY = date(2026, 11, 20)


def actor(role: str, person: UUID | None = None, segment: str = "t/s/school-1") -> Actor:
    return Actor(person or uuid4(), "x", segment, role, allowed_by_default)


def test_a_journal_is_read_by_its_teacher_the_class_teacher_and_the_leaders() -> None:
    me = uuid4()
    assert policy.may_read_journal(actor("teacher", me), me, []) is True
    assert policy.may_read_journal(actor("teacher", me), uuid4(), [me]) is True
    assert policy.may_read_journal(actor("deputy-head"), uuid4(), []) is True
    assert policy.may_read_journal(actor("teacher"), uuid4(), [None]) == "Это журнал другого учителя"
    assert policy.may_read_journal(actor("parent", me), me, [me]) is not True


def test_a_journal_is_written_by_its_teacher_and_the_class_teacher_only() -> None:
    me = uuid4()
    assert policy.may_write_journal(actor("teacher", me), me, None) is True
    assert policy.may_write_journal(actor("teacher", me), None, me) is True
    assert policy.may_write_journal(actor("deputy-head", me), me, me) is not True


def test_a_deputy_head_decides_a_period_mark_with_a_reason_only() -> None:
    deputy = actor("deputy-head")
    assert (
        policy.may_decide_period_mark(deputy, None, None, None) == "Заместитель директора указывает причину"
    )
    assert policy.may_decide_period_mark(deputy, None, None, "болезнь") is True
    assert policy.may_decide_period_mark(actor("teacher"), uuid4(), None, "болезнь") is not True


@pytest.mark.parametrize(
    ("held_on", "closed", "verdict"),
    [
        (DAY, False, True),
        (DAY - timedelta(days=7), False, True),
        (DAY - timedelta(days=8), False, "Прошло больше 7 дней"),
        (DAY + timedelta(days=1), False, "Урок ещё не состоялся"),
        (DAY, True, "Период закрыт"),
    ],
)
def test_a_lesson_is_written_within_the_window_of_an_open_period(
    held_on: date, closed: bool, verdict: bool | str
) -> None:
    given = policy.in_time(DAY, held_on, 7, closed)
    assert given is True if verdict is True else str(given).startswith(str(verdict))


@pytest.mark.parametrize(
    ("role", "facts", "may"),
    [
        ("student", {}, False),
        ("parent", {"tied": True}, True),
        ("parent", {}, False),
        ("teacher", {"taught": True}, True),
        ("teacher", {"class_teacher": True}, True),
        ("teacher", {"tied": True}, False),
        ("director", {}, True),
    ],
)
def test_a_diary_is_read_by_those_it_concerns(role: str, facts: dict[str, bool], may: bool) -> None:
    known = SimpleNamespace(**{"tied": False, "taught": False, "class_teacher": False} | facts)
    assert policy.may_read_diary(actor(role), uuid4(), known) is may


def test_a_student_reads_the_own_diary() -> None:
    me = uuid4()
    assert policy.may_read_diary(actor("student", me), me, SimpleNamespace()) is True


def test_only_a_school_writes() -> None:
    assert policy.at_school(actor("coordinator")) is True
    assert policy.at_school(actor("rco-operator", segment="t/s")) is not True


def test_what_a_deputy_head_has_opened_is_written_but_never_a_lesson_to_come() -> None:
    past, ahead = DAY - timedelta(days=90), DAY + timedelta(days=1)
    assert policy.in_time(DAY, past, 7, True, opened=True) is True
    assert policy.in_time(DAY, ahead, 7, True, opened=True) == "Урок ещё не состоялся"


def test_requests_to_open_are_seen_whole_by_those_who_lead_and_own_by_the_rest() -> None:
    me = uuid4()
    assert policy.whose_openings(actor("teacher", me)) == me
    assert policy.whose_openings(actor("deputy-head", me)) is None
