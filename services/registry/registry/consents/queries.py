"""Reading consents: kinds and texts of a level, the matrix, counts, one person's ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import NotFound
from registry import policy
from registry.consent_tables import Consent, ConsentEntry, ConsentScan, ConsentSetting, ConsentText
from registry.consents import rules
from registry.consents.catalogue import BY_CODE, KINDS
from registry.consents.rules import Whom
from registry.consents.views import (
    ConsentCell,
    ConsentCount,
    ConsentEntryView,
    ConsentKindView,
    ConsentRow,
    ConsentTextView,
    ConsentWording,
    PersonConsents,
    Signer,
)
from registry.people import class_of
from registry.tables import ClassMember, Human, Placement, Segment, Tie
from store import Page, keyset
from store.clock import today

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")
TEXTS = "registry:consent-text:write"
REMOVAL = "removal"
_NOTHING_KEPT = [one.code for one in KINDS if not one.removes]


def line_of(segment: str) -> list[str]:
    """The segment and those above it, from the region down."""
    parts = segment.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


@dataclass(frozen=True, slots=True)
class Texts:
    """A kind at a segment: the newest text of each level from the region down, the one that holds, the setting."""

    kind: str
    levels: Sequence[ConsentText]
    setting: ConsentSetting | None

    @property
    def held(self) -> ConsentText | None:
        """The text that is signed here now."""
        return rules.holding(self.levels)

    @property
    def whom(self) -> Whom:
        """Whose consents: fixed by the kind, or by its first text."""
        known = BY_CODE.get(self.kind)
        return known.whom if known else self.levels[0].whom  # type: ignore[return-value]

    @property
    def title(self) -> str:
        """As the text calls it, else as everybody does."""
        return self.held.title if self.held else BY_CODE[self.kind].title

    @property
    def collected(self) -> bool:
        """Asked for here: there is a text, and neither it nor the school says no."""
        held = self.held
        return held is not None and held.active and (self.setting is None or self.setting.collected)


async def texts_of(tx: AsyncSession, actor: Actor, kinds: Iterable[str] = ()) -> dict[str, Texts]:
    """By kind, the known ones first, as they stand at the acting segment: two statements."""
    wanted = list(kinds)
    rows = (
        select(ConsentText)
        .where(ConsentText.segment.in_(line_of(actor.segment)), policy.visible_consent_texts(actor))
        .order_by(ConsentText.kind, ConsentText.segment, ConsentText.number.desc())
        .ext(distinct_on(ConsentText.kind, ConsentText.segment))
    )
    set_ = select(ConsentSetting).where(
        ConsentSetting.segment == actor.segment, policy.visible_consent_settings(actor)
    )
    settings = {one.kind: one for one in (await tx.execute(set_)).scalars()}
    levels: dict[str, list[ConsentText]] = {one.code: [] for one in KINDS}
    for one in (await tx.execute(rows)).scalars():
        levels.setdefault(one.kind, []).append(one)
    return {
        kind: Texts(kind, sorted(found, key=lambda one: len(one.segment)), settings.get(kind))
        for kind, found in levels.items()
        if not wanted or kind in wanted
    }


async def text_of(tx: AsyncSession, actor: Actor, kind: str) -> Texts:
    """One kind; NotFound for a word that is none here."""
    found = (await texts_of(tx, actor, [kind])).get(kind)
    if found is None:
        raise NotFound("Вид согласия: запись не найдена")
    return found


async def kinds(tx: AsyncSession, actor: Actor) -> list[ConsentKindView]:
    """All kinds as they hold at the acting segment."""
    names = select(Segment.segment, Segment.short_name).where(
        Segment.segment.in_(line_of(actor.segment)), policy.visible_segments(actor)
    )
    short = {row.segment: row.short_name for row in await tx.execute(names)}
    return [_kind_view(actor, one, short) for one in (await texts_of(tx, actor)).values()]


def _kind_view(actor: Actor, one: Texts, short: dict[str, str]) -> ConsentKindView:
    known = BY_CODE.get(one.kind)
    closed = next((it.segment for it in one.levels if it.locked and it.segment != actor.segment), None)
    own = next((it for it in one.levels if it.segment == actor.segment), None)
    setting = one.setting
    return ConsentKindView(
        kind=one.kind, title=one.title, short=known.short if known else one.title, whom=one.whom,
        builtin=known is not None, collected=one.collected, hides=bool(setting and setting.hides),
        text=ConsentTextView.model_validate(one.held) if one.held else None,
        own=ConsentTextView.model_validate(own) if own else None,
        locked_by=short.get(closed, closed) if closed else None,
        suggestion=ConsentWording.model_validate(known.wording, from_attributes=True) if known else None,
        may_write=closed is None and actor.may(TEXTS), setting_version=setting.version if setting else 0,
        system=list(known.system) if known else [], school=list(known.school) if known else [],
        stays=known.stays if known else None,
    )  # fmt: skip


def state_now() -> ColumnElement[str]:
    """What a row of `consents` means today: over by its term, lapsed by a text that renews, else as it says."""
    below = func.starts_with(Consent.text_segment, ConsentText.segment + "/")
    renewed = exists(
        # segment: the texts of the row's own line, whose rows the scope shows
        select(ConsentText.id).where(
            ConsentText.kind == Consent.kind, ConsentText.renews, ConsentText.at > Consent.text_at,
            or_(ConsentText.segment == Consent.text_segment, and_(ConsentText.locked, below)),
        )
    )  # fmt: skip
    agreed = Consent.state.in_(("given", "partial"))
    over = Consent.until_on < literal(today(), Date)
    return case((and_(agreed, renewed), "lapsed"), (and_(agreed, over), "expired"), else_=Consent.state)


def _to_remove(actor: Actor) -> ColumnElement[bool]:
    """Withdrawn, and nobody has written down since that what it covered is removed."""
    written = exists(
        select(ConsentEntry.id).where(
            ConsentEntry.segment == Consent.segment, ConsentEntry.person_id == Consent.person_id,
            ConsentEntry.kind == Consent.kind, ConsentEntry.decision == "removed", ConsentEntry.at >= Consent.at,
            policy.visible_consent_entries(actor),
        )
    )  # fmt: skip
    return and_(Consent.state == "withdrawn", Consent.kind.not_in(_NOTHING_KEPT), ~written)


def placed(actor: Actor, whom: Whom, *, ever: bool = False) -> ColumnElement[bool]:
    """People who belong to the acting segment today as students or staff, or at any time."""
    rows = select(Placement.id).where(
        Placement.person_id == Human.id, Placement.kind == whom, policy.visible_placements(actor)
    )
    if not ever:
        on = literal(today(), Date)
        rows = rows.where(Placement.from_on <= on)
        rows = rows.where(or_(Placement.until_on.is_(None), Placement.until_on >= on))
    return exists(rows)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What narrows the matrix; `lacking`: a kind, or «any», which is not given; or the record of a removal."""

    whom: Whom = "student"
    class_id: UUID | None = None
    q: str | None = None
    lacking: str | None = None


