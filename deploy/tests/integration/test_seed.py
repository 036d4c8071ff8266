"""The seed against the services themselves: it writes what their own handlers would (X24)."""

import json
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from deploy.native.suite import ROOT
from deploy.tests.integration import tiny


@pytest.fixture(scope="module")
def seeded(postgres_url: str) -> Iterator[tiny.Seeded]:
    """A tiny world with its events."""
    found = tiny.seed(postgres_url)
    yield found
    tiny.drop(postgres_url, list(found.databases.values()))


def run(script: str, *words: str) -> dict[str, object]:
    """A script of this folder in a process of its own; its answer."""
    command = [sys.executable, "-m", f"deploy.tests.integration.{script}", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("service", tiny.SERVICES)
def test_copies_are_what_the_handlers_make_of_the_history(
    seeded: tiny.Seeded, postgres_url: str, service: str
) -> None:
    assert run("again", service, postgres_url, json.dumps(seeded.databases)) == {}


@pytest.mark.parametrize("service", ["academic", "reporting", "registry", "movement", "communication"])
def test_services_read_what_is_there_and_no_other_school(
    seeded: tiny.Seeded, postgres_url: str, service: str
) -> None:
    answers = run("reading", service, postgres_url, json.dumps(seeded.databases))
    assert answers and all(answers.values()), answers


@pytest.mark.parametrize("service", tiny.SERVICES)
def test_events_are_numbered_without_gaps_and_all_sent(seeded: tiny.Seeded, service: str) -> None:
    with psycopg.connect(seeded.url(service)) as link:
        row = link.execute(
            "select count(*), count(published_at), count(distinct published_no), coalesce(max(published_no), 0),"
            " count(*) filter (where at > now()) from outbox"
        ).fetchone()
        assert row is not None
        assert row[:4] == (row[0],) * 4 and row[4] == 0
        stray = link.execute(
            "select count(*) from subject_sequences s where not exists (select from outbox o"
            " where o.subject = s.subject and o.sequence = s.sequence and o.type like s.stream || '.%')"
        ).fetchone()
    assert stray == (0,)


def test_the_story_is_there(seeded: tiny.Seeded) -> None:
    roles = {pair["role"] for held in seeded.written.held.values() for pair in held}
    assert roles >= {
        "rco-operator", "department-head", "coordinator", "director", "deputy-head", "teacher", "student", "parent",
        "secretary",
    }  # fmt: skip
    mother = next(
        person for label, person, _ in seeded.written.ready if label.startswith("Родитель детей двух школ")
    )
    assert {pair["segment"] for pair in seeded.written.held[mother.id]} == {
        "tomsk/seversk/school-198", "tomsk/seversk/gymnasium-12"
    }  # fmt: skip
    with psycopg.connect(seeded.url("movement")) as link:
        assert link.execute("select state, count(*) from transfers group by 1 order by 1").fetchall() == [
            ("confirmed", 1), ("requested", 1)
        ]  # fmt: skip
        drafts = link.execute("select kind from orders where state = 'draft' order by 1").fetchall()
    assert drafts == [("class-transfer",), ("departure",)]


_STRUCTURE = """
    select format('%s %s %s', schemaname, tablename, replace(indexdef, indexname, '')) from pg_indexes
    where schemaname in ('public', 'partitions')
    union all
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where conrelid <> 0 and connamespace = 'public'::regnamespace
    union all
    select format('%s is not valid', indexrelid::regclass) from pg_index where not indisvalid
    order by 1
"""
"""Keys, indexes and constraints, without the names that partitions' indexes get by themselves."""


def test_a_large_world_comes_through_bare_tables_into_the_same_structure(
    seeded: tiny.Seeded, postgres_url: str
) -> None:
    large = tiny.seed(postgres_url, events=False)
    try:
        assert large.written.marks == seeded.written.marks and large.results == seeded.results
        for service in tiny.SERVICES:
            with psycopg.connect(seeded.url(service)) as usual, psycopg.connect(large.url(service)) as bare:
                assert bare.execute(_STRUCTURE).fetchall() == usual.execute(_STRUCTURE).fetchall()
        with psycopg.connect(large.url("reporting")) as link:
            assert link.execute("select count(*) from mark_facts").fetchone() == (large.written.marks,)
    finally:
        tiny.drop(postgres_url, list(large.databases.values()))
