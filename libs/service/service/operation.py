"""What an operator sees and does with a service's messages from the page (screens.md 4.69, I6)."""

from datetime import datetime
from typing import Any

from fastapi import Request
from pydantic import BaseModel, Field
from sqlalchemy import text

from bus import operate
from service.http import Router, may

router = Router(tags=["Состояние"])

SHOWN = 50
_UNSENT = text("select count(*) as count, min(at) as since from outbox where published_at is null")


class RefusedMessage(BaseModel):
    """Отвергнутое сообщение без содержимого."""

    type: str
    time: datetime | None
    reason: str = Field(description="Первая строка причины; содержимое сообщения не показывается")


class Queues(BaseModel):
    """Сообщения сервиса: сколько где ждёт."""

    unsent: int = Field(description="Событий этого сервиса, ещё не принятых брокером")
    unsent_since: datetime | None
    waiting: int = Field(description="Чужих событий ждут обработки")
    bulk: int = Field(description="Из больших списков")
    retried: int = Field(description="Ждут повторной попытки")
    refused: int = Field(description="Отвергнуты: нужна помощь")


class RefusedMessages(BaseModel):
    """Отвергнутые сообщения сервиса."""

    items: list[RefusedMessage] = Field(description=f"Первые {SHOWN}")


class Returned(BaseModel):
    """Сколько сообщений возвращено в очередь."""

    returned: int


@router.get("/queues", summary="Очереди сообщений сервиса", **may("system:queue:read"))
async def queues(request: Request) -> Queues:
    """Сколько сообщений ждёт отправки, обработки, повтора и сколько отвергнуто."""
    suite = request.app.state.suite
    async with suite.events_sessions() as tx:
        unsent = (await tx.execute(_UNSENT)).one()
    counts = await operate.counts(suite.settings.amqp_url, suite.name, prefix=suite.settings.queue_prefix)
    return Queues(
        unsent=unsent.count,
        unsent_since=unsent.since,
        waiting=counts["main"],
        bulk=counts["bulk"],
        retried=counts["wait"],
        refused=counts["dead"],
    )


@router.get("/queues/refused", summary="Отвергнутые сообщения и причины", **may("system:queue:read"))
async def refused(request: Request) -> RefusedMessages:
    """Почему отвергнуты те, что отвергнуты."""
    suite = request.app.state.suite
    dead = await operate.dead(
        suite.settings.amqp_url, suite.name, prefix=suite.settings.queue_prefix, most=SHOWN
    )
    return RefusedMessages(items=[_refused(each) for each in dead])


@router.post("/queues/retries", summary="Повторить отвергнутые сообщения", **may("system:queue:write"))
async def retries(request: Request) -> Returned:
    """Возвращает все отвергнутые сообщения в очередь сервиса, попытки считаются заново."""
    suite = request.app.state.suite
    return Returned(
        returned=await operate.replay_dead(
            suite.settings.amqp_url, suite.name, prefix=suite.settings.queue_prefix
        )
    )


def _refused(message: dict[str, Any]) -> RefusedMessage:
    """The first line of a reason names the rule; the lines after it may hold a row's values."""
    reason = (message["reason"].splitlines() or [""])[0][:300]
    return RefusedMessage(type=message["type"], time=message["time"] or None, reason=reason)
