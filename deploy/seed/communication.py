"""communication: announcements with their readers, and the facts that decide whom they are for."""

from deploy.seed.copying import ALWAYS
from deploy.seed.news import News, Service
from deploy.seed.world import Json, School


class Communication(Service):
    """The writer of communication's data base."""

    HEARS = (
        "registry.person", "registry.segment", "registry.tie", "registry.class", "academic.group",
        "movement.membership", "registry.consent", "registry.consent-text",
    )  # fmt: skip

    def __init__(self, url: str) -> None:
        super().__init__("communication", url)
        self._announcements = self.sheet(
            "announcements",
            "id, title, body, pinned, must_confirm, roles, class_ids, from_on, author_id, author_role, author_name,"
            " posted_at, segment, version",
        )
        self._receipts = self.sheet("receipts", "announcement_id, person_id, role, read_at, segment")
        self._segments = self.sheet("known_segments", "segment, short_name")
        self._people = self.sheet("known_people", "person_id, last_name, first_name, middle_name")
        self._holders = self.sheet(
            "known_holders", "appointment_id, person_id, role, from_on, until_on, removed, segment"
        )
        self._ties = self.sheet("known_ties", "tie_id, parent_id, student_id, sees, notified")
        self._classes = self.sheet("known_classes", "class_id, name, class_teacher_id, removed, segment")
        self._members = self.sheet("known_members", "student_id, class_id, from_on, until_on, segment")
        self._groups = self.sheet("known_groups", "group_id, teacher_id, class_ids, removed, segment")

    def write(self, school: School) -> None:
        """The rows of one organisation."""
        place = school.place
        self._segments.add(place.segment, place.short_name)
        for one in school.people:
            self._people.add(one.id, one.last, one.first, one.middle)
        for appointment_id, at, role in school.appointments:
            self._holders.add(appointment_id, at.person_id, role, at.from_on, at.until_on, False, at.segment)
        for tie in school.ties:
            self._ties.add(tie.id, tie.parent_id, tie.student_id, ALWAYS, ALWAYS)
        for it in school.classes:
            self._classes.add(it.id, it.name, it.teacher_id, False, place.segment)
        for student, spells in school.spells.items():
            for spell in spells:
                self._members.add(student, spell.class_id, spell.from_on, spell.until_on, place.segment)
        for group in school.groups:
            self._groups.add(group.id, group.teacher_id, group.class_ids, False, place.segment)
        for said in school.announcements:
            self._announcements.add(
                said.id, said.title, said.body, said.pinned, said.must_confirm, said.roles, said.class_ids,
                said.from_on, said.author.id, said.author_role, said.author.name, said.at, said.segment, 1,
            )  # fmt: skip
            for person, role in said.readers:
                self._receipts.add(said.id, person, role, said.at, said.segment)


def tell(news: News, school: School) -> None:
    """What communication would have told of it."""
    for one in school.announcements:
        told: Json = {"announcement_id": one.id, "segment": one.segment, "title": one.title}
        told |= {"author_id": one.author.id, "from_on": one.from_on}
        news.tell("communication.announcement.posted.v1", one.id, one.segment, one.at, told)
