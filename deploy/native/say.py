"""Words for the person at the console: progress, success, refusal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Refusal(Exception):
    """The step cannot be done; the text says why and what to do, in Russian."""


def say(text: str) -> None:
    """Print one line at once, even into a pipe; on stderr, so that JSON on stdout stays clean."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(text: str) -> Iterator[None]:
    """Announce a step, and say how long it took when it ends."""
    say(f"  … {text}")
    started = time.monotonic()
    yield
    say(f"  ✓ {text} ({time.monotonic() - started:.1f} с)")
