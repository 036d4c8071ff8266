"""What a measure keeps from a person (A11)."""

import pytest

from access import Sanction

DIARY, MARKS, FORUM, FORUM_READ = (
    "academic:diary:read", "academic:journal:write", "communication:forum:write", "communication:forum:read",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "stopped"),
    [
        ("warning", set()),
        ("no-forum", {FORUM}),
        ("no-mail", set()),
        ("read-only", {MARKS, FORUM}),
        ("no-entry", {MARKS, FORUM, FORUM_READ}),
    ],
)
def test_each_kind_stops_its_own_rights_and_never_the_diary(kind: str, stopped: set[str]) -> None:
    one = Sanction(kind, None)
    assert {right for right in (DIARY, MARKS, FORUM, FORUM_READ) if one.stops(right)} == stopped


def test_mail_is_closed_by_its_own_measure() -> None:
    assert Sanction("no-mail", None).stops("communication:mail:write")
    assert not Sanction("no-mail", None).stops("communication:mail:read")
