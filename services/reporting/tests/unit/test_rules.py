"""Figures of the tables below were computed by hand from domain.md §4."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting import rules
from reporting.rules import Balance, Category, Tally

NA, OSV, ZCH, NZCH = "not-certified", "exempt", "passed", "failed"

# (marks) → N, успеваемость, качество, СОУ, средний балл
BY_HAND = [
    # 5,5,4,3,2: progress 4/5, quality 3/5, sou (200+64+36+16)/5 = 316/5, mean 19/5
    (["5", "5", "4", "3", "2"], 5, "80.0", "60.0", "63.2", "3.80"),
    # н/а counts in N (6): 4/6, 3/6, (316+7)/6 = 53.83; the mean stays 19/5
    (["5", "5", "4", "3", "2", NA], 6, "66.7", "50.0", "53.8", "3.80"),
    # осв and зч do not change a thing
    (["5", "5", "4", "3", "2", NA, OSV, OSV, ZCH, NZCH], 6, "66.7", "50.0", "53.8", "3.80"),
    # 7 fours, 5 threes, 1 two: 12/13 = 92.307, 7/13 = 53.846, (448+180+16)/13 = 49.538, (28+15+2)/13 = 3.4615
    (["4"] * 7 + ["3"] * 5 + ["2"], 13, "92.3", "53.8", "49.5", "3.46"),
    # half up: 1 of 8 = 12.5; mean (5+2*7)/8 = 2.375 → 2.38; sou (100+112)/8 = 26.5
    (["5"] + ["2"] * 7, 8, "12.5", "12.5", "26.5", "2.38"),
    # 1 of 16 = 6.25 → 6.3; sou (100+15*16)/16 = 21.25 → 21.3; mean 35/16 = 2.1875 → 2.19
    (["5"] + ["2"] * 15, 16, "6.3", "6.3", "21.3", "2.19"),
    # «1» is in N and in the mean, and weighs 7: 1/2, 1/2, 107/2, 6/2
    (["5", "1"], 2, "50.0", "50.0", "53.5", "3.00"),
    # only н/а: no mean
    ([NA, NA], 2, "0.0", "0.0", "7.0", None),
    # nothing that counts
    ([OSV, ZCH], 0, None, None, None, None),
    ([], 0, None, None, None, None),
]


@pytest.mark.parametrize(("marks", "total", "progress", "quality", "sou", "mean"), BY_HAND)
def test_figures_equal_those_computed_by_hand(marks, total, progress, quality, sou, mean):
    shown = rules.figures(rules.tally(marks))
    expected = [None if value is None else Decimal(value) for value in (progress, quality, sou, mean)]
    assert shown["total"] == total
    assert [shown[key] for key in ("progress", "quality", "sou", "mean")] == expected


def test_an_unknown_mark_is_not_lost_in_silence():
    with pytest.raises(KeyError):
        rules.tally(["5", "6"])


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["5", "5", "5"], Category.EXCELLENT),
        (["5", "5", OSV, ZCH], Category.EXCELLENT),
        (["5", "4", "5"], Category.ONE_FOUR),
        (["5", "4", "4"], Category.GOOD),
        (["4", "4"], Category.GOOD),
        (["5", "3", "4"], Category.ONE_THREE),
        (["5", "3", "5"], Category.ONE_THREE),
        (["3", "3", "5"], Category.THREES),
        (["5", "5", "2"], Category.FAILING),
        (["5", "5", "1"], Category.FAILING),
        (["5", "5", NA], Category.FAILING),
        ([NA, NA, OSV], Category.NOT_CERTIFIED),
        ([OSV, ZCH], None),
        ([], None),
    ],
)
def test_a_student_has_the_category_of_the_domain(marks, expected):
    assert rules.category(marks) is expected


def test_a_class_is_counted_by_the_worst_mark_of_each_student():
    students = [["5", "5"], ["5", "4"], ["4", "3"], ["5", "2"], ["5", NA, "2"], [OSV], []]
    counts = rules.by_worst(students)
    assert counts == Tally(n5=1, n4=1, n3=1, n2=1, not_certified=1)
    # 3/5, 2/5, (100+64+36+16+7)/5 = 44.6, (5+4+3+2)/4
    shown = rules.figures(counts)
    assert [str(shown[k]) for k in ("progress", "quality", "sou", "mean")] == ["60.0", "40.0", "44.6", "3.50"]


def test_grade_one_has_no_figures_of_performance():
    assert [grade for grade in range(1, 12) if not rules.graded(grade)] == [1]


@pytest.mark.parametrize(
    ("grade", "name"),
    [
        (1, "1–4 классы"),
        (4, "1–4 классы"),
        (5, "5–9 классы"),
        (9, "5–9 классы"),
        (10, "10–11 классы"),
        (12, "10–11 классы"),
    ],
)
def test_a_grade_belongs_to_one_level(grade, name):
    assert rules.level(grade) == name


@pytest.mark.parametrize("grade", [0, 13, -1])
def test_an_impossible_grade_has_no_level(grade):
    with pytest.raises(ValueError, match="no such grade"):
        rules.level(grade)


def test_moves_between_classes_leave_the_school_total_alone():
    # 5А: 25 + 2 - 1 + 1 - 2 = 25; 5Б: 24 + 0 - 3 + 2 - 1 = 22; school: 49 + 2 - 4 = 47
    first = Balance(start=25, arrived=2, left=1, moved_in=1, moved_out=2, end=25)
    second = Balance(start=24, arrived=0, left=3, moved_in=2, moved_out=1, end=22)
    school = first + second
    assert first.agrees
    assert second.agrees
    assert school.agrees
    assert (school.start + school.arrived - school.left, school.end) == (47, 47)
    assert school.moved_in == school.moved_out == 3


def test_the_control_notices_a_lost_student():
    assert not Balance(start=25, arrived=2, left=1, end=25).agrees


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (Fraction(2675, 1000), 2, "2.68"),
        (Fraction(5, 100), 1, "0.1"),
        (Fraction(4999, 100000), 1, "0.0"),
        (Fraction(100), 1, "100.0"),
        (Fraction(-25, 1000), 2, "-0.03"),
        (Fraction(1, 3), 2, "0.33"),
    ],
)
def test_rounding_is_half_up_from_the_exact_fraction(value, digits, expected):
    assert str(rules.rounded(value, digits)) == expected


@pytest.mark.parametrize(("value", "text"), [(Decimal("3.80"), "3,80"), (12, "12"), (None, "—"), (0, "0")])
def test_people_see_a_decimal_comma(value, text):
    assert rules.shown(value) == text


MARKS = st.lists(st.sampled_from(list(rules.FIELDS)), max_size=40)


@given(st.data())
def test_the_order_of_students_changes_nothing(data):
    marks = data.draw(MARKS)
    mixed = data.draw(st.permutations(marks))
    assert rules.figures(rules.tally(marks)) == rules.figures(rules.tally(mixed))
    assert rules.category(marks) is rules.category(mixed)


@given(MARKS)
def test_figures_stay_in_their_bounds(marks):
    counts = rules.tally(marks)
    if counts.total:
        assert 0 <= counts.quality <= counts.progress <= 100
        assert 7 <= counts.sou <= 100
    if counts.numeric:
        assert 1 <= counts.mean <= 5
    assert counts.total + counts.exempt + counts.passed + counts.failed == len(marks)


@given(MARKS, MARKS)
def test_a_total_row_is_the_mean_weighted_by_n(first, second):
    one, two = rules.tally(first), rules.tally(second)
    both = one + two
    assert both == rules.tally(first + second)
    if one.total and two.total:
        students = one.total + two.total
        assert both.sou == (one.sou * one.total + two.sou * two.total) / students
        assert both.progress == (one.progress * one.total + two.progress * two.total) / students


@given(MARKS)
def test_exempt_students_never_change_a_percent(marks):
    counts, more = rules.tally(marks), rules.tally([*marks, OSV, ZCH])
    assert (counts.progress, counts.quality, counts.sou, counts.mean) == (
        more.progress,
        more.quality,
        more.sou,
        more.mean,
    )


@given(st.lists(MARKS, max_size=30))
def test_class_figures_follow_from_categories(students):
    counts = rules.by_worst(students)
    found = [rules.category(marks) for marks in students]
    placed = [c for c in found if c is not None]
    good = sum(c in (Category.EXCELLENT, Category.ONE_FOUR, Category.GOOD) for c in placed)
    failing = sum(c in (Category.FAILING, Category.NOT_CERTIFIED) for c in placed)
    assert counts.total == len(placed)
    if placed:
        assert counts.quality == Fraction(good * 100, len(placed))
        assert counts.progress == Fraction((len(placed) - failing) * 100, len(placed))


@given(st.fractions(min_value=0, max_value=1000), st.integers(0, 3))
def test_rounding_is_never_off_by_more_than_a_half(value, digits):
    assert abs(Fraction(rules.rounded(value, digits)) - value) <= Fraction(1, 2 * 10**digits)


@pytest.mark.parametrize(
    ("value", "count", "debts", "expected", "worries"),
    [
        (Fraction(9, 2), 4, 0, "5", ["спорная «4»–«5»"]),  # half up, and disputed
        (Fraction(449, 100), 9, 0, "4", ["спорная «4»–«5»"]),
        (Fraction(439, 100), 9, 0, "4", []),
        (Fraction(461, 100), 3, 0, "5", []),
        (Fraction(5, 2), 4, 0, "3", ["на грани «2»"]),
        (Fraction(249, 100), 2, 1, "2", ["неуспевающий", "точек: 1", "мало отметок"]),
        (Fraction(5), 2, 0, "5", []),
    ],
)
def test_what_a_mean_would_make_and_why_to_look(value, count, debts, expected, worries):
    assert rules.expected(value) == expected
    assert rules.worries(value, count, debts) == worries


def test_debts_alone_give_no_mark_but_a_reason_to_look():
    assert rules.worries(None, 0, 2) == ["точек: 2", "нет отметок"]
