"""TCP ports on this machine: is one free, who holds it, does something answer."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

from deploy.native.say import Refusal


def is_free(port: int) -> bool:
    """Whether nobody listens on the loopback port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A loopback port that is free now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int, timeout: float = 0.5) -> bool:
    """Whether something accepts connections on the loopback port."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=timeout):
            return True
    except OSError:
        return False


def holder(port: int) -> str | None:
    """`name (pid)` of the process that listens on the port, as far as this user may see it."""
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and sockets & _open(folder / "fd"):
            return f"{(folder / 'comm').read_text().strip()} ({folder.name})"
    return None


def _open(folder: Path) -> set[str]:
    """What a process's descriptors point at; those it closes meanwhile are passed over."""
    found = set()
    with contextlib.suppress(OSError):
        for entry in folder.iterdir():
            with contextlib.suppress(OSError):
                found.add(os.readlink(entry))
    return found


def _listening_inodes(port: int) -> set[str]:
    found = set()
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        if not table.exists():
            continue
        for line in table.read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == "0A" and int(words[1].rsplit(":", 1)[1], 16) == port:
                found.add(words[9])
    return found


def wait_until(
    ready: Callable[[], bool], what: str, seconds: float, alive: Callable[[], bool] | None = None
) -> None:
    """Ask every 50 ms until `ready()`; raise Refusal at the deadline or as soon as `alive()` denies."""
    deadline = time.monotonic() + seconds
    while not ready():
        if alive is not None and not alive():
            raise Refusal(f"{what}: процесс завершился, не успев запуститься")
        if time.monotonic() > deadline:
            raise Refusal(f"{what}: нет ответа за {seconds:.0f} с")
        time.sleep(0.05)
