"""Row-level security asked directly, under the app's role: without a scope nothing, under one nothing foreign."""

from collections.abc import Iterable
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from deploy.native import environments
from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.isolation.facts import Facts
from tools.promises.isolation.places import PREFIX, in_line


def foreign_rows(suite: Suite, facts: Facts, members: Iterable[Member]) -> tuple[list[str], int]:
    """(what was seen that must not be, how many tables were asked in how many scopes)."""
    scopes = [("", ""), *{(one.segment, one.person_id) for one in members}]
    found, asked = [], 0
    for service in suite.services:
        address = environments.database_url(suite, service, "app").replace("+asyncpg", "")
        with psycopg.connect(address, autocommit=True, row_factory=dict_row) as link:
            for segment, person in scopes:
                link.execute(
                    "select set_config('app.segment', %s, false), set_config('app.person', %s, false)",
                    [segment, person],
                )
                for name in (one.partition(".")[2] for one in facts.tables if one.startswith(f"{service}.")):
                    asked += 1
                    rows = _rows(link, name, limited=not segment)
                    wrong = [row for row in rows if _foreign(row, segment, person, facts)]
                    if wrong:
                        under = segment or "без сегмента"
                        found.append(
                            f"{service}.{name} под «{under}»: {len(wrong)} строк, {str(wrong[0])[:200]}"
                        )
    return found, asked


def _rows(link: psycopg.Connection[dict[str, Any]], table: str, *, limited: bool) -> list[dict[str, Any]]:
    query = sql.SQL("select * from {}" + (" limit 50" if limited else "")).format(sql.Identifier(table))
    try:
        return link.execute(query).fetchall()
    except psycopg.errors.InsufficientPrivilege:
        return []


def _foreign(row: dict[str, Any], segment: str, person: str, facts: Facts) -> bool:
    sides = [value for name, value in row.items() if name.endswith("segment") and isinstance(value, str)]
    if not segment:
        return any(sides) or "segment" not in row
    if "segment" in row:
        sides = [row["segment"]]
    if any(sides):
        return not any(in_line(one, segment) for one in sides)
    ids = {str(value) for value in row.values()} - {person}
    owners = set().union(*(facts.owners.get(one, set()) for one in ids))
    return facts.foreign({one for one in owners if one.startswith(PREFIX)}, segment)
