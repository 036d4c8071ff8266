"""The fuzzer's own parts: values as they are written, places it finds, violations it must see."""

import json
import random
from pathlib import Path

from tools.promises.fuzz import planted, uploads
from tools.promises.fuzz.judge import BROKEN, FORM, SILENT, SLOW, Verdict, faults, keep, kept
from tools.promises.fuzz.sending import Answer, raw
from tools.promises.fuzz.shots import Draw, Parts, Shot, apply, mutations, valid
from tools.promises.fuzz.values import Hostile, Raw, dumped, encoded

GOOD = json.dumps({"title": "Не найдено", "status": 404, "detail": "Такой записи нет"}).encode()
PROBLEM = {"content-type": "application/problem+json; charset=utf-8"}


def given() -> Parts:
    """A valid request of the planted end point."""
    return Parts(planted.OPERATION, {"thing_id": "a"}, [], {"name": "a", "on": "2026-01-01"})


def test_values_that_python_does_not_write_stand_in_json_as_they_are() -> None:
    assert dumped({"a": [Raw("1e400"), "\ud800", Raw("NaN")]}) == '{"a":[1e400,"\\ud800",NaN]}'
    assert encoded("а\0/") == "%D0%B0%00%2F"
    assert encoded(Raw("%zz")) == "%zz"
    assert encoded("\ud800") == "%ED%A0%80"


def test_every_place_of_a_request_gets_hostile_values() -> None:
    places = {where for where, _ in mutations(given())}
    assert {"path thing_id", "body/", "body/name", "body/on", "тело", "query", "заголовок if-match"} <= places
    dates = {
        hostile.value
        for where, hostile in mutations(given())
        if where == "body/on" and hostile.kind.startswith("дата")
    }
    assert "2026-02-29" in dates and 2**63 in dates


def test_every_mutation_becomes_bytes() -> None:
    for where, hostile in mutations(given()):
        if "предела" not in hostile.kind and "бомба" not in hostile.kind:
            assert (
                raw(apply(given(), where, hostile), (), "localhost").startswith(b"POST ")
                or where == "заголовок method"
            )


def test_one_place_is_spoilt_and_the_rest_stays_valid() -> None:
    shot = apply(given(), "body/on", Hostile("дата", "2026-02-29"))
    assert json.loads(shot.body or b"") == {"name": "a", "on": "2026-02-29"}
    assert shot.target == "/api/planted/v1/things/a"


def test_the_same_seed_draws_the_same_shots() -> None:
    one, other = (Draw(random.Random(3), quick=True) for _ in range(2))
    assert [one.next(given()) for _ in range(30)] == [other.next(given()) for _ in range(30)]


def test_what_is_a_violation() -> None:
    assert faults(Answer(404, PROBLEM, GOOD)) == []
    assert [kind for kind, _ in faults(Answer(500, PROBLEM, b"{}"))] == [BROKEN]
    assert [kind for kind, _ in faults(Answer(0))] == [SILENT]
    slow = Answer(404, PROBLEM, GOOD, 12)
    assert [kind for kind, _ in faults(slow)] == [SLOW]
    assert faults(slow, waits=5) == []
    assert [kind for kind, _ in faults(Answer(400, {"content-type": "text/html"}, b"<html>"))] == [FORM]
    assert [kind for kind, _ in faults(Answer(404, PROBLEM, GOOD.replace(b"404", b"400")))] == [FORM]
    english = json.dumps({"title": "Not Found", "status": 404, "detail": "No"}).encode()
    assert [kind for kind, _ in faults(Answer(404, PROBLEM, english))] == [FORM]
    assert [kind for kind, _ in faults(Answer(200, {}, b"", 11.0))] == [SLOW]


def test_a_violation_is_told_once_and_can_be_repeated(tmp_path: Path) -> None:
    verdict = Verdict()
    for _ in range(3):
        verdict.judge("x", valid(given()), Answer(500), "tomsk/teacher", "ivanova")
    (violation,) = verdict.of(BROKEN)
    words = keep(violation, 1, tmp_path / "figures" / "fuzz")
    assert "fuzz.repeat" in words and "tomsk/teacher" in words
    assert kept(tmp_path / "figures" / "fuzz" / "001.json.gz") == (violation.shot, "tomsk/teacher", "ivanova")


async def test_planted_faults_are_found() -> None:
    found, _ = await planted.found(random.Random(1))
    assert all(found.values()), found


def test_every_hostile_upload_is_made() -> None:
    for _, hostile in uploads.against():
        if "предела" not in hostile.kind and "бомба ZIP" not in hostile.kind and "000" not in hostile.kind:
            body, headers = uploads.sent({"file": b"x", "kind": "a"}, hostile.kind, hostile.value)
            assert isinstance(body, bytes) and headers[0][0] == "content-type"


def test_own_headers_take_the_place_of_made_ones() -> None:
    shot = Shot("x", "GET", "/api/x", (("authorization", b"Bearer \xff"), ("host", b"")), None, "", "")
    sent = raw(shot, (("authorization", b"Bearer good"),), "localhost")
    assert b"good" not in sent and b"host" not in sent
