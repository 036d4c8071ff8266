"""`python -m deploy.seed --scale sample|region|large --out .local/sign-ins.json`: write a world into an empty suite.

Addresses come from the environment: ADMIN_DATABASE_URL (the server's administrator), KEYCLOAK_URL (…/auth, past the
gateway) with KEYCLOAK_CLIENT_SECRET, FIRST_OPERATOR_PASSWORD, REGION.
"""

import argparse
import gc
import json
import os
import time
from pathlib import Path

import psycopg

from deploy.seed.accounts import keep, open_accounts
from deploy.seed.build import World
from deploy.seed.kinds import scales
from deploy.seed.run import Suite, say
from deploy.seed.times import times
from identity.realm import Realm
from store.clock import today

SERVICES = ("identity", "registry", "movement", "academic", "reporting", "communication")


def address(service: str) -> str:
    """The service's data base under the administrator."""
    return f"{os.environ['ADMIN_DATABASE_URL'].rsplit('/', 1)[0]}/{service}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m deploy.seed", description=__doc__)
    parser.add_argument("--scale", choices=sorted(scales()), default="sample")
    parser.add_argument("--out", type=Path, required=True, help="where the ready sign-ins are written")
    given = parser.parse_args()
    started = time.monotonic()
    gc.disable()  # a world has no circles, and looking for them takes a tenth of the time
    if _is_empty():
        usernames = _write(given.scale, given.out)
    elif given.out.exists():
        people = json.loads(given.out.read_text())["people"]
        usernames = [one["username"] for one in people[1:]]
    else:
        raise SystemExit(
            "В системе уже есть школы: данные пишутся только в пустую (SAMPLE=0 make up, make reset)"
        )
    realm = Realm(os.environ["KEYCLOAK_URL"], "edu", "svc-identity", os.environ["KEYCLOAK_CLIENT_SECRET"])
    open_accounts(address("identity"), realm, usernames)
    say(f"всего {time.monotonic() - started:.0f} с, нагрузка машины {os.getloadavg()[0]:.1f}")


def _is_empty() -> bool:
    """Nothing but the region's root; waits until the news of it has left."""
    with psycopg.connect(address("registry")) as link:
        row = link.execute("select count(*) from segments where level <> 'region'").fetchone()
    if row != (0,):
        return False
    for service in SERVICES:
        with psycopg.connect(address(service), autocommit=True) as link:
            for _ in range(300):
                if link.execute("select 1 from outbox where published_at is null limit 1").fetchone() is None:
                    break
                time.sleep(0.1)
    return True


def _write(scale: str, out: Path) -> list[str]:
    region = os.environ.get("REGION", "tomsk")
    chosen = scales()[scale]
    world = World(chosen, region, times(today(), chosen.weeks))
    suite = Suite({service: address(service) for service in SERVICES}, world)
    try:
        written = suite.write(bare=not chosen.events)
        say(
            f"школ {written.schools}, учеников {written.students}, уроков {written.lessons}, отметок {written.marks}, "
            f"строк {written.rows} за {written.seconds:.0f} с"
        )
        started = time.monotonic()
        say(f"итоги периодов: {suite.count()} учеников за {time.monotonic() - started:.0f} с")
    finally:
        suite.close()
    operator = {"username": "operator", "password": os.environ["FIRST_OPERATOR_PASSWORD"]}
    people = keep(out, written, region, operator)
    return [one["username"] for one in people[1:]]


if __name__ == "__main__":
    main()
