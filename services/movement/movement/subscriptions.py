"""Subscriptions of regional systems to the public feed: who reads, what, with which key (D4)."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Header, Query, Response
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import event as sa_event
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from access import Actor
from movement import keys, policy
from movement.tables import KnownSegment, Subscription
from problems import NotFound, RuleViolated
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx, expect_version, keyset, load, new_id

router = Router(prefix="/subscriptions", tags=["Подписки на события движения"])

PublicType = Literal[
    "movement.student.enrolled.v1",
    "movement.student.departed.v1",
    "movement.student.moved.v1",
    "movement.student.transferred.v1",
]
ALL_TYPES: list[PublicType] = [
    "movement.student.enrolled.v1",
    "movement.student.departed.v1",
    "movement.student.moved.v1",
    "movement.student.transferred.v1",
]
Basis = Literal["law", "consent"]
Key = Annotated[str | None, Header(alias="Idempotency-Key", include_in_schema=False)]

_POSITION = text("select feed_position(:since)")
_FORGET = text("""
    update idempotency set body = convert_to(replace(convert_from(body, 'UTF8'), :token, :instead), 'UTF8')
    where actor_id = :actor and key = :key
""")
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
SHOWN_ONCE = "показан один раз"


class NewSubscription(BaseModel):
    """Новая подписка."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"name": "Региональный регистр контингента", "segment": "tomsk/seversk"}]
        },
    )
    name: str = Field(min_length=3, max_length=200)
    segment: str | None = Field(
        default=None, max_length=200, description="О каком сегменте события; без него — весь ваш сегмент"
    )
    types: list[PublicType] = Field(default=ALL_TYPES, min_length=1, max_length=4)
    since: AwareDatetime | None = Field(
        default=None, description="С какого момента; без него — всё, что хранится"
    )
    basis: Basis = Field(
        default="law",
        description="law — по закону; consent — только ученики, согласные на передачу внешним организациям",
    )


class SubscriptionEdit(BaseModel):
    """Изменение подписки; сегмент и ключ остаются."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"name": "Регистр", "types": ["movement.student.transferred.v1"]}]},
    )
    name: str = Field(min_length=3, max_length=200)
    types: list[PublicType] = Field(min_length=1, max_length=4)


class SubscriptionView(BaseModel):
    """Подписка; ключа здесь нет: его видно только при выдаче."""

    id: UUID
    name: str
    segment: str
    types: list[str]
    basis: Basis = Field(description="На каком основании передаются сведения")
    state: Literal["active", "revoked"]
    position: int = Field(description="До какого события подтверждено чтение")
    created_at: datetime
    renewed_at: datetime = Field(description="Когда выдан действующий ключ")
    acknowledged_at: datetime | None = Field(description="Когда подписчик последний раз подтвердил чтение")
    version: int


class IssuedSubscription(SubscriptionView):
    """Подписка с ключом."""

    token: str = Field(
        description="Ключ подписчика: Authorization: Bearer mvf_…; больше не показывается",
        examples=["mvf_AZLkoFse…"],
    )


async def create(tx: AsyncSession, actor: Actor, body: NewSubscription) -> tuple[Subscription, str]:
    """A subscription and its key. NotFound for a segment outside the actor's, as for one that does not exist."""
    segment = body.segment or actor.segment
    known = segment == actor.segment or await tx.scalar(
        select(KnownSegment.segment).where(KnownSegment.segment == segment)
    )
    if not known or not actor.covers(segment):
        raise NotFound("Организация не найдена")
    position = (await tx.execute(_POSITION, {"since": body.since})).scalar_one() if body.since else 0
    subscription = Subscription(
        id=new_id(),
        name=body.name,
        segment=segment,
        types=sorted(set(body.types)),
        position=position,
        basis=body.basis,
        state="active",
        created_by=actor.id,
        created_at=datetime.now(UTC),
        version=1,
    )
    token = _issue(subscription)
    tx.add(subscription)
    return subscription, token


def _issue(subscription: Subscription) -> str:
    token, subscription.token_hash = keys.issue(subscription.id)
    subscription.renewed_at = datetime.now(UTC)
    return token


async def change(
    tx: AsyncSession, actor: Actor, subscription_id: UUID, body: SubscriptionEdit, version: int | None
) -> Subscription:
    """Another name or other types."""
    subscription = await _locked(tx, actor, subscription_id, version)
    subscription.name, subscription.types = body.name, sorted(set(body.types))
    return subscription


