"""Which column is which: headings as schools write them, with synonyms, typing errors, in one row or in two."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from sheets.cells import Cell, column_letter, fold, tidy
from sheets.remarks import Remark
from sheets.table import Sheet

LOOK_FOR_HEADER_IN = 20
_CLOSE = 0.8
_IGNORED = {"", "№", "№ п п", "п п", "номер", "номер п п", "№ пп", "n", "пп", "замечания системы"}
_NEVER = re.compile(r"(?!)")
_TITLE = re.compile(r"список|отчет|приложение|утвержд|учебный год|на 20\d\d")
Spellings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Other:
    """A second person in the same row (a parent's child): words that say so, what his fields are called without them.

    His fields begin with `prefix`, but for those that the row has once (`shared`).
    """

    words: re.Pattern[str]
    prefix: str
    fields: Spellings
    shared: frozenset[str]
    not_his: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of table: names of its sheets, its fields with their headings, what it cannot do without.

    `owner`: words that say whose a column is and may be left out; `foreign`: words that make a column somebody
    else's («Телефон родителя» is not the student's); `marks`: fields one of which must be there when only the headings
    say what the table is; `words`: what names of files of this kind hold.
    """

    kind: str
    title: str
    sheets: tuple[str, ...]
    fields: Spellings
    titles: Mapping[str, str]
    required: tuple[tuple[str, ...], ...]
    owner: re.Pattern[str]
    words: re.Pattern[str]
    marks: tuple[str, ...] = ()
    foreign: re.Pattern[str] = _NEVER
    other: Other | None = None

    def complete(self, columns: Mapping[str, int]) -> bool:
        """Whether these fields are enough."""
        return all(any(name in columns for name in names) for names in self.required)

    def wanted(self) -> str:
        """«ФИО» или «Фамилия»; «Должность»: what a heading row must have."""
        return "; ".join(" или ".join(f"«{self.titles[name]}»" for name in names) for names in self.required)


@dataclass(slots=True)
class Header:
    """The recognised heading of one sheet: where it stands and which column holds which field (0-based).

    `row` −1: the table has no heading. `unsure`: columns that were guessed.
    """

    row: int
    columns: dict[str, int]
    labels: dict[int, str]
    remarks: list[Remark] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)


def sheet_kind(name: str, forms: tuple[Form, ...]) -> Form | None:
    """Which of the lists a sheet is, by its name."""
    found = closest(plain(name), {form.kind: form.sheets for form in forms})[0]
    return next((form for form in forms if form.kind == found), None)


def find_header(sheet: Sheet, form: Form) -> Header | None:
    """The row with most known headings among the first twenty; None when no row has what the list needs."""
    best: Header | None = None
    for number in range(min(LOOK_FOR_HEADER_IN, len(sheet.rows))):
        if best is not None and number > best.row + 3:
            break
        header = read_header(sheet, number, form)
        if form.complete(header.columns) and (best is None or len(header.columns) > len(best.columns)):
            best = header
    return best


def read_header(sheet: Sheet, number: int, form: Form) -> Header:
    """A row taken as the heading, whatever it holds."""
    header = Header(number, {}, {})
    for index, label, group in headings(sheet, number):
        header.labels[index] = label
        name, exact = recognise(label, form, group)
        if name is None:
            if plain(label) not in _IGNORED:
                header.unsure.add(index)
                header.remarks.append(remark(sheet, number, index, label, "столбец не распознан и пропущен"))
        elif name in header.columns:
            reason = f"столбец «{form.titles[name]}» уже есть левее, этот пропущен"
            header.unsure.add(index)
            header.remarks.append(remark(sheet, number, index, label, reason, "Оставьте один такой столбец"))
        else:
            header.columns[name] = index
            if not exact:
                header.unsure.add(index)
                reason = f"заголовок понят как «{form.titles[name]}»"
                header.remarks.append(
                    remark(sheet, number, index, label, reason, "Исправьте, если это не так")
                )
    return header


def header_at(sheet: Sheet, number: int, form: Form, fields: Mapping[int, str | None]) -> Header:
    """The heading that somebody has set: column → field; columns that are not named there are ignored."""
    header = Header(number, {}, {})
    if number >= 0:
        header.labels = {index: label for index, label, _ in headings(sheet, number)}
    for index, name in sorted(fields.items()):
        if name is not None and name in form.fields and name not in header.columns:
            header.columns[name] = index
            header.labels.setdefault(index, form.titles[name])
    return header


