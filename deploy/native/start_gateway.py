"""Ends workers left by a killed nginx of this suite, then becomes nginx. Run by the supervisor."""

from __future__ import annotations

import os

from deploy.native import gateway, processes, suite


def main() -> None:
    """Never returns: the process becomes nginx."""
    mine = suite.current()
    processes.end(processes.gateway_left_behind(mine), seconds=5)
    command = gateway.command(mine)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
