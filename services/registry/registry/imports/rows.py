"""Rows of one sheet → drafts. A row with an unreadable cell gives remarks and no draft; the others go on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from registry import rules
from registry.imports.drafts import (
    ChildDraft,
    ClassDraft,
    ParentDraft,
    PersonDraft,
    Reading,
    Remark,
    SheetKind,
    StaffDraft,
    StudentDraft,
)
from registry.imports.headers import Header, cell_at, column_letter
from registry.imports.workbook import Sheet
from registry.rules import Cell, ClassName, Name, Unreadable, tidy

V = TypeVar("V")
_PERSON_FIELDS = ("full_name", "last_name")
_ADULT = 16
_YES = {"да", "есть", "полный", "разрешен", "+", "1"}
_NO = {"нет", "запрещен", "ограничен", "лишен", "-", "0", "без доступа"}


@dataclass(slots=True)
class RowReader:
    """One row with its header; collects remarks instead of stopping at the first wrong cell."""

    sheet: str
    number: int
    cells: list[Cell]
    header: Header
    today: date
    remarks: list[Remark] = field(default_factory=list)

    def cell(self, name: str) -> Cell:
        """The cell of a field."""
        return cell_at(self.cells, self.header, name)

    def text(self, name: str) -> str | None:
        """The tidied text of a field, None when empty."""
        return tidy(self.cell(name)) or None

    def take(self, name: str, parse: Callable[..., V], *more: Any) -> V | None:
        """Parse a field; an unreadable cell becomes an error at its column and None."""
        try:
            return parse(self.cell(name), *more)
        except Unreadable as wrong:
            self.say("error", name, wrong.reason, wrong.proposal)
            return None

    def say(self, severity: Any, name: str | None, reason: str, proposal: str = "") -> None:
        """Add a remark at this row, at the column of field `name`."""
        index = self.header.columns.get(name) if name else None
        self.remarks.append(
            Remark(
                severity,
                self.sheet,
                self.number,
                column_letter(index) if index is not None else None,
                self.header.labels.get(index) if index is not None else None,
                tidy(self.cell(name)) if name else "",
                reason,
                proposal,
            )
        )

    @property
    def failed(self) -> bool:
        """Whether this row has an error, so that no draft may be made of it."""
        return any(remark.severity == "error" for remark in self.remarks)


def read_rows(sheet: Sheet, header: Header, kind: SheetKind, today: date, reading: Reading) -> None:
    """Add the drafts and remarks of every row below the heading to `reading`."""
    make = {"classes": _class_row, "staff": _staff_row, "students": _student_row, "parents": _parent_row}[
        kind
    ]
    section: ClassName | None = None
    for number, cells in _data_rows(sheet, header):
        heading = _section(cells, kind)
        if heading is not None:
            section = heading if isinstance(heading, ClassName) else section
            continue
        reading.rows_read += 1
        row = RowReader(sheet.name, number, cells, header, today)
        draft = make(row, section)
        reading.remarks.extend(row.remarks)
        if draft is not None and not row.failed:
            getattr(reading, kind).append(draft)


def _data_rows(sheet: Sheet, header: Header) -> Iterator[tuple[int, list[Cell]]]:
    heading = [tidy(cell) for cell in sheet.rows[header.row]]
    for index in range(header.row + 1, len(sheet.rows)):
        cells = sheet.rows[index]
        texts = [tidy(cell) for cell in cells]
        if any(texts) and texts != heading:
            yield index + 1, cells


def _section(cells: list[Cell], kind: SheetKind) -> ClassName | str | None:
    """A heading inside the table: «5 «А» класс» alone in its row, or a line of totals. None: an ordinary
    row.
    """
    texts = list(dict.fromkeys(text for text in map(tidy, cells) if text))
    if texts[0].lower().split()[0].rstrip(":.") in {"итого", "всего"}:
        return texts[0]
    if len(texts) != 1 or kind == "classes":
        return None
    try:
        return rules.class_name(texts[0])
    except Unreadable:
        return texts[0] if len(texts[0].split()) > 4 else None


def _name(row: RowReader, prefix: str = "") -> Name | None:
    """The name from one column or from three; the error stands at the column that is wrong."""
    if f"{prefix}full_name" in row.header.columns:
        if row.text(f"{prefix}full_name") is None:
            row.say("error", f"{prefix}full_name", "не указано имя", "Впишите фамилию, имя и отчество")
            return None
        return row.take(f"{prefix}full_name", rules.full_name)
    parts = [row.cell(f"{prefix}{part}") for part in ("last_name", "first_name", "middle_name")]
    try:
        return rules.join_name(*parts)
    except Unreadable as wrong:
        column = "first_name" if tidy(parts[0]) and not tidy(parts[1]) else "last_name"
        for part in ("last_name", "first_name", "middle_name"):
            if wrong.reason.startswith(f"«{row.text(f'{prefix}{part}')}»"):
                column = part
        row.say("error", f"{prefix}{column}", wrong.reason, wrong.proposal)
        return None


def _person(row: RowReader) -> dict[str, Any]:
    """The fields that every list of people has; `name` may be None only when the row has failed."""
    name = _name(row)
    born = row.take("born", rules.birth_day, row.today)
    if (
        born
        and isinstance(row.cell("born"), str)
        and not any(len(part) == 4 for part in _numbers(row.text("born")))
    ):
        row.say(
            "warning", "born", f"год из двух цифр прочитан как {born.year}", "Запишите год четырьмя цифрами"
        )
    return {
        "sheet": row.sheet,
        "row": row.number,
        "name": name or Name("?", "?"),
        "born": born,
        "sex": row.take("sex", rules.sex, name or Name("?", "?")),
        "snils": row.take("snils", rules.snils),
        "phone": row.take("phone", rules.phone),
        "email": row.take("email", rules.email),
    }


def _numbers(text: str | None) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text or "").split()


def _class_of(row: RowReader, section: ClassName | None) -> ClassName | None:
    """The class from «Класс» (+ «Литера»), else from the heading above the row."""
    if row.text("class") is None:
        return section
    return row.take("class", rules.class_name, row.cell("letter"))


def _class_row(row: RowReader, section: ClassName | None) -> ClassDraft | None:
    name = _class_of(row, None)
    if name is None:
        if not row.failed:
            row.say("error", "class", "не указан класс", "Запишите в виде 5А")
        return None
    shift = row.text("shift")
    if shift and not (shift[0] in "123" or shift.upper() in {"I", "II", "III"}):
        row.say("error", "shift", f"смена «{shift}» не читается", "Напишите 1, 2 или 3")
        return None
    number = None if not shift else int(shift[0]) if shift[0].isdigit() else len(shift)
    return ClassDraft(
        row.sheet, row.number, name, row.text("teacher"), row.text("room"), number, row.text("profile")
    )


def _staff_row(row: RowReader, section: ClassName | None) -> StaffDraft | None:
    person = _person(row)
    post = row.text("post")
    if not post:
        row.say("error", "post", "не указана должность", "Впишите должность, например «учитель математики»")
        return None
    return StaffDraft(
        **person,
        post=post,
        roles=rules.roles_of_post(post),
        order_number=row.text("order_number"),
        order_on=row.take("order_on", rules.day),
        from_on=row.take("from_on", rules.day),
        leads=row.take("leads", rules.class_name) if row.text("leads") else None,
    )


def _student_row(row: RowReader, section: ClassName | None) -> StudentDraft | None:
    person = _person(row)
    name = _class_of(row, section)
    if name is None and row.text("class") is None:
        row.say("error", "class", "не указан класс ученика", "Впишите класс, например 5А")
    if person["born"] is None and row.text("born") is None:
        row.say("error", "born", "не указана дата рождения ученика", "Впишите дату, например 05.09.2014")
    elif person["born"] is not None:
        age = rules.years_between(person["born"], row.today)
        if not rules.YOUNGEST_STUDENT <= age <= rules.OLDEST_STUDENT:
            years = rules.plural(age, "год", "года", "лет")
            row.say("warning", "born", f"ученику {age} {years}", "Проверьте дату рождения")
    return StudentDraft(**person, class_name=name)


def _parent_row(row: RowReader, section: ClassName | None) -> ParentDraft | None:
    person = _person(row)
    if person["born"] and rules.years_between(person["born"], row.today) < _ADULT:
        row.say(
            "warning", "born", "родитель моложе 16 лет", "Проверьте, не вписан ли ребёнок вместо родителя"
        )
    kin = rules.sex(None, person["name"]) or person["sex"]
    relation = row.take("relation", rules.relation, kin)
    if relation is None:
        return None
    children = _children(row, relation, section)
    if not children and not row.failed:
        column = next(
            (
                name
                for name in ("child_full_name", "child_last_name", "child_snils")
                if name in row.header.columns
            ),
            None,
        )
        row.say("error", column, "не указан ребёнок", "Впишите фамилию и имя ребёнка и класс, или его СНИЛС")
    return ParentDraft(**person, children=children)


def _children(row: RowReader, relation: rules.Relation, section: ClassName | None) -> list[ChildDraft]:
    """The child or children («Иванов Пётр; Иванова Анна») that the row names."""
    may_see = _may_see(row)
    born = row.take("child_born", rules.birth_day, row.today)
    group = _class_of(row, section)
    numbers = [rules.tidy(one) for one in _several(row.cell("child_snils"))]
    if numbers:
        found = [
            row.take("child_snils", lambda _, one=one: rules.snils(one))
            for one in _several(row.cell("child_snils"))
        ]
        name = _name(row, "child_") if len(numbers) == 1 and _names_child(row) else None
        return [ChildDraft(row.number, relation, name, group, one, born, may_see) for one in found if one]
    if not _names_child(row):
        return []
    if "child_full_name" in row.header.columns:
        names = [
            row.take("child_full_name", lambda _, one=one: rules.full_name(one))
            for one in _several(row.cell("child_full_name"))
        ]
    else:
        names = [_name(row, "child_")]
    single = len(names) == 1
    return [
        ChildDraft(
            row.number, relation, one, group if single else None, None, born if single else None, may_see
        )
        for one in names
        if one
    ]


def _names_child(row: RowReader) -> bool:
    return any(row.text(f"child_{part}") for part in ("full_name", "last_name", "first_name"))


def _several(cell: Cell) -> list[Cell]:
    if not isinstance(cell, str):
        return [] if cell is None else [cell]
    return [part.strip() for part in cell.replace("\n", ";").replace(",", ";").split(";") if part.strip()]


def _may_see(row: RowReader) -> bool | None:
    text = rules.fold(row.text("may_see") or "")
    if not text:
        return None
    if text not in _YES | _NO:
        row.say("error", "may_see", f"«{text}» — доступ не распознан", "Напишите «да» или «нет»")
    return text not in _NO


def describe(draft: PersonDraft) -> str:
    """«лист «Ученики», строка 12» for a remark that names another row."""
    return f"лист «{draft.sheet}», строка {draft.row}"
