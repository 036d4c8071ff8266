"""Hostile values by what a schema expects there: JSON values, texts as they stand in JSON or in addresses."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tools.promises.isolation.operations import Schema

DEEP = 10_000
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Raw:
    """Text that stands in JSON (or in an address) exactly so: no Python value is written like it."""

    text: str


@dataclass(frozen=True, slots=True)
class Hostile:
    """A value and what is wrong with it."""

    kind: str
    value: Any
    long: bool = False
    """Whether it is too long for an address or a header."""


def _all(prefix: str, *values: Any) -> list[Hostile]:
    return [Hostile(f"{prefix} {_short(value)}", value) for value in values]


def _short(value: Any) -> str:
    text = value.text if isinstance(value, Raw) else json.dumps(value)
    return text if len(text) <= 30 else f"{text[:27]}…"


TEXTS = [
    Hostile("NUL", "\0"),
    Hostile("NUL посередине", "а\0б"),
    Hostile("одиночный верхний суррогат", "x\ud800"),
    Hostile("одиночный нижний суррогат", "\udfff"),
    Hostile("пусто", ""),
    Hostile("пробелы", " \t "),
    Hostile("1 МБ", "я" * (MEGABYTE // 2), long=True),
    Hostile("3000 знаков", "z" * 3000),
    Hostile("справа налево", "\u202eтест\u202c"),
    Hostile("нулевая ширина", "\u200b\u200d\u2060"),
    Hostile("500 надстрочных", "е" + "\u0301" * 500),
    Hostile("BOM", "\ufeffтекст"),
    Hostile("перевод строки", "а\r\nX-Y: 1"),
    Hostile("не знак U+FFFF", "\uffff"),
    Hostile("астральный", "\U0001f600" * 9),
    Hostile("управляющие", "\x01\x07\x1b[31m\x7f"),
    Hostile("знаки LIKE", "%_\\%"),
    Hostile("кавычки SQL", "'\";--"),
    Hostile("подстановки", ":x $1 {0} %s ${y}"),
    Hostile("путь", "../../../etc/passwd"),
    Hostile("обратная черта", "\\"),
    Hostile("формула", "=1+1"),
    Hostile("разметка", "<script>x</script>"),
    Hostile("цифры других письменностей", "١٢٣"),
    Hostile("разделитель строк U+2028", "а\u2028б"),
]

NUMBERS = [
    *_all(
        "число",
        Raw("1e400"),
        Raw("-1e400"),
        Raw("NaN"),
        Raw("Infinity"),
        Raw("-Infinity"),
        Raw("-0"),
        Raw("-0.0"),
        32767,
        32768,
        -32769,
        2**31 - 1,
        2**31,
        -(2**31) - 1,
        2**53 + 1,
        2**63 - 1,
        2**63,
        -(2**63) - 1,
        2**64,
        0,
        -1,
        0.1,
        Raw("1e-400"),
        Raw("1E2"),
        Raw("01"),
        Raw("1."),
        Raw("+1"),
        Raw("0x10"),
        "1",
        "١",
        "1_000",
        " 1 ",
        "1,5",
    ),
    Hostile("число 10^400", Raw("1" + "0" * 400)),
    Hostile("число из 5000 цифр", Raw("9" * 5000)),
    Hostile("дробь из 5000 цифр", Raw("0." + "3" * 5000)),
]

DATES = _all(
    "дата",
    "2026-02-29",
    "0000-01-01",
    "0001-01-01",
    "1582-10-10",
    "9999-12-31",
    "10000-01-01",
    "2026-13-01",
    "2026-02-30",
    "2026-11-23T00:00:00Z",
    "2026-11-23T00:00:00+14:00",
    "2026-11-23+07:00",
    "2026-11-23Z",
    "20261123",
    "2026-W48-1",
    "-2026-01-01",
    "infinity",
    "now",
    "today",
    "2026-11-23\0",
    "２０２６-11-23",
    "2026-1-1",
    0,
    -1,
    10**18,
    0.5,
    Raw("1e300"),
    Raw("NaN"),
    2**63,
)
MOMENTS = _all(
    "время",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999-14:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T23:59:60Z",
    "2026-11-23T10:00:00",
    "2026-11-23T10:00:00+25:00",
    "2026-02-29T10:00:00Z",
    "10000-01-01T00:00:00Z",
    "-0001-01-01T00:00:00Z",
    "2026-11-23 10:00:00Z",
    "2026-11-23T10:00:00.1234567890123Z",
    "2026-11-23",
    0,
    -1,
    10**12,
    10**18,
    -(10**13),
    Raw("1e300"),
    Raw("NaN"),
    Raw("Infinity"),
    "infinity",
)
TIMES = _all(
    "час",
    "24:00",
    "23:59:60",
    "10:00+07:00",
    "10:00:00.1234567",
    "25:61",
    "1:2",
    0,
    86400,
    -1,
    1e9,
    "10:00\0",
)
UUIDS = _all(
    "id",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "{0199a1b2-0000-7000-8000-00000000000a}",
    "urn:uuid:0199a1b2-0000-7000-8000-00000000000a",
    "0199a1b200007000800000000000000a",
    "0199A1B2-0000-7000-8000-00000000000A",
    "0199a1b2-0000-1000-8000-00000000000a",
    "0199a1b2-0000-7000-8000-00000000000",
    "0199a1b2-0000-7000-8000-00000000000a\n",
    1,
    "g" * 36,
)
FLAGS = _all("признак", "yes", "on", 2, -1, "TRUE", "", Raw("1e400"), "t", 0.0, "да")
ANY: list[Hostile] = [
    *_all(
        "вид", None, [], {}, "", 0, -1, True, False, [None], [[]], {"a": 1}, 0.5, "текст", [1, "a", None, {}]
    ),
    Hostile("200 уровней", Raw("[" * 200 + "]" * 200)),
    Hostile("10 000 уровней списка", Raw("[" * DEEP + "]" * DEEP), long=True),
    Hostile("10 000 уровней объекта", Raw('{"a":' * DEEP + "1" + "}" * DEEP), long=True),
    Hostile("не JSON внутри", Raw("undefined")),
    Hostile("одна кавычка", Raw('"')),
    Hostile("ничего", Raw("")),
    Hostile("половина суррогата в имени", {"\ud800": 1}),
    Hostile("NUL в имени", {"\0": "\0"}),
    Hostile("повтор имён внутри", Raw('{"a":1,"a":{"a":2,"a":[]}}')),
    Hostile("__proto__", {"__proto__": {"x": 1}}),
]
IN_ADDRESS = [
    Hostile(f"кодирование {text}", Raw(text))
    for text in (
        "%00",
        "%FF%FE",
        "%C0%AF",
        "%ED%A0%80",
        "%zz",
        "%",
        "%25%30%30",
        "%2e%2e%2f",
        "+",
        "%0d%0aX:%20y",
        "%F4%90%80%80",
    )
]


def options(schema: Schema, resolve: Any) -> list[Schema]:
    """The schemas that may stand at a place: behind references, each choice by itself."""
    schema = resolve(schema)
    choices = schema.get("anyOf") or schema.get("oneOf")
    return [one for choice in choices for one in options(choice, resolve)] if choices else [schema]


def against(schemas: list[Schema]) -> list[Hostile]:
    """What to put where one of these schemas is expected: nonsense of any kind, then nonsense of this very kind."""
    found = list(ANY)
    for schema in schemas:
        kind, form = schema.get("type"), schema.get("format")
        if "enum" in schema or "const" in schema:
            known = [str(one) for one in schema.get("enum", [schema.get("const")])]
            found += _all(
                "не из списка", known[0].upper(), f"{known[0]} ", f"{known[0]}\0", "no-such", known, 1.5
            )
            found += TEXTS[:8]
        elif kind in ("integer", "number"):
            found += [*NUMBERS, *_edges(schema)]
        elif kind == "boolean":
            found += FLAGS
        elif kind == "array":
            found += _all("длина списка", [None] * 3, [{}] * 2000)
            found.append(Hostile("100 000 элементов", [1] * 100_000, long=True))
        elif kind == "string":
            found += {"date": DATES, "date-time": MOMENTS, "time": TIMES, "uuid": UUIDS}.get(str(form), [])
            found += TEXTS
            if schema.get("maxLength"):
                most = int(schema["maxLength"])
                found += [
                    Hostile("предельная длина", "ю" * most),
                    Hostile("длина на один больше", "ю" * (most + 1)),
                ]
    return found


def _edges(schema: Schema) -> list[Hostile]:
    """The schema's own bounds and one beyond: what validation lets through must fit the column behind it."""
    bounds = [
        schema[name]
        for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
        if name in schema
    ]
    return [Hostile("граница схемы", int(one) + step) for one in bounds for step in (-1, 0, 1)]


def dumped(value: Any) -> str:
    """JSON with raw texts as they stand; lone surrogates become escapes."""
    match value:
        case Raw(text):
            return text
        case dict():
            return "{" + ",".join(f"{json.dumps(name)}:{dumped(one)}" for name, one in value.items()) + "}"
        case list():
            return "[" + ",".join(map(dumped, value)) + "]"
        case bytes():
            return json.dumps(value.decode("latin-1"))
    return json.dumps(value, default=str)


def encoded(value: Any) -> str:
    """A value in an address."""
    if isinstance(value, Raw):
        return value.text.replace(" ", "%20")
    if isinstance(value, bool):
        value = str(value).lower()
    text = (
        value if isinstance(value, str) else dumped(value) if isinstance(value, (dict, list)) else str(value)
    )
    return quote(text.encode("utf-8", "surrogatepass"), safe="")
