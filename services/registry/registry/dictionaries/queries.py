"""Reading dictionaries: what holds at a segment, its versions, how two of them differ."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from registry import policy
from registry.dictionaries import rules
from registry.dictionaries.catalogue import CATALOGUE
from registry.dictionaries.views import (
    ComparisonView,
    DictionaryLine,
    DictionaryView,
    EntryView,
    HeldView,
    LevelView,
    Reworded,
    VersionLine,
    VersionView,
)
from registry.tables import Dictionary, DictionaryVersion, Human, Segment
from store import Page, keyset

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")


def line_of(segment: str) -> list[str]:
    """The segment and those above it, from the region down."""
    parts = segment.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


async def place_of(tx: AsyncSession, actor: Actor, asked: str | None) -> str:
    """The segment that is looked at: the acting one, or one below it; another's does not exist."""
    if asked is None or asked == actor.segment:
        return actor.segment
    rows = select(Segment.segment).where(Segment.segment == asked, policy.own_segments(actor))
    found = (await tx.execute(rows)).scalar_one_or_none()
    if found is None:
        raise NotFound("Организация: запись не найдена")
    return found


async def rows_of(
    tx: AsyncSession, actor: Actor, segment: str, code: str | None = None
) -> dict[str, list[Dictionary]]:
    """By dictionary: the rows of the segment and of the levels above, from the region down."""
    rows = (
        select(Dictionary)
        .where(Dictionary.segment.in_(line_of(segment)), policy.visible_dictionaries(actor))
        .order_by(func.length(Dictionary.segment))
    )
    if code:
        rows = rows.where(Dictionary.code == code)
    found: dict[str, list[Dictionary]] = {}
    for row in (await tx.execute(rows)).scalars():
        found.setdefault(row.code, []).append(row)
    return found


def levels_of(rows: list[Dictionary]) -> list[rules.Level]:
    """Rows as the rules see them."""
    return [rules.Level(row.segment, row.entries, row.locked) for row in rows]


async def names_of(tx: AsyncSession, actor: Actor, segments: list[str]) -> dict[str, tuple[str, str]]:
    """Short name and level of organisations."""
    rows = select(Segment.segment, Segment.short_name, Segment.level).where(
        Segment.segment.in_(segments), policy.visible_segments(actor)
    )
    return {row.segment: (row.short_name, row.level) for row in await tx.execute(rows)}


async def listed(tx: AsyncSession, actor: Actor) -> list[DictionaryLine]:
    """All dictionaries as they hold at the acting segment."""
    found = await rows_of(tx, actor, actor.segment)
    names = await names_of(tx, actor, line_of(actor.segment))
    return [_line(code, levels_of(found.get(code, [])), actor.segment, names) for code in CATALOGUE]


def _line(
    code: str, levels: list[rules.Level], segment: str, names: dict[str, tuple[str, str]]
) -> DictionaryLine:
    known = CATALOGUE[code]
    closed = rules.locked_by(levels, segment)
    mine = next((one for one in levels if one.segment == segment), None)
    return DictionaryLine(
        code=known.code, title=known.title, purpose=known.purpose,
        offered=sum(one.offered for one in rules.held(levels)), own=len(mine.entries) if mine else 0,
        locked_by=names.get(closed, (closed, ""))[0] if closed else None,
        locked=bool(mine and mine.locked),
    )  # fmt: skip


async def read(tx: AsyncSession, actor: Actor, code: str, asked: str | None) -> DictionaryView:
    """A dictionary as it holds at a segment, and who above and below has a part in it."""
    segment = await place_of(tx, actor, asked)
    rows = (await rows_of(tx, actor, segment, code)).get(code, [])
    levels = levels_of(rows)
    names = await names_of(tx, actor, line_of(segment))
    by_segment = {row.segment: row for row in rows}
    above = [
        LevelView(
            segment=one, name=names.get(one, (one, ""))[0], level=names.get(one, ("", "school"))[1],
            own=len(by_segment[one].entries) if one in by_segment else 0,
            locked=one in by_segment and by_segment[one].locked,
            version=by_segment[one].version if one in by_segment else 0,
        )
        for one in line_of(segment)
    ]  # fmt: skip
    here = segment == actor.segment
    line = _line(code, levels, segment, names)
    return DictionaryView(
        **line.model_dump(), segment=segment, above=above, below=await _below(tx, actor, code, segment),
        version=by_segment[segment].version if segment in by_segment else 0,
        entries=[
            HeldView(**one.entry, segment=one.segment, own=one.segment == segment, offered=one.offered)
            for one in rules.held(levels)
        ],
        may_write=here and line.locked_by is None and actor.may("registry:dictionary:write"),
        may_lock=here and not actor.at_school, example=CATALOGUE[code].example,
    )  # fmt: skip


