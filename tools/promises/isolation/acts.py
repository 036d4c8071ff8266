"""Q10: each success of the trial stands in the journal of acts exactly once, and nothing that was refused does."""

import psycopg

from deploy.native.suite import Suite
from tools.promises import actors
from tools.promises.isolation.sending import Gateway


def compare(suite: Suite, send: Gateway) -> tuple[list[str], list[str]]:
    """(acts without a record, records too many), in words."""
    missing, doubled = [], []
    for service in suite.services:
        with psycopg.connect(actors.administrator(suite, service)) as link:
            rows = link.execute(
                "select trace_id, min(operation), count(*) from audit where starts_with(trace_id, %s) group by 1",
                [send.run],
            ).fetchall()
        told = {trace: (operation, count) for trace, operation, count in rows}
        wanted = send.acts.get(service, set())
        missing += [f"нет записи в журнале: {service}, след {trace}" for trace in wanted - told.keys()]
        doubled += [
            f"лишняя запись в журнале: {service} {operation}, след {trace}, записей {count}"
            for trace, (operation, count) in told.items()
            if count > 1 or trace not in wanted
        ]
    return missing, doubled
