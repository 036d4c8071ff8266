import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from testkit import world_fixture

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault(
    "KEYCLOAK_URL", "http://127.0.0.1:9/auth"
)  # nobody listens: most tests need no Keycloak
os.environ.setdefault("KEYCLOAK_CLIENT_SECRET", "none")

world = world_fixture("identity")


@pytest.fixture(scope="session")
def keycloak(postgres_url: str) -> Iterator[object]:
    import keycloak_server

    server = keycloak_server.given() or keycloak_server.start(postgres_url)
    yield server
    server.stop()
