"""`make tokens` (Q4, Q5, Q9): forged tokens, key rotation, withdrawn rights, sign-in; every service past the gateway.

Uses the places and people of `make isolation`, written anew: what is withdrawn here is back at the next run.
"""

import asyncio

import httpx

from tools.promises import actors
from tools.promises.actors import Member
from tools.promises.figure import Run
from tools.promises.isolation import world
from tools.promises.isolation.places import ELSEWHERE, HOME
from tools.promises.tokens import forged, rotation, signin, withdrawal
from tools.promises.tokens.keycloak import Keys, in_thread

WINDOW_SECONDS = 900
"""The 15 minutes of Q9."""
MOST_TRIES = 10
WITHDRAWN_SECONDS = 5.0
TIMES_APART = 0.35
"""Share by which the median times of an existing and an absent account may differ: less than one sign-in to another."""
ROLES = ("director", "teacher", "secretary", "psychologist", "deputy-head", "coordinator")


async def measure(run: Run) -> None:
    """Write the world, sign its people in, tell the figures."""
    suite = run.suite
    await asyncio.to_thread(world.write, suite)
    members = {one.role: one for one in actors.one_of_each(suite, HOME, ROLES)}
    victim, locked = actors.one_of_each(suite, ELSEWHERE, {"secretary", "coordinator"})
    await actors.bring_in(suite, [*members.values(), victim, locked])
    keys = await in_thread(Keys, suite)
    await in_thread(keys.clean)
    async with httpx.AsyncClient(timeout=30) as http:
        try:
            patient = asyncio.create_task(_attack(run, keys, victim))
            await _forged(run, keys, members["coordinator"], http)
            await _rotation(run, keys, members["coordinator"], http)
            await _withdrawal(run, members, http)
            await _telling(run, keys, locked)
            await patient
        finally:
            await in_thread(keys.clean)


async def _forged(run: Run, keys: Keys, member: Member, http: httpx.AsyncClient) -> None:
    accepted, tried, refused = await forged.check(run.suite, keys, member, http)
    run.at_most("Q4", "принятых поддельных маркеров", len(accepted), 0, "маркеров", tried)
    run.at_most("Q4", "отвергнутых верных маркеров (проверка проверки)", len(refused), 0, "маркеров", 2)
    for words in (*accepted, *refused):
        run.found(f"маркер: {words}")


async def _rotation(run: Run, keys: Keys, member: Member, http: httpx.AsyncClient) -> None:
    failed, made = await rotation.check(
        run.suite, keys, member, actors.password(run.suite, member), http, 8 if run.quick else 40
    )
    run.at_most("Q4", "отказов при смене ключа", len(failed), 0, "запросов", made)
    for words in failed[:10]:
        run.found(f"смена ключа: {words}")


async def _withdrawal(run: Run, members: dict[str, Member], http: httpx.AsyncClient) -> None:
    cases, impossible = await withdrawal.check(run.suite, http, members)
    for case in cases:
        slowest = max(case.seconds, key=lambda service: case.seconds[service])
        took = case.seconds[slowest]
        run.at_most(
            "Q5", f"{case.what} ({slowest})", round(took, 2), WITHDRAWN_SECONDS, "с", len(case.seconds)
        )
        if took > WITHDRAWN_SECONDS:
            run.found(f"{case.what}: {case.loser.pair}: {case.seconds}")
    run.at_most(
        "Q5",
        "случаев, которые не удалось проверить",
        len(impossible),
        0,
        "случаев",
        len(cases) + len(impossible),
    )
    for words in impossible:
        run.found(f"отзыв: {words}")


async def _attack(run: Run, keys: Keys, victim: Member) -> None:
    user = await in_thread(actors.user_of, run.suite, victim.person_id)
    seconds = 12 if run.quick else WINDOW_SECONDS
    made, compared = await signin.effective_tries(run.suite, keys, user, victim.username, seconds)
    run.at_most("Q9", f"действенных попыток пароля за {seconds} с", compared, MOST_TRIES, "попыток", made)
    if await in_thread(signin.locked, keys, user):
        let_in = not await signin.still_locked(run.suite, victim.username, actors.password(run.suite, victim))
        run.at_most("Q9", "верный пароль принят под блокировкой", int(let_in), 0, "раз", 1)
    await in_thread(signin.forgive, keys, user)


async def _telling(run: Run, keys: Keys, member: Member) -> None:
    user = await in_thread(actors.user_of, run.suite, member.person_id)
    rounds = 7 if run.quick else 30
    pages = (await signin.telling(run.suite, keys, user, member.username, rounds)).pages
    differ, apart = signin.apart(pages["есть"], pages["нет"])
    run.at_most("Q9", "страницы есть/нет различимы", int(differ), 0, "раз", 2 * rounds)
    run.at_most("Q9", "время есть/нет различимо", round(apart, 2), TIMES_APART, "доля", 2 * rounds)
    for _ in range(6):
        await signin.submit(run.suite, member.username, signin.WRONG)
    pages = (await signin.telling_locked(run.suite, member.username, rounds)).pages
    differ, apart = signin.apart(pages["заперта"], pages["нет"])
    run.at_most("Q9", "страницы заперта/нет различимы", int(differ), 0, "раз", 2 * rounds)
    run.at_most("Q9", "время заперта/нет различимо", round(apart, 2), TIMES_APART, "доля", 2 * rounds)
    await in_thread(signin.forgive, keys, user)
    known = [await signin.submit(run.suite, member.username, "", reset=True)]
    nobody = [await signin.submit(run.suite, "nobody.77.001", "", reset=True)]
    run.at_most(
        "Q9", "«забыл пароль» различает есть/нет", int(known[0].shown != nobody[0].shown), 0, "раз", 2
    )
    if known[0].shown != nobody[0].shown:
        run.found(
            f"«забыл пароль»: {known[0].status} {known[0].shown[-300:]} / {nobody[0].status} {nobody[0].shown[-300:]}"
        )
