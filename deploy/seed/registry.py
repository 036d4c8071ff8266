"""registry: segments, people, placements, ties, classes; class lists as movement tells them."""

from deploy.seed import cards
from deploy.seed.copying import J
from deploy.seed.news import News, Service
from deploy.seed.times import Times
from deploy.seed.world import Ids, Json, School
from registry.cards.fields import PRINTED
from registry.rules import fold
from store.clock import ZONE


class Registry(Service):
    """The writer of registry's data base."""

    HEARS = ("movement.membership",)

    def __init__(self, url: str) -> None:
        super().__init__("registry", url)
        self._segments = self.sheet(
            "segments", "id, segment, version, level, name, short_name, state, timezone, card"
        )
        self._people = self.sheet(
            "people",
            "id, version, last_name, first_name, middle_name, birth_on, sex, snils, phone, email, search",
        )
        self._placements = self.sheet(
            "placements",
            "id, segment, version, person_id, kind, post, roles, order_number, order_on, from_on, until_on",
        )
        self._ties = self.sheet("ties", "id, version, parent_id, student_id, relation, may_see")
        self._classes = self.sheet(
            "classes", "id, segment, version, school_year, grade, letter, teacher_id, room, shift, profile"
        )
        self._members = self.sheet("class_members", "student_id, class_id, from_on, until_on, segment")
        self._changes = self.sheet(
            "card_changes", 'id, segment, segment_id, field, from_on, at, "by", role, old, new'
        )
        self._dictionaries = self.sheet("dictionaries", "id, segment, version, code, entries, locked")
        self._versions = self.sheet(
            "dictionary_versions", 'id, segment, code, number, entries, locked, note, at, "by", role'
        )
        self._regions: set[str] = set()

    def write_words(self, school: School, ids: Ids, times: Times) -> list[cards.Words]:
        """History of the card, dictionaries of the place; those of its region with the first municipality."""
        place = school.place
        for one in cards.history(school, ids, times):
            self._changes.add(
                one.id, place.segment, place.id, one.field, one.from_on, one.at, one.by, one.role, J(one.old),
                J(one.new),
            )  # fmt: skip
        region = place.segment.split("/")[0]
        first = region not in self._regions and place.level != "region"
        self._regions.add(region)
        found = cards.dictionaries(school, ids, times, first)
        for it in found:
            _, entries, locked, _ = it.versions[-1]
            self._dictionaries.add(it.id, it.segment, len(it.versions), it.code, J(entries), locked)
            for number, (key, rows, closed, note) in enumerate(it.versions, start=1):
                self._versions.add(
                    key, it.segment, it.code, number, J(rows), closed, note, it.at, it.by, it.role
                )
        return found

    def write(self, school: School) -> None:
        """The rows of one organisation."""
        place = school.place
        self._segments.add(
            place.id, place.segment, 1, place.level, place.name, place.short_name, "active", ZONE.key, J(place.card)
        )  # fmt: skip
        for one in school.people:
            sex = "male" if one.male else "female"
            self._people.add(
                one.id, 1, one.last, one.first, one.middle, one.born, sex, one.snils, one.phone, None, fold(one.name)
            )  # fmt: skip
        for at in school.placements:
            self._placements.add(
                at.id, at.segment, 1, at.person_id, at.kind, at.post, at.roles, at.order_number, at.order_on,
                at.from_on, at.until_on,
            )  # fmt: skip
        for tie in school.ties:
            self._ties.add(tie.id, 1, tie.parent_id, tie.student_id, tie.relation, True)
        for it in school.classes:
            self._classes.add(
                it.id, place.segment, 1, it.year, it.grade, it.letter, it.teacher_id, it.room, it.shift, it.profile
            )  # fmt: skip
        for student, spells in school.spells.items():
            for spell in spells:
                self._members.add(student, spell.class_id, spell.from_on, spell.until_on, place.segment)


def tell(news: News, school: School, times: Times) -> None:
    """What registry would have told of it."""
    place, at = school.place, times.instant(times.this.from_on, 8)
    segment = place.segment
    told: Json = {"segment": segment, "segment_id": place.id, "level": place.level, "name": place.name}
    told |= {"short_name": place.short_name, "state": "active", "timezone": ZONE.key}
    news.tell("registry.segment.changed.v1", segment, segment, at, told)
    if place.card:
        told = {
            "segment": segment,
            "segment_id": place.id,
            "name": place.name,
            "short_name": place.short_name,
        }
        told |= {code: place.card.get(code) for code in PRINTED}
        news.tell("registry.card.changed.v1", segment, segment, at, told)
    for one in school.people:
        told = {
            "person_id": one.id,
            "last_name": one.last,
            "first_name": one.first,
            "middle_name": one.middle,
        }
        told |= {"birth_on": one.born, "sex": "male" if one.male else "female"}
        news.tell("registry.person.changed.v1", one.id, segment, at, told)
    for here in school.placements:
        names = (
            "person_id",
            "segment",
            "kind",
            "post",
            "roles",
            "order_number",
            "order_on",
            "from_on",
            "until_on",
        )
        told = {"placement_id": here.id, **{name: getattr(here, name) for name in names}}
        news.tell("registry.placement.changed.v1", here.id, here.segment, at, told)
    for tie in school.ties:
        told = {"tie_id": tie.id, "parent_id": tie.parent_id, "student_id": tie.student_id}
        told |= {"relation": tie.relation, "may_see": True}
        news.tell("registry.tie.changed.v1", tie.id, segment, at, told)
    for it in school.classes:
        told = {"class_id": it.id, "segment": segment, "school_year": it.year, "grade": it.grade}
        told |= {"letter": it.letter, "name": it.name, "class_teacher_id": it.teacher_id}
        news.tell(
            "registry.class.changed.v1", it.id, segment, at, told | {"room": it.room, "shift": it.shift}
        )
        news.freshen(segment, at)


def tell_words(news: News, words: list[cards.Words]) -> None:
    """What registry would have told of the dictionaries."""
    for it in words:
        _, rows, locked, _ = it.versions[-1]
        entries = [{"entry_id": one["id"], **{k: v for k, v in one.items() if k != "id"}} for one in rows]
        told: Json = {"segment": it.segment, "dictionary": it.code, "version": len(it.versions)}
        told |= {"locked": locked, "entries": entries}
        news.tell("registry.dictionary.changed.v1", f"{it.segment}:{it.code}", it.segment, it.at, told)
