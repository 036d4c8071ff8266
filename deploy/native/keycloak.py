"""Keycloak from Maven Central: fetched once per machine, verified, built once, run from a small own folder.

The distribution is not changed after its build; a suite's folder holds links to it and its own `data`.
Build options stand in `BUILD`, run options in `command()`.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from deploy.native import packages, passwords
from deploy.native.say import Refusal, say, step
from deploy.native.suite import CACHE, ROOT, Suite

VERSION = "26.7.3"
SHA256 = "77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47"
ARTIFACT = "org.keycloak:keycloak-quarkus-dist"
ADMIN = "admin"
THEMES = ROOT / "deploy" / "keycloak" / "themes"
BUILD = (
    "--db=postgres",
    "--health-enabled=true",
    "--metrics-enabled=true",
    "--http-relative-path=/auth",
    "--http-management-relative-path=/",
)


def java() -> Path:
    """A Java of version 17 or later: JAVA_HOME's, the path's, or Debian's, installed if need be."""
    if found := _suitable_java():
        return found
    packages.ensure("openjdk-17-jre-headless")
    if found := _suitable_java():
        return found
    raise Refusal("Нужна Java 17 или новее: установите openjdk-17-jre-headless или задайте JAVA_HOME")


def _suitable_java() -> Path | None:
    places = [Path(os.environ["JAVA_HOME"], "bin/java")] if os.environ.get("JAVA_HOME") else []
    if on_path := shutil.which("java"):
        places.append(Path(on_path))
    places += sorted(Path("/usr/lib/jvm").glob("java-*-openjdk-*/bin/java"), reverse=True)
    for place in places:
        if not place.exists():
            continue
        shown = subprocess.run([place, "-version"], capture_output=True, text=True, check=False).stderr
        version = re.search(r'version "(\d+)', shown)
        if version and int(version[1]) >= 17:
            return place.resolve()
    return None


def distribution() -> Path:
    """The built distribution, in the machine-wide cache; fetched, verified and built on first need."""
    options = hashlib.sha256("\n".join(BUILD).encode()).hexdigest()[:8]
    ready = CACHE / f"keycloak-{VERSION}-{options}"
    if (ready / "built").exists():
        return ready
    with _alone(CACHE / "keycloak.lock"):
        if (ready / "built").exists():
            return ready
        packed_as = archive()
        shutil.rmtree(ready, ignore_errors=True)
        work = CACHE / f"unpacking-{VERSION}"
        shutil.rmtree(work, ignore_errors=True)
        with step("Keycloak: распаковка"), tarfile.open(packed_as) as packed:
            packed.extractall(work, filter="data") if hasattr(tarfile, "data_filter") else packed.extractall(
                work
            )
        (work / f"keycloak-{VERSION}").replace(ready)
        shutil.rmtree(work, ignore_errors=True)
        with step("Keycloak: сборка под PostgreSQL (однажды на машину, 30–60 с)"):
            _build(ready)
        (ready / "built").touch()
    return ready


