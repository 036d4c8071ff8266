"""Hostile uploads: workbooks and multipart bodies for every operation that takes files."""

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from openpyxl import Workbook  # type: ignore[import-untyped]

from tools.promises.fuzz.values import MEGABYTE, Hostile

BOUNDARY = "fuzzfuzzfuzz"
XLSX = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADINGS = ("Фамилия", "Имя", "Отчество", "Дата рождения", "Класс", "СНИЛС", "Пол", "Телефон")
"""What a list of people begins with, should the service give no template of its own."""


def form(fields: dict[str, Any]) -> tuple[bytes, str]:
    """A multipart body and its boundary; bytes go as a workbook."""
    made = b""
    for name, value in fields.items():
        if isinstance(value, bytes):
            made += _part(name.encode(), workbook(), b"list.xlsx", XLSX)
        else:
            made += _part(name.encode(), str(value).encode(), None, None)
    return made + f"--{BOUNDARY}--\r\n".encode(), BOUNDARY


def _part(name: bytes, content: bytes, filename: bytes | None, kind: bytes | None) -> bytes:
    told = b'--%s\r\ncontent-disposition: form-data; name="%s"' % (BOUNDARY.encode(), name)
    if filename is not None:
        told += b'; filename="%s"' % filename
    if kind is not None:
        told += b"\r\ncontent-type: " + kind
    return told + b"\r\n\r\n" + content + b"\r\n"


@cache
def workbook() -> bytes:
    """A small list as a school sends it."""
    return _saved({"Ученики": [HEADINGS, ("Пробный", "Пётр", "Петрович", "01.02.2014", "6А", "", "м", "")]})


