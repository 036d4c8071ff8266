"""What the gateway and Keycloak answer by themselves: addresses that nobody serves, sizes, framing, sign-in."""

from collections.abc import Iterator

from deploy.native.suite import REALM
from tools.promises.fuzz.nonsense import HEADERS
from tools.promises.fuzz.shots import Shot
from tools.promises.fuzz.values import IN_ADDRESS, TEXTS, Raw, encoded

GATEWAY, KEYCLOAK = "шлюз", "Keycloak"
_REALM = f"/auth/realms/{REALM}"
_TOKEN = f"{_REALM}/protocol/openid-connect/token"
_FORM = (("content-type", b"application/x-www-form-urlencoded"),)


def gateway(services: list[str]) -> Iterator[Shot]:
    """Requests that end in the gateway, or at a path of a service that no operation has."""
    paths = [
        "/api/",
        "/api",
        "/api/v1",
        "/api/unknown/v1/x",
        "/api/unknown/v1/stream",
        "/api//v1/",
        "/api/%00/v1/",
        "/api/../api/",
    ]
    for service in services:
        paths += [
            f"/api/{service}",
            f"/api/{service}/v1",
            f"/api/{service}/v1/",
            f"/api/{service}/v1/no-such",
            f"/api/{service}/v1/no-such/stream",
            f"/api/{service}/v2/x",
            f"/api/{service}/v1//",
            f"/api/{service}/v1/%2e%2e/health",
        ]
    for path in paths:
        for method in ("GET", "POST", "DELETE"):
            yield Shot(
                GATEWAY, method, path, (), b"{}" if method == "POST" else None, "адрес", f"{method} {path}"
            )
    own = f"/api/{services[0]}/v1/me"
    yield Shot(GATEWAY, "GET", own + "?" + "a" * 17_000, (), None, "адрес", "строка запроса 17 КБ")
    yield Shot(GATEWAY, "GET", own + "?" + "a" * 140_000, (), None, "адрес", "строка запроса 140 КБ")
    yield Shot(GATEWAY, "GET", own + "/../../../../etc/passwd", (), None, "адрес", "выше корня")
    yield Shot(GATEWAY, "GET", "api/x", (), None, "адрес", "адрес без косой черты")
    yield Shot(GATEWAY, "GET", own + "\0", (), None, "адрес", "NUL в строке запроса")
    yield Shot(GATEWAY, "GET", own + " x", (), None, "адрес", "пробел в адресе")
    for hostile in IN_ADDRESS:
        yield Shot(GATEWAY, "GET", f"/api/{encoded(hostile.value)}/v1/x", (), None, "адрес", hostile.kind)
        yield Shot(
            GATEWAY, "GET", f"{own}/{encoded(hostile.value)}", (), None, "адрес", f"в конце {hostile.kind}"
        )
    for name, values in HEADERS.items():
        for value in values:
            yield Shot(
                GATEWAY,
                "GET",
                own,
                ((name, value),),
                None,
                f"заголовок {name}",
                f"{name}: {value[:40]!r}",
                signed=False,
            )
    many = tuple((f"x-{n}", b"y" * 1000) for n in range(400))
    yield Shot(GATEWAY, "GET", own, many, None, "заголовок", "400 КБ заголовков")
    yield Shot(GATEWAY, "GET", own, (("a b", b"c"), ("", b"x")), None, "заголовок", "пробел в имени")
    yield Shot(
        GATEWAY,
        "POST",
        own,
        (("content-length", b"5"), ("transfer-encoding", b"chunked")),
        b"0\r\n\r\n",
        "заголовок",
        "обе длины",
    )


def keycloak() -> Iterator[Shot]:
    """Requests to Keycloak's public addresses; its refusals are pages and OAuth errors, its 5xx are violations."""
    good = {
        "client_id": "web",
        "redirect_uri": "http://localhost/",
        "response_type": "code",
        "scope": "openid",
        "code_challenge": "a" * 43,
        "code_challenge_method": "S256",
        "state": "x",
        "nonce": "y",
        "prompt": "none",
        "max_age": "1",
        "ui_locales": "ru",
        "login_hint": "x",
        "response_mode": "query",
        "request": "x",
        "claims": "{}",
    }
    grant = {
        "grant_type": "refresh_token",
        "client_id": "web",
        "refresh_token": "a.b.c",
        "scope": "openid",
        "code": "x",
        "code_verifier": "y",
        "username": "x",
        "password": "y",
        "client_secret": "z",
    }
    values = [one for one in (*TEXTS, *IN_ADDRESS) if not one.long]
    for name in good:
        for one in values:
            query = "&".join(f"{n}={encoded(one.value if n == name else v)}" for n, v in good.items())
            yield Shot(
                KEYCLOAK,
                "GET",
                f"{_REALM}/protocol/openid-connect/auth?{query}",
                (),
                None,
                f"вход {name}",
                one.kind,
            )
    for name in grant:
        for one in values:
            form = "&".join(f"{n}={encoded(one.value if n == name else v)}" for n, v in grant.items())
            yield Shot(KEYCLOAK, "POST", _TOKEN, _FORM, form.encode(), f"маркер {name}", one.kind)
    for value in HEADERS["authorization"]:
        yield Shot(
            KEYCLOAK,
            "GET",
            f"{_REALM}/protocol/openid-connect/userinfo",
            (("authorization", value),),
            None,
            "userinfo",
            f"{value[:30]!r}",
        )
    for kind, body in (
        ("пусто", b""),
        ("байты", bytes(range(256))),
        ("JSON", b"{}"),
        ("2000 полей", b"&".join(b"a=b" for _ in range(2000))),
    ):
        yield Shot(KEYCLOAK, "POST", _TOKEN, _FORM, body, "маркер", kind)
        yield Shot(
            KEYCLOAK,
            "POST",
            f"{_REALM}/login-actions/authenticate?client_id=web",
            _FORM,
            body,
            "форма входа",
            kind,
        )
    for one in IN_ADDRESS:
        assert isinstance(one.value, Raw)
        yield Shot(KEYCLOAK, "GET", f"/auth/realms/{one.value.text}/account", (), None, "область", one.kind)
