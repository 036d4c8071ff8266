"""One line of the report about a file."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(slots=True)
class Remark:
    """Where, what is wrong, what to do. An `error` stops the application, a `warning` does not.

    `row` is Excel's number, `column` Excel's letter (None: the row as a whole), `header` the column's own
    heading.
    """

    severity: Severity
    sheet: str
    row: int | None
    column: str | None
    header: str | None
    value: str
    reason: str
    proposal: str = ""
