"""Allowed cells are really allowed: every role that has a right reaches own rows with it in some request."""

import json
import random
from dataclasses import dataclass, field

from tools.promises.actors import Member
from tools.promises.isolation.attack import Attacker
from tools.promises.isolation.operations import Operation

MOST = 8
"""Requests after which a cell counts as refused: ids are drawn, and not each fits the role (own class, own child)."""
REFUSALS = (401, 403, 404)


@dataclass
class Cells:
    """What the cells came to."""

    tried: int = 0
    refused: list[str] = field(default_factory=list)
    """Refused although the matrix says yes, without a policy's reason."""
    narrowed: list[str] = field(default_factory=list)
    """No own row was reached: a policy gave its reason, or the role has none of the kind at its level (404)."""


async def check(attacker: Attacker, member: Member, operation: Operation, cells: Cells) -> None:
    """Draw requests with the member's own ids until one is not refused."""
    cells.tried += 1
    last: list[tuple[int, str]] = []
    for _ in range(MOST):
        builder = attacker.builder(member, operation)
        asked = builder.draft(operation).filled(lambda spot: spot.own)
        answer = await attacker.send(member, operation, asked)
        attacker.judge(member, operation, asked, answer)
        if answer.status not in REFUSALS:
            return
        last.append((answer.status, answer.body.decode("utf-8", "replace")))
    reasons = [json.loads(text) for status, text in last if status in (401, 403)]
    kept = cells.refused if any("right" in one or one["status"] == 401 for one in reasons) else cells.narrowed
    said = reasons[-1]["detail"] if reasons else last[-1][1][:160]
    kept.append(f"{member.pair} {operation.name}: {last[-1][0]} {said}")


def order(operations: list[Operation], chance: random.Random) -> list[Operation]:
    """Reads first; identity's writes last, because all others depend on what it says."""
    drawn = list(operations)
    chance.shuffle(drawn)
    return sorted(drawn, key=lambda one: (not one.reads, one.service == "identity", one.method == "delete"))
