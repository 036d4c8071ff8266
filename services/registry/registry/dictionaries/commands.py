"""Changing the own entries of a level: checked against those above, kept as a version, told to the others."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from bus import emit
from contracts.events.registry import DictionaryChanged, DictionaryEntry
from problems import InvalidInput, RuleViolated, Stale
from registry import policy
from registry.dictionaries import queries, rules
from registry.dictionaries.views import DictionaryEdit, EntryEdit
from registry.tables import Dictionary, DictionaryVersion, Segment
from store import expect_version, load, new_id


async def change(
    tx: AsyncSession,
    actor: Actor,
    code: str,
    body: DictionaryEdit,
    expected: int | None,
    known: Sequence[dict[str, Any]] = (),
) -> Dictionary:
    """Replace the acting segment's own entries; nobody writes those of another level.

    `known`: entries that this level had before, whose ids may come back.
    """
    await _lock_level(tx, actor)
    found = (await queries.rows_of(tx, actor, actor.segment, code)).get(code, [])
    mine = next((row for row in found if row.segment == actor.segment), None)
    above = [row for row in found if row.segment != actor.segment]
    await _check_open(tx, actor, above)
    if body.locked and actor.at_school:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/locked", "detail": "Ниже школы уровней нет, закрывать не от кого"}],
        )
    entries = _stored(body.entries, [*known, *(mine.entries if mine else [])])
    _check_words(entries, [entry for row in above for entry in row.entries])
    mine = _taken(tx, actor, code, mine, expected)
    mine.entries, mine.locked = entries, body.locked
    await _keep(tx, actor, mine, body.note or None)
    return mine


async def _keep(tx: AsyncSession, actor: Actor, mine: Dictionary, note: str | None) -> None:
    """The row as it stands becomes a version and is told."""
    await tx.flush()
    tx.add(
        DictionaryVersion(
            id=new_id(), segment=mine.segment, code=mine.code, number=mine.version, entries=mine.entries,
            locked=mine.locked, note=note, by=actor.id, role=actor.role,
        )
    )  # fmt: skip
    _tell(tx, mine)


async def take(tx: AsyncSession, actor: Actor, source: str, segment: str) -> list[str]:
    """A school without own entries gets those of another under the same levels, with ids of its own: which."""
    rows = select(Dictionary).where(
        Dictionary.segment.in_([source, segment]), policy.visible_dictionaries(actor)
    )
    found = list((await tx.execute(rows)).scalars())
    own = {row.code for row in found if row.segment == segment}
    fresh = [row for row in found if row.code not in own and row.entries]
    for row in fresh:
        entries = [one | {"id": str(new_id())} for one in row.entries]
        made = Dictionary(
            id=new_id(), segment=segment, code=row.code, entries=entries, locked=False, version=1
        )
        tx.add(made)
        await _keep(tx, actor, made, "Взято у школы-образца")
    return sorted(row.code for row in fresh)


def _taken(
    tx: AsyncSession, actor: Actor, code: str, mine: Dictionary | None, expected: int | None
) -> Dictionary:
    """The row to be changed at its next version; the first change of a level makes it."""
    if mine is not None:
        expect_version(mine, expected)
        return mine
    if expected:
        raise Stale("Справочник изменили. Обновите страницу и повторите", version=0)
    made = Dictionary(id=new_id(), segment=actor.segment, code=code, entries=[], locked=False, version=1)
    tx.add(made)
    return made


async def restore(tx: AsyncSession, actor: Actor, code: str, number: int, expected: int | None) -> Dictionary:
    """Make an earlier version of the own entries hold again, as a new version."""
    old = await queries.version(tx, actor, code, number, None)
    rows = [EntryEdit(**one) for one in old.entries]
    body = DictionaryEdit(entries=rows, locked=old.locked, note=f"Возвращена версия {number}")
    return await change(tx, actor, code, body, expected, old.entries)


async def _lock_level(tx: AsyncSession, actor: Actor) -> None:
    """The organisation's row orders changes of one level, the first of a dictionary too."""
    rows = select(Segment.id).where(Segment.segment == actor.segment, policy.own_segments(actor))
    found = (await tx.execute(rows)).scalar_one_or_none()
    await load(tx, Segment, found, policy.own_segments(actor), lock=True, what="Организация")


async def _check_open(tx: AsyncSession, actor: Actor, above: list[Dictionary]) -> None:
    closed = rules.locked_by(queries.levels_of(above), actor.segment)
    if closed:
        names = await queries.names_of(tx, actor, [closed])
        verdict = policy.may_change_entries(names.get(closed, (closed, ""))[0])
        raise RuleViolated(str(verdict), locked_by=closed)


def _stored(rows: Sequence[EntryEdit], known: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as they are kept; an id that this level has not is refused as a foreign one."""
    ids = {one["id"] for one in known}
    wrong = [index for index, row in enumerate(rows) if row.id is not None and str(row.id) not in ids]
    twice = [index for index, row in enumerate(rows) if row.id and row.id in {r.id for r in rows[:index]}]
    if wrong or twice:
        reason = "Строка {}: такого значения на вашем уровне нет, уберите номер id"
        errors = [(index, reason) for index in wrong]
        errors += [(index, "Строка {}: это значение уже есть выше") for index in twice]
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": f"/body/entries/{n}/id", "detail": why.format(n + 1)} for n, why in errors],
        )
    return [
        {"id": str(row.id or new_id()), "title": row.title, "note": row.note or None, "active": row.active}
        for row in rows
    ]


def _check_words(entries: list[dict[str, Any]], above: list[dict[str, Any]]) -> None:
    wrong = rules.check(entries, above)
    if wrong:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": f"/body/entries/{index}/title", "detail": reason} for index, reason in wrong],
        )


def _tell(tx: AsyncSession, row: Dictionary) -> None:
    event = DictionaryChanged(
        segment=row.segment, dictionary=row.code, version=row.version, locked=row.locked,
        entries=[
            DictionaryEntry(
                entry_id=one["id"], title=one["title"], note=one.get("note"), active=one["active"]
            )
            for one in row.entries
        ],
    )  # fmt: skip
    emit(tx, event, subject=f"{row.segment}:{row.code}", segment=row.segment)
