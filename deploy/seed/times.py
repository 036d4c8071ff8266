"""The days of a world: all follow from today, so that the sample never looks stale (X24)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from academic.year.rules import Proposal, Span, propose
from movement.rules import school_year
from store.clock import ZONE

DAY = timedelta(days=1)
FRESH_WEEKS = 9
"""Weeks of teaching that a journal shows at least: in September they are the last of the year before."""


@dataclass(slots=True)
class Times:
    """Today with the school years around it; lessons are dated from `since` to `ahead`.

    `now` is half past seven in the morning, before the first lesson, or earlier if it is not yet so late.
    """

    today: date
    year: int
    this: Proposal
    last: Proposal
    since: date
    ahead: date
    now: datetime

    def proposal(self, year: int) -> Proposal:
        """The usual dates of one of the two years."""
        return self.this if year == self.year else self.last

    @property
    def years(self) -> tuple[int, int]:
        """The last and the current school year."""
        return self.year - 1, self.year

    def instant(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A moment of a day, never later than now."""
        return min(moment(day, hour, minute), self.now)


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of a day in the region."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def off(proposal: Proposal, grade: int) -> set[date]:
    """Days without lessons of a grade."""
    return {
        span.from_on + DAY * shift
        for span in proposal.holidays
        if grade in span.grades
        for shift in range((span.until_on - span.from_on).days + 1)
    }


def times(today: date, weeks: int | None) -> Times:
    """The days of a world of today; `weeks` of teaching before today, None = this year's, and at least nine."""
    year = school_year(today)
    this, last = propose(year), propose(year - 1)
    closed = off(this, 5) | off(last, 5)

    def taught(day: date) -> bool:
        within = this.from_on <= day <= this.until_on or last.from_on <= day <= last.until_on
        return within and day.weekday() < 5 and day not in closed

    since, left = today, 5 * (weeks or FRESH_WEEKS)
    while left and since > last.from_on:
        since -= DAY
        left -= taught(since)
    if weeks is None:
        since = min(since, this.from_on)
    now = min(moment(today, 7, 30), datetime.now(ZONE).replace(microsecond=0))
    return Times(today, year, this, last, since, today + timedelta(days=35), now)


def whole_year(proposal: Proposal) -> Span:
    """The year itself as the period of year marks."""
    return Span("Год", proposal.from_on, proposal.until_on, kind="year", number=1)
