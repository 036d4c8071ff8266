"""Routes: authenticate → right → handler → answer → commit. One transaction per request, one effect per key."""

import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from itertools import takewhile
from typing import Annotated, Any, Literal
from urllib.parse import quote

import orjson
from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.routing import APIRoute
from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.responses import StreamingResponse

from access import Actor, Gate, Identity
from audit import Record, begin
from bus import fault, write_events
from bus.trace import trace_id
from problems import BadRequest, Forbidden, InvalidInput
from store import Direct, Pool, Sessions, current_direct, set_scope

_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"description": "Запрос составлен неверно", "content": _PROBLEM},
    401: {"description": "Нужно войти в систему", "content": _PROBLEM},
    403: {"description": "Недостаточно прав", "content": _PROBLEM},
    404: {"description": "Не найдено (или принадлежит другой организации)", "content": _PROBLEM},
    409: {"description": "Нарушено правило или такая запись уже есть", "content": _PROBLEM},
    422: {"description": "Проверьте введённые данные: errors называет поле и причину", "content": _PROBLEM},
}


def may(
    right: str,
    *,
    stale: bool = False,
    secret: bool = False,
    recorded: bool | Literal["files"] = False,
    asks: bool = False,
) -> dict[str, Any]:
    """What a route needs: spread into the decorator, `@router.post("/orders", **may("movement:order:write"))`.

    `stale=True` documents the 412 of routes that take If-Match. `secret=True`: the answer must not be kept
    anywhere (first passwords), so an Idempotency-Key is refused instead of storing the answer under it.

    Writes go into the journal of acts by themselves (A10), and so does whatever opens sealed data; `recorded=True`
    adds another read (a personal file), "files" one that is taken away as a file, `asks=True` excepts a POST that
    is no act of a person: it changes nothing, or only counts without saying who.
    """
    refusals = dict(_REFUSALS)
    if stale:
        refusals[412] = {"description": "Запись уже изменена другим пользователем", "content": _PROBLEM}
    extra: dict[str, Any] = {"x-right": right}
    if secret:
        extra["x-secret"] = True
    if recorded or ":special:" in right or ":document:" in right:
        extra["x-recorded"] = recorded or True
    if asks:
        extra["x-asks"] = True
    return {"openapi_extra": extra, "responses": refusals}


def own(what: str, *more: int) -> dict[str, Any]:
    """A route about the signed-in person alone: the token is enough, no acting pair is chosen yet.

    The transaction's scope is the person without a segment: only row-level policies on `app_person()` show rows.
    `more`: further refusals it may answer with.
    """
    return {
        "openapi_extra": {"x-own": what},
        "responses": {code: _REFUSALS[code] for code in (401, 403, *more)},
    }


def public(why: str) -> dict[str, Any]:
    """A route without a signed-in actor; `why` says how it is protected instead."""
    return {"openapi_extra": {"x-public": why, "security": []}}


class Json(Response):
    """Ready values as JSON through orjson: for hot reads of labelled columns."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Serialise dates, UUIDs and numbers as they are."""
        return orjson.dumps(content, default=str)


def sends(declared: dict[str, Any], media: str, what: str) -> dict[str, Any]:
    """`may(…)` of a route that answers with a file, for the decorator: its kind and, in words, what it is."""
    files = {"content": {media: {}}, "description": what}
    return {**declared, "response_class": Response, "responses": {**declared["responses"], 200: files}}


def download(content: bytes, media: str, name: str) -> Response:
    """A file to be kept under this name, never shown in the page or kept by anybody between."""
    return Response(content, media_type=media, headers=kept_as(name))


def kept_as(name: str) -> dict[str, str]:
    """The headers of such an answer, for one that is streamed."""
    return {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "cache-control": "no-store",
    }


class Gateway:
    """What routes need of the running service; lives in `app.state`."""

    def __init__(self, sessions: Sessions, hot: Pool, gate: Gate) -> None:
        self.sessions, self.hot, self.gate = sessions, hot, gate


