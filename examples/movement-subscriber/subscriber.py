"""A subscriber to the movement feed: reads events, writes each exactly once, survives restarts.

    python subscriber.py --url https://school.example --token mvf_… --out events.jsonl [--once]

The feed delivers at least once; this program makes it exactly once. An event is appended to the file before its place
is acknowledged, and after a crash between the two it comes again and is known by its id. Whoever writes into a data
base does the same in one transaction: insert the event with its id as the key, then acknowledge.
"""

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

import httpx

WAIT_SECONDS = 20
BATCH = 500
LONGEST_PAUSE = 60.0

Event = dict[str, Any]


class Refused(Exception):
    """The feed answered that trying again will not help: a wrong or revoked key, a wrong address."""


class Events:
    """The file of events: one JSON object per line, no event twice."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = set(self._recover())
        self._file: TextIO = path.open("a", encoding="utf-8")

    def _recover(self) -> Iterator[str]:
        """The ids already written; a last line that a crash cut short is taken away, its event comes again."""
        if not self._path.exists():
            return
        whole = 0
        with self._path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                yield str(json.loads(line)["id"])
        os.truncate(self._path, whole)

    def add(self, events: list[Event]) -> list[Event]:
        """Write those that are new and return them; on disk when this returns."""
        fresh = []
        for event in events:
            if event["id"] not in self._known:
                self._known.add(event["id"])
                fresh.append(event)
                self._file.write(json.dumps(event, ensure_ascii=False) + "\n")
        if fresh:
            self._file.flush()
            os.fsync(self._file.fileno())
        return fresh

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class Feed:
    """The service's side; the place of this subscription is kept there."""

    def __init__(self, url: str, token: str, *, transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(
            base_url=f"{url.rstrip('/')}/api/movement/v1/feed/",
            headers={"authorization": f"Bearer {token}"},
            timeout=httpx.Timeout(10, read=WAIT_SECONDS + 10),
            transport=transport,
        )

    def pull(self, wait: float) -> tuple[list[Event], int]:
        """(events after the acknowledged place, the place to acknowledge when they are safe)."""
        answer = self._checked(self._client.get("events", params={"limit": BATCH, "wait": wait}))
        return answer.json(), int(answer.headers["feed-position"])

    def acknowledge(self, position: int) -> None:
        """Everything up to this place is safe: do not send it again."""
        self._checked(self._client.post("acknowledgement", json={"position": position}))

    def rewind(self, since: str) -> None:
        """Send everything since this moment (ISO 8601 with a zone) again."""
        self._checked(self._client.post("rewind", json={"since": since}))

    @staticmethod
    def _checked(answer: httpx.Response) -> httpx.Response:
        if 400 <= answer.status_code < 500 and answer.status_code != 429:
            raise Refused(f"{answer.status_code}: {answer.text}")
        answer.raise_for_status()
        return answer

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()


def take(feed: Feed, events: Events, wait: float) -> tuple[list[Event], int]:
    """One round: pull, write, then acknowledge. Returns (new events, the place reached)."""
    came, position = feed.pull(wait)
    fresh = events.add(came)
    feed.acknowledge(position)
    return fresh, position


def describe(event: Event) -> str:
    """A line for a person."""
    facts = event["data"]
    where = facts.get("segment") or f"{facts['from_segment']} → {facts['to_segment']}"
    void = " (отменено)" if facts.get("annulled") else ""
    return f"{event['feedposition']}\t{event['type'].split('.')[2]}{void}\t{facts['effective_on']}\t{where}"


def run(feed: Feed, events: Events, *, once: bool) -> None:
    """Read until stopped, or with `once` until the place no longer grows; a lost connection only makes a pause."""
    pause, before = 1.0, -1
    while True:
        try:
            fresh, place = take(feed, events, 0 if once else WAIT_SECONDS)
        except httpx.HTTPError as lost:
            sys.stderr.write(f"{lost!r}: снова через {pause:.0f} с\n")
            time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            continue
        pause = 1.0
        for event in fresh:
            sys.stdout.write(describe(event) + "\n")
        sys.stdout.flush()
        if once and place == before:
            return
        before = place


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    """The command line; exit code 2 when the key does not fit."""
    parser = argparse.ArgumentParser(description="Подписчик ленты событий движения учащихся")
    parser.add_argument("--url", required=True, help="адрес системы, например https://school.example")
    parser.add_argument("--token", default=os.environ.get("MOVEMENT_FEED_TOKEN"), help="ключ подписки mvf_…")
    parser.add_argument("--out", type=Path, required=True, help="файл событий, по одному JSON в строке")
    parser.add_argument("--once", action="store_true", help="прочитать всё, что есть, и закончить")
    parser.add_argument("--since", help="начать снова с этого момента: 2026-09-01T00:00:00+07:00")
    given = parser.parse_args()
    if not given.token:
        parser.error("нужен ключ: --token или переменная MOVEMENT_FEED_TOKEN")
    signal.signal(signal.SIGTERM, _stop)
    feed, events = Feed(given.url, given.token), Events(given.out)
    try:
        if given.since:
            feed.rewind(given.since)
        run(feed, events, once=given.once)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    except KeyboardInterrupt:
        return 0
    finally:
        events.close()
        feed.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
