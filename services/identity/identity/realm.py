"""Keycloak as identity sees it: users, their groups, their first passwords. The only place that speaks to it."""

from collections.abc import AsyncIterator
from typing import Any, NoReturn

import httpx
from keycloak import KeycloakAdmin, KeycloakOpenIDConnection
from keycloak.exceptions import KeycloakConnectionError, KeycloakError

PAGE = 500
OWN_ATTRIBUTES = ("person_id", "middleName")


class Away(Exception):
    """Keycloak does not answer, or answers that it cannot now: everything waits."""


class Gone(Exception):
    """The user or group is not there any more."""


class Refused(Exception):
    """Keycloak says no to this one request; the text is its reason."""


def _words(wrong: KeycloakError) -> str:
    said = wrong.error_message
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)


def _raise(wrong: KeycloakError) -> NoReturn:
    code = wrong.response_code or 0
    if isinstance(wrong, KeycloakConnectionError) or code in (0, 401, 429) or code >= 500:
        raise Away(f"{code}: {_words(wrong)}") from wrong
    if code == 404:
        raise Gone(_words(wrong)) from wrong
    raise Refused(f"{code}: {_words(wrong)}") from wrong


class Realm:
    """One realm under the service account `svc-identity`; needs manage-users, view-users, query-users, query-groups."""

    def __init__(self, url: str, realm: str, client_id: str, client_secret: str) -> None:
        self._url, self._realm = url.rstrip("/"), realm
        connection = KeycloakOpenIDConnection(
            server_url=self._url + "/",
            realm_name=realm,
            client_id=client_id,
            client_secret_key=client_secret,
            timeout=15,
            pool_maxsize=16,
        )
        self._admin = KeycloakAdmin(connection=connection)

    async def _call(self, method: str, *given: Any, **named: Any) -> Any:
        try:
            return await getattr(self._admin, f"a_{method}")(*given, **named)
        except KeycloakError as wrong:
            _raise(wrong)
        except httpx.HTTPError as wrong:
            raise Away(repr(wrong)) from wrong

    async def ping(self) -> None:
        """Away unless the realm answers."""
        try:
            async with httpx.AsyncClient(timeout=5) as client:
                answer = await client.get(f"{self._url}/realms/{self._realm}")
                answer.raise_for_status()
        except httpx.HTTPError as wrong:
            raise Away(repr(wrong)) from wrong

    async def create_user(self, user: dict[str, Any]) -> str | None:
        """The new user's id; None when the username is taken."""
        try:
            return str(await self._call("create_user", user, exist_ok=False))
        except Refused as taken:
            if str(taken).startswith("409"):
                return None
            raise

    async def find_user(self, username: str) -> dict[str, Any] | None:
        """The user with exactly this username."""
        found: list[dict[str, Any]] = await self._call(
            "get_users", {"username": username, "exact": "true", "briefRepresentation": "false"}
        )
        return found[0] if found else None

    async def user(self, user_id: str) -> dict[str, Any]:
        """One user with attributes."""
        found: dict[str, Any] = await self._call("get_user", user_id)
        return found

    async def change_user(self, user_id: str, changes: dict[str, Any]) -> None:
        """Change fields; with `attributes` identity's own are set or dropped, others stay (PUT replaces all)."""
        found = await self.user(user_id)
        attributes: dict[str, list[str]] = found.get("attributes", {})
        if "attributes" in changes:
            others = {name: value for name, value in attributes.items() if name not in OWN_ATTRIBUTES}
            attributes = {**others, **changes["attributes"]}
        await self._call("update_user", user_id, {**found, **changes, "attributes": attributes})

    async def set_password(self, user_id: str, password: str, *, temporary: bool) -> None:
        """A new password; a temporary one must be changed at the first sign-in. Lifts a brute-force lock."""
        await self._call("set_user_password", user_id, password, temporary=temporary)
        await self._call("clear_bruteforce_attempts_for_user", user_id)

    async def may_sign_in(self, user_id: str) -> bool:
        """Whether the user is enabled, has a password and nothing to do first."""
        user = await self.user(user_id)
        credentials: list[dict[str, Any]] = await self._call("get_credentials", user_id)
        has_password = any(one.get("type") == "password" for one in credentials)
        return bool(user.get("enabled")) and has_password and not user.get("requiredActions")

    async def has_password(self, user_id: str) -> bool:
        """Whether any password was ever set."""
        credentials: list[dict[str, Any]] = await self._call("get_credentials", user_id)
        return any(one.get("type") == "password" for one in credentials)

    async def sign_out(self, user_id: str) -> None:
        """End all sessions of the user."""
        await self._call("user_logout", user_id)

    async def make_group(self, name: str, parent: str | None) -> str | None:
        """The new group's id; None when there is one of this name."""
        try:
            found = await self._call("create_group", {"name": name}, parent=parent)
        except Refused as taken:
            if str(taken).startswith("409"):
                return None
            raise
        return str(found)

    async def group_at(self, path: str) -> str:
        """The id of a group by its path (13 ms of Keycloak: only when creating it has found it there)."""
        found: dict[str, Any] = await self._call("get_group_by_path", path)
        return str(found["id"])

    async def join(self, user_id: str, group_id: str) -> None:
        """Make the user a member."""
        await self._call("group_user_add", user_id, group_id)

    async def leave(self, user_id: str, group_id: str) -> None:
        """End the membership."""
        await self._call("group_user_remove", user_id, group_id)

    async def groups_of(self, user_id: str) -> set[str]:
        """Paths of the user's groups."""
        found: list[dict[str, Any]] = await self._call("get_user_groups", user_id, {"max": 1000})
        return {str(group["path"]) for group in found}

    async def users(self) -> AsyncIterator[dict[str, Any]]:
        """All users with attributes, page by page."""
        async for user in self._pages("get_users", briefRepresentation="false"):
            yield user

    async def members(self, group_id: str) -> AsyncIterator[dict[str, Any]]:
        """All members of a group, page by page."""
        async for user in self._pages("get_group_members", group_id, briefRepresentation="true"):
            yield user

    async def tree(self) -> AsyncIterator[tuple[str, str]]:
        """(path, id) of every group, walked level by level: for the nightly comparison only."""
        above: list[dict[str, Any]] = [group async for group in self._pages("get_groups")]
        while above:
            below: list[dict[str, Any]] = []
            for group in above:
                yield str(group["path"]), str(group["id"])
                if group.get("subGroupCount", 1):
                    below += [child async for child in self._pages("get_group_children", str(group["id"]))]
            above = below

    async def _pages(self, method: str, *given: Any, **query: str) -> AsyncIterator[dict[str, Any]]:
        first = 0
        while True:
            page: list[dict[str, Any]] = await self._call(
                method, *given, {**query, "first": first, "max": PAGE}
            )
            for one in page:
                yield one
            if len(page) < PAGE:
                return
            first += PAGE