class TransactionRoute(APIRoute):
    """Commits before the answer leaves, so that a failed commit is never a 200; any error rolls everything back."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler within its transaction."""
        handle = super().get_route_handler()
        extra = self.openapi_extra or {}
        right: str | None = extra.get("x-right")
        hot = any(one.call is current_direct for one in self.dependant.dependencies)
        files = extra.get("x-recorded") == "files"
        acts = recorded(self) and not files

        async def run(request: Request) -> Response:
            gateway: Gateway = request.app.state.gateway
            async with Direct(gateway.hot) if hot else gateway.sessions() as tx:
                request.state.tx = tx
                if "x-own" in extra:
                    identity = await gateway.gate.identify(request.headers.get("authorization"))
                    request.state.identity = identity
                    set_scope(tx, "", identity.person_id)
                    if acts:
                        begin(tx, _own_record(request, self, identity))
                if right is not None:
                    actor = await gateway.gate.admit(
                        request.headers.get("authorization"), request.headers.get("x-acting-as")
                    )
                    if not actor.may(right):
                        raise _forbidden(actor, right)
                    request.state.actor = actor
                    set_scope(tx, actor.segment, actor.id)
                    if acts:
                        begin(tx, _record(request, self, actor, right))
                    key = request.headers.get("idempotency-key")
                    if request.method == "POST" and key:
                        if "x-secret" in extra:
                            raise BadRequest("Ответ содержит пароли и не хранится: уберите Idempotency-Key")
                        return await _once(request, tx, actor, key, handle)
                response = await handle(request)
                if files and response.media_type != "application/json":
                    begin(tx, _record(request, self, request.state.actor, str(right)))
                await _commit(tx)
                return response

        return run


def _record(request: Request, route: APIRoute, actor: Actor, right: str) -> Record:
    return Record(
        operation=operation_of(route),
        act="read" if right.endswith(":read") else "write",
        segment=actor.segment,
        role=actor.role,
        actor_id=actor.id,
        username=actor.username,
        address=request.headers.get("x-real-ip") or (request.client.host if request.client else None),
        trace_id=trace_id(),
        objects={**request.path_params, **getattr(request.state, "objects", {})},
    )


def _own_record(request: Request, route: APIRoute, identity: Identity) -> Record:
    """An act on oneself: seen where the person's appointments lie, at all of them from above."""
    places = [pair.rpartition("/")[0].split("/") for pair in identity.pairs]
    shared = [codes[0] for codes in takewhile(lambda some: len(set(some)) == 1, zip(*places, strict=False))]
    self_as = Actor(identity.person_id, identity.username, "/".join(shared), "", lambda *_: False)
    return _record(request, route, self_as, "own")


def recorded(route: APIRoute) -> bool:
    """Whether the journal of acts tells of it: every write of a person, and the reads that are declared so."""
    extra = route.openapi_extra or {}
    if "x-recorded" in extra:
        return True
    return not (route.methods or set()) <= {"GET", "HEAD"} and not {"x-asks", "x-public"} & set(extra)


def operation_of(route: APIRoute) -> str:
    """How the journal of acts names an operation: the method and the path within the service."""
    (method,) = (route.methods or set()) - {"HEAD"}
    return f"{method} {route.path_format}"


def _forbidden(actor: Actor, right: str) -> Forbidden:
    held = actor.sanction_on(right)
    if held is None:
        return Forbidden(f"Роль не даёт права «{right}»", right=right)
    until_at = None if held.until_at is None else held.until_at.isoformat()
    return Forbidden(
        "Действует мера за нарушение правил: сейчас это закрыто", sanction=held.kind, until_at=until_at
    )


_CLAIM = text("""
    insert into idempotency (actor_id, key, request_hash) values (:actor, :key, :hash) on conflict do nothing
    returning true
""")
_STORED = text(
    "select request_hash, status, headers, body from idempotency where actor_id = :actor and key = :key"
)
_KEEP = text(
    "update idempotency set status = :status, headers = :headers, body = :body where actor_id = :actor and key = :key "
    "returning true"
)


