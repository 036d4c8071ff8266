"""What the suite consists of, where it lies and on which ports: the one list of its parts.

Settings come from the environment (`make up PORT=8090` exports them) and are remembered in
`settings.json` of the suite's folder, so that later commands need none.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from deploy.native.say import Refusal

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("SUITE_CACHE", "~/.cache/school-suite")).expanduser()

# One line per service, in the order of their ports. A service not yet in the checkout is passed over.
SERVICES = (
    "identity",
    "registry",
    "academic",
    "movement",
    "reporting",
    "communication",
    "learning",
    "documents",
)
MOST_REPLICAS = 10
REALM = "edu"

_BACKUP = ("BACKUP", "BACKUP_DIR", "BACKUP_KEEP", "BACKUP_EVERY_HOURS", "BACKUP_FIRST_AFTER")
_DEFAULTS = {
    "PORT": "8080",
    "PORT_BASE": "18000",
    "SAMPLE": "1",
    "SECOND_FACTOR": "",
    "UNUSED_DAYS": "0",
    "REGION": "tomsk",
    "REGION_NAME": "Томская область",
    "REGION_TIME_ZONE": "Asia/Tomsk",
}


@dataclass
class Suite:
    """One running set: a checkout, its folder of private files, its ports, its numbers of replicas."""

    directory: Path
    port: int
    base: int
    sample: bool = True
    told_second_factor: str = ""
    """SECOND_FACTOR as somebody has set it: required or optional; empty: as the sample decides."""
    unused_days: int = 0
    """Accounts are closed that nobody has used for so many days (A6); 0: none."""
    region: str = "tomsk"
    region_name: str = "Томская область"
    time_zone: str = "Asia/Tomsk"
    replicas: dict[str, int] = field(default_factory=dict)
    backup: dict[str, str] = field(default_factory=dict)
    """BACKUP (0: none), BACKUP_DIR, BACKUP_KEEP, BACKUP_EVERY_HOURS as far as somebody has set them."""

    @property
    def services(self) -> list[str]:
        """The services that the checkout holds."""
        return [name for name in SERVICES if (ROOT / "services" / name / name / "app.py").exists()]

    @property
    def public_url(self) -> str:
        """What a browser opens."""
        return f"http://localhost:{self.port}"

    @property
    def issuer(self) -> str:
        """The `iss` of every token: public, whoever asks."""
        return f"{self.public_url}/auth/realms/{REALM}"

    @property
    def postgres_port(self) -> int:
        return self.base + 32

    @property
    def amqp_port(self) -> int:
        return self.base + 72

    @property
    def distribution_port(self) -> int:
        return self.base + 73

    @property
    def epmd_port(self) -> int:
        return self.base + 69

    @property
    def keycloak_port(self) -> int:
        return self.base + 80

    @property
    def keycloak_health_port(self) -> int:
        return self.base + 90

    @property
    def keycloak_url(self) -> str:
        """Keycloak's back channel, past the gateway."""
        return f"http://127.0.0.1:{self.keycloak_port}/auth"

    def service_port(self, service: str, replica: int) -> int:
        """The port of one replica, counted from 0."""
        return self.base + 100 + 10 * SERVICES.index(service) + replica

    def count(self, service: str) -> int:
        """How many replicas of the service run."""
        return self.replicas.get(service, 1)

    def first_steps(self) -> list[tuple[str, list[str]]]:
        """What services do once, in this order, before anybody can sign in: (service, words after its name)."""
        region = ["bootstrap", "--region", self.region, "--name", self.region_name]
        operator = ["bootstrap", "--region", self.region, "--region-name", self.region_name]
        steps = [("registry", region), ("identity", operator)]
        return [(service, words) for service, words in steps if service in self.services]

    @property
    def logs(self) -> Path:
        return self.directory / "logs"

    @property
    def stamps(self) -> Path:
        return self.directory / "stamps"

    @property
    def socket(self) -> Path:
        """The supervisor's socket; a socket's path may not exceed 107 bytes."""
        inside = self.directory / "supervisor.sock"
        if len(str(inside)) <= 90:
            return inside
        name = hashlib.sha256(str(self.directory).encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"school-suite-{os.geteuid()}-{name}.sock"

    def all_ports(self) -> dict[int, str]:
        """Every port the suite listens on, with the part that does."""
        found = {
            self.port: "шлюз",
            self.postgres_port: "PostgreSQL",
            self.amqp_port: "RabbitMQ",
            self.distribution_port: "RabbitMQ (распределение)",
            self.epmd_port: "EPMD",
            self.keycloak_port: "Keycloak",
            self.keycloak_health_port: "Keycloak (состояние)",
        }
        for service in self.services:
            for replica in range(self.count(service)):
                found[self.service_port(service, replica)] = f"{service}-{replica}"
        return found

    @property
    def second_factor(self) -> str:
        """Whether operators and the department must sign in with a second factor (A7): not on sample data."""
        return self.told_second_factor or ("optional" if self.sample else "required")

    def remember(self) -> None:
        """Keep the settings for the next command."""
        kept = {
            "PORT": self.port,
            "PORT_BASE": self.base,
            "SAMPLE": int(self.sample),
            "SECOND_FACTOR": self.told_second_factor,
            "UNUSED_DAYS": self.unused_days,
            "REGION": self.region,
            "REGION_NAME": self.region_name,
            "REGION_TIME_ZONE": self.time_zone,
            "replicas": self.replicas,
            "backup": self.backup,
        }
        write(self.directory / "settings.json", json.dumps(kept, indent=1, ensure_ascii=False))


def current() -> Suite:
    """The suite meant by the environment (SUITE_DIR, PORT, PORT_BASE, SAMPLE) and by what is remembered."""
    directory = Path(os.path.abspath(os.environ.get("SUITE_DIR") or ROOT / ".local"))
    file = directory / "settings.json"
    kept = json.loads(file.read_text()) if file.exists() else {}
    values = {name: str(kept.get(name, default)) for name, default in _DEFAULTS.items()}
    values |= {name: os.environ[name] for name in _DEFAULTS if os.environ.get(name)}
    return Suite(
        directory=directory,
        port=_number("PORT", values["PORT"], 65535),
        base=_number("PORT_BASE", values["PORT_BASE"], 65300),
        sample=values["SAMPLE"] not in ("0", "no", "false"),
        told_second_factor=_factor(values["SECOND_FACTOR"]),
        unused_days=_days(values["UNUSED_DAYS"]),
        region=values["REGION"],
        region_name=values["REGION_NAME"],
        time_zone=values["REGION_TIME_ZONE"],
        replicas={name: int(count) for name, count in kept.get("replicas", {}).items()},
        backup=kept.get("backup", {})
        | {name: value for name, value in os.environ.items() if name in _BACKUP and value},
    )


def _factor(text: str) -> str:
    if text not in ("", "required", "optional"):
        raise Refusal(f"SECOND_FACTOR={text}: нужно required или optional")
    return text


def _days(text: str) -> int:
    if text != "0" and not (text.isdigit() and 30 <= int(text) <= 365):
        raise Refusal(f"UNUSED_DAYS={text}: нужно число дней от 30 до 365 или 0 (не закрывать)")
    return int(text)


def _number(name: str, text: str, most: int) -> int:
    if not text.isdigit() or not 1024 <= int(text) <= most:
        raise Refusal(f"{name}={text}: нужно число от 1024 до {most}")
    return int(text)


def write(path: Path, text: str, mode: int = 0o644) -> bool:
    """Write a file whole or not at all; True when its text has changed."""
    if path.exists() and path.read_text() == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    new.touch(mode=mode)
    new.write_text(text)
    new.replace(path)
    return True


def fingerprint(*places: Path) -> str:
    """A hash that changes when any source file below the places changes (names, sizes, times of writing)."""
    seen = hashlib.sha256()
    for place in places:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if "__pycache__" in file.parts or "node_modules" in file.parts or file.suffix == ".pyc":
                continue
            if any(part.endswith(".egg-info") for part in file.parts) or not file.is_file():
                continue
            facts = file.stat()
            seen.update(f"{file.relative_to(place)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:16]
