"""A table as it comes out of a file, and the limits that no file may pass."""

from dataclasses import dataclass

from sheets.cells import Cell

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_FILES = 12
MOST_PARTS = 2_000
MOST_ROWS = 60_000
MOST_COLUMNS = 120


class NoTable(ValueError):
    """The file as a whole cannot be read; the message is a Russian sentence for the person who sent it."""


@dataclass(slots=True)
class Sheet:
    """Cells from A1 on; `groups` are headings merged over columns: (row, first column, last column).

    `flat`: text, which knows no merged cells. `hints`: further names that may say what the sheet is (the file's).
    """

    name: str
    rows: list[list[Cell]]
    groups: list[tuple[int, int, int]]
    flat: bool = False
    hints: tuple[str, ...] = ()