async def _below(tx: AsyncSession, actor: Actor, code: str, segment: str) -> list[LevelView]:
    rows = (
        select(
            Segment.segment, Segment.short_name.label("name"), Segment.level, Dictionary.locked,
            func.jsonb_array_length(Dictionary.entries).label("own"), Dictionary.version,
        )
        .join(Dictionary, Dictionary.segment == Segment.segment)
        .where(
            Dictionary.code == code, Segment.segment.startswith(segment + "/", autoescape=True),
            policy.own_segments(actor), policy.visible_dictionaries(actor),
        )
        .order_by(Segment.segment)
        .limit(200)
    )  # fmt: skip
    found = [LevelView.model_validate(dict(row)) for row in (await tx.execute(rows)).mappings()]
    return [one for one in found if one.own or one.locked]


async def _owner(tx: AsyncSession, actor: Actor, asked: str | None) -> str:
    """Whose versions: the acting segment's, those of a level above, which hold here, or of one below."""
    if asked in line_of(actor.segment):
        return str(asked)
    return await place_of(tx, actor, asked)


class _Row(VersionLine):
    """A version before its author is named."""

    by: Any = None


async def versions(
    tx: AsyncSession, actor: Actor, code: str, asked: str | None, after: str | None, limit: int
) -> Page[VersionLine]:
    """The versions of one level's own entries, the newest first."""
    segment = await _owner(tx, actor, asked)
    rows = select(
        DictionaryVersion.number, DictionaryVersion.at, DictionaryVersion.by, DictionaryVersion.role,
        DictionaryVersion.note, DictionaryVersion.locked,
        func.jsonb_array_length(DictionaryVersion.entries).label("count"),
    ).where(
        DictionaryVersion.segment == segment, DictionaryVersion.code == code,
        policy.visible_dictionary_versions(actor),
    )  # fmt: skip
    keys: list[Any] = [DictionaryVersion.number]
    page = await keyset(tx, rows, keys, _Row, after=after, limit=limit, descending=True)
    names = await _people(tx, actor, {one.by for one in page.items})
    items = [VersionLine(**{**one.model_dump(), "by": names.get(one.by)}) for one in page.items]
    return Page[VersionLine](items=items, next=page.next)


async def _people(tx: AsyncSession, actor: Actor, ids: set[UUID]) -> dict[UUID, str]:
    """Names of people whom the reader may see."""
    if not ids:
        return {}
    rows = select(Human.id, NAME).where(Human.id.in_(ids), policy.visible_people(actor))
    return {row.id: row.name for row in await tx.execute(rows)}


async def version(
    tx: AsyncSession, actor: Actor, code: str, number: int, asked: str | None
) -> DictionaryVersion:
    """One version of one level."""
    segment = await _owner(tx, actor, asked)
    rows = select(DictionaryVersion).where(
        DictionaryVersion.segment == segment, DictionaryVersion.code == code,
        DictionaryVersion.number == number, policy.visible_dictionary_versions(actor),
    )  # fmt: skip
    found = (await tx.execute(rows)).scalar_one_or_none()
    if found is None:
        raise NotFound("Версия: запись не найдена")
    return found


async def version_view(
    tx: AsyncSession, actor: Actor, code: str, number: int, asked: str | None
) -> VersionView:
    """One version with its entries."""
    row = await version(tx, actor, code, number, asked)
    names = await _people(tx, actor, {row.by})
    return VersionView(
        number=row.number, at=row.at, by=names.get(row.by), role=row.role, note=row.note, locked=row.locked,
        count=len(row.entries), entries=[EntryView(**one) for one in row.entries],
    )  # fmt: skip


async def comparison(
    tx: AsyncSession, actor: Actor, code: str, pair: tuple[int, int], asked: str | None
) -> ComparisonView:
    """How the second version differs from the first; version 0 is «nothing yet»."""
    sides: list[tuple[list[dict[str, Any]], bool]] = []
    for number in pair:
        row = await version(tx, actor, code, number, asked) if number else None
        sides.append((row.entries, row.locked) if row else ([], False))
    (before, was), (after, became) = sides
    found = rules.compare(before, after)
    return ComparisonView(
        older=pair[0], newer=pair[1], locked_before=was, locked_after=became,
        added=[EntryView(**one) for one in found.added], removed=[EntryView(**one) for one in found.removed],
        changed=[Reworded(before=EntryView(**old), after=EntryView(**new)) for old, new in found.changed],
    )  # fmt: skip
