"""Debian packages: what is missing is installed, and no system service is started or left enabled by it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.native.say import Refusal, say, step

POLICY = Path("/usr/sbin/policy-rc.d")
CLUSTERS = Path("/etc/postgresql-common/createcluster.d/school-suite.conf")
SERVICES = {
    "postgresql": ["postgresql.service"],
    "rabbitmq-server": ["rabbitmq-server.service", "epmd.service", "epmd.socket"],
    "nginx": ["nginx.service"],
    "docker.io": [],
}
LOCK = Path("/tmp/school-suite-packages.lock")


def missing(*names: str) -> list[str]:
    """Those of the named packages that dpkg does not hold installed."""
    return [name for name in names if not _installed(name)]


def _installed(name: str) -> bool:
    if shutil.which("dpkg-query") is None:
        return False
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}", name], capture_output=True, text=True, check=False
    )
    return asked.returncode == 0 and asked.stdout.startswith("ii")


def ensure(*names: str) -> None:
    """Install the missing ones of the named packages, as root or through sudo.

    Raises Refusal with the exact command when that is impossible. Two checkouts may do so at once.
    """
    if not missing(*names):
        return
    with _one_at_a_time():
        absent = missing(*names)
        if absent:
            _install(absent)


def _install(absent: list[str]) -> None:
    listed = " ".join(absent)
    if shutil.which("apt-get") is None:
        raise Refusal(f"Нужны программы: {listed}. Это не Debian/Ubuntu: установите их сами.")
    before = _as_root(f"Нужны пакеты {listed}. Выполните: sudo apt-get install {listed}")
    say(f"Устанавливаю пакеты: {listed} (системные службы при этом не запускаются)")
    with _no_services_started(before):
        with step("apt-get update"):
            _apt([*before, "apt-get", "-q", "update"])
        with step(f"apt-get install {listed}"):
            _apt([*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y",
                  "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300",
                  "install", "--no-install-recommends", *absent])  # fmt: skip
    _leave_disabled(before, absent)


def _as_root(otherwise: str) -> list[str]:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and (
        sys.stdin.isatty()
        or subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo"]
    raise Refusal(otherwise)


def _apt(command: list[str]) -> None:
    """Run, show the lines as progress, and keep the last ones for the refusal."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        assert run.stdout is not None
        tail: list[str] = []
        for line in run.stdout:
            tail = [*tail[-15:], line.rstrip()]
            if line.startswith(("Get:", "Unpacking ", "Setting up ")):
                say("      " + line.rstrip()[:100])
    if run.returncode:
        raise Refusal("Не получилось: " + " ".join(command) + "\n" + "\n".join(tail))


@contextmanager
def _no_services_started(before: list[str]) -> Iterator[None]:
    """While packages are set up, forbid their scripts to start services or to make a PostgreSQL cluster.

    The policy file asks whether this very process still lives, so even one left behind by a power cut
    forbids nothing.
    """
    policy = (
        "#!/bin/sh\n# school-suite: removed when its packages are installed\n"
        f"if grep -qs python /proc/{os.getpid()}/cmdline; then exit 101; fi\nexit 0\n"
    )
    own = not POLICY.exists() or "school-suite" in POLICY.read_text(errors="replace")
    try:
        if own:
            _write(before, POLICY, policy, "755")
        _write(before, CLUSTERS, "create_main_cluster = false\n", "644")
        yield
    finally:
        subprocess.run([*before, "rm", "-f", *([str(POLICY)] if own else []), str(CLUSTERS)], check=False)


def _write(before: list[str], path: Path, text: str, mode: str) -> None:
    subprocess.run([*before, "mkdir", "-p", str(path.parent)], check=True)
    subprocess.run([*before, "tee", str(path)], input=text, text=True, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*before, "chmod", mode, str(path)], check=True)


def _leave_disabled(before: list[str], installed: list[str]) -> None:
    """Services that came with packages we installed must not start at the next boot either."""
    if shutil.which("systemctl") is None:
        return
    for unit in [unit for name in installed for unit in SERVICES.get(name, [])]:
        subprocess.run([*before, "systemctl", "disable", unit], capture_output=True, check=False)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    try:
        held = LOCK.open("a")
    except OSError:  # another user's file: dpkg's own lock still serialises the installation itself
        yield
        return
    with held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
