"""Arithmetic of marks shared by journal, period marks and diary (domain.md §3). Pure; exact with Decimal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

ABSENT = frozenset({"excused", "ill", "unexcused", "absent"})
"""Codes that count as missed; late and exempt do not (domain.md §3)."""

LETTERS = {"excused": "УП", "ill": "Б", "unexcused": "НП", "absent": "ОТ", "late": "ОП", "exempt": "ОСВ"}


@dataclass(frozen=True, slots=True)
class Weighted:
    """A mark as it enters a mean: value None = owed (a dot), which enters only where a school counts it as two."""

    value: int | None
    weight: int


def weighted_mean(marks: Iterable[Weighted], *, debt_counts_two: bool = False) -> Decimal | None:
    """Σ(m·w)/Σ(w), exact; None without a mark. Debts do not enter unless the school's act says that they count as 2."""
    total = weights = 0
    for mark in marks:
        value = mark.value if mark.value is not None else (2 if debt_counts_two else None)
        if value is not None:
            total += value * mark.weight
            weights += mark.weight
    return Decimal(total) / Decimal(weights) if weights else None


def shown(mean: Decimal | None) -> Decimal | None:
    """A mean with two decimals as people read it; never used to decide."""
    return None if mean is None else mean.quantize(Decimal("0.01"), ROUND_HALF_UP)


def rounded(mean: Decimal, round_up_from: Decimal) -> int:
    """The whole mark: up when the fraction reaches the school's threshold, else down."""
    whole = mean.to_integral_value(ROUND_FLOOR)
    return int(whole) + (mean - whole >= round_up_from)


def what_if(
    marks: Sequence[Weighted], more: Sequence[Weighted], *, debt_counts_two: bool = False
) -> Decimal | None:
    """The mean that would be with `more` marks (X14)."""
    return weighted_mean([*marks, *more], debt_counts_two=debt_counts_two)


def marks_needed(
    marks: Sequence[Weighted], target: int, value: int, weight: int, round_up_from: Decimal, limit: int = 20
) -> int | None:
    """How many more marks of `value` and `weight` bring the rounded mean to `target`; None if not within `limit`."""
    for count in range(limit + 1):
        mean = weighted_mean([*marks, *[Weighted(value, weight)] * count])
        if mean is not None and rounded(mean, round_up_from) >= target:
            return count
    return None


def days_overlap(a_from: date, a_until: date | None, b_from: date, b_until: date | None) -> bool:
    """Whether two intervals of days (inclusive; None = open) meet."""
    return (b_until is None or a_from <= b_until) and (a_until is None or b_from <= a_until)
