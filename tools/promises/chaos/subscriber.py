"""`python -m tools.promises.chaos.subscriber <service>`: a service's handlers alone, on a scratch data base and queue.

Told by its environment as every process of the service is (with QUEUE_PREFIX); no HTTP, no relay, no tasks.
"""

import asyncio
import importlib
import sys

from bus import Consumer
from deploy.native.say import say


async def main(service: str) -> None:
    """Consume until killed."""
    suite = importlib.import_module(f"{service}.app").compose(serve=False, work=False).state.suite
    settings = suite.settings
    consumer = Consumer(
        service,
        suite.events_sessions,
        settings.amqp_url,
        suite.handlers,
        prefix=settings.queue_prefix,
        wait_seconds=1,
    )
    await consumer.run(lambda: say("ready"))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
