"""Headers and whole bodies that nobody should send: the same for every operation."""

import gzip
import json
from typing import Any

from tools.promises.fuzz.values import MEGABYTE, dumped

Headers = tuple[tuple[str, bytes], ...]
OVER_GATEWAY = 20 * MEGABYTE + 4096
"""More than the gateway takes."""
JSON = b"application/json"
IDS = b"0199a1b2-0000-7000-8000-00000000000a"
HEADERS: dict[str, tuple[bytes, ...]] = {
    "if-match": (
        b"",
        b'"',
        b'"-1"',
        b'"99999999999999999999"',
        b'"2147483648"',
        b'W/"1"',
        b'"1","2"',
        b"\xff",
        b'"\xd9\xa1"',
        b"NaN",
        b"*" * 3000,
    ),
    "if-none-match": (b"*", b'"0"', b"\xff\xfe"),
    "idempotency-key": (
        b"",
        b" ",
        b"k" * 201,
        b"\xd0\x9a\xd0\xbb\xd1\x8e\xd1\x87",
        b"\xff\xfe",
        b"'; drop",
        b"a\tb",
        b"\xed\xa0\x80",
    ),
    "x-acting-as": (
        b"",
        b"/",
        b"//",
        b"a" * 5000,
        b"tomsk",
        b"tomsk/seversk/teacher/",
        b"\xff\xff/\xfe",
        b"%00/teacher",
        b"../..",
        b"' or 1=1/teacher",
        b"\xd1\x88/\xd1\x88",
    ),
    "authorization": (
        b"",
        b"Bearer",
        b"Bearer ",
        b"Bearer a.b.c",
        b"Bearer " + b"a" * 9000,
        b"Basic eDp5",
        b"Bearer \xff",
        b"bearer null",
        b"Bearer e30.e30.",
        b"Bearer mvf_" + b"A" * 90,
        b"Bearer mvf_\xff",
    ),
    "accept": (b"", b"text/html;q=x", b"*/*;" * 300, b"\xff"),
    "accept-language": (b"x" * 2000, b"\xff"),
    "accept-encoding": (b"gzip;q=nan", b"br, zstd, x"),
    "content-type": (
        b"",
        JSON + b"; charset=utf-16",
        JSON + b"; charset=no-such",
        b"text/plain",
        b"application/xml",
        b"multipart/form-data",
        b"multipart/form-data; boundary=" + b"b" * 400,
        b"application/x-www-form-urlencoded",
        b"/",
        b"\xff/\xfe",
        b"application/problem+json",
        b"APPLICATION/JSON",
    ),
    "content-encoding": (b"gzip", b"deflate", b"br", b"x" * 100),
    "traceparent": (
        b"",
        b"00-" + b"0" * 32 + b"-" + b"0" * 16 + b"-00",
        b"\xff" * 40,
        b"x" * 500,
        b"00-" + b"g" * 32 + b"-" + b"1" * 16 + b"-01",
    ),
    "x-request-id": (b"", b"\xff", b"x" * 3000, b"${jndi:ldap://x}"),
    "range": (b"bytes=0-0", b"bytes=-1", b"bytes=9-1,x", b"rows=a"),
    "expect": (b"100-continue", b"nonsense"),
    "last-event-id": (b"", b"-1", b"9" * 40, b"\xff"),
    "cookie": (b"a=b; " * 300, b"\xff=\xfe"),
    "x-forwarded-for": (b"' or 1=1", b"\xff"),
    "host": (b"", b"other.example", b"localhost:99999", b"\xff"),
    "big": (b"x" * 17_000,),
    "transfer-encoding": (b"identity", b"gzip, chunked", b"nonsense"),
    "content-length": (b"-1", b"abc", b"99999999999999999999999"),
    "method": (b"TRACE", b"OPTIONS", b"HEAD", b"PROPFIND", b"\xd0\x96", b"GET /x HTTP/0.9"),
}
"""Header by header what nobody should send; the last three stand for the request line and its framing."""

Made = tuple[bytes, Headers]


def _json(make: Any) -> Any:
    return lambda good: (make(good), (("content-type", JSON),))


def _bomb(good: bytes) -> Made:
    return gzip.compress(b" " * (50 * MEGABYTE) + good, 9), (
        ("content-type", JSON),
        ("content-encoding", b"gzip"),
    )


def _twice(good: bytes) -> bytes:
    """Every name of the top object twice, the second time null."""
    return (
        good[:-1] + b"," + b",".join(dumped(name).encode() + b":null" for name in _names(good)) + b"}"
        if good.startswith(b"{") and len(good) > 2
        else b'{"a":1,"a":2}'
    )


def _names(good: bytes) -> list[str]:
    try:
        read = json.loads(good)
    except ValueError:
        return []
    return list(read) if isinstance(read, dict) else []


BODIES: dict[str, Any] = {
    "пустое тело": _json(lambda good: b""),
    "пробелы": _json(lambda good: b" \n"),
    "оборвано": _json(lambda good: good[: len(good) // 2]),
    "хвост": _json(lambda good: good + b"{}"),
    "плохой UTF-8": _json(lambda good: good[:-1] + b',"\xff":"\xfe\x80"}'),
    "плохой UTF-8 в значении": _json(lambda good: b'{"a":"\xc0\xaf\xed\xa0\x80"}'),
    "BOM": _json(lambda good: b"\xef\xbb\xbf" + good),
    "UTF-16": _json(lambda good: good.decode().encode("utf-16")),
    "UTF-32": _json(lambda good: good.decode().encode("utf-32")),
    "CP1251": _json(lambda good: '{"имя":"ж"}'.encode("cp1251")),
    "повтор имён": _json(_twice),
    "NUL после": _json(lambda good: good + b"\0"),
    "байты": _json(lambda good: bytes(range(256))),
    "10 000 уровней": _json(lambda good: b"[" * 10_000 + b"]" * 10_000),
    "10 000 уровней объекта": _json(lambda good: b'{"a":' * 10_000 + b"1" + b"}" * 10_000),
    "10 000 открытых скобок": _json(lambda good: b"[" * 10_000),
    "миллион скобок": _json(lambda good: b"[" * 1_000_000),
    "1 МБ пробелов": _json(lambda good: b" " * MEGABYTE + good),
    "100 000 имён": _json(lambda good: ("{" + ",".join(f'"k{n}":1' for n in range(100_000)) + "}").encode()),
    "комментарии": _json(lambda good: b"/* */" + good),
    "одинарные кавычки": _json(lambda good: b"{'a': 'b'}"),
    "форма": lambda good: (b"a=1&b=%00", (("content-type", b"application/x-www-form-urlencoded"),)),
    "XML": lambda good: (b"<a/>", (("content-type", b"application/xml"),)),
    "без Content-Type": lambda good: (good, ()),
    "сжатое": lambda good: (gzip.compress(good), (("content-type", JSON), ("content-encoding", b"gzip"))),
    "бомба gzip": _bomb,
    "тело больше предела": _json(lambda good: b" " * OVER_GATEWAY + good),
    "тело больше предела без длины": _json(lambda good: b" " * OVER_GATEWAY + good),
    "без длины": _json(lambda good: good),
}
