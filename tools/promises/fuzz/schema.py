"""schemathesis over the same documents: what fits a schema and what does not, drawn by hypothesis."""

import asyncio
import json
import random
import time
import warnings
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import hypothesis
import requests
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis.generation.modes import GenerationMode

from deploy.native.suite import ROOT
from tools.promises.fuzz.shots import Shot
from tools.promises.isolation.operations import Operation

Fire = Callable[[Operation, Shot], Coroutine[Any, Any, None]]
_OURS = (
    "x-acting-as",
    "authorization",
    "user-agent",
    "content-length",
    "accept-encoding",
    "connection",
    "accept",
    "x-schemathesis-testcaseid",
)
EACH, ROUND = 20, 40
"""Cases of an operation and mode in a round: quick, full."""


def run(
    operations: list[Operation],
    chance: random.Random,
    quick: bool,
    until: float,
    total: int,
    fire: Fire,
    loop: asyncio.AbstractEventLoop,
) -> int:
    """Draw and fire until `until` (monotonic) or `total`; returns how many were fired. Runs in a thread of its own."""
    documents = {
        one: schemathesis.openapi.from_dict(
            json.loads((ROOT / "contracts" / "openapi" / f"{one}.json").read_text())
        )
        for one in sorted({each.service for each in operations})
    }
    cells = [(operation, mode) for operation in operations for mode in GenerationMode]
    chance.shuffle(cells)
    fired = 0
    while cells and fired < total and time.monotonic() < until:
        for operation, mode in list(cells):
            if fired >= total or time.monotonic() > until:
                break
            made = _cell(
                documents[operation.service],
                operation,
                mode,
                chance.getrandbits(32),
                min(EACH if quick else ROUND, total - fired),
                until,
                fire,
                loop,
            )
            fired += made
            if not made:
                cells.remove((operation, mode))
    return fired


def _cell(
    document: Any, operation: Operation, mode: GenerationMode, seed: int, most: int, until: float, fire: Fire,
    loop: asyncio.AbstractEventLoop,
) -> int:  # fmt: skip
    fired = 0

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(
        case=document[operation.path][operation.method.upper()].as_strategy(generation_mode=mode)
    )
    def draw(case: Any) -> None:
        nonlocal fired
        if time.monotonic() > until:
            return
        shot = _shot(case, operation, mode)
        if shot is not None:
            asyncio.run_coroutine_threadsafe(fire(operation, shot), loop).result()
            fired += 1

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # an operation that takes nothing cannot be given what does not fit
        with suppress(hypothesis.errors.Unsatisfiable, schemathesis.errors.SchemathesisError):
            draw()
    return fired


def _shot(case: Any, operation: Operation, mode: GenerationMode) -> Shot | None:
    """The case as bytes, by requests; None for what requests cannot write down."""
    try:
        asked = requests.Request(**case.as_transport_kwargs(base_url="http://localhost")).prepare()
    except (ValueError, requests.RequestException):
        return None
    body = (
        asked.body.encode()
        if isinstance(asked.body, str)
        else asked.body
        if isinstance(asked.body, bytes)
        else None
    )
    headers = tuple(
        (str(name).lower(), value if isinstance(value, bytes) else value.encode("latin-1", "replace"))
        for name, value in asked.headers.items() if str(name).lower() not in _OURS
    )  # fmt: skip
    if any(b"\n" in value or b"\r" in value for _, value in headers) or any(
        name == "transfer-encoding" for name, _ in headers
    ):
        return None
    words = "подходит к схеме" if mode is GenerationMode.POSITIVE else "не подходит к схеме"
    return Shot(
        operation.name,
        str(asked.method),
        asked.path_url,
        headers,
        body,
        "schemathesis",
        words,
        operation.streams,
    )
