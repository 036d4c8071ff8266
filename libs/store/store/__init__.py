"""PostgreSQL for a service: sessions with a row-level scope, tables, loading, keyset pages."""

from store.copies import remember
from store.direct import Direct, Hot, Pool, current_direct
from store.engine import Sessions, Tx, create_engine, scope_of, sessions_for, set_scope
from store.ids import new_id
from store.pages import Page, keyset
from store.read import expect_version, load
from store.tables import SegmentBound, Table, Versioned

__all__ = [
    "Direct",
    "Hot",
    "Page",
    "Pool",
    "SegmentBound",
    "Sessions",
    "Table",
    "Tx",
    "Versioned",
    "create_engine",
    "current_direct",
    "expect_version",
    "keyset",
    "load",
    "new_id",
    "remember",
    "scope_of",
    "sessions_for",
    "set_scope",
]
