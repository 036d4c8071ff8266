"""Withdrawn rights (Q5): how long an old token still works at each service after the right to it was taken away."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import psycopg
from psycopg.rows import dict_row

from deploy.native.suite import Suite
from store.clock import today
from tools.promises.actors import Member, administrator
from tools.promises.tokens import probes
from tools.promises.tokens.probes import Probe

LONGEST = 20.0
"""Seconds after which a token that still works counts as never withdrawn."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who loses what, by whose hand."""

    what: str
    loser: Member
    seconds: dict[str, float]


async def _watch(http: httpx.AsyncClient, probe: Probe, member: Member, token: str, since: float) -> float:
    while (waited := time.monotonic() - since) < LONGEST:
        answer = await probes.ask(http, probe, token, member.pair)
        if answer.status_code in (401, 403):
            return time.monotonic() - since
        await asyncio.sleep(0.05)
    return waited


async def measure(
    what: str,
    http: httpx.AsyncClient,
    watched: list[Probe],
    loser: Member,
    act: Callable[[], Awaitable[httpx.Response]],
) -> Case | str:
    """Let the token work everywhere, take the right away, watch every service; words when it could not be done."""
    token = loser.tokens["access_token"]
    for probe in watched:
        answer = await probes.ask(http, probe, token, loser.pair)
        if answer.status_code != 200:
            return (
                f"{what}: {loser.pair} ещё до того: {probe.service} {answer.status_code} {answer.text[:150]}"
            )
    done = await act()
    since = time.monotonic()
    if done.status_code >= 300:
        return f"{what}: {done.status_code} {done.text[:200]}"
    seconds = await asyncio.gather(*(_watch(http, probe, loser, token, since) for probe in watched))
    return Case(what, loser, {probe.service: took for probe, took in zip(watched, seconds, strict=True)})


def _one(suite: Suite, service: str, query: str, *given: Any) -> dict[str, Any]:
    with psycopg.connect(administrator(suite, service), row_factory=dict_row) as link:
        row = link.execute(query, given).fetchone()
        assert row is not None, query
        return row


async def check(
    suite: Suite, http: httpx.AsyncClient, members: dict[str, Member]
) -> tuple[list[Case], list[str]]:
    """The ways to lose a right, each at a member of its own; `members` are by role, the director takes away."""
    director = members["director"]
    signed_in = {**await director.headers(suite, http), "content-type": "application/json"}
    base = suite.public_url

    def post(
        path: str, body: dict[str, Any], method: str = "POST"
    ) -> Callable[[], Awaitable[httpx.Response]]:
        return lambda: http.request(method, f"{base}{path}", json=body, headers=signed_in)

    everywhere = {one.role: await probes.of_member(suite, one, http) for one in members.values()}

    day = today()
    teacher, clerk = members["teacher"], members["secretary"]
    reader, blocked = members["psychologist"], members["deputy-head"]
    placement = _one(
        suite, "registry",
        "select id from placements where person_id = %s and kind = 'staff' and until_on is null", teacher.person_id,
    )["id"]  # fmt: skip
    appointment = _one(
        suite, "identity", "select appointment_id as id from appointments where person_id = %s and role = %s",
        clerk.person_id, clerk.role,
    )["id"]  # fmt: skip
    order = {"until_on": str(day - timedelta(days=1)), "order_number": "1-лс", "order_on": str(day)}
    found: list[Case | str] = [
        await measure("уволен учитель", http, everywhere[teacher.role], teacher,
                      post(f"/api/registry/v1/staff/{placement}/dismissal", order)),
        await measure("снято назначение", http, everywhere[clerk.role], clerk,
                      post(f"/api/identity/v1/appointments/{appointment}/withdrawal", {"reason": "Проба обещаний"})),
        await measure("закрыт вход", http, everywhere[blocked.role], blocked,
                      post(f"/api/identity/v1/accounts/{blocked.person_id}/block", {"reason": "Проба обещаний"})),
    ]  # fmt: skip
    for probe in everywhere[reader.role]:
        if not director.may(probe.right) or probe.right == "identity:self:read":
            continue
        path = f"/api/identity/v1/rights/{reader.role}/{probe.right}"
        found.append(
            await measure(
                f"изменена матрица: {probe.right}",
                http,
                [probe],
                reader,
                post(path, {"allowed": False}, "PUT"),
            )
        )
        await post(path, {"allowed": None}, "PUT")()
    return [one for one in found if isinstance(one, Case)], [one for one in found if isinstance(one, str)]
