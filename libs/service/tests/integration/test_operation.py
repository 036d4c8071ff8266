"""An operator sees the queues of a service and gives refused messages another attempt; nobody else may."""

from sqlalchemy import text

from bus import emit
from contracts.events.registry import SegmentChanged
from testkit import World
from testkit.world import eventually

REGION, HERE = "tomsk", "tomsk/seversk/school-198"


def broken() -> SegmentChanged:
    return SegmentChanged(
        segment=HERE,
        segment_id="0198c534-5d01-70ac-9fc7-f1e61ce8fc9b",
        level="school",
        name="broken",
        short_name="broken",
        state="active",
    )


async def test_refused_messages_are_shown_without_content_and_tried_again(world: World) -> None:
    operator = await world.as_("region-operator", REGION)

    async def refused() -> dict[str, object] | None:
        seen: dict[str, object] = (await operator.get("/queues")).json()
        return seen if seen.get("refused") else None

    async with world.working():
        assert (await operator.get("/queues")).json() == {
            "unsent": 0, "unsent_since": None, "waiting": 0, "bulk": 0, "retried": 0, "refused": 0
        }  # fmt: skip
        async with world.app_tx(HERE) as tx:
            emit(tx, broken(), subject="a")
        assert (await eventually(refused, seconds=20))["refused"] == 1
        for _ in range(25):  # a look uses nothing up (RabbitMQ 4 drops after 20 deliveries unless told)
            (message,) = (await operator.get("/queues/refused")).json()["items"]
        assert message["type"] == "registry.segment.changed.v1" and "broken on purpose" in message["reason"]
        assert set(message) == {"type", "time", "reason"}
        assert (await operator.post("/queues/retries")).json() == {"returned": 1}
        await eventually(refused, seconds=20)  # broken on purpose: it comes back


async def test_unsent_events_are_counted_while_the_relay_is_away(world: World) -> None:
    async with world.working():
        pass  # declares the queues, and ends
    async with world.app_tx(HERE) as tx:
        emit(tx, broken(), subject="a")
    seen = (await (await world.as_("rco-operator", "tomsk/seversk")).get("/queues")).json()
    assert seen["unsent"] == 1 and seen["unsent_since"]
    async with world.events_tx() as tx:
        assert (await tx.execute(text("select count(*) from outbox"))).scalar() == 1


async def test_schools_have_no_business_here_and_the_rco_only_looks(world: World) -> None:
    for role, segment in (("director", HERE), ("department-head", "tomsk/seversk"), ("parent", HERE)):
        assert (await (await world.as_(role, segment)).get("/queues")).status_code == 403
    assert (
        await (await world.as_("rco-operator", "tomsk/seversk")).post("/queues/retries")
    ).status_code == 403
