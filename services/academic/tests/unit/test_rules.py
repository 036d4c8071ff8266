"""Arithmetic of marks, years, timetable, period marks, carried marks (C2, C3, C7, C8)."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academic.carrying import Stay, routes, school_year_of
from academic.groups.rules import group_name, in_two_parts
from academic.period_marks.rules import Act, differs, suggest
from academic.rules import Sums, Weighted, added, days_overlap, marks_needed, rounded, shown
from academic.timetable.rules import Entry, clashes, days_off, occurrences, same_time
from academic.year.rules import Span, check_numbers, check_spans, check_year, propose, usual_bells
from problems import InvalidInput, RuleViolated

MARKS = st.lists(
    st.builds(Weighted, st.one_of(st.none(), st.integers(1, 5)), st.integers(1, 100)), min_size=0, max_size=40
)
HALF = Decimal("0.50")


@given(MARKS)
def test_the_mean_equals_the_exact_fraction(marks: list[Weighted]) -> None:
    numbers = [mark for mark in marks if mark.value is not None]
    mean = added(marks).mean()
    if not numbers:
        assert mean is None
        return
    exact = Fraction(sum(m.value * m.weight for m in numbers), sum(m.weight for m in numbers))
    assert mean is not None
    assert abs(Fraction(mean) - exact) < Fraction(1, 10**20)
    assert 1 <= mean <= 5


@given(MARKS, st.integers(1, 100))
def test_a_debt_never_enters_the_mean_unless_the_school_counts_it_as_two(
    marks: list[Weighted], weight: int
) -> None:
    owed = [*marks, Weighted(None, weight)]
    assert added(owed).mean() == added(marks).mean()
    twos = [Weighted(2 if mark.value is None else mark.value, mark.weight) for mark in owed]
    assert added(owed).mean(debt_counts_two=True) == added(twos).mean()


@given(MARKS, st.integers(0, 40))
def test_sums_of_parts_add_up_to_the_sums_of_all(marks: list[Weighted], cut: int) -> None:
    assert added(marks[:cut]) + added(marks[cut:]) == added(marks)
    assert added([]) == Sums()


@given(st.decimals(1, 5, places=6), st.decimals("0.01", "1.00", places=2))
def test_rounding_goes_up_exactly_from_the_threshold(mean: Decimal, threshold: Decimal) -> None:
    whole = int(mean)
    assert rounded(mean, threshold) == (whole + 1 if mean - whole >= threshold else whole)


@pytest.mark.parametrize(
    ("mean", "threshold", "mark"),
    [
        ("4.50", "0.50", 5),
        ("4.4999", "0.50", 4),
        ("4.59", "0.60", 4),
        ("4.60", "0.60", 5),
        ("3", "0.50", 3),
        ("2.5", "0.5", 3),
    ],
)
def test_half_up_by_the_schools_threshold(mean: str, threshold: str, mark: int) -> None:
    assert rounded(Decimal(mean), Decimal(threshold)) == mark


def test_a_mean_is_shown_with_two_decimals_but_decided_exactly() -> None:
    marks = [Weighted(4, 10)] * 101 + [Weighted(5, 10)] * 100
    mean = added(marks).mean()
    assert mean is not None
    assert (shown(mean), rounded(mean, HALF)) == (Decimal("4.50"), 4)
    assert shown(None) is None


@given(MARKS, st.integers(2, 5), st.sampled_from([10, 15, 25]))
def test_the_marks_needed_reach_the_target_and_one_less_does_not(
    marks: list[Weighted], target: int, weight: int
) -> None:
    count = marks_needed(added(marks), target, 5, weight, HALF)
    if count is None:
        return
    reached = added([*marks, *[Weighted(5, weight)] * count]).mean()
    assert reached is not None
    assert rounded(reached, HALF) >= target
    if count:
        less = added([*marks, *[Weighted(5, weight)] * (count - 1)]).mean()
        assert less is None or rounded(less, HALF) < target


def test_a_target_out_of_reach_is_said_so() -> None:
    assert marks_needed(added([Weighted(2, 100)] * 40), 5, 5, 1, HALF) is None


def test_a_suggestion_needs_enough_marks_and_no_disputed_fraction() -> None:
    act = Act(minimum_marks=3)
    plain = suggest(added([Weighted(5, 10)] * 3), act)
    assert (plain.suggested, plain.lacking, plain.disputed, plain.plain) == ("5", 0, False, True)
    disputed = suggest(added([Weighted(5, 10), Weighted(4, 10)] * 2), act)
    assert (disputed.suggested, disputed.disputed, disputed.plain) == ("5", True, False)
    few = suggest(added([Weighted(4, 10)]), act, held=10, missed=2)
    assert (few.lacking, few.offer_not_certified, few.plain) == (2, False, False)
    absent = suggest(added([Weighted(4, 10)]), act, held=10, missed=6)
    assert (absent.offer_not_certified, absent.suggested) == (True, "4")
    nothing = suggest(added([Weighted(None, 10)]), act)
    assert (nothing.mean, nothing.suggested, nothing.offer_not_certified, nothing.debts) == (
        None,
        None,
        True,
        1,
    )


def test_a_decision_a_whole_mark_away_is_flagged() -> None:
    assert differs("5", "4")
    assert not differs("4", "4")
    assert not differs("not-certified", "4")
    assert not differs("4", None)


@pytest.mark.parametrize("year", range(2024, 2031))
def test_the_proposed_year_keeps_its_own_rules(year: int) -> None:
    proposal = propose(year)
    check_year(year, proposal.from_on, proposal.until_on)
    check_spans("periods", proposal.periods, proposal.from_on, proposal.until_on)
    check_spans("holidays", proposal.holidays, proposal.from_on, proposal.until_on)
    check_numbers(proposal.periods)
    assert [span.kind for span in proposal.periods] == ["quarter"] * 4 + ["half-year"] * 2
    off = days_off([(h.from_on, h.until_on, h.grades) for h in proposal.holidays], {7})
    assert len(off) >= 28
    days = (proposal.until_on - proposal.from_on).days + 1
    learning = sum(
        (proposal.from_on + timedelta(days=shift)).isoweekday() <= 5
        and proposal.from_on + timedelta(days=shift) not in off
        for shift in range(days)
    )
    assert 160 <= learning <= 175


def test_periods_of_one_grade_may_not_overlap_but_a_year_stands_above() -> None:
    begin, end = date(2026, 9, 1), date(2027, 5, 26)
    quarter = Span("1", begin, date(2026, 10, 25), (5, 6), "quarter", 1)
    check_spans("periods", [quarter, Span("Год", begin, end, (5, 6), "year", 1)], begin, end)
    check_spans("periods", [quarter, Span("п", begin, end, (10,), "half-year", 1)], begin, end)
    with pytest.raises(InvalidInput) as wrong:
        check_spans(
            "periods", [quarter, Span("2", date(2026, 10, 25), end, (6, 7), "quarter", 2)], begin, end
        )
    assert wrong.value.facts["errors"][0]["pointer"] == "/body/periods/1/from_on"
    with pytest.raises(InvalidInput):
        check_spans("periods", [Span("x", end, begin, (5,), "quarter", 1)], begin, end)
    with pytest.raises(InvalidInput):
        check_numbers([quarter, Span("2", date(2026, 11, 5), end, (5,), "quarter", 1)])
    with pytest.raises(RuleViolated):
        check_year(2026, date(2026, 1, 1), end)


def test_usual_bells_have_big_breaks_after_the_second_and_third_lesson() -> None:
    bells = usual_bells()
    assert (bells[0]["starts"], bells[1]["ends"], bells[2]["starts"], bells[7]["ends"]) == (
        "08:30",
        "10:00",
        "10:20",
        "15:20",
    )


def entry(**changed: object) -> Entry:
    facts: dict[str, object] = {
        "id": uuid4(), "group_id": uuid4(), "group_name": "7Б Алгебра", "class_ids": frozenset({UUID(int=7)}),
        "divided": False, "students": frozenset(), "teacher_id": UUID(int=1), "teacher_name": "Петрова И. С.",
        "room": None, "note": None, "weekday": 2, "number": 3, "weeks": "all",
        "from_on": date(2026, 9, 1), "until_on": date(2027, 5, 26),
    }  # fmt: skip
    return Entry(**(facts | changed))  # type: ignore[arg-type]


def test_entries_meet_only_in_common_weeks_and_days() -> None:
    assert same_time(entry(), entry(weeks="odd"))
    assert not same_time(entry(weeks="even"), entry(weeks="odd"))
    assert not same_time(entry(until_on=date(2026, 9, 30)), entry(from_on=date(2026, 10, 1)))
    assert not same_time(entry(), entry(number=4))


def test_a_clash_names_what_who_and_the_nearest_free_slots() -> None:
    standing = [entry(), entry(weekday=2, number=2)]
    (clash,) = clashes(
        [entry(class_ids=frozenset({UUID(int=8)}), group_name="8А Физика")], standing, range(1, 6)
    )
    assert clash.kind == "teacher"
    assert clash.detail == (
        "«8А Физика», вторник, 3-й урок: учитель Петрова И. С. ведёт «7Б Алгебра». "
        "Ближайшие свободные места: вторник 4-й урок, понедельник 3-й урок, вторник 1-й урок"
    )


def test_wanted_entries_clash_with_each_other_too() -> None:
    found = clashes([entry(), entry(teacher_id=None)], [], range(1, 6))
    assert [(clash.place, clash.kind) for clash in found] == [(1, "class")]


def test_lessons_fall_on_their_weekday_outside_holidays_in_their_weeks() -> None:
    begin = date(2026, 9, 1)
    off = days_off([(date(2026, 9, 8), date(2026, 9, 8), (7, 8))], {7})
    days = list(occurrences(entry(), begin, date(2026, 9, 30), begin, off))
    assert days == [date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 22), date(2026, 9, 29)]
    odd = list(occurrences(entry(weeks="odd"), begin, date(2026, 9, 30), begin, ()))
    assert odd == [date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 29)]
    assert days_off([(begin, begin, (1,))], {1, 2}) == frozenset()


@given(st.dates(date(2026, 9, 1), date(2027, 5, 26)), st.integers(1, 7), st.integers(0, 60))
def test_odd_and_even_weeks_together_are_all_weeks(first: date, weekday: int, length: int) -> None:
    begin, last = date(2026, 9, 1), first + timedelta(days=length)

    def days(weeks: str) -> list[date]:
        return list(occurrences(entry(weekday=weekday, weeks=weeks), first, last, begin, ()))

    assert sorted(days("odd") + days("even")) == days("all")
    assert all(day.isoweekday() == weekday and first <= day <= last for day in days("all"))


def test_marks_go_from_each_earlier_school_of_the_year_to_each_later_one() -> None:
    a, b, c = "t/a/1", "t/a/2", "t/b/3"
    stays = [
        Stay(c, date(2027, 2, 1), None),
        Stay(a, date(2026, 9, 1), date(2026, 10, 31)),
        Stay(b, date(2026, 11, 1), date(2027, 1, 31)),
    ]
    assert routes(stays) == {(2026, a, b), (2026, a, c), (2026, b, c)}
    assert routes([Stay(a, date(2025, 9, 1), date(2026, 5, 31)), Stay(b, date(2026, 9, 1), None)]) == set()
    assert routes([Stay(a, date(2026, 9, 1), date(2026, 9, 30)), Stay(a, date(2026, 10, 1), None)]) == set()
    assert (school_year_of(date(2026, 8, 31)), school_year_of(date(2026, 9, 1))) == (2025, 2026)


def test_groups_are_named_by_classes_subject_and_part() -> None:
    assert group_name(["7А", "7Б"], "Труд", "мальчики") == "7А, 7Б Труд, мальчики"
    assert in_two_parts([["a", "b"], ["b"]]) == {"b"}


def test_open_intervals_overlap_whatever_follows() -> None:
    day = date(2026, 9, 1)
    assert days_overlap(day, None, day + timedelta(days=900), None)
    assert not days_overlap(day, day, day + timedelta(days=1), None)
