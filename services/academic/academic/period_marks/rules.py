"""What the marks of a period suggest (domain.md §3): shown beside the teacher's decision, never instead of it. Pure."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from academic.rules import Sums, rounded

DISPUTED = (Decimal("0.40"), Decimal("0.60"))
MISSED_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Act:
    """The school's local act: from which fraction up, how many marks a decision needs, whether a dot counts as 2."""

    round_up_from: Decimal = Decimal("0.50")
    minimum_marks: int = 3
    debt_counts_two: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The mean with what it says: `lacking` marks to the minimum; `offer_not_certified` only offers."""

    mean: Decimal | None
    count: int
    debts: int
    suggested: str | None
    lacking: int
    disputed: bool
    offer_not_certified: bool

    @property
    def plain(self) -> bool:
        """Whether it may be accepted in bulk: enough marks, no disputed fraction."""
        return self.suggested is not None and not self.lacking and not self.disputed


def suggest(marks: Sums, act: Act, *, held: int = 0, missed: int = 0) -> Suggestion:
    """What a student's marks suggest; `held` lessons of the group while in it, `missed` of them."""
    mean = marks.mean(debt_counts_two=act.debt_counts_two)
    lacking = max(0, act.minimum_marks - marks.count)
    often = held > 0 and Decimal(missed) / held > MISSED_HALF
    return Suggestion(
        mean=mean,
        count=marks.count,
        debts=marks.owed,
        suggested=None if mean is None else str(rounded(mean, act.round_up_from)),
        lacking=lacking,
        disputed=mean is not None
        and DISPUTED[0] <= mean - mean.to_integral_value(ROUND_FLOOR) <= DISPUTED[1],
        offer_not_certified=lacking > 0 and (often or mean is None),
    )


def differs(value: str | None, suggested: str | None) -> bool:
    """Whether the decision is a whole mark or more away from the suggestion («необъективная отметка»)."""
    if value is None or suggested is None or not value.isdigit() or not suggested.isdigit():
        return False
    return abs(int(value) - int(suggested)) >= 1
