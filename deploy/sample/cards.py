"""Read the first-password cards as their owners do: login and one-time password are only on the printed page."""

import asyncio
import io
import re
import time
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader

from deploy.sample.person import Person, until

_CARD = re.compile(r"Логин\s+(?P<username>\S+)\s+Пароль\s+(?P<password>\S+)")


@dataclass(frozen=True)
class Card:
    """What stands on one card."""

    username: str
    password: str


def read_cards(pdf: bytes) -> list[Card]:
    """The cards of a PDF in printed order."""
    pages = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return [Card(found["username"], found["password"]) for found in _CARD.finditer(pages)]


async def print_cards(clerk: Person, wanted: dict[str, Any], least: int = 1) -> list[Card]:
    """Order a batch (class, staff or named people) and print it; waits until identity knows them all.

    Of a class somebody knows how many there are at `least`; their families come by the same news, so a batch is
    whole when it is that large and has not grown for two seconds.
    """
    seen: list[tuple[int, float]] = []

    async def planned() -> Any:
        batch = await clerk.post("identity/v1/password-cards", wanted)
        total = batch["total"]
        if not seen or seen[-1][0] != total:
            seen.append((total, time.monotonic()))
        grown = least > 1 and time.monotonic() - seen[-1][1] < 2
        return batch if total >= least and not grown else None

    batch = await until(planned, f"password cards {wanted}", seconds=240)
    pdf = await clerk.do("POST", f"identity/v1/password-cards/{batch['id']}/pdf", secret=True)
    cards = read_cards(pdf)
    assert len(cards) == batch["total"], (len(cards), batch)
    return cards


async def first_sign_in(base_url: str, card: Card, password: str, acting_as: str | None = None) -> Person:
    """The owner signs in with the card and replaces the one-time password."""
    person = Person(base_url, card.username, card.password, acting_as)
    return await person.sign_in(new_password=password)


async def first_sign_ins(base_url: str, cards: list[Card], password: str) -> list[Person]:
    """Several owners, three at a time."""
    gate = asyncio.Semaphore(3)

    async def one(card: Card) -> Person:
        async with gate:
            return await first_sign_in(base_url, card, password)

    return list(await asyncio.gather(*(one(card) for card in cards)))
