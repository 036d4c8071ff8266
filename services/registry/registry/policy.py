"""Who may what: pure answers with the reason, and the same as SQL. PostgreSQL's policies repeat it (Q3)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select, true

from access import Actor, Verdict, within
from contracts.rights import Role
from registry.consent_tables import Consent, ConsentEntry, ConsentScan, ConsentSetting, ConsentText
from registry.copy_tables import CopyDownload, CopyPart, CopyRequest
from registry.erasure_tables import ErasedPerson, ErasureAct, ErasureAnswer
from registry.import_tables import ImportMapping
from registry.tables import (
    CardChange,
    ClassMember,
    ClassTeacher,
    Dictionary,
    DictionaryVersion,
    DuplicatePair,
    DuplicateRun,
    DuplicateSide,
    FileChange,
    FileDetails,
    FileScan,
    Human,
    Import,
    Merge,
    MergeChange,
    Placement,
    Proposal,
    SchoolClass,
    Segment,
    SpecialRead,
    Tie,
    TieRights,
)
from store import SegmentBound
from store.days import hold


def may_create_below(actor: Actor, parent: str) -> Verdict:
    """An operator creates organisations inside the segment he answers for."""
    return actor.covers(parent) or "Создавать организации можно только внутри своего сегмента"


def may_change_state(actor: Actor, segment: str) -> Verdict:
    """The list of connected schools is kept from above: nobody suspends the organisation he acts for (S5.1)."""
    if actor.segment == segment:
        return "Подключает и отключает организацию вышестоящий уровень"
    return actor.covers(segment) or "Организация не входит в ваш сегмент"


def may_import(actor: Actor) -> Verdict:
    """Lists are taken over by the school that they belong to."""
    return actor.at_school or "Списки загружает сама школа: выберите роль в школе"


LEADING = frozenset(
    {Role.DIRECTOR, Role.COORDINATOR, Role.NETWORK_ADMIN, Role.DEPARTMENT_HEAD, Role.RCO_OPERATOR}
)
"""Roles that open a whole organisation; nobody gives himself one through a list (A4)."""


def may_give_roles(actor: Actor, segment: str, roles: Sequence[str]) -> Verdict:
    """Who answers for a segment staffs it; leading roles are given only by leaders and operators (S8.3)."""
    if not actor.covers(segment):
        return "Организация не входит в ваш сегмент"
    return may_lead(actor) or not LEADING & set(roles) or "Руководящие роли назначают директор и операторы"


def may_lead(actor: Actor) -> bool:
    """Whether the actor gives leading roles."""
    return actor.may("identity:appointment:write")


def sees_private(actor: Actor) -> bool:
    """СНИЛС, phone and e-mail are shown only to those who keep personal files (minimum needed, 152-ФЗ)."""
    return actor.may("registry:person:write")


def sees_members(actor: Actor) -> bool:
    """A class card shows its students to the school's staff only."""
    return actor.may("registry:person:read")


def kinds_kept(actor: Actor) -> frozenset[str]:
    """Whose files the actor keeps: HR the staff's, specialists the students', the office all (domain.md §2)."""
    if actor.has(Role.HR_SPECIALIST):
        return frozenset({"staff"})
    if actor.has(Role.PSYCHOLOGIST, Role.SPEECH_THERAPIST):
        return frozenset({"student"})
    return frozenset({"student", "parent", "staff"})


def guards_read(actor: Actor) -> frozenset[str]:
    """Which fields of a file the actor may see; sealed ones only by a recorded disclosure."""
    sealed = {guard for guard in ("document", "special") if actor.may(f"registry:{guard}:read")}
    return frozenset({"open", *sealed, *(["private"] if sees_private(actor) else [])})


def guards_written(actor: Actor) -> frozenset[str]:
    """Which fields of a file the actor may change and decide on."""
    sealed = {guard for guard in ("document", "special") if actor.may(f"registry:{guard}:write")}
    return frozenset({*sealed, *(["open", "private"] if actor.may("registry:person:write") else [])})


def may_open_file(belongs: bool) -> Verdict:
    """Sealed fields are opened, and files changed, where the person belongs today, by those who keep such files."""
    return belongs or "Дело ведут другие: человек сейчас не числится у вас или его дело не в вашем ведении"


def visible_segments(actor: Actor) -> ColumnElement[bool]:
    """Own segment, all below, and the names of those above."""
    parts = actor.segment.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    return or_(within(Segment.segment, actor), Segment.segment.in_(above))


def own_segments(actor: Actor) -> ColumnElement[bool]:
    """What the actor may edit: own segment and below, never above."""
    return within(Segment.segment, actor)


def visible_card_changes(actor: Actor) -> ColumnElement[bool]:
    """The history of the cards of the acting segment and below."""
    return within(CardChange.segment, actor)


def _in_line(column: ColumnElement[str], actor: Actor) -> ColumnElement[bool]:
    parts = actor.segment.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    return or_(within(column, actor), column.in_(above))


