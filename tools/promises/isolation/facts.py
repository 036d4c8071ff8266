"""What the world holds, read from the data bases themselves: segment-bound tables, their rows, whose each id is."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from tools.promises.isolation.canary import VALUE
from tools.promises.isolation.places import PREFIX, below, in_line

Row = dict[str, Any]

_BOUND = """
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relrowsecurity and not c.relispartition order by 1
"""
_KEYS = """
    select c.relname, a.attname, a.atttypid = 'uuid'::regtype as is_id, a.atttypid = 'text'::regtype as is_text
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relrowsecurity and not c.relispartition and a.attnum > 0 and not a.attisdropped
"""


@dataclass
class Facts:
    """The world as rows: `rows[segment]` are (service.table, row); ids are text."""

    tables: list[str]
    owners_of_number: Mapping[int, frozenset[str]]
    rows: dict[str, list[tuple[str, Row]]] = field(default_factory=lambda: defaultdict(list))
    owners: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    values: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    texts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Texts with tokens, by segment: what a stranger would search for."""
    empty: list[str] = field(default_factory=list)
    """Segment-bound tables without a row in the world."""
    signing: set[str] = field(default_factory=set)
    """Who signs in anew while the trial runs: Keycloak tells identity of it, whoever writes."""

    def foreign(self, found: Iterable[str], home: str) -> bool:
        """Whether all these owners are foreign to an actor at home; nobody's is not."""
        return bool(found) and not any(in_line(segment, home) for segment in found)

    def whose(self, number: int) -> frozenset[str]:
        """Whose a token with this number is."""
        return self.owners_of_number.get(number, frozenset())


def bound_tables(addresses: Mapping[str, str]) -> list[str]:
    """`service.table` of every table with row-level security, in a fixed order."""
    found = []
    for service, address in addresses.items():
        with psycopg.connect(address) as link:
            found += [f"{service}.{row[0]}" for row in link.execute(_BOUND)]
    return found


def read(addresses: Mapping[str, str], tables: list[str], numbers: Mapping[int, frozenset[str]]) -> Facts:
    """All rows of the world; rows without a segment belong to those whose ids they name."""
    facts = Facts(tables, numbers)
    later: list[tuple[str, str, set[str]]] = []
    for service, address in addresses.items():
        with psycopg.connect(address, row_factory=dict_row) as link:
            held: dict[str, list[Row]] = defaultdict(list)
            for one in link.execute(_KEYS):
                held[one["relname"]].append(one)
            for name in [one.partition(".")[2] for one in tables if one.startswith(f"{service}.")]:
                ids = {one["attname"] for one in held[name] if one["is_id"]}
                texts = {one["attname"] for one in held[name] if one["is_text"]}
                sides = _sides(one["attname"] for one in held[name])
                if not sides:
                    later.append((service, name, ids))
                    continue
                mine = sql.SQL(" or ").join(
                    sql.SQL("{} like {}").format(sql.Identifier(s), sql.Literal(f"{PREFIX}%")) for s in sides
                )
                rows = link.execute(
                    sql.SQL("select * from {} where {}").format(sql.Identifier(name), mine)
                ).fetchall()
                for row in rows:
                    _keep(
                        facts,
                        f"{service}.{name}",
                        _plain(row, ids),
                        {row[s] for s in sides if row[s]},
                        ids,
                        texts,
                    )
                if not rows:
                    facts.empty.append(f"{service}.{name}")
    _segmentless(addresses, facts, later)
    return facts


def _segmentless(addresses: Mapping[str, str], facts: Facts, later: list[tuple[str, str, set[str]]]) -> None:
    known = {key: set(whose) for key, whose in facts.owners.items()}
    for service, table, ids in later:
        mine = sql.SQL(" or ").join(sql.SQL("{} = any(%(ids)s)").format(sql.Identifier(one)) for one in ids)
        query = sql.SQL("select * from {} where {}").format(sql.Identifier(table), mine)
        with psycopg.connect(addresses[service], row_factory=dict_row) as link:
            rows = [_plain(row, ids) for row in link.execute(query, {"ids": [UUID(one) for one in known]})]
        for row in rows:
            whose = set().union(*(known.get(row[one], set()) for one in ids if row[one]))
            texts = {name for name, value in row.items() if isinstance(value, str) and name not in ids}
            _keep(facts, f"{service}.{table}", row, whose, ids, texts)
        if not rows:
            facts.empty.append(f"{service}.{table}")


