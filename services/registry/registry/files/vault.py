"""Sealing of special fields: Fernet (AES-128-CBC with HMAC-SHA256) under the suite's FIELD_KEY, never in the data base.

Rotation: put the new key into FIELD_KEY and the old one into FIELD_KEYS_BEFORE, restart, `python -m registry reseal`,
then drop the old one. Every sealed text names its person, so that a copy under another row does not open.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

import orjson
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from fastapi import Depends, Request

from problems import Unavailable


def _fernet(key: str) -> Fernet:
    """A key of `secrets.env`: 32 bytes as 64 hexadecimal digits."""
    try:
        return Fernet(base64.urlsafe_b64encode(bytes.fromhex(key)))
    except (ValueError, binascii.Error) as wrong:
        raise ValueError("FIELD_KEY: 64 hexadecimal digits are needed") from wrong


class Vault:
    """Seals under the first key, opens under any. Without a key it refuses instead of storing plain text."""

    def __init__(self, key: str, before: str = "") -> None:
        keys = [one.strip() for one in (key, *before.split(",")) if one.strip()]
        self._keys = MultiFernet([_fernet(one) for one in keys]) if keys else None
        self._blind = hashlib.sha256(b"blind index " + bytes.fromhex(keys[0])).digest() if keys else b""

    def _of(self) -> MultiFernet:
        if self._keys is None:
            raise Unavailable("Закрытые сведения недоступны: не задан ключ FIELD_KEY")
        return self._keys

    def seal(self, person_id: UUID, values: Mapping[str, Any]) -> bytes:
        """The values of one person's special fields as one sealed text."""
        return self._of().encrypt(orjson.dumps({"of": str(person_id), "values": values}))

    def open(self, person_id: UUID, sealed: bytes | None) -> dict[str, Any]:
        """What `seal` was given; nothing for nothing. Unavailable when no key opens it."""
        if not sealed:
            return {}
        try:
            found = orjson.loads(self._of().decrypt(sealed))
        except InvalidToken as wrong:
            raise Unavailable("Закрытые сведения не открываются: ключ FIELD_KEY от других данных") from wrong
        if found["of"] != str(person_id):
            raise Unavailable("Закрытые сведения не открываются: они записаны о другом человеке")
        values: dict[str, Any] = found["values"]
        return values

    def mark(self, kind: str, number: str) -> bytes:
        """A mark that equal numbers share and that tells nothing else; with a new key `reseal` writes it anew."""
        self._of()
        told = "".join(number.split()).casefold()
        return hmac.digest(self._blind, f"{kind}:{told}".encode(), "sha256")

    def seal_bytes(self, of: UUID, content: bytes) -> bytes:
        """A file (a signed paper), sealed under the id of its row, which stays when records of people become one."""
        return self._of().encrypt(of.bytes + content)

    def open_bytes(self, of: UUID, sealed: bytes, *, once: UUID | None = None) -> bytes:
        """What `seal_bytes` was given; `once`: under which id such files were sealed before.

        Unavailable when no key opens it, or it belongs to something else.
        """
        try:
            found = self._of().decrypt(sealed)
        except InvalidToken as wrong:
            raise Unavailable("Файл не открывается: ключ FIELD_KEY от других данных") from wrong
        if found[:16] not in (of.bytes, once.bytes if once else of.bytes):
            raise Unavailable("Файл не открывается: он записан о другом человеке")
        return found[16:]

    def again(self, sealed: bytes) -> bytes:
        """The same under the first key."""
        return self._of().rotate(sealed)


async def _vault(request: Request) -> Vault:
    vault: Vault = request.app.state.vault
    return vault


CurrentVault = Annotated[Vault, Depends(_vault)]
"""The service's vault, in a route."""
