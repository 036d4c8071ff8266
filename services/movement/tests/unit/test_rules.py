"""The book's rules, without any I/O."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movement import rules
from movement.rules import Kind, OrderState, Row, Spell, TransferState
from problems import RuleViolated

A, B, C = "tomsk/seversk/a", "tomsk/seversk/b", "tomsk/tomsk-city/c"
CLASSES = {segment: [uuid4() for _ in range(3)] for segment in (A, B, C)}
SEPTEMBER = date(2026, 9, 1)


def row(
    kind: Kind, on: date, segment: str = A, class_id: UUID | None = None, transfer: UUID | None = None
) -> Row:
    return Row(uuid4(), kind, segment, class_id, on, uuid4(), transfer)


def entry(on: date = SEPTEMBER, segment: str = A) -> Row:
    return row(Kind.ARRIVAL, on, segment, CLASSES[segment][0])


@st.composite
def books(draw: st.DrawFn) -> list[Row]:
    """Any book that the rules let grow: random rows, those refused left out."""
    rows: list[Row] = []
    on = SEPTEMBER
    for _ in range(draw(st.integers(0, 14))):
        on += timedelta(days=draw(st.integers(-3, 40)))
        kind = draw(st.sampled_from([kind for kind in Kind if kind is not Kind.ANNULMENT]))
        segment = draw(st.sampled_from([A, B, C]))
        last_transfer = next((one.transfer_id for one in reversed(rows) if one.transfer_id), None)
        new = row(
            kind,
            on,
            segment,
            None if kind in (Kind.DEPARTURE, Kind.TRANSFER_OUT) else draw(st.sampled_from(CLASSES[segment])),
            uuid4() if kind is Kind.TRANSFER_OUT else last_transfer if kind is Kind.TRANSFER_IN else None,
        )
        if rules.refusal(rows, new) is None:
            rows.append(new)
    return rows


def at(spells: Sequence[Spell], day: date) -> list[Spell]:
    return [one for one in spells if one.from_on <= day and (one.until_on is None or day <= one.until_on)]


@given(books())
def test_a_student_is_in_at_most_one_class_on_any_day(rows: list[Row]) -> None:
    spells = rules.spells(rows)
    edges = {
        day + timedelta(days=n)
        for s in spells
        for day in (s.from_on, s.until_on or s.from_on)
        for n in (-1, 0, 1)
    }

    assert all(len(at(spells, day)) <= 1 for day in edges)


@given(books())
def test_at_most_one_spell_is_open_and_it_is_the_last(rows: list[Row]) -> None:
    spells = rules.spells(rows)

    assert all(one.until_on is not None for one in spells[:-1])
    assert all(one.until_on is None or one.from_on <= one.until_on for one in spells)


@given(books())
def test_annulling_the_last_row_restores_what_was_before(rows: list[Row]) -> None:
    for length in range(len(rows)):
        before = rules.spells(rows[:length])
        again = rows[: length + 1]
        again.pop()
        assert rules.spells(again) == before


@given(books())
def test_a_transfer_leaves_no_day_without_a_school(rows: list[Row]) -> None:
    for number, one in enumerate(rows):
        if one.kind is Kind.TRANSFER_IN:
            spells = rules.spells(rows[: number + 1])
            assert spells[-2].until_on == spells[-1].from_on - rules.DAY
            assert spells[-2].segment != spells[-1].segment or one.segment == rows[number - 1].segment


@given(books())
def test_spells_follow_from_the_rows_alone(rows: list[Row]) -> None:
    assert rules.spells(rows) == rules.spells(list(rows))
    assert {one.class_id for one in rules.spells(rows)} <= {one.class_id for one in rows}


def test_a_released_student_stays_at_the_sending_school_until_he_is_taken_in() -> None:
    rows = [entry(), row(Kind.TRANSFER_OUT, date(2026, 10, 5), transfer=uuid4())]

    assert rules.spells(rows) == [Spell(A, CLASSES[A][0], SEPTEMBER)]


def test_two_rows_of_one_day_leave_the_later_class() -> None:
    rows = [entry(), row(Kind.CLASS_TRANSFER, SEPTEMBER, class_id=CLASSES[A][1])]

    assert rules.spells(rows) == [Spell(A, CLASSES[A][1], SEPTEMBER)]


@pytest.mark.parametrize(
    ("rows", "new", "words"),
    [
        ([entry()], entry(date(2026, 10, 1)), "уже числится"),
        ([entry()], entry(date(2026, 10, 1), B), "уже числится"),
        ([], row(Kind.DEPARTURE, SEPTEMBER), "не числится"),
        ([entry()], row(Kind.DEPARTURE, date(2026, 10, 1), B), "не числится"),
        ([entry()], row(Kind.DEPARTURE, date(2026, 8, 31)), "раньше последней записи"),
        ([entry()], row(Kind.CLASS_TRANSFER, date(2026, 10, 1), class_id=CLASSES[A][0]), "уже в этом классе"),
        ([entry()], row(Kind.TRANSFER_IN, date(2026, 10, 1), B, CLASSES[B][0], uuid4()), "не подтвердила"),
        ([entry(), row(Kind.DEPARTURE, date(2026, 10, 1))], entry(date(2026, 10, 1)), "включительно"),
        (
            [entry(), row(Kind.TRANSFER_OUT, date(2026, 10, 1))],
            row(Kind.DEPARTURE, date(2026, 11, 1)),
            "передаётся",
        ),
    ],
)
def test_a_row_that_does_not_follow_is_refused_with_the_reason(rows: list[Row], new: Row, words: str) -> None:
    assert words in (rules.refusal(rows, new) or "")


def test_a_departure_on_the_first_day_is_one_day_at_school() -> None:
    leaving = row(Kind.DEPARTURE, SEPTEMBER)

    assert rules.refusal([entry()], leaving) is None
    assert rules.spells([entry(), leaving]) == [Spell(A, CLASSES[A][0], SEPTEMBER, SEPTEMBER)]


@pytest.mark.parametrize(
    ("on", "year"), [(date(2026, 9, 1), 2026), (date(2026, 8, 31), 2025), (date(2027, 2, 28), 2026)]
)
def test_a_school_year_begins_on_the_first_of_september(on: date, year: int) -> None:
    assert rules.school_year(on) == year


def test_a_class_of_another_year_or_grade_takes_nobody() -> None:
    assert "2025/2026" in (
        rules.wrong_class(Kind.ARRIVAL, SEPTEMBER, grade=5, class_year=2025, name="5А") or ""
    )
    assert "1 класс" in (
        rules.wrong_class(Kind.ENROLMENT_GRADE_1, SEPTEMBER, grade=2, class_year=2026, name="2А") or ""
    )
    assert rules.wrong_class(Kind.ENROLMENT_GRADE_1, SEPTEMBER, grade=1, class_year=2026, name="1А") is None


@pytest.mark.parametrize("state", list(TransferState))
@pytest.mark.parametrize("to", list(TransferState))
def test_transfer_steps_are_those_of_the_table_and_no_others(state: TransferState, to: TransferState) -> None:
    if to in rules.TRANSFER_STEPS.get(state, ()):
        assert rules.step(state, to) is to
    else:
        with pytest.raises(RuleViolated):
            rules.step(state, to)


def test_an_annulled_order_is_not_signed_again() -> None:
    with pytest.raises(RuleViolated, match="Приказ уже отменён"):
        rules.step(OrderState.ANNULLED, OrderState.SIGNED)


def test_the_number_carries_the_register_s_index() -> None:
    assert rules.order_number(12) == "12-у"


def test_missing_items_keep_the_list_s_order() -> None:
    assert rules.missing_items(["personal-file"]) == [
        "departure-application", "marks-extract", "arrival-application",
    ]  # fmt: skip


def test_names_are_compared_without_case_yo_and_spaces() -> None:
    assert rules.plain("  СЕМЁНОВ   Пётр ") == "семенов петр"
