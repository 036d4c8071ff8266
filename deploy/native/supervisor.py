"""supervisord of the suite: its configuration, its start, its control over a private socket.

It restarts whatever dies (at once, then ever slower), rotates logs, and ends parts in the reverse order.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import shlex
import socket
import subprocess
import sys
import xmlrpc.client
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.native import ports, processes
from deploy.native.say import Refusal
from deploy.native.server import tail
from deploy.native.suite import ROOT, Suite, write

PROGRAM = ROOT / ".venv" / "bin" / "supervisord"


@dataclass(frozen=True)
class Program:
    """One supervised process. `rank`: small ones start first and end last."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    user: str | None = None
    folder: Path | None = None
    stop_signal: str = "TERM"
    stop_seconds: int = 20
    rank: int = 500


class _Connection(http.client.HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=120)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(120)
        self.sock.connect(self._path)


class _Transport(xmlrpc.client.Transport):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self._socket = str(path)

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        return _Connection(self._socket)


def control(suite: Suite) -> Any:
    """The supervisor's remote calls (supervisor's XML-RPC interface)."""
    return xmlrpc.client.ServerProxy("http://localhost/RPC2", transport=_Transport(suite.socket)).supervisor


def running(suite: Suite) -> int | None:
    """The supervisor's pid if it answers."""
    try:
        return int(control(suite).getPID())
    except (OSError, http.client.HTTPException, xmlrpc.client.Error):
        return None


def configure(suite: Suite, programs: list[Program]) -> bool:
    """Write the configuration (it holds secrets: mode 600); True when it has changed."""
    suite.logs.mkdir(parents=True, exist_ok=True)
    folder = processes.working_folder(suite)
    head = f"""; Written by `make up`.
[supervisord]
logfile={suite.logs}/supervisor.log
logfile_maxbytes=5MB
logfile_backups=1
pidfile={suite.directory}/supervisor.pid
childlogdir={suite.logs}
directory={folder}
minfds=4096
umask=077
{"user=root" if os.geteuid() == 0 else ""}
[unix_http_server]
file={suite.socket}
chmod=0600
[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
"""
    return write(
        _file(suite), head + "".join(_section(suite, program, folder) for program in programs), 0o600
    )


def _file(suite: Suite) -> Path:
    return suite.directory / "supervisor.conf"


def _section(suite: Suite, program: Program, folder: Path) -> str:
    told = {processes.MARK: str(suite.directory), **program.environment}
    environment = ",".join(f'{name}="{value}"' for name, value in told.items())
    user = f"user={program.user}\n" if program.user else ""
    return f"""
[program:{program.name}]
command={_plain(shlex.join(program.command))}
environment={_plain(environment)}
directory={program.folder or folder}
{user}priority={program.rank}
autostart=false
autorestart=true
startsecs=2
startretries=100
stopsignal={program.stop_signal}
stopwaitsecs={program.stop_seconds}
killasgroup=true
redirect_stderr=true
stdout_logfile={suite.logs}/{program.name}.log
stdout_logfile_maxbytes=10MB
stdout_logfile_backups=2
"""


def _plain(text: str) -> str:
    if "\n" in text:
        raise Refusal("Перевод строки в настройке недопустим")
    return text.replace("%", "%%")


def launch(suite: Suite) -> None:
    """Start supervisord with a bare environment and wait for its socket."""
    environment = {
        name: os.environ[name] for name in ("HOME", "USER", "LANG", "JAVA_HOME") if name in os.environ
    }
    environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    environment[processes.MARK] = str(suite.directory)
    suite.socket.unlink(missing_ok=True)
    done = subprocess.run(
        [str(PROGRAM), "-c", str(_file(suite))],
        env=environment,
        cwd=processes.working_folder(suite),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refusal(f"supervisord не запустился:\n{done.stdout}{done.stderr}")
    try:
        ports.wait_until(lambda: running(suite) is not None, "supervisord", 60)
    except Refusal as refusal:
        raise Refusal(f"{refusal}\n{tail(suite.logs / 'supervisor.log')}") from refusal


def update(suite: Suite) -> list[str]:
    """Take over a changed configuration: changed and vanished programs are stopped. Gives their names."""
    remote = control(suite)
    try:
        added, changed, removed = remote.reloadConfig()[0]
    except xmlrpc.client.Fault as fault:
        raise Refusal(f"supervisord не принял настройки: {fault.faultString}") from fault
    for name in [*changed, *removed]:
        with contextlib.suppress(xmlrpc.client.Fault):
            remote.stopProcessGroup(name)
        remote.removeProcessGroup(name)
    for name in [*added, *changed]:
        remote.addProcessGroup(name)
    return [*added, *changed, *removed]


def start(suite: Suite, *names: str) -> None:
    """Start the programs that do not run; does not wait for them."""
    states = {each["name"]: each["statename"] for each in control(suite).getAllProcessInfo()}
    for name in names:
        if states.get(name) in ("RUNNING", "STARTING"):
            continue
        with contextlib.suppress(xmlrpc.client.Fault):  # it was started meanwhile
            control(suite).startProcess(name, False)


def send(suite: Suite, name: str, signal: str) -> None:
    """Send a signal to a program (`HUP`)."""
    control(suite).signalProcess(name, signal)


def states(suite: Suite) -> dict[str, dict[str, Any]]:
    """name → supervisor's word on the program: statename, pid, start, now, spawnerr."""
    return {each["name"]: each for each in control(suite).getAllProcessInfo()}


def shutdown(suite: Suite) -> None:
    """End every program in the reverse order, then supervisord itself."""
    pid = running(suite)
    if pid is None:
        return
    with contextlib.suppress(OSError, http.client.HTTPException, xmlrpc.client.Error):
        control(suite).shutdown()
    ports.wait_until(lambda: not processes.alive(pid), "Остановка", 120)


def python() -> str:
    """The Python that runs the runner's own small programs."""
    return sys.executable
