"""What a workbook says, row by row, before anything is compared with the data base."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from registry.rules import ClassName, Name, Relation, Sex
from sheets.remarks import Remark
from sheets.understanding import SheetColumns

SheetKind = Literal["classes", "staff", "students", "parents"]


@dataclass(slots=True)
class ClassDraft:
    """A row of «Классы»; `teacher` is the class teacher's name as typed."""

    sheet: str
    row: int
    name: ClassName
    teacher: str | None = None
    room: str | None = None
    shift: int | None = None
    profile: str | None = None


@dataclass(slots=True)
class PersonDraft:
    """What every list of people has; `snils` is eleven digits, `sourced_id` the id that another system gives him."""

    sheet: str
    row: int
    name: Name
    born: date | None = None
    sex: Sex | None = None
    snils: str | None = None
    phone: str | None = None
    email: str | None = None
    sourced_id: str | None = None


@dataclass(slots=True)
class StudentDraft(PersonDraft):
    """A row of «Ученики»."""

    class_name: ClassName | None = None


@dataclass(slots=True)
class StaffDraft(PersonDraft):
    """A row of «Сотрудники»: one post; somebody with two posts has two rows. `loose`: only the role is known, so that
    any post with it is the same one.
    """

    post: str = ""
    roles: list[str] = field(default_factory=list)
    order_number: str | None = None
    order_on: date | None = None
    from_on: date | None = None
    leads: ClassName | None = None
    loose: bool = False


@dataclass(slots=True)
class ChildDraft:
    """How a parent's row names the child: by СНИЛС, or by name and class, or by name and date of birth.

    `may_see` None: the list does not say.
    """

    row: int
    relation: Relation
    name: Name | None = None
    class_name: ClassName | None = None
    snils: str | None = None
    born: date | None = None
    may_see: bool | None = None


@dataclass(slots=True)
class ParentDraft(PersonDraft):
    """A parent with every child that any of his rows names."""

    children: list[ChildDraft] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """Everything a file holds: drafts of good rows, remarks about the others, what its columns are.

    `unsure`: columns and sheets that somebody should look at; `system`: whose ids its people have. `decided`: what the
    person has said about rows like somebody of the school (`alike.row_key` → that person's id, `SAME` or `NEW`).
    """

    classes: list[ClassDraft] = field(default_factory=list)
    staff: list[StaffDraft] = field(default_factory=list)
    students: list[StudentDraft] = field(default_factory=list)
    parents: list[ParentDraft] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    rows_read: int = 0
    columns: list[SheetColumns] = field(default_factory=list)
    unsure: int = 0
    system: str | None = None
    decided: dict[str, str] = field(default_factory=dict)

    def place(self, sheet: str, names: Iterable[str]) -> tuple[str | None, str | None]:
        """Letter and heading of the first of these fields that the sheet has; empty when read again to be applied."""
        columns = next((one.columns for one in self.columns if one.sheet == sheet), [])
        found = {one.field: one for one in columns}
        one = next((found[name] for name in names if name in found), None)
        return (one.letter, one.heading) if one else (None, None)