def _saved(sheets: dict[str, list[tuple[Any, ...]]]) -> bytes:
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _changed(changes: dict[str, bytes | None]) -> bytes:
    """The workbook with parts replaced, added, or (None) left out."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook())) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            if content is not None:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def _sheet(rows: str, dimension: str = "A1:H2", head: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    ).encode()


def _row(*cells: str) -> str:
    named = "".join(
        f'<c r="{chr(65 + n)}1" t="inlineStr"><is><t>{heading}</t></is></c>'
        for n, heading in enumerate(HEADINGS)
    )
    return f'<row r="1">{named}</row><row r="2">{"".join(cells)}</row>'


def _entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE worksheet [<!ENTITY l0 "ха">{laughs}]>'
    return _changed({SHEET: _sheet(_row('<c r="A2" t="inlineStr"><is><t>&l9;</t></is></c>'), head=head)})


def _outside() -> bytes:
    head = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return _changed({SHEET: _sheet(_row('<c r="A2" t="inlineStr"><is><t>&x;</t></is></c>'), head=head)})


def _bomb() -> bytes:
    """Some 200 KB that become 200 MB."""
    return _changed(
        {SHEET: _sheet(_row()).replace(b"</sheetData>", b" " * (200 * MEGABYTE) + b"</sheetData>")}
    )


def _empty_rows() -> bytes:
    return _changed({SHEET: _sheet(_row() + "<row/>" * 1_000_000, "A1:H1048576")})


def _encrypted() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 504
        + "EncryptedPackage".encode("utf-16-le").ljust(4096, b"\0")
    )


def _names() -> bytes:
    return _changed(
        {
            "../../../../tmp/fuzz-was-here": b"x",
            "/etc/fuzz-was-here": b"x",
            "..\\..\\fuzz": b"x",
            "xl/\0": b"x",
            "a" * 60_000: b"x",
        }
    )


def _nul_sheet() -> bytes:
    told = zipfile.ZipFile(io.BytesIO(workbook())).read("xl/workbook.xml").decode()
    return _changed({"xl/workbook.xml": told.replace("Ученики", "Уче&#0;ники").encode()})


def _cells(*cells: str, dimension: str = "A1:H2") -> bytes:
    return _changed({SHEET: _sheet(_row(*cells), dimension)})


def _odd_cells() -> bytes:
    kinds = [
        ("n", "1e400"),
        ("n", "-1"),
        ("n", "NaN"),
        ("e", "#REF!"),
        ("b", "1"),
        ("b", "x"),
        ("s", "999999"),
        ("d", "2026-02-29"),
    ]
    return _cells(
        *(f'<c r="{chr(65 + n)}2" t="{kind}"><v>{value}</v></c>' for n, (kind, value) in enumerate(kinds))
    )


def _inline(text: str) -> bytes:
    return _cells(*(f'<c r="{chr(65 + n)}2" t="inlineStr"><is><t>{text}</t></is></c>' for n in range(8)))


def _rows(count: int, *cells: Any) -> bytes:
    return _saved({"Ученики": [HEADINGS, *[cells] * count]})


def _roster(**changes: str | bytes | None) -> bytes:
    """A OneRoster package of one student with parts replaced or (None) left out."""
    files = (
        "orgs",
        "users",
        "roles",
        "academicSessions",
        "courses",
        "classes",
        "enrollments",
        "demographics",
    )
    modes = "".join(f"file.{name},bulk\r\n" for name in files)
    parts: dict[str, str | bytes | None] = {
        "manifest": f"propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.2\r\n{modes}",
        "orgs": "sourcedId,name,type\r\no,Школа,school\r\n",
        "users": "sourcedId,enabledUser,username,givenName,familyName\r\nu,true,u,Пётр,Пробный\r\n",
        "roles": "sourcedId,userSourcedId,roleType,role,orgSourcedId\r\nr,u,primary,student,o\r\n",
        "academicSessions": "sourcedId,title,type,startDate,endDate,schoolYear\r\n"
        "y,Год,schoolYear,2026-09-01,2027-06-01,2027\r\n",
        "courses": "sourcedId,title,orgSourcedId\r\nc,6 класс,o\r\n",
        "classes": "sourcedId,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds\r\n"
        "k,6А,c,homeroom,o,y\r\n",
        "enrollments": "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\r\ne,k,o,u,student\r\n",
        "demographics": "sourcedId,birthDate\r\nu,2014-02-01\r\n",
    }
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | changes).items():
            if content is not None:
                archive.writestr(f"{name}.csv", content)
    return kept.getvalue()


_USERS = "sourcedId,enabledUser,username,givenName,familyName\r\n"

FILES: dict[str, Callable[[], bytes]] = {
    "OneRoster": _roster,
    "OneRoster без манифеста": lambda: _roster(manifest=None, папка="a"),
    "OneRoster пустой манифест": lambda: _roster(manifest=""),
    "OneRoster без людей": lambda: _roster(users=None),
    "OneRoster бомба": lambda: _roster(users=_USERS.encode() + b"0" * (250 * MEGABYTE)),
    "OneRoster с NUL": lambda: _roster(users=_USERS + "u\0,true,u,Пётр,Пробный\r\n"),
    "OneRoster в CP1251": lambda: _roster(users=(_USERS + "u,true,u,Пётр,Пробный\r\n").encode("cp1251")),
    "OneRoster номер 60 000 знаков": lambda: _roster(
        users=_USERS + "u" * 60_000 + ",true,u,Пётр,Пробный\r\n"
    ),
    "OneRoster имя 60 000 знаков": lambda: _roster(users=f"{_USERS}u,true,u,{'ж' * 60_000},Пробный\r\n"),
    "OneRoster 300 000 строк": lambda: _roster(users=_USERS + "u,true,u,Пётр,Пробный\r\n" * 300_000),
    "OneRoster управляющие знаки": lambda: _roster(users=_USERS + "u,true,u,Пё\x01тр,Про\u202eбный\r\n"),
    "верная книга": workbook,
    "пустой файл": lambda: b"",
    "только PK": lambda: b"PK\x03\x04",
    "обрезанная книга": lambda: workbook()[: len(workbook()) // 2],
    "без конца ZIP": lambda: workbook()[:-22],
    "испорченная середина": lambda: workbook()[:200] + b"\xff" * 300 + workbook()[500:],
    "бомба ZIP": _bomb,
    "бомба сущностей": _entities,
    "внешняя сущность": _outside,
    "пути в ZIP": _names,
    "миллион пустых строк": _empty_rows,
    "зашифрованная": _encrypted,
    "NUL в имени листа": _nul_sheet,
    "без листов": lambda: _changed(
        {"xl/workbook.xml": f'<workbook xmlns="{MAIN}"><sheets/></workbook>'.encode()}
    ),
    "нет части листа": lambda: _changed({SHEET: None}),
    "лист не XML": lambda: _changed({SHEET: bytes(range(256))}),
    "макросы": lambda: _changed({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 2000}),
    "странные клетки": _odd_cells,
    "дата 1e9 числом": lambda: _cells('<c r="D2"><v>1000000000</v></c>'),
    "дата −1 числом": lambda: _cells('<c r="D2"><v>-1</v></c>'),
    "дата 60 числом": lambda: _cells('<c r="D2"><v>60</v></c>'),
    "клетка XFD1048576": lambda: _cells('<c r="XFD1048576"><v>1</v></c>', dimension="A1:XFD1048576"),
    "клетка за пределом": lambda: _cells('<c r="ZZZZ99999999999"><v>1</v></c>'),
    "клетка без места": lambda: _cells('<c r=""><v>1</v></c><c r="A0"/><c r="1A"/>'),
    "формулы": lambda: _rows(
        3, "=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@x", "=cmd|' /C calc'!A0", "", ""
    ),
    "управляющие знаки": lambda: _inline("_x0000_&#1;\u202eж\ufffe"),
    "суррогат": lambda: _inline("&#xD800;"),
    "длинные тексты": lambda: _rows(3, *["ж" * 30_000] * 8),
    "29 февраля": lambda: _rows(1, "Ж", "Ж", "", "29.02.2015", "6А"),
    "год 0 и 10000": lambda: _saved(
        {"Ученики": [HEADINGS, ("Ж", "Ж", "", "01.01.0000", "6А"), ("З", "З", "", "01.01.10000", "99Я")]}
    ),
    "20 000 строк": lambda: _rows(20_000, "Пробный", "Пётр", "", "01.02.2014", "6А"),
    "500 листов": lambda: _saved({f"Ученики {n}": [HEADINGS] for n in range(500)}),
    "CSV как XLSX": lambda: "Фамилия;Имя\nА;Б\n".encode(),
    "CSV в CP1251": lambda: "Фамилия;Имя\nА;Б\n".encode("cp1251"),
    "CSV в UTF-16": lambda: "Фамилия;Имя\nА;Б\n".encode("utf-16"),
    "CSV с NUL": lambda: "Фамилия;Имя\nА\0;Б\n".encode(),
    "CSV с одной кавычкой": lambda: ('Фамилия;Имя\n"' + "А;Б\n" * 50_000).encode(),
    "CSV миллион строк": lambda: b";\n" * 1_000_000,
    "PDF": lambda: b"%PDF-1.7\n%\xff",
    "байты": lambda: bytes(range(256)) * 100,
    "больше предела": lambda: b"PK\x03\x04" + b"\0" * (20 * MEGABYTE + 9000),
}


def _whole(body: bytes) -> Callable[[], bytes]:
    return lambda: body


def _file(filename: bytes, kind: bytes = XLSX) -> Callable[[bytes], bytes]:
    return lambda name: _part(name, workbook(), filename, kind)


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "имя .exe": _file(b"list.exe"),
    "имя .xls": _file(b"list.xls"),
    "имя .xlsm": _file(b"list.xlsm"),
    "имя .csv у XLSX": _file(b"list.csv", b"text/csv"),
    "путь в имени": _file(b"../../etc/x.xlsx"),
    "пустое имя": _file(b""),
    "NUL в имени": _file(b"a\0b.xlsx"),
    "плохой UTF-8 в имени": _file(b"\xff\xfe.xlsx"),
    "имя 5000 знаков": _file(b"f" * 5000),
    "неверный вид": _file(b"list.xlsx", b"text/html"),
    "плохой вид": _file(b"list.xlsx", b"\xff"),
    "текст вместо файла": lambda name: _part(name, b"text", None, None),
    "дважды": lambda name: (
        _part(name, workbook(), b"1.xlsx", XLSX) + _part(name, workbook(), b"2.xlsx", XLSX)
    ),
    "другое поле": lambda name: _part(b"other\0", workbook(), b"1.xlsx", XLSX),
    "без полей": lambda name: b"",
    "2000 полей": lambda name: b"".join(_part(b"p%d" % n, b"", None, None) for n in range(2000)),
    "2000 файлов": lambda name: b"".join(_part(b"p%d" % n, b"", b"f", XLSX) for n in range(2000)),
    "заголовок части 20 КБ": lambda name: _part(name + b"z" * 20_000, b"", b"f", XLSX),
    "часть без заголовков": lambda name: b"--" + BOUNDARY.encode() + b"\r\n\r\nx\r\n",
    "base64 в части": lambda name: _part(
        name, b"!!!", b"f.xlsx", XLSX + b"\r\ncontent-transfer-encoding: base64"
    ),
    "вложенный multipart": lambda name: _part(
        name, b"--x\r\n\r\n--x--", b"f", b"multipart/mixed; boundary=x"
    ),
}
BODIES: dict[str, tuple[bytes, bytes]] = {
    "нет boundary": (b"multipart/form-data", b"x"),
    "пустая boundary": (b'multipart/form-data; boundary=""', b"--\r\n"),
    "другая boundary": (b"multipart/form-data; boundary=other", form({"file": b""})[0]),
    "boundary не ASCII": (b"multipart/form-data; boundary=\xff\xfe", b"--\xff\xfe\r\n"),
    "boundary 5000": (b"multipart/form-data; boundary=" + b"b" * 5000, b"x"),
    "оборвано": (b"multipart/form-data; boundary=" + BOUNDARY.encode(), form({"file": b""})[0][:-400]),
    "пусто": (b"multipart/form-data; boundary=" + BOUNDARY.encode(), b""),
    "JSON": (b"application/json", b'{"file":"x"}'),
    "сам файл": (XLSX, workbook()),
}


def against() -> Iterator[tuple[str, Hostile]]:
    """Every hostile upload: (place, value)."""
    for kind, make in FILES.items():
        yield "файл содержание", Hostile(kind, make)
    for kind, dress in FORMS.items():
        yield "файл форма", Hostile(kind, dress)
    for kind, body in BODIES.items():
        yield "файл тело", Hostile(kind, body)


def sent(fields: dict[str, Any], kind: str, value: Any) -> tuple[bytes, tuple[tuple[str, bytes], ...]]:
    """Body and headers of an upload with such a value; `fields` are those of the valid request."""
    told = (("content-type", f"multipart/form-data; boundary={BOUNDARY}".encode()),)
    if isinstance(value, tuple):
        return value[1], (("content-type", value[0]),)
    name = next((one for one, content in fields.items() if isinstance(content, bytes)), "file").encode()
    rest = b"".join(
        _part(one.encode(), str(content).encode(), None, None)
        for one, content in fields.items()
        if not isinstance(content, bytes)
    )
    end = f"--{BOUNDARY}--\r\n".encode()
    if kind in FILES:
        content = value()
        filename, form_of = (b"list.csv", b"text/csv") if kind.startswith("CSV в") else (b"list.xlsx", XLSX)
        return rest + _part(name, content, filename, form_of) + end, told
    return rest + value(name) + end, told
