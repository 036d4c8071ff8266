"""Keys of subscriptions: `mvf_` and 48 bytes, the subscription's id and a secret of which only sha256 is kept (D4)."""

import base64
import binascii
import hashlib
import hmac
import secrets
from uuid import UUID

PREFIX = "mvf_"
SECRET_BYTES = 32


def issue(subscription_id: UUID) -> tuple[str, bytes]:
    """A fresh key to show once, and the hash to keep."""
    secret = secrets.token_bytes(SECRET_BYTES)
    packed = base64.urlsafe_b64encode(subscription_id.bytes + secret).decode()
    return PREFIX + packed, digest(secret)


def read(header: str | None) -> tuple[UUID, bytes] | None:
    """(subscription, secret) of an Authorization header; None when it is no key of this kind."""
    scheme, _, token = (header or "").partition(" ")
    if scheme.lower() != "bearer" or not token.startswith(PREFIX) or not token.isascii():
        return None
    try:
        packed = base64.b64decode(token.removeprefix(PREFIX), altchars=b"-_", validate=True)
    except binascii.Error:
        return None
    if len(packed) != 16 + SECRET_BYTES:
        return None
    return UUID(bytes=packed[:16]), packed[16:]


def digest(secret: bytes) -> bytes:
    """What is kept of a secret: it has 256 random bits, so one fast hash is enough."""
    return hashlib.sha256(secret).digest()


def fits(secret: bytes, kept: bytes) -> bool:
    """Whether the secret is the one, in constant time."""
    return hmac.compare_digest(digest(secret), kept)
