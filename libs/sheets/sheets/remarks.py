"""The report about a file: its lines, in which order they are kept, how many there are."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["error", "warning"]
MOST_REMARKS = 2_000
"""A report longer than this is cut: nobody corrects more in one go, and the answer stays small."""


@dataclass(slots=True)
class Remark:
    """Where, what is wrong, what to do. An `error` stops the application, a `warning` does not.

    `row` is Excel's number, `column` Excel's letter (None: the row as a whole), `header` the column's own
    heading. `fix`: the text that the cell most probably should hold, where one can tell.
    """

    severity: Severity
    sheet: str
    row: int | None
    column: str | None
    header: str | None
    value: str
    reason: str
    proposal: str = ""
    fix: str | None = None


def counted(remarks: Sequence[Remark]) -> tuple[int, int]:
    """Errors and warnings."""
    errors = sum(one.severity == "error" for one in remarks)
    return errors, len(remarks) - errors


def report(remarks: Sequence[Remark]) -> list[dict[str, Any]]:
    """As it is kept: errors first, each kind in the order of the file."""
    ordered = sorted(remarks, key=lambda one: (one.severity != "error", one.sheet, one.row or 0))
    return [asdict(one) for one in ordered[:MOST_REMARKS]]
