"""What registry tells: segments, people, where they are placed, family ties, classes, imports."""

from datetime import date, datetime
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from bus.event import EventData

Level = Literal["region", "municipality", "school"]
PlacementKind = Literal["student", "parent", "staff"]


class SegmentChanged(EventData):
    """A region, municipality or school was connected, renamed, suspended or archived. Subject: the code path."""

    type: ClassVar[str] = "registry.segment.changed.v1"
    segment: str
    segment_id: UUID
    level: Level
    name: str
    short_name: str
    state: Literal["active", "suspended", "archived"]
    timezone: str = "Asia/Tomsk"


class CardChanged(EventData):
    """What an organisation's card tells for headings of papers; None = not filled in. Subject: the code path."""

    type: ClassVar[str] = "registry.card.changed.v1"
    segment: str
    segment_id: UUID
    name: str
    short_name: str
    kind: str | None = None
    director: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    site: str | None = None
    inn: str | None = None
    kpp: str | None = None
    ogrn: str | None = None


class DictionaryEntry(BaseModel):
    """A value of a dictionary; one that is not `active` is kept for old records and offered no more."""

    entry_id: UUID
    title: str
    note: str | None = None
    active: bool = True


class DictionaryChanged(EventData):
    """A level's own entries of a dictionary, all of them. Subject: `<segment>:<dictionary>`.

    What holds at a segment: the entries of the levels above, then its own unless one above is `locked`.
    """

    type: ClassVar[str] = "registry.dictionary.changed.v1"
    segment: str
    dictionary: str
    version: int
    locked: bool
    entries: list[DictionaryEntry]


class SettingsTaken(EventData):
    """A school takes the settings of a like one of its municipality (A5). Subject: its code path.

    A service fills what the school has not settled itself, so that it may be told again: its open years, its rights.
    `by`: who asked for it.
    """

    type: ClassVar[str] = "registry.settings.taken.v1"
    segment: str
    source: str
    by: UUID


class PersonChanged(EventData):
    """A person is known under these names. Subject: person_id. The envelope's segment is where it was changed."""

    type: ClassVar[str] = "registry.person.changed.v1"
    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None = None
    birth_on: date | None = None
    sex: Literal["male", "female"] | None = None
    removed: bool = False


class PersonMerged(EventData):
    """Two records turned out to be one person: what any service keeps of `merged_id` belongs to `kept_id` (ADR 0018).

    `undone`: taken apart again, what had gone over goes back. `segments`: the organisations where either is or was
    placed. Subject: merge_id, so that neither record's own news is dropped as older.
    """

    type: ClassVar[str] = "registry.person.merged.v1"
    merge_id: UUID
    kept_id: UUID
    merged_id: UUID
    segments: list[str]
    undone: bool = False


class PlacementChanged(EventData):
    """A person belongs to a segment as student, parent or staff, with these roles. Subject: placement_id.

    `roles` are the appointments that follow (contracts.rights.Role codes); `until_on` is the last day, None = open.
    """

    type: ClassVar[str] = "registry.placement.changed.v1"
    placement_id: UUID
    person_id: UUID
    segment: str
    kind: PlacementKind
    post: str | None = None
    roles: list[str]
    order_number: str | None = None
    order_on: date | None = None
    from_on: date
    until_on: date | None = None
    removed: bool = False


TieRight = Literal["sees", "notified", "takes", "acts"]


class Days(BaseModel):
    """A run of days, both inclusive; None = open on that side."""

    from_on: date | None = None
    until_on: date | None = None


class TieChanged(EventData):
    """A parent (legal representative) is tied to a student: what he may, and on which days. Subject: tie_id.

    `sees` diary and file, `notified` what is written to the child's class, `takes` the child from school, `acts` for
    the child (proposes, accepts). Each is the whole list of days, past ones too, so that rights begin and end by
    themselves; None = always if `may_see`, else never (as it was told before days). Papers and reasons are never told.
    """

    type: ClassVar[str] = "registry.tie.changed.v1"
    tie_id: UUID
    parent_id: UUID
    student_id: UUID
    relation: Literal["mother", "father", "guardian", "trustee", "other"]
    may_see: bool = True
    sees: list[Days] | None = None
    notified: list[Days] | None = None
    takes: list[Days] | None = None
    acts: list[Days] | None = None
    removed: bool = False

    def days(self, right: TieRight) -> list[tuple[date | None, date | None]]:
        """When the parent has the right: (first day, last day), None = open."""
        told: list[Days] | None = getattr(self, right)
        if self.removed:
            return []
        if told is None:
            return [(None, None)] if self.may_see else []
        return [(one.from_on, one.until_on) for one in told]


