"""`python -m reporting rebuild`: throw the facts away, so that publishers' `replay` fills them again (E1)."""

# segment-module: an operator's command under the role of handlers
import argparse
import os

from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import handlers_of
from reporting import projections
from reporting.tables import FACTS
from store import create_engine, sessions_for


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.description = __doc__
    parser.add_argument("--yes", action="store_true", required=True, help="да, выбросить все факты")


async def forget(tx: AsyncSession) -> dict[str, int]:
    """Delete every fact and what is known of the sequences of their events; returns rows deleted by table.

    Appointments and rights stay: they are not facts of reports, and people must be able to sign in meanwhile.
    """
    deleted: dict[str, int] = {}
    for table in FACTS:
        result = await tx.execute(delete(table))
        deleted[table.__tablename__] = int(result.rowcount)  # type: ignore[attr-defined]
    streams = sorted({kind.rsplit(".", 2)[0] for kind in handlers_of([projections])})
    await tx.execute(text("delete from seen_sequences where stream = any(:streams)"), {"streams": streams})
    return deleted


async def run(given: argparse.Namespace) -> dict[str, object]:
    """Forget under the role of handlers, and say what to do next."""
    engine = create_engine(os.environ["EVENTS_DATABASE_URL"], statement_seconds=600)
    async with sessions_for(engine)() as tx, tx.begin():
        deleted = await forget(tx)
    await engine.dispose()
    publishers = sorted({kind.split(".")[0] for kind in handlers_of([projections])})
    return {
        "forgotten": deleted,
        "next": [f"python -m {publisher} replay --to reporting" for publisher in publishers],
    }
