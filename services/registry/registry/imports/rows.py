"""Rows of one sheet → drafts. A row with an unreadable cell gives remarks and no draft; the others go on."""

from datetime import date
from typing import Any

from registry import rules
from registry.imports.drafts import (
    ChildDraft,
    ClassDraft,
    ParentDraft,
    PersonDraft,
    Reading,
    SheetKind,
    StaffDraft,
    StudentDraft,
)
from registry.rules import Cell, ClassName, Name, Unreadable, tidy
from sheets.headings import Header
from sheets.headings import remark as heading_remark
from sheets.rows import RowReader, caption, data_rows, merged_down
from sheets.table import Sheet

_ADULT = 16
_YES = {"да", "есть", "полный", "разрешен", "+", "1"}
_NO = {"нет", "запрещен", "ограничен", "лишен", "-", "0", "без доступа"}


def read_rows(
    sheet: Sheet,
    header: Header,
    kind: SheetKind,
    today: date,
    reading: Reading,
    section: ClassName | None = None,
) -> None:
    """Add the drafts and remarks of every row below the heading to `reading`; `section`: the class of the sheet."""
    make = {"classes": _class_row, "staff": _staff_row, "students": _student_row, "parents": _parent_row}[
        kind
    ]
    carried = kind != "classes" and merged_down(sheet, header, "class")
    if carried:
        reason = "пустые ячейки в столбце «Класс» поняты как объединённые: класс взят из строки выше"
        reading.remarks.append(
            heading_remark(
                sheet, header.row, header.columns["class"], header.labels[header.columns["class"]], reason
            )
        )
    for number, cells in data_rows(sheet, header):
        heading = caption(cells, kind != "classes", 1 if kind == "staff" else 3)
        if heading is not None:
            section = heading if isinstance(heading, ClassName) else section
            continue
        reading.rows_read += 1
        row = RowReader(sheet.name, number, cells, header, today)
        draft = make(row, section)
        if carried:
            section = _carry(row) or section
        reading.remarks.extend(row.remarks)
        if draft is not None and not row.failed:
            getattr(reading, kind).append(draft)


def _carry(row: RowReader) -> ClassName | None:
    """The class of a cell that was merged downwards."""
    try:
        return rules.class_name(row.cell("class"), row.cell("letter"))
    except Unreadable:
        return None


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
