"""The gateway natively: nginx with its own folder, pid and log; listens on loopback only."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from deploy.native.say import Refusal
from deploy.native.suite import ROOT, Suite, write

PACKAGES = ("nginx", "libnginx-mod-http-js")
JAVASCRIPT = "/usr/lib/nginx/modules/ngx_http_js_module.so"
SHARED = ROOT / "deploy" / "nginx"
_FILES = ("http.conf", "gateway.conf", "headers.conf", "forms.js")
PASSED_OVER_SECONDS = 1
"""So long a replica that refused gets no requests. While all of a service's are passed over nginx answers 503 itself,
so two that are restarted one after the other must be further apart than this (R8); a refusal on loopback costs less
than a millisecond, so asking again each second is cheap."""


def page() -> Path:
    """The folder of the page: built if it has been built, otherwise the placeholder."""
    built = ROOT / "services" / "web" / "dist"
    return built if (built / "index.html").exists() else SHARED / "placeholder"


def program() -> str:
    """nginx, also when /usr/sbin is not on the caller's path."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise Refusal("nginx не установлен: нужен пакет nginx")
    return found


def prepare(suite: Suite) -> bool:
    """Write the configuration; True when it has changed and a running gateway must reload."""
    folder = suite.directory / "gateway"
    (folder / "temporary").mkdir(parents=True, exist_ok=True)
    texts = {name: (SHARED / name).read_text() for name in _FILES}
    texts["mime.types"] = Path("/etc/nginx/mime.types").read_text()
    texts["nginx.conf"] = _configuration(suite, folder)
    changed = [name for name, text in texts.items() if write(folder / name, text)]
    return bool(changed)


def _configuration(suite: Suite, folder: Path) -> str:
    user = "user root;\n" if os.geteuid() == 0 else ""  # the checkout may be readable by root alone
    temporary = "".join(
        f"    {kind}_temp_path {folder}/temporary/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""# Written by deploy/native/gateway.py at every start.
{user}load_module {JAVASCRIPT};
worker_processes 2;
worker_rlimit_nofile 8192;
pid {folder}/nginx.pid;
error_log {suite.logs}/gateway-errors.log warn;
daemon off;
events {{ worker_connections 4096; }}
http {{
{temporary}    include http.conf;
{_known(suite.services)}{_upstreams(suite)}    server {{
        listen 127.0.0.1:{suite.port} default_server;
        server_name localhost;
        set $forwarded_port {suite.port};
        set $service_port "";
        set $keycloak_at keycloak;
        set $shown_people {suite.directory}/people;
        root {page()};
        include gateway.conf;
    }}
}}
"""


def _known(services: list[str]) -> str:
    rows = "".join(f" {service} 1;" for service in services)
    return f"    map $service $known_service {{ default 0;{rows} }}\n"


def _upstreams(suite: Suite) -> str:
    """Every replica of a service; one that refuses is passed over for a moment."""
    text = ""
    for service in suite.services:
        ports = [suite.service_port(service, replica) for replica in range(suite.count(service))]
        passed_over = f"max_fails=1 fail_timeout={PASSED_OVER_SECONDS}s"
        rows = "".join(f" server 127.0.0.1:{port} {passed_over};" for port in ports)
        text += (
            f"    upstream {service} {{ zone {service} 64k;{rows} keepalive 32; keepalive_timeout 60s; }}\n"
        )
    return text + f"    upstream keycloak {{ server 127.0.0.1:{suite.keycloak_port}; keepalive 16; }}\n"


def command(suite: Suite) -> list[str]:
    """What runs nginx in the foreground."""
    folder = suite.directory / "gateway"
    return [
        program(),
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
        "-e",
        f"{suite.logs}/gateway-errors.log",
    ]
