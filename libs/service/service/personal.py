"""What a service keeps about one person, sealed to whoever asked (152-ФЗ ст. 14, ADR 0017).

A service lists its tables as `Section`s and marks a handler of `CopyAsked` that calls `give`. The answer is compressed,
sealed to the public key of the request (X25519, HKDF-SHA256, Fernet) and told in pieces: outbox, broker, queues and
back-ups hold only what nobody but the asking service can open, and nobody at all once it has dropped the private key.
"""

import base64
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, emit
from contracts.events.parts import SealedPart
from contracts.events.registry import CopyAsked
from store.clock import ZONE

PIECE = 180_000
"""Letters of one event: a message of the broker stays small."""
MOST_ROWS = 20_000
"""Of one section; what is more is said and given on a carrier of another kind."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table as the person reads it: the statement names its columns in Russian and takes :person and :segment."""

    title: str
    sql: str


def _word(value: Any) -> Any:
    if isinstance(value, datetime):
        return f"{value.astimezone(ZONE):%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return ", ".join(str(_word(one)) for one in value)
    return str(value) if isinstance(value, UUID | bytes) else value


async def gathered(
    tx: AsyncSession, sections: Sequence[Section], ids: Sequence[UUID], segment: str
) -> list[dict[str, Any]]:
    """The sections that hold something: title, columns, rows; `more`: how many rows were too many.

    `ids`: the person and the records that became one with him.
    """
    found: list[dict[str, Any]] = []
    for one in sections:
        columns: list[str] = []
        rows: list[Any] = []
        for person_id in ids:
            asked = {"person": person_id, "segment": segment}
            result = await tx.execute(text(one.sql), {k: v for k, v in asked.items() if f":{k}" in one.sql})
            columns = list(result.keys())
            rows += result.all()
        if rows:
            told = [[_word(value) for value in row] for row in rows[:MOST_ROWS]]
            found.append(
                {"title": one.title, "columns": columns, "rows": told, "more": len(rows) - len(told)}
            )
    return found


def _key(shared: bytes, request_id: UUID) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"copy " + request_id.bytes).derive(shared)
    return Fernet(base64.urlsafe_b64encode(derived))


def new_key() -> tuple[bytes, str]:
    """(private key, public key in Base64) of one request."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), base64.b64encode(private.public_key().public_bytes_raw()).decode()


def seal(key: str, request_id: UUID, content: Any) -> list[str]:
    """JSON as sealed pieces; at least one."""
    other = X25519PublicKey.from_public_bytes(base64.b64decode(key))
    own = X25519PrivateKey.generate()
    packed = zlib.compress(orjson.dumps(content), 6)
    token = _key(own.exchange(other), request_id).encrypt(packed).decode()
    whole = base64.b64encode(own.public_key().public_bytes_raw()).decode() + "." + token
    return [whole[at : at + PIECE] for at in range(0, len(whole), PIECE)]


def unseal(private: bytes, request_id: UUID, pieces: Sequence[str]) -> Any:
    """What `seal` was given. ValueError when it is not for this request."""
    public, _, token = "".join(pieces).partition(".")
    try:
        other = X25519PublicKey.from_public_bytes(base64.b64decode(public))
        shared = X25519PrivateKey.from_private_bytes(private).exchange(other)
        return orjson.loads(zlib.decompress(_key(shared, request_id).decrypt(token.encode())))
    except (InvalidToken, InvalidSignature, zlib.error) as wrong:
        raise ValueError("the part does not open") from wrong


async def give(
    tx: AsyncSession, event: Envelope[CopyAsked], sections: Sequence[Section], answer: type[SealedPart]
) -> None:
    """Answer a request with this service's part; a replay is answered by nobody: it was answered then."""
    if event.replay:
        return
    asked = event.data
    content = await gathered(tx, sections, [asked.person_id, *asked.merged_ids], asked.segment)
    pieces = seal(asked.key, asked.request_id, content)
    for number, piece in enumerate(pieces, start=1):
        part = answer(
            request_id=asked.request_id, segment=asked.segment, part=number, parts=len(pieces), sealed=piece
        )
        emit(tx, part, subject=f"{asked.request_id}|{number}", segment=asked.segment)