class ClassChanged(EventData):
    """A class of a school year and who leads it today. Subject: class_id.

    Classes with one `set_id` are taught together (класс-комплект).
    """

    type: ClassVar[str] = "registry.class.changed.v1"
    class_id: UUID
    segment: str
    school_year: int
    grade: int
    letter: str
    name: str
    class_teacher_id: UUID | None = None
    room: str | None = None
    shift: int = 1
    set_id: UUID | None = None
    removed: bool = False


class ConsentTextChanged(EventData):
    """A level has a new version of the text of one kind of consent. Subject: `<segment>:<kind>`.

    Consents to this level's texts older than `renewed_at` lapse, those to texts of levels below older than
    `renewed_below_at` too (None = never).
    """

    type: ClassVar[str] = "registry.consent-text.changed.v1"
    segment: str
    kind: str
    number: int
    title: str
    renewed_at: datetime | None = None
    renewed_below_at: datetime | None = None


class ConsentSettingChanged(EventData):
    """How a school handles a kind; `hides`: without it one is nameless to others. Subject: `<segment>:<kind>`."""

    type: ClassVar[str] = "registry.consent-setting.changed.v1"
    segment: str
    kind: str
    collected: bool
    hides: bool = False


class ConsentChanged(EventData):
    """What holds of a person's consent of one kind at one school. Subject: `<segment>|<person_id>|<kind>`.

    Nothing told = not given. Only `given` allows; it ends by the clock after `until_on` and lapses as
    ConsentTextChanged says of the text (`text_segment`, `text_at`). `partial`: another signature is awaited.
    """

    type: ClassVar[str] = "registry.consent.changed.v1"
    segment: str
    person_id: UUID
    kind: str
    state: Literal["none", "partial", "given", "refused", "withdrawn"]
    until_on: date | None = None
    text_segment: str | None = None
    text_at: datetime | None = None


class CopyAsked(EventData):
    """Somebody asks for everything kept about a person at a school (152-ФЗ ст. 14). Subject: request_id.

    Every service answers with `<service>.copy.given.v1`, sealed to `key`, a public key made for this request alone
    (X25519, Base64). `merged_ids`: records that became this person, under which rows may have stayed.
    """

    type: ClassVar[str] = "registry.copy.asked.v1"
    request_id: UUID
    person_id: UUID
    merged_ids: list[UUID] = Field(default_factory=list)
    segment: str
    key: str


class ErasedPerson(BaseModel):
    """Whose data go, records that became one with him too; `whole`: he belongs to no other organisation, so that
    what has no school goes as well.
    """

    person_id: UUID
    whole: bool


class ErasureAsked(EventData):
    """How much would an act of destruction erase? Answered by `<service>.erasure.counted.v1`. Subject: act_id.

    Marks and attendance of school years before `journals_before` go with it; later ones stay, without a name.
    """

    type: ClassVar[str] = "registry.erasure.asked.v1"
    act_id: UUID
    segment: str
    people: list[ErasedPerson]
    journals_before: int


class ErasureOrdered(ErasureAsked):
    """A director has approved the act: erase, and answer `<service>.erasure.done.v1`. Subject: act_id."""

    type: ClassVar[str] = "registry.erasure.ordered.v1"


class ImportedStudent(BaseModel):
    """A student as the school's list places him."""

    student_id: UUID
    class_id: UUID


class ImportApplied(EventData):
    """A school's list was taken over; movement enrols these students by one order. Subject: import_id."""

    type: ClassVar[str] = "registry.import.applied.v1"
    import_id: UUID
    segment: str
    school_year: int
    effective_on: date
    applied_by: UUID
    students: list[ImportedStudent]


class ImportUndone(EventData):
    """An applied import was taken back; its enrolment order is annulled but for the students who are left, because
    something of theirs has changed since. Subject: import_id.
    """

    type: ClassVar[str] = "registry.import.undone.v1"
    import_id: UUID
    segment: str
    undone_by: UUID
    left: list[UUID] = Field(default_factory=list)
