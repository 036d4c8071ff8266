"""What timetable and journal share about a lesson: announcing it, keeping its changes."""

from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from audit import changed
from bus import emit
from contracts.events.academic import LessonChanged
from store import Direct

KEEP = text("""
    insert into lesson_history (school_year, lesson_id, changes, author_id, role, old, new, reason, segment)
    values (:school_year, :lesson_id, :changes, :author, :role, cast(:old as jsonb), cast(:new as jsonb),
        :reason, :segment)
""")


def tell(tx: AsyncSession | Direct, lesson: Any) -> None:
    """Announce a lesson (a row of `lessons` or its columns) as it stands; `changes` numbers its events."""
    told = LessonChanged(
        lesson_id=lesson.id,
        group_id=lesson.group_id,
        segment=lesson.segment,
        school_year=lesson.school_year,
        held_on=lesson.held_on,
        number=lesson.number,
        topic=lesson.topic,
        homework=lesson.homework,
        state=lesson.state,
    )
    emit(tx, told, subject=lesson.id, segment=lesson.segment, sequence=lesson.changes)


async def keep(
    tx: AsyncSession,
    actor: Actor,
    lesson: Any,
    old: str,
    new: str,
    reason: str | None = None,
) -> None:
    """Write one line of the lesson's history, and tell the journal; `old` and `new` are JSON of the changed fields."""
    was, became = orjson.loads(old), orjson.loads(new)
    changed(tx, "lessons", {name: [was.get(name), became.get(name)] for name in {**was, **became}})
    await tx.execute(
        KEEP,
        {
            "school_year": lesson.school_year,
            "lesson_id": UUID(str(lesson.id)),
            "changes": lesson.changes,
            "author": actor.id,
            "role": actor.role,
            "old": old,
            "new": new,
            "reason": reason,
            "segment": lesson.segment,
        },
    )
