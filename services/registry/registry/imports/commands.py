"""Dry run and application of one school's lists (B7). The dry run writes its own record only; the
application all or nothing.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import ImportApplied, ImportedStudent
from problems import InvalidInput, RuleViolated
from registry import policy
from registry.files.vault import Vault
from registry.imports import columns, facts
from registry.imports.alike import row_key
from registry.imports.columns import Said
from registry.imports.drafts import Reading
from registry.imports.forms import FORMS
from registry.imports.marking import marked
from registry.imports.outcome import Change, Plan
from registry.imports.plan import Planner
from registry.imports.present import look
from registry.imports.reading import read_files, squeeze, unsqueeze
from registry.imports.views import ToldAgain
from registry.imports.writing import insert_rows, update_rows
from registry.oneroster.ids import remember_people
from registry.tables import Import, ImportMapping, Tie
from sheets import remarks, saved
from sheets.checked import drafts_of
from sheets.edits import Edit, merged
from sheets.packing import Files
from sheets.table import NoTable
from sheets.understanding import Choice, Remembered
from sheets.views import choices_of
from store import load, new_id

MOST_ALIKE = 300
"""More rows than this are not shown one by one; the rest is decided in one word."""
ONE_AT_A_TIME = text("""
    select set_config('statement_timeout', '120s', true),
        pg_advisory_xact_lock(hashtextextended('registry.import:' || :segment, 0))
""")
"""One application or undo per school at a time; its statements write a whole school and may take longer."""


async def dry_run(
    tx: AsyncSession, actor: Actor, vault: Vault, files: Files, school_year: int, effective_on: date
) -> Import:
    """Read the files, compare them with the school, and keep the report; earlier unapplied uploads lose their
    drafts.
    """
    require(policy.may_import(actor))
    reading = await _read(files, (), await saved.remembered(tx, ImportMapping, actor.segment), ())
    await _forget_older(tx, actor)
    digest = hashlib.sha256(b"".join(content for _, content in files)).hexdigest()
    named = ", ".join(name for name, _ in files)
    row = Import(id=new_id(), segment=actor.segment, file_name=named[:200], sha256=digest, version=1)
    row.school_year, row.effective_on, row.state = school_year, effective_on, "dry-run"
    row.created_by, row.created_at = actor.id, datetime.now(UTC)
    await _report(tx, actor, row, reading)
    tx.add(row)
    await tx.flush()
    await columns.keep_source(tx, actor, vault, row.id, files, Said(reading.columns, [], {}))
    return row


async def repeat(tx: AsyncSession, actor: Actor, vault: Vault, import_id: UUID, body: ToldAgain) -> Import:
    """The dry run again with what the person has set: columns (kept for the next file as `save_as`), cells, who is
    who. What is not named stays as it was set before.
    """
    require(policy.may_import(actor))
    chosen = choices_of(body, FORMS)
    row = await load(tx, Import, import_id, policy.visible_imports(actor), lock=True, what="Импорт")
    if row.state != "dry-run":
        raise RuleViolated("Исправляют до загрузки: этот импорт уже применён")
    said, files = await columns.open_source(tx, actor, vault, row.id)
    edits = merged(said.edits, [Edit(**one.model_dump()) for one in body.edits])
    known = await saved.remembered(tx, ImportMapping, actor.segment)
    reading = await _read(files, chosen or said.choices(), known, edits)
    reading.decided = said.decided | {row_key(one.sheet, one.row): one.who for one in body.decided}
    if body.save_as:
        await saved.remember(tx, ImportMapping, actor.segment, actor.id, body.save_as, reading.columns)
    await _report(tx, actor, row, reading)
    row.version += 1
    await tx.flush()
    await columns.keep_source(tx, actor, vault, row.id, files, Said(reading.columns, edits, reading.decided))
    return row


async def _read(
    files: Files, chosen: Sequence[Choice], remembered: Sequence[Remembered], edits: Sequence[Edit]
) -> Reading:
    try:
        return await read_files(files, chosen, remembered, edits)
    except NoTable as refused:
        at = "/body/edits" if edits else "/body/file"
        raise InvalidInput(str(refused), [{"pointer": at, "detail": str(refused)}]) from refused


async def _report(tx: AsyncSession, actor: Actor, row: Import, reading: Reading) -> None:
    """What the plan of this reading says, written into the import's record."""
    row.drafts, row.unsure = squeeze(reading), reading.unsure
    row.mappings = sorted({one.mapping for one in reading.columns if one.mapping})
    plan = await _plan(tx, actor, reading, row.school_year, row.effective_on)
    row.errors, row.warnings = remarks.counted(reading.remarks)
    row.tables = reading.system is None
    row.counts, row.report, row.fingerprint = plan.counts, remarks.report(reading.remarks), plan.fingerprint
    row.undecided = sum(one["who"] is None for one in plan.alike)
    row.alike = sorted(plan.alike, key=lambda one: one["who"] is not None)[:MOST_ALIKE]


async def _plan(
    tx: AsyncSession, actor: Actor, reading: Reading, school_year: int, effective_on: date
) -> Plan:
    withheld = frozenset[str]() if policy.may_lead(actor) else frozenset[str](policy.LEADING)
    present = await look(tx, actor, reading, school_year)
    planner = Planner(reading, present, actor.segment, effective_on, new_id, withheld)
    return await asyncio.to_thread(planner.run, school_year)


