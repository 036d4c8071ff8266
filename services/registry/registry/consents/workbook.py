"""Who has not consented, as a workbook: one row a person, one column a kind, what is missing marked."""

import io
from collections.abc import Sequence

import xlsxwriter

from registry.consents.rules import State
from registry.consents.views import ConsentCell, ConsentRow

WORDS: dict[State, str] = {
    "none": "нет", "asked": "спросили", "partial": "ждёт второй подписи", "given": "дано", "expired": "истекло",
    "lapsed": "нужно новое", "refused": "отказ", "withdrawn": "отозвано",
}  # fmt: skip


def in_words(cell: ConsentCell | None) -> str:
    """«дано до 31.08.2027»."""
    if cell is None:
        return WORDS["none"]
    until = f" до {cell.until_on:%d.%m.%Y}" if cell.state == "given" and cell.until_on else ""
    return WORDS[cell.state] + until


def book(title: str, kinds: Sequence[tuple[str, str]], rows: Sequence[ConsentRow], staff: bool) -> bytes:
    """`kinds`: code and title of the columns."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as made:
        head = made.add_format({"bold": True, "bg_color": "#EEF3FA", "border": 1, "text_wrap": True})
        text = made.add_format({"num_format": "@", "border": 1})
        lacks = made.add_format({"bg_color": "#FFF3D6", "border": 1})
        sheet = made.add_worksheet("Согласия")
        sheet.set_header(f"&L{title}")
        sheet.repeat_rows(0)
        first = 1 if staff else 2
        sheet.freeze_panes(1, first)
        titles = [*([] if staff else ["Класс"]), "ФИО", *(title for _, title in kinds)]
        for column, words in enumerate(titles):
            sheet.set_column(column, column, 9 if words == "Класс" else 34 if words == "ФИО" else 24)
            sheet.write_string(0, column, words, head)
        sheet.autofilter(0, 0, max(len(rows), 1), len(titles) - 1)
        for number, row in enumerate(rows, start=1):
            names = [*([] if staff else [row.class_name or ""]), row.name]
            for column, words in enumerate(names):
                sheet.write_string(number, column, words, text)
            cells = {one.kind: one for one in row.cells}
            for column, (kind, _) in enumerate(kinds, start=first):
                cell = cells.get(kind)
                good = cell is not None and cell.state == "given"
                sheet.write_string(number, column, in_words(cell), text if good else lacks)
    return target.getvalue()
