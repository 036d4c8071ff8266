"""`python -m tools.promises <command>` (Makefile: `make isolation` …); settings QUICK=1, SEED=, exit 1 at a miss."""

import asyncio
import importlib
import os
import secrets
import sys
import time

import httpx

from deploy.native import suite
from deploy.native.say import Refusal
from tools.promises import summary
from tools.promises.figure import Run


def answering() -> suite.Suite:
    """The suite that `make up` has started; Refusal when its gateway does not answer."""
    meant = suite.current()
    try:
        httpx.get(f"{meant.public_url}/status/identity", timeout=10).raise_for_status()
    except httpx.HTTPError as wrong:
        raise Refusal(
            f"по адресу {meant.public_url} система не отвечает ({wrong}); сначала make up"
        ) from wrong
    return meant


def main() -> int:
    """Measure, show, and say by the exit code whether every goal is met."""
    command = sys.argv[1]
    if command == "summary":
        return summary.write(suite.current())
    run = Run(
        command=command,
        suite=answering(),
        seed=int(os.environ.get("SEED") or secrets.randbelow(1_000_000)),
        quick=os.environ.get("QUICK", "") not in ("", "0"),
    )
    run.say(f"{command}: SEED={run.seed}{' QUICK=1' if run.quick else ''}, {run.suite.public_url}")
    started = time.monotonic()
    asyncio.run(importlib.import_module(f"tools.promises.{command}").measure(run))
    run.show()
    run.say(f"{command}: {time.monotonic() - started:.0f} с")
    return 0 if run.good else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refusal as refusal:
        sys.exit(f"ОШИБКА: {refusal}")
    except KeyboardInterrupt:
        sys.exit(130)
