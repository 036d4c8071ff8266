"""A OneRoster ZIP → its tables: what the manifest promises is there, readable, complete and in the right words.

Nothing here trusts the file: what it unpacks to, how many parts, rows and remarks it may have is limited, and all of it
runs in the import's child process with a limit on memory (`registry.imports.child`).
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from registry.imports.drafts import Reading
from registry.oneroster import spec
from sheets.cells import column_letter
from sheets.remarks import Remark
from sheets.table import NoTable

LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 200
MOST_ROWS = 500_000
MOST_REMARKS = 500
"""Of one file and severity; what comes after is counted."""
LONGEST_ID = 255
Say = Callable[..., None]


def is_package(content: bytes) -> bool:
    """Whether the ZIP has a manifest anywhere: workbooks never do."""
    if content[:2] != b"PK":
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.rpartition("/")[2].lower() == spec.MANIFEST for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


@dataclass(slots=True)
class Line:
    """A data row: its number as a spreadsheet shows it, its fields by name, and how to remark on it."""

    number: int
    values: dict[str, str]
    say: Say

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass(slots=True)
class Table:
    """One file's heading and rows; remarks go into the reading, up to a number per file."""

    name: str
    heading: list[str]
    rows: list[list[str]]
    reading: Reading
    ids: set[str] = field(default_factory=set)
    said: dict[str, int] = field(default_factory=dict)
    unread: bool = False

    def say(
        self, row: int | None, column: str | None, reason: str, proposal: str = "", value: str = "", *,
        severity: str = "error",
    ) -> None:  # fmt: skip
        """A remark at a row and a column of this file."""
        self.said[severity] = self.said.get(severity, 0) + 1
        if self.said[severity] > MOST_REMARKS:
            return
        index = self.heading.index(column) if column in self.heading else None
        letter = None if index is None else column_letter(index)
        self.reading.remarks.append(
            Remark(severity, f"{self.name}.csv", row, letter, column, value[:200], reason[:500], proposal)  # type: ignore[arg-type]
        )

    def settle(self) -> None:
        """Say how many remarks were left out."""
        for severity, count in self.said.items():
            if count > MOST_REMARKS:
                reason = f"и ещё {count - MOST_REMARKS} таких замечаний в этом файле"
                self.reading.remarks.append(
                    Remark(severity, f"{self.name}.csv", None, None, None, "", reason)  # type: ignore[arg-type]
                )

    def lines(self) -> Iterator[Line]:
        """The rows as they are named in the heading."""
        for number, values in enumerate(self.rows, start=2):
            if values:
                named = dict(zip(self.heading, values, strict=False))

                def say(
                    column: str | None, reason: str, proposal: str = "", *, severity: str = "error", at: int = number,
                    row: dict[str, str] = named,
                ) -> None:  # fmt: skip
                    self.say(at, column, reason, proposal, row.get(column or "", ""), severity=severity)

                yield Line(number, named, say)


@dataclass(slots=True)
class Opened:
    """A package: its tables by name, and by which name its system speaks of itself."""

    tables: dict[str, Table]
    system: str

    def lines(self, name: str) -> Iterator[Line]:
        """The rows of a table; none where the package has no such file."""
        if name in self.tables:
            yield from self.tables[name].lines()


