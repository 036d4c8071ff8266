"""Identifiers: UUIDv7, so that keys of new rows lie together in an index."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562 §5.7)."""
    return uuid7()
