"""Watches the supervisor itself: when it is killed, everything is brought up again. Run by the supervisor.

An orderly `make down` ends this process first, so it never works against a person's will.
"""

from __future__ import annotations

import os
import sys
import time

from deploy.native.suite import ROOT


def main() -> None:
    """Ends only by a signal, or by becoming `up` after the supervisor's death."""
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(1)
    log = os.open(
        os.path.join(os.environ["SUITE_DIR"], "logs", "keeper.log"), os.O_WRONLY | os.O_APPEND | os.O_CREAT
    )
    for descriptor in (1, 2):  # the supervisor's pipe is gone
        os.dup2(log, descriptor)
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", "deploy.native", "up"])


if __name__ == "__main__":
    main()
