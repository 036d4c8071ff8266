"""The catalogue of reports: a new report is a module here and a name in `ALL`."""

from reporting.report import AnyReport
from reporting.reports.class_results import CLASS_RESULTS
from reporting.reports.expected_results import EXPECTED_RESULTS
from reporting.reports.municipality_summary import MUNICIPALITY_SUMMARY
from reporting.reports.school_movement import SCHOOL_MOVEMENT
from reporting.reports.subject_summary import SUBJECT_SUMMARY

ALL: tuple[AnyReport, ...] = (
    CLASS_RESULTS, EXPECTED_RESULTS, SUBJECT_SUMMARY, SCHOOL_MOVEMENT, MUNICIPALITY_SUMMARY,
)  # fmt: skip
