"""Empty tables without keys and indexes while millions of rows come: a sorted build costs less than as many inserts.

Everything happens inside the seed's transaction. Other sessions wait at such a table until the seed ends, so only
worlds for measurements are written this way, into an empty suite.
"""

import psycopg
from psycopg import sql

KEPT = frozenset({"outbox", "subject_sequences", "seen_sequences", "known_appointments"})
"""Tables that running services ask all the time."""

_CONSTRAINTS = """
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
    where (conrelid = any(%(tables)s::regclass[]) or contype = 'f' and confrelid = any(%(tables)s::regclass[]))
      and contype in ('p', 'u', 'f') and conparentid = 0
    order by contype <> 'f', conrelid::regclass::text, conname
"""
_INDEXES = """
    select indexrelid::regclass::text, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where indrelid = any(%(tables)s::regclass[]) and not c.relispartition and not indisexclusion order by 1
"""
_WHOLE = "select relkind = 'r' from pg_class where oid = %s::regclass"


def strip(link: psycopg.Connection, tables: list[str]) -> list[sql.Composed]:
    """Drop keys and indexes of these tables; returns what makes them again, in order.

    Exclusion constraints stay: theirs are no sorted builds, and beside the generator they cost the seed no time.
    """
    given = {"tables": [one for one in tables if one not in KEPT]}
    again: list[sql.Composed] = []
    for table, name, definition in link.execute(_CONSTRAINTS, given).fetchall():
        place = sql.SQL("alter table {} {} constraint {}")
        named = sql.Identifier(name)
        link.execute(place.format(sql.SQL(table), sql.SQL("drop"), named))
        again.append(place.format(sql.SQL(table), sql.SQL("add"), named) + sql.SQL(" " + definition))
    for name, definition in link.execute(_INDEXES, given).fetchall():
        link.execute(sql.SQL("drop index {}").format(sql.SQL(name)))
        again.append(sql.SQL("{}").format(sql.SQL(definition)))
    return again[::-1]


def freezable(link: psycopg.Connection, table: str) -> bool:
    """Whether rows may come as COPY FREEZE (else the first reader of each page writes it again): the table is emptied
    here in the same transaction, which only an empty one that is not partitioned stands.
    """
    shown = sql.SQL(table)
    if table in KEPT or link.execute(_WHOLE, [table]).fetchone() != (True,):
        return False
    if link.execute(sql.SQL("select from {} limit 1").format(shown)).fetchone() is not None:
        return False
    link.execute(sql.SQL("truncate {}").format(shown))
    return True
