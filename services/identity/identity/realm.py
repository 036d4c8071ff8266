"""Keycloak as identity sees it: users, their groups, their first passwords. The only place that speaks to it."""

from collections.abc import AsyncIterator
from typing import Any, NoReturn

import httpx
from keycloak import KeycloakAdmin, KeycloakOpenIDConnection
from keycloak.exceptions import KeycloakConnectionError, KeycloakError

PAGE = 500
OWN_ATTRIBUTES = ("person_id", "middleName", "second_factor")
FACTORS = {"otp": "totp", "webauthn-passwordless": "passkey"}
"""Keycloak's kinds of credentials that are a second factor, and ours."""


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

    async def set_password(
        self, user_id: str, password: str, *, temporary: bool, locked: bool = True
    ) -> None:
        """A new password; a temporary one must be changed at the first sign-in.

        Lifts a brute-force lock; `locked=False`: nobody can be locked out of an account without a password.
        """
        await self._call("set_user_password", user_id, password, temporary=temporary)
        if locked:
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

    async def sessions(self, user_id: str) -> list[dict[str, Any]]:
        """Open sessions: id, ipAddress, start and lastAccess in milliseconds."""
        found: list[dict[str, Any]] = await self._call("get_sessions", user_id)
        return found

    async def end_session(self, session_id: str) -> None:
        """End one session; Gone when there is none."""
        await self._raw("delete", f"sessions/{session_id}")

    async def factors(self, user_id: str) -> list[dict[str, Any]]:
        """Second factors: id, kind (totp, passkey), label, createdDate in milliseconds."""
        held: list[dict[str, Any]] = await self._call("get_credentials", user_id)
        return [{**one, "kind": FACTORS[one["type"]]} for one in held if one.get("type") in FACTORS]

    async def drop_factor(self, user_id: str, credential_id: str) -> None:
        """The person loses this factor (a lost telephone)."""
        await self._call("delete_credential", user_id, credential_id)

    async def lock(self, user_id: str) -> dict[str, Any]:
        """Keycloak's word on guessed passwords: `disabled` now, `numFailures`, `lastFailure` in milliseconds."""
        found: dict[str, Any] = await self._call("get_bruteforce_detection_status", user_id)
        return found

    async def unlock(self, user_id: str) -> None:
        """Forget the failures and let the person try again."""
        await self._call("clear_bruteforce_attempts_for_user", user_id)

    async def entered(self, since_ms: int, first: int, most: int) -> list[dict[str, Any]]:
        """LOGIN and LOGIN_ERROR events since an instant, oldest first; a renewal is a LOGIN of the same sessionId."""
        query = {
            "type": ["LOGIN", "LOGIN_ERROR"], "dateFrom": str(since_ms), "direction": "asc", "first": first, "max": most
        }  # fmt: skip
        found: list[dict[str, Any]] = await self._call("get_events", query)
        return found

    async def _raw(self, method: str, path: str) -> None:
        """A request that python-keycloak has no name for."""
        try:
            answer = await getattr(self._admin.connection, f"a_raw_{method}")(
                f"admin/realms/{self._realm}/{path}"
            )
        except KeycloakError as wrong:
            _raise(wrong)
        except httpx.HTTPError as wrong:
            raise Away(repr(wrong)) from wrong
        if answer.status_code == 404:
            raise Gone(path)
        if answer.status_code >= 500:
            raise Away(f"{answer.status_code}: {path}")
        if answer.status_code >= 400:
            raise Refused(f"{answer.status_code}: {path}")

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
