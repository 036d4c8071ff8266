"""Cards with first passwords as a printed A4 page: ten to a page, cut lines, a QR code of the sign-in address."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import segno

from service.paper import Template

_EMPTY = {"title": "", "address": "", "groups": []}
_TEMPLATE = Template(Path(__file__).with_name("cards.typ"), "cards", _EMPTY)
"""Emptied after each sheet: it lets go of the passwords."""


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
    return _TEMPLATE.draw(page)


def qr(text: str) -> str:
    """The address as an SVG picture; the password is never in it."""
    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()
