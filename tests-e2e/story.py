"""What the journey remembers from step to step: people, schools, what they saw."""

from dataclasses import dataclass, field
from typing import Any

from whole import Whole

from deploy.sample.cards import Card
from deploy.sample.person import Person
from deploy.sample.school import School, first_passwords

REGION = "tomsk"
TOWN = "tomsk/strezhevoy"
"""Beside the municipality of the sample data, which the same suite shows to the tests of the page."""
SMALL = "tomsk/strezhevoy/orlovka"
LARGE = "tomsk/strezhevoy/school-198"
PASSWORD = "Journey-Own-2026"


@dataclass
class Story:
    """Filled step by step by tests/test_journey.py."""

    whole: Whole
    operator: Person = field(init=False)
    rco: Person = field(init=False)
    schools: dict[str, School] = field(default_factory=dict)
    periods: dict[str, dict[str, Any]] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The gateway."""
        return self.whole.url

    async def comes_in(self, person_id: str, acting_as: str) -> Person:
        """The owner of a card signs in (the first time with the one-time password) and acts as this pair."""
        if person_id not in self.people:
            if person_id not in self.cards:  # of a family whose tie came after its class's cards were printed
                clerk = self.schools[acting_as.rpartition("/")[0]].clerk
                self.cards |= await first_passwords(clerk, {"person_ids": [person_id]})
            card = self.cards[person_id]
            self.people[person_id] = await Person(self.url, card.username, card.password).sign_in(PASSWORD)
        return self.people[person_id].as_(acting_as)
