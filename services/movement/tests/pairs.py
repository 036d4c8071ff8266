"""Two schools between which a student is transferred."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from services.movement.tests.factories import HOME, OTHER, School, pupil, school
from testkit import Client, World

ITEMS = ("departure-application", "personal-file", "marks-extract", "arrival-application")
ASKED = {"from_segment": HOME, "last_name": "Иванов", "first_name": "Пётр", "birth_on": "2015-03-14"}


@dataclass
class Pair:
    """Two schools with their directors; the student is at the sending one."""

    sending: School
    receiving: School
    gives: Client
    takes: Client
    student: UUID

    async def requested(self) -> str:
        answer = await self.takes.post("/transfers", json=ASKED)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def confirmed(self) -> str:
        key = await self.requested()
        answer = await self.gives.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})
        assert answer.status_code == 200, answer.text
        return key

    async def ticked(self) -> str:
        key = await self.confirmed()
        for number, item in enumerate(ITEMS):
            side = self.gives if number < 3 else self.takes
            answer = await side.put(f"/transfers/{key}/checklist/{item}", json={"done": True})
            assert answer.status_code == 200, answer.text
        return key

    def acceptance(self, **given: Any) -> dict[str, Any]:
        return {"class_id": str(self.receiving.classes["5А"]), "effective_on": "2026-10-12", **given}


async def pair(world: World) -> Pair:
    sending, receiving = await school(world), await school(world, OTHER)
    student = await pupil(world, sending)
    return Pair(
        sending, receiving, await world.as_("director", HOME), await world.as_("director", OTHER), student
    )
