"""Changing personal files: every field checked, dated, written into the history; special ones sealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import Conflict, FieldError, InvalidInput
from registry import person, policy
from registry import rules as lists
from registry.files import marks, rules
from registry.files.fields import BY_CODE, COLUMNS, SEALED, FileField
from registry.files.queries import belonging, details_of, kept_of
from registry.files.vault import Vault
from registry.tables import FileChange, FileDetails, Human
from store import expect_version, load, new_id
from store.clock import today

EARLIEST = date(1900, 1, 1)
_DAY_OF = text("select set_config('app.effective_on', :on, true), set_config('app.proposed_by', :who, true)")


@dataclass(frozen=True)
class Wish:
    """What should change, from when, and who had proposed it."""

    values: Mapping[str, Any]
    from_on: date | None = None
    proposed_by: UUID | None = None


def parse(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values in their stored form, days as ISO text; every wrong field is named."""
    found: dict[str, Any] = {}
    wrong: list[FieldError] = []
    for code, value in values.items():
        try:
            found[code] = _stored(BY_CODE[code], value)
        except lists.Unreadable as unreadable:
            wrong.append(_fault(code, unreadable.reason))
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)
    return found


def _fault(code: str, reason: str) -> FieldError:
    return {"pointer": f"/body/values/{code}", "detail": reason}


def _stored(one: FileField, value: Any) -> Any:
    if isinstance(value, str) and one.type in ("line", "text"):
        lines = [lists.tidy(line) for line in value.split("\n")]
        value = "\n".join(lines).strip() if one.type == "text" else lists.tidy(value)
        value = one.check(value) if one.check and value else value
    elif isinstance(value, date):
        if not EARLIEST <= value <= (today() if one.past else date(2100, 1, 1)):
            raise lists.Unreadable("такого дня быть не может" if one.past else "год вне пределов 1900–2100")
        value = value.isoformat()
    elif isinstance(value, list):
        lines = [lists.tidy(line) for line in value]
        value = [one.check(line) if one.check else line for line in lines if line]
    if value in ("", [], False):
        value = None
    if value is None and one.needed:
        raise lists.Unreadable("обязательное поле")
    return value


def days(values: Mapping[str, Any]) -> dict[str, Any]:
    """ISO texts of day fields as dates, for the rules that compare."""
    return {
        code: date.fromisoformat(value) if value and BY_CODE[code].type == "day" else value
        for code, value in values.items()
        if code in BY_CODE
    }


async def change(
    tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID, wish: Wish, expected: int | None = None
) -> None:
    """Set these fields from a day on; those that are so already are left alone."""
    row = await load(tx, Human, person_id, policy.visible_people(actor), lock=True, what="Человек")
    here = await belonging(tx, actor, person_id)
    kinds = here.kinds & policy.kinds_kept(actor)
    require(policy.may_open_file(here.placed and bool(kinds)))
    _check_allowed(actor, kinds, wish.values)
    from_on = _checked_from(wish.from_on)
    new = parse(wish.values)
    details = await details_of(tx, actor, person_id)
    sealed = vault.open(person_id, details.sealed) if details and _seals(new) else {}
    old = {**kept_of(row, details), **sealed}
    new = {code: value for code, value in new.items() if value != old.get(code)}
    _check_together(old, new)
    expect_version(row, expected)
    if not new:
        return
    await _check_order(tx, actor, person_id, list(new), from_on)
    if snils := new.get("snils"):
        await _check_snils(tx, actor, snils)
    if details is None:
        details = FileDetails(person_id=person_id, kept={}, sealed=None)
        tx.add(details)
    told = {"on": from_on.isoformat(), "who": str(wish.proposed_by or "")}
    await tx.execute(_DAY_OF, told)  # for the trigger that notes the person's columns; before any flush
    _set(row, details, vault, new, sealed)
    if {"identity_number", "oms"} & set(new):
        await marks.note(tx, vault, person_id, {**sealed, **new})
    for code, value in new.items():
        if code not in COLUMNS:
            tx.add(_noted(vault, actor, person_id, wish, from_on, (code, old.get(code), value)))
    await tx.flush()
    if not COLUMNS.isdisjoint(new):
        person.tell(tx, row)


