"""Keycloak as its administrator has it: keys of the realm, counters of failed sign-ins."""

import asyncio
import time
from typing import Any

import httpx
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwt
from joserfc.jwk import RSAKey

from deploy.keycloak.upsert import Admin
from deploy.native import passwords
from deploy.native.suite import REALM, Suite

ADMIN_SECONDS = 30
NAME = "proba-key"
"""Key providers that a run has made; what an interrupted one left is taken away by the next."""


class Keys:
    """The realm's keys: own ones beside them for the time of a run."""

    def __init__(self, suite: Suite) -> None:
        self.suite = suite
        self._admin: Admin | None = None
        self._since = 0.0
        self.realm: str = self.admin.call("GET", f"/{REALM}")["id"]

    @property
    def admin(self) -> Admin:
        """The administrator, signed in anew before the token's minute is over."""
        if self._admin is None or time.monotonic() - self._since > ADMIN_SECONDS:
            self._since = time.monotonic()
            self._admin = Admin(
                self.suite.keycloak_url, "admin", passwords.of(self.suite)["KEYCLOAK_ADMIN_PASSWORD"]
            )
        return self._admin

    def clean(self) -> None:
        """Take away what runs have added."""
        query = f"/{REALM}/components?type=org.keycloak.keys.KeyProvider&name={NAME}"
        for one in self.admin.call("GET", query) or []:
            self.admin.call("DELETE", f"/{REALM}/components/{one['id']}")

    def _add(self, provider: str, config: dict[str, str]) -> None:
        body = {
            "name": NAME, "providerId": provider, "providerType": "org.keycloak.keys.KeyProvider",
            "parentId": self.realm, "config": {name: [value] for name, value in config.items()},
        }  # fmt: skip
        self.admin.call("POST", f"/{REALM}/components", body)

    def rotate(self) -> str:
        """A new key signs from now on; the old ones still verify. Returns its id."""
        self._add(
            "rsa-generated", {"priority": "500", "enabled": "true", "active": "true", "keySize": "2048"}
        )
        return str(self.admin.call("GET", f"/{REALM}/keys")["active"]["RS256"])

    def trust(self, key: RSAKey) -> str:
        """Publish a key of ours that never signs for Keycloak; returns the id under which it is published."""
        private = key.as_pem(private=True).decode()
        passive = {"priority": "-100", "enabled": "true", "active": "false", "algorithm": "RS256"}
        self._add("rsa", {**passive, "privateKey": private})
        mine = key.as_dict(private=False)["n"]
        for one in self.published():
            if one["n"] == mine:
                return str(one["kid"])
        raise RuntimeError("Keycloak does not publish the key")

    def published(self) -> list[dict[str, Any]]:
        """The public signing keys."""
        answer = httpx.get(
            f"{self.suite.keycloak_url}/realms/{REALM}/protocol/openid-connect/certs", timeout=20
        )
        found: list[dict[str, Any]] = [one for one in answer.json()["keys"] if one.get("use") == "sig"]
        return found


def new_key() -> RSAKey:
    """A fresh key of 2048 bits."""
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = made.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return RSAKey.import_key(pem)


def signed(claims: dict[str, Any], key: RSAKey, kid: str) -> str:
    """A token in Keycloak's form."""
    return jwt.encode({"alg": "RS256", "typ": "JWT", "kid": kid}, claims, key, algorithms=["RS256"])


async def in_thread(call: Any, *given: Any) -> Any:
    """Keycloak's administration is asked by blocking calls."""
    return await asyncio.to_thread(call, *given)