def visible_dictionaries(actor: Actor) -> ColumnElement[bool]:
    """Entries of the acting segment, of those above, which hold for it, and of those below."""
    return _in_line(Dictionary.segment, actor)  # type: ignore[arg-type]


def visible_dictionary_versions(actor: Actor) -> ColumnElement[bool]:
    """Versions of the same."""
    return _in_line(DictionaryVersion.segment, actor)  # type: ignore[arg-type]


def may_change_entries(locked_by: str | None) -> Verdict:
    """Those below add nothing to a dictionary that a level above has closed (domain.md §2)."""
    return (
        locked_by is None or f"Справочник закрыт уровнем выше ({locked_by}): свои значения здесь не добавляют"
    )


def visible_classes(actor: Actor) -> ColumnElement[bool]:
    """Classes of the acting segment and below."""
    return within(SchoolClass.segment, actor)


def visible_class_teachers(actor: Actor) -> ColumnElement[bool]:
    """Who led the classes of the acting segment and below."""
    return within(ClassTeacher.segment, actor)


def visible_members(actor: Actor) -> ColumnElement[bool]:
    """Memberships of the acting segment and below."""
    return within(ClassMember.segment, actor)


def visible_placements(actor: Actor) -> ColumnElement[bool]:
    """Placements of the acting segment and below; a person's life in another school is not shown."""
    return within(Placement.segment, actor)


def visible_people(actor: Actor) -> ColumnElement[bool]:
    """People who are or were placed in the acting segment or below."""
    return exists(
        select(Placement.id)
        .where(Placement.person_id == Human.id, visible_placements(actor))
        .correlate(Human)
    )


def visible_ties(actor: Actor) -> ColumnElement[bool]:
    """Ties of students who are or were placed in the acting segment or below."""
    return exists(
        select(Placement.id)
        .where(Placement.person_id == Tie.student_id, visible_placements(actor))
        .correlate(Tie)
    )


def visible_rights(actor: Actor) -> ColumnElement[bool]:
    """The story of those ties."""
    return exists(select(Tie.id).where(Tie.id == TieRights.tie_id, visible_ties(actor)).correlate(TieRights))


def own_ties(actor: Actor) -> ColumnElement[bool]:
    """The student's own ties."""
    return and_(Tie.student_id == actor.id, visible_ties(actor))


def may_change_tie(actor: Actor, parent_id: UUID, student_id: UUID) -> Verdict:
    """Nobody decides about his own family."""
    return actor.id not in (parent_id, student_id) or "О своей семье решает другой сотрудник школы"


def may_choose(adult: bool) -> Verdict:
    """Who is of age decides who sees his data; for a minor the school does, by the parents' documents."""
    return adult or "Решать, кто видит ваши данные, вы сможете с 18 лет"


def may_act_for(acts: bool) -> Verdict:
    """Changes are proposed by those representatives who act for the child."""
    return acts or "Изменения в этом деле предлагает другой представитель: обратитесь в школу"


def children(actor: Actor, days: Any) -> Any:
    """SQL: ids of the actor's children over whom he has this right today (`Tie.sees`, `Tie.acts`)."""
    return select(Tie.student_id).where(Tie.parent_id == actor.id, hold(days), visible_ties(actor))


def is_apart(actor: Actor) -> ColumnElement[bool]:
    """SQL: today the actor is kept apart from a child of his."""
    return exists(select(Tie.id).where(Tie.parent_id == actor.id, hold(Tie.apart), visible_ties(actor)))


def kept_from(actor: Actor, person: Any) -> ColumnElement[bool]:
    """SQL: today no contact of this person is shown to the actor under whatever role: it is a child he is kept apart
    from, or another representative of it.
    """
    mine = select(Tie.student_id).where(Tie.parent_id == actor.id, hold(Tie.apart), visible_ties(actor))
    apart = mine.correlate(None)
    others = select(Tie.parent_id).where(
        Tie.student_id.in_(apart), Tie.parent_id != actor.id, visible_ties(actor)
    )
    return or_(literal(person).in_(apart), literal(person).in_(others))


def visible_proposals(actor: Actor) -> ColumnElement[bool]:
    """Proposals made at the acting segment and below."""
    return within(Proposal.segment, actor)


def visible_reads(actor: Actor) -> ColumnElement[bool]:
    """Readings of sealed fields at the acting segment and below."""
    return within(SpecialRead.segment, actor)


def visible_details(actor: Actor) -> ColumnElement[bool]:
    """Details of the files of people who are or were placed in the acting segment or below."""
    return exists(
        select(Placement.id)
        .where(Placement.person_id == FileDetails.person_id, visible_placements(actor))
        .correlate(FileDetails)
    )


def visible_scans(actor: Actor) -> ColumnElement[bool]:
    """Scans in those files."""
    return exists(
        select(Placement.id)
        .where(Placement.person_id == FileScan.person_id, visible_placements(actor))
        .correlate(FileScan)
    )


