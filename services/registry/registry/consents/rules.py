"""Pure rules of consents: who signs at which age, until when, what a ledger amounts to.

Sources: 152-ФЗ ст. 9 (form, withdrawal), ГК ст. 26, 28 and domain.md §9 (to 14 the representative, 14–17 both, from 18
and staff oneself).
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, Protocol, TypeVar

Side = Literal["representative", "self"]
Decision = Literal["given", "refused", "withdrawn"]
Entered = Literal["given", "refused", "withdrawn", "removed"]
"""What a line of the ledger says: a signer's decision, or that the school has removed what a withdrawal covered."""
Whom = Literal["student", "staff"]
State = Literal["none", "asked", "partial", "given", "expired", "lapsed", "refused", "withdrawn"]

SIGNS_TOO, SIGNS_ALONE = 14, 18
REMOVAL_DAYS = 30
"""From the withdrawal to the last day of the removal (152-ФЗ ст. 21 ч. 5)."""


def age(birth_on: date | None, on: date) -> int | None:
    """Whole years on a day; None when the birth date is not known."""
    if birth_on is None:
        return None
    return on.year - birth_on.year - ((on.month, on.day) < (birth_on.month, birth_on.day))


def signers(whom: Whom, birth_on: date | None, on: date) -> frozenset[Side]:
    """Who must sign on a day; of an unknown age a representative alone."""
    years = age(birth_on, on)
    if whom == "staff" or (years is not None and years >= SIGNS_ALONE):
        return frozenset({"self"})
    if years is not None and years >= SIGNS_TOO:
        return frozenset({"representative", "self"})
    return frozenset({"representative"})


def later(on: date, months: int) -> date:
    """The day so many months later; the last of the month where it is shorter."""
    years, month = divmod(on.month - 1 + months, 12)
    year = on.year + years
    for day in (on.day, 30, 29, 28):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise ValueError("no such month")


def holds_until(months: int | None, side: Side, birth_on: date | None, signed_on: date) -> date | None:
    """The last day; a representative speaks for a child only until the day before it turns 18."""
    ends = [later(signed_on, months) - timedelta(days=1)] if months else []
    if side == "representative" and birth_on is not None:
        ends.append(later(birth_on, SIGNS_ALONE * 12) - timedelta(days=1))
    return min(ends, default=None)


@dataclass(frozen=True, slots=True)
class Said:
    """The last word of one side."""

    side: Side
    decision: Decision
    signed_on: date
    until_on: date | None
    at: datetime
    text_segment: str
    text_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ledger amounts to; the text is the oldest that counts."""

    state: Literal["asked", "partial", "given", "refused", "withdrawn"]
    at: datetime | None = None
    until_on: date | None = None
    text_segment: str | None = None
    text_at: datetime | None = None


def standing(
    said: Sequence[Said], whom: Whom, birth_on: date | None, on: date, lapsed: Callable[[Said], bool]
) -> Standing:
    """From the last word of each side. One side's «no» is enough; a consent that is over counts as none.

    Who must sign is asked for the day on which the representative signed: what was signed for a child of 13 holds on.
    """
    no = [one for one in said if one.decision != "given"]
    if no:
        last = max(no, key=lambda one: one.at)
        return Standing("withdrawn" if last.decision == "withdrawn" else "refused", last.at)
    yes = [one for one in said if not lapsed(one) and (one.until_on is None or one.until_on >= on)]
    if not yes:
        return Standing("asked")
    first = min((one.signed_on for one in yes if one.side == "representative"), default=on)
    needed = signers(whom, birth_on, first)
    complete = needed <= {one.side for one in yes}
    oldest = min(yes, key=lambda one: one.text_at)
    return Standing(
        "given" if complete else "partial", max(one.at for one in yes),
        min((one.until_on for one in yes if one.until_on), default=None), oldest.text_segment, oldest.text_at,
    )  # fmt: skip


class Leveled(Protocol):
    """A text as far as levels are concerned."""

    @property
    def segment(self) -> str:
        """Whose text."""

    @property
    def locked(self) -> bool:
        """Whether those below have none of their own."""


T = TypeVar("T", bound=Leveled)


def holding(levels: Sequence[T]) -> T | None:
    """Of the newest text of each level, from the region down, the one that holds below them all."""
    return next((one for one in levels if one.locked), levels[-1] if levels else None)


def digest(*parts: str | None) -> str:
    """Of a text, as it was shown: proves later what was agreed to."""
    return hashlib.sha256("\n".join(part or "" for part in parts).encode()).hexdigest()
