"""What a table of the teaching load says, row by row, before anything is compared with the school."""

from dataclasses import dataclass, field

from sheets.cells import ClassName
from sheets.remarks import Remark
from sheets.understanding import SheetColumns


@dataclass(slots=True)
class LoadDraft:
    """A row of «Нагрузка». Several classes: one group each, or (`joint`) one group of them all."""

    sheet: str
    row: int
    classes: list[ClassName]
    joint: bool
    subject: str
    teacher: str | None = None
    part: str | None = None
    hours: float | None = None


@dataclass(slots=True)
class MemberDraft:
    """A row of «Состав подгрупп»: a student of a subgroup."""

    sheet: str
    row: int
    class_name: ClassName
    subject: str
    part: str
    student: str


@dataclass(slots=True)
class Reading:
    """Everything the tables hold. `headers`: sheet → field → (letter, heading), so that a remark finds its column."""

    loads: list[LoadDraft] = field(default_factory=list)
    members: list[MemberDraft] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    rows_read: int = 0
    columns: list[SheetColumns] = field(default_factory=list)
    unsure: int = 0
    headers: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
