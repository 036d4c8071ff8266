"""The schema of academic, by noun: copies of others' facts, the year, teaching, the journal, period marks."""

from academic.tables.journal import Attendance, AttendanceHistory, Lesson, LessonHistory, Mark, MarkHistory
from academic.tables.known import (
    KnownClass,
    KnownMembership,
    KnownPerson,
    KnownSegment,
    KnownStaff,
    KnownTie,
)
from academic.tables.openings import Opening
from academic.tables.results import CarriedMark, Carrying, PeriodMark, PeriodMarkHistory
from academic.tables.teaching import (
    GroupMember,
    GroupStudent,
    MarkType,
    MarkWeight,
    Subject,
    TeachingGroup,
    TimetableEntry,
)
from academic.tables.workloads import Workload, WorkloadChange, WorkloadMapping
from academic.tables.year import BellSchedule, Holiday, Period, StudyYear
from store import Table

__all__ = [
    "Attendance",
    "AttendanceHistory",
    "BellSchedule",
    "CarriedMark",
    "Carrying",
    "GroupMember",
    "GroupStudent",
    "Holiday",
    "KnownClass",
    "KnownMembership",
    "KnownPerson",
    "KnownSegment",
    "KnownStaff",
    "KnownTie",
    "Lesson",
    "LessonHistory",
    "Mark",
    "MarkHistory",
    "MarkType",
    "MarkWeight",
    "Opening",
    "Period",
    "PeriodMark",
    "PeriodMarkHistory",
    "StudyYear",
    "Subject",
    "Table",
    "TeachingGroup",
    "TimetableEntry",
    "Workload",
    "WorkloadChange",
    "WorkloadMapping",
]
