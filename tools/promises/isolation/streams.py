"""What comes by itself: the public movement feed of regional subscribers, and the events of an open journal."""

import asyncio
import json
from typing import Any

import httpx

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.isolation.attack import leaks
from tools.promises.isolation.facts import Facts
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.requests import Asked
from tools.promises.isolation.sending import Answer, Gateway

FEED = "/api/movement/v1/feed"
TYPES = "/api/movement/v1/subscriptions"


async def feed(
    send: Gateway, facts: Facts, member: Member, operations: list[Operation]
) -> tuple[list[str], int]:
    """Subscribe at the member's segment, read the whole feed: (leaks, events read)."""
    create = next(one for one in operations if one.method == "post" and one.path == TYPES)
    kinds = create.resolved(create.resolved(create.body or {})["properties"]["types"]["items"])["enum"]
    body = {
        "name": "Подписка пробы",
        "segment": member.segment,
        "types": kinds,
        "since": "2020-01-01T00:00:00Z",
    }
    answer = await send(member, create, Asked(create.path, {}, body, set()))
    if answer.status != 201:
        return [f"подписка {member.pair}: {answer.status} {answer.body.decode()[:200]}"], 0
    made = json.loads(answer.body)
    key = next(value for value in _texts(made) if value.startswith("mvf_"))
    found: list[str] = []
    read = 0
    for _ in range(40):
        got = await send.http.get(
            f"{FEED}/events", params={"limit": 500}, headers={"authorization": f"Bearer {key}"}
        )
        events = got.json() if got.status_code == 200 else []
        if not events:
            break
        read += len(events)
        shown = Answer(got.status_code, dict(got.headers), got.content)
        found += [f"лента {member.pair}: {one}" for one in leaks(facts, member.segment, _NOTHING, shown)]
        foreign = {one["segment"] for one in events if facts.foreign({one["segment"]}, member.segment)}
        found += [f"лента {member.pair}: событие сегмента {one}" for one in sorted(foreign)]
        place = {"position": int(got.headers["feed-position"])}
        await send.http.post(
            f"{FEED}/acknowledgement", json=place, headers={"authorization": f"Bearer {key}"}
        )
    return found, read


_NOTHING = Asked("", {}, None, set())


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    return [value] if isinstance(value, str) else []


async def journal(
    suite: Suite, facts: Facts, send: Gateway, listener: Member, stranger: Member
) -> tuple[list[str], int]:
    """The listener's own journal is open while a stranger marks in his, then he himself: (leaks, own events).

    The own event shows that the stream was alive, so that silence about the stranger means something.
    """
    mine, theirs = _cell(facts, listener), _cell(facts, stranger)
    if mine is None or theirs is None:
        return ["нет журнала для прослушивания"], 0
    heard: list[bytes] = []
    ready = asyncio.Event()

    async def listen() -> None:
        headers = await listener.headers(suite, send.http)
        url = f"/api/academic/v1/journals/{mine['group_id']}/live"
        async with send.http.stream("GET", url, headers=headers) as answer:
            ready.set()
            async for part in answer.aiter_bytes():
                heard.append(part)

    task = asyncio.create_task(listen())
    try:
        await asyncio.wait_for(ready.wait(), 10)
        await asyncio.sleep(0.3)
        await _mark(suite, send.http, stranger, theirs)
        before = len(b"".join(heard))
        status = await _mark(suite, send.http, listener, mine)
        await asyncio.sleep(1)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    body = b"".join(heard)
    found = [
        f"поток журнала {listener.pair}: {one}"
        for one in leaks(facts, listener.segment, _NOTHING, Answer(200, {}, body))
    ]
    own = int(len(body) > before)
    return found + ([] if own else [f"поток журнала молчит и о своём: {status}"]), own


def _cell(facts: Facts, teacher: Member) -> dict[str, Any] | None:
    """The newest mark of a group that he teaches."""
    rows = facts.rows[teacher.segment]
    groups = {
        row["id"]
        for table, row in rows
        if table == "academic.teaching_groups" and row["teacher_id"] == teacher.person_id
    }
    marks = [
        row
        for table, row in rows
        if table == "academic.marks" and row["group_id"] in groups and not row["removed"]
    ]
    return max(marks, key=lambda row: row["updated_at"], default=None)


async def _mark(suite: Suite, http: httpx.AsyncClient, teacher: Member, cell: dict[str, Any]) -> str:
    headers = {**await teacher.headers(suite, http), "if-match": f'"{cell["version"]}"'}
    where = "/".join(str(cell[name]) for name in ("student_id", "lesson_id", "slot"))
    value = 4 if cell["value"] == 5 else 5
    body = {"kind": "number", "value": value, "type": cell["mark_type"], "comment": None}
    answer = await http.put(
        f"/api/academic/v1/journals/{cell['group_id']}/marks/{where}", json=body, headers=headers
    )
    return f"{answer.status_code} {answer.text[:200]}"
