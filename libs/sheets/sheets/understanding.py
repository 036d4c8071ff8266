"""What a sheet is and what its columns are: chosen by the person, remembered from an earlier file, or guessed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sheets.cells import ClassName, column_letter, shown, tidy
from sheets.headings import (
    LOOK_FOR_HEADER_IN,
    Form,
    Header,
    find_header,
    header_at,
    heading_keys,
    headings,
    plain,
    read_header,
    sheet_kind,
)
from sheets.remarks import Remark
from sheets.rows import caption, captioned_class
from sheets.table import Sheet

SAMPLES = 5
SAMPLE_LENGTH = 60
LEAST_HEADINGS = 2
How = Literal["name", "headings", "remembered", "chosen", "unknown"]


@dataclass(slots=True)
class Choice:
    """What a person says about one sheet. `kind` None: not to be read. `heading_row`: Excel's number, 0 where the
    table has no heading, None where it was found. `columns`: place (0-based, as text) → field or None.
    """

    sheet: str
    kind: str | None
    heading_row: int | None = None
    columns: dict[str, str | None] = field(default_factory=dict)


@dataclass(slots=True)
class Remembered:
    """A mapping of an earlier file: heading (`heading_keys`) → field or None; `kind` None: such a sheet is skipped."""

    name: str
    kind: str | None
    columns: dict[str, str | None]


@dataclass(slots=True)
class Column:
    """One column as the person sees it: heading, what it was understood as, the first values below."""

    index: int
    letter: str
    heading: str
    key: str
    field: str | None
    sure: bool
    samples: list[str]


@dataclass(slots=True)
class SheetColumns:
    """One sheet as the person sees it. `heading_row`: Excel's number, 0: none. `mapping`: the remembered one's name."""

    sheet: str
    kind: str | None
    how: How
    heading_row: int
    mapping: str | None
    columns: list[Column]


@dataclass(slots=True)
class Understood:
    """The form and heading of a sheet; `header` None: the form is known by the sheet's name, no heading was found."""

    sheet: Sheet
    form: Form | None
    header: Header | None
    how: How
    mapping: str | None = None

    def shown(self) -> SheetColumns:
        """Columns with their samples."""
        header = self.header or Header(_first_row(self.sheet), {}, {})
        fields = {index: name for name, index in header.columns.items()}
        keys: dict[int, str] = {}
        told = dict(header.labels)
        if header.row >= 0:
            keys = {index: key for key, index in heading_keys(self.sheet, header.row).items()}
            told = {
                index: f"{group}: {label}" if group and group != label else label
                for index, label, group in headings(self.sheet, header.row)
            }
        samples = _samples(self.sheet, header.row + 1)
        columns = [
            Column(
                index, column_letter(index), told.get(index, ""), keys.get(index, ""), fields.get(index),
                index not in header.unsure and self.header is not None, samples.get(index, []),
            )
            for index in sorted({*told, *(index for index, values in samples.items() if values)})
        ]  # fmt: skip
        kind = self.form.kind if self.form else None
        return SheetColumns(self.sheet.name, kind, self.how, header.row + 1, self.mapping, columns)

    def unsure(self) -> int:
        """How many columns somebody should look at; a sheet that nobody knows counts as one."""
        if self.how in ("chosen", "remembered"):
            return int(self.form is not None and self.header is None)
        guessed = len(self.header.unsure) if self.header else 1
        return guessed + (self.how == "headings")


def understand(
    sheet: Sheet, forms: Sequence[Form], choices: Iterable[Choice] = (), remembered: Iterable[Remembered] = ()
) -> Understood:
    """What the person chose, else what an earlier file with these headings was, else what name and headings say."""
    chosen = next((one for one in choices if one.sheet == sheet.name), None)
    if chosen is not None:
        return _chosen(sheet, forms, chosen)
    found = _as_before(sheet, forms, list(remembered))
    if found is not None:
        return found
    hints = sheet.hints or (sheet.name,)
    if named_class(sheet) is not None:
        return _by_headings(sheet, forms, True)
    form = sheet_kind(hints[0], tuple(forms))
    if form is not None:
        return Understood(sheet, form, find_header(sheet, form), "name")
    for hint in hints:
        for form in forms:
            header = find_header(sheet, form) if form.words.search(plain(hint)) else None
            if header is not None:
                return Understood(sheet, form, header, "name")
    return _by_headings(sheet, forms, False)


