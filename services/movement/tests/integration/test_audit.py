"""What this service tells the journal of acts (A10)."""

from testkit import World, unwatched


async def test_whatever_requests_may_write_is_told_or_excepted_with_a_reason(world: World) -> None:
    # the numbering of orders
    excepted = {"order_numbers"}
    assert await unwatched(world) == excepted
