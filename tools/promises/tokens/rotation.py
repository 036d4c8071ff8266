"""Key rotation (Q4): Keycloak signs with a new key while people work and strangers send junk; nobody is refused."""

import asyncio
import time

import httpx

from deploy.native.suite import Suite
from testkit.signin import sign_in
from tools.promises.actors import Member
from tools.promises.tokens import probes
from tools.promises.tokens.forged import claims_of, header_of
from tools.promises.tokens.keycloak import Keys, in_thread, new_key, signed


async def check(
    suite: Suite, keys: Keys, member: Member, word: str, http: httpx.AsyncClient, seconds: float
) -> tuple[list[str], int]:
    """(good requests that failed, how many were made): with the old token all the time, with a new one at once."""
    found: list[str] = []
    made = 0
    end = time.monotonic() + seconds
    tokens = [member.tokens["access_token"]]
    junk = signed(claims_of(tokens[0]), new_key(), "proba-junk")
    watched = await probes.of_member(suite, member, http)

    async def work(probe: probes.Probe) -> None:
        nonlocal made
        while time.monotonic() < end:
            for token in tuple(tokens):
                made += 1
                answer = await probes.ask(http, probe, token, member.pair)
                if answer.status_code != 200:
                    kid = header_of(token).get("kid", "")
                    found.append(
                        f"{probe.service}: {answer.status_code} с ключом {kid[:8]}: {answer.text[:100]}"
                    )
            await asyncio.sleep(0.05)

    async def disturb() -> None:
        while time.monotonic() < end:
            for probe in watched:
                await probes.ask(http, probe, junk, member.pair)
            await asyncio.sleep(0.3)

    async def rotate() -> None:
        await asyncio.sleep(1)
        active = await in_thread(keys.rotate)
        fresh = await sign_in(suite.public_url, member.username, word)
        if header_of(fresh["access_token"]).get("kid") != active:
            found.append("Keycloak подписывает прежним ключом: смены не было")
        tokens.append(fresh["access_token"])

    await asyncio.gather(rotate(), disturb(), *(work(probe) for probe in watched))
    return found, made