def headings(sheet: Sheet, number: int) -> Iterator[tuple[int, str, str]]:
    """(column, heading, heading over it) of a row; where the row is empty, the heading may stand in the row above.

    A row with a single text is no lower half of a heading: it is a title, or «5 «А» класс» over its students.
    """
    own = {tidy(cell) for cell in sheet.rows[number] if tidy(cell)}
    above = _upper(sheet, number) if len(own) > 1 else []
    for index, cell in enumerate(sheet.rows[number]):
        label, group = tidy(cell), _group_over(sheet, number, index, above)
        if isinstance(cell, int | float):
            continue
        if not label and index < len(above) and above[index]:
            label, group = above[index], ""
        if label:
            yield index, label, group


def _upper(sheet: Sheet, number: int) -> list[str]:
    """The row above, if it looks like the upper one of two heading rows: several short texts, no title, no numbers."""
    if number == 0:
        return []
    cells = sheet.rows[number - 1]
    texts = [tidy(cell) for cell in cells]
    told = {text for text in texts if text}
    if len(told) < 2 or any(cell is not None and not isinstance(cell, str) for cell in cells):
        return []
    return [] if any(len(text) > 60 or _TITLE.search(fold(text)) for text in told) else texts


def _group_over(sheet: Sheet, number: int, index: int, above: list[str]) -> str:
    """The heading over several columns right above this one, merged or followed by empty cells.

    One that spans the whole table is a title.
    """
    merged = [one for one in sheet.groups if one[0] == number - 1]
    for row, left, right in merged:
        if left <= index <= right and right - left + 1 < len(sheet.rows[number]) - 1:
            return tidy(sheet.rows[row][left])
    if merged or index >= len(above):
        return ""
    return next((text for text in reversed(above[: index + 1]) if text), "")


def heading_keys(sheet: Sheet, number: int) -> dict[str, int]:
    """By what a remembered table is known again: each heading with the one over it → its column."""
    keys: dict[str, int] = {}
    for index, label, group in headings(sheet, number):
        key = plain(f"{group} {label}" if fold(group) != fold(label) else label) or fold(label)
        while key in keys:
            key += " ещё"
        keys[key] = index
    return keys


def recognise(label: str, form: Form, group: str = "") -> tuple[str | None, bool]:
    """The field that a heading names, and whether it is written as expected; `group` stands above it."""
    known, text = form.fields, plain(label)
    whole = f"{text} {plain(group)}".strip()
    if form.foreign.search(whole):
        return None, False
    other = form.other
    if other and other.words.search(whole) and not text.startswith(other.not_his):
        rest = " ".join(form.owner.sub(" ", whole).split()) or "фио"
        name, exact = closest(rest, other.fields)
        if name in other.shared:
            return name, exact
        return (f"{other.prefix}{name}", exact) if f"{other.prefix}{name}" in known else (None, False)
    name, exact = closest(text, known)
    if name is None and form.owner.search(text):
        name, exact = closest(" ".join(form.owner.sub(" ", text).split()) or "фио", known)
    if name is None and group:
        name, exact = closest(f"{plain(group)} {text}", known)
    return name, exact


def plain(label: str) -> str:
    """A heading without case, brackets and signs."""
    text = re.sub(r"\(.*?\)", " ", fold(label)) if not fold(label).startswith("(") else fold(label)
    return " ".join(re.sub(r"[^а-яa-z№ ]", " ", text).split())


def closest(text: str, known: Spellings) -> tuple[str | None, bool]:
    """The name whose spelling equals the text; else the only one that is nearly the same."""
    for name, spellings in known.items():
        if text in spellings:
            return name, True
    if len(text) < 4:
        return None, False
    scores = {
        name: max(_likeness(text, one) for one in spellings) for name, spellings in known.items() if spellings
    }
    name, score = max(scores.items(), key=lambda item: item[1])
    return (name, False) if score >= _CLOSE else (None, False)


def _likeness(text: str, spelling: str) -> float:
    """0..1; the costly comparison only where the lengths and the letters could agree at all."""
    both = len(text) + len(spelling)
    if len(spelling) < 3 or 2 * min(len(text), len(spelling)) < _CLOSE * both:
        return 0.0
    matcher = SequenceMatcher(None, text, spelling)
    return matcher.ratio() if matcher.quick_ratio() >= _CLOSE else 0.0


def remark(sheet: Sheet, row: int, index: int, value: str, reason: str, proposal: str = "") -> Remark:
    """A warning at a heading."""
    return Remark("warning", sheet.name, row + 1, column_letter(index), value, value, reason, proposal)


def cell_at(row: list[Cell], header: Header, name: str) -> Cell:
    """The cell of a field in this row; None where the sheet has no such column."""
    index = header.columns.get(name)
    return row[index] if index is not None and index < len(row) else None
