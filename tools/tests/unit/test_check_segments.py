"""The segment lint finds what it must find and lets pass what is right."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_spec = importlib.util.spec_from_file_location("segment_lint", ROOT / "tools" / "check_segments.py")
assert _spec and _spec.loader
lint = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lint)


def findings(source: str) -> list[str]:
    import ast

    lines = source.splitlines()
    tree = ast.parse(source)
    return [
        reason for scope in tree.body for _, reason in lint._check_scope(scope, {"Note"}, {"notes"}, lines)
    ]


def test_a_select_without_a_policy_is_found() -> None:
    assert findings("async def f(tx):\n    return await tx.execute(select(Note.id))") == [
        "select(Note) without visible_to/within"
    ]


def test_a_select_through_the_policy_passes() -> None:
    assert (
        findings("async def f(tx, actor):\n    return select(Note.id).where(policy.visible_to(actor))") == []
    )
    assert (
        findings("async def f(tx, actor):\n    return select(Note.id).where(within(Note.segment, actor))")
        == []
    )


def test_a_commit_in_a_service_is_found() -> None:
    assert findings("async def f(tx):\n    await tx.commit()") == [
        "`.commit()` in a service: the route owns the transaction"
    ]


def test_raw_sql_without_the_segment_is_found() -> None:
    assert findings('X = text("select * from notes")') == ["raw SQL on notes without :segment"]
    assert findings('X = text("select * from notes where segment = :segment")') == []


def test_an_excuse_must_be_written_down() -> None:
    assert (
        findings("def f():\n    # segment: the caller's filter, see find()\n    return select(Note.id)") == []
    )


def test_the_bound_tables_of_a_service_are_found() -> None:
    classes, tables = lint.bound_tables(ROOT / "services" / "movement" / "movement")
    assert "Order" in classes and "orders" in tables
