"""What academic keeps about one person, table by table (ADR 0017).

# segment-module: runs under the handlers' role; the request names the school, every statement its segment.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.academic import CopyGiven
from contracts.events.registry import CopyAsked
from service.personal import Section, give

SECTIONS = (
    Section(
        "Отметки",
        """select m.held_on as "День", s.name as "Предмет", m.mark_type as "Вид работы", m.value as "Отметка",
    m.weight as "Вес", m.comment as "Комментарий", m.removed as "Снята"
    from marks m join teaching_groups g on g.id = m.group_id join subjects s on s.id = g.subject_id
    where m.student_id = :person and m.segment = :segment
      and m.group_id in (select group_id from group_students where student_id = :person)
    order by m.held_on""",
    ),
    Section(
        "Отметки за период",
        """select p.school_year as "Учебный год", d.name as "Период", s.name as "Предмет", p.value as "Отметка",
    p.mean as "Средний", p.decided_at as "Выставлена"
    from period_marks p join teaching_groups g on g.id = p.group_id join subjects s on s.id = g.subject_id
    left join periods d on d.id = p.period_id
    where p.student_id = :person and p.segment = :segment and not p.removed order by p.school_year, d.from_on""",
    ),
    Section(
        "Посещаемость",
        """select l.held_on as "День", l.number as "Урок", s.name as "Предмет", a.code as "Отмечено",
    a.minutes_late as "Опоздал, минут"
    from attendance a join lessons l on l.id = a.lesson_id and l.school_year = a.school_year
    join teaching_groups g on g.id = a.group_id join subjects s on s.id = g.subject_id
    where a.student_id = :person and a.segment = :segment
      and a.group_id in (select group_id from group_students where student_id = :person)
    order by l.held_on, l.number""",
    ),
    Section(
        "Исправления отметок",
        """select at as "Когда", old_value as "Было", new_value as "Стало", role as "Кто", reason as "Почему",
    comment as "Комментарий"
    from mark_history where student_id = :person and segment = :segment order by at""",
    ),
    Section(
        "Исправления посещаемости",
        """select at as "Когда", old_code as "Было", new_code as "Стало", role as "Кто", reason as "Почему"
    from attendance_history where student_id = :person and segment = :segment order by at""",
    ),
    Section(
        "Отметки из прежних школ",
        """select held_on as "День", subject_name as "Предмет", value as "Отметка", school_name as "Школа"
    from carried_marks where student_id = :person and segment = :segment and not removed order by held_on""",
    ),
    Section(
        "Преподавание",
        """select g.school_year as "Учебный год", s.name as "Предмет", g.name as "Группа"
    from teaching_groups g join subjects s on s.id = g.subject_id
    where g.teacher_id = :person and g.segment = :segment and not g.removed order by g.school_year, s.name""",
    ),
    Section(
        "Просьбы открыть журнал",
        """select asked_at as "Когда", reason as "Почему", answer as "Ответ", until_at as "Открыт до"
    from openings where teacher_id = :person and segment = :segment order by asked_at""",
    ),
)


@on(CopyAsked)
async def give_copy(tx: AsyncSession, event: Envelope[CopyAsked]) -> None:
    """Everything below, sealed to whoever asked."""
    await give(tx, event, SECTIONS, CopyGiven)
