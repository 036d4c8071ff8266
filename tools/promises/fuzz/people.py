"""Who sends: for each operation the members whose role may use it, the subscriber's own key for the public feed."""

import json
import random
from dataclasses import dataclass

import httpx

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.requests import Asked
from tools.promises.isolation.sending import Gateway
from tools.promises.isolation.streams import TYPES, _texts

Signed = tuple[tuple[str, bytes], ...]


@dataclass
class People:
    """Members of every role and the keys of a subscription."""

    suite: Suite
    members: list[Member]
    http: httpx.AsyncClient
    key: str = ""

    def allowed(self, operation: Operation) -> list[Member]:
        """Those whose role has the right; everybody where only a sign-in is asked for."""
        return [one for one in self.members if operation.right is None or one.may(operation.right)]

    async def signed(self, member: Member, operation: Operation) -> Signed:
        """Token and pair; for a public operation the subscriber's key."""
        if operation.public:
            return (("authorization", f"Bearer {self.key}".encode()),)
        headers = await member.headers(self.suite, self.http)
        return tuple((name, value.encode()) for name, value in headers.items())

    async def subscribe(self, operations: list[Operation], chance: random.Random) -> None:
        """A subscription whose key opens the feed."""
        create = next((one for one in operations if one.method == "post" and one.path == TYPES), None)
        able = self.allowed(create) if create else []
        if create is None or not able:
            return
        member = able[0]
        kinds = create.resolved(create.resolved(create.body or {})["properties"]["types"]["items"])["enum"]
        body = {"name": f"Подписка пробы {chance.random()}", "segment": member.segment, "types": kinds}
        send = Gateway(self.suite)
        try:
            answer = await send(
                member, create, Asked(create.path, {}, {**body, "since": "2020-01-01T00:00:00Z"}, set())
            )
        finally:
            await send.close()
        if answer.status == 201:
            self.key = next(one for one in _texts(json.loads(answer.body)) if one.startswith("mvf_"))
