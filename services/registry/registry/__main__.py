"""`python -m registry serve | work | migrate | bootstrap --region tomsk --name "Томская область" | …`."""

from argparse import ArgumentParser, Namespace
from typing import Any

from registry import segments
from service import Settings, main
from store import create_engine, sessions_for, set_scope


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--region", required=True, help="the region's code, the first part of every segment")
    parser.add_argument("--name", required=True)
    parser.add_argument("--short-name", default="")


async def _bootstrap(given: Namespace) -> dict[str, Any]:
    """The root of the region's tree: safe to repeat, tells the others by an ordinary event."""
    engine = create_engine(Settings().events_database_url)
    try:
        async with sessions_for(engine)() as tx:
            set_scope(tx, given.region)
            created = await segments.bootstrap(tx, given.region, given.name, given.short_name or given.name)
            await tx.commit()
    finally:
        await engine.dispose()
    return {"segment": given.region, "created": created}


if __name__ == "__main__":
    main("registry", {"bootstrap": (_arguments, _bootstrap)})
