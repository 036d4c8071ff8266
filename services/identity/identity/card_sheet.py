"""Cards with first passwords as a printed A4 page: ten to a page, cut lines, a QR code of the sign-in address."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from urllib.parse import quote

import orjson
import segno
import typst

_one_at_a_time = Lock()
"""The compiler keeps template and fonts warm; it is not made for two documents at once."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card; `note` says who this is to the school («5А», «родитель: Иванов Пётр, 5А», «Учитель»)."""

    place: str
    full_name: str
    note: str
    kind: str
    username: str
    password: str
    group: str = ""


def sheet(cards: Sequence[Card], address: str, title: str) -> bytes:
    """The PDF. Children's, parents' and staff's cards begin on sheets of their own, class by class. In a thread."""
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for card in cards:
        groups.setdefault((card.group, card.kind), []).append(
            {
                "place": card.place,
                "name": card.full_name,
                "note": card.note,
                "username": card.username,
                "password": card.password,
                "qr": qr(f"{address}/?login={quote(card.username)}"),
            }
        )
    page = {"title": title, "address": address.split("://", 1)[-1], "groups": list(groups.values())}
    with _one_at_a_time:
        compiled = _compiler().compile(format="pdf", sys_inputs={"cards": orjson.dumps(page).decode()})
        _compiler().compile(format="pdf", sys_inputs={"cards": _EMPTY})  # lets go of the passwords
    if not isinstance(compiled, bytes):
        raise TypeError("the template gave something else than one PDF")
    return compiled


_EMPTY = orjson.dumps({"title": "", "address": "", "groups": []}).decode()


def qr(text: str) -> str:
    """The address as an SVG picture; the password is never in it."""
    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(str(Path(__file__).with_name("cards.typ")), ignore_system_fonts=True)
