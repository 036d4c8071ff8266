"""What is wrong with an answer, and violations told once per (operation, kind of value, status)."""

import gzip
import json
import re
import shlex
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tools.promises.fuzz.sending import Answer
from tools.promises.fuzz.shots import Shot
from tools.promises.fuzz.values import MEGABYTE

SLOW_SECONDS = 10.0
SENTENCE = re.compile("[А-Яа-яЁё]{2,}")
_PASSING = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}", re.IGNORECASE)
BROKEN, SILENT, FORM, SLOW = (
    "ответ 5xx",
    "соединение закрыто без ответа",
    "4xx не в виде problem+json",
    "дольше 10 с",
)
KINDS = (BROKEN, SILENT, FORM, SLOW)


def faults(
    answer: Answer, *, problem: bool = True, bare: bool = False, waits: float = 0
) -> list[tuple[str, str]]:
    """(what kind of violation, words) of one answer; `problem` False where the caller is a browser or OAuth client.

    `waits`: seconds that the request itself has asked to wait for news.
    """
    found = []
    if answer.status == 0:
        found.append((SILENT, f"за {answer.seconds:.1f} с"))
    if answer.status >= 500:
        found.append((BROKEN, answer.body[:160].decode("utf-8", "replace")))
    if 400 <= answer.status < 500 and problem and not bare:
        wrong = _not_a_problem(answer)
        if wrong:
            found.append((FORM, wrong))
    if answer.seconds > SLOW_SECONDS + waits:
        found.append((SLOW, f"{answer.seconds:.1f} с"))
    return found


def asked_to_wait(shot: Shot) -> float:
    """Seconds of a long poll (`?wait=`), 0 for what is no number within its bounds."""
    told = parse_qs(urlsplit(shot.target).query).get("wait", ["0"])[-1]
    return float(told) if re.fullmatch(r"\d{1,2}(\.\d+)?", told) else 0.0


def _not_a_problem(answer: Answer) -> str:
    if answer.kind != "application/problem+json":
        return f"content-type {answer.kind or 'нет'}: {answer.body[:80].decode('utf-8', 'replace')!r}"
    try:
        told = json.loads(answer.body)
    except ValueError:
        return "тело не JSON"
    if not isinstance(told, dict) or told.get("status") != answer.status:
        return "status в теле не тот"
    for name in ("title", "detail"):
        if not SENTENCE.search(str(told.get(name, ""))):
            return f"{name} не по-русски: {told.get(name)!r}"
    return ""


@dataclass(frozen=True, slots=True)
class Violation:
    """One kind of failure at one operation, with the first shot that showed it."""

    kind: str
    words: str
    shot: Shot
    status: int
    actor: str
    username: str


@dataclass
class Verdict:
    """Counts of all answers; violations by (operation, kind of value, status)."""

    tried: dict[str, int] = field(default_factory=dict)
    """By source: driver, uploads, schemathesis, the gateway's own."""
    statuses: dict[str, dict[int, int]] = field(default_factory=dict)
    """By operation."""
    violations: dict[tuple[str, str, int, str], Violation] = field(default_factory=dict)
    slowest: tuple[float, str] = (0.0, "")

    def judge(
        self,
        source: str,
        shot: Shot,
        answer: Answer,
        actor: str = "",
        username: str = "",
        *,
        problem: bool = True,
    ) -> None:
        """Count an answer, keep what is wrong with it."""
        self.tried[source] = self.tried.get(source, 0) + 1
        seen = self.statuses.setdefault(shot.name, {})
        seen[answer.status] = seen.get(answer.status, 0) + 1
        self.slowest = max(self.slowest, (answer.seconds, f"{shot.name}, {shot.where}: {shot.kind}"))
        bare = dict(shot.headers).get("method") == b"HEAD" or shot.method == "HEAD"
        for kind, words in faults(answer, problem=problem, bare=bare, waits=asked_to_wait(shot)):
            self.violations.setdefault(
                (shot.name, _plain(shot.kind), answer.status, kind),
                Violation(kind, words, shot, answer.status, actor, username),
            )

    def of(self, kind: str, *, foreign: str = "") -> list[Violation]:
        """Violations of a kind: those of our own code and settings, or those of the part named `foreign`."""
        return [
            one
            for one in self.violations.values()
            if one.kind == kind and (one.shot.name == "Keycloak") == bool(foreign)
        ]

    def reached(self, counts: Callable[[int], bool]) -> set[str]:
        """Operations with an answer of such a status."""
        return {name for name, seen in self.statuses.items() if any(map(counts, seen))}


def _plain(kind: str) -> str:
    return _PASSING.sub("<id>", kind)


def keep(violation: Violation, number: int, folder: Path) -> str:
    """Write the request down; returns the words on the violation with the command that repeats it."""
    shot = violation.shot
    told: dict[str, Any] = asdict(shot) | {"actor": violation.actor, "username": violation.username}
    told["headers"] = [(name, value.decode("latin-1")) for name, value in shot.headers]
    told["body"] = None if shot.body is None else shot.body.decode("latin-1")
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{number:03d}.json.gz"
    file.write_bytes(gzip.compress(json.dumps(told).encode(), 6 if len(shot.body or b"") < MEGABYTE else 1))
    suite, place = shlex.quote(str(folder.parents[1])), shlex.quote(str(file))
    command = f"SUITE_DIR={suite} .venv/bin/python -m tools.promises.fuzz.repeat {place}"
    who = violation.actor or "никто"
    return (
        f"{violation.kind}: {violation.status or 'нет'} {shot.name} [{shot.where}: {shot.kind}] как {who}: "
        f"{violation.words}\n      {command}"
    )


def kept(file: Path) -> tuple[Shot, str, str]:
    """(the shot, the actor's pair, his user name) as `keep` has written them."""
    told = json.loads(gzip.decompress(file.read_bytes()))
    actor, username = told.pop("actor"), told.pop("username")
    told["headers"] = tuple((name, value.encode("latin-1")) for name, value in told["headers"])
    told["body"] = None if told["body"] is None else told["body"].encode("latin-1")
    return Shot(**told), actor, username