def _build(home: Path) -> None:
    done = subprocess.run(
        [home / "bin" / "kc.sh", "build", *BUILD],
        env={"PATH": os.environ["PATH"], "JAVA_HOME": str(java().parents[1]), "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refusal("Keycloak не собрался:\n" + (done.stdout + done.stderr)[-2000:])


def archive() -> Path:
    """The verified archive: through Maven; from MAVEN_CENTRAL directly where that address is set."""
    kept = CACHE / f"keycloak-quarkus-dist-{VERSION}.tar.gz"
    CACHE.mkdir(parents=True, exist_ok=True)
    local = Path("~/.m2/repository").expanduser() / _path()
    for place in (kept, local):
        if place.exists() and _sha256(place) == SHA256:
            return place
    why: list[str] = []
    for way in (_download, _with_maven) if "MAVEN_CENTRAL" in os.environ else (_with_maven,):
        try:
            got = way(kept)
        except (OSError, subprocess.SubprocessError, Refusal) as problem:
            why.append(f"{way.__name__[1:]}: {problem}")
            continue
        if _sha256(got) == SHA256:
            return got
        why.append(f"{way.__name__[1:]}: контрольная сумма не совпала, файл отвергнут")
        got.unlink()
    raise Refusal(f"Keycloak {VERSION} не получен из Maven Central:\n" + "\n".join(why))


def _path() -> str:
    group, name = ARTIFACT.split(":")
    return f"{group.replace('.', '/')}/{name}/{VERSION}/{name}-{VERSION}.tar.gz"


def _download(kept: Path) -> Path:
    central = os.environ["MAVEN_CENTRAL"]
    part = kept.with_suffix(".part")
    say(f"  … Keycloak {VERSION}: загрузка (176 МБ) из Maven Central")
    with urllib.request.urlopen(f"{central}/{_path()}", timeout=30) as answer, part.open("wb") as file:
        total, got, told = int(answer.headers.get("Content-Length") or 0), 0, 0
        while block := answer.read(1 << 20):
            file.write(block)
            got += len(block)
            if total and got * 10 // total > told:
                told = got * 10 // total
                say(f"      {told * 10} %")
    part.replace(kept)
    return kept


def _with_maven(kept: Path) -> Path:
    if shutil.which("mvn") is None:
        packages.ensure("maven")
    with step(f"Keycloak {VERSION}: загрузка через Maven"):
        subprocess.run(
            [
                "mvn",
                "-q",
                "-B",
                "dependency:get",
                f"-Dartifact={ARTIFACT}:{VERSION}:tar.gz",
                "-Dtransitive=false",
            ],
            check=True,
        )
    shutil.copyfile(Path("~/.m2/repository").expanduser() / _path(), kept)
    return kept


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def prepare(suite: Suite) -> Path:
    """The suite's own Keycloak folder: links into the distribution, own `data`."""
    built = distribution()
    home = suite.directory / "keycloak"
    (home / "data").mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted = {name: built / name for name in ("lib", "conf", "providers", "version.txt")}
    for name, target in {**wanted, "themes": THEMES}.items():
        link = home / name
        if link.is_symlink() and Path(os.readlink(link)) == target:
            continue
        link.unlink(missing_ok=True)
        if target.exists():
            link.symlink_to(target)
    return home


def command(suite: Suite, home: Path) -> list[str]:
    """What runs Keycloak in the foreground: Java itself, as kc.sh would (a killed kc.sh leaves Java behind)."""
    opens = ("java.util", "java.util.concurrent", "java.security", "java.lang")
    return [
        str(java()),
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        *("-Xms128m", "-Xmx512m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC"),
        *("-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError", "-Djava.security.egd=file:/dev/urandom"),
        *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in opens),
        *("-Duser.language=en", "-Duser.country=US"),
        f"-Dkc.home.dir={home}",
        f"-Djboss.server.config.dir={home / 'conf'}",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        *("-cp", str(home / "lib" / "quarkus-run.jar"), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
        *("start", "--optimized", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1"),
        f"--http-port={suite.keycloak_port}",
        *("--http-management-host=127.0.0.1", f"--http-management-port={suite.keycloak_health_port}"),
        f"--hostname={suite.public_url}/auth",
        *("--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded"),
        *("--proxy-trusted-addresses=127.0.0.1", "--db-pool-max-size=20", "--log-level=INFO"),
    ]


def environment(suite: Suite) -> dict[str, str]:
    """Secrets go by environment: command lines are visible to every user of the machine."""
    kept = passwords.of(suite)
    return {
        "KC_DB_URL": f"jdbc:postgresql://127.0.0.1:{suite.postgres_port}/keycloak",
        "KC_DB_USERNAME": "keycloak",
        "KC_DB_PASSWORD": kept["KEYCLOAK_DATABASE_PASSWORD"],
        "KC_BOOTSTRAP_ADMIN_USERNAME": ADMIN,
        "KC_BOOTSTRAP_ADMIN_PASSWORD": kept["KEYCLOAK_ADMIN_PASSWORD"],
        "HOME": str(suite.directory / "keycloak"),
    }


def ready(suite: Suite) -> bool:
    """Keycloak's own word on its readiness."""
    try:
        with urllib.request.urlopen(
            f"http://127.0.0.1:{suite.keycloak_health_port}/health/ready", timeout=3
        ) as answer:
            return bool(json.load(answer)["status"] == "UP")
    except (OSError, ValueError):
        return False
