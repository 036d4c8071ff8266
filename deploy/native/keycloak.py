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

from deploy.native import maven, packages, passwords
from deploy.native.say import Refusal, step
from deploy.native.suite import CACHE, ROOT, Suite

VERSION = "26.7.3"
DISTRIBUTION = maven.Artifact(
    "org.keycloak", "keycloak-quarkus-dist", VERSION, "tar.gz",
    "77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47",
)  # fmt: skip
COMPILER = maven.Artifact(
    "org.eclipse.jdt", "ecj", "3.38.0", "jar",
    "97c566b120009c203a2fc8b291f4a9adbc171cf1ccb70f06f6b4e1828c00ce8e",
)  # fmt: skip
"""Compiles our provider: a Java runtime has no compiler, and the development kit is a hundred times as big."""
ADMIN = "admin"
THEMES = ROOT / "deploy" / "keycloak" / "themes"
OWN = ROOT / "deploy" / "keycloak" / "provider"
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


def _place() -> Path:
    """Where the distribution lies that is built with these options and this provider."""
    made_of = hashlib.sha256("\n".join((*BUILD, COMPILER.sha256)).encode())
    for file in sorted(one for one in OWN.rglob("*") if one.is_file()):
        made_of.update(f"{file.relative_to(OWN)}\n".encode() + file.read_bytes())
    return CACHE / f"keycloak-{VERSION}-{made_of.hexdigest()[:8]}"


def distribution() -> Path:
    """The built distribution, in the machine-wide cache; fetched, verified and built on first need."""
    ready = _place()
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
    _compile_own(home)
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
    """The verified archive."""
    return maven.fetched(DISTRIBUTION)


def _compile_own(home: Path) -> None:
    """deploy/keycloak/provider as a jar among Keycloak's providers, by a compiler that runs on a bare Java runtime."""
    classes = home / "own-classes"
    libraries = ":".join(map(str, sorted((home / "lib" / "lib" / "main").glob("*.jar"))))
    command = [str(java()), "-jar", str(maven.fetched(COMPILER)), "-17", "-proc:none", "-cp", libraries]
    done = subprocess.run(
        [*command, "-d", str(classes), str(OWN)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Refusal("Дополнение Keycloak не собралось:\n" + (done.stdout + done.stderr)[-2000:])
    shutil.copytree(OWN / "META-INF", classes / "META-INF")
    shutil.make_archive(str(home / "providers" / "school"), "zip", classes)
    (home / "providers" / "school.zip").replace(home / "providers" / "school.jar")
    shutil.rmtree(classes)


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
        "DISTRIBUTION": _place().name,  # another one is a reason to restart
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
