"""identity: an account for everybody, appointments of all placements."""

from collections import Counter
from uuid import UUID

from deploy.seed.copying import ALWAYS
from deploy.seed.news import APPOINTMENT, News, Service
from deploy.seed.times import Times
from deploy.seed.world import Json, School
from identity import rules


def appoint(school: School) -> None:
    """The appointments that follow from the placements, with the ids that identity gives them."""
    school.appointments = [
        (str(rules.appointment_id(UUID(placement.id), role)), placement, role)
        for placement in school.placements
        for role in placement.roles
    ]


class Identity(Service):
    """The writer of identity's data base."""

    HEARS = (
        "registry.person", "registry.placement", "registry.segment", "registry.tie", "registry.class",
        "movement.membership",
    )  # fmt: skip

    def __init__(self, url: str) -> None:
        super().__init__("identity", url)
        self.usernames: dict[str, str] = {}
        self.keep: set[str] = set()
        """Whose usernames are asked for afterwards (the ready people)."""
        self._taken: Counter[str] = Counter()
        self._accounts = self.sheet("accounts", "person_id, username, state, version")
        self._appointed = self.sheet(
            "appointments",
            "appointment_id, person_id, role, order_number, order_on, from_on, until_on, placement_id, removed,"
            " segment, version",
        )
        self._stems = self.sheet("username_stems", "stem, taken")
        self._segments = self.sheet("known_segments", "segment, level, name, short_name, state")
        self._people = self.sheet("known_people", "person_id, last_name, first_name, middle_name, removed")
        self._placements = self.sheet(
            "known_placements", "placement_id, person_id, kind, post, from_on, until_on, removed, segment"
        )
        self._ties = self.sheet("known_ties", "tie_id, parent_id, student_id, sees")
        self._classes = self.sheet(
            "known_classes", "class_id, school_year, name, class_teacher_id, removed, segment"
        )
        self._members = self.sheet("known_members", "student_id, class_id, from_on, until_on, segment")

    def write(self, school: School) -> None:
        """The rows of one organisation."""
        place = school.place
        self._segments.add(place.segment, place.level, place.name, place.short_name, "active")
        for one in school.people:
            self._people.add(one.id, one.last, one.first, one.middle, False)
            stem = rules.stem(one.last, one.first, one.middle)
            self._taken[stem] += 1
            username = rules.username(stem, self._taken[stem])
            if one.id in self.keep:
                self.usernames[one.id] = username
            self._accounts.add(one.id, username, "active", 1)
        for at in school.placements:
            self._placements.add(
                at.id, at.person_id, at.kind, at.post, at.from_on, at.until_on, False, at.segment
            )
        for appointment_id, at, role in school.appointments:
            self._appointed.add(
                appointment_id, at.person_id, role, at.order_number, at.order_on, at.from_on, at.until_on, at.id, False,
                at.segment, 1,
            )  # fmt: skip
        for tie in school.ties:
            self._ties.add(tie.id, tie.parent_id, tie.student_id, ALWAYS)
        for it in school.classes:
            self._classes.add(it.id, it.year, it.name, it.teacher_id, False, place.segment)
        for student, spells in school.spells.items():
            for spell in spells:
                self._members.add(student, spell.class_id, spell.from_on, spell.until_on, place.segment)

    def finish(self) -> None:
        """How many usernames each stem has given; call once, at the end."""
        for stem, taken in self._taken.items():
            self._stems.add(stem, taken)


def tell(news: News, school: School, times: Times) -> None:
    """What identity would have told of it: an appointment for each role of a placement."""
    at = times.instant(times.this.from_on, 8)
    for appointment_id, here, role in school.appointments:
        told: Json = {
            "appointment_id": appointment_id,
            "person_id": here.person_id,
            "segment": here.segment,
            "role": role,
        }
        told |= {"from_on": here.from_on, "until_on": here.until_on}
        told |= {"order_number": here.order_number, "order_on": here.order_on}
        news.tell(APPOINTMENT, appointment_id, here.segment, at, told)