def _seals(values: Mapping[str, Any]) -> bool:
    return any(BY_CODE[code].guard in SEALED for code in values)


def _check_allowed(actor: Actor, kinds: frozenset[str], values: Mapping[str, Any]) -> None:
    """The reason names the first field that the actor may not change, or that such a person has not."""
    guards = policy.guards_written(actor)
    for code in values:
        one = BY_CODE[code]
        if not one.fits(kinds):
            raise InvalidInput(
                "Проверьте отмеченные поля", [_fault(code, "в деле этого человека такого поля нет")]
            )
        require(one.guard in guards or f"Поле «{one.title}» меняют те, у кого есть право на такие сведения")


def _checked_from(asked: date | None) -> date:
    if asked is not None and not EARLIEST <= asked <= today():
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/from_on", "detail": "день действия – сегодня или раньше"}],
        )
    return asked or today()


def _check_together(old: Mapping[str, Any], new: dict[str, Any]) -> None:
    """Fields that depend on one another, over the file as it would be; the number takes its document's form."""
    whole = {**old, **new}
    wrong: dict[str, str] = {}
    if {"identity_number", "identity_kind"} & set(new) and whole.get("identity_number"):
        try:
            number = rules.identity_number(whole.get("identity_kind"), whole["identity_number"])
            if number != old.get("identity_number"):
                new["identity_number"] = number
            else:
                new.pop("identity_number", None)
        except lists.Unreadable as unreadable:
            wrong["identity_number"] = unreadable.reason
    wrong |= rules.check_together(days(whole), frozenset(new))
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", [_fault(code, why) for code, why in wrong.items()])


async def _check_order(
    tx: AsyncSession, actor: Actor, person_id: UUID, codes: list[str], from_on: date
) -> None:
    """History grows at its end: a field that has changed later already is not changed before that."""
    last = select(func.max(FileChange.from_on)).where(
        FileChange.person_id == person_id, FileChange.field.in_(codes), policy.visible_changes(actor)
    )
    latest = await tx.scalar(last)
    if latest and latest > from_on:
        reason = f"эти сведения меняли с {latest:%d.%m.%Y}: укажите этот день или более поздний"
        raise InvalidInput("Проверьте отмеченные поля", [{"pointer": "/body/from_on", "detail": reason}])


async def _check_snils(tx: AsyncSession, actor: Actor, snils: str) -> None:
    asked = {"wanted": [snils], "names": [""], "births": [None], "segment": actor.segment}
    if (await tx.execute(person.MATCH, asked)).first():
        raise Conflict("Этот СНИЛС уже записан за другим человеком. Сверьте номер с документом")


def _set(
    row: Human, details: FileDetails, vault: Vault, new: Mapping[str, Any], sealed: dict[str, Any]
) -> None:
    """Put new values where they lie: columns, kept, sealed."""
    columns = {code: value for code, value in days(new).items() if code in COLUMNS}
    for code, value in columns.items():
        setattr(row, code, value)
    if {"last_name", "first_name", "middle_name"} & set(columns):
        row.search = lists.name_key(lists.Name(row.last_name, row.first_name, row.middle_name))
    closed = {code: value for code, value in new.items() if BY_CODE[code].guard in SEALED}
    rest = {code: value for code, value in new.items() if code not in COLUMNS and code not in closed}
    merged = {**details.kept, **rest}
    details.kept = {code: value for code, value in merged.items() if value is not None}
    if closed:
        whole = {code: value for code, value in {**sealed, **closed}.items() if value is not None}
        details.sealed = vault.seal(row.id, whole)


def _noted(
    vault: Vault, actor: Actor, person_id: UUID, wish: Wish, from_on: date, what: tuple[str, Any, Any]
) -> FileChange:
    """A line of the history; sealed where its field is."""
    code, old, new = what
    closed = BY_CODE[code].guard in SEALED
    return FileChange(
        id=new_id(), person_id=person_id, field=code, from_on=from_on, by=actor.id, proposed_by=wish.proposed_by,
        old=None if closed else old, new=None if closed else new,
        sealed=vault.seal(person_id, {"old": old, "new": new}) if closed else None,
    )  # fmt: skip
