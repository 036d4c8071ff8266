"""Cells of schools' tables: text in, value or `Unreadable` out. Pure.

What schools really type into a spreadsheet decides: ё and е, Latin look-alikes, no-break spaces, «5 «А» класс».
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | bool | date | datetime | None

GRADES = range(1, 12)
LETTER_LENGTH = 15
_LATIN = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")


class Unreadable(ValueError):
    """A cell does not say what its column promises; `reason` and `proposal` are Russian sentences for the
    school, `fix` the text that the cell most probably should hold.
    """

    def __init__(self, reason: str, proposal: str = "", fix: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.proposal = proposal
        self.fix = fix


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as it is printed; `middle` is None where a person has no patronymic."""

    last: str
    first: str
    middle: str | None = None

    def __str__(self) -> str:
        return " ".join(part for part in (self.last, self.first, self.middle) if part)


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class as «5А»: parallel and letter; the letter may be a word («10 ФИЗМАТ») or empty in a village
    school.
    """

    grade: int
    letter: str

    def __str__(self) -> str:
        return f"{self.grade}{' ' if len(self.letter) > 1 else ''}{self.letter}"


def tidy(cell: Cell) -> str:
    """The text of a cell: no-break and doubled spaces, invisible signs and a number's «.0» removed."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text)
    text = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    return " ".join(text.split())


def shown(cell: Cell) -> str:
    """A cell as a person reads it: dates as 05.09.2014."""
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return tidy(cell)


def fold(text: str) -> str:
    """The form in which two spellings are compared and searched: lower case, ё as е, single spaces."""
    return " ".join(text.lower().replace("ё", "е").split())


def name_part(cell: Cell) -> str:
    """One part of a name: «ИВАНОВА-петрова» → «Иванова-Петрова»; a Latin letter inside a Russian word is put
    right.
    """
    text = tidy(cell)
    if re.search(r"[А-Яа-яЁё]", text):
        text = text.translate(_LATIN)
    if re.search(r"[^А-Яа-яЁёA-Za-z \-'’().]", text):
        raise Unreadable(
            f"«{text}» не похоже на имя: есть цифры или знаки", "Оставьте только буквы, дефис и пробел"
        )
    if text.isupper() or text.islower():
        text = re.sub(r"[^\W\d_]+", lambda m: m[0][0].upper() + m[0][1:].lower(), text)
        text = re.sub(r" (Оглы|Кызы|Оглу|Гызы)\b", lambda m: m[0].lower(), text)
    return text


def full_name(cell: Cell) -> Name:
    """«Иванов Пётр Сергеевич» in one cell; all after the second word is the patronymic («Гасан оглы»)."""
    words = name_part(cell).split()
    if len(words) < 2:
        raise Unreadable(
            f"«{' '.join(words)}» — не полное имя: нужны фамилия и имя",
            "Впишите фамилию, имя и отчество через пробел",
        )
    return Name(words[0], words[1], " ".join(words[2:]) or None)


def join_name(last: Cell, first: Cell, middle: Cell) -> Name:
    """A name from three columns; surname and first name must be there."""
    parts = [name_part(last), name_part(first), name_part(middle)]
    for part, what in zip(parts, ("фамилия", "имя"), strict=False):
        if not part:
            raise Unreadable(f"не указано: {what}", f"Впишите: {what}")
    if parts[2] in {"-", "—", "Нет", "нет"}:
        parts[2] = ""
    return Name(parts[0], parts[1], parts[2] or None)


def name_key(name: Name) -> str:
    """Two people with this same key may be the same person."""
    return fold(str(name))


def initials(text: str) -> str:
    """«Иванова А. П.» and «Иванова А.П» → «иванова а.п.»; a full name only folded."""
    short = re.fullmatch(r"(\S+)\s+(\w)(?:\s*\.\s*|\s+|$)(?:(\w)\s*\.?)?", fold(text))
    return f"{short[1]} {short[2]}.{f'{short[3]}.' if short[3] else ''}" if short else fold(text)


def name_forms(name: Name) -> tuple[str, str]:
    """Full name and «иванова а.п.», as lists name teachers; both folded."""
    short = f"{name.last} {name.first[0]}.{f'{name.middle[0]}.' if name.middle else ''}"
    return name_key(name), fold(short)


def class_name(cell: Cell, letter: Cell = None) -> ClassName:
    """«5А», «5 "а"», «10-Б», «7 «Б» класс», 11 → parallel and letter; `letter` is a second column, if there
    is one.
    """
    text = re.sub(r"\bкл(асс)?\b\.?", " ", f"{tidy(cell)} {tidy(letter)}", flags=re.IGNORECASE)
    text = re.sub(r"[\"'«»„“”‘’().\-–—_/]", " ", text)
    text = " ".join(text.split())
    found = re.fullmatch(r"(\d{1,2})\s*(.*)", text)
    if not found:
        raise Unreadable(f"класс «{tidy(cell)}» не читается", "Запишите в виде 5А")
    grade, rest = int(found[1]), found[2].upper()
    if grade not in GRADES:
        raise Unreadable(f"параллели {grade} нет: бывает от 1 до 11", "Запишите в виде 5А")
    if not re.search(r"[^A-ZА-ЯЁ ]", rest) and len(rest) <= 2:
        rest = rest.translate(_LATIN)
    if len(rest) > LETTER_LENGTH or re.search(r"[^\w +]", rest):
        raise Unreadable(f"литера «{rest}» не читается", "Литера — буква или слово до 15 знаков")
    return ClassName(grade, rest)


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Russian form of a noun after a number: 1 ошибка, 2 ошибки, 5 ошибок."""
    if count % 10 == 1 and count % 100 != 11:
        return one
    if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}:
        return few
    return many


def column_letter(index: int) -> str:
    """0 → «A», 26 → «AA», as Excel names its columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
