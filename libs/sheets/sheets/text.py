"""Tables as text (CSV, TSV, pasted from a spreadsheet): which alphabet, which sign parts the cells, which cells."""

import csv
import io
import re
from collections import Counter

from sheets.table import MOST_COLUMNS, MOST_ROWS, NoTable, Sheet

SEPARATORS = (";", "\t", ",", "|")
TRIED_ROWS = 60
LONGEST_CELL = 32_767
"""A cell of Excel holds no more; one that does is a quotation mark that nobody has closed."""
_OTHER_FILES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "Это файл PDF, таблицы в нём нет."),
    (b"{\\rtf", "Это документ Word, а не таблица."),
    (b"\x89PNG", "Это картинка, а не таблица."),
    (b"\xff\xd8\xff", "Это картинка, а не таблица."),
    (b"GIF8", "Это картинка, а не таблица."),
    (b"Rar!", "Это архив RAR: достаньте из него таблицу."),
    (b"7z\xbc\xaf", "Это архив 7z: достаньте из него таблицу."),
)
_ADVICE = " Загрузите книгу Excel (.xlsx) или таблицу CSV."


def read_text(content: bytes, name: str) -> Sheet:
    """The one sheet that a text file is; its name is the file's. Raises `NoTable`."""
    for begins, what in _OTHER_FILES:
        if content.startswith(begins):
            raise NoTable(what + _ADVICE)
    text = decode(content)
    if re.match(r"\s*<(!doctype|html|table|\?xml)", text, re.IGNORECASE):
        raise NoTable(
            "Внутри файла страница HTML, а не таблица (так выгружают некоторые программы). "
            "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)»."
        )
    rows = cells(text)
    if not any(any(row) for row in rows):
        raise NoTable("В файле нет ни одной заполненной ячейки.")
    return Sheet(name, [[cell or None for cell in row] for row in rows], [], flat=True)


def decode(content: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark or by its noughts, else the Windows alphabet (cp1251)."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(content, "utf-16")
    upper = content[1:4000:2]  # in UTF-16 Russian letters have 4 there, signs and digits 0
    if len(upper) > 1 and sum(byte in (0, 4) for byte in upper) > 0.8 * len(upper):
        return _strictly(content, "utf-16-le")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1251", errors="replace")
    if re.search(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]", text):
        raise NoTable("Это не книга Excel и не таблица CSV." + _ADVICE)
    return text


def _strictly(content: bytes, alphabet: str) -> str:
    try:
        return content.decode(alphabet).lstrip("\ufeff")
    except UnicodeDecodeError:
        raise NoTable("Текст файла не читается: сохраните таблицу как «CSV UTF-8» или .xlsx.") from None


def cells(text: str) -> list[list[str]]:
    """Rows of tidied cells, all of one width; line breaks inside quotation marks stay in their cell."""
    told = re.match(r"sep=(.)\r?\n", text)
    if told:
        text = text[told.end() :]
    separator = told[1] if told else _separator(text)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if len(rows) == MOST_ROWS or len(row) > MOST_COLUMNS:
                raise NoTable(f"В таблице больше {MOST_ROWS} строк или {MOST_COLUMNS} столбцов.")
            if any(len(cell) > LONGEST_CELL for cell in row):
                raise NoTable("В таблице есть незакрытая кавычка: ячейка длиннее, чем бывает в Excel.")
            rows.append([cell.strip() for cell in row])
    except csv.Error as broken:
        raise NoTable("Таблица CSV не читается: в ней незакрытая кавычка или недопустимый знак.") from broken
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _separator(text: str) -> str:
    """The sign under which most rows have the same number of cells, and more than one."""
    best, most = SEPARATORS[0], (0, 0)
    for sign in SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
                if any(row):
                    widths[len(row)] += 1
                if widths.total() == TRIED_ROWS:
                    break
        except csv.Error:
            continue
        wide = [(count, width) for width, count in widths.items() if width > 1]
        if wide and max(wide) > most:
            best, most = sign, max(wide)
    return best
