"""Rows below a heading: which hold data, which are captions, totals and signatures; one row read with remarks."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sheets.cells import Cell, ClassName, Unreadable, class_name, column_letter, tidy
from sheets.headings import Header, cell_at
from sheets.remarks import Remark
from sheets.table import Sheet

V = TypeVar("V")
_TOTAL = re.compile(r"(итого|всего|в том числе|из них|кол-?во|количество)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(
    r"классный руководитель|кл\. ?рук|(мальчик|девоч|юнош|девуш)\w*\s*[:–—-]\s*\d|составил[аи]?\b|исполнитель\b|"
    r"подпись\b|м\. ?п\.\s*$|директор\b.*__|дата составления|примечани[ея]\b|\* |приложение\b|утвержда|"
    r"список (класса|учеников|учащихся|обучающихся|сотрудников)",
    re.IGNORECASE,
)
_COUNTED = {"мальчиков", "девочек", "юношей", "девушек"}
_COUNT = re.compile(r"\d+\s*(чел\w*\.?|уч\w*\.?|ч\.?)?", re.IGNORECASE)


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
            self.say("error", name, wrong.reason, wrong.proposal, wrong.fix)
            return None

    def say(
        self, severity: Any, name: str | None, reason: str, proposal: str = "", fix: str | None = None
    ) -> None:
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
                fix,
            )
        )

    @property
    def failed(self) -> bool:
        """Whether this row has an error, so that no draft may be made of it."""
        return any(remark.severity == "error" for remark in self.remarks)


def data_rows(sheet: Sheet, header: Header) -> Iterator[tuple[int, list[Cell]]]:
    """(Excel's number, cells) of the rows below the heading that say anything and are no heading again.

    A row that only numbers the columns (1, 2, 3 …) is a part of the heading.
    """
    heading = [tidy(cell) for cell in sheet.rows[header.row]] if header.row >= 0 else None
    for index in range(header.row + 1, len(sheet.rows)):
        cells = sheet.rows[index]
        texts = [tidy(cell) for cell in cells]
        told = [text for text in texts if text]
        numbers = len(told) > 2 and told == [str(n) for n in range(1, len(told) + 1)]
        if told and texts != heading and not numbers:
            yield index + 1, cells


def caption(cells: list[Cell], sections: bool, signed: int = 3) -> ClassName | str | None:
    """A row that is no data: «5 «А» класс» over its students, totals, signatures. None: an ordinary row.

    `sections`: a class alone in its row is a caption (in a list of classes it is not). `signed`: of how many cells a
    signature may consist («Классный руководитель», «Иванова М.П.»; in a list of staff that is a person).
    """
    texts = list(dict.fromkeys(text for text in map(tidy, cells) if text))
    if _TOTAL.match(texts[0]) or (len(texts) > 1 and texts[0].isdigit() and _TOTAL.match(texts[1])):
        return texts[0]
    counts = all(_COUNT.fullmatch(text) for text in texts[1:])
    if counts and texts[0].lower().rstrip(":") in _COUNTED:
        return texts[0]
    if not sections:
        return None
    found = captioned_class(texts[0]) if counts else None
    if found is not None and (len(texts) == 1 or "класс" in texts[0].lower()):
        return found
    if len(texts) <= signed and _FOOTNOTE.match(texts[0]):
        return texts[0]
    long = len(texts[0].split()) > 4 or ":" in texts[0] or "__" in texts[0]
    return texts[0] if len(texts) == 1 and long else None


def captioned_class(text: str) -> ClassName | None:
    """«5А», «Класс: 5А», «5 «А» класс (25 чел.)», «5А класс – Иванова М.П.» → the class."""
    told = re.sub(r"\(.*?\)", " ", text)
    told = re.sub(r"^\s*класс\s*[:№]?\s*", "", told, flags=re.IGNORECASE)
    told = re.split(r"класс|[,;:]|\s[–—-]\s", told, maxsplit=1, flags=re.IGNORECASE)[0]
    try:
        found = class_name(told)
    except Unreadable:
        return None
    return found if "класс" in text.lower() or len(found.letter) < 3 else None


def merged_down(sheet: Sheet, header: Header, name: str, *, flat_only: bool = True) -> bool:
    """Whether a column of a text table has lost cells merged downwards: filled first, then empty in most rows."""
    if (flat_only and not sheet.flat) or name not in header.columns:
        return False
    filled = [
        bool(tidy(cell_at(cells, header, name)))
        for _, cells in data_rows(sheet, header)
        if caption(cells, True) is None
    ]
    return len(filled) > 2 and filled[0] and sum(filled) * 2 < len(filled)
