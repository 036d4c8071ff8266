"""One read per service that a role may make with the token alone: asked at the service's own port, past the gateway."""

from dataclasses import dataclass

import httpx

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.isolation import operations
from tools.promises.isolation.operations import Operation


@dataclass(frozen=True, slots=True)
class Probe:
    """A service's read and its address."""

    service: str
    right: str
    path: str
    url: str


def simple(operation: Operation) -> bool:
    """A read that needs no ids, no queue of the broker and ends by itself."""
    plain = operation.reads and not operation.streams and "{" not in operation.path and operation.right
    return (
        bool(plain)
        and not any(one.required for one in operation.parameters)
        and "queues" not in operation.path
    )


async def of_member(suite: Suite, member: Member, http: httpx.AsyncClient) -> list[Probe]:
    """The first read of each service that this member's token is answered by 200."""
    found: dict[str, Probe] = {}
    for one in operations.read():
        right = one.right or ""
        if one.service in suite.services and one.service not in found and simple(one) and member.may(right):
            url = f"http://127.0.0.1:{suite.service_port(one.service, 0)}{one.path}"
            probe = Probe(one.service, right, one.path, url)
            if (await ask(http, probe, member.tokens["access_token"], member.pair)).status_code == 200:
                found[one.service] = probe
    return list(found.values())


async def ask(http: httpx.AsyncClient, probe: Probe, token: str, pair: str) -> httpx.Response:
    """The service's answer to a token."""
    return await http.get(
        probe.url, headers={"authorization": f"Bearer {token}".strip(), "x-acting-as": pair}
    )
