"""Who may what: pure answers with the reason, and the same as SQL. PostgreSQL's policies repeat it (Q3)."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, or_, select

from access import Actor, Verdict, within
from contracts.rights import Role
from registry.tables import ClassMember, Human, Import, Placement, SchoolClass, Segment, Tie


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


def visible_segments(actor: Actor) -> ColumnElement[bool]:
    """Own segment, all below, and the names of those above."""
    parts = actor.segment.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts))]
    return or_(within(Segment.segment, actor), Segment.segment.in_(above))


def own_segments(actor: Actor) -> ColumnElement[bool]:
    """What the actor may edit: own segment and below, never above."""
    return within(Segment.segment, actor)


def visible_classes(actor: Actor) -> ColumnElement[bool]:
    """Classes of the acting segment and below."""
    return within(SchoolClass.segment, actor)


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


def visible_imports(actor: Actor) -> ColumnElement[bool]:
    """Imports of the acting segment and below."""
    return within(Import.segment, actor)
