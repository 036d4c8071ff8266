"""Arithmetic of marks shared by journal, period marks and diary (domain.md §3). Pure; exact with Decimal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

ABSENT = frozenset({"excused", "ill", "unexcused", "absent"})
"""Codes that count as missed; late and exempt do not (domain.md §3)."""

LETTERS = {"excused": "УП", "ill": "Б", "unexcused": "НП", "absent": "ОТ", "late": "ОП", "exempt": "ОСВ"}


EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""Days that a request may ask about: a week counted from the calendar's last day has no end (Q6)."""


class Weighted(NamedTuple):
    """A mark as it enters a mean: value None = owed (a dot), which enters only where a school counts it as two."""

    value: int | None
    weight: int


@dataclass(frozen=True, slots=True)
class Sums:
    """All that a mean needs of marks: `total` = Σ(m·w) and `weights` = Σw over numbers, debts counted apart.

    A data base adds up a year's marks for the price of reading them; a Python object for each costs more than that.
    """

    total: int = 0
    weights: int = 0
    count: int = 0
    owed: int = 0
    owed_weights: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.total + other.total,
            self.weights + other.weights,
            self.count + other.count,
            self.owed + other.owed,
            self.owed_weights + other.owed_weights,
        )

    def mean(self, *, debt_counts_two: bool = False) -> Decimal | None:
        """Σ(m·w)/Σ(w), exact; None without a mark. Debts do not enter unless the school's act says they count as 2."""
        twos = self.owed_weights if debt_counts_two else 0
        weights = self.weights + twos
        return Decimal(self.total + 2 * twos) / Decimal(weights) if weights else None


def added(marks: Iterable[tuple[int | None, int]]) -> Sums:
    """The sums of these marks: `Weighted` or bare (value, weight)."""
    total = weights = count = owed = owed_weights = 0
    for value, weight in marks:
        if value is None:
            owed += 1
            owed_weights += weight
        else:
            total += value * weight
            weights += weight
            count += 1
    return Sums(total, weights, count, owed, owed_weights)


def shown(mean: Decimal | None) -> Decimal | None:
    """A mean with two decimals as people read it; never used to decide."""
    return None if mean is None else mean.quantize(Decimal("0.01"), ROUND_HALF_UP)


def rounded(mean: Decimal, round_up_from: Decimal) -> int:
    """The whole mark: up when the fraction reaches the school's threshold, else down."""
    whole = mean.to_integral_value(ROUND_FLOOR)
    return int(whole) + (mean - whole >= round_up_from)


def marks_needed(
    sums: Sums, target: int, value: int, weight: int, round_up_from: Decimal, limit: int = 20
) -> int | None:
    """How many more marks of `value` and `weight` bring the rounded mean to `target`; None if not within `limit`."""
    one = added([Weighted(value, weight)])
    for count in range(limit + 1):
        mean = sums.mean()
        if mean is not None and rounded(mean, round_up_from) >= target:
            return count
        sums += one
    return None


def days_overlap(a_from: date, a_until: date | None, b_from: date, b_until: date | None) -> bool:
    """Whether two intervals of days (inclusive; None = open) meet."""
    return (b_until is None or a_from <= b_until) and (a_until is None or b_from <= a_until)
