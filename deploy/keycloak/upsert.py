"""Brings Keycloak to `realm.json` and `user-profile.json`; used by the native way and by Compose alike.

An absent realm is created; in an existing one settings, clients, their mappers, the service account's
roles, the user profile and the flow of sign-in (`flow.json`) are set to what the files say. Users and groups
are never touched. A second run writes nothing: what already agrees is left alone.

Run: `python -m deploy.keycloak.upsert --url http://127.0.0.1:18080/auth`, the administrator's password in
KEYCLOAK_ADMIN_PASSWORD; `${NAME}` and `${NAME:default}` in the files are taken from the environment.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
APART = {"realm", "clients", "users", "groups", "roles", "defaultRole", "components"}
# Keycloak's own clients through which one could sign in past the page: not used here.
SWITCHED_OFF = ("admin-cli", "security-admin-console")
# What the page sends a person to Keycloak for (`kc_action`): new password, application of codes, passkey, removal.
OWN_ACTIONS = ("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register-passwordless", "delete_credential")
FLOW = "school-sign-in"

Json = Any


class Admin:
    """Keycloak's administrative interface, signed in as the bootstrap administrator."""

    def __init__(self, url: str, username: str, password: str) -> None:
        self.url = url.rstrip("/")
        self.changes: list[str] = []
        form = {
            "grant_type": "password",
            "client_id": "admin-cli",
            "username": username,
            "password": password,
        }
        request = urllib.request.Request(
            f"{self.url}/realms/master/protocol/openid-connect/token", urllib.parse.urlencode(form).encode()
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            self._token: str = json.load(answer)["access_token"]

    def call(self, method: str, path: str, body: Json = None) -> Json:
        """One request below `/admin/realms`; the JSON answer, or None for 404 and for an empty answer."""
        request = urllib.request.Request(
            f"{self.url}/admin/realms{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                text = answer.read()
        except urllib.error.HTTPError as error:
            if error.code == 404 and method == "GET":
                return None
            raise SystemExit(
                f"Keycloak: {method} {path}: {error.code} {error.read().decode()[:500]}"
            ) from error
        return json.loads(text) if text else None

    def change(self, what: str, method: str, path: str, body: Json = None) -> None:
        """A call that writes, noted for the summary."""
        self.call(method, path, body)
        self.changes.append(what)


def resolve(text: str) -> str:
    """Replace `${NAME}` and `${NAME:default}`; an absent name without a default is an error."""

    def value(found: re.Match[str]) -> str:
        name, default = found[1], found[2]
        if name in os.environ:
            return os.environ[name]
        if default is None:
            raise SystemExit(f"Не задано {name}")
        return default

    return re.sub(r"\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}", value, text)


def differs(wanted: Json, present: Json) -> bool:
    """Whether something wanted is not so in the present state; what is not mentioned does not count."""
    if isinstance(wanted, dict):
        return not isinstance(present, dict) or any(
            differs(each, present.get(key)) for key, each in wanted.items()
        )
    if (
        isinstance(wanted, list)
        and isinstance(present, list)
        and not any(isinstance(x, dict) for x in wanted)
    ):
        return sorted(map(str, wanted)) != sorted(map(str, present))
    if isinstance(wanted, list):
        return (
            not isinstance(present, list) or len(wanted) != len(present) or any(map(differs, wanted, present))
        )
    return bool(wanted != present)


def bring(admin: Admin, realm: Json, profile: Json, flow: Json) -> None:
    """Create the realm or bring it to the wanted state."""
    name = realm["realm"]
    present = admin.call("GET", f"/{name}")
    if present is None:
        admin.change("область создана", "POST", "", realm)
        present = admin.call("GET", f"/{name}")
    wanted = {key: value for key, value in realm.items() if key not in APART}
    if differs(wanted, present):
        admin.change("настройки области", "PUT", f"/{name}", wanted)
    if differs(profile, admin.call("GET", f"/{name}/users/profile")):
        admin.change("профиль пользователя", "PUT", f"/{name}/users/profile", profile)
    for client in realm["clients"]:
        _client(admin, name, client)
    for user in realm.get("users", []):
        _service_account(admin, name, user)
    _actions(admin, name)
    _flow(admin, name, flow)
    for client_id in SWITCHED_OFF:
        found = admin.call("GET", f"/{name}/clients?clientId={client_id}")
        if found and found[0]["enabled"]:
            path = f"/{name}/clients/{found[0]['id']}"
            admin.change(f"клиент {client_id} отключён", "PUT", path, {**found[0], "enabled": False})


def _client(admin: Admin, realm: str, wanted: Json) -> None:
    """One client with its settings, scopes and mappers."""
    wanted = dict(wanted)
    if "redirectUris" in wanted:
        wanted["redirectUris"] = sorted(set(wanted["redirectUris"]))
    mappers = wanted.pop("protocolMappers", [])
    scopes = {kind: wanted.pop(kind, None) for kind in ("defaultClientScopes", "optionalClientScopes")}
    found = admin.call("GET", f"/{realm}/clients?clientId={wanted['clientId']}")
    if not found:
        whole = {
            **wanted,
            "protocolMappers": mappers,
            **{kind: names for kind, names in scopes.items() if names},
        }
        admin.change(f"клиент {wanted['clientId']} создан", "POST", f"/{realm}/clients", whole)
        found = admin.call("GET", f"/{realm}/clients?clientId={wanted['clientId']}")
    present = found[0]
    path = f"/{realm}/clients/{present['id']}"
    if differs(wanted, present):
        admin.change(f"клиент {wanted['clientId']}", "PUT", path, {**present, **wanted})
    _mappers(admin, path, wanted["clientId"], mappers, present.get("protocolMappers") or [])
    _scopes(admin, realm, path, present, scopes)


def _mappers(admin: Admin, path: str, client: str, wanted: list[Json], present: list[Json]) -> None:
    held = {mapper["name"]: mapper for mapper in present}
    for mapper in wanted:
        known = held.get(mapper["name"])
        if known is None:
            admin.change(f"{client}: {mapper['name']}", "POST", f"{path}/protocol-mappers/models", mapper)
        elif differs(mapper, known):
            where = f"{path}/protocol-mappers/models/{known['id']}"
            admin.change(f"{client}: {mapper['name']}", "PUT", where, {**known, **mapper})


def _scopes(admin: Admin, realm: str, path: str, present: Json, wanted: dict[str, list[str] | None]) -> None:
    """Default and optional scopes of a client; changed one by one, the interface has no other way."""
    if all(names is None or set(names) == set(present.get(kind, [])) for kind, names in wanted.items()):
        return
    ids = {scope["name"]: scope["id"] for scope in admin.call("GET", f"/{realm}/client-scopes")}
    for kind, names in wanted.items():
        if names is None:
            continue
        where = f"{path}/{'default' if kind.startswith('default') else 'optional'}-client-scopes"
        has = set(present.get(kind, []))
        for scope in has - set(names):
            admin.change(f"без {scope}", "DELETE", f"{where}/{ids[scope]}")
        for scope in set(names) - has:
            admin.change(f"с {scope}", "PUT", f"{where}/{ids[scope]}")


def _service_account(admin: Admin, realm: str, wanted: Json) -> None:
    """The roles of a service account over the realm: those listed and no others."""
    account_of = admin.call("GET", f"/{realm}/clients?clientId={wanted['serviceAccountClientId']}")[0]["id"]
    user = admin.call("GET", f"/{realm}/clients/{account_of}/service-account-user")["id"]
    for client, names in wanted.get("clientRoles", {}).items():
        holder = admin.call("GET", f"/{realm}/clients?clientId={client}")[0]["id"]
        where = f"/{realm}/users/{user}/role-mappings/clients/{holder}"
        has = {role["name"]: role for role in admin.call("GET", where)}
        if extra := [role for name, role in has.items() if name not in names]:
            admin.change("лишние роли сняты", "DELETE", where, extra)
        if lacking := set(names) - set(has):
            every = {role["name"]: role for role in admin.call("GET", f"/{realm}/clients/{holder}/roles")}
            admin.change("роли сервиса", "POST", where, [every[name] for name in sorted(lacking)])


def _actions(admin: Admin, realm: str) -> None:
    """What a person may do about his own way in on Keycloak's pages is switched on."""
    present = {one["alias"]: one for one in admin.call("GET", f"/{realm}/authentication/required-actions")}
    for alias in OWN_ACTIONS:
        if alias not in present:
            raise SystemExit(f"Keycloak не знает действия {alias}")
        if not present[alias]["enabled"]:
            where = f"/{realm}/authentication/required-actions/{alias}"
            admin.change(f"действие {alias}", "PUT", where, {**present[alias], "enabled": True})


def _flow(admin: Admin, realm: str, wanted: Json) -> None:
    """The flow of sign-in, under a name made of its contents: a changed one is built whole, then bound, then the
    former one is removed, so that no moment lets anybody in by a half-made flow."""
    digest = hashlib.sha256(json.dumps(wanted, sort_keys=True).encode()).hexdigest()[:8]
    alias = f"{FLOW}-{digest}"
    if admin.call("GET", f"/{realm}")["browserFlow"] == alias:
        return
    where = f"/{realm}/authentication/flows"
    for left in admin.call("GET", where):
        if left["alias"] == alias:  # begun and not finished
            admin.call("DELETE", f"{where}/{left['id']}")
    top = {"alias": alias, "providerId": "basic-flow", "topLevel": True, "builtIn": False}
    admin.call("POST", where, top | {"description": "Вход: пароль и второй фактор"})
    _steps(admin, realm, alias, wanted)
    admin.change("порядок входа", "PUT", f"/{realm}", {"browserFlow": alias})
    for former in admin.call("GET", where):
        if former["alias"].startswith(f"{FLOW}-") and former["alias"] != alias:
            admin.change("прежний порядок входа удалён", "DELETE", f"{where}/{former['id']}")


def _steps(admin: Admin, realm: str, alias: str, steps: list[Json]) -> None:
    """The executions of one flow, in their order; a step with `steps` is a flow of its own."""
    where = f"/{realm}/authentication"
    for number, step in enumerate(steps, 1):
        executions = f"{where}/flows/{urllib.parse.quote(alias)}/executions"
        below = f"{alias} {number}"
        if "steps" in step:
            body = {
                "alias": below,
                "type": "basic-flow",
                "description": step["what"],
                "provider": "registration-page-form",
            }
            admin.call("POST", f"{executions}/flow", body)
        else:
            admin.call("POST", f"{executions}/execution", {"provider": step["provider"]})
        own = [one for one in admin.call("GET", executions) if one["level"] == 0]
        made = max(own, key=lambda one: one["index"])
        admin.call("PUT", executions, {**made, "requirement": step["requirement"]})
        if config := step.get("config"):
            named = {"alias": f"{below} config", "config": config}
            admin.call("POST", f"{where}/executions/{made['id']}/config", named)
        if "steps" in step:
            _steps(admin, realm, below, step["steps"])


def main() -> None:
    """Read the files, resolve the names in them, bring the realm, say what was changed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--url", default=os.environ.get("KEYCLOAK_URL"), help="…/auth, past the gateway")
    options.add_argument("--user", default="admin")
    options.add_argument("--wait", type=int, default=0, help="seconds to wait for Keycloak")
    chosen = options.parse_args()
    realm = json.loads(resolve((HERE / "realm.json").read_text()))
    profile = json.loads((HERE / "user-profile.json").read_text())
    flow = json.loads((HERE / "flow.json").read_text())
    deadline = time.monotonic() + chosen.wait
    while True:
        try:
            admin = Admin(chosen.url, chosen.user, os.environ["KEYCLOAK_ADMIN_PASSWORD"])
            break
        except (urllib.error.URLError, ConnectionError, TimeoutError) as problem:
            if isinstance(problem, urllib.error.HTTPError) and problem.code < 500:
                raise SystemExit(f"Keycloak не принимает администратора: {problem}") from problem
            if time.monotonic() > deadline:
                raise SystemExit(f"Keycloak не отвечает: {problem}") from problem
            time.sleep(1)
    bring(admin, realm, profile, flow)
    print("Keycloak: " + ("; ".join(admin.changes) if admin.changes else "изменений нет"), file=sys.stderr)


if __name__ == "__main__":
    main()
