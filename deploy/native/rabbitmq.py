"""A private RabbitMQ from the system's package: own node, folder and ports; AMQP, the Erlang distribution
and the port mapper (EPMD) all listen on loopback only.

`start()` is for tests and runs it at once; the suite's supervisor uses `prepare()`, `epmd_command()` and
`command()`.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
from pathlib import Path

from deploy.native import ports
from deploy.native.accounts import Account, account, private_folder
from deploy.native.say import Refusal
from deploy.native.server import Server, launch, tail

PACKAGES = ("rabbitmq-server",)
USER = "suite"
SCRIPTS = Path("/usr/lib/rabbitmq/bin")
SHARED = Path(__file__).resolve().parents[1] / "rabbitmq" / "suite.conf"


def runs_as() -> Account:
    """The user of the server's process and files."""
    return account("rabbitmq")


def node(port: int) -> str:
    """The Erlang node's name; `localhost` because a machine's own name may change."""
    return f"school_{port}@localhost"


def prepare(directory: Path, port: int, password: str, memory_mib: int = 512) -> Path:
    """Make the folder and its settings (written at every call), give the folder's real path."""
    who = runs_as()
    place = private_folder(directory, who)
    for name in ("mnesia", "log"):
        (place / name).mkdir(mode=0o700, exist_ok=True)
    cookie = place / ".erlang.cookie"
    if not cookie.exists():
        cookie.write_text(secrets.token_hex(20))
    cookie.chmod(0o400)
    (place / "rabbitmq.conf").write_text(_settings(port, password, memory_mib))
    (place / "enabled_plugins").write_text("[].\n")
    (place / "advanced.config").write_text("[].\n")
    if who.switch:
        for entry in [*place.iterdir()]:
            os.chown(entry, who.uid, who.gid)
    (place / "rabbitmq.conf").chmod(0o600)
    return place


def _settings(port: int, password: str, memory_mib: int) -> str:
    return f"""# Written by deploy/native/rabbitmq.py at every start.
{SHARED.read_text()}
listeners.tcp.1 = 127.0.0.1:{port}
default_user = {USER}
default_pass = {password}
default_user_tags.administrator = true
loopback_users.guest = true
vm_memory_high_watermark.absolute = {memory_mib}MiB
"""


def environment(place: Path, port: int, dist_port: int, epmd_port: int) -> dict[str, str]:
    """The environment of the server and of the port mapper."""
    quiet = "+sbwt none +sbwtdcpu none +sbwtdio none +S 2:2 +A 16"
    return {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "HOME": str(place),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "ERL_EPMD_PORT": str(epmd_port),
        "RABBITMQ_NODENAME": node(port),
        "RABBITMQ_NODE_PORT": str(port),
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_DIST_PORT": str(dist_port),
        "RABBITMQ_CONF_ENV_FILE": str(place / "rabbitmq-env.conf"),
        "RABBITMQ_CONFIG_FILE": str(place / "rabbitmq.conf"),
        "RABBITMQ_CONFIG_FILES": str(place / "conf.d"),
        "RABBITMQ_ADVANCED_CONFIG_FILE": str(place / "advanced.config"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(place / "enabled_plugins"),
        "RABBITMQ_MNESIA_BASE": str(place / "mnesia"),
        "RABBITMQ_LOG_BASE": str(place / "log"),
        "RABBITMQ_PID_FILE": str(place / "node.pid"),
        "RABBITMQ_GENERATED_CONFIG_DIR": str(place / "generated"),
        # Foreground without a shell between the supervisor and the Erlang machine.
        "RUNNING_UNDER_SYSTEMD": "true",
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": f"-kernel inet_dist_use_interface {{127,0,0,1}} {quiet}",
        "RABBITMQ_CTL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "ERL_CRASH_DUMP_SECONDS": "0",
    }


def epmd_command(epmd_port: int) -> list[str]:
    """What runs the Erlang port mapper in the foreground."""
    program = shutil.which("epmd") or "/usr/bin/epmd"
    return [program, "-port", str(epmd_port), "-address", "127.0.0.1"]


def command() -> list[str]:
    """What runs the server in the foreground."""
    return [str(SCRIPTS / "rabbitmq-server")]


def ready(port: int) -> bool:
    """Whether the server greets a client of AMQP 0-9-1."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as client:
            client.sendall(b"AMQP\x00\x00\x09\x01")
            return client.recv(1) == b"\x01"
    except OSError:
        return False


def url(server: str, password: str) -> str:
    """The address with the suite's user, virtual host `/`; `server` is host:port."""
    return f"amqp://{USER}:{password}@{server}/"


def start(
    directory: Path,
    port: int | None = None,
    *,
    dist_port: int | None = None,
    epmd_port: int | None = None,
    password: str = "test",
    tied: bool = False,
) -> Server:
    """Run a private server for tests in `directory` and return when it answers (about 6 s).

    Ports left out are free ones. `server.url` is the address; `server.stop()`, `server.destroy()` end it.
    """
    port, dist_port, epmd_port = (each or ports.free_port() for each in (port, dist_port, epmd_port))
    for wanted in (port, dist_port, epmd_port):
        if not ports.is_free(wanted):
            raise Refusal(f"Порт {wanted} занят процессом {ports.holder(wanted) or 'другого пользователя'}")
    place = prepare(directory, port, password, memory_mib=256)
    settings = environment(place, port, dist_port, epmd_port)
    log = Path(str(directory) + ".log")
    mapper = launch(epmd_command(epmd_port), runs_as(), settings, log, tied=tied)
    ports.wait_until(lambda: ports.answers(epmd_port), "EPMD", 60, alive=lambda: mapper.poll() is None)
    process = launch(command(), runs_as(), settings, log, tied=tied)
    server = Server("RabbitMQ", url(f"127.0.0.1:{port}", password), port, directory, process, beside=[mapper])
    try:
        ports.wait_until(lambda: ready(port), "RabbitMQ", 240, alive=lambda: process.poll() is None)
    except Refusal as refusal:
        server.stop()
        raise Refusal(f"{refusal}\n{tail(log)}") from refusal
    return server