def people(actor: Actor, wanted: Wanted, kinds: Sequence[str], *, ever: bool = False) -> Select[Any]:
    """Whom the actor looks after, with the class of today. What must be removed must be so when they have left too."""
    ever = ever or wanted.lacking == REMOVAL
    on = literal(today(), Date)
    member = class_of(actor, on).where(ClassMember.student_id == Human.id).limit(1).lateral("member")
    rows = (
        select(Human.id, NAME, Human.birth_on, Human.search, member.c.class_id, member.c.class_name)
        .outerjoin(member, true())
        .where(placed(actor, wanted.whom, ever=ever), policy.whose_consents(actor))
    )
    if wanted.class_id:
        rows = rows.where(member.c.class_id == wanted.class_id)
    if wanted.q:
        rows = rows.where(Human.search.contains(wanted.q.lower().replace("ё", "е"), autoescape=True))
    if wanted.lacking == REMOVAL:
        due = select(Consent.id).where(Consent.person_id == Human.id, Consent.segment == actor.segment)
        rows = rows.where(exists(due.where(policy.visible_consents(actor), _to_remove(actor))))
    elif wanted.lacking:
        asked = list(kinds) if wanted.lacking == "any" else [wanted.lacking]
        rows = rows.where(_given(actor, asked) < len(asked))
    return rows