def named_class(sheet: Sheet) -> ClassName | None:
    """The class that a sheet or file is named after («5А», «5 Б класс», «7 класс»), if it is."""
    for hint in sheet.hints or (sheet.name,):
        found = captioned_class(hint)
        lettered = found is not None and found.letter.isalpha()
        if found is not None and (lettered or (not found.letter and "класс" in hint.lower())):
            return found
    return None


def _chosen(sheet: Sheet, forms: Sequence[Form], choice: Choice) -> Understood:
    form = next((one for one in forms if one.kind == choice.kind), None)
    if form is None:
        return Understood(sheet, None, None, "chosen")
    row = None if choice.heading_row is None else min(choice.heading_row, len(sheet.rows)) - 1
    if not choice.columns:
        if row is None:
            return Understood(sheet, form, find_header(sheet, form), "chosen")
        header = read_header(sheet, row, form) if row >= 0 else Header(row, {}, {})
        return Understood(sheet, form, header, "chosen")
    if row is None:
        found = find_header(sheet, form)
        row = found.row if found else -1
    fields = {int(index): name for index, name in choice.columns.items()}
    return Understood(sheet, form, header_at(sheet, row, form, fields), "chosen")


def _as_before(sheet: Sheet, forms: Sequence[Form], known: Sequence[Remembered]) -> Understood | None:
    """The first remembered mapping whose headings are exactly those of some row of the beginning."""
    rows = range(min(LOOK_FOR_HEADER_IN, len(sheet.rows))) if known else range(0)
    for number, keys in [(number, heading_keys(sheet, number)) for number in rows]:
        one = next((each for each in known if keys and each.columns.keys() == keys.keys()), None)
        if one is None:
            continue
        form = next((each for each in forms if each.kind == one.kind), None)
        if form is None:
            return Understood(sheet, None, None, "remembered", one.name)
        fields = {index: one.columns[key] for key, index in keys.items()}
        return Understood(sheet, form, header_at(sheet, number, form, fields), "remembered", one.name)
    return None


def _by_headings(sheet: Sheet, forms: Sequence[Form], named_after_class: bool) -> Understood:
    best: tuple[Form, Header] | None = None
    for form in forms:
        header = find_header(sheet, form)
        if header is None or len(header.columns) < LEAST_HEADINGS:
            continue
        marked = not form.marks or any(name in header.columns for name in form.marks)
        if not marked and not (named_after_class and "class" in form.marks):
            continue
        if best is None or len(header.columns) > len(best[1].columns):
            best = form, header
    if best is None:
        return Understood(sheet, None, None, "unknown")
    return Understood(sheet, best[0], best[1], "headings")


def no_header(sheet: Sheet, form: Form) -> Remark:
    """The error of a sheet whose heading row was not found."""
    return Remark(
        "error",
        sheet.name,
        None,
        None,
        None,
        "",
        "не найдена строка заголовков",
        f"Нужны столбцы: {form.wanted()}",
    )


def _first_row(sheet: Sheet) -> int:
    """The first row with two texts, else the first: where a heading would stand."""
    for number, row in enumerate(sheet.rows[:LOOK_FOR_HEADER_IN]):
        if len({tidy(cell) for cell in row if tidy(cell)}) > 1:
            return number
    return 0 if sheet.rows else -1


def _samples(sheet: Sheet, first: int) -> dict[int, list[str]]:
    """The first different values of each column that has any."""
    found: dict[int, list[str]] = {}
    for row in sheet.rows[first : first + 200]:
        if not any(tidy(cell) for cell in row) or caption(row, False) is not None:
            continue
        for index, cell in enumerate(row):
            text = shown(cell)[:SAMPLE_LENGTH]
            values = found.setdefault(index, [])
            if text and text not in values and len(values) < SAMPLES:
                values.append(text)
    return found
