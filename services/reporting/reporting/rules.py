"""The arithmetic of the standard reports: domain.md §4, nothing else and no I/O.

Formulas (n5..n1, nNA = students by the mark of a subject, or by their *worst* mark for a whole class):

    N                = n5+n4+n3+n2+n1+nNA    «н/а» counts; «осв» and no record do not
    успеваемость, %  = (n5+n4+n3)·100/N
    качество, %      = (n5+n4)·100/N
    СОУ, %           = (n5·100+n4·64+n3·36+n2·16+nNA·7)/N      (Симонов)
    средний балл     = (5n5+4n4+3n3+2n2+n1)/(n5+n4+n3+n2+n1)   «н/а», «осв», «зч» out

Two things domain.md leaves open are decided here: «1» (a setting of few schools) weighs in СОУ what Симонов
gives it, 7; «зч»/«нзч» belong to a scale without numbers, so they are counted apart and stay out of N, of
means and of categories. Figures are exact fractions until they are shown; rounding is half up, one decimal for
percents, two for means.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

NOT_CERTIFIED = "not-certified"
EXEMPT = "exempt"
PASSED = "passed"
FAILED = "failed"
NUMBERS = ("5", "4", "3", "2", "1")
COUNTED = (*NUMBERS, NOT_CERTIFIED)
"""Marks that enter N, best first: the last one present is a student's worst."""
WORST_FIRST = tuple(reversed(COUNTED))
FIELDS = {
    **{number: f"n{number}" for number in NUMBERS},
    NOT_CERTIFIED: "not_certified",
    EXEMPT: "exempt",
    PASSED: "passed",
    FAILED: "failed",
}
"""Value of a period mark (academic.period-mark.decided) → field of `Tally`."""
SHOWN = {
    **{number: number for number in NUMBERS},
    NOT_CERTIFIED: "н/а",
    EXEMPT: "осв",
    PASSED: "зч",
    FAILED: "нзч",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many students (or marks) have which mark."""

    n5: int = 0
    n4: int = 0
    n3: int = 0
    n2: int = 0
    n1: int = 0
    not_certified: int = 0
    exempt: int = 0
    passed: int = 0
    failed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """The union of two groups that share no student; totals weighted by N follow from it."""
        return Tally(
            self.n5 + other.n5,
            self.n4 + other.n4,
            self.n3 + other.n3,
            self.n2 + other.n2,
            self.n1 + other.n1,
            self.not_certified + other.not_certified,
            self.exempt + other.exempt,
            self.passed + other.passed,
            self.failed + other.failed,
        )

    @property
    def numeric(self) -> int:
        """Marks that enter the mean."""
        return self.n5 + self.n4 + self.n3 + self.n2 + self.n1

    @property
    def total(self) -> int:
        """N, the denominator of every percent."""
        return self.numeric + self.not_certified

    @property
    def progress(self) -> Fraction | None:
        """Успеваемость in percent; None where N is zero."""
        return _share(self.n5 + self.n4 + self.n3, self.total)

    @property
    def quality(self) -> Fraction | None:
        """Качество in percent; None where N is zero."""
        return _share(self.n5 + self.n4, self.total)

    @property
    def sou(self) -> Fraction | None:
        """Степень обученности (Симонов) in percent; None where N is zero."""
        if not self.total:
            return None
        points = (
            100 * self.n5 + 64 * self.n4 + 36 * self.n3 + 16 * self.n2 + 7 * (self.n1 + self.not_certified)
        )
        return Fraction(points, self.total)

    @property
    def mean(self) -> Fraction | None:
        """Средний балл over numeric marks; None where there are none."""
        if not self.numeric:
            return None
        points = 5 * self.n5 + 4 * self.n4 + 3 * self.n3 + 2 * self.n2 + self.n1
        return Fraction(points, self.numeric)


class Category(StrEnum):
    """A student's place in a period; exclusive. `GOOD` and `ONE_FOUR` together are the «хорошисты»."""

    EXCELLENT = "excellent"
    ONE_FOUR = "one-four"
    GOOD = "good"
    ONE_THREE = "one-three"
    THREES = "threes"
    FAILING = "failing"
    NOT_CERTIFIED = "not-certified"


CATEGORY_NAMES = {
    Category.EXCELLENT: "отличник",
    Category.ONE_FOUR: "с одной «4»",
    Category.GOOD: "хорошист",
    Category.ONE_THREE: "с одной «3»",
    Category.THREES: "троечник",
    Category.FAILING: "неуспевающий",
    Category.NOT_CERTIFIED: "не аттестован",
}
WITHOUT_MARKS = "нет отметок"


def tally(marks: Iterable[str]) -> Tally:
    """Count marks of one kind. An unknown value is a KeyError: a figure must not lose a mark in silence."""
    counts = dict.fromkeys(FIELDS.values(), 0)
    for mark in marks:
        counts[FIELDS[mark]] += 1
    return Tally(**counts)


AT_RISK = Fraction(26, 10)
FEW_MARKS = 3
_DISPUTED = (Fraction(4, 10), Fraction(6, 10))


def expected(value: Fraction) -> str:
    """The mark that a mean rounds to, half up: 4,5 is «5» (domain.md §3; a school may set another border)."""
    return str(int(rounded(value, 0) or 0))


def worries(value: Fraction | None, count: int, debts: int) -> list[str]:
    """Why a student's standing in a subject wants attention (report 21): failing, disputed, debts.

    Few marks make it doubtful, but are no reason by themselves: a period that has just begun has few of everybody.
    """
    found = []
    if value is not None and value < AT_RISK:
        found.append("неуспевающий" if value < Fraction(5, 2) else "на грани «2»")
    elif value is not None and _DISPUTED[0] <= value % 1 <= _DISPUTED[1]:
        found.append(f"спорная «{int(value)}»–«{int(value) + 1}»")
    if debts:
        found.append(f"точек: {debts}")
    if found and count < FEW_MARKS:
        found.append("мало отметок" if count else "нет отметок")
    return found


FIRST_GRADED = 2


def graded(grade: int) -> bool:
    """Grade 1 is taught without marks and is left out of every figure of performance (domain.md §4)."""
    return grade >= FIRST_GRADED


def worst(marks: Iterable[str]) -> str | None:
    """The mark a student is counted by in class totals: «н/а», then «1», «2»…; None without counted ones."""
    present = set(marks)
    return next((mark for mark in WORST_FIRST if mark in present), None)


def category(marks: Iterable[str]) -> Category | None:
    """The student's category by all period marks; None when nothing counts (only «осв», «зч», or no mark).

    «Не аттестован» is one who has «н/а» and nothing else; «н/а» beside other marks makes «неуспевающий».
    """
    counts = tally(marks)
    if not counts.total:
        return None
    if not counts.numeric:
        return Category.NOT_CERTIFIED
    if counts.n2 or counts.n1 or counts.not_certified:
        return Category.FAILING
    if counts.n3:
        return Category.ONE_THREE if counts.n3 == 1 else Category.THREES
    if counts.n4:
        return Category.ONE_FOUR if counts.n4 == 1 else Category.GOOD
    return Category.EXCELLENT


def by_worst(students: Iterable[Iterable[str]]) -> Tally:
    """A class's tally: each student once, by the worst mark. Its percents are the class's figures."""
    return tally(mark for mark in map(worst, students) if mark is not None)


@dataclass(frozen=True, slots=True)
class Balance:
    """Movement of a class, a level or a school over a period, in students."""

    start: int = 0
    arrived: int = 0
    left: int = 0
    moved_in: int = 0
    moved_out: int = 0
    end: int = 0

    def __add__(self, other: "Balance") -> "Balance":
        """Two groups of classes together; moves between them cancel out in `expected`."""
        return Balance(
            self.start + other.start,
            self.arrived + other.arrived,
            self.left + other.left,
            self.moved_in + other.moved_in,
            self.moved_out + other.moved_out,
            self.end + other.end,
        )

    @property
    def expected(self) -> int:
        """The end that follows from the start and the orders."""
        return self.start + self.arrived - self.left + self.moved_in - self.moved_out

    @property
    def agrees(self) -> bool:
        """The control: the register of members on the last day equals what the orders say."""
        return self.expected == self.end


LEVELS = ((1, 4, "1–4 классы"), (5, 9, "5–9 классы"), (10, 12, "10–11 классы"))


def level(grade: int) -> str:
    """НОО, ООО or СОО of a grade as reports name it. A grade outside 1..12 is a ValueError."""
    for first, last, name in LEVELS:
        if first <= grade <= last:
            return name
    raise ValueError(f"no such grade: {grade}")


def percent(value: Fraction | None) -> Decimal | None:
    """A percent as shown: one decimal, half up."""
    return rounded(value, 1)


def mean(value: Fraction | None) -> Decimal | None:
    """A mean as shown: two decimals, half up."""
    return rounded(value, 2)


def rounded(value: Fraction | None, digits: int) -> Decimal | None:
    """Half up (away from zero) from the exact fraction, so that 2.675 is 2.68 and not what a float makes of it."""
    if value is None:
        return None
    whole, under = abs(value.numerator) * 10**digits, value.denominator
    scaled = (2 * whole + under) // (2 * under)
    return Decimal(scaled if value >= 0 else -scaled).scaleb(-digits)


def shown(value: Decimal | int | None) -> str:
    """A figure for people: decimal comma, a dash where there is none."""
    return "—" if value is None else f"{value}".replace(".", ",")


def figures(counts: Tally) -> Mapping[str, int | Decimal | None]:
    """The row of one tally in the order of the reports, rounded."""
    return {
        "total": counts.total,
        **asdict(counts),
        "progress": percent(counts.progress),
        "quality": percent(counts.quality),
        "sou": percent(counts.sou),
        "mean": mean(counts.mean),
    }


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part * 100, whole) if whole else None