def _given(actor: Actor, kinds: Sequence[str]) -> Any:
    return (
        select(func.count())
        .where(Consent.person_id == Human.id, Consent.kind.in_(kinds), state_now() == "given")
        .where(Consent.segment == actor.segment, policy.visible_consents(actor))
        .correlate(Human)
        .scalar_subquery()
    )


async def matrix(
    tx: AsyncSession, actor: Actor, wanted: Wanted, after: str | None, limit: int
) -> Page[ConsentRow]:
    """People and what holds of each kind: four statements whatever the page."""
    require(policy.may_see_consents(actor))
    collected = [
        one.kind for one in (await texts_of(tx, actor)).values() if one.collected and one.whom == wanted.whom
    ]
    keys: list[Any] = [Human.search, Human.id]
    page = await keyset(tx, people(actor, wanted, collected), keys, _Person, after=after, limit=limit)
    cells = await cells_of(tx, actor, [one.id for one in page.items])
    items = [_row(one, wanted.whom, cells.get(one.id, [])) for one in page.items]
    return Page[ConsentRow](items=items, next=page.next)


class _Person(ConsentRow):
    """A row before its cells are known."""

    id: UUID
    birth_on: date | None = None
    person_id: UUID | None = None  # type: ignore[assignment]
    signs: list[Any] = []  # noqa: RUF012
    cells: list[Any] = []  # noqa: RUF012


def _row(one: _Person, whom: Whom, cells: list[ConsentCell]) -> ConsentRow:
    return ConsentRow(
        person_id=one.id, name=one.name, class_name=one.class_name, cells=cells,
        signs=sorted(rules.signers(whom, one.birth_on, today())),
    )  # fmt: skip


async def cells_of(tx: AsyncSession, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, list[ConsentCell]]:
    """What is known of these people at the acting school."""
    rows = select(
        Consent.person_id,
        Consent.kind,
        state_now().label("state"),
        Consent.until_on,
        Consent.at,
        Consent.asked_at,
        case((_to_remove(actor), cast(Consent.at, Date) + rules.REMOVAL_DAYS)).label("remove_by"),
    ).where(Consent.person_id.in_(ids), Consent.segment == actor.segment, policy.visible_consents(actor))
    found: dict[UUID, list[ConsentCell]] = {}
    for row in await tx.execute(rows):
        cell = ConsentCell(
            kind=row.kind, state=row.state, until_on=row.until_on, at=row.at, asked_at=row.asked_at,
            remove_by=row.remove_by,
        )  # fmt: skip
        found.setdefault(row.person_id, []).append(cell)
    return found


async def counts(tx: AsyncSession, actor: Actor, whom: Whom) -> list[ConsentCount]:
    """Of each class of the school, or of each school below: people, and consents by kind. Two statements."""
    if actor.at_school:
        who = people(actor, Wanted(whom), ()).subquery()
        place, name, person = cast(who.c.class_id, Text), who.c.class_name, who.c.id
    else:
        who = _placed_below(actor, whom)
        place, name, person = who.c.segment, who.c.short_name, who.c.person_id
    here = Consent.segment == (literal(actor.segment) if actor.at_school else who.c.segment)
    whole = select(
        place.label("place"), func.max(name).label("name"), func.count(person.distinct()).label("people")
    )
    given = (  # segment: joined to the people whom `who` shows, within visible_consents
        select(place.label("place"), Consent.kind, func.count(person.distinct()).label("given"))
        .select_from(who.join(Consent, and_(Consent.person_id == person, here)))
        .where(policy.visible_consents(actor), state_now() == "given")
        .group_by(place, Consent.kind)
    )
    lines = {
        row.place: ConsentCount(place=row.place or "", name=row.name or "", people=row.people, given={})
        for row in await tx.execute(whole.group_by(place))
    }
    for row in await tx.execute(given):
        if line := lines.get(row.place):  # a class may have been opened between the two statements
            line.given[row.kind] = row.given
    return sorted(lines.values(), key=lambda one: (len(one.name), one.name))


def _placed_below(actor: Actor, whom: Whom) -> Any:
    on = literal(today(), Date)
    return (
        select(Placement.segment, Placement.person_id, Segment.short_name)
        .join(Segment, Segment.segment == Placement.segment)
        .where(policy.visible_placements(actor), Placement.kind == whom, Placement.from_on <= on)
        .where(or_(Placement.until_on.is_(None), Placement.until_on >= on), policy.own_segments(actor))
        .subquery()
    )


