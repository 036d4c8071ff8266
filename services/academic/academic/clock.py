"""What day it is at the schools of the region."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Tomsk")
"""The region's zone; statements that know the school use `known_segments.timezone` instead."""


def today() -> date:
    """The current day in the region's zone."""
    return datetime.now(ZONE).date()
