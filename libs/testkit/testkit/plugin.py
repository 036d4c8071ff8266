"""pytest plugin: one PostgreSQL and one RabbitMQ for the whole run, given by address or started for it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


def _docker_answers() -> bool:
    return bool(os.environ.get("TEST_WITH_DOCKER")) and shutil.which("docker") is not None


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A superuser's address: TEST_POSTGRES_URL, testcontainers (TEST_WITH_DOCKER=1) or a private server."""
    if given := os.environ.get("TEST_POSTGRES_URL"):
        yield given
        return
    if _docker_answers():
        from testcontainers.postgres import PostgresContainer

        with PostgresContainer(os.environ.get("POSTGRES_IMAGE", "postgres:18"), driver=None) as container:
            yield container.get_connection_url()
        return
    from deploy.native import postgres

    folder = Path(tempfile.mkdtemp(prefix="suite-test-pg-"))
    server = postgres.start(folder / "postgres", durable=False, tied=True)
    yield server.url
    server.destroy()


@pytest.fixture(scope="session")
def amqp_url() -> Iterator[str]:
    """A broker's address: TEST_AMQP_URL, else testcontainers (TEST_WITH_DOCKER=1), else a private native server."""
    if given := os.environ.get("TEST_AMQP_URL"):
        yield given
        return
    if _docker_answers():
        from testcontainers.rabbitmq import RabbitMqContainer

        with RabbitMqContainer(os.environ.get("RABBITMQ_IMAGE", "rabbitmq:4")) as container:
            p = container.get_connection_params()
            yield f"amqp://guest:guest@{p.host}:{p.port}/"
        return
    from deploy.native import rabbitmq

    folder = Path(tempfile.mkdtemp(prefix="suite-test-mq-"))
    server = rabbitmq.start(folder / "rabbitmq", tied=True)
    yield server.url
    server.destroy()