async def person(tx: AsyncSession, actor: Actor, person_id: UUID) -> tuple[Whom, Any]:
    """The person whom the actor looks after, as student or else as staff; NotFound otherwise.

    The ledger outlives the stay: who has left is here as long as something of him is written in it.
    """
    require(policy.may_see_consents(actor))
    said = select(Consent.id).where(Consent.person_id == Human.id, Consent.segment == actor.segment)
    whoms: tuple[Whom, ...] = ("student", "staff")
    for whom, ever in ((whom, ever) for ever in (False, True) for whom in whoms):
        rows = people(actor, Wanted(whom), (), ever=ever).where(Human.id == person_id)
        if ever:
            rows = rows.where(exists(said.where(policy.visible_consents(actor))))
        if (found := (await tx.execute(rows)).one_or_none()) is not None:
            return whom, found
    raise NotFound("Человек: запись не найдена")


async def signers(tx: AsyncSession, actor: Actor, person_id: UUID, name: str) -> list[Signer]:
    """The person, and for a student those who represent him."""
    rows = (
        select(Human.id, NAME, Tie.relation)
        .join(Tie, Tie.parent_id == Human.id)
        .where(Tie.student_id == person_id, policy.visible_ties(actor))
        .order_by(Human.search, Human.id)
    )
    tied = [
        Signer(person_id=row.id, name=row.name, side="representative", relation=row.relation)
        for row in await tx.execute(rows)
    ]
    return [*tied, Signer(person_id=person_id, name=name, side="self", relation=None)]


async def about(tx: AsyncSession, actor: Actor, person_id: UUID, *, may_write: bool) -> PersonConsents:
    """All kinds of one person and the whole ledger."""
    whom, one = await person(tx, actor, person_id)
    cells = (await cells_of(tx, actor, [person_id])).get(person_id, [])
    return PersonConsents(
        person_id=person_id, name=one.name, class_name=one.class_name, whom=whom, may_write=may_write,
        signs=sorted(rules.signers(whom, one.birth_on, today())), cells=cells,
        signers=await signers(tx, actor, person_id, one.name), entries=await entries(tx, actor, person_id),
    )  # fmt: skip


async def entries(tx: AsyncSession, actor: Actor, person_id: UUID) -> list[ConsentEntryView]:
    """The ledger of a person at the acting school, the newest first."""
    scan = exists(
        select(ConsentScan.entry_id).where(
            ConsentScan.entry_id == ConsentEntry.id, policy.visible_consent_scans(actor)
        )
    )
    rows = (
        select(
            ConsentEntry.id, ConsentEntry.kind, ConsentEntry.decision, ConsentEntry.side, ConsentEntry.how,
            ConsentEntry.signed_on, ConsentEntry.until_on, ConsentEntry.note, ConsentEntry.at, ConsentEntry.by,
            ConsentEntry.username, ConsentEntry.signer_id, ConsentEntry.signer_name, scan.label("scan"),
            ConsentText.number.label("text_number"), ConsentText.segment.label("text_segment"),
        )
        .join(ConsentText, ConsentText.id == ConsentEntry.text_id)
        .where(ConsentEntry.person_id == person_id, ConsentEntry.segment == actor.segment)
        .where(policy.visible_consent_entries(actor))
        .order_by(ConsentEntry.at.desc(), ConsentEntry.id.desc())
        .limit(300)
    )  # fmt: skip
    found = (await tx.execute(rows)).mappings().all()
    ids = {row[who] for row in found for who in ("by", "signer_id") if row[who]}
    named = select(Human.id, NAME).where(Human.id.in_(ids), policy.visible_people(actor))
    names = {row.id: row.name for row in await tx.execute(named)} if ids else {}
    return [
        ConsentEntryView(
            **{k: v for k, v in row.items() if k not in ("by", "signer_id", "signer_name")},
            by=names.get(row["by"]),
            signer=row["signer_name"] or names.get(row["signer_id"], "Человек другой организации"),
        )
        for row in found
    ]  # fmt: skip
