"""The seed's step of the native way: the sample at the first start, a larger world by `make seed`."""

from __future__ import annotations

import os

from deploy.native import environments, passwords
from deploy.native.suite import Suite

SCALES = ("sample", "region", "large")


def environment(suite: Suite) -> dict[str, str]:
    """What `python -m deploy.seed` is told."""
    kept = passwords.of(suite)
    return {
        **os.environ,
        "ADMIN_DATABASE_URL": environments.admin_url(suite),
        "KEYCLOAK_URL": suite.keycloak_url,
        "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
        "FIRST_OPERATOR_PASSWORD": kept["FIRST_OPERATOR_PASSWORD"],
        "REGION": suite.region,
        "REGION_TIME_ZONE": suite.time_zone,
    }


def words(suite: Suite, scale: str) -> list[str]:
    """The command after the interpreter's name."""
    return ["-m", "deploy.seed", "--scale", scale, "--out", str(suite.directory / "sign-ins.json")]
