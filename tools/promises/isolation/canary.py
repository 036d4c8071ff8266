"""Tokens: every text of a row says whose it is, so that a foreign one is known in any byte that leaves.

A token is «ЪЫ», the number of the row's place, the number of its table: no Russian word begins so. Texts that are no
words (telephones, user names, codes) serve by their own value when only one segment has it.
"""

import io
import re
import zipfile
from urllib.parse import unquote

from pypdf import PdfReader

TOKEN = re.compile(r"ЪЫ(\d\d)(\d\d\d)", re.IGNORECASE)
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
VALUE = re.compile(r"[\w.+@-]{9,}")
_RUSSIAN = re.compile("[А-Яа-яЁё]")
_STRINGS = re.compile(r'("(?:[^"\\]|\\.)*[А-Яа-яЁё](?:[^"\\]|\\.)*)"(?!\s*:)')


def token(place: int, table: int) -> str:
    """The token of a place's rows in a table."""
    return f"ЪЫ{place:02d}{table:03d}"


def marked(field: str, word: str) -> str:
    """A field of COPY's text format with the token behind every text for people; codes, days, numbers stay."""
    if not _RUSSIAN.search(field):
        return field
    if field[0] in '{["':
        return _STRINGS.sub(lambda found: f'{found[1]} {word}"', field) if '"' in field else field
    return f"{field} {word}"


def readable(content: bytes, kind: str) -> str:
    """The text of an answer's body: PDF and XLSX are opened, white space inside a PDF is dropped (lines break)."""
    if not content:
        return ""
    if content[:5] == b"%PDF-":
        pages = PdfReader(io.BytesIO(content)).pages
        return re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return content.decode("utf-8", "replace") if "octet-stream" not in kind else ""


def heading(headers: dict[str, str]) -> str:
    """The headers as text: names of files are percent-encoded there."""
    return unquote(" ".join(headers.values()))
