"""Files from Maven Central: fetched once per machine, verified by a hash from the source, kept in the cache."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from deploy.native import packages
from deploy.native.say import Refusal, say, step
from deploy.native.suite import CACHE


@dataclass(frozen=True)
class Artifact:
    """A file of Maven Central and the SHA-256 that it must have."""

    group: str
    name: str
    version: str
    ending: str
    sha256: str

    @property
    def file(self) -> str:
        """`keycloak-quarkus-dist-26.7.3.tar.gz`."""
        return f"{self.name}-{self.version}.{self.ending}"

    @property
    def path(self) -> str:
        """Where it lies in a repository."""
        return f"{self.group.replace('.', '/')}/{self.name}/{self.version}/{self.file}"


def fetched(wanted: Artifact) -> Path:
    """The verified file: through Maven; from MAVEN_CENTRAL directly where that address is set."""
    kept = CACHE / wanted.file
    CACHE.mkdir(parents=True, exist_ok=True)
    for place in (kept, _repository() / wanted.path):
        if place.exists() and _sha256(place) == wanted.sha256:
            return place
    why: list[str] = []
    for way in (_download, _with_maven) if "MAVEN_CENTRAL" in os.environ else (_with_maven,):
        try:
            got = way(wanted, kept)
        except (OSError, subprocess.SubprocessError, Refusal) as problem:
            why.append(f"{way.__name__[1:]}: {problem}")
            continue
        if _sha256(got) == wanted.sha256:
            return got
        why.append(f"{way.__name__[1:]}: контрольная сумма не совпала, файл отвергнут")
        got.unlink()
    raise Refusal(f"{wanted.file} не получен из Maven Central:\n" + "\n".join(why))


def _repository() -> Path:
    return Path("~/.m2/repository").expanduser()


def _download(wanted: Artifact, kept: Path) -> Path:
    central = os.environ["MAVEN_CENTRAL"]
    part = kept.with_suffix(".part")
    say(f"  … {wanted.file}: загрузка из Maven Central")
    with urllib.request.urlopen(f"{central}/{wanted.path}", timeout=30) as answer, part.open("wb") as file:
        total, got, told = int(answer.headers.get("Content-Length") or 0), 0, 0
        while block := answer.read(1 << 20):
            file.write(block)
            got += len(block)
            if total and got * 10 // total > told:
                told = got * 10 // total
                say(f"      {told * 10} %")
    part.replace(kept)
    return kept


def _with_maven(wanted: Artifact, kept: Path) -> Path:
    if shutil.which("mvn") is None:
        packages.ensure("maven")
    told = f"{wanted.group}:{wanted.name}:{wanted.version}:{wanted.ending}"
    with step(f"{wanted.file}: загрузка через Maven"):
        subprocess.run(
            ["mvn", "-q", "-B", "dependency:get", f"-Dartifact={told}", "-Dtransitive=false"], check=True
        )
    shutil.copyfile(_repository() / wanted.path, kept)
    return kept


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
