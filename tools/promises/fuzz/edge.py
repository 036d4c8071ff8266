"""What the gateway and Keycloak answer by themselves: addresses that nobody serves, sizes, framing, sign-in."""

from collections.abc import Iterator

from deploy.native.suite import REALM
from tools.promises.fuzz.nonsense import HEADERS
from tools.promises.fuzz.shots import Shot
from tools.promises.fuzz.values import IN_ADDRESS, TEXTS, Hostile, Raw, encoded

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


_AUTHORIZE = {
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
_GRANT = {
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
_SITTING = {"client_id": "web", "session_code": "x", "execution": "y", "tab_id": "z", "client_data": "e30"}
_LOGOUT = {"client_id": "web", "id_token_hint": "a.b.c", "post_logout_redirect_uri": "http://localhost/"}
_QUERIES = (
    ("вход", f"{_REALM}/protocol/openid-connect/auth", _AUTHORIZE),
    ("шаг входа", f"{_REALM}/login-actions/authenticate", _SITTING),
    ("новый пароль", f"{_REALM}/login-actions/reset-credentials", _SITTING),
    ("выход", f"{_REALM}/protocol/openid-connect/logout", _LOGOUT),
)
_FORMS = (
    ("маркер", _TOKEN, _GRANT),
    ("форма входа", f"{_REALM}/login-actions/authenticate?client_id=web", {"username": "x", "password": "y"}),
    ("отзыв", f"{_REALM}/protocol/openid-connect/revoke", {"client_id": "web", "token": "a.b.c"}),
    ("форма выхода", f"{_REALM}/protocol/openid-connect/logout", _LOGOUT),
)
_BODIES = (
    ("пусто", b"", None),
    ("байты", bytes(range(256)), None),
    ("JSON", b"{}", None),
    ("2000 полей", b"&".join(b"a=b" for _ in range(2000)), None),
    ("одно поле 60 КБ", b"username=" + b"x" * 60_000, None),
    ("одно поле 1 МБ", b"username=" + b"x" * 1_000_000, None),
    ("объявлен JSON", b'{"a":' * 5000, b"application/json"),
    ("объявлен multipart", b"--x\r\n\r\n\0\r\n--x--", b"multipart/form-data; boundary=x"),
    ("multipart без границы", b"x", b"multipart/form-data"),
    ("вид не ASCII", b"a=b", b"\xff/\xfe"),
    ("вид с чужой кодировкой", b"username=%ff", b"application/x-www-form-urlencoded; charset=no-such"),
)


def keycloak() -> Iterator[Shot]:
    """Requests to Keycloak's public addresses; its refusals are pages and OAuth errors, its 5xx are violations."""
    values = [one for one in (*TEXTS, *IN_ADDRESS) if not one.long]
    for what, path, good in _QUERIES:
        for name in good:
            for one in values:
                target = f"{path}?{_spoilt(good, name, one)}"
                yield Shot(KEYCLOAK, "GET", target, (), None, f"{what} {name}", one.kind)
    for what, path, good in _FORMS:
        for name in good:
            for one in values:
                form = _spoilt(good, name, one).encode()
                yield Shot(KEYCLOAK, "POST", path, _FORM, form, f"{what} {name}", one.kind)
        for kind, body, declared in _BODIES:
            told = _FORM if declared is None else (("content-type", declared),)
            yield Shot(KEYCLOAK, "POST", path, told, body, what, kind)
    for value in HEADERS["authorization"]:
        told = (("authorization", value),)
        path = f"{_REALM}/protocol/openid-connect/userinfo"
        yield Shot(KEYCLOAK, "GET", path, told, None, "userinfo", f"{value[:30]!r}")
    for one in IN_ADDRESS:
        assert isinstance(one.value, Raw)
        yield Shot(KEYCLOAK, "GET", f"/auth/realms/{one.value.text}/account", (), None, "область", one.kind)


def _spoilt(good: dict[str, str], name: str, hostile: Hostile) -> str:
    """Query or form whose field `name` holds the hostile value."""
    return "&".join(f"{n}={encoded(hostile.value if n == name else v)}" for n, v in good.items())