async def mark(row: Import, said: Said, files: Files) -> bytes:
    """The tables with their remarks (`marking`)."""
    if not row.tables:
        raise RuleViolated(
            "В архиве OneRoster пометок не сделать: исправьте его в той системе, что его выдала"
        )
    headings = {one.sheet: one.heading_row for one in said.columns}
    return await marked(files, said.edits, row.report, headings)


async def _forget_older(tx: AsyncSession, actor: Actor) -> None:
    """Only the newest upload can be applied: the drafts of the others are people's data kept for nothing."""
    older = update(Import).where(Import.segment == actor.segment, policy.visible_imports(actor))
    older = older.where(Import.state == "dry-run", Import.drafts.is_not(None)).values(drafts=None, alike=[])
    await tx.execute(older.execution_options(synchronize_session=False))
    await columns.drop_source(tx, actor)


async def apply(tx: AsyncSession, actor: Actor, import_id: UUID) -> Import:
    """Write what the dry run promised, or nothing: refuses with errors, after a newer upload, after any
    change.
    """
    require(policy.may_import(actor))
    row = await load(tx, Import, import_id, policy.visible_imports(actor), lock=True, what="Импорт")
    drafts = drafts_of(row, applied="Этот импорт уже применён", undone="Этот импорт уже отменён")
    if row.undecided:
        raise RuleViolated(
            "Сначала решите, кто эти люди: они похожи на имеющихся в школе", undecided=row.undecided
        )
    await tx.execute(ONE_AT_A_TIME, {"segment": actor.segment})
    reading = unsqueeze(drafts)
    plan = await _plan(tx, actor, reading, row.school_year, row.effective_on)
    if plan.fingerprint != row.fingerprint:
        raise RuleViolated("Данные школы изменились после проверки: загрузите файл снова и посмотрите отчёт")
    await _write(tx, actor, row.id, plan)
    if reading.system is not None:
        await remember_people(tx, actor, row.id, reading.system, plan.sources)
    _tell(tx, actor, row, plan, await _changed_ties(tx, actor, plan))
    row.state, row.applied_by, row.applied_at = "applied", actor.id, datetime.now(UTC)
    row.drafts, row.alike, row.version = None, [], row.version + 1
    await columns.drop_source(tx, actor, row.id)
    await tx.flush()
    return row


async def _write(tx: AsyncSession, actor: Actor, import_id: UUID, plan: Plan) -> None:
    for table, rows in _created(plan).items():
        await insert_rows(tx, table, rows)
    for table, changes in plan.changed.items():
        await _change(tx, table, changes)
    mine = {"import_id": import_id, "segment": actor.segment}
    done = [
        {**mine, "noun": table, "row_id": row["id"], "version": 1, "before": None}
        for table, rows in _created(plan).items()
        for row in rows
    ]
    done += [
        {**mine, "noun": table, "row_id": one.id, "version": one.before["version"] + 1,
         "before": {name: one.before[name] for name in one.new}}
        for table, changes in plan.changed.items()
        for one in changes
    ]  # fmt: skip
    done += [
        {**mine, "noun": "enrolled", "row_id": student, "version": 1, "before": {"class_id": class_id}}
        for student, class_id in plan.enrolled
    ]
    await insert_rows(tx, "import_changes", done)


def _created(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    return {"people": plan.people, "placements": plan.placements, "classes": plan.classes, "ties": plan.ties}


async def _change(tx: AsyncSession, table: str, changes: list[Change]) -> None:
    """Rows that change the same fields go together, so that there are few statements whatever the number of
    rows.
    """
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for one in changes:
        groups.setdefault(tuple(sorted(one.new)), []).append({"id": one.id, **one.new})
    for names, rows in groups.items():
        await update_rows(tx, table, names, rows)


async def _changed_ties(tx: AsyncSession, actor: Actor, plan: Plan) -> list[dict[str, Any]]:
    """The ties as they are now: the days of their rights are the data base's work."""
    changed = [one.id for one in plan.changed["ties"]]
    rows = select(Tie.__table__).where(Tie.id.in_(changed), policy.visible_ties(actor))
    return [dict(row) for row in (await tx.execute(rows)).mappings()] if changed else []


def _tell(
    tx: AsyncSession, actor: Actor, row: Import, plan: Plan, changed_ties: list[dict[str, Any]]
) -> None:
    """People first, then what points to them; the whole import last, when all that it names has been told."""
    changed = plan.changed
    for person in [*plan.people, *({**one.before, **one.new} for one in changed["people"])]:
        facts.tell_person(tx, person)
    for group in plan.classes:
        facts.tell_class(tx, group)
    fixed = {"segment": actor.segment, "school_year": row.school_year}
    for one in changed["classes"]:
        facts.tell_class(tx, {**one.before, **one.new, **fixed})
    for placement in plan.placements:
        facts.tell_placement(tx, placement)
    for one in changed["placements"]:
        open_one = {"segment": actor.segment, "kind": "staff", "until_on": None}
        facts.tell_placement(tx, {**one.before, **one.new, **open_one})
    for tie in [*plan.ties, *changed_ties]:
        facts.tell_tie(tx, tie, actor.segment)
    event = ImportApplied(
        import_id=row.id,
        segment=row.segment,
        school_year=row.school_year,
        effective_on=row.effective_on,
        applied_by=actor.id,
        students=[ImportedStudent(student_id=student, class_id=group) for student, group in plan.enrolled],
    )
    emit(tx, event, subject=row.id)