async def _once(
    request: Request,
    tx: AsyncSession | Direct,
    actor: Actor,
    key: str,
    handle: Callable[[Request], Awaitable[Response]],
) -> Response:
    """Run a POST once per (actor, key); a repetition waits for the first and gets its answer."""
    if not 1 <= len(key) <= 200 or not key.isprintable():
        raise BadRequest("Idempotency-Key: от 1 до 200 печатных знаков")
    digest = hashlib.sha256(
        f"{request.url.path}?{request.url.query}\n".encode() + await request.body()
    ).digest()
    mine = {"actor": actor.id, "key": key}
    if not await rows_of(tx, _CLAIM, {**mine, "hash": digest}):
        (stored,) = await rows_of(tx, _STORED, mine)
        if stored.request_hash != digest:
            raise InvalidInput("Этот Idempotency-Key уже использован с другим запросом")
        return Response(stored.body, stored.status, {**(stored.headers or {}), "idempotent-replay": "true"})
    response = await handle(request)
    if isinstance(response, StreamingResponse):
        raise TypeError("a POST with Idempotency-Key must answer with a plain body")
    headers = {
        k: v
        for k, v in response.headers.items()
        if k in ("content-type", "etag", "location", "content-disposition")
    }
    kept = {
        **mine,
        "status": response.status_code,
        "headers": orjson.dumps(headers).decode(),
        "body": bytes(response.body),
    }
    await rows_of(tx, _KEEP, kept)
    await _commit(tx)
    return response


async def rows_of(tx: AsyncSession | Direct, statement: TextClause, given: dict[str, Any]) -> Sequence[Any]:
    """The rows of a statement, in either kind of transaction."""
    if isinstance(tx, Direct):
        return await tx.rows(statement, given)
    return (await tx.execute(statement, given)).all()


async def _commit(tx: AsyncSession | Direct) -> None:
    fault.point("request.handled")
    if isinstance(tx, Direct):
        await write_events(tx)
    await tx.commit()
    fault.point("request.committed")


class Router(APIRouter):
    """A router whose every route declares a right (`may`) or says why it is public."""

    def __init__(self, **given: Any) -> None:
        super().__init__(route_class=TransactionRoute, **given)

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **given: Any) -> None:
        """Refuse a route without a declared policy: at import, so that it cannot be deployed."""
        extra = given.get("openapi_extra") or {}
        if not ({"x-right", "x-own", "x-public"} & set(extra)):
            raise TypeError(f"{path}: declare a right with **may(…), **own(…) or **public(…)")
        super().add_api_route(path, endpoint, **given)


async def _actor(request: Request) -> Actor:
    actor: Actor = request.state.actor
    return actor


CurrentActor = Annotated[Actor, Depends(_actor)]
"""The actor of the request, as the route has admitted it."""


async def _identity(request: Request) -> Identity:
    identity: Identity = request.state.identity
    return identity


CurrentIdentity = Annotated[Identity, Depends(_identity)]
"""Whose token it is, in a route declared with `own`."""


async def _if_match(
    if_match: Annotated[str | None, Header(description='Версия записи из ETag, например "3"')] = None,
) -> int | None:
    if if_match is None or if_match == "*":
        return None
    bare = if_match.strip().removeprefix("W/").strip('"')
    if not bare.isascii() or not bare.isdigit() or len(bare) > 9:
        raise BadRequest("If-Match: ожидается номер версии из ETag в кавычках")
    return int(bare)


IfMatch = Annotated[int | None, Depends(_if_match)]
"""The version the client has seen; None when it did not say."""


def etag(response: Response, version: int) -> None:
    """Tell the client the version to send back in If-Match."""
    response.headers["etag"] = f'"{version}"'


__all__ = [
    "CurrentActor",
    "CurrentIdentity",
    "Gateway",
    "IfMatch",
    "Json",
    "Router",
    "download",
    "etag",
    "may",
    "own",
    "public",
    "rows_of",
]