def open_package(content: bytes, reading: Reading) -> Opened:
    """The tables that are read here. Raises `NoTable` where the package as a whole is of no use."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = _parts(archive)
            manifest = _manifest(_read(archive, parts[spec.MANIFEST]))
            tables = {
                name: _table(name, _read(archive, parts[f"{name}.csv"]), reading)
                for name in spec.COLUMNS
                if _expected(name, manifest, parts)
            }
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as broken:
        raise NoTable("Архив OneRoster повреждён и не открывается. Выгрузите его заново.") from broken
    for name in ("orgs", "users", "roles"):
        if name not in tables:
            raise NoTable(f"В архиве OneRoster нет файла {name}.csv: без него людей не прочитать.")
    for table in tables.values():
        _check(table, tables)
    return Opened(tables, manifest.get(spec.SYSTEM_CODE) or manifest.get(spec.SYSTEM_NAME) or "oneroster")


def _parts(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    parts = [one for one in archive.infolist() if not one.is_dir()]
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNPACKED:
        raise NoTable("Архив распаковывается в недопустимо большой объём и не принят.")
    if any(one.flag_bits & 1 for one in parts):
        raise NoTable("Архив закрыт паролем. Выгрузите его без пароля.")
    named = {one.filename: one for one in parts}
    if spec.MANIFEST not in named:
        raise NoTable(
            "Файл manifest.csv должен лежать в самом архиве, не в папке, и называться строчными буквами."
        )
    return named


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> list[list[str]]:
    """The rows of one part, however much its entry says it holds. Raises `NoTable`."""
    with archive.open(part) as member:
        content = member.read(LARGEST_UNPACKED + 1)
    if len(content) > LARGEST_UNPACKED:
        raise NoTable("Архив распаковывается в недопустимо большой объём и не принят.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise NoTable(f"{part.filename}: файл не в кодировке UTF-8, как требует OneRoster.") from broken
    if "\0" in text:
        raise NoTable(f"{part.filename}: в файле есть нулевые знаки, это не таблица CSV.")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append([one.strip() for one in row])
            if len(rows) > MOST_ROWS:
                raise NoTable(f"{part.filename}: больше {MOST_ROWS} строк.")
    except csv.Error as broken:
        raise NoTable(
            f"{part.filename}, строка {reader.line_num}: не читается как CSV (кавычки или слишком длинное поле)."
        ) from broken
    return rows


def _manifest(rows: list[list[str]]) -> dict[str, str]:
    if not rows or tuple(rows[0]) != spec.MANIFEST_HEADER:
        raise NoTable("manifest.csv: первая строка должна быть propertyName,value.")
    found = {row[0]: row[1] for row in rows[1:] if len(row) == 2}
    version = found.get("oneroster.version", "")
    if version != spec.VERSIONS["oneroster.version"]:
        raise NoTable(f"Это OneRoster «{version or 'без версии'}», а читается 1.2: выгрузите в этом формате.")
    if found.get("manifest.version") != spec.VERSIONS["manifest.version"]:
        raise NoTable("manifest.csv: manifest.version должна быть 1.0.")
    for name in spec.COLUMNS:
        mode = found.get(f"file.{name}", "absent")
        if mode == "delta":
            raise NoTable(f"{name}.csv передан изменениями (delta). Выгрузите полный список (bulk).")
        if mode not in spec.MODES:
            raise NoTable(f"manifest.csv: file.{name} бывает absent, bulk или delta, а не «{mode}».")
    return found


def _expected(name: str, manifest: dict[str, str], parts: dict[str, zipfile.ZipInfo]) -> bool:
    """Whether to read a file: the manifest has the word."""
    if manifest.get(f"file.{name}", "absent") != "bulk":
        return False
    if f"{name}.csv" not in parts:
        raise NoTable(f"manifest.csv обещает {name}.csv, а в архиве его нет.")
    return True


def _table(name: str, rows: list[list[str]], reading: Reading) -> Table:
    heading = rows[0] if rows else []
    table = Table(name, heading, rows[1:], reading)
    known = spec.COLUMNS[name]
    for column in sorted(spec.REQUIRED[name] - set(heading)):
        close = next((one for one in heading if one.lower() == column.lower()), None)
        hint = f"Переименуйте «{close}»: буквы различаются" if close else "Выгрузите файл со всеми столбцами"
        table.say(1, None, f"нет обязательного столбца «{column}»", hint)
    for column in {one for one in heading if heading.count(one) > 1}:
        table.say(1, column, f"столбец «{column}» назван дважды", "Оставьте один")
    order = [one for one in heading if one in known]
    if order != [one for one in known if one in order]:
        table.say(
            1, None, "столбцы стоят не в порядке OneRoster", "Прочитаны по названиям", severity="warning"
        )
    return table


def _check(table: Table, tables: dict[str, Table]) -> None:
    """Every row by the rules of its file; rows that are wrong stay, their errors keep the import from being applied."""
    if not spec.REQUIRED[table.name] <= set(table.heading):
        table.rows, table.unread = [], True
        return
    for place, row in enumerate(table.rows):
        number = place + 2
        if not any(row):
            table.rows[place] = []
        elif len(row) != len(table.heading):
            table.say(
                number,
                None,
                f"полей {len(row)}, а столбцов {len(table.heading)}",
                "Проверьте запятые и кавычки",
            )
            table.rows[place] = []
        elif _is_gone(table, number, row):
            table.rows[place] = []
    for line in table.lines():
        key = line["sourcedId"]
        if key in table.ids:
            line.say("sourcedId", f"номер «{key}» уже есть выше", "Оставьте одну строку")
        elif len(key) > LONGEST_ID:
            line.say(
                "sourcedId", f"номер длиннее {LONGEST_ID} знаков", "Выгрузите с более короткими номерами"
            )
        table.ids.add(key)
    for line in table.lines():
        _check_line(table, line, tables)


def _is_gone(table: Table, number: int, row: list[str]) -> bool:
    """In bulk the status is blank; whoever marks rows as deleted all the same is believed."""
    status = row[table.heading.index("status")] if "status" in table.heading else ""
    if status in ("tobedeleted", "inactive"):
        table.say(number, "status", "строка помечена удалённой и пропущена", value=status, severity="warning")
        return True
    return False


def _check_line(table: Table, line: Line, tables: dict[str, Table]) -> None:
    for column in table.heading:
        value = line[column]
        if not value:
            if column in spec.REQUIRED[table.name]:
                line.say(
                    column, f"не заполнено обязательное поле «{column}»", "Заполните его в исходной системе"
                )
        elif (words := spec.WORDS.get((table.name, column))) is not None:
            extended = column not in spec.FIXED and spec.EXTENSION.fullmatch(value)
            if value not in words and not extended:
                line.say(
                    column,
                    f"«{value}» не из списка: {', '.join(sorted(words))}",
                    "Выберите одно из этих слов",
                )
        elif column in spec.DATES:
            if day(value) is None:
                line.say(column, f"дата «{value}» не читается", "Запишите в виде 2014-09-05")
        elif (target := spec.REFERENCES.get((table.name, column))) is not None:
            ids = spec.parts(value) if column in spec.LISTS else [value]
            for one in ids:
                if target not in tables:
                    line.say(
                        column, f"«{one}» ссылается на {target}.csv, а его нет", "Добавьте файл в выгрузку"
                    )
                elif one not in tables[target].ids and not tables[target].unread:
                    line.say(
                        column, f"«{one}» нет в {target}.csv", "Ссылка ведёт в никуда: проверьте выгрузку"
                    )


def day(value: str) -> date | None:
    """A date as OneRoster writes it; None for anything else."""
    if not spec.DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
