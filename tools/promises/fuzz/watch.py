"""Whether every part is well afterwards and still the process that it was before."""

import time

from deploy.native import status, supervisor
from deploy.native.suite import Suite

SETTLE_SECONDS = 20


def pids(suite: Suite) -> dict[str, int]:
    """The process of every part that supervisor keeps."""
    return {
        name: int(told["pid"])
        for name, told in supervisor.states(suite).items()
        if told["statename"] == "RUNNING"
    }


def after(suite: Suite, before: dict[str, int]) -> tuple[list[str], list[str]]:
    """(parts that are not well, parts that are another process now); a part has some seconds to become well."""
    end = time.monotonic() + SETTLE_SECONDS
    while True:
        red = [str(one["name"]) for one in status.of(suite) if not one["healthy"]]
        if not red or time.monotonic() > end:
            break
        time.sleep(1)
    now = pids(suite)
    return red, [name for name, pid in before.items() if now.get(name) != pid]