def visible_changes(actor: Actor) -> ColumnElement[bool]:
    """The history of those files."""
    return exists(
        select(Placement.id)
        .where(Placement.person_id == FileChange.person_id, visible_placements(actor))
        .correlate(FileChange)
    )


def visible_to(actor: Actor, table: type[SegmentBound]) -> ColumnElement[bool]:
    """Rows of the acting segment and below, of a table that asks for no more."""
    return within(table.segment, actor)


def visible_imports(actor: Actor) -> ColumnElement[bool]:
    """Imports of the acting segment and below."""
    return within(Import.segment, actor)


def own_mappings(actor: Actor) -> ColumnElement[bool]:
    """The mappings of columns of the acting school itself."""
    return ImportMapping.segment == actor.segment


def visible_pairs(actor: Actor) -> ColumnElement[bool]:
    """Pairs whose both records lie in the acting segment or below: a school sees no pair with another school."""
    return within(DuplicatePair.segment, actor)


def visible_sides(actor: Actor) -> ColumnElement[bool]:
    """The own side of pairs with other schools."""
    return within(DuplicateSide.segment, actor)


def visible_runs(actor: Actor) -> ColumnElement[bool]:
    """Searches over the acting segment and below, and over the municipality in which it lies: how far they are."""
    return _in_line(DuplicateRun.segment, actor)  # type: ignore[arg-type]


def visible_merges(actor: Actor) -> ColumnElement[bool]:
    """Merges of records of the acting segment and below."""
    return within(Merge.segment, actor)


def visible_merge_changes(actor: Actor) -> ColumnElement[bool]:
    """What those merges did."""
    return within(MergeChange.segment, actor)


def may_search_duplicates(actor: Actor) -> Verdict:
    """A search goes over a whole municipality; schools wait for the nightly one."""
    return actor.segment.count("/") == 1 or "Поиск по муниципалитету запускает РЦО; ночью он идёт сам"


def may_merge(outside: bool) -> Verdict:
    """Nobody changes another organisation's records: a pair that reaches beyond the acting segment is the RCO's."""
    return not outside or "Один из них есть и в другой организации: объединяет РЦО"


def visible_consents(actor: Actor) -> ColumnElement[bool]:
    """What holds at the acting segment and below."""
    return within(Consent.segment, actor)


def visible_consent_entries(actor: Actor) -> ColumnElement[bool]:
    """The ledger of the acting segment and below."""
    return within(ConsentEntry.segment, actor)


def visible_consent_scans(actor: Actor) -> ColumnElement[bool]:
    """Signed papers of the acting segment and below."""
    return within(ConsentScan.segment, actor)


def visible_consent_settings(actor: Actor) -> ColumnElement[bool]:
    """How the acting segment and those below handle kinds."""
    return within(ConsentSetting.segment, actor)


def visible_consent_texts(actor: Actor) -> ColumnElement[bool]:
    """Texts of the acting segment, of those above, which hold for it, and of those below."""
    return _in_line(ConsentText.segment, actor)  # type: ignore[arg-type]


def whose_consents(actor: Actor) -> ColumnElement[bool]:
    """Whose consents the actor looks after: a class teacher his class's, HR the staff's, the office all."""
    today = func.current_date()
    if actor.has(Role.TEACHER):
        return Human.id.in_(
            select(ClassMember.student_id)
            .join(SchoolClass, SchoolClass.id == ClassMember.class_id)
            .where(SchoolClass.teacher_id == actor.id, visible_classes(actor), visible_members(actor))
            .where(ClassMember.from_on <= today, func.coalesce(ClassMember.until_on, today) >= today)
        )
    if actor.has(Role.HR_SPECIALIST):
        placed = and_(Placement.person_id == Human.id, Placement.kind == "staff", visible_placements(actor))
        return exists(select(Placement.id).where(placed))
    return true()


def may_see_consents(actor: Actor) -> Verdict:
    """Names are the school's; those above see how many (domain.md §2)."""
    return actor.at_school or "Поимённо согласия видит школа, вам доступно их число"


def visible_copy_requests(actor: Actor) -> ColumnElement[bool]:
    """Requests for copies made at the acting segment; whose own one is, the slice asks further."""
    return within(CopyRequest.segment, actor)


def visible_copy_parts(actor: Actor) -> ColumnElement[bool]:
    """Sealed parts of those."""
    return within(CopyPart.segment, actor)


def visible_copy_downloads(actor: Actor) -> ColumnElement[bool]:
    """Who took them."""
    return within(CopyDownload.segment, actor)


def visible_erasure_acts(actor: Actor) -> ColumnElement[bool]:
    """Acts of destruction of the acting segment and below."""
    return within(ErasureAct.segment, actor)


def visible_erasure_answers(actor: Actor) -> ColumnElement[bool]:
    """What services counted and confirmed for those."""
    return within(ErasureAnswer.segment, actor)


def visible_erased_people(actor: Actor) -> ColumnElement[bool]:
    """Of whom nothing more is to be erased there."""
    return within(ErasedPerson.segment, actor)