async def renew(
    tx: AsyncSession, actor: Actor, subscription_id: UUID, version: int | None
) -> tuple[Subscription, str]:
    """A new key; the old one stops at once, the place in the feed stays."""
    subscription = await _locked(tx, actor, subscription_id, version)
    if subscription.state == "revoked":
        raise RuleViolated("Подписка отозвана: создайте новую")
    return subscription, _issue(subscription)


async def revoke(tx: AsyncSession, actor: Actor, subscription_id: UUID, version: int | None) -> Subscription:
    """The key stops at once, for good."""
    subscription = await _locked(tx, actor, subscription_id, version)
    subscription.state = "revoked"
    return subscription


async def _locked(tx: AsyncSession, actor: Actor, subscription_id: UUID, version: int | None) -> Subscription:
    visible = policy.visible_subscriptions(actor)
    subscription = await load(tx, Subscription, subscription_id, visible, lock=True, what="Подписка")
    expect_version(subscription, version)
    return subscription


def _forget_token(tx: AsyncSession, actor: Actor, key: str | None, token: str) -> None:
    """Take the key out of the answer kept for this Idempotency-Key: a repetition does not show it again."""
    if not key:
        return
    wanted = {"actor": actor.id, "key": key, "token": token, "instead": SHOWN_ONCE}

    def forget(session: Session) -> None:
        session.execute(_FORGET, wanted)

    sa_event.listen(tx.sync_session, "before_commit", forget, once=True)


def _view(subscription: Subscription) -> dict[str, Any]:
    return {name: getattr(subscription, name) for name in SubscriptionView.model_fields}


@router.get("", summary="Подписки", **may("movement:subscription:read"))
async def list_subscriptions(
    tx: Tx,
    actor: CurrentActor,
    after: Annotated[
        str | None, Query(max_length=500, description="Откуда продолжить: next прошлой страницы")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[SubscriptionView]:
    """Подписки вашего сегмента, новые сверху."""
    columns: list[Any] = [getattr(Subscription, name) for name in SubscriptionView.model_fields]
    query = select(*columns).where(policy.visible_subscriptions(actor))
    keyed = [Subscription.id.expression]
    return await keyset(tx, query, keyed, SubscriptionView, after=after, limit=limit, descending=True)


@router.post("", status_code=201, summary="Создать подписку и ключ", **may("movement:subscription:write"))
async def create_subscription(
    body: NewSubscription, tx: Tx, actor: CurrentActor, response: Response, key: Key = None
) -> IssuedSubscription:
    """Ключ показывается один раз. Подписка читает события только своего сегмента."""
    subscription, token = await create(tx, actor, body)
    _forget_token(tx, actor, key, token)
    response.headers["cache-control"] = "no-store"
    etag(response, subscription.version)
    return IssuedSubscription(**_view(subscription), token=token)


@router.get("/{subscription_id}", summary="Подписка", **may("movement:subscription:read"))
async def read_subscription(
    subscription_id: UUID, tx: Tx, actor: CurrentActor, response: Response
) -> SubscriptionView:
    """Подписка и её место в ленте."""
    visible = policy.visible_subscriptions(actor)
    subscription = await load(tx, Subscription, subscription_id, visible, what="Подписка")
    etag(response, subscription.version)
    return SubscriptionView(**_view(subscription))


@router.put(
    "/{subscription_id}", summary="Изменить подписку", **may("movement:subscription:write", stale=True)
)
async def change_subscription(
    subscription_id: UUID,
    body: SubscriptionEdit,
    tx: Tx,
    actor: CurrentActor,
    version: IfMatch,
    response: Response,
) -> SubscriptionView:
    """Название и виды событий."""
    subscription = await change(tx, actor, subscription_id, body, version)
    etag(response, subscription.version)
    return SubscriptionView(**_view(subscription))


@router.post(
    "/{subscription_id}/renewal",
    summary="Выдать новый ключ",
    **may("movement:subscription:write", stale=True),
)
async def renew_subscription(
    subscription_id: UUID, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response, key: Key = None
) -> IssuedSubscription:
    """Прежний ключ перестаёт действовать сразу, место в ленте сохраняется."""
    subscription, token = await renew(tx, actor, subscription_id, version)
    _forget_token(tx, actor, key, token)
    response.headers["cache-control"] = "no-store"
    etag(response, subscription.version)
    return IssuedSubscription(**_view(subscription), token=token)


@router.post(
    "/{subscription_id}/revocation",
    summary="Отозвать подписку",
    **may("movement:subscription:write", stale=True),
)
async def revoke_subscription(
    subscription_id: UUID, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> SubscriptionView:
    """Ключ перестаёт действовать сразу и навсегда."""
    subscription = await revoke(tx, actor, subscription_id, version)
    etag(response, subscription.version)
    return SubscriptionView(**_view(subscription))
