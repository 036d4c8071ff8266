"""What a checked upload may still become: applied while it is newest and without errors, undone for a month (X1)."""

from datetime import datetime, timedelta
from typing import Any, Protocol

from problems import RuleViolated
from store import clock

DAYS = 30
"""An undo is for a wrong file, not for history (X1)."""


class Upload(Protocol):
    """The record of a check: an import of lists, a teaching load."""

    state: Any
    errors: Any
    drafts: Any
    applied_at: Any


def undo_until(row: Upload) -> datetime | None:
    """Until when it may be taken back."""
    until: datetime | None = row.applied_at + timedelta(days=DAYS) if row.state == "applied" else None
    return until


def undoable(row: Upload) -> bool:
    """Whether this moment has not come yet."""
    until = undo_until(row)
    return until is not None and clock.now() <= until


def drafts_of(row: Upload, *, applied: str, undone: str) -> bytes:
    """What is to be applied; RuleViolated when it is applied (`applied`) or undone, has errors, is not the newest."""
    if row.state != "dry-run":
        raise RuleViolated(applied if row.state == "applied" else undone)
    if row.errors:
        raise RuleViolated("В файле есть ошибки: исправьте их и загрузите файл снова", errors=row.errors)
    if row.drafts is None:
        raise RuleViolated("После этой проверки загружен новый файл: примените его или загрузите этот снова")
    drafts: bytes = row.drafts
    return drafts


def require_undoable(row: Upload, *, only: str, what: str) -> None:
    """Raise RuleViolated when it is not applied (`only`), or when the days in which `what` may be undone are over."""
    until = undo_until(row)
    if until is None:
        raise RuleViolated(only, state=row.state)
    if not undoable(row):
        raise RuleViolated(f"{what} можно {DAYS} дней: они прошли {until.astimezone(clock.ZONE):%d.%m.%Y}")