def _sides(columns: Iterable[str]) -> list[str]:
    """The columns that say whose a row is: its segment, else both sides of a transfer."""
    names = list(columns)
    return ["segment"] if "segment" in names else [name for name in names if name.endswith("_segment")]


def _plain(row: Row, ids: set[str]) -> Row:
    return {name: str(value) if name in ids and value is not None else value for name, value in row.items()}


def _keep(facts: Facts, table: str, row: Row, whose: set[str], ids: set[str], texts: set[str]) -> None:
    for name in ids:
        if row[name]:
            facts.owners[row[name]] |= whose
    for name in texts:
        value = row[name]
        if not isinstance(value, str):
            continue
        if "ЪЫ" in value.upper() and len(whose) == 1:
            facts.texts[next(iter(whose))].append(value)
        elif any(sign.isdigit() for sign in value) and VALUE.fullmatch(value):
            facts.values[value] |= whose
    for segment in whose:
        facts.rows[segment].append((table, row))


def prints(addresses: Mapping[str, str], facts: Facts) -> dict[tuple[str, frozenset[str]], str]:
    """A hash of the rows of every (table, whose they are)."""
    found: dict[tuple[str, frozenset[str]], str] = {}
    for service, address in addresses.items():
        with psycopg.connect(address) as link:
            columns: dict[str, list[tuple[str, bool]]] = defaultdict(list)
            for table, name, is_id, _ in link.execute(_KEYS):
                columns[table].append((name, is_id))
            for table, held in columns.items():
                sides = _sides(name for name, _ in held)
                ids = [name for name, is_id in held if is_id]
                for whose, print_ in _prints_of(link, table, sides, ids, facts):
                    found[f"{service}.{table}", whose] = print_
    return found


def _prints_of(
    link: psycopg.Connection, table: str, sides: list[str], ids: list[str], facts: Facts
) -> Iterable[tuple[frozenset[str], str]]:
    name = sql.Identifier(table)
    if sides:
        columns = sql.SQL(", ").join(map(sql.Identifier, sides))
        mine = sql.SQL(" or ").join(
            sql.SQL("{} like {}").format(sql.Identifier(one), sql.Literal(f"{PREFIX}%")) for one in sides
        )
        if table == "audit":  # the second wall's reads are recorded meanwhile, of members of other places too
            mine = sql.SQL("({}) and act = 'write'").format(mine)
        query = sql.SQL(
            "select array[{0}], md5(string_agg(md5(t::text), '' order by md5(t::text)))"
            " from {1} t where {2} group by {0}"
        ).format(columns, name, mine)
        return [(frozenset(filter(None, whose)), shown) for whose, shown in link.execute(query).fetchall()]
    rows: dict[frozenset[str], list[str]] = defaultdict(list)
    keys = sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(one)) for one in ids)
    for named, shown in link.execute(sql.SQL("select array[{}], md5(t::text) from {} t").format(keys, name)):
        if table == "sign_ins" and not facts.signing.isdisjoint(named):
            continue
        whose = frozenset(side for one in named if one for side in facts.owners.get(one, ()))
        if whose:
            rows[whose].append(shown)
    return [
        (whose, hashlib.sha256("".join(sorted(some)).encode()).hexdigest()) for whose, some in rows.items()
    ]


def changed(
    before: Mapping[tuple[str, frozenset[str]], str],
    after: Mapping[tuple[str, frozenset[str]], str],
    home: str,
) -> list[str]:
    """`table segment` of rows that are not as before though actors at `home` may not write them (nor those above)."""
    return sorted(
        f"{table} {' '.join(sorted(whose))}"
        for table, whose in before.keys() | after.keys()
        if not any(below(one, home) for one in whose)
        and before.get((table, whose)) != after.get((table, whose))
    )
