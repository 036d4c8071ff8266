"""A private server process: start it as its user, wait for it, stop it, take its folder away."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from deploy.native.accounts import Account, remove_folder
from deploy.native.say import Refusal

PR_SET_PDEATHSIG = 1


@dataclass
class Server:
    """A running private server.

    `url` is what a client connects with as administrator: `postgresql://…` or `amqp://…`.
    """

    name: str
    url: str
    port: int
    directory: Path
    process: subprocess.Popen[bytes]
    stop_signal: signal.Signals = signal.SIGTERM
    beside: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def stop(self, seconds: float = 20) -> None:
        """Ask the process to end, and end it if it does not; then the processes beside it."""
        for process, how in [
            (self.process, self.stop_signal),
            *((each, signal.SIGTERM) for each in self.beside),
        ]:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(how)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def destroy(self) -> None:
        """Stop, and delete the folder with everything in it."""
        self.stop()
        remove_folder(self.directory)


def launch(
    command: list[str], who: Account, environment: dict[str, str], log: Path, *, tied: bool
) -> subprocess.Popen[bytes]:
    """Start a process in its own session as the given user, output into `log`.

    `tied`: it also ends when the calling *thread* ends, so an aborted test run leaves nothing behind.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd="/",
            start_new_session=True,
            preexec_fn=_die_with_parent() if tied else None,  # one call into libc, no locks
            user=who.uid if who.switch else None,
            group=who.gid if who.switch else None,
            extra_groups=[] if who.switch else None,
        )


def _die_with_parent() -> Callable[[], None]:
    library = ctypes.CDLL(None, use_errno=True)

    def ask_kernel() -> None:
        library.prctl(PR_SET_PDEATHSIG, signal.SIGINT)

    return ask_kernel


def run_as(
    command: list[str], who: Account, environment: dict[str, str] | None = None, given: str | None = None
) -> str:
    """Run a short command as the given user, `given` on its input, and give its output.

    Raises Refusal with the output when it fails.
    """
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", **(environment or {})},
        cwd="/",
        input=given,
        check=False,
        user=who.uid if who.switch else None,
        group=who.gid if who.switch else None,
        extra_groups=[] if who.switch else None,
    )
    if done.returncode:
        raise Refusal(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def tail(log: Path, lines: int = 15) -> str:
    """The last lines of a log, for a message about a failure."""
    if not log.exists():
        return ""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
