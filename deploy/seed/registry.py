"""registry: segments, people, placements, ties, classes; class lists and teaching groups as others tell them."""

from deploy.seed import cards, consents
from deploy.seed.copying import J
from deploy.seed.news import News, Service
from deploy.seed.times import Times
from deploy.seed.world import Ids, Json, School
from registry.cards.fields import PRINTED
from registry.rules import fold
from store.clock import ZONE


class Registry(Service):
    """The writer of registry's data base."""

    HEARS = ("movement.membership", "academic.group", "academic.roster", "academic.period")

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
        self._groups = self.sheet(
            "known_groups",
            "group_id, school_year, subject_id, subject_name, name, class_ids, teacher_id, removed, segment",
        )
        self._rosters = self.sheet("known_rosters", "group_id, student_ids, from_on, until_on, segment")
        self._periods = self.sheet(
            "known_periods",
            "period_id, school_year, kind, number, name, from_on, until_on, grades, removed, segment",
        )
        self._changes = self.sheet(
            "card_changes", 'id, segment, segment_id, field, from_on, at, "by", role, old, new'
        )
        self._dictionaries = self.sheet("dictionaries", "id, segment, version, code, entries, locked")
        self._versions = self.sheet(
            "dictionary_versions", 'id, segment, code, number, entries, locked, note, at, "by", role'
        )
        self._texts = self.sheet(
            "consent_texts",
            "id, segment, kind, number, title, whom, purpose, scope, actions, receivers, term, months, withdrawal,"
            ' locked, renews, active, at, "by", role',
        )
        self._consents = self.sheet(
            "consents",
            "id, segment, version, person_id, kind, state, at, until_on, text_segment, text_at, asked_at, asked_by",
        )
        self._entries = self.sheet(
            "consent_entries",
            "id, segment, person_id, kind, text_id, decision, side, signer_id, how, signed_on, until_on, digest, at,"
            ' "by", role, username',
        )
        self._regions: set[str] = set()
        self._of_region: list[consents.Text] = []

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
        if first:
            self._of_region = consents.texts(region, school.people[0].id, ids, times)
            self._write_texts(self._of_region)
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

    def _write_texts(self, found: list[consents.Text]) -> None:
        for one in found:
            kind, it = one.kind, one.kind.wording
            self._texts.add(
                one.id, one.segment, kind.code, 1, kind.title, kind.whom, it.purpose, it.scope, it.actions,
                it.receivers, it.term, it.months, it.withdrawal, False, False, True, one.at, one.by, "region-operator",
            )  # fmt: skip

    def write_consents(self, school: School, ids: Ids, times: Times) -> list[consents.Said]:
        """What families of the sample have decided, with the region's texts."""
        said = consents.decided(school, self._of_region, ids, times)
        segment = school.place.segment
        for it in said:
            agreed = it.decision == "given"
            self._consents.add(
                it.id, segment, 1, it.person_id, it.text.kind.code, it.state, it.at if it.decision else None,
                it.until_on, it.text.segment if agreed else None, it.text.at if agreed else None, it.at, it.asked_by,
            )  # fmt: skip
            if it.decision:
                self._entries.add(
                    it.entry_id, segment, it.person_id, it.text.kind.code, it.text.id, it.decision, "representative",
                    it.signer_id, "electronic", it.on, it.until_on, consents.digest_of(it.text), it.at, it.signer_id,
                    "parent", "sample",
                )  # fmt: skip
        return said

    @property
    def texts(self) -> list[consents.Text]:
        """The texts of the region, once its first organisation is written."""
        return self._of_region

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
        self._of_academic(school)

    def _of_academic(self, school: School) -> None:
        for group in school.groups:
            self._groups.add(
                group.id, group.year, group.subject_id, group.subject_name, group.name, group.class_ids,
                group.teacher_id, False, school.segment,
            )  # fmt: skip
            if group.divided:
                named = group.members
                self._rosters.add(
                    group.id, [one.student_id for one in named], [one.from_on for one in named],
                    [one.until_on or "NULL" for one in named], school.segment,
                )  # fmt: skip
        for year in school.years:
            for p in year.periods:
                self._periods.add(
                    p.id,
                    p.year,
                    p.kind,
                    p.number,
                    p.name,
                    p.from_on,
                    p.until_on,
                    p.grades,
                    False,
                    school.segment,
                )


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


def tell_consents(news: News, segment: str, said: list[consents.Said]) -> None:
    """What registry would have told of consents; that somebody was asked is told to nobody."""
    for it in said:
        if it.decision is None:
            continue
        agreed = it.decision == "given"
        kind = it.text.kind.code
        told: Json = {"segment": segment, "person_id": it.person_id, "kind": kind, "state": it.state}
        told |= {"until_on": it.until_on, "text_segment": it.text.segment if agreed else None}
        told |= {"text_at": it.text.at if agreed else None}
        news.tell("registry.consent.changed.v1", f"{segment}|{it.person_id}|{kind}", segment, it.at, told)


def tell_texts(news: News, found: list[consents.Text]) -> None:
    """What registry would have told of the texts."""
    for one in found:
        told: Json = {"segment": one.segment, "kind": one.kind.code, "number": 1, "title": one.kind.title}
        told |= {"renewed_at": None, "renewed_below_at": None}
        news.tell(
            "registry.consent-text.changed.v1", f"{one.segment}:{one.kind.code}", one.segment, one.at, told
        )
