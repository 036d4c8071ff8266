"""What this service tells the journal of acts (A10)."""

from testkit import World, unwatched


async def test_whatever_requests_may_write_is_told_or_excepted_with_a_reason(world: World) -> None:
    # versions, jobs, sealed sheets, sign-ins: ledgers of their own
    excepted = {"right_versions", "password_batches", "card_sheets", "sign_ins", "section_openings"}
    assert await unwatched(world) == excepted
