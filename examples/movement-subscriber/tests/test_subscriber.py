"""The sample subscriber against a small feed that forgets nothing and repeats everything."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

_SPEC = importlib.util.spec_from_file_location("subscriber", Path(__file__).parent.parent / "subscriber.py")
assert _SPEC and _SPEC.loader
subscriber = importlib.util.module_from_spec(_SPEC)
sys.modules["subscriber"] = subscriber
_SPEC.loader.exec_module(subscriber)


def event(number: int) -> dict[str, Any]:
    return {
        "id": f"id-{number}",
        "type": "movement.student.enrolled.v1",
        "feedposition": str(number),
        "data": {"segment": "tomsk/seversk/school-198", "effective_on": "2026-09-01"},
    }


class Service:
    """What the movement service does, in memory."""

    def __init__(self, events: int) -> None:
        self.events = [event(number) for number in range(1, events + 1)]
        self.position = 0
        self.lose_acknowledgements = 0
        self.status = 200

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.status != 200:
            return httpx.Response(self.status, json={"detail": "Ключ подписки не действует"})
        if request.url.path.endswith("/events"):
            page = [one for one in self.events if int(one["feedposition"]) > self.position][:2]
            reached = page[-1]["feedposition"] if page else str(self.position)
            return httpx.Response(200, json=page, headers={"feed-position": reached})
        if self.lose_acknowledgements:
            self.lose_acknowledgements -= 1
            raise httpx.ConnectError("lost")
        self.position = json.loads(request.content)["position"]
        return httpx.Response(200, json={"position": self.position})

    def feed(self) -> Any:
        return subscriber.Feed("http://test", "mvf_x", transport=httpx.MockTransport(self.answer))


def written(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]


def test_everything_is_read_once_in_order(tmp_path: Path) -> None:
    out = tmp_path / "events.jsonl"
    events = subscriber.Events(out)

    subscriber.run(Service(5).feed(), events, once=True)

    assert written(out) == [f"id-{number}" for number in range(1, 6)]


def test_a_lost_acknowledgement_repeats_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscriber.time, "sleep", lambda _: None)
    out, service = tmp_path / "events.jsonl", Service(5)
    service.lose_acknowledgements = 3

    subscriber.run(service.feed(), subscriber.Events(out), once=True)

    assert written(out) == [f"id-{number}" for number in range(1, 6)]


def test_a_restart_goes_on_and_a_line_cut_short_comes_again(tmp_path: Path) -> None:
    out, service = tmp_path / "events.jsonl", Service(3)
    out.write_text(json.dumps(event(1)) + "\n" + json.dumps(event(2))[:20], "utf-8")

    subscriber.run(service.feed(), subscriber.Events(out), once=True)

    assert written(out) == ["id-1", "id-2", "id-3"]


def test_a_refused_key_ends_the_program(tmp_path: Path) -> None:
    service = Service(1)
    service.status = 401

    with pytest.raises(subscriber.Refused, match="401"):
        subscriber.run(service.feed(), subscriber.Events(tmp_path / "events.jsonl"), once=True)
