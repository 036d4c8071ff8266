"""What day it is in the region: appointments, orders and lessons begin and end with days of the schools."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo(os.environ.get("REGION_TIME_ZONE", "Asia/Tomsk"))
"""The region's zone, also that of every data-base session; a school may lie in another (`timezone` of its segment)."""


def today() -> date:
    """The current day in the region."""
    return datetime.now(ZONE).date()


def now() -> datetime:
    """The current instant; tests turn it to see what ends by itself."""
    return datetime.now(UTC)
